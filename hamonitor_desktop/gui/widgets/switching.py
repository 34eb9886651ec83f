"""Buttons that are off while work goes on, without taking the cursor from whoever pressed one."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget


class Switch:
    """Qt gives the cursor of a button that is switched off to another part of the window; here it comes back."""

    def __init__(self, *buttons: QWidget) -> None:
        self._buttons = buttons
        self._pressed: QWidget | None = None
        self._fell_on: QWidget | None = None

    def off(self) -> None:
        """Switch them off."""
        self._pressed = next((button for button in self._buttons if button.hasFocus()), None)
        for button in self._buttons:
            button.setEnabled(False)
        self._fell_on = QApplication.focusWidget()

    def on(self) -> None:
        """Switch them on; the cursor goes back, unless somebody put it elsewhere meanwhile."""
        for button in self._buttons:
            button.setEnabled(True)
        if self._pressed is not None and QApplication.focusWidget() is self._fell_on:
            self._pressed.setFocus()
        self._pressed = self._fell_on = None
