<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
    <context>
        <name>AskedLine</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/answer_query.py" line="64" />
            <source>Read what is asked</source>
            <translation>Lees wat er gevraagd wordt</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/widgets/answer_query.py" line="76" />
            <source>The central team asks %n thing(s) about your return.</source>
            <translation>
                <numerusform>Het centrale team vraagt %n ding over uw retour.</numerusform>
                <numerusform>Het centrale team vraagt %n dingen over uw retour.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Backup</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/restore_parts.py" line="91" />
            <source>This copy is damaged and cannot be used.</source>
            <translation>Deze kopie is beschadigd en niet te gebruiken.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/restore_parts.py" line="93" />
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n antwoord</numerusform>
                <numerusform>%n antwoorden</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/restore_parts.py" line="94" />
            <source>last by {name}</source>
            <translation>het laatst door {name}</translation>
        </message>
    </context>
    <context>
        <name>BackupList</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/restore_parts.py" line="36" />
            <source>Earlier copies</source>
            <translation>Eerdere kopieën</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/restore_parts.py" line="37" />
            <source>Show older copies</source>
            <translation>Toon oudere kopieën</translation>
        </message>
    </context>
    <context>
        <name>MoreMenu</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer_menu.py" line="23" />
            <source>Go back to an earlier copy</source>
            <translation>Teruggaan naar een eerdere kopie</translation>
        </message>
    </context>
    <context>
        <name>Notice</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer_keeping.py" line="39" />
            <source>The network drive is gone.</source>
            <translation>De netwerkschijf is weg.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer_keeping.py" line="40" />
            <source>What you type is kept on this computer until it is back.</source>
            <translation>Wat u typt, wordt op deze computer bewaard tot hij terug is.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer_keeping.py" line="44" />
            <source>The dossier is no longer in its place.</source>
            <translation>Het dossier staat niet meer op zijn plek.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer_keeping.py" line="68" />
            <source>The copy of {when} is in use now.</source>
            <translation>De kopie van {when} is nu in gebruik.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer_keeping.py" line="70" />
            <source>The damaged file is still there, as {name}.</source>
            <translation>Het beschadigde bestand staat er nog, als {name}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/officer_keeping.py" line="74" />
            <source>%n newer answer(s) was/were taken over from it.</source>
            <translation>
                <numerusform>%n nieuwer antwoord is daaruit overgenomen.</numerusform>
                <numerusform>%n nieuwere antwoorden zijn daaruit overgenomen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer_keeping.py" line="42" />
            <source>What you type is kept on this computer until it can be saved there again.</source>
            <translation>Wat u typt, wordt op deze computer bewaard tot het daar weer kan.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/officer_keeping.py" line="51" />
            <source>%n answer(s) that could not be saved before is/are in this dossier now.</source>
            <translation>
                <numerusform>%n antwoord dat eerder niet kon worden opgeslagen, staat nu in dit dossier.</numerusform>
                <numerusform>%n antwoorden die eerder niet konden worden opgeslagen, staan nu in dit dossier.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer_keeping.py" line="56" />
            <source>Somebody else answered meanwhile at: {numbers}. Choose there which answer holds.</source>
            <translation>Iemand anders antwoordde intussen ook bij: {numbers}. Kies daar welk antwoord geldt.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer_parts.py" line="96" />
            <source>Close anyway; your answers are put in the dossier when you open it again</source>
            <translation>Toch sluiten; uw antwoorden komen in het dossier als u het weer opent</translation>
        </message>
    </context>
    <context>
        <name>OfficerSide</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer_side.py" line="46" />
            <source>Receipts</source>
            <translation>Ontvangstbewijzen</translation>
        </message>
    </context>
    <context>
        <name>QueryStrip</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/answer_query.py" line="48" />
            <source>The central team asks</source>
            <translation>Het centrale team vraagt</translation>
        </message>
    </context>
    <context>
        <name>Receipts</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/receipts_page.py" line="49" />
            <source>Received</source>
            <translation>Ontvangen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/receipts_page.py" line="50" />
            <source>Accepted</source>
            <translation>Aangenomen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/receipts_page.py" line="51" />
            <source>There are questions</source>
            <translation>Er zijn vragen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/receipts_page.py" line="52" />
            <source>Not accepted</source>
            <translation>Niet aangenomen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/receipts_page.py" line="60" />
            <source>The central team has your return and still has to look at it.</source>
            <translation>Het centrale team heeft uw retour ontvangen en moet er nog naar kijken.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/receipts_page.py" line="61" />
            <source>The central team accepted your return. You need not do anything.</source>
            <translation>Het centrale team heeft uw retour aangenomen. U hoeft niets te doen.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/receipts_page.py" line="62" />
            <source>The central team has questions about your return. Adapt your answers or explanations, and sign and send a new version.</source>
            <translation>Het centrale team heeft vragen over uw retour. Pas uw antwoorden of toelichtingen aan, en onderteken en verstuur een nieuwe versie.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/receipts_page.py" line="67" />
            <source>The central team did not accept your return. Read why, and sign and send a new version.</source>
            <translation>Het centrale team heeft uw retour niet aangenomen. Lees waarom, en onderteken en verstuur een nieuwe versie.</translation>
        </message>
    </context>
    <context>
        <name>ReceiptsPage</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/receipts_page.py" line="87" />
            <source>Receipts</source>
            <translation>Ontvangstbewijzen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/receipts_page.py" line="88" />
            <source>After you send a return, the central team answers with a receipt: a file ending in .habewijs.</source>
            <translation>Nadat u een retour hebt verstuurd, antwoordt het centrale team met een ontvangstbewijs: een bestand dat eindigt op .habewijs.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/receipts_page.py" line="96" />
            <source>Back to the overview</source>
            <translation>Terug naar het overzicht</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/receipts_page.py" line="99" />
            <source>Open a receipt</source>
            <translation>Ontvangstbewijs openen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/receipts_page.py" line="117" />
            <source>There is no receipt yet. Did you get one by mail? Save it, and open it here.</source>
            <translation>Er is nog geen ontvangstbewijs. Kreeg u er een per mail? Sla het op en open het hier.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/receipts_page.py" line="127" />
            <source>Version {revision}: {verdict}</source>
            <translation>Versie {revision}: {verdict}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/receipts_page.py" line="133" />
            <source>This is about an older version. You have signed a newer one since.</source>
            <translation>Dit gaat over een oudere versie. U hebt daarna een nieuwere ondertekend.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/receipts_page.py" line="142" />
            <source>Receipt {number} · decided on {when} · control number of your return: {control}</source>
            <translation>Ontvangstbewijs {number} · besloten op {when} · controlenummer van uw retour: {control}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/receipts_page.py" line="153" />
            <source>Your whole return</source>
            <translation>Uw hele retour</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/receipts_page.py" line="156" />
            <source>Question {number}</source>
            <translation>Vraag {number}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/receipts_page.py" line="157" />
            <source>Go to question {number}</source>
            <translation>Ga naar vraag {number}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/receipts_page.py" line="164" />
            <source>Receipts (*.habewijs *.xlsx);;All files (*)</source>
            <translation>Ontvangstbewijzen (*.habewijs *.xlsx);;Alle bestanden (*)</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/receipts_page.py" line="191" />
            <source>The receipt is in your dossier.</source>
            <translation>Het ontvangstbewijs staat in uw dossier.</translation>
        </message>
    </context>
    <context>
        <name>RestorePage</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/restore_page.py" line="36" />
            <source>Undo this</source>
            <translation>Dit ongedaan maken</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/restore_page.py" line="48" />
            <source>Go back to an earlier copy</source>
            <translation>Teruggaan naar een eerdere kopie</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/restore_page.py" line="50" />
            <source>The program makes a copy of this dossier each time you open it, and every half hour that you work. Nothing is thrown away when you go back: what you answered since stays in the history.</source>
            <translation>Het programma maakt een kopie van dit dossier als u het opent, en elk half uur dat u eraan werkt. Teruggaan gooit niets weg: wat u daarna antwoordde, blijft in de geschiedenis.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/restore_page.py" line="66" />
            <source>Back to the overview</source>
            <translation>Terug naar het overzicht</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/restore_page.py" line="69" />
            <source>Put this copy back</source>
            <translation>Deze kopie terugzetten</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/restore_page.py" line="98" />
            <source>There is no copy yet that you can go back to.</source>
            <translation>Er is nog geen kopie om naar terug te gaan.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/restore_page.py" line="107" />
            <source>This copy has the same answers as you have now.</source>
            <translation>Deze kopie heeft dezelfde antwoorden als er nu staan.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/restore_page.py" line="109" />
            <source>%n answer(s) change(s)</source>
            <translation>
                <numerusform>Er verandert %n antwoord</numerusform>
                <numerusform>Er veranderen %n antwoorden</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/restore_page.py" line="120" />
            <source>Now</source>
            <translation>Nu</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/restore_page.py" line="120" />
            <source>Then</source>
            <translation>Toen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/restore_page.py" line="134" />
            <source>No answer</source>
            <translation>Geen antwoord</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/restore_page.py" line="146" />
            <source>%n answer(s) is/are as it was/they were in the copy again.</source>
            <translation>
                <numerusform>%n antwoord is weer als in de kopie.</numerusform>
                <numerusform>%n antwoorden zijn weer als in de kopie.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/restore_page.py" line="160" />
            <source>%n answer(s) is/are as before you went back.</source>
            <translation>
                <numerusform>%n antwoord is weer als voordat u terugging.</numerusform>
                <numerusform>%n antwoorden zijn weer als voordat u terugging.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RestoreRoom</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/restore_room.py" line="39" />
            <source>Help</source>
            <translation>Hulp</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/restore_room.py" line="51" />
            <source>Go back to an earlier copy</source>
            <translation>Teruggaan naar een eerdere kopie</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/restore_room.py" line="54" />
            <source>The dossier {name} cannot be opened. The copy that you choose takes its place. The damaged file stays beside it, and what can still be read in it comes along: newer answers, and which returns you sent.</source>
            <translation>Het dossier {name} gaat niet open. De kopie die u kiest, komt ervoor in de plaats. Het beschadigde bestand blijft ernaast staan, en wat daarin nog te lezen is gaat mee: nieuwere antwoorden, en welke retouren u verstuurde.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/restore_room.py" line="64" />
            <source>Back</source>
            <translation>Terug</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/restore_room.py" line="67" />
            <source>Put this copy back</source>
            <translation>Deze kopie terugzetten</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/restore_room.py" line="81" />
            <source>None of the copies can be used. Ask your administrator for a copy of the disk.</source>
            <translation>Geen van de kopieën is te gebruiken. Vraag uw beheerder om een reservekopie van de schijf.</translation>
        </message>
    </context>
    <context>
        <name>StartRoom</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/start.py" line="81" />
            <source>Go back to an earlier copy</source>
            <translation>Teruggaan naar een eerdere kopie</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/start.py" line="204" />
            <source>This receipt is for none of the dossiers below. Choose the dossier that it is for.</source>
            <translation>Dit ontvangstbewijs hoort bij geen van de dossiers hieronder. Kies het dossier waar het bij hoort.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/start.py" line="207" />
            <source>Choose the dossier of this receipt</source>
            <translation>Kies het dossier van dit ontvangstbewijs</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/start.py" line="229" />
            <source>HA-Monitor does not open this file: {name}. It opens round packages (.haronde or .xlsx), dossiers (.hamonitor) and receipts (.habewijs).</source>
            <translation>HA-Monitor opent dit bestand niet: {name}. Het opent rondepakketten (.haronde of .xlsx), dossiers (.hamonitor) en ontvangstbewijzen (.habewijs).</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/start.py" line="263" />
            <source>Dossiers and receipts (*.hamonitor *.habewijs);;All files (*)</source>
            <translation>Dossiers en ontvangstbewijzen (*.hamonitor *.habewijs);;Alle bestanden (*)</translation>
        </message>
    </context>
</TS>
