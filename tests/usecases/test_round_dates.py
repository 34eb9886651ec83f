"""A round that is given other days: what follows the new ones, and what stays as it was sent."""

import csv
from datetime import date, timedelta

import pytest

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.english import in_english
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.store.central.tables import audit
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.received import open_package
from hamonitor_desktop.usecases.recoding import Making, recode
from hamonitor_desktop.usecases.response_curve import response_curve
from hamonitor_desktop.usecases.round_dates import change_dates
from hamonitor_desktop.usecases.round_facts import round_facts
from tests.factories import AALSMEER, AMSTERDAM, REGION, make_world

WHY = "Uitstel na het verzoek van drie regio's."
LATER = date.today() + timedelta(30)


@pytest.fixture
def world(tmp_path):
    return make_world(tmp_path, (AMSTERDAM, AALSMEER, REGION))


def last_logged(store):
    with open_store(store) as opened, opened.reading() as connection:
        row = list(connection.execute(audit.select()))[-1]
        assert opened.verify_chain() == ()
    return row.action, row.object, row.result


def refused(*arguments, **more):
    with pytest.raises(HaError) as caught:
        change_dates(*arguments, **more)
    return caught.value


def test_an_extension_is_kept_logged_with_its_reason_and_the_rest_stays(address, tmp_path):
    store = make_world(tmp_path, (AMSTERDAM, AALSMEER, REGION), store=address).store
    before = round_facts(store).round
    made = change_dates(store, f" {WHY} ", closes=date(2024, 7, 14))
    now = round_facts(store).round
    assert (now.opens, now.closes, now.reference_date) == (before.opens, date(2024, 7, 14), before.reference_date)
    assert (made.now, made.before, made.packages) == (now, before, 3)
    said = f"08-04-2024 t/m 30-06-2024 werd 08-04-2024 t/m 14-07-2024: {WHY}"
    assert last_logged(store) == ("dates", now.id, said)
    assert in_english(said).startswith("08-04-2024 up to and including 30-06-2024 became")
    curve = response_curve(store).now
    assert curve.round.closes == date(2024, 7, 14)


def test_a_return_is_late_by_the_day_of_the_store_and_not_by_that_of_its_package(world, tmp_path):
    file = tmp_path / "a.xlsx"
    file.write_bytes(world.workbook("GM0363"))
    (late,) = import_paths(world.store, [file], jobs=1, preview=True)
    assert any(line.startswith("Ontvangen na de sluiting") for line in late.messages)
    change_dates(world.store, WHY, closes=LATER)
    (on_time,) = import_paths(world.store, [file], jobs=1)
    assert on_time.code is Code.ACCEPTED
    assert not any(line.startswith("Ontvangen na") for line in on_time.messages)


def test_a_new_code_brings_the_new_days(world, tmp_path):
    change_dates(world.store, WHY, opens=date(2024, 4, 1), closes=LATER)
    made = recode(world.store, "GM0363", Making(tmp_path / "uit", world.central, tmp_path / "brief"), reason="Kwijt.")
    of = open_package(made.package).package.round
    assert (of.opens, of.closes) == (date(2024, 4, 1), LATER)
    with made.codes.open(encoding="utf-8-sig", newline="") as stream:
        assert next(csv.DictReader(stream))["organisation"] == "GM0363"


def test_days_that_cannot_be_are_refused_and_nothing_is_logged(world):
    logged = last_logged(world.store)
    assert refused(world.store, "  ", closes=LATER).code is Code.REASON_MISSING
    assert "sluit voordat zij opent" in str(refused(world.store, WHY, closes=date(2024, 4, 7)))
    assert "die de ronde al heeft" in str(refused(world.store, WHY, closes=date(2024, 6, 30)))
    assert "die de ronde al heeft" in str(refused(world.store, WHY))
    assert refused(world.store, WHY, closes=LATER, round_id="1999-1").code is Code.ROUND_UNKNOWN
    assert last_logged(world.store) == logged
    assert round_facts(world.store).round.closes == date(2024, 6, 30)
