"""What of a round's charts leaves the program: how such a file is called, and a table as CSV."""

from __future__ import annotations

from collections.abc import Sequence

from hamonitor_desktop.domain.direction import as_file_part
from hamonitor_desktop.domain.display import show_date
from hamonitor_desktop.domain.rounds import MADE_UP, Round
from hamonitor_desktop.usecases.list_files import list_csv


def file_name(of: Round, what: str, suffix: str) -> str:
    """A file name to propose, such as `respons-2024-1.png`."""
    return f"{of.file_mark}{what}-{as_file_part(of.id)}{suffix}"


def chart_csv(of: Round, head: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """The table of a chart; each row says of which round it is, as at when, and what it is not."""
    what = "Eigen opgave, niet gecontroleerd"
    about = (of.id, show_date(of.reference_date), f"{MADE_UP}. {what}" if of.synthetic else what)
    return list_csv((*head, "Ronde", "Peildatum", "Let op"), ((*row, *about) for row in rows))
