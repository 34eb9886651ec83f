import random
from fractions import Fraction

import pytest

from hamonitor_desktop.analysis.comparing import Round, compare
from hamonitor_desktop.assets import asset
from hamonitor_desktop.definitions.loading import load_edition
from hamonitor_desktop.definitions.published import load_published, read_published
from hamonitor_desktop.definitions.register import load_register
from hamonitor_desktop.domain.edition import Kind, Question, Role
from hamonitor_desktop.domain.published import Measure, PublishedFigure, Qualifier
from hamonitor_desktop.domain.routing import shown_questions
from hamonitor_desktop.domain.rows import AnswerRow, ResponseRow, ResponseState
from hamonitor_desktop.domain.validation import validate
from hamonitor_desktop.domain.values import UNKNOWN
from hamonitor_desktop.usecases.analysing import analyse
from hamonitor_desktop.usecases.demo import Step, demo, plan
from hamonitor_desktop.usecases.demo.dataset import make, numbers_with_mean, respondents

FIGURES, FAULTS = read_published(asset("schema/editions/2024/published.toml").read_bytes())


def _share(figure, question):
    """Chosen and base, from the plan alone."""
    if question in plan.SEVERAL:
        base = plan.MUNICIPALITIES if question.startswith("gemeente") else plan.REGIONS
        return plan.SEVERAL[question][figure.options[0]], base
    if question in plan.BY_SIZE:
        large, small = plan.BY_SIZE[question]
        groups = {"over_100000": (large,), "up_to_100000": (small,), "all": (large, small)}[figure.group]
    elif question in plan.AFTER:
        groups = tuple(plan.AFTER[question][1].values())
    else:
        groups = (plan.CHOICES[question],)
    chosen = sum(group.get(option, 0) for group in groups for option in figure.options)
    return chosen, sum(sum(group.values()) for group in groups)


@pytest.mark.parametrize("figure", [f for f in FIGURES if f.measure is Measure.SHARE], ids=lambda f: f.id)
def test_the_planned_counts_give_the_published_share(figure):
    chosen, base = _share(figure, figure.questions[0])
    assert figure.equals(100 * chosen / base), f"{chosen} van {base}"


@pytest.mark.parametrize("figure", [f for f in FIGURES if f.measure is Measure.RANKED_SHARE], ids=lambda f: f.id)
def test_the_planned_counts_give_the_published_bound(figure):
    shares = sorted((Fraction(*_share(figure, question)) for question in figure.questions), reverse=True)
    assert figure.equals(float(100 * shares[figure.rank - 1]))


def test_all_figures_of_the_report_are_there_without_faults():
    assert (len(FIGURES), FAULTS) == (130, [])


@pytest.mark.parametrize("returns", [f for f in FIGURES if f.id in ("resp-regio-n", "resp-gemeente-n")])
def test_no_number_of_invited_reaches_the_two_response_rates(returns):
    rate = next(f for f in FIGURES if f.measure is Measure.RESPONSE_RATE and f.actors == returns.actors)
    assert rate.unreachable
    n = int(returns.value)
    assert not [invited for invited in range(n, 10 * n) if rate.equals(100 * n / invited)]


@pytest.mark.parametrize(
    ("qualifier", "computed", "equal"),
    [
        (Qualifier.EXACT, 32.5, True),
        (Qualifier.EXACT, 33.5, False),
        (Qualifier.CIRCA, 34, True),
        (Qualifier.CIRCA, 34.1, False),
        (Qualifier.RUIM, 33, True),
        (Qualifier.RUIM, 38, False),
        (Qualifier.MEER_DAN, 33, False),
        (Qualifier.MEER_DAN, 33.1, True),
    ],
)
def test_each_qualifier_is_a_test(qualifier, computed, equal):
    figure = PublishedFigure("x", "x", Measure.SHARE, 33, qualifier=qualifier)
    assert figure.equals(computed) is equal


@pytest.mark.parametrize(("count", "mean", "step"), [(1, 43, 1), (259, 43, 1), (308, 40, 1), (307, 1_200_000, 1000)])
def test_made_up_numbers_have_exactly_the_mean(count, mean, step):
    question = Question("q", "gemeente", "1", "1", "", Kind.NUMBER, Role.INFORMATION, minimum=0)
    numbers = numbers_with_mean(count, mean, step, question, random.Random(1))  # noqa: S311
    assert sum(numbers) == count * mean
    assert min(numbers) >= 0


def test_the_made_up_answers_give_every_reachable_figure():
    edition, register = load_edition("2024"), load_register()
    figures = load_published(edition)
    people = respondents(register, 7)
    dataset = make(edition, figures, people, 7)
    by_code = {item.code: item for item in people}
    answers = [
        AnswerRow(by_code[code], question, answer.value, True, 1, 1)
        for code, given in dataset.items()
        for question, answer in given.items()
    ]
    responses = [
        ResponseRow(item, ResponseState.FINAL if item.code in dataset else ResponseState.MISSING)
        for item in register.organisations
    ]
    different = {item.figure.id for item in compare(figures, Round(edition, answers, responses)) if not item.equal}
    assert different == {"resp-regio-pct", "resp-gemeente-pct"}
    assert not [finding for code, given in dataset.items() for finding in validate(edition, by_code[code].actor, given)]


def test_every_organisation_tells_one_story():
    edition, people = load_edition("2024"), respondents(load_register(), 3)
    dataset = make(edition, load_published(edition), people, 3)
    actors = {item.code: item.actor for item in people}
    for code, given in dataset.items():
        shown = {question.code for question in shown_questions(edition, actors[code], given)}
        assert set(given) == shown
        if actors[code] == "gemeente":
            assert (given["gemeente.2.6"].value == "nee") is (given["gemeente.2.6a"].value == "geen")

    def unsure(question):
        return {code for code, given in dataset.items() if question in given and given[question].value is UNKNOWN}

    assert unsure("gemeente.7.15") == unsure("gemeente.beleving.afbakenen") < unsure("gemeente.beleving.normaliseren")
    assert unsure("regio.7.15") < unsure("regio.6.8") < unsure("regio.6.6") < unsure("regio.7.14")


@pytest.mark.parametrize("number", ["gemeente.3.15", "gemeente.3.16"])
def test_practices_with_a_worker_are_more_where_that_was_arranged(number):
    edition, people = load_edition("2024"), respondents(load_register(), 3)
    dataset = make(edition, load_published(edition), people, 3)
    before, option = plan.HIGHER_WITH[number]
    given = [answers for answers in dataset.values() if number in answers]
    numbers = {True: list[float](), False: list[float]()}
    for answers in given:
        chosen, value = answers[before].value, answers[number].value
        assert isinstance(chosen, tuple)
        assert isinstance(value, int | float)
        numbers[option in chosen].append(value)
    assert min(numbers[True]) >= max(numbers[False])


def test_one_national_body_makes_a_reserve_that_stands_beside_its_figures(tmp_path):
    result = demo(tmp_path / "demo", organisations=7, until=Step.IMPORT)
    assert result.accepted == 7
    assert analyse(tmp_path / "demo" / "store.sqlite", "frequencies").attrs["reserves"] == ["BGZJ"]
