"""Dossiers that an earlier version made: read to the letter, and brought to this version after a copy was put aside."""

import shutil

from hamonitor_desktop.domain.answers import Answer, Use, WaitsFor
from hamonitor_desktop.domain.notes import NoteKind
from hamonitor_desktop.domain.values import UNKNOWN
from hamonitor_desktop.store.dossier.backups import backups_of
from hamonitor_desktop.store.dossier.dossier import Dossier
from hamonitor_desktop.store.dossier.opening import VERSION, file_version
from hamonitor_desktop.store.dossier.records import EventKind
from tests.house.checkout import ROOT

FIRST = ROOT / "tests" / "data" / "formats" / "1" / "dossier.hamonitor"


def test_a_dossier_of_version_1_keeps_everything_and_gets_what_is_new(tmp_path):
    path = tmp_path / "gemeente.hamonitor"
    shutil.copyfile(FIRST, path)
    with Dossier.open(path, "Bram") as dossier:
        assert dossier.answers() == {
            "gemeente.1.1": Answer("gemeente.1.1", "mee_bezig", "We zijn in maart begonnen.\nMet de regio."),
            "gemeente.1.2": Answer("gemeente.1.2", "ja"),
            "gemeente.1.4": Answer("gemeente.1.4", 1250, "=1+1 is geen formule"),
            "gemeente.1.5": Answer("gemeente.1.5", 40.5, "nog aan het typen"),
            "gemeente.1.6": Answer(
                "gemeente.1.6",
                UNKNOWN,
                reserve="De rekening is nog niet vastgesteld.",
                waits_for=WaitsFor("Rijk", "de uitkering"),
                use=Use.QUOTABLE,
            ),
        }
        assert [event.kind for event in dossier.history("gemeente.1.1")] == [
            EventKind.ANSWER,
            EventKind.ANSWER,
            EventKind.UNDO,
        ]
        kept = dossier.kept()
        assert [(item.revision, item.file, item.jws) for item in kept.sent] == [(1, "retour.xlsx", "a.b.c")]
        assert [item.jws for item in kept.receipts] == ["d.e.f"]
        dossier.annotate(NoteKind.REMARK, "gemeente.1.1", "nog navragen")
        assert dossier.check() == ()
    assert file_version(path) == VERSION
    assert [file_version(copy) for copy in backups_of(path)][-1] == 1
