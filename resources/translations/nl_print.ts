<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
<context>
    <name>PrintPage</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/print_page.py" line="44" />
        <source>Print, or keep as a file</source>
        <translation>Afdrukken of als bestand bewaren</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/print_page.py" line="46" />
        <source>For a colleague who thinks along, or for the board or council. These files are not signed: only the return that you sign counts for the central team.</source>
        <translation>Voor een collega die meedenkt, of voor het college of de raad. Deze bestanden zijn niet ondertekend: voor het centrale team telt alleen de retour die u ondertekent.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/print_page.py" line="63" />
        <source>Back to the overview</source>
        <translation>Terug naar het overzicht</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/print_page.py" line="69" />
        <source>Open the file</source>
        <translation>Bestand openen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/print_page.py" line="70" />
        <source>Open the folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/print_page.py" line="79" />
        <source>The questionnaire</source>
        <translation>De vragenlijst</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/print_page.py" line="79" />
        <source>All questions, one theme after another.</source>
        <translation>Alle vragen, thema na thema.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/print_page.py" line="81" />
        <source>Filled in</source>
        <translation>Ingevuld</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/print_page.py" line="81" />
        <source>With your answers and explanations.</source>
        <translation>Met uw antwoorden en toelichtingen.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/print_page.py" line="83" />
        <source>Beside last round</source>
        <translation>Naast vorige ronde</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/print_page.py" line="83" />
        <source>What you answered then stands beside it.</source>
        <translation>Met ernaast wat u toen antwoordde.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/print_page.py" line="85" />
        <source>Blank</source>
        <translation>Leeg</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/print_page.py" line="85" />
        <source>To prepare with colleagues.</source>
        <translation>Om met collega's voor te bereiden.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/print_page.py" line="95" />
        <location filename="../../hamonitor_desktop/gui/pages/print_page.py" line="105" />
        <source>Make the PDF …</source>
        <translation>Pdf maken …</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/print_page.py" line="96" />
        <source>Make the PDF of the questionnaire</source>
        <translation>Pdf van de vragenlijst maken</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/print_page.py" line="103" />
        <source>Your own progress</source>
        <translation>Eigen voortgang</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/print_page.py" line="103" />
        <source>The charts with their tables, fit to be tabled at a meeting.</source>
        <translation>De grafieken met hun tabellen, om in een vergadering te bespreken.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/print_page.py" line="106" />
        <source>Make the PDF of your own progress</source>
        <translation>Pdf van uw eigen voortgang maken</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/print_page.py" line="112" />
        <source>Your answers as a table</source>
        <translation>Uw antwoorden als tabel</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/print_page.py" line="112" />
        <source>One row per question, for Excel or LibreOffice.</source>
        <translation>Een rij per vraag, voor Excel of LibreOffice.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/print_page.py" line="116" />
        <source>{program} ({suffix}) …</source>
        <translation>{program} ({suffix}) …</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/print_page.py" line="139" />
        <source>Where will the file be?</source>
        <translation>Waar komt het bestand te staan?</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/print_page.py" line="143" />
        <source>{name} is being made …</source>
        <translation>{name} wordt gemaakt …</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/print_page.py" line="148" />
        <source>Made: {path}</source>
        <translation>Gemaakt: {path}</translation>
    </message>
</context>
</TS>
