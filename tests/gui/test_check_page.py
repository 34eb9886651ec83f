"""Controleren: what is found, in its group, with a way to each question; and the answers to read through."""

import shutil
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hamonitor_desktop.domain.answers import Answer, WaitsFor
from hamonitor_desktop.domain.findings import Found
from hamonitor_desktop.domain.values import UNKNOWN
from hamonitor_desktop.gui.pages.check_page import CheckPage
from hamonitor_desktop.gui.widgets.buttons import Button, Link
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.usecases.notebook import Notebook
from tests.definitions.test_rules import TOML
from tests.factories import made_up_answers
from tests.gui.dossiers import SMALL, make_dossier
from tests.gui.pages import OnScreen


@pytest.fixture
def dossier(tmp_path):
    with make_dossier(tmp_path, edition="2024") as made:
        yield made


class Screen(OnScreen):
    """The page as a person sees it."""

    def __init__(self, qtbot, dossier):
        self.page = CheckPage(dossier)
        self.page.refresh()
        super().__init__(qtbot, self.page, 1080, 700)
        self.went: list[str] = []
        self.visited: list[str] = []
        self.page.go.connect(self.went.append)
        self.page.visit.connect(self.visited.append)

    def refresh(self):
        """As when the page is shown again: the old rows are gone and the new ones are there."""
        self.page.refresh()
        self.qtbot.waitUntil(lambda: all(label.isVisible() for label in self.page.overview.findChildren(Label)))

    def click(self, kind, text):
        if self.page.page.content.isAncestorOf(self.find(kind, text)):
            self.page.page.reveal(self.find(kind, text))
        super().click(kind, text)


@pytest.fixture
def screen(qtbot, dossier):
    return lambda: Screen(qtbot, dossier)


def fill(dossier, **changes):
    answers = {answer.question: answer for answer in made_up_answers(dossier.edition, dossier.actor, seed=3)}
    answers.update({code.replace("_", "."): answer for code, answer in changes.items()})
    dossier.record_all(answers)
    return answers


def test_an_empty_dossier_has_only_open_questions(screen, dossier):
    shown = screen()
    required = [question for question in dossier.shown() if question.required]
    assert shown.marks() == ["Open"] * len(required)
    assert f"{len(required)} open vragen staan definitief ondertekenen in de weg" in shown.texts()
    assert "Nog niet beantwoord" in shown.texts()
    assert "Fouten" not in shown.texts()


def test_all_filled_in_is_a_page_too(screen, dossier):
    fill(dossier)
    shown = screen()
    assert shown.marks() == []
    assert "Alles is ingevuld" in shown.texts()
    asked = len(dossier.shown())
    assert f"We keken naar {asked} vragen. Alles is in orde." in shown.texts()
    shown.click(Button, "Verder naar Ondertekenen")
    assert shown.visited == ["sign"]


def test_what_may_stay_empty_is_not_called_in_order(screen, dossier):
    fill(dossier, gemeente_3_15=Answer("gemeente.3.15"), gemeente_2_5=Answer("gemeente.2.5", "nee"))
    asked = len(dossier.shown())
    texts = screen().texts()
    assert (
        f"We keken naar {asked} vragen. {asked - 2} zijn in orde, 1 mag leeg blijven, naar 1 moet u nog kijken."
        in texts
    )
    assert "Alles wat een antwoord nodig heeft, is ingevuld" in texts


def test_errors_stand_first_and_each_has_its_way_to_the_question(screen, dossier):
    fill(
        dossier,
        gemeente_3_15=Answer("gemeente.3.15", 140),
        gemeente_2_5=Answer("gemeente.2.5", "nee"),
        gemeente_3_8=Answer("gemeente.3.8"),
    )
    shown = screen()
    assert shown.marks() == ["Fout", "Open", "Waarschuwing"]
    assert "1 fout en 1 open vraag staan definitief ondertekenen in de weg" in shown.texts()
    assert "Bij dit antwoord vragen we een toelichting." in shown.texts()
    asked = len(dossier.shown())
    assert f"We keken naar {asked} vragen. {asked - 3} zijn in orde, naar 3 moet u nog kijken." in shown.texts()
    for number in ("3.15", "3.8", "2.5"):
        shown.click(Link, f"Naar vraag {number}")
    shown.click(Link, "3.15  Het getal moet liggen tussen 0 en 100.")
    assert shown.went == ["gemeente.3.15", "gemeente.3.8", "gemeente.2.5", "gemeente.3.15"]


def test_the_panel_with_links_keeps_its_title_beside_the_icon(screen, dossier):
    fill(dossier, gemeente_3_15=Answer("gemeente.3.15", 140))
    shown = screen()
    title = next(label for label in shown.all(Label) if label.text().startswith("1 fout staat"))
    assert title.x() < 70


