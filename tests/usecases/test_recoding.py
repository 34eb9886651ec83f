import csv
from dataclasses import replace

import pytest

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.rows import ResponseState
from hamonitor_desktop.signing.keys import new_key
from hamonitor_desktop.store.central.audit import Action
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.store.central.tables import audit
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.received import check_code, open_package
from hamonitor_desktop.usecases.recoding import Making, recode
from hamonitor_desktop.usecases.round_plan import RoundPlan
from hamonitor_desktop.usecases.rounds import create_round
from tests.factories import AALSMEER, AMSTERDAM, make_world, read_package

REASON = "De brief is kwijt."


@pytest.fixture
def world(tmp_path, address):
    return make_world(tmp_path, (AMSTERDAM, AALSMEER), store=address)


def new_code(world, folder, **more):
    made = recode(world.store, "GM0363", Making(folder / "nieuw", world.central), reason=REASON, **more)
    with made.codes.open(encoding="utf-8-sig", newline="") as stream:
        (row,) = csv.DictReader(stream)
    return made, row["code"]


def bring(world, folder, name, **changes):
    path = folder / f"{name}.xlsx"
    path.write_bytes(world.workbook("GM0363", **changes))
    return import_paths(world.store, [path], jobs=1)[0].code


def with_new_code(world, made, code):
    """The same round as somebody sees it who fills in out of the new package, on another laptop."""
    packages = {**world.packages, "GM0363": read_package(made.package)}
    keys = {"GM0363": new_key("Invuller nieuw")}
    return replace(world, packages=packages, codes={**world.codes, "GM0363": code}, keys=keys)


def test_the_new_code_opens_the_new_package_and_begins_at_revision_1(world, tmp_path):
    assert bring(world, tmp_path, "oud", revision=3) is Code.ACCEPTED
    made, code = new_code(world, tmp_path)
    check_code(open_package(made.package), code)
    assert (made.sequence, made.package.name) == (2, "GM0363-amsterdam-code-2.haronde")
    assert bring(world, tmp_path, "oud-4", revision=4) is Code.ACCEPTED, "the earlier code holds until the new is used"
    later = with_new_code(world, made, code)
    assert bring(later, tmp_path, "nieuw", revision=1) is Code.ACCEPTED
    with open_store(world.store) as store:
        row = store.response_rows("2024-1")[0]
    assert (row.state, row.sequence, row.revision) == (ResponseState.PROVISIONAL, 2, 1)


def test_once_the_new_code_was_used_the_old_key_is_refused(world, tmp_path):
    made, code = new_code(world, tmp_path)
    assert bring(with_new_code(world, made, code), tmp_path, "nieuw", revision=1) is Code.ACCEPTED
    assert bring(world, tmp_path, "oud", revision=9) is Code.REVOKED_CODE


def test_a_code_that_somebody_else_may_have_is_refused_at_once(world, tmp_path):
    made, code = new_code(world, tmp_path, revoke=True)
    assert bring(world, tmp_path, "oud") is Code.REVOKED_CODE
    assert bring(with_new_code(world, made, code), tmp_path, "nieuw", revision=1) is Code.ACCEPTED
    other = tmp_path / "ander.xlsx"
    other.write_bytes(world.workbook("GM0358"))
    assert import_paths(world.store, [other], jobs=1)[0].code is Code.ACCEPTED


def test_the_new_package_brings_the_answers_of_the_last_round_along_too(world, tmp_path):
    assert bring(world, tmp_path, "vorige") is Code.ACCEPTED
    later = make_world(tmp_path, (AMSTERDAM, AALSMEER), store=world.store, round_id="2025-1")
    with open_store(world.store) as store:
        given = {row.question for row in store.answer_rows("2024-1")}
    made = recode(world.store, "GM0363", Making(tmp_path / "nieuw", later.central), reason=REASON, round_id="2025-1")
    package = open_package(made.package).package
    assert package.previous_round == "2024-1"
    assert {answer.question for answer in package.previous} == given


def test_a_letter_with_a_new_code_does_not_come_beside_its_package(world, tmp_path):
    together = Making(tmp_path / "nieuw", world.central, letters=tmp_path / "nieuw" / "brieven")
    with pytest.raises(HaError) as refused:
        recode(world.store, "GM0363", together, reason=REASON)
    assert refused.value.code is Code.WRONG_USE
    assert not (tmp_path / "nieuw").exists()


def test_the_reason_stands_in_the_log_and_no_code_does(world, tmp_path):
    _made, code = new_code(world, tmp_path)
    with open_store(world.store) as store, store.reading() as connection:
        rows = [tuple(map(str, row)) for row in connection.execute(audit.select())]
        assert store.verify_chain() == ()
    last = rows[-1]
    assert str(Action.RECODE) in last
    assert any(REASON in column for column in last)
    assert not any(code in column or code.replace("-", "") in column for row in rows for column in row)


def test_each_new_code_has_files_of_its_own_and_nothing_is_replaced(world, tmp_path):
    new_code(world, tmp_path)
    new_code(world, tmp_path)
    assert sorted(path.name for path in (tmp_path / "nieuw").iterdir()) == [
        "GM0363-amsterdam-code-2.haronde",
        "GM0363-amsterdam-code-3.haronde",
        "code-GM0363-2.csv",
        "code-GM0363-3.csv",
    ]


@pytest.mark.parametrize(
    ("organisation", "reason", "code"),
    [("GM9999", REASON, Code.NOT_IN_ROUND), ("GM0363", "  ", Code.REASON_MISSING)],
)
def test_what_cannot_be_is_told_and_makes_nothing(world, tmp_path, organisation, reason, code):
    with pytest.raises(HaError) as caught:
        recode(world.store, organisation, Making(tmp_path / "nieuw", world.central), reason=reason)
    assert caught.value.code is code
    assert not (tmp_path / "nieuw").exists()


def test_before_the_invitations_there_is_no_code_to_replace(tmp_path):
    key, store = new_key("Centraal team"), tmp_path / "store.sqlite"
    create_round(store, RoundPlan("2024", "2024-1"), key)
    with pytest.raises(HaError) as caught:
        recode(store, "GM0363", Making(tmp_path / "nieuw", key), reason=REASON)
    assert caught.value.code is Code.NOT_INVITED_YET


def test_a_file_that_is_there_stops_it_and_the_old_code_holds(world, tmp_path):
    (tmp_path / "nieuw").mkdir()
    (tmp_path / "nieuw" / "code-GM0363-2.csv").write_text("van een ander")
    with pytest.raises(HaError) as caught:
        new_code(world, tmp_path, revoke=True)
    assert caught.value.code is Code.FILE_EXISTS
    assert [path.name for path in (tmp_path / "nieuw").iterdir()] == ["code-GM0363-2.csv"]
    assert bring(world, tmp_path, "oud") is Code.ACCEPTED
