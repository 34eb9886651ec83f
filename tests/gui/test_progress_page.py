"""Eigen voortgang: the sentence and the charts say what was answered, counted here by hand."""

import shutil
import threading
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt

from hamonitor_desktop.assets import asset
from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.edition import Basis, Kind, Role
from hamonitor_desktop.domain.own_figures import OwnFigures
from hamonitor_desktop.domain.planning import overdue
from hamonitor_desktop.domain.values import UNKNOWN
from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.charts.card import ChartCard
from hamonitor_desktop.gui.charts.looks import LegendItem
from hamonitor_desktop.gui.pages import progress_page
from hamonitor_desktop.gui.pages.progress_page import ProgressPage
from hamonitor_desktop.gui.pages.progress_sentences import SENTENCES
from hamonitor_desktop.gui.theme import Colour
from hamonitor_desktop.gui.widgets.buttons import Button
from hamonitor_desktop.reports.letterhead import Origin
from hamonitor_desktop.reports.progress import printed_progress
from hamonitor_desktop.usecases.copies import hand_out, look_at, take_in
from hamonitor_desktop.usecases.dossiers import open_dossier
from hamonitor_desktop.usecases.own_progress import own_figures
from tests.factories import made_up_answers
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


def test_the_sentence_counts_what_was_answered(page):
    # eleven agreements are asked as status or as yes or no; by hand: 3 ja, 1 bijna klaar, 2 nee (1 explained),
    # 1 unknown, and four without an answer
    assert page.sentence.text() == (
        "Van uw 11 afspraken zijn er 3 gerealiseerd en is er 1 onderweg. "
        "Bij 2 hebt u nee geantwoord, waarvan 1 met toelichting. "
        "Over 1 is nog niets te zeggen en 4 zijn nog niet ingevuld. "
        "1 afspraak is anders gevraagd en telt hier niet mee: 7.14."
    )


def test_the_sentence_follows_the_answers(page, dossier):
    dossier.record(Answer("gemeente.3.8", "ja"))
    page.refresh()
    assert page.sentence.text().startswith("Van uw 11 afspraken zijn er 4 gerealiseerd en is er 1 onderweg.")
    assert "Bij 1 hebt u nee geantwoord, met toelichting." in page.sentence.text()


def figures_with(dossier, *answers):
    edition = replace(dossier.edition, questions=tuple(q for q in dossier.questions if q.code != "gemeente.7.14"))
    given = {answer.question: answer for answer in answers}
    return OwnFigures(edition, "gemeente", given, {}, dossier.round.reference_date)


def yes_and_no(yes=0, no=0, unknown=0, explained=0):
    """Answers to the ten questions with a yes or a no; the eleventh is the one on the status scale."""
    codes = ("1.11", "2.5", "2.6", "3.8", "3.9", "3.10", "3.11", "3.12", "7.15", "7.16")
    values = ["ja"] * yes + ["nee"] * no + [UNKNOWN] * unknown
    answers = [Answer(f"gemeente.{code}", value) for code, value in zip(codes, values, strict=False)]
    return [replace(a, explanation="Daarom.") if yes <= i < yes + explained else a for i, a in enumerate(answers)]


STATUS = "gemeente.4.10"


@pytest.mark.parametrize(
    ("answers", "text"),
    [
        (
            [*yes_and_no(7, 3, explained=3), Answer(STATUS, "mee_bezig")],
            "Van uw 11 afspraken zijn er 7 gerealiseerd en is er 1 onderweg. "
            "Bij 3 hebt u nee geantwoord, met toelichting.",
        ),
        (
            [*yes_and_no(1, 0, 9), Answer(STATUS, "bijna_klaar")],
            "Van uw 11 afspraken is er 1 gerealiseerd en 1 onderweg. Over 9 is nog niets te zeggen.",
        ),
        (
            [*yes_and_no(0, 1), Answer(STATUS, "nog_niet_mee_begonnen")],
            "Van uw 11 afspraken is er nog geen gerealiseerd of onderweg. Met 1 bent u nog niet begonnen, "
            "bij 1 hebt u nee geantwoord, nog zonder toelichting. 9 zijn nog niet ingevuld.",
        ),
        ([], "Van uw 11 afspraken is er nog geen ingevuld."),
    ],
)
@pytest.mark.usefixtures("qapp")  # in Dutch
def test_the_sentence_is_right_dutch_for_other_figures(dossier, answers, text):
    assert SENTENCES.summary(figures_with(dossier, *answers)) == text


