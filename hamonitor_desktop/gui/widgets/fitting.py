"""Sizes that fit the screen, also a small one at 200 %."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_AROUND: Final = QSize(16, 48)  # the window's own frame and title


def resize_to_fit(window: QWidget, width: int, height: int) -> None:
    """Give a window this size, or what the screen has room for."""
    window.resize(QSize(width, height).boundedTo(window.screen().availableSize() - _AROUND))
