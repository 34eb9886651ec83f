"""Signing a return: from the answers in the dossier to one Excel file, with a number that is never used twice."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, cast

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.findings import Finding
from hamonitor_desktop.domain.json_form import array_of, object_of, payload_bytes, read_object
from hamonitor_desktop.domain.returns import TYPE, AskedQuestion, ReturnPayload
from hamonitor_desktop.signing import envelope
from hamonitor_desktop.signing.keys import SigningKey
from hamonitor_desktop.store.dossier.records import Sent
from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.files import is_there, read_bytes, staged, write_bytes

_NAMED: Final = 5


@dataclass(frozen=True)
class Statement:
    """Who signs, and what is said beside the answers; `reserve` is about all of them, the last two name parties."""

    signer: str
    function: str
    final: bool = False
    reserve: str = ""
    on_behalf_of: tuple[str, ...] = ()
    agreed_with: tuple[str, ...] = ()


@dataclass(frozen=True)
class SentReturn:
    """What was signed. `return_id` (hex) is the control number on the cover; `findings` stood when it was signed."""

    path: Path
    return_id: str
    revision: int
    final: bool
    payload: ReturnPayload
    findings: tuple[Finding, ...]


def sign_return(
    dossier: OpenDossier, key: SigningKey, statement: Statement, out: Path, *, ledger: Path | None = None
) -> SentReturn:
    """Sign the answers as they stand as the next revision, and write the Excel file.

    The file is first written whole under another name, then registered, then put in its place: a kill or a full disk
    in between costs at most a number, and never gives two returns with the same one. `ledger` is a second register
    that stays when the dossier is restored from a copy. Raises HaError FINDINGS_BLOCK, ANSWERS_UNFIT,
    KEY_UNBOUND, DOSSIER_IS_COPY, LEDGER_DAMAGED, FILE_EXISTS, DISK_FULL, FOLDER_READ_ONLY, WRITTEN_WRONG,
    DOSSIER_READ_ONLY.
    """
    if is_there(out):
        raise HaError(Code.FILE_EXISTS, path=out)
    if (copy_of := dossier.copy_of) is not None:
        raise HaError(Code.DOSSIER_IS_COPY, colleague=copy_of.colleague)
    if dossier.store.bound.fingerprint != key.fingerprint:
        raise HaError(Code.KEY_UNBOUND)
    dossier.commit_drafts()
    findings = dossier.findings()
    _refuse_errors(dossier, findings, statement.final)
    if ledger is not None:
        know_sent(dossier, ledger)
    now = datetime.now(UTC)
    payload = _payload(dossier, statement, now)
    compact, return_id, data = _sign(payload, key, now)
    numbers = payload.package_id, payload.sequence, payload.revision
    sent = Sent(*numbers, payload.final, return_id, payload.created_at, out.name, compact)
    with staged(out, data):
        dossier.store.register_sent([sent])
        if ledger is not None:
            _write_ledger(ledger, dossier.store.kept().sent)
    if read_bytes(out) != data:  # a drive that lies, or something that changed it on the way
        raise HaError(Code.WRITTEN_WRONG, path=out)
    return SentReturn(out, return_id, payload.revision, payload.final, payload, findings)


def know_sent(dossier: OpenDossier, ledger: Path) -> None:
    """Take over from the second register what was sent under this package, where the dossier is an older copy.

    Then the next number is right before anything is signed. Raises HaError, also for a register that is damaged.
    """
    known = {item.revision for item in dossier.sent()}
    fresh = [
        item
        for item in read_ledger(ledger)
        if item.package_id == dossier.package.package_id and item.revision not in known
    ]
    if fresh and not dossier.read_only:
        dossier.store.register_sent(fresh)


def return_name(dossier: OpenDossier, final: bool) -> str:
    """A file name to propose, such as `GM0363-2024-1-versie-2-voorlopig.xlsx`."""
    state = "definitief" if final else "voorlopig"
    revision = next_revision(dossier)
    return f"{dossier.round.file_mark}{dossier.organisation.code}-{dossier.round.id}-versie-{revision}-{state}.xlsx"


def next_revision(dossier: OpenDossier) -> int:
    """The number of the next return under this package."""
    return 1 + max((item.revision for item in dossier.sent()), default=0)


def last_statement(dossier: OpenDossier) -> Statement | None:
    """What was said beside the answers of the newest return of this dossier.

    None where none is kept whole, or what is kept does not hold: checking the dossier tells that.
    """
    kept = [item for item in dossier.sent() if item.jws]
    if not kept:
        return None
    payload = signed_payload(max(kept, key=lambda item: item.revision))
    if payload is None:
        return None
    return Statement(
        signer=payload.signer_name,
        function=payload.signer_function,
        final=payload.final,
        reserve=payload.reserve,
        on_behalf_of=payload.on_behalf_of,
        agreed_with=payload.agreed_with,
    )


def signed_payload(sent: Sent) -> ReturnPayload | None:
    """What was signed; None where its number alone was kept, or where it was changed by another's hand."""
    try:
        return ReturnPayload.from_json(read_object(envelope.verify(sent.jws, TYPE).payload))
    except (HaError, ValueError, KeyError, TypeError):
        return None


