"""Beside the peers: shut, asked for, open; one group at a time; what is left out is said."""

import pytest
from PySide6.QtCore import Qt

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.packages import PeerFigure
from hamonitor_desktop.domain.values import UNKNOWN
from hamonitor_desktop.gui.charts.looks import LegendItem
from hamonitor_desktop.gui.pages import progress_page
from hamonitor_desktop.gui.pages.progress_page import ProgressPage
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.usecases.dossiers import open_dossier
from hamonitor_desktop.usecases.notebook import Notebook
from tests.gui.dossiers import make_dossier
from tests.gui.pages import texts
from tests.pdf import Pdf

HERE = Organisation("GM0001", "Lindewaard", "gemeente", region="JZ13", region_name="Rivierenland", population=41_200)
STEPS = {"nog_niet_mee_begonnen": 10, "mee_bezig": 20, "bijna_klaar": 0, "afgerond": 30}
PEERS = (
    PeerFigure("gemeente.2.5", "all", 60, {"ja": 40, "nee": 20}),
    PeerFigure("gemeente.4.10", "all", 60, STEPS),
    PeerFigure("gemeente.3.8", "all", 3, left_out=True),
    PeerFigure("gemeente.7.14", "all", 50, {"ja": 25, "in_ontwikkeling": 25}),
    PeerFigure("gemeente.3.15", "all", 40, mean=12.34),
    PeerFigure("gemeente.beleving.kwaliteit", "all", 10, {"enigszins": 10}),
    PeerFigure("gemeente.2.5", "up_to_100000", 40, {"ja": 10, "nee": 30}),
    PeerFigure("gemeente.2.5", "JZ13", 2, left_out=True),
)


def make_page(dossier, qtbot):
    page = ProgressPage(dossier)
    qtbot.addWidget(page)
    page.resize(1080, 700)
    page.refresh()
    with qtbot.waitExposed(page):
        page.show()
    return page


def answer_all(dossier):
    dossier.record_all({"gemeente.2.5": Answer("gemeente.2.5", "nee"), "gemeente.3.15": Answer("gemeente.3.15", 20)})
    while open_questions := [question for question in dossier.unanswered() if question.required]:
        dossier.record_all({question.code: Answer(question.code, UNKNOWN) for question in open_questions})


@pytest.fixture
def dossier(tmp_path):
    with make_dossier(tmp_path, edition="2024", peers=PEERS, organisation=HERE) as made:
        yield made


@pytest.fixture
def page(dossier, qtbot):
    answer_all(dossier)
    return make_page(dossier, qtbot)


@pytest.fixture
def peers(page, qtbot):
    qtbot.mouseClick(page.peers.button, Qt.MouseButton.LeftButton)
    return page.peers


def shown(part):
    return [card for card in part.cards if card.isVisible()]


def cells(card, qtbot):
    qtbot.mouseClick(card.switch, Qt.MouseButton.LeftButton)
    table = card.table
    columns = range(table.columnCount())
    return [[table.item(row, column).text() for column in columns] for row in range(table.rowCount())]


def test_before_all_is_answered_nothing_of_the_peers_is_on_the_page(dossier, qtbot):
    page = make_page(dossier, qtbot)
    assert page.peers.isVisible()
    assert shown(page.peers) == []
    said = " ".join(texts(page.peers))
    assert "Dat kan zodra alle vragen zijn beantwoord. Zo kleuren ze uw antwoorden niet." in said
    count = sum(question.required for question in dossier.unanswered())
    assert f"Er staan nog {count} vragen open." in said
    assert not any(card.chart.cells() for card in page.peers.cards)
    with qtbot.waitSignal(page.go) as asked:
        qtbot.mouseClick(page.peers.button, Qt.MouseButton.LeftButton)
    assert asked.args == [next(question.code for question in dossier.unanswered() if question.required)]
    assert not Notebook(dossier).peers_were_seen()


def test_the_round_can_let_one_look_from_the_start(tmp_path, qtbot):
    with make_dossier(tmp_path, edition="2024", peers=PEERS, round_says={"peers_from_start": True}) as dossier:
        page = make_page(dossier, qtbot)
        assert page.peers.button.text() == "Cijfers van anderen tonen"


def test_one_is_told_what_looking_does_and_then_it_is_kept(page, dossier, qtbot):
    said = " ".join(texts(page.peers))
    assert "In uw dossier wordt bewaard dat iemand ernaar keek." in said
    assert "Wijzigt u daarna een antwoord? Dan staat dat in uw retour bij dat antwoord." in said
    assert shown(page.peers) == []
    assert not Notebook(dossier).peers_were_seen()
    page.peers.button.setFocus()
    qtbot.keyClick(page.peers.button, Qt.Key.Key_Space)
    assert Notebook(dossier).peers_were_seen()
    assert len(shown(page.peers)) == 3
    assert page.peers.tiles["all"].hasFocus()
    dossier.record(Answer("gemeente.2.5", "ja"))
    assert dossier.answer("gemeente.2.5").peers_seen


