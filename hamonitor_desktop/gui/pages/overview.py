"""The overview: what is asked, until when, and how far each part is."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.progress import Section, SectionState
from hamonitor_desktop.gui import language, theme
from hamonitor_desktop.gui.language import Language, paragraph, show_date, unknown_label
from hamonitor_desktop.gui.pages.answered_text import answered_text, may_stay_empty
from hamonitor_desktop.gui.pages.purpose import PurposeCard, central_key_part, purpose_parts
from hamonitor_desktop.gui.pages.whose_part import whose_part
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.announcing import announce
from hamonitor_desktop.gui.widgets.answer_query import AskedLine
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.fields import path_line
from hamonitor_desktop.gui.widgets.flow import FlowLayout
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.marks import Mark, StateMark
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.open_folder import open_folder
from hamonitor_desktop.gui.widgets.page import Page
from hamonitor_desktop.gui.widgets.painting import painter_for
from hamonitor_desktop.usecases import receipts
from hamonitor_desktop.usecases.dossiers import OpenDossier

_MARKS = {
    SectionState.NOT_BEGUN: Mark.EMPTY,
    SectionState.BUSY: Mark.BUSY,
    SectionState.COMPLETE: Mark.DONE,
    SectionState.LOOK: Mark.LOOK,
}
_NARROW = 680
_LINK = 72


def marked_sections(dossier: OpenDossier) -> list[tuple[Section, Mark]]:
    """The themes and how each stands, wherever it is shown: what central asks about is to be looked at too."""
    queries = receipts.queries(dossier)
    queried = {question.theme for question in dossier.questions if question.code in queries}
    return [
        (section, Mark.LOOK if section.theme.code in queried else _MARKS[section.state])
        for section in dossier.sections()
    ]


class SectionRow(QWidget):
    """One theme: its state, how many are answered, and a link to where there is work."""

    def __init__(self, section: Section, *, read_only: bool) -> None:
        super().__init__()
        self.section, self._read_only = section, read_only
        self._title, self._count = Label(section.theme.title, wrap=True), Label(size=Size.SMALL, tone="quiet")
        self._beside = Label(size=Size.SMALL, tone="quiet")
        self._mark, self._state = StateMark(), QWidget()
        self._words = {
            Mark.EMPTY: self.tr("Not begun"),
            Mark.BUSY: self.tr("Under way"),
            Mark.DONE: self.tr("Complete"),
            Mark.LOOK: self.tr("To look at"),
        }
        self._widest = max(StateMark(mark, word).sizeHint().width() for mark, word in self._words.items())
        state = QHBoxLayout(self._state)
        state.setContentsMargins(0, 0, 0, 0)
        state.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignLeft)
        self.link = Link("", size=Size.BODY)
        self._arrange()

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(12)
        self.setMinimumHeight(48)
        number = Label(self.section.theme.number, tone="accent", bold=True)
        number.setFixedWidth(20)
        self._count.setMinimumWidth(self._count.fontMetrics().horizontalAdvance(answered_text(88, 88, 0)) + 2)
        self._state.setFixedWidth(self._widest)
        row.addWidget(number)
        nest(row, self._texts(), 1)
        row.addWidget(self._count)
        row.addWidget(self._state)
        place = QWidget()
        place.setMinimumWidth(_LINK)
        right = QHBoxLayout(place)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self.link, 0, Qt.AlignmentFlag.AlignRight)
        row.addWidget(place)

    def _texts(self) -> QVBoxLayout:
        texts = QVBoxLayout()
        texts.setContentsMargins(0, 6, 0, 6)
        texts.setSpacing(0)
        texts.addStretch(1)
        texts.addWidget(self._title)
        texts.addWidget(self._beside)
        texts.addStretch(1)
        return texts

    def take(self, section: Section, mark: Mark, whose: str) -> None:
        """Show how far it is now, and whose part it is ("" for nobody's)."""
        self.section = section
        empty = may_stay_empty(section.left_empty) if section.left_empty else ""
        beside = " · ".join(part for part in (whose, empty) if part)
        self._beside.setVisible(bool(beside))
        self._beside.setText(beside)
        self._mark.set_state(mark, self._words[mark])
        self._count.setText(answered_text(section.answered, section.asked, 0))
        only_look = self._read_only or section.answered == section.asked
        self.link.setText(self.tr("Look") if only_look else self.tr("Answer"))
        self.link.setAccessibleName(f"{self.link.text()}: {section.theme.title}")
        self.link.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        self._mark.set_narrow(narrow=narrow)
        self._state.setFixedWidth(24 if narrow else self._widest)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter_for(self).fillRect(QRectF(1, 0, self.width() - 2, 1), theme.colour(Colour.LINE))


class OverviewPage(Page):
    """Where one begins. `theme_wanted` carries the code of a theme."""

    theme_wanted = Signal(str)
    receipts_wanted = Signal()

    def __init__(self, dossier: OpenDossier, title: str) -> None:
        super().__init__()
        self._dossier = dossier
        self.column.addWidget(Label(title, size=Size.TITLE, bold=True, wrap=True))
        self.when = Label(tone="quiet", wrap=True)
        self.column.addWidget(self.when)
        self._asked = AskedLine()
        self._asked.wanted.connect(self.receipts_wanted)
        self.column.addWidget(self._asked)
        self._rows: dict[str, SectionRow] = {}
        self._add_sections()
        self._add_purpose()
        self._add_file()
        self.column.addStretch(1)
        self.refresh()

    def _add_sections(self) -> None:
        card = Card(padding=0)
        card.body.setContentsMargins(0, 0, 0, 4)
        card.body.setSpacing(0)
        heading = Label(self.tr("Themes with questions for you"), size=Size.LEAD, bold=True)
        heading.setContentsMargins(20, 14, 20, 12)
        card.body.addWidget(heading)
        for section in self._dossier.sections():
            row = SectionRow(section, read_only=self._dossier.read_only)
            row.link.clicked.connect(lambda _=False, code=section.theme.code: self.theme_wanted.emit(code))
            self._rows[section.theme.code] = row
            card.body.addWidget(row)
        self.column.addWidget(card)

    def _add_purpose(self) -> None:
        parts = purpose_parts(self._dossier.package, self._dossier.edition)
        asked = (self.tr("How we ask"), self._how())
        self.column.addWidget(PurposeCard((*parts, asked, central_key_part(self._dossier.opened))))

    def _how(self) -> str:
        parts = [
            self.tr(
                "Answer with what you know now; you can change everything until you sign. Everything you type is kept"
                " at once, also without an internet connection."
            )
        ]
        if self._dossier.edition.unknown_added:
            added = self.tr("We added the answer “{unknown}” ourselves.")
            parts.append(added.format(unknown=unknown_label()))
        if language.current() is not Language.DUTCH:
            parts.append(self.tr("The questions are in Dutch, and so is what the central team writes."))
        return " ".join(parts)

    def _add_file(self) -> None:
        self.file_card = Card()
        self.file_card.body.addWidget(Label(self.tr("Where this dossier is"), bold=True))
        self.file_card.body.addWidget(path_line(str(self._dossier.path), self.tr("Where this dossier is")))
        self.backup = Label("", size=Size.SMALL, tone="warning", wrap=True)
        self.file_card.body.addWidget(self.backup)
        links, flow = QWidget(), FlowLayout(gap=16)
        links.setLayout(flow)
        self.copy_link, self.open_link = Link(self.tr("Copy the path")), Link(self.tr("Open the folder"))
        self.copied = Label("", size=Size.SMALL, tone="success")
        self.copied.setMinimumHeight(26)
        for widget in (self.copy_link, self.open_link, self.copied):
            flow.addWidget(widget)
        self.file_card.body.addWidget(links)
        self.copy_link.clicked.connect(self._copy)
        self.open_link.clicked.connect(self._open_folder)
        self.column.addWidget(self.file_card)

    def refresh(self) -> None:
        """Show how far everything is now."""
        for section, mark in marked_sections(self._dossier):
            if section.theme.code in self._rows:
                self._rows[section.theme.code].take(section, mark, whose_part(self._dossier, section.theme.code))
        self.when.setText(self._closing(date.today()))
        self._asked.show_count(sum(map(len, receipts.queries(self._dossier).values())))
        problem = self._dossier.backup_problem
        self.backup.setVisible(problem is not None)
        if problem is not None:
            text = self.tr("A spare copy could not be made. {why} Your answers themselves are saved.")
            self.backup.setText(text.format(why=paragraph(problem)))

    def show_file(self) -> None:
        """Bring the place of the file in sight."""
        self.copy_link.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reveal(self.file_card)

    def _closing(self, today: date) -> str:
        closes = self._dossier.round.closes
        day, left = show_date(closes), (closes - today).days
        if left < 0:
            when = self.tr("This round closed on {day}.").format(day=day)
        elif left == 0:
            when = self.tr("This round closes today, {day}.").format(day=day)
        else:
            when = self.tr("This round closes on {day}: %n day(s) left.", "", left).format(day=day)
        reference = show_date(self._dossier.round.reference_date)
        asked = self.tr("We ask how it stood on {day}.").format(day=reference)
        return f"{when} {asked}"

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(str(self._dossier.path))
        self.copied.setText(self.tr("Copied"))
        announce(self.copy_link, self.copied.text())

    def _open_folder(self) -> None:
        open_folder(self._dossier.path.parent)
