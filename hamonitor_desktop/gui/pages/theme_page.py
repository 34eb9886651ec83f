"""One theme: its ambition and the cards of its questions."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.edition import Theme
from hamonitor_desktop.domain.receipts import Query
from hamonitor_desktop.gui.pages.answered_text import answered_text
from hamonitor_desktop.gui.pages.card_column import CardColumn
from hamonitor_desktop.gui.pages.card_work import CardWork
from hamonitor_desktop.gui.pages.whose_part import whose_theme
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.answer_query import QueryStrip
from hamonitor_desktop.gui.widgets.fields import TextArea
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.lead import Lead
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.page import Page
from hamonitor_desktop.gui.widgets.question_card import QuestionCard
from hamonitor_desktop.usecases import receipts
from hamonitor_desktop.usecases.dossiers import OpenDossier


class ThemePage(Page):
    """The questions of one theme. Skip logic hides and shows cards; what was typed in them stays."""

    typed = Signal(object)
    settled = Signal(object)
    at_question = Signal(str)
    """The cursor came to a question."""

    def __init__(self, dossier: OpenDossier, theme: Theme, work: CardWork, begins_at: str = "") -> None:
        """`begins_at` is the question that the page is scrolled to: its card and those in sight are made at once."""
        super().__init__()
        self._dossier, self.theme, self._work = dossier, theme, work
        self._here: QuestionCard | None = None
        self._seen = False
        self._count, self._whose = Label(size=Size.SMALL, tone="quiet"), Label(size=Size.SMALL, bold=True, wrap=True)
        self._add_heading()
        self._strips: dict[str, QueryStrip] = {}
        self._asked: Mapping[str, tuple[Query, ...]] = {}
        self._shown = {question.code for question in dossier.shown()}
        codes = [question.code for question in dossier.questions if question.theme == theme.code]
        self._column = CardColumn(self, codes, self._make_card, self._is_asked)
        self.column.addStretch(1)
        self._column.begin_at(begins_at)
        self.refresh()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def _add_heading(self) -> None:
        title = f"{self.theme.number}  {self.theme.title}" if self.theme.number else self.theme.title
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Label(title, size=Size.TITLE, bold=True, wrap=True), 1)
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        heading = QVBoxLayout()
        heading.setSpacing(6)
        nest(heading, row)
        heading.addWidget(Lead(self.theme.ambition, self.theme.more))
        heading.addWidget(self._whose)
        nest(self.column, heading)

    @property
    def cards(self) -> dict[str, QuestionCard]:
        """The card of each question, also of those that skip logic hides."""
        return self._column.all()

    def _is_asked(self, code: str) -> bool:
        return code in self._shown

    def _make_card(self, code: str) -> QuestionCard:
        dossier = self._dossier
        card = QuestionCard(
            next(question for question in dossier.questions if question.code == code),
            dossier.edition,
            answer=dossier.answer(code),
            previous=dossier.previous.get(code),
            check=dossier.check,
        )
        self._work.attach(card)
        strip = self._strips[code] = QueryStrip()
        strip.show_queries(self._asked.get(code, ()))
        nest(card.body, strip.below_number(), at=1)
        if self._dossier.read_only:
            card.set_read_only()
        card.typed.connect(self.typed)
        card.settled.connect(self.settled)
        card.settled.connect(lambda answer: self._check_others(answer.question))
        for area in card.findChildren(TextArea):
            area.cursorPositionChanged.connect(lambda area=area: QTimer.singleShot(0, area, lambda: self._follow(area)))
        return card

    # what the room asks

    def refresh(self) -> None:
        """Show the questions that are asked now, and how many are answered."""
        self._shown = {question.code for question in self._dossier.shown()}
        for code, card in self._column.made.items():
            if card.isHidden() is self._is_asked(code):
                card.setVisible(self._is_asked(code))
        asked = [question for question in self._dossier.shown() if question.theme == self.theme.code]
        empty = [question for question in asked if not self._dossier.answer(question.code).given]
        left_empty = sum(not question.required for question in empty)
        self._count.setText(answered_text(len(asked) - len(empty), len(asked), left_empty))
        whose = whose_theme(self._dossier, self.theme.code)
        self._whose.setText(whose)
        self._whose.setVisible(bool(whose))
        queries = receipts.queries(self._dossier)
        if queries != self._asked:
            self._asked = queries
            for code, strip in self._strips.items():
                strip.show_queries(queries.get(code, ()))

    def _check_others(self, code: str) -> None:
        """An answer became final: what is found at others may hang on it."""
        for other, card in self._column.made.items():
            if other != code and not card.isHidden():
                card.check_again()

    def read_again(self) -> None:
        """Put the answers of the dossier on screen, after something else changed them."""
        for code, card in self._column.made.items():
            answer = self._dossier.answer(code)
            if card.answer != answer:
                card.show_answer(answer)
            self._work.show(card)
        self.refresh()

    def show_answer(self, answer: Answer) -> None:
        """Put one answer on screen, such as after an undo."""
        if answer.question in self._column.made:
            self._column.made[answer.question].show_answer(answer)
        self._check_others(answer.question)
        self.show_others(answer.question)
        self.refresh()

    def show_others(self, code: str) -> None:
        """Show again what others answered or wrote at a question."""
        if code in self._column.made:
            self._work.show(self._column.made[code])

    def go_to(self, code: str) -> None:
        """Bring a question in sight and put the cursor in it; the first one where it is not asked."""
        asked = self._asked_codes()
        if not asked:
            return
        code = code if code in asked else asked[0]
        self._column.begin_at(code)
        card = self._column.made[code]
        card.entry().setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, card, lambda: self._bring(card))  # once the layout knows how high everything is

    def _asked_codes(self) -> list[str]:
        return [code for code in self._column.codes if self._is_asked(code)]

    def _bring(self, card: QuestionCard) -> None:
        if card.question.code == next(iter(self._asked_codes()), ""):
            self.verticalScrollBar().setValue(0)  # the first question is read together with the theme above it
        else:
            self.reveal(card)
        self._keep_in_sight(card.entry())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._seen:  # a warning may have been answered on another page
            for card in self._column.made.values():
                card.check_again()
        self._seen = True
        self._column.complete_soon()

    def leave(self) -> None:
        """The page is left: settle the card that has the cursor."""
        if self._here is not None:
            self._here.leave()
            self._here = None

    # the cursor

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        card = self._card_of(new)
        if self._here is not None and self._here is not card:
            self._here.leave()
        self._here = card
        if card is not None:
            self.at_question.emit(card.question.code)
            if isinstance(new, TextArea):
                self._follow(new)
            elif new is not None:
                self._keep_in_sight(new)

    def _keep_in_sight(self, widget: QWidget) -> None:
        """Tab may go to what is scrolled away; a short way is enough."""
        self.ensureWidgetVisible(widget, 0, 24)

    def _follow(self, area: TextArea) -> None:
        """Keep the line that is typed in sight: text areas grow, and the page scrolls."""
        if area.hasFocus():
            where = area.viewport().mapTo(self.content, area.cursorRect().center())
            self.ensureVisible(0, where.y(), 0, 48)

    def _card_of(self, widget: QWidget | None) -> QuestionCard | None:
        while widget is not None and not isinstance(widget, QuestionCard):
            widget = widget.parentWidget()
        return widget if widget is not None and self._column.made.get(widget.question.code) is widget else None
