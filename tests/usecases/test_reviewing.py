from dataclasses import replace

import pytest

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.decisions import Decision
from hamonitor_desktop.domain.differences import Change
from hamonitor_desktop.domain.findings import FindingCode
from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.usecases.deciding import decide
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.reviewing import review, versions_of
from tests.factories import AALSMEER, AMSTERDAM, made_up_answers, make_world


def bring(world, folder, organisation, revision=1, **changes):
    path = folder / f"{world.packages[organisation].round.id}-{organisation}-{revision}.xlsx"
    path.write_bytes(world.workbook(organisation, revision, **changes))
    (outcome,) = import_paths(world.store, [path], jobs=1)
    assert outcome.code is Code.ACCEPTED, outcome.messages
    return outcome.return_id


@pytest.fixture
def world(tmp_path):
    return make_world(tmp_path, (AMSTERDAM, AALSMEER))


def yes_no(edition):
    return next(question.code for question in edition.questions_for("gemeente") if question.kind == "yes_no")


def changed(answers, code, **members):
    return [replace(answer, **members) if answer.question == code else answer for answer in answers]


def test_returns_that_wait_for_a_decision_stand_first(world, tmp_path):
    old = bring(world, tmp_path, "GM0363")
    new = bring(world, tmp_path, "GM0363", 2, final=True)
    other = bring(world, tmp_path, "GM0358")
    listed = [(item.about.id, item.counts, item.waits) for item in versions_of(world.store)]
    assert listed == [(other, True, True), (new, True, True), (old, False, False)]
    decide(world.store, other, Decision(Verdict.ACCEPTED), world.central)
    assert [item.about.id for item in versions_of(world.store) if item.waits] == [new]
    decide(world.store, new, Decision(Verdict.REJECTED, "Van een ander."), world.central)
    assert {item.about.id: item.counts for item in versions_of(world.store)} == {old: True, new: False, other: True}


def test_a_return_stands_beside_the_version_before_it(world, tmp_path):
    answers = made_up_answers(world.edition, "gemeente")
    code = answers[0].question
    first = bring(world, tmp_path, "GM0363", answers=answers)
    second = bring(world, tmp_path, "GM0363", 2, answers=changed(answers, code, explanation="Nu met meer woorden."))
    found = review(world.store, second)
    assert [(item.question, item.change) for item in found.changes] == [(code, Change.EXPLANATION)]
    assert [item.about.revision for item in found.versions] == [2, 1]
    assert review(world.store, first).changes == ()
    assert next(item.answer for item in found.answers if item.question.code == code).explanation.startswith("Nu met")


def test_what_went_back_since_last_round_is_pointed_out(world, tmp_path):
    code = yes_no(world.edition)
    answers = made_up_answers(world.edition, "gemeente")
    bring(world, tmp_path, "GM0363", answers=changed(answers, code, value="ja"))
    later = make_world(tmp_path, (AMSTERDAM, AALSMEER), round_id="2025-1", store=world.store)
    new = bring(
        later, tmp_path, "GM0363", answers=changed(answers, code, value="nee", explanation="De wethouder stopte ermee.")
    )
    found = review(world.store, new)
    about = next(item for item in found.answers if item.question.code == code)
    assert (found.before, about.last_round.value) == ("2024-1", "ja")
    assert FindingCode.WENT_BACK in [finding.code for finding in about.findings]
    (listed,) = versions_of(world.store)
    assert listed.odd == sum(len(item.findings) for item in found.answers)
    assert versions_of(world.store, "2024-1")[0].about.id != new


def test_an_unknown_return_is_told(world):
    with pytest.raises(HaError) as caught:
        review(world.store, "0" * 64)
    assert caught.value.code is Code.RETURN_UNKNOWN


def test_what_was_decided_stands_beside_the_return(world, tmp_path):
    new = bring(world, tmp_path, "GM0363")
    decide(world.store, new, Decision(Verdict.QUERY, "Klopt dit?"), world.central)
    decide(world.store, new, Decision(Verdict.ACCEPTED), world.central)
    assert [item.decision.verdict for item in review(world.store, new).decisions] == [Verdict.QUERY, Verdict.ACCEPTED]
