"""A link to earlier imports: a menu of when, by whom and how many, and then what came of each file."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu

from hamonitor_desktop.domain.display import show_number
from hamonitor_desktop.domain.outcomes import Outcome, Run
from hamonitor_desktop.gui import tasks
from hamonitor_desktop.gui.language import show_utc
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.buttons import Link


class EarlierImports(Link):
    """`chosen` gives the outcomes of one import and its title, `failed` the error of reading the store."""

    chosen = Signal(tuple, str)
    failed = Signal(object)

    def __init__(self, store: str) -> None:
        super().__init__(self.tr("Earlier imports"), size=Size.SMALL)
        self._store = store
        self.runs = QMenu(self)
        self.clicked.connect(self._look_back)

    def _look_back(self) -> None:
        store = self._store

        def work(_task: tasks.Task) -> tuple[Run, ...]:
            from hamonitor_desktop.usecases.earlier import earlier_runs

            return earlier_runs(store)

        tasks.run(work, self._offer, self.failed.emit, owner=self)

    def _offer(self, runs: tuple[Run, ...]) -> None:
        self.runs.clear()
        if not runs:
            self.runs.addAction(self.tr("Nothing was brought in yet.")).setEnabled(False)
        for run in runs:
            counts = self.tr("files: {files}, refused: {refused}")
            told = counts.format(files=show_number(run.files), refused=show_number(run.refused))
            title = " · ".join(part for part in (show_utc(run.at), run.who, told) if part)
            action = self.runs.addAction(title.replace("&", "&&"))
            action.triggered.connect(lambda _=False, run=run, title=title: self._show(run, title))
        self.runs.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _show(self, run: Run, title: str) -> None:
        store = self._store

        def work(_task: tasks.Task) -> tuple[Outcome, ...]:
            from hamonitor_desktop.usecases.earlier import outcomes_of

            return outcomes_of(store, run.id)

        tasks.run(work, lambda outcomes: self.chosen.emit(outcomes, title), self.failed.emit, owner=self)
