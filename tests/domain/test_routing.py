from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.edition import Condition, Kind
from hamonitor_desktop.domain.routing import shown_questions
from hamonitor_desktop.domain.values import UNKNOWN
from tests.domain.builders import chain, edition, question


def shown(of, **values):
    answers = {f"gemeente.{number[1:]}": Answer(f"gemeente.{number[1:]}", value) for number, value in values.items()}
    return [item.code for item in shown_questions(of, "gemeente", answers)]


def test_a_follow_up_appears_with_the_answer_it_hangs_on():
    assert shown(chain()) == ["gemeente.1"]
    assert shown(chain(), q1="ja") == ["gemeente.1", "gemeente.2"]
    assert shown(chain(), q1="nee") == ["gemeente.1"]


def test_unknown_opens_no_follow_up():
    assert shown(chain(), q1=UNKNOWN) == ["gemeente.1"]


def test_what_hangs_on_a_hidden_question_is_hidden_though_its_answer_stands():
    assert shown(chain(), q1="nee", q2="ja", q3="ja") == ["gemeente.1"]


def test_one_of_several_chosen_options_is_enough():
    teams = question("gemeente.1", Kind.MULTIPLE)
    follow_up = question("gemeente.2", relevant=Condition("gemeente.1", ("doelgroep",)))
    assert shown(edition(teams, follow_up), q1=("0_18", "doelgroep")) == ["gemeente.1", "gemeente.2"]
    assert shown(edition(teams, follow_up), q1=("0_18",)) == ["gemeente.1"]
