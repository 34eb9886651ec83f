<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
<context>
    <name>Colleagues</name>
    <message>
        <source>also open with {who}</source>
        <translation>ook open bij {who}</translation>
    </message>
    <message>
        <source> and </source>
        <translation> en </translation>
    </message>
    <message>
        <source>yourself in another window</source>
        <translation>uzelf in een ander venster</translation>
    </message>
    <message>
            <source>{who} since {when}</source>
            <translation>{who} sinds {when}</translation>
        </message>
    </context>
<context>
    <name>Caveats</name>
    <message>
        <source>Reported by the organisations themselves, not checked. As at the reference date, {day}. Organisations read the answers in their own way; not everything could or had to be ready.</source>
        <translation>Opgave van de organisaties zelf, niet gecontroleerd. Stand op de peildatum, {day}. Organisaties lezen de antwoorden elk op hun manier; niet alles kon of hoefde al klaar te zijn.</translation>
    </message>
    <message>
        <source>The numbers of inhabitants are estimated for {number} organisations: a municipality near 100,000 may belong to the other group.</source>
        <translation>Van {number} organisaties is het aantal inwoners geschat: een gemeente rond de 100.000 inwoners kan bij de andere groep horen.</translation>
    </message>
    <message>
        <source>The region is not certain of {number} organisations: {names}.</source>
        <translation>Van {number} organisaties is de regio niet zeker: {names}.</translation>
    </message>
    <message>
        <source>and {number} more (see the page Round)</source>
        <translation>en nog {number} (zie de bladzijde Ronde)</translation>
    </message>
</context>
<context>
    <name>CentralErrors</name>
    <message>
        <source>Then bring in the same files again.</source>
        <translation>Haal daarna dezelfde bestanden nog eens binnen.</translation>
    </message>
    <message>
        <source>Free space on the disk of the store.</source>
        <translation>Maak ruimte vrij op de schijf van de opslag.</translation>
    </message>
    <message>
        <source>Ask for the right to write in the folder of the store.</source>
        <translation>Vraag het recht om te schrijven in de map van de opslag.</translation>
    </message>
    <message>
        <source>Put the store back, open it where it is now, or connect the drive it is on.</source>
        <translation>Zet de opslag terug, open haar waar ze nu staat, of herstel de verbinding met de schijf.</translation>
    </message>
    <message>
        <source>Type it again. Nobody can look it up for you.</source>
        <translation>Typ hem opnieuw. Niemand kan hem voor u opzoeken.</translation>
    </message>
    <message>
        <source>Choose the key file that this round was made with.</source>
        <translation>Kies het sleutelbestand waarmee deze ronde is gemaakt.</translation>
    </message>
    <message>
        <source>Choose the store of your team, or make a new one.</source>
        <translation>Kies de opslag van uw team, of maak een nieuwe.</translation>
    </message>
    <message>
        <source>Use the packages and codes that were made then.</source>
        <translation>Gebruik de pakketten en codes die toen zijn gemaakt.</translation>
    </message>
</context>
<context>
    <name>CentralRoom</name>
    <message>
        <source>Central team</source>
        <translation>Centraal team</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Opening the store ...</source>
        <translation>De opslag wordt geopend …</translation>
    </message>
    <message>
        <source>Round {id} · {store}</source>
        <translation>Ronde {id} · {store}</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Verloop</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Ronde</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Uitnodigen</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Binnenhalen</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Respons</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Beeld</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cijfers</translation>
    </message>
    <message>
        <source>Packages made {time}</source>
        <translation>Pakketten gemaakt {time}</translation>
    </message>
    <message>
        <source>Brought in {time}</source>
        <translation>Binnengehaald {time}</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Beoordelen</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bewijs</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Deelnemers</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacten</translation>
    </message>
        <message>
            <source>The store does not answer</source>
            <translation>De opslag antwoordt niet</translation>
        </message>
        <message>
            <source>What you see may be old. This goes by itself once the store answers again.</source>
            <translation>Wat u ziet, kan oud zijn. Dit verdwijnt vanzelf zodra de opslag weer antwoordt.</translation>
        </message>
    </context>
