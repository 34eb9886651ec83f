<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
<context>
    <name>AnswerRow</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="74" />
        <source>Not filled in</source>
        <translation>Niet ingevuld</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="93" />
        <source>Analysis and reports show: ‘{text}’ ({who}, {moment}: {reason})</source>
        <translation>Analyse en rapporten tonen: ‘{text}’ ({who}, {moment}: {reason})</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="99" />
        <source>Show the text itself again</source>
        <translation>De tekst zelf weer tonen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="100" />
        <source>Shown again.</source>
        <translation>Weer getoond.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="107" />
        <source>Leave out of analysis and reports</source>
        <translation>Weglaten uit analyse en rapporten</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="109" />
        <source>Leave out of analysis and reports: {number}</source>
        <translation>Weglaten uit analyse en rapporten: {number}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="120" />
        <source>Last round: {answer}</source>
        <translation>Vorige ronde: {answer}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="121" />
        <source>Last round: {answer}, ‘{explanation}’</source>
        <translation>Vorige ronde: {answer}, ‘{explanation}’</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="127" />
        <source>New since the version before.</source>
        <translation>Nieuw sinds de vorige versie.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="129" />
        <source>In the version before: {answer}. The answer was taken out.</source>
        <translation>In de vorige versie: {answer}. Het antwoord is weggehaald.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="131" />
        <source>In the version before: {answer}.</source>
        <translation>In de vorige versie: {answer}.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="135" />
        <source>In the version before without an explanation.</source>
        <translation>In de vorige versie zonder toelichting.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="136" />
        <source>The explanation was: ‘{text}’</source>
        <translation>De toelichting was: ‘{text}’</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="137" />
        <source>The reserve, whom they wait for, or who may read it is other than in the version before.</source>
        <translation>Het voorbehoud, op wie zij wachten of wie het mag lezen is anders dan in de vorige versie.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="143" />
        <source>Reserve: {text}</source>
        <translation>Voorbehoud: {text}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="146" />
        <source>Waiting for {whom}</source>
        <translation>Wacht op {whom}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="150" />
        <source>Ask about this answer</source>
        <translation>Vraag hierover stellen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="151" />
        <source>Ask about question {number}</source>
        <translation>Vraag stellen over vraag {number}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_answers.py" line="154" />
        <source>What do you ask the organisation about question {number}?</source>
        <translation>Wat vraagt u de organisatie over vraag {number}?</translation>
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
        <location filename="../../hamonitor_desktop/gui/pages/judge_page.py" line="46" />
        <source>Judge</source>
        <translation>Beoordelen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/judge_page.py" line="54" />
        <source>Open the first that waits</source>
        <translation>Open de eerste die wacht</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/judge_page.py" line="76" />
        <location filename="../../hamonitor_desktop/gui/pages/judge_page.py" line="79" />
        <source>Search organisation</source>
        <translation>Zoek organisatie</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/judge_page.py" line="87" />
        <source>Returns</source>
        <translation>Retouren</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/judge_page.py" line="132" />
        <source>No return came in yet. What you bring in stands here to be decided about.</source>
        <translation>Er is nog geen retour binnen. Wat u binnenhaalt, staat hier om over te besluiten.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/judge_page.py" line="134" />
        <source>Nothing waits for a decision.</source>
        <translation>Er wacht niets op een besluit.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/pages/judge_page.py" line="136" />
        <source>%n return(s) wait for a decision. A return counts until it is rejected.</source>
        <translation>
            <numerusform>%n retour wacht op een besluit. Een retour telt mee tot zij wordt afgewezen.</numerusform>
            <numerusform>%n retouren wachten op een besluit. Een retour telt mee tot zij wordt afgewezen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/pages/judge_page.py" line="158" />
        <source>{number} return(s)</source>
        <translation>
            <numerusform>{number} retour</numerusform>
            <numerusform>{number} retouren</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/judge_page.py" line="160" />
        <source>All: {returns}</source>
        <translation>Alle: {returns}</translation>
    </message>
</context>
<context>
    <name>RedactRoom</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/redact_room.py" line="26" />
        <source>The return itself stays as it was signed. Change below what analysis and reports show of it.</source>
        <translation>De retour zelf blijft zoals die is ondertekend. Wijzig hieronder wat analyse en rapporten ervan tonen.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/redact_room.py" line="32" />
        <source>Which text?</source>
        <translation>Welke tekst?</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/redact_room.py" line="35" />
        <source>Why (goes in the log, without names)</source>
        <translation>Waarom (komt in het logboek, zonder namen)</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/redact_room.py" line="36" />
        <source>Leave it out</source>
        <translation>Weglaten</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/redact_room.py" line="38" />
        <source>What is shown</source>
        <translation>Wat wordt getoond</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/redact_room.py" line="45" />
        <source>Explanation</source>
        <translation>Toelichting</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/redact_room.py" line="46" />
        <source>Reserve</source>
        <translation>Voorbehoud</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/redact_room.py" line="47" />
        <source>Answer in words</source>
        <translation>Antwoord in woorden</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/redact_room.py" line="62" />
        <source>Write in a few words why.</source>
        <translation>Schrijf in een paar woorden waarom.</translation>
    </message>
