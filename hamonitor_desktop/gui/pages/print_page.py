"""Afdrukken: the questionnaire and the own progress as PDF, the answers as a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QButtonGroup

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.gui import tasks
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.pages.closing_page import ClosingPage
from hamonitor_desktop.gui.pages.officer_places import Place
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.ask_file import ask_target
from hamonitor_desktop.gui.widgets.buttons import Button
from hamonitor_desktop.gui.widgets.choices import RadioTile
from hamonitor_desktop.gui.widgets.columns import Columns
from hamonitor_desktop.gui.widgets.flow import FlowLayout
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.open_folder import open_folder
from hamonitor_desktop.gui.widgets.page import Page, fill
from hamonitor_desktop.gui.widgets.titled_card import TitledCard
from hamonitor_desktop.usecases import printing
from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.places import documents_place
from hamonitor_desktop.usecases.printing import PrintContent

_NARROW = 520


class PrintPage(ClosingPage):
    """What can go to paper or to a spreadsheet. Each is made as a file; where it is, is said."""

    def __init__(self, dossier: OpenDossier) -> None:
        super().__init__(dossier)
        self._file: Path | None = None
        self.page = Page()
        fill(self, self.page, self.footer_back(self.tr("Back to the overview"), Place.OVERVIEW))
        self.page.column.addWidget(Label(self.tr("Print, or keep as a file"), size=Size.TITLE, bold=True))
        text = self.tr(
            "For a colleague who thinks along, or for the board or council. These files are not signed: only the "
            "return that you sign counts for the central team."
        )
        self.page.column.addWidget(Label(text, tone="quiet", wrap=True))
        self.message = Message()
        self.page.column.addWidget(self.message)
        self._add_opening()
        self.page.column.addWidget(self._questionnaire())
        self.page.column.addWidget(self._progress())
        self.page.column.addWidget(self._answers())
        self.page.column.addStretch(1)

    def refresh(self) -> None:
        """Each file is made from the answers as they stand when it is asked for."""

    def _add_opening(self) -> None:
        self.open_button = Button(self.tr("Open the file"), height=36)
        self.folder_button = Button(self.tr("Open the folder"), icon=Icon.FOLDER, height=36)
        flow = FlowLayout(gap=12)
        nest(self.page.column, flow)
        for button, act in ((self.open_button, self._open), (self.folder_button, self._open_folder)):
            button.hide()
            button.clicked.connect(act)
            flow.addWidget(button)

    def _questionnaire(self) -> TitledCard:
        card = TitledCard(self.tr("The questionnaire"), self.tr("All questions, one theme after another."))
        self.contents = {
            PrintContent.FILLED: RadioTile(self.tr("Filled in"), self.tr("With your answers and explanations.")),
            PrintContent.WITH_PREVIOUS: RadioTile(
                self.tr("Beside last round"), self.tr("What you answered then stands beside it.")
            ),
            PrintContent.BLANK: RadioTile(self.tr("Blank"), self.tr("To prepare with colleagues.")),
        }
        group = QButtonGroup(self)
        tiles = Columns(least=_NARROW, gap=12)
        for content, tile in self.contents.items():
            group.addButton(tile)
            tiles.add(tile, 1)
            tile.setVisible(content is not PrintContent.WITH_PREVIOUS or bool(self._dossier.previous))
        self.contents[PrintContent.FILLED].setChecked(True)
        card.body.addWidget(tiles)
        self.questionnaire_button = Button(self.tr("Make the PDF …"))
        self.questionnaire_button.setAccessibleName(self.tr("Make the PDF of the questionnaire"))
        self.questionnaire_button.clicked.connect(self._print_questionnaire)
        card.body.addWidget(self.questionnaire_button)
        return card

    def _progress(self) -> TitledCard:
        card = TitledCard(
            self.tr("Your own progress"), self.tr("The charts with their tables, fit to be tabled at a meeting.")
        )
        self.progress_button = Button(self.tr("Make the PDF …"))
        self.progress_button.setAccessibleName(self.tr("Make the PDF of your own progress"))
        self.progress_button.clicked.connect(self._print_progress)
        card.body.addWidget(self.progress_button)
        return card

    def _answers(self) -> TitledCard:
        card = TitledCard(
            self.tr("Your answers as a table"), self.tr("One row per question, for Excel or LibreOffice.")
        )
        flow = FlowLayout(gap=12)
        nest(card.body, flow)
        self.sheets: dict[str, Button] = {}
        for suffix, name in ((".xlsx", "Excel"), (printing.ODS, "LibreOffice")):
            button = self.sheets[suffix] = Button(self.tr("{program} ({suffix}) …").format(program=name, suffix=suffix))
            button.clicked.connect(lambda _checked=False, suffix=suffix, name=name: self._export(suffix, name))
            flow.addWidget(button)
        return card

    # making

    def _print_questionnaire(self) -> None:
        content = next(content for content, tile in self.contents.items() if tile.isChecked())
        name = printing.questionnaire_name(self._dossier, content)
        self._make(name, "PDF (*.pdf)", lambda out: printing.print_questionnaire(self._dossier, out, content))

    def _print_progress(self) -> None:
        name = printing.progress_name(self._dossier)
        self._make(name, "PDF (*.pdf)", lambda out: printing.print_progress(self._dossier, out))

    def _export(self, suffix: str, name: str) -> None:
        kinds = f"{name} (*{suffix})"
        proposed = printing.answers_name(self._dossier, suffix)
        self._make(proposed, kinds, lambda out: printing.export_answers(self._dossier, out))

    def _make(self, name: str, kinds: str, work: Callable[[Path], None]) -> None:
        out = ask_target(self, self.tr("Where will the file be?"), str(documents_place() / name), kinds)
        if out is None:
            return
        pressed = self.focusWidget()  # a button that is switched off loses the cursor to another part of the window
        self._set_busy(busy=True)
        self.message.show_text(self.tr("{name} is being made …").format(name=out.name))

        def done(_nothing: object) -> None:
            self._set_busy(busy=False)
            self._file = out
            self.message.show_text(self.tr("Made: {path}").format(path=out), "success")
            self.open_button.show()
            self.folder_button.show()
            self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self.page.reveal(self.message)

        def failed(error: HaError) -> None:
            self._set_busy(busy=False)
            self.message.show_error(error)
            if pressed is not None:
                pressed.setFocus(Qt.FocusReason.OtherFocusReason)
            self.page.reveal(self.message)

        tasks.run(lambda _task: work(out), done, failed, owner=self)

    def _set_busy(self, *, busy: bool) -> None:
        for button in (self.questionnaire_button, self.progress_button, *self.sheets.values()):
            button.setEnabled(not busy)

    def _open(self) -> None:
        if self._file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file)))

    def _open_folder(self) -> None:
        if self._file is not None:
            open_folder(self._file.parent)
