"""Bewijs: whether all that is kept is what was signed, and the evidence of the round as one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.display import show_number
from hamonitor_desktop.gui import tasks, theme
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.pages.central_errors import show_error
from hamonitor_desktop.gui.pages.central_page import CentralPage
from hamonitor_desktop.gui.pages.log_page import told
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.ask_file import ask_target
from hamonitor_desktop.gui.widgets.buttons import Button
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.open_folder import open_folder
from hamonitor_desktop.gui.widgets.titled_card import TitledCard
from hamonitor_desktop.gui.widgets.work_line import WorkLine
from hamonitor_desktop.usecases.round_facts import RoundFacts

if TYPE_CHECKING:
    from pathlib import Path

    from hamonitor_desktop.usecases.evidence import Checked


class EvidencePage(CentralPage):
    """Checks everything again, or writes it to a zip; one of them at a time. Whoever leaves meanwhile ends it."""

    def __init__(self, store: str, facts: RoundFacts) -> None:
        super().__init__()
        self._store, self._round = store, facts.round
        self._task: tasks.Task | None = None
        self._written: Path | None = None
        self.column.addWidget(Label(self.tr("Evidence"), size=Size.TITLE, bold=True))
        said = self.tr("Years from now it can still be shown where every figure came from.")
        self.column.addWidget(Label(said, tone="quiet", wrap=True))
        self.work = WorkLine()
        self.work.stopped.connect(self.stop)
        self.message = Message()
        self.folder_button = Button(self.tr("Open the folder"), icon=Icon.FOLDER, height=36)
        self.folder_button.clicked.connect(self._open_folder)
        self.column.addWidget(self.work)
        self.column.addWidget(self.message)
        self.column.addWidget(self.folder_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.folder_button.hide()
        self.check_button = self._card(
            self.tr("Check everything again"),
            self.tr(
                "Of each return: whether the file that came in is there to the letter, whether its signature holds, "
                "and whether the answers in the figures are those that were signed. And whether the log is whole."
            ),
            Button(self.tr("Check everything"), icon=Icon.CHECK),
        )
        self.check_button.clicked.connect(self.check)
        self.export_button = self._card(
            self.tr("Keep the evidence of this round"),
            self.tr(
                "One zip with all returns as they came in, the decisions and the log. It can be checked without this "
                "program. It holds all explanations, also what is left out of analysis and reports: keep it as "
                "confidential."
            ),
            Button(self.tr("Save as zip ..."), icon=Icon.DOWNLOAD),
        )
        self.export_button.clicked.connect(self._ask_target)
        self.column.addStretch(1)
        self.first = self.check_button

    def _card(self, title: str, text: str, button: Button) -> Button:
        card = TitledCard(title, text)
        card.setMaximumWidth(theme.READING_WIDTH)
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(card)
        return button

    def stop(self) -> None:
        """Ask the work to stop; of a zip nothing remains then."""
        if self._task is not None:
            self._task.cancel()

    # checking

    def check(self) -> None:
        """Check all that the store holds."""
        store = self._store

        def work(task: tasks.Task) -> Checked:
            from hamonitor_desktop.usecases.evidence import verify_store

            return verify_store(store, progress=task.report, cancelled=task.cancelled)

        self._begin(self.tr("Checking ..."))
        self._task = tasks.run(work, self._checked, self._failed, self.work.advance, owner=self)

    def _checked(self, found: Checked) -> None:
        self._end()
        said = self.tr(
            "Everything is as it was signed: {returns} returns, {receipts} receipts, {rows} rows in the log."
        )
        numbers = map(show_number, (found.returns, found.receipts, found.rows))
        good = said.format(**dict(zip(("returns", "receipts", "rows"), numbers, strict=True)))
        self.message.show_text(*told(found, good))

    # the zip

    def _ask_target(self) -> None:
        name = f"{self._round.file_mark}bewijs-{self._round.id}.zip"
        target = ask_target(self, self.tr("Save the evidence"), name, "Zip (*.zip)")
        if target is not None:
            self.export(target)

    def export(self, target: Path) -> None:
        """Write the evidence of the round."""
        store, round_id = self._store, self._round.id

        def work(task: tasks.Task) -> tuple[int, Path]:
            from hamonitor_desktop.usecases.evidence_export import export_evidence

            made = export_evidence(store, target, round_id=round_id, progress=task.report, cancelled=task.cancelled)
            return made, target

        self._begin(self.tr("Writing the evidence ..."))
        self._task = tasks.run(work, self._exported, self._failed, self.work.advance, owner=self)

    def _exported(self, made: tuple[int, Path]) -> None:
        self._end()
        count, self._written = made
        said = self.tr("The evidence of {returns} is in {path}.")
        returns = self.tr("%n return(s)", "", count)
        self.message.show_text(said.format(returns=returns, path=self._written), "success")
        self.folder_button.show()

    def _open_folder(self) -> None:
        if self._written is not None:
            open_folder(self._written.parent)

    # both

    def _begin(self, text: str) -> None:
        self.message.clear()
        self.folder_button.hide()
        for button in (self.check_button, self.export_button):
            button.setEnabled(False)
        self.work.begin(text)
        self.work.stop_button.setFocus()

    def _end(self) -> None:
        self._task = None
        self.work.hide()
        for button in (self.check_button, self.export_button):
            button.setEnabled(True)
        self.first.setFocus()

    def _failed(self, error: HaError) -> None:
        self._end()
        if error.code is Code.CANCELLED:
            self.message.show_text(self.tr("Stopped. Nothing was changed or written."), "warning")
        else:
            show_error(self.message, error)
