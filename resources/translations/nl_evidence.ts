<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
<context>
    <name>Actions</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/log_page.py" line="44" />
        <source>Round made</source>
        <translation>Ronde gemaakt</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/log_page.py" line="45" />
        <source>Invited</source>
        <translation>Uitgenodigd</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/log_page.py" line="46" />
        <source>New code</source>
        <translation>Nieuwe code</translation>
    </message>
    <message>
        <source>Takes part no more</source>
        <translation>Doet niet meer mee</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/log_page.py" line="47" />
        <source>Brought in</source>
        <translation>Binnengehaald</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/log_page.py" line="48" />
        <source>Decided</source>
        <translation>Besluit genomen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/log_page.py" line="49" />
        <source>Left out</source>
        <translation>Weggelaten</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/log_page.py" line="50" />
        <source>Evidence written</source>
        <translation>Bewijs bewaard</translation>
    </message>
    <message>
        <source>Brought up to date</source>
        <translation>Bijgewerkt</translation>
    </message>
    <message>
            <source>And {number} more.</source>
            <translation>En nog {number}.</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Contacten</translation>
        </message>
        <message>
            <source>Other days</source>
            <translation>Andere dagen</translation>
        </message>
    </context>
<context>
    <name>EvidencePage</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/evidence_page.py" line="42" />
        <source>Evidence</source>
        <translation>Bewijs</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/evidence_page.py" line="43" />
        <source>Years from now it can still be shown where every figure came from.</source>
        <translation>Ook over jaren is te laten zien waar elk cijfer vandaan komt.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/evidence_page.py" line="48" />
        <source>Open the folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/evidence_page.py" line="55" />
        <source>Check everything again</source>
        <translation>Alles opnieuw controleren</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/evidence_page.py" line="57" />
        <source>Of each return: whether the file that came in is there to the letter, whether its signature holds, and whether the answers in the figures are those that were signed. And whether the log is whole.</source>
        <translation>Per retour: of het bestand dat binnenkwam er nog precies zo is, of de handtekening klopt, en of de cijfers rekenen met de antwoorden die zijn ondertekend. En of het logboek in orde is.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/evidence_page.py" line="60" />
        <source>Check everything</source>
        <translation>Alles controleren</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/evidence_page.py" line="64" />
        <source>Keep the evidence of this round</source>
        <translation>Bewijs van deze ronde bewaren</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/evidence_page.py" line="66" />
        <source>One zip with all returns as they came in, the decisions and the log. It can be checked without this program. It holds all explanations, also what is left out of analysis and reports: keep it as confidential.</source>
        <translation>Eén zip met alle retouren zoals ze binnenkwamen, de besluiten en het logboek. Die is te controleren zonder dit programma. Alle toelichtingen staan erin, ook wat uit analyse en rapporten is weggelaten: bewaar de zip als vertrouwelijk.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/evidence_page.py" line="70" />
        <source>Save as zip ...</source>
        <translation>Bewaren als zip ...</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/evidence_page.py" line="106" />
        <source>Checking ...</source>
        <translation>Bezig met controleren ...</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/evidence_page.py" line="112" />
        <source>Everything is as it was signed: {returns} returns, {receipts} receipts, {rows} rows in the log.</source>
        <translation>Alles is zoals het is ondertekend: {returns} retouren, {receipts} ontvangstbewijzen, {rows} regels in het logboek.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/evidence_page.py" line="122" />
        <source>Save the evidence</source>
        <translation>Bewijs bewaren</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/evidence_page.py" line="136" />
        <source>Writing the evidence ...</source>
        <translation>Bezig het bewijs te schrijven ...</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/evidence_page.py" line="142" />
        <source>The evidence of {returns} is in {path}.</source>
        <translation>Het bewijs van {returns} staat in {path}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/pages/evidence_page.py" line="143" />
        <source>%n return(s)</source>
        <translation>
            <numerusform>%n retour</numerusform>
        <numerusform>%n retouren</numerusform></translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/evidence_page.py" line="172" />
        <source>Stopped. Nothing was changed or written.</source>
        <translation>Gestopt. Er is niets gewijzigd of geschreven.</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/log_page.py" line="62" />
        <location filename="../../hamonitor_desktop/gui/pages/log_page.py" line="96" />
        <source>Log</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/log_page.py" line="64" />
        <source>What was done in this store, by whom. Each row holds on to the one before it: what is changed shows.</source>
        <translation>Wat er in deze opslag is gedaan, en door wie. Elke regel zit vast aan de regel ervoor: een wijziging valt op.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/log_page.py" line="70" />
        <source>Check with receipts ...</source>
        <translation>Controleren met ontvangstbewijzen ...</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/log_page.py" line="72" />
        <source>Check the log</source>
        <translation>Logboek controleren</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/log_page.py" line="127" />
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/log_page.py" line="127" />
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/log_page.py" line="127" />
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/log_page.py" line="127" />
        <source>About</source>
        <translation>Waarover</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/log_page.py" line="127" />
        <source>What came of it</source>
        <translation>Wat ervan kwam</translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/pages/log_page.py" line="130" />
        <source>{number} row(s)</source>
        <translation>
            <numerusform>{number} regel</numerusform>
        <numerusform>{number} regels</numerusform></translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/log_page.py" line="136" />
        <source>Choose receipts that went out</source>
        <translation>Kies ontvangstbewijzen die zijn verstuurd</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/log_page.py" line="155" />
        <source>The log is whole: {rows} rows.</source>
        <translation>Het logboek is in orde: {rows} regels.</translation>
    </message>
</context>
</TS>
