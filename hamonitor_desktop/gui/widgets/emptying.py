"""Making room in a layout for what takes the place of its content."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout


def empty(layout: QLayout) -> None:
    """Take everything out of a layout, that of the layouts in it too; widgets are hidden at once and deleted soon."""
    while (taken := layout.takeAt(0)) is not None:
        if (widget := taken.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := taken.layout()) is not None:
            empty(inner)
            inner.deleteLater()
