"""What is no workbook at all: other kinds of file, and what only looks like a file."""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Final

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.excel.letter import write_carrier
from tests.excel.samples import raw_zip, zipped
from tests.hostile.ground import ANSWERS, CITY, Attack, Ground

FOREIGN: Final = Code.NOT_A_RETURN
OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def data(made: bytes, code: Code = FOREIGN) -> Attack:
    """A file of these bytes."""
    return Attack(code, lambda _ground: made)


def place(make: Callable[[Path], object], code: Code) -> Attack:
    """Something that is made where the file would be."""

    def made(path: Path) -> None:
        make(path)

    return Attack(code, place=made)


def _sparse(path: Path) -> None:
    with path.open("wb") as stream:
        stream.write(b"PK\3\4")
        stream.truncate(2**30)


def _xlsb(ground: Ground) -> bytes:
    kind = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
    types = f'<Types><Default Extension="bin" ContentType="{kind}"/></Types>'
    return zipped({"[Content_Types].xml": types.encode(), "xl/workbook.bin": b"\x83\1"})


def _package(ground: Ground) -> bytes:
    found = next((Path(ground.world.store).parent / "packages-2024-1").glob(f"{CITY}*"))
    return found.read_bytes()


def _ods(_ground: Ground) -> bytes:
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    return zipped({"mimetype": kind, "content.xml": b"<a/>", "META-INF/manifest.xml": b"<a/>"})


CONTAINERS: Final[dict[str, Attack]] = {
    "nothing": data(b""),
    "one byte": data(b"P"),
    "a letter": data(b"een brief"),
    "a PDF": data(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
    "a web page that calls itself a workbook": data(b"<html xmlns:x='urn:schemas-microsoft-com:office:excel'>"),
    "a CSV file": data(b"\xef\xbb\xbforganisation;question\r\n=cmd|'/c calc'!A1;x\r\n"),
    "a link of Windows": data(b"L\0\0\0\1\x14\2\0" + bytes(68)),
    "zeros": data(bytes(100_000)),
    "an empty zip file": data(b"PK\5\6" + bytes(18)),
    "an old workbook (xls)": data(OLE + bytes(500) + "Workbook".encode("utf-16-le") + bytes(100)),
    "a workbook under a label": data(
        OLE + bytes(500) + "EncryptedPackage".encode("utf-16-le") + bytes(100), Code.LABEL_ENCRYPTED
    ),
    "a workbook under rights": data(
        OLE + bytes(500) + "\x06DataSpaces".encode("utf-16-le") + bytes(100), Code.LABEL_ENCRYPTED
    ),
    "an OpenDocument sheet": Attack(FOREIGN, _ods),
    "a binary workbook (xlsb)": Attack(FOREIGN, _xlsb),
    "a zip file in a zip file": Attack(FOREIGN, lambda ground: zipped({"retour.xlsx": ground.good})),
    "a zip file of one part": data(raw_zip(ANSWERS, b"<a/>", zlib.crc32(b"<a/>"), 4, method=0)),
    "a round package": Attack(FOREIGN, _package),
    "a round package in a workbook": Attack(
        FOREIGN, lambda ground: write_carrier(_package(ground).decode(), "Rondepakket", ["Dag,"])
    ),
    "the signed text alone": Attack(FOREIGN, lambda ground: ground.compact.encode()),
    "a gigabyte of nothing": place(_sparse, Code.HOSTILE_FILE),
}

PLACES: Final[dict[str, Attack]] = {
    "a link to itself": place(lambda path: path.symlink_to(path.name), Code.FILE_MISSING),
    "a link to nowhere": place(lambda path: path.symlink_to("nergens.xlsx"), Code.FILE_MISSING),
    "a link to a device without end": place(lambda path: path.symlink_to("/dev/zero"), FOREIGN),
    "a pipe": place(lambda path: os.mkfifo(path), FOREIGN),
    "a file that is not there": place(lambda _path: None, Code.FILE_MISSING),
}
"""What must be named to be met: no search through a folder gives it, and Windows has no such things."""