@pytest.mark.usefixtures("qapp")  # in Dutch
def test_without_agreements_the_sentence_says_so(dossier):
    edition = replace(dossier.edition, questions=())
    figures = OwnFigures(edition, "gemeente", {}, {}, dossier.round.reference_date)
    assert SENTENCES.summary(figures) == "Uw vragenlijst vraagt van geen enkele afspraak hoe ver u bent."


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
    told = page.agreements.chart.accessibleDescription()
    assert "Alle afspraken, n = 11: 3 gerealiseerd, 1 onderweg, 2 nee, 1 nog niet te zeggen, 4 niet ingevuld." in told
    assert "Reikwijdte, n = 1: 1 gerealiseerd." in told
    assert "1 nog niet te zeggen" in told
    assert "nee 2" in [segment.labels[0] for segment in page.agreements.chart._rows[0].segments], "its word in the bar"


def test_enter_on_a_segment_goes_to_its_first_question(page, qtbot):
    page.agreements.chart.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(2):
        qtbot.keyClick(page.agreements.chart, Qt.Key.Key_Right)
    with qtbot.waitSignal(page.go) as asked:
        qtbot.keyClick(page.agreements.chart, Qt.Key.Key_Return)
    assert asked.args == ["gemeente.2.6"]


def test_a_click_in_the_bar_of_a_theme_goes_to_the_question_in_that_theme(page, qtbot):
    place = next(cell for cell in page.agreements.chart.cells() if (cell.row_key, cell.key) == ("3", "no"))
    with qtbot.waitSignal(page.go) as asked:
        qtbot.mouseClick(page.agreements.chart, Qt.MouseButton.LeftButton, pos=place.rect.center().toPoint())
    assert asked.args == ["gemeente.3.8"]


def test_each_agreement_tells_its_own_answer_on_its_steps_or_as_a_yes_or_a_no(page, qtbot):
    assert page.status.isVisible()
    described = page.status.chart.accessibleDescription()
    assert described.startswith("Vraag voor vraag. 1.11 Contractafspraken over de duur van trajecten: Ja. 2.5 ")
    steps = "4.10 Inzet van informele steunfiguren bevorderen: Bijna klaar, vorige ronde: Mee bezig."
    assert steps in described
    assert "Vier stappen, van nog niet mee begonnen tot afgerond, of ja of nee, in de volgorde" in texts(page.status)[1]
    rows = as_table(page.status, qtbot)
    assert [row[1] for row in rows] == [
        *("Ja", "Ja", "Nee", "Nee", "Nog niet te zeggen", "Niet ingevuld", "Niet ingevuld", "Niet ingevuld"),
        *("Bijna klaar", "Ja", "Niet ingevuld"),
    ]
    assert [row[2] for row in rows if row[2]] == ["Mee bezig"]


def test_a_no_has_its_own_hue_and_a_yes_that_of_what_is_realised(page, qtbot):
    colours = {cell.row_key: colour_in(page.status.chart, cell) for cell in page.status.chart.cells()}
    assert colours["gemeente.2.5"] == theme.colour(Colour.DONE).name()
    assert colours["gemeente.2.6"] == theme.colour(Colour.NO).name()
    assert colours["gemeente.4.10"] == theme.colour(Colour.ALMOST).name()


def test_perception_shows_the_answer_and_the_round_before(page, qtbot):
    qtbot.mouseClick(page.perception.switch, Qt.MouseButton.LeftButton)
    table = page.perception.table
    first = [table.item(0, column).text() for column in range(3)]
    assert first == ["B1 Het gesprek over gewoon opgroeien en eigen veerkracht", "Enigszins", "Volledig"]
    assert [table.item(row, 1).text() for row in (1, 2)] == ["Nog niet te zeggen", "Niet ingevuld"]
    assert table.rowCount() == 8
    assert "(vraag nagemaakt)" in table.item(6, 0).text()


FIXED = (
    "Opgave van uw organisatie zelf, niet gecontroleerd. Stand op peildatum 30 juni 2025. Organisaties lezen de "
    "antwoorden elk op hun manier. Niet alles kon of hoefde al klaar te zijn."
)


def test_the_page_says_what_its_figures_are_and_every_chart_its_base(page):
    assert page.caveats.isVisible()
    assert page.caveats.text() == FIXED
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


def cells(card):
    return [
        [card.table.item(row, column).text() for column in range(card.table.columnCount())]
        for row in range(card.table.rowCount())
    ]


def colour_in(chart, cell):
    """The colour in the first of the boxes of a cell."""
    picture = chart.grab().toImage()
    return picture.pixelColor(int(cell.rect.left()) + 6, int(cell.rect.center().y())).name()


def as_table(card, qtbot):
    qtbot.mouseClick(card.switch, Qt.MouseButton.LeftButton)
    return cells(card)


