"""Deciding about a return: accept it, ask about it, reject it, take that back; each told by a signed receipt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.decisions import Decided, Decision, check_decision
from hamonitor_desktop.domain.direction import as_file_part
from hamonitor_desktop.domain.json_form import payload_bytes
from hamonitor_desktop.domain.receipts import TYPE, Receipt, Verdict
from hamonitor_desktop.signing import envelope
from hamonitor_desktop.signing.keys import SigningKey
from hamonitor_desktop.store.file_errors import file_errors
from hamonitor_desktop.usecases.files import free_beside, staged
from hamonitor_desktop.usecases.keys import key_of_round, open_key
from hamonitor_desktop.usecases.round_plan import CentralKey

if TYPE_CHECKING:
    from hamonitor_desktop.store.central.records import DecidedReturn
    from hamonitor_desktop.store.central.store import CentralStore
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


@dataclass(frozen=True)
class Batch:
    """What came of one decision about several returns. `refused`: the ids of those it was not taken about, and why."""

    made: tuple[MadeReceipt, ...]
    refused: tuple[tuple[str, HaError], ...]


def decide(
    store: str | Path,
    return_id: str,
    decision: Decision,
    key: CentralKey | SigningKey,
    *,
    out: Path | None = None,
    seen: int | None = None,
) -> MadeReceipt:
    """Decide about a return; the receipt is kept in the store, and written to `out`, or in it where that is a folder.

    The decision stands only when its receipt is on the disk, which gets its name after that. A file with that name in
    the folder is kept under another one, since this store did not make it. `seen` is how many decisions about the
    return there were when it was read: with more by now nothing is decided. Raises HaError RETURN_UNKNOWN,
    DECISION_UNFIT, DECIDED_MEANWHILE, CENTRAL_KEY_OTHER, FILE_EXISTS and those of the key, the store and writing.
    """
    from hamonitor_desktop.store.central.opening import open_store

    check_decision(decision)
    with open_store(store) as opened:
        return _decide(
            opened, return_id, decision, key, out, lambda about: seen is None or len(about.decisions) <= seen
        )


def decide_each(
    store: str | Path,
    return_ids: Sequence[str],
    decision: Decision,
    key: CentralKey | SigningKey,
    folder: Path,
    *,
    waiting: bool = False,
    progress: Callable[[int, int], None] = lambda _done, _of: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Batch:
    """Take the same decision about several returns, each with a receipt of its own in the folder, made when needed.

    Each stands by itself: stopped halfway, those before it were taken. With `waiting` only where nothing was decided
    yet. Raises HaError DECISION_UNFIT and those of the key, the store and writing; what is amiss with one return alone
    is in the result.
    """
    from hamonitor_desktop.store.central.opening import open_store

    check_decision(decision)
    signing = open_key(key)
    made_folder(folder)

    def fits(about: DecidedReturn) -> bool:
        return not waiting or about.status is Verdict.RECEIVED

    made: list[MadeReceipt] = []
    refused: list[tuple[str, HaError]] = []
    with open_store(store) as opened:
        for number, return_id in enumerate(return_ids):
            if cancelled():
                break
            progress(number, len(return_ids))
            try:
                made.append(_decide(opened, return_id, decision, signing, folder, fits))
            except HaError as error:
                if error.code not in _OF_ONE:
                    raise
                refused.append((return_id, error))
    return Batch(tuple(made), tuple(refused))


_OF_ONE: Final = frozenset((Code.RETURN_UNKNOWN, Code.DECIDED_MEANWHILE, Code.FILE_EXISTS, Code.CENTRAL_KEY_OTHER))
"""What is amiss with one return, and not with all of them."""


def open_desk(store: str | Path, round_id: str, key: CentralKey, folder: Path) -> SigningKey:
    """Open the key that decisions of a round are signed with, and see to the folder that the receipts go to.

    Raises HaError CENTRAL_KEY_OTHER, and those of the key, the store and the folder.
    """
    from hamonitor_desktop.store.central.opening import open_store

    with open_store(store) as opened:
        signing = key_of_round(key, opened.round(round_id))
    made_folder(folder)
    return signing


def made_folder(folder: Path) -> Path:
    """The folder, made when it is not there. Raises HaError."""
    with file_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
    return folder


def receipt_name(receipt: Receipt) -> str:
    """The file name of a receipt, such as `GM0363-2024-1-bewijs-2.habewijs`: it says whose it is, and which."""
    return f"{as_file_part(receipt.organisation)}-{as_file_part(receipt.round)}-bewijs-{receipt.number}.habewijs"


def _decide(
    opened: CentralStore,
    return_id: str,
    decision: Decision,
    key: CentralKey | SigningKey,
    out: Path | None,
    fits: Callable[[DecidedReturn], bool],
) -> MadeReceipt:
    # the receipt lies on the disk before the decision is kept and gets its name after: none goes out that does not hold
    with ExitStack() as kept, opened.writing() as writer:
        made = _decided(writer, return_id, decision, key, fits)
        if out is None:
            return made
        path = out / receipt_name(made.receipt) if out.is_dir() else out
        if path.exists():
            if path == out:
                raise HaError(Code.FILE_EXISTS, path=path)
            _put_aside(path)
        kept.enter_context(staged(path, made.compact.encode("ascii")))
    return replace(made, path=path)


def _put_aside(path: Path) -> None:
    """Give a receipt with the number of one that is made now another name: of its decision this store knows nothing.

    It is of another store, or was left by an older program that ended between writing it and keeping the decision.
    Raises HaError.
    """
    with file_errors(path):
        path.rename(free_beside(path, "niet-in-de-opslag"))


def _decided(
    writer: Writer,
    return_id: str,
    decision: Decision,
    key: CentralKey | SigningKey,
    fits: Callable[[DecidedReturn], bool],
) -> MadeReceipt:
    from hamonitor_desktop.store.central import decisions, reading
    from hamonitor_desktop.store.central.audit import Action, now

    # as it is shown it has spaces between
    about = decisions.read_decided(writer.connection, "".join(return_id.split()).lower())
    if about is None:
        raise HaError(Code.RETURN_UNKNOWN, return_id=return_id)
    if not fits(about):
        raise HaError(Code.DECIDED_MEANWHILE, who=about.decisions[-1].who)
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
