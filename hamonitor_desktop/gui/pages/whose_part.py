"""Whose part a theme is, where several fill in one dossier."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.notebook import Notebook

translate = QCoreApplication.translate


def whose_part(dossier: OpenDossier, theme: str) -> str:
    """In a few words, for a list of themes; "" where it is nobody's."""
    colleague, copy_of = Notebook(dossier).assigned(theme), dossier.copy_of
    if copy_of is not None and colleague == copy_of.colleague:
        return translate("WhosePart", "your part")
    return translate("WhosePart", "for {colleague}").format(colleague=colleague) if colleague else ""


def whose_theme(dossier: OpenDossier, theme: str) -> str:
    """In a sentence, on the page of the theme; "" where everything is everybody's."""
    notebook, copy_of = Notebook(dossier), dossier.copy_of
    colleague = notebook.assigned(theme)
    if copy_of is not None and colleague == copy_of.colleague:
        return translate("WhosePart", "This theme is your part.")
    if colleague:
        return translate("WhosePart", "This theme is for {colleague}.").format(colleague=colleague)
    if copy_of is not None and notebook.parts_of(copy_of.colleague):
        return translate("WhosePart", "This theme is no part of yours.")
    return ""
