"""Files that belong to a dossier, opened by a double click or from the start page: a receipt, or a return."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from hamonitor_desktop.gui import settings, tasks

if TYPE_CHECKING:
    from hamonitor_desktop.gui.window import Window
    from hamonitor_desktop.usecases.own_returns import KnownReturn
    from hamonitor_desktop.usecases.receipts import OpenedReceipt


class FileDoors(QObject):
    """Looks at a file on the start page, and then opens the dossier that it belongs to, where that is known."""

    def __init__(self, window: Window) -> None:
        super().__init__(cast(QObject, window))
        self._window = window

    def open_receipt(self, path: str) -> None:
        """Open the dossier that a receipt is for, and show the receipt in it."""
        recent = _recent()

        def work(_task: tasks.Task) -> tuple[OpenedReceipt, Path | None]:
            from hamonitor_desktop.usecases.receipts import find_dossier, open_receipt

            opened = open_receipt(Path(path))
            return opened, find_dossier(opened, recent)

        if self._begins(self.tr("The receipt is being opened …")):
            tasks.run(work, self._receipt_opened, self._window.show_failed, owner=self)

    def _receipt_opened(self, found: tuple[OpenedReceipt, Path | None]) -> None:
        from hamonitor_desktop.gui.pages.officer_keeping import show_receipt

        start = self._window.start_page()
        start.set_doing("")
        opened, dossier = found[0], found[1] or start.ask_dossier()
        if dossier is not None:
            self._window.open_then(str(dossier), lambda room: show_receipt(room, opened))

    def open_return(self, path: str) -> None:
        """Say what a return is, in the dossier that it was made from where that is known."""
        recent = _recent()

        def work(_task: tasks.Task) -> KnownReturn:
            from hamonitor_desktop.usecases.own_returns import know_return

            return know_return(Path(path), recent)

        if self._begins(self.tr("The return is being looked at …")):
            tasks.run(work, lambda found: self._return_known(path, found), self._window.show_failed, owner=self)

    def _return_known(self, path: str, found: KnownReturn) -> None:
        from hamonitor_desktop.gui.pages.own_return import return_text, show_return

        start, name = self._window.start_page(), Path(path).name
        start.set_doing("")
        if found.dossier is None:
            start.message.show_text(return_text(name, found.sealed))
        else:
            self._window.open_then(str(found.dossier), lambda room: show_return(room, name, found))

    def _begins(self, doing: str) -> bool:
        """Go to the start page, which says what is done; false where the room wants to stay or the page is busy."""
        start = self._window.start_page()
        if not self._window.show_start() or start.busy:
            return False
        start.set_doing(doing)
        return True


def _recent() -> list[Path]:
    return [Path(item.path) for item in settings.load().recent_dossiers]
