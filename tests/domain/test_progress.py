"""How far filling in is per theme, and the six states of an agreement."""

import pytest

from hamonitor_desktop.domain.answers import Answer, WaitsFor
from hamonitor_desktop.domain.edition import Condition, Kind, Option, Role
from hamonitor_desktop.domain.findings import Finding, FindingCode, Level, Settled
from hamonitor_desktop.domain.progress import Progress, SectionState, agreement_progress, count_progress, sections
from hamonitor_desktop.domain.values import UNKNOWN
from tests.domain.builders import edition, question

FIRST, SECOND, MAY, HIDDEN = "gemeente.1", "gemeente.2", "gemeente.3", "gemeente.4"
QUESTIONS = (
    question(FIRST),
    question(SECOND),
    question(MAY, required=False),
    question(HIDDEN, relevant=Condition(SECOND, ("nee",))),
)
STEPS = ("nog_niet_mee_begonnen", "mee_bezig", "bijna_klaar", "afgerond")


def section(*answers, findings=(), flagged=()):
    given = {answer.question: answer for answer in answers}
    (found,) = sections(edition(*QUESTIONS), "gemeente", given, findings, flagged)
    return found.state, found.answered, found.asked, found.errors, found.warnings


def finding(code=FindingCode.OUT_OF_RANGE, level=Level.ERROR, of=FIRST, settled=None):
    return Finding(level, code, of, "Tekst.", settled=settled)


def test_a_theme_is_not_begun_busy_or_complete():
    yes, unknown = Answer(FIRST, "ja"), Answer(SECOND, UNKNOWN)
    assert section() == (SectionState.NOT_BEGUN, 0, 3, 0, 0)
    assert section(yes) == (SectionState.BUSY, 1, 3, 0, 0)
    assert section(yes, unknown) == (SectionState.COMPLETE, 2, 3, 0, 0), "the third may stay empty"
    assert section(yes, Answer(SECOND, "nee")) == (SectionState.BUSY, 2, 4, 0, 0), "a question came with the no"


@pytest.mark.parametrize(("text", "state"), [("x", SectionState.BUSY), (" ", SectionState.NOT_BEGUN)])
def test_why_a_question_is_left_open_is_a_beginning_too(text, state):
    for answer in (
        Answer(FIRST, explanation=text),
        Answer(FIRST, reserve=text),
        Answer(FIRST, waits_for=WaitsFor("", text)),
    ):
        assert section(answer) == (state, 0, 3, 0, 0)


def test_what_is_found_makes_a_theme_one_to_look_at_and_is_counted_by_what_it_asks():
    done = (Answer(FIRST, "ja"), Answer(SECOND, "ja"))
    error, warning = finding(), finding(FindingCode.WENT_BACK, Level.WARNING)
    assert section(*done, findings=[error, warning]) == (SectionState.LOOK, 2, 3, 1, 1)
    assert section(*done, findings=[warning]) == (SectionState.LOOK, 2, 3, 0, 1)
    assert section(done[0], findings=[warning]) == (SectionState.BUSY, 1, 3, 0, 1)
    assert section(findings=[error]) == (SectionState.LOOK, 0, 3, 1, 0)
    nothing = [
        finding(FindingCode.NOT_ANSWERED, of=MAY),
        finding(FindingCode.WENT_BACK, Level.WARNING, settled=Settled.EXPLAINED),
        finding(of=HIDDEN),
    ]
    assert section(*done, findings=nothing) == (SectionState.COMPLETE, 2, 3, 0, 0)


def test_what_somebody_wants_to_see_again_makes_a_theme_one_to_look_at():
    assert section(flagged=[MAY])[0] is SectionState.LOOK
    assert section(flagged=[HIDDEN, "gemeente.99"])[0] is SectionState.NOT_BEGUN


def test_an_agreement_is_in_one_of_six_states_and_nothing_else_is_counted():
    steps = [question(f"gemeente.{step}", Kind.STATUS, options=tuple(Option(s, s) for s in STEPS)) for step in STEPS]
    beside = [question("gemeente.7", Kind.NUMBER), question("gemeente.8", role=Role.INFORMATION)]
    of = edition(*QUESTIONS, *steps, *beside)
    given = {FIRST: "ja", SECOND: "nee", MAY: UNKNOWN, "gemeente.7": 3, "gemeente.8": "ja"}
    given |= {f"gemeente.{step}": step for step in STEPS}
    states = agreement_progress(of, "gemeente", {code: Answer(code, value) for code, value in given.items()})
    assert states == {
        FIRST: Progress.REALISED,
        SECOND: Progress.NO,
        MAY: Progress.UNKNOWN,
        HIDDEN: Progress.EMPTY,
        "gemeente.nog_niet_mee_begonnen": Progress.NOT_BEGUN,
        "gemeente.mee_bezig": Progress.UNDER_WAY,
        "gemeente.bijna_klaar": Progress.UNDER_WAY,
        "gemeente.afgerond": Progress.REALISED,
    }
    assert count_progress(states) == {
        Progress.REALISED: 2,
        Progress.UNDER_WAY: 2,
        Progress.NOT_BEGUN: 1,
        Progress.NO: 1,
        Progress.UNKNOWN: 1,
        Progress.EMPTY: 1,
    }
