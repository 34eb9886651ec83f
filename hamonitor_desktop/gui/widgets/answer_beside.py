"""Answers of others beside the question: last round's, a proposal, and versions of colleagues that conflict."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.edition import Question
from hamonitor_desktop.gui.language import show, show_utc
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.nesting import least_widths, nest
from hamonitor_desktop.usecases.copies import Version
from hamonitor_desktop.usecases.proposals import ProposalState, Proposed

_CORNER: Final = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
_GAP: Final = 12
_LEAST: Final = 200
_READABLE: Final = 160  # px for the words themselves, or the parts come below each other
_LINE: Final = 4  # px above a text, for it to stand on one line with the links beside it
_BESIDE: Final = 40  # characters: a longer answer has its explanation below it


class AnswerStrip(Card):
    """One answer of somebody else: whose it is, value, explanation, and links that do something with it."""

    def __init__(self, whose: str, question: Question, answer: Answer, below: str = "") -> None:
        super().__init__(padding=12, ground=Colour.ACCENT_GROUND)
        self.body.setContentsMargins(12, 3, 12, 3)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(_GAP)
        name = QVBoxLayout()
        name.setSpacing(0)
        name.setContentsMargins(0, _LINE, 0, _LINE)
        name.addWidget(Label(whose, size=Size.SMALL, tone="quiet"))
        if below:
            name.addWidget(Label(below, size=Size.SMALL, tone="quiet"))
        name.addStretch(1)
        nest(self._row, name)
        nest(self._row, _texts(show(question, answer.value), answer.explanation), 1)
        nest(self.body, self._row)
        self.links: list[Link] = []

    def add_link(self, text: str, spoken: str) -> Link:
        """A link at the right; `spoken` says it with the question and whose answer it is."""
        link = Link(text, size=Size.SMALL)
        link.setAccessibleName(spoken)
        self._row.addWidget(link, 0, _CORNER)
        self.links.append(link)
        return link

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, super().minimumSizeHint().height())  # below each other its parts fit anywhere

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        gaps = _GAP * (self._row.count() - 1)
        beside = sum(least_widths(self._row)) + gaps + _READABLE <= self.width()  # by what no direction changes
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != direction:
            self._row.setDirection(direction)
            self._row.setSpacing(_GAP if beside else 0)

    def add_word(self, text: str) -> None:
        """A word at the right, where there is nothing left to do."""
        label = Label(text, size=Size.SMALL, tone="quiet")
        label.setContentsMargins(0, _LINE, 0, _LINE)
        self._row.addWidget(label, 0, _CORNER)


class BesideAnswers(QWidget):
    """The strips of one question. What is asked of it comes out as a signal; it changes nothing itself."""

    previous_wanted = Signal()
    proposal_wanted = Signal(object)
    proposal_put_aside = Signal(object)
    version_wanted = Signal(object)

    def __init__(self, question: Question, previous: Answer | None) -> None:
        super().__init__()
        self._question, self._before, self._read_only = question, previous, False
        self.undecided = False
        """Whether colleagues answered differently, and nobody has chosen yet."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._others: list[QWidget] = []
        self.previous: AnswerStrip | None = None
        if previous is not None and previous.given:
            self.previous = AnswerStrip(self.tr("Last round"), question, previous)
            spoken = self.tr("Take over last round's answer to {number}").format(number=question.number)
            self.previous.add_link(self.tr("Take over: F7"), spoken).clicked.connect(self.previous_wanted)
            self._column.addWidget(self.previous)
        if self.previous is None:  # showing it before it has a parent would make it a window of its own
            self.hide()

    def set_read_only(self) -> None:
        """Let nothing be chosen."""
        self._read_only = True
        for strip in self.findChildren(AnswerStrip):
            for link in strip.links:
                link.hide()

    def show_own(self, answer: Answer) -> None:
        """Offer last round's answer as long as taking it over would change anything."""
        if self.previous is None or self._before is None or self._read_only:
            return
        text_left = self._before.explanation and not answer.explanation
        self.previous.links[0].setVisible(bool(answer.value != self._before.value or text_left))

    def show_others(self, versions: Sequence[Version], proposals: Sequence[Proposed]) -> None:
        """Show what colleagues answered differently, and what others propose, also what was put aside."""
        for strip in self._others:
            self._column.removeWidget(strip)
            strip.deleteLater()
        self._others, self.undecided = [], bool(versions)
        if versions:
            which = self.tr("Different answers were given in different copies. Which one holds?")
            self._add(Label(which, bold=True, wrap=True))
            for version in versions:
                self._add(self._version(version))
        for item in proposals:
            self._add(self._proposal(item))
        self.setVisible(self.previous is not None or bool(self._others))
        if self._read_only:
            self.set_read_only()

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)
        self._others.append(widget)

    def _version(self, version: Version) -> AnswerStrip:
        strip = AnswerStrip(version.author, self._question, version.answer, show_utc(version.at))
        spoken = self.tr("Choose the answer of {author} to {number}").format(
            author=version.author, number=self._question.number
        )
        link = strip.add_link(self.tr("Choose this one"), spoken)
        link.clicked.connect(lambda: self.version_wanted.emit(version))
        return strip

    def _proposal(self, item: Proposed) -> AnswerStrip:
        whose = self.tr("Proposal of {sender}").format(sender=item.sender)
        strip = AnswerStrip(whose, self._question, item.answer, item.received.proposal.signer_name)
        said = {
            ProposalState.TAKEN_OVER: self.tr("Taken over"),
            ProposalState.ADAPTED: self.tr("Taken over and adapted"),
            ProposalState.SET_ASIDE: self.tr("Put aside earlier"),
        }
        if item.state in said:
            strip.add_word(said[item.state])
        if item.state in (ProposalState.OPEN, ProposalState.SET_ASIDE):  # who put it aside may think again
            self._offer(strip, item)
        return strip

    def _offer(self, strip: AnswerStrip, item: Proposed) -> None:
        number = self._question.number
        take = strip.add_link(
            self.tr("Take over"),
            self.tr("Take over the proposal of {sender} for {number}").format(sender=item.sender, number=number),
        )
        take.clicked.connect(lambda: self.proposal_wanted.emit(item))
        if item.state is ProposalState.OPEN:
            aside = strip.add_link(
                self.tr("Put aside"),
                self.tr("Put the proposal of {sender} for {number} aside").format(sender=item.sender, number=number),
            )
            aside.clicked.connect(lambda: self.proposal_put_aside.emit(item))


def _texts(value: str, explanation: str) -> QBoxLayout:
    beside = len(value) <= _BESIDE
    texts: QBoxLayout = QHBoxLayout() if beside else QVBoxLayout()
    texts.setSpacing(8 if beside else 0)
    texts.setContentsMargins(0, _LINE, 0, _LINE)
    texts.addWidget(_from_the_top(Label(value, size=Size.SMALL, bold=True, wrap=not beside)))
    if explanation:
        texts.addWidget(_from_the_top(Label(f"“{explanation}”", size=Size.SMALL, wrap=True)), 1)
    elif beside:
        texts.addStretch(1)
    return texts


def _from_the_top(label: Label) -> Label:
    label.setAlignment(_CORNER)
    return label
