"""The settings: the name with which answers are kept, appearance, language, and where key and settings lie."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.gui import language, settings, theme
from hamonitor_desktop.gui.language import Language
from hamonitor_desktop.gui.theme import Appearance, Size
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind
from hamonitor_desktop.gui.widgets.choices import RadioTile
from hamonitor_desktop.gui.widgets.fields import Field, LineEdit, path_line
from hamonitor_desktop.gui.widgets.fitting import resize_to_fit
from hamonitor_desktop.gui.widgets.flow import FlowLayout
from hamonitor_desktop.gui.widgets.focus import FocusRing
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.open_folder import open_folder
from hamonitor_desktop.gui.widgets.page import Page

_LONGEST_NAME: Final = 100
_LANGUAGES: Final = {Language.DUTCH: "Nederlands", Language.ENGLISH: "English"}
"""Each by its own name: whoever cannot read the one on screen has to find theirs."""
_Choice = TypeVar("_Choice", bound=StrEnum)


class SettingsDialog(QDialog):
    """Nothing changes until "Bewaren"; then all of it at once. `language_chosen` asks for the window in another one."""

    language_chosen = Signal()
    help_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings.load()
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._page = Page()
        column = self._page.column
        column.setSpacing(16)
        column.addWidget(Label(self.tr("Settings"), size=Size.TITLE, bold=True))
        self.message = Message()
        column.addWidget(self.message)
        column.addWidget(self._name())
        self.tiles: dict[Appearance, RadioTile] = {}
        nest(column, self._choice(self.tr("Appearance"), self._appearances(), self._settings.appearance, self.tiles))
        self.language_tiles: dict[Language, RadioTile] = {}
        column.addWidget(self._languages())
        column.addWidget(self._places())
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page, 1)
        nest(whole, self._buttons())
        self._ring = FocusRing(self)
        resize_to_fit(self, 600, 650)
        self.name.setFocus()

    # assembly

    def _name(self) -> Field:
        self.name = LineEdit(self._settings.author)
        self.name.setMaxLength(_LONGEST_NAME)
        hint = self.tr("Colleagues in the same dossier see who gave an answer. Empty: the name of your account.")
        return Field(self.tr("Your name"), self.name, hint)

    def _appearances(self) -> Mapping[Appearance, str]:
        return {
            Appearance.SYSTEM: self.tr("As the system"),
            Appearance.LIGHT: self.tr("Light"),
            Appearance.DARK: self.tr("Dark"),
        }

    def _choice(
        self, heading: str, texts: Mapping[_Choice, str], chosen: _Choice, tiles: dict[_Choice, RadioTile]
    ) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(Label(heading, size=Size.SMALL, bold=True))
        group, place = QButtonGroup(self), QWidget()
        flow = FlowLayout(place, gap=8)
        for choice, text in texts.items():
            tile = RadioTile(text)
            tile.setAccessibleName(f"{heading}: {text}")
            tile.setChecked(choice is chosen)
            group.addButton(tile)
            tiles[choice] = tile
            flow.addWidget(tile)
        column.addWidget(place)
        return column

    def _languages(self) -> QWidget:
        holder = QWidget()
        choice = self._choice(self.tr("Language"), _LANGUAGES, self._settings.language, self.language_tiles)
        choice.setContentsMargins(0, 0, 0, 0)
        note = self.tr("The questions are in Dutch, and so are the files you save or send.")
        choice.addWidget(Label(note, size=Size.SMALL, tone="quiet", wrap=True))
        holder.setLayout(choice)
        return holder

    def _places(self) -> QWidget:
        from hamonitor_desktop.usecases.keys import default_key_path

        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._place(self.tr("Your key for signing"), default_key_path()))
        column.addWidget(self._place(self.tr("These settings"), settings.settings_path()))
        return holder

    def _place(self, name: str, path: Path) -> Field:
        show = Button(self.tr("Open the folder"), height=36)
        show.setAccessibleName(f"{show.text()}: {name}")
        show.setEnabled(path.parent.is_dir())
        show.clicked.connect(partial(open_folder, path.parent))
        hint = "" if path.exists() else self.tr("Not made yet.")
        return Field(name, path_line(str(path), name), hint, beside=show)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(theme.MARGIN, 10, theme.MARGIN, 14)
        row.setSpacing(12)
        row.addStretch(1)
        self.cancel = Button(self.tr("Cancel"))
        self.keep = Button(self.tr("Keep"), ButtonKind.PRIMARY)
        self.keep.setDefault(True)
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._keep)
        row.addWidget(self.cancel)
        row.addWidget(self.keep)
        return row

    # slots

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F1:
            self.help_asked.emit()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        changed = replace(
            settings.load(),
            appearance=_chosen(self.tiles),
            language=_chosen(self.language_tiles),
            author=self.name.text().strip(),
        )
        try:
            settings.save(changed)
        except HaError as error:
            self.message.show_error(error)
            self._page.reveal(self.message)
            return
        application = QApplication.instance()
        if isinstance(application, QApplication):
            theme.apply(application, changed.appearance)
        self.accept()
        if changed.language is not language.current():
            self.language_chosen.emit()


def _chosen(tiles: Mapping[_Choice, RadioTile]) -> _Choice:
    return next(choice for choice, tile in tiles.items() if tile.isChecked())
