"""What the officer's room says and shows of keeping: a lost drive, an earlier copy, and what central answered."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.gui.language import paragraph, show_moment, text_of
from hamonitor_desktop.gui.pages.officer_places import Place
from hamonitor_desktop.gui.saving import Saver
from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.places import PlaceKind
from hamonitor_desktop.usecases.safety_net import TakenUp

if TYPE_CHECKING:
    from hamonitor_desktop.gui.pages.officer import OfficerRoom
    from hamonitor_desktop.gui.pages.receipts_page import ReceiptsPage
    from hamonitor_desktop.gui.pages.together_page import TogetherPage
    from hamonitor_desktop.usecases.receipts import OpenedReceipt
    from hamonitor_desktop.usecases.restoring import Restored

translate = QCoreApplication.translate


def unsaved_text(saver: Saver) -> str:
    """Why what was typed is not in the dossier, and where it is meanwhile."""
    error = saver.error
    if error is None:
        return ""
    if not saver.kept:
        text = translate(
            "Notice", "Your last answers are not saved yet. {why} They stay on screen, and we keep trying."
        )
        return text.format(why=paragraph(error))
    if error.code is Code.FILE_MISSING and saver.place is PlaceKind.NETWORK:
        gone = translate("Notice", "The network drive is gone.")
        back = translate("Notice", "What you type is kept on this computer until it is back.")
        return f"{gone} {back}"
    kept = translate("Notice", "What you type is kept on this computer until it can be saved there again.")
    missing = error.code is Code.FILE_MISSING
    what = translate("Notice", "The dossier is no longer in its place.") if missing else text_of(error).what
    return f"{what} {kept}"


def taken_up_text(dossier: OpenDossier, taken: TakenUp) -> str:
    """What came back from this computer, and where somebody else answered meanwhile."""
    count = len(taken.questions)
    said = translate("Notice", "%n answer(s) that could not be saved before is/are in this dossier now.", "", count)
    if not taken.conflicts:
        return said
    numbers = ", ".join(map(dossier.edition.number, taken.conflicts))
    choose = translate("Notice", "Somebody else answered meanwhile at: {numbers}. Choose there which answer holds.")
    return f"{said} {choose.format(numbers=numbers)}"


def show_receipt(room: OfficerRoom, opened: OpenedReceipt) -> None:
    """Take in a receipt that was opened elsewhere, and show it."""
    room.show_page(Place.RECEIPTS)
    cast("ReceiptsPage", room.stack.currentWidget()).take(opened)


def show_proposal(room: OfficerRoom, path: Path) -> None:
    """Take in a proposal that was opened elsewhere, and say so."""
    room.show_page(Place.TOGETHER)
    cast("TogetherPage", room.stack.currentWidget()).received.add(path)


def restored_text(restored: Restored) -> str:
    """Which copy is in the place of a file that did not open, where that file is, and what of it came along."""
    said = translate("Notice", "The copy of {when} is in use now.").format(when=show_moment(restored.backup.at))
    if restored.aside is not None:
        aside = translate("Notice", "The damaged file is still there, as {name}.").format(name=restored.aside.name)
        said = f"{said} {aside}"
    count = restored.added
    if count:
        added = translate("Notice", "%n newer answer(s) was/were taken over from it.", "", count)
        said = f"{said} {added}"
    return said


def show_restored(room: OfficerRoom, restored: Restored) -> None:
    """Say what going back to a copy did, when the dossier did not open."""
    room.notice.show_text(restored_text(restored), "success")
