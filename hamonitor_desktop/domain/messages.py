"""The Dutch texts of `codes.Code`: what happened, why, what to do now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from hamonitor_desktop.domain.codes import Code, Status, Text
from hamonitor_desktop.domain.messages_central import CENTRAL_TEXTS

_FAILED: Final = Status.FAILED
_USE: Final = Status.WRONG_USE

TEXTS: Final[Mapping[Code, Text]] = {
    **CENTRAL_TEXTS,
    Code.ACCEPTED: Text("De retour is aangenomen.", "", "", Status.DONE),
    Code.VALID: Text("De handtekening klopt en er is geen cel gewijzigd.", "", "", Status.DONE),
    Code.ALREADY_IMPORTED: Text("Deze retour was al binnen.", "Er is niets veranderd.", "", Status.DONE),
    Code.OLDER_REVISION: Text(
        "Dit is een oudere versie dan we al hebben.",
        "Versie {revision} telt niet meer; de nieuwste is versie {newest}.",
        "U hoeft niets te doen. Is deze oudere versie toch de bedoelde, vraag dan om een nieuwe versie.",
    ),
    Code.REVISION_CONFLICT: Text(
        "Versie {revision} is al binnen met een andere inhoud.",
        "Twee verschillende retouren hebben hetzelfde versienummer.",
        "Vraag de organisatie om haar juiste antwoorden als nieuwe versie te sturen.",
    ),
    Code.CHANGED_CELL: Text(
        "Na het ondertekenen is in het werkblad iets gewijzigd.",
        "De cellen hieronder wijken af van wat is ondertekend.",
        "Vraag om het bestand van vóór de wijziging, of om een nieuwe versie uit HA-Monitor.",
    ),
    Code.BAD_SIGNATURE: Text(
        "De handtekening klopt niet.",
        "De ondertekende gegevens zijn beschadigd of veranderd: {reason}.",
        "Vraag de organisatie om het bestand opnieuw te sturen, rechtstreeks uit HA-Monitor.",
    ),
    Code.OTHER_KEY: Text(
        "De retour is met een andere sleutel ondertekend dan de eerdere van deze organisatie.",
        "In een ronde hoort bij een organisatie één sleutel.",
        "Bel de organisatie. Is de sleutel kwijt, geef dan een nieuwe activeringscode.",
    ),
    Code.BAD_PROOF: Text(
        "De retour bewijst niet dat de ondertekenaar de activeringscode had.",
        "Wat als bewijs is meegestuurd, past niet bij de uitnodiging van deze organisatie.",
        "Bel de organisatie en geef zo nodig een nieuwe activeringscode.",
    ),
    Code.REVOKED_CODE: Text(
        "De activeringscode van deze retour is vervangen.",
        "Er is een nieuwere code uitgegeven en gebruikt.",
        "Vraag de organisatie om het nieuwste rondepakket te gebruiken.",
    ),
    Code.OTHER_ROUND: Text(
        "De retour hoort bij een andere ronde ({round}).",
        "Deze opslag kent die ronde niet.",
        "Open de opslag van die ronde, of vraag om het bestand van deze ronde.",
    ),
    Code.OTHER_EDITION: Text(
        "De retour hoort bij een andere vragenlijst.",
        "De vragen in het bestand zijn niet die van deze ronde.",
        "Vraag de organisatie om het rondepakket van deze ronde te gebruiken.",
    ),
    Code.UNKNOWN_ORGANISATION: Text(
        "De organisatie {organisation} is voor deze ronde niet uitgenodigd.",
        "De organisatie staat niet in de lijst van deze ronde.",
        "Kijk of de organisatie is heringedeeld. Bel haar als zij toch hoort mee te doen.",
    ),
    Code.OTHER_PACKAGE: Text(
        "De retour hoort bij een rondepakket dat niet van ons is.",
        "Het pakketnummer is bij deze organisatie niet bekend.",
        "Vraag de organisatie om het toegezonden rondepakket te gebruiken.",
    ),
    Code.INVALID_ANSWERS: Text(
        "De antwoorden passen niet bij de vragenlijst.",
        "{reason}",
        "Vraag om een nieuwe retour uit HA-Monitor zelf.",
    ),
    Code.SYNTHETIC: Text(
        "Dit is een verzonnen voorbeeld.",
        "Het bestand is als voorbeeld gemerkt; een echte ronde neemt dat niet aan.",
        "Vraag om de echte retour.",
    ),
    Code.TOO_LATE: Text(
        "De retour kwam na de sluiting van de ronde.",
        "De ronde sloot op {closes}.",
        "Geef de ronde zo nodig een latere sluitdatum, of haal haar toch binnen.",
    ),
    Code.NOT_A_RETURN: Text(
        "Dit is geen retour van HA-Monitor.",
        "{reason}",
        "Vraag om het Excel-bestand dat HA-Monitor bij het ondertekenen maakte.",
    ),
    Code.STRIPPED: Text(
        "De handtekening is uit dit bestand verdwenen.",
        "Het verborgen blad ‘_retour’ ontbreekt; het werkblad is waarschijnlijk gekopieerd of omgezet.",
        "Vraag om het oorspronkelijke bestand, als bijlage en niet als kopie.",
    ),
    Code.HOSTILE_FILE: Text(
        "Dit bestand is uit voorzorg niet geopend.",
        "{reason}",
        "Vertrouwt u de afzender, vraag dan om een nieuw bestand rechtstreeks uit HA-Monitor.",
    ),
    Code.LABEL_ENCRYPTED: Text(
        "Dit bestand is versleuteld.",
        "Een vertrouwelijkheidslabel of wachtwoord van Office maakt het onleesbaar.",
        "Vraag om het bestand zonder label of wachtwoord op te slaan en opnieuw te sturen.",
    ),
    Code.UNREADABLE: Text(
        "Dit bestand is niet te lezen.",
        "{reason}",
        "Vraag om het bestand opnieuw te sturen; het is onderweg misschien afgebroken.",
    ),
    Code.TIMED_OUT: Text(
        "Het lezen van dit bestand duurde te lang en is gestopt.",
        "Na {seconds} seconden was het nog niet klaar.",
        "Vraag om een nieuw bestand rechtstreeks uit HA-Monitor.",
    ),
    Code.NEWER_FORMAT: Text(
        "Dit bestand is gemaakt met een nieuwere versie van HA-Monitor.",
        "Het heeft formaat {format}; deze versie kent tot en met formaat {known}.",
        "Werk HA-Monitor bij en probeer het opnieuw.",
    ),
    Code.NOT_A_PACKAGE: Text(
        "Dit is geen rondepakket.",
        "{reason}",
        "Kies het bestand dat u van het centrale team kreeg (.haronde, of .xlsx met een brief).",
    ),
    Code.PACKAGE_DAMAGED: Text(
        "Het rondepakket is beschadigd.",
        "{reason}",
        "Vraag het centrale team om het pakket opnieuw te sturen.",
    ),
    Code.CODE_MALFORMED: Text(
        "Dit is geen activeringscode.",
        "Een code heeft twintig tekens: letters en de cijfers 2 tot en met 7, zoals ABCDE-FGHIJ-KLMNO-PQ234; "
        "u typte er {length}.",
        "Kijk in de brief en typ de code opnieuw; streepjes en hoofdletters mogen weg.",
    ),
    Code.CODE_WRONG: Text(
        "Deze activeringscode hoort niet bij dit rondepakket.",
        "De code is verkeerd getypt, of het pakket is van een andere organisatie of niet van het centrale team.",
        "Kijk of de brief en het pakket dezelfde organisatie noemen ({organisation}) en typ de code opnieuw.",
    ),
    Code.EDITION_DIFFERS: Text(
        "De vragenlijst in dit bestand is niet de vragenlijst die het noemt.",
        "De controlesom van de vragenlijst klopt niet.",
        "Vraag het centrale team om een nieuw pakket.",
    ),
    Code.KEY_UNREADABLE: Text(
        "Het sleutelbestand {path} is niet te lezen.",
        "{reason}",
        "Kies het juiste sleutelbestand. Is het kwijt, vraag het centrale team dan om een nieuwe activeringscode.",
    ),
    Code.PASSPHRASE_WRONG: Text(
        "De wachtwoordzin klopt niet.",
        "Hiermee gaat de sleutel niet open.",
        "Typ hem opnieuw. Bent u hem kwijt, lees dan in de hulp bij ‘Code, sleutel en wachtwoordzin’ wat u doet.",
    ),
    Code.PASSPHRASE_UNREADABLE: Text(
        "Het bestand {path} met de wachtwoordzin is niet te lezen.",
        "Het is geen tekst in UTF-8.",
        "Kies het bestand met de wachtwoordzin op de eerste regel, of sla het opnieuw op als UTF-8.",
    ),
    Code.PASSPHRASE_SHORT: Text(
        "De wachtwoordzin is te kort.",
        "Hij moet minstens {minimum} tekens hebben, want hij beschermt uw handtekening.",
        "Kies een zin van een paar woorden.",
    ),
    Code.PASSPHRASE_LONG: Text(
        "De wachtwoordzin is te lang.",
        "Hij mag hoogstens {maximum} tekens hebben, en minder als er letters met accenten in staan.",
        "Kies een zin van een paar woorden. Misschien plakte u per ongeluk iets anders.",
    ),
    Code.KEY_UNBOUND: Text(
        "Deze sleutel hoort nog niet bij dit dossier.",
        "Bij het openen van het pakket is een andere sleutel gebruikt.",
        "Typ de activeringscode opnieuw, zodat de nieuwe sleutel eraan wordt gekoppeld.",
    ),
    Code.LEDGER_DAMAGED: Text(
        "De lijst van wat met deze sleutel is verstuurd is beschadigd.",
        "{path} is niet te lezen.",
        "Geef dat bestand een andere naam en onderteken opnieuw: uw dossier weet ook wat er is verstuurd. Hebt u het "
        "dossier net uit een reservekopie gehaald, vraag dan eerst het centrale team welke versie daar binnen is.",
    ),
    Code.NOT_A_DOSSIER: Text(
        "{path} is geen dossier van HA-Monitor.",
        "{reason}",
        "Kies een bestand dat op .hamonitor eindigt.",
    ),
    Code.DOSSIER_NEWER: Text(
        "Dit dossier is gemaakt met een nieuwere versie van HA-Monitor.",
        "Het dossier heeft versie {found}; dit programma kent tot en met versie {known}. Er is niets aan veranderd.",
        "Werk HA-Monitor bij en open het dossier opnieuw.",
    ),
    Code.DOSSIER_DAMAGED: Text(
        "Het dossier is beschadigd.",
        "{reason}",
        "Zet een reservekopie terug; die staan naast het dossier in de map ‘reservekopieën’.",
    ),
    Code.DOSSIER_READ_ONLY: Text(
        "Het dossier is alleen te lezen.",
        "{holder} heeft het open sinds {since}.",
        "Vraag om het daar te sluiten en open het dossier daarna opnieuw.",
    ),
    Code.DOSSIER_OTHER: Text(
        "Dit dossier hoort bij een andere uitnodiging.",
        "Het dossier is van {found}; het pakket is van {expected}.",
        "Kies een ander dossier, of laat een nieuw dossier maken.",
    ),
    Code.DOSSIER_EXISTS: Text(
        "Op deze plek staat al een dossier.",
        "{path} bestaat al en wordt niet overschreven.",
        "Open dat dossier, of kies een andere naam.",
    ),
    Code.DOSSIER_IS_COPY: Text(
        "Ondertekenen kan niet in een kopie.",
        "Dit bestand is de kopie voor {colleague}. Ondertekend wordt alleen in het dossier zelf.",
        "Stuur de kopie terug naar degene die hem maakte; daar komen de antwoorden bij elkaar.",
    ),
    Code.COPY_OTHER: Text(
        "Deze kopie hoort niet bij dit dossier.",
        "De kopie is van {theirs}; dit dossier is van {ours}.",
        "Kies de kopie die u van uw collega terugkreeg, of open eerst het dossier waar de kopie bij hoort.",
    ),
    Code.COPY_DAMAGED: Text(
        "Deze kopie is niet te vertrouwen; er is niets uit overgenomen.",
        "{reason}",
        "Vraag uw collega om de kopie opnieuw te sturen.",
    ),
    Code.SAME_DOSSIER: Text(
        "Dit is het dossier dat al open is.",
        "Een dossier kan niet met zichzelf worden samengevoegd.",
        "Kies de kopie die u van uw collega terugkreeg.",
    ),
    Code.NO_BACKUP: Text(
        "Er is geen reservekopie om terug te zetten.",
        "Naast {path} staat in de map ‘reservekopieën’ geen kopie die heel is.",
        "Vraag de beheerder om een reservekopie van de schijf, of begin opnieuw met het rondepakket.",
    ),
    Code.NOT_A_RECEIPT: Text(
        "Dit is geen ontvangstbewijs.",
        "{reason}",
        "Kies het bestand dat het centrale team na uw retour stuurde (.habewijs, of .xlsx met een brief).",
    ),
    Code.RECEIPT_DAMAGED: Text(
        "Dit ontvangstbewijs is niet te vertrouwen.",
        "{reason}",
        "Vraag het centrale team om het ontvangstbewijs opnieuw te sturen.",
    ),
    Code.RECEIPT_OTHER: Text(
        "Dit ontvangstbewijs hoort niet bij dit dossier.",
        "{reason}",
        "Open het dossier waarmee u die retour ondertekende.",
    ),
    Code.NOT_A_PROPOSAL: Text(
        "Dit is geen voorstel van HA-Monitor.",
        "{reason}",
        "Kies een bestand dat op .havoorstel eindigt, of vraag de afzender om het opnieuw te sturen.",
    ),
    Code.PROPOSAL_OTHER: Text(
        "Dit voorstel past niet bij dit dossier.",
        "{reason}",
        "Vraag de afzender om een voorstel voor deze ronde en voor uw organisatie.",
    ),
    Code.ANSWERS_BAD: Text(
        "De antwoorden konden niet worden overgenomen; er is niets veranderd.",
        "{reason}",
        "Verbeter de genoemde regels en probeer het opnieuw.",
    ),
    Code.ANSWERS_UNFIT: Text(
        "Ondertekenen kan nog niet: er staan antwoorden in die niet passen.",
        "{reason}",
        "Verbeter deze antwoorden. Vragen die nog open zijn, mogen in een voorlopige versie open blijven.",
    ),
    Code.FINDINGS_BLOCK: Text(
        "Definitief versturen kan nog niet.",
        "{reason}",
        "Los de fouten op, of verstuur een voorlopige versie.",
    ),
    Code.EDITION_UNKNOWN: Text(
        "De vragenlijsteditie {edition} is niet gevonden.",
        "Bekend zijn: {known}.",
        "Kies een van deze, of geef de map van een eigen editie.",
        _USE,
    ),
    Code.EDITION_BAD: Text(
        "De vragenlijsteditie is niet in orde.",
        "{reason}",
        "Verbeter de genoemde plekken en controleer opnieuw met ‘hamonitor edition check’.",
    ),
    Code.REGISTER_BAD: Text(
        "Het register is niet overgenomen.",
        "{reason}",
        "Verbeter de genoemde regels en laad het bestand opnieuw.",
    ),
    Code.FILE_MISSING: Text(
        "{path} is niet gevonden.",
        "Het bestaat niet, het is een map waar een bestand hoort, of de verbinding met de schijf is weg.",
        "Controleer de naam en de plek.",
    ),
    Code.NOT_READABLE: Text(
        "{path} mag u niet lezen.",
        "Uw account heeft daar geen rechten voor.",
        "Vraag de beheerder om leesrechten, of laat iemand die ze heeft een kopie maken.",
    ),
    Code.FOLDER_READ_ONLY: Text(
        "In {path} kan niet worden geschreven.",
        "De map is alleen-lezen of u hebt er geen rechten. Er is niets half geschreven.",
        "Kies een andere map, bijvoorbeeld Documenten.",
        _FAILED,
    ),
    Code.DISK_FULL: Text(
        "De schijf is vol.",
        "{path} kon niet worden geschreven; het vorige bestand is nog heel.",
        "Maak ruimte vrij of kies een andere plek, en probeer het opnieuw.",
        _FAILED,
    ),
    Code.DISK_ERROR: Text(
        "De schijf geeft een fout.",
        "{path} kon niet worden gelezen of geschreven. Vaak is de verbinding met een netwerkschijf of USB-stick weg.",
        "Controleer de verbinding en probeer het opnieuw, of kies een andere plek.",
        _FAILED,
    ),
    Code.FILE_LOCKED: Text(
        "{path} is in gebruik.",
        "Een ander programma, zoals Excel, houdt het bestand vast.",
        "Sluit het daar en probeer het opnieuw.",
        _FAILED,
    ),
    Code.FILE_EXISTS: Text(
        "{path} bestaat al.",
        "Een bestand dat al is verstuurd of uitgegeven wordt niet overschreven.",
        "Kies een andere naam of map.",
    ),
    Code.WRITTEN_WRONG: Text(
        "Het bestand is niet goed op de schijf gekomen.",
        "Wat in {path} staat, is niet wat er is geschreven. Uw antwoorden staan nog in het dossier.",
        "Stuur dit bestand niet. Onderteken opnieuw, op een andere plek.",
    ),
    Code.NAME_TOO_LONG: Text(
        "Een naam is te lang.",
        "‘{name}…’ is langer dan hier kan, op zichzelf of met alle mappen ervoor.",
        "Kies een kortere naam, of een plek met minder mappen ervoor.",
    ),
    Code.NAME_UNFIT: Text(
        "Deze naam kan hier niet.",
        "In ‘{name}’ staat een teken dat hier niet in een naam mag, zoals een dubbele punt. Of het is een woord dat "
        "Windows zelf gebruikt, zoals CON.",
        "Kies een andere naam, met letters, cijfers, spaties en streepjes.",
    ),
    Code.DEMO_FOLDER: Text(
        "Het voorbeeld is niet gemaakt.",
        "{path} is geen lege map; wat daar staat wordt niet overschreven.",
        "Kies een nieuwe of lege map.",
    ),
    Code.NO_DISPLAY: Text(
        "Het venster kan niet open.",
        "Er is hier geen beeldscherm.",
        "Start HA-Monitor op een computer met beeldscherm, of werk vanaf de opdrachtregel: ‘hamonitor --help’.",
        _FAILED,
    ),
    Code.WRONG_USE: Text("{reason}", "", "Typ ‘hamonitor --help’ voor uitleg.", _USE),
    Code.CANCELLED: Text("Gestopt op uw verzoek.", "Wat al klaar was, is bewaard.", "", _FAILED),
    Code.INTERNAL: Text(
        "Er ging iets mis in het programma zelf.",
        "De melding is ‘{reason}’.",
        "Wat al was bewaard, is er nog. Meld dit aan de beheerder, met deze tekst erbij.",
        _FAILED,
    ),
}


class _Details(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return "onbekend"


def text_of(code: Code, details: Mapping[str, object]) -> Text:
    """The text of a code with its details filled in; a detail that was not given reads "onbekend"."""
    text = TEXTS[code]
    fill = _Details(details)
    return Text(text.what.format_map(fill), text.why.format_map(fill), text.now.format_map(fill), text.status)
