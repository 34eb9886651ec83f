"""Who of a register a new round asks."""

import pytest

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.english import in_english
from hamonitor_desktop.domain.organisations import Organisation, Register
from hamonitor_desktop.signing.keys import new_key
from hamonitor_desktop.usecases.participants import participants
from hamonitor_desktop.usecases.round_choice import Choice, askable
from hamonitor_desktop.usecases.round_plan import RoundPlan
from hamonitor_desktop.usecases.rounds import create_round
from tests.factories import PEOPLE

TWINS = (
    Organisation("GM0344", "Utrecht", "gemeente"),
    Organisation("JZ20", "Utrecht", "regio"),
    Organisation("GM0518", "Den Haag", "gemeente"),
)


def chosen(choice, people=PEOPLE):
    return [person.code for person in askable("2024", Register("p", "p", people)).chosen(choice)]


def refused(choice, people=PEOPLE):
    with pytest.raises(HaError) as caught:
        chosen(choice, people)
    assert caught.value.code is Code.WRONG_USE
    return str(caught.value.details["reason"])


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Choice(), ["GM0363", "GM0358", "JZ13", "VNG"]),
        (Choice(kinds=frozenset(("gemeente", "vng"))), ["GM0363", "GM0358", "VNG"]),
        (Choice(only="vng, GM0363"), ["GM0363", "VNG"]),
        (Choice(kinds=frozenset(("vng",)), only="GM0363"), ["GM0363"]),
        (Choice(without="Amsterdam\nJZ13\tGM0358"), ["VNG"]),
        (Choice(only="GM0363 GM0358", without="GM0358"), ["GM0363"]),
        (Choice(without=" ;\n,"), ["GM0363", "GM0358", "JZ13", "VNG"]),
    ],
)
def test_organisations_are_chosen_by_kind_by_code_and_by_name(choice, expected):
    assert chosen(choice) == expected


def test_a_name_of_two_words_is_one_and_a_name_of_two_organisations_is_none():
    assert chosen(Choice(only="den haag"), TWINS) == ["GM0518"]
    assert refused(Choice(only="Utrecht"), TWINS) == "Niet in het register: ‘Utrecht’."


def test_all_that_names_nobody_is_told_at_once_in_both_languages():
    assert refused(Choice(only="GM1, VNG", without="GM2")) == "Niet in het register: ‘GM1’, ‘GM2’."
    assert refused(Choice(only="VNG GM1")) == "Niet in het register: ‘GM1’.", "of a row of codes only the wrong one"
    assert refused(Choice(only="Nergens aan Zee")) == "Niet in het register: ‘Nergens aan Zee’."
    many = refused(Choice(only=",".join(f"X{number}" for number in range(12))))
    assert many.endswith("‘X9’ en nog 2.")
    assert in_english(many).startswith("Not in the register: ‘X0’")
    assert "Niemand in dit register is van de soort ‘rijk’." in refused(Choice(kinds=frozenset(("rijk",))))


def test_a_choice_that_leaves_nobody_makes_no_round(tmp_path):
    plan = RoundPlan("2024", "2024-1", Register("p", "p", PEOPLE), choice=Choice(only="VNG", without="VNG"))
    with pytest.raises(HaError) as caught:
        create_round(tmp_path / "store.sqlite", plan, new_key("Centraal team"))
    assert "Zo doet er niemand mee." in str(caught.value)
    assert not (tmp_path / "store.sqlite").exists()


def test_a_round_holds_those_who_were_chosen(tmp_path):
    store = tmp_path / "store.sqlite"
    plan = RoundPlan("2024", "2024-1", Register("p", "p", PEOPLE), choice=Choice(kinds=frozenset(("gemeente",))))
    assert create_round(store, plan, new_key("Centraal team")).organisations == 2
    assert [one.organisation.code for one in participants(store).people] == ["GM0363", "GM0358"]
