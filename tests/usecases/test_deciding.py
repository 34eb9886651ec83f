from contextlib import contextmanager

import pytest
from sqlalchemy import Engine, event, select

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.decisions import Decision
from hamonitor_desktop.domain.display import in_fours
from hamonitor_desktop.domain.receipts import Query, Verdict
from hamonitor_desktop.domain.rows import ResponseState
from hamonitor_desktop.signing.keys import new_key
from hamonitor_desktop.store.central.decisions import read_decided
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.store.central.store import CentralStore
from hamonitor_desktop.store.central.tables import audit
from hamonitor_desktop.usecases.deciding import decide, decide_each
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.receipts import open_receipt
from tests.factories import AALSMEER, AMSTERDAM, make_world

REJECTED = Decision(Verdict.REJECTED, "U stuurde de antwoorden van een andere gemeente.")


class Desk:
    """A store with returns of Amsterdam, and the central team that decides about them."""

    def __init__(self, folder, address):
        self.folder = folder
        self.world = make_world(folder, (AMSTERDAM, AALSMEER), store=address)

    def bring(self, revision=1, organisation="GM0363", **changes):
        path = self.folder / f"{organisation}-{revision}.xlsx"
        path.write_bytes(self.world.workbook(organisation, revision, **changes))
        return import_paths(self.world.store, [path], jobs=1)[0]

    def decide(self, outcome, decision, **more):
        return decide(self.world.store, outcome.return_id, decision, more.pop("key", self.world.central), **more)

    def state(self):
        with open_store(self.world.store) as store:
            rows = store.response_rows("2024-1")
        return [(row.state, row.revision) for row in rows if row.organisation.code == "GM0363"]

    def decided(self, outcome):
        with open_store(self.world.store) as store, store.reading() as connection:
            return read_decided(connection, outcome.return_id)


@pytest.fixture
def desk(tmp_path, address):
    return Desk(tmp_path, address)


def test_a_decision_is_told_by_a_receipt_that_the_officer_can_open(desk):
    outcome, out = desk.bring(), desk.folder / "bewijs.habewijs"
    asked = Query("gemeente.2.5", "Bedoelt u het hele jaar?")
    desk.decide(outcome, Decision(Verdict.QUERY, "Dank voor uw retour.", (asked,)), out=out)
    receipt = open_receipt(out).receipt
    assert (receipt.verdict, receipt.text, receipt.queries) == (Verdict.QUERY, "Dank voor uw retour.", (asked,))
    assert (receipt.organisation, receipt.revision, receipt.return_id) == ("GM0363", 1, outcome.return_id)
    with open_store(desk.world.store) as store, store.reading() as connection:
        heads = list(connection.scalars(select(audit.c.hash)))
        assert store.verify_chain() == ()
    assert receipt.audit_head == heads[-1]


def test_what_is_rejected_leaves_the_figures_and_comes_back_when_that_is_taken_back(desk):
    first = desk.bring()
    second = desk.bring(2)
    assert desk.state() == [(ResponseState.PROVISIONAL, 2)]
    desk.decide(second, REJECTED)
    assert desk.state() == [(ResponseState.PROVISIONAL, 1)]
    desk.decide(first, REJECTED)
    assert desk.state() == [(ResponseState.MISSING, None)]
    desk.decide(second, Decision(Verdict.RECEIVED))
    assert desk.state() == [(ResponseState.PROVISIONAL, 2)]


def test_a_return_with_a_question_still_counts(desk):
    outcome = desk.bring(final=True)
    desk.decide(outcome, Decision(Verdict.QUERY, "Klopt vraag 2.5?"))
    assert desk.state() == [(ResponseState.FINAL, 1)]


def test_a_rejected_return_is_known_when_it_comes_again_and_does_not_come_back_into_the_figures(desk):
    outcome = desk.bring()
    desk.decide(outcome, REJECTED)
    assert desk.bring().code is Code.ALREADY_IMPORTED
    assert desk.state() == [(ResponseState.MISSING, None)]


