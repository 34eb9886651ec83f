import csv
import io
import json
import math
from types import SimpleNamespace

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from hamonitor_desktop.analysis.tables import FREQUENCIES, NUMBERS, RESPONSE, By, frequencies, numbers, response
from hamonitor_desktop.analysis.text import as_csv, as_json
from hamonitor_desktop.domain.edition import ActorType, Edition, Kind, Option, Question, Role, Theme
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.rows import AnswerRow, ResponseRow, ResponseState
from hamonitor_desktop.domain.values import UNKNOWN


def question(code, kind, options=()):
    choices = tuple(Option(item, item) for item in options)
    return Question(code, "gemeente", "1", code, code, kind, Role.AGREEMENT, options=choices)


EDITION = Edition(
    id="proef",
    title="Proef",
    hash="",
    document={},
    actors=(ActorType("gemeente", "gemeente", "gemeenten"),),
    themes=(Theme("1", "Thema", "Thema", ""),),
    agreements=(),
    questions=(
        question("gemeente.1", Kind.YES_NO, ("ja", "nee")),
        question("gemeente.2", Kind.MULTIPLE, ("a", "b", "c")),
        question("gemeente.3", Kind.NUMBER),
    ),
)
VALUES = {
    "gemeente.1": st.sampled_from(["ja", "nee", UNKNOWN, None]),
    "gemeente.2": st.sampled_from([("a",), ("a", "b"), ("c",), ("a", "b", "c"), UNKNOWN, None]),
    "gemeente.3": st.one_of(st.integers(-1000, 1000), st.just(UNKNOWN), st.none()),
}
ORGANISATION = st.tuples(*VALUES.values(), st.sampled_from([None, 50_000, 100_000, 100_001]))


def rows_of(people):
    rows = []
    for place, (*values, population) in enumerate(people):
        organisation = Organisation(f"GM{place:04}", f"Plaats {place}", "gemeente", population=population)
        rows += [AnswerRow(organisation, code, value, True, 1, 1) for code, value in zip(VALUES, values, strict=True)]
    return rows


def records(frame):
    return [SimpleNamespace(**row) for row in frame.to_dict("records")]


def naive(people):
    """The same answers, long, one row per chosen option, without any of our own code."""
    long = []
    for place, (*values, population) in enumerate(people):
        group = "" if population is None else "over_100000" if population > 100_000 else "up_to_100000"
        for code, value in zip(VALUES, values, strict=True):
            for item in value if isinstance(value, tuple) else (value,):
                if item is not None:
                    long.append((place, group, code, "unknown" if item is UNKNOWN else item))
    return pd.DataFrame(long, columns=["who", "group", "question", "value"])


@given(st.lists(ORGANISATION, max_size=30), st.sampled_from([None, By.SIZE]))
def test_frequencies_are_what_plain_counting_gives(people, by):
    frame = frequencies(EDITION, "2024-1", rows_of(people), by=by)
    assert tuple(frame.columns) == FREQUENCIES
    long = naive(people)
    for row in records(frame):
        mine = long[(long["question"] == row.question) & ((long["group"] == row.group) if by else True)]
        known = mine[mine["value"] != "unknown"]
        assert row.n == len(set(mine[mine["value"] == row.option]["who"]))
        assert row.base == len(set(known["who"]))
        n, base, share = row.n, row.base, row.percentage
        assert math.isnan(share) if row.option == "unknown" or not base else share == 100 * n / base
    if by is None:
        answered = set(long["question"]) - {"gemeente.3"}
        assert {(row.question, row.option) for row in records(frame)} == {
            (item.code, option)
            for item in EDITION.questions
            if item.code in answered
            for option in (*item.option_codes, "unknown")
        }


@given(st.lists(ORGANISATION, max_size=30))
def test_numbers_are_what_pandas_gives(people):
    frame = numbers(EDITION, "2024-1", rows_of(people))
    assert tuple(frame.columns) == NUMBERS
    given_numbers = pd.Series([person[2] for person in people if isinstance(person[2], int)], dtype="float64")
    if given_numbers.empty:
        assert frame.empty
        return
    (row,) = records(frame)
    found = (row.n, row.mean, row.median, row.minimum, row.maximum, row.sum)
    expected = given_numbers.agg(["count", "mean", "median", "min", "max", "sum"])
    assert found == tuple(expected)


def test_response_counts_each_state_and_leaves_out_who_has_no_group():
    states = [ResponseState.FINAL, ResponseState.FINAL, ResponseState.PROVISIONAL, ResponseState.MISSING]
    rows = [ResponseRow(Organisation(f"GM{n}", "", "gemeente", "PV20"), state) for n, state in enumerate(states)]
    rows.append(ResponseRow(Organisation("GM9", "", "gemeente"), ResponseState.FINAL))
    frame = response(EDITION, "2024-1", rows, by=By.PROVINCE)
    assert tuple(frame.columns) == RESPONSE
    assert frame.to_numpy().tolist() == [["2024-1", "gemeente", "PV20", 4, 3, 1, 2, 1, 75.0]]


def test_text_for_machines_leaves_no_figure_empty_and_guards_formulas():
    frame = frequencies(EDITION, "=1+1", rows_of([("ja", None, None, None)]))
    rows = list(csv.DictReader(io.StringIO(as_csv(frame))))
    assert [(row["option"], row["n"], row["percentage"]) for row in rows] == [
        ("ja", "1", "100.0"),
        ("nee", "0", "0.0"),
        ("unknown", "0", ""),
    ]
    assert rows[0]["round"] == "'=1+1"
    assert json.loads(as_json(frame))[2]["percentage"] is None
