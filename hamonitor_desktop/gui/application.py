"""Starts the window: style, colours, language, and what happens to an error that nobody foresaw."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from hamonitor_desktop.gui import language, quick_start, settings, tasks, theme
from hamonitor_desktop.gui.garbage import Collector
from hamonitor_desktop.gui.window import Window

if TYPE_CHECKING:
    from hamonitor_desktop.domain.codes import HaError

_SETTLE: Final = 200  # ms; by then the first picture is on the screen


def start(file: Path | None, *, exit_after_first_paint: bool) -> int:
    """Open the window, with a file if one was handed over, and return the exit status when it closes."""
    application = QApplication([*sys.argv[:1], *theme.STYLE])
    prepare(application)
    window = Window()
    catch_errors(window.show_problem)
    if exit_after_first_paint:
        _at_first_paint(window.start_page().package_door, application.quit)
    window.show_fitting()
    QTimer.singleShot(_SETTLE, window, lambda: _complete(window))
    Collector(application)
    if file is not None:
        QTimer.singleShot(0, window, lambda: window.open_file(file))
    application.commitDataRequest.connect(window.keep_all)
    try:
        return application.exec()
    finally:
        sys.excepthook = sys.__excepthook__
        tasks.finish()
        quick_start.keep()
        gc.freeze()  # what is left goes with the process; walking through it once more takes time


def prepare(application: QApplication) -> None:
    """Name, font, language and colours; once, before the first window."""
    application.setApplicationName("HA-Monitor")
    application.setDesktopFileName("hamonitor")
    theme.prepare(application)
    chosen = settings.load()
    language.use(application, chosen.language)
    theme.apply(application, chosen.appearance)
    application.styleHints().colorSchemeChanged.connect(lambda _scheme: _recolour(application))


def _complete(window: Window) -> None:
    """Do what the first picture did not need."""
    from hamonitor_desktop.gui.icons import Icon, qicon
    from hamonitor_desktop.gui.preloading import preload

    window.setWindowIcon(qicon(Icon.LOGO, theme.Colour.ACCENT, 64))
    # what was read ahead stays: looking it over for garbage would hold a room up that is being opened
    tasks.run(preload, lambda _done: gc.freeze(), lambda _error: None, owner=window)


def catch_errors(show: Callable[[HaError], None]) -> None:
    """Let an unexpected error be seen, and written to stderr; Qt calls the hook for errors in slots too."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        import traceback

        from hamonitor_desktop.domain.codes import HaError

        traceback.print_exception(kind, error, trace, file=sys.stderr)
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
        else:
            show(error if isinstance(error, HaError) else tasks.internal(error))

    sys.excepthook = hook


def _recolour(application: QApplication) -> None:
    """Follow the system to light or dark while the program runs."""
    appearance = settings.load().appearance
    if appearance is theme.Appearance.SYSTEM:
        theme.apply(application, appearance)


class _FirstPaint(QObject):
    """Waits for the first time that a widget is painted."""

    def __init__(self, widget: QObject, then: Callable[[], None]) -> None:
        super().__init__(widget)
        self._then = then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._then)  # once the picture has gone to the screen
        return False


def _at_first_paint(widget: QObject, then: Callable[[], None]) -> None:
    _FirstPaint(widget, then)
