"""The settings: appearance and the name with which answers are kept."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QButtonGroup, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.gui import settings, theme
from hamonitor_desktop.gui.theme import Appearance, Size
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind
from hamonitor_desktop.gui.widgets.choices import RadioTile
from hamonitor_desktop.gui.widgets.fields import Field, LineEdit
from hamonitor_desktop.gui.widgets.fitting import resize_to_fit
from hamonitor_desktop.gui.widgets.flow import FlowLayout
from hamonitor_desktop.gui.widgets.focus import FocusRing
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message

_LONGEST_NAME = 100


class SettingsDialog(QDialog):
    """Nothing changes until "Bewaren"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings.load()
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, 24, theme.MARGIN, 24)
        column.setSpacing(16)
        column.addWidget(Label(self.tr("Settings"), size=Size.TITLE, bold=True))
        self.message = Message()
        column.addWidget(self.message)
        column.addLayout(self._appearance())
        self.name = LineEdit(self._settings.author)
        self.name.setMaxLength(_LONGEST_NAME)
        hint = self.tr("Colleagues in the same dossier see who gave an answer. Empty: the name you log on with.")
        column.addWidget(Field(self.tr("Your name"), self.name, hint))
        column.addStretch(1)
        column.addLayout(self._buttons())
        self._ring = FocusRing(self)
        resize_to_fit(self, 560, 380)

    def _appearance(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        heading = self.tr("Appearance")
        column.addWidget(Label(heading, size=Size.SMALL, bold=True))
        texts = {
            Appearance.SYSTEM: self.tr("As the system"),
            Appearance.LIGHT: self.tr("Light"),
            Appearance.DARK: self.tr("Dark"),
        }
        self._group = QButtonGroup(self)
        flow = FlowLayout(gap=8)
        self.tiles: dict[Appearance, RadioTile] = {}
        for appearance, text in texts.items():
            tile = RadioTile(text)
            tile.setAccessibleName(f"{heading}: {text}")
            tile.setChecked(appearance is self._settings.appearance)
            self._group.addButton(tile)
            self.tiles[appearance] = tile
            flow.addWidget(tile)
        column.addLayout(flow)
        return column

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch(1)
        self.cancel = Button(self.tr("Cancel"))
        self.keep = Button(self.tr("Keep"), ButtonKind.PRIMARY)
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._keep)
        row.addWidget(self.cancel)
        row.addWidget(self.keep)
        return row

    def _keep(self) -> None:
        chosen = next(appearance for appearance, tile in self.tiles.items() if tile.isChecked())
        changed = replace(settings.load(), appearance=chosen, author=self.name.text().strip())
        try:
            settings.save(changed)
        except HaError as error:
            self.message.show_error(error)
            return
        application = QApplication.instance()
        if isinstance(application, QApplication):
            theme.apply(application, chosen)
        self.accept()
