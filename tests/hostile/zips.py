"""Attacks on the container: zip files in which two readers see two files, and files that grow without end."""

from __future__ import annotations

import io
import random
import struct
import zipfile
import zlib
from dataclasses import dataclass
from typing import Final

from hamonitor_desktop.domain.codes import Code
from tests.excel.samples import bomb, raw_zip, zipped
from tests.hostile.ground import ANSWERS, BOOK, Attack, Ground

HOSTILE: Final = Code.HOSTILE_FILE


@dataclass
class Entry:
    """One entry of a zip file; what is not None is said in its headers in place of the truth."""

    name: bytes
    data: bytes
    method: int = 8
    flags: int = 0
    extra: bytes = b""
    local_name: bytes | None = None
    local_crc: int | None = None
    local_size: int | None = None
    local_method: int | None = None
    size: int | None = None
    comment: bytes = b""


def pack(entries: list[Entry], *, gap: bytes = b"", before: bytes = b"", comment: bytes = b"", count: int = 0) -> bytes:
    """A zip file, with bytes between its entries, before its directory or behind it as told."""
    body, directory = b"", b""
    for entry in entries:
        machine = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
        packed = machine.compress(entry.data) + machine.flush() if entry.method == 8 else entry.data
        crc, size, at = zlib.crc32(entry.data), len(entry.data), len(body)
        name = entry.local_name if entry.local_name is not None else entry.name
        method = entry.local_method if entry.local_method is not None else entry.method
        told = (
            entry.local_crc if entry.local_crc is not None else crc,
            len(packed),
            entry.local_size if entry.local_size is not None else size,
        )
        body += struct.pack("<4s5H3L2H", b"PK\3\4", 20, entry.flags, method, 0, 33, *told, len(name), len(entry.extra))
        body += name + entry.extra + packed
        lengths = len(entry.name), len(entry.extra), len(entry.comment)
        told = crc, len(packed), entry.size if entry.size is not None else size
        directory += struct.pack(
            "<4s6H3L5H2L", b"PK\1\2", 20, 20, entry.flags, entry.method, 0, 33, *told, *lengths, 0, 0, 0, at
        )
        directory += entry.name + entry.extra + entry.comment
        body += gap
    body += before
    number = count or len(entries)
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, number, number, len(directory), len(body), len(comment))
    return body + directory + end + comment


def entries(ground: Ground) -> list[Entry]:
    return [Entry(name.encode(), data) for name, data in ground.parts.items()]


def _first(ground: Ground, **said: object) -> bytes:
    """The good return of which one entry lies about itself."""
    made = entries(ground)
    for name, value in said.items():
        setattr(made[0], name, value)
    return pack(made)


def _also(name: bytes, data: bytes = b"<a/>") -> Attack:
    return Attack(HOSTILE, lambda ground: pack([*entries(ground), Entry(name, data)]))


def _zip64(ground: Ground) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in ground.parts.items():
            with archive.open(name, "w", force_zip64=True) as part:
                part.write(data)
    return stream.getvalue()


def _overlap(ground: Ground) -> bytes:
    """Two names over the same bytes."""
    data = bytearray(ground.good)
    at = data.rindex(b"PK\1\2")
    data[at + 42 : at + 46] = bytes(4)
    return bytes(data)


def _noise(size: int) -> bytes:
    return random.Random(1).randbytes(size)  # noqa: S311 - to keep the ratio


def _quine(ground: Ground) -> bytes:
    """Fifty files of a megabyte each out of a few thousand bytes."""
    return zipped({**ground.parts, **{f"customXml/item{number}.xml": bytes(1_000_000) for number in range(40)}})


