"""One return: who signed it, what is in it, what changed, what was decided, and the decision to take."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.decisions import Decision
from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.domain.redactions import Redaction
from hamonitor_desktop.gui import tasks
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import spoken
from hamonitor_desktop.gui.pages.central_errors import show_error
from hamonitor_desktop.gui.pages.central_page import CentralPage
from hamonitor_desktop.gui.pages.desk_card import Desk, DeskCard
from hamonitor_desktop.gui.pages.return_about import AboutCards, verdict_word
from hamonitor_desktop.gui.pages.return_answers import AnswerRow, AnswersCards
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.announcing import announce
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind, Link
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.emptying import empty
from hamonitor_desktop.gui.widgets.fields import Field, TextArea
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.leave_card import LeaveCard
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.open_folder import open_folder
from hamonitor_desktop.gui.widgets.page import bring_opened_in_sight
from hamonitor_desktop.gui.widgets.titled_card import TitledCard
from hamonitor_desktop.usecases.reviewing import Review, review

if TYPE_CHECKING:
    from hamonitor_desktop.usecases.deciding import MadeReceipt


@dataclass(frozen=True)
class _Draft:
    """What somebody typed about a return and did not send yet: the text, and questions by the code of the answer."""

    text: str
    queries: Mapping[str, str]


@dataclass(frozen=True)
class _Sent:
    """A decision that was taken, with what can be pasted in the mail about it."""

    made: MadeReceipt
    mail: str


class _Holder(QWidget):
    """What is shown of the return, made anew with each."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)


