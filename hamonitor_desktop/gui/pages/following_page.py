"""The questions of an edition beside those of the edition it follows: what is the same, what changed, what is new."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.domain.display import show_number
from hamonitor_desktop.domain.edition import Question
from hamonitor_desktop.domain.follows import Change
from hamonitor_desktop.gui import tasks
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import spoken
from hamonitor_desktop.gui.models.following import Column, FollowingFilter, FollowingModel, change_word
from hamonitor_desktop.gui.pages.central_errors import show_error
from hamonitor_desktop.gui.pages.central_page import CentralPage
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.ask_file import ask_target
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind, Link
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.fields import ComboBox
from hamonitor_desktop.gui.widgets.flow import FlowLayout
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.search_field import SearchField
from hamonitor_desktop.gui.widgets.table import Role, Table, table_card
from hamonitor_desktop.usecases.following import FollowedRow, Following

_WIDTHS = [330, 330, 170, 260]
_ALL = frozenset(Change)
_CHANGED = _ALL - {Change.SAME}


class FollowingPage(CentralPage):
    """Shows what `read` finds. `back` asks for the page it was opened from."""

    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._found = Following("")
        self.back_link = Link(self.tr("Back"), size=Size.SMALL, icon=Icon.CHEVRON_LEFT)
        self.back_link.clicked.connect(self.back)
        self.column.addWidget(self.back_link, 0, Qt.AlignmentFlag.AlignLeft)
        self.title = Label(self.tr("The questions and those before"), size=Size.TITLE, bold=True, wrap=True)
        self.column.addWidget(self.title)
        self.sentence = Label(tone="quiet", wrap=True)
        self.column.addWidget(self.sentence)
        self.message = Message()
        self.column.addWidget(self.message)
        self._build_filters()
        self._build_table()
        self.detail = _BesideCard()
        self.column.addWidget(self.detail)
        self.save_button = Button(self.tr("Save as a list ..."), ButtonKind.PRIMARY, Icon.DOWNLOAD)
        self.save_button.clicked.connect(self.save)
        self.footer.right.addWidget(self.save_button)
        shortcut = QShortcut(QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Left), self)
        shortcut.activated.connect(self.back)
        self.first = self.table

    def _build_filters(self) -> None:
        self.heading = Label(bold=True)
        self.column.addWidget(self.heading)
        self.which = ComboBox(name=self.tr("What changed"))
        self.which.addItem(self.tr("All questions"), _ALL)
        self.which.addItem(self.tr("Only what changed"), _CHANGED)
        for change in Change:
            self.which.addItem(change_word(change), frozenset((change,)))
        self.actor = ComboBox(name=self.tr("Kind of party"))
        finder = SearchField()
        self.search = finder.edit
        for box in (self.which, self.actor):
            box.currentIndexChanged.connect(lambda _index: self._filter())
        finder.paused.connect(self._filter)
        filters = FlowLayout(gap=12)  # on a narrow window they go on below each other, and none is cut off
        nest(self.column, filters)
        for part in (self.which, self.actor, finder):
            filters.addWidget(part)

    def _build_table(self) -> None:
        self.model = FollowingModel(self)
        self.filter = FollowingFilter(self.model, self)
        self.table = Table(self.tr("Questions"))
        self.table.setModel(self.filter)
        self.table.set_widths(_WIDTHS, Column.CHANGED)
        self.table.chosen.connect(self._show_row)
        self.column.addWidget(table_card(self.table), 1)

    # reading

    def read(self, work: Callable[[], Following]) -> None:
        """Show what the work finds; it is done beside the window."""
        self.message.clear()
        self._show(Following(""))
        tasks.run(lambda _task: work(), self._show, self._failed, owner=self)

    def _failed(self, error: HaError) -> None:
        show_error(self.message, error)

    def _show(self, found: Following) -> None:
        self._found = found
        if found.before:
            title = self.tr("The questions of edition {new} beside those of {old}")
            self.title.setText(title.format(new=found.edition, old=found.before))
        self.model.set_rows(found.rows)
        self.actor.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.actor.clear()
        self.actor.addItem(self.tr("All parties"), "")
        for name in dict.fromkeys(row.actor for row in found.rows):
            self.actor.addItem(name, name)
        self.actor.blockSignals(False)  # noqa: FBT003 - Qt's own
        self.save_button.setEnabled(bool(found.rows))
        self.sentence.setText(self._said(found))
        self._filter()

    def _said(self, found: Following) -> str:
        changes = [row.change for row in found.rows]
        counts = [f"{change_word(change)} {changes.count(change)}" for change in Change if change in changes]
        said = self.tr(
            "Last round's answers and the figures of others go along where a question is the same, "
            "worded otherwise or has other answers."
        )
        return f"{' · '.join(counts)}. {said}" if counts else ""

    # choosing

    def _filter(self) -> None:
        changes, actor = self.which.currentData(), str(self.actor.currentData() or "")
        self.filter.show_only(changes, actor, self.search.text())
        shown = self.filter.rowCount()
        self.heading.setText(self.tr("{number} question(s)", "", shown).format(number=show_number(shown)))
        if shown and not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        self.detail.setVisible(bool(shown))

    def _show_row(self, index: QModelIndex) -> None:
        self.detail.show_row(index.data(Role.ROW))

    # saving

    def save(self) -> None:
        """Ask where, and write the whole table there."""
        name = self.tr("questions-{new}-beside-{old}.csv").format(new=self._found.edition, old=self._found.before)
        target = ask_target(self, self.tr("Save as a list"), name, "CSV (*.csv);;Excel (*.xlsx)")
        if target is None:
            return
        found = self._found

        def work(_task: tasks.Task) -> str:
            from hamonitor_desktop.usecases.following_list import save_following

            save_following(target, found)
            return str(target)

        tasks.run(work, self._saved, self._failed, owner=self)

    def _saved(self, path: str) -> None:
        self.message.show_text(self.tr("The list is in {path}.").format(path=path), "success")
        self.reveal(self.message)


class _BesideCard(Card):
    """One row in full: the new questions beside the old ones, each with its answers, and what changed."""

    def __init__(self) -> None:
        super().__init__(padding=16)
        self._row = QHBoxLayout()
        self._row.setSpacing(24)
        self.new, self.old = Label(size=Size.SMALL, wrap=True), Label(size=Size.SMALL, wrap=True)
        for head, label in ((self.tr("New"), self.new), (self.tr("Old"), self.old)):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            side = QVBoxLayout()
            side.setSpacing(4)
            side.addWidget(Label(head, size=Size.SMALL, bold=True))
            side.addWidget(label)
            side.addStretch(1)
            nest(self._row, side, 1)
        self.changed = Label(size=Size.SMALL, tone="quiet", wrap=True)
        nest(self.body, self._row)
        self.body.addWidget(self.changed)

    def show_row(self, row: FollowedRow) -> None:
        """Show another row."""
        self.new.setText(_told(row.new) or self.tr("This question is not asked any more."))
        self.old.setText(_told(row.old) or self.tr("This question was not there yet."))
        self.changed.setText(spoken(" ".join(row.changed)) or change_word(row.change))


def _told(questions: tuple[Question, ...]) -> str:
    parts: list[str] = []
    for question in questions:
        parts.append(f"{question.code}: {question.text}")
        if question.options:
            parts.append(" / ".join(option.label for option in question.options))
        if question.help:
            parts.append(question.help)
    return "\n".join(parts)
