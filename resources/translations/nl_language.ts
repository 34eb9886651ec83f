<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
    <context>
        <name>HelpDialog</name>
        <message>
            <source>Topics of the help</source>
            <translation>Onderwerpen van de hulp</translation>
        </message>
        <message>
            <source>All topics</source>
            <translation>Alle onderwerpen</translation>
        </message>
    </context>
    <context>
        <name>MoreMenu</name>
        <message>
            <source>Settings</source>
            <translation>Instellingen</translation>
        </message>
    </context>
    <context>
        <name>OverviewPage</name>
        <message>
            <source>We added the answer “{unknown}” ourselves.</source>
            <translation>Het antwoord ‘{unknown}’ is door ons toegevoegd.</translation>
        </message>
        <message>
            <source>The questions are in Dutch, and so is what the central team writes.</source>
            <translation>De vragen zijn in het Nederlands, en wat het centrale team schrijft ook.</translation>
        </message>
    </context>
    <context>
        <name>PackageRoom</name>
        <message>
            <source>Go on with this code and key</source>
            <translation>Verder met deze code en sleutel</translation>
        </message>
        <message>
            <source>The dossier is being opened …</source>
            <translation>Het dossier wordt geopend …</translation>
        </message>
    </context>
    <context>
        <name>PlaceCard</name>
        <message>
            <source>There is a dossier in this place already. Open that one, or choose another name. Do you have a new code, or is your passphrase lost? Then go on in it with the button below: your answers stay.</source>
            <translation>Op deze plek staat al een dossier. Open dat, of kies een andere naam. Hebt u een nieuwe code, of is uw wachtwoordzin kwijt? Ga er dan in verder met de knop onderaan: uw antwoorden blijven staan.</translation>
        </message>
    </context>
    <context>
        <name>Purpose</name>
        <message>
            <source>What the answers are for</source>
            <translation>Waar de antwoorden voor zijn</translation>
        </message>
        <message>
            <source>Who sees what</source>
            <translation>Wie wat ziet</translation>
        </message>
        <message>
            <source>Key of the central team</source>
            <translation>Sleutel van het centrale team</translation>
        </message>
        <message>
            <source>This fingerprint is in the letter with your code too. The code has it checked already; compare them if in doubt.</source>
            <translation>Deze vingerafdruk staat ook in de brief met uw code. Met de code wordt dit al gecontroleerd; vergelijk ze als u twijfelt.</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Language</source>
            <translation>Taal</translation>
        </message>
        <message>
            <source>The questions are in Dutch, and so are the files you save or send.</source>
            <translation>De vragen zijn in het Nederlands, en de bestanden die u opslaat of verstuurt ook.</translation>
        </message>
        <message>
            <source>Your key for signing</source>
            <translation>Uw sleutel om te ondertekenen</translation>
        </message>
        <message>
            <source>These settings</source>
            <translation>Deze instellingen</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Open de map</translation>
        </message>
        <message>
            <source>Not made yet.</source>
            <translation>Nog niet gemaakt.</translation>
        </message>
    </context>
    <context>
        <name>SignForm</name>
        <message>
            <source>Passphrase lost?</source>
            <translation>Wachtwoordzin kwijt?</translation>
        </message>
    </context>
    <context>
        <name>SignPage</name>
        <message>
            <source>Nobody can look it up for you. Your answers stay in this dossier.</source>
            <translation>Niemand kan hem voor u opzoeken. Uw antwoorden blijven in dit dossier staan.</translation>
        </message>
        <message>
            <source>You have signed a return before, so another key is refused. First ask the central team for a new activation code and a new package. Open that package, make a new key, and go on with this dossier.</source>
            <translation>U hebt al eens ondertekend, dus een andere sleutel wordt geweigerd. Vraag het centrale team eerst om een nieuwe activeringscode en een nieuw pakket. Open dat pakket, maak een nieuwe sleutel en ga verder met dit dossier.</translation>
        </message>
        <message>
            <source>Open your round package again from the start page, with the same activation code. Make a new key there, and go on with this dossier.</source>
            <translation>Open op de startpagina uw rondepakket opnieuw, met dezelfde activeringscode. Maak daar een nieuwe sleutel en ga verder met dit dossier.</translation>
        </message>
    </context>
</TS>
