"""What lies beside the returns in a folder: each is called what it is, and in a mail back nobody is advised for us."""

import io
import sqlite3
import zipfile
from contextlib import closing

import docx
import pytest

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.domain.english import in_english
from hamonitor_desktop.store.sqlite import ApplicationId
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.inspecting import inspect
from hamonitor_desktop.usecases.outcome_list import reply
from tests.factories import make_world

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
MAIL = b"From: a@gemeente.nl\r\nTo: b@centraal.nl\r\nSubject: Retour\r\nMIME-Version: 1.0\r\n\r\nBijgaand.\r\n"


def _zip(*names):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(*(name if isinstance(name, tuple) else (name, name)))
    return stream.getvalue()


def _open_document():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    return stream.getvalue()


def _word():
    stream = io.BytesIO()
    docx.Document().save(stream)
    return stream.getvalue()


def _database(tmp_path, kind):
    path = tmp_path / f"{kind.name}.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id={int(kind)}")
        connection.execute("CREATE TABLE t (x)")
        connection.commit()
    return path.read_bytes()


FILES = {
    "leeg en nog niet opgehaald": (b"", "Het bestand is leeg. Misschien is het nog niet opgehaald uit OneDrive"),
    "nullen": (bytes(16_384), "Er staan alleen nullen in"),
    "een mail": (MAIL, "Het is een e-mail. Zit de retour als bijlage in die mail"),
    "een mail van Outlook": (OLE + "__substg1.0_0037001F".encode("utf-16-le"), "Het is een e-mail."),
    "oud Excel": (OLE + "Workbook".encode("utf-16-le"), "Het is een oud Excel-bestand"),
    "retouren in een zip": (_zip(*(f"GM{n:04}.xlsx" for n in range(100))), "Het is een zip-bestand. Pak het uit"),
    "een werkmap in een zip": (_zip(("GM0363.xlsx", _zip("[Content_Types].xml", "xl/workbook.xml"))), "Het is een zip"),
    "een map in een zip": (_zip("retouren/", "retouren/GM0363.xlsx"), "Het is een zip-bestand."),
    "een werkblad van LibreOffice": (_open_document(), "Het is een bestand van LibreOffice"),
    "een brief": (_word(), "Het is een Word-bestand."),
    "een PDF": (b"%PDF-1.7\n1 0 obj", "Het is een PDF."),
    "een foto": (b"\xff\xd8\xff\xe0" + bytes(100), "Het is een foto of plaatje."),
    "een snelkoppeling": (b"[InternetShortcut]\r\nURL=https://voorbeeld.nl/", "Het is een snelkoppeling"),
    "een aanmeldscherm": (b"\r\n<!DOCTYPE html><html><title>Sign in</title>", "Het is een webpagina"),
    "een sleutel": (b"-----BEGIN ENCRYPTED PRIVATE KEY-----\n", "Het is een sleutel of certificaat."),
    "iets anders": (b"dit is geen werkmap", "Het is geen Excel-bestand."),
}


@pytest.mark.parametrize("name", FILES)
def test_what_is_no_workbook_is_called_what_it_is_in_both_languages(name):
    data, said = FILES[name]
    (problem,) = inspect(data).problems
    assert problem.code is Code.NOT_A_RETURN
    assert problem.lines[0].startswith(f"Dit is geen retour van HA-Monitor. {said}")
    assert "Het" not in in_english(problem.lines[0]).split()
    assert "bestand" not in in_english(problem.lines[0])


@pytest.mark.parametrize(("kind", "said"), [(ApplicationId.DOSSIER, "dossier"), (ApplicationId.STORE, "opslag")])
def test_a_dossier_that_was_sent_in_place_of_the_return_is_called_that(tmp_path, kind, said):
    (problem,) = inspect(_database(tmp_path, kind)).problems
    assert said in problem.lines[0]


def test_a_table_that_speaks_of_mail_is_no_mail():
    (problem,) = inspect(b"organisation,question\nGM0363,ja\nReceived: ja\n").problems
    assert "Het is geen Excel-bestand." in problem.lines[0]


@pytest.mark.parametrize("name", ["leeg en nog niet opgehaald", "een mail", "retouren in een zip", "een sleutel"])
def test_the_sender_is_told_what_it_is_and_not_what_we_can_do(tmp_path, name):
    world = make_world(tmp_path)
    path = tmp_path / "retour.xlsx"
    path.write_bytes(FILES[name][0])
    (outcome,) = import_paths(world.store, [path], jobs=1)
    text = reply(outcome)
    assert FILES[name][1].split(". ")[0] in text
    assert not any(advice in text for advice in ("OneDrive", "Pak het uit", "bijlage in die mail", "hoort alleen"))
    assert "Stuur het Excel-bestand" in text
