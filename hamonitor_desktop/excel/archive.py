"""The zip container of a workbook, read so that two readers cannot see two different files in it.

Every byte must be accounted for: entries follow one another without gaps, prefix, comment or trailing bytes, and what
the local headers say equals the central directory (APPNOTE.TXT 6.3.10, sections 4.3 and 4.4; no Zip64, no encryption,
stored or deflated entries alone). Sizes are counted while inflating, so that no header is believed.
"""

from __future__ import annotations

import re
import struct
import zlib
from dataclasses import dataclass
from typing import Final, NoReturn

from hamonitor_desktop.domain.codes import Code, HaError

MOST_BYTES: Final = 5 * 1024 * 1024
MOST_ENTRIES: Final = 64
MOST_PART: Final = 20 * 1024 * 1024
MOST_IN_ALL: Final = 50 * 1024 * 1024
MOST_RATIO: Final = 200  # a part of more than 1 MB that deflates better than this was made to be a bomb
_RATIO_FROM: Final = 1024 * 1024

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END: Final = struct.Struct("<4s4H2LH")
_CENTRAL: Final = struct.Struct("<4s6H3L5H2L")
_LOCAL: Final = struct.Struct("<4s5H3L2H")
_ENCRYPTED, _LATER, _UTF8 = 0x1, 0x8, 0x800
_STORED, _DEFLATED = 0, 8
_OTHER_NAME: Final = 0x7075  # Info-ZIP's Unicode path: some readers take this name, some the name in the header
_NAME: Final = re.compile(r"[^\x00-\x1f\\:*?\"<>|%#]+")  # by % and # one reader finds another part than the next


@dataclass(frozen=True)
class _Entry:
    name: str
    raw_name: bytes
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    offset: int


def read_archive(data: bytes) -> dict[str, bytes]:
    """Part name -> bytes, for every entry. Raises HaError NOT_A_RETURN, LABEL_ENCRYPTED, UNREADABLE, HOSTILE_FILE."""
    if len(data) > MOST_BYTES:
        refuse("Het bestand is groter dan 5 MB.")
    if data.startswith(_OLE):
        _refuse_ole(data)
    if not data.startswith(b"PK\x03\x04"):
        raise HaError(Code.NOT_A_RETURN, reason="Het is geen Excel-bestand.")
    entries = _entries(data)
    parts: dict[str, bytes] = {}
    at, room = 0, MOST_IN_ALL
    for entry in sorted(entries, key=lambda entry: entry.offset):
        if entry.offset != at:
            refuse("Tussen de onderdelen van het bestand staan bytes die nergens bij horen.")
        begin, at = _extent(data, entry)
        parts[entry.name] = _inflate(data[begin : begin + entry.packed], entry, room)
        room -= len(parts[entry.name])
    if at != _directory(data)[0]:
        refuse("Voor de inhoudsopgave van het bestand staan bytes die nergens bij horen.")
    return parts


def refuse(reason: str) -> NoReturn:
    """Refuse a file as hostile, with the reason in Dutch."""
    raise HaError(Code.HOSTILE_FILE, reason=reason)


def _broken(reason: str) -> NoReturn:
    raise HaError(Code.UNREADABLE, reason=reason)


def _refuse_ole(data: bytes) -> NoReturn:
    """An OLE container: a workbook encrypted by a label or a password, or one of before 2007."""
    if "EncryptedPackage".encode("utf-16-le") in data or "DataSpaces".encode("utf-16-le") in data:
        raise HaError(Code.LABEL_ENCRYPTED)
    raise HaError(Code.NOT_A_RETURN, reason="Het is een oud Excel-bestand (.xls) of een ander Office-bestand.")


def _directory(data: bytes) -> tuple[int, int]:
    """Where the central directory begins, and how many entries it has."""
    end = len(data) - _END.size
    if end < 0 or data[end : end + 4] != b"PK\x05\x06":
        if data.rfind(b"PK\x05\x06") >= 0:
            refuse("Achter het bestand staan bytes die er niet bij horen.")
        _broken("Het einde van het bestand ontbreekt.")
    _, disk, start_disk, here, count, size, offset, comment = _END.unpack_from(data, end)
    if disk or start_disk or here != count or comment:
        refuse("De inhoudsopgave van het bestand klopt niet.")
    if count > MOST_ENTRIES:
        refuse(f"Het bestand heeft meer dan {MOST_ENTRIES} onderdelen.")
    if offset + size != end:
        refuse("De inhoudsopgave van het bestand staat niet op haar plaats.")
    return offset, count


