"""From a key press in an explanation until the letter is painted, with everything kept as it is typed."""

import random
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hamonitor_desktop.gui.pages.officer import OfficerRoom
from hamonitor_desktop.usecases.authors import author_name
from hamonitor_desktop.usecases.dossiers import open_dossier
from tests.benchmarks.full import ACTORS, Picture, full_dossier, wait

KEYS, MOST = 200, 0.016
PAUSE = 60  # ms between two letters: a quick typist, and saving goes on meanwhile
LETTERS = "abcdefghijklmnop rstuv e "


@pytest.mark.benchmark
@pytest.mark.parametrize("length", [0, 1900])
@pytest.mark.parametrize("actor", ACTORS)
def test_a_letter_is_on_the_screen_within_one_frame(actor, length, qapp, tmp_path):
    chance, taken = random.Random(1), []  # noqa: S311 - letters for a test
    with open_dossier(full_dossier(tmp_path, actor), author_name(), backups=False) as dossier:
        room = OfficerRoom(dossier)
        room.resize(1366, 768)
        room.show()
        wait(800)
        page: Any = room.stack.currentWidget()
        card = list(page.cards.values())[-1]
        area = card.room.area
        room.go_to_question(card.question.code)
        for key in range(KEYS):
            if key % 50 == 0:
                area.selectAll()
                area.insertPlainText(("Wij werken hier hard aan. " * 100)[:length])
                wait(900)
            letter = chance.choice(LETTERS)
            picture = Picture(area.viewport())
            taken.append(picture.seconds(lambda letter=letter: QTest.keyClicks(area, letter)))
            wait(PAUSE)
        QTest.keyClick(area, Qt.Key.Key_End)
        assert dossier.answer(card.question.code).explanation == area.toPlainText()
        assert room.leave()
        room.close()
    taken.sort()
    median, worst = taken[KEYS // 2], taken[KEYS * 99 // 100 - 1]
    print(
        f"\n{actor}, {length} characters: a letter is painted in {1000 * median:.1f} ms,"
        f" p99 {1000 * worst:.1f}, limit {1000 * MOST:.0f}"
    )
    assert worst <= MOST
