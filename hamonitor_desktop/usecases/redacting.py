"""Taking personal data out of what analysis and reports show, while the return itself stays sealed as it came."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.json_form import object_of
from hamonitor_desktop.domain.personal import seen_in
from hamonitor_desktop.domain.redactions import Part, Redaction, texts_of
from hamonitor_desktop.domain.returns import ReturnPayload
from hamonitor_desktop.domain.validation import is_legal_text

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from hamonitor_desktop.store.central.writing import Writer

MARK: Final = "[weggelaten]"
"""What is read in the place of what was taken out."""
_IN_REASON: Final = "In de reden staat wat u weglaat, en de reden blijft in het logboek."


def redact(store: str | Path, return_id: str, redaction: Redaction) -> None:
    """Show a text of a return otherwise from now on, or as it is again where `shown` is None. It is logged.

    Raises HaError RETURN_UNKNOWN, REDACTION_UNFIT, REASON_MISSING and those of the store.
    """
    from hamonitor_desktop.store.central.opening import open_store

    if not redaction.reason.strip():
        raise HaError(Code.REASON_MISSING)
    with open_store(store) as opened, opened.writing() as writer:
        original = _texts(writer.connection, return_id).get((redaction.question, redaction.part), "")
        _add(writer, return_id, redaction, original)


def told_as(redaction: Redaction) -> tuple[str, ...]:
    """How the log tells of a redaction: now, with a mark of what is shown instead, and as it did before it had that."""
    place = f"{redaction.question or 'hele retour'}, {redaction.part}"
    done = "weer getoond" if redaction.shown is None else "weggelaten"
    told = f"{place}: {done}. {redaction.reason.strip()}"
    if redaction.shown is None:
        return (told,)
    mark = hashlib.sha256(redaction.shown.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return f"{told} (kenmerk {mark})", told


def redact_word(store: str | Path, return_id: str, word: str, reason: str) -> int:
    """Leave a word or a name out of every text of a return, as it is shown now; how many texts. Each is logged.

    Raises HaError RETURN_UNKNOWN, REDACTION_UNFIT where it stands nowhere, REASON_MISSING and those of the store.
    """
    from hamonitor_desktop.store.central.opening import open_store
    from hamonitor_desktop.store.central.redactions import standing_redactions

    if not reason.strip():
        raise HaError(Code.REASON_MISSING)
    if without(word, reason) != reason:
        raise HaError(Code.REDACTION_UNFIT, reason=_IN_REASON)
    with open_store(store) as opened, opened.writing() as writer:
        originals = _texts(writer.connection, return_id)
        shown = dict(originals)
        for item in standing_redactions(writer.connection, return_id):
            shown[item.question, item.part] = item.shown or ""
        found = {place: text for place, text in shown.items() if without(word, text) != text}
        if not found:
            raise HaError(Code.REDACTION_UNFIT, reason="Dit woord staat in geen enkele tekst van deze retour.")
        for (question, part), text in found.items():
            redaction = Redaction(question, part, without(word, text), reason)
            _add(writer, return_id, redaction, originals[question, part])
    return len(found)


def without(word: str, text: str) -> str:
    """The text with `MARK` where the word stands by itself, whatever its capitals; several words one after another."""
    words = word.split()
    if not words:
        return text
    pattern = r"\s+".join(map(re.escape, words))
    return re.sub(rf"(?<!\w){pattern}(?!\w)", lambda _found: MARK, text, flags=re.IGNORECASE)


def _add(writer: Writer, return_id: str, redaction: Redaction, original: str) -> None:
    from hamonitor_desktop.store.central.audit import Action, now
    from hamonitor_desktop.store.central.redactions import add_redaction

    _check(redaction, original)
    _check_reason(redaction, original)
    add_redaction(writer.connection, return_id, replace(redaction, who=writer.log.who, at=now()))
    writer.log.add(Action.REDACT, return_id, told_as(redaction)[0])


def _check_reason(redaction: Redaction, original: str) -> None:
    """The reason goes in the log and never out of it: what is left out has no place there."""
    named = [seen.text for seen in seen_in(original) if seen.text not in (redaction.shown or "")]
    whole = [original.strip()] if original.strip() != (redaction.shown or "").strip() else []
    reason = redaction.reason.casefold()
    if redaction.shown is not None and any(text.casefold() in reason for text in (*named, *whole)):
        raise HaError(Code.REDACTION_UNFIT, reason=_IN_REASON)


def _texts(connection: Connection, return_id: str) -> dict[tuple[str, Part], str]:
    """Every text of a return as it was signed, by question (empty: the whole return) and part. Raises HaError."""
    from hamonitor_desktop.store.central.returns import read_payload

    data = read_payload(connection, return_id)
    if data is None:
        raise HaError(Code.RETURN_UNKNOWN, return_id=return_id)
    payload = ReturnPayload.from_json(object_of(json.loads(data)))
    kinds = {question.code: question.kind for question in payload.questions}
    texts = {("", Part.RESERVE): payload.reserve} if payload.reserve.strip() else {}
    for answer in payload.answers:
        for part, text in texts_of(answer, kinds[answer.question]).items():
            texts[answer.question, part] = text
    return texts


def _check(redaction: Redaction, original: str) -> None:
    if not original:
        raise HaError(Code.REDACTION_UNFIT, reason="Op die plek staat in deze retour geen tekst.")
    if redaction.shown is not None and not is_legal_text(redaction.shown):
        raise HaError(Code.REDACTION_UNFIT, reason="In de tekst staat een teken dat niet kan worden bewaard.")
