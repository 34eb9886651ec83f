"""The text that goes with a return in the mail: Dutch, whatever the language of the window, for central reads it."""

from __future__ import annotations

from hamonitor_desktop.domain.display import in_fours
from hamonitor_desktop.domain.returns import ReturnPayload


def mail_text(payload: ReturnPayload, return_id: str) -> str:
    """What can be pasted in the mail: whose return it is, which version, and its control number."""
    kind = "definitief" if payload.final else "voorlopig"
    return (
        f"Bijgevoegd is de retour van {payload.organisation_name} voor ronde {payload.round}: "
        f"versie {payload.revision}, {kind}.\n"
        f"Controlenummer: {in_fours(return_id)}\n\n{payload.signer_name}, {payload.signer_function}"
    )
