<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
    <context>
        <name>ChangeCard</name>
        <message>
            <source>A new code</source>
            <translation>Een nieuwe code</translation>
        </message>
        <message>
            <source>Takes part no more</source>
            <translation>Doet niet meer mee</translation>
        </message>
        <message>
            <source>The letter is lost, or was seen.</source>
            <translation>De brief is weg, of gelezen.</translation>
        </message>
        <message>
            <source>Nobody waits for it any more.</source>
            <translation>Niemand wacht er nog op.</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>Waarom?</translation>
        </message>
        <message>
            <source>In a few words. It is kept in the log.</source>
            <translation>In een paar woorden. Het komt in het logboek.</translation>
        </message>
        <message>
            <source>Its earlier code holds no more from now on: somebody else may have it</source>
            <translation>De eerdere code geldt vanaf nu niet meer: een ander kan die hebben</translation>
        </message>
        <message numerus="yes">
            <source>%n return(s) came in</source>
            <translation>
                <numerusform>%n retour binnen</numerusform>
                <numerusform>%n retouren binnen</numerusform>
            </translation>
        </message>
        <message>
            <source>Say why: it is kept in the log.</source>
            <translation>Schrijf waarom: het komt in het logboek.</translation>
        </message>
        <message>
            <source>Takes part again</source>
            <translation>Doet weer mee</translation>
        </message>
        <message>
            <source>It gets a new code and package.</source>
            <translation>Krijgt een nieuwe code en een nieuw pakket.</translation>
        </message>
    </context>
    <context>
        <name>EditionField</name>
        <message>
            <source>Of the program</source>
            <translation>Van het programma</translation>
        </message>
        <message>
            <source>The editions we have.</source>
            <translation>De edities die erbij zitten.</translation>
        </message>
        <message>
            <source>In a folder</source>
            <translation>In een map</translation>
        </message>
        <message>
            <source>Questionnaire, edition</source>
            <translation>Vragenlijst, editie</translation>
        </message>
        <message>
            <source>Folder of the edition</source>
            <translation>Map van de editie</translation>
        </message>
        <message>
            <source>The folder with edition.toml. It is checked as ‘hamonitor edition check’ does.</source>
            <translation>De map waar edition.toml in staat. Wij controleren haar zoals ‘hamonitor edition check’.</translation>
        </message>
        <message>
            <source>What is wrong in the edition</source>
            <translation>Wat er mis is in de editie</translation>
        </message>
        <message>
            <source>See what changed in the questions</source>
            <translation>Bekijk wat er in de vragen veranderde</translation>
        </message>
        <message>
            <source>Choose the folder.</source>
            <translation>Kies de map.</translation>
        </message>
        <message numerus="yes">
            <source>Edition {id}, {title}: %n question(s), nothing wrong.</source>
            <translation>
                <numerusform>Editie {id}, {title}: %n vraag, in orde.</numerusform>
                <numerusform>Editie {id}, {title}: %n vragen, in orde.</numerusform>
            </translation>
        </message>
        <message>
            <source>One of your own.</source>
            <translation>Een eigen editie.</translation>
        </message>
        <message>
            <source>Check it again</source>
            <translation>Opnieuw controleren</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Map openen</translation>
        </message>
        <message>
            <source>Begin a next edition</source>
            <translation>Een volgende editie beginnen</translation>
        </message>
        <message>
            <source>Change its questions in the files of the folder, its title and reference date first, and check it again.</source>
            <translation>Wijzig de vragen in de bestanden van de map, eerst de titel en de peildatum, en controleer haar opnieuw.</translation>
        </message>
        <message numerus="yes">
            <source>{number} thing(s) are wrong in this edition. Mend them in its files, and check it again.</source>
            <translation>
                <numerusform>Er is {number} fout in deze editie. Verbeter haar in de bestanden en controleer opnieuw.</numerusform>
                <numerusform>Er zijn {number} fouten in deze editie. Verbeter ze in de bestanden en controleer opnieuw.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Following</name>
        <message>
            <source>The same</source>
            <translation>Gelijk</translation>
        </message>
        <message>
            <source>Worded otherwise</source>
            <translation>Anders gesteld</translation>
        </message>
        <message>
            <source>Other answers</source>
            <translation>Andere antwoorden</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Gesplitst</translation>
        </message>
        <message>
            <source>Merged</source>
            <translation>Samengevoegd</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nieuw</translation>
        </message>
        <message>
            <source>Gone</source>
            <translation>Vervallen</translation>
        </message>
    </context>
    <context>
        <name>FollowingModel</name>
        <message>
            <source>New question</source>
            <translation>Nieuwe vraag</translation>
        </message>
        <message>
            <source>Old question</source>
            <translation>Oude vraag</translation>
        </message>
        <message>
            <source>It is</source>
            <translation>Die is</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Wat er veranderde</translation>
        </message>
    </context>
    <context>
        <name>FollowingPage</name>
        <message>
            <source>Back</source>
            <translation>Terug</translation>
        </message>
        <message>
            <source>The questions and those before</source>
            <translation>De vragen naast de vorige</translation>
        </message>
        <message>
            <source>Save as a list ...</source>
            <translation>Bewaar als lijst …</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Wat er veranderde</translation>
        </message>
        <message>
            <source>All questions</source>
            <translation>Alle vragen</translation>
        </message>
        <message>
            <source>Only what changed</source>
            <translation>Alleen wat veranderde</translation>
        </message>
        <message>
            <source>Kind of party</source>
            <translation>Soort partij</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Vragen</translation>
        </message>
        <message>
            <source>The questions of edition {new} beside those of {old}</source>
            <translation>De vragen van editie {new} naast die van {old}</translation>
        </message>
        <message>
            <source>All parties</source>
            <translation>Alle partijen</translation>
        </message>
        <message>
            <source>Last round's answers and the figures of others go along where a question is the same, worded otherwise or has other answers.</source>
            <translation>De antwoorden van de vorige ronde en de cijfers van anderen gaan mee als een vraag gelijk is, anders is gesteld of andere antwoorden heeft.</translation>
        </message>
        <message numerus="yes">
            <source>{number} question(s)</source>
            <translation>
                <numerusform>{number} vraag</numerusform>
                <numerusform>{number} vragen</numerusform>
            </translation>
        </message>
        <message>
            <source>questions-{new}-beside-{old}.csv</source>
            <translation>vragen-{new}-naast-{old}.csv</translation>
        </message>
        <message>
            <source>Save as a list</source>
            <translation>Bewaar als lijst</translation>
        </message>
        <message>
            <source>The list is in {path}.</source>
            <translation>De lijst staat in {path}.</translation>
        </message>
    </context>
    <context>
        <name>InvitePage</name>
        <message>
            <source>Invite</source>
            <translation>Uitnodigen</translation>
        </message>
        <message numerus="yes">
            <source>%n organisation(s)</source>
            <translation>
                <numerusform>%n organisatie</numerusform>
                <numerusform>%n organisaties</numerusform>
            </translation>
        </message>
        <message>
            <source>A round package and an activation code for {asked}. You send them; this program sends nothing.</source>
            <translation>Een rondepakket en een activeringscode voor {asked}. U verstuurt ze zelf; dit programma verstuurt niets.</translation>
        </message>
        <message>
            <source>The packages are ready</source>
            <translation>De pakketten zijn klaar</translation>
        </message>
        <message>
            <source>See who takes part</source>
            <translation>Bekijk wie er meedoet</translation>
        </message>
        <message>
            <source>Make the packages</source>
            <translation>Pakketten maken</translation>
        </message>
        <message>
            <source>To Bring in</source>
            <translation>Naar Binnenhalen</translation>
        </message>
        <message>
            <source>Making the packages ...</source>
            <translation>De pakketten worden gemaakt …</translation>
        </message>
        <message>
            <source>Stopped. Nobody is invited, and the packages and letters that were made are gone again.</source>
            <translation>Gestopt. Er is niemand uitgenodigd; de pakketten en brieven die er al waren, zijn weer weg.</translation>
        </message>
        <message>
            <source>Packages</source>
            <translation>Pakketten</translation>
        </message>
        <message numerus="yes">
            <source>%n package(s) in {folder}</source>
            <translation>
                <numerusform>%n pakket in {folder}</numerusform>
                <numerusform>%n pakketten in {folder}</numerusform>
            </translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>Brieven</translation>
        </message>
        <message>
            <source>One for each organisation, in {folder}</source>
            <translation>Voor elke organisatie één, in {folder}</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>Codes</translation>
        </message>
        <message>
            <source>Send the code apart from the package: by letter or telephone, or in a mail of its own. Whoever has both can answer on behalf of the organisation.</source>
            <translation>Verstuur de code apart van het pakket: per brief of telefoon, of in een eigen mail. Wie beide heeft, kan namens de organisatie antwoorden.</translation>
        </message>
        <message>
            <source>Mind</source>
            <translation>Let op</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Map openen</translation>
        </message>
        <message>
            <source>Open the folder with letters</source>
            <translation>Open de map met brieven</translation>
        </message>
        <message>
            <source>This round was invited already. The packages and codes.csv are where they were put then; making them again would make the codes that were sent useless. For one more organisation, or a new code for one of them, go to Participants.</source>
            <translation>Deze ronde is al uitgenodigd. De pakketten en codes.csv staan waar ze toen zijn neergezet; opnieuw maken zou de verstuurde codes onbruikbaar maken. Wilt u er een organisatie bij, of een nieuwe code voor één ervan, ga dan naar Deelnemers.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) of an earlier attempt that was ended halfway</source>
            <translation>
                <numerusform>%n bestand van een eerdere poging, die halverwege stopte</numerusform>
                <numerusform>%n bestanden van een eerdere poging, die halverwege stopte</numerusform>
            </translation>
        </message>
        <message>
            <source>Replaced</source>
            <translation>Vervangen</translation>
        </message>
    </context>
    <context>
        <name>JoinCard</name>
        <message>
            <source>One more organisation</source>
            <translation>Nog een organisatie</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Such as GM0363; the rest is filled in where we know it.</source>
            <translation>Zoals GM0363; de rest vullen wij in als wij die kennen.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Naam</translation>
        </message>
        <message>
            <source>Inhabitants, if you know them</source>
            <translation>Inwoners, als u die weet</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Soort</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Regio</translation>
        </message>
        <message>
            <source>Type the code.</source>
            <translation>Typ de code.</translation>
        </message>
        <message>
            <source>Type the name.</source>
            <translation>Typ de naam.</translation>
        </message>
    </context>
    <context>
        <name>NewRoundForm</name>
        <message>
            <source>Where is it kept?</source>
            <translation>Waar wordt alles bewaard?</translation>
        </message>
        <message>
            <source>The round</source>
            <translation>De ronde</translation>
        </message>
        <message>
            <source>The key of the central team</source>
            <translation>De sleutel van het centrale team</translation>
        </message>
        <message>
            <source>Who is asked?</source>
            <translation>Wie wordt gevraagd?</translation>
        </message>
        <message>
            <source>File or address of the store</source>
            <translation>Bestand of adres van de opslag</translation>
        </message>
        <message>
            <source>A new file that ends in .sqlite, or an empty database: postgresql://name@server/database</source>
            <translation>Een nieuw bestand dat op .sqlite eindigt, of een lege database: postgresql://naam@server/database</translation>
        </message>
        <message>
            <source>Name of the round</source>
            <translation>Naam van de ronde</translation>
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
            <source>Reference date</source>
            <translation>Peildatum</translation>
        </message>
        <message>
            <source>With this key every package is signed, so that organisations know it is from you. Keep the file and its passphrase well: a round has one key, and nobody can make another for it.</source>
            <translation>Met deze sleutel wordt elk pakket ondertekend, zodat organisaties weten dat het van u is. Bewaar het bestand en de wachtwoordzin goed: een ronde heeft één sleutel, en niemand kan er een andere voor maken.</translation>
        </message>
        <message>
            <source>Make a new key</source>
            <translation>Een nieuwe sleutel maken</translation>
        </message>
        <message>
            <source>For the first round of your team.</source>
            <translation>Voor de eerste ronde van uw team.</translation>
        </message>
        <message>
            <source>Use a key we have</source>
            <translation>Een sleutel die er al is</translation>
        </message>
        <message>
            <source>The same one as in an earlier round.</source>
            <translation>Dezelfde als in een eerdere ronde.</translation>
        </message>
        <message>
            <source>Key file</source>
            <translation>Sleutelbestand</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Wachtwoordzin</translation>
        </message>
        <message>
            <source>The passphrase once more</source>
            <translation>De wachtwoordzin nog een keer</translation>
        </message>
        <message>
            <source>Register 2024</source>
            <translation>Register 2024</translation>
        </message>
        <message>
            <source>342 municipalities, 42 regions, 5 national.</source>
            <translation>342 gemeenten, 42 regio’s, 5 landelijk.</translation>
        </message>
        <message>
            <source>A register of our own</source>
            <translation>Een eigen register</translation>
        </message>
        <message>
            <source>A CSV or Excel file.</source>
            <translation>Een CSV- of Excel-bestand.</translation>
        </message>
        <message>
            <source>Register file</source>
            <translation>Registerbestand</translation>
        </message>
        <message>
            <source>Columns at least: code, name, actor</source>
            <translation>Minstens de kolommen code, name en actor</translation>
        </message>
        <message>
            <source>A sentence of a few words, at least twelve characters.</source>
            <translation>Een zin van een paar woorden, minstens twaalf tekens.</translation>
        </message>
        <message>
            <source>The round closes before it opens.</source>
            <translation>De ronde sluit voordat zij opent.</translation>
        </message>
        <message>
            <source>Choose where the store is kept.</source>
            <translation>Kies waar de opslag komt.</translation>
        </message>
        <message>
            <source>Give the round a name.</source>
            <translation>Geef de ronde een naam.</translation>
        </message>
        <message>
            <source>Choose the key file.</source>
            <translation>Kies het sleutelbestand.</translation>
        </message>
        <message>
            <source>Type the passphrase.</source>
            <translation>Typ de wachtwoordzin.</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>De twee zinnen zijn niet gelijk.</translation>
        </message>
        <message>
            <source>Choose the register file.</source>
            <translation>Kies het registerbestand.</translation>
        </message>
        <message>
            <source>Let organisations see the figures of others from the start</source>
            <translation>Laat organisaties de cijfers van anderen vanaf het begin zien</translation>
        </message>
        <message>
            <source>Leave this off unless you have a reason. Who sees what others answered is soon inclined to answer the same, and then your figures say less. Off, an organisation sees them once it has answered everything. In both cases its return marks each answer that it changed after it looked.</source>
            <translation>Laat dit uit, tenzij u er een reden voor hebt. Wie ziet wat anderen antwoordden, gaat al snel hetzelfde antwoorden. Dan zeggen uw cijfers minder. Staat dit uit, dan ziet een organisatie die cijfers pas als zij alles heeft beantwoord. In beide gevallen staat in haar retour bij welke antwoorden zij iets wijzigde nadat zij had gekeken.</translation>
        </message>
    </context>
    <context>
        <name>PackageForm</name>
        <message>
            <source>What kind of file?</source>
            <translation>Wat voor bestand?</translation>
        </message>
        <message>
            <source>Round package (.haronde)</source>
            <translation>Rondepakket (.haronde)</translation>
        </message>
        <message>
            <source>Small, opens with a double click.</source>
            <translation>Klein, opent met een dubbelklik.</translation>
        </message>
        <message>
            <source>Excel file with a letter</source>
            <translation>Excel-bestand met een brief</translation>
        </message>
        <message>
            <source>If mail filters stop other files.</source>
            <translation>Als mailfilters andere weren.</translation>
        </message>
        <message>
            <source>Folder for the package</source>
            <translation>Map voor het pakket</translation>
        </message>
        <message>
            <source>Folder for the packages</source>
            <translation>Map voor de pakketten</translation>
        </message>
        <message>
            <source>Make a letter with the code for each organisation as well</source>
            <translation>Maak ook een brief met de code voor elke organisatie</translation>
        </message>
        <message>
            <source>Make a letter with the code as well</source>
            <translation>Maak ook een brief met de code</translation>
        </message>
        <message>
            <source>Folder for the letters and the codes</source>
            <translation>Map voor de brieven en de codes</translation>
        </message>
        <message>
            <source>Folder for the letter and the code</source>
            <translation>Map voor de brief en de code</translation>
        </message>
        <message>
            <source>Another folder than that of the packages. A Word letter for each organisation, a list to merge your own letters from, and codes.csv. It is the only place where the codes are: keep it well.</source>
            <translation>Een andere map dan die van de pakketten. Voor elke organisatie een brief in Word, een lijst om eigen brieven mee samen te voegen, en codes.csv. De codes staan nergens anders: bewaar ze goed.</translation>
        </message>
        <message>
            <source>Another folder than that of the package. The code is nowhere else: keep it well.</source>
            <translation>Een andere map dan die van het pakket. De code staat nergens anders: bewaar haar goed.</translation>
        </message>
        <message>
            <source>The codes come beside the packages, in codes.csv. It is the only place where they are: keep it well.</source>
            <translation>De codes komen bij de pakketten, in codes.csv. Ze staan nergens anders: bewaar dat bestand goed.</translation>
        </message>
        <message>
            <source>The code comes beside the package. It is nowhere else: keep it well.</source>
            <translation>De code komt bij het pakket. Ze staat nergens anders: bewaar haar goed.</translation>
        </message>
        <message>
            <source>Key file of the central team</source>
            <translation>Sleutelbestand van het centrale team</translation>
        </message>
        <message>
            <source>The file that this round was made with.</source>
            <translation>Het bestand waarmee deze ronde is gemaakt.</translation>
        </message>
        <message>
            <source>Passphrase of the key</source>
            <translation>Wachtwoordzin van de sleutel</translation>
        </message>
        <message>
            <source>Choose a folder.</source>
            <translation>Kies een map.</translation>
        </message>
        <message>
            <source>Choose the key file.</source>
            <translation>Kies het sleutelbestand.</translation>
        </message>
        <message>
            <source>Type the passphrase.</source>
            <translation>Typ de wachtwoordzin.</translation>
        </message>
    </context>
    <context>
        <name>Participants</name>
        <message>
            <source>Invited, code {number}</source>
            <translation>Uitgenodigd, code {number}</translation>
        </message>
        <message>
            <source>Not invited yet</source>
            <translation>Nog niet uitgenodigd</translation>
        </message>
        <message>
            <source>Invited</source>
            <translation>Uitgenodigd</translation>
        </message>
        <message>
            <source>Takes part no more</source>
            <translation>Doet niet meer mee</translation>
        </message>
    </context>
    <context>
        <name>ParticipantsModel</name>
        <message>
            <source>Organisation</source>
            <translation>Organisatie</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Soort</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Regio</translation>
        </message>
        <message>
            <source>Takes part</source>
            <translation>Doet mee</translation>
        </message>
    </context>
    <context>
        <name>ParticipantsPage</name>
        <message>
            <source>Participants</source>
            <translation>Deelnemers</translation>
        </message>
        <message>
            <source>All participants</source>
            <translation>Alle deelnemers</translation>
        </message>
        <message>
            <source>One more organisation</source>
            <translation>Nog een organisatie</translation>
        </message>
        <message>
            <source>New code, or take out</source>
            <translation>Nieuwe code, of eruit</translation>
        </message>
        <message>
            <source>Nobody is invited yet: who you take out gets no package. One you miss can join.</source>
            <translation>Er is nog niemand uitgenodigd: wie u eruit haalt, krijgt geen pakket. Mist u een organisatie, dan kan die erbij.</translation>
        </message>
        <message>
            <source>Everybody is invited. One more gets a package and a code of its own; who leaves is not waited for.</source>
            <translation>Iedereen is uitgenodigd. Een nieuwe organisatie krijgt een eigen pakket en code; op wie niet meer meedoet, wordt niet gewacht.</translation>
        </message>
        <message>
            <source>Nobody takes part. Choose ‘One more organisation’ to let one join.</source>
            <translation>Er doet niemand mee. Kies ‘Nog een organisatie’ om er een mee te laten doen.</translation>
        </message>
        <message numerus="yes">
            <source>{number} organisation(s)</source>
            <translation>
                <numerusform>{number} organisatie</numerusform>
                <numerusform>{number} organisaties</numerusform>
            </translation>
        </message>
        <message>
            <source>Let it take part</source>
            <translation>Laat meedoen</translation>
        </message>
        <message>
            <source>Make the new code</source>
            <translation>Nieuwe code maken</translation>
        </message>
        <message>
            <source>Take out of the round</source>
            <translation>Uit de ronde halen</translation>
        </message>
        <message>
            <source>{name} takes part.</source>
            <translation>{name} doet mee.</translation>
        </message>
        <message>
            <source>{name} is taken out of the round.</source>
            <translation>{name} is uit de ronde gehaald.</translation>
        </message>
        <message>
            <source>{name} takes part no more. Its code holds no more; a new code lets it take part again.</source>
            <translation>{name} doet niet meer mee. De code geldt niet meer; met een nieuwe code is meedoen weer mogelijk.</translation>
        </message>
        <message>
            <source>{name} has a new code, its code {number}.</source>
            <translation>{name} heeft een nieuwe code: code {number}.</translation>
        </message>
        <message>
            <source>In the folders you chose: {files}. Send the code apart from the package.</source>
            <translation>In de mappen die u koos: {files}. Verstuur de code apart van het pakket.</translation>
        </message>
    </context>
    <context>
        <name>RoundPage</name>
        <message>
            <source>Round</source>
            <translation>Ronde</translation>
        </message>
        <message>
            <source>To Invite</source>
            <translation>Naar Uitnodigen</translation>
        </message>
        <message>
            <source>Which round of this store?</source>
            <translation>Welke ronde van deze opslag?</translation>
        </message>
        <message>
            <source>This round</source>
            <translation>Deze ronde</translation>
        </message>
        <message>
            <source>{opens} up to and including {closes}</source>
            <translation>{opens} tot en met {closes}</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Periode</translation>
        </message>
        <message>
            <source>Reference date</source>
            <translation>Peildatum</translation>
        </message>
        <message>
            <source>Questionnaire</source>
            <translation>Vragenlijst</translation>
        </message>
        <message>
            <source>See what changed in the questions since edition {edition}</source>
            <translation>Bekijk wat er in de vragen veranderde sinds editie {edition}</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>Opslag</translation>
        </message>
        <message>
            <source>Fingerprint of the key</source>
            <translation>Vingerafdruk van de sleutel</translation>
        </message>
        <message>
            <source>Every package of this round is signed with the key of the central team. Who doubts whether a package is yours can compare this fingerprint.</source>
            <translation>Elk pakket van deze ronde is ondertekend met de sleutel van het centrale team. Wie twijfelt of een pakket van u is, kan deze vingerafdruk vergelijken.</translation>
        </message>
        <message>
            <source>Copy the fingerprint</source>
            <translation>Kopieer de vingerafdruk</translation>
        </message>
        <message>
            <source>Who is in it</source>
            <translation>Wie er meedoet</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>Samen</translation>
        </message>
        <message>
            <source>Take part no more</source>
            <translation>Doen niet meer mee</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>Register</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Bron</translation>
        </message>
        <message numerus="yes">
            <source>%n organisation(s)</source>
            <translation>
                <numerusform>%n organisatie</numerusform>
                <numerusform>%n organisaties</numerusform>
            </translation>
        </message>
        <message>
            <source>Estimated for {count}. Figures by size depend on it.</source>
            <translation>Geschat voor {count}. Cijfers naar grootte hangen daarvan af.</translation>
        </message>
        <message>
            <source>Inhabitants</source>
            <translation>Inwoners</translation>
        </message>
        <message>
            <source>Doubts</source>
            <translation>Twijfels</translation>
        </message>
        <message>
            <source>Show the doubts</source>
            <translation>Toon de twijfels</translation>
        </message>
        <message>
            <source>None known.</source>
            <translation>Geen bekend.</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Gekopieerd</translation>
        </message>
        <message>
            <source>to be seen from the start</source>
            <translation>vanaf het begin te zien</translation>
        </message>
        <message>
            <source>to be seen once everything is answered</source>
            <translation>te zien als alles is beantwoord</translation>
        </message>
        <message>
            <source>Figures of others</source>
            <translation>Cijfers van anderen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuleren</translation>
        </message>
        <message>
            <source>Change the days</source>
            <translation>De dagen wijzigen</translation>
        </message>
        <message>
            <source>To Bring in</source>
            <translation>Naar Binnenhalen</translation>
        </message>
        <message>
            <source>Other days, such as an extension</source>
            <translation>Andere dagen, zoals uitstel</translation>
        </message>
        <message>
            <source>The round now runs from {opens} up to and including {closes}.</source>
            <translation>De ronde loopt nu van {opens} tot en met {closes}.</translation>
        </message>
        <message numerus="yes">
            <source>%n organisation(s) have a package that says the old days: tell them the new ones.</source>
            <translation>
                <numerusform>%n organisatie heeft een pakket met de oude dagen: meld haar de nieuwe.</numerusform>
                <numerusform>%n organisaties hebben een pakket met de oude dagen: meld ze de nieuwe.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_BesideCard</name>
        <message>
            <source>New</source>
            <translation>Nieuw</translation>
        </message>
        <message>
            <source>This question is not asked any more.</source>
            <translation>Deze vraag wordt niet meer gesteld.</translation>
        </message>
        <message>
            <source>Old</source>
            <translation>Oud</translation>
        </message>
        <message>
            <source>This question was not there yet.</source>
            <translation>Deze vraag was er nog niet.</translation>
        </message>
    </context>
    <context>
        <name>DatesCard</name>
        <message>
            <source>Other days for this round</source>
            <translation>Andere dagen voor deze ronde</translation>
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
            <source>Why?</source>
            <translation>Waarom?</translation>
        </message>
        <message>
            <source>In a few words. It is kept in the log.</source>
            <translation>In een paar woorden. Het komt in het logboek.</translation>
        </message>
        <message>
            <source>The packages and letters that were made say the old days. They stay good and nobody needs another: a return is judged by the days that stand here. Tell the organisations the new days yourself; reminders name them.</source>
            <translation>De pakketten en brieven die er al zijn, noemen de oude dagen. Ze blijven geldig en niemand heeft een nieuw pakket nodig: een retour wordt beoordeeld naar de dagen die hier staan. Meld de organisaties zelf de nieuwe dagen; herinneringen noemen ze.</translation>
        </message>
        <message>
            <source>The packages and letters that you make after this say the new days.</source>
            <translation>De pakketten en brieven die u hierna maakt, noemen de nieuwe dagen.</translation>
        </message>
        <message>
            <source>The reference date stays: by that day is measured what is overdue.</source>
            <translation>De peildatum blijft: naar die dag wordt gemeten wat te laat is.</translation>
        </message>
        <message>
            <source>The round closes before it opens.</source>
            <translation>De ronde sluit voordat zij opent.</translation>
        </message>
        <message>
            <source>Those are the days that the round has already.</source>
            <translation>Dat zijn de dagen die de ronde al heeft.</translation>
        </message>
        <message>
            <source>Say why: it is kept in the log.</source>
            <translation>Schrijf waarom: het komt in het logboek.</translation>
        </message>
    </context>
    <context>
        <name>ChoiceField</name>
        <message>
            <source>Everybody of these kinds</source>
            <translation>Iedereen van deze soorten</translation>
        </message>
        <message>
            <source>All but some organisations</source>
            <translation>Iedereen, behalve enkele organisaties</translation>
        </message>
        <message>
            <source>Only some organisations</source>
            <translation>Alleen enkele organisaties</translation>
        </message>
        <message>
            <source>Who of them?</source>
            <translation>Wie daarvan?</translation>
        </message>
        <message>
            <source>Which organisations?</source>
            <translation>Welke organisaties?</translation>
        </message>
        <message>
            <source>Codes or names with commas between them, or a column pasted from Excel.</source>
            <translation>Codes of namen met komma's ertussen, of een kolom geplakt uit Excel.</translation>
        </message>
        <message numerus="yes">
            <source>%n organisation(s) take part.</source>
            <translation>
                <numerusform>%n organisatie doet mee.</numerusform>
                <numerusform>%n organisaties doen mee.</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose at least one kind.</source>
            <translation>Kies ten minste één soort.</translation>
        </message>
        <message>
            <source>Name the organisations.</source>
            <translation>Noem de organisaties.</translation>
        </message>
    </context>
    <context>
        <name>BeginCard</name>
        <message>
            <source>You get a folder with the questions as they are, to change in a text editor, and mapping.toml, in which stands how each question follows from the old one.</source>
            <translation>U krijgt een map met de vragen zoals ze zijn, om in een teksteditor te wijzigen, en mapping.toml, waarin staat hoe elke vraag uit de oude volgt.</translation>
        </message>
        <message>
            <source>One in a folder</source>
            <translation>Een editie in een map</translation>
        </message>
        <message>
            <source>Folder of the edition to begin from</source>
            <translation>Map van de editie om mee te beginnen</translation>
        </message>
        <message>
            <source>Name of the next edition</source>
            <translation>Naam van de volgende editie</translation>
        </message>
        <message>
            <source>Such as 2026: small letters, numbers and dashes.</source>
            <translation>Zoals 2026: kleine letters, cijfers en streepjes.</translation>
        </message>
        <message>
            <source>Where does its folder come?</source>
            <translation>Waar komt haar map?</translation>
        </message>
        <message>
            <source>It gets the name of the edition.</source>
            <translation>Zij krijgt de naam van de editie.</translation>
        </message>
        <message>
            <source>Make the folder</source>
            <translation>Map maken</translation>
        </message>
        <message>
            <source>Begin from edition</source>
            <translation>Beginnen met editie</translation>
        </message>
        <message>
            <source>Choose the folder.</source>
            <translation>Kies de map.</translation>
        </message>
        <message>
            <source>Give the edition a name.</source>
            <translation>Geef de editie een naam.</translation>
        </message>
        <message>
            <source>Choose a folder.</source>
            <translation>Kies een map.</translation>
        </message>
    </context>
</TS>
