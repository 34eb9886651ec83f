"""The program, in a process of its own, in which keys are pressed until it is killed: what a person saw is in a log.

Each line of the log is JSON: `["shown", seconds, answer]` for an answer as it stands on screen, `["key", seconds]`
before a key, `["saved", seconds]` each time that "Opgeslagen" is to be read, `["looked", seconds]` once all that a key
did was told. The seconds are of the clock that all processes of a machine share.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

if sys.platform != "win32":  # as the tests themselves do, which read this file too
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.usecases.dossiers import check_dossier, open_dossier
from tests.gui.dossiers import make_dossier
from tests.house.checkout import ROOT

EVERY = 15  # ms between two keys: faster than anybody types
PROMISED = 1.0  # seconds after which a key press is on disk


# the program that is killed


class Typist:
    """Presses keys in the window, and logs what a person would see."""

    def __init__(self, window: Any, log: int, chance: random.Random):
        self.window, self.log, self.chance = window, log, chance
        self.seen: dict[str, Answer] = {}
        self.left_in_field = 0

    def begin(self) -> bool:
        """Once the dossier is open: start somewhere in the first theme."""
        from hamonitor_desktop.gui.pages.officer import OfficerRoom

        room = self.window.room()
        if type(room) is not OfficerRoom:
            return False
        assert not self.window._dossier.read_only, "the lock of a killed process is still there"
        room.show_page("theme:1")
        page = self.window.room().stack.currentWidget()
        page.go_to(self.chance.choice(list(page.cards)))
        self.left_in_field = 300
        self.look()
        return True

    def press(self) -> None:
        """One key in whatever has the cursor: text where text goes, else a choice, a step or another page."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPlainTextEdit, QRadioButton

        here = QApplication.focusWidget() or self.window
        key, control = Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier
        if isinstance(here, QLineEdit | QPlainTextEdit) and self.left_in_field > 0:
            self.left_in_field -= 1
            full = len(here.text() if isinstance(here, QLineEdit) else here.toPlainText()) > 400
            letters = "0123456789" if isinstance(here, QLineEdit) else "etaoin shrdlu "
            key = Qt.Key.Key_Backspace if full else Qt.Key(ord(self.chance.choice(letters).upper()))
        elif isinstance(here, QRadioButton | QCheckBox) and self.chance.random() < 0.5:
            key = self.chance.choice([Qt.Key.Key_Space, Qt.Key.Key_Down])
        elif self.chance.random() < 0.03:
            key, control = Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier
        elif self.chance.random() < 0.02:
            key, control = Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier
        self.say("key")
        QTest.keyClick(here, key, control)
        self.look()
        if QApplication.focusWidget() is not here:
            self.left_in_field = self.chance.choice([8, 40, 300])  # also longer than all goes without being kept

    def look(self) -> None:
        """Log what stands on screen by now, and whether it is said to be kept; on to a page with questions."""
        from hamonitor_desktop.gui.pages.theme_page import ThemePage

        if not isinstance(self.window.room().stack.currentWidget(), ThemePage):
            self.window.room().show_page("theme:1")
            self.window.room().stack.currentWidget().go_to("")
        self.look_at_status()
        self.say("looked")

    def look_at_status(self) -> None:
        """Also in the middle of a key: what is kept by then stands on screen, and is not what stood there before."""
        from hamonitor_desktop.gui.pages.theme_page import ThemePage

        page = self.window.room().stack.currentWidget()
        for code, card in page.cards.items() if isinstance(page, ThemePage) else ():
            if self.seen.get(code) != card.answer:
                self.seen[code] = card.answer
                self.say("shown", card.answer.to_json())
        if self.window.room().header._status.accessibleName().startswith("Opgeslagen"):
            self.say("saved")

    def say(self, what: str, *more: object) -> None:
        os.write(self.log, json.dumps([what, time.monotonic(), *more]).encode() + b"\n")


