<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
<context>
    <name>ContactPage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Keep the contact</source>
        <translation>Contact bewaren</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Type another contact</source>
        <translation>Nog een contactpersoon typen</translation>
    </message>
    <message>
        <source>Delete this contact</source>
        <translation>Deze contactpersoon wissen</translation>
    </message>
    <message>
        <source>When you were in touch</source>
        <translation>Wanneer u contact had</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hoe</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Noteren</translation>
    </message>
    <message>
        <source>Delete the chosen note</source>
        <translation>Gekozen notitie wissen</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>What you typed is not kept yet. Close again to leave it.</source>
        <translation>Wat u typte, is nog niet bewaard. Sluit nog een keer om het te laten vervallen.</translation>
    </message>
    <message>
        <source>The contact is changed.</source>
        <translation>De contactpersoon is gewijzigd.</translation>
    </message>
    <message>
        <source>The contact is kept.</source>
        <translation>De contactpersoon is bewaard.</translation>
    </message>
    <message>
        <source>The contact is deleted.</source>
        <translation>De contactpersoon is gewist.</translation>
    </message>
    <message>
        <source>It is noted.</source>
        <translation>Het is genoteerd.</translation>
    </message>
    <message>
        <source>The note is deleted.</source>
        <translation>De notitie is gewist.</translation>
    </message>
    <message>
        <source>Choose in the table first what is to be deleted.</source>
        <translation>Kies eerst in de tabel wat er weg moet.</translation>
    </message>
</context>
<context>
    <name>ContactWords</name>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Herinnering</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Anders</translation>
    </message>
    <message>
            <source>{name} (takes part no more)</source>
            <translation>{name} (doet niet meer mee)</translation>
        </message>
    </context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>Contacts</source>
        <translation>Contacten</translation>
    </message>
    <message>
        <source>Whom you write to and call. This stands apart from the answers, is in no evidence, receipt or report, and can be deleted.</source>
        <translation>Wie u mailt en belt. Dit staat los van de antwoorden, komt in geen bewijs, ontvangstbewijs of rapport, en is te wissen.</translation>
    </message>
    <message>
        <source>No contacts are kept yet. Save a list to fill in, with a row for every organisation, and take it in again. Or open an organisation and type its contact.</source>
        <translation>Er staan nog geen contacten. Bewaar een lijst om in te vullen, met een regel voor elke organisatie, en lees die weer in. Of open een organisatie en typ haar contactpersoon.</translation>
    </message>
    <message>
        <source>Save a list to fill in ...</source>
        <translation>Lijst om in te vullen bewaren ...</translation>
    </message>
    <message>
        <source>Delete all contacts of this round?</source>
        <translation>Alle contacten van deze ronde wissen?</translation>
    </message>
    <message>
        <source>All names, addresses, telephone numbers and notes go. This cannot be undone.</source>
        <translation>Alle namen, adressen, telefoonnummers en notities gaan weg. Dit is niet ongedaan te maken.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Laten staan</translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>Alles wissen</translation>
    </message>
    <message>
        <source>Save the list ...</source>
        <translation>Lijst bewaren ...</translation>
    </message>
    <message>
        <source>Delete all ...</source>
        <translation>Alles wissen ...</translation>
    </message>
    <message>
        <source>Take in a list ...</source>
        <translation>Lijst inlezen ...</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contactpersoon</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Last in touch</source>
        <translation>Laatste contact</translation>
    </message>
    <message numerus="yes">
        <source>{number} row(s)</source>
        <translation>
            <numerusform>{number} regel</numerusform>
            <numerusform>{number} regels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) without a contact</source>
        <translation>
            <numerusform>%n organisatie zonder contactpersoon</numerusform>
            <numerusform>%n organisaties zonder contactpersoon</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a list of contacts</source>
        <translation>Kies een lijst met contacten</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) added.</source>
        <translation>
            <numerusform>%n contactpersoon toegevoegd.</numerusform>
            <numerusform>%n contactpersonen toegevoegd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) changed.</source>
        <translation>
            <numerusform>%n contactpersoon gewijzigd.</numerusform>
            <numerusform>%n contactpersonen gewijzigd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) changed nothing.</source>
        <translation>
            <numerusform>%n regel veranderde niets.</numerusform>
            <numerusform>%n regels veranderden niets.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, since the organisation is not in this round: row {rows}.</source>
        <translation>Weggelaten, omdat de organisatie niet in deze ronde zit: rij {rows}.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Lijst bewaren</translation>
    </message>
    <message>
        <source>The list is in {path}.</source>
        <translation>De lijst staat in {path}.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted.</source>
        <translation>
            <numerusform>%n contactpersoon gewist.</numerusform>
            <numerusform>%n contactpersonen gewist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) deleted.</source>
        <translation>
            <numerusform>%n notitie gewist.</numerusform>
            <numerusform>%n notities gewist.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountsCard</name>
    <message>
        <source>Who answered</source>
        <translation>Wie antwoordde</translation>
    </message>
    <message>
        <source>By what?</source>
        <translation>Per wat?</translation>
    </message>
    <message>
        <source>By kind of party</source>
        <translation>Per soort partij</translation>
    </message>
    <message>
        <source>Municipalities by youth care region</source>
        <translation>Gemeenten per jeugdhulpregio</translation>
    </message>
    <message>
        <source>Municipalities by province</source>
        <translation>Gemeenten per provincie</translation>
    </message>
    <message>
        <source>Municipalities by number of inhabitants</source>
        <translation>Gemeenten naar aantal inwoners</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Definitief</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>Voorlopig</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Afgewezen</translation>
    </message>
    <message>
        <source>Nothing in</source>
        <translation>Niets binnen</translation>
    </message>
    <message>
        <source>All organisations</source>
        <translation>Alle organisaties</translation>
    </message>
    <message>
        <source>All municipalities</source>
        <translation>Alle gemeenten</translation>
    </message>
    <message>
        <source>n = organisations invited.</source>
        <translation>n = uitgenodigde organisaties.</translation>
    </message>
    <message>
        <source>Bar chart.</source>
        <translation>Staafdiagram.</translation>
    </message>
    <message>
        <source>{name}: {state}, {n} of {total}</source>
        <translation>{name}: {state}, {n} van {total}</translation>
    </message>
    <message>
        <source>National</source>
        <translation>Landelijk</translation>
    </message>
    <message>
        <source>{name}, n = {n}: {parts}, {share} answered.</source>
        <translation>{name}, n = {n}: {parts}, {share} antwoordde.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Binnen</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Ontbreekt</translation>
    </message>
    <message>
        <source>Of which rejected</source>
        <translation>Waarvan afgewezen</translation>
    </message>
