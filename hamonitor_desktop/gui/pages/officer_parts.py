"""Parts of the officer's room: its notice, its footer, and the name of the organisation."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.banner import Banner
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind, Link
from hamonitor_desktop.gui.widgets.footer import Footer
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.usecases.dossiers import OpenDossier


def read_only_banner(dossier: OpenDossier) -> Banner:
    """Said once: that nothing can be changed, and who has the dossier open."""
    translate, holder = QCoreApplication.translate, dossier.holder
    changes = translate("OfficerRoom", "You can read everything, and change nothing.")
    if holder is None:
        why = translate("OfficerRoom", "Nothing can be written in this place.")
    else:
        name = holder.name or translate("OfficerRoom", "Someone else")
        since = holder.since or translate("OfficerRoom", "some time")
        why = translate("OfficerRoom", "{name} has had this dossier open since {since}.")
        why = why.format(name=name, since=since)
    return Banner(translate("OfficerRoom", "READ ONLY"), f"{why} {changes}", Icon.LOCK)


class Notice(QWidget):
    """What has to be said above the page. `gave_up`: close although something could not be written."""

    gave_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, 16, theme.MARGIN, 0)
        column.setSpacing(4)
        self.message = Message()
        self.close_link = Link(self.tr("Close anyway; what could not be kept is lost"), tone=Colour.ERROR)
        column.addWidget(self.message)
        column.addWidget(self.close_link)
        self.close_link.clicked.connect(self.gave_up)
        self._unsaved = ""
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
        self.close_link.hide()
        self.message.show_text(text, tone)
        self.show()

    def show_unsaved(self, error: HaError) -> None:
        """Say that what was typed is not on disk, and that it is not lost either; once for one reason."""
        text = self.tr("Your last answers are not saved yet. {why} They stay on screen, and we keep trying.")
        said = text.format(why=str(error))
        if said != self._unsaved or self.isHidden():
            self._unsaved = said
            self.message.show_text(said, "error")
            self.show()

    def clear_unsaved(self) -> None:
        """What could not be saved is saved now."""
        if self._unsaved:
            self.clear()

    def clear_passing(self) -> None:
        """Another page is shown: what was said about the last one has had its time."""
        if self.message.text != self._unsaved:
            self.clear()

    def offer_to_close(self) -> None:
        """Let the person leave although the last answers are not on disk."""
        self.close_link.show()

    def clear(self) -> None:
        """Say nothing any more."""
        self._unsaved = ""
        self.message.clear()
        self.close_link.hide()
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
