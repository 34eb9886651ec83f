"""One's own name, asked where it matters: at a copy that goes to a colleague or comes from one."""

from __future__ import annotations

from dataclasses import replace

from hamonitor_desktop.gui import settings
from hamonitor_desktop.gui.widgets.fields import LineField
from hamonitor_desktop.usecases.dossiers import OpenDossier


class OwnName(LineField):
    """The name with which answers are kept; said once, it stands in the settings."""

    def __init__(self, dossier: OpenDossier) -> None:
        super().__init__(self.tr("Your own name"), self.tr("Colleagues see with it who gave an answer."))
        self._dossier = dossier
        self.edit.left.connect(self.keep)

    def refresh(self) -> None:
        """Show the name that holds now."""
        self.edit.setText(self._dossier.author)

    def keep(self) -> None:
        """Take the name that was typed; without one it stays as it was."""
        if self.text and self.text != self._dossier.author:
            self._dossier.take_name(self.text)
            settings.keep(replace(settings.load(), author=self._dossier.author))
        self.refresh()