</context>
<context>
    <name>CurveCard</name>
    <message>
        <source>Day by day</source>
        <translation>Per dag</translation>
    </message>
    <message>
        <source>Line chart of the returns of a round that opens on {opens} and closes on {closes}.</source>
        <translation>Lijndiagram van de retouren van een ronde die opent op {opens} en sluit op {closes}.</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Opent</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Sluit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Binnen</translation>
    </message>
    <message>
        <source>Of which final</source>
        <translation>Waarvan definitief</translation>
    </message>
    <message>
        <source>Received in round {id}</source>
        <translation>Binnen in ronde {id}</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Uitgenodigd</translation>
    </message>
    <message>
        <source>{day}: {received} received, of which {final} final</source>
        <translation>{day}: {received} binnen, waarvan {final} definitief</translation>
    </message>
    <message>
        <source>in the round before it was {received}</source>
        <translation>in de vorige ronde waren het er {received}</translation>
    </message>
    <message>
        <source>Nothing has come in yet.</source>
        <translation>Er is nog niets binnen.</translation>
    </message>
    <message>
        <source>{received} of {invited} received, of which {final} final.</source>
        <translation>{received} van {invited} binnen, waarvan {final} definitief.</translation>
    </message>
    <message numerus="yes">
        <source>The round closes in %n day(s).</source>
        <translation>
            <numerusform>De ronde sluit over %n dag.</numerusform>
            <numerusform>De ronde sluit over %n dagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>As many days after its opening, {received} of {invited} were in for round {id}.</source>
        <translation>Evenveel dagen na de opening waren er voor ronde {id} {received} van {invited} binnen.</translation>
    </message>
    <message>
        <source>Per day: the organisations of which a return was in at its end, by when it was brought in.</source>
        <translation>Per dag: van hoeveel organisaties er aan het eind een retour binnen was, naar het moment van binnenhalen.</translation>
    </message>
    <message>
        <source>A return that is rejected counts until that day: there the line falls.</source>
        <translation>Een retour die wordt afgewezen, telt tot die dag mee: daar daalt de lijn.</translation>
    </message>
    <message>
        <source>n = {n} invited.</source>
        <translation>n = {n} uitgenodigd.</translation>
    </message>
    <message>
        <source>Round {id} (n = {n}) lies beside it by the days since it opened.</source>
        <translation>Ronde {id} (n = {n}) ligt ernaast, naar de dagen sinds de opening.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
