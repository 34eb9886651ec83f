"""Eigen voortgang: the sentence and the charts say what was answered, counted here by hand."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.edition import Basis, Kind, Role
from hamonitor_desktop.domain.progress import Progress
from hamonitor_desktop.domain.values import UNKNOWN
from hamonitor_desktop.gui.pages.progress_page import ProgressPage
from hamonitor_desktop.gui.pages.progress_texts import shared_beginning, summary
from hamonitor_desktop.gui.widgets.buttons import Button
from tests.gui.dossiers import make_dossier
from tests.gui.pages import texts

GIVEN = {
    "gemeente.1.11": "ja",
    "gemeente.2.5": "ja",
    "gemeente.2.6": "nee",
    "gemeente.3.8": "nee",
    "gemeente.3.9": UNKNOWN,
    "gemeente.4.10": "bijna_klaar",
    "gemeente.7.15": "ja",
    "gemeente.beleving.normaliseren": "enigszins",
    "gemeente.beleving.afbakenen": UNKNOWN,
}


@pytest.fixture
def dossier(tmp_path):
    before = [Answer("gemeente.beleving.normaliseren", "volledig"), Answer("gemeente.4.10", "mee_bezig")]
    with make_dossier(tmp_path, edition="2024", previous=before) as made:
        made.record_all({code: Answer(code, value) for code, value in GIVEN.items()})
        made.record(Answer("gemeente.2.6", "nee", "Er loopt een proef met twee wijkteams."))
        yield made


@pytest.fixture
def page(dossier, qtbot):
    made = ProgressPage(dossier)
    qtbot.addWidget(made)
    made.resize(1080, 700)
    made.refresh()
    with qtbot.waitExposed(made):
        made.show()
    return made


def counts(**found):
    return {state: found.get(state.value, 0) for state in Progress}


def test_the_sentence_counts_what_was_answered(page):
    # eleven agreements are asked as status or as yes or no; by hand: 3 ja, 1 bijna klaar, 2 nee (1 explained),
    # 1 unknown, and four without an answer
    assert page.sentence.text() == (
        "Van uw 11 afspraken zijn er 3 gerealiseerd en is er 1 onderweg. "
        "Bij 2 hebt u nee geantwoord, waarvan 1 met toelichting. "
        "Over 1 is nog niets te zeggen en 4 zijn nog niet ingevuld."
    )


def test_the_sentence_follows_the_answers(page, dossier):
    dossier.record(Answer("gemeente.3.8", "ja"))
    page.refresh()
    assert page.sentence.text().startswith("Van uw 11 afspraken zijn er 4 gerealiseerd en is er 1 onderweg.")
    assert "Bij 1 hebt u nee geantwoord, met toelichting." in page.sentence.text()


@pytest.mark.parametrize(
    ("found", "explained", "text"),
    [
        (
            counts(realised=7, under_way=2, no=3),
            3,
            "Van uw 12 afspraken zijn er 7 gerealiseerd en 2 onderweg. Bij 3 hebt u nee geantwoord, met toelichting.",
        ),
        (counts(realised=1, under_way=1), 0, "Van uw 2 afspraken is er 1 gerealiseerd en 1 onderweg."),
        (counts(realised=1), 0, "Van uw 1 afspraak is er 1 gerealiseerd."),
        (
            counts(not_begun=2, no=1, empty=1),
            0,
            "Van uw 4 afspraken is er nog geen gerealiseerd of onderweg. Met 2 bent u nog niet begonnen, "
            "bij 1 hebt u nee geantwoord, nog zonder toelichting. 1 is nog niet ingevuld.",
        ),
        (counts(empty=12), 0, "Van uw 12 afspraken is er nog geen ingevuld."),
        (counts(), 0, "Uw vragenlijst vraagt van geen enkele afspraak hoe ver u bent."),
    ],
)
def test_the_sentence_is_right_dutch_for_other_figures(qapp, found, explained, text):
    assert summary(found, explained) == text


def test_bars_count_agreements_per_theme_and_the_table_says_the_same(page, qtbot):
    qtbot.mouseClick(page.agreements.switch, Qt.MouseButton.LeftButton)
    table = page.agreements.table
    rows = [[table.item(row, column).text() for column in range(8)] for row in range(table.rowCount())]
    assert [table.horizontalHeaderItem(column).text() for column in range(8)] == [
        *("Thema", "Gerealiseerd", "Onderweg", "Niet begonnen", "Nee", "Nog niet te zeggen", "Niet ingevuld", "n")
    ]
    assert rows == [
        ["Alle afspraken", "3", "1", "0", "2", "1", "4", "11"],
        ["1 Reikwijdte", "1", "0", "0", "0", "0", "0", "1"],
        ["2 Aanpalende domeinen", "1", "0", "0", "1", "0", "0", "2"],
        ["3 Lokale teams", "0", "0", "0", "1", "1", "3", "5"],
        ["4 Residentiële hulp", "0", "1", "0", "0", "0", "0", "1"],
        ["7 Inkoop", "1", "0", "0", "0", "0", "1", "2"],
    ]


def test_the_chart_is_told_in_words(page):
    told = page.bars.accessibleDescription()
    assert "Alle afspraken, n = 11: 3 gerealiseerd, 1 onderweg, 2 nee, 1 nog niet te zeggen, 4 niet ingevuld." in told
    assert "Reikwijdte, n = 1: 1 gerealiseerd." in told
    assert "1 nog niet te zeggen" in told


def test_enter_on_a_segment_goes_to_its_first_question(page, qtbot):
    page.bars.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(2):
        qtbot.keyClick(page.bars, Qt.Key.Key_Right)
    with qtbot.waitSignal(page.go) as asked:
        qtbot.keyClick(page.bars, Qt.Key.Key_Return)
    assert asked.args == ["gemeente.2.6"]


def test_a_click_in_the_bar_of_a_theme_goes_to_the_question_in_that_theme(page, qtbot):
    place = next(cell for cell in page.bars.cells() if (cell.row_key, cell.key) == ("3", "no"))
    with qtbot.waitSignal(page.go) as asked:
        qtbot.mouseClick(page.bars, Qt.MouseButton.LeftButton, pos=place.rect.center().toPoint())
    assert asked.args == ["gemeente.3.8"]


def test_status_questions_stand_on_their_own_four_steps(page):
    assert page.status.isVisible()
    assert page.status_marks.accessibleDescription() == (
        "Stappen op een schaal. 4.10 Inzet van informele steunfiguren bevorderen: Bijna klaar, vorige ronde: Mee bezig."
    )


def test_perception_shows_the_answer_and_the_round_before(page, qtbot):
    qtbot.mouseClick(page.perception.switch, Qt.MouseButton.LeftButton)
    table = page.perception.table
    first = [table.item(0, column).text() for column in range(3)]
    assert first == ["B1 het gesprek over gewoon opgroeien en eigen veerkracht?", "Enigszins", "Volledig"]
    assert [table.item(row, 1).text() for row in (1, 2)] == ["Nog niet te zeggen", "Niet ingevuld"]
    assert table.rowCount() == 8
    assert "(vraag nagemaakt)" in table.item(6, 0).text()


def test_every_chart_carries_the_fixed_note(page):
    for card in (page.agreements, page.status, page.perception):
        shown = " ".join(texts(card))
        assert "Opgave van uw organisatie zelf, niet gecontroleerd." in shown
        assert "Stand op peildatum 30 juni 2025." in shown
        assert "Organisaties lezen de antwoorden elk op hun manier." in shown
        assert "Niet alles kon of hoefde al klaar te zijn." in shown
    assert "n = 11 afspraken van één organisatie." in " ".join(texts(page.agreements))
    assert "n = 8 vragen aan één organisatie." in " ".join(texts(page.perception))


def test_reserves_and_reconstructed_questions_are_told_below_the_chart(page, dossier):
    asked = [question for question in dossier.questions if question.code in dossier.progress()]
    made = sum(question.basis is Basis.RECONSTRUCTED for question in asked)
    dossier.record(replace(dossier.answer("gemeente.1.11"), reserve="Nog heel voorlopig."))
    page.refresh()
    assert f"{made} vragen hiervan zijn nagemaakt." in " ".join(texts(page.agreements))
    assert "Bij 1 antwoord maakte u een voorbehoud." in " ".join(texts(page.agreements))


def test_an_actor_without_perception_or_yes_and_no_gets_only_its_own_charts(tmp_path, qtbot):
    with make_dossier(tmp_path, edition="2024", actor="sbj") as dossier:
        page = ProgressPage(dossier)
        qtbot.addWidget(page)
        page.refresh()
        page.show()
        assert page.sentence.text() == "Van uw 5 afspraken is er nog geen ingevuld."
        assert page.status.isVisible()
        assert not page.perception.isVisible()
        kinds = {question.kind for question in dossier.questions if question.role is Role.AGREEMENT}
        assert kinds == {Kind.STATUS}


def test_onward_leads_to_checking(page, qtbot):
    button = next(button for button in page.findChildren(Button) if button.text() == "Verder naar Controleren")
    with qtbot.waitSignal(page.visit) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == ["check"]


def test_a_beginning_that_all_questions_share_is_found_on_whole_words():
    assert shared_beginning(["Hoe ver is de gemeente met a", "Hoe ver is de gemeente met b"]) == (
        "Hoe ver is de gemeente met"
    )
    assert shared_beginning(["Hoe ver is a", "Hoe ver is b"]) == ""
    assert shared_beginning(["Een twee drie vier vijf"]) == ""
