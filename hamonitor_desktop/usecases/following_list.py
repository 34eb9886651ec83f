"""The questions of an edition beside those it follows, as a list in a file."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from hamonitor_desktop.domain.edition import Question
from hamonitor_desktop.domain.follows import Change
from hamonitor_desktop.usecases.following import FollowedRow, Following
from hamonitor_desktop.usecases.list_files import write_list

_WORDS: Final = {
    Change.SAME: "gelijk",
    Change.WORDING: "anders gesteld",
    Change.OPTIONS: "andere antwoorden",
    Change.SPLIT: "gesplitst",
    Change.MERGED: "samengevoegd",
    Change.NEW: "nieuw",
    Change.DROPPED: "vervallen",
}
_HEAD: Final = (
    *("soort partij", "wat er gebeurde", "wat er veranderde", "antwoord van vorige ronde gaat mee"),
    *("code nieuw", "vraag nieuw", "antwoorden nieuw", "code oud", "vraag oud", "antwoorden oud"),
)


def save_following(path: Path, found: Following) -> None:
    """Write the table as a list: a workbook where the name ends in .xlsx, otherwise CSV. Raises HaError."""
    write_list(path, "Vragen", _HEAD, map(_cells, found.rows))


def _cells(row: FollowedRow) -> tuple[str, ...]:
    carries = "ja" if row.change.carries else "nee"
    head = (row.actor, _WORDS[row.change], " ".join(row.changed), carries)
    return (*head, *_told(row.new), *_told(row.old))


def _told(questions: tuple[Question, ...]) -> tuple[str, str, str]:
    return (
        "\n".join(question.code for question in questions),
        "\n".join(question.text for question in questions),
        "\n".join("; ".join(option.label for option in question.options) for question in questions),
    )
