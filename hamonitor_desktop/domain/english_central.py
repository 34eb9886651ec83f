"""Dutch sentences of the central team's work, and what they are in English; see `english_phrases`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from hamonitor_desktop.domain.display import capitalised

DECIDING: Final[Mapping[str, str]] = {
    "Wie een retour afwijst, zegt waarom.": "Who rejects a return says why.",
    "Er staat geen vraag in.": "There is no question in it.",
    "Vragen horen bij ‘navragen’.": "Questions belong with ‘ask’.",
    "Bij een van de vragen staat geen tekst.": "One of the questions has no text.",
    "Een tekst is langer dan {most} tekens.": "A text is longer than {most} characters.",
    "In een tekst staat een teken dat niet kan worden verstuurd.": "A text has a character that cannot be sent.",
}

STORE: Final[Mapping[str, str]] = {
    "van versie {before} naar {now}": "from version {before} to {now}",
    "van versie {before} naar {now}, met een kopie in {copy}": (
        "from version {before} to {now}, with a copy in {copy}"
    ),
    "Uw account op de server mag dit niet; vraag de beheerder ({name}).": (
        "Your account on the server may not do this; ask the administrator ({name})."
    ),
    "De server laat nu alleen lezen toe; vraag de beheerder ({name}).": (
        "The server only allows reading now; ask the administrator ({name})."
    ),
}

EVIDENCE: Final[Mapping[str, str]] = {
    "Het logboek mist de regel waarnaar het ontvangstbewijs {name} verwijst: er is een stuk afgehaald.": (
        "The log lacks the row that receipt {name} refers to: a piece was taken off."
    ),
    "Het ontvangstbewijs bij retour {id} is beschadigd of vervangen.": (
        "The receipt of return {id} is damaged or was replaced."
    ),
    "Het ontvangstbewijs {name} is niet met de sleutel van deze ronde ondertekend.": (
        "Receipt {name} was not signed with the key of this round."
    ),
    "Het ontvangstbewijs {name} zegt iets anders dan het besluit in de opslag.": (
        "Receipt {name} says something else than the decision in the store."
    ),
    "{organisation}, versie {revision}": "{organisation}, version {revision}",
    "{organisation} nummer {number}": "{organisation} number {number}",
    "de stand is niet die van het laatste besluit.": "where it stands is not what was decided last.",
    "het bewaarde bestand is niet het bestand dat binnenkwam.": "the file kept is not the file that came in.",
    "het bewaarde bestand is geen geldige retour meer.": "the file kept is no valid return any more.",
    "het bewaarde bestand is een andere retour.": "the file kept is another return.",
    "de bewaarde antwoorden zijn niet die van het bestand.": "the answers kept are not those of the file.",
    "de sleutel is niet die van deze organisatie.": "the key is not that of this organisation.",
    "in de opslag staat iets anders dan is ondertekend ({names}).": (
        "the store says something else than what was signed ({names})."
    ),
    "de antwoorden waarmee wordt gerekend zijn niet die van het bestand.": (
        "the answers that figures are made from are not those of the file."
    ),
    "Een rij in de opslag verwijst naar iets dat er niet is.": (
        "A row of the store refers to something that is not there."
    ),
    "Wat van retour {id} is weggelaten, is niet wat het logboek zegt.": (
        "What was left out of return {id} is not what the log says."
    ),
    "Code {number} van {organisation} is volgens het logboek nooit gemaakt.": (
        "Code {number} of {organisation} was never made, by the log."
    ),
    "Code {number} van {organisation} is volgens het logboek gemaakt, en is er niet meer.": (
        "Code {number} of {organisation} was made, by the log, and is no longer there."
    ),
    "Code {number} van {organisation} is volgens het logboek ingetrokken, en geldt weer.": (
        "Code {number} of {organisation} was withdrawn, by the log, and holds again."
    ),
    "Code {number} van {organisation} is ingetrokken, en dat staat niet in het logboek.": (
        "Code {number} of {organisation} was withdrawn, and that is not in the log."
    ),
    "De uitkomst van {name} ({code}) staat in het logboek, en is er niet meer.": (
        "The outcome of {name} ({code}) is in the log, and is no longer there."
    ),
    "Het register van ronde {round} is niet meer dat van het uitnodigen.": (
        "The register of round {round} is no longer that of the invitations."
    ),
    "De uitkomst van {name} ({code}) staat niet in het logboek.": "The outcome of {name} ({code}) is not in the log.",
    "De vragenlijst van ronde {round} is niet te lezen.": "The questionnaire of round {round} cannot be read.",
    "Het ontvangstbewijs {name} hoort bij een andere regel van het logboek.": (
        "The receipt {name} belongs to another line of the log."
    ),
    "De besluiten over {organisation} staan niet in de volgorde waarin zij zijn genomen.": (
        "The decisions about {organisation} are not in the order in which they were taken."
    ),
    "in de opslag staat een ander moment van ondertekenen dan in het bestand.": (
        "the store has another moment of signing than the file."
    ),
    "het kwam volgens het logboek op een ander moment binnen.": "by the log it came in at another moment.",
    "de vragenlijst of de organisatie in de opslag is niet die van de retour.": (
        "the questionnaire or the organisation in the store is not that of the return."
    ),
    "In de reden staat wat u weglaat, en de reden blijft in het logboek.": (
        "The reason says what you leave out, and the reason stays in the log."
    ),
    "Retour {id} kwam volgens het logboek binnen, en is er niet meer.": (
        "Return {id} came in according to the log, and is gone."
    ),
    "Retour {id} staat in de opslag, en kwam volgens het logboek nooit binnen.": (
        "Return {id} is in the store, and never came in according to the log."
    ),
    "Een besluit over retour {id} ({verdict}) staat in het logboek, en is er niet meer.": (
        "A decision about return {id} ({verdict}) is in the log, and is gone."
    ),
    "Een besluit over retour {id} ({verdict}) staat niet in het logboek.": (
        "A decision about return {id} ({verdict}) is not in the log."
    ),
}

REDACTING: Final[Mapping[str, str]] = {
    "Op die plek staat in deze retour geen tekst.": "There is no text in that place of this return.",
    "Dit woord staat in geen enkele tekst van deze retour.": "This word is in no text of this return.",
    "In de tekst staat een teken dat niet kan worden bewaard.": "The text has a character that cannot be kept.",
}

LOGGED: Final[Mapping[str, str]] = {
    "Deze versie is al binnen met een andere inhoud.": "This version is in already with other contents.",
    "De retour hoort bij een andere ronde.": "The return belongs to another round.",
    "De organisatie is voor deze ronde niet uitgenodigd.": "The organisation is not invited for this round.",
    "Het bestand is niet gevonden.": "The file was not found.",
    "Het bestand mag niet worden gelezen.": "The file may not be read.",
    "Het bestand is in gebruik.": "The file is in use.",
}

_CONTACT_FAULTS: Final[Mapping[str, str]] = {
    "een contactpersoon heeft een naam, een mailadres of een telefoonnummer": (
        "a contact has a name, a mail address or a telephone number"
    ),
    "de naam is een regel tekst van hoogstens {most} tekens": "the name is one line of at most {most} characters",
    "‘{mail}’ is geen mailadres": "‘{mail}’ is no mail address",
    "‘{telephone}’ is geen telefoonnummer": "‘{telephone}’ is no telephone number",
    "de notitie is langer dan {most} tekens": "the note is longer than {most} characters",
    "in de notitie staat een teken dat niet kan worden bewaard": "the note has a character that cannot be kept",
    "de code van de organisatie ontbreekt": "the code of the organisation is missing",
}

CONTACTS: Final[Mapping[str, str]] = {
    **_CONTACT_FAULTS,
    # at the beginning of a sentence as well
    **{capitalised(dutch): capitalised(english) for dutch, english in _CONTACT_FAULTS.items()},
    "Een collega heeft deze contactpersoon intussen gewijzigd of verwijderd. Open de organisatie opnieuw.": (
        "A colleague changed or deleted this contact in the meantime. Open the organisation again."
    ),
    "Op de eerste rij horen de namen van de kolommen: {columns}.": (
        "The names of the columns belong in the first row: {columns}."
    ),
    "Deze kolommen zeggen hetzelfde: {columns}.": "These columns say the same: {columns}.",
    "contactpersoon toegevoegd": "contact added",
    "contactpersoon gewijzigd": "contact changed",
    "contactpersoon verwijderd": "contact deleted",
    "contact genoteerd": "mail or call noted",
    "herinnering genoteerd": "reminder noted",
    "notitie verwijderd": "note deleted",
    "lijst ingelezen: {added} toegevoegd, {changed} gewijzigd": "list taken in: {added} added, {changed} changed",
    "alles verwijderd: {people} contactpersonen, {notes} notities": (
        "everything deleted: {people} contacts, {notes} notes"
    ),
}
