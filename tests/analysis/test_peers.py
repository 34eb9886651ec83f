from collections import Counter
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from hamonitor_desktop.analysis.peers import groups_of, peer_figures
from hamonitor_desktop.definitions.loading import load_edition
from hamonitor_desktop.domain.packages import MIN_PEERS
from hamonitor_desktop.domain.rows import AnswerRow
from hamonitor_desktop.domain.values import UNKNOWN
from tests.factories import AALSMEER, AMSTERDAM, REGION, VNG

EDITION = load_edition("2024")
CHOICE, NUMBER = "gemeente.2.6", "gemeente.3.15"


def rows(values, question=CHOICE, person=AALSMEER):
    return [
        AnswerRow(replace(person, code=f"GM{number:04}"), question, value, True, 1, 1)
        for number, value in enumerate(values)
    ]


def figure(found, group="all", question=CHOICE) -> Any:
    return next((item for item in found.get(("gemeente", group), ()) if item.question == question), None)


def test_options_are_counted_over_those_who_chose_and_unknown_is_no_choice():
    found = peer_figures(EDITION, rows(["ja"] * 4 + ["nee"] * 2 + [UNKNOWN, None]))
    assert figure(found).counts == {"ja": 4, "nee": 2}
    assert (figure(found).base, figure(found).left_out) == (6, False)


def test_a_group_under_five_is_said_and_not_shown():
    found = peer_figures(EDITION, rows(["ja"] * 4))
    assert (figure(found).base, figure(found).left_out, dict(figure(found).counts)) == (4, True, {})
    assert figure(peer_figures(EDITION, rows([40] * 4, NUMBER)), question=NUMBER).mean is None


def test_of_a_number_the_mean_is_told():
    assert figure(peer_figures(EDITION, rows([10, 20, 30, 40, 50], NUMBER)), question=NUMBER).mean == 30


def test_everybody_is_in_the_groups_that_fit():
    assert groups_of(AMSTERDAM) == tuple(("gemeente", name) for name in ("all", "over_100000", "JZ13", "PV27"))
    assert groups_of(REGION) == (("regio", "all"), ("regio", "JZ13"))
    assert groups_of(VNG) == (("vng", "all"),)


options = st.sampled_from(["ja", "nee", UNKNOWN, None])


@given(st.lists(options, max_size=30), st.lists(options, max_size=30))
def test_groups_add_up_to_all(small, large):
    people = rows(small) + rows(large, person=AMSTERDAM)
    found = peer_figures(EDITION, people)
    known = Counter(value for value in small + large if value in ("ja", "nee"))
    together = figure(found)
    assert (together.base if together else 0) == known.total()
    if known.total() >= MIN_PEERS:
        assert Counter(together.counts) == Counter({"ja": 0, "nee": 0} | known)
    bases = [figure(found, size).base for size in ("up_to_100000", "over_100000") if figure(found, size)]
    assert sum(bases) == known.total()
