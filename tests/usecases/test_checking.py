"""What is found in a dossier: with last round, the history of explanations, and what was confirmed."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.findings import FindingCode, Found, Level, Settled
from hamonitor_desktop.domain.notes import NoteKind
from hamonitor_desktop.domain.progress import SectionState
from hamonitor_desktop.domain.validation import validate
from hamonitor_desktop.domain.values import UNKNOWN
from hamonitor_desktop.usecases.checking import Checker
from hamonitor_desktop.usecases.dossiers import open_dossier
from hamonitor_desktop.usecases.return_figures import ReturnFigures
from tests.factories import made_up_answers
from tests.gui.dossiers import make_dossier
from tests.usecases.office import Office

WHY = "De raad koos een andere weg dan vorig jaar."
PREVIOUS = (Answer("gemeente.1.1", "afgerond"), Answer("gemeente.1.4", 100))


@pytest.fixture
def dossier(tmp_path):
    with make_dossier(tmp_path, previous=PREVIOUS) as made:
        yield made


def about(dossier, question, *, asking=True):
    return [item.code for item in dossier.findings() if item.question == question and (not item.settled or not asking)]


def give(dossier, value, text="", question="gemeente.1.1"):
    dossier.record(Answer(question, value, text))


def test_last_round_is_held_beside_the_answer(dossier):
    give(dossier, "mee_bezig")
    give(dossier, 151, question="gemeente.1.4")
    assert about(dossier, "gemeente.1.1") == [FindingCode.WENT_BACK]
    assert about(dossier, "gemeente.1.4") == [FindingCode.CHANGED_MUCH]


def test_an_explanation_answers_it_until_the_value_changes(dossier):
    give(dossier, "bijna_klaar")
    give(dossier, "bijna_klaar", WHY)
    assert about(dossier, "gemeente.1.1") == []
    assert about(dossier, "gemeente.1.1", asking=False) == [FindingCode.WENT_BACK]
    give(dossier, "mee_bezig", WHY)
    assert about(dossier, "gemeente.1.1") == [FindingCode.WENT_BACK, FindingCode.EARLIER_EXPLANATION]
    give(dossier, "mee_bezig", f"{WHY} Nu loopt het weer.")
    assert about(dossier, "gemeente.1.1") == []


def test_an_undo_brings_back_what_was_explained(dossier):
    give(dossier, "bijna_klaar", WHY)
    give(dossier, "mee_bezig", WHY)
    give(dossier, "mee_bezig", "Iets heel anders, voor dit antwoord.")
    dossier.undo("gemeente.1.1")
    assert FindingCode.EARLIER_EXPLANATION in about(dossier, "gemeente.1.1"), "the text was written for another value"
    dossier.undo("gemeente.1.1")
    assert about(dossier, "gemeente.1.1") == []
    dossier.redo("gemeente.1.1")
    assert FindingCode.EARLIER_EXPLANATION in about(dossier, "gemeente.1.1")


def test_what_is_being_typed_counts(dossier):
    give(dossier, "mee_bezig")
    dossier.draft(Answer("gemeente.1.1", "mee_bezig", WHY)).result(5)
    assert about(dossier, "gemeente.1.1") == []
    (finding,) = dossier.check(Answer("gemeente.1.1", "mee_bezig", ""))
    assert (finding.code, finding.settled) == (FindingCode.WENT_BACK, None)
    assert about(dossier, "gemeente.1.1") == [], "asking what would be found changes nothing"


def test_a_confirmation_is_remembered_with_the_value_across_sessions(dossier):
    give(dossier, "mee_bezig")
    (finding,) = [item for item in dossier.findings() if item.code is FindingCode.WENT_BACK]
    dossier.confirm(finding)
    dossier.confirm(finding)
    assert len(dossier.store.kept().notes.standing(NoteKind.CONFIRMED)) == 1
    dossier.close()
    with open_dossier(dossier.path, "Bo", backups=False) as again:
        assert about(again, "gemeente.1.1") == []
        give(again, "nog_niet_mee_begonnen", WHY)
        give(again, "bijna_klaar", "")
        assert about(again, "gemeente.1.1") == [FindingCode.WENT_BACK], "another value was never confirmed"
        give(again, "mee_bezig")
        assert about(again, "gemeente.1.1") == []
        (settled,) = [item for item in again.findings() if item.settled is Settled.CONFIRMED]
        again.doubt(settled)
        assert about(again, "gemeente.1.1") == [FindingCode.WENT_BACK]


def test_a_note_of_a_confirmation_holds_no_personal_data(dossier):
    give(dossier, "afgerond", "Mevrouw Jansen heeft BSN 123456782 en mailt via jansen@post.nl.")
    (finding,) = [item for item in dossier.findings() if item.code is FindingCode.PERSONAL_DATA]
    dossier.confirm(finding)
    (note,) = dossier.store.kept().notes.standing(NoteKind.CONFIRMED)
    assert not [word for word in ("Jansen", "123456782", "782", "jansen") if word in note.text]
    assert about(dossier, "gemeente.1.1") == []


def test_a_note_of_a_confirmation_holds_no_text_that_somebody_wrote(dossier):
    give(dossier, "bijna_klaar", f"{WHY} Zie ook wat de wethouder er over zei in de raad.")
    give(dossier, "afgerond", dossier.answer("gemeente.1.1").explanation)
    (finding,) = [item for item in dossier.findings() if item.code is FindingCode.EARLIER_EXPLANATION]
    dossier.confirm(finding)
    (note,) = dossier.store.kept().notes.standing(NoteKind.CONFIRMED)
    assert "raad" not in note.text
    assert about(dossier, "gemeente.1.1") == []
    give(dossier, "afgerond", "Iets anders, en weer met genoeg woorden om het uit te leggen.")
    give(dossier, "bijna_klaar", dossier.answer("gemeente.1.1").explanation)
    give(dossier, "afgerond", dossier.answer("gemeente.1.1").explanation)
    assert about(dossier, "gemeente.1.1") == []


def test_settled_warnings_are_not_counted(dossier):
    give(dossier, "mee_bezig", WHY)
    give(dossier, "ja", question="gemeente.1.2")
    (section,) = [item for item in dossier.sections() if item.theme.code == "1"]
    assert (section.state, section.warnings) == (SectionState.COMPLETE, 0)
    assert ReturnFigures.of(dossier).warnings == 0
    assert len(Found.of(dossier.findings()).explained) == 1
    give(dossier, "nog_niet_mee_begonnen", WHY)
    (section,) = [item for item in dossier.sections() if item.theme.code == "1"]
    assert (section.state, section.warnings) == (SectionState.LOOK, 2)


def test_what_is_remembered_is_what_would_be_found_anew(tmp_path):
    """The same findings whether each answer was looked at as it came, or all of them only now."""
    with make_dossier(tmp_path, edition="2024", previous=()) as dossier:
        for answer in made_up_answers(dossier.edition, "gemeente", seed=5):
            dossier.record(answer)
            dossier.findings()
            dossier.record(replace(answer, explanation="OK"))
            dossier.findings()
        remembered = dossier.findings()
    with open_dossier(dossier.path, "Bo", backups=False) as again:
        assert again.findings() == remembered
        assert (
            [item.code for item in validate(again.edition, "gemeente", again.answers())].count(
                FindingCode.EMPTY_EXPLANATION
            )
            == [item.code for item in remembered].count(FindingCode.EMPTY_EXPLANATION)
            > 5
        )


VALUES = {
    "gemeente.1.1": ("nog_niet_mee_begonnen", "mee_bezig", "afgerond", UNKNOWN, None),
    "gemeente.1.2": ("ja", "nee", None),
    "gemeente.1.4": (0, 40, 100, 151),
    "gemeente.1.6": (0, 500),
}
TEXTS = ("", "OK", WHY, "Vraag het mevrouw Jansen, zij weet er alles van.")
ANSWERS = st.sampled_from(sorted(VALUES)).flatmap(
    lambda code: st.builds(Answer, st.just(code), st.sampled_from(VALUES[code]), st.sampled_from(TEXTS))
)
STEPS = st.lists(st.one_of(ANSWERS, st.sampled_from(["undo", "redo", "confirm", "doubt", "look"])), max_size=15)


@pytest.fixture(scope="module")
def long_lived(tmp_path_factory):
    with make_dossier(tmp_path_factory.mktemp("dossier"), previous=PREVIOUS) as made:
        yield made


@settings(max_examples=40, deadline=None)
@given(steps=STEPS)
def test_whatever_was_done_before_the_findings_are_those_of_a_fresh_look(long_lived, steps):
    dossier = long_lived
    for step in steps:
        warnings = [item for item in dossier.findings() if item.level is Level.WARNING]
        if isinstance(step, Answer):
            dossier.record(step)
        elif step in ("undo", "redo"):
            (dossier.undo if step == "undo" else dossier.redo)("gemeente.1.1")
        elif step != "look" and warnings:
            (dossier.confirm if step == "confirm" else dossier.doubt)(warnings[-1])
    fresh = Checker(dossier.store, dossier.edition, dossier.actor, dossier.previous, dossier.round.reference_date)
    assert dossier.findings() == fresh.findings()
    for code, answer in dossier.answers().items():
        mine = tuple(item for item in fresh.findings() if item.question == code)
        assert dossier.check(answer) == mine


def test_a_read_only_dossier_cannot_be_confirmed(dossier):
    give(dossier, "mee_bezig")
    with open_dossier(dossier.path, "Bo", backups=False) as reader:
        (finding,) = [item for item in reader.findings() if item.code is FindingCode.WENT_BACK]
        with pytest.raises(HaError) as caught:
            reader.confirm(finding)
    assert caught.value.code is Code.DOSSIER_READ_ONLY


def test_warnings_keep_no_return_from_being_final(tmp_path):
    office = Office(tmp_path)
    answers = {answer.question: answer for answer in made_up_answers(office.dossier.edition, "gemeente")}
    first = next(iter(answers))
    answers[first] = replace(answers[first], explanation="Vraag het mevrouw Jansen, 06-12345678.")
    office.dossier.record_all(answers)
    assert Found.of(office.dossier.findings()).warnings
    assert office.sign("retour.xlsx", final=True).final
    office.dossier.close()
