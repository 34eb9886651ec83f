"""Parts of the officer's room: its notice and its footer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.pages.officer_keeping import taken_up_text, unsaved_text
from hamonitor_desktop.gui.saving import Saver
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind, Link
from hamonitor_desktop.gui.widgets.footer import Footer
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.safety_net import TakenUp


class Notice(QWidget):
    """What has to be said above the page.

    `gave_up`: close although something could not be written; `take_over`: write, now that the other has gone.
    """

    gave_up = Signal()
    take_over = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, 16, theme.MARGIN, 0)
        column.setSpacing(4)
        self.message = Message()
        self.close_link = Link("", tone=Colour.ERROR)
        self.take_link = Link(self.tr("Fill in yourself now"))
        for widget in (self.message, self.close_link, self.take_link):
            column.addWidget(widget)
        self.close_link.clicked.connect(self.gave_up)
        self.take_link.clicked.connect(self.take_over)
        self._lasting = ""
        self.clear()

    @property
    def text(self) -> str:
        """What is said; "" while nothing is."""
        return self.message.text

    def show_error(self, error: HaError) -> None:
        """Say what went wrong."""
        self.message.show_error(error)
        self.show()

    def show_text(self, text: str, tone: str = "quiet") -> None:
        """Say something in passing."""
        for link in (self.close_link, self.take_link):
            link.hide()
        self.message.show_text(text, tone)
        self.show()

    def show_unsaved(self, saver: Saver) -> None:
        """Say that what was typed is not in the dossier, and that it is not lost either; once for one reason."""
        said = unsaved_text(saver)
        if said != self._lasting or self.isHidden():
            self._lasting = said
            self.message.show_text(said, "error")
            self.show()

    def show_taken_up(self, dossier: OpenDossier, taken: TakenUp | None) -> None:
        """Say what came back from this computer, if anything did."""
        if taken is not None:
            self.show_text(taken_up_text(dossier, taken), "warning" if taken.conflicts else "success")

    def show_free(self, name: str) -> None:
        """Say that whoever had the dossier open has closed it, and offer to write in it."""
        self._lasting = self.tr("{name} has closed this dossier.").format(name=name)
        self.message.show_text(self._lasting, "success")
        self.take_link.show()
        self.show()

    def clear_lasting(self) -> None:
        """What could not be saved is saved now."""
        if self._lasting:
            self.clear()

    def clear_passing(self) -> None:
        """Another page is shown: what was said about the last one has had its time."""
        if self.message.text != self._lasting:
            self.clear()

    def offer_to_close(self, saver: Saver) -> None:
        """Let the person leave although the last answers are not in the dossier."""
        lost = self.tr("Close anyway; what could not be kept is lost")
        later = self.tr("Close anyway; your answers are put in the dossier when you open it again")
        self.close_link.setText(later if saver.kept else lost)
        self.close_link.updateGeometry()
        self.close_link.show()

    def clear(self) -> None:
        """Say nothing any more."""
        self._lasting = ""
        for widget in (self.message, self.close_link, self.take_link):
            widget.hide()
        self.hide()


class StepFooter(Footer):
    """The way back and the way on; in between the key for the next open question."""

    back = Signal()
    onward = Signal()
    next_open = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back_button = Button("", icon=Icon.CHEVRON_LEFT)
        self.open_link = Link(self.tr("Next open question: F8"), size=Size.SMALL, tone=Colour.QUIET, underline=False)
        self.onward_button = Button("", ButtonKind.PRIMARY, Icon.CHEVRON_RIGHT, after=True)
        self.left.addWidget(self.back_button)
        self.left.addWidget(self.open_link)
        self.right.addWidget(self.onward_button)
        self.back_button.clicked.connect(self.back)
        self.open_link.clicked.connect(self.next_open)
        self._asks_open = False
        self.onward_button.clicked.connect(self.onward)

    def set_ways(self, back: str, onward: str, *, open_questions: bool = False) -> None:
        """Say where the buttons go; an empty text hides one. `open_questions` tells the key for the next one."""
        self._asks_open = open_questions
        for button, text in ((self.back_button, back), (self.onward_button, onward)):
            button.setText(text)
            button.setVisible(bool(text))
            button.updateGeometry()
        self._fit()

    def _fit(self) -> None:
        wanted = sum(button.sizeHint().width() for button in (self.back_button, self.onward_button))
        room = self.width() - 2 * theme.MARGIN - wanted - self.open_link.sizeHint().width() - 3 * 16
        self.open_link.setVisible(self._asks_open and room >= 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
