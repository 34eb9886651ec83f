<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
<context>
    <name>FileDoors</name>
    <message>
        <source>The receipt is being opened …</source>
        <translation>Het ontvangstbewijs wordt geopend …</translation>
    </message>
    <message>
        <source>The return is being looked at …</source>
        <translation>De retour wordt bekeken …</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>MADE-UP EXAMPLE</source>
        <translation>VERZONNEN VOORBEELD</translation>
    </message>
    <message>
        <source>Organisations, names and answers are invented. A real round does not accept this.</source>
        <translation>Organisaties, namen en antwoorden zijn bedacht. Een echte ronde neemt dit niet aan.</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>It came to you apart from the package. Spaces, dashes and capitals do not matter.</source>
        <translation>U kreeg hem apart van het pakket. Spaties, streepjes en hoofdletters maken niet uit.</translation>
    </message>
    <message>
        <source>Activation code</source>
        <translation>Activeringscode</translation>
    </message>
    <message>
        <source>The code is right: this package is from the central team and meant for {organisation}.</source>
        <translation>De code klopt: dit pakket komt van het centrale team en is voor {organisation}.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>HA-Monitor, back to the start page</source>
        <translation>HA-Monitor, terug naar het begin</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>Terug naar het begin</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Your key for signing</source>
        <translation>Uw sleutel om te ondertekenen</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Nog een keer dezelfde wachtwoordzin</translation>
    </message>
    <message>
        <source>I no longer know the passphrase: make a new key</source>
        <translation>Ik weet de wachtwoordzin niet meer: maak een nieuwe sleutel</translation>
    </message>
    <message>
        <source>Type a passphrase.</source>
        <translation>Typ een wachtwoordzin.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Type them again.</source>
        <translation>De twee wachtwoordzinnen zijn niet gelijk. Typ ze opnieuw.</translation>
    </message>
    <message>
        <source>You made it earlier on this computer. You will need the passphrase again when you sign.</source>
        <translation>U maakte hem eerder op deze computer. Bij het ondertekenen hebt u de wachtwoordzin weer nodig.</translation>
    </message>
    <message>
        <source>With it you sign your answers. Think of a sentence of a few words, at least 12 characters. Nobody can look it up for you, so keep it well.</source>
        <translation>Hiermee ondertekent u straks uw antwoorden. Bedenk een zin van een paar woorden, minstens 12 tekens. Niemand kan hem voor u opzoeken, dus bewaar hem goed.</translation>
    </message>
    <message>
        <source>Your old key is set aside. Earlier dossiers will ask for their activation code again.</source>
        <translation>Uw oude sleutel wordt opzijgezet. Eerdere dossiers vragen daarna opnieuw om hun activeringscode.</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Kies een wachtwoordzin</translation>
    </message>
    <message>
        <source>Passphrase of your key</source>
        <translation>Wachtwoordzin van uw sleutel</translation>
    </message>
</context>
<context>
    <name>Mark</name>
    <message>
        <source>complete</source>
        <translation>klaar</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>bezig</translation>
    </message>
    <message>
        <source>to look at</source>
        <translation>om naar te kijken</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nog niet begonnen</translation>
    </message>
    <message>
        <source>error</source>
        <translation>fout</translation>
    </message>
</context>
<context>
    <name>OwnReturn</name>
    <message>
        <source>{name} is a signed return: {organisation}, version {revision} ({kind}), of {when}.</source>
        <translation>{name} is een ondertekende retour: {organisation}, versie {revision} ({kind}), van {when}.</translation>
    </message>
    <message>
        <source>It is meant for the central team and is not filled in any further. To change an answer, open the dossier that it was made from, and sign again. The central team takes it in on the page “Bring in”.</source>
        <translation>Zij is bedoeld voor het centrale team; verder invullen kan er niet in. Wilt u een antwoord wijzigen? Open dan het dossier waar zij uit komt, en onderteken opnieuw. Het centrale team leest haar in op de pagina ‘Binnenhalen’.</translation>
    </message>
    <message>
        <source>Something in it was changed after signing, and so the central team refuses it. Sign again here, and mail the new file.</source>
        <translation>Na het ondertekenen is er iets in gewijzigd. Daarom weigert het centrale team dit bestand. Onderteken hier opnieuw, en mail het nieuwe bestand.</translation>
    </message>
    <message>
        <source>You signed version {newer} since: mail that one.</source>
        <translation>U hebt daarna versie {newer} ondertekend: mail die.</translation>
    </message>
    <message>
        <source>Mail this file to the central team. It is not filled in any further: change an answer in this dossier, and sign again.</source>
        <translation>Mail dit bestand naar het centrale team. Verder invullen kan er niet in: wijzig een antwoord in dit dossier, en onderteken opnieuw.</translation>
    </message>
