"""Deelnemers: who takes part in the round; one more, one less, or a new code for one of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.display import show_number
from hamonitor_desktop.gui import tasks, theme
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.models.participants import Column, ParticipantsFilter, ParticipantsModel
from hamonitor_desktop.gui.pages.central_errors import StoreMessage, show_error
from hamonitor_desktop.gui.pages.central_page import CentralPage
from hamonitor_desktop.gui.pages.package_form import PackageForm, Wanted
from hamonitor_desktop.gui.pages.participant_cards import ChangeCard, JoinCard, stacked
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind, Link
from hamonitor_desktop.gui.widgets.fields import Field
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.search_field import SearchField
from hamonitor_desktop.gui.widgets.table import Role, Table, table_card
from hamonitor_desktop.usecases.participants import Part, Participant, Participants
from hamonitor_desktop.usecases.round_facts import RoundFacts

if TYPE_CHECKING:
    from hamonitor_desktop.usecases.participants import Added
    from hamonitor_desktop.usecases.recoding import Making, Recoded

_WIDTHS = [300, 110, 160, 200, 190]


class ParticipantsPage(CentralPage):
    """The list, or in its place what is asked about one organisation. `changed` tells that the store changed.

    `may_leave` tells that the work which held up leaving is over.
    """

    changed = Signal()
    may_leave = Signal()

    def __init__(self, store: str, facts: RoundFacts) -> None:
        super().__init__()
        self._store, self._round_id = store, facts.round.id
        self._task: tasks.Task | None = None
        self._leaving = False
        self._all: Participants | None = None
        self._one: Participant | None = None
        self.column.addWidget(Label(self.tr("Participants"), size=Size.TITLE, bold=True))
        self.sentence = Label(tone="quiet", wrap=True)
        self.column.addWidget(self.sentence)
        self.message = StoreMessage()
        self.column.addWidget(self.message)
        self._build_list()
        self._build_panel()
        self._build_footer()
        self.first = self.table
        self._show_list()

    def _build_list(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        self.heading = Label(bold=True)
        finder = SearchField(260)
        self.search = finder.edit
        self.search.textChanged.connect(self._filter)
        row.addWidget(self.heading, 1)
        row.addWidget(finder)
        head = QWidget()
        row.setContentsMargins(0, 0, 0, 0)
        head.setLayout(row)
        self.model = ParticipantsModel(self)
        self.filter = ParticipantsFilter(self.model, self)
        self.table = Table(self.tr("Participants"))
        self.table.setModel(self.filter)
        self.table.setSortingEnabled(True)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.set_widths(_WIDTHS, Column.ORGANISATION)
        self.table.opened.connect(lambda index: self.open(index.data(Role.ROW)))
        self.table.chosen.connect(lambda _index: self.change_button.setEnabled(True))
        self.list_part = stacked(head, table_card(self.table))
        self.column.addWidget(self.list_part, 1)

    def _build_panel(self) -> None:
        self.back_link = Link(self.tr("All participants"), size=Size.SMALL, icon=Icon.CHEVRON_LEFT)
        self.back_link.clicked.connect(self.back)
        self.change_card, self.join_card = ChangeCard(), JoinCard()
        self.form = PackageForm(one=True)
        self.change_card.code_tile.toggled.connect(lambda _on: self._switch())
        self.panel = stacked(self.back_link, self.change_card, self.join_card, self.form)
        self.panel.setMaximumWidth(theme.READING_WIDTH)
        row = QHBoxLayout()
        row.addWidget(self.panel, 1)
        row.addStretch(0)
        nest(self.column, row)
        self.column.addStretch(0)
        shortcut = QShortcut(QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Left), self)
        shortcut.activated.connect(self.back)

    def _build_footer(self) -> None:
        self.join_button = Button(self.tr("One more organisation"), icon=Icon.PLUS)
        self.join_button.clicked.connect(self.open_joining)
        self.change_button = Button(
            self.tr("New code, or take out"), ButtonKind.PRIMARY, Icon.CHEVRON_RIGHT, after=True
        )
        self.change_button.setEnabled(False)
        self.change_button.clicked.connect(lambda: self.open(self.table.currentIndex().data(Role.ROW)))
        self.do_button = Button("", ButtonKind.PRIMARY, Icon.CHECK)
        self.do_button.clicked.connect(self.do)
        self.footer.left.addWidget(self.join_button)
        for button in (self.change_button, self.do_button):
            self.footer.right.addWidget(button)

    # the list

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Read the store again."""
        store, round_id = self._store, self._round_id

        def work(_task: tasks.Task) -> Participants:
            from hamonitor_desktop.usecases.participants import participants

            return participants(store, round_id)

        tasks.run(work, self._show, self.show_failure, owner=self)

    @property
    def at_work(self) -> bool:
        return self.busy or not self.panel.isHidden()

    def follow(self) -> None:
        self.refresh()

    def show_failure(self, error: HaError) -> None:
        """Show that the store could not be read."""
        self.message.show_unread(error)

    def _show(self, found: Participants) -> None:
        self._all = found
        self.message.read_again()
        if not self.join_card.isHidden():  # a colleague may have invited everybody meanwhile
            self.form.setVisible(found.invited)
        first = not self.model.rowCount()
        with self.table.kept_place(self._code_at):
            self.model.set_rows(found.people)
        if first and found.people:
            self.table.selectRow(0)
        self._filter(self.search.text())
        self.sentence.setText(self._said(found))

    def _said(self, found: Participants) -> str:
        if not found.people:
            return self.tr("Nobody takes part. Choose ‘One more organisation’ to let one join.")
        if found.invited:
            return self.tr(
                "Everybody is invited. One more gets a package and a code of its own; who leaves is not waited for."
            )
        return self.tr("Nobody is invited yet: who you take out gets no package. One you miss can join.")

    def _code_at(self, row: int) -> str:
        return str(self.filter.index(row, 0).data(Role.ROW).organisation.code)

    def _filter(self, typed: str) -> None:
        self.filter.show_only(typed)
        shown = self.filter.rowCount()
        self.change_button.setEnabled(self.table.currentIndex().isValid())
        self.heading.setText(self.tr("{number} organisation(s)", "", shown).format(number=show_number(shown)))

    def _show_list(self) -> None:
        self._one = None
        self._show_parts(panel=False)

    def _show_parts(self, *, panel: bool) -> None:
        for part in (self.list_part, self.join_button, self.change_button):
            part.setVisible(not panel)
        for part in (self.panel, self.do_button):
            part.setVisible(panel)
        self.verticalScrollBar().setValue(0)

    # one organisation

    def open(self, one: Participant | None) -> None:
        """Ask what is to change for an organisation."""
        if one is None or self._task is not None:
            return
        self._one = one
        self.message.clear()
        self.change_card.show_participant(one)
        self.join_card.hide()
        self.change_card.show()
        self._show_parts(panel=True)
        self._switch()
        self.change_card.reason.edit.setFocus()
        self.reveal(self.change_card.reason)

    def open_joining(self) -> None:
        """Ask which organisation joins."""
        if self._all is None or self._task is not None:
            return
        self._one = None
        self.message.clear()
        self.join_card.set_choices(self._all.kinds, self._all.regions)
        self.change_card.hide()
        self.join_card.show()
        self.form.setVisible(self._all.invited)
        self.do_button.setText(self.tr("Let it take part"))
        self._show_parts(panel=True)
        self.join_card.code.edit.setFocus()
        self.reveal(self.join_card.code)

    def back(self) -> None:
        """Back to the list, with the cursor where it was."""
        if self._task is None and not self.panel.isHidden():
            self._show_list()
            self.table.setFocus()

    def _switch(self) -> None:
        code = self.change_card.code_tile.isChecked()
        self.form.setVisible(code)
        self.change_card.revoke.setVisible(code and self._one is not None and self._one.part is Part.INVITED)
        self.do_button.setText(self.tr("Make the new code") if code else self.tr("Take out of the round"))

    # doing

    @property
    def busy(self) -> bool:
        """Whether something is being made or written."""
        return self._task is not None

    def leave_when_done(self) -> None:
        """Tell with `may_leave` when what is being written is written."""
        self._leaving = True

    def do(self) -> None:
        """Do what was asked, with what was filled in."""
        if self._task is not None:
            return
        row = self.join_card.row() if self._one is None else None
        reason = "" if self._one is None else self.change_card.wanted_reason()
        if self._one is not None and not reason:
            self._ask_for(self.change_card.reason)
            return
        if row is not None and not isinstance(row, dict):
            self._ask_for(row)
            return
        wanted = None if self.form.isHidden() else self.form.wanted()
        if wanted is not None and not isinstance(wanted, Wanted):
            self.reveal(wanted)
            return
        if row is not None:
            self._join(row, wanted)
        elif self._one is not None:
            self._change(self._one, reason, wanted)

    def _ask_for(self, field: Field) -> None:
        field.editor.setFocus()
        self.reveal(field)

    def _join(self, row: dict[str, str], wanted: Wanted | None) -> None:
        store, round_id = self._store, self._round_id

        def work(_task: tasks.Task) -> Added:
            from hamonitor_desktop.usecases.participants import add

            return add(store, row, _making(wanted) if wanted else None, round_id=round_id)

        def told(added: Added) -> str:
            said = self.tr("{name} takes part.").format(name=added.organisation.name)
            return f"{said} {self._places(added.made)}" if added.made else said

        self._run(work, told)

    def _change(self, one: Participant, reason: str, wanted: Wanted | None) -> None:
        if wanted is None:
            self._withdraw(one, reason)
        else:
            self._recode(one, reason, wanted)

    def _withdraw(self, one: Participant, reason: str) -> None:
        store, round_id = self._store, self._round_id
        code, name = one.organisation.code, one.organisation.name

        def work(_task: tasks.Task) -> Part:
            from hamonitor_desktop.usecases.participants import withdraw

            return withdraw(store, code, reason, round_id=round_id)

        def told(part: Part) -> str:
            if part is Part.NOT_INVITED:
                return self.tr("{name} is taken out of the round.").format(name=name)
            said = self.tr("{name} takes part no more. Its code holds no more; a new code lets it take part again.")
            return said.format(name=name)

        self._run(work, told)

    def _recode(self, one: Participant, reason: str, wanted: Wanted) -> None:
        store, round_id = self._store, self._round_id
        code, name = one.organisation.code, one.organisation.name
        revoke = self.change_card.revoke.isChecked() and not self.change_card.revoke.isHidden()

        def work(_task: tasks.Task) -> Recoded:
            from hamonitor_desktop.usecases.recoding import recode

            return recode(store, code, _making(wanted), reason=reason, revoke=revoke, round_id=round_id)

        def told(made: Recoded) -> str:
            said = self.tr("{name} has a new code, its code {number}.").format(name=name, number=made.sequence)
            return f"{said} {self._places(made)}"

        self._run(work, told)

    def _places(self, made: Recoded) -> str:
        """Which files there are now, by their names alone: a whole path may be wider than the page."""
        files = f"{made.package.name}, {(made.letter or made.codes).name}"
        said = self.tr("In the folders you chose: {files}. Send the code apart from the package.")
        return said.format(files=files)

    def _run(self, work: Callable[[tasks.Task], object], told: Callable[..., str]) -> None:
        def done(result: object) -> None:
            self._end()
            self.form.passphrase.edit.clear()
            self._show_list()
            self.message.show_text(told(result), "success")
            self.table.setFocus()
            self.refresh()
            self.changed.emit()

        self.message.clear()
        self._set_enabled(enabled=False)
        self._task = tasks.run(work, done, self._failed, owner=self)

    def _failed(self, error: HaError) -> None:
        self._end()
        if error.code is Code.WRONG_USE and self._one is None:
            self.join_card.code.edit.setFocus()
        elif error.code in (Code.WRONG_USE, Code.REASON_MISSING, Code.NOT_IN_ROUND) and self.form.isHidden():
            self.change_card.reason.edit.setFocus()
        else:
            self.form.point_at(error)
        show_error(self.message, error)
        self.reveal(self.message)

    def _end(self) -> None:
        self._task = None
        self._set_enabled(enabled=True)
        if self._leaving:
            self.may_leave.emit()

    def _set_enabled(self, *, enabled: bool) -> None:
        self.panel.setEnabled(enabled)
        self.do_button.setEnabled(enabled)


def _making(wanted: Wanted) -> Making:
    from hamonitor_desktop.usecases.recoding import Making

    return Making(wanted.out, wanted.key, wanted.letters, wanted.carrier)
