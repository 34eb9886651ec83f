"""Taking personal data out of what analysis and reports show, while the return itself stays sealed as it came."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.json_form import object_of
from hamonitor_desktop.domain.redactions import Part, Redaction
from hamonitor_desktop.domain.returns import ReturnPayload
from hamonitor_desktop.domain.validation import is_legal_text

if TYPE_CHECKING:
    from sqlalchemy import Connection

MARK: Final = "[weggelaten]"
"""What is read in the place of what was taken out."""


def redact(store: str | Path, return_id: str, redaction: Redaction) -> None:
    """Show a text of a return otherwise from now on, or as it is again where `shown` is None. It is logged.

    Raises HaError RETURN_UNKNOWN, REDACTION_UNFIT, REASON_MISSING and those of the store.
    """
    from hamonitor_desktop.store.central.audit import Action, now
    from hamonitor_desktop.store.central.opening import open_store
    from hamonitor_desktop.store.central.redactions import add_redaction

    if not redaction.reason.strip():
        raise HaError(Code.REASON_MISSING)
    with open_store(store) as opened, opened.writing() as writer:
        _check(redaction, _original(writer.connection, return_id, redaction))
        add_redaction(writer.connection, return_id, replace(redaction, who=writer.log.who, at=now()))
        writer.log.add(Action.REDACT, return_id, logged(redaction))


def logged(redaction: Redaction) -> str:
    """How a redaction stands in the log: where, what was done, and why; neither the text nor what is shown for it."""
    place = f"{redaction.question or 'hele retour'}, {redaction.part}"
    done = "weer getoond" if redaction.shown is None else "weggelaten"
    return f"{place}: {done}. {redaction.reason.strip()}"


def _original(connection: Connection, return_id: str, redaction: Redaction) -> str:
    """The text as it was signed; empty where there is none."""
    from hamonitor_desktop.store.central.returns import read_payload

    data = read_payload(connection, return_id)
    if data is None:
        raise HaError(Code.RETURN_UNKNOWN, return_id=return_id)
    payload = ReturnPayload.from_json(object_of(json.loads(data)))
    if not redaction.question:
        return payload.reserve if redaction.part is Part.RESERVE else ""
    answer = next((item for item in payload.answers if item.question == redaction.question), None)
    if answer is None:
        return ""
    value = answer.value if isinstance(answer.value, str) else ""
    return {Part.EXPLANATION: answer.explanation, Part.RESERVE: answer.reserve, Part.VALUE: value}[redaction.part]


def _check(redaction: Redaction, original: str) -> None:
    if not original:
        raise HaError(Code.REDACTION_UNFIT, reason="Op die plek staat in deze retour geen tekst.")
    if redaction.shown is not None and not is_legal_text(redaction.shown):
        raise HaError(Code.REDACTION_UNFIT, reason="In de tekst staat een teken dat niet kan worden bewaard.")
