"""The keyboard in a window: Tab walks it in the order in which it is read, and Enter presses the button it is on.

Qt's own order is that in which widgets came to the window: what a page adds once it is shown, such as the questions of
a theme, would come after the footer, and past the last field Tab would jump to the header. And outside dialogs Qt
presses a button by the space bar alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLayout, QRadioButton, QScrollArea, QWidget

from hamonitor_desktop.gui.widgets.nesting import placed


def press(event: QKeyEvent) -> bool:
    """Press the button that has the focus, if the key is Enter; a choice is left to the space bar."""
    here = QApplication.focusWidget()
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.isAutoRepeat():
        return False
    if not isinstance(here, QAbstractButton) or isinstance(here, QCheckBox | QRadioButton):
        return False
    here.click()
    return True


def step(root: QWidget, *, onward: bool) -> bool:
    """Give the focus to what is next or before in `root`, round at the ends; false where the focus is elsewhere."""
    stops, here = list(tab_stops(root)), QApplication.focusWidget()
    if here is None or here not in stops:
        return False
    target = stops[(stops.index(here) + (1 if onward else -1)) % len(stops)]
    target.setFocus(Qt.FocusReason.TabFocusReason if onward else Qt.FocusReason.BacktabFocusReason)
    return True


def begin(page: QWidget) -> None:
    """Give the focus to the first thing on a page that takes it."""
    first = next(tab_stops(page), None)
    if first is not None:
        first.setFocus(Qt.FocusReason.OtherFocusReason)


def tab_stops(widget: QWidget) -> Iterator[QWidget]:
    """What Tab visits in and below a widget, as the layouts place it."""
    if not widget.isVisible() or not widget.isEnabled():
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None and _stands_for_group(widget):
        yield widget
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
        if inner is not None:
            yield from tab_stops(inner)
    elif (layout := widget.layout()) is not None:
        yield from _in_layout(layout)
    elif not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:  # it places its parts itself
        for part in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            yield from tab_stops(part)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for part in placed(layout):
        yield from _in_layout(part) if isinstance(part, QLayout) else tab_stops(part)


def _stands_for_group(widget: QWidget) -> bool:
    """Of radio buttons one is visited: where the cursor is, or else the chosen one, or else the first."""
    group = widget.group() if isinstance(widget, QRadioButton) else None
    if group is None:
        return True
    buttons = [button for button in group.buttons() if button.isVisible() and button.isEnabled()]
    here = [button for button in buttons if button.hasFocus()]
    return widget is (here or [button for button in buttons if button.isChecked()] or buttons)[0]
