<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
<context>
    <name>AboutCards</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_about.py" line="56" />
        <source>Return</source>
        <translation>Retour</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_about.py" line="57" />
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_about.py" line="58" />
        <source>{name}, {function}, on {moment}</source>
        <translation>{name}, {function}, op {moment}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_about.py" line="60" />
        <source>Signed by</source>
        <translation>Ondertekend door</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_about.py" line="63" />
        <source>Came in</source>
        <translation>Binnengekomen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_about.py" line="64" />
        <source>Control number</source>
        <translation>Controlenummer</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_about.py" line="65" />
        <source>Stand</source>
        <translation>Stand</translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/pages/return_about.py" line="71" />
        <source>%n answer(s) beside last round or the planning; it stands at each.</source>
        <translation>
            <numerusform>%n antwoord, naast vorige ronde of de planning; het staat erbij.</numerusform>
            <numerusform>%n antwoorden, naast vorige ronde of de planning; het staat er steeds bij.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_about.py" line="72" />
        <source>Implausible</source>
        <translation>Opvallend</translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/pages/return_about.py" line="74" />
        <source>%n answer(s) other than in version {version}; it stands at each.</source>
        <translation>
            <numerusform>%n antwoord anders dan in versie {version}; het staat erbij.</numerusform>
            <numerusform>%n antwoorden anders dan in versie {version}; het staat er steeds bij.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_about.py" line="75" />
        <source>Changed</source>
        <translation>Veranderd</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_about.py" line="76" />
        <source>To the next answer to look at (F8)</source>
        <translation>Naar het volgende antwoord om naar te kijken (F8)</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_about.py" line="84" />
        <location filename="../../hamonitor_desktop/gui/pages/return_about.py" line="86" />
        <source>Reserve</source>
        <translation>Voorbehoud</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_about.py" line="93" />
        <source>Versions of this organisation</source>
        <translation>Versies van deze organisatie</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_about.py" line="101" />
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_about.py" line="104" />
        <source>Lay these answers beside version</source>
        <translation>Leg deze antwoorden naast versie</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_about.py" line="110" />
        <source>{version} (this one)</source>
        <translation>{version} (deze)</translation>
    </message>
