"""The card of one question: each of the nine kinds by key and by mouse, and what it says of an answer."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from hamonitor_desktop.definitions.loading import load_edition
from hamonitor_desktop.domain.answers import Answer, Use, WaitsFor
from hamonitor_desktop.domain.edition import (
    Agreement,
    Basis,
    Deadline,
    DeadlineSource,
    Kind,
    Option,
    Responsible,
    Role,
    Sharing,
)
from hamonitor_desktop.domain.validation import is_legal_text
from hamonitor_desktop.domain.values import UNKNOWN
from hamonitor_desktop.gui.widgets.answer_beside import AnswerStrip
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.choices import CheckBox, RadioTile
from hamonitor_desktop.gui.widgets.fields import LineEdit, TextArea
from hamonitor_desktop.gui.widgets.labels import Chip, Label
from hamonitor_desktop.gui.widgets.marks import Mark
from hamonitor_desktop.gui.widgets.question_card import QuestionCard
from tests.domain import builders
from tests.gui.dossiers import SMALL
from tests.gui.pages import OnScreen

STATUS = (Option("nog_niet_mee_begonnen", "Nog niet mee begonnen"), Option("mee_bezig", "Mee bezig"))
SCALE = (Option("helemaal_niet", "Helemaal niet"), Option("volledig", "Volledig"))
EDITION = load_edition(SMALL)


class Shown(OnScreen):
    """A card on screen, with the answers it told."""

    def __init__(self, qtbot, question, answer=None, **more):
        self.card = QuestionCard(question, more.pop("edition", EDITION), **more)
        if answer:
            self.card.show_answer(answer)
        self.settled: list[Answer] = []
        self.typed: list[Answer] = []
        self.card.settled.connect(self.settled.append)
        self.card.typed.connect(self.typed.append)
        super().__init__(qtbot, self.card, 1000, 300)

    def link(self, text):
        self.click(Link, text)

    @property
    def value(self):
        return self.settled[-1].value


@pytest.mark.parametrize(
    ("kind", "options", "label", "value"),
    [
        (Kind.STATUS, STATUS, "Mee bezig", "mee_bezig"),
        (Kind.YES_NO, builders.YES_NO, "Ja", "ja"),
        (Kind.SINGLE, builders.TEAMS, "Aparte teams", "doelgroep"),
        (Kind.SCALE, SCALE, "Volledig", "volledig"),
        (Kind.YES_NO, builders.YES_NO, "Nog niet te zeggen", UNKNOWN),
    ],
)
def test_a_choice_by_mouse(qtbot, kind, options, label, value):
    shown = Shown(qtbot, builders.question(kind=kind, options=options))
    assert shown.card.mark.text == "Open"
    shown.click(RadioTile, label)
    assert shown.value == value
    assert shown.card.mark.mark is Mark.DONE
    assert shown.card.mark.text == "Beantwoord"


def test_a_choice_by_keys_and_cleared_again(qtbot):
    shown = Shown(qtbot, builders.question(kind=Kind.STATUS, options=STATUS))
    first = shown.card.entry()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert shown.value == "nog_niet_mee_begonnen"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert shown.value == "mee_bezig"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert shown.value is UNKNOWN
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert shown.value is None
    shown.click(RadioTile, "Mee bezig")
    shown.link("Antwoord wissen")
    assert shown.value is None
    assert shown.card.mark.text == "Open"


def test_several_answers_and_unknown_excludes_them(qtbot):
    shown = Shown(qtbot, builders.question(kind=Kind.MULTIPLE))
    shown.click(CheckBox, "Aparte teams")
    shown.click(CheckBox, "0-18 jaar")
    assert shown.value == ("0_18", "doelgroep")
    box = shown.find(CheckBox, "0-18 jaar")
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert shown.value == ("doelgroep",)
    shown.click(CheckBox, "Nog niet te zeggen")
    assert shown.value is UNKNOWN
    assert not shown.find(CheckBox, "Aparte teams").isChecked()
    shown.click(CheckBox, "Aparte teams")
    assert shown.value == ("doelgroep",)
    assert not shown.find(CheckBox, "Nog niet te zeggen").isChecked()
    shown.click(CheckBox, "Aparte teams")
    assert shown.value is None


def test_an_answer_that_goes_with_no_other_unticks_them(qtbot):
    shown = Shown(qtbot, builders.question(kind=Kind.MULTIPLE, exclusive=("doelgroep",)))
    shown.click(CheckBox, "0-18 jaar")
    shown.click(CheckBox, "Aparte teams")
    assert shown.value == ("doelgroep",)
    shown.click(CheckBox, "0-18 jaar")
    shown.click(CheckBox, "0-100 jaar")
    assert shown.value == ("0_18", "0_100")


@pytest.mark.parametrize(
    ("kind", "typed", "value", "shows"),
    [
        (Kind.NUMBER, "1250000", 1_250_000, "1.250.000"),
        (Kind.NUMBER, "1.250", 1250, "1.250"),
        (Kind.PERCENTAGE, "12,5", 12.5, "12,5"),
        (Kind.PERCENTAGE, "40 %", 40, "40"),
        (Kind.AMOUNT, "€ 1.200,5", 1200.5, "1.200,50"),
    ],
)
def test_a_number_the_dutch_way(qtbot, kind, typed, value, shows):
    shown = Shown(qtbot, builders.question(kind=kind, unit="gezinnen"))
    edit = shown.find(LineEdit)
    edit.setFocus()
    QApplication.clipboard().setText(typed)  # no key of the test's keyboard is a euro sign
    qtbot.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert shown.typed[-1].value == value
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert shown.value == value
    assert edit.text() == shows
    sign = {Kind.NUMBER: "gezinnen", Kind.PERCENTAGE: "%", Kind.AMOUNT: "€"}[kind]
    assert sign in shown.texts()


def test_a_wrong_number_stays_and_says_so_at_the_field(qtbot):
    shown = Shown(qtbot, builders.question(kind=Kind.NUMBER))
    edit = shown.find(LineEdit)
    edit.setFocus()
    qtbot.keyClicks(edit, "een stuk of 12")
    assert not shown.card.finding.text, "not while typing"
    assert shown.card.mark.text == "Bezig"
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert shown.value == "een stuk of 12"
    assert edit.text() == "een stuk of 12"
    assert shown.card.finding.text == "‘een stuk of 12’ is geen getal. Schrijf het zoals 1.250 of 12,5."
    assert shown.card.mark.text == "Fout"
    edit.selectAll()
    qtbot.keyClicks(edit, "12")
    assert not shown.card.finding.text, "gone as soon as it is right"
    assert shown.card.mark.text == "Beantwoord"


def test_a_thousand_with_a_comma_is_asked_after(qtbot):
    shown = Shown(qtbot, builders.question(kind=Kind.NUMBER))
    edit = shown.find(LineEdit)
    edit.setFocus()
    qtbot.keyClicks(edit, "1,250")
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert "geen heel getal" in shown.card.finding.text
    assert shown.card.mark.text == "Om naar te kijken"
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "1.250")
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert shown.value == 1250
    assert not shown.card.finding.text


def test_a_number_out_of_range(qtbot):
    shown = Shown(qtbot, builders.question(kind=Kind.PERCENTAGE, minimum=0, maximum=100))
    qtbot.keyClicks(shown.find(LineEdit), "140")
    shown.card.leave()
    assert shown.value == 140
    assert shown.card.finding.text == "Het getal moet liggen tussen 0 en 100."


def test_unknown_puts_a_number_aside_and_gives_it_back(qtbot):
    shown = Shown(qtbot, builders.question(kind=Kind.NUMBER), Answer("gemeente.1", 43))
    shown.click(CheckBox, "Nog niet te zeggen")
    assert shown.value is UNKNOWN
    shown.click(CheckBox, "Nog niet te zeggen")
    assert shown.value == 43


def test_an_answer_in_words(qtbot):
    shown = Shown(qtbot, builders.question(kind=Kind.TEXT))
    area = shown.find(TextArea)
    qtbot.keyClicks(area, "Samen verder")
    assert shown.typed[-1].value == "Samen verder"
    assert "12 van 2.000 tekens" in shown.texts()
    shown.card.leave()
    assert shown.value == "Samen verder"
    area.setPlainText(" \n")
    assert shown.typed[-1].value is None, "white space is no answer"
    area.setPlainText("Samen verder")
    shown.click(CheckBox, "Nog niet te zeggen")
    assert shown.value is UNKNOWN


def test_a_no_asks_what_is_under_way(qtbot):
    shown = Shown(qtbot, builders.question(explain_on=("nee",)))
    assert "Toelichting" not in " ".join(shown.texts())
    shown.click(RadioTile, "Nee")
    assert "Nee wil niet zeggen dat er niets is gebeurd. Wat loopt er al, en wat houdt het tegen?" in shown.texts()
    assert "Geen namen of gegevens van kinderen" in shown.texts()
    assert not shown.card.room.message.text, "not before the card is left"
    shown.card.leave()
    assert shown.card.room.message.text == "Bij dit antwoord vragen we een toelichting."
    assert shown.card.mark.mark is Mark.LOOK
    qtbot.keyClicks(shown.card.room.area, "We praten met scholen.")
    assert not shown.card.room.message.text
    shown.card.leave()
    assert shown.settled[-1] == Answer("gemeente.1", "nee", "We praten met scholen.")


def test_an_explanation_stays_when_the_answer_changes(qtbot):
    shown = Shown(qtbot, builders.question(explain_on=("nee",)), Answer("gemeente.1", "nee", "Nog bezig"))
    shown.click(RadioTile, "Ja")
    assert shown.settled[-1] == Answer("gemeente.1", "ja", "Nog bezig")
    assert shown.card.room.isVisible()


def test_an_explanation_on_demand(qtbot):
    shown = Shown(qtbot, builders.question())
    shown.link("Toelichting toevoegen")
    assert shown.card.room.area.hasFocus()
    qtbot.keyClicks(shown.card.room.area, "Zomaar")
    shown.card.leave()
    assert shown.settled[-1].explanation == "Zomaar"
    assert shown.card.mark.text == "Nog geen antwoord"


def test_a_long_explanation_is_kept_and_pointed_out(qtbot):
    shown = Shown(qtbot, builders.question(), Answer("gemeente.1", "ja", "x" * 2010))
    assert "2.010 van 2.000 tekens" in shown.texts()
    assert shown.card.room.message.text == "De toelichting is 10 tekens te lang; hoogstens 2.000 tekens."


def test_what_a_word_processor_pastes_along_unseen_stays_out(qtbot):
    shown = Shown(qtbot, builders.question(), Answer("gemeente.1", "ja", "Zie: "))
    area = shown.find(TextArea)
    area.setFocus()
    area.moveCursor(QTextCursor.MoveOperation.End)
    QApplication.clipboard().setText("een\vtwee\x02\r\nen\ttab 😀\f=1+1\ufffe")
    area.paste()
    shown.card.leave()
    assert shown.settled[-1].explanation == "Zie: een\ntwee\nen\ttab 😀\n=1+1"
    assert shown.card.room.message.text == ""


def test_an_explanation_found_too_long_keeps_all_its_lines_in_sight(qtbot):
    shown = Shown(qtbot, builders.question(), Answer("gemeente.1", "ja", "woord " * 330))
    area = shown.find(TextArea)
    assert area.verticalScrollBar().maximum() == 0
    qtbot.keyClicks(area, "nog meer woorden dan er in passen")
    shown.card.leave()
    assert area.property("wrong")
    qtbot.wait(1)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)


def test_an_explanation_that_was_too_long_opens_with_all_its_lines(qtbot):
    shown = Shown(qtbot, builders.question(), Answer("gemeente.1", "ja", "woord " * 340))
    area = shown.find(TextArea)
    assert area.property("wrong")
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)


def test_what_can_be_told_beside_an_answer(qtbot):
    shown = Shown(qtbot, builders.question(), Answer("gemeente.1", "ja", "Uitleg"))
    shown.link("Wie mag dit lezen: centraal team")
    shown.click(RadioTile, "Mag worden aangehaald in het rapport")
    shown.link("Wij wachten op")
    qtbot.keyClicks(QApplication.focusWidget(), "de regio")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), "een besluit")
    shown.link("Voorbehoud")
    qtbot.keyClicks(QApplication.focusWidget(), "Onder voorbehoud")
    shown.card.leave()
    told = shown.settled[-1]
    assert (told.use, told.waits_for, told.reserve) == (
        Use.QUOTABLE,
        WaitsFor("de regio", "een besluit"),
        "Onder voorbehoud",
    )
    assert shown.find(Link, "Wij wachten op: de regio")


def test_what_is_pasted_beside_an_answer_can_be_sent_too(qtbot):
    shown = Shown(qtbot, builders.question(), Answer("gemeente.1", "ja", "Uitleg"))
    shown.link("Voorbehoud")
    QApplication.clipboard().setText("onder\vvoorbehoud\x02" + "z" * 3000)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    shown.card.leave()
    told = shown.settled[-1].reserve
    assert told.startswith("onder voorbehoudzz")
    assert is_legal_text(told)
    assert len(told) <= 2000


def test_last_rounds_answer_is_taken_over(qtbot):
    previous = Answer("gemeente.1", "nee", "We wachten op de regio.")
    shown = Shown(qtbot, builders.question(explain_on=("nee",)), previous=previous)
    assert {"Vorige ronde", "Nee", "“We wachten op de regio.”"} <= set(shown.texts())
    shown.link("Neem over: F7")
    assert shown.settled[-1] == Answer("gemeente.1", "nee", "We wachten op de regio.", carried_over=True)
    assert shown.card.mark.text == "Overgenomen"
    strip = shown.card.beside.previous
    assert strip is not None
    assert strip.links[0].isHidden(), "a link that would change nothing"
    shown.click(RadioTile, "Ja")
    assert not shown.settled[-1].carried_over
    assert strip.links[0].isVisible()


def test_last_rounds_answer_stands_on_one_line(qtbot):
    previous = Answer("gemeente.1", "nee", "We wachten op de regio.")
    shown = Shown(qtbot, builders.question(explain_on=("nee",)), previous=previous)
    strip = shown.card.beside.previous
    assert strip is not None
    said = [label for label in strip.findChildren(Label) if label.isVisible()]
    tops = {label.mapTo(strip, label.contentsRect().topLeft()).y() for label in said}
    middle = strip.links[0].mapTo(strip, strip.links[0].rect().center()).y()
    assert len(said) == 3
    assert len(tops) == 1
    assert abs(tops.pop() + said[0].fontMetrics().height() / 2 - middle) <= 2


def test_where_the_question_comes_from(qtbot):
    agreement = Agreement(
        "1.1",
        "1",
        "Samen",
        "2.3",
        paragraph_derived=True,
        responsible=(Responsible("gemeente"), Responsible("regio", Sharing.ASSUMED)),
        deadlines=(Deadline("2024, 2e kwartaal", None, DeadlineSource.IMPLEMENTATION_PLAN, passed=True),),
    )
    edition = builders.edition()
    actors = (*edition.actors, type(edition.actors[0])("regio", "regio", "regio's"))
    edition = type(edition)(**{**vars_of(edition), "agreements": (agreement,), "actors": actors})
    question = builders.question(agreement="1.1", basis=Basis.RECONSTRUCTED, help="Kijk in het plan.")
    shown = Shown(qtbot, question, edition=edition)
    line = " ".join(shown.texts())
    assert "Agenda par. 2.3 (afgeleid) · afspraak van gemeenten en regio's (aangenomen)" in line
    assert "Planning" not in line, "this edition does not show respondents what was planned"
    assert shown.find(Chip).text() == "Vraag nagemaakt"
    assert "Kijk in het plan." not in line
    shown.link("Uitleg")
    said = next(text for text in shown.texts() if text.startswith("Kijk in het plan.\n\nDeze vraag is nagemaakt."))
    assert "\n\nAfgeleid: de bronnen noemen geen paragraaf van de Agenda." in said
    assert "\n\nAangenomen: de bronnen zeggen niet dat deze partijen de afspraak delen." in said


def vars_of(edition):
    return {name: getattr(edition, name) for name in edition.__dataclass_fields__}


def test_a_deadline_that_passed_where_the_edition_says_so(qtbot):
    agreement = Agreement(
        "1.1",
        "1",
        "Samen",
        "2.3",
        paragraph_derived=False,
        responsible=(),
        deadlines=(
            Deadline("eind 2024", EDITION.reference_date, DeadlineSource.AGENDA),
            Deadline("begin 2024", None, DeadlineSource.IMPLEMENTATION_PLAN, passed=True, part=True),
        ),
    )
    wanted = {**vars_of(EDITION), "agreements": (agreement,), "shown_to_respondent": True}
    shown = Shown(qtbot, builders.question(agreement="1.1"), edition=type(EDITION)(**wanted))
    line = " ".join(shown.texts())
    assert "· Planning: eind 2024 (Agenda), verstreken op 30 juni 2025" in line
    assert line.count("verstreken") == 1, "a step on the way does not make the agreement late"
    assert "· Planning: begin 2024 (uitvoeringsplan)" in line
    assert not shown.card.help_link.isVisible(), "there is no word in the line that asks for an explanation"


def test_read_only_shows_all_and_changes_nothing(qtbot):
    shown = Shown(qtbot, builders.question(role=Role.INFORMATION), Answer("gemeente.1", "nee", "Omdat"))
    shown.card.set_read_only()
    shown.click(RadioTile, "Ja")
    qtbot.keyClicks(shown.card.room.area, "meer")
    shown.card.leave()
    assert shown.settled == []
    assert shown.card.answer == Answer("gemeente.1", "nee", "Omdat")


def test_only_looking_at_a_question_changes_nothing(qtbot):
    shown = Shown(qtbot, builders.question(kind=Kind.TEXT), Answer("gemeente.1", "regel 1\r\nregel 2"))
    shown.find(TextArea).setFocus()
    shown.card.leave()
    assert shown.settled == []


def test_a_narrow_card_leaves_the_word_out(qtbot):
    shown = Shown(qtbot, builders.question())
    wide = shown.card.mark.width()
    shown.card.resize(500, 300)
    qtbot.waitUntil(lambda: shown.card.mark.width() < wide)
    assert shown.card.mark.accessibleName() == "Open"


def test_a_strip_that_has_no_room_puts_its_parts_below_each_other(qtbot):
    previous = Answer("gemeente.1", "nee", "We wachten op de regio, zoals in het overleg is afgesproken.")
    strip = AnswerStrip("Voorstel van Amsterdam-Amstelland", builders.question(), previous, "R. Regio")
    strip.add_word("Overgenomen en aangepast")
    qtbot.addWidget(strip)
    strip.resize(900, 60)
    strip.show()
    labels = strip.findChildren(Label)
    tops = {label.y() + label.contentsMargins().top() for label in labels if label.text() != "R. Regio"}
    assert len(tops) == 1
    for width in range(900, 300, -1):  # at no width does it go to and fro
        strip.resize(width, 200)
        QCoreApplication.sendPostedEvents()
        chosen = strip._row.direction()
        strip.resizeEvent(QResizeEvent(strip.size(), strip.size()))
        assert strip._row.direction() is chosen
    strip.resize(300, 200)
    qtbot.waitUntil(lambda: labels[0].y() < labels[2].y() < labels[-1].y())
    assert all(label.x() + label.width() <= strip.width() for label in labels)
    assert strip.minimumSizeHint().width() <= 300
