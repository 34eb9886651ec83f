"""Verifying one return without importing it: with a store by who was invited, without one by its signature alone."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from hamonitor_desktop.definitions.loading import bundled_editions, load_edition
from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.domain.edition import Edition
from hamonitor_desktop.domain.outcomes import GOOD, Outcome
from hamonitor_desktop.domain.returns import ReturnPayload
from hamonitor_desktop.usecases.files import read_bytes, refuse_device
from hamonitor_desktop.usecases.inspecting import LIMIT, Inspection, edition_problems, inspect, text_problems
from hamonitor_desktop.usecases.judging import Judge, Judged, outcome_of

_UNKNOWN: Final = "Wie dit ondertekende is hier niet bekend: dat weet alleen de centrale opslag van de ronde."


def verify_file(path: Path, store: str | Path | None = None) -> Outcome:
    """Verify one file; nothing is changed. The code is `valid`, or why an import would refuse it. Raises HaError.

    Without a store `trust` is `unknown`: the file is whole, but who signed it is not known here.
    """
    refuse_device(path, Code.NOT_A_RETURN)
    inspection = inspect(read_bytes(path, limit=LIMIT))
    judged = _alone(inspection) if store is None else _in_store(inspection, store)
    if judged.code in GOOD:
        judged = Judged(Code.VALID, judged.trust, remarks=judged.remarks)
    return outcome_of(str(path), inspection, judged)


def _in_store(inspection: Inspection, store: str | Path) -> Judged:
    from hamonitor_desktop.store.central.opening import open_store

    with open_store(store) as opened, opened.reading() as connection:
        return Judge().bench(connection, [inspection]).judge(inspection)


def _alone(inspection: Inspection) -> Judged:
    problems = list(inspection.problems)
    if inspection.payload:
        problems += text_problems(inspection.payload)
        edition = _bundled(inspection.payload)
        if edition:
            problems += edition_problems(inspection.payload, edition)
    return Judged(problems[0].code if problems else Code.VALID, problems=tuple(problems), remarks=(_UNKNOWN,))


def _bundled(payload: ReturnPayload) -> Edition | None:
    """The bundled edition that the return names, if it is the same to the letter."""
    if payload.edition not in bundled_editions():
        return None
    edition = load_edition(payload.edition)
    return edition if edition.hash == payload.edition_hash else None
