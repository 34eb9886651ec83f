"""The strip on top of the window for an error that belongs to no page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.widgets.buttons import Button
from hamonitor_desktop.gui.widgets.focus import FocusRing
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.painting import painter_for


class ProblemPanel(QWidget):
    """Hidden until something unexpected happens; it goes when the person has read it."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.MARGIN, 12, theme.MARGIN, 12)
        row.setSpacing(16)
        self.message = Message()
        row.addWidget(self.message, 1)
        self.close_button = Button(self.tr("Close"), icon=Icon.CLOSE)
        self.close_button.clicked.connect(self._away)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._ring = FocusRing(self)
        self.hide()

    def show_error(self, error: HaError) -> None:
        """Show what went wrong."""
        self.message.show_error(error)
        self.show()

    def _away(self) -> None:
        self.message.clear()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter_for(self).fillRect(self.rect(), theme.colour(theme.Colour.PAGE))
