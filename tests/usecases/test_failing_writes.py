"""Each file of the officer is written while one thing after another fails: it is the old or the new one, never half.

Where something failed, one error with a code says so, nothing is left behind, and the next try succeeds.
"""

import errno
import json
import zipfile
from dataclasses import dataclass
from typing import Any

import platformdirs
import pytest

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.gui import settings
from hamonitor_desktop.signing.keys import from_pem
from hamonitor_desktop.store.dossier.backups import backups_of
from hamonitor_desktop.usecases import copies, dossiers, half_copies, keys, printing, proposals
from hamonitor_desktop.usecases.dossiers import check_dossier, open_dossier
from hamonitor_desktop.usecases.printing import PrintContent
from hamonitor_desktop.usecases.safety_net import SafetyNet
from hamonitor_desktop.usecases.verifying import verify_file
from tests.faults import CODES, OF_FILES, OF_SQLITE, Fault, Point, failing

PASSPHRASE = "een lange zin van mij"
MOST = 60  # times that one thing is done, at the most


@dataclass(frozen=True)
class Writing:
    """One file that is written. `make` writes it at `out`; `whole` says whether it is what it should be."""

    name: str
    make: Any
    whole: Any
    points: tuple[Point, ...] = OF_FILES
    replaces: bool = True


def _return(office, out):
    office.sign(out.relative_to(office.folder), ledger=office.folder / "verstuurd.json")


def _key(office, out):
    keys.make_key(out, PASSPHRASE, "Amsterdam")


def _copy(office, out):
    with pytest.MonkeyPatch.context() as patch:  # the note of where it comes may fail unsaid: the copy does without
        patch.setattr(half_copies, "write_bytes", lambda *_arguments, **_more: None)
        copies.hand_out(office.dossier, "Bo", ["2"], out)


def _proposal(office, out):
    answers = [office.dossier.answer(question.code) for question in proposals.own_answers(office.dossier)[:2]]
    proposals.make_proposal(office.dossier, office.key, proposals.Letter("A. Jansen", "adviseur"), answers, out)


def _settings(office, out):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "settings_path", lambda: out)
        settings.save(settings.Settings(author="Anna"))


def _net(office, out):
    net = SafetyNet(office.dossier)
    net.path = out
    office.dossier.draft(Answer("gemeente.3.8", "nee", "Nog niet in het dossier."))
    net.keep()


def _is_json(path):
    return bool(json.loads(path.read_bytes()))


def _is_pdf(path):
    data = path.read_bytes()
    return data.startswith(b"%PDF") and data.rstrip().endswith(b"%%EOF")


def _is_zip(path):
    with zipfile.ZipFile(path) as archive:
        return archive.testzip() is None


def _is_dossier(path):
    return check_dossier(path) == ()


_OF_COPY = (Point.OPEN, Point.RENAME, Point.SQLITE_OPEN, Point.SQLITE_WRITE, Point.COMMIT)
WRITINGS = [
    Writing("retour.xlsx", _return, lambda path: verify_file(path).code is Code.VALID, replaces=False),
    Writing("sleutel.pem", _key, lambda path: bool(from_pem(path.read_bytes(), PASSPHRASE)), replaces=False),
    Writing("kopie.hamonitor", _copy, _is_dossier, _OF_COPY, replaces=False),
    Writing("a.havoorstel", _proposal, lambda path: bool(proposals.read_proposal(path)), replaces=False),
    Writing("instellingen.json", _settings, _is_json),
    Writing("vangnet.json", _net, _is_json),
    Writing(
        "vragen.pdf",
        lambda office, out: printing.print_questionnaire(office.dossier, out, PrintContent.FILLED),
        _is_pdf,
    ),
    Writing("voortgang.pdf", lambda office, out: printing.print_progress(office.dossier, out), _is_pdf),
    Writing("a.xlsx", lambda office, out: printing.export_answers(office.dossier, out), _is_zip),
    Writing("a.ods", lambda office, out: printing.export_answers(office.dossier, out), _is_zip),
]
CASES = [pytest.param(writing, point, id=f"{writing.name}-{point}") for writing in WRITINGS for point in writing.points]


@pytest.fixture(autouse=True)
def profile(tmp_path, monkeypatch):
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_args, **_more: tmp_path / "profiel")


def tried(fault, act):
    """Act while this fails; and the error that was told, if any."""
    with failing(fault):
        try:
            act()
        except HaError as error:
            return fault, error
    return fault, None


