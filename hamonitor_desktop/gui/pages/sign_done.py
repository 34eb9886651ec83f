""" "Klaar": where the file is, its control number, what to mail, and that a correction is simply a new version."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hamonitor_desktop.domain.display import in_fours
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import show_date
from hamonitor_desktop.gui.pages.sign_summary import kind_name
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.announcing import announce
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.fields import path_line
from hamonitor_desktop.gui.widgets.flow import FlowLayout
from hamonitor_desktop.gui.widgets.footer import Footer
from hamonitor_desktop.gui.widgets.labels import IconLabel, Label
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.page import Page, fill
from hamonitor_desktop.gui.widgets.titled_card import TitledCard
from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.mail_text import mail_text
from hamonitor_desktop.usecases.sending import SentReturn

_WIDEST: Final = 820
_NUMBER_WIDTH: Final = 26


class DonePage(QWidget):
    """What was made. `again` goes back to the form, for a newer version."""

    again = Signal()

    def __init__(self, dossier: OpenDossier, sent: SentReturn, show_folder: Callable[[Path], None]) -> None:
        super().__init__()
        self._dossier, self._sent = dossier, sent
        self.page = Page(width=_WIDEST)
        self._add_heading()
        self.page.column.addWidget(self._file_card())
        self.page.column.addWidget(self._next_card())
        self.page.column.addStretch(1)
        footer = Footer()
        again = Button(self.tr("Make a newer version"))
        again.clicked.connect(self.again)
        footer.left.addWidget(again)
        self.folder_button = Button(self.tr("Open the folder"), ButtonKind.PRIMARY, Icon.FOLDER)
        self.folder_button.clicked.connect(lambda: show_folder(sent.path.parent))
        footer.right.addWidget(self.folder_button)
        fill(self, self.page, footer)

    def _add_heading(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(IconLabel(Icon.STATE_DONE, Colour.SUCCESS, 28))
        text = self.tr("Done: version {revision} is signed")
        self.title = Label(text.format(revision=self._sent.revision), size=Size.TITLE, bold=True, wrap=True)
        row.addWidget(self.title, 1)
        nest(self.page.column, row)
        kind = kind_name(final=self._sent.final)
        text = self.tr("Your {kind} return has been made. It has not been mailed yet: this program sends nothing.")
        self.page.column.addWidget(Label(text.format(kind=kind), tone="quiet", wrap=True))
        self.page.column.addSpacing(4)

    def _file_card(self) -> Card:
        card = Card(padding=24)
        card.body.setSpacing(6)
        card.body.addWidget(Label(self.tr("The file"), size=Size.SMALL, bold=True))
        self.path = path_line(str(self._sent.path), self.tr("The file"))
        card.body.addWidget(self.path)
        card.body.addWidget(self._copier(self.tr("Copy the path"), str(self._sent.path)))
        card.body.addSpacing(10)
        card.body.addWidget(Label(self.tr("Control number"), size=Size.SMALL, bold=True))
        hint = self.tr("It is on the first sheet too. Whoever doubts the file compares these signs.")
        card.body.addWidget(Label(hint, size=Size.SMALL, tone="quiet", wrap=True))
        self.control = _selectable(Label(in_fours(self._sent.return_id), wrap=True), self.tr("Control number"))
        mono = QFont(self.control.font())
        mono.setStyleHint(QFont.StyleHint.Monospace)
        mono.setFamilies(["Noto Sans Mono", "Consolas", "monospace"])
        self.control.setFont(mono)
        card.body.addWidget(self.control)
        card.body.addWidget(self._copier(self.tr("Copy the control number"), in_fours(self._sent.return_id)))
        return card

    def _next_card(self) -> Card:
        card = TitledCard(self.tr("What you do now"))
        for number, text in enumerate(self._steps(), 1):
            row = QHBoxLayout()
            head = Label(str(number), bold=True, tone="accent")
            head.setFixedWidth(_NUMBER_WIDTH)
            row.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(text, wrap=True), 1)
            nest(card.body, row)
        card.body.addWidget(
            self._copier(self.tr("Copy a text for the mail"), mail_text(self._sent.payload, self._sent.return_id))
        )
        return card

    def _steps(self) -> list[str]:
        closes = show_date(self._dossier.round.closes)
        when = self.tr("Do that on {date} at the latest: then the round closes.")
        if self._dossier.round.closes < date.today():
            when = self.tr("Do that today: the round closed on {date}. Ask the central team whether it still counts.")
        mail = self.tr(
            "Mail {file} as an attachment to the central team, in answer to the mail with your round package."
        )
        return [
            mail.format(file=self._sent.path.name),
            when.format(date=closes),
            self.tr("Keep the file. Opening it in Excel does no harm; changing it does, and is noticed."),
            self.tr(
                "Is something wrong? Change the answer here and sign again: version {next} takes its place."
            ).format(next=self._sent.revision + 1),
        ]

    def _copier(self, text: str, what: str) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, gap=12)
        button = Button(text, icon=Icon.COPY, height=36)
        said = Label("", size=Size.SMALL, tone="success")

        def copy() -> None:
            QGuiApplication.clipboard().setText(what)
            said.setText(self.tr("Copied"))
            holder.updateGeometry()
            flow.invalidate()
            announce(button, said.text())

        button.clicked.connect(copy)
        flow.addWidget(button)
        flow.addWidget(said)
        return holder


def _selectable(label: Label, name: str) -> Label:
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.setAccessibleName(f"{name}: {label.text()}")
    return label