def test_the_primary_button_goes_to_the_first_error_before_an_open_question(screen, dossier):
    fill(dossier, gemeente_3_15=Answer("gemeente.3.15", -1), gemeente_2_5=Answer("gemeente.2.5"))
    shown = screen()
    shown.click(Button, "Ga naar de eerste fout")
    dossier.record(Answer("gemeente.3.15", 40))
    shown.refresh()
    shown.click(Button, "Ga naar de eerste open vraag")
    assert shown.went == ["gemeente.3.15", "gemeente.2.5"]


def test_a_provisional_return_is_offered_with_open_questions_and_not_with_errors(screen, dossier):
    fill(dossier, gemeente_2_5=Answer("gemeente.2.5"))
    shown = screen()
    shown.widget.resize(683, 340)  # a laptop at 200 %
    way = shown.find(Link, "Voorlopig ondertekenen kan nu al")
    shown.qtbot.waitUntil(lambda: way.visibleRegion().boundingRect().height() == way.height())
    shown.click(Link, "Voorlopig ondertekenen kan nu al")
    assert shown.visited == ["sign"]
    dossier.record(Answer("gemeente.3.15", 140))
    shown.refresh()
    assert "Voorlopig ondertekenen kan nu al" not in [link.text() for link in shown.all(Link)]


def test_warnings_alone_leave_the_way_to_signing_open(screen, dossier):
    fill(dossier, gemeente_2_5=Answer("gemeente.2.5", "nee"))
    shown = screen()
    assert "Alles is ingevuld" in shown.texts()
    assert "U kunt definitief ondertekenen. Kijk eerst naar de waarschuwingen hieronder." in shown.texts()
    shown.click(Button, "Verder naar Ondertekenen")
    assert shown.visited == ["sign"]


def odd(dossier, **more):
    """Everything answered, of which one number differs much from last round's and one text names somebody."""
    fill(
        dossier,
        gemeente_3_15=Answer("gemeente.3.15", 40),
        gemeente_2_5=Answer("gemeente.2.5", "ja", "Dat zei mevrouw Jansen."),
        **more,
    )


def test_personal_data_and_what_is_odd_stand_in_groups_of_their_own(qtbot, tmp_path):
    with make_dossier(tmp_path, edition="2024", previous=(Answer("gemeente.3.15", 4),)) as dossier:
        odd(dossier)
        shown = Screen(qtbot, dossier)
        texts = shown.texts()
        order = [texts.index(title) for title in ("Misschien persoonsgegevens", "Nog toe te lichten")]
        assert order == sorted(order)
        assert "Vorige ronde was dit 4 %, nu 40 %. Dat scheelt meer dan de helft. Hoe komt dat?" in texts
        assert [text for text in texts if "een naam (‘mevrouw Jansen’)" in text]
        shown.click(Link, "Naar vraag 3.15")
        assert shown.went == ["gemeente.3.15"]


def test_a_warning_is_answered_here_and_taken_back_by_keys(qtbot, tmp_path):
    with make_dossier(tmp_path, edition="2024", previous=(Answer("gemeente.3.15", 4),)) as dossier:
        odd(dossier)
        shown = Screen(qtbot, dossier)
        shown.widget.activateWindow()
        changes = []
        shown.page.changed.connect(lambda: changes.append(len(Found.of(dossier.findings()).warnings)))

        def links(*words):
            return [link for link in shown.all(Link) if link.text() in words]

        (link,) = links("Dit mag blijven")
        link.setFocus()
        qtbot.keyClick(link, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: QApplication.focusWidget() in links("Klopt zo"))
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: not links("Klopt zo", "Dit mag blijven"))
        assert changes == [1, 0]
        qtbot.waitUntil(shown.page.primary.hasFocus)
        assert shown.marks() == []
        assert f"We keken naar {len(dossier.shown())} vragen. Alles is in orde." in shown.texts()
        shown.click(Link, "Toon")
        qtbot.waitUntil(lambda: shown.marks() == ["Bevestigd", "Bevestigd"])
        qtbot.keyClick(links("Toch niet")[0], Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: len(links("Klopt zo", "Dit mag blijven")) == 1)


def test_what_was_explained_is_there_to_look_at_and_asks_nothing(qtbot, tmp_path):
    with make_dossier(tmp_path, edition="2024", previous=(Answer("gemeente.3.15", 4),)) as dossier:
        fill(dossier, gemeente_3_15=Answer("gemeente.3.15", 40, "Alle praktijken deden dit jaar mee."))
        shown = Screen(qtbot, dossier)
        assert "Toegelicht of bevestigd" in shown.texts()
        assert shown.marks() == [], "folded until somebody wants to see it"
        shown.click(Link, "Toon")
        qtbot.waitUntil(lambda: shown.marks() == ["Toegelicht"])
        assert not [link for link in shown.all(Link) if link.text() in ("Klopt zo", "Toch niet")]


