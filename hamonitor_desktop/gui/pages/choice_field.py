"""Who of a register a new round asks: kinds of party to tick, and organisations to name, beside how many that are."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.domain.display import capitalised, show_number
from hamonitor_desktop.gui import tasks
from hamonitor_desktop.gui.language import text_of
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.choices import CheckBox
from hamonitor_desktop.gui.widgets.fields import ComboBox, Field, TextArea
from hamonitor_desktop.gui.widgets.flow import FlowLayout
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.usecases.round_choice import Askable, Choice

_ALL, _WITHOUT, _ONLY = "all", "without", "only"


class ChoiceField(QWidget):
    """Knows whom one can choose from once `look` read the register; until then everybody is asked.

    `unread` gives what was wrong where it could not be read.
    """

    unread = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.which = ComboBox()
        for text, data in (
            (self.tr("Everybody of these kinds"), _ALL),
            (self.tr("All but some organisations"), _WITHOUT),
            (self.tr("Only some organisations"), _ONLY),
        ):
            self.which.addItem(text, data)
        self.which_field = Field(self.tr("Who of them?"), self.which)
        self.which.currentIndexChanged.connect(lambda _index: self._switch())
        column.addWidget(self.which_field)
        self.kinds: dict[str, CheckBox] = {}
        self._boxes = QWidget()
        self._flow = FlowLayout(self._boxes, gap=20, row_gap=8, columns=True)
        column.addWidget(self._boxes)
        self.named = TextArea(lines=2, lines_at_most=8)
        self.named.textChanged.connect(self._count)
        self.named_field = Field(
            self.tr("Which organisations?"),
            self.named,
            self.tr("Codes or names with commas between them, or a column pasted from Excel."),
        )
        column.addWidget(self.named_field)
        self.count = Label(size=Size.SMALL, bold=True, wrap=True)
        column.addWidget(self.count)
        self._askable: Askable | None = None
        self._looked: tuple[str | Path, Path | None] | None = None
        self._switch()

    def look(self, edition: str | Path, register: Path | None) -> None:
        """Read whom this edition asks of this register; None is the register of the program."""
        if (edition, register) == self._looked:
            return
        self._looked = looked = (edition, register)
        self._show(None)

        def work(_task: tasks.Task) -> Askable:
            from hamonitor_desktop.usecases.round_choice import askable

            return askable(edition, register)

        def read(found: Askable) -> None:
            if looked == self._looked:
                self._show(found)

        def failed(error: HaError) -> None:
            if looked == self._looked:
                self._looked = None  # it may be mended and chosen again
                self.unread.emit(error)

        tasks.run(work, read, failed, owner=self)

    def _show(self, found: Askable | None) -> None:
        """Show the kinds there are; one that was unticked stays so."""
        off = {code for code, box in self.kinds.items() if not box.isChecked()}
        self._askable = found
        if found is not None:
            for box in self.kinds.values():
                self._flow.removeWidget(box)
                box.deleteLater()
            self.kinds = {code: self._box(code, name, off) for code, name in found.kinds.items()}
        self._switch()

    def _box(self, code: str, name: str, off: set[str]) -> CheckBox:
        many = sum(person.actor == code for person in self._askable.people) if self._askable else 0
        box = CheckBox(f"{capitalised(name)} ({show_number(many)})")
        box.setChecked(code not in off)
        box.toggled.connect(self._count)
        self._flow.addWidget(box)
        box.show()
        return box

    def _switch(self) -> None:
        which = self.which.currentData()
        self._boxes.setVisible(which != _ONLY and bool(self.kinds))
        self.named_field.setVisible(which != _ALL)
        self._count()

    def _count(self) -> None:
        """Say how many are asked, or what is wrong in what was typed."""
        self.named_field.show_message("")
        self.count.hide()
        if self._askable is None:
            return
        try:
            many = len(self._askable.chosen(self.choice))
        except HaError as error:
            if not self.named_field.isHidden() and self.named.toPlainText().strip():
                self.named_field.show_message(text_of(error).what)
            return
        self.count.setText(self.tr("%n organisation(s) take part.", "", many))
        self.count.show()

    @property
    def choice(self) -> Choice:
        """What was chosen."""
        which, named = self.which.currentData(), self.named.toPlainText()
        ticked = frozenset(code for code, box in self.kinds.items() if box.isChecked())
        return Choice(
            kinds=None if which == _ONLY or len(ticked) == len(self.kinds) else ticked,
            only=named if which == _ONLY else "",
            without=named if which == _WITHOUT else "",
        )

    def wanting(self) -> str:
        """What is still to be filled in; "" where nothing is."""
        if self.which.currentData() == _ALL:
            nobody = bool(self.kinds) and not any(box.isChecked() for box in self.kinds.values())
            return self.tr("Choose at least one kind.") if nobody else ""
        return "" if self.named.toPlainText().strip() else self.tr("Name the organisations.")
