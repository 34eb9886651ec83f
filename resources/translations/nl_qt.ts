<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL">
    <!-- What Qt's own Dutch lacks of its dialog for files; see tests/gui/test_translations.py. -->
    <context>
        <name>QFileDialog</name>
        <message>
            <source>&amp;Look in:</source>
            <translation>&amp;Zoeken in:</translation>
        </message>
        <message>
            <source>Files of &amp;type:</source>
            <translation>Bestands&amp;type:</translation>
        </message>
    </context>
    <context>
        <name>QAbstractFileIconProvider</name>
        <message>
            <source>Drive</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>%1 File</source>
            <translation>%1-bestand</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Bestand</translation>
        </message>
        <message>
            <source>File Folder</source>
            <translation>Bestandsmap</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Map</translation>
        </message>
        <message>
            <source>Alias</source>
            <translation>Verwijzing</translation>
        </message>
        <message>
            <source>Shortcut</source>
            <translation>Snelkoppeling</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Onbekend</translation>
        </message>
    </context>
    <context>
        <name>QSidebar</name>
        <message>
            <source>Remove</source>
            <translation>Verwijderen</translation>
        </message>
    </context>
</TS>
