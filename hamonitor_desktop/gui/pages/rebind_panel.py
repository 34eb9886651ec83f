"""When the key is not the dossier's, or is gone: the activation code is typed again, and the key at hand bound."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.buttons import Button
from hamonitor_desktop.gui.widgets.fields import Field, LineEdit
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.titled_card import TitledCard


class RebindPanel(TitledCard):
    """Hidden until it is needed. `asked` gives the code; the passphrase stands in the form below it."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(spacing=10)
        self.set_line(Colour.WARNING)
        self._why = Label(wrap=True)
        self._warning = Label(size=Size.SMALL, tone="warning", wrap=True)
        self.edit = LineEdit()
        self.button = Button("", height=36)
        self.field = Field(
            self.tr("Activation code"),
            self.edit,
            self.tr("From the letter, such as ABCDE-FGHIJ-KLMNO-PQRST."),
            beside=self.button,
        )
        for widget in (self._why, self._warning, self.field):
            self.body.addWidget(widget)
        self.edit.returnPressed.connect(self._ask)
        self.button.clicked.connect(self._ask)
        self.hide()

    def ask(self, *, key_missing: bool, sent_before: bool) -> None:
        """Show the panel for a key that is gone, or for one that is another than the dossier's."""
        if key_missing:
            self.title.setText(self.tr("Your key is not on this computer"))
            self._why.setText(
                self.tr("Type the activation code again. A new key is then made, with the passphrase you type below.")
            )
            self.button.setText(self.tr("Make a new key"))
        else:
            self.title.setText(self.tr("The key on this computer does not belong to this dossier yet"))
            self._why.setText(self.tr("Type the activation code again; your key is then linked to this dossier."))
            self.button.setText(self.tr("Link the key"))
        self._warning.setText(
            self.tr(
                "You signed with another key before. The central team then refuses this one: ask for a new code first."
            )
        )
        self._warning.setVisible(sent_before)
        self.button.updateGeometry()
        self.field.show_message("")
        self.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        code = self.edit.text().strip()
        if not code:
            self.field.show_message(self.tr("Type the activation code."))
            return
        self.asked.emit(code)
