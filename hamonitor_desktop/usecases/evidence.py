"""Verifying a whole store again: that every return is what was signed, and that nothing was added, changed or taken.

Four things must agree: the bytes of the file as it came, the signed payload in it, the rows that the figures are made
from, and the log. Whoever changes one of them without the others is found; whoever cuts the end off the log is found by
a receipt that an organisation holds.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hamonitor_desktop.definitions.hashing import edition_hash
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.receipts import Receipt, Verdict
from hamonitor_desktop.signing.keys import fingerprint_of
from hamonitor_desktop.usecases.inspecting import inspect
from hamonitor_desktop.usecases.receipts import open_receipt, read_receipt
from hamonitor_desktop.usecases.redacting import logged

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from hamonitor_desktop.domain.returns import ReturnPayload
    from hamonitor_desktop.signing.envelope import Verified
    from hamonitor_desktop.store.central.evidence import KeptReceipt, KeptReturn
    from hamonitor_desktop.store.central.records import StoredRound

Progress = Callable[[int, int], None]
_ONE_TRANSACTION: Final = timedelta(minutes=5)


@dataclass(frozen=True)
class Checked:
    """What was looked at, and what is wrong with it, in Dutch."""

    rows: int
    returns: int
    receipts: int
    faults: tuple[str, ...]

    def to_json(self) -> dict[str, object]:
        """The object of `audit verify --json` and `evidence verify --json`."""
        return {
            "good": not self.faults,
            "log_rows": self.rows,
            "returns": self.returns,
            "receipts": self.receipts,
            "faults": list(self.faults),
        }


@dataclass
class _Log:
    """What the log says, gathered in one walk: the hashes of its rows, and what came in and was decided."""

    hashes: set[str] = field(default_factory=set[str])
    brought: Counter[str] = field(default_factory=Counter[str])
    moments: dict[str, str] = field(default_factory=dict[str, str])
    outcomes: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])
    decided: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])
    redacted: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])


@dataclass(frozen=True)
class _Known:
    """What holds for all returns of a round: its questions, central's certificate, and who each organisation is."""

    edition_hash: str
    central: bytes
    names: Mapping[str, tuple[str, str]]

    @classmethod
    def of(cls, stored: StoredRound) -> _Known:
        names = {person.code: (person.name, person.actor) for person in stored.organisations}
        return cls(edition_hash(stored.edition_document), stored.central_certificate, names)


def verify_log(store: str | Path, receipts: Sequence[Path] = ()) -> Checked:
    """Check the chain of the log, and that it still holds the head that each receipt names: those in the store, and
    those given, which organisations hold and nobody here can change. Raises HaError.
    """
    from hamonitor_desktop.store.central.audit import chain_faults
    from hamonitor_desktop.store.central.opening import open_store
    from hamonitor_desktop.store.central.reading import round_ids

    given = [(path.name, open_receipt(path).receipt) for path in receipts]
    with open_store(store) as opened, opened.reading() as connection:
        faults, log = list(chain_faults(connection)), _read_log(connection)
        kept = [receipt for round_id in round_ids(connection) for receipt in _receipts(connection, round_id)]
    faults += [fault for receipt in kept for fault in _head_faults(log, _named(receipt), receipt)]
    faults += [fault for name, receipt in given for fault in _head_faults(log, name, receipt)]
    return Checked(len(log.hashes), 0, len(kept) + len(given), tuple(faults))


