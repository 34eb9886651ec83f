"""What is done with the outcomes of an import: kept as a list, or told to the organisation that sent the file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.domain.direction import as_name
from hamonitor_desktop.domain.messages import TEXTS
from hamonitor_desktop.domain.outcomes import GOOD, Outcome
from hamonitor_desktop.usecases.files import write_bytes
from hamonitor_desktop.usecases.list_files import write_list
from hamonitor_desktop.usecases.strangers import without_advice

_CALL: Final = "Neem contact met ons op; dan zoeken we het samen uit."
_AGAIN: Final = (
    "Stuur het Excel-bestand dat HA-Monitor bij het ondertekenen maakte, als bijlage en zonder het te wijzigen."
)
_PACKAGE: Final = "Gebruik het rondepakket dat wij u voor deze ronde stuurden, en onderteken daaruit opnieuw."
_NEW_VERSION: Final = "Maak in HA-Monitor een nieuwe versie met uw juiste antwoorden en stuur die."
_ASKS: Final[Mapping[Code, str]] = {
    Code.OLDER_REVISION: "Bedoelde u deze oudere versie? Maak dan in HA-Monitor een nieuwe versie en stuur die.",
    Code.REVISION_CONFLICT: _NEW_VERSION,
    Code.CHANGED_CELL: "Stuur het bestand van vóór de wijziging, of maak in HA-Monitor een nieuwe versie.",
    Code.BAD_SIGNATURE: _AGAIN,
    Code.OTHER_ROUND: _PACKAGE,
    Code.OTHER_EDITION: _PACKAGE,
    Code.OTHER_PACKAGE: _PACKAGE,
    Code.REVOKED_CODE: "Gebruik het nieuwste rondepakket en de nieuwe activeringscode, en onderteken opnieuw.",
    Code.INVALID_ANSWERS: _NEW_VERSION,
    Code.SYNTHETIC: "Stuur uw echte retour.",
    Code.TOO_LATE: "Moet uw retour toch nog mee? Neem dan contact met ons op.",
    Code.NOT_A_RETURN: _AGAIN,
    Code.STRIPPED: _AGAIN,
    Code.HOSTILE_FILE: _AGAIN,
    Code.UNREADABLE: _AGAIN,
    Code.TIMED_OUT: _AGAIN,
    Code.LABEL_ENCRYPTED: "Sla het bestand op zonder vertrouwelijkheidslabel of wachtwoord, en stuur het opnieuw.",
}
_NOT_TAKEN: Final[Mapping[Code, str]] = {
    Code.OLDER_REVISION: "Wij hebben het niet nodig: wij hebben al een nieuwere versie van u.",
}
_REPLIES: Final = ("organisatie", "naam", "bestand", "code", "tekst")
_HEAD: Final = ("organisatie", "naam", "bestand", "uitkomst", "code", "versie", "stand", "meldingen")


def save_outcomes(path: Path, outcomes: Iterable[tuple[Outcome, str]]) -> None:
    """Write the outcomes, each with its word, as a table. Raises HaError."""
    write_list(path, "Uitkomsten", _HEAD, (_cells(outcome, word) for outcome, word in outcomes))


def save_replies(path: Path, outcomes: Iterable[Outcome]) -> int:
    """Write a table to merge mails from, of what to send back about each refused file; how many. Raises HaError."""
    refused = [outcome for outcome in outcomes if outcome.to_answer and not outcome.good and not outcome.superseded]
    rows = (
        (outcome.organisation, outcome.organisation_name, Path(outcome.file).name, str(outcome.code), reply(outcome))
        for outcome in refused
    )
    write_list(path, "Terugsturen", _REPLIES, rows)
    return len(refused)


def save_text(path: Path, text: str) -> None:
    """Write a text file, whole or not at all. Raises HaError."""
    write_bytes(path, text.encode("utf-8-sig", "replace"))


def reply(outcome: Outcome) -> str:
    """The text to send back to an organisation about its file: what came of it, why, and what it is asked to do."""
    name = outcome.organisation_name
    greeting = f"Geachte collega van {name}," if name else "Geachte collega,"
    about = f"U stuurde ons het bestand ‘{as_name(Path(outcome.file).name)}’"
    about += f" voor ronde {outcome.round}." if outcome.round else "."
    taken = outcome.code in GOOD
    said = "Wij hebben het ontvangen." if taken else _NOT_TAKEN.get(outcome.code, "Wij konden het niet aannemen.")
    lines = "\n".join(f"- {without_advice(without_remedy(message))}" for message in outcome.messages)
    ask = "" if taken else f"\n\n{_ASKS.get(outcome.code, _CALL)}"
    return f"{greeting}\n\n{about} {said}\n\n{lines}{ask}\n\nMet vriendelijke groet,\nHet centrale team\n"


def without_remedy(message: str) -> str:
    """The message without its last part, which tells the central team what to do and not the organisation."""
    for text in TEXTS.values():
        if text.now and "{" not in text.now and message.endswith(text.now):
            return message.removesuffix(text.now).rstrip()
    return message


def _cells(outcome: Outcome, word: str) -> tuple[str, ...]:
    stand = {True: "definitief", False: "voorlopig", None: ""}[outcome.final]
    return (
        outcome.organisation,
        outcome.organisation_name,
        Path(outcome.file).name,
        word,
        str(outcome.code),
        "" if outcome.revision is None else str(outcome.revision),
        stand,
        " ".join(outcome.messages),
    )
