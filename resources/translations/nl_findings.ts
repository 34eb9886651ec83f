<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
<context>
    <name>CheckPage</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="47" />
        <source>Check</source>
        <translation>Controleren</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="60" />
        <source>Your answers</source>
        <translation>Uw antwoorden</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="62" />
        <source>Read them through before you sign.</source>
        <translation>Lees ze nog eens door voordat u ondertekent.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="72" />
        <source>Back to your own progress</source>
        <translation>Terug naar Eigen voortgang</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="101" />
        <source>Nothing was found.</source>
        <translation>Er is niets gevonden.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="137" />
        <source>{number} is still marked “Look at this again”</source>
        <translation>Bij {number} staat ‘Nog kijken’ nog aan</translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="95" />
        <source>We looked at %n question(s).</source>
        <translation>
            <numerusform>We keken naar %n vraag.</numerusform>
            <numerusform>We keken naar %n vragen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="97" />
        <source>All is in order.</source>
        <translation>Alles is in orde.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="99" />
        <source>%n is/are in order,</source>
        <translation>
            <numerusform>%n is in orde,</numerusform>
            <numerusform>%n zijn in orde,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n may stay empty,</source>
        <translation>
            <numerusform>%n mag leeg blijven,</numerusform>
            <numerusform>%n mogen leeg blijven,</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that needs an answer is filled in</source>
        <translation>Alles wat een antwoord nodig heeft, is ingevuld</translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="100" />
        <source>with %n we ask for your attention.</source>
        <translation>
            <numerusform>naar %n moet u nog kijken.</numerusform>
            <numerusform>naar %n moet u nog kijken.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="104" />
        <source>On to signing</source>
        <translation>Verder naar Ondertekenen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="106" />
        <source>Go to the first error</source>
        <translation>Ga naar de eerste fout</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="106" />
        <source>Go to the first open question</source>
        <translation>Ga naar de eerste open vraag</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="119" />
        <source>Everything is filled in</source>
        <translation>Alles is ingevuld</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="120" />
        <source>You can sign as final.</source>
        <translation>U kunt definitief ondertekenen.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="122" />
        <source>You can sign as final. Look at the warnings below first.</source>
        <translation>U kunt definitief ondertekenen. Kijk eerst naar de waarschuwingen hieronder.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="128" />
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n fout</numerusform>
            <numerusform>%n fouten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="130" />
        <source>%n open question(s)</source>
        <translation>
            <numerusform>%n open vraag</numerusform>
            <numerusform>%n open vragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="131" />
        <source>%n stand(s) in the way</source>
        <translation>
            <numerusform>staat definitief ondertekenen in de weg</numerusform>
            <numerusform>staan definitief ondertekenen in de weg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="135" />
        <source>And %n more, below.</source>
        <translation>
            <numerusform>En nog %n, hieronder.</numerusform>
            <numerusform>En nog %n, hieronder.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="143" />
        <source>Sign as provisional now</source>
        <translation>Voorlopig ondertekenen kan nu al</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="156" />
        <source>Do you not know it yet? Then choose ‘{unknown}’.</source>
        <translation>Weet u het nog niet? Kies dan ‘{unknown}’.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="157" />
        <source>Warning</source>
        <translation>Waarschuwing</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="160" />
        <source>Look at these before you sign. Names and numbers of people do not belong in the monitor.</source>
        <translation>Kijk hiernaar voordat u ondertekent. Namen en nummers van mensen horen niet in de monitor.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="161" />
        <source>These may stay if you leave them on purpose.</source>
        <translation>Deze mogen blijven staan; een toelichting helpt de lezer.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="162" />
        <source>These ask nothing any more, as long as the answer stays the same.</source>
        <translation>Deze vragen niets meer, zolang het antwoord hetzelfde blijft.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="163" />
        <source>Explained or confirmed</source>
        <translation>Toegelicht of bevestigd</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="163" />
        <source>Explained</source>
        <translation>Toegelicht</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="165" />
        <source>Errors</source>
        <translation>Fouten</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="165" />
        <source>Error</source>
        <translation>Fout</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="166" />
        <source>Not answered yet</source>
        <translation>Nog niet beantwoord</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="166" />
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="167" />
        <source>Perhaps personal data</source>
        <translation>Misschien persoonsgegevens</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_page.py" line="168" />
        <source>Still to explain</source>
        <translation>Nog toe te lichten</translation>
    </message>
</context>
<context>
    <name>FindingGroup</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_groups.py" line="71" />
        <source>Show</source>
        <translation>Toon</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_groups.py" line="72" />
        <source>Show: {what}</source>
        <translation>Toon: {what}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_groups.py" line="84" />
        <source>Confirmed</source>
        <translation>Bevestigd</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_groups.py" line="93" />
        <source>To question {number}</source>
        <translation>Naar vraag {number}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_groups.py" line="108" />
        <source>{what}: question {number}, {text}</source>
        <translation>{what}: vraag {number}, {text}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_groups.py" line="122" />
        <source>Theme {name}</source>
        <translation>Thema {name}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_groups.py" line="130" />
        <source>Write in one or two sentences what is under way and what holds it up.</source>
        <translation>Schrijf in een of twee zinnen wat er al loopt en wat het tegenhoudt.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_groups.py" line="131" />
        <source>Explain it in the explanation, or say that it is right like this.</source>
        <translation>Leg het uit in de toelichting, of kies ‘Klopt zo’.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_groups.py" line="135" />
        <source>Change the number, or choose ‘{unknown}’.</source>
        <translation>Pas het getal aan, of kies ‘{unknown}’.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_groups.py" line="136" />
        <source>Shorten the text.</source>
        <translation>Maak de tekst korter.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_groups.py" line="137" />
        <source>Remove the strange character; it often comes along with pasting.</source>
        <translation>Haal het vreemde teken weg; het komt vaak mee bij plakken.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_groups.py" line="138" />
        <source>Change the explanation, or say that it is right like this.</source>
        <translation>Pas de toelichting aan, of kies ‘Klopt zo’.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/check_groups.py" line="139" />
        <source>Whoever may read the answer sees this too.</source>
        <translation>Wie het antwoord mag lezen, ziet dit ook.</translation>
    </message>
</context>
<context>
    <name>FindingLine</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_findings.py" line="36" />
        <source>Not right after all</source>
        <translation>Toch niet</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_findings.py" line="38" />
        <source>This may stay</source>
        <translation>Dit mag blijven</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_findings.py" line="39" />
        <source>It is right like this</source>
        <translation>Klopt zo</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_findings.py" line="98" />
        <source>May stay: {what}</source>
        <translation>Mag blijven: {what}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_findings.py" line="100" />
        <source>Confirmed: {what}</source>
        <translation>Bevestigd: {what}</translation>
    </message>
</context>
<context>
    <name>PersonalPanel</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/sign_personal.py" line="32" />
        <source>Perhaps your answers hold personal data</source>
        <translation>Misschien staan er persoonsgegevens in uw antwoorden</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/sign_personal.py" line="35" />
        <source>Look at it first</source>
        <translation>Bekijk het eerst</translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/pages/sign_personal.py" line="47" />
        <source>We saw it at %n question(s): {numbers}.</source>
        <translation>
            <numerusform>We zagen het bij vraag {numbers}.</numerusform>
            <numerusform>We zagen het bij %n vragen: {numbers}.</numerusform>
        </translation>
    </message>
</context>
</TS>