</context>
<context>
    <name>PackageFacts</name>
    <message>
        <source>Round</source>
        <translation>Ronde</translation>
    </message>
    <message>
        <source>Closes on</source>
        <translation>Sluit op</translation>
    </message>
    <message>
        <source>State of affairs on</source>
        <translation>Peildatum</translation>
    </message>
    <message>
        <source>Last round</source>
        <translation>Vorige ronde</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) come along, beside each question</source>
        <translation>
            <numerusform>%n antwoord komt mee, naast de vraag</numerusform>
            <numerusform>%n antwoorden komen mee, naast elke vraag</numerusform>
            </translation>
    </message>
    <message>
        <source>Choose another package</source>
        <translation>Een ander pakket kiezen</translation>
    </message>
    <message>
        <source>Go on in that dossier</source>
        <translation>Verder in dat dossier</translation>
    </message>
    <message>
        <source>There is already a dossier for this package. What was filled in before is in there.</source>
        <translation>Er is al een dossier bij dit pakket. Daarin staat wat eerder is ingevuld.</translation>
    </message>
</context>
<context>
    <name>PackageRoom</name>
    <message>
        <source>Drag the package here</source>
        <translation>Sleep het pakket hierheen</translation>
    </message>
    <message>
        <source>choose a file</source>
        <translation>kies een bestand</translation>
    </message>
    <message>
        <source>or</source>
        <translation>of</translation>
    </message>
    <message>
        <source>Open a round package</source>
        <translation>Rondepakket openen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>The package holds the questions. From it a dossier is made, in which you fill in your answers.</source>
        <translation>In het pakket zitten de vragen. Er wordt een dossier van gemaakt, waarin u uw antwoorden invult.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Make the dossier</source>
        <translation>Dossier maken</translation>
    </message>
    <message>
        <source>Round packages (*.haronde *.xlsx);;All files (*)</source>
        <translation>Rondepakketten (*.haronde *.xlsx);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Choose the round package</source>
        <translation>Kies het rondepakket</translation>
    </message>
    <message>
        <source>The package is being read …</source>
        <translation>Het pakket wordt gelezen …</translation>
    </message>
    <message>
        <source>The dossier is being made …</source>
        <translation>Het dossier wordt gemaakt …</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Show</source>
        <translation>Toon</translation>
    </message>
    <message>
        <source>Show {what}</source>
        <translation>Toon {what}</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verberg</translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>Your answers are kept in this file. You can copy it, and open it again from the start page.</source>
        <translation>In dit bestand worden uw antwoorden bewaard. U kunt het kopiëren, en later openen vanaf de startpagina.</translation>
    </message>
    <message>
        <source>Where the dossier is kept</source>
        <translation>Waar het dossier komt</translation>
    </message>
    <message>
        <source>Open that dossier</source>
        <translation>Dat dossier openen</translation>
    </message>
    <message>
        <source>Choose a folder and a name for the dossier.</source>
        <translation>Kies een map en een naam voor het dossier.</translation>
    </message>
    <message>
        <source>This folder is synchronised (OneDrive or the like). That works with one user at a time: close the dossier before a colleague opens it on another computer.</source>
        <translation>Deze map wordt gesynchroniseerd (OneDrive of iets dergelijks). Dat gaat goed met één gebruiker tegelijk: sluit het dossier voordat een collega het op een andere computer opent.</translation>
    </message>
    <message>
        <source>This is a network drive. One person at a time can fill in, others can read along; without the network you cannot open the dossier.</source>
        <translation>Dit is een netwerkschijf. Eén persoon tegelijk kan invullen, anderen kunnen meelezen; zonder netwerk kunt u het dossier niet openen.</translation>
    </message>
    <message>
        <source>Dossiers of HA-Monitor (*.hamonitor)</source>
        <translation>Dossiers van HA-Monitor (*.hamonitor)</translation>
    </message>
    <message>
            <source>Rather work on this computer</source>
            <translation>Liever op deze computer werken</translation>
        </message>
        <message>
            <source>The dossier comes on this computer. Colleagues get a copy from you, by way of “Work together”. Keep a copy on the network drive now and then too: your organisation makes spare copies there.</source>
            <translation>Het dossier komt op deze computer. Collega's krijgen van u een kopie, via ‘Samenwerken’. Zet ook af en toe een kopie op de netwerkschijf: daar maakt uw organisatie reservekopieën van.</translation>
        </message>
    </context>
