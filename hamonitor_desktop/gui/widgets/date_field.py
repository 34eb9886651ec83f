"""A date that is typed the Dutch way."""

from __future__ import annotations

import re
from datetime import date

from hamonitor_desktop.gui.widgets.fields import LineEdit, LineField

_FORM = re.compile(r"\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*")


class DateField(LineField):
    """Day, month and year with dashes, slashes, points or spaces between them."""

    def __init__(self, label: str, value: date | None = None) -> None:
        super().__init__(label, edit=LineEdit(shown_day(value) if value else ""))

    def read(self) -> date | None:
        """The date; None where there is none, and then the field says so."""
        read = read_day(self.edit.text())
        self.show_message("" if read else self.tr("Type a date such as 30-06-2024."))
        return read


def read_day(text: str) -> date | None:
    """A date as it is typed; None where there is none."""
    found = _FORM.fullmatch(text)
    try:
        return date(int(found[3]), int(found[2]), int(found[1])) if found else None
    except ValueError:
        return None


def shown_day(day: date) -> str:
    """A date as it is typed: 30-06-2024."""
    return f"{day:%d-%m-%Y}"
