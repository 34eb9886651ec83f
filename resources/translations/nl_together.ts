<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
<context>
    <name>AnswerMore</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_more.py" line="35" />
        <source>Add explanation</source>
        <translation>Toelichting toevoegen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_more.py" line="38" />
        <source>Look at this again</source>
        <translation>Nog kijken</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_more.py" line="39" />
        <source>Look at question {number} again</source>
        <translation>Nog kijken naar vraag {number}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_more.py" line="40" />
        <source>Clear answer</source>
        <translation>Antwoord wissen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_more.py" line="41" />
        <source>Clear the answer to question {number}</source>
        <translation>Antwoord op vraag {number} wissen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_more.py" line="98" />
        <source>Asked by {author}</source>
        <translation>Gevraagd door {author}</translation>
    </message>
</context>
<context>
    <name>BesideAnswers</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_beside.py" line="73" />
        <source>Last round</source>
        <translation>Vorige ronde</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_beside.py" line="74" />
        <source>Take over last round's answer to {number}</source>
        <translation>Antwoord van de vorige ronde op {number} overnemen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_beside.py" line="75" />
        <location filename="../../hamonitor_desktop/gui/widgets/answer_beside.py" line="123" />
        <source>Take over</source>
        <translation>Neem over</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_beside.py" line="93" />
        <source>Different answers were given in different copies. Which one holds?</source>
        <translation>In verschillende kopieën is verschillend geantwoord. Welk antwoord geldt?</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_beside.py" line="110" />
        <source>Choose the answer of {author} to {number}</source>
        <translation>Kies het antwoord van {author} op {number}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_beside.py" line="113" />
        <source>Choose this one</source>
        <translation>Kies dit</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_beside.py" line="118" />
        <source>Proposal of {sender}</source>
        <translation>Voorstel van {sender}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_beside.py" line="124" />
        <source>Take over the proposal of {sender} for {number}</source>
        <translation>Voorstel van {sender} voor {number} overnemen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_beside.py" line="128" />
        <source>Put aside</source>
        <translation>Leg weg</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_beside.py" line="129" />
        <source>Put the proposal of {sender} for {number} aside</source>
        <translation>Voorstel van {sender} voor {number} wegleggen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_beside.py" line="134" />
        <source>Taken over and adapted</source>
        <translation>Overgenomen en aangepast</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_beside.py" line="134" />
        <source>Taken over</source>
        <translation>Overgenomen</translation>
    </message>
</context>
<context>
    <name>LinksLine</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_links.py" line="33" />
        <source>Links in the explanation:</source>
        <translation>Links in de toelichting:</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_links.py" line="38" />
        <source>Open {address} in the browser</source>
        <translation>{address} openen in de browser</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_notes.py" line="32" />
        <source>Notes for colleagues. They stay in this dossier and are not sent.</source>
        <translation>Notities voor collega's. Ze blijven in dit dossier en worden niet verstuurd.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_notes.py" line="35" />
        <source>New note at question {number}</source>
        <translation>Nieuwe notitie bij vraag {number}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_notes.py" line="36" />
        <source>Add note</source>
        <translation>Notitie toevoegen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_notes.py" line="60" />
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/widgets/answer_notes.py" line="61" />
        <source>Notes: %n</source>
        <translation>
            <numerusform>Notities: %n</numerusform>
            <numerusform>Notities: %n</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_notes.py" line="88" />
        <source>Take away</source>
        <translation>Haal weg</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_notes.py" line="89" />
        <source>Take away the note of {author}</source>
        <translation>Notitie van {author} weghalen</translation>
    </message>
</context>
</TS>
