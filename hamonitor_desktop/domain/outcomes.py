"""What came of one file that was verified or imported."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Final

from hamonitor_desktop.domain.codes import Code, Text, Trust
from hamonitor_desktop.domain.messages import text_of

GOOD: Final = frozenset((Code.ACCEPTED, Code.VALID, Code.ALREADY_IMPORTED))
_OUR_OWN: Final = frozenset(
    (
        *(Code.FILE_LOCKED, Code.FILE_MISSING, Code.NOT_READABLE, Code.DISK_ERROR),
        *(Code.NAME_TOO_LONG, Code.NAME_UNFIT, Code.INTERNAL),
    )
)


@dataclass(frozen=True)
class CellChange:
    """One changed cell: what was signed there and what was found."""

    sheet: str
    cell: str
    signed: str
    found: str
    question: str = ""

    def __str__(self) -> str:
        """The change as one Dutch line, with the coordinate as `Sheet!A1`."""
        found = self.found or "(leeg)"
        signed = self.signed or "(leeg)"
        return f"{self.sheet}!{self.cell}: ondertekend is ‘{signed}’, gevonden is ‘{found}’."


@dataclass(frozen=True)
class Outcome:
    """The outcome of one file; `messages` are Dutch lines, all of them at once. `return_id` is empty if unverified.

    `follows`: an older version of the organisation was in already when this one came.
    """

    file: str
    code: Code
    trust: Trust = Trust.UNKNOWN
    organisation: str = ""
    organisation_name: str = ""
    round: str = ""
    revision: int | None = None
    final: bool | None = None
    signer: str = ""
    signed_at: str = ""
    messages: tuple[str, ...] = ()
    return_id: str = ""
    changes: tuple[CellChange, ...] = field(default=())
    follows: bool = False

    @property
    def good(self) -> bool:
        """Whether the file needs no further action."""
        return self.code in GOOD

    @property
    def superseded(self) -> bool:
        """Whether a newer version was in already: not taken, and nothing is wrong with it."""
        return self.code is Code.OLDER_REVISION

    @property
    def to_answer(self) -> bool:
        """Whether the sender is to hear of it: not of a file that this computer or this account could not read."""
        return self.code not in _OUR_OWN

    @property
    def text(self) -> Text:
        """The Dutch text of the code."""
        file = PurePath(self.file).name or "Het bestand"
        details = {"round": self.round, "organisation": self.organisation, "revision": self.revision, "path": file}
        return text_of(self.code, details)

    def to_json(self) -> dict[str, object]:
        """One line of `import --json`, or the object of `verify --json`."""
        return {
            "file": self.file,
            "code": str(self.code),
            "trust": str(self.trust),
            "organisation": self.organisation or None,
            "round": self.round or None,
            "revision": self.revision,
            "final": self.final,
            "signer": self.signer or None,
            "signed_at": self.signed_at or None,
            "messages": list(self.messages),
        }


@dataclass(frozen=True)
class Run:
    """One import: when it began (UTC, ISO 8601), by whom, how many files it handled and how many it refused."""

    id: str
    at: str
    who: str
    files: int
    refused: int
