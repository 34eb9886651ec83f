"""The rules an edition brings itself."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.edition import Condition, Kind, Rule, When
from hamonitor_desktop.domain.findings import Found, Level, Settled
from hamonitor_desktop.domain.rules import rule_findings
from hamonitor_desktop.domain.validation import Background, blocking, validate
from hamonitor_desktop.domain.values import UNKNOWN
from tests.domain import builders

FIRST, SECOND, THIRD, PLAN = "gemeente.1", "gemeente.2", "gemeente.3", "gemeente.4"


def edition(*when, level=Level.ERROR, question=THIRD):
    questions = (
        builders.question(FIRST, Kind.NUMBER),
        builders.question(SECOND, Kind.NUMBER),
        builders.question(THIRD, Kind.NUMBER, relevant=Condition(PLAN, ("ja",))),
        builders.question(PLAN),
    )
    rule = Rule("geheel", level, question, "Dat klopt niet met elkaar.", when)
    return replace(builders.edition(*questions), rules=(rule,))


def answers(first=None, second=None, third=None, plan="ja"):
    values = {FIRST: first, SECOND: second, THIRD: third, PLAN: plan}
    return {code: Answer(code, value) for code, value in values.items()}


def speaks(when, **given):
    return bool(list(rule_findings(edition(*when), answers(**given))))


@pytest.mark.parametrize(
    ("when", "given", "said"),
    [
        ([When(THIRD, minimum=5)], {"third": 5}, True),
        ([When(THIRD, minimum=5)], {"third": 4}, False),
        ([When(THIRD, maximum=5)], {"third": 5}, True),
        ([When(THIRD, maximum=5)], {"third": 6}, False),
        ([When(THIRD, minimum=5, maximum=6)], {"third": 7}, False),
        ([When(THIRD, maximum=5)], {"third": UNKNOWN}, False),
        ([When(THIRD, maximum=5)], {}, False),
        ([When(PLAN, any_of=("ja",)), When(THIRD, maximum=0)], {"third": 0}, True),
        ([When(PLAN, any_of=("nee",)), When(THIRD, maximum=0)], {"third": 0}, False),
        ([When(THIRD, more_than=(FIRST,))], {"first": 3, "third": 4}, True),
        ([When(THIRD, more_than=(FIRST,))], {"first": 3, "third": 3}, False),
        ([When(THIRD, more_than=(FIRST,))], {"first": 5, "third": 4}, False),
        ([When(THIRD, more_than=(FIRST,))], {"third": 4}, False),
        ([When(THIRD, more_than=(FIRST,))], {"first": UNKNOWN, "third": 4}, False),
        ([When(THIRD, other_than=(FIRST, SECOND))], {"first": 3, "second": 4, "third": 7}, False),
        ([When(THIRD, other_than=(FIRST, SECOND))], {"first": 3, "second": 4, "third": 6}, True),
        ([When(THIRD, other_than=(FIRST, SECOND))], {"first": 3, "third": 6}, False),
    ],
)
def test_a_rule_speaks_when_all_of_it_is_so(when, given, said):
    assert speaks(when, **given) is said


@given(st.integers(0, 999), st.integers(0, 999))
def test_parts_with_decimals_are_the_whole_together(first, second):
    whole, first, second = round((first + second) / 10, 1), first / 10, second / 10
    given = {"first": first, "second": second, "third": whole}
    assert not speaks([When(THIRD, other_than=(FIRST, SECOND))], **given)
    assert not speaks([When(THIRD, more_than=(FIRST, SECOND))], **given)


def test_a_question_that_is_not_asked_breaks_no_rule():
    of = edition(When(THIRD, minimum=0))
    assert not [item for item in validate(of, "gemeente", answers(1, 1, 9, plan="nee")) if item.rule]
    about_others = edition(When(FIRST, minimum=0))
    assert not list(blocking(about_others, "gemeente", answers(1, 1, 9, plan="nee"), final=True))
    assert list(blocking(about_others, "gemeente", answers(1, 1, 9), final=True))


def test_an_error_of_a_rule_blocks_a_final_return_alone():
    of = edition(When(THIRD, more_than=(FIRST,)))
    given = answers(1, 1, 5)
    (finding,) = validate(of, "gemeente", given)
    assert (finding.question, finding.rule, finding.text) == (THIRD, "geheel", "Dat klopt niet met elkaar.")
    found = Found.of([finding])
    assert (found.wrong, found.unfit) == ((finding,), ())
    assert list(blocking(of, "gemeente", given, final=True))
    assert not list(blocking(of, "gemeente", given, final=False))


def test_a_warning_of_a_rule_is_confirmed_for_all_its_values():
    of = edition(When(THIRD, more_than=(FIRST,)), level=Level.WARNING)
    (finding,) = validate(of, "gemeente", answers(1, 1, 5))
    beside = Background(confirmed={THIRD: frozenset((finding.key,))})
    assert validate(of, "gemeente", answers(1, 1, 5), beside)[0].settled is Settled.CONFIRMED
    assert validate(of, "gemeente", answers(2, 1, 5), beside)[0].settled is None, "the other value is another one"


def test_a_rule_at_a_question_in_words_notes_none_of_the_words_with_a_confirmation():
    words = "Mevrouw Jansen schreef dit, en zij schreef er nog veel meer bij dan dit alleen."
    of = builders.edition(builders.question(FIRST, Kind.NUMBER), builders.question(PLAN, Kind.TEXT))
    of = replace(of, rules=(Rule("geheel", Level.WARNING, PLAN, "Dat klopt niet.", (When(FIRST, minimum=0),)),))

    def said(text):
        given = {FIRST: Answer(FIRST, 1), PLAN: Answer(PLAN, text)}
        return next(item for item in validate(of, "gemeente", given) if item.rule)

    assert "Jansen" not in said(words).key
    assert said(words).key != said(words.replace("veel", "iets")).key, "of other words it was not said"


def test_a_text_at_a_question_left_open_explains_no_answer():
    of = edition(When(FIRST, minimum=0), level=Level.WARNING)
    given = {**answers(1, 1), THIRD: Answer(THIRD, None, "De boekhouder weet het in mei.")}
    assert [item.settled for item in validate(of, "gemeente", given) if item.rule] == [None]