def test_after_a_final_that_was_rejected_a_provisional_counts_and_is_not_told_otherwise(desk):
    desk.decide(desk.bring(final=True), REJECTED)
    outcome = desk.bring(2)
    assert outcome.code is Code.ACCEPTED
    assert not any("telt niet mee" in message for message in outcome.messages)
    assert desk.state() == [(ResponseState.PROVISIONAL, 2)]


def test_every_decision_stays_on_record_and_its_receipts_are_numbered(desk):
    outcome = desk.bring()
    verdicts = (Verdict.ACCEPTED, Verdict.RECEIVED, Verdict.ACCEPTED)
    numbers = [desk.decide(outcome, Decision(verdict)).receipt.number for verdict in verdicts]
    assert numbers == [1, 2, 3]
    found = desk.decided(outcome)
    assert tuple(item.decision.verdict for item in found.decisions) == verdicts
    assert (found.status, bool(found.decisions[0].who)) == (Verdict.ACCEPTED, True)


@pytest.mark.parametrize(
    "decision",
    [
        Decision(Verdict.REJECTED, "  "),
        Decision(Verdict.QUERY),
        Decision(Verdict.QUERY, "Let op", (Query("gemeente.2.5", " "),)),
        Decision(Verdict.ACCEPTED, "", (Query("gemeente.2.5", "Klopt dit?"),)),
        Decision(Verdict.ACCEPTED, "x" * 2001),
        Decision(Verdict.ACCEPTED, "een \x01 teken"),
    ],
)
def test_a_decision_that_does_not_say_what_it_must_is_refused(desk, decision):
    outcome = desk.bring()
    with pytest.raises(HaError) as caught:
        desk.decide(outcome, decision, out=desk.folder / "bewijs.habewijs")
    assert caught.value.code is Code.DECISION_UNFIT
    assert desk.decided(outcome).decisions == ()
    assert not (desk.folder / "bewijs.habewijs").exists()


def test_nothing_is_decided_where_the_receipt_cannot_be_written(desk):
    outcome, out = desk.bring(), desk.folder / "bewijs.habewijs"
    out.write_text("van een ander")
    for place in (out, out / "bewijs.habewijs"):
        with pytest.raises(HaError):
            desk.decide(outcome, REJECTED, out=place)
    assert out.read_text() == "van een ander"
    assert desk.state() == [(ResponseState.PROVISIONAL, 1)]
    assert desk.decided(outcome).decisions == ()


def test_another_key_decides_nothing_and_an_unknown_return_is_told(desk):
    outcome = desk.bring()
    with pytest.raises(HaError) as caught:
        desk.decide(outcome, REJECTED, key=new_key("Iemand anders"))
    assert caught.value.code is Code.CENTRAL_KEY_OTHER
    with pytest.raises(HaError) as caught:
        decide(desk.world.store, "0" * 64, REJECTED, desk.world.central)
    assert caught.value.code is Code.RETURN_UNKNOWN


def test_what_a_colleague_decided_meanwhile_is_not_overwritten(desk):
    outcome = desk.bring()
    desk.decide(outcome, Decision(Verdict.ACCEPTED), seen=0)
    with pytest.raises(HaError) as caught:
        desk.decide(outcome, REJECTED, seen=0)
    assert caught.value.code is Code.DECIDED_MEANWHILE
    assert desk.decided(outcome).decisions[-1].who in str(caught.value)
    assert [item.decision.verdict for item in desk.decided(outcome).decisions] == [Verdict.ACCEPTED]
    desk.decide(outcome, REJECTED, seen=1)
    assert desk.decided(outcome).status is Verdict.REJECTED


def test_a_return_is_named_by_its_control_number_as_people_read_it(desk):
    came = desk.bring()
    shown = in_fours(came.return_id).upper()
    made = decide(desk.world.store, shown, Decision(Verdict.ACCEPTED), desk.world.central)
    assert made.receipt.return_id == came.return_id


def test_the_receipt_of_a_made_up_round_says_so(tmp_path, address):
    world = make_world(tmp_path, (AMSTERDAM,), store=address, synthetic=True)
    path = tmp_path / "retour.xlsx"
    path.write_bytes(world.workbook("GM0363"))
    (came,) = import_paths(world.store, [path], jobs=1)
    assert decide(world.store, came.return_id, Decision(Verdict.ACCEPTED), world.central).receipt.synthetic


