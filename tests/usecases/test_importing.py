import os
import shutil
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError, Trust
from hamonitor_desktop.domain.edition import Kind
from hamonitor_desktop.domain.rows import ResponseState
from hamonitor_desktop.signing.codes import new_code
from hamonitor_desktop.signing.keys import new_key
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.store.central.tables import answers, audit, invitations, outcomes, returns
from hamonitor_desktop.usecases import importing
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.logbook import log_lines
from hamonitor_desktop.usecases.packaging import PackageMaker
from hamonitor_desktop.usecases.verifying import verify_file
from tests.factories import AALSMEER, AMSTERDAM, PEOPLE, made_up_answers, make_world, whole_store, workbook


@pytest.fixture
def world(tmp_path, address):
    return make_world(tmp_path, store=address)


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "returns"
    made.mkdir()
    return made


@pytest.fixture
def send(folder):
    """Put a file where returns come in, and give its path."""

    def put(name, data):
        path = folder / name
        path.write_bytes(data)
        return path

    return put


def load(world, *paths, **more):
    return import_paths(world.store, list(paths), **{"jobs": 1, **more})


def code(world, path):
    """What import says, and that verify said the same before it, `valid` standing for what is accepted."""
    before = verify_file(path, world.store).code
    (outcome,) = load(world, path)
    expected = Code.VALID if outcome.code in (Code.ACCEPTED, Code.ALREADY_IMPORTED) else outcome.code
    assert before is expected
    return outcome.code


def dump(world, *tables):
    """Every row of these tables, as bytes."""
    with open_store(world.store) as store, store.reading() as connection:
        found = [connection.execute(select(table).order_by(*table.primary_key)).all() for table in tables]
    return repr(found).encode()


def test_a_return_is_accepted_and_its_answers_are_those_that_were_signed(world, send):
    signed = world.payload("GM0363", final=True)
    (outcome,) = load(world, send("a.xlsx", workbook(signed, world.key("GM0363"))))
    assert (outcome.code, outcome.trust, outcome.organisation) == (Code.ACCEPTED, Trust.PROVED, "GM0363")
    assert (outcome.revision, outcome.final, outcome.signer) == (1, True, "A. Jansen")
    assert outcome.signed_at == "2024-05-01T10:00:00+00:00"
    with open_store(world.store) as store:
        rows = store.answer_rows("2024-1")
    assert [(row.question, row.value, row.explanation) for row in rows] == [
        (answer.question, answer.value, answer.explanation) for answer in signed.answers
    ]


def test_what_is_kept_is_the_file_as_it_came_and_the_payload_as_verified(world, send):
    path = send("a.xlsx", world.workbook("GM0363"))
    (outcome,) = load(world, path)
    with open_store(world.store) as store, store.reading() as connection:
        row = connection.execute(select(returns)).one()
        invitation = connection.execute(select(invitations).where(invitations.c.organisation == "GM0363")).one()
    assert row.original == path.read_bytes()
    assert row.id == outcome.return_id
    assert row.payload.startswith(b"{")
    assert row.file == "a.xlsx"
    assert invitation.proof_key is None
    assert invitation.certificate == world.key("GM0363").certificate_der


def test_importing_a_folder_twice_changes_nothing_in_the_answers(world, folder, send):
    for person in PEOPLE:
        send(f"{person.code}.xlsx", world.workbook(person.code, final=True))
    first = load(world, folder)
    before = dump(world, returns, answers, invitations)
    second = load(world, folder)
    assert [outcome.code for outcome in first] == [Code.ACCEPTED] * len(PEOPLE)
    assert [outcome.code for outcome in second] == [Code.ALREADY_IMPORTED] * len(PEOPLE)
    assert dump(world, returns, answers, invitations) == before


def test_a_return_saved_under_another_name_is_the_same_return(world, send):
    data = world.workbook("GM0363")
    assert code(world, send("a.xlsx", data)) is Code.ACCEPTED
    assert code(world, send("b.xlsx", data)) is Code.ALREADY_IMPORTED


