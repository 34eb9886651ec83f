import csv
from datetime import date

import pytest

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.contacts import Contact
from hamonitor_desktop.domain.decisions import Decision
from hamonitor_desktop.domain.english import in_english
from hamonitor_desktop.domain.organisations import Register
from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.signing.keys import new_key
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.store.central.tables import audit
from hamonitor_desktop.usecases.contacts import contact_entries, note_moments, reminded, save_contact
from hamonitor_desktop.usecases.deciding import decide
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.participants import Part, add, participants, row_of, withdraw
from hamonitor_desktop.usecases.received import check_code, open_package
from hamonitor_desktop.usecases.recoding import Making, recode
from hamonitor_desktop.usecases.responding import response
from hamonitor_desktop.usecases.round_facts import round_facts
from hamonitor_desktop.usecases.round_plan import RoundPlan
from hamonitor_desktop.usecases.rounds import create_round, invite
from tests.factories import AALSMEER, AMSTERDAM, PEOPLE, REGION, make_world

MERGED = "Heringedeeld bij Amsterdam."
NEW = {"code": "GM9999", "name": "Nieuwstad", "actor": "gemeente", "region": "JZ13"}


@pytest.fixture
def key():
    return new_key("Centraal team")


@pytest.fixture
def fresh(tmp_path, key):
    """A round that nobody was invited for yet."""
    path = tmp_path / "store.sqlite"
    create_round(path, RoundPlan("2024", "2024-1", Register("proef", "proef", PEOPLE)), key)
    return path


@pytest.fixture
def world(tmp_path):
    return make_world(tmp_path, (AMSTERDAM, AALSMEER, REGION))


def parts(store):
    return {one.organisation.code: (one.part, one.codes, one.returns) for one in participants(store).people}


def logged(store):
    with open_store(store) as opened, opened.reading() as connection:
        row = list(connection.execute(audit.select()))[-1]
        assert opened.verify_chain() == ()
    return row.action, row.object, row.result


def refused(work, *arguments, **more):
    with pytest.raises(HaError) as caught:
        work(*arguments, **more)
    return caught.value


def test_before_inviting_one_joins_and_another_leaves_and_only_those_who_stay_get_a_code(fresh, key, tmp_path):
    withdraw(fresh, "GM0358", MERGED)
    assert logged(fresh) == ("withdraw", "2024-1 GM0358", MERGED)
    added = add(fresh, NEW)
    assert added.made is None
    action, about, said = logged(fresh)
    assert (action, about, said.partition(" (register ")[0]) == ("invite", "2024-1 GM9999", "toegevoegd")
    assert in_english(said).partition(" (register ")[0] == "added"
    assert list(parts(fresh)) == ["GM0363", "JZ13", "VNG", "GM9999"]
    assert set(parts(fresh).values()) == {(Part.NOT_INVITED, 0, 0)}
    made = invite(fresh, tmp_path / "uit", key)
    with made.codes.open(encoding="utf-8-sig", newline="") as stream:
        assert [row["organisation"] for row in csv.DictReader(stream)] == ["GM0363", "JZ13", "VNG", "GM9999"]


def test_who_was_taken_out_before_inviting_can_come_back(fresh):
    withdraw(fresh, "GM0358", MERGED)
    add(fresh, row_of("GM0358", "", ""))
    person = participants(fresh).people[-1].organisation
    assert (person.name, person.region, person.region_name) == ("Aalsmeer", "JZ13", "Amsterdam-Amstelland")
    assert person.population_estimated


def test_who_was_taken_out_before_inviting_takes_its_contacts_along(tmp_path, key, address):
    create_round(address, RoundPlan("2024", "2024-1", Register("proef", "proef", (AALSMEER, AMSTERDAM))), key)
    for code in ("GM0358", "GM0363"):
        save_contact(address, "2024-1", Contact(code, "J. de Vries", f"{code}@example.org".lower(), ""))
        note_moments(address, "2024-1", reminded([code], date(2024, 5, 1)))
    withdraw(address, "GM0358", MERGED)
    left = [entry for entry in contact_entries(address) if entry.contacts or entry.moments]
    assert [entry.organisation.code for entry in left] == ["GM0363"]


def test_after_inviting_one_more_gets_a_package_that_its_code_opens_and_a_letter(world, tmp_path):
    making = Making(tmp_path / "erbij", world.central, tmp_path / "brief")
    made = add(world.store, NEW, making).made
    assert made is not None
    assert made.letter is not None
    with made.codes.open(encoding="utf-8-sig", newline="") as stream:
        (row,) = csv.DictReader(stream)
    opened = open_package(made.package)
    check_code(opened, row["code"])
    assert (opened.package.organisation.name, opened.package.sequence) == ("Nieuwstad", 1)
    assert parts(world.store)["GM9999"] == (Part.INVITED, 1, 0)
    assert sum(count.invited for count in response(world.store).counts) == 4


def test_after_inviting_one_more_needs_a_key_and_a_folder(world):
    error = refused(add, world.store, NEW)
    assert "al uitgenodigd" in str(error)
    assert "GM9999" not in parts(world.store)


def test_a_package_that_cannot_be_written_lets_nobody_join(world, tmp_path):
    there = tmp_path / "erbij" / "code-GM9999-1.csv"
    there.parent.mkdir()
    there.write_text("van een ander")
    error = refused(add, world.store, NEW, Making(there.parent, world.central))
    assert error.code is Code.FILE_EXISTS
    assert "GM9999" not in parts(world.store)
    assert [path for path in there.parent.iterdir()] == [there]


