from dataclasses import replace
from datetime import date

import pytest

from hamonitor_desktop.domain.edition import Agreement, Deadline, DeadlineSource, Responsible
from hamonitor_desktop.domain.planning import overdue, passed
from hamonitor_desktop.domain.progress import Progress
from tests.domain.builders import edition, question

DAY = date(2024, 6, 30)


def deadline(last_day=None, **more):
    return Deadline("medio 2024", last_day, DeadlineSource.AGENDA, **more)


@pytest.mark.parametrize(
    ("planned", "expected"),
    [
        (deadline(date(2024, 6, 29)), True),
        (deadline(DAY), True),  # the last day counts
        (deadline(date(2024, 7, 1)), False),
        (deadline(), False),
        (deadline(passed=True), True),  # known to have passed, not when
        (deadline(date(2024, 1, 1), part=True), False),  # a step on the way
        (deadline(passed=True, part=True), False),
    ],
)
def test_a_deadline_is_measured_against_the_reference_date(planned, expected):
    assert passed(planned, DAY) is expected


def late(state, *deadlines):
    agreement = Agreement("1", "1", "Een afspraak", "2.1", False, (Responsible("gemeente"),), deadlines=deadlines)
    one = replace(edition(question("gemeente.1", agreement="1")), agreements=(agreement,))
    return overdue(one, {"gemeente.1": state}, DAY)


@pytest.mark.parametrize("state", [Progress.UNDER_WAY, Progress.NOT_BEGUN, Progress.NO, Progress.UNKNOWN])
def test_what_is_not_ready_in_time_is_overdue(state):
    assert late(state, deadline(DAY)) == {"gemeente.1": (deadline(DAY),)}


@pytest.mark.parametrize("state", [Progress.REALISED, Progress.EMPTY])
def test_what_is_ready_or_not_answered_is_not_overdue(state):
    assert late(state, deadline(DAY)) == {}


def test_only_the_deadlines_that_passed_are_named():
    assert late(Progress.NO, deadline(DAY), deadline(date(2025, 1, 1))) == {"gemeente.1": (deadline(DAY),)}
    assert late(Progress.NO, deadline(date(2025, 1, 1))) == {}


def test_a_question_without_an_agreement_is_never_overdue():
    assert overdue(edition(question("gemeente.1")), {"gemeente.1": Progress.NO, "weg": Progress.NO}, DAY) == {}
