"""What the pages after the questions have in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hamonitor_desktop.usecases.dossiers import OpenDossier


class ClosingPage(QWidget):
    """A page with a footer of its own. `go` asks for a question by its code, `visit` for another page of the room."""

    go = Signal(str)
    visit = Signal(str)

    def __init__(self, dossier: OpenDossier) -> None:
        super().__init__()
        self._dossier = dossier

    def refresh(self) -> None:
        """Show how everything stands now; called each time the page is shown."""
        raise NotImplementedError
