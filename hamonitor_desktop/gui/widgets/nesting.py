"""Layouts in layouts, and what lies in them, so that PySide remembers nothing that Qt throws away.

Where PySide nests a filled layout, and where `itemAt` is asked, it makes a Python object for a place in the layout and
keeps that as long as the layout stands. Qt removes a place together with its widget and tells nobody. PySide finds
Python objects by their address in memory: once something new comes to lie where such a place was, the two are taken
for each other. PySide for Windows takes the oldest, and the program ends without a word (seen under Wine, in 6.11.3 and
6.12.0); PySide for Linux takes the newest.
So here nobody else calls `addLayout`, `insertLayout` or `itemAt`; FlowLayout keeps its places itself.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget, QWidgetItem

from hamonitor_desktop.gui.widgets.flow import FlowLayout

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def nest(outer: QBoxLayout, inner: QLayout, stretch: int = 0, *, at: int = -1) -> None:
    """Put a layout in another one; `at` is its place there, -1 the last.

    Raises ValueError where a flow is filled already: it needs its places itself, and nobody else may know them.
    """
    outer.insertLayout(at, inner, stretch)
    _forget_places(inner)


def _forget_places(layout: QLayout) -> None:
    """Take the places of a layout, and of those in it, out of what PySide finds by address."""
    if isinstance(layout, FlowLayout):
        if layout.count():
            raise ValueError("a flow is nested before it is filled")
        return
    for index in range(layout.count()):
        place = layout.itemAt(index)
        if place is None:
            continue
        inner = place.layout()
        if inner is None:
            shiboken6.invalidate(place)
        else:
            _forget_places(inner)


def placed(layout: QLayout) -> list[QWidget | QLayout]:
    """The widgets and layouts in a layout, in its order."""
    owner = layout.parentWidget()
    widgets = owner.findChildren(QWidget, options=_DIRECT) if owner is not None else []
    found: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(widget), widget) for widget in widgets]
    found += [(layout.indexOf(inner), inner) for inner in layout.children() if isinstance(inner, QLayout)]
    return [part for index, part in sorted(found, key=lambda item: item[0]) if index >= 0]


def least_widths(layout: QLayout) -> list[int]:
    """The width in px that each widget and layout in a layout needs at least; 0 for what is hidden."""
    return [(part if isinstance(part, QLayout) else QWidgetItem(part)).minimumSize().width() for part in placed(layout)]
