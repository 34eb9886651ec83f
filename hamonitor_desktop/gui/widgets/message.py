"""A panel on the page that says what went wrong or right, instead of a box on top of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.icons import Icon, paint
from hamonitor_desktop.gui.language import text_of
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.announcing import announce
from hamonitor_desktop.gui.widgets.fitting import as_high_as_needed
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.painting import box, painter_for

if TYPE_CHECKING:
    from hamonitor_desktop.domain.codes import HaError, Text

_LOOKS = {
    "error": (Colour.ERROR, Icon.STATE_ERROR),
    "warning": (Colour.WARNING, Icon.STATE_LOOK),
    "success": (Colour.SUCCESS, Icon.STATE_DONE),
    "quiet": (Colour.QUIET, Icon.INFO),
}


class Message(QWidget):
    """Hidden until there is something to say. What appears is also announced to screen readers."""

    def __init__(self) -> None:
        super().__init__()
        self._tone = "quiet"
        row = QHBoxLayout(self)
        row.setContentsMargins(50, 12, 18, 14)
        column = QVBoxLayout()
        column.setSpacing(4)
        nest(row, column)
        self._strong = Label(size=Size.BODY, bold=True, wrap=True)
        self._text = Label(size=Size.BODY, wrap=True)
        for label in (self._strong, self._text):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        as_high_as_needed(self)
        self.hide()

    @property
    def text(self) -> str:
        """What is shown, in one paragraph; nothing while hidden."""
        parts = (self._strong.text(), self._text.text())
        return "" if self.isHidden() else " ".join(part for part in parts if part)

    def show_error(self, error: HaError) -> None:
        """Show what went wrong, why, and what to do now."""
        self.show_parts(text_of(error))

    def show_parts(self, text: Text) -> None:
        """Show an error whose parts were put in other words for this page."""
        between = "\n" if "\n" in text.why else " "
        self._show(text.what, between.join(part for part in (text.why, text.now) if part), "error")

    def show_text(self, text: str, tone: str = "quiet") -> None:
        """Show a text; `tone` is error, warning, success or quiet."""
        self._show("", text, tone)

    def clear(self) -> None:
        """Take it away."""
        self.hide()

    def _show(self, strong: str, text: str, tone: str) -> None:
        self._tone = tone
        self._strong.set_tone(tone if strong else "")
        self._strong.setText(strong)
        self._strong.setVisible(bool(strong))
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.show()
        self.update()
        self.setAccessibleName(self.text)
        announce(self, self.text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, (tone, icon) = painter_for(self), _LOOKS[self._tone]
        ink = theme.colour(tone)
        rect = QRectF(self.rect())
        box(painter, rect, theme.CARD_RADIUS, theme.colour(Colour.SURFACE), ink, 2 if self._tone == "error" else 1)
        paint(painter, icon, QRectF(18, 14, 20, 20), ink)
