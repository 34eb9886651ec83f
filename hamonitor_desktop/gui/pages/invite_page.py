"""Uitnodigen: a round package and an activation code for every organisation, once per round."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.gui import tasks, theme
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.pages.central_errors import StoreMessage, show_error
from hamonitor_desktop.gui.pages.central_page import CentralPage
from hamonitor_desktop.gui.pages.package_form import PackageForm, Wanted
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind, Link
from hamonitor_desktop.gui.widgets.facts import FactsCard
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.open_folder import open_folder
from hamonitor_desktop.gui.widgets.work_line import WorkLine
from hamonitor_desktop.usecases.round_facts import RoundFacts


class InvitePage(CentralPage):
    """Makes the packages and says where they and the codes are. `go` asks for another page."""

    invited = Signal()
    may_leave = Signal()

    def __init__(self, store: str, facts: RoundFacts) -> None:
        super().__init__()
        self._store, self._facts = store, facts
        self._task: tasks.Task | None = None
        self._leaving = False
        self.column.addWidget(Label(self.tr("Invite"), size=Size.TITLE, bold=True))
        self.sentence = Label(tone="quiet", wrap=True)
        self.column.addWidget(self.sentence)
        self.people_link = Link(self.tr("See who takes part"), size=Size.SMALL, icon=Icon.PEOPLE)
        self.people_link.clicked.connect(lambda: self.go.emit("participants"))
        self.column.addWidget(self.people_link, 0, Qt.AlignmentFlag.AlignLeft)
        self.work = WorkLine()
        self.work.stopped.connect(self.stop)
        self.message = StoreMessage()
        self.form = PackageForm()
        self.done_card = FactsCard(self.tr("The packages are ready"))
        self.done_card.hide()
        self._place(self.work, self.message, self.form, self.done_card)
        self._build_footer()
        self.first = self.form.folder.edit
        self.show_facts(facts)

    def show_facts(self, facts: RoundFacts) -> None:
        """Say how many organisations take part now, and that they are invited where somebody else did that."""
        asked = self.tr("%n organisation(s)", "", facts.organisations)
        said = self.tr("A round package and an activation code for {asked}. You send them; this program sends nothing.")
        self.sentence.setText(said.format(asked=asked))
        self.message.read_again()
        if facts.invited and not self.busy and not self.form.isHidden():
            self._tell_invited()

    def show_failure(self, error: HaError) -> None:
        """Tell that the facts could not be read again; of what is being made its own end is told."""
        if not self.busy:
            self.message.show_unread(error)
            self.reveal(self.message)

    def _place(self, *parts: QWidget) -> None:
        """Put the parts under each other, no wider than reads well, at the left as on the other pages."""
        reading = QWidget()
        reading.setMaximumWidth(theme.READING_WIDTH)
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in parts:
            column.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(reading, 1)
        row.addStretch(0)
        nest(self.column, row)
        self.column.addStretch(1)

    def _build_footer(self) -> None:
        self.make_button = Button(self.tr("Make the packages"), ButtonKind.PRIMARY, Icon.PACKAGE)
        self.make_button.clicked.connect(self.make)
        self.next_button = Button(self.tr("To Bring in"), ButtonKind.PRIMARY, Icon.CHEVRON_RIGHT, after=True)
        self.next_button.clicked.connect(lambda: self.go.emit("import"))
        self.next_button.hide()
        self.footer.right.addWidget(self.make_button)
        self.footer.right.addWidget(self.next_button)

    # making

    @property
    def round_id(self) -> str:
        """The round that is invited."""
        return self._facts.round.id

    @property
    def busy(self) -> bool:
        """Whether packages are being made."""
        return self._task is not None

    def make(self) -> None:
        """Make the packages from what was filled in."""
        if self.busy:
            return
        wanted = self.form.wanted()
        if not isinstance(wanted, Wanted):
            self.reveal(wanted)
            return
        store, round_id = self._store, self.round_id

        def work(task: tasks.Task) -> object:
            from hamonitor_desktop.usecases.rounds import invite

            def progress(done: int, of: int) -> None:
                if task.cancelled():
                    raise HaError(Code.CANCELLED)  # inside the use case's own transaction, which takes all back
                task.report(done, of)

            return invite(
                store,
                wanted.out,
                wanted.key,
                round_id=round_id,
                carrier=wanted.carrier,
                letters=wanted.letters,
                progress=progress,
            )

        self.message.clear()
        self._set_busy(busy=True)
        self.work.begin(self.tr("Making the packages ..."))
        self._task = tasks.run(work, self._made, self._failed, self.work.advance, owner=self)
        self.work.stop_button.setFocus()

    def stop(self) -> None:
        """Ask the work to stop; nothing of it remains."""
        if self._task is not None:
            self._task.cancel()

    def leave_when_stopped(self) -> None:
        """Stop, and tell with `may_leave` when it has."""
        self._leaving = True
        self.stop()

    def _set_busy(self, *, busy: bool) -> None:
        self.work.setVisible(busy)
        self.form.setEnabled(not busy)
        self.make_button.setEnabled(not busy)
        if busy:
            self.verticalScrollBar().setValue(0)

    def _end(self) -> None:
        self._task = None
        self._set_busy(busy=False)
        if self._leaving:
            self.may_leave.emit()

    def _failed(self, error: HaError) -> None:
        self._end()
        if error.code is Code.CANCELLED:
            text = self.tr("Stopped. Nobody is invited, and the packages and letters that were made are gone again.")
            self.message.show_text(text, "warning")
            self.make_button.setFocus()
            return
        self.form.point_at(error)
        show_error(self.message, error)
        self.reveal(self.message)

    def _made(self, made: object) -> None:
        from hamonitor_desktop.usecases.rounds import Invited

        self._end()
        if not isinstance(made, Invited):
            return
        self.form.passphrase.edit.clear()
        self.form.hide()
        self.done_card.add(
            self.tr("Packages"), self.tr("%n package(s) in {folder}", "", made.packages).format(folder=made.folder)
        )
        if made.letters:
            self.done_card.add(
                self.tr("Letters"), self.tr("One for each organisation, in {folder}").format(folder=made.letters)
            )
        self.done_card.add(self.tr("Codes"), str(made.codes))
        if made.replaced:
            left = self.tr("%n file(s) of an earlier attempt that was ended halfway", "", made.replaced)
            self.done_card.add(self.tr("Replaced"), left)
        said = self.tr(
            "Send the code apart from the package: by letter or telephone, or in a mail of its own. "
            "Whoever has both can answer on behalf of the organisation."
        )
        self.done_card.add(self.tr("Mind"), said, bold=True)
        self.open_button = Button(self.tr("Open the folder"), icon=Icon.FOLDER, height=36)
        self.open_button.clicked.connect(lambda: open_folder(made.folder))
        self.done_card.body.addWidget(self.open_button)
        if letters := made.letters:
            self.letters_button = Button(self.tr("Open the folder with letters"), icon=Icon.FOLDER, height=36)
            self.letters_button.clicked.connect(lambda: open_folder(letters))
            self.done_card.body.addWidget(self.letters_button)
        self.done_card.show()
        self._offer_next()
        self.next_button.setFocus()
        self.invited.emit()

    def _tell_invited(self) -> None:
        focus = QApplication.focusWidget()
        typing = focus is not None and self.form.isAncestorOf(focus)
        self.form.hide()
        self._offer_next()
        if typing:  # whoever walks the list at the side stays there
            self.next_button.setFocus()
        text = self.tr(
            "This round was invited already. The packages and codes.csv are where they were put then; "
            "making them again would make the codes that were sent useless. "
            "For one more organisation, or a new code for one of them, go to Participants."
        )
        self.message.show_text(text, "success")

    def _offer_next(self) -> None:
        self.make_button.hide()
        self.next_button.show()
        self.first = self.next_button