def open_and_look(path):
    """Why there is no new copy of a dossier, if so; the dossier itself opens all the same."""
    with open_dossier(path, "Anna") as dossier:
        assert dossier.answer("gemeente.2.5").explanation
        return dossier.backup_problem


def there(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize(("writing", "point"), CASES)
def test_a_file_is_the_old_one_or_the_new_one(writing, point, office):
    folder = office.folder / "uit"
    folder.mkdir()
    out, struck = folder / writing.name, 0
    for error, codes in CODES.items():
        out.unlink(missing_ok=True)
        if writing.replaces:
            out.write_bytes(b"het oude bestand")
        before = there(folder)
        for number in range(1, MOST):
            fault, told = tried(Fault(point, error, number), lambda: writing.make(office, out))
            assert (told is None) is not fault.struck, "what failed is told, and nothing else"
            if told is None:
                break
            assert told.code in codes
            assert told.text.what
            assert told.text.now
            assert there(folder) == before, "neither half a file nor anything else is left"
            struck += 1
        assert writing.whole(out)
    assert struck
    assert office.dossier.store.check() == ()


@pytest.mark.parametrize("point", [Point.OPEN, Point.RENAME, *OF_SQLITE])
def test_a_new_dossier_is_whole_or_not_there(point, office):
    """Once it is whole it stays, also where opening it fails: whoever tries again goes on in it."""
    out = office.folder / "uit" / "nieuw.hamonitor"
    code, seen = office.world.codes["GM0363"], set()
    for error, wanted in CODES.items():
        for number in range(1, MOST):
            fault, told = tried(
                Fault(point, error, number),
                lambda: dossiers.create(office.dossier.opened, code, out, "Anna", office.key, backups=False).close(),
            )
            assert told is None or told.code in wanted
            seen |= {error} if told else set()
            assert [path.name for path in out.parent.glob("*")] in ([], [out.name])
            assert not out.exists() or check_dossier(out) == ()
            assert fault.struck or out.exists()
            out.unlink(missing_ok=True)
            if not fault.struck:
                break
    assert seen == (set() if point is Point.BACKUP else set(CODES))


@pytest.mark.parametrize("error", list(CODES), ids=errno.errorcode.get)
@pytest.mark.parametrize("point", OF_FILES)
def test_the_list_of_what_was_sent_is_whole_and_no_number_is_used_twice(point, error, office):
    ledger = office.folder / "verstuurd.json"
    office.sign("1.xlsx", ledger=ledger)
    revisions: set[int | None] = {1}
    for number in range(1, MOST):
        out = f"uit-{number}.xlsx"
        fault, told = tried(Fault(point, error, number), lambda out=out: office.sign(out, ledger=ledger))
        assert told is None or told.code in CODES[error]
        assert (office.folder / out).exists() is (told is None)
        listed = [item["revision"] for item in json.loads(ledger.read_bytes())]
        assert listed == sorted(set(listed))
        assert set(listed) <= {sent.revision for sent in office.dossier.sent()}
        if not fault.struck:
            break
    for path in office.folder.glob("uit-*.xlsx"):
        revisions.add(verify_file(path).revision)
    assert len(revisions) == 1 + len(list(office.folder.glob("uit-*.xlsx")))


@pytest.mark.parametrize("error", list(CODES), ids=errno.errorcode.get)
@pytest.mark.parametrize("point", [Point.SQLITE_OPEN, Point.BACKUP, Point.RENAME])
def test_a_copy_in_the_folder_of_copies_fails_alone(point, error, office):
    """Nobody is kept from working by it, it is told, and the earlier copies stay."""
    office.dossier.close()
    with open_dossier(office.path, "Anna") as dossier:
        dossier.record(Answer("gemeente.2.5", "nee", "Eén."))
    earlier = {path: path.read_bytes() for path in backups_of(office.path)}
    assert earlier
    told = []
    for number in range(1, MOST):
        fault, problem = tried(Fault(point, error, number), lambda: told.append(open_and_look(office.path)))
        assert problem is None or (point is Point.SQLITE_OPEN and problem.code in CODES[error])
        assert {path: path.read_bytes() for path in earlier} == earlier
        assert [path.name for path in office.path.parent.rglob("*.half*")] == []
        assert [path.name for path in office.path.parent.rglob(".hamonitor-*")] == []
        if not fault.struck:
            break
    assert CODES[error] & {problem.code for problem in told if problem}
    assert told[-1] is None
    assert check_dossier(office.path) == ()
    office.dossier = open_dossier(office.path, "Anna", backups=False)
