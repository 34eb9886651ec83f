"""The texts that go along in the mail, of a return and of a receipt: Dutch, whatever the language of the window."""

from __future__ import annotations

from typing import Final

from hamonitor_desktop.domain.display import in_fours
from hamonitor_desktop.domain.receipts import Receipt, Verdict
from hamonitor_desktop.domain.returns import ReturnPayload

_ATTACHED: Final = (
    "Het ontvangstbewijs is bijgevoegd. Sla het op en open het met een dubbelklik: dan staat dit ook in HA-Monitor."
)


def mail_text(payload: ReturnPayload, return_id: str) -> str:
    """What can be pasted in the mail: whose return it is, which version, and its control number."""
    kind = "definitief" if payload.final else "voorlopig"
    return (
        f"Bijgevoegd is de retour van {payload.organisation_name} voor ronde {payload.round}: "
        f"versie {payload.revision}, {kind}.\n"
        f"Controlenummer: {in_fours(return_id)}\n\n{payload.signer_name}, {payload.signer_function}"
    )


def receipt_mail(receipt: Receipt) -> str:
    """The text that goes with a receipt in the mail, in Dutch: what was decided, and what the organisation can do."""
    about = f"versie {receipt.revision} van uw retour voor ronde {receipt.round}"
    said = {
        Verdict.RECEIVED: f"Wij kijken opnieuw naar {about}. Wat wij er eerder over schreven, vervalt.",
        Verdict.ACCEPTED: f"Wij hebben {about} aangenomen. U hoeft niets te doen.",
        Verdict.QUERY: f"Wij hebben vragen over {about}. Pas uw retour daarop aan, en stuur een nieuwe versie.",
        Verdict.REJECTED: f"Wij kunnen {about} niet aannemen. Lees hieronder waarom, en stuur een nieuwe versie.",
    }[receipt.verdict]
    asked = [f"- {query.question}: {query.text}" if query.question else f"- {query.text}" for query in receipt.queries]
    parts = (
        "Geachte collega,",
        said,
        receipt.text,
        "\n".join(asked),
        _ATTACHED,
        "Met vriendelijke groet,\nHet centrale team",
    )
    return "\n\n".join(part for part in parts if part) + "\n"
