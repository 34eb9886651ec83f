"""What can be said of a returned file without knowing who was invited: `verify` and `import` both begin here.

The order matters: nothing parses the file before its preflight, nothing reads the payload before its signature holds,
and what is imported later is the payload that was verified here, never a second reading of the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from typing import Final

from hamonitor_desktop.domain import packages, proposals, receipts
from hamonitor_desktop.domain.answers import MAX_EXPLANATION, Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.display import show_number
from hamonitor_desktop.domain.edition import Edition
from hamonitor_desktop.domain.messages import text_of
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.outcomes import CellChange
from hamonitor_desktop.domain.returns import FORMAT, MOST_NUMBER, TYPE, AskedQuestion, ReturnPayload
from hamonitor_desktop.domain.routing import shown_questions
from hamonitor_desktop.domain.validation import blocking, is_legal_text
from hamonitor_desktop.excel.reading import changed_cells, read_carried
from hamonitor_desktop.signing import envelope
from hamonitor_desktop.signing.envelope import Verified
from hamonitor_desktop.usecases.signed_files import members_of
from hamonitor_desktop.usecases.strangers import stranger

LIMIT: Final = 5 * 1024 * 1024
_JWS: Final = b"eyJ"  # how the JSON of its header begins in base64
_MAX_LISTED: Final = 20
_MOST_SIGNED: Final = 3_000_000  # characters of signed text; with every text as long as it may be a return has half
_LONGEST_NAME: Final = 300
_MOST_LISTED_IN_IT: Final = 2000  # questions, answers, options or parties: a worksheet of ours has as many rows
_OTHERS: Final = {packages.TYPE: "rondepakket", receipts.TYPE: "ontvangstbewijs", proposals.TYPE: "voorstel"}


@dataclass(frozen=True)
class Problem:
    """One reason to refuse a return: its code, and the Dutch lines that say it."""

    code: Code
    lines: tuple[str, ...]

    @classmethod
    def of(cls, code: Code, *more: str, **details: object) -> Problem:
        """The problem with the text of its code, and more lines below it."""
        text = text_of(code, details)
        return cls(code, (" ".join(part for part in (text.what, text.why, text.now) if part), *more))


@dataclass(frozen=True)
class Inspection:
    """What was found in one file. `payload` and `verified` are there once the signature holds."""

    problems: tuple[Problem, ...] = ()
    compact: str = ""
    verified: Verified | None = None
    payload: ReturnPayload | None = None
    changes: tuple[CellChange, ...] = ()

    @property
    def signed_at(self) -> str:
        """When it says it was signed: UTC, to the second."""
        return self.verified.signed_at.astimezone(UTC).isoformat(timespec="seconds") if self.verified else ""


@dataclass(frozen=True)
class SealedReturn:
    """A return whose signature holds, and the cells that were changed since."""

    compact: str
    verified: Verified
    payload: ReturnPayload
    changes: tuple[CellChange, ...]


def inspect(data: bytes) -> Inspection:
    """Inspect the bytes of a returned file. Never raises for what the file holds."""
    try:
        found = read_return(data)
    except HaError as error:
        return Inspection(problems=(Problem(error.code, (str(error),)),))
    except Exception as error:  # whatever a library makes of one file, the others must come in
        reason = f"Het lezen liep vast ({type(error).__name__})."
        return Inspection(problems=(Problem.of(Code.UNREADABLE, reason=reason),))
    changes = found.changes
    problems = [Problem.of(Code.CHANGED_CELL, *(str(change) for change in changes))] if changes else []
    return Inspection(tuple(problems), found.compact, found.verified, found.payload, changes)


def read_return(data: bytes) -> SealedReturn:
    """Read the bytes of a return. Raises HaError for the first that is wrong with it, but for a changed cell."""
    _check_bytes(data)
    carried = read_carried(data)
    if len(carried.compact) > _MOST_SIGNED:
        raise HaError(Code.HOSTILE_FILE, reason="De ondertekende gegevens zijn veel groter dan die van een retour.")
    try:
        verified = envelope.verify(carried.compact, TYPE)
    except HaError:
        _check_type(carried.compact)
        raise
    payload = read_payload(verified.payload)
    return SealedReturn(carried.compact, verified, payload, changed_cells(carried, payload, verified.id))


def _check_bytes(data: bytes) -> None:
    """Call by their names what is no workbook at all: a mail, a zip, or a package or receipt as it is sent."""
    if known := stranger(data):
        raise HaError(Code.NOT_A_RETURN, reason=known)
    if data.startswith(_JWS) and len(data) <= LIMIT:
        _check_type(data.decode("ascii", "replace").strip())


def _check_type(compact: str) -> None:
    """Tell another file of ours from a damaged return. Raises HaError NOT_A_RETURN."""
    kind = _OTHERS.get(envelope.type_of(compact))
    if kind:
        raise HaError(Code.NOT_A_RETURN, reason=f"Het is een {kind}.")


def read_payload(data: bytes) -> ReturnPayload:
    """The payload in its verified bytes. Raises HaError NEWER_FORMAT or INVALID_ANSWERS."""
    try:
        payload = ReturnPayload.from_json(members_of(data, FORMAT))
    except (ValueError, KeyError, TypeError, OverflowError) as error:
        reason = "De ondertekende gegevens hebben niet de vorm van een retour."
        raise HaError(Code.INVALID_ANSWERS, reason=reason) from error
    if fault := _out_of_measure(payload):
        raise HaError(Code.INVALID_ANSWERS, reason=fault)
    return payload


def _out_of_measure(payload: ReturnPayload) -> str:
    """What in a payload no organisation and no edition has, and would cost whoever goes on with it too much."""
    named = (
        *(payload.package_id, payload.round, payload.round_title, payload.edition, payload.edition_hash),
        *(payload.organisation, payload.organisation_name, payload.actor, payload.proof, payload.created_at),
        *(answer.proposed_by for answer in payload.answers),
    )
    if max(payload.revision, payload.sequence) > MOST_NUMBER:
        return "Het versienummer is onmogelijk hoog."
    if max(map(len, named)) > _LONGEST_NAME or not all(map(is_legal_text, named)):
        return "Een naam of nummer erin is onmogelijk lang of bevat een teken dat niet bestaat."
    options = sum(len(question.options) for question in payload.questions)
    chosen = sum(len(answer.value) for answer in payload.answers if isinstance(answer.value, tuple))
    parties = len(payload.on_behalf_of) + len(payload.agreed_with)
    if max(len(payload.questions), len(payload.answers), options, chosen, parties) > _MOST_LISTED_IN_IT:
        return "Er staan onmogelijk veel vragen, antwoorden of partijen in."
    return ""


def identity_problems(payload: ReturnPayload, invited: Organisation) -> Iterator[Problem]:
    """Whether the return calls the organisation what it was invited as: its name stands on the cover."""
    if (payload.organisation_name, payload.actor) != (invited.name, invited.actor):
        yield _invalid([f"De naam of de soort partij in het bestand is niet die van {invited.name} ({invited.code})."])


def edition_problems(payload: ReturnPayload, edition: Edition) -> Iterator[Problem]:
    """Whether the questions are those of the edition, and the answers fit them."""
    shown = {question.code: question.shown for question in payload.questions}
    asked = tuple(
        AskedQuestion.of(question, edition, shown=shown.get(question.code, True))
        for question in edition.questions_for(payload.actor)
    )
    if payload.edition_hash != edition.hash or asked != payload.questions:
        yield Problem.of(Code.OTHER_EDITION)
        return
    faults = list(_answer_faults(payload, edition))
    if payload.declaration != edition.declaration:
        faults.append("De verklaring is niet die van deze vragenlijst.")
    if faults:
        yield _invalid(faults)


def text_problems(payload: ReturnPayload) -> Iterator[Problem]:
    """Whether every text can stand in a workbook: what cannot was not made by this program."""
    texts = [
        payload.signer_name,
        payload.signer_function,
        payload.reserve,
        *payload.on_behalf_of,
        *payload.agreed_with,
        *(text for answer in payload.answers for text in _texts(answer)),
    ]
    if not all(is_legal_text(text) for text in texts):
        yield _invalid(["Er staat een teken in dat niet in een werkblad kan staan."])
    if any(len(text) > MAX_EXPLANATION for text in texts):
        yield _invalid([f"Een tekst is langer dan {show_number(MAX_EXPLANATION)} tekens."])


def _answer_faults(payload: ReturnPayload, edition: Edition) -> Iterator[str]:
    answers = {answer.question: answer for answer in payload.answers}
    if len(answers) != len(payload.answers):
        yield "Een vraag is tweemaal beantwoord."
    for code in answers:
        question = edition.question(code)
        if question is None or question.actor != payload.actor:
            yield f"De vraag {code:.60} hoort niet bij deze vragenlijst."
    shown = {question.code for question in shown_questions(edition, payload.actor, answers)}
    for asked in payload.questions:
        if asked.shown is not (asked.code in shown):
            yield f"Vraag {asked.number}: of deze vraag getoond werd, klopt niet met de antwoorden."
        elif not asked.shown and asked.code in answers and answers[asked.code].given:
            yield f"Vraag {asked.number} heeft een antwoord, maar werd niet gesteld."
    for finding in blocking(edition, payload.actor, answers, final=payload.final):
        question = edition.question(finding.question)
        yield f"Vraag {question.number if question else finding.question}: {finding.text}"


def _texts(answer: Answer) -> Iterator[str]:
    yield answer.explanation
    yield answer.reserve
    if isinstance(answer.value, str):
        yield answer.value
    if answer.waits_for:
        yield answer.waits_for.party
        yield answer.waits_for.what


def _invalid(faults: list[str]) -> Problem:
    more = [f"En nog {len(faults) - _MAX_LISTED} andere."] if len(faults) > _MAX_LISTED else []
    return Problem.of(Code.INVALID_ANSWERS, *faults[1:_MAX_LISTED], *more, reason=faults[0])