def test_answered_and_explained_are_told_per_theme(page, dossier, qtbot):
    rows = as_table(page.answered, qtbot)
    # 2.6 was answered no, so 2.6b is not asked: 27 of the 28 questions; nine answers, two of them unknown
    assert rows[0] == ["Alle vragen", "27", "9", "2", "1"]
    assert rows[2] == ["2 Aanpalende domeinen", "3", "2", "0", "1"]
    assert sum(int(row[2]) for row in rows[1:]) == 9
    assert "2 Aanpalende domeinen: 2 van 3 beantwoord, 1 toegelicht." in page.answered.chart.accessibleDescription()


def test_what_changed_is_told_with_a_direction_only_where_there_is_one(page, dossier):
    dossier.record(Answer("gemeente.4.10", "mee_bezig"))
    page.refresh()
    shown = " ".join(texts(page.changes))
    assert "2 vragen hebben in beide rondes een antwoord. 1 is minder ver en 1 bleef gelijk." in shown
    dossier.record(Answer("gemeente.4.10", "bijna_klaar"))
    page.refresh()
    shown = " ".join(texts(page.changes))
    assert "1 is verder en 1 is minder ver." in shown
    assert page.changes.chart.accessibleDescription().endswith(
        "B1 Het gesprek over gewoon opgroeien en eigen veerkracht: was Volledig, is nu Enigszins, minder ver."
    )


def test_a_yes_that_was_a_no_is_another_answer_and_not_further(tmp_path, qtbot):
    with make_dossier(tmp_path, edition="2024", previous=[Answer("gemeente.2.5", "nee")]) as dossier:
        dossier.record(Answer("gemeente.2.5", "ja"))
        page = ProgressPage(dossier)
        qtbot.addWidget(page)
        page.refresh()
        page.show()
        shown = " ".join(texts(page.changes))
        assert "1 vraag heeft in beide rondes een antwoord. 1 heeft een ander antwoord." in shown
        assert "een ja of nee is gewoon een ander antwoord" in shown
        [row] = as_table(page.changes, qtbot)
        assert row[1:] == ["Nee", "Ja", "ander antwoord"]
        with qtbot.waitSignal(page.go) as asked:
            page.changes.chart.setFocus()
            qtbot.keyClick(page.changes.chart, Qt.Key.Key_Return)
        assert asked.args == ["gemeente.2.5"]


def test_without_a_previous_round_nothing_is_said_of_change(tmp_path, qtbot):
    with make_dossier(tmp_path, edition="2024") as dossier:
        dossier.record(Answer("gemeente.2.5", "ja"))
        page = ProgressPage(dossier)
        qtbot.addWidget(page)
        page.refresh()
        page.show()
        assert not page.changes.isVisible()


@pytest.fixture
def showing(tmp_path):
    """The edition of 2024, but showing its planning to whoever answers."""
    folder = tmp_path / "2024"
    shutil.copytree(asset("schema/editions/2024"), folder)
    file = folder / "edition.toml"
    text = file.read_text("utf-8")
    assert "shown_to_respondent = false" in text
    file.write_text(text.replace("shown_to_respondent = false", "shown_to_respondent = true"), "utf-8")
    return folder


def plans_page(dossier, qtbot):
    for question in dossier.questions:
        if question.kind is Kind.STATUS:
            dossier.record(Answer(question.code, "mee_bezig"))
    page = ProgressPage(dossier)
    qtbot.addWidget(page)
    page.resize(1080, 700)
    page.refresh()
    page.show()
    return page


def test_passed_planning_is_an_orange_diamond_where_the_edition_shows_it(tmp_path, showing, qtbot):
    with make_dossier(tmp_path, edition=showing, actor="rijk") as dossier:
        page = plans_page(dossier, qtbot)
        assert page.plans.isVisible()
        assert [item.text for item in page.plans.findChildren(LegendItem)] == ["Planning verstreken op de peildatum"]
        found = page.plans.chart.grab().toImage()
        colours = {found.pixelColor(x, y).name() for x in range(30) for y in range(found.height())}
        assert theme.colour(Colour.OVERDUE).name() in colours
        rows = as_table(page.plans, qtbot)
        day = dossier.round.reference_date
        late = overdue(dossier.edition, dossier.progress(), day)
        assert len(rows) == len(late) > 0
        assert all(row[2] == "Mee bezig" for row in rows)
        assert "gepland" in page.plans.chart.accessibleDescription()


def test_the_edition_of_2024_hides_its_planning(tmp_path, qtbot):
    with make_dossier(tmp_path, edition="2024", actor="rijk") as dossier:
        page = plans_page(dossier, qtbot)
        assert overdue(dossier.edition, dossier.progress(), dossier.round.reference_date)
        assert not page.plans.isVisible()


