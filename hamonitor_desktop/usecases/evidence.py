"""Verifying a whole store again: that every return is what was signed, and that nothing was added, changed or taken.

Four things must agree: the bytes of the file as it came, the signed payload in it, the rows that the figures are made
from, and the log. The questions and the organisation are those of the return, and codes, outcomes and what was left out
are as the log tells. Whoever changes one of them without the others is found; whoever cuts the end off the log is found
by a receipt that an organisation holds.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hamonitor_desktop.definitions.loading import edition_from_document
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.edition import Edition
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.receipts import Receipt, Verdict
from hamonitor_desktop.signing.keys import fingerprint_of
from hamonitor_desktop.usecases.evidence_log import Log, read_log, row_faults
from hamonitor_desktop.usecases.inspecting import edition_problems, identity_problems, inspect
from hamonitor_desktop.usecases.receipts import open_receipt, read_receipt

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from hamonitor_desktop.domain.returns import ReturnPayload
    from hamonitor_desktop.signing.envelope import Verified
    from hamonitor_desktop.store.central.evidence import KeptReceipt, KeptReturn
    from hamonitor_desktop.store.central.records import StoredRound

Progress = Callable[[int, int], None]


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


_LONGEST_WRITE: Final = timedelta(hours=1)  # between the rows of one import; what was changed is days away, or shows


@dataclass(frozen=True)
class _Asked:
    """The questions of a round, and who was asked."""

    edition: Edition
    organisations: Mapping[str, Organisation]

    @classmethod
    def of(cls, stored: StoredRound) -> _Asked | None:
        """Those of a round; none where its questions cannot be read."""
        try:
            edition = edition_from_document(stored.edition_document)
        except HaError:
            return None
        return cls(edition, {person.code: person for person in stored.organisations})

    def fits(self, payload: ReturnPayload) -> bool:
        """Whether a return answers these questions, by the name and kind it has here; as when it came in."""
        person = self.organisations.get(payload.organisation)
        return person is not None and not any(
            (*identity_problems(payload, person), *edition_problems(payload, self.edition))
        )


def verify_log(store: str | Path, receipts: Sequence[Path] = ()) -> Checked:
    """Check the chain of the log, and that it still holds the head that each receipt names: those in the store, and
    those given, which organisations hold and nobody here can change. Raises HaError.
    """
    from hamonitor_desktop.store.central.audit import chain_faults
    from hamonitor_desktop.store.central.opening import open_store
    from hamonitor_desktop.store.central.reading import round_ids

    given = [(path.name, open_receipt(path).receipt) for path in receipts]
    with open_store(store) as opened, opened.reading() as connection:
        faults, log = list(chain_faults(connection)), read_log(connection)
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

    about = verify_log(store, receipts)
    faults = list(about.faults)
    with open_store(store) as opened:
        with opened.reading() as connection:
            log, ids = read_log(connection), list[str]()
            rounds = {round_id: read_round(connection, round_id) for round_id in round_ids(connection)}
            for round_id, stored in rounds.items():
                ids += evidence.return_ids(connection, round_id)
                kept = evidence.kept_receipts(connection, round_id)
                faults += _receipt_faults(kept, stored.central_certificate, log)
            faults += row_faults(connection, log)
        asked = {round_id: _Asked.of(stored) for round_id, stored in rounds.items()}
        faults += [f"De vragenlijst van ronde {round_id} is niet te lezen." for round_id, of in asked.items() if not of]
        for done, return_id in enumerate(ids, 1):
            if cancelled():
                raise HaError(Code.CANCELLED)
            with opened.reading() as connection:
                item = evidence.kept_return(connection, return_id)
            if item is not None:  # else it is missed below
                log.brought[return_id] -= 1
                of = asked.get(item.text("round"))
                faults += [f"{_name(item)}: {fault}" for fault in _return_faults(item, of, log)]
            progress(done, len(ids))
    faults += _missing(log)
    return Checked(about.rows, len(ids), about.receipts, tuple(faults))


def _receipts(connection: Connection, round_id: str) -> Iterator[Receipt]:
    """The receipts in the store that can be read; that one cannot is told by `_receipt_faults`."""
    from hamonitor_desktop.store.central.evidence import kept_receipts

    for kept in kept_receipts(connection, round_id):
        try:
            yield read_receipt(kept.compact).receipt
        except HaError:
            continue


def _head_faults(log: Log, name: str, receipt: Receipt) -> Iterator[str]:
    if receipt.audit_head not in log.hashes:
        yield f"Het logboek mist de regel waarnaar het ontvangstbewijs {name} verwijst: er is een stuk afgehaald."


def _receipt_faults(kept: Iterable[KeptReceipt], central: bytes, log: Log) -> Iterator[str]:
    last: dict[str, int] = {}
    for item in kept:
        try:
            opened = read_receipt(item.compact)
        except HaError:
            yield f"Het ontvangstbewijs bij retour {item.return_id} is beschadigd of vervangen."
            continue
        receipt = opened.receipt
        if base64.b64decode(opened.certificate) != central:
            yield f"Het ontvangstbewijs {_named(receipt)} is niet met de sleutel van deze ronde ondertekend."
        decided = (item.return_id, item.verdict)
        told = (receipt.return_id, str(receipt.verdict), receipt.text, receipt.decided_at, _asked_in(receipt))
        if told != (*decided, item.text, item.at, item.queries):
            yield f"Het ontvangstbewijs {_named(receipt)} zegt iets anders dan het besluit in de opslag."
        if receipt.audit_head in log.hashes and log.decisions.get(receipt.audit_head) != decided:
            yield f"Het ontvangstbewijs {_named(receipt)} hoort bij een andere regel van het logboek."
        if receipt.number <= last.get(receipt.organisation, 0):
            yield f"De besluiten over {receipt.organisation} staan niet in de volgorde waarin zij zijn genomen."
        last[receipt.organisation] = receipt.number
        log.decided[item.return_id, item.verdict] -= 1


def _asked_in(receipt: Receipt) -> str:
    """The questions in a receipt as the store keeps them."""
    return json.dumps([{"question": item.question, "text": item.text} for item in receipt.queries], ensure_ascii=False)


def _return_faults(item: KeptReturn, asked: _Asked | None, log: Log) -> Iterator[str]:
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
    if item.text("signed_at") != found.signed_at:
        yield "in de opslag staat een ander moment van ondertekenen dan in het bestand."
    if _apart(item.text("imported_at"), log.came.get(return_id, "")) > _LONGEST_WRITE:
        yield "het kwam volgens het logboek op een ander moment binnen."
    yield from _row_faults(item, found.payload, found.verified)
    if asked is not None and not asked.fits(found.payload):
        yield "de vragenlijst of de organisatie in de opslag is niet die van de retour."


def _apart(one: str, other: str) -> timedelta:
    """The time between two moments as they are kept; none where there is nothing to compare with."""
    if not other:
        return timedelta()
    try:
        return abs(datetime.fromisoformat(one) - datetime.fromisoformat(other))
    except (ValueError, TypeError):
        return timedelta.max


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


def _missing(log: Log) -> Iterator[str]:
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
