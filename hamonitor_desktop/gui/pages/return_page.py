"""One return: who signed it, what is in it, what changed, what was decided, and the decision to take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.domain.decisions import Decision
from hamonitor_desktop.domain.display import in_fours
from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.domain.redactions import Redaction
from hamonitor_desktop.gui import tasks
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import show_utc
from hamonitor_desktop.gui.models.versions import stand_of, version_text, word
from hamonitor_desktop.gui.pages.central_errors import show_error
from hamonitor_desktop.gui.pages.central_page import CentralPage
from hamonitor_desktop.gui.pages.desk_card import Desk, DeskCard
from hamonitor_desktop.gui.pages.return_answers import AnswersCards
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.announcing import announce
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind, Link
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.emptying import empty
from hamonitor_desktop.gui.widgets.facts import FactsCard
from hamonitor_desktop.gui.widgets.fields import Field, TextArea
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.open_folder import open_folder
from hamonitor_desktop.usecases.reviewing import Review, Version, review

if TYPE_CHECKING:
    from hamonitor_desktop.usecases.deciding import MadeReceipt


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


def _verdict_word(verdict: Verdict) -> str:
    translate = QCoreApplication.translate
    return {
        Verdict.RECEIVED: translate("Verdicts", "Decision taken back"),
        Verdict.ACCEPTED: translate("Verdicts", "Accepted"),
        Verdict.QUERY: translate("Verdicts", "Asked about"),
        Verdict.REJECTED: translate("Verdicts", "Rejected"),
    }[verdict]


class ReturnPage(CentralPage):
    """`back` asks for the list, `decided` tells that the store changed, `other` asks for another return by its id.

    `next_asked` asks for the next return that waits.
    """

    back = Signal()
    decided = Signal()
    other = Signal(str)
    next_asked = Signal()

    def __init__(self, store: str, round_id: str, desk: Desk) -> None:
        super().__init__()
        self._store, self._round_id, self._desk = store, round_id, desk
        self._return_id, self._busy = "", False
        self._review: Review | None = None
        self.cards: AnswersCards | None = None
        self.back_link = Link(self.tr("All returns"), size=Size.SMALL, icon=Icon.CHEVRON_LEFT)
        self.back_link.clicked.connect(self.back)
        self.column.addWidget(self.back_link, 0, Qt.AlignmentFlag.AlignLeft)
        self.title = Label(size=Size.TITLE, bold=True, wrap=True)
        self.column.addWidget(self.title)
        self.message = Message()
        self.column.addWidget(self.message)
        self._build_sent()
        self._body = _Holder()
        self.column.addWidget(self._body)
        self._build_decision()
        self.column.addStretch(1)
        self._build_footer()
        shortcut = QShortcut(QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Left), self)
        shortcut.activated.connect(self.back)
        self.first = self.back_link

    def _build_sent(self) -> None:
        """What can be done with the receipt of the decision that was just taken."""
        self.sent_card = Card(padding=16)
        row = QHBoxLayout()
        row.setSpacing(16)
        self.folder_button = Button(self.tr("Open the folder"), icon=Icon.FOLDER, height=36)
        self.mail_button = Button(self.tr("Copy a text for the mail"), icon=Icon.COPY, height=36)
        self.next_button = Button(self.tr("Next that waits"), icon=Icon.CHEVRON_RIGHT, after=True, height=36)
        self.next_button.clicked.connect(self.next_asked)
        for button in (self.folder_button, self.mail_button, self.next_button):
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
        self.decision_card = Card(padding=24)
        self.decision_card.body.addWidget(Label(self.tr("Your decision"), size=Size.LEAD, bold=True))
        self.asked_label = Label(size=Size.SMALL, tone="quiet", wrap=True)
        self.decision_card.body.addWidget(self.text_field)
        self.decision_card.body.addWidget(self.asked_label)
        self.column.addWidget(self.decision_card)

    def _build_footer(self) -> None:
        self.undo_button = Button(self.tr("Take the decision back"))
        self.reject_button = Button(self.tr("Reject"))
        self.query_button = Button(self.tr("Ask"))
        self.accept_button = Button(self.tr("Accept"), ButtonKind.PRIMARY, Icon.CHECK)
        self.footer.left.addWidget(self.undo_button)
        for button in (self.reject_button, self.query_button, self.accept_button):
            self.footer.right.addWidget(button)
        for button, verdict in (
            (self.undo_button, Verdict.RECEIVED),
            (self.reject_button, Verdict.REJECTED),
            (self.query_button, Verdict.QUERY),
            (self.accept_button, Verdict.ACCEPTED),
        ):
            button.clicked.connect(lambda _=False, verdict=verdict: self.decide(verdict))

    # reading

    def open(self, return_id: str) -> None:
        """Show another return."""
        if return_id != self._return_id:
            self.text.clear()
            self.sent_card.hide()
            self.message.clear()
        self._return_id = return_id
        self._set_busy(busy=True)
        store = self._store
        tasks.run(lambda _task: review(store, return_id), self._show, self._failed, owner=self)

    def _failed(self, error: HaError) -> None:
        self._set_busy(busy=False)
        show_error(self.message, error)
        self.reveal(self.message)

    def _show(self, found: Review) -> None:
        if found.version.about.id != self._return_id:
            return  # another was asked for meanwhile
        self._review = found
        self.title.setText(found.version.organisation.name)
        empty(self._body.column)
        self._body.column.addWidget(self._about(found))
        if len(found.versions) > 1:
            self._body.column.addWidget(self._others(found))
        self.cards = AnswersCards(found.edition, found.answers, found.changes)
        self.cards.asked.connect(self._tell_asked)
        self.cards.redacted.connect(self._redact)
        self._body.column.addWidget(self.cards)
        self._tell_asked()
        self._set_busy(busy=False)

    def _about(self, found: Review) -> FactsCard:
        about, card = found.version.about, FactsCard(self.tr("Return"))
        card.add(self.tr("Version"), version_text(found.version), bold=True)
        signed = self.tr("{name}, {function}, on {moment}")
        card.add(
            self.tr("Signed by"),
            signed.format(name=about.signer_name, function=about.signer_function, moment=show_utc(about.signed_at)),
        )
        card.add(self.tr("Came in"), f"{show_utc(about.imported_at)} · {about.file}")
        card.add(self.tr("Control number"), in_fours(about.id))
        if about.reserve:
            card.add(self.tr("Reserve"), about.reserve, bold=True)
        card.add(self.tr("Stand"), self._stand(found), bold=True)
        for decided in reversed(found.decisions):
            what = " ".join(part for part in (_verdict_word(decided.decision.verdict), decided.decision.text) if part)
            card.add(f"{show_utc(decided.at)}, {decided.who}", what)
        odd = sum(len(item.findings) for item in found.answers)
        if odd:
            said = self.tr("%n answer(s) beside last round or the planning; it stands at each.", "", odd)
            card.add(self.tr("Implausible"), said)
        if found.changes:
            said = self.tr("%n answer(s) since the version before; it stands at each.", "", len(found.changes))
            card.add(self.tr("Changed"), said)
        return card

    def _stand(self, found: Review) -> str:
        stand = word(stand_of(found.version))
        return stand if found.version.counts else self.tr("{stand}; it does not count").format(stand=stand)

    def _others(self, found: Review) -> Card:
        card = Card(padding=16)
        card.body.addWidget(Label(self.tr("Versions of this organisation"), bold=True))
        for version in found.versions:
            card.body.addWidget(self._other(version, found.version), 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _other(self, version: Version, shown: Version) -> Label | Link:
        text = " · ".join((version_text(version), show_utc(version.about.imported_at), word(stand_of(version))))
        if version.about.id == shown.about.id:
            return Label(self.tr("{version} (this one)").format(version=text), size=Size.SMALL)
        link = Link(text, size=Size.SMALL)
        link.clicked.connect(lambda: self.other.emit(version.about.id))
        return link

    # deciding

    def decide(self, verdict: Verdict) -> None:
        """Take a decision about the return that is shown, or first ask for what that needs."""
        if self._busy or self._review is None:
            return
        key, folder = self._desk.key, self._desk.folder
        if key is None:
            self.desk_card.show()
            self.reveal(self.desk_card)
            self.desk_card.passphrase.edit.setFocus()
            return
        queries = self.cards.queries if self.cards and verdict is Verdict.QUERY else ()
        decision = Decision(verdict, self.text.toPlainText().strip(), queries)
        store, return_id = self._store, self._return_id

        def work(_task: tasks.Task) -> _Sent:
            from hamonitor_desktop.usecases.deciding import decide
            from hamonitor_desktop.usecases.mail_text import receipt_mail

            made = decide(store, return_id, decision, key, out=folder)
            return _Sent(made, receipt_mail(made.receipt))

        self.text_field.show_message("")
        self._set_busy(busy=True)
        tasks.run(work, self._decided, self._refused, owner=self)

    def _refused(self, error: HaError) -> None:
        self._failed(error)
        self.text.setFocus()

    def _decided(self, sent: _Sent) -> None:
        self._sent = sent
        self.text.clear()
        receipt = sent.made.receipt
        said = self.tr("{verdict}. The receipt is in {path}.")
        path = sent.made.path.name if sent.made.path else ""
        self.message.show_text(said.format(verdict=_verdict_word(receipt.verdict), path=path), "success")
        self.sent_card.show()
        self.mail_button.setText(self.tr("Copy a text for the mail"))
        self.verticalScrollBar().setValue(0)
        self.next_button.setFocus()
        self.decided.emit()
        self.open(self._return_id)

    def _redact(self, redaction: Redaction) -> None:
        store, return_id = self._store, self._return_id

        def work(_task: tasks.Task) -> None:
            from hamonitor_desktop.usecases.redacting import redact

            redact(store, return_id, redaction)

        self._set_busy(busy=True)
        tasks.run(work, lambda _nothing: self._redacted(), self._failed, owner=self)

    def _redacted(self) -> None:
        self.message.show_text(self.tr("Analysis and reports follow this from now on. It is in the log."), "success")
        self.open(self._return_id)

    def _desk_opened(self) -> None:
        self._set_busy(busy=False)
        self.accept_button.setFocus()

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
        for button in (self.undo_button, self.reject_button, self.query_button, self.accept_button):
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