</context>
<context>
    <name>AcceptPage</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/accept_page.py" line="52" />
        <source>All returns</source>
        <translation>Alle retouren</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/accept_page.py" line="55" />
        <source>Accept several at once</source>
        <translation>Meer tegelijk aannemen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/accept_page.py" line="60" />
        <source>Open the folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/accept_page.py" line="80" />
        <source>Returns that are accepted</source>
        <translation>Retouren die worden aangenomen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/pages/accept_page.py" line="114" />
        <source>%n final return(s) wait in which nothing is implausible. Each organisation gets a receipt of its own. Enter opens one to read it first.</source>
        <translation>
            <numerusform>%n definitieve retour wacht, zonder opvallende antwoorden. De organisatie krijgt een ontvangstbewijs. Met Enter leest u haar eerst.</numerusform>
            <numerusform>%n definitieve retouren wachten, zonder opvallende antwoorden. Elke organisatie krijgt een eigen ontvangstbewijs. Met Enter leest u er eerst een.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/accept_page.py" line="119" />
        <source>No final return without implausible answers waits for a decision.</source>
        <translation>Er wacht geen definitieve retour zonder opvallende antwoorden.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/accept_page.py" line="121" />
        <source>Accept all {number}</source>
        <translation>Alle {number} aannemen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/accept_page.py" line="154" />
        <source>Accepting ...</source>
        <translation>Bezig met aannemen ...</translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/pages/accept_page.py" line="168" />
        <source>%n return(s) accepted, each with its receipt in {folder}.</source>
        <translation>
            <numerusform>%n retour aangenomen. Het ontvangstbewijs staat in {folder}.</numerusform>
            <numerusform>%n retouren aangenomen. De ontvangstbewijzen staan in {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/pages/accept_page.py" line="173" />
        <source>%n passed over: somebody decided in the meantime.</source>
        <translation>
            <numerusform>%n overgeslagen: daarover besloot een collega intussen.</numerusform>
            <numerusform>%n overgeslagen: daarover besloot een collega intussen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/accept_page.py" line="175" />
        <source>Stopped; what is accepted stays accepted.</source>
        <translation>Gestopt; wat is aangenomen, blijft aangenomen.</translation>
    </message>
    <message numerus="yes">
            <source>%n could not be accepted: {reason}</source>
            <translation>
                <numerusform>%n kon niet worden aangenomen: {reason}</numerusform>
                <numerusform>%n konden niet worden aangenomen: {reason}</numerusform>
            </translation>
        </message>
    </context>
<context>
    <name>AnswerRow</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="80" />
        <source>Not filled in</source>
        <translation>Niet ingevuld</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="112" />
        <source>Last round: {answer}</source>
        <translation>Vorige ronde: {answer}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="113" />
        <source>Last round: {answer}, ‘{explanation}’</source>
        <translation>Vorige ronde: {answer}, ‘{explanation}’</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="139" />
        <source>Reserve: {text}</source>
        <translation>Voorbehoud: {text}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="142" />
        <source>Waiting for {whom}</source>
        <translation>Wacht op {whom}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="93" />
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="155" />
        <source>Ask about this answer</source>
        <translation>Vraag hierover stellen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="94" />
        <source>Ask about question {number}</source>
        <translation>Vraag stellen over vraag {number}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="116" />
        <source>Asked about version {version} ({who}, {moment}): ‘{text}’</source>
        <translation>Gevraagd bij versie {version} ({who}, {moment}): ‘{text}’</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="123" />
        <source>In version {version} there was no answer.</source>
        <translation>In versie {version} stond geen antwoord.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="124" />
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="125" />
        <source>In version {version}: {answer}.</source>
        <translation>In versie {version}: {answer}.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="126" />
        <source>In version {version} the explanation was: ‘{text}’</source>
        <translation>In versie {version} was de toelichting: ‘{text}’</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="128" />
        <source>In version {version} there was no explanation.</source>
        <translation>In versie {version} stond geen toelichting.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="130" />
        <source>In version {version} the reserve, whom they wait for, or who may read it was other than this.</source>
        <translation>In versie {version} was het voorbehoud anders, of op wie zij wachten, of wie dit mag lezen.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="148" />
        <source>What do you ask the organisation about question {number}?</source>
        <translation>Wat vraagt u de organisatie over vraag {number}?</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="154" />
        <source>Your question: {text}</source>
        <translation>Uw vraag: {text}</translation>
    </message>
</context>
<context>
    <name>DeskCard</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/desk_card.py" line="46" />
        <source>Before you decide</source>
        <translation>Voordat u besluit</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/desk_card.py" line="48" />
        <source>Each decision goes to the organisation as a receipt that the central team signs. The key stays open until you leave this room.</source>
        <translation>Elk besluit gaat naar de organisatie als ontvangstbewijs, ondertekend door het centrale team. De sleutel blijft open tot u hier weggaat.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/desk_card.py" line="53" />
        <location filename="../../hamonitor_desktop/gui/pages/desk_card.py" line="54" />
        <source>Key file of the central team</source>
        <translation>Sleutelbestand van het centrale team</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/desk_card.py" line="55" />
        <source>The file that this round was made with.</source>
        <translation>Het bestand waarmee deze ronde is gemaakt.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/desk_card.py" line="59" />
        <source>Passphrase of the key</source>
        <translation>Wachtwoordzin van de sleutel</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/desk_card.py" line="62" />
        <location filename="../../hamonitor_desktop/gui/pages/desk_card.py" line="63" />
        <source>Folder for the receipts</source>
        <translation>Map voor de ontvangstbewijzen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/desk_card.py" line="64" />
        <source>You mail each organisation its receipt from there; this program sends nothing.</source>
        <translation>Van daaruit mailt u elke organisatie haar bewijs; dit programma verstuurt niets.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/desk_card.py" line="67" />
        <source>receipts</source>
        <translation>ontvangstbewijzen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/desk_card.py" line="69" />
        <source>Open the key</source>
        <translation>Sleutel openen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/desk_card.py" line="93" />
        <source>Choose the key file.</source>
        <translation>Kies het sleutelbestand.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/desk_card.py" line="94" />
        <source>Type the passphrase.</source>
        <translation>Typ de wachtwoordzin.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/desk_card.py" line="95" />
        <source>Choose a folder.</source>
        <translation>Kies een map.</translation>
    </message>
</context>
<context>
    <name>JudgePage</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/judge_page.py" line="48" />
        <source>Judge</source>
        <translation>Beoordelen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/judge_page.py" line="56" />
        <source>Open the first that waits</source>
        <translation>Open de eerste die wacht</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/judge_page.py" line="60" />
        <source>Accept several at once</source>
        <translation>Meer tegelijk aannemen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/judge_page.py" line="86" />
        <source>Which answers</source>
        <translation>Welke antwoorden</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/judge_page.py" line="88" />
        <source>Whatever was answered</source>
        <translation>Alle antwoorden</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/judge_page.py" line="89" />
        <source>With implausible answers</source>
        <translation>Met opvallende antwoorden</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/judge_page.py" line="90" />
        <source>With what may be about a person</source>
        <translation>Met iets wat over een persoon kan gaan</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/judge_page.py" line="101" />
        <source>Returns</source>
        <translation>Retouren</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/judge_page.py" line="147" />
        <source>No return came in yet. What you bring in stands here to be decided about.</source>
        <translation>Er is nog geen retour binnen. Wat u binnenhaalt, staat hier om over te besluiten.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/judge_page.py" line="149" />
        <source>Nothing waits for a decision.</source>
        <translation>Er wacht niets op een besluit.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/pages/judge_page.py" line="151" />
        <source>%n return(s) wait for a decision. A return counts until it is rejected.</source>
        <translation>
            <numerusform>%n retour wacht op een besluit. Een retour telt mee tot zij wordt afgewezen.</numerusform>
            <numerusform>%n retouren wachten op een besluit. Een retour telt mee tot zij wordt afgewezen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/pages/judge_page.py" line="177" />
        <source>{number} return(s)</source>
        <translation>
            <numerusform>{number} retour</numerusform>
            <numerusform>{number} retouren</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/judge_page.py" line="179" />
        <source>All: {returns}</source>
        <translation>Alle: {returns}</translation>
    </message>
    <message>
            <source>To Bring in</source>
            <translation>Naar Binnenhalen</translation>
        </message>
    </context>
<context>
    <name>RedactRoom</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/redact_room.py" line="80" />
        <source>The return itself stays as it was signed. Change below what analysis and reports show of it.</source>
        <translation>De retour zelf blijft zoals die is ondertekend. Wijzig hieronder wat analyse en rapporten ervan tonen.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/redact_room.py" line="86" />
        <source>Which text?</source>
        <translation>Welke tekst?</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/redact_room.py" line="92" />
        <source>Why (goes in the log, without names)</source>
        <translation>Waarom (komt in het logboek, zonder namen)</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/redact_room.py" line="94" />
        <source>Leave it out</source>
        <translation>Weglaten</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/redact_room.py" line="89" />
        <source>What is shown</source>
        <translation>Wat wordt getoond</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/redact_room.py" line="90" />
        <source>Put {mark} where lines are</source>
        <translation>Zet {mark} waar een golflijn staat</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/redact_room.py" line="105" />
        <source>Explanation</source>
        <translation>Toelichting</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/redact_room.py" line="106" />
        <source>Reserve</source>
        <translation>Voorbehoud</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/redact_room.py" line="107" />
        <source>Answer in words</source>
        <translation>Antwoord in woorden</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/redact_room.py" line="132" />
        <source>Nothing is changed in it yet.</source>
        <translation>Er is nog niets in veranderd.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/redact_room.py" line="133" />
        <source>Write in a few words why.</source>
        <translation>Schrijf in een paar woorden waarom.</translation>
    </message>
    <message>
            <source>Whom they wait for</source>
            <translation>Op wie zij wachten</translation>
        </message>
    </context>
<context>
    <name>Redacting</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/redact_room.py" line="42" />
        <source>This may show something about a person.</source>
        <translation>Hier staat misschien iets over een persoon.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/redact_room.py" line="46" />
        <source>Leave out of analysis and reports</source>
        <translation>Weglaten uit analyse en rapporten</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/redact_room.py" line="47" />
        <source>Leave out of analysis and reports: {number}</source>
        <translation>Weglaten uit analyse en rapporten: {number}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/redact_room.py" line="52" />
        <source>Analysis and reports show: ‘{text}’ ({who}, {moment}: {reason})</source>
        <translation>Analyse en rapporten tonen: ‘{text}’ ({who}, {moment}: {reason})</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/redact_room.py" line="56" />
        <source>Show the text itself again</source>
        <translation>De tekst zelf weer tonen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/redact_room.py" line="57" />
        <source>Show the text itself again: {number}</source>
        <translation>De tekst zelf weer tonen: {number}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/redact_room.py" line="58" />
        <source>Shown again.</source>
        <translation>Weer getoond.</translation>
    </message>
</context>
<context>
    <name>ReturnPage</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="90" />
        <source>All returns</source>
        <translation>Alle retouren</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="153" />
        <source>Open the folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="154" />
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="322" />
        <source>Copy a text for the mail</source>
        <translation>Tekst voor de mail kopiëren</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="92" />
        <source>Next that waits</source>
        <translation>Volgende die wacht</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="121" />
        <source>What you typed about this return was not sent.</source>
        <translation>Wat u over deze retour schreef, is nog niet verstuurd.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="122" />
        <source>It stays with the return while this room is open. If you leave, it is gone.</source>
        <translation>Het blijft bij de retour staan zolang dit deel open is. Gaat u weg, dan is het weg.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="123" />
        <source>Go on</source>
        <translation>Doorgaan</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="124" />
        <source>Leave without sending</source>
        <translation>Weggaan zonder te versturen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="171" />
        <source>Text to the organisation</source>
        <translation>Tekst voor de organisatie</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="173" />
        <source>Needed when you reject. Questions about answers you write at the answers themselves.</source>
        <translation>Nodig als u afwijst. Vragen over antwoorden schrijft u bij de antwoorden zelf.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="176" />
        <source>Your decision</source>
        <translation>Uw besluit</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="182" />
        <source>The key is open.</source>
        <translation>De sleutel is open.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="183" />
        <source>Close the key</source>
        <translation>Sleutel sluiten</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="191" />
        <source>Take the decision back</source>
        <translation>Besluit terugnemen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="192" />
        <source>Reject</source>
        <translation>Afwijzen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="193" />
        <source>Ask</source>
        <translation>Navragen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="194" />
        <source>Accept</source>
        <translation>Aannemen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="267" />
        <source>No answer stands out in this return.</source>
        <translation>In deze retour valt geen antwoord op.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="318" />
        <source>{verdict}. The receipt is in {path}.</source>
        <translation>{verdict}. Het ontvangstbewijs is {path}.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="346" />
        <source>Analysis and reports follow this from now on. It is in the log.</source>
        <translation>Analyse en rapporten volgen dit voortaan. Het staat in het logboek.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="362" />
        <source>%n question(s) about answers go along when you ask.</source>
        <translation>
            <numerusform>%n vraag over een antwoord gaat mee als u navraagt.</numerusform>
            <numerusform>%n vragen over antwoorden gaan mee als u navraagt.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="384" />
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="385" />
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_about.py" line="27" />
        <source>Decision taken back</source>
        <translation>Besluit teruggenomen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_about.py" line="28" />
        <source>Accepted</source>
        <translation>Aangenomen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_about.py" line="29" />
        <source>Asked about</source>
        <translation>Nagevraagd</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_about.py" line="30" />
        <source>Rejected</source>
        <translation>Afgewezen</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="68" />
        <source>Waits for a decision</source>
        <translation>Wacht op een besluit</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="69" />
        <source>Asked about</source>
        <translation>Nagevraagd</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="70" />
        <source>Accepted</source>
        <translation>Aangenomen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="71" />
        <source>Rejected</source>
        <translation>Afgewezen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="72" />
        <source>Another version counts</source>
        <translation>Andere versie telt</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="81" />
        <source>final</source>
        <translation>definitief</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="81" />
        <source>provisional</source>
        <translation>voorlopig</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="83" />
        <source>{number} ({stand}), code {code}</source>
        <translation>{number} ({stand}), code {code}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="85" />
        <source>{number} ({stand})</source>
        <translation>{number} ({stand})</translation>
    </message>
    <message>
            <source>Waits</source>
            <translation>Wacht nog</translation>
        </message>
        <message>
            <source>Not counted</source>
            <translation>Telt niet</translation>
        </message>
    </context>
<context>
    <name>VersionsModel</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="121" />
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="122" />
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="123" />
        <source>Came in</source>
        <translation>Binnengekomen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="124" />
        <source>Stand</source>
        <translation>Stand</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="125" />
        <source>Implausible</source>
        <translation>Opvallend</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="126" />
        <source>About persons?</source>
        <translation>Over personen?</translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="152" />
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n antwoord</numerusform>
            <numerusform>%n antwoorden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n plek</numerusform>
                <numerusform>%n plekken</numerusform>
            </translation>
        </message>
    </context>
<context>
    <name>RedactWord</name>
    <message>
            <source>Leave a name out of all texts of this return</source>
            <translation>Een naam uit alle teksten van deze retour weglaten</translation>
        </message>
        <message>
            <source>Which name or word?</source>
            <translation>Welke naam of welk woord?</translation>
        </message>
        <message>
            <source>Why (goes in the log, without names)</source>
            <translation>Waarom (komt in het logboek, zonder namen)</translation>
        </message>
        <message>
            <source>Leave it out everywhere</source>
            <translation>Overal weglaten</translation>
        </message>
        <message>
            <source>You see here in how many texts it is.</source>
            <translation>Hier ziet u in hoeveel teksten het staat.</translation>
        </message>
        <message>
            <source>This is in no text of this return.</source>
            <translation>Dit staat in geen enkele tekst van deze retour.</translation>
        </message>
        <message>
            <source>Write in a few words why.</source>
            <translation>Schrijf in een paar woorden waarom.</translation>
        </message>
        <message numerus="yes">
            <source>It is in %n text(s) of this return. A word that it is only a part of stays.</source>
            <translation>
                <numerusform>Het staat in %n tekst van deze retour. Een woord waar het maar een deel van is, blijft staan.</numerusform>
                <numerusform>Het staat in %n teksten van deze retour. Een woord waar het maar een deel van is, blijft staan.</numerusform>
            </translation>
        </message>
    </context>
</TS>
