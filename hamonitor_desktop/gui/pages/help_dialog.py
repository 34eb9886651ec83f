"""Help: what the program does, in plain words, and the keys it knows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind
from hamonitor_desktop.gui.widgets.fitting import resize_to_fit
from hamonitor_desktop.gui.widgets.focus import FocusRing
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.page import Page


class HelpDialog(QDialog):
    """A page of text beside the work; the work goes on below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.page = Page(width=theme.READING_WIDTH)
        self.page.column.setSpacing(6)
        self.page.column.addWidget(Label(self.tr("Help"), size=Size.TITLE, bold=True))
        for title, text in self._parts():
            self.page.column.addSpacing(12)
            self.page.column.addWidget(Label(title, size=Size.LEAD, bold=True, wrap=True))
            self.page.column.addWidget(Label(text, wrap=True))
        self.page.column.addSpacing(12)
        self.page.column.addWidget(Label(self.tr("Keys"), size=Size.LEAD, bold=True))
        self.page.column.addLayout(self._keys())
        self.page.column.addStretch(1)
        self.close_button = close = Button(self.tr("Close"), ButtonKind.PRIMARY)
        close.clicked.connect(self.accept)
        close.installEventFilter(self)
        close.setFocus()
        row = QHBoxLayout()
        row.setContentsMargins(theme.MARGIN, 10, theme.MARGIN, 14)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page, 1)
        column.addLayout(row)
        self._ring = FocusRing(self)
        resize_to_fit(self, 760, 620)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows scroll: the text has nothing that could have the focus."""
        bar = self.page.verticalScrollBar()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        steps = {
            Qt.Key.Key_Down: 48,
            Qt.Key.Key_Up: -48,
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_End: bar.maximum(),
            Qt.Key.Key_Home: -bar.maximum(),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            bar.setValue(bar.value() + step)
        return step is not None

    def _parts(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("What this program is for"),
                self.tr(
                    "Once a round your organisation tells how far it is with the agreements of the Youth Reform "
                    "Agenda. Here you fill in the questions, see your own progress, sign, and make one Excel file. You "
                    "send that file to the central team yourself, by mail. The program works without internet and "
                    "sends nothing by itself."
                ),
            ),
            (
                self.tr("How it goes"),
                self.tr(
                    "1. Open the round package that you received, and type the activation code.\n"
                    "2. Fill in your answers. Everything is kept at once; you can stop at any time and go on later.\n"
                    "3. Look at “Check”: there you see what is missing or odd.\n"
                    "4. Sign with your passphrase, and mail the Excel file. A later version replaces an earlier one."
                ),
            ),
            (
                self.tr("Working with colleagues"),
                self.tr(
                    "A dossier is one file. On a network drive one person at a time can fill it in; others can read "
                    "along, and the program says who has it open."
                ),
            ),
            (
                self.tr("Code, key and passphrase"),
                self.tr(
                    "The activation code came in a letter or mail of its own and shows that the package is meant for "
                    "you. Your key is made on this computer and stays here; the passphrase protects it. Lost it? Make "
                    "a new key when you open the package again, or ask the central team for a new code."
                ),
            ),
            (
                self.tr("If something goes wrong"),
                self.tr(
                    "A message says what happened, why, and what you can do. Copies of your dossier are kept beside "
                    "it, in the folder “reservekopieën”. For questions about the round you mail the central team."
                ),
            ),
        )

    def _keys(self) -> QGridLayout:
        keys = (
            (self.tr("Arrows, PgDn"), self.tr("scroll through this help")),
            ("Tab, Shift+Tab", self.tr("to the next or previous field")),
            (self.tr("Arrows, then Enter"), self.tr("walk the list at the left, and open a part")),
            ("Ctrl+PgDn, Ctrl+PgUp", self.tr("to the next or previous theme")),
            ("F8", self.tr("to the next open question")),
            ("Delete", self.tr("clear a choice, or take a dossier off the list of the start page")),
            ("Ctrl+Z", self.tr("undo what you typed")),
            ("F1", self.tr("this help")),
            ("Esc", self.tr("close this help, or a list that lies over the page")),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setColumnStretch(1, 1)
        for row, (key, text) in enumerate(keys):
            grid.addWidget(Label(key, bold=True), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(text, wrap=True), row, 1)
        return grid
