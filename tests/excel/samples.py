"""A small return with a question of each kind, and zip files and workbooks as no decent program makes them."""

import io
import json
import struct
import warnings
import zipfile
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.edition import Kind, Option
from hamonitor_desktop.domain.returns import TYPE, AskedQuestion, ReturnPayload
from hamonitor_desktop.excel.workbook import write_return
from hamonitor_desktop.signing import envelope
from hamonitor_desktop.signing.keys import new_key

KEY = new_key("A. Jansen")
CHOICES = (Option("ja", "Ja"), Option("nee", "Nee"), Option("anders", '=Anders, namelijk "iets"'))
NASTY = (
    "_x0041_ en _x000D_ en _x005F_ en _x005F_x0041_",
    "=1+1",
    "+31 6 1234",
    "-",
    "@SUM(A1)",
    "#N/A",
    "regel\r\nregel\rregel\nregel\n",
    "  vooraf en achteraf  ",
    "\ttab\t",
    "‘enkel’ 'enkel' \"dubbel\" `schuin`",
    "😀 👨\u200d👩\u200d👧 🇳🇱 e\u0301",
    "עברית مرحبا \u202eomgekeerd\u202c",
    "<b>&amp;</b> <!DOCTYPE x> ]]>",
    "1e5",
    "TRUE",
    "12-3-2024",
    "0363",
    "x" * 2000,
    "\U0001f600" * 2000,
    "regel\n" * 300,
)


@dataclass(frozen=True)
class Return:
    """A signed return with all that belongs to it."""

    payload: ReturnPayload
    compact: str
    id: str
    data: bytes


def questions():
    """One question of each kind."""
    return tuple(
        AskedQuestion(
            code=f"gemeente.{number}",
            number=str(number),
            theme="1 Basis op orde",
            text=f"Vraag {number}: hoe staat het ermee?",
            kind=kind,
            options=CHOICES if kind.choice else (),
            unit="fte" if kind is Kind.NUMBER else "",
            basis="reconstructed" if number == 2 else "report",
        )
        for number, kind in enumerate(Kind, 1)
    )


def payload(answers=(), **changes):
    """The payload of a small return."""
    members = {
        "package_id": "p-1",
        "sequence": 1,
        "round": "2024-1",
        "round_title": "Eerste ronde",
        "edition": "2024",
        "edition_hash": "0" * 64,
        "organisation": "GM0363",
        "organisation_name": "Amsterdam",
        "actor": "gemeente",
        "revision": 3,
        "final": True,
        "proof": "00",
        "signer_name": "A. Jansen",
        "signer_function": "directeur",
        "declaration": "Naar waarheid ingevuld.",
        "created_at": "2024-05-01T10:00:00+00:00",
        "questions": questions(),
        "answers": tuple(answers),
        **changes,
    }
    return ReturnPayload(**members)


def answered(text="Een toelichting."):
    """An answer to each question, all with this explanation."""
    values = {"multiple": ("ja", "anders"), "number": 1250.5, "percentage": 43, "amount": -1200.5, "text": text or "x"}
    return [Answer(one.code, values.get(str(one.kind), "ja"), text) for one in questions()]


def signed(of=None, key=KEY):
    """Sign a payload and write its workbook."""
    of = of or payload(answered())
    text = json.dumps(of.to_json(), ensure_ascii=False).encode("utf-8")
    compact = envelope.sign(text, TYPE, key, datetime(2024, 5, 1, 10, 0, tzinfo=UTC))
    found = envelope.verify(compact, TYPE)
    read = ReturnPayload.from_json(json.loads(found.payload))
    return Return(read, compact, found.id, write_return(compact, read, found.id))


def parts_of(data):
    """Part name -> bytes of any zip file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts, *, method=zipfile.ZIP_DEFLATED, level=6):
    """A zip file of (name, bytes), in this order, whatever the names."""
    stream = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "w", method, compresslevel=level) as archive:
        warnings.simplefilter("ignore")  # a name twice
        for name, data in parts.items() if isinstance(parts, dict) else parts:
            info = zipfile.ZipInfo(name)
            info.filename, info.compress_type = name, method
            archive.writestr(info, data)
    return stream.getvalue()


def changed(data, name, old, new):
    """A workbook of which one part reads otherwise."""
    parts = parts_of(data)
    assert old in parts[name], (old, parts[name][:300])
    return zipped({**parts, name: parts[name].replace(old, new, 1)})


def added(data, **parts):
    """A workbook with more parts; the names are given as a mapping under `parts`."""
    return zipped({**parts_of(data), **parts["parts"]})


def bomb(megabytes, start=b""):
    """A raw deflate stream of so many megabytes of zeros, and its CRC if they are few enough to count."""
    machine = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    first = machine.compress(start) + machine.flush(zlib.Z_FULL_FLUSH)
    block = machine.compress(bytes(1 << 20)) + machine.flush(zlib.Z_FULL_FLUSH)
    return first + block * megabytes + machine.flush(zlib.Z_FINISH)


def raw_zip(name, packed, crc, size, flags=0, method=8):
    """A zip file of one entry whose headers say what they are told to say."""
    raw = name.encode()
    told = struct.pack("<3L", crc, len(packed), size)
    local = b"PK\x03\x04" + struct.pack("<5H", 20, flags, method, 0, 33) + told + struct.pack("<2H", len(raw), 0)
    central = b"PK\x01\x02" + struct.pack("<6H", 20, 20, flags, method, 0, 33) + told
    central += struct.pack("<5H2L", len(raw), 0, 0, 0, 0, 0, 0) + raw
    body = local + raw + packed
    return body + central + b"PK\x05\x06" + struct.pack("<4H2LH", 0, 0, 1, 1, len(central), len(body), 0)
