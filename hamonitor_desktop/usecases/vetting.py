"""Whether what stands in a copy can be of colleagues: the copy went through the mail, and a file can be made by anyone.

What no colleague's dossier can hold refuses the whole copy. What was signed with another key is left out: its number
would be taken for good, and no return with it would be accepted beside those of the own key.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.display import show_number
from hamonitor_desktop.domain.returns import TYPE, ReturnPayload
from hamonitor_desktop.signing import envelope
from hamonitor_desktop.store.dossier.records import Sent
from hamonitor_desktop.store.dossier.rows import MOST_TEXT, Contents, answer_text
from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.proposals import opened_if_fitting
from hamonitor_desktop.usecases.receipts import is_of_central
from hamonitor_desktop.usecases.signed_files import members_of

_MOST_ANSWERS: Final = 20_000
_MOST_NOTES: Final = 20_000
_MOST_FILES: Final = 500


def vetted(dossier: OpenDossier, contents: Contents) -> Contents:
    """What of a copy can be taken over. Raises HaError COPY_DAMAGED where it was not made with this program."""
    reason = next(_reasons(dossier, contents), "")
    if reason:
        raise HaError(Code.COPY_DAMAGED, reason=reason)
    kept = contents.kept
    known = {(item.package_id, item.revision) for item in dossier.store.kept().sent}
    fresh = (item for item in kept.sent if (item.package_id, item.revision) not in known)
    return replace(contents, kept=replace(kept, sent=tuple(item for item in fresh if _is_own(dossier, item))))


def _reasons(dossier: OpenDossier, contents: Contents) -> Iterator[str]:
    """What is wrong with it, in Dutch; the cheap things first."""
    known = {event.id for event in dossier.store.events()}
    fresh = [event for event in contents.events if event.id not in known]
    kept, asked = contents.kept, {question.code for question in dossier.questions}
    for found, most, what in (
        (len(fresh), _MOST_ANSWERS, "antwoorden"),
        (len(kept.notes.noted), _MOST_NOTES, "opmerkingen"),
        (max(len(kept.proposals), len(kept.receipts)), _MOST_FILES, "bestanden van anderen"),
    ):
        if found > most:
            yield f"Er staan meer dan {show_number(most)} {what} in."
    if any(event.question not in asked for event in fresh):
        yield "Er staat een antwoord op een onbekende vraag in."
    texts = (*(answer_text(event.answer) for event in fresh), *(note.text for note in kept.notes.noted))
    if any(len(text) > MOST_TEXT for text in texts):
        yield f"Er staat een tekst in van meer dan {show_number(MOST_TEXT)} tekens."
    if not all(opened_if_fitting(dossier, item) for item in kept.proposals):
        yield "Er staat een voorstel in dat niet klopt."
    if not all(is_of_central(dossier, item) for item in kept.receipts):
        yield "Er staat een vals ontvangstbewijs in."


def _is_own(dossier: OpenDossier, sent: Sent) -> bool:
    """Whether it was signed with the key of this dossier, and says of itself what the register says of it."""
    try:
        verified = envelope.verify(sent.jws, TYPE)
        payload = ReturnPayload.from_json(members_of(verified.payload, 1))
    except (HaError, ValueError, KeyError, TypeError):
        return False
    said = (verified.id, payload.package_id, payload.sequence, payload.revision, payload.final)
    return verified.fingerprint == dossier.store.bound.fingerprint and said == (
        sent.return_id,
        sent.package_id,
        sent.sequence,
        sent.revision,
        sent.final,
    )