class ReturnPage(CentralPage):
    """`back` asks for the list, `decided` tells that the store changed, `other` asks for another return by its id.

    `next_asked` asks for the next return that waits. What is typed about a return stays with it while the room is open;
    `may_leave` tells that it may be thrown away.
    """

    back = Signal()
    decided = Signal()
    other = Signal(str)
    next_asked = Signal(str)
    may_leave = Signal()

    def __init__(self, store: str, round_id: str, desk: Desk) -> None:
        super().__init__()
        self._store, self._round_id, self._desk = store, round_id, desk
        self._return_id, self._beside, self._busy = "", "", False
        self._drafts: dict[str, _Draft] = {}
        self._wanted = Verdict.ACCEPTED
        self._review: Review | None = None
        self.cards: AnswersCards | None = None
        self.about: AboutCards | None = None
        self._looked: AnswerRow | None = None
        self._left_out: str | None = None  # the question of which something was just left out; "" for the return
        self.back_link = Link(self.tr("All returns"), size=Size.SMALL, icon=Icon.CHEVRON_LEFT)
        self.back_link.clicked.connect(self.back)
        self.next_button = Button(self.tr("Next that waits"), icon=Icon.CHEVRON_RIGHT, after=True, height=36)
        self.next_button.clicked.connect(lambda: self.next_asked.emit(self._return_id))
        row = QHBoxLayout()
        row.addWidget(self.back_link)
        row.addStretch(1)
        row.addWidget(self.next_button)
        nest(self.column, row)
        self.title = Label(size=Size.TITLE, bold=True, wrap=True)
        self.column.addWidget(self.title)
        self._build_leave()
        self.message = Message()
        self.column.addWidget(self.message)
        self._build_sent()
        self._body = _Holder()
        self.column.addWidget(self._body)
        self._build_decision()
        self.column.addStretch(1)
        self._build_footer()
        for keys, act in (
            (Qt.Modifier.ALT | Qt.Key.Key_Left, self.back.emit),
            (Qt.Modifier.ALT | Qt.Key.Key_Right, self.next_button.click),
            (Qt.Modifier.CTRL | Qt.Key.Key_Return, self.accept_button.click),
            (Qt.Key.Key_F8, self.look_on),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        self.first = self.back_link

    def _build_leave(self) -> None:
        self.leave_card = LeaveCard(
            self.tr("What you typed about this return was not sent."),
            self.tr("It stays with the return while this room is open. If you leave, it is gone."),
            self.tr("Go on"),
            self.tr("Leave without sending"),
        )
        self.leave_card.stay_button.clicked.connect(self.leave_card.hide)
        self.leave_card.leave_button.clicked.connect(self._throw_away)
        self.column.addWidget(self.leave_card)

    @property
    def unsent(self) -> str:
        """The id of a return about which something was typed and not sent; empty where there is none."""
        self._keep()
        return next(iter(self._drafts), "")

    def ask_to_leave(self) -> None:
        """Ask on the page whether what was typed may be thrown away; the room shows the return it is about."""
        self.leave_card.show()
        self.reveal(self.leave_card)
        self.leave_card.stay_button.setFocus()

    def _throw_away(self) -> None:
        self.leave_card.hide()
        self._forget()
        self._drafts.clear()
        self.may_leave.emit()

    def _build_sent(self) -> None:
        """What can be done with the receipt of the decision that was just taken."""
        self.sent_card = Card(padding=16)
        row = QHBoxLayout()
        row.setSpacing(16)
        self.folder_button = Button(self.tr("Open the folder"), icon=Icon.FOLDER, height=36)
        self.mail_button = Button(self.tr("Copy a text for the mail"), icon=Icon.COPY, height=36)
        for button in (self.folder_button, self.mail_button):
            row.addWidget(button)
        row.addStretch(1)
        nest(self.sent_card.body, row)
        self.column.addWidget(self.sent_card)
        self.sent_card.hide()
        self._sent: _Sent | None = None
        self.folder_button.clicked.connect(self._open_folder)
        self.mail_button.clicked.connect(self._copy_mail)

    def _build_decision(self) -> None:
        self.desk_card = DeskCard(self._desk, self._store, self._round_id)
        self.desk_card.opened.connect(self._desk_opened)
        self.column.addWidget(self.desk_card)
        self.text = TextArea()
        self.text_field = Field(
            self.tr("Text to the organisation"),
            self.text,
            self.tr("Needed when you reject. Questions about answers you write at the answers themselves."),
        )
        self.decision_card = TitledCard(self.tr("Your decision"))
        self.asked_label = Label(size=Size.SMALL, tone="quiet", wrap=True)
        self.decision_card.body.addWidget(self.text_field)
        self.decision_card.body.addWidget(self.asked_label)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Label(self.tr("The key is open."), size=Size.SMALL, tone="quiet"))
        self.close_link = Link(self.tr("Close the key"), size=Size.SMALL)
        self.close_link.clicked.connect(self._close_key)
        row.addWidget(self.close_link)
        row.addStretch(1)
        nest(self.decision_card.body, row)
        self.column.addWidget(self.decision_card)

    def _build_footer(self) -> None:
        self.undo_button = Button(self.tr("Take the decision back"))
        self.reject_button = Button(self.tr("Reject"))
        self.query_button = Button(self.tr("Ask"))
        self.accept_button = Button(self.tr("Accept"), ButtonKind.PRIMARY, Icon.CHECK)
        self.footer.left.addWidget(self.undo_button)
        for button in (self.reject_button, self.query_button, self.accept_button):
            self.footer.right.addWidget(button)
        self._buttons = {
            Verdict.RECEIVED: self.undo_button,
            Verdict.REJECTED: self.reject_button,
            Verdict.QUERY: self.query_button,
            Verdict.ACCEPTED: self.accept_button,
        }
        for verdict, button in self._buttons.items():
            button.clicked.connect(lambda _=False, verdict=verdict: self.decide(verdict))

    # reading

    def open(self, return_id: str, beside: str = "") -> None:
        """Show another return, laid beside another version of it: by default the one that came before."""
        self._keep()
        if return_id != self._return_id:
            self.cards, self._review, self._left_out = None, None, None
            self.text.set_text(self._drafts[return_id].text if return_id in self._drafts else "")
            self.sent_card.hide()
            self.leave_card.hide()
            self.message.clear()
            self.text_field.show_message("")
        self._return_id, self._beside = return_id, beside
        self._set_busy(busy=True)
        store = self._store
        tasks.run(lambda _task: review(store, return_id, beside or None), self._show, self._failed, owner=self)

    @property
    def at_work(self) -> bool:
        self._keep()
        inside = QApplication.focusWidget()
        return self._busy or self._return_id in self._drafts or (inside is not None and self._body.isAncestorOf(inside))

    def follow(self) -> None:
        store, return_id, beside = self._store, self._return_id, self._beside

        def work(_task: tasks.Task) -> Review:
            return review(store, return_id, beside or None)

        tasks.run(work, self._followed, lambda error: show_error(self.message, error), owner=self)

    def _followed(self, found: Review) -> None:
        if found != self._review and not self.at_work:
            bar = self.verticalScrollBar()
            place = bar.value()
            self._show(found)
            QTimer.singleShot(0, bar, lambda: bar.setValue(place))  # once what is new has its height

    def _keep(self) -> None:
        """Keep what is typed about the return that is shown, and not sent yet."""
        if self.cards is None:
            return
        queries = {query.question: query.text for query in self.cards.queries}
        text = self.text.toPlainText()
        if text.strip() or queries:
            self._drafts[self._return_id] = _Draft(text, queries)
        else:
            self._drafts.pop(self._return_id, None)

    def _failed(self, error: HaError) -> None:
        self._set_busy(busy=False)
        show_error(self.message, error)
        self.reveal(self.message)

    def _show(self, found: Review) -> None:
        if found.version.about.id != self._return_id:
            return  # another was asked for meanwhile
        self._keep()
        self._review = found
        self.title.setText(found.version.organisation.name)
        empty(self._body.column)
        about = AboutCards(found)
        about.look.connect(self.look_on)
        about.other.connect(self.other)
        about.beside.connect(lambda beside: self.open(self._return_id, beside))
        about.redacted.connect(self._redact)
        about.word_redacted.connect(self._redact_word)
        self.about = about
        self._body.column.addWidget(about)
        self.cards = AnswersCards(found)
        if self._return_id in self._drafts:
            self.cards.ask(self._drafts[self._return_id].queries)
        self.cards.asked.connect(self._tell_asked)
        self.cards.redacted.connect(self._redact)
        self._body.column.addWidget(self.cards)
        self._looked = None
        self._tell_asked()
        self._set_busy(busy=False)
        if self._left_out is not None:
            self._go_back_to(self._left_out)

    def _go_back_to(self, question: str) -> None:
        """Stay where something was left out, though the whole return was shown anew."""
        self._left_out = None
        row = self.cards.rows.get(question) if self.cards else None
        if row is not None and row.redacting is not None:
            row.redacting.link.setFocus()
            bring_opened_in_sight(row)
        elif self.about is not None and self.about.redact_word is not None:
            self.about.redact_word.link.setFocus()
            self.reveal(self.message)

    def look_on(self) -> None:
        """Go to the next answer that is implausible, changed, asked about before, or perhaps about a person."""
        rows = self.cards.standing_out if self.cards else []
        if not rows:
            self.message.show_text(self.tr("No answer stands out in this return."), "success")
            self.reveal(self.message)
            return
        place = rows.index(self._looked) + 1 if self._looked in rows else 0
        self._looked = rows[place % len(rows)]
        self.reveal(self._looked)
        self._looked.ask_link.setFocus(Qt.FocusReason.TabFocusReason)

    # deciding

    def decide(self, verdict: Verdict) -> None:
        """Take a decision about the return that is shown, or first ask for what that needs."""
        if self._busy or self._review is None:
            return
        key, folder = self._desk.key, self._desk.folder
        self._wanted = verdict
        if key is None or folder is None:
            self.desk_card.show()
            self.reveal(self.desk_card)
            self.desk_card.begin()
            return
        decision = Decision(verdict, self.text.toPlainText().strip(), self.cards.queries if self.cards else ())
        store, return_id, seen = self._store, self._return_id, len(self._review.decisions)

        def work(_task: tasks.Task) -> _Sent:
            from hamonitor_desktop.usecases.deciding import decide, made_folder
            from hamonitor_desktop.usecases.mail_text import receipt_mail

            # made again where it was thrown away since the key was opened
            made = decide(store, return_id, decision, key, out=made_folder(folder), seen=seen)
            return _Sent(made, receipt_mail(made.receipt))

        self.text_field.show_message("")
        self._set_busy(busy=True)
        tasks.run(
            work,
            lambda sent: self._decided(return_id, sent),
            lambda error: self._refused(return_id, error),
            owner=self,
        )

    def _refused(self, return_id: str, error: HaError) -> None:
        if return_id != self._return_id:  # another was opened meanwhile; what was typed about this one waits for it
            show_error(self.message, error)
            return
        if error.code is Code.DECISION_UNFIT:
            self._set_busy(busy=False)
            self.text_field.show_message(spoken(str(error.details["reason"])))
            self.reveal(self.decision_card)
            self.text.setFocus()
            return
        self._failed(error)
        if error.code is Code.DECIDED_MEANWHILE:
            self.open(self._return_id, self._beside)

    def _decided(self, return_id: str, sent: _Sent) -> None:
        self._sent = sent
        receipt = sent.made.receipt
        said = self.tr("{verdict}. The receipt is in {path}.")
        path = sent.made.path.name if sent.made.path else ""
        self.message.show_text(said.format(verdict=verdict_word(receipt.verdict), path=path), "success")
        self.sent_card.show()
        self.mail_button.setText(self.tr("Copy a text for the mail"))
        self.verticalScrollBar().setValue(0)
        self.decided.emit()
        if return_id != self._return_id:  # another was opened meanwhile, about which something may be typed
            self._drafts.pop(return_id, None)
            return
        self._forget()
        self.next_button.setFocus()
        self.open(self._return_id, self._beside)

    def _forget(self) -> None:
        """What was typed is sent, or thrown away."""
        self.text.clear()
        self.cards = None
        self._drafts.pop(self._return_id, None)

    def _redact(self, redaction: Redaction) -> None:
        store, return_id = self._store, self._return_id

        def work(_task: tasks.Task) -> None:
            from hamonitor_desktop.usecases.redacting import redact

            redact(store, return_id, redaction)

        self._set_busy(busy=True)
        tasks.run(work, lambda _nothing: self._redacted(redaction.question), self._failed, owner=self)

    def _redact_word(self, word: str, reason: str) -> None:
        store, return_id = self._store, self._return_id

        def work(_task: tasks.Task) -> int:
            from hamonitor_desktop.usecases.redacting import redact_word

            return redact_word(store, return_id, word, reason)

        self._set_busy(busy=True)
        tasks.run(work, lambda _number: self._redacted(""), self._failed, owner=self)

    def _redacted(self, question: str) -> None:
        self.message.show_text(self.tr("Analysis and reports follow this from now on. It is in the log."), "success")
        self.decided.emit()
        self._left_out = question
        self.open(self._return_id, self._beside)

    def _desk_opened(self) -> None:
        self._set_busy(busy=False)
        self._buttons[self._wanted].setFocus()

    def _close_key(self) -> None:
        self._desk.key = None
        self._set_busy(busy=False)
        self.desk_card.begin()

    def _tell_asked(self) -> None:
        asked = len(self.cards.queries) if self.cards else 0
        self.asked_label.setText(
            self.tr("%n question(s) about answers go along when you ask.", "", asked) if asked else ""
        )
        self.asked_label.setVisible(asked > 0)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        status = self._review.version.about.status if self._review else Verdict.RECEIVED
        self.undo_button.setVisible(status is not Verdict.RECEIVED)
        self.desk_card.setVisible(self._desk.key is None)
        self.decision_card.setVisible(self._desk.key is not None)
        for button in self._buttons.values():
            button.setEnabled(not busy and self._review is not None)

    # the receipt

    def _open_folder(self) -> None:
        if self._desk.folder is not None:
            open_folder(self._desk.folder)

    def _copy_mail(self) -> None:
        if self._sent is not None:
            QGuiApplication.clipboard().setText(self._sent.mail)
            self.mail_button.setText(self.tr("Copied"))
            announce(self.mail_button, self.tr("Copied"))