def each(desk, ids, decision=Decision(Verdict.ACCEPTED), **more):  # noqa: B008 nothing changes it
    return decide_each(desk.world.store, ids, decision, desk.world.central, desk.folder / "uit", **more)


def test_one_decision_about_many_gives_each_a_receipt_and_tells_what_it_passed_over(desk):
    first, second = desk.bring(), desk.bring(organisation="GM0358")
    desk.decide(first, REJECTED)
    told = []
    batch = each(desk, [first.return_id, "0" * 64, second.return_id], waiting=True, progress=lambda *n: told.append(n))
    assert [made.receipt.organisation for made in batch.made] == ["GM0358"]
    assert [(return_id, error.code) for return_id, error in batch.refused] == [
        (first.return_id, Code.DECIDED_MEANWHILE),
        ("0" * 64, Code.RETURN_UNKNOWN),
    ]
    assert told == [(0, 3), (1, 3), (2, 3)]
    (path,) = (desk.folder / "uit").iterdir()
    assert open_receipt(path).receipt.verdict is Verdict.ACCEPTED
    with open_store(desk.world.store) as store:
        assert store.verify_chain() == ()


def test_a_decision_about_many_says_what_it_must_too(desk):
    came = desk.bring()
    with pytest.raises(HaError) as refused:
        each(desk, [came.return_id], Decision(Verdict.REJECTED))
    assert refused.value.code is Code.DECISION_UNFIT
    assert desk.decided(came).decisions == ()


def test_a_decision_that_the_store_does_not_keep_leaves_no_receipt(desk, monkeypatch):
    came, real = desk.bring(), CentralStore.writing

    @contextmanager
    def full(store):
        with real(store) as writer:
            yield writer
            raise HaError(Code.DISK_FULL, path="opslag")

    monkeypatch.setattr(CentralStore, "writing", full)
    with pytest.raises(HaError):
        desk.decide(came, Decision(Verdict.ACCEPTED), out=desk.folder)
    assert not list(desk.folder.glob("*.habewijs")), "it would tell what was not decided"


def test_many_decisions_stop_between_two_returns(desk):
    first, second = desk.bring(), desk.bring(organisation="GM0358")
    stops = iter((False, True))
    batch = each(desk, [first.return_id, second.return_id], cancelled=lambda: next(stops))
    assert [made.receipt.organisation for made in batch.made] == ["GM0363"]
    assert desk.decided(second).decisions == ()


def test_a_receipt_of_another_store_in_the_folder_is_kept_apart(desk):
    outcome, folder = desk.bring(), desk.folder / "uit"
    folder.mkdir()
    there = folder / "GM0363-2024-1-bewijs-1.habewijs"
    there.write_text("van een andere opslag")
    made = desk.decide(outcome, Decision(Verdict.ACCEPTED), out=folder)
    assert (made.receipt.number, made.path) == (1, there)
    assert open_receipt(there).receipt.verdict is Verdict.ACCEPTED
    (aside,) = (path for path in folder.iterdir() if path != there)
    assert aside.name == "GM0363-2024-1-bewijs-1-niet-in-de-opslag.habewijs"
    assert aside.read_text() == "van een andere opslag"


def test_many_decisions_end_where_the_folder_cannot_be_written_in(desk):
    outcome = desk.bring()
    (desk.folder / "uit").write_text("een bestand")
    with pytest.raises(HaError):
        each(desk, [outcome.return_id])
    assert desk.decided(outcome).decisions == ()


def test_no_receipt_has_its_name_before_the_decision_is_kept(desk, monkeypatch):
    """Whoever is cut off between the two has a decision and no receipt, and never the other way round."""
    outcome, out = desk.bring(), desk.folder / "bewijs.habewijs"
    seen = []

    def look(_connection):
        seen.append(out.exists())

    event.listen(Engine, "commit", look)
    try:
        desk.decide(outcome, Decision(Verdict.ACCEPTED), out=out)
    finally:
        event.remove(Engine, "commit", look)
    assert seen == [False]
    assert out.exists()