def _refuse_errors(dossier: OpenDossier, findings: Sequence[Finding], final: bool) -> None:
    """Open questions may go out as provisional; an answer that does not fit never, for central would refuse it."""
    errors = [finding for finding in findings if finding.blocks(final=final)]
    if not errors:
        return
    lines = [f"{_number(dossier, item.question)}: {item.text}" for item in errors[:_NAMED]]
    more = f" En nog {len(errors) - _NAMED}." if len(errors) > _NAMED else ""
    count = "Er is 1 fout" if len(errors) == 1 else f"Er zijn {len(errors)} fouten"
    code = Code.FINDINGS_BLOCK if final else Code.ANSWERS_UNFIT
    raise HaError(code, reason=f"{count}. {' '.join(lines)}{more}", findings=tuple(errors))


def _number(dossier: OpenDossier, code: str) -> str:
    question = dossier.edition.question(code)
    return f"Vraag {question.number}" if question else code


def _payload(dossier: OpenDossier, statement: Statement, now: datetime) -> ReturnPayload:
    package = dossier.package
    shown = {question.code for question in dossier.shown()}
    return ReturnPayload(
        package_id=package.package_id,
        sequence=package.sequence,
        round=package.round.id,
        round_title=package.round.title,
        edition=package.round.edition,
        edition_hash=package.round.edition_hash,
        organisation=package.organisation.code,
        organisation_name=package.organisation.name,
        actor=package.organisation.actor,
        revision=next_revision(dossier),
        final=statement.final,
        proof=dossier.store.bound.proof,
        signer_name=statement.signer,
        signer_function=statement.function,
        declaration=dossier.edition.declaration,
        created_at=now.isoformat(timespec="seconds"),
        synthetic=package.round.synthetic,
        reserve=statement.reserve,
        on_behalf_of=statement.on_behalf_of,
        agreed_with=statement.agreed_with,
        questions=tuple(
            AskedQuestion.of(question, dossier.edition, shown=question.code in shown) for question in dossier.questions
        ),
        answers=tuple(dossier.to_send().values()),
    )


def _sign(payload: ReturnPayload, key: SigningKey, now: datetime) -> tuple[str, str, bytes]:
    """The JWS, its id and the workbook; both are read back, so that no file goes out that central would refuse."""
    from hamonitor_desktop.excel.reading import changed_cells, read_carried
    from hamonitor_desktop.excel.workbook import write_return

    compact = envelope.sign(payload_bytes(payload.to_json()), TYPE, key, now)
    verified = envelope.verify(compact, TYPE)
    data = write_return(compact, payload, verified.id)
    carried = read_carried(data)
    read_back = ReturnPayload.from_json(read_object(verified.payload))
    changes = changed_cells(carried, read_back, verified.id)
    if carried.compact != compact or changes:
        found = str(changes[0]) if changes else "_retour"
        raise HaError(Code.INTERNAL, reason=f"Het gemaakte bestand is niet gelijk aan wat is ondertekend: {found}")
    return compact, verified.id, data


def read_ledger(path: Path) -> list[Sent]:
    """What was signed with a key, from the list beside it; nothing where there is none. Raises HaError."""
    if not is_there(path):
        return []
    try:
        listed = [object_of(item) for item in array_of(json.loads(read_bytes(path)))]
        return [Sent(**cast("dict[str, str]", item)) for item in listed]  # pyright: ignore[reportArgumentType]
    except (ValueError, TypeError, RecursionError) as error:
        raise HaError(Code.LEDGER_DAMAGED, path=path) from error


def _write_ledger(path: Path, sent: Sequence[Sent]) -> None:
    """Add to what the list already holds: one key may sign for several dossiers. The returns themselves stay out."""
    known = {(item.package_id, item.revision): item for item in read_ledger(path)}
    for item in sent:
        known[item.package_id, item.revision] = item
    listed = [{**asdict(item), "jws": ""} for item in known.values()]
    write_bytes(path, json.dumps(listed, ensure_ascii=False, indent=1).encode("utf-8"), private=True)
