"""Taking a chart along: to the clipboard, or as PNG, SVG or CSV."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.gui import tasks
from hamonitor_desktop.gui.charts.picture import Picture
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.ask_file import ask_target
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.data_table import TableText
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.usecases.files import write_bytes


@dataclass(frozen=True)
class Source:
    """Whose figures a chart shows. `whose` names organisation and round; `made_up`: everything is invented.

    `propose` gives a path to propose for a suffix such as .png; `csv` makes a file of the table.
    """

    whose: str
    made_up: bool
    propose: Callable[[str], Path]
    csv: Callable[[TableText], bytes]


class KeepLink(Link):
    """A link that opens the ways to take a chart along; `message` tells how that went."""

    def __init__(
        self, picture: Callable[[], Picture], table: Callable[[], TableText], source: Source, message: Message
    ) -> None:
        super().__init__("", size=Size.SMALL, icon=Icon.DOWNLOAD)
        self.setText(self.tr("Copy or save"))
        self._picture, self._table, self._source, self._message = picture, table, source, message
        menu = QMenu(self)
        self.copy = self._action(menu, self.tr("Copy as a picture"), self._copy)
        self.png = self._action(menu, self.tr("Save as a picture (PNG) …"), self._save_png)
        self.svg = self._action(menu, self.tr("Save as a drawing (SVG) …"), self._save_svg)
        self.csv = self._action(menu, self.tr("Save the table (CSV) …"), self._save_csv)
        self.setMenu(menu)

    def _action(self, menu: QMenu, text: str, act: Callable[[], None]) -> QAction:
        action = QAction(text, menu)
        action.triggered.connect(lambda _checked=False: act())
        menu.addAction(action)
        return action

    def _copy(self) -> None:
        QGuiApplication.clipboard().setImage(self._picture().image())
        self._message.show_text(self.tr("The picture is on the clipboard: you can paste it elsewhere."), "success")

    def _save_png(self) -> None:
        self._save(".png", lambda: self._picture().png())

    def _save_svg(self) -> None:
        self._save(".svg", lambda: self._picture().svg())

    def _save_csv(self) -> None:
        self._save(".csv", lambda: self._source.csv(self._table()))

    def _save(self, suffix: str, make: Callable[[], bytes]) -> None:
        kinds = f"{suffix[1:].upper()} (*{suffix})"
        out = ask_target(self, self.tr("Where is it to be saved?"), str(self._source.propose(suffix)), kinds)
        if out is None:
            return
        data = make()
        tasks.run(lambda _task: write_bytes(out, data), lambda _none: self._saved(out), self._failed, owner=self)

    def _saved(self, out: Path) -> None:
        self._message.show_text(self.tr("Saved: {path}").format(path=out), "success")

    def _failed(self, error: HaError) -> None:
        self._message.show_error(error)
