"""Deciding about a return: accept it, ask about it, reject it, take that back; each told by a signed receipt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.decisions import Decided, Decision, check_decision
from hamonitor_desktop.domain.json_form import payload_bytes
from hamonitor_desktop.domain.receipts import TYPE, Receipt, Verdict
from hamonitor_desktop.signing import envelope
from hamonitor_desktop.signing.keys import SigningKey
from hamonitor_desktop.store.file_errors import file_errors
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
    path: Path | None = None
    """Where it was written."""

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
            "file": str(self.path) if self.path else None,
        }


def decide(
    store: str | Path, return_id: str, decision: Decision, key: CentralKey | SigningKey, *, out: Path | None = None
) -> MadeReceipt:
    """Decide about a return; the receipt is kept in the store, and written to `out`, or in it where that is a folder.

    The decision stands only when its receipt is written. Raises HaError RETURN_UNKNOWN, DECISION_UNFIT,
    CENTRAL_KEY_OTHER, FILE_EXISTS and those of the key, the store and writing.
    """
    from hamonitor_desktop.store.central.opening import open_store

    check_decision(decision)
    with open_store(store) as opened, removed_on_failure() as written, opened.writing() as writer:
        made = _decide(writer, return_id, decision, key)
        if out is None:
            return made
        path = out / receipt_name(made.receipt) if out.is_dir() else out
        if path.exists():
            raise HaError(Code.FILE_EXISTS, path=path)
        written.append(path)
        write_bytes(path, made.compact.encode("ascii"))
    return replace(made, path=path)


def open_desk(store: str | Path, round_id: str, key: CentralKey, folder: Path) -> SigningKey:
    """Open the key that decisions of a round are signed with, and see to the folder that the receipts go to.

    Raises HaError CENTRAL_KEY_OTHER, and those of the key, the store and the folder.
    """
    from hamonitor_desktop.store.central.opening import open_store

    with open_store(store) as opened:
        signing = key_of_round(key, opened.round(round_id))
    with file_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
    return signing


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
        _HOW,
        "Met vriendelijke groet,\nHet centrale team",
    )
    return "\n\n".join(part for part in parts if part) + "\n"


_HOW: Final = (
    "Het ontvangstbewijs is bijgevoegd. Sla het op en open het met een dubbelklik: dan staat dit ook in HA-Monitor."
)


def receipt_name(receipt: Receipt) -> str:
    """The file name of a receipt, such as `GM0363-2024-1-bewijs-2.habewijs`: it says whose it is, and which."""
    return f"{receipt.organisation}-{receipt.round}-bewijs-{receipt.number}.habewijs"


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