def test_an_answer_that_another_thread_records_is_on_the_open_page_at_once(page, dossier, qtbot):
    def elsewhere():
        dossier.record(Answer("gemeente.3.8", "ja"))

    thread = threading.Thread(target=elsewhere)
    thread.start()
    qtbot.waitUntil(lambda: "4 gerealiseerd" in page.sentence.text(), timeout=10_000)
    thread.join()


def test_a_refresh_keeps_the_place_of_the_cursor_in_a_chart(page, dossier, qtbot):
    page.agreements.chart.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.agreements.chart, Qt.Key.Key_Down)
    dossier.record(Answer("gemeente.3.10", "ja"))
    page.refresh()
    with qtbot.waitSignal(page.go) as asked:
        qtbot.keyClick(page.agreements.chart, Qt.Key.Key_Return)
    assert asked.args == ["gemeente.1.11"]


def test_the_page_is_printed_as_pdf(page, dossier, tmp_path, qtbot, monkeypatch):
    out = tmp_path / "voortgang.pdf"
    monkeypatch.setattr(progress_page, "ask_target", lambda *_args: out)
    qtbot.mouseClick(page.print_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.message.isVisible, timeout=30_000)
    assert out.read_bytes().startswith(b"%PDF")
    assert page.message.text == f"Opgeslagen: {out}"
    assert page.print_button.isEnabled()


def test_a_pdf_that_cannot_be_written_is_told(page, tmp_path, qtbot, monkeypatch):
    folder = tmp_path / "map.pdf"
    folder.mkdir()
    monkeypatch.setattr(progress_page, "ask_target", lambda *_args: folder)
    qtbot.mouseClick(page.print_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.message.isVisible, timeout=30_000)
    assert str(folder) in page.message.text
    assert page.print_button.isEnabled()


def test_screen_and_paper_say_the_same_figures(page, dossier, qtbot):
    origin = Origin(dossier.edition, dossier.round, dossier.organisation, "Concept", datetime.now().astimezone())
    printed = printed_progress(origin, own_figures(dossier))
    parts: dict[str, Any] = {part.title: part for part in printed.parts}
    states = as_table(page.agreements, qtbot)
    assert [tuple(row) for row in states] == list(parts["Zo ver is de organisatie met haar afspraken"].table.rows)
    answered = as_table(page.answered, qtbot)
    table = parts["Beantwoord en toegelicht"]
    assert [row[1:] for row in answered[1:]] == [list(row[1:]) for row in table.rows[:-1]]
    assert answered[0][1:] == list(table.rows[-1][1:])
    changed = [row for row in as_table(page.changes, qtbot) if row[3] != "gelijk"]
    table = parts["Veranderd sinds de vorige ronde"]
    assert [row[1:3] for row in changed] == [list(row[1:]) for row in table.rows]


def test_answers_of_a_copy_that_wait_for_a_choice_are_told_on_screen_and_on_paper(page, dossier, tmp_path):
    assert "naast elkaar" not in page.sentence.text()
    hand_out(dossier, "Bram", [], copy := tmp_path / "kopie.hamonitor")
    with open_dossier(copy, "Bram", backups=False) as theirs:
        theirs.record(Answer("gemeente.3.10", "ja"))
    dossier.record(Answer("gemeente.3.10", "nee"))
    take_in(dossier, look_at(dossier, copy))
    page.refresh()
    said = "Bij 1 vraag staan nog meer antwoorden naast elkaar; "
    assert page.sentence.text().endswith(said + "hier telt het bovenste, tot u kiest.")
    origin = Origin(dossier.edition, dossier.round, dossier.organisation, "Concept", datetime.now().astimezone())
    summary = printed_progress(origin, own_figures(dossier)).summary
    assert summary.endswith(said + "het bovenste telt hier, tot er een is gekozen.")


@pytest.mark.parametrize("actor", ["gemeente", "regio", "rijk", "vng", "bgzj", "sbj", "kbl"])
def test_every_kind_of_party_gets_a_page_without_an_empty_chart(tmp_path, qtbot, actor):
    with make_dossier(tmp_path, edition="2024", actor=actor) as dossier:
        dossier.record_all({answer.question: answer for answer in made_up_answers(dossier.edition, actor)})
        page = ProgressPage(dossier)
        qtbot.addWidget(page)
        page.refresh()
        page.show()
        shown = [card for card in page.findChildren(ChartCard) if card.isVisible()]
        assert page.agreements in shown
        assert page.answered in shown
        for card in shown:
            assert card.chart.cells(), card.title
            assert card.chart.accessibleDescription(), card.title
            assert as_table(card, qtbot), card.title
