"""Deciding about a return: accept it, ask about it, reject it, take that back; each told by a signed receipt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.decisions import Decided, Decision, check_decision
from hamonitor_desktop.domain.json_form import payload_bytes
from hamonitor_desktop.domain.receipts import TYPE, Receipt
from hamonitor_desktop.signing import envelope
from hamonitor_desktop.signing.keys import SigningKey
from hamonitor_desktop.usecases.files import removed_on_failure, write_bytes
from hamonitor_desktop.usecases.keys import key_of_round
from hamonitor_desktop.usecases.round_plan import CentralKey

if TYPE_CHECKING:
    from hamonitor_desktop.store.central.records import DecidedReturn
    from hamonitor_desktop.store.central.writing import Writer


@dataclass(frozen=True)
class MadeReceipt:
    """A receipt that was signed and kept in the store, as it goes to the organisation."""

    receipt: Receipt
    compact: str

    def to_json(self) -> dict[str, object]:
        """The object of `decide --json`."""
        receipt = self.receipt
        return {
            "return_id": receipt.return_id,
            "organisation": receipt.organisation,
            "round": receipt.round,
            "revision": receipt.revision,
            "verdict": str(receipt.verdict),
            "number": receipt.number,
            "audit_head": receipt.audit_head,
        }


def decide(
    store: str | Path, return_id: str, decision: Decision, key: CentralKey | SigningKey, *, out: Path | None = None
) -> MadeReceipt:
    """Decide about a return; the receipt is kept in the store, and written to `out` where one is given.

    The decision stands only when its receipt is written. Raises HaError RETURN_UNKNOWN, DECISION_UNFIT,
    CENTRAL_KEY_OTHER, FILE_EXISTS and those of the key, the store and writing.
    """
    from hamonitor_desktop.store.central.opening import open_store

    check_decision(decision)
    with open_store(store) as opened, removed_on_failure() as written, opened.writing() as writer:
        made = _decide(writer, return_id, decision, key)
        if out is not None:
            if out.exists():
                raise HaError(Code.FILE_EXISTS, path=out)
            written.append(out)
            write_bytes(out, made.compact.encode("ascii"))
    return made


def _decide(writer: Writer, return_id: str, decision: Decision, key: CentralKey | SigningKey) -> MadeReceipt:
    from hamonitor_desktop.store.central import decisions, reading
    from hamonitor_desktop.store.central.audit import Action, now

    about = decisions.read_decided(writer.connection, return_id.lower())
    if about is None:
        raise HaError(Code.RETURN_UNKNOWN, return_id=return_id)
    stored = reading.read_round(writer.connection, about.round)
    signing = key_of_round(key, stored)
    writer.log.add(Action.DECIDE, about.id, str(decision.verdict))
    number = decisions.next_number(writer.connection, about.organisation)
    decided = Decided(decision, who=writer.log.who, at=now())
    receipt = _receipt(about, decided, number, writer.log.head, synthetic=stored.round.synthetic)
    compact = envelope.sign(payload_bytes(receipt.to_json()), TYPE, signing, datetime.fromisoformat(decided.at))
    decisions.add_decision(writer.connection, about.id, decided, compact)
    return MadeReceipt(receipt, compact)


def _receipt(about: DecidedReturn, decided: Decided, number: int, head: str, *, synthetic: bool) -> Receipt:
    decision = decided.decision
    return Receipt(
        package_id=about.package_id,
        return_id=about.id,
        round=about.round,
        organisation=about.organisation,
        revision=about.revision,
        number=number,
        verdict=decision.verdict,
        decided_at=decided.at,
        audit_head=head,
        text=decision.text,
        queries=decision.queries,
        synthetic=synthetic,
    )
