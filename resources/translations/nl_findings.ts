<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
<context>
    <name>FindingLine</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_findings.py" line="78" />
        <source>You said that this is right: {what}</source>
        <translation>U zei dat dit klopt: {what}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_findings.py" line="92" />
        <source>Not right after all</source>
        <translation>Toch niet</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_findings.py" line="92" />
        <source>It is right like this</source>
        <translation>Klopt zo</translation>
    </message>
</context>
</TS>
