"""What the pages after the questions have in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.pages.officer_places import Place
from hamonitor_desktop.gui.widgets.buttons import Button
from hamonitor_desktop.gui.widgets.footer import Footer
from hamonitor_desktop.usecases.dossiers import OpenDossier


class ClosingPage(QWidget):
    """A page with a footer of its own. `go` asks for a question by its code, `visit` for another page of the room.

    `changed` tells that the page changed what others show, `came_in` that answers came in from elsewhere; `typed` and
    `settled` carry answers to keep.
    """

    go = Signal(str)
    visit = Signal(str)
    changed = Signal()
    came_in = Signal()
    typed = Signal(object)
    settled = Signal(object)

    def __init__(self, dossier: OpenDossier) -> None:
        super().__init__()
        self._dossier = dossier

    def footer_back(self, text: str, place: Place) -> Footer:
        """A footer with the way back to another page at its left."""
        footer = Footer()
        back = Button(text, icon=Icon.CHEVRON_LEFT)
        back.clicked.connect(lambda: self.visit.emit(place))
        footer.left.addWidget(back)
        return footer

    def refresh(self) -> None:
        """Show how everything stands now; called each time the page is shown."""
        raise NotImplementedError
