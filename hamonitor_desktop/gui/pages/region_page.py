"""One region: which of its municipalities are in, and which are not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from hamonitor_desktop.analysis.tables import By
from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.domain.display import capitalised, show_number
from hamonitor_desktop.domain.rows import ResponseState
from hamonitor_desktop.gui import tasks
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import show_utc
from hamonitor_desktop.gui.models.lines import Head, LinesModel
from hamonitor_desktop.gui.pages.caveats import fixed_note, register_caveat
from hamonitor_desktop.gui.pages.central_errors import show_error
from hamonitor_desktop.gui.pages.central_page import CentralPage
from hamonitor_desktop.gui.pages.counts_card import share_of
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind, Link
from hamonitor_desktop.gui.widgets.fields import ComboBox, Field
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.table import ROW, Sign, Table, table_card
from hamonitor_desktop.usecases.round_facts import RoundFacts

if TYPE_CHECKING:
    from hamonitor_desktop.usecases.response_view import Region, RegionRow

_WIDTHS: Final = [260, 180, 220, 210]
_SIGNS: Final = {
    ResponseState.FINAL: Sign(Icon.STATE_DONE, Colour.SUCCESS),
    ResponseState.PROVISIONAL: Sign(Icon.STATE_BUSY, Colour.ACCENT),
    ResponseState.MISSING: Sign(Icon.STATE_EMPTY, Colour.QUIET),
}
_REJECTED: Final = Sign(Icon.STATE_LOOK, Colour.WARNING)


class RegionPage(CentralPage):
    """Reads the store anew whenever a region is asked for. `back` asks for the response, `missing_asked` as there."""

    back = Signal()
    missing_asked = Signal(str, str)

    def __init__(self, store: str, facts: RoundFacts) -> None:
        super().__init__()
        self._store, self._facts, self._regions = store, facts, tuple["Region", ...]()
        self._kinds = {actor.code: capitalised(actor.name) for actor in facts.actors}
        self.back_link = Link(self.tr("Response"), size=Size.SMALL, icon=Icon.CHEVRON_LEFT)
        self.back_link.clicked.connect(self.back)
        self.column.addWidget(self.back_link, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(Label(self.tr("One region"), size=Size.TITLE, bold=True))
        self.message = Message()
        self.column.addWidget(self.message)
        self.which = ComboBox()
        self.which.setMinimumWidth(320)
        self.which.currentIndexChanged.connect(lambda _index: self._show_region())
        self.column.addWidget(Field(self.tr("Youth care region"), self.which), 0, Qt.AlignmentFlag.AlignLeft)
        self.sentence = Label(wrap=True)
        self.column.addWidget(self.sentence)
        self._build_table()
        self.caveat = Label(register_caveat(facts, By.REGION), size=Size.SMALL, tone="warning", wrap=True)
        self.column.addWidget(self.caveat)
        self.caveat.setVisible(bool(self.caveat.text()))  # once it has a parent: on its own it would be a window
        self.column.addWidget(Label(fixed_note(facts), size=Size.SMALL, tone="quiet", wrap=True))
        self._build_footer()
        self.first = self.which

    def _build_table(self) -> None:
        self.model = LinesModel(self)
        self.table = Table(self.tr("Who is in, and who is not"))
        self.table.setModel(self.model)
        self.table.setMinimumHeight(6 * ROW)
        self.column.addWidget(table_card(self.table), 1)

    def _build_footer(self) -> None:
        self.previous_button = Button(self.tr("Previous region"), icon=Icon.CHEVRON_LEFT)
        self.next_button = Button(self.tr("Next region"), icon=Icon.CHEVRON_RIGHT, after=True)
        for button, step, key in (
            (self.previous_button, -1, Qt.Key.Key_Up),
            (self.next_button, 1, Qt.Key.Key_Down),
        ):
            button.clicked.connect(lambda _checked=False, step=step: self._step(step))
            shortcut = QShortcut(QKeySequence(Qt.Modifier.ALT | key), self)
            shortcut.activated.connect(lambda step=step: self._step(step))
            self.footer.left.addWidget(button)
        self.missing_button = Button(self.tr("Who is missing here"), ButtonKind.PRIMARY, Icon.CHEVRON_RIGHT, after=True)
        self.missing_button.clicked.connect(
            lambda: self.missing_asked.emit(str(By.REGION), str(self.which.currentData()))
        )
        self.footer.right.addWidget(self.missing_button)
        shortcut = QShortcut(QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Left), self)
        shortcut.activated.connect(self.back)

    # reading

    def open(self, region: str = "") -> None:
        """Read the store, and show a region by its code; without one the region that was shown last."""
        store, round_id = self._store, self._facts.round.id
        wanted = region or str(self.which.currentData() or "")

        def work(_task: tasks.Task) -> tuple[Region, ...]:
            from hamonitor_desktop.usecases.response_view import regions

            return regions(store, round_id)

        tasks.run(work, lambda found: self._show(found, wanted), self._failed, owner=self)

    def follow(self) -> None:
        self.open()

    def _failed(self, error: HaError) -> None:
        show_error(self.message, error)

    # showing

    def _show(self, found: tuple[Region, ...], wanted: str) -> None:
        self.message.clear()
        self._regions = found
        self.which.blockSignals(True)
        self.which.clear()
        for region in found:
            self.which.addItem(region.name, region.code)
        self.which.setCurrentIndex(max(0, self.which.findData(wanted)))
        self.which.blockSignals(False)
        self._show_region()

    def _show_region(self) -> None:
        place = self.which.currentIndex()
        if not 0 <= place < len(self._regions):
            return
        region = self._regions[place]
        count = region.count
        said = self.tr("{received} of {invited} municipalities are in ({share}), of which {final} final.")
        self.sentence.setText(
            said.format(
                received=show_number(count.received),
                invited=show_number(count.invited),
                share=share_of(count),
                final=show_number(count.final),
            )
        )
        heads = (
            Head(self.tr("Organisation"), bold=True),
            Head(self.tr("Kind")),
            Head(self.tr("State")),
            Head(self.tr("Received")),
        )
        rows = [self._cells(row) for row in region.rows]
        with self.table.kept_place(lambda row: self.model.rows[row][0]):
            self.model.set_lines(heads, rows, signs={2: tuple(map(sign_of, region.rows))})
            self.table.set_widths(_WIDTHS, 0)
        self.previous_button.setEnabled(place > 0)
        self.next_button.setEnabled(place + 1 < len(self._regions))
        self.missing_button.setEnabled(any(row.state is ResponseState.MISSING for row in region.rows))

    def _cells(self, row: RegionRow) -> tuple[str, ...]:
        words = {
            ResponseState.FINAL: self.tr("Final"),
            ResponseState.PROVISIONAL: self.tr("Provisional"),
            ResponseState.MISSING: self.tr("Nothing in"),
        }
        word = self.tr("Rejected") if row.rejected and row.state is ResponseState.MISSING else words[row.state]
        return (row.name, self._kinds.get(row.actor, ""), word, show_utc(row.received_at) if row.received_at else "–")

    def _step(self, step: int) -> None:
        place = self.which.currentIndex() + step
        if 0 <= place < self.which.count():
            self.which.setCurrentIndex(place)


def sign_of(row: RegionRow) -> Sign:
    """The mark before the state of an organisation."""
    return _REJECTED if row.rejected and row.state is ResponseState.MISSING else _SIGNS[row.state]
