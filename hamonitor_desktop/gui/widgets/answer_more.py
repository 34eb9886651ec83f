"""The row below an answer: links that open what more can be told, the flag, and clearing the answer."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.edition import Edition, Question
from hamonitor_desktop.domain.notes import Note
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.answer_extras import Extra, ReserveExtra, UseExtra, WaitsExtra
from hamonitor_desktop.gui.widgets.answer_notes import NotesPanel
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.choices import CheckBox
from hamonitor_desktop.gui.widgets.flow import FlowLayout
from hamonitor_desktop.gui.widgets.labels import plain_tip
from hamonitor_desktop.gui.widgets.nesting import nest


class AnswerMore(QWidget):
    """What more can be told: an explanation, who may read it, whom one waits for, a reserve, notes, a flag."""

    typed = Signal()
    left = Signal()
    explaining = Signal(bool)
    cleared = Signal()
    flagged = Signal(bool)

    def __init__(self, question: Question, edition: Edition) -> None:
        super().__init__()
        self._number = question.number
        self._read_only = self._plain = False
        self.use, self.waits, self.reserve = UseExtra(), WaitsExtra(edition), ReserveExtra()
        self.notes = NotesPanel(question.number)
        self.explain_link = self._link(self.tr("Add explanation"))
        self._extras: list[tuple[Link, Extra]] = []
        self._notes_link = self._link(self.notes.title())
        self.flag = CheckBox(self.tr("Look at this again"), size=Size.SMALL)
        self.flag.setAccessibleName(self.tr("Look at question {number} again").format(number=question.number))
        self.clear_link = Link(self.tr("Clear answer"), size=Size.SMALL, tone=Colour.QUIET)
        spoken = self.tr("Clear the answer to question {number}").format(number=question.number)
        self.clear_link.setAccessibleName(spoken)
        self._build()
        self._connect()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        row = QHBoxLayout()
        row.setSpacing(16)
        self._links_place, flow = QWidget(), FlowLayout(gap=16, row_gap=0)
        self._links_place.setLayout(flow)
        flow.addWidget(self.explain_link)
        for extra in (self.use, self.waits, self.reserve):
            link = self._link(extra.title())
            flow.addWidget(link)
            self._extras.append((link, extra))
        flow.addWidget(self._notes_link)
        flow.addWidget(self.flag)
        row.addWidget(self._links_place, 1)
        row.addWidget(self.clear_link, 0, Qt.AlignmentFlag.AlignTop)
        nest(column, row)
        for panel in (*(extra for _link, extra in self._extras), self.notes):
            panel.hide()
            column.addWidget(panel)

    def _link(self, text: str) -> Link:
        link = Link("", size=Size.SMALL, opens=True)
        self._name(link, text)
        return link

    def _name(self, link: Link, text: str) -> None:
        """What stands on a link, and what is read aloud: each question on the page has one like it."""
        link.setText(text)
        link.setAccessibleName(self.tr("{what}, question {number}").format(what=text, number=self._number))
        link.updateGeometry()

    def _connect(self) -> None:
        self.explain_link.toggled.connect(self.explaining)
        self.clear_link.clicked.connect(self.cleared)
        self.flag.clicked.connect(self.flagged)
        for link, extra in self._extras:
            link.toggled.connect(lambda opened, extra=extra: self._open(extra, extra.entry(), opened=opened))
            extra.typed.connect(self.typed)
            extra.left.connect(self.left)
        self._notes_link.toggled.connect(lambda opened: self._open(self.notes, self.notes.area, opened=opened))

    # what the card asks

    def members(self) -> dict[str, Any]:
        """The members of the answer that are told here, by name."""
        members: dict[str, Any] = {}
        for _link, extra in self._extras:
            members |= extra.members()
        return members

    def take(self, answer: Answer) -> None:
        """Show what the answer has, without a signal."""
        for _link, extra in self._extras:
            extra.take(answer)

    def show_notes(self, notes: tuple[Note, ...], flag: Note | None) -> None:
        """Show what colleagues wrote, and who wants to look at the question again."""
        self.notes.show_notes(notes)
        self._name(self._notes_link, self.notes.title())
        self.flag.setChecked(flag is not None)
        who = self.tr("Asked by {author}").format(author=flag.author) if flag is not None else ""
        self.flag.setToolTip(plain_tip(who))
        self.flag.setAccessibleDescription(who)
        self._show_links()

    def refresh(self, *, may_explain: bool, explained: bool, given: bool) -> None:
        """Show the links that make sense now: whether one may open an explanation, has one open, and has answered."""
        self.explain_link.setVisible(may_explain and not self._read_only)
        for link, extra in self._extras:
            wanted = extra.is_filled() or not self._read_only and (explained or extra is not self.use)
            link.setVisible((wanted or link.isChecked()) and not self._plain)
            self._name(link, extra.title())
        self.clear_link.setVisible(given and not self._read_only)
        self._show_links()

    def leave_out_extras(self) -> None:
        """Offer an explanation alone: in a proposal nothing else goes along."""
        self._plain = True
        self._show_links()

    def set_read_only(self) -> None:
        """Keep everything visible and let nothing be changed."""
        self._read_only = True
        for _link, extra in self._extras:
            extra.set_read_only()
        self.notes.set_read_only()
        self.flag.setEnabled(False)
        self._show_links()

    def _show_links(self) -> None:
        self._notes_link.setVisible((not self._read_only or self.notes.is_filled()) and not self._plain)
        self.flag.setVisible((not self._read_only or self.flag.isChecked()) and not self._plain)
        links = (self.explain_link, self._notes_link, self.flag, *(link for link, _extra in self._extras))
        self._links_place.setVisible(any(not link.isHidden() for link in links))

    def _open(self, panel: QWidget, entry: QWidget, *, opened: bool) -> None:
        panel.setVisible(opened)
        if opened and not self._read_only:
            entry.setFocus(Qt.FocusReason.OtherFocusReason)