<context>
    <name>CountTile</name>
    <message>
        <source>Shows only these files in the table</source>
        <translation>Toont alleen deze bestanden in de tabel</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Type a date such as 30-06-2024.</source>
        <translation>Typ een datum, zoals 30-06-2024.</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Figures</source>
        <translation>Cijfers</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Bewaar als CSV</translation>
    </message>
    <message>
        <source>Answers, how often</source>
        <translation>Antwoorden, geteld</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Getallen</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Respons</translation>
    </message>
    <message>
        <source>All parties</source>
        <translation>Alle partijen</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Alles samen</translation>
    </message>
    <message>
        <source>By number of inhabitants</source>
        <translation>Naar aantal inwoners</translation>
    </message>
    <message>
        <source>By province</source>
        <translation>Per provincie</translation>
    </message>
    <message>
        <source>By youth care region</source>
        <translation>Per jeugdhulpregio</translation>
    </message>
    <message>
        <source>Final and provisional</source>
        <translation>Definitief en voorlopig</translation>
    </message>
    <message>
        <source>Final alone</source>
        <translation>Alleen definitief</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>Kind of party</source>
        <translation>Soort partij</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Retouren</translation>
    </message>
    <message>
        <source>Computing ...</source>
        <translation>Cijfers worden berekend …</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 rij</translation>
    </message>
    <message>
        <source>{number} rows</source>
        <translation>{number} rijen</translation>
    </message>
    <message>
        <source>There is nothing to count here yet.</source>
        <translation>Hier is nog niets te tellen.</translation>
    </message>
    <message numerus="yes">
        <source>%n provisional return(s) count</source>
        <translation>
            <numerusform>%n voorlopige retour telt mee</numerusform>
            <numerusform>%n voorlopige retouren tellen mee</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) made a reserve</source>
        <translation>
            <numerusform>%n organisatie maakte een voorbehoud</numerusform>
            <numerusform>%n organisaties maakten een voorbehoud</numerusform>
        </translation>
    </message>
    <message>
        <source>base = organisations with an answer other than not to be said yet</source>
        <translation>basis = organisaties met een antwoord, zonder ‘nog niet te zeggen’</translation>
    </message>
    <message>
        <source>some questions are reconstructed, and are marked</source>
        <translation>nagemaakte vragen zijn gemerkt</translation>
    </message>
    <message>
        <source>The figures are in {path}.</source>
        <translation>De cijfers staan in {path}.</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Bring in</source>
        <translation>Binnenhalen</translation>
    </message>
    <message>
        <source>Drop returns here</source>
        <translation>Sleep retouren hierheen</translation>
    </message>
    <message>
        <source>choose files or a folder</source>
        <translation>kies bestanden of een map</translation>
    </message>
    <message>
        <source>or</source>
        <translation>of</translation>
    </message>
    <message>
        <source>Choose files ...</source>
        <translation>Bestanden kiezen …</translation>
    </message>
    <message>
        <source>Choose a folder ...</source>
        <translation>Een map kiezen …</translation>
    </message>
    <message>
        <source>What is in already does not change: you may bring in the same folder as often as you like.</source>
        <translation>Wat al binnen is, verandert niet: u mag dezelfde map zo vaak binnenhalen als u wilt.</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Uitkomsten</translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>Lijst opslaan</translation>
    </message>
    <message>
        <source>To Response</source>
        <translation>Naar Respons</translation>
    </message>
    <message>
        <source>Looking for files ...</source>
        <translation>Bestanden worden gezocht …</translation>
    </message>
    <message>
        <source>There are no files in this folder.</source>
        <translation>In deze map staan geen bestanden.</translation>
    </message>
    <message>
        <source>Nothing came in.</source>
        <translation>Er is niets binnengekomen.</translation>
    </message>
    <message>
        <source>{done} of {of} files were handled before that, and what is in stays in.</source>
        <translation>Daarvoor zijn {done} van {of} bestanden verwerkt; wat binnen is, blijft binnen.</translation>
    </message>
    <message>
        <source>Stopped before a file was handled. Nothing came in.</source>
        <translation>Gestopt voordat er een bestand is verwerkt. Er is niets binnengekomen.</translation>
    </message>
    <message>
        <source>Stopped: {done} of {of} files were handled. What is in stays in; the rest can follow later.</source>
        <translation>Gestopt: {done} van {of} bestanden zijn verwerkt. Wat binnen is, blijft binnen; de rest kan later.</translation>
    </message>
    <message>
        <source>{files} in {seconds} s · today {time}</source>
        <translation>{files} in {seconds} s · vandaag {time}</translation>
    </message>
    <message numerus="yes">
        <source>{number} file(s) handled</source>
        <translation>
            <numerusform>{number} bestand verwerkt</numerusform>
            <numerusform>{number} bestanden verwerkt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} file(s)</source>
        <translation>
            <numerusform>{number} bestand</numerusform>
            <numerusform>{number} bestanden</numerusform>
        </translation>
    </message>
    <message>
        <source>All: {files}</source>
        <translation>Alles: {files}</translation>
    </message>
    <message>
        <source>Show all {number}</source>
        <translation>Toon alle {number}</translation>
    </message>
    <message>
        <source>Choose returns</source>
        <translation>Retouren kiezen</translation>
    </message>
    <message>
        <source>Choose a folder with returns</source>
        <translation>Een map met retouren kiezen</translation>
    </message>
    <message>
        <source>The list is in {path}.</source>
        <translation>De lijst staat in {path}.</translation>
    </message>
    <message>
        <source>Returns are still coming in.</source>
        <translation>Er komen nog retouren binnen.</translation>
    </message>
    <message>
        <source>If you stop now, what is in stays in. You can bring in the rest later from the same folder.</source>
        <translation>Stopt u nu, dan blijft binnen wat binnen is. De rest haalt u later uit dezelfde map.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Doorgaan</translation>
    </message>
    <message>
        <source>Stop and leave</source>
        <translation>Stoppen en weggaan</translation>
    </message>
    <message>
        <source>Try first, without keeping anything</source>
        <translation>Eerst proberen, zonder iets te bewaren</translation>
    </message>
    <message>
        <source>Bring in now</source>
        <translation>Nu binnenhalen</translation>
    </message>
    <message>
        <source>Save texts to send back</source>
        <translation>Teksten om terug te sturen</translation>
    </message>
    <message>
        <source>TRIAL</source>
        <translation>PROEF</translation>
    </message>
    <message>
        <source>{done} of {of} files had come in, and they are in that store.</source>
        <translation>{done} van {of} bestanden waren binnen, en staan in die opslag.</translation>
    </message>
    <message>
        <source>Stopped: {done} of {of} files were tried. Nothing was kept.</source>
        <translation>Gestopt: {done} van {of} bestanden zijn geprobeerd. Er is niets bewaard.</translation>
    </message>
    <message>
        <source>This was a trial: nothing was kept. Below stands what would come of each file.</source>
        <translation>Dit was een proef: er is niets bewaard. Hieronder staat wat er met elk bestand zou gebeuren.</translation>
    </message>
    <message>
            <source>Refuse what comes after the closing day</source>
            <translation>Weiger wat na de sluiting komt</translation>
        </message>
    </context>
