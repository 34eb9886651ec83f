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
        <name>ChartCard</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/charts/card.py" line="121" />
            <location filename="../../hamonitor_desktop/gui/charts/card.py" line="164" />
            <source>Show as a table</source>
            <translation>Toon als tabel</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/charts/card.py" line="164" />
            <source>Show as a chart</source>
            <translation>Toon als grafiek</translation>
        </message>
    </context>
    <context>
        <name>CheckPage</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="75" />
            <source>Check</source>
            <translation>Controleren</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="86" />
            <source>Your answers</source>
            <translation>Uw antwoorden</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="88" />
            <source>Read them through before you sign.</source>
            <translation>Lees ze nog eens door voordat u ondertekent.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="98" />
            <source>Back to your own progress</source>
            <translation>Terug naar Eigen voortgang</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="101" />
            <source>Sign as provisional now</source>
            <translation>Voorlopig ondertekenen kan nu al</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="117" />
            <source>Errors</source>
            <translation>Fouten</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="117" />
            <source>Error</source>
            <translation>Fout</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="118" />
            <source>Do you not know it yet? Then choose ‘Nog niet te zeggen’.</source>
            <translation>Weet u het nog niet? Kies dan ‘Nog niet te zeggen’.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="119" />
            <source>Not answered yet</source>
            <translation>Nog niet beantwoord</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="119" />
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="120" />
            <source>These may stay if you leave them on purpose.</source>
            <translation>Deze mogen blijven staan; een toelichting helpt de lezer.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="121" />
            <source>Warnings</source>
            <translation>Waarschuwingen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="121" />
            <source>Warning</source>
            <translation>Waarschuwing</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="129" />
            <source>We looked at %n question(s).</source>
            <translation>
                <numerusform>We keken naar %n vraag.</numerusform>
                <numerusform>We keken naar %n vragen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="131" />
            <source>All is in order.</source>
            <translation>Alles is in orde.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="133" />
            <source>%n is/are in order,</source>
            <translation>
                <numerusform>%n is in orde,</numerusform>
                <numerusform>%n zijn in orde,</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="134" />
            <source>with %n we ask for your attention.</source>
            <translation>
                <numerusform>bij %n vragen we uw aandacht.</numerusform>
                <numerusform>bij %n vragen we uw aandacht.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="138" />
            <source>On to signing</source>
            <translation>Verder naar Ondertekenen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="140" />
            <source>Go to the first error</source>
            <translation>Ga naar de eerste fout</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="140" />
            <source>Go to the first open question</source>
            <translation>Ga naar de eerste open vraag</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="153" />
            <source>Everything is filled in</source>
            <translation>Alles is ingevuld</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="154" />
            <source>You can sign as final.</source>
            <translation>U kunt definitief ondertekenen.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="156" />
            <source>You can sign as final. Look at the warnings below first.</source>
            <translation>U kunt definitief ondertekenen. Kijk eerst naar de waarschuwingen hieronder.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="162" />
            <source>%n error(s)</source>
            <translation>
                <numerusform>%n fout</numerusform>
                <numerusform>%n fouten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="164" />
            <source>%n open question(s)</source>
            <translation>
                <numerusform>%n open vraag</numerusform>
                <numerusform>%n open vragen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="165" />
            <source> and </source>
            <translation> en </translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="165" />
            <source>%n stand(s) in the way</source>
            <translation>
                <numerusform>staat definitief ondertekenen in de weg</numerusform>
                <numerusform>staan definitief ondertekenen in de weg</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="169" />
            <source>And %n more, below.</source>
            <translation>
                <numerusform>En nog %n, hieronder.</numerusform>
                <numerusform>En nog %n, hieronder.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="171" />
            <source>You can sign as provisional meanwhile.</source>
            <translation>Voorlopig ondertekenen kan wel.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="213" />
            <source>To question {number}</source>
            <translation>Naar vraag {number}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="227" />
            <source>Theme {name}</source>
            <translation>Thema {name}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="233" />
            <source>Write in one or two sentences what is under way and what holds it up.</source>
            <translation>Schrijf in een of twee zinnen wat er al loopt en wat het tegenhoudt.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="237" />
            <source>Change the number, or choose ‘Nog niet te zeggen’.</source>
            <translation>Pas het getal aan, of kies ‘Nog niet te zeggen’.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="238" />
            <source>Shorten the text.</source>
            <translation>Maak de tekst korter.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="239" />
            <source>Remove the strange character; it often comes along with pasting.</source>
            <translation>Haal het vreemde teken weg; het komt vaak mee bij plakken.</translation>
        </message>
    </context>
    <context>
        <name>ProgressPage</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="59" />
            <source>On to checking</source>
            <translation>Verder naar Controleren</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="65" />
            <source>Your own progress</source>
            <translation>Eigen voortgang</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="75" />
            <source>How far you are with your agreements</source>
            <translation>Zo ver bent u met uw afspraken</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="77" />
            <source>Number of agreements in each state, per theme. Questions for information alone do not count here.</source>
            <translation>Aantal afspraken per stand, in de volgorde van de vragenlijst. Vragen ter informatie tellen hier niet mee.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="88" />
            <source>The steps of each agreement</source>
            <translation>Hoe ver elke afspraak is</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="89" />
            <source>Four steps, from not begun to finished, in the order of the questionnaire.</source>
            <translation>Vier stappen, van nog niet mee begonnen tot afgerond, in de volgorde van de vragenlijst.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="99" />
            <source>Five steps, from not at all to completely, in the order of the questionnaire.</source>
            <translation>Vijf stappen, van helemaal niet tot volledig, in de volgorde van de vragenlijst.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="101" />
            <source>The question each time: {beginning} …</source>
            <translation>De vraag is steeds: {beginning} …</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="102" />
            <source>How you see the reform</source>
            <translation>Zo ziet u de hervorming</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="136" />
            <source>All agreements</source>
            <translation>Alle afspraken</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="150" />
            <source>Theme</source>
            <translation>Thema</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="152" />
            <source>Bar chart.</source>
            <translation>Staafgrafiek.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="155" />
            <source>n = %n agreement(s) of one organisation.</source>
            <translation>
                <numerusform>n = %n afspraak van één organisatie.</numerusform>
                <numerusform>n = %n afspraken van één organisatie.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="169" />
            <source>{name}: {state}, {n} of {total}</source>
            <translation>{name}: {state}, {n} van {total}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="185" />
            <source>This round</source>
            <translation>Deze ronde</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="185" />
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="191" />
            <source>Previous round</source>
            <translation>Vorige ronde</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="191" />
            <source>Question</source>
            <translation>Vraag</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="191" />
            <source>Your answer</source>
            <translation>Uw antwoord</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="195" />
            <source>Marks on a scale.</source>
            <translation>Stappen op een schaal.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="196" />
            <source>n = %n question(s) to one organisation.</source>
            <translation>
                <numerusform>n = %n vraag aan één organisatie.</numerusform>
                <numerusform>n = %n vragen aan één organisatie.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="205" />
            <source>{question} (question reconstructed)</source>
            <translation>{question} (vraag nagemaakt)</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="218" />
            <source>{answer}, previous round: {before}</source>
            <translation>{answer}, vorige ronde: {before}</translation>
        </message>
    </context>
    <context>
        <name>ProgressTexts</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="32" />
            <source>Realised</source>
            <translation>Gerealiseerd</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="33" />
            <source>Under way</source>
            <translation>Onderweg</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="34" />
            <source>Not begun</source>
            <translation>Niet begonnen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="35" />
            <source>No</source>
            <translation>Nee</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="36" />
            <source>Cannot be said yet</source>
            <translation>Nog niet te zeggen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="37" />
            <source>Not filled in</source>
            <translation>Niet ingevuld</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="46" />
            <source>Your questionnaire asks for the state of no agreement.</source>
            <translation>Uw vragenlijst vraagt van geen enkele afspraak hoe ver u bent.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="48" />
            <source>None of your %n agreement(s) has been filled in yet.</source>
            <translation>
                <numerusform>Uw %n afspraak is nog niet ingevuld.</numerusform>
                <numerusform>Van uw %n afspraken is er nog geen ingevuld.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="54" />
            <source>Of your %n agreement(s)</source>
            <translation>
                <numerusform>Van uw %n afspraak</numerusform>
                <numerusform>Van uw %n afspraken</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="56" />
            <source>none is realised or under way yet.</source>
            <translation>is er nog geen gerealiseerd of onderweg.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="59" />
            <source>%n is/are realised</source>
            <translation>
                <numerusform>is er %n gerealiseerd</numerusform>
                <numerusform>zijn er %n gerealiseerd</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="61" />
            <source>%n under way</source>
            <translation>
                <numerusform>%n onderweg</numerusform>
                <numerusform>%n onderweg</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="63" />
            <source>%n is/are under way</source>
            <translation>
                <numerusform>is er %n onderweg</numerusform>
                <numerusform>zijn er %n onderweg</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="70" />
            <source>with %n you have not begun yet</source>
            <translation>
                <numerusform>met %n bent u nog niet begonnen</numerusform>
                <numerusform>met %n bent u nog niet begonnen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="72" />
            <source>at %n you answered no</source>
            <translation>
                <numerusform>bij %n hebt u nee geantwoord</numerusform>
                <numerusform>bij %n hebt u nee geantwoord</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="74" />
            <source>with an explanation</source>
            <translation>met toelichting</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="76" />
            <source>%n of them with an explanation</source>
            <translation>
                <numerusform>waarvan %n met toelichting</numerusform>
                <numerusform>waarvan %n met toelichting</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="78" />
            <source>still without an explanation</source>
            <translation>nog zonder toelichting</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="86" />
            <source>about %n nothing can be said yet</source>
            <translation>
                <numerusform>over %n is nog niets te zeggen</numerusform>
                <numerusform>over %n is nog niets te zeggen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="88" />
            <source>%n is/are not filled in yet</source>
            <translation>
                <numerusform>%n is nog niet ingevuld</numerusform>
                <numerusform>%n zijn nog niet ingevuld</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="94" />
            <source>and</source>
            <translation>en</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="106" />
            <source>As your own organisation tells it, not checked.</source>
            <translation>Opgave van uw organisatie zelf, niet gecontroleerd.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="107" />
            <source>State on the reference date, {date}.</source>
            <translation>Stand op peildatum {date}.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="108" />
            <source>Organisations read the answers in their own way.</source>
            <translation>Organisaties lezen de antwoorden elk op hun manier.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="109" />
            <source>Not everything could be ready, or had to be.</source>
            <translation>Niet alles kon of hoefde al klaar te zijn.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="112" />
            <source>At %n answer(s) you made a reserve.</source>
            <translation>
                <numerusform>Bij %n antwoord maakte u een voorbehoud.</numerusform>
                <numerusform>Bij %n antwoorden maakte u een voorbehoud.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="115" />
            <source>%n question(s) here were reconstructed by the makers.</source>
            <translation>
                <numerusform>%n vraag hiervan is nagemaakt.</numerusform>
                <numerusform>%n vragen hiervan zijn nagemaakt.</numerusform>
            </translation>
        </message>
    </context>
</TS>