def type_on(path: Path, log: Path, seed: int) -> None:
    """Open the window with the dossier as the program does, and type until the end comes."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from hamonitor_desktop.gui import application as starting
    from hamonitor_desktop.gui import theme
    from hamonitor_desktop.gui.window import Window

    sys.excepthook = _end_at_once
    handle = os.open(log, os.O_WRONLY | os.O_APPEND)
    application = QApplication(["hamonitor", *theme.STYLE])
    starting.prepare(application)
    window = Window()
    window.resize(1024, 700)
    window.show()
    window.activateWindow()
    window.open_file(path)
    typist = Typist(window, handle, random.Random(seed))  # noqa: S311 - which keys, not a secret
    timer = QTimer()

    def begin() -> None:
        if typist.begin():
            typist.window.room()._saver.changed.connect(typist.look_at_status)
            timer.timeout.disconnect(begin)
            timer.timeout.connect(typist.press)

    timer.timeout.connect(begin)
    timer.start(EVERY)
    application.exec()


def _end_at_once(*error: Any) -> None:
    sys.__excepthook__(*error)
    os._exit(1)


# what kills it, and looks what is left


@dataclass
class Seen:
    """What a person saw: of each question the answers on screen in order, and when; and when it was said to be kept."""

    states: dict[str, list[tuple[float, Answer]]] = field(default_factory=dict)
    saved: float = 0.0
    keys: int = 0
    in_a_key: bool = False

    @classmethod
    def of(cls, log: Path) -> Seen:
        """Read a log; its last line may be half."""
        seen = cls()
        for line in log.read_text("utf-8").split("\n")[:-1]:
            what, at, *more = json.loads(line)
            seen.in_a_key = what == "key" or (seen.in_a_key and what != "looked")
            seen.keys += what == "key"
            if what == "saved":
                seen.saved = at
            elif what == "shown":
                answer = Answer.from_json(more[0])
                seen.states.setdefault(answer.question, []).append((at, answer))
        return seen

    def lost(self, question: str, found: Answer, killed: float) -> str:
        """What of a question is not there that should be; "" where nothing is."""
        states = self.states[question]
        owed = [place for place, (at, _) in enumerate(states) if at <= max(self.saved, killed - PROMISED)]
        there = [place for place, (_, answer) in enumerate(states) if _content(answer) == _content(found)]
        if there and (not owed or there[-1] >= owed[-1]):
            return ""
        if not there and self.in_a_key:
            return ""  # the key was pressed, and the end came before the log
        last = [f"{at - killed:.2f} s: {_content(answer)!r}" for at, answer in states[-4:]]
        said = (
            f"{question}: {_content(found)!r} is there; killed {killed - self.saved:.2f} s after it was said to be kept"
        )
        return f"{said}; shown were {', '.join(last)}"


def _content(answer: Answer) -> tuple[object, str]:
    return answer.value, answer.explanation


@dataclass
class Tally:
    """How the kills went: how many, of those after something was typed, how many keys, and what was lost."""

    kills: int = 0
    typing: int = 0
    keys: int = 0
    lost: list[str] = field(default_factory=list)

    def add(self, seen: Seen, lost: list[str]) -> None:
        """Count one more."""
        self.kills += 1
        self.typing += bool(seen.keys)
        self.keys += seen.keys
        self.lost += lost


def kill_while_typing(folder: Path, times: int, seed: int) -> Tally:
    """Kill the program again and again, also while it opens, and each time see what the dossier has."""
    tally, log = Tally(), folder / "log"
    folder.mkdir()
    made = make_dossier(folder)
    made.close()
    with _Template(folder / "thuis") as template:
        chance = random.Random(seed)  # noqa: S311 - when to kill, not a key
        for number in range(times):
            tally.add(*_killed_once(template, made.path, log, seed * 1000 + number, chance))
    return tally


def _killed_once(
    template: _Template, path: Path, log: Path, seed: int, chance: random.Random
) -> tuple[Seen, list[str]]:
    log.write_text("")
    killed = template.run_and_kill(path, log, seed, chance)
    seen = Seen.of(log)
    with open_dossier(path, "Ans", backups=False) as dossier:
        assert not dossier.read_only, "the lock of a killed process is still there"
        there = {question: dossier.answer(question) for question in seen.states}
    assert check_dossier(path) == ()
    return seen, [lost for code, found in there.items() if (lost := seen.lost(code, found, killed))]


class _Template:
    """A process that imported the program and begins it as often as asked, each time in a process of its own."""

    def __init__(self, home: Path):
        names = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "CACHE")}
        variables = {**os.environ, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen", **names}
        command = [sys.executable, "-m", "tests.gui.officer.typing_to_the_end"]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, cwd=ROOT, env=variables, stdin=pipe, stdout=pipe, text=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._process.communicate()

    def run_and_kill(self, path: Path, log: Path, seed: int, chance: random.Random) -> float:
        """Begin the program, and end it at a moment of chance; when that was."""
        self._say([str(path), str(log), seed])
        pid = int(self._line())
        try:
            if chance.random() < 0.1:  # while it starts and opens the dossier
                time.sleep(chance.uniform(0, 0.8))
            else:
                _wait_for_typing(log)
                time.sleep(chance.uniform(0, 2.5))
        finally:
            killed = time.monotonic()
            os.kill(pid, signal.SIGKILL)
            self._say("killed")
        assert int(self._line()) == signal.SIGKILL, "the program ended by itself"
        return killed

    def _say(self, what: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(what) + "\n")
        self._process.stdin.flush()

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline()


def _wait_for_typing(log: Path) -> None:
    until = time.monotonic() + 60
    while '["key"' not in log.read_text("utf-8"):
        assert time.monotonic() < until, "the window does not come"
        time.sleep(0.02)


def _serve() -> None:
    """Begin the program for each line that comes in; say its number, and how it ended."""
    import hamonitor_desktop.gui.application
    import hamonitor_desktop.gui.pages.officer
    import hamonitor_desktop.store.dossier.dossier  # noqa: F401 - so that what is begun need not

    while line := sys.stdin.readline():
        path, log, seed = json.loads(line)
        pid = os.fork()
        if not pid:
            type_on(Path(path), Path(log), seed)
            os._exit(0)
        print(pid, flush=True)
        sys.stdin.readline()  # until then its number is no other's
        print(os.waitpid(pid, 0)[1], flush=True)


if __name__ == "__main__":
    _serve()
