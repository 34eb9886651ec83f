"""What the start page remembers of a dossier."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from hamonitor_desktop.domain.display import show_organisation
from hamonitor_desktop.gui.settings import DossierState, RecentDossier, load

if TYPE_CHECKING:
    from hamonitor_desktop.usecases.dossiers import OpenDossier


def is_known(dossier: OpenDossier) -> bool:
    """Whether what is remembered of an open dossier is how far it is now."""
    now = recent_of(dossier)
    return any(replace(item, opened=now.opened) == now for item in load().recent_dossiers)


def recent_of(dossier: OpenDossier) -> RecentDossier:
    """How far an open dossier is now."""
    sections, sent = dossier.sections(), dossier.sent()
    state = DossierState.BUSY
    if sent:
        state = DossierState.FINAL if sent[-1].final else DossierState.PROVISIONAL
    return RecentDossier(
        path=str(dossier.path),
        title=show_organisation(dossier.edition, dossier.organisation),
        round=dossier.round.id,
        answered=sum(section.answered for section in sections),
        asked=sum(section.asked for section in sections),
        left_empty=sum(section.left_empty for section in sections),
        opened=datetime.now().astimezone(),
        state=state,
    )
