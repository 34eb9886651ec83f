"""The evidence of a round as one zip that can be checked without this program: files, receipts and the log."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple, dataclass, fields
from itertools import count
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING, Final

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.direction import as_file_part
from hamonitor_desktop.domain.formulas import guarded_within
from hamonitor_desktop.domain.rounds import ANSWERS_MADE_UP
from hamonitor_desktop.signing.keys import fingerprint_of
from hamonitor_desktop.store.file_errors import file_errors
from hamonitor_desktop.usecases.files import is_there, staged_file
from hamonitor_desktop.usecases.receipts import read_receipt

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from hamonitor_desktop.store.central.evidence import KeptReceipt, KeptReturn
    from hamonitor_desktop.store.central.records import StoredRound
    from hamonitor_desktop.store.central.store import CentralStore

Progress = Callable[[int, int], None]
Entry = tuple[str, bytes]
"""A name in the zip, and what stands in it."""

_LIST: Final = "inhoud.sha256"
_TIME: Final = (1980, 1, 1, 0, 0, 0)  # a zip of the same evidence is the same zip
_READ_ME: Final = """Bewijs van ronde {round}
{made_up}
Dit zijn alle retouren van de ronde zoals zij binnenkwamen, met wat daarover werd besloten en het logboek.
Contactgegevens staan er niet in. Toelichtingen staan er in zoals ze zijn ondertekend: ook wat in analyse en rapporten
is weggelaten. Bewaar dit bestand daarom als vertrouwelijk.

retouren/ORGANISATIE-code-versie/retour.xlsx   het bestand zoals het binnenkwam
retouren/ORGANISATIE-code-versie/retour.jws    de ondertekende gegevens daaruit (JWS, RFC 7515, ES256)
retouren/ORGANISATIE-code-versie/retour.json   de inhoud daarvan, leesbaar
ontvangstbewijzen/                             wat het centrale team antwoordde, met zijn handtekening
ronde.json, vragenlijst.json, deelnemers.json  de ronde, de hele vragenlijst en het register zoals het toen was
centraal.der                                   het certificaat van het centrale team (X.509)
uitnodigingen.csv                              per activeringscode de vingerafdruk van de sleutel die eraan vastzit
logboek.csv                                    wie wat deed en wanneer; elke regel heeft de hash van de regel ervoor
uitkomsten.csv                                 wat er van elk aangeboden bestand kwam
{listed}                                  de SHA-256 van elk bestand: controleer met sha256sum -c {listed},
                                               of op Windows per bestand met Get-FileHash in PowerShell

Het controlenummer van een retour is de SHA-256 van retour.jws. De hash van een regel van het logboek is de SHA-256 van
de JSON-array ["ha-audit-1", number, at, who, place, action, object, result, previous], zonder spaties, in UTF-8. Een
apostrof aan het begin van een cel, of na een puntkomma of nieuwe regel daarin, telt niet als er = + - of @ op volgt,
ook als daar nog een apostrof tussen staat. Een ontvangstbewijs is een JWS waarin audit_head de hash is van de laatste
regel van dat moment: die regel moet in logboek.csv staan.
"""


@dataclass(frozen=True)
class _Found:
    """What the store held at one moment; of a return only its id, since what is kept of it never changes."""

    stored: StoredRound
    ids: list[str]
    lists: tuple[Entry, ...]


def export_evidence(
    store: str | Path,
    out: Path,
    *,
    round_id: str | None = None,
    progress: Progress = lambda _done, _of: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Write the evidence of a round, by default the newest, as a zip; gives the number of returns in it.

    The zip is whole or not there; one that is there is not replaced. It holds the round of one moment, whatever others
    do meanwhile. That it was made is logged. Raises HaError FILE_EXISTS, CANCELLED, and those of the store and writing.
    """
    from hamonitor_desktop.store.central.audit import Action
    from hamonitor_desktop.store.central.opening import open_store

    if is_there(out):
        raise HaError(Code.FILE_EXISTS, path=out)
    with open_store(store) as opened:
        with opened.reading() as connection:
            found = _found(connection, round_id)
        of, count = found.stored.round, len(found.ids)
        with staged_file(out, private=True) as stream:
            with file_errors(out):
                _write(stream, _entries(opened, found), count, progress, cancelled)
            with opened.writing() as writer:
                writer.log.add(Action.EXPORT, of.id, f"bewijs van {count} retouren")
    return count


