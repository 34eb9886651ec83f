"""Two programs on one dossier, each a process of its own: one writes, the other reads along and takes over."""

import re
import subprocess
import sys
from contextlib import contextmanager
from datetime import datetime

import pytest
from PySide6.QtCore import Qt

from hamonitor_desktop.domain.display import show_date
from hamonitor_desktop.gui.pages import officer_reading
from hamonitor_desktop.gui.widgets.banner import Banner
from hamonitor_desktop.gui.widgets.choices import RadioTile
from hamonitor_desktop.usecases.dossiers import check_dossier, open_dossier
from tests.gui.dossiers import answers_on_disk, make_dossier
from tests.gui.officer.screen import Room
from tests.house.checkout import ROOT


class Other:
    """The program of a colleague."""

    def __init__(self, process):
        self.process = process

    def hears(self):
        return self.process.stdout.readline().strip()

    def answer(self, question, value):
        self.process.stdin.write(f"{question} {value}\n")
        self.process.stdin.flush()
        assert self.hears() == "opgeslagen"

    def close(self):
        self.process.stdin.close()
        self.process.wait(20)


@contextmanager
def other(path, author="Bo"):
    command, pipe = [sys.executable, "-m", "tests.gui.officer.holding", str(path), author], subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True, encoding="utf-8") as process:
        try:
            yield Other(process)
        finally:
            process.kill()


@pytest.fixture
def path(tmp_path):
    with make_dossier(tmp_path) as dossier:
        return dossier.path


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(officer_reading, "EVERY", 200)


@pytest.mark.parametrize("end", ["close", "kill"])
def test_the_second_reads_along_and_takes_over_when_the_first_is_gone(qtbot, path, end):
    with other(path) as colleague:
        assert colleague.hears() == "open"
        second = Room(qtbot, open_dossier(path, "Ans", backups=False)).theme("1")
        (strip,) = second.room.findChildren(Banner)
        assert strip.text.startswith("Bo heeft dit dossier open sinds ")
        day = show_date(datetime.now().astimezone().date())
        assert re.search(rf" sinds {day}, \d\d:\d\d\.", strip.text), "and since when, in the words of every other page"
        assert second.status() == "Alleen lezen"
        colleague.answer("gemeente.1.2", "nee")
        second.room.menu.reload.trigger()
        assert second.find("1.2", RadioTile, "Nee").isChecked()
        second.click("1.1", RadioTile, "Afgerond")
        assert second.dossier.answer("gemeente.1.1").value is None, "nothing can be changed"
        getattr(colleague if end == "close" else colleague.process, end)()
        qtbot.waitUntil(lambda: second.room.notice.text == "Bo heeft dit dossier gesloten.", timeout=10_000)
        qtbot.mouseClick(second.room.notice.take_link, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not second.room.findChildren(Banner))
        assert second.find("1.2", RadioTile, "Nee").isChecked()
        second.click("1.1", RadioTile, "Afgerond")
        assert second.status().startswith("Opgeslagen ")
    assert second.room.leave()
    assert check_dossier(path) == ()
    answers, _drafts = answers_on_disk(path)
    assert {code: answer.value for code, answer in answers.items()} == {
        "gemeente.1.1": "afgerond",
        "gemeente.1.2": "nee",
    }


def test_whoever_comes_second_in_another_program_can_only_read(qtbot, path):
    first = Room(qtbot, open_dossier(path, "Ans", backups=False)).theme("1")
    with other(path) as colleague:
        assert colleague.hears() == "alleen lezen"
    first.click("1.1", RadioTile, "Afgerond")
    assert first.status().startswith("Opgeslagen ")
    assert first.room.leave()
