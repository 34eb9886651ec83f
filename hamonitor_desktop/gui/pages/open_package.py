"""The page that makes a dossier from a round package: package, code, key and place, on one calm page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hamonitor_desktop.domain.codes import OF_PLACE, Code, HaError
from hamonitor_desktop.domain.receipts import TYPE as RECEIPT
from hamonitor_desktop.domain.returns import TYPE as RETURN
from hamonitor_desktop.gui import settings, tasks, theme
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.pages.package_parts import CodeCard, KeyCard, PackageFacts, PlaceCard
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.ask_file import ask_file
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind
from hamonitor_desktop.gui.widgets.drop_place import DropPlace
from hamonitor_desktop.gui.widgets.emptying import empty
from hamonitor_desktop.gui.widgets.footer import Footer
from hamonitor_desktop.gui.widgets.frame import Frame
from hamonitor_desktop.gui.widgets.header import Header
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.page import Page, fill
from hamonitor_desktop.usecases.beginning import Beginning, begin, go_on
from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.places import mail_place, usual_place
from hamonitor_desktop.usecases.received import OpenedPackage, open_package

_OF_CODE: Final = frozenset((Code.CODE_MALFORMED, Code.CODE_WRONG))
_OF_KEY: Final = frozenset((Code.PASSPHRASE_SHORT, Code.PASSPHRASE_LONG, Code.PASSPHRASE_WRONG, Code.KEY_UNREADABLE))
_OF_PLACE: Final = OF_PLACE | {Code.DOSSIER_EXISTS}


@dataclass(frozen=True)
class PackageDraft:
    """What was typed for a package by somebody who went back to the start page first; never the passphrase."""

    path: Path
    package_id: str
    code: str


class PackageRoom(QWidget):
    """Opens a package and tells by `created` which dossier was made of it.

    With a draft its package is opened where no other is named, and the code that was typed for it stands there again.
    """

    page_key = "package"
    left = Signal()
    created = Signal(object)  # OpenDossier
    dossier_asked = Signal(str)
    receipt_asked = Signal(str)
    """The file holds a receipt and no package."""
    return_asked = Signal(str)
    """The file is a return."""
    help_asked = Signal()

    def __init__(self, path: str = "", draft: PackageDraft | None = None) -> None:
        super().__init__()
        self._opened: OpenedPackage | None = None
        self._draft = draft
        self._path = Path(path)
        self._busy = False
        self.facts: PackageFacts | None = None
        self.code: CodeCard | None = None
        self.key: KeyCard | None = None
        self.place: PlaceCard | None = None
        self.message = Message()
        self.drop = DropPlace(self.tr("Drag the package here"), self.tr("choose a file"), self.tr("or"))
        self.page = Page(width=theme.READING_WIDTH)
        self.footer = Footer(width=theme.READING_WIDTH)
        self._frame = Frame(self._header())
        self._assemble()
        self.setFocusProxy(self.drop)
        self.drop.clicked.connect(self._choose)
        self.drop.dropped.connect(lambda paths: self.read(paths[0]))
        if path:
            self.read(Path(path))
        elif draft is not None:
            self.read(draft.path)

    def _header(self) -> Header:
        header = Header(self.tr("Open a round package"))
        header.home.connect(self.left)
        header.add_button(self.tr("Help"), Icon.HELP).clicked.connect(self.help_asked)
        return header

    def _assemble(self) -> None:
        column = self.page.column
        column.addWidget(Label(self.tr("Open a round package"), size=Size.TITLE, bold=True, wrap=True))
        intro = self.tr(
            "The package holds the questions. From it a dossier is made, in which you fill in your answers."
        )
        column.addWidget(Label(intro, tone="quiet", wrap=True))
        column.addWidget(self.message)
        column.addWidget(self.drop)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(16)
        nest(column, self._cards)
        column.addStretch(1)
        self.back = Button(self.tr("Back"), icon=Icon.CHEVRON_LEFT)
        self.back.clicked.connect(self.left)
        self.doing = Label("", tone="quiet", size=Size.SMALL)
        self.make = Button(self.tr("Make the dossier"), ButtonKind.PRIMARY, Icon.CHEVRON_RIGHT, after=True)
        self.make.clicked.connect(self._begin)
        self.make.hide()
        self.footer.left.addWidget(self.back)
        self.footer.left.addWidget(self.doing)
        self.footer.right.addWidget(self.make)
        self._frame.stack.addWidget(self.page)
        self._frame.set_footer(self.footer)
        fill(self, self._frame)

    def leave(self) -> bool:
        """Nothing is kept until the dossier is made; while it is being made, wait."""
        return not self._busy

    @property
    def draft(self) -> PackageDraft | None:
        """What was typed and is in no dossier yet."""
        if self._opened is None or self.code is None:
            return self._draft
        return PackageDraft(self._path, self._opened.package.package_id, self.code.code)

    # the package

    def _choose(self) -> None:
        kinds = self.tr("Round packages (*.haronde *.xlsx);;All files (*)")
        path = ask_file(self, self.tr("Choose the round package"), kinds, mail_place())
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Read a package, and show what it says or what is wrong with it."""
        if self._busy:
            return
        self._set_busy(self.tr("The package is being read …"))
        self.message.clear()
        self._path = path
        tasks.run(lambda _task: open_package(path), self._show_package, self._show_not_read, owner=self)

    def _show_not_read(self, error: HaError) -> None:
        self._set_busy("")
        others = {RECEIPT: self.receipt_asked, RETURN: self.return_asked}
        if (other := others.get(str(error.details.get("found")))) is not None:
            other.emit(str(self._path))
            return
        self.message.show_error(error)
        self.page.reveal(self.message)
        self.drop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_package(self, opened: OpenedPackage) -> None:
        self._set_busy("")
        empty(self._cards)
        self._opened = opened
        self.facts, self.code, self.key = PackageFacts(opened), CodeCard(opened), KeyCard()
        self.place = PlaceCard(usual_place(opened.package), _made_before(self.facts.title, opened))
        for card in (self.facts, self.code, self.key, self.place):
            self._cards.addWidget(card)
        self.facts.other_asked.connect(self._choose)
        self.place.open_asked.connect(self.dossier_asked)
        self.place.taken.connect(self._show_known)
        self.place.looked.connect(self._name_button)
        self.facts.known_asked.connect(self.place.existing.click)
        for edit in (self.code.edit, self.key.first.edit, self.key.second.edit, self.place.field.edit):
            edit.returnPressed.connect(self.make.click)
        self.drop.hide()
        self.make.show()
        self.setFocusProxy(self.code.edit)
        code = self.code
        code.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, code, lambda: self.page.reveal(code))  # once the cards have their height
        if self._draft is not None and self._draft.package_id == opened.package.package_id:
            code.edit.setText(self._draft.code)
        self.place.look_first()

    def _show_known(self) -> None:
        """Whoever has not begun yet hears at once that there is a dossier, and not only after code and passphrase."""
        facts, code = self.facts, self.code
        if facts is None or code is None or code.code:
            return
        facts.show_known()
        facts.known_link.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, facts, lambda: self.page.reveal(facts.known_link))  # once it has its place

    # the dossier

    def _name_button(self) -> None:
        goes_on = self.place is not None and self.place.exists
        self.make.setText(self.tr("Go on with this code and key") if goes_on else self.tr("Make the dossier"))
        self.make.updateGeometry()

    def _begin(self) -> None:
        opened, code, key, place = self._opened, self.code, self.key, self.place
        if self._busy or opened is None or code is None or key is None or place is None:
            return
        self.message.clear()
        wrong: list[QWidget] = []
        if not code.holds():
            wrong.append(code.edit)
        if not key.holds():
            wrong.append(key.first_wrong())
        if not place.holds():
            wrong.append(place.field.edit)
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        author = settings.load().author
        wanted = Beginning(opened, code.code, place.path, author, key.path, key.passphrase, key.choice)
        doing, work = self.tr("The dossier is being made …"), begin
        if place.exists:
            doing, work = self.tr("The dossier is being opened …"), go_on
        self._set_busy(doing)
        tasks.run(lambda _task: work(wanted), self._made, self._failed, owner=self)

    def _made(self, dossier: OpenDossier) -> None:
        self._set_busy("")
        self.created.emit(dossier)

    def _failed(self, error: HaError) -> None:
        self._set_busy("")
        if self.code is None or self.key is None or self.place is None:
            return
        if error.code in _OF_CODE:
            self.code.show_error(error)
            self.code.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        elif error.code in _OF_KEY:
            self.key.show_error(error)
            self.key.first.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        elif error.code in _OF_PLACE:
            self.place.show_error(error)
            self.place.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.message.show_error(error)
            self.page.reveal(self.message)
            self.make.setFocus(Qt.FocusReason.OtherFocusReason)  # off during the work, it lost the cursor

    def _set_busy(self, text: str) -> None:
        self._busy = bool(text)
        self.doing.setText(text)
        for widget in (self.make, self.back, self.drop):
            widget.setEnabled(not self._busy)


def _made_before(title: str, opened: OpenedPackage) -> list[Path]:
    """The dossiers of this organisation in this round that were open here, wherever they were put; newest first."""
    recent = settings.load().recent_dossiers
    return [Path(item.path) for item in recent if (item.title, item.round) == (title, opened.package.round.id)]
