"""How many questions are answered, in words: what may stay empty is said, so that less than all can be done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def answered_text(answered: int, asked: int, left_empty: int) -> str:
    """So many of so many; `left_empty` have no answer and need none."""
    said = translate("Answered", "{n} of {of} answered").format(n=answered, of=asked)
    if not left_empty:
        return said
    return f"{said}, {may_stay_empty(left_empty)}"


def may_stay_empty(number: int) -> str:
    """How many questions without an answer need none."""
    return translate("Answered", "%n may stay empty", "", number)