<context>
    <name>OpenForm</name>
    <message>
        <source>File or address</source>
        <translation>Bestand of adres</translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation>Een opslag openen</translation>
    </message>
    <message>
        <source>You may also drop the file here. A database: postgresql://name@server/database</source>
        <translation>U kunt het bestand ook hierheen slepen. Een database: postgresql://naam@server/database</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Eerder geopend</translation>
    </message>
</context>
<context>
    <name>OpenStoreRoom</name>
    <message>
        <source>Central team</source>
        <translation>Centraal team</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>The store of your team</source>
        <translation>De opslag van uw team</translation>
    </message>
    <message>
        <source>Rounds, returns and answers lie in one central store: a file on a shared drive, or a database.</source>
        <translation>Rondes, retouren en antwoorden staan in één centrale opslag: een bestand op een gedeelde schijf, of een database.</translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation>Een opslag openen</translation>
    </message>
    <message>
        <source>Go on with an earlier round.</source>
        <translation>Ga verder met een ronde die er al is.</translation>
    </message>
    <message>
        <source>Make a new round</source>
        <translation>Een nieuwe ronde maken</translation>
    </message>
    <message>
        <source>Makes the store too, if it is not there yet.</source>
        <translation>Maakt ook de opslag, als die er nog niet is.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Make the round</source>
        <translation>Ronde maken</translation>
    </message>
    <message>
        <source>Choose a file, or type the address.</source>
        <translation>Kies een bestand, of typ het adres.</translation>
    </message>
    <message>
        <source>Opening the store ...</source>
        <translation>De opslag wordt geopend …</translation>
    </message>
    <message>
        <source>Making the round ...</source>
        <translation>De ronde wordt gemaakt …</translation>
    </message>
