"""The response day by day, the list of the missing with its reminders, and region by region."""

import csv
import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from openpyxl import load_workbook

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.contacts import Contact
from hamonitor_desktop.domain.decisions import Decided, Decision
from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.domain.rows import ResponseState
from hamonitor_desktop.store.central import writing
from hamonitor_desktop.store.central.decisions import add_decision
from hamonitor_desktop.store.central.opening import create_store, open_store
from hamonitor_desktop.usecases.deciding import decide
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.participants import withdraw
from hamonitor_desktop.usecases.reminding import missing_list, reminder_text, save_reminders
from hamonitor_desktop.usecases.response_curve import response_curve
from hamonitor_desktop.usecases.response_view import regions, response_view
from hamonitor_desktop.usecases.round_facts import round_facts
from tests.factories import AALSMEER, AMSTERDAM, REGION, VNG, make_world
from tests.store.central.builders import invitation, new_return, stored_round

OPENS = date(2024, 4, 8)
TODAY = date(2024, 6, 1)


class Rounds:
    """A store in which returns come in on days that a test chooses."""

    def __init__(self, path, monkeypatch):
        self.path, self._patch = path, monkeypatch
        with create_store(path):
            pass

    def _at(self, day):
        self._patch.setattr(writing, "now", lambda: f"{day}T12:00:00+00:00")

    def add(self, round_id, opens=OPENS, *, synthetic=False, people=(AMSTERDAM, AALSMEER, VNG)):
        self._at(opens)
        stored = stored_round(round_id, people)
        days = {"opens": opens, "closes": opens + timedelta(83)}
        with open_store(self.path) as store, store.writing() as writer:
            writer.add_round(replace(stored, round=replace(stored.round, **days, synthetic=synthetic)))
            codes = [invitation(person.code, round_id=round_id) for person in people]
            writer.add_invitations(replace(code, package_id=f"{round_id}-{code.organisation}") for code in codes)

    def bring(self, round_id, organisation, day, revision=1, *, final=True):
        self._at(day)
        made = new_return(organisation, revision, final=final, id=f"{round_id}-{organisation}-{revision}")
        with open_store(self.path) as store, store.writing() as writer:
            writer.add_returns([replace(made, round=round_id, package_id=f"{round_id}-{organisation}")])

    def judge(self, return_id, day, verdict):
        decided = Decided(Decision(verdict, "Zie de brief."), "ans", f"{day}T13:00:00+00:00")
        with open_store(self.path) as store, store.writing() as writer:
            add_decision(writer.connection, return_id, decided, "")


@pytest.fixture
def rounds(tmp_path, monkeypatch):
    return Rounds(tmp_path / "store.sqlite", monkeypatch)


def days_of(course):
    return [(count.day.isoformat(), count.received, count.final) for count in course.days]


def in_now(rounds):
    """How many count in the response as it stands."""
    with open_store(rounds.path) as store:
        return sum(row.state is not ResponseState.MISSING for row in store.response_rows("2024-1"))


def test_an_organisation_counts_from_its_first_return_and_as_final_from_its_first_final_one(rounds):
    rounds.add("2024-1")
    rounds.bring("2024-1", "GM0363", "2024-04-10", final=False)
    rounds.bring("2024-1", "GM0363", "2024-05-02", 2, final=True)
    rounds.bring("2024-1", "GM0363", "2024-05-20", 3, final=True)
    rounds.bring("2024-1", "GM0358", "2024-05-02")
    curve = response_curve(rounds.path)
    assert days_of(curve.now) == [("2024-04-10", 1, 0), ("2024-05-02", 2, 2)]
    assert curve.now.invited == 3
    assert curve.before is None
    at = curve.now.at(date(2024, 5, 1))
    assert (at.received, at.final, curve.now.at(OPENS).received) == (1, 0, 0)


def test_a_return_that_is_rejected_later_was_in_until_then_and_is_in_again_when_that_is_taken_back(rounds):
    rounds.add("2024-1")
    rounds.bring("2024-1", "GM0363", "2024-04-10")
    rounds.bring("2024-1", "GM0358", "2024-04-12")
    rounds.judge("2024-1-GM0363-1", "2024-04-20", Verdict.REJECTED)
    before = [("2024-04-10", 1, 1), ("2024-04-12", 2, 2)]
    assert days_of(response_curve(rounds.path).now) == [*before, ("2024-04-20", 1, 1)]
    assert in_now(rounds) == 1, "the course ends where the counts are"
    rounds.bring("2024-1", "GM0363", "2024-04-25", 2, final=False)
    rounds.judge("2024-1-GM0363-1", "2024-05-02", Verdict.RECEIVED)
    days = [*before, ("2024-04-20", 1, 1), ("2024-04-25", 2, 1), ("2024-05-02", 2, 2)]
    assert days_of(response_curve(rounds.path).now) == days