</context>
<context>
    <name>ReturnPage</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="87" />
        <source>All returns</source>
        <translation>Alle retouren</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="109" />
        <source>Open the folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="110" />
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="273" />
        <source>Copy a text for the mail</source>
        <translation>Tekst voor de mail kopiëren</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="111" />
        <source>Next that waits</source>
        <translation>Volgende die wacht</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="129" />
        <source>Text to the organisation</source>
        <translation>Tekst voor de organisatie</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="131" />
        <source>Needed when you reject. Questions about answers you write at the answers themselves.</source>
        <translation>Nodig als u afwijst. Vragen over antwoorden schrijft u bij de antwoorden zelf.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="134" />
        <source>Your decision</source>
        <translation>Uw besluit</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="141" />
        <source>Take the decision back</source>
        <translation>Besluit terugnemen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="142" />
        <source>Reject</source>
        <translation>Afwijzen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="143" />
        <source>Ask</source>
        <translation>Navragen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="144" />
        <source>Accept</source>
        <translation>Aannemen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="191" />
        <source>Return</source>
        <translation>Retour</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="192" />
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="193" />
        <source>{name}, {function}, on {moment}</source>
        <translation>{name}, {function}, op {moment}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="195" />
        <source>Signed by</source>
        <translation>Ondertekend door</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="198" />
        <source>Came in</source>
        <translation>Binnengekomen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="199" />
        <source>Control number</source>
        <translation>Controlenummer</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="201" />
        <source>Reserve</source>
        <translation>Voorbehoud</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="202" />
        <source>Stand</source>
        <translation>Stand</translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="208" />
        <source>%n answer(s) beside last round or the planning; it stands at each.</source>
        <translation>
            <numerusform>%n antwoord, naast vorige ronde of de planning; het staat erbij.</numerusform>
            <numerusform>%n antwoorden, naast vorige ronde of de planning; het staat er steeds bij.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="209" />
        <source>Implausible</source>
        <translation>Opvallend</translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="211" />
        <source>%n answer(s) since the version before; it stands at each.</source>
        <translation>
            <numerusform>%n antwoord sinds de vorige versie; het staat erbij.</numerusform>
            <numerusform>%n antwoorden sinds de vorige versie; het staat er steeds bij.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="212" />
        <source>Changed</source>
        <translation>Veranderd</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="217" />
        <source>{stand}; it does not count</source>
        <translation>{stand}; telt niet mee</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="221" />
        <source>Versions of this organisation</source>
        <translation>Versies van deze organisatie</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="229" />
        <source>{version} (this one)</source>
        <translation>{version} (deze)</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="269" />
        <source>{verdict}. The receipt is in {path}.</source>
        <translation>{verdict}. Het ontvangstbewijs is {path}.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="291" />
        <source>Analysis and reports follow this from now on. It is in the log.</source>
        <translation>Analyse en rapporten volgen dit voortaan. Het staat in het logboek.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="301" />
        <source>%n question(s) about answers go along when you ask.</source>
        <translation>
            <numerusform>%n vraag over een antwoord gaat mee als u navraagt.</numerusform>
            <numerusform>%n vragen over antwoorden gaan mee als u navraagt.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="323" />
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="324" />
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="63" />
        <source>Decision taken back</source>
        <translation>Besluit teruggenomen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="64" />
        <source>Accepted</source>
        <translation>Aangenomen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="65" />
        <source>Asked about</source>
        <translation>Nagevraagd</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/return_page.py" line="66" />
        <source>Rejected</source>
        <translation>Afgewezen</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="59" />
        <source>Waits for a decision</source>
        <translation>Wacht op een besluit</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="60" />
        <source>Asked about</source>
        <translation>Nagevraagd</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="61" />
        <source>Accepted</source>
        <translation>Aangenomen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="62" />
        <source>Rejected</source>
        <translation>Afgewezen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="63" />
        <source>Older version</source>
        <translation>Oudere versie</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="72" />
        <source>final</source>
        <translation>definitief</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="72" />
        <source>provisional</source>
        <translation>voorlopig</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="74" />
        <source>{number} ({stand}), code {code}</source>
        <translation>{number} ({stand}), code {code}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="76" />
        <source>{number} ({stand})</source>
        <translation>{number} ({stand})</translation>
    </message>
</context>
<context>
    <name>VersionsModel</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="112" />
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="113" />
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="114" />
        <source>Came in</source>
        <translation>Binnengekomen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="115" />
        <source>Stand</source>
        <translation>Stand</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="116" />
        <source>Implausible</source>
        <translation>Opvallend</translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/models/versions.py" line="141" />
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n antwoord</numerusform>
            <numerusform>%n antwoorden</numerusform>
        </translation>
    </message>
</context>
</TS>
