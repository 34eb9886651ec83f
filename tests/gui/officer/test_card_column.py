"""A long theme: the cards in sight are there at once, the others come in unseen."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from hamonitor_desktop.gui.widgets.question_card import QuestionCard
from hamonitor_desktop.usecases.authors import author_name
from tests.factories import made_up_answers
from tests.gui.dossiers import make_dossier
from tests.gui.officer.screen import Room


@pytest.fixture
def room(qtbot, tmp_path):
    """A filled in dossier; its last answer is in the theme with eight questions of perception."""
    dossier = make_dossier(tmp_path, edition="2024", author=author_name())
    for answer in made_up_answers(dossier.edition, "gemeente"):
        dossier.record(answer)
    return Room(qtbot, dossier)


def made(room):
    page = room.room.stack.currentWidget()
    return [card for card in page.findChildren(QuestionCard) if card.parent() is page.content]


def numbers(cards):
    return [card.question.number for card in cards]


def test_where_one_left_off_stays_in_its_place_while_the_cards_above_it_are_made(room, qtbot):
    page, field, at_first = room.room.stack.currentWidget(), QApplication.focusWidget(), made(room)
    assert field is not None
    assert len(at_first) < 8
    assert at_first[-1].isAncestorOf(field), "the last question is where one left off"
    qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 0)
    top = field.mapTo(page, QPoint(0, 0)).y()
    assert 0 <= top <= page.height()
    qtbot.waitUntil(lambda: len(made(room)) == 8)
    assert field.mapTo(page, QPoint(0, 0)).y() == top
    assert QApplication.focusWidget() is field
    asked = [q.number for q in room.dossier.questions if q.theme == "beleving"]
    assert numbers(made(room)) == asked, "a screen reader reads them in order"
    assert [card.y() for card in made(room)] == sorted(card.y() for card in made(room))


def test_a_question_that_is_not_there_yet_can_be_gone_to_at_once(room):
    first = room.dossier.questions[0]
    room.room.go_to_question(next(q.code for q in room.dossier.questions if q.theme == "beleving"))
    assert room.at() == "B1"
    room.room.go_to_question(first.code)
    assert room.at() == first.number


def test_the_keys_reach_every_card_of_a_theme_that_was_just_opened(room, qtbot):
    page = room.room.stack.currentWidget()
    qtbot.waitUntil(lambda: len(made(room)) == 8)
    seen = set()
    for _ in range(120):
        room.key(Qt.Key.Key_Backtab)
        seen.add(room.at())
    assert {card.question.number for card in page.cards.values()} <= seen
