<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
    <context>
        <name>AnsweredCard</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="118" />
            <source>Answered and explained</source>
            <translation>Beantwoord en toegelicht</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="119" />
            <source>Number of questions per theme, and how many of the answers have an explanation.</source>
            <translation>Aantal vragen per thema, en bij hoeveel antwoorden een toelichting staat.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="125" />
            <source>Answered, with an explanation</source>
            <translation>Beantwoord, met toelichting</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="126" />
            <source>Answered, without an explanation</source>
            <translation>Beantwoord, zonder toelichting</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="142" />
            <source>Theme</source>
            <translation>Thema</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="143" />
            <source>Asked</source>
            <translation>Gesteld</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="144" />
            <source>Answered</source>
            <translation>Beantwoord</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="145" />
            <source>Of which ‘{unknown}’</source>
            <translation>Waarvan ‘{unknown}’</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="146" />
            <source>With an explanation</source>
            <translation>Met toelichting</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="148" />
            <source>{name}: {answered} of {asked} answered, {explained} explained.</source>
            <translation>{name}: {answered} van {asked} beantwoord, {explained} toegelicht.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="150" />
            <source>Bar chart.</source>
            <translation>Staafgrafiek.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="153" />
            <source>n = %n question(s) to one organisation.</source>
            <translation>
                <numerusform>n = %n vraag aan één organisatie.</numerusform>
                <numerusform>n = %n vragen aan één organisatie.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="159" />
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="163" />
            <source>All questions</source>
            <translation>Alle vragen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="173" />
            <source>{n} of {of}</source>
            <translation>{n} van {of}</translation>
        </message>
    </context>
    <context>
        <name>ChangesCard</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="242" />
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="266" />
            <source>Previous round</source>
            <translation>Vorige ronde</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="242" />
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="266" />
            <source>This round</source>
            <translation>Deze ronde</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="243" />
            <source>Since the previous round</source>
            <translation>Veranderd sinds de vorige ronde</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="259" />
            <source>{question}: was {before}, is {now}, {move}</source>
            <translation>{question}: was {before}, is nu {now}, {move}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="265" />
            <source>n = %n question(s) with an answer in both rounds.</source>
            <translation>
                <numerusform>n = %n vraag met een antwoord in beide rondes.</numerusform>
                <numerusform>n = %n vragen met een antwoord in beide rondes.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="266" />
            <source>Question</source>
            <translation>Vraag</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="266" />
            <source>Difference</source>
            <translation>Verschil</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="271" />
            <source>Another answer can also mean that the question was read in another way.</source>
            <translation>Een ander antwoord kan ook komen doordat de vraag nu anders is gelezen.</translation>
        </message>
    </context>
    <context>
        <name>ChartCard</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/charts/card.py" line="40" />
            <location filename="../../hamonitor_desktop/gui/charts/card.py" line="123" />
            <source>Show as a table</source>
            <translation>Toon als tabel</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/charts/card.py" line="123" />
            <source>Show as a chart</source>
            <translation>Toon als grafiek</translation>
        </message>
    </context>
    <context>
        <name>KeepLink</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/charts/keeping.py" line="44" />
            <source>Copy or save</source>
            <translation>Kopiëren of opslaan</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/charts/keeping.py" line="47" />
            <source>Copy as a picture</source>
            <translation>Kopiëren als afbeelding</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/charts/keeping.py" line="48" />
            <source>Save as a picture (PNG) …</source>
            <translation>Opslaan als afbeelding (PNG) …</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/charts/keeping.py" line="49" />
            <source>Save as a drawing (SVG) …</source>
            <translation>Opslaan als tekening (SVG) …</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/charts/keeping.py" line="50" />
            <source>Save the table (CSV) …</source>
            <translation>De tabel opslaan (CSV) …</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/charts/keeping.py" line="61" />
            <source>The picture is on the clipboard: you can paste it elsewhere.</source>
            <translation>De afbeelding staat op het klembord: u kunt haar ergens anders plakken.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/charts/keeping.py" line="74" />
            <source>Where is it to be saved?</source>
            <translation>Waar wilt u dit opslaan?</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/charts/keeping.py" line="81" />
            <source>Saved: {path}</source>
            <translation>Opgeslagen: {path}</translation>
        </message>
    </context>
    <context>
        <name>PeersBars</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_cards.py" line="115" />
            <source>The share of the organisations per answer, question by question.</source>
            <translation>Het aandeel van de organisaties per antwoord, vraag voor vraag.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_cards.py" line="121" />
            <source>Your agreements beside those of others</source>
            <translation>Uw afspraken naast die van anderen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_cards.py" line="127" />
            <source>Your view of the reform beside that of others</source>
            <translation>Uw beeld van de hervorming naast dat van anderen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_cards.py" line="153" />
            <source>{segment}, your answer</source>
            <translation>{segment}, uw antwoord</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_cards.py" line="193" />
            <source>{yes} or {finished}</source>
            <translation>{yes} of {finished}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_cards.py" line="198" />
            <source>Your answer</source>
            <translation>Uw antwoord</translation>
        </message>
    </context>
    <context>
        <name>PeersCard</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_cards.py" line="76" />
            <source>Question</source>
            <translation>Vraag</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_cards.py" line="76" />
            <source>Your answer</source>
            <translation>Uw antwoord</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_cards.py" line="77" />
            <source>{question}: {others}, n = {n}. Your answer: {answer}.</source>
            <translation>{question}: {others}, n = {n}. Uw antwoord: {answer}.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_cards.py" line="82" />
            <source>n = the organisations of the group with an answer to that question.</source>
            <translation>n = de organisaties van de groep met een antwoord op die vraag.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_cards.py" line="98" />
            <source>fewer than {n} organisations answered: left out</source>
            <translation>minder dan {n} organisaties gaven antwoord: weggelaten</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_cards.py" line="101" />
            <source>no mean</source>
            <translation>geen gemiddelde</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_cards.py" line="103" />
            <source>mean {number}</source>
            <translation>gemiddeld {number}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_cards.py" line="106" />
            <source>no figures</source>
            <translation>geen cijfers</translation>
        </message>
    </context>
    <context>
        <name>PeersPart</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_part.py" line="62" />
            <source>Beside others</source>
            <translation>Naast anderen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_part.py" line="85" />
            <source>To the first open question</source>
            <translation>Naar de eerste open vraag</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_part.py" line="85" />
            <source>Show the figures of others</source>
            <translation>Cijfers van anderen tonen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_part.py" line="93" />
            <source>Here you will see what others answered, in figures.</source>
            <translation>Hier ziet u straks in cijfers wat anderen antwoordden.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_part.py" line="94" />
            <source>You can look once all questions are answered, so that they do not colour your answers.</source>
            <translation>Dat kan zodra alle vragen zijn beantwoord. Zo kleuren ze uw antwoorden niet.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/peers_part.py" line="95" />
            <source>%n question(s) is/are still open.</source>
            <translation>
                <numerusform>Er staat nog %n vraag open.</numerusform>
                <numerusform>Er staan nog %n vragen open.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_part.py" line="102" />
            <source>You can now see what others answered, in figures.</source>
            <translation>U kunt nu in cijfers zien wat anderen antwoordden.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_part.py" line="103" />
            <source>That somebody looked at them is kept in your dossier.</source>
            <translation>In uw dossier wordt bewaard dat iemand ernaar keek.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_part.py" line="104" />
            <source>Do you change an answer after that? Then your return says so beside that answer.</source>
            <translation>Wijzigt u daarna een antwoord? Dan staat dat in uw retour bij dat antwoord.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_part.py" line="154" />
            <source>All {organisations}</source>
            <translation>Alle {organisations}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_part.py" line="156" />
            <source>More than 100,000 inhabitants</source>
            <translation>Meer dan 100.000 inwoners</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_part.py" line="158" />
            <source>Up to 100,000 inhabitants</source>
            <translation>Tot en met 100.000 inwoners</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_part.py" line="160" />
            <source>Region {name}</source>
            <translation>Regio {name}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_part.py" line="162" />
            <source>Province {name}</source>
            <translation>Provincie {name}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_part.py" line="167" />
            <source>{group}: fewer than {n} organisations answered. Their figures are left out, so that nobody can be recognised.</source>
            <translation>{group}: minder dan {n} organisaties gaven antwoord. Hun cijfers zijn weggelaten, zodat niemand te herkennen is.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_part.py" line="174" />
            <source>What was answered in an earlier round. You see: {group}.</source>
            <translation>Wat in een eerdere ronde is geantwoord. U ziet: {group}.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_part.py" line="175" />
            <source>What was answered in round {round}. You see: {group}.</source>
            <translation>Wat in ronde {round} is geantwoord. U ziet: {group}.</translation>
        </message>
    </context>
    <context>
        <name>PeersWords</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_cards.py" line="161" />
            <source>Others</source>
            <translation>Anderen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_cards.py" line="161" />
            <source>Your answer</source>
            <translation>Uw antwoord</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_cards.py" line="164" />
            <source>Your other answers beside those of others</source>
            <translation>Uw andere antwoorden naast die van anderen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/peers_cards.py" line="165" />
            <source>The mean of numbers, and the share of the organisations per choice.</source>
            <translation>Het gemiddelde van getallen, en het aandeel van de organisaties per keuze.</translation>
        </message>
    </context>
    <context>
        <name>Picture</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/charts/picture.py" line="105" />
            <source>Everything in this picture is invented.</source>
            <translation>Alles in deze afbeelding is bedacht.</translation>
        </message>
    </context>
    <context>
        <name>PlansCard</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="281" />
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="306" />
            <source>Planning</source>
            <translation>Planning</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="281" />
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="306" />
            <source>Your answer</source>
            <translation>Uw antwoord</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="283" />
            <source>Planning that has passed</source>
            <translation>Planning die is verstreken</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="285" />
            <source>Agreements that were planned to be ready on the reference date, while the answer is another than finished or yes. Not everything could be ready, or had to be.</source>
            <translation>Afspraken die volgens de planning op de peildatum klaar moesten zijn, en waarbij uw antwoord een ander is dan afgerond of ja. Niet alles kon of hoefde al klaar te zijn.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="292" />
            <source>Planning passed on the reference date</source>
            <translation>Planning verstreken op de peildatum</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="301" />
            <source>{question}: planned {period}, your answer: {answer}</source>
            <translation>{question}: gepland {period}, uw antwoord: {answer}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="306" />
            <source>Agreement</source>
            <translation>Afspraak</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="312" />
            <source>n = %n agreement(s) of one organisation.</source>
            <translation>
                <numerusform>n = %n afspraak van één organisatie.</numerusform>
                <numerusform>n = %n afspraken van één organisatie.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProgressPage</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="67" />
            <source>Print as PDF …</source>
            <translation>Afdrukken als pdf …</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="70" />
            <source>On to checking</source>
            <translation>Verder naar Controleren</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="76" />
            <source>Your own progress</source>
            <translation>Eigen voortgang</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="90" />
            <source>How far each agreement is</source>
            <translation>Hoe ver elke afspraak is</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="91" />
            <source>Four steps, from not begun to finished, in the order of the questionnaire.</source>
            <translation>Vier stappen, van nog niet mee begonnen tot afgerond, in de volgorde van de vragenlijst.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="99" />
            <source>How you see the reform</source>
            <translation>Zo ziet u de hervorming</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="112" />
            <source>{organisation}, round {id}</source>
            <translation>{organisation}, ronde {id}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="134" />
            <source>Five steps, from not at all to completely, in the order of the questionnaire.</source>
            <translation>Vijf stappen, van helemaal niet tot volledig, in de volgorde van de vragenlijst.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="136" />
            <source>The question each time: {beginning} …</source>
            <translation>De vraag is steeds: {beginning} …</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="155" />
            <source>Where is it to be saved?</source>
            <translation>Waar wilt u dit opslaan?</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_page.py" line="166" />
            <source>Saved: {path}</source>
            <translation>Opgeslagen: {path}</translation>
        </message>
        <message>
            <source>A yes or a no, in the order of the questionnaire.</source>
            <translation>Ja of nee, in de volgorde van de vragenlijst.</translation>
        </message>
        <message>
            <source>Four steps, from not begun to finished, or a yes or a no, in the order of the questionnaire.</source>
            <translation>Vier stappen, van nog niet mee begonnen tot afgerond, of ja of nee, in de volgorde van de vragenlijst.</translation>
        </message>
    </context>
    <context>
        <name>ProgressSentences</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_sentences.py" line="32" />
            <source>Your questionnaire asks for the state of no agreement.</source>
            <translation>Uw vragenlijst vraagt van geen enkele afspraak hoe ver u bent.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_sentences.py" line="34" />
            <source>None of your %n agreement(s) has been filled in yet.</source>
            <translation>
                <numerusform>Uw %n afspraak is nog niet ingevuld.</numerusform>
                <numerusform>Van uw %n afspraken is er nog geen ingevuld.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>At %n question(s) several answers stand side by side; the upper one counts here.</source>
            <translation>
                <numerusform>Bij %n vraag staan nog meer antwoorden naast elkaar; hier telt het bovenste, tot u kiest.</numerusform>
                <numerusform>Bij %n vragen staan nog meer antwoorden naast elkaar; hier telt het bovenste, tot u kiest.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_sentences.py" line="44" />
            <source>%n agreement(s) was/were asked in another way and do not count here:</source>
            <translation>
                <numerusform>%n afspraak is anders gevraagd en telt hier niet mee:</numerusform>
                <numerusform>%n afspraken zijn anders gevraagd en tellen hier niet mee:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_sentences.py" line="49" />
            <source>Of your %n agreement(s)</source>
            <translation>
                <numerusform>Van uw %n afspraak</numerusform>
                <numerusform>Van uw %n afspraken</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_sentences.py" line="51" />
            <source>none is realised or under way yet.</source>
            <translation>is er nog geen gerealiseerd of onderweg.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_sentences.py" line="54" />
            <source>%n is/are realised</source>
            <translation>
                <numerusform>is er %n gerealiseerd</numerusform>
                <numerusform>zijn er %n gerealiseerd</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_sentences.py" line="56" />
            <source>%n under way</source>
            <translation>
                <numerusform>%n onderweg</numerusform>
                <numerusform>%n onderweg</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_sentences.py" line="58" />
            <source>%n is/are under way</source>
            <translation>
                <numerusform>is er %n onderweg</numerusform>
                <numerusform>zijn er %n onderweg</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_sentences.py" line="65" />
            <source>with %n you have not begun yet</source>
            <translation>
                <numerusform>met %n bent u nog niet begonnen</numerusform>
                <numerusform>met %n bent u nog niet begonnen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_sentences.py" line="67" />
            <source>at %n you answered no</source>
            <translation>
                <numerusform>bij %n hebt u nee geantwoord</numerusform>
                <numerusform>bij %n hebt u nee geantwoord</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_sentences.py" line="69" />
            <source>with an explanation</source>
            <translation>met toelichting</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_sentences.py" line="71" />
            <source>%n of them with an explanation</source>
            <translation>
                <numerusform>waarvan %n met toelichting</numerusform>
                <numerusform>waarvan %n met toelichting</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_sentences.py" line="73" />
            <source>still without an explanation</source>
            <translation>nog zonder toelichting</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_sentences.py" line="81" />
            <source>about %n nothing can be said yet</source>
            <translation>
                <numerusform>over %n is nog niets te zeggen</numerusform>
                <numerusform>over %n is nog niets te zeggen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_sentences.py" line="83" />
            <source>%n is/are not filled in yet</source>
            <translation>
                <numerusform>%n is nog niet ingevuld</numerusform>
                <numerusform>%n zijn nog niet ingevuld</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_sentences.py" line="101" />
            <source>At %n answer(s) you made a reserve.</source>
            <translation>
                <numerusform>Bij %n antwoord maakte u een voorbehoud.</numerusform>
                <numerusform>Bij %n antwoorden maakte u een voorbehoud.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_sentences.py" line="103" />
            <source>%n question(s) here were reconstructed by the makers.</source>
            <translation>
                <numerusform>%n vraag hiervan is nagemaakt.</numerusform>
                <numerusform>%n vragen hiervan zijn nagemaakt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_sentences.py" line="111" />
            <source>%n question(s) has/have an answer in both rounds.</source>
            <translation>
                <numerusform>%n vraag heeft in beide rondes een antwoord.</numerusform>
                <numerusform>%n vragen hebben in beide rondes een antwoord.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_sentences.py" line="114" />
            <source>All answers are the same as in the previous round.</source>
            <translation>Alle antwoorden zijn gelijk aan die van de vorige ronde.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_sentences.py" line="117" />
            <source>%n is/are further</source>
            <translation>
                <numerusform>%n is verder</numerusform>
                <numerusform>%n zijn verder</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_sentences.py" line="119" />
            <source>%n is/are less far</source>
            <translation>
                <numerusform>%n is minder ver</numerusform>
                <numerusform>%n zijn minder ver</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_sentences.py" line="121" />
            <source>%n has/have another answer</source>
            <translation>
                <numerusform>%n heeft een ander antwoord</numerusform>
                <numerusform>%n hebben een ander antwoord</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_sentences.py" line="123" />
            <source>%n stayed the same</source>
            <translation>
                <numerusform>%n bleef gelijk</numerusform>
                <numerusform>%n bleven gelijk</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_sentences.py" line="126" />
            <source>Only a status or a scale can be further or less far; a yes or no is another answer.</source>
            <translation>Alleen een stand of een schaal kan verder of minder ver zijn; een ja of nee is gewoon een ander antwoord.</translation>
        </message>
    </context>
    <context>
        <name>ProgressTexts</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="34" />
            <source>Realised</source>
            <translation>Gerealiseerd</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="35" />
            <source>Under way</source>
            <translation>Onderweg</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="36" />
            <source>Not begun</source>
            <translation>Niet begonnen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="37" />
            <source>No</source>
            <translation>Nee</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="38" />
            <source>Cannot be said yet</source>
            <translation>Nog niet te zeggen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="39" />
            <source>Not filled in</source>
            <translation>Niet ingevuld</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="53" />
            <source>As your own organisation tells it, not checked.</source>
            <translation>Opgave van uw organisatie zelf, niet gecontroleerd.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="54" />
            <source>State on the reference date, {date}.</source>
            <translation>Stand op peildatum {date}.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="57" />
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="77" />
            <source>Organisations read the answers in their own way.</source>
            <translation>Organisaties lezen de antwoorden elk op hun manier.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="58" />
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="78" />
            <source>Not everything could be ready, or had to be.</source>
            <translation>Niet alles kon of hoefde al klaar te zijn.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="66" />
            <source>The figures of others are from round {round}.</source>
            <translation>De cijfers van anderen komen uit ronde {round}.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="68" />
            <source>The figures of others are from an earlier round.</source>
            <translation>De cijfers van anderen komen uit een eerdere ronde.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="72" />
            <source>As the organisations tell it themselves, not checked.</source>
            <translation>Opgave van de organisaties zelf, niet gecontroleerd.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="74" />
            <source>Your own answers are as on the reference date, {date}.</source>
            <translation>Uw eigen antwoorden gaan over peildatum {date}.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="94" />
            <source>{question} (question reconstructed)</source>
            <translation>{question} (vraag nagemaakt)</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="106" />
            <source>further</source>
            <translation>verder</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="107" />
            <source>less far</source>
            <translation>minder ver</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="108" />
            <source>other answer</source>
            <translation>ander antwoord</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_texts.py" line="109" />
            <source>the same</source>
            <translation>gelijk</translation>
        </message>
    </context>
    <context>
        <name>ScaleCard</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="195" />
            <source>Question</source>
            <translation>Vraag</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="195" />
            <source>Your answer</source>
            <translation>Uw antwoord</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="195" />
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="210" />
            <source>Previous round</source>
            <translation>Vorige ronde</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="199" />
            <source>Question by question.</source>
            <translation>Vraag voor vraag.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="200" />
            <source>n = %n question(s) to one organisation.</source>
            <translation>
                <numerusform>n = %n vraag aan één organisatie.</numerusform>
                <numerusform>n = %n vragen aan één organisatie.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="209" />
            <source>This round</source>
            <translation>Deze ronde</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="230" />
            <source>{answer}, previous round: {before}</source>
            <translation>{answer}, vorige ronde: {before}</translation>
        </message>
    </context>
    <context>
        <name>StatesCard</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="61" />
            <source>How far you are with your agreements</source>
            <translation>Zo ver bent u met uw afspraken</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="63" />
            <source>Number of agreements in each state, per theme. Questions for information alone do not count here.</source>
            <translation>Aantal afspraken per stand, in de volgorde van de vragenlijst. Vragen ter informatie tellen hier niet mee.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="74" />
            <source>All agreements</source>
            <translation>Alle afspraken</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="78" />
            <source>n = %n agreement(s) of one organisation.</source>
            <translation>
                <numerusform>n = %n afspraak van één organisatie.</numerusform>
                <numerusform>n = %n afspraken van één organisatie.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="80" />
            <source>Bar chart.</source>
            <translation>Staafgrafiek.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="85" />
            <source>Theme</source>
            <translation>Thema</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/progress_cards.py" line="101" />
            <source>{name}: {state}, {n} of {total}</source>
            <translation>{name}: {state}, {n} van {total}</translation>
        </message>
    </context>
</TS>