</context>
<context>
    <name>OutcomePanel</name>
    <message>
        <source>round {id}</source>
        <translation>ronde {id}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Copy text to send back</source>
        <translation>Kopieer tekst om terug te sturen</translation>
    </message>
    <message>
        <source>final</source>
        <translation>definitief</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>voorlopig</translation>
    </message>
    <message>
        <source>version {number}, {stand}</source>
        <translation>versie {number}, {stand}</translation>
    </message>
    <message>
        <source>signed by {name}</source>
        <translation>ondertekend door {name}</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Cel</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Ondertekend</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gevonden</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leeg)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>Accepted</source>
        <translation>Aangenomen</translation>
    </message>
    <message>
        <source>Accepted as a newer version</source>
        <translation>Aangenomen als nieuwere versie</translation>
    </message>
    <message>
        <source>Already in</source>
        <translation>Al binnen</translation>
    </message>
    <message>
        <source>Older version</source>
        <translation>Oudere versie</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation>Nieuwere versie</translation>
    </message>
</context>
<context>
    <name>OutcomesModel</name>
    <message>
        <source>It counts in round {id}, not in this one.</source>
        <translation>Deze telt in ronde {id}, niet in deze.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>What it is, and what to do</source>
        <translation>Wat er is, en wat te doen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Onbekend</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Browse</source>
        <translation>Bladeren</translation>
    </message>
    <message>
        <source>Browse: {what}</source>
        <translation>Bladeren: {what}</translation>
    </message>
</context>
<context>
    <name>WorkLine</name>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>{done} of {of}</source>
        <translation>{done} van {of}</translation>
    </message>
    <message>
        <source>{rate} per second</source>
        <translation>{rate} per seconde</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>nog {seconds} s</translation>
    </message>
    <message>
        <source>Stopping ...</source>
        <translation>Wordt gestopt …</translation>
    </message>
</context>
<context>
    <name>EarlierImports</name>
    <message>
        <source>Earlier imports</source>
        <translation>Eerdere keren</translation>
    </message>
    <message>
        <source>Nothing was brought in yet.</source>
        <translation>Er is nog niets binnengehaald.</translation>
    </message>
    <message>
        <source>files: {files}, refused: {refused}</source>
        <translation>bestanden: {files}, geweigerd: {refused}</translation>
    </message>
</context>
<context>
    <name>OutcomeFilters</name>
    <message>
        <source>Outcome</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Alle uitkomsten</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
</context>
</TS>