def test_a_newer_revision_is_accepted_and_an_older_one_refused(world, send):
    assert code(world, send("2.xlsx", world.workbook("GM0363", 2))) is Code.ACCEPTED
    assert code(world, send("3.xlsx", world.workbook("GM0363", 3))) is Code.ACCEPTED
    (outcome,) = load(world, send("1.xlsx", world.workbook("GM0363", 1)))
    assert outcome.code is Code.OLDER_REVISION
    assert "versie 3" in outcome.messages[0]


def test_the_same_revision_with_other_content_is_a_conflict(world, send):
    assert code(world, send("a.xlsx", world.workbook("GM0363", 1))) is Code.ACCEPTED
    other = world.workbook("GM0363", 1, signer_function="wethouder")
    assert code(world, send("b.xlsx", other)) is Code.REVISION_CONFLICT


def test_another_key_is_refused_once_one_is_pinned(world, send):
    assert code(world, send("a.xlsx", world.workbook("GM0363", 1))) is Code.ACCEPTED
    assert code(world, send("b.xlsx", world.workbook("GM0363", 2, key=new_key("Ander")))) is Code.OTHER_KEY


def test_the_code_of_another_organisation_proves_nothing(world, send):
    wrong = world.workbook("GM0363", code=world.codes["GM0358"])
    assert code(world, send("a.xlsx", wrong)) is Code.BAD_PROOF
    assert code(world, send("b.xlsx", world.workbook("GM0363", code=new_code()))) is Code.BAD_PROOF


def test_the_package_of_another_organisation_is_refused(world, send):
    mine, other = world.payload("GM0363"), world.packages["GM0358"]
    wrong = replace(mine, package_id=other.package_id)
    assert code(world, send("a.xlsx", workbook(wrong, world.key("GM0363")))) is Code.OTHER_PACKAGE


def test_a_return_of_another_round_is_refused(world, send, tmp_path):
    (tmp_path / "ander").mkdir()
    other = make_world(tmp_path / "ander", (AMSTERDAM,), round_id="2023-9")
    (outcome,) = load(world, send("a.xlsx", other.workbook("GM0363")))
    assert (outcome.code, "2023-9" in outcome.messages[0]) == (Code.OTHER_ROUND, True)
    assert log_lines(world.store)[0].result == "De retour hoort bij een andere ronde.", "in words, without the name"


def test_an_organisation_that_was_not_invited_is_refused(world, send, tmp_path):
    (tmp_path / "ander").mkdir()
    stranger = replace(AALSMEER, code="GM9999", name="Nergenshuizen")
    other = make_world(tmp_path / "ander", (stranger,))
    (outcome,) = load(world, send("a.xlsx", other.workbook("GM9999")))
    assert outcome.code is Code.UNKNOWN_ORGANISATION
    assert "GM9999" in outcome.messages[0]


def test_made_up_answers_do_not_enter_a_real_round(world, send):
    assert code(world, send("a.xlsx", world.workbook("GM0363", synthetic=True))) is Code.SYNTHETIC


def test_made_up_answers_enter_a_made_up_round(tmp_path, send):
    world = make_world(tmp_path, (AMSTERDAM,), synthetic=True)
    assert code(world, send("a.xlsx", world.workbook("GM0363"))) is Code.ACCEPTED


def test_a_new_code_takes_over_and_the_old_one_is_refused(world, send):
    from tests.factories import World

    assert code(world, send("1.xlsx", world.workbook("GM0363", 4))) is Code.ACCEPTED
    with open_store(world.store) as store:
        made = PackageMaker(store.round(), world.central).make(AMSTERDAM, sequence=2)
        with store.writing() as writer:
            writer.add_invitations([made.invitation])
    package = replace(world.packages["GM0363"], package_id=made.invitation.package_id, sequence=2)
    again = World(world.store, world.central, {"GM0363": package}, {"GM0363": made.code})
    assert code(world, send("2.xlsx", again.workbook("GM0363", 1))) is Code.ACCEPTED
    assert code(world, send("3.xlsx", world.workbook("GM0363", 5))) is Code.REVOKED_CODE
    assert code(world, send("4.xlsx", again.workbook("GM0363", 2))) is Code.ACCEPTED


