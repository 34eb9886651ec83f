"""What a file is that is no workbook at all, so that a colleague knows what to do with it rather than what it is not.

Only the first bytes are looked at, or for names that stand in a container as they are: nothing is parsed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from hamonitor_desktop.store.sqlite import ApplicationId


@dataclass(frozen=True)
class Stranger:
    """What a file is, in Dutch, and what whoever brings it in can do; the organisation that sent it needs no advice."""

    what: str
    advice: str = ""

    def __str__(self) -> str:
        return f"{self.what} {self.advice}".rstrip()


_EMPTY: Final = Stranger("Het bestand is leeg.", "Misschien is het nog niet opgehaald uit OneDrive of SharePoint.")
_HOLLOW: Final = Stranger("Er staan alleen nullen in: het is niet goed gekopieerd of opgehaald.")
_MAIL: Final = Stranger(
    "Het is een e-mail.", "Zit de retour als bijlage in die mail, sla de bijlage dan op en haal die binnen."
)
_ZIP: Final = Stranger("Het is een zip-bestand.", "Pak het uit en haal de bestanden binnen die erin zitten.")
_SHORTCUT: Final = Stranger("Het is een snelkoppeling naar een bestand, niet het bestand zelf.")
_KEY: Final = Stranger("Het is een sleutel of certificaat.", "Een sleutel hoort alleen bij wie ermee tekent.")
_DATABASES: Final = {
    ApplicationId.DOSSIER: Stranger(
        "Het is een dossier: het bestand waarin wordt ingevuld, niet de ondertekende retour."
    ),
    ApplicationId.STORE: Stranger("Het is een centrale opslag."),
}
_SQLITE: Final = b"SQLite format 3\x00"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_MAIL: Final = "__substg1.0_".encode("utf-16-le")  # how every property of a mail of Outlook is called
_ZIPPED: Final = b"PK\x03\x04"
_NAME_AT: Final = 30  # in the header of an entry of a zip
_DOCUMENTS: Final = (b".xlsx", b".xls", b".pdf", b".docx", b".msg", b".eml", b".txt", b".csv", b".zip")
_HEAD: Final = 20_000
_FIELD: Final = re.compile(rb"[A-Za-z][A-Za-z-]*:[ \t]")
_OF_MAIL: Final = re.compile(rb"^(MIME-Version|Message-ID|Received|Return-Path):", re.I | re.M)
_BEGINS: Final = (
    (b"%PDF-", Stranger("Het is een PDF.")),
    (b"\xff\xd8\xff", Stranger("Het is een foto of plaatje.")),
    (b"\x89PNG", Stranger("Het is een foto of plaatje.")),
    (b"[InternetShortcut]", _SHORTCUT),
    (b"L\x00\x00\x00\x01\x14\x02\x00", _SHORTCUT),
    (b"-----BEGIN", _KEY),
)
_PAGES: Final = (b"<!doctype html", b"<html")
_PAGE: Final = Stranger("Het is een webpagina, zoals een aanmeldscherm: het bestand zelf is niet opgehaald.")
_OFFICE: Final = (
    (b"word/document.xml", Stranger("Het is een Word-bestand.")),
    (b"ppt/presentation.xml", Stranger("Het is een PowerPoint-bestand.")),
    (b"xl/workbook.bin", Stranger("Het is een Excel-bestand in een andere vorm (.xlsb).")),
)
_OPEN_DOCUMENT: Final = Stranger("Het is een bestand van LibreOffice (.ods of .odt).")


def stranger(data: bytes) -> Stranger | None:
    """What the bytes are; None where they may be a workbook, or are nothing that is known here."""
    if not data:
        return _EMPTY
    if data.startswith(_ZIPPED):
        return _of_zip(data)
    if data.startswith(_OLE):
        return _MAIL if _OLE_MAIL in data else None
    return next(filter(None, (look(data) for look in _LOOKS)), None)


def without_advice(text: str) -> str:
    """A text without what whoever brings the file in is advised."""
    for known in (_EMPTY, _MAIL, _ZIP, _KEY):
        text = text.replace(f" {known.advice}", "")
    return text


def _of_zip(data: bytes) -> Stranger | None:
    """By its names, which stand in a zip as they are; a workbook that was tampered with is none of these."""
    first = data[_NAME_AT : _NAME_AT + int.from_bytes(data[26:28], "little")].lower()
    if first == b"mimetype" and b"application/vnd.oasis.opendocument" in data[:_HEAD]:
        return _OPEN_DOCUMENT
    if first.endswith(_DOCUMENTS):  # of workbooks in it the names may stand there as well
        return _ZIP
    lowered = data.lower()
    if b"[content_types].xml" not in lowered:
        return _ZIP if first.endswith(b"/") else None
    if b"xl/workbook.xml" in lowered:
        return None
    return next((known for name, known in _OFFICE if name in lowered), None)


def _by_beginning(data: bytes) -> Stranger | None:
    begin = data.removeprefix(b"\xef\xbb\xbf")
    return next((known for mark, known in _BEGINS if begin.startswith(mark)), None)


def _of_sqlite(data: bytes) -> Stranger | None:
    number = int.from_bytes(data[68:72], "big") if data.startswith(_SQLITE) else 0
    return next((known for kind, known in _DATABASES.items() if number == kind), None)


def _of_page(data: bytes) -> Stranger | None:
    return _PAGE if data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_PAGES) else None


def _of_mail(data: bytes) -> Stranger | None:
    return _MAIL if _FIELD.match(data) and _OF_MAIL.search(data[:_HEAD]) else None


def _of_nothing(data: bytes) -> Stranger | None:
    return None if data.strip(b"\x00") else _HOLLOW


_LOOKS: Final[tuple[Callable[[bytes], Stranger | None], ...]] = (
    _by_beginning,
    _of_sqlite,
    _of_page,
    _of_mail,
    _of_nothing,
)
