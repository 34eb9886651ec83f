"""The texts of what can happen in the central store, in Dutch and in English; see `messages` and `messages_en`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from hamonitor_desktop.domain.codes import Code, Status, Text

_FAILED: Final = Status.FAILED
_USE: Final = Status.WRONG_USE

CENTRAL_TEXTS: Final[Mapping[Code, Text]] = {
    Code.NOT_A_STORE: Text(
        "{path} is geen centrale opslag van HA-Monitor.",
        "{reason}",
        "Kies de opslag van uw team, of maak een nieuwe met ‘hamonitor round create’.",
    ),
    Code.STORE_NEWER: Text(
        "De centrale opslag is gemaakt met een nieuwere versie van HA-Monitor.",
        "De opslag heeft versie {found}; dit programma kent tot en met versie {known}. Er is niets aan veranderd.",
        "Werk HA-Monitor bij.",
    ),
    Code.STORE_UNREACHABLE: Text(
        "De centrale opslag is niet bereikbaar.",
        "{reason}",
        "Controleer het adres en de verbinding, en probeer het opnieuw.",
        _FAILED,
    ),
    Code.STORE_BUSY: Text(
        "De centrale opslag is bezet.",
        "Een collega is erin aan het schrijven.",
        "Wacht even en probeer het opnieuw; er is niets verloren.",
        _FAILED,
    ),
    Code.ROUND_UNKNOWN: Text(
        "De ronde {round} staat niet in deze opslag.",
        "Bekend zijn: {known}.",
        "Kies een van deze, of maak de ronde eerst.",
    ),
    Code.ROUND_EXISTS: Text(
        "De ronde {round} bestaat al in deze opslag.",
        "Een ronde wordt één keer gemaakt en daarna niet overschreven.",
        "Kies een ander rondenummer, of ga verder met deze ronde.",
    ),
    Code.CENTRAL_KEY_OTHER: Text(
        "Dit is niet de sleutel waarmee de ronde is gemaakt.",
        "Een ronde heeft één centrale sleutel, zodat organisaties weten dat een pakket van u is.",
        "Gebruik het sleutelbestand waarmee de ronde is gemaakt.",
    ),
    Code.ALREADY_INVITED: Text(
        "Voor ronde {round} zijn de uitnodigingen al gemaakt.",
        "Opnieuw uitnodigen zou de verstuurde activeringscodes ongeldig maken.",
        "Stuur een organisatie die haar rondepakket of code kwijt is dezelfde opnieuw.",
    ),
    Code.NOT_INVITED_YET: Text(
        "Voor {organisation} is in ronde {round} nog geen code gemaakt.",
        "Een nieuwe code komt in de plaats van een eerdere.",
        "Maak eerst de uitnodigingen van de ronde.",
    ),
    Code.NOT_IN_ROUND: Text(
        "{organisation} doet niet mee aan ronde {round}.",
        "De organisatie staat niet in het register van deze ronde.",
        "Controleer de code van de organisatie en de ronde.",
    ),
    Code.NOT_MISSING: Text(
        "{organisation} hoort niet bij wie ontbreekt.",
        "Van haar is er een retour die telt, zij valt buiten de gekozen groep of zij doet niet mee.",
        "Bekijk met ‘hamonitor response --missing’ wie ontbreekt.",
    ),
    Code.REASON_MISSING: Text(
        "De reden ontbreekt.",
        "Zij komt in het logboek, zodat later te zien is waarom dit gebeurde.",
        "Schrijf in een paar woorden wat de reden is.",
        Status.WRONG_USE,
    ),
    Code.RETURN_UNKNOWN: Text(
        "Een retour met het controlenummer {return_id} is er niet in deze opslag.",
        "Het is niet binnengehaald, of het controlenummer is niet helemaal overgenomen.",
        "Haal de retour eerst binnen, of neem het hele controlenummer over.",
    ),
    Code.REDACTION_UNFIT: Text(
        "Hier kan niets worden weggelaten.",
        "{reason}",
        "Kies een andere tekst van de retour.",
        Status.WRONG_USE,
    ),
    Code.DECISION_UNFIT: Text(
        "Dit besluit kan zo niet worden genomen.",
        "{reason}",
        "Vul het aan en neem het besluit opnieuw.",
        Status.WRONG_USE,
    ),
    Code.DECIDED_MEANWHILE: Text(
        "Uw besluit is niet genomen.",
        "{who} besloot intussen over deze retour.",
        "Lees wat er nu staat, en besluit dan opnieuw.",
    ),
    Code.CONTACTS_BAD: Text(
        "De contactgegevens zijn niet bewaard.",
        "{reason}",
        "Verbeter wat wordt genoemd, en probeer het opnieuw.",
    ),
}

CENTRAL_ENGLISH: Final[Mapping[Code, tuple[str, str, str]]] = {
    Code.NOT_A_STORE: (
        "{path} is not a central store of HA-Monitor.",
        "{reason}",
        "Choose the store of your team, or make a new one with ‘hamonitor round create’.",
    ),
    Code.STORE_NEWER: (
        "The central store was made with a newer version of HA-Monitor.",
        "The store has version {found}; this program knows versions up to {known}. Nothing in it was changed.",
        "Update HA-Monitor.",
    ),
    Code.STORE_UNREACHABLE: (
        "The central store cannot be reached.",
        "{reason}",
        "Check the address and the connection, and try again.",
    ),
    Code.STORE_BUSY: (
        "The central store is busy.",
        "A colleague is writing in it.",
        "Wait a moment and try again; nothing was lost.",
    ),
    Code.ROUND_UNKNOWN: (
        "The round {round} is not in this store.",
        "Known are: {known}.",
        "Choose one of these, or make the round first.",
    ),
    Code.ROUND_EXISTS: (
        "The round {round} is in this store already.",
        "A round is made once, and not overwritten afterwards.",
        "Choose another round number, or go on with this round.",
    ),
    Code.CENTRAL_KEY_OTHER: (
        "This is not the key with which the round was made.",
        "A round has one central key, so that organisations know that a package is yours.",
        "Use the key file with which the round was made.",
    ),
    Code.ALREADY_INVITED: (
        "The invitations for round {round} were made already.",
        "Inviting again would make the activation codes that were sent invalid.",
        "Send an organisation that lost its round package or code the same one again.",
    ),
    Code.NOT_INVITED_YET: (
        "No code was made yet for {organisation} in round {round}.",
        "A new code takes the place of an earlier one.",
        "Make the invitations of the round first.",
    ),
    Code.NOT_IN_ROUND: (
        "{organisation} does not take part in round {round}.",
        "The organisation is not in the register of this round.",
        "Check the code of the organisation and the round.",
    ),
    Code.NOT_MISSING: (
        "{organisation} is not among who is missing.",
        "There is a return of it that counts, it is outside the chosen group, or it does not take part.",
        "Look with ‘hamonitor response --missing’ who is missing.",
    ),
    Code.REASON_MISSING: (
        "The reason is missing.",
        "It goes into the log, so that one can see later why this was done.",
        "Write the reason in a few words.",
    ),
    Code.RETURN_UNKNOWN: (
        "There is no return with control number {return_id} in this store.",
        "It was not brought in, or the control number was not copied whole.",
        "Bring in the return first, or copy the whole control number.",
    ),
    Code.REDACTION_UNFIT: (
        "Nothing can be left out here.",
        "{reason}",
        "Choose another text of the return.",
    ),
    Code.DECISION_UNFIT: (
        "This decision cannot be taken like this.",
        "{reason}",
        "Complete it and take the decision again.",
    ),
    Code.DECIDED_MEANWHILE: (
        "Your decision was not taken.",
        "{who} decided about this return in the meantime.",
        "Read what stands now, and then decide again.",
    ),
    Code.CONTACTS_BAD: (
        "The contacts were not kept.",
        "{reason}",
        "Mend what is named, and try again.",
    ),
}