def verify_store(
    store: str | Path,
    *,
    receipts: Sequence[Path] = (),
    progress: Progress = lambda _done, _of: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Checked:
    """Check all of a store: the log, and every return and receipt of every round. Raises HaError, CANCELLED too.

    Others can go on working in the store: it is held for one return at a time, and what comes in meanwhile is not
    looked at.
    """
    from hamonitor_desktop.store.central import evidence
    from hamonitor_desktop.store.central.opening import open_store
    from hamonitor_desktop.store.central.reading import read_round, round_ids
    from hamonitor_desktop.store.central.redactions import redactions_of_round

    known: dict[str, _Known] = {}
    about = verify_log(store, receipts)
    faults = list(about.faults)
    with open_store(store) as opened:
        with opened.reading() as connection:
            log, ids = _read_log(connection), list[str]()
            for round_id in round_ids(connection):
                ids += evidence.return_ids(connection, round_id)
                known[round_id] = _Known.of(read_round(connection, round_id))
                kept = evidence.kept_receipts(connection, round_id)
                faults += _receipt_faults(kept, known[round_id].central, log)
                taken_out = redactions_of_round(connection, round_id)
                log.redacted.subtract((return_id, logged(item)) for return_id, item in taken_out)
            log.outcomes.subtract(evidence.outcome_marks(connection))
        for done, return_id in enumerate(ids, 1):
            if cancelled():
                raise HaError(Code.CANCELLED)
            with opened.reading() as connection:
                item = evidence.kept_return(connection, return_id)
            if item is not None:  # else it is missed below
                log.brought[return_id] -= 1
                mine = known[item.text("round")]
                faults += [f"{_name(item)}: {fault}" for fault in _return_faults(item, mine, log)]
            progress(done, len(ids))
    faults += _missing(log)
    return Checked(about.rows, len(ids), about.receipts, tuple(faults))


def _read_log(connection: Connection) -> _Log:
    from hamonitor_desktop.store.central.audit import Action, log_entries

    log = _Log()
    for entry, hashed in log_entries(connection):
        log.hashes.add(hashed)
        if entry.action == Action.IMPORT:
            log.outcomes[entry.object, entry.result] += 1
            if entry.result == Code.ACCEPTED:
                log.brought[entry.object] += 1
                log.moments[entry.object] = entry.at
        elif entry.action == Action.DECIDE:
            log.decided[entry.object, entry.result] += 1
        elif entry.action == Action.REDACT:
            log.redacted[entry.object, entry.result] += 1
    return log


def _receipts(connection: Connection, round_id: str) -> Iterator[Receipt]:
    """The receipts in the store that can be read; that one cannot is told by `_receipt_faults`."""
    from hamonitor_desktop.store.central.evidence import kept_receipts

    for kept in kept_receipts(connection, round_id):
        try:
            yield read_receipt(kept.compact).receipt
        except HaError:
            continue


def _head_faults(log: _Log, name: str, receipt: Receipt) -> Iterator[str]:
    if receipt.audit_head not in log.hashes:
        yield f"Het logboek mist de regel waarnaar het ontvangstbewijs {name} verwijst: er is een stuk afgehaald."


def _receipt_faults(kept: Iterable[KeptReceipt], central: bytes, log: _Log) -> Iterator[str]:
    for item in kept:
        try:
            opened = read_receipt(item.compact)
        except HaError:
            yield f"Het ontvangstbewijs bij retour {item.return_id} is beschadigd of vervangen."
            continue
        receipt = opened.receipt
        if base64.b64decode(opened.certificate) != central:
            yield f"Het ontvangstbewijs {_named(receipt)} is niet met de sleutel van deze ronde ondertekend."
        queries = json.dumps(receipt.to_json()["queries"], ensure_ascii=False)
        told = (receipt.return_id, str(receipt.verdict), receipt.text, queries, receipt.decided_at)
        if told != (item.return_id, item.verdict, item.text, item.queries, item.at):
            yield f"Het ontvangstbewijs {_named(receipt)} zegt iets anders dan het besluit in de opslag."
        log.decided[item.return_id, item.verdict] -= 1


def _return_faults(item: KeptReturn, known: _Known, log: _Log) -> Iterator[str]:
    return_id, original = item.text("id"), item.data("original")
    if item.text("status") != (item.verdicts or (str(Verdict.RECEIVED),))[-1]:
        yield "de stand is niet die van het laatste besluit."
    if hashlib.sha256(original).hexdigest() != item.text("original_sha256"):
        yield "het bewaarde bestand is niet het bestand dat binnenkwam."
    found = inspect(original)
    if found.payload is None or found.verified is None or found.problems:
        yield "het bewaarde bestand is geen geldige retour meer."
        return
    if found.verified.id != return_id or found.compact != item.text("jws"):
        yield "het bewaarde bestand is een andere retour."
    if found.verified.payload != item.data("payload"):
        yield "de bewaarde antwoorden zijn niet die van het bestand."
    yield from _row_faults(item, found.payload, found.verified)
    yield from _round_faults(item, found.payload, known, log)


def _row_faults(item: KeptReturn, payload: ReturnPayload, verified: Verified) -> Iterator[str]:
    """Whether the columns and the answers that the figures are made from say what was signed."""
    from hamonitor_desktop.store.central.writing import answer_columns

    if item.pinned != verified.certificate_der or item.text("fingerprint") != fingerprint_of(verified.certificate_der):
        yield "de sleutel is niet die van deze organisatie."
    signed = {
        "package_id": payload.package_id,
        "round": payload.round,
        "organisation": payload.organisation,
        "sequence": payload.sequence,
        "revision": payload.revision,
        "final": payload.final,
        "reserve": payload.reserve,
        "signer_name": payload.signer_name,
        "signer_function": payload.signer_function,
    }
    wrong = [name for name, value in signed.items() if item.columns[name] != value]
    if wrong:
        yield f"in de opslag staat iets anders dan is ondertekend ({', '.join(wrong)})."
    held = [vars(answer) for answer in item.answers]
    if held != [answer_columns(answer) for answer in payload.answers]:
        yield "de antwoorden waarmee wordt gerekend zijn niet die van het bestand."


def _round_faults(item: KeptReturn, payload: ReturnPayload, known: _Known, log: _Log) -> Iterator[str]:
    """Whether the round around it is the one that was answered, and it came in when the log says so."""
    if payload.edition_hash != known.edition_hash:
        yield "de vragenlijst in de opslag is niet die waarop is geantwoord."
    if known.names.get(payload.organisation) != (payload.organisation_name, payload.actor):
        yield "de organisatie heet in de opslag anders dan in de ondertekende retour."
    logged_at, kept_at = log.moments.get(item.text("id")), item.text("imported_at")
    if logged_at is not None and not _close(logged_at, kept_at):
        yield "het moment waarop zij binnenkwam, is niet dat van het logboek."


def _close(one: str, other: str) -> bool:
    """Whether two moments (UTC, ISO 8601) can be of one transaction."""
    try:
        return abs(datetime.fromisoformat(one) - datetime.fromisoformat(other)) <= _ONE_TRANSACTION
    except (ValueError, TypeError):  # no moment, or one without its zone
        return False


def _missing(log: _Log) -> Iterator[str]:
    for (name, code), number in log.outcomes.items():
        if number > 0:
            yield f"De uitkomst van {name} ({code}) staat in het logboek, en is er niet meer."
        elif number < 0:
            yield f"De uitkomst van {name} ({code}) staat niet in het logboek."
    for (return_id, told), number in log.redacted.items():
        if number > 0:
            yield f"Wat uit retour {return_id} is weggelaten ({told}), staat in het logboek, en is er niet meer."
        elif number < 0:
            yield f"Wat uit retour {return_id} is weggelaten ({told}), staat niet in het logboek."
    for return_id, number in log.brought.items():
        if number > 0:
            yield f"Retour {return_id} kwam volgens het logboek binnen, en is er niet meer."
        elif number < 0:
            yield f"Retour {return_id} staat in de opslag, en kwam volgens het logboek nooit binnen."
    for (return_id, verdict), number in log.decided.items():
        if number > 0:
            yield f"Een besluit over retour {return_id} ({verdict}) staat in het logboek, en is er niet meer."
        elif number < 0:
            yield f"Een besluit over retour {return_id} ({verdict}) staat niet in het logboek."


def _named(receipt: Receipt) -> str:
    return f"{receipt.organisation} nummer {receipt.number}"


def _name(item: KeptReturn) -> str:
    return f"{item.text('organisation')}, versie {item.columns['revision']}"
