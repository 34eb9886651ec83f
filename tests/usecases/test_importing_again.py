"""Returns that come in after the closing day, or that came in before as another file."""

from datetime import datetime

import openpyxl
import pytest

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.domain.english import in_english
from hamonitor_desktop.usecases import judging
from hamonitor_desktop.usecases.importing import import_paths
from tests.factories import make_world


@pytest.fixture
def world(tmp_path, address):
    return make_world(tmp_path, store=address)


@pytest.fixture
def send(tmp_path):
    """Put a file where returns come in, and give its path."""

    def put(name, data):
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return put


def load(world, *paths, **more):
    return import_paths(world.store, list(paths), jobs=1, **more)


def test_late_returns_are_refused_where_that_is_wanted_and_those_that_are_in_stay_in(world, send):
    early, late = send("a.xlsx", world.workbook("GM0363")), send("b.xlsx", world.workbook("GM0358"))
    changed = send("c.xlsx", world.workbook("VNG"))
    book = openpyxl.load_workbook(changed)
    book["Antwoorden"]["D5"] = "Wij zijn klaar."
    book.save(changed)
    assert load(world, early)[0].code is Code.ACCEPTED, "after the closing day that is a remark"
    for more in ({"preview": True}, {}):
        found = load(world, early, late, changed, refuse_late=True, **more)
        assert [one.code for one in found] == [Code.ALREADY_IMPORTED, Code.TOO_LATE, Code.CHANGED_CELL]
        assert "De ronde sloot op 30-06-2024." in found[1].messages[0]
        assert "De ronde sloot op 30-06-2024." in found[2].messages[-1], "all that is wrong is said at once"
    assert load(world, late)[0].code is Code.ACCEPTED


def test_the_last_day_of_a_round_is_not_late(world, send, monkeypatch):
    class LastDay(datetime):
        @classmethod
        def now(cls, tz=None):
            return cls(2024, 6, 30, 23, 59, tzinfo=tz)

    monkeypatch.setattr(judging, "datetime", LastDay)
    (outcome,) = load(world, send("a.xlsx", world.workbook("GM0363")), refuse_late=True)
    assert outcome.code is Code.ACCEPTED
    assert len(outcome.messages) == 1


def test_of_what_is_in_already_the_file_is_named_in_which_it_came(world, send):
    data = world.workbook("GM0363")
    first, copy = send("eerste.xlsx", data), send("kopie.xlsx", data)
    for more in ({"preview": True}, {}, {"preview": True}, {}):
        again = load(world, first, copy, **more)[1]
        assert again.code is Code.ALREADY_IMPORTED
        assert again.messages[1].startswith("Zij kwam binnen als ‘eerste.xlsx’, op ")
    (other,) = load(world, send("ander.xlsx", world.workbook("GM0363", answers=[Answer("gemeente.2.6", "nee")])))
    assert other.code is Code.REVISION_CONFLICT
    assert other.messages[1].startswith("De andere kwam binnen als ‘eerste.xlsx’, op ")
    assert "came in as ‘eerste.xlsx’" in in_english(again.messages[1])