def test_a_broken_rule_leaves_the_way_to_a_provisional_return_open(qtbot, tmp_path):
    folder = shutil.copytree(SMALL, tmp_path / "editie")
    with (folder / "edition.toml").open("a", encoding="utf-8") as file:
        file.write(TOML.replace('"warning"', '"error"'))
    with make_dossier(tmp_path, edition=folder) as dossier:
        given = {"gemeente.1.2": "ja", "gemeente.1.4": 0, "gemeente.1.6": 500}
        for question in dossier.questions:
            dossier.record(Answer(question.code, given.get(question.code, UNKNOWN)))
        shown = Screen(qtbot, dossier)
        assert "1 fout staat definitief ondertekenen in de weg" in shown.texts()
        shown.click(Link, "Voorlopig ondertekenen kan nu al")
        assert shown.visited == ["sign"]


def test_a_finding_names_its_theme_and_says_what_to_do(screen, dossier):
    fill(dossier, gemeente_2_5=Answer("gemeente.2.5", "nee"))
    shown = screen()
    hint = "Thema 2 Aanpalende domeinen · Schrijf in een of twee zinnen wat er al loopt en wat het tegenhoudt."
    assert hint in shown.texts()


def test_every_answer_can_be_read_through(screen, dossier):
    answers = fill(dossier, gemeente_2_5=Answer("gemeente.2.5", UNKNOWN))
    extra = replace(
        answers["gemeente.1.11"], reserve="Onder voorbehoud van de raad.", waits_for=WaitsFor("Regio", "het contract")
    )
    dossier.record(extra)
    texts = " ".join(screen().texts())
    for question in dossier.shown():
        assert question.text in texts
        assert answers[question.code].explanation in texts
    assert "Nog niet te zeggen" in texts
    assert "Voorbehoud: Onder voorbehoud van de raad." in texts
    assert "Wacht op Regio: het contract" in texts


def test_the_overview_tells_open_from_allowed_to_be_empty_and_leads_to_questions(screen, dossier):
    fill(dossier, gemeente_2_5=Answer("gemeente.2.5"), gemeente_3_15=Answer("gemeente.3.15"))
    shown = screen()
    assert shown.texts().count("Niet ingevuld") == 1
    assert shown.texts().count("Niet ingevuld; mag leeg blijven") == 1
    shown.click(Link, "B1")
    assert shown.went == ["gemeente.beleving.normaliseren"]


def test_text_of_a_colleague_is_shown_as_text_and_never_as_markup(screen, dossier):
    fill(dossier, gemeente_2_5=Answer("gemeente.2.5", "nee", "<img src='x'><b>vet</b>"))
    shown = screen()
    label = next(label for label in shown.all(Label) if label.text() == "<img src='x'><b>vet</b>")
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_long_address_widens_no_page_and_is_shown_whole(screen, dossier):
    address = "https://gemeente.sharepoint.voorbeeld.nl/" + "Ab3dE5gH" * 60
    fill(dossier, gemeente_2_5=Answer("gemeente.2.5", "nee", f"Zie {address}"))
    shown = screen()
    assert shown.widget.page.horizontalScrollBar().maximum() == 0
    assert f"Zie {address}" in shown.texts()


def test_what_was_mended_is_gone_after_a_refresh(screen, dossier):
    fill(dossier, gemeente_3_15=Answer("gemeente.3.15", 140))
    shown = screen()
    assert shown.marks() == ["Fout"]
    dossier.record(Answer("gemeente.3.15", 40))
    shown.refresh()
    assert shown.marks() == []
    assert "Alles is ingevuld" in shown.texts()


def test_back_leads_to_progress(screen):
    shown = screen()
    shown.click(Button, "Terug naar Eigen voortgang")
    assert shown.visited == ["progress"]


def test_nobody_signs_unawares_past_a_question_that_a_colleague_wants_to_look_at(screen, dossier):
    fill(dossier)
    Notebook(dossier).flag("gemeente.3.8")
    shown = screen()
    assert "U kunt definitief ondertekenen." in " ".join(shown.texts()), "it blocks nothing"
    assert "Alles is in orde." not in " ".join(shown.texts())
    shown.click(Link, "Bij 3.8 staat ‘Nog kijken’ nog aan")
    assert shown.went == ["gemeente.3.8"]
    Notebook(dossier).unflag("gemeente.3.8")
    shown.refresh()
    assert not any("Nog kijken" in link.text() for link in shown.page.findChildren(Link) if link.isVisible())