ZIPS: Final[dict[str, Attack]] = {
    "a prefix": Attack(Code.NOT_A_RETURN, lambda ground: b"MZ\x90\0" + ground.good),
    "a zip file before it": Attack(HOSTILE, lambda ground: zipped({"a.xml": b"<a/>"}) + ground.good),
    "a zip file behind it": Attack(HOSTILE, lambda ground: ground.good + zipped({"a.xml": b"<a/>"})),
    "bytes behind it": Attack(HOSTILE, lambda ground: ground.good + b"\0"),
    "a comment": Attack(HOSTILE, lambda ground: pack(entries(ground), comment=b"let op")),
    "a comment that is a directory": Attack(
        HOSTILE, lambda ground: pack(entries(ground), comment=b"PK\5\6" + bytes(18))
    ),
    "gaps between the entries": Attack(HOSTILE, lambda ground: pack(entries(ground), gap=b"gap!")),
    "bytes before the directory": Attack(HOSTILE, lambda ground: pack(entries(ground), before=b"gap!")),
    "an entry twice": Attack(
        HOSTILE, lambda ground: pack([*entries(ground), Entry(BOOK.encode(), ground.parts[BOOK])])
    ),
    "an entry twice but for its case": _also(b"xl/WORKBOOK.xml"),
    "an entry with a backslash": _also(b"xl\\evil.xml"),
    "an absolute entry": _also(b"/xl/evil.xml"),
    "an entry above": _also(b"xl/../../evil.xml"),
    "a drive in a name": _also(b"C:evil.xml"),
    "a name that is spelled by percents": _also(b"xl/worksheets/sheet%32.xml"),
    "a name with a fragment": _also(b"xl/worksheets/sheet2.xml#x.xml"),
    "NUL in a name": _also(b"xl/theme/a.xml\0.exe"),
    "Latin-1 in a name": _also(b"xl/theme/\xe9.xml"),
    "a name of 60,000 characters": _also(b"xl/theme/" + b"a" * 60_000),
    "a folder with bytes": _also(b"xl/evil/", b"MZ"),
    "a local name unlike the directory": Attack(HOSTILE, lambda ground: _first(ground, local_name=b"docProps/apq.xml")),
    "a local CRC unlike the directory": Attack(HOSTILE, lambda ground: _first(ground, local_crc=1)),
    "a local size unlike the directory": Attack(HOSTILE, lambda ground: _first(ground, local_size=1)),
    "a local way of packing unlike the directory": Attack(HOSTILE, lambda ground: _first(ground, local_method=0)),
    "a size that is not true": Attack(HOSTILE, lambda ground: _first(ground, size=1)),
    "a second name in an extra field": Attack(
        HOSTILE, lambda ground: _first(ground, extra=struct.pack("<2HBL", 0x7075, 9, 1, 0) + b"evil")
    ),
    "a comment on an entry": Attack(HOSTILE, lambda ground: _first(ground, comment=b"let op")),
    "an unusual way of packing": Attack(HOSTILE, lambda ground: _first(ground, method=12)),
    "an encrypted entry": Attack(Code.LABEL_ENCRYPTED, lambda ground: _first(ground, flags=1)),
    "more entries than it says": Attack(HOSTILE, lambda ground: pack(entries(ground), count=3)),
    "fewer entries than it says": Attack(Code.UNREADABLE, lambda ground: pack(entries(ground), count=60)),
    "two names over the same bytes": Attack(HOSTILE, _overlap),
    "Zip64": Attack(HOSTILE, _zip64),
    "65 entries": Attack(
        HOSTILE,
        lambda ground: zipped({**ground.parts, **{f"customXml/item{number}.xml": b"<a/>" for number in range(60)}}),
    ),
    "four gigabytes, honest": Attack(HOSTILE, lambda _ground: raw_zip(ANSWERS, bomb(4096), 0, 0xFFFFFFFF)),
    "four gigabytes, lying": Attack(HOSTILE, lambda _ground: raw_zip(ANSWERS, bomb(4096), 0, 100)),
    "forty megabytes in many": Attack(HOSTILE, _quine),
    "sixty megabytes at an honest ratio": Attack(
        HOSTILE,
        lambda ground: zipped(
            {**ground.parts, **{f"xl/printerSettings/p{n}.bin": _noise(120_000) + bytes(19 << 20) for n in range(3)}}
        ),
    ),
    "six megabytes of noise": Attack(
        HOSTILE, lambda ground: zipped({**ground.parts, "xl/printerSettings/p.bin": _noise(6 << 20)})
    ),
    "broken off": Attack(Code.UNREADABLE, lambda ground: ground.good[: len(ground.good) // 2]),
    "a bit that fell over": Attack(Code.UNREADABLE, lambda ground: _fallen(ground.good)),
}


def _fallen(data: bytes) -> bytes:
    """One bit of a packed part turned, as a bad stick does."""
    at = data.index(b"xl/theme/theme1.xml") + 400
    return data[:at] + bytes([data[at] ^ 0x10]) + data[at + 1 :]
