"""Going back to an earlier copy: choose one, see what changes, and put it back; it can be undone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.gui import tasks
from hamonitor_desktop.gui.language import show
from hamonitor_desktop.gui.pages.closing_page import ClosingPage
from hamonitor_desktop.gui.pages.officer_places import Place
from hamonitor_desktop.gui.pages.restore_parts import BackupList
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind, Link
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.emptying import empty
from hamonitor_desktop.gui.widgets.footer import Footer
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.page import Page, fill
from hamonitor_desktop.gui.widgets.titled_card import EmptyCard
from hamonitor_desktop.usecases import restoring
from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.restoring import Backup, Difference, Restored


class RestorePage(ClosingPage):
    """The copies of the open dossier."""

    def __init__(self, dossier: OpenDossier) -> None:
        super().__init__(dossier)
        self._restored: Restored | None = None
        self.message, self.undo_link = Message(), Link(self.tr("Undo this"))
        self.backups = BackupList()
        self._changes = QVBoxLayout()
        self._changes.setSpacing(8)
        self.page = Page()
        fill(self, self.page, self._footer())
        self._build()
        self.backups.chosen.connect(self._show_changes)
        self.undo_link.clicked.connect(self._undo)

    def _build(self) -> None:
        column = self.page.column
        column.addWidget(Label(self.tr("Go back to an earlier copy"), size=Size.TITLE, bold=True))
        text = self.tr(
            "The program makes a copy of this dossier each time you open it, and every half hour that you work. "
            "Nothing is thrown away when you go back: what you answered since stays in the history."
        )
        column.addWidget(Label(text, tone="quiet", wrap=True))
        column.addWidget(self.message)
        column.addWidget(self.undo_link, 0, Qt.AlignmentFlag.AlignLeft)
        self.undo_link.hide()
        column.addWidget(self.backups)
        self._heading = Label(size=Size.LEAD, bold=True, wrap=True)
        column.addWidget(self._heading)
        nest(column, self._changes)
        column.addStretch(1)

    def _footer(self) -> Footer:
        footer = self.footer_back(self.tr("Back to the overview"), Place.OVERVIEW)
        self.restore_button = Button(self.tr("Put this copy back"), ButtonKind.PRIMARY)
        self.restore_button.clicked.connect(self._restore)
        footer.right.addWidget(self.restore_button)
        return footer

    def refresh(self) -> None:
        """Look at the copies that are there now."""
        self.message.clear()
        self.undo_link.hide()
        self._look()

    def _look(self) -> None:
        self.restore_button.setEnabled(False)

        def work(_task: tasks.Task) -> tuple[tuple[Backup, ...], Backup | None]:
            found = restoring.backups(self._dossier.path)
            return found, restoring.worth_going_back_to(self._dossier, found)

        tasks.run(work, self._show_backups, self.message.show_error, owner=self)

    def _show_backups(self, looked: tuple[tuple[Backup, ...], Backup | None]) -> None:
        self.restore_button.setVisible(looked[1] is not None)
        self.backups.show_backups(*looked)

    def _show_changes(self) -> None:
        """Below the list: what the chosen copy answers otherwise."""
        empty(self._changes)
        backup = self.backups.backup
        self.restore_button.setEnabled(False)
        self._heading.setVisible(backup is not None)
        if backup is None:
            self._changes.addWidget(EmptyCard(self.tr("There is no copy yet that you can go back to.")))
            return
        try:
            differences = restoring.differences(self._dossier, backup)
        except HaError as error:
            self._heading.setText("")
            self.message.show_error(error)
            return
        if not differences:
            self._heading.setText(self.tr("This copy has the same answers as you have now."))
            return
        self._heading.setText(self.tr("%n answer(s) change(s)", "", len(differences)))
        for difference in differences:
            self._changes.addWidget(self._change(difference))
        self.restore_button.setEnabled(not self._dossier.read_only)

    def _change(self, difference: Difference) -> Card:
        question = self._dossier.edition.question(difference.question)
        card = Card(padding=14)
        card.body.setSpacing(4)
        title = f"{question.number}  {question.text}" if question else difference.question
        card.body.addWidget(Label(title, bold=True, wrap=True))
        for word, answer in ((self.tr("Now"), difference.now), (self.tr("Then"), difference.then)):
            row = QHBoxLayout()
            row.setSpacing(12)
            name = Label(word, size=Size.SMALL, tone="quiet")
            name.setMinimumWidth(48)
            row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(self._said(answer), size=Size.SMALL, wrap=True), 1)
            nest(card.body, row)
        return card

    def _said(self, answer: Answer) -> str:
        question = self._dossier.edition.question(answer.question)
        value = show(question, answer.value) if question else ""
        explanation = f"“{answer.explanation}”" if answer.explanation else ""
        return " · ".join(part for part in (value, explanation) if part) or self.tr("No answer")

    def _restore(self) -> None:
        backup = self.backups.backup
        if backup is None:
            return
        try:
            self._restored = restoring.restore(self._dossier, backup)
        except HaError as error:
            self.message.show_error(error)
            return
        count = len(self._restored.differences)
        self._tell(self.tr("%n answer(s) is/are as it was/they were in the copy again.", "", count))
        self.undo_link.show()
        self.undo_link.setFocus(Qt.FocusReason.OtherFocusReason)

    def _undo(self) -> None:
        if self._restored is None:
            return
        try:
            count = restoring.take_back(self._dossier, self._restored)
        except HaError as error:
            self.message.show_error(error)
            return
        self._restored = None
        self.undo_link.hide()
        self._tell(self.tr("%n answer(s) is/are as before you went back.", "", count))

    def _tell(self, text: str) -> None:
        self.message.show_text(text, "success")
        self.page.reveal(self.message)
        self.came_in.emit()
        self._look()
