"""What the pages of the central room have in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hamonitor_desktop.gui.widgets.footer import Footer
from hamonitor_desktop.gui.widgets.page import Page


class CentralPage(Page):
    """A page with its own footer. `first` gets the cursor when it is shown; `go` asks for another page by its key."""

    go = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.footer = Footer()
        self.first: QWidget = self

    @property
    def at_work(self) -> bool:
        """Whether one is in the middle of something here that what a colleague did may not disturb."""
        return False

    def follow(self) -> None:
        """Show what a colleague changed; what is chosen, typed and scrolled to stays."""
