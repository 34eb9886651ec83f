from dataclasses import replace

import pytest

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.decisions import Decision
from hamonitor_desktop.domain.differences import Change
from hamonitor_desktop.domain.findings import FindingCode
from hamonitor_desktop.domain.receipts import Query, Verdict
from hamonitor_desktop.domain.redactions import Part, Redaction
from hamonitor_desktop.usecases.deciding import decide
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.redacting import MARK, redact
from hamonitor_desktop.usecases.reviewing import review, versions_of
from tests.factories import AALSMEER, AMSTERDAM, made_up_answers, make_world


def bring(world, folder, organisation, revision=1, **changes):
    path = folder / f"{world.packages[organisation].round.id}-{organisation}-{revision}.xlsx"
    path.write_bytes(world.workbook(organisation, revision, **changes))
    (outcome,) = import_paths(world.store, [path], jobs=1)
    assert outcome.code is Code.ACCEPTED, outcome.messages
    return outcome.return_id


@pytest.fixture
def world(tmp_path, address):
    return make_world(tmp_path, (AMSTERDAM, AALSMEER), store=address)


def beside(found):
    assert found.beside is not None
    return found.beside.about.id


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
    assert about.last_round is not None
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


def test_any_two_versions_can_be_laid_beside_each_other(world, tmp_path):
    answers = made_up_answers(world.edition, "gemeente")
    code, other = answers[0].question, answers[1].question
    first = bring(world, tmp_path, "GM0363", answers=answers)
    answers = changed(answers, code, explanation="Nu met meer woorden.")
    second = bring(world, tmp_path, "GM0363", 2, answers=answers)
    third = bring(world, tmp_path, "GM0363", 3, answers=changed(answers, other, explanation="Ook hier."))
    assert beside(review(world.store, third)) == second
    assert review(world.store, first).beside is None
    assert [item.question for item in review(world.store, third).changes] == [other]
    far = review(world.store, third, first)
    assert (beside(far), [item.question for item in far.changes]) == (first, [code, other])
    back = review(world.store, first, third)
    assert next(item.before.explanation for item in back.changes if item.question == other) == "Ook hier."


def test_what_was_asked_about_an_older_version_stands_at_the_answer_of_the_newer(world, tmp_path):
    first = bring(world, tmp_path, "GM0363")
    code = made_up_answers(world.edition, "gemeente")[0].question
    decide(world.store, first, Decision(Verdict.QUERY, queries=(Query(code, "Klopt dit?"),)), world.central)
    second = bring(world, tmp_path, "GM0363", 2)
    decide(world.store, second, Decision(Verdict.QUERY, queries=(Query(code, "Nog steeds?"),)), world.central)
    asked = {
        item.question.code: [(told.text, told.revision) for told in item.asked]
        for item in review(world.store, second).answers
    }
    assert {key: told for key, told in asked.items() if told} == {code: [("Klopt dit?", 1), ("Nog steeds?", 2)]}


def test_answers_that_may_show_a_person_are_counted_until_they_are_left_out(world, tmp_path):
    answers = made_up_answers(world.edition, "gemeente")
    code = answers[0].question
    named = changed(answers, code, explanation="Bel mevrouw Jansen, 06-12345678.", reserve="Zegt mevrouw Jansen.")
    new = bring(world, tmp_path, "GM0363", answers=named)
    bring(world, tmp_path, "GM0358")

    def counted():
        return {item.organisation.code: item.personal for item in versions_of(world.store)}

    assert counted() == {"GM0363": 1, "GM0358": 0}
    redact(world.store, new, Redaction(code, Part.EXPLANATION, MARK, "Een naam."))
    assert counted()["GM0363"] == 1
    redact(world.store, new, Redaction(code, Part.RESERVE, MARK, "Een naam."))
    assert counted()["GM0363"] == 0


def test_what_is_implausible_is_counted_by_answers_and_a_return_with_it_is_not_plain(world, tmp_path):
    """Beside the rules themselves: what the counts say is told from answers alone."""
    answers = made_up_answers(world.edition, "gemeente")
    number = next(item.code for item in world.edition.questions_for("gemeente") if item.kind == "number")
    asked = [item.question for item in answers]
    assert number in asked
    bring(world, tmp_path, "GM0363", answers=changed(answers, number, value=100))
    bring(world, tmp_path, "GM0358", answers=changed(answers, number, value=100))
    later = make_world(tmp_path, (AMSTERDAM, AALSMEER), round_id="2025-1", store=world.store)
    bring(later, tmp_path, "GM0363", answers=changed(answers, number, value=151), final=True)
    bring(later, tmp_path, "GM0358", answers=changed(answers, number, value=150), final=True)
    odd = {item.organisation.code: (item.odd, item.plain) for item in versions_of(world.store)}
    base = odd["GM0358"][0]  # what is odd by itself, such as done before it could be
    assert odd == {"GM0363": (base + 1, False), "GM0358": (base, base == 0)}
    for item in versions_of(world.store):
        found = review(world.store, item.about.id)
        assert sum(bool(answer.findings) for answer in found.answers) == item.odd
