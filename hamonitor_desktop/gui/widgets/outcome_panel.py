"""Everything that was said about one file, beside the table, with the text to send back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from hamonitor_desktop.domain.outcomes import CellChange, Outcome
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import spoken
from hamonitor_desktop.gui.models.outcomes import SIGNS, group_of, word_of
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.announcing import announce
from hamonitor_desktop.gui.widgets.buttons import Button, Link
from hamonitor_desktop.gui.widgets.card import Rule
from hamonitor_desktop.gui.widgets.labels import IconLabel, Label
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.titled_card import TitledCard
from hamonitor_desktop.usecases.outcome_list import reply

WIDTH = 380
_BESIDE, _STACKED = 96, 220


class OutcomePanel(TitledCard):
    """The messages of one file. `closed` tells that it was put away, with its button or with Escape."""

    closed = Signal()
    shown = Signal()

    def __init__(self) -> None:
        self.close_button = Link(self.tr("Close"), size=Size.SMALL, icon=Icon.CLOSE, underline=False)
        super().__init__(beside=self.close_button, padding=20, spacing=8)
        self._outcome: Outcome | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setMinimumWidth(280)
        self.close_button.clicked.connect(self.put_away)
        self.about = Label(size=Size.SMALL, tone="quiet", wrap=True)
        self.body.addWidget(self.about)
        self.body.addWidget(Rule())
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(self._area, 1)
        self.copy_button = Button(self.tr("Copy text to send back"), icon=Icon.COPY, height=36)
        self.copy_button.clicked.connect(self._copy)
        self.body.addWidget(self.copy_button)
        self.set_stacked(stacked=False)
        self.hide()

    @property
    def messages(self) -> list[str]:
        """The lines shown, for whoever reads them aloud."""
        return [label.text() for label in self._area.findChildren(Label)]

    def show_outcome(self, outcome: Outcome) -> None:
        """Show another file."""
        self._outcome = outcome
        self.title.setText(outcome.organisation_name or Path(outcome.file).name)
        self.about.setText(self._told(outcome))
        content = self._content(outcome)
        self._area.setWidget(content)
        content.setAutoFillBackground(False)
        self.copy_button.setText(self.tr("Copy text to send back"))
        self.copy_button.setVisible(outcome.to_answer)
        self.setAccessibleName(f"{self.title.text()}. {' '.join(map(spoken, outcome.messages))}")
        self.show()
        self.shown.emit()
        QTimer.singleShot(0, self, self._fit)
        announce(self, self.accessibleName())

    def _fit(self) -> None:
        """Ask for the height of the wrapped texts, which a layout leaves out of its least height."""
        self.setMinimumHeight(self.body.minimumHeightForWidth(self.width()))
        self.body.invalidate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)  # once the layout has taken the size

    def set_stacked(self, *, stacked: bool) -> None:
        """Below the table the messages take the room they need; beside it they scroll in the room there is."""
        height = QSizePolicy.Policy.Preferred if stacked else QSizePolicy.Policy.Ignored
        self._area.setSizePolicy(QSizePolicy.Policy.Preferred, height)
        self._area.setMinimumHeight(_STACKED if stacked else _BESIDE)
        self.setMaximumWidth(16_777_215 if stacked else WIDTH)

    def put_away(self) -> None:
        """Hide it."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
            return
        super().keyPressEvent(event)

    def _told(self, outcome: Outcome) -> str:
        parts = [word_of(outcome), Path(outcome.file).name]
        if outcome.round:
            parts.append(self.tr("round {id}").format(id=outcome.round))
        if outcome.revision is not None:
            stand = self.tr("final") if outcome.final else self.tr("provisional")
            parts.append(self.tr("version {number}, {stand}").format(number=outcome.revision, stand=stand))
        if outcome.signer:
            parts.append(self.tr("signed by {name}").format(name=outcome.signer))
        return " · ".join(parts)

    def _content(self, outcome: Outcome) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 4, 4, 4)
        column.setSpacing(10)
        cells = {str(change) for change in outcome.changes}
        first, *others = [line for line in outcome.messages if line not in cells] or [word_of(outcome)]
        row = QHBoxLayout()
        row.setSpacing(9)
        sign = SIGNS[group_of(outcome)]
        row.addWidget(IconLabel(sign.icon, sign.tone), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(spoken(first), size=Size.SMALL, wrap=True), 1)
        nest(column, row)
        if outcome.changes:
            nest(column, self._changes(outcome.changes))
        for line in others:
            column.addWidget(Label(spoken(line), size=Size.SMALL, wrap=True))
        column.addStretch(1)
        return content

    def _changes(self, changes: tuple[CellChange, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        heads = (self.tr("Cell"), self.tr("Signed"), self.tr("Found"))
        for column, head in enumerate(heads):
            grid.addWidget(Label(head, size=Size.SMALL, tone="quiet", bold=True), 0, column)
        for row, change in enumerate(changes, start=1):
            nothing = self.tr("(empty)")
            texts = (f"{change.sheet}!{change.cell}", spoken(change.signed) or nothing, spoken(change.found) or nothing)
            for column, text in enumerate(texts):
                label = Label(text, size=Size.SMALL, bold=column == 2, wrap=True)
                grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        return grid

    def _copy(self) -> None:
        if self._outcome is not None:
            QGuiApplication.clipboard().setText(reply(self._outcome))
            self.copy_button.setText(self.tr("Copied"))
            announce(self.copy_button, self.tr("Copied"))