def test_what_is_rejected_on_the_day_on_which_it_came_was_not_in_at_its_end(rounds):
    rounds.add("2024-1")
    rounds.bring("2024-1", "GM0363", "2024-04-10")
    rounds.judge("2024-1-GM0363-1", "2024-04-10", Verdict.REJECTED)
    assert response_curve(rounds.path).now.days == ()


def test_a_clock_that_went_back_before_the_rejection_lets_no_return_leave_before_it_came(rounds):
    rounds.add("2024-1")
    rounds.bring("2024-1", "GM0363", "2024-04-10")
    rounds.judge("2024-1-GM0363-1", "2024-04-02", Verdict.REJECTED)
    rounds.bring("2024-1", "GM0358", "2024-04-11")
    assert days_of(response_curve(rounds.path).now) == [("2024-04-11", 1, 1)]


@pytest.mark.parametrize("seed", range(6))
def test_the_course_is_that_of_a_colleague_who_counted_each_evening(rounds, seed):
    """Each evening it is counted anew from what had happened by then; the course afterwards says the same."""
    chance, evenings, known = random.Random(seed), {}, {}  # noqa: S311
    rounds.add("2024-1")
    for number in range(12):
        day = OPENS + timedelta(number)
        for organisation in ("GM0363", "GM0358", "VNG"):
            if chance.random() < 0.25:
                revision, final = number + 1, chance.random() < 0.5
                rounds.bring("2024-1", organisation, day, revision, final=final)
                known[f"2024-1-{organisation}-{revision}"] = [organisation, final, True]
        for return_id, about in known.items():
            if chance.random() < 0.2:
                about[2] = not about[2]
                rounds.judge(return_id, day, Verdict.RECEIVED if about[2] else Verdict.REJECTED)
        counting = [(organisation, final) for organisation, final, counts in known.values() if counts]
        evenings[day] = (len({who for who, _final in counting}), len({who for who, final in counting if final}))
    course = response_curve(rounds.path).now
    assert {day: (course.at(day).received, course.at(day).final) for day in evenings} == evenings
    assert in_now(rounds) == course.last.received


def test_who_takes_part_no_more_is_waited_for_in_neither_the_course_nor_the_counts(tmp_path):
    store = make_world(tmp_path, (AMSTERDAM, AALSMEER, VNG)).store
    withdraw(store, "VNG", "Doet niet mee.")
    assert response_curve(store).now.invited == response_view(store).invited == 2


def test_the_last_round_of_which_something_came_lies_beside_it_and_made_up_ones_stay_apart(rounds):
    rounds.add("2022-1", date(2022, 4, 8))
    rounds.bring("2022-1", "GM0363", "2022-04-09")
    rounds.add("2023-1", date(2023, 4, 8))
    rounds.add("2023-x", date(2023, 5, 8), synthetic=True)
    rounds.bring("2023-x", "GM0363", "2023-05-09")
    rounds.add("2024-1")
    curve = response_curve(rounds.path, "2024-1")
    assert curve.before is not None
    assert curve.before.round.id == "2022-1"
    assert days_of(curve.before) == [("2022-04-09", 1, 1)]
    assert response_curve(rounds.path, "2023-x").before is None


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    """Amsterdam is in, Aalsmeer was rejected, the region and the VNG sent nothing."""
    folder = tmp_path_factory.mktemp("world")
    made = make_world(folder, (AMSTERDAM, AALSMEER, REGION, VNG), synthetic=True)
    for organisation in ("GM0363", "GM0358"):
        path = folder / f"{organisation}.xlsx"
        path.write_bytes(made.workbook(organisation, final=True))
        outcome = import_paths(made.store, [path], jobs=1)[0]
        assert outcome.code is Code.ACCEPTED
    decide(made.store, outcome.return_id, Decision(Verdict.REJECTED, "Van een andere gemeente."), made.central)
    return made


