"""Voorstel maken: answers to suggest to other organisations, signed with the officer's own key."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.answers import MAX_EXPLANATION, Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.direction import MOST_NAME
from hamonitor_desktop.domain.display import capitalised
from hamonitor_desktop.domain.edition import Question
from hamonitor_desktop.gui import settings, tasks
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import show, text_of
from hamonitor_desktop.gui.pages.closing_page import ClosingPage
from hamonitor_desktop.gui.pages.officer_places import Place
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.ask_file import ask_new_or_old
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind
from hamonitor_desktop.gui.widgets.card import Card, Rule
from hamonitor_desktop.gui.widgets.choices import CheckBox, RadioTile
from hamonitor_desktop.gui.widgets.emptying import empty
from hamonitor_desktop.gui.widgets.fields import Field, LineField, PassphraseField, TextArea
from hamonitor_desktop.gui.widgets.flow import FlowLayout
from hamonitor_desktop.gui.widgets.footer import Footer
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.page import Page, fill
from hamonitor_desktop.gui.widgets.question_card import QuestionCard
from hamonitor_desktop.usecases import keys, proposals
from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.places import mail_place

_KINDS: Final = "HA-Monitor (*.havoorstel)"
_FIELD: Final = 420


class ProposalPage(ClosingPage):
    """For which kind of party, which answers, and who signs."""

    def __init__(self, dossier: OpenDossier, *, key: Path | None = None) -> None:
        super().__init__(dossier)
        self._key = key or keys.default_key_path()
        self._actor = ""
        self._boxes: dict[str, CheckBox] = {}
        self._cards: dict[str, QuestionCard] = {}
        self.page = Page()
        fill(self, self.page, self._footer())
        self.page.column.addWidget(Label(self.tr("Make a proposal"), size=Size.TITLE, bold=True))
        text = self.tr(
            "Suggest answers to organisations that share an agreement or a team with you. You send the file yourself; "
            "they decide on each answer. It does not count for the central team."
        )
        self.page.column.addWidget(Label(text, tone="quiet", wrap=True))
        self._add_actors()
        self._questions = QVBoxLayout()
        self._questions.setSpacing(12)
        nest(self.page.column, self._questions)
        self._add_letter()
        self.page.column.addStretch(1)

    # assembly

    def _footer(self) -> Footer:
        footer = self.footer_back(self.tr("Back to working together"), Place.TOGETHER)
        self.button = Button(self.tr("Sign and keep as a file …"), ButtonKind.PRIMARY, Icon.LOCK)
        self.button.clicked.connect(self._ask)
        footer.right.addWidget(self.button)
        return footer

    def _add_actors(self) -> None:
        self.page.column.addWidget(Label(self.tr("For whom is the proposal?"), size=Size.SMALL, bold=True))
        tiles, flow = QWidget(), FlowLayout(gap=8)
        tiles.setLayout(flow)
        group = QButtonGroup(self)
        self.tiles: dict[str, RadioTile] = {}
        for actor in self._dossier.edition.actors:
            if actor.single and actor.code != self._dossier.actor:
                continue  # a party of one answers for itself
            tile = self.tiles[actor.code] = RadioTile(capitalised(actor.plural))
            group.addButton(tile)
            flow.addWidget(tile)
            tile.clicked.connect(lambda _checked=False, code=actor.code: self.show_actor(code))
        self.page.column.addWidget(tiles)

    def _add_letter(self) -> None:
        card = Card(padding=24)
        card.body.setSpacing(14)
        self.text = TextArea(lines=2)
        hint = self.tr("Such as what was agreed, and with whom. At most 2,000 characters.")
        card.body.addWidget(Field(self.tr("A few words with it (may stay empty)"), self.text, hint))
        self.name, self.function = LineField(self.tr("Your name")), LineField(self.tr("Your function"))
        for field in (self.name, self.function):
            field.edit.setMaxLength(MOST_NAME)
        self.passphrase = PassphraseField(self.tr("Passphrase of your key"))
        for field in (self.name, self.function, self.passphrase):
            field.setFixedWidth(_FIELD)
            card.body.addWidget(field, 0, Qt.AlignmentFlag.AlignLeft)
        self.message = Message()
        card.body.addWidget(self.message)
        self.page.column.addWidget(card)

    # what is shown

    def refresh(self) -> None:
        """Show the questions as they stand."""
        remembered = settings.load()
        for field, text in ((self.name, remembered.signer_name), (self.function, remembered.signer_function)):
            if not field.text:
                field.edit.setText(text)
        if self._actor:
            self.show_actor(self._actor)

    def show_actor(self, actor: str) -> None:
        """Show the questions of this kind of party: own answers to tick, or cards to fill in."""
        self._actor = actor
        self.tiles[actor].setChecked(True)
        chosen = {code for code, box in self._boxes.items() if box.isChecked()}
        empty(self._questions)
        self._boxes, self._cards = {}, {}
        if actor == self._dossier.actor:
            self._show_own(chosen)
            return
        self._questions.addWidget(Label(self.tr("Only what you fill in goes along."), tone="quiet", wrap=True))
        for question in self._dossier.edition.questions_for(actor):
            if question.agreement is not None:
                self._questions.addWidget(self._card(question))

    def _show_own(self, chosen: set[str]) -> None:
        own = proposals.own_answers(self._dossier)
        text = self.tr("Tick which of your own answers you propose.") if own else self.tr("You have no answers yet.")
        self._questions.addWidget(Label(text, tone="quiet", wrap=True))
        card = Card(padding=20)
        for number, question in enumerate(own):
            if number:
                card.body.addWidget(Rule())
            answer = self._dossier.answer(question.code)
            box = self._boxes[question.code] = CheckBox(f"{question.number}  {question.text}".strip())
            box.setChecked(question.code in chosen)
            card.body.addWidget(box)
            shown = " · ".join(part for part in (show(question, answer.value), answer.explanation) if part)
            row = QHBoxLayout()
            row.setContentsMargins(28, 0, 0, 0)
            row.addWidget(Label(shown, size=Size.SMALL, tone="quiet", wrap=True))
            nest(card.body, row)
        if own:
            self._questions.addWidget(card)

    def _card(self, question: Question) -> QuestionCard:
        card = self._cards[question.code] = QuestionCard(question, self._dossier.edition)
        card.more.leave_out_extras()
        card.show_answer(self._dossier.answer(question.code))
        card.typed.connect(self.typed)
        card.settled.connect(self.settled)
        return card

    # signing

    def answers(self) -> list[Answer]:
        """The answers that go along."""
        codes = [code for code, box in self._boxes.items() if box.isChecked()]
        own = [self._dossier.answer(code) for code in codes]
        return own + [card.answer for card in self._cards.values() if card.answer.given]

    def _ask(self) -> None:
        self.message.clear()
        problem = self._problem()
        if problem:
            self.message.show_text(problem, "error")
            self.page.reveal(self.message)
            return
        suggested = str(mail_place() / proposals.proposal_name(self._dossier))
        out = ask_new_or_old(self, self.tr("Where is the proposal to be put?"), suggested, _KINDS)
        if out is not None:
            self.make(out)

    def _problem(self) -> str:
        if not self.answers():
            return self.tr("Choose for whom it is, and at least one answer.")
        if len(self.text.toPlainText()) > MAX_EXPLANATION:
            return self.tr("The text that goes with it is too long: at most 2,000 characters.")
        if not self.name.text:
            return self.tr("Fill in your name: whoever gets the proposal wants to know whom to ask.")
        return ""

    def make(self, out: Path) -> None:
        """Sign the proposal and write it there; a file that is there already stays as it is, and that is told."""
        letter = proposals.Letter(self.name.text, self.function.text, self.text.toPlainText())
        answers, passphrase = self.answers(), self.passphrase.text
        self.button.setEnabled(False)

        def work(_task: tasks.Task) -> Path:
            key = keys.read_key(self._key, passphrase)
            proposals.make_proposal(self._dossier, key, letter, answers, out)
            return out

        tasks.run(work, self._made, self._failed, owner=self)

    def _made(self, out: Path) -> None:
        self.button.setEnabled(True)
        text = self.tr("The proposal is in {path}. Mail it to those it is for; this program sends nothing.")
        self.message.show_text(text.format(path=out), "success")
        self.page.reveal(self.message)

    def _failed(self, error: HaError) -> None:
        self.button.setEnabled(True)
        if error.code is Code.PASSPHRASE_WRONG:
            self.passphrase.show_message(text_of(error).what)
            self.passphrase.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.message.show_error(error)
        self.page.reveal(self.message)