def test_all_that_is_wrong_with_one_more_is_told_at_once_in_both_languages(fresh):
    error = refused(add, fresh, {"code": "gm1", "name": "", "actor": "gemeente", "region": "JZ99"})
    lines = error.details["lines"]
    assert isinstance(lines, tuple)
    assert lines == (
        "Zo kan de organisatie er niet bij:",
        "- ‘gm1’ is geen code voor gemeente; schrijf GM en vier cijfers, zoals GM0363",
        "- de naam ontbreekt",
        "- de regio ‘JZ99’ staat niet als regio in het register",
    )
    assert in_english(lines[2]) == "- the name is missing"
    assert "; de naam ontbreekt; " in str(error)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (row_of("GM0363", "", ""), "‘GM0363’ doet al mee aan deze ronde"),
        ({"code": "VNG2", "name": "Tweede", "actor": "vng"}, "de soort ‘vng’ is één organisatie, en die doet al mee"),
    ],
)
def test_nobody_takes_part_twice(fresh, row, said):
    assert said in str(refused(add, fresh, row))
    assert len(parts(fresh)) == len(PEOPLE)


def test_a_region_that_takes_no_part_itself_can_be_named(fresh):
    add(fresh, {**NEW, "region": "JZ01"})
    person = participants(fresh).people[-1].organisation
    assert person.region == "JZ01"
    assert person.region_name


def test_who_withdraws_counts_no_more_and_its_code_is_refused_until_a_new_one_brings_it_back(world, tmp_path):
    path = tmp_path / "retour.xlsx"
    path.write_bytes(world.workbook("GM0358"))
    assert withdraw(world.store, "GM0358", f" {MERGED} ") is Part.INVITED
    assert logged(world.store) == ("withdraw", "2024-1 GM0358", MERGED)
    assert parts(world.store)["GM0358"] == (Part.WITHDRAWN, 1, 0)
    found = response(world.store)
    assert sum(count.invited for count in found.counts) == 2
    facts = round_facts(world.store)
    assert (facts.organisations, facts.withdrawn) == (2, 1)
    assert import_paths(world.store, [path], jobs=1)[0].code is Code.REVOKED_CODE
    assert "al niet meer mee" in str(refused(withdraw, world.store, "GM0358", MERGED))
    recode(world.store, "GM0358", Making(tmp_path / "terug", world.central), reason="Doet toch mee.")
    assert parts(world.store)["GM0358"] == (Part.INVITED, 2, 0)
    assert sum(count.invited for count in response(world.store).counts) == 3


def test_a_return_that_counts_is_rejected_before_its_organisation_withdraws(world, tmp_path):
    path = tmp_path / "retour.xlsx"
    path.write_bytes(world.workbook("GM0358"))
    (outcome,) = import_paths(world.store, [path], jobs=1)
    assert "Wijs die eerst af" in str(refused(withdraw, world.store, "GM0358", MERGED))
    assert parts(world.store)["GM0358"] == (Part.INVITED, 1, 1)
    decision = Decision(Verdict.REJECTED, MERGED)
    decide(world.store, outcome.return_id, decision, world.central, out=tmp_path / "bewijs.habewijs")
    withdraw(world.store, "GM0358", MERGED)
    assert sum(count.invited for count in response(world.store).counts) == 2


@pytest.mark.parametrize(("code", "reason", "told"), [("GM0358", " ", "reason_missing"), ("X", "y", "not_in_round")])
def test_withdrawing_asks_a_reason_and_a_participant(world, code, reason, told):
    assert refused(withdraw, world.store, code, reason).code == told
    assert parts(world.store)["GM0358"][0] is Part.INVITED


def test_a_colleague_who_invites_meanwhile_is_seen(fresh, key, tmp_path):
    """The letters and packages of one who began earlier would not have the organisation that joined."""

    def join(done, of):
        if done == of:
            add(fresh, NEW)

    error = refused(invite, fresh, tmp_path / "uit", key, progress=join)
    assert "Een collega wijzigde intussen wie er meedoet." in str(error)
    assert not [path for path in (tmp_path / "uit").rglob("*") if path.is_file()]
    assert parts(fresh)["GM9999"] == (Part.NOT_INVITED, 0, 0)


def test_in_a_file_and_on_a_server_the_same_people_take_part(address, key, tmp_path):
    create_round(address, RoundPlan("2024", "2024-1", Register("proef", "proef", PEOPLE)), key)
    withdraw(address, "VNG", MERGED)
    invite(address, tmp_path / "uit", key, letters=tmp_path / "brieven")
    add(address, NEW, Making(tmp_path / "erbij", key))
    withdraw(address, "GM0358", MERGED)
    recode(address, "GM0363", Making(tmp_path / "opnieuw", key), reason="kwijt")
    assert parts(address) == {
        "GM0363": (Part.INVITED, 2, 0),
        "GM0358": (Part.WITHDRAWN, 1, 0),
        "JZ13": (Part.INVITED, 1, 0),
        "GM9999": (Part.INVITED, 1, 0),
    }
    facts = round_facts(address)
    assert (facts.organisations, facts.withdrawn) == (3, 1)
    assert sum(count.invited for count in response(address).counts) == 3


def test_a_round_in_which_nobody_takes_part_is_not_invited(fresh, key, tmp_path):
    for person in PEOPLE:
        withdraw(fresh, person.code, MERGED)
    error = refused(invite, fresh, tmp_path / "uit", key)
    assert "Er doet niemand mee aan deze ronde." in str(error)
    assert not (tmp_path / "uit").exists()