<context>
    <name>ProblemPanel</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>today {time}</source>
        <translation>vandaag {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>gisteren {time}</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>Round {round}</source>
        <translation>Ronde {round}</translation>
    </message>
    <message>
        <source>{n} of {of} answered</source>
        <translation>{n} van {of} beantwoord</translation>
    </message>
    <message>
        <source>File not found</source>
        <translation>Bestand niet gevonden</translation>
    </message>
    <message>
        <source>Sent as final</source>
        <translation>Definitief ondertekend</translation>
    </message>
    <message>
        <source>Sent as provisional</source>
        <translation>Voorlopig ondertekend</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In bewerking</translation>
    </message>
    <message>
        <source>Take off this list (the file stays)</source>
        <translation>Van deze lijst halen (het bestand blijft)</translation>
    </message>
    <message>
        <source>{n} of {of}, the rest may stay empty</source>
        <translation>{n} van {of}, de rest mag leeg</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Colleagues in the same dossier see who gave an answer. Empty: the name of your account.</source>
        <translation>Collega’s in hetzelfde dossier zien wie een antwoord gaf. Leeg: de naam van uw account.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Uw naam</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Weergave</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
</context>
<context>
    <name>SideList</name>
    <message>
        <source>Parts</source>
        <translation>Onderdelen</translation>
    </message>
</context>
<context>
    <name>StartRoom</name>
    <message>
        <source>Monitor of the Youth Reform Agenda</source>
        <translation>Monitor Hervormingsagenda Jeugd</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Open a round package</source>
        <translation>Rondepakket openen</translation>
    </message>
    <message>
        <source>Begin a new round with the package that you received by mail.</source>
        <translation>Begin een nieuwe ronde met het pakket dat u per mail kreeg.</translation>
    </message>
    <message>
        <source>.haronde or .xlsx · with activation code</source>
        <translation>.haronde of .xlsx · met activeringscode</translation>
    </message>
    <message>
        <source>Open a dossier</source>
        <translation>Dossier openen</translation>
    </message>
    <message>
        <source>Go on with a dossier on this computer or on the network drive.</source>
        <translation>Ga verder in een dossier op deze computer of op de netwerkschijf.</translation>
    </message>
    <message>
        <source>.hamonitor</source>
        <translation>.hamonitor</translation>
    </message>
    <message>
        <source>Look at an example</source>
        <translation>Voorbeeld bekijken</translation>
    </message>
    <message>
        <source>Look around in a made-up municipality. Nothing leaves this computer.</source>
        <translation>Kijk rond in een verzonnen gemeente. Er gaat niets de deur uit.</translation>
    </message>
    <message>
        <source>No file needed</source>
        <translation>Geen bestand nodig</translation>
    </message>
    <message>
        <source>Central team</source>
        <translation>Centraal team</translation>
    </message>
    <message>
        <source>Open a round, import returns, make the national picture</source>
        <translation>Ronde openen, retouren binnenhalen, landelijk beeld maken</translation>
    </message>
    <message>
        <source>What would you like to begin with?</source>
        <translation>Waar wilt u mee beginnen?</translation>
    </message>
    <message>
        <source>What you fill in stays on this computer, until you sign and send it yourself.</source>
        <translation>Wat u invult blijft op deze computer, tot u het zelf ondertekent en verstuurt.</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>Verder waar u was</translation>
    </message>
    <message>
        <source>Version {version} · works without internet</source>
        <translation>Versie {version} · werkt zonder internet</translation>
    </message>
    <message>
        <source>Nothing yet. A dossier that you open here comes back in this place, with how far you are.</source>
        <translation>Nog niets. Een dossier dat u opent komt hier terug, met hoe ver u bent.</translation>
    </message>
    <message>
        <source>Dossiers of HA-Monitor (*.hamonitor);;All files (*)</source>
        <translation>Dossiers van HA-Monitor (*.hamonitor);;Alle bestanden (*)</translation>
    </message>
        <message>
            <source>{name} is a proposal of another organisation. Open the dossier that it is for: the proposal comes to stand beside its questions at once.</source>
            <translation>{name} is een voorstel van een andere organisatie. Open het dossier waarvoor het is: het voorstel komt dan meteen bij de vragen te staan.</translation>
        </message>
    </context>
<context>
    <name>Window</name>
    <message>
        <source>The dossier is being opened …</source>
        <translation>Het dossier wordt geopend …</translation>
    </message>
    <message>
        <source>The example is being made …</source>
        <translation>Het voorbeeld wordt gemaakt …</translation>
    </message>
</context>
<context>
    <name>_DropHint</name>
    <message>
        <source>Let go to open</source>
        <translation>Laat los om te openen</translation>
    </message>
</context>
</TS>
