"""Sizes that fit: a window the screen, also a small one at 200 %, and a widget its text."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

_AROUND: Final = QSize(16, 48)  # the window's own frame and title


def resize_to_fit(window: QWidget, width: int, height: int) -> None:
    """Give a window this size, or what the screen has room for."""
    window.resize(QSize(width, height).boundedTo(window.screen().availableSize() - _AROUND))


def as_high_as_needed(widget: QWidget, horizontal: QSizePolicy.Policy = QSizePolicy.Policy.Preferred) -> None:
    """Let a layout ask how high a widget has to be at its width, and never give it less."""
    policy = QSizePolicy(horizontal, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