def test_shares_stand_beside_the_own_answer(peers, qtbot):
    rows = cells(peers.cards[0], qtbot)
    assert rows[0][1:] == ["Ja 67 % · Nee 33 %", "60", "Nee"]
    assert rows[2][1:] == ["Nog niet mee begonnen 17 % · Mee bezig 33 % · Afgerond 50 %", "60", "Nog niet te zeggen"]
    told = peers.cards[0].chart.accessibleDescription()
    assert "Ja 67 % · Nee 33 %, n = 60. Uw antwoord: Nee." in told
    own = [cell.spoken for cell in peers.cards[0].chart.cells() if cell.spoken.endswith("uw antwoord")]
    assert own == ["2.5 Nee: 33 % (n = 20), uw antwoord"]
    legend = [item.text for item in peers.cards[0].findChildren(LegendItem)]
    assert legend == ["Ja of afgerond", "Bijna klaar", "Mee bezig", "Nog niet mee begonnen", "Nee", "Uw antwoord"]


def test_a_question_with_too_few_answers_is_said_and_not_drawn(peers):
    spoken = [cell.spoken for cell in peers.cards[0].chart.cells() if cell.row_key == "gemeente.3.8"]
    assert len(spoken) == 1
    assert spoken[0].endswith("Minder dan 5 organisaties gaven antwoord: weggelaten")


def test_figures_without_any_of_the_answers_are_said_and_not_drawn_empty(tmp_path, qtbot):
    peers = [PeerFigure("gemeente.2.5", "all", 9, {"misschien": 9})]
    with make_dossier(tmp_path, edition="2024", peers=peers, round_says={"peers_from_start": True}) as dossier:
        page = make_page(dossier, qtbot)
        qtbot.mouseClick(page.peers.button, Qt.MouseButton.LeftButton)
        [place] = page.peers.cards[0].chart.cells()
        assert place.spoken.endswith("Geen cijfers")


def test_a_picture_can_be_taken_along_while_the_table_is_shown(peers, qtbot):
    card = peers.cards[0]
    before = card.picture().image()
    cells(card, qtbot)
    assert not card.chart.isVisible()
    assert card.picture().image() == before


def test_numbers_and_choices_without_an_order_are_told_in_words(peers, qtbot):
    rows = {row[0].split()[0]: row[1:] for row in cells(peers.cards[2], qtbot)}
    assert rows["3.15"] == ["gemiddeld 12,3 %", "40", "20 %"]
    assert rows["7.14"][0].startswith("Ja 50 % · ")


def test_another_group_is_chosen_by_key_and_changes_every_chart(peers, qtbot):
    qtbot.keyClick(peers.tiles["all"], Qt.Key.Key_Right)
    assert peers.tiles["up_to_100000"].isChecked()
    assert peers.tiles["up_to_100000"].text() == "Tot en met 100.000 inwoners"
    assert shown(peers) == [peers.cards[0]]
    assert cells(peers.cards[0], qtbot)[0][1:] == ["Ja 25 % · Nee 75 %", "40", "Nee"]


def test_a_group_that_is_too_small_is_said_in_words(peers, qtbot):
    qtbot.mouseClick(peers.tiles["JZ13"], Qt.MouseButton.LeftButton)
    assert shown(peers) == []
    assert peers.why.text() == (
        "Regio Rivierenland: minder dan 5 organisaties gaven antwoord. Hun cijfers zijn weggelaten, zodat niemand te "
        "herkennen is."
    )


def test_the_group_that_is_shown_is_the_one_that_is_printed(page, peers, qtbot, tmp_path, monkeypatch):
    out = tmp_path / "voortgang.pdf"
    monkeypatch.setattr(progress_page, "ask_target", lambda *_args: out)
    qtbot.mouseClick(peers.tiles["up_to_100000"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.print_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.print_button.isEnabled, timeout=30_000)
    assert "U ziet: Gemeenten tot en met 100.000 inwoners." in Pdf(out.read_bytes()).text


def test_what_the_figures_are_is_said_on_the_page_and_in_the_picture(peers):
    said = [label.text() for label in peers.findChildren(Label) if label.isVisible()]
    assert "Wat in ronde 2024-1 is geantwoord. U ziet: Alle gemeenten." in said
    assert any("Opgave van de organisaties zelf, niet gecontroleerd." in text for text in said)
    note = peers.cards[0].picture().note
    assert note.startswith(
        "Alle gemeenten. Opgave van de organisaties zelf, niet gecontroleerd. De cijfers van anderen"
    )
    assert "uit ronde 2024-1" in note


def test_a_dossier_that_can_only_be_read_shows_them_without_writing(dossier, qtbot):
    answer_all(dossier)
    with open_dossier(dossier.path, "lezer", backups=False) as reader:
        assert reader.read_only
        shows = make_page(reader, qtbot)
        assert shown(shows.peers)
        assert not Notebook(reader).peers_were_seen()