def _write(
    stream: IO[bytes],
    entries: Iterable[Entry],
    total: int,
    progress: Progress,
    cancelled: Callable[[], bool],
) -> None:
    listed: list[str] = []
    names: set[str] = set()
    done = 0
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in entries:
            if cancelled():
                raise HaError(Code.CANCELLED)
            name = _unused(name, names)
            _add(made, name, data)
            listed.append(f"{hashlib.sha256(data).hexdigest()}  {name}\n")
            if name.endswith("retour.xlsx"):
                done += 1
                progress(done, total)
        _add(made, _LIST, "".join(listed).encode("utf-8"))


def _unused(name: str, names: set[str]) -> str:
    """The name, or with a number where a store that was tampered with has two of it."""
    path, new = PurePosixPath(name), name
    for number in count(2):
        if new.casefold() not in names:
            break
        new = str(path.with_name(f"{path.stem}-{number}{path.suffix}"))
    names.add(new.casefold())
    return new


def _add(made: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, _TIME)
    entry.compress_type = zipfile.ZIP_STORED if name.endswith(".xlsx") else zipfile.ZIP_DEFLATED
    made.writestr(entry, data)


def _found(connection: Connection, round_id: str | None) -> _Found:
    from hamonitor_desktop.store.central import evidence
    from hamonitor_desktop.store.central.reading import read_round

    stored = read_round(connection, round_id)
    of = stored.round.id
    receipts = enumerate(evidence.kept_receipts(connection, of), 1)
    return _Found(
        stored,
        evidence.return_ids(connection, of),
        (
            *((f"ontvangstbewijzen/{_receipt_name(*it)}", it[1].compact.encode("utf-8")) for it in receipts),
            ("uitnodigingen.csv", _invitations(connection, of)),
            ("uitkomsten.csv", _outcomes(connection, of)),
            ("logboek.csv", _log(connection)),
        ),
    )


def _entries(opened: CentralStore, found: _Found) -> Iterator[Entry]:
    """All that goes in. The store is held for one return at a time: others go on working in it."""
    from hamonitor_desktop.store.central.evidence import kept_return

    stored, of = found.stored, found.stored.round
    made_up = f"\n{ANSWERS_MADE_UP}\n" if of.synthetic else ""
    yield "LEESMIJ.txt", _READ_ME.format(round=of.id, made_up=made_up, listed=_LIST).encode("utf-8")
    yield "ronde.json", _json(of.to_json())
    yield "vragenlijst.json", _json(stored.edition_document)
    yield "deelnemers.json", _json([person.to_json() for person in stored.organisations])
    yield "centraal.der", stored.central_certificate
    for return_id in found.ids:
        with opened.reading() as connection:
            item = kept_return(connection, return_id)
        if item is not None:
            yield from _return(item)
    yield from found.lists


def _return(item: KeptReturn) -> Iterator[Entry]:
    about = (item.text(name) for name in ("organisation", "sequence", "revision"))
    folder = f"retouren/{'-'.join(map(as_file_part, about))}"
    yield f"{folder}/retour.xlsx", item.data("original")
    yield f"{folder}/retour.jws", item.text("jws").encode("utf-8")
    yield f"{folder}/retour.json", item.data("payload")


def _receipt_name(number: int, kept: KeptReceipt) -> str:
    try:
        receipt = read_receipt(kept.compact).receipt
    except HaError:  # a damaged one is evidence too, and `verify_store` names it
        return f"onleesbaar-{number}.habewijs"
    return f"{as_file_part(receipt.organisation)}-{receipt.number}.habewijs"


def _invitations(connection: Connection, round_id: str) -> bytes:
    from hamonitor_desktop.store.central.evidence import kept_invitations

    head = ("organisation", "sequence", "package_id", "created_at", "revoked", "fingerprint")
    rows = (
        (*astuple(item)[:-1], fingerprint_of(item.certificate) if item.certificate else "")
        for item in kept_invitations(connection, round_id)
    )
    return _csv(head, rows)


def _outcomes(connection: Connection, round_id: str) -> bytes:
    from hamonitor_desktop.store.central.evidence import KeptOutcome, kept_outcomes

    head = (field.name for field in fields(KeptOutcome))
    return _csv(head, (astuple(outcome) for outcome in kept_outcomes(connection, round_id)))


def _log(connection: Connection) -> bytes:
    from hamonitor_desktop.store.central.audit import Entry as Logged
    from hamonitor_desktop.store.central.audit import log_entries

    head = (*(field.name for field in fields(Logged)), "hash")
    return _csv(head, ((*astuple(entry), hashed) for entry, hashed in log_entries(connection)))


def _csv(head: Iterable[str], rows: Iterable[Iterable[object]]) -> bytes:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(head)
    for row in rows:
        writer.writerow([guarded_within(str(cell)) for cell in row])
    return stream.getvalue().encode("utf-8-sig")


def _json(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8")