def _change(path, sheet, text, new):
    book = openpyxl.load_workbook(path)
    cells = [cell for row in book[sheet].iter_rows() for cell in row if text in str(cell.value)]
    book[sheet][cells[0].coordinate] = new
    book.save(path)
    return f"{sheet}!{cells[0].coordinate}"


def test_a_changed_cell_is_named_with_what_was_signed_and_what_was_found(world, send):
    path = send("a.xlsx", world.workbook("GM0363"))
    where = _change(path, "Antwoorden", "Toelichting bij", "Wij zijn klaar.")
    assert code(world, path) is Code.CHANGED_CELL
    (outcome,) = load(world, path)
    assert any(where in message and "Wij zijn klaar." in message for message in outcome.messages)
    assert [change.found for change in outcome.changes] == ["Wij zijn klaar."]
    assert dump(world, returns, answers) == b"[[], []]"


def test_a_save_that_changes_nothing_does_no_harm(world, send):
    path = send("a.xlsx", world.workbook("GM0363"))
    openpyxl.load_workbook(path).save(path)
    assert code(world, path) is Code.ACCEPTED


def test_everything_that_is_wrong_is_said_at_once(world, send):
    path = send("a.xlsx", world.workbook("GM0363", synthetic=True, code=new_code()))
    _change(path, "Antwoorden", "Toelichting bij", "Wij zijn klaar.")
    (outcome,) = load(world, path)
    said = "\n".join(outcome.messages)
    assert outcome.code is Code.CHANGED_CELL
    assert "activeringscode" in said
    assert "verzonnen" in said


def _with_answer(world, question, value):
    kept = [answer for answer in made_up_answers(world.edition, "gemeente", seed=1) if answer.question != question.code]
    return world.payload("GM0363", answers=[*kept, Answer(question.code, value)])


def _question(world, kind):
    return next(found for found in world.edition.questions_for("gemeente") if found.kind is kind and not found.relevant)


def test_a_value_out_of_range_is_refused_with_the_question(world, send):
    question = _question(world, Kind.YES_NO)
    signed = _with_answer(world, question, "misschien")
    (outcome,) = load(world, send("a.xlsx", workbook(signed, world.key("GM0363"))))
    assert outcome.code is Code.INVALID_ANSWERS
    assert f"Vraag {question.number}: " in "\n".join(outcome.messages)


def test_an_answer_to_a_question_that_does_not_exist_is_refused(world, send):
    signed = world.payload("GM0363")
    signed = replace(signed, answers=(*signed.answers, Answer("gemeente.99", "ja")))
    (outcome,) = load(world, send("a.xlsx", workbook(signed, world.key("GM0363"))))
    assert outcome.code is Code.INVALID_ANSWERS
    assert "gemeente.99" in outcome.messages[0]


def test_other_questions_than_those_of_the_edition_are_refused(world, send):
    signed = world.payload("GM0363")
    changed = (replace(signed.questions[0], text="Een heel andere vraag?"), *signed.questions[1:])
    assert code(world, send("a.xlsx", workbook(replace(signed, questions=changed), world.key("GM0363")))) is (
        Code.OTHER_EDITION
    )
    fewer = replace(signed, questions=signed.questions[1:], answers=signed.answers[1:])
    assert code(world, send("b.xlsx", workbook(fewer, world.key("GM0363")))) is Code.OTHER_EDITION


def test_an_empty_answer_is_fine_while_provisional_and_refused_when_final(world, send):
    question = _question(world, Kind.YES_NO)
    kept = [answer for answer in made_up_answers(world.edition, "gemeente", seed=1) if answer.question != question.code]
    shown = [answer for answer in kept if not _hangs_on(world, answer.question, question.code)]
    for final, expected in ((True, Code.INVALID_ANSWERS), (False, Code.ACCEPTED)):
        path = send(f"{final}.xlsx", world.workbook("GM0363", answers=shown, final=final))
        assert code(world, path) is expected


def _hangs_on(world, code, parent):
    relevant = world.edition.question(code).relevant
    return relevant is not None and (relevant.question == parent or _hangs_on(world, relevant.question, parent))


