"""The audit log as the central team reads it: who did what, to whom, and what came of it; the newest first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.domain.messages import TEXTS
from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.domain.redactions import Part

_VERDICTS: Final = {
    Verdict.RECEIVED: "besluit teruggenomen",
    Verdict.ACCEPTED: "aangenomen",
    Verdict.QUERY: "nagevraagd",
    Verdict.REJECTED: "afgewezen",
}

_OUTCOMES: Final = {  # those of which the text names more than the log keeps
    Code.REVISION_CONFLICT: "Deze versie is al binnen met een andere inhoud.",
    Code.OTHER_ROUND: "De retour hoort bij een andere ronde.",
    Code.UNKNOWN_ORGANISATION: "De organisatie is voor deze ronde niet uitgenodigd.",
    Code.FILE_MISSING: "Het bestand is niet gevonden.",
    Code.NOT_READABLE: "Het bestand mag niet worden gelezen.",
    Code.FILE_LOCKED: "Het bestand is in gebruik.",
}
_PARTS: Final = {
    Part.EXPLANATION: "toelichting",
    Part.RESERVE: "voorbehoud",
    Part.VALUE: "antwoord",
    Part.WAITS_FOR: "op wie men wacht",
}


@dataclass(frozen=True)
class LogLine:
    """One row of the log. `at` is UTC; `about` names a return by its organisation and version where it is known."""

    number: int
    at: datetime
    who: str
    place: str
    action: str
    about: str
    result: str


def log_lines(store: str | Path) -> tuple[LogLine, ...]:
    """The whole log, the newest row first. Raises HaError."""
    from hamonitor_desktop.store.central.audit import log_entries
    from hamonitor_desktop.store.central.opening import open_store
    from hamonitor_desktop.store.central.returns import named_returns

    with open_store(store) as opened, opened.reading() as connection:
        entries = [entry for entry, _hash in log_entries(connection)]
        names = named_returns(connection)
    return tuple(
        LogLine(
            number=entry.number,
            at=datetime.fromisoformat(entry.at),
            who=entry.who,
            place=entry.place,
            action=entry.action,
            about=names.get(entry.object, entry.object),
            result=_TOLD.get(entry.action, str)(entry.result),
        )
        for entry in reversed(entries)
    )


def _outcome(code: str) -> str:
    """What came of a file, in words; the word of the log itself where this version does not know it."""
    if code not in list(Code):
        return code
    text = _OUTCOMES.get(Code(code), TEXTS[Code(code)].what)
    return code if "{" in text else text


def _verdict(verdict: str) -> str:
    return _VERDICTS[Verdict(verdict)] if verdict in list(Verdict) else verdict


def _left_out(told: str) -> str:
    """The log names the text by a word of the program."""
    for part, word in _PARTS.items():
        told = told.replace(f", {part}: ", f", {word}: ", 1)
    return told


_TOLD: Final[Mapping[str, Callable[[str], str]]] = {"import": _outcome, "decide": _verdict, "redact": _left_out}
