"""What is measured: a dossier in which everything is answered and explained, many times over, and pictures of it."""

import time
from dataclasses import replace

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer

from hamonitor_desktop.usecases.authors import author_name
from tests.factories import made_up_answers
from tests.gui.dossiers import make_dossier

ACTORS = {"rijk": 33, "gemeente": 28}
TIMES = 20
WORDS = "We werken hieraan met de partners in de regio en met de aanbieders van jeugdhulp. " * 15


def full_dossier(folder, actor):
    """The file of a dossier with all answers explained in some 1,200 characters, each answered twenty times."""
    dossier = make_dossier(folder, actor=actor, edition="2024", author=author_name(), previous=())
    for turn in range(TIMES):
        made = made_up_answers(dossier.edition, actor, seed=turn % 5)
        dossier.record_all({item.question: replace(item, explanation=f"{WORDS}{turn}") for item in made})
    assert len(dossier.answers()) == ACTORS[actor]
    dossier.close()
    return dossier.path


def wait(milliseconds):
    """Let the application do what it has to do."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(wanted, seconds=60):
    """Let the application do what it has to do until something holds."""
    for _ in range(seconds * 20):
        if wanted():
            return
        wait(50)
    raise AssertionError("it did not come")


class Picture(QObject):
    """Waits until a widget was painted after something happened."""

    def __init__(self, widget, wanted=lambda: True):
        super().__init__()
        self._wanted, self._loop, self._painted = wanted, QEventLoop(), False
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() in (QEvent.Type.Paint, QEvent.Type.UpdateRequest) and not self._painted and self._wanted():
            self._painted = True
            QTimer.singleShot(0, self._loop.quit)  # once the picture has gone to the screen
        return False

    def seconds(self, act):
        """How long it takes from `act` until the picture."""
        started = time.perf_counter()
        act()
        QTimer.singleShot(10_000, self._loop.quit)
        self._loop.exec()
        assert self._painted
        return time.perf_counter() - started