def test_a_provisional_return_after_a_final_one_is_kept_but_does_not_count(world, send):
    load(world, send("1.xlsx", world.workbook("GM0363", 1, final=True)))
    assert code(world, send("2.xlsx", world.workbook("GM0363", 2))) is Code.ACCEPTED
    with open_store(world.store) as store:
        (row,) = [row for row in store.response_rows("2024-1") if row.organisation.code == "GM0363"]
    assert (row.state, row.revision) == (ResponseState.FINAL, 1)


def _strip(path):
    book = openpyxl.load_workbook(path)
    del book["_retour"]
    book.save(path)


def _truncate(path):
    path.write_bytes(path.read_bytes()[:-200])


def _damage(path):
    """Change one character of the signed text, as a hand would."""
    book = openpyxl.load_workbook(path)
    cells = [cell for row in book["_retour"].iter_rows() for cell in row if len(str(cell.value or "")) > 200]
    text = str(cells[0].value)
    middle = len(text) // 2
    book["_retour"][cells[0].coordinate] = text[:middle] + ("A" if text[middle] != "A" else "B") + text[middle + 1 :]
    book.save(path)


def _foreign(path):
    book = openpyxl.Workbook()
    book.create_sheet("Lijst").append(["een", "lijst"])
    book.save(path)


def _text(path):
    path.write_text("een brief")


