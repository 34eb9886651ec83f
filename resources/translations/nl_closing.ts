<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
    <context>
        <name>AnswersOverview</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/answers_overview.py" line="61" />
            <source>To question {number}</source>
            <translation>Naar vraag {number}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/answers_overview.py" line="79" />
            <source>Reconstructed question</source>
            <translation>Vraag nagemaakt</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/answers_overview.py" line="89" />
            <source>Not filled in</source>
            <translation>Niet ingevuld</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/answers_overview.py" line="89" />
            <source>Not filled in; may stay empty</source>
            <translation>Niet ingevuld; mag leeg blijven</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/answers_overview.py" line="100" />
            <source>Reserve: {text}</source>
            <translation>Voorbehoud: {text}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/answers_overview.py" line="103" />
            <source>Waiting for {whom}</source>
            <translation>Wacht op {whom}</translation>
        </message>
    </context>
    <context>
        <name>DonePage</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_done.py" line="54" />
            <source>Make a newer version</source>
            <translation>Nieuwere versie maken</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_done.py" line="57" />
            <source>Open the folder</source>
            <translation>Map openen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_done.py" line="66" />
            <source>Done: version {revision} is signed</source>
            <translation>Klaar: versie {revision} is ondertekend</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_done.py" line="71" />
            <source>Your {kind} return has been made. It has not been mailed yet: this program sends nothing.</source>
            <translation>Uw retour ({kind}) staat klaar. U moet het bestand nog mailen; dit programma verstuurt niets.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_done.py" line="78" />
            <location filename="../../hamonitor_desktop/gui/pages/sign_done.py" line="80" />
            <source>The file</source>
            <translation>Het bestand</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_done.py" line="83" />
            <source>Copy the path</source>
            <translation>Kopieer de plek</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_done.py" line="85" />
            <location filename="../../hamonitor_desktop/gui/pages/sign_done.py" line="88" />
            <source>Control number</source>
            <translation>Controlenummer</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_done.py" line="86" />
            <source>It is on the first sheet too. Whoever doubts the file compares these signs.</source>
            <translation>Het staat ook op het eerste blad. Wie twijfelt aan het bestand, vergelijkt deze tekens.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_done.py" line="94" />
            <source>Copy the control number</source>
            <translation>Kopieer het controlenummer</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_done.py" line="100" />
            <source>What you do now</source>
            <translation>Wat u nu doet</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_done.py" line="108" />
            <source>Copy a text for the mail</source>
            <translation>Kopieer een tekst voor de mail</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_done.py" line="114" />
            <source>Mail {file} as an attachment to the central team, in answer to the mail with your round package.</source>
            <translation>Mail {file} als bijlage aan het centrale team: beantwoord de mail waarin u het rondepakket kreeg.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_done.py" line="118" />
            <source>Do that on {date} at the latest: then the round closes.</source>
            <translation>Doe dat uiterlijk {date}: dan sluit de ronde.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_done.py" line="119" />
            <source>Keep the file. Opening it in Excel does no harm; changing it does, and is noticed.</source>
            <translation>Bewaar het bestand. Openen in Excel kan geen kwaad; wijzigen wel, en dat valt op.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_done.py" line="121" />
            <source>Is something wrong? Change the answer here and sign again: version {next} takes its place.</source>
            <translation>Klopt er iets niet? Verander het antwoord hier en onderteken opnieuw: dan komt versie {next} in de plaats.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_done.py" line="150" />
            <source>Copied</source>
            <translation>Gekopieerd</translation>
        </message>
        <message>
            <source>Do that today: the round closed on {date}. Ask the central team whether it still counts.</source>
            <translation>Doe dat vandaag nog: de ronde is op {date} gesloten. Vraag het centrale team of uw opgave nog meetelt.</translation>
        </message>
    </context>
    <context>
        <name>RebindPanel</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/rebind_panel.py" line="29" />
            <source>Activation code</source>
            <translation>Activeringscode</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/rebind_panel.py" line="31" />
            <source>From the letter, such as ABCDE-FGHIJ-KLMNO-PQRST.</source>
            <translation>Uit de brief, zoals ABCDE-FGHIJ-KLMNO-PQRST.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/rebind_panel.py" line="43" />
            <source>Your key is not on this computer</source>
            <translation>Uw sleutel staat niet op deze computer</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/rebind_panel.py" line="45" />
            <source>Type the activation code again. A new key is then made, with the passphrase you type below.</source>
            <translation>Typ de activeringscode opnieuw. Er komt dan een nieuwe sleutel, met de wachtwoordzin die u hieronder typt.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/rebind_panel.py" line="47" />
            <source>Make a new key</source>
            <translation>Maak een nieuwe sleutel</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/rebind_panel.py" line="49" />
            <source>The key on this computer does not belong to this dossier yet</source>
            <translation>De sleutel op deze computer hoort nog niet bij dit dossier</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/rebind_panel.py" line="50" />
            <source>Type the activation code again; your key is then linked to this dossier.</source>
            <translation>Typ de activeringscode opnieuw; dan wordt uw sleutel aan dit dossier gekoppeld.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/rebind_panel.py" line="51" />
            <source>Link the key</source>
            <translation>Koppel de sleutel</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/rebind_panel.py" line="54" />
            <source>You signed with another key before. The central team then refuses this one: ask for a new code first.</source>
            <translation>U hebt al eens met een andere sleutel ondertekend. Het centrale team weigert deze dan: vraag eerst om een nieuwe code.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/rebind_panel.py" line="66" />
            <source>Type the activation code.</source>
            <translation>Typ de activeringscode.</translation>
        </message>
    </context>
    <context>
        <name>SentList</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_summary.py" line="130" />
            <location filename="../../hamonitor_desktop/gui/pages/sign_summary.py" line="133" />
            <source>Signed before</source>
            <translation>Eerder ondertekend</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_summary.py" line="142" />
            <source>File</source>
            <translation>Bestand</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_summary.py" line="143" />
            <source>Version</source>
            <translation>Versie</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_summary.py" line="144" />
            <source>Kind</source>
            <translation>Soort</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_summary.py" line="145" />
            <source>Signed at</source>
            <translation>Ondertekend op</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_summary.py" line="146" />
            <source>Control number</source>
            <translation>Controlenummer</translation>
        </message>
    </context>
    <context>
        <name>SignForm</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_form.py" line="61" />
            <source>Where the file will be</source>
            <translation>Waar het bestand komt</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_form.py" line="61" />
            <source>An Excel file, which you mail yourself.</source>
            <translation>Een Excel-bestand, dat u zelf mailt.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_form.py" line="69" />
            <source>How do you send these answers?</source>
            <translation>Hoe verstuurt u deze opgave?</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_form.py" line="71" />
            <source>Provisional</source>
            <translation>Voorlopig</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_form.py" line="71" />
            <source>You can send a newer version later.</source>
            <translation>U kunt later een nieuwere versie sturen.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_form.py" line="72" />
            <source>Final</source>
            <translation>Definitief</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_form.py" line="72" />
            <source>This is your organisation's answer.</source>
            <translation>Dit is het antwoord van uw organisatie.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_form.py" line="86" />
            <source>To checking</source>
            <translation>Naar Controleren</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_form.py" line="96" />
            <source>Name</source>
            <translation>Naam</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_form.py" line="97" />
            <source>Function</source>
            <translation>Functie</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_form.py" line="105" />
            <source>Holds for all answers, such as when they are still very provisional.</source>
            <translation>Geldt voor alle antwoorden, bijvoorbeeld als ze nog heel voorlopig zijn.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_form.py" line="107" />
            <source>Reserve (may stay empty)</source>
            <translation>Voorbehoud (mag leeg blijven)</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_form.py" line="112" />
            <source>On behalf of others, or agreed with others</source>
            <translation>Namens anderen, of in overleg met anderen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_form.py" line="114" />
            <source>One name on a line.</source>
            <translation>Eén naam per regel.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_form.py" line="117" />
            <source>Also on behalf of</source>
            <translation>Ook namens</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_form.py" line="118" />
            <source>Agreed with</source>
            <translation>Afgestemd met</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_form.py" line="125" />
            <source>Declaration</source>
            <translation>Verklaring</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_form.py" line="134" />
            <source>The sentence you chose when you opened the package. Only you know it.</source>
            <translation>De zin die u koos toen u het pakket opende. Alleen u kent hem.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_form.py" line="135" />
            <source>Passphrase of your key</source>
            <translation>Wachtwoordzin van uw sleutel</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_form.py" line="193" />
            <source>Fill in your name.</source>
            <translation>Vul uw naam in.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_form.py" line="194" />
            <source>Fill in your function.</source>
            <translation>Vul uw functie in.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_form.py" line="197" />
            <source>Type your passphrase.</source>
            <translation>Typ uw wachtwoordzin.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_form.py" line="203" />
            <location filename="../../hamonitor_desktop/gui/pages/sign_form.py" line="208" />
            <source>There is a character in it that cannot be sent.</source>
            <translation>Er staat een teken in dat niet kan worden verstuurd.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/sign_form.py" line="211" />
            <source>The reserve is %n character(s) too long.</source>
            <translation>
                <numerusform>Het voorbehoud is %n teken te lang.</numerusform>
                <numerusform>Het voorbehoud is %n tekens te lang.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_form.py" line="217" />
            <source>Tick the declaration: without it the return has no value.</source>
            <translation>Vink de verklaring aan: zonder die verklaring telt de retour niet.</translation>
        </message>
        <message>
            <source>Choose a folder and a name for the file.</source>
            <translation>Kies een map en een naam voor het bestand.</translation>
        </message>
        <message>
            <source>It stood with your previous version. Change it, or take it away, if it holds no more.</source>
            <translation>Dit stond bij uw vorige versie. Wijzig het, of haal het weg, als het niet meer geldt.</translation>
        </message>
    </context>
    <context>
        <name>SignPage</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_page.py" line="84" />
            <source>Sign and send</source>
            <translation>Ondertekenen en versturen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_page.py" line="103" />
            <source>You get an Excel file with your signature. You mail it yourself; this program sends nothing.</source>
            <translation>U krijgt een Excel-bestand met uw handtekening. U mailt het zelf; dit programma verstuurt niets.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_page.py" line="119" />
            <source>Back to checking</source>
            <translation>Terug naar Controleren</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_page.py" line="122" />
            <location filename="../../hamonitor_desktop/gui/pages/sign_page.py" line="241" />
            <source>Sign</source>
            <translation>Ondertekenen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/sign_page.py" line="154" />
            <source>%n error(s)</source>
            <translation>
                <numerusform>%n fout</numerusform>
                <numerusform>%n fouten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/sign_page.py" line="156" />
            <source>%n open question(s)</source>
            <translation>
                <numerusform>%n open vraag</numerusform>
                <numerusform>%n open vragen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_page.py" line="157" />
            <source>Final is not possible yet: {what}</source>
            <translation>Definitief kan nog niet: {what}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_page.py" line="161" />
            <source>Some answers cannot be sent like this. Mend them first.</source>
            <translation>Een paar antwoorden kunnen zo niet worden verstuurd. Los die fouten eerst op, bij Controleren.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_page.py" line="163" />
            <source>Not everything is in order yet. You can already sign a provisional version.</source>
            <translation>Nog niet alles is in orde. Een voorlopige versie kunt u al ondertekenen.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_page.py" line="164" />
            <source>There are no errors. What you change after signing goes in a newer version.</source>
            <translation>Er zijn geen fouten. Wat u na het ondertekenen wijzigt, komt in een nieuwere versie.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_page.py" line="175" />
            <source>This is a made-up example: it cannot be signed or sent, since its key was thrown away at once. You can look at everything.</source>
            <translation>Dit is een verzonnen voorbeeld. Ondertekenen en versturen kan niet: de sleutel is meteen weggegooid. U kunt wel alles bekijken.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_page.py" line="189" />
            <source>You signed a final version before. A provisional one does not take its place.</source>
            <translation>U ondertekende al een definitieve versie. Een voorlopige komt daar niet voor in de plaats.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_page.py" line="199" />
            <source>Where will the file be?</source>
            <translation>Waar komt het bestand?</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_page.py" line="200" />
            <source>Excel file (*.xlsx)</source>
            <translation>Excel-bestand (*.xlsx)</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_page.py" line="241" />
            <source>Signing …</source>
            <translation>Bezig met ondertekenen …</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_page.py" line="305" />
            <source>Type your passphrase.</source>
            <translation>Typ uw wachtwoordzin.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_page.py" line="324" />
            <source>The key belongs to this dossier now. You can sign.</source>
            <translation>De sleutel hoort nu bij dit dossier. U kunt ondertekenen.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_summary.py" line="163" />
            <source>final</source>
            <translation>definitief</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_summary.py" line="163" />
            <source>provisional</source>
            <translation>voorlopig</translation>
        </message>
        <message>
            <source>This dossier lies in a place where nothing can be written, so it cannot be signed there. Copy the file to a folder of your own, and open it there.</source>
            <translation>Dit dossier staat op een plek waar niet kan worden geschreven. Daar kunt u het niet ondertekenen. Kopieer het bestand naar een eigen map en open het daar.</translation>
        </message>
        <message numerus="yes">
            <source>At %n question(s) it still says ‘look at this again’: {numbers}.</source>
            <translation>
                <numerusform>Bij %n vraag staat nog ‘nog kijken’: {numbers}.</numerusform>
                <numerusform>Bij %n vragen staat nog ‘nog kijken’: {numbers}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SummaryCard</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_summary.py" line="66" />
            <source>What you send</source>
            <translation>Wat u verstuurt</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_summary.py" line="70" />
            <source>Questions</source>
            <translation>Vragen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_summary.py" line="71" />
            <source>Answered</source>
            <translation>Beantwoord</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_summary.py" line="72" />
            <source>of which ‘{unknown}’</source>
            <translation>waarvan ‘{unknown}’</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_summary.py" line="73" />
            <source>Open questions</source>
            <translation>Open vragen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_summary.py" line="74" />
            <source>Left empty, which is allowed</source>
            <translation>Leeg gelaten, dat mag</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_summary.py" line="75" />
            <source>Explanations</source>
            <translation>Toelichtingen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_summary.py" line="76" />
            <source>Warnings</source>
            <translation>Waarschuwingen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/sign_summary.py" line="77" />
            <source>Version</source>
            <translation>Versie</translation>
        </message>
    </context>
</TS>
