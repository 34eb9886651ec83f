"""Colleagues who remind, keep contacts and take organisations out at the same moment, each in a process of its own."""

import multiprocessing
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from datetime import date

import pytest

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.contacts import Contact
from hamonitor_desktop.domain.rows import ResponseState
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.usecases.contact_list import take_in
from hamonitor_desktop.usecases.contacts import contact_entries, delete_contacts, note_moments, reminded, save_contact
from hamonitor_desktop.usecases.evidence import verify_store
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.participants import withdraw
from hamonitor_desktop.usecases.reminding import missing_list
from hamonitor_desktop.usecases.watching import Seen, StoreWatch
from tests.soak.many_returns import Maker, invited_world

RETURNS = 40
TIMES = 8
WAIT = 120
ROUND = "2024-1"
DAY = date(2024, 5, 6)


@pytest.fixture(scope="module")
def colleagues():
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as pool:
        list(pool.map(time.sleep, [0.2, 0.2]))  # both are there
        yield pool


@pytest.fixture
def world(tmp_path, address):
    return invited_world(tmp_path, RETURNS, address)


@pytest.fixture
def folder(tmp_path, world):
    made, maker = tmp_path / "returns", Maker(world)
    made.mkdir()
    for code in world.packages:
        maker.write(made, code, 1)
    return made


def bring(store, folder):
    """What a colleague does who brings a folder in: the code of each organisation."""
    return {outcome.organisation: outcome.code for outcome in import_paths(store, [folder], jobs=1)}


def remind(store, codes, times):
    for _ in range(times):
        note_moments(store, ROUND, reminded(codes, DAY))


def take_out(store, codes):
    """The organisations that went: one of which a return counts stays."""
    gone = set()
    for code in codes:
        try:
            withdraw(store, code, "Gefuseerd")
        except HaError as error:
            if error.code is not Code.WRONG_USE:
                raise
        else:
            gone.add(code)
    return gone


def take_list(store, path):
    made = take_in(store, ROUND, path)
    return made.added, made.same


def type_contacts(store, codes):
    for code in codes:
        save_contact(store, ROUND, Contact(code, "Ans"))


def holds(store):
    """Whether the log and all that is kept is whole."""
    return verify_store(store).faults == ()


def test_two_note_the_same_reminders_and_each_note_is_there(world, colleagues):
    codes = list(world.packages)
    both = [colleagues.submit(remind, world.store, codes, TIMES) for _ in range(2)]
    for one in both:
        one.result(WAIT)
    assert {len(person.reminded) for person in missing_list(world.store)} == {2 * TIMES}
    assert holds(world.store)


def test_two_take_in_the_same_list_of_contacts_and_nobody_stands_in_it_twice(tmp_path, world, colleagues):
    path = tmp_path / "lijst.csv"
    path.write_text("code;mail\n" + "".join(f"{code};{code.lower()}@voorbeeld.nl\n" for code in world.packages))
    both = [colleagues.submit(take_list, world.store, path) for _ in range(2)]
    assert sorted(one.result(WAIT) for one in both) == [(0, RETURNS), (RETURNS, 0)]
    assert {len(entry.contacts) for entry in contact_entries(world.store)} == {1}


def test_one_takes_organisations_out_while_another_brings_their_returns_in(world, folder, colleagues):
    codes = list(world.packages)
    importing = colleagues.submit(bring, world.store, folder)
    leaving = colleagues.submit(take_out, world.store, list(reversed(codes)))
    found, gone = importing.result(WAIT), leaving.result(WAIT)
    assert found == {code: Code.REVOKED_CODE if code in gone else Code.ACCEPTED for code in codes}
    accepted = {code for code, outcome in found.items() if outcome is Code.ACCEPTED}
    with open_store(world.store) as opened:
        rows = {row.organisation.code: row.state for row in opened.response_rows(ROUND)}
    assert {code for code, state in rows.items() if state is not ResponseState.MISSING} == accepted
    assert set(rows) == accepted, "who is out and sent nothing is not waited for"
    assert holds(world.store)


def test_reminders_contacts_and_an_import_go_together_and_a_window_sees_it(world, folder, colleagues):
    watch, codes = StoreWatch(world.store), list(world.packages)
    assert watch.look() is Seen.SAME
    importing = colleagues.submit(bring, world.store, folder)
    typing = colleagues.submit(type_contacts, world.store, codes)
    seen = Counter()
    while not (importing.done() and typing.done()):
        seen[watch.look()] += 1
        note_moments(world.store, ROUND, reminded(codes[:1], DAY))
    assert set(importing.result(WAIT).values()) == {Code.ACCEPTED}
    typing.result(WAIT)
    assert seen[Seen.CHANGED] > 0
    assert not seen[Seen.GONE]
    watch.close()
    entries = contact_entries(world.store)
    assert {len(entry.contacts) for entry in entries} == {1}
    assert len(entries[0].moments) == seen.total()
    assert delete_contacts(world.store) == (RETURNS, seen.total())
    assert holds(world.store)
