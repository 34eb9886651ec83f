"""The central team's room: one store, one round in it, and the round's course from inviting to figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.gui import tasks, theme
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.pages.accept_page import AcceptPage
from hamonitor_desktop.gui.pages.central_errors import show_error
from hamonitor_desktop.gui.pages.central_page import CentralPage
from hamonitor_desktop.gui.pages.colleagues import Colleagues
from hamonitor_desktop.gui.pages.contact_page import ContactPage
from hamonitor_desktop.gui.pages.contacts_page import ContactsPage
from hamonitor_desktop.gui.pages.desk_card import Desk
from hamonitor_desktop.gui.pages.evidence_page import EvidencePage
from hamonitor_desktop.gui.pages.figures_page import FiguresPage
from hamonitor_desktop.gui.pages.following_page import FollowingPage
from hamonitor_desktop.gui.pages.import_page import ImportPage
from hamonitor_desktop.gui.pages.invite_page import InvitePage
from hamonitor_desktop.gui.pages.judge_page import JudgePage
from hamonitor_desktop.gui.pages.keeping_up import KeepingUp, hands_are_full
from hamonitor_desktop.gui.pages.log_page import LogPage
from hamonitor_desktop.gui.pages.missing_page import MissingPage
from hamonitor_desktop.gui.pages.participants_page import ParticipantsPage
from hamonitor_desktop.gui.pages.region_page import RegionPage
from hamonitor_desktop.gui.pages.response_page import ResponsePage
from hamonitor_desktop.gui.pages.return_page import ReturnPage
from hamonitor_desktop.gui.pages.round_page import RoundPage
from hamonitor_desktop.gui.widgets.announcing import announce
from hamonitor_desktop.gui.widgets.banner import Banner, synthetic_banner
from hamonitor_desktop.gui.widgets.frame import Frame
from hamonitor_desktop.gui.widgets.header import Header
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.marks import Mark
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.page import Page, fill
from hamonitor_desktop.gui.widgets.side import SideList
from hamonitor_desktop.usecases.round_facts import RoundFacts
from hamonitor_desktop.usecases.watching import StoreWatch

if TYPE_CHECKING:
    from hamonitor_desktop.usecases.following import Following

_ROW = 32
_COUNTED = ("round", "invite", "response")  # the others read the store themselves, or tell nothing of it


class CentralRoom(QWidget):
    """Opens on what the round waits for: inviting, or bringing in; on the round itself where it was chosen.

    `left` asks for the start page, `other_asked` for another round of the store. `released` tells that the work which
    held up leaving is over.
    """

    page_key = "central"
    left = Signal()
    released = Signal()
    other_asked = Signal(str)
    help_asked = Signal()

    def __init__(self, store: str, round_id: str = "") -> None:
        super().__init__()
        self._store, self._round_id, self._asked_for = store, round_id, ""
        self._watch = StoreWatch(store)
        self.pages: dict[str, CentralPage] = {}
        self.header = Header(self.tr("Central team"))
        self.header.home.connect(self.left)
        self.header.add_button(self.tr("Help"), Icon.HELP).clicked.connect(self.help_asked)
        self.side = SideList(width=theme.SIDE_CENTRAL, row=_ROW)
        self.side.chosen.connect(self.go)
        self.banner = synthetic_banner()
        self.lost_banner = Banner(
            self.tr("The store does not answer"),
            self.tr("What you see may be old. This goes by itself once the store answers again."),
            Icon.STATE_LOOK,
        )
        for banner in (self.banner, self.lost_banner):
            banner.hide()
        self.frame = Frame(self.header, self.side, self.banner, self.lost_banner)
        fill(self, self.frame)
        self.waiting = Page()
        self.waiting_label = Label(self.tr("Opening the store ..."), tone="quiet")
        self.message = Message()
        self.waiting.column.addWidget(self.waiting_label)
        self.waiting.column.addWidget(self.message)
        self.waiting.column.addStretch(1)
        self.frame.stack.addWidget(self.waiting)
        for keys, step in ((Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, -1)):
            shortcut = QShortcut(QKeySequence(Qt.Modifier.CTRL | keys), self)
            shortcut.activated.connect(lambda step=step: self._step(step))
        self._read()

    def _read(self) -> None:
        watch, facts = self._watch, self._reads(self._round_id)

        def work(task: tasks.Task) -> RoundFacts:
            watch.look()  # before anything is read: what is done from now on is seen as a change
            return facts(task)

        tasks.run(work, self._build, self._failed, owner=self)

    def _reads(self, round_id: str) -> Callable[[tasks.Task], RoundFacts]:
        """What reads the facts of a round; "" for the newest."""
        store = self._store

        def work(_task: tasks.Task) -> RoundFacts:
            from hamonitor_desktop.usecases.round_facts import round_facts

            return round_facts(store, round_id or None)

        return work

    def _failed(self, error: HaError) -> None:
        self.waiting_label.hide()
        self.frame.stack.setCurrentWidget(self.waiting)
        show_error(self.message, error)

    # the room, once the round is known

    def _build(self, facts: RoundFacts) -> None:
        self._facts = facts
        self.banner.setVisible(facts.round.synthetic)
        self._detail = self.tr("Round {id} · {store}").format(id=facts.round.id, store=_name(facts.store))
        self._others = ""
        self._tell_place()
        self._go_on(self._parts(facts))

    def _go_on(self, parts: Iterator[None]) -> None:
        """Make the next part of the room: all at once would hold the window up too long."""
        if next(parts, self) is None:
            QTimer.singleShot(0, self, lambda: self._go_on(parts))

    def _parts(self, facts: RoundFacts) -> Iterator[None]:
        """Make the room, with a pause after each page; the pages are there once all are."""
        made = self._made = dict[str, CentralPage]()
        self.round_page = RoundPage(self._store, facts)
        self._add(self.tr("Course"), ("round", self.tr("Round"), self.round_page))
        yield
        self.participants_page = ParticipantsPage(self._store, facts)
        self._add("", ("participants", self.tr("Participants"), self.participants_page))
        yield
        self.invite_page = InvitePage(self._store, facts)
        self._add("", ("invite", self.tr("Invite"), self.invite_page))
        yield
        self._add_contacts(facts)
        yield
        self.import_page = ImportPage(self._store, facts)
        self._add("", ("import", self.tr("Bring in"), self.import_page))
        yield
        yield from self._judging(facts)
        yield
        self._add_response(facts)
        yield
        self.figures_page = FiguresPage(self._store, facts)
        self._add(self.tr("Picture"), ("figures", self.tr("Figures"), self.figures_page))
        yield
        self.evidence_page, self.log_page = EvidencePage(self._store, facts), LogPage(self._store)
        self._add(self.tr("Kept"), ("evidence", self.tr("Evidence"), self.evidence_page))
        self._add("", ("log", self.tr("Log"), self.log_page))
        yield
        self.colleagues = Colleagues(self._store, self)
        self.colleagues.changed.connect(self._tell_colleagues)
        self.keeping_up = KeepingUp(self._watch, self)
        self.keeping_up.behind.connect(self._follow)
        self.keeping_up.reached.connect(self._tell_reached)
        self._connect()
        self.pages = made
        first = "round" if self._round_id else "import" if facts.invited else "invite"
        self._show_page(self._asked_for if self._asked_for in made else first)

    def _connect(self) -> None:
        for page in self._made.values():
            page.go.connect(self.go)
        for page in (self.participants_page, self.invite_page, self.import_page):
            page.may_leave.connect(self.released)
        self.round_page.other_asked.connect(self.other_asked)
        self.round_page.compare_asked.connect(self._compare)
        self.round_page.changed.connect(self._count_again)
        self.participants_page.changed.connect(self._count_again)
        self.invite_page.invited.connect(self._invited)
        self.import_page.imported.connect(self._imported)
        if self._facts.invited:
            self.side.set_row("invite", mark=Mark.DONE)

    def _tell_colleagues(self, others: str) -> None:
        self._others = others
        self._tell_place()

    def _tell_reached(self, reached: bool) -> None:  # noqa: FBT001 - a signal's
        self.lost_banner.setVisible(not reached)
        if not reached:
            announce(self.lost_banner, self.lost_banner.accessibleName())

    def _tell_place(self) -> None:
        """Say in the header which round this is, and who else has the store open."""
        detail = " · ".join(part for part in (self._detail, self._others) if part)
        self.header.set_place(self.tr("Central team"), detail, self._others)

    def _judging(self, facts: RoundFacts) -> Iterator[None]:
        """The list of returns stands at the side; one of them comes in its place and goes back to it."""
        self.judge_page = JudgePage(self._store, facts)
        desk = Desk()
        self._add("", ("judge", self.tr("Judge"), self.judge_page))
        yield
        self.return_page = ReturnPage(self._store, facts.round.id, desk)
        self.frame.stack.addWidget(self.return_page)
        yield
        self.accept_page = AcceptPage(self._store, facts.round.id, desk)
        self.frame.stack.addWidget(self.accept_page)
        for page in (self.return_page, self.accept_page):
            page.back.connect(lambda: self.go("judge"))
            page.decided.connect(self.judge_page.refresh)
            page.may_leave.connect(self.released)
        for ask in (self.judge_page.opened, self.return_page.other, self.accept_page.opened):
            ask.connect(self._open_return)
        self.return_page.next_asked.connect(self.judge_page.open_next)
        self.judge_page.together.connect(self._accept_together)

    def _add_contacts(self, facts: RoundFacts) -> None:
        """The register stands at the side; one organisation comes in the place of where it was asked for."""
        self.contacts_page = ContactsPage(self._store, facts)
        self._add("", ("contacts", self.tr("Contacts"), self.contacts_page))
        self.contacts_page.opened.connect(lambda code: self._open_contact(code, "contacts"))

    # these four are made when one comes there: the room opens the sooner

    @cached_property
    def contact_page(self) -> ContactPage:
        """One organisation of the register."""
        page = ContactPage(self._store, self._facts)
        self.frame.stack.addWidget(page)
        page.back.connect(self._close_contact)
        return page

    @cached_property
    def following_page(self) -> FollowingPage:
        """The questions beside those of the edition before."""
        page = FollowingPage()
        self.frame.stack.addWidget(page)
        page.back.connect(lambda: self.go("round"))
        return page

    @cached_property
    def missing_page(self) -> MissingPage:
        """Who is missing."""
        page = MissingPage(self._store, self._facts)
        self.frame.stack.addWidget(page)
        page.back.connect(lambda: self.go("response"))
        page.opened.connect(lambda code: self._open_contact(code, "response"))
        return page

    @cached_property
    def region_page(self) -> RegionPage:
        """One region."""
        page = RegionPage(self._store, self._facts)
        self.frame.stack.addWidget(page)
        page.back.connect(lambda: self.go("response"))
        page.missing_asked.connect(self._open_missing)
        return page

    def _open_contact(self, code: str, row: str) -> None:
        self.contact_page.open(code)
        self._show_within(self.contact_page, row)

    def _close_contact(self) -> None:
        """Back to the list one came from, in which one goes on with the next."""
        if self.side.current() == "response":
            self.missing_page.refresh()
            self._show_within(self.missing_page, "response")
            table = self.missing_page.table
        else:
            self.go("contacts")
            table = self.contacts_page.table
        QTimer.singleShot(0, table, table.setFocus)

    def _add_response(self, facts: RoundFacts) -> None:
        """The response stands at the side; who is missing and one region come in its place and go back to it."""
        self.response_page = ResponsePage(self._store, facts)
        self._add("", ("response", self.tr("Response"), self.response_page))
        self.response_page.region_asked.connect(self._open_region)
        self.response_page.missing_asked.connect(self._open_missing)

    def _open_region(self, region: str) -> None:
        self.region_page.open(region)
        self._show_within(self.region_page, "response")

    def _open_missing(self, by: str, group: str) -> None:
        self.missing_page.open(by, group)
        self._show_within(self.missing_page, "response")

    def _open_return(self, return_id: str) -> None:
        self.return_page.open(return_id)
        self._show_within(self.return_page, "judge")

    def _compare(self) -> None:
        """The questions of this round's edition beside those it follows, in place of the page of the round."""
        store, round_id = self._store, self.invite_page.round_id

        def work() -> Following:
            from hamonitor_desktop.usecases.following import beside_in_round

            return beside_in_round(store, round_id)

        self.following_page.read(work)
        self._show_within(self.following_page, "round")

    def _accept_together(self) -> None:
        self.accept_page.refresh()
        self._show_within(self.accept_page, "judge")

    def _show_within(self, page: CentralPage, row: str) -> None:
        """Show a page that the side has no row of its own for, from its top; `row` is the one it belongs to."""
        self.side.select(row)
        self.frame.stack.setCurrentWidget(page)
        self.frame.set_footer(page.footer)
        page.verticalScrollBar().setValue(0)
        QTimer.singleShot(0, page, page.first.setFocus)

    def _add(self, heading: str, page: tuple[str, str, CentralPage]) -> None:
        key, text, widget = page
        if heading:
            self.side.add_heading(heading)
        self.side.add_row(key, text)
        self._made[key] = widget
        self.frame.stack.addWidget(widget)

    def go(self, key: str) -> None:
        """Show a page, with what a colleague may have changed meanwhile; once it is made, while the room is."""
        if not self.pages:
            self._asked_for = key
        elif key in self.pages:
            self._show_page(key)
            if key in _COUNTED:
                self._count_again()

    def _show_page(self, key: str) -> None:
        page = self.pages[key]
        self.side.select(key)
        self.frame.stack.setCurrentWidget(page)
        self.frame.set_footer(page.footer)
        if not self.side.list.hasFocus():
            QTimer.singleShot(0, page, page.first.setFocus)

    def _step(self, step: int) -> None:
        keys = self.side.rows()
        if self.side.current() in keys:
            place = keys.index(self.side.current()) + step
            if 0 <= place < len(keys):
                self.go(keys[place])

    def _invited(self) -> None:
        self.response_page.invited = True
        self.side.set_row("invite", mark=Mark.DONE)
        self.header.set_status(self.tr("Packages made {time}").format(time=f"{datetime.now():%H:%M}"), Icon.CHECK)

    def _count_again(self) -> None:
        """Somebody may have joined or left, or all may be invited: what tells of that reads it anew."""
        work = self._reads(self.invite_page.round_id)
        tasks.run(work, self._counted, self._not_counted, owner=self)

    def _not_counted(self, error: HaError) -> None:
        """Tell it where one looks; the response reads the store itself, and says so itself."""
        page = self.frame.stack.currentWidget()
        if isinstance(page, RoundPage | InvitePage | ParticipantsPage):
            page.show_failure(error)

    def _counted(self, facts: RoundFacts) -> None:
        self._facts = facts
        if "missing_page" in vars(self):
            self.missing_page.show_round(facts)
        self.round_page.show_facts(facts)
        self.invite_page.show_facts(facts)
        if facts.invited:
            self.side.set_row("invite", mark=Mark.DONE)
        if facts.invited and not self.response_page.invited:
            self.response_page.invited = True
            self.response_page.refresh()

    def _imported(self) -> None:
        now = f"{datetime.now():%H:%M}"
        self.header.set_status(self.tr("Brought in {time}").format(time=now), Icon.CHECK, short=now)
        self.keeping_up.look()

    def _follow(self) -> None:
        """Somebody did something in the store: the page in view shows it, or later when one is at work there."""
        page = self.frame.stack.currentWidget()
        if not isinstance(page, CentralPage) or page.at_work or hands_are_full():
            return
        self.keeping_up.caught_up()
        page.follow()
        if self.side.current() in _COUNTED:
            self._count_again()

    # leaving

    def leave(self) -> bool:
        """Whether the room may close: it asks on the page first while returns come in or packages are made."""
        if not self.pages:
            return True
        if self.import_page.busy:
            self.go("import")
            return self.import_page.ask_to_leave()
        if self.participants_page.busy:
            self.go("participants")
            self.participants_page.leave_when_done()
            return False
        if self.invite_page.busy:
            self.go("invite")
            self.invite_page.leave_when_stopped()
            return False
        if self.accept_page.busy:
            self._show_within(self.accept_page, "judge")
            self.accept_page.leave_when_stopped()
            return False
        if "contact_page" in vars(self) and self.contact_page.unsaved:
            self._show_within(self.contact_page, self.side.current())
            self.contact_page.ask_to_leave()
            return False
        if unsent := self.return_page.unsent:
            self._open_return(unsent)
            self.return_page.ask_to_leave()
            return False
        self.colleagues.leave()
        self.keeping_up.leave()
        return True


def _name(store: str) -> str:
    """The last part of a path, or the whole address of a server."""
    return store if "://" in store else store.replace("\\", "/").rsplit("/", 1)[-1]