def _no_workbook(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("brief.txt", "een brief")


@pytest.mark.parametrize(
    ("spoil", "expected"),
    [
        (_strip, {Code.STRIPPED}),
        (_truncate, {Code.UNREADABLE, Code.HOSTILE_FILE}),
        (_damage, {Code.BAD_SIGNATURE}),
        (_foreign, {Code.NOT_A_RETURN}),
        (_text, {Code.NOT_A_RETURN, Code.UNREADABLE}),
        (_no_workbook, {Code.NOT_A_RETURN, Code.HOSTILE_FILE, Code.UNREADABLE}),
        (Path.unlink, {Code.FILE_MISSING}),
    ],
)
def test_a_file_that_is_no_return_is_refused_and_the_others_come_in(world, send, spoil, expected):
    good, bad = send("b.xlsx", world.workbook("GM0358")), send("a.xlsx", world.workbook("GM0363"))
    spoil(bad)
    refused, accepted = load(world, bad, good)
    assert refused.code in expected
    assert len(refused.messages[0]) > 60
    assert accepted.code is Code.ACCEPTED
    with open_store(world.store) as store:
        assert {row.organisation.code for row in store.answer_rows("2024-1")} == {"GM0358"}


def test_folders_are_searched_by_name_and_lock_files_are_passed_over(world, folder, send):
    data = world.workbook("GM0363")
    path = send("b.xlsx", data)
    send("~$b.xlsx", b"lock")
    deep = folder / "a map"
    deep.mkdir()
    shutil.copy(path, deep / "x.xlsx")
    found = load(world, folder, path)
    assert [Path(outcome.file).name for outcome in found] == ["x.xlsx", "b.xlsx"]


def test_a_name_that_is_no_text_is_logged_as_well_as_it_can_be(world, send):
    if os.name == "nt":
        pytest.skip("names are text on Windows")
    path = send(os.fsdecode(b"\xff.xlsx"), world.workbook("GM0363"))
    assert code(world, path) is Code.ACCEPTED


def test_one_line_is_logged_for_each_file_and_the_chain_holds(world, send):
    load(world, send("a.xlsx", world.workbook("GM0363")), send("b.xlsx", b"een brief"))
    with open_store(world.store) as store, store.reading() as connection:
        logged = connection.execute(select(outcomes.c.file, outcomes.c.code).order_by(outcomes.c.number)).all()
        done = connection.execute(select(audit.c.action, audit.c.result).order_by(audit.c.number)).all()
        assert store.verify_chain() == ()
    assert [row.file for row in logged] == ["a.xlsx", "b.xlsx"]
    assert [row.code for row in logged] == [row.result for row in done if row.action == "import"]
    assert [row.action for row in done] == ["create", "invite", "import", "import"]


def test_processes_give_the_same_outcomes_as_one(world, folder, send):
    for revision in (1, 2, 3):
        send(f"{revision}.xlsx", world.workbook("GM0363", revision))
    send("4.xlsx", b"een brief")
    done = []
    found = load(world, folder, jobs=2, progress=lambda n, of: done.append((n, of)))
    assert [outcome.code for outcome in found[:3]] == [Code.ACCEPTED] * 3
    assert found[3].code not in (Code.ACCEPTED, Code.TIMED_OUT)
    assert done[-1] == (4, 4)


def hang_or_die(path):
    if path.name == "dies.xlsx":
        os._exit(1)
    if path.name == "hangs.xlsx":
        time.sleep(600)
    return importing.read_file(path)


def test_a_file_that_kills_or_holds_its_reader_does_not_end_the_batch(world, send, monkeypatch):
    monkeypatch.setattr(importing, "reader", hang_or_die)
    paths = [send(name, world.workbook("GM0363")) for name in ("dies.xlsx", "hangs.xlsx", "good.xlsx")]
    found = load(world, *paths, jobs=2, seconds=4)  # the good one is read within it on a busy machine too
    assert [outcome.code for outcome in found] == [Code.UNREADABLE, Code.TIMED_OUT, Code.ACCEPTED]
    assert "4 seconden" in found[1].messages[0]


@pytest.mark.parametrize("jobs", [1, 2])
def test_stopping_keeps_what_was_done_and_the_rest_comes_in_later(world, folder, send, jobs):
    for revision in range(1, 61):
        send(f"{revision:02}.xlsx", world.workbook("GM0363", revision))
    done = []
    found = load(world, folder, jobs=jobs, progress=lambda n, of: done.append(n), cancelled=lambda: bool(done))
    assert 0 < len(found) < 60
    assert done[-1] == len(found)
    with open_store(world.store) as store, store.reading() as connection:
        assert len(connection.execute(select(returns.c.id)).all()) == len(found)
        assert store.verify_chain() == ()
    again = load(world, folder)
    assert [outcome.code for outcome in again[: len(found)]] == [Code.ALREADY_IMPORTED] * len(found)
    assert {outcome.code for outcome in again[len(found) :]} == {Code.ACCEPTED}


def test_a_store_without_a_round_takes_nothing(tmp_path, send):
    from hamonitor_desktop.store.central.opening import create_store

    with create_store(tmp_path / "leeg.sqlite"):
        pass
    with pytest.raises(HaError) as caught:
        import_paths(tmp_path / "leeg.sqlite", [send("a.xlsx", b"PK")], jobs=1)
    assert caught.value.code is Code.ROUND_UNKNOWN


def test_verifying_changes_nothing(world, send):
    path = send("a.xlsx", world.workbook("GM0363"))
    before = whole_store(world.store)
    assert verify_file(path, world.store).trust is Trust.PROVED
    assert whole_store(world.store) == before


def test_verifying_without_a_store_says_that_the_signer_is_not_known(world, send):
    outcome = verify_file(send("a.xlsx", world.workbook("GM0363")))
    assert (outcome.code, outcome.trust, outcome.organisation) == (Code.VALID, Trust.UNKNOWN, "GM0363")


def test_verifying_after_the_import_finds_the_pinned_key(world, send):
    path = send("a.xlsx", world.workbook("GM0363"))
    load(world, path)
    outcome = verify_file(path, world.store)
    assert (outcome.code, outcome.trust) == (Code.VALID, Trust.PINNED)


def test_two_colleagues_import_the_same_folder_at_once(tmp_path, folder, send, address):
    world = make_world(tmp_path, store=address)
    for revision in range(1, 31):
        send(f"{revision:02}.xlsx", world.workbook("GM0363", revision))
    with ThreadPoolExecutor(2) as both:
        found = [both.submit(load, world, folder) for _ in range(2)]
        codes = [[outcome.code for outcome in one.result()] for one in found]
    assert all(set(pair) <= {Code.ACCEPTED, Code.ALREADY_IMPORTED} for pair in zip(*codes, strict=True))
    with open_store(world.store) as store, store.reading() as connection:
        assert len(connection.execute(select(returns.c.id)).all()) == 30
        assert store.verify_chain() == ()
    assert sum(code is Code.ACCEPTED for one in codes for code in one) == 30