</context>
<context>
    <name>MissingPage</name>
    <message>
        <source>Response</source>
        <translation>Respons</translation>
    </message>
    <message>
        <source>Who is missing</source>
        <translation>Wie ontbreekt</translation>
    </message>
    <message>
        <source>Show all that are missing</source>
        <translation>Toon iedereen die ontbreekt</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Lijst kopiëren</translation>
    </message>
    <message>
        <source>Note that they were reminded today</source>
        <translation>Noteren dat zij vandaag zijn herinnerd</translation>
    </message>
    <message>
        <source>Copy the mail for one</source>
        <translation>Mail voor één kopiëren</translation>
    </message>
    <message>
        <source>Save the reminder list ...</source>
        <translation>Herinneringslijst bewaren ...</translation>
    </message>
    <message>
        <source>This program sends nothing: you get a list to merge mails from, or the text for one.</source>
        <translation>Dit programma verstuurt niets: u krijgt een lijst om mails mee samen te voegen, of de tekst voor één organisatie.</translation>
    </message>
    <message>
        <source>Nobody is missing: of everybody there is a return that counts.</source>
        <translation>Niemand ontbreekt: van iedereen is er een retour die telt.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n organisation(s) all that came in was rejected.</source>
        <translation>
            <numerusform>Van %n organisatie is alles wat binnenkwam afgewezen.</numerusform>
            <numerusform>Van %n organisaties is alles wat binnenkwam afgewezen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Inhabitants</source>
        <translation>Inwoners</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Regio</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>Herinnerd</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message numerus="yes">
        <source>{number} organisation(s)</source>
        <translation>
            <numerusform>{number} organisatie</numerusform>
            <numerusform>{number} organisaties</numerusform>
        </translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Afgewezen</translation>
    </message>
    <message>
        <source>Nothing in</source>
        <translation>Niets binnen</translation>
    </message>
    <message numerus="yes">
        <source>{day}, %n time(s)</source>
        <translation>
            <numerusform>{day}, %n keer</numerusform>
            <numerusform>{day}, %n keer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) copied; paste them in Excel or a mail.</source>
        <translation>
            <numerusform>%n organisatie gekopieerd; plak haar in Excel of een mail.</numerusform>
            <numerusform>%n organisaties gekopieerd; plak ze in Excel of een mail.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text for {name} is copied; paste it in a mail.</source>
        <translation>De tekst voor {name} is gekopieerd; plak die in een mail.</translation>
    </message>
    <message>
        <source>Mail address: {mails}.</source>
        <translation>Mailadres: {mails}.</translation>
    </message>
    <message>
        <source>Save the reminder list</source>
        <translation>Herinneringslijst bewaren</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) to merge are in {path}.</source>
        <translation>
            <numerusform>%n herinnering om samen te voegen staat in {path}.</numerusform>
            <numerusform>%n herinneringen om samen te voegen staan in {path}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Noted that %n organisation(s) were reminded.</source>
        <translation>
            <numerusform>Genoteerd dat %n organisatie is herinnerd.</numerusform>
            <numerusform>Genoteerd dat %n organisaties zijn herinnerd.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegionPage</name>
    <message>
        <source>Response</source>
        <translation>Respons</translation>
    </message>
    <message>
        <source>One region</source>
        <translation>Eén regio</translation>
    </message>
    <message>
        <source>Youth care region</source>
        <translation>Jeugdhulpregio</translation>
    </message>
    <message>
        <source>Who is in, and who is not</source>
        <translation>Wie binnen is en wie niet</translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation>Vorige regio</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Volgende regio</translation>
    </message>
    <message>
        <source>Who is missing here</source>
        <translation>Wie hier ontbreekt</translation>
    </message>
    <message>
        <source>{received} of {invited} municipalities are in ({share}), of which {final} final.</source>
        <translation>{received} van {invited} gemeenten zijn binnen ({share}), waarvan {final} definitief.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Binnen</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Definitief</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>Voorlopig</translation>
    </message>
    <message>
        <source>Nothing in</source>
        <translation>Niets binnen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Afgewezen</translation>
    </message>
</context>
<context>
    <name>ResponsePage</name>
    <message>
        <source>Response</source>
        <translation>Respons</translation>
    </message>
    <message>
        <source>Look at one region</source>
        <translation>Eén regio bekijken</translation>
    </message>
    <message>
        <source>Who is missing</source>
        <translation>Wie ontbreekt</translation>
    </message>
    <message>
        <source>Round {id}</source>
        <translation>Ronde {id}</translation>
    </message>
    <message>
        <source>{received} of {invited} organisations have a return that counts ({share} %). {missing} are missing. Reference date {day}.</source>
        <translation>{received} van {invited} organisaties hebben een retour die telt ({share} %). Er ontbreken er {missing}. Peildatum {day}.</translation>
    </message>
    <message>
        <source>Who is missing: {number}</source>
        <translation>Wie ontbreekt: {number}</translation>
    </message>
    <message>
        <source>No return is in yet. Bring in what came by mail: a file or a whole folder.</source>
        <translation>Er is nog geen retour binnen. Haal binnen wat per mail kwam: een bestand of een hele map.</translation>
    </message>
    <message>
        <source>To Bring in</source>
        <translation>Naar Binnenhalen</translation>
    </message>
    <message>
        <source>Nobody is invited yet, so nothing can come in.</source>
        <translation>Er is nog niemand uitgenodigd, dus er kan niets binnenkomen.</translation>
    </message>
    <message>
        <source>To Invite</source>
        <translation>Naar Uitnodigen</translation>
    </message>
</context>
</TS>