def _entries(data: bytes) -> list[_Entry]:
    at, count = _directory(data)
    end = len(data) - _END.size
    entries: list[_Entry] = []
    for _ in range(count):
        if at + _CENTRAL.size > end:
            _broken("De inhoudsopgave van het bestand is afgebroken.")
        sign, _, _, flags, method, _, _, crc, packed, size, name, extra, comment, disk, _, _, offset = (
            _CENTRAL.unpack_from(data, at)
        )
        if sign != b"PK\x01\x02" or disk or comment:
            refuse("De inhoudsopgave van het bestand klopt niet.")
        raw = data[at + _CENTRAL.size : at + _CENTRAL.size + name]
        _check_extra(data[at + _CENTRAL.size + name : at + _CENTRAL.size + name + extra])
        entries.append(_Entry(_name(raw, flags), raw, flags, method, crc, packed, size, offset))
        at += _CENTRAL.size + name + extra
    if at != end:
        refuse("Achter de inhoudsopgave staan bytes die er niet bij horen.")
    if len({entry.name.casefold() for entry in entries}) != len(entries):
        refuse("Een onderdeel staat er tweemaal in.")
    return entries


def _name(raw: bytes, flags: int) -> str:
    try:
        name = raw.decode("utf-8" if flags & _UTF8 else "ascii")
    except UnicodeDecodeError:
        refuse("Een onderdeel heeft een onleesbare naam.")
    steps = name.rstrip("/").split("/")
    if not _NAME.fullmatch(name) or any(step in ("", ".", "..") for step in steps):
        refuse(f"Een onderdeel heeft een verdachte naam: ‘{name:.60}’.")
    return name


def _check_extra(extra: bytes) -> None:
    """Extra fields differ from program to program and are let pass, but for one that gives a part a second name."""
    at = 0
    while at + 4 <= len(extra):
        kind, size = struct.unpack_from("<2H", extra, at)
        if kind == _OTHER_NAME:
            refuse("Een onderdeel van het bestand heeft twee namen.")
        at += 4 + size


def _extent(data: bytes, entry: _Entry) -> tuple[int, int]:
    """Where the packed bytes of an entry begin, and where the next entry begins."""
    if entry.offset + _LOCAL.size > len(data):
        _broken("Een onderdeel van het bestand is afgebroken.")
    sign, _, flags, method, _, _, crc, packed, size, name, extra = _LOCAL.unpack_from(data, entry.offset)
    raw = data[entry.offset + _LOCAL.size : entry.offset + _LOCAL.size + name]
    if sign != b"PK\x03\x04" or raw != entry.raw_name or method != entry.method or flags != entry.flags:
        refuse(f"Het onderdeel ‘{entry.name:.60}’ heeft twee gezichten.")
    if flags & _ENCRYPTED:
        raise HaError(Code.LABEL_ENCRYPTED)
    if method not in (_STORED, _DEFLATED):
        refuse(f"Het onderdeel ‘{entry.name:.60}’ is op een ongewone manier ingepakt.")
    told = (entry.crc, entry.packed, entry.size)
    if (crc, packed, size) != told and not (flags & _LATER and (crc, packed, size) == (0, 0, 0)):
        refuse(f"Het onderdeel ‘{entry.name:.60}’ heeft twee gezichten.")
    begin = entry.offset + _LOCAL.size + name + extra
    _check_extra(data[begin - extra : begin])
    after = begin + entry.packed
    if flags & _LATER:
        after += _descriptor(data[after : after + 16], entry)
    return begin, after


def _descriptor(data: bytes, entry: _Entry) -> int:
    """The length of the data descriptor behind an entry, which must say what the central directory says."""
    told = struct.pack("<3L", entry.crc, entry.packed, entry.size)
    if data == b"PK\x07\x08" + told:
        return 16
    if data[:12] == told:
        return 12
    return refuse(f"Het onderdeel ‘{entry.name:.60}’ heeft twee gezichten.")


def _inflate(packed: bytes, entry: _Entry, room: int) -> bytes:
    """The bytes of an entry; never more than allowed, whatever its header says."""
    most = min(MOST_PART, room)
    if entry.method == _STORED:
        part, whole = packed[: most + 1], True
    else:
        machine = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            part = machine.decompress(packed, most + 1)
        except zlib.error:
            _broken(f"Het onderdeel ‘{entry.name:.60}’ is beschadigd.")
        whole = machine.eof and not machine.unused_data
    if len(part) > most:
        refuse("Uitgepakt is het bestand te groot.")
    if len(part) > _RATIO_FROM and len(part) > MOST_RATIO * max(len(packed), 1):
        refuse("Uitgepakt is het bestand verdacht veel groter.")
    if not whole or len(part) != entry.size or zlib.crc32(part) != entry.crc:
        _broken(f"Het onderdeel ‘{entry.name:.60}’ is beschadigd.")
    return part
