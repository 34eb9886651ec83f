"""Controleren: what stands in the way of signing as final, what is still open, and all answers to read through."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.domain.findings import Finding, FindingCode, Found
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import listed, spoken, unknown_label
from hamonitor_desktop.gui.pages.answers_overview import AnswersOverview
from hamonitor_desktop.gui.pages.check_groups import FindingGroup, Heading
from hamonitor_desktop.gui.pages.closing_page import ClosingPage
from hamonitor_desktop.gui.pages.officer_places import Place
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.announcing import announce
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind, Link
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.emptying import empty
from hamonitor_desktop.gui.widgets.footer import Footer
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.marks import Mark
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.page import Page, fill
from hamonitor_desktop.gui.widgets.titled_card import TitledCard
from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.notebook import Notebook

_NAMED: Final = 6
_ICON: Final = 32  # px that the icon and its gap take before a title


class CheckPage(ClosingPage):
    """The findings with a link to each question. `changed`: a warning was answered here."""

    def __init__(self, dossier: OpenDossier) -> None:
        super().__init__(dossier)
        self._found = Found((), (), ())
        self.page = Page()
        fill(self, self.page, self._footer())
        self._build()

    def _build(self) -> None:
        self.page.column.addWidget(Label(self.tr("Check"), size=Size.TITLE, bold=True))
        self.counts = Label(tone="quiet", wrap=True)
        self.page.column.addWidget(self.counts)
        self.message = Message()
        self.page.column.addWidget(self.message)
        self._groups = QWidget()
        self._groups_column = QVBoxLayout(self._groups)
        self._groups_column.setContentsMargins(0, 4, 0, 0)
        self._groups_column.setSpacing(12)
        self.page.column.addWidget(self._groups)
        self.page.column.addSpacing(12)
        heading = QHBoxLayout()
        heading.setSpacing(12)
        heading.addWidget(Label(self.tr("Your answers"), size=Size.LEAD, bold=True))
        heading.addWidget(
            Label(self.tr("Read them through before you sign."), size=Size.SMALL, tone="quiet", wrap=True), 1
        )
        nest(self.page.column, heading)
        self.overview = AnswersOverview(self._dossier)
        self.overview.go.connect(self.go)
        self.page.column.addWidget(self.overview)
        self.page.column.addStretch(1)

    def _footer(self) -> Footer:
        footer = self.footer_back(self.tr("Back to your own progress"), Place.PROGRESS)
        self.primary = Button("", ButtonKind.PRIMARY, Icon.CHEVRON_RIGHT, after=True)
        self.primary.clicked.connect(self._go_on)
        footer.right.addWidget(self.primary)
        return footer

    # filling in

    def refresh(self) -> None:
        """Check the answers as they stand now."""
        found = self._found = Found.of(self._dossier.findings())
        empty(self._groups_column)
        self._show_counts(found)
        self._groups_column.addWidget(self._blocked(found) if found.blocking else self._ready(found))
        self._show_groups(found)
        self.overview.refresh()
        self._show_primary(found)

    def _show_counts(self, found: Found) -> None:
        asked = len(self._dossier.shown())
        look = len({finding.question for finding in found.blocking + found.warnings})
        text = self.tr("We looked at %n question(s).", "", asked) + " "
        if not look:
            text += self.tr("Nothing was found.") if Notebook(self._dossier).flagged() else self.tr("All is in order.")
        else:
            left = self._left_empty()
            text += self.tr("%n is/are in order,", "", asked - look - left) + " "
            if left:
                text += self.tr("%n may stay empty,", "", left) + " "
            text += self.tr("with %n we ask for your attention.", "", look)
        self.counts.setText(text)

    def _left_empty(self) -> int:
        """How many questions have no answer and need none: they are neither in order nor to be looked at."""
        return sum(not item.required and not self._dossier.answer(item.code).given for item in self._dossier.shown())

    def _show_primary(self, found: Found) -> None:
        text = self.tr("On to signing")
        if found.blocking:
            text = self.tr("Go to the first error") if found.wrong else self.tr("Go to the first open question")
        self.primary.setText(text)
        self.primary.updateGeometry()

    def _go_on(self) -> None:
        if self._found.blocking:
            self.go.emit(self._found.blocking[0].question)
        else:
            self.visit.emit(Place.SIGN)

    # the panel on top

    def _ready(self, found: Found) -> Card:
        title = self.tr("Everything is filled in")
        if self._left_empty():
            title = self.tr("Everything that needs an answer is filled in")
        text = self.tr("You can sign as final.")
        if found.warnings:
            text = self.tr("You can sign as final. Look at the warnings below first.")
        flagged = [self._flagged(code) for code in Notebook(self._dossier).flagged()]
        return _panel(Icon.STATE_DONE, Colour.SUCCESS, title, [Label(text, wrap=True), *flagged])

    def _flagged(self, code: str) -> Link:
        """A question that somebody wanted to look at again: nothing blocks, and nobody signs past it unawares."""
        number = self._dossier.edition.number(code)
        link = Link(self.tr("{number} is still marked “Look at this again”").format(number=number))
        link.clicked.connect(lambda: self.go.emit(code))
        return link

    def _blocked(self, found: Found) -> Card:
        parts = []
        if found.wrong:
            parts.append(self.tr("%n error(s)", "", len(found.wrong)))
        if found.unanswered:
            parts.append(self.tr("%n open question(s)", "", len(found.unanswered)))
        what, word = listed(parts), self.tr("%n stand(s) in the way", "", len(found.blocking))
        title = f"{what} {word}"
        links: list[QWidget] = [self._named(finding) for finding in found.wrong[:_NAMED]]
        if len(found.wrong) > _NAMED:
            links.append(Label(self.tr("And %n more, below.", "", len(found.wrong) - _NAMED), size=Size.SMALL))
        if not found.wrong:
            return _panel(Icon.STATE_LOOK, Colour.WARNING, title, [self._provisional()])
        if not found.unfit:
            links.append(self._provisional())
        return _panel(Icon.STATE_ERROR, Colour.ERROR, title, links)

    def _provisional(self) -> Link:
        link = Link(self.tr("Sign as provisional now"))
        link.clicked.connect(lambda: self.visit.emit(Place.SIGN))
        return link

    def _named(self, finding: Finding) -> Link:
        number = self._dossier.edition.number(finding.question)
        link = Link(f"{number}  {spoken(finding.text)}", tone=Colour.ERROR)
        link.clicked.connect(lambda: self.go.emit(finding.question))
        return link

    # the groups

    def _show_groups(self, found: Found) -> None:
        unknown = self.tr("Do you not know it yet? Then choose ‘{unknown}’.").format(unknown=unknown_label())
        warning = self.tr("Warning")
        personal = tuple(item for item in found.warnings if item.code is FindingCode.PERSONAL_DATA)
        odd = tuple(item for item in found.warnings if item.code is not FindingCode.PERSONAL_DATA)
        before = self.tr("Look at these before you sign. Names and numbers of people do not belong in the monitor.")
        stay = self.tr("These may stay if you leave them on purpose.")
        done = self.tr("These ask nothing any more, as long as the answer stays the same.")
        settled = Heading(self.tr("Explained or confirmed"), done, Mark.DONE, self.tr("Explained"), folded=True)
        groups = (
            (Heading(self.tr("Errors"), "", Mark.ERROR, self.tr("Error")), found.wrong),
            (Heading(self.tr("Not answered yet"), unknown, Mark.EMPTY, self.tr("Open")), found.unanswered),
            (Heading(self.tr("Perhaps personal data"), before, Mark.LOOK, warning), personal),
            (Heading(self.tr("Still to explain"), stay, Mark.LOOK, warning), odd),
            (settled, found.explained),
        )
        for heading, findings in groups:
            if findings:
                self._add_group(FindingGroup(self._dossier, heading, findings))

    def _add_group(self, group: FindingGroup) -> None:
        group.go.connect(self.go)
        group.confirmed.connect(lambda finding: self._answer(self._dossier.confirm, finding))
        group.doubted.connect(lambda finding: self._answer(self._dossier.doubt, finding))
        self._groups_column.addWidget(group)

    def _answer(self, answer: Callable[[Finding], None], finding: Finding) -> None:
        """A warning was answered here: it goes to its other group, and the cursor to what is next."""
        try:
            answer(finding)
        except HaError as error:
            self.message.show_error(error)
            self.page.reveal(self.message)
            return
        self.message.clear()
        QTimer.singleShot(0, self, self._after_answer)  # not while the link that was pressed is still at it

    def _after_answer(self) -> None:
        self.refresh()
        announce(self, self.counts.text())
        self.changed.emit()
        QTimer.singleShot(0, self, self._put_cursor)

    def _put_cursor(self) -> None:
        groups = self._groups.findChildren(FindingGroup)
        links = [link for group in groups for link in group.answers if link.isVisible()]
        (links[0] if links else self.primary).setFocus(Qt.FocusReason.OtherFocusReason)


def _panel(icon: Icon, tone: Colour, title: str, below: Sequence[QWidget]) -> Card:
    """A card with a line in its tone, an icon and a title; what stands below lines up with the title."""
    card = TitledCard(title, icon=icon, tone=tone, spacing=2)
    card.set_line(tone)
    column = QVBoxLayout()
    column.setContentsMargins(_ICON, 0, 0, 0)
    column.setSpacing(2)
    for widget in below:
        if isinstance(widget, Link):  # it keeps its width, and would else keep the whole column at it
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            column.addWidget(widget)
    nest(card.body, column)
    return card
