"""The officer's room: the themes at the left, one page at a time, and everything kept as it is typed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Final, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.domain.display import show_organisation
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.pages.card_work import CardWork
from hamonitor_desktop.gui.pages.closing_page import ClosingPage
from hamonitor_desktop.gui.pages.officer_menu import MoreMenu
from hamonitor_desktop.gui.pages.officer_pages import OfficerPages
from hamonitor_desktop.gui.pages.officer_parts import Notice, StepFooter
from hamonitor_desktop.gui.pages.officer_places import THEME, Place
from hamonitor_desktop.gui.pages.officer_reading import ReadingStrip
from hamonitor_desktop.gui.pages.officer_side import OfficerSide
from hamonitor_desktop.gui.pages.officer_ways import Ways
from hamonitor_desktop.gui.pages.overview import OverviewPage
from hamonitor_desktop.gui.pages.theme_page import ThemePage
from hamonitor_desktop.gui.saving import Saver, SaveState
from hamonitor_desktop.gui.widgets import keyboard
from hamonitor_desktop.gui.widgets.banner import synthetic_banner
from hamonitor_desktop.gui.widgets.frame import Frame
from hamonitor_desktop.gui.widgets.header import Header
from hamonitor_desktop.gui.widgets.page import fill
from hamonitor_desktop.usecases.dossiers import OpenDossier

_SOON: Final = 50  # ms after a key press: first what was typed comes on the screen, then the counts


class OfficerRoom(QWidget):
    """Fills in one dossier. `left` asks for the start page; whoever shows the room calls `leave` first.

    `released`: the person goes although something could not be written, to wherever they were going.
    """

    left = Signal()
    released = Signal()
    help_asked = Signal()
    settings_asked = Signal()
    progressed = Signal()
    """How far the dossier is may be another than before."""

    def __init__(self, dossier: OpenDossier) -> None:
        super().__init__()
        self._dossier = dossier
        self._saver = Saver(dossier, self)
        self._work = CardWork(dossier, self)
        self._key = self._question = ""
        self._gone = self._gives_up = self._seen = False
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._refresh)
        self.title = show_organisation(dossier.edition, dossier.organisation)
        self.header = Header(self.title, self.tr("Round {id}").format(id=dossier.round.id))
        self.side = OfficerSide(dossier)
        self.pages = OfficerPages(dossier, self.title, self._work, self)
        self._ways = Ways(dossier, self.side.rows())
        self.frame = Frame(self.header, self.side, *([synthetic_banner()] if dossier.synthetic else []))
        self.notice, self.stack, self.footer = Notice(), self.pages.stack, StepFooter()
        self._assemble()
        self._add_keys()
        self._add_header_buttons()
        self._connect()
        self._show_saving()
        taken = self._saver.take_up()
        self._begin()
        self.notice.show_taken_up(dossier, taken)

    # assembly

    def _assemble(self) -> None:
        fill(self, self.frame)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.stack, 1)
        self.frame.stack.addWidget(body)
        if self._dossier.read_only:
            self._strip = ReadingStrip(self._dossier)
            self._strip.freed.connect(self.notice.show_free)
            cast(QVBoxLayout, self.frame.layout()).insertWidget(1, self._strip)
        if self._dossier.copy_of is not None:
            from hamonitor_desktop.gui.pages.copy_cards import copy_strip

            cast(QVBoxLayout, self.frame.layout()).insertWidget(1, copy_strip(self._dossier, self._dossier.copy_of))

    def _add_keys(self) -> None:
        keys: dict[str, Callable[[], None]] = {
            "Ctrl+PgDown": lambda: self._step(1),
            "Ctrl+PgUp": lambda: self._step(-1),
            "F7": self._take_over_previous,
            "F8": self.go_to_next_open,
        }
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _add_header_buttons(self) -> None:
        self.header.add_button(self.tr("Help"), Icon.HELP).clicked.connect(self.help_asked)
        more = self.header.add_button(self.tr("More"), Icon.CHEVRON_DOWN, after=True)
        self.menu = MoreMenu(self, self._dossier)
        more.setMenu(self.menu)
        menu = self.menu
        asked: dict[QAction, Callable[[], object]] = {
            menu.undo: lambda: self._go_in_history(self._dossier.undo),
            menu.redo: lambda: self._go_in_history(self._dossier.redo),
            menu.history: self._show_history,
            menu.print: lambda: self._visit(Place.PRINT),
            menu.restore: lambda: self._visit(Place.RESTORE),
            menu.reload: self._read_again,
            menu.where: self._show_file,
            menu.settings: self.settings_asked.emit,
            menu.home: self.left.emit,
        }
        for action, act in asked.items():
            action.triggered.connect(lambda _checked=False, act=act: act())

    def _connect(self) -> None:
        self.header.home.connect(self.left)
        self.side.chosen.connect(lambda key: self.show_page(key))
        self.footer.back.connect(self._back)
        self.footer.onward.connect(self._onward)
        self.footer.next_open.connect(self.go_to_next_open)
        self.notice.gave_up.connect(self._give_up)
        self.notice.take_over.connect(self._read_again)
        self._saver.changed.connect(self._show_saving)
        self._work.changed.connect(self._changed_beside)
        self._work.noted.connect(self._noted)
        self._work.failed.connect(self.notice.show_error)
        pages = self.pages
        pages.typed.connect(self._typed)
        pages.settled.connect(self._settled)
        pages.at_question.connect(self._came_to)
        pages.changed.connect(self._refresh)
        pages.came_in.connect(self._read_cards)
        pages.go.connect(self.go_to_question)
        pages.visit.connect(self._visit)
        pages.theme_wanted.connect(lambda code: self.go_to_question(self._ways.first_in(code)))

    # going around

    @property
    def page_key(self) -> str:
        """The key of the page that is shown."""
        return self._key

    def _begin(self) -> None:
        """Open where this person was, or at the overview the first time."""
        question = self._dossier.edition.question(self._dossier.left_off() or "")
        self._question = question.code if question else ""
        self.show_page(THEME + question.theme if question else Place.OVERVIEW, self._question)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._seen:  # the cursor can only be put somewhere once there is a window
            self._seen = True
            QTimer.singleShot(0, self, self._put_cursor)

    def _put_cursor(self) -> None:
        page = self.pages.theme()
        if page is not None:
            page.go_to(self._question)
        elif self.footer.isVisible():
            self.footer.onward_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_page(self, key: str, question: str = "") -> None:
        """Show a page by its key: a place, or a theme; `question` is where in the theme one then goes."""
        self._leave_page()
        self.notice.clear_passing()
        self._key = key
        self.pages.show(key, question)
        self.side.select_for(key)
        self._refresh()
        self._show_footer()

    def go_to_question(self, code: str) -> None:
        """Show the theme of a question and put the cursor in it."""
        question = self._dossier.edition.question(code)
        if question is None:
            return
        self.show_page(THEME + question.theme, code)
        page = self.pages.theme()
        if page is not None:
            page.go_to(code)

    def go_to_next_open(self) -> None:
        """To the next question without an answer, past the end from the beginning again."""
        self._leave_page()
        code = self._ways.next_open(self._key, self._question)
        if code:
            self.go_to_question(code)
        else:
            self.notice.show_text(self._ways.all_done(), "success")

    def _visit(self, key: str) -> None:
        """Show a page and begin there: in its first question, or at the first thing that can be done."""
        self.show_page(key)
        page = self.pages.shown()
        if isinstance(page, ThemePage):
            page.go_to("")
        elif key == Place.OVERVIEW:
            self.footer.onward_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif page is not None:
            QTimer.singleShot(0, page, lambda: keyboard.begin(page))  # once what it just filled in is shown

    def _step(self, by: int) -> None:
        """To the page before or after this one."""
        key = self._ways.beside(self._key, by)
        if key:
            self._visit(key)

    def _leave_page(self) -> None:
        page = self.pages.theme()
        if page is not None:
            page.leave()
            self._saver.flush()

    # the footer

    def _show_footer(self) -> None:
        if isinstance(self.pages.shown(), ClosingPage):
            self.frame.set_footer(None)
            return
        self.frame.set_footer(self.footer)
        self._ways.show(self.footer, self._key, self._question)

    def _back(self) -> None:
        if self._key == Place.HISTORY:
            self.go_to_question(self._question)
            return
        self._step(-1)

    def _onward(self) -> None:
        if self._key != Place.OVERVIEW:
            self._step(1)
        elif code := self._ways.resume(self._question):
            self.go_to_question(code)
        else:
            self._visit(Place.CHECK)

    # answering

    def _typed(self, answer: Answer) -> None:
        self._saver.draft(answer)
        if not self._soon.isActive():
            self._soon.start()

    def _settled(self, answer: Answer) -> None:
        self._saver.record(answer)
        page = self.pages.theme()
        if page is not None:
            page.show_others(answer.question)  # an answer ends a conflict, and adapts a proposal
        self._refresh()

    def _take_over_previous(self) -> None:
        """Last round's answer to the question one is at, in one key."""
        page = self.pages.theme()
        if page is not None and self._question in page.cards:
            page.cards[self._question].take_over_previous()

    def _changed_beside(self, code: str) -> None:
        """An answer of somebody else was taken over."""
        page = self.pages.theme()
        if page is not None:
            page.show_answer(self._dossier.answer(code))
        self._noted()

    def _read_cards(self) -> None:
        """Answers, notes or proposals came in by something else than the cards: every card shows them."""
        self.pages.read_cards()
        self._noted()

    def _noted(self) -> None:
        self._saver.note_saved()
        self._refresh()

    def _came_to(self, code: str) -> None:
        self._question = code
        self.menu.name(code)

    def _refresh(self) -> None:
        """Show how far everything is: the list, its foot, and the page itself."""
        self.side.refresh()
        page = self.pages.shown()
        if isinstance(page, ThemePage | OverviewPage):
            page.refresh()
        self.menu.name(self._question)
        self.progressed.emit()

    # undo, history and the file

    def _go_in_history(self, step: Callable[[str], Answer | None]) -> None:
        question = self._dossier.edition.question(self._question)
        if question is None:
            return
        if self._key != THEME + question.theme:
            self.go_to_question(question.code)
        try:
            step(question.code)
        except HaError as error:
            self.notice.show_error(error)
            return
        self._changed_beside(question.code)

    def _show_history(self) -> None:
        question = self._dossier.edition.question(self._question)
        if question is None:
            return
        self._leave_page()
        self.pages.make_history(question)
        self.show_page(Place.HISTORY)
        self.footer.back_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read_again(self) -> None:
        try:
            self._dossier.reload()
        except HaError as error:
            self.notice.show_error(error)
            return
        if not self._dossier.read_only:
            self._begin_writing()
            return
        self._read_cards()
        shown = self.pages.shown()
        if isinstance(shown, ClosingPage):
            shown.refresh()
        self._strip.refresh()
        self.notice.show_text(self.tr("This is how it stands now. You still cannot change anything."))

    def _begin_writing(self) -> None:
        """Whoever had the dossier open has gone, and it is ours: what was made to read only is made anew."""
        self._strip.hide()
        self._strip.deleteLater()
        self.menu.reload.setVisible(False)
        self._saver.begin_writing()
        key = Place.OVERVIEW if self._key == Place.HISTORY else self._key
        self._leave_page()
        self.pages.renew(key)
        self.show_page(key)
        self._put_cursor()
        self.notice.show_text(self.tr("Nobody else has this dossier open any more: you can fill it in now."), "success")

    def _show_file(self) -> None:
        self.show_page(Place.OVERVIEW)
        page = cast(OverviewPage, self.pages.shown())
        QTimer.singleShot(0, page, page.show_file)

    # saving and leaving

    def _show_saving(self) -> None:
        saver = self._saver
        if saver.state is SaveState.READ_ONLY:
            self.header.set_status(self.tr("Read only"), Icon.LOCK)
        elif saver.state is SaveState.SAVING:
            self.header.set_status(self.tr("Saving"), Icon.STATE_BUSY)
        elif saver.state is SaveState.FAILED and saver.error is not None:
            self.header.set_status(self.tr("Not saved"), Icon.STATE_ERROR)
            self.notice.show_unsaved(saver)
        else:
            at = f"{saver.at:%H:%M}" if saver.at else ""
            self.header.set_status(self.tr("Saved {time}").format(time=at).strip(), short=at)
            self.notice.clear_lasting()

    def keep_all(self) -> HaError | None:
        """Write what is typed at once, as when the person logs off; what cannot be written is kept on this computer."""
        page = self.pages.theme()
        if page is not None:
            page.leave()
        return self._saver.flush()

    def _give_up(self) -> None:
        self._gives_up = True
        self.released.emit()

    def leave(self) -> bool:
        """Save and close; false where something could not be written: then it says so, and offers to close anyway."""
        if self._gone:
            return True
        error = self.keep_all()
        if error is not None and not self._gives_up:
            self.notice.show_unsaved(self._saver)
            self.notice.offer_to_close(self._saver)
            return False
        self._gone = True
        self._soon.stop()
        with suppress(HaError):  # the person was told before, and chose to go
            self._dossier.close()
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()  # now, and not while the room is taken down around it
        return True
