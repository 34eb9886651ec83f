"""What is said of a return that somebody opens: it is a file to mail, not one to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from hamonitor_desktop.gui.language import show_utc
from hamonitor_desktop.gui.pages.officer_places import Place
from hamonitor_desktop.gui.pages.sign_summary import kind_name

if TYPE_CHECKING:
    from hamonitor_desktop.gui.pages.officer import OfficerRoom
    from hamonitor_desktop.usecases.inspecting import SealedReturn
    from hamonitor_desktop.usecases.own_returns import KnownReturn

translate = QCoreApplication.translate


def return_text(name: str, sealed: SealedReturn) -> str:
    """What a return is whose dossier is not known here, and what can be done."""
    now = translate(
        "OwnReturn",
        "It is meant for the central team and is not filled in any further. To change an answer, open the dossier that "
        "it was made from, and sign again. The central team takes it in on the page “Bring in”.",
    )
    return f"{_what(name, sealed)} {now}"


def show_return(room: OfficerRoom, name: str, found: KnownReturn) -> None:
    """Show in its dossier where one signs what a return is, and whether it is still the one to mail."""
    room.show_page(Place.SIGN)
    if found.sealed.changes:
        now = translate(
            "OwnReturn",
            "Something in it was changed after signing, and so the central team refuses it. Sign again here, and mail "
            "the new file.",
        )
    elif found.newer:
        now = translate("OwnReturn", "You signed version {newer} since: mail that one.").format(newer=found.newer)
    else:
        now = translate(
            "OwnReturn",
            "Mail this file to the central team. It is not filled in any further: change an answer in this dossier, "
            "and sign again.",
        )
    as_it_was = not found.sealed.changes and not found.newer
    room.notice.show_text(f"{_what(name, found.sealed)} {now}", "quiet" if as_it_was else "warning")


def _what(name: str, sealed: SealedReturn) -> str:
    said = translate("OwnReturn", "{name} is a signed return: {organisation}, version {revision} ({kind}), of {when}.")
    of = sealed.payload
    return said.format(
        name=name,
        organisation=of.organisation_name,
        revision=of.revision,
        kind=kind_name(final=of.final),
        when=show_utc(of.created_at),
    )