def test_whose_return_was_rejected_is_missing_and_counted_as_rejected(world):
    view = response_view(world.store)
    assert (view.invited, view.received, view.missing, view.rejected) == (4, 1, 3, 1)
    assert {count.actor: (count.missing, count.rejected) for count in view.counts} == {
        "gemeente": (1, 1),
        "regio": (1, 0),
        "vng": (1, 0),
    }


def test_a_region_tells_of_each_of_its_municipalities_whether_it_is_in(world):
    (region,) = regions(world.store)
    assert (region.name, region.count.invited, region.count.received) == ("Amsterdam-Amstelland", 2, 1)
    found = [(row.code, row.state, row.rejected, bool(row.received_at)) for row in region.rows]
    assert found == [
        ("JZ13", ResponseState.MISSING, False, False),
        ("GM0358", ResponseState.MISSING, True, False),
        ("GM0363", ResponseState.FINAL, False, True),
    ]


def test_who_is_missing_stands_with_the_most_inhabitants_first_and_can_be_narrowed(world):
    missing = missing_list(world.store)
    assert [person.organisation.code for person in missing] == ["GM0358", "JZ13", "VNG"]
    of = {
        (by, group): [person.organisation.code for person in missing if person.is_in(by, group)]
        for by, group in (("region", "JZ13"), ("size", "up_to_100000"), ("", "vng,regio"), ("province", ""))
    }
    assert of == {
        ("region", "JZ13"): ["GM0358", "JZ13"],
        ("size", "up_to_100000"): ["GM0358"],
        ("", "vng,regio"): ["JZ13", "VNG"],
        ("province", ""): ["GM0358", "JZ13", "VNG"],
    }


def test_a_reminder_says_what_is_asked_by_when_and_why(world):
    of = round_facts(world.store).round
    rejected, silent, _vng = missing_list(world.store)
    text = reminder_text(of, rejected, TODAY)
    assert text.startswith("VERZONNEN VOORBEELD")
    assert "De retour van Aalsmeer voor ronde 2024-1 konden wij niet aannemen" in text
    assert "De ronde sluit op 30 juni 2024." in text
    assert "nog geen retour" in reminder_text(of, silent, TODAY)
    assert "De ronde sloot op 30 juni 2024." in reminder_text(of, silent, of.closes + timedelta(1))
    assert "VERZONNEN" not in reminder_text(replace(of, synthetic=False), silent, TODAY)


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_the_reminder_list_has_a_row_for_everybody_and_no_formula(world, tmp_path, suffix):
    of, missing = round_facts(world.store).round, list(missing_list(world.store))
    people = (Contact("GM0358", "Bo", "bo@voorbeeld.nl"), Contact("GM0358", "Cas"), Contact("GM0358", "", "d@e.nl"))
    missing[0] = replace(missing[0], organisation=replace(missing[0].organisation, name="=1+1 Dam"), contacts=people)
    path = tmp_path / f"herinneringen{suffix}"
    assert save_reminders(path, of, missing, TODAY) == 4
    if suffix == ".csv":
        rows = list(csv.DictReader(path.read_text("utf-8-sig").splitlines(keepends=True), delimiter=";"))
        names = [row["organisatie"] for row in rows]
        assert names == ["'=1+1 Dam", "'=1+1 Dam", "Amsterdam-Amstelland", "VNG"]
        assert [row["code"] for row in rows] == ["GM0358", "GM0358", "JZ13", "VNG"]
        assert [(row["contactpersoon"], row["mail"]) for row in rows[:3]] == [
            ("Bo", "bo@voorbeeld.nl"),
            ("", "d@e.nl"),
            ("", ""),
        ]
        assert rows[0]["sluit"] == "30 juni 2024"
        assert "Wilt u de vragenlijst" in rows[0]["tekst"]
    else:
        cells = list(load_workbook(path)["Herinneringen"].iter_rows())
        assert [(row[0].value, row[0].data_type) for row in cells[1:2]] == [("=1+1 Dam", "s")]
        assert len(cells) == 5


def test_a_reminder_list_that_cannot_be_written_leaves_the_old_one(world, tmp_path, monkeypatch):
    path = tmp_path / "herinneringen.csv"
    path.write_text("de lijst van vorige week")

    def full(_stream):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("hamonitor_desktop.usecases.files.os.fsync", lambda _handle: full(None))
    with pytest.raises(HaError) as caught:
        save_reminders(path, round_facts(world.store).round, missing_list(world.store), TODAY)
    assert caught.value.code is Code.DISK_FULL
    assert path.read_text() == "de lijst van vorige week"
    assert list(tmp_path.iterdir()) == [path]
