"""The dossiers that were open on this computer, as rows of the start page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy

from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.icons import Icon, paint
from hamonitor_desktop.gui.settings import DossierState, RecentDossier
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.labels import CHIP, chip_width, paint_chip, plain_tip
from hamonitor_desktop.gui.widgets.painting import box, painter_for

if TYPE_CHECKING:
    from datetime import datetime

_HEIGHT: Final = 65
_NAME: Final = 240  # px for the name, before a column gives way to it
_LEFT: Final = 24
_ROUND: Final = 120
_PROGRESS: Final = 200

# where the columns begin, from the right edge of the row: each holds its longest words in either language
_WHEN: Final = 172
_STATE: Final = 376
_BEGIN: Final = _STATE + 24 + _PROGRESS + _ROUND
_CLOSE: Final = 44 + _STATE - _WHEN - 16  # the state with the arrow behind it, where nothing stands between


def when_text(at: datetime, now: datetime) -> str:
    """When, as people say it: vandaag 14:02, gisteren 16:40, 14 juni, and the year where it is another one."""
    translate = QCoreApplication.translate
    days = (now.date() - at.date()).days
    if days == 0:
        return translate("Recent", "today {time}").format(time=f"{at:%H:%M}")
    if days == 1:
        return translate("Recent", "yesterday {time}").format(time=f"{at:%H:%M}")
    from hamonitor_desktop.gui.language import show_date

    text = show_date(at.date())
    return text.removesuffix(f" {now.year}") if at.year == now.year else text


def shortened(path: str) -> str:
    """The path without the person's own folder, which is the same for all."""
    try:
        return str(Path(path).relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return path


class RecentRow(QPushButton):
    """One dossier: a press opens it, Delete takes it off the list (the file stays)."""

    forget = Signal(str)

    def __init__(self, dossier: RecentDossier, now: datetime) -> None:
        super().__init__(dossier.title)
        self.dossier, self._gone = dossier, False
        self._when = when_text(dossier.opened.astimezone(), now)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setToolTip(plain_tip(dossier.path))
        self._say()

    @property
    def gone(self) -> bool:
        """Whether the file is no longer where it was."""
        return self._gone

    def set_gone(self) -> None:
        """Say that the file is not there."""
        self._gone = True
        self._say()
        self.update()

    def _say(self) -> None:
        parts = (self.dossier.title, self._round(), self._progress(), self._state()[0], self._when)
        self.setAccessibleName(", ".join(parts))
        self.setAccessibleDescription(self.dossier.path)

    def _round(self) -> str:
        return self.tr("Round {round}").format(round=self.dossier.round)

    def _progress(self) -> str:
        of = self.dossier
        if of.left_empty and of.answered + of.left_empty == of.asked:
            return self.tr("{n} of {of}, the rest may stay empty").format(n=of.answered, of=of.asked)
        return self.tr("{n} of {of} answered").format(n=of.answered, of=of.asked)

    def _state(self) -> tuple[str, Colour, Icon | None]:
        if self._gone:
            return self.tr("File not found"), Colour.WARNING, None
        if self.dossier.state is DossierState.FINAL:
            return self.tr("Sent as final"), Colour.SUCCESS, Icon.STATE_DONE
        if self.dossier.state is DossierState.PROVISIONAL:
            return self.tr("Sent as provisional"), Colour.QUIET, None
        return self.tr("In progress"), Colour.ACCENT, None

    def minimumSizeHint(self) -> QSize:
        return QSize(280, _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.forget.emit(self.dossier.path)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Take off this list (the file stays)"), self._forget)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _forget(self) -> None:
        self.forget.emit(self.dossier.path)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        if self.underMouse() and self.isEnabled():
            box(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), 0, theme.colour(Colour.ACCENT_GROUND))
        text, tone, icon = self._state()
        width = chip_width(text, with_icon=icon is not None)
        begin, roomy = self._columns()
        left = self.width() - (_STATE if roomy else _CLOSE)
        self._paint_name(painter, begin - _LEFT - 16)
        if roomy:
            painter.setFont(theme.font(Size.BODY))
            round_ = painter.fontMetrics().elidedText(self._round(), Qt.TextElideMode.ElideRight, _ROUND - 8)
            self._words(painter, begin, 0, _HEIGHT, round_, Size.BODY, Colour.TEXT)
            self._words(painter, self.width() - _WHEN, 0, _HEIGHT, self._when, Size.SMALL, Colour.QUIET)
        if begin < left:
            self._paint_progress(painter, left - 24 - _PROGRESS)
        filled = tone is Colour.ACCENT and not self.underMouse()
        paint_chip(painter, QRectF(left, (_HEIGHT - CHIP) / 2, width, CHIP), text, tone, filled=filled, icon=icon)
        chevron = QRectF(self.width() - 38, (_HEIGHT - 14) / 2, 14, 14)
        paint(painter, Icon.CHEVRON_RIGHT, chevron, theme.colour(Colour.ACCENT))

    def _columns(self) -> tuple[int, bool]:
        """Where the columns behind the name begin, and whether all of them are there: first the round and the day give
        way to the name, then the progress; the state stays.
        """
        for behind, roomy in ((_BEGIN, True), (_CLOSE + 24 + _PROGRESS, False)):
            if self.width() - behind - _LEFT - 16 >= _NAME:
                return self.width() - behind, roomy
        return self.width() - _CLOSE, False

    def _paint_name(self, painter: QPainter, room: int) -> None:
        painter.setFont(theme.font(Size.BODY, bold=True))
        name = painter.fontMetrics().elidedText(self.dossier.title, Qt.TextElideMode.ElideRight, room)
        self._words(painter, _LEFT, 11, 24, name, Size.BODY, Colour.TEXT, bold=True)
        painter.setFont(theme.font(Size.SMALL))
        path = painter.fontMetrics().elidedText(shortened(self.dossier.path), Qt.TextElideMode.ElideMiddle, room)
        self._words(painter, _LEFT, 34, 22, path, Size.SMALL, Colour.QUIET)

    def _paint_progress(self, painter: QPainter, left: int) -> None:
        self._words(painter, left, 15, 22, self._progress(), Size.SMALL, Colour.QUIET)
        line = QRectF(left, 41, _PROGRESS, 8)
        box(painter, line, 4, theme.colour(Colour.SURFACE), theme.colour(Colour.CONTROL))
        needed = self.dossier.asked - self.dossier.left_empty
        if self.dossier.answered and needed > 0:
            painter.save()
            share = min(1.0, self.dossier.answered / needed)
            painter.setClipRect(QRectF(left, 41, max(8.0, _PROGRESS * share), 8))
            box(painter, line, 4, theme.colour(Colour.ACCENT))
            painter.restore()

    @staticmethod
    def _words(
        painter: QPainter, left: int, top: int, height: int, text: str, size: Size, tone: Colour, *, bold: bool = False
    ) -> None:
        painter.setFont(theme.font(size, bold=bold))
        painter.setPen(theme.colour(tone))
        painter.drawText(QRectF(left, top, 1000, height), Qt.AlignmentFlag.AlignVCenter, text)
