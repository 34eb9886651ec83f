"""What PySide finds by its address in memory and Qt may throw away unheard; see gui.widgets.nesting."""

import gc

import shiboken6
from PySide6.QtCore import QMetaObject, QObject
from PySide6.QtWidgets import QListWidgetItem, QTableWidgetItem

from hamonitor_desktop.gui.widgets.flow import FlowLayout

HEARD = QObject | QListWidgetItem | QTableWidgetItem | QMetaObject
"""PySide is told when these go, or they never do."""


def known_places(*, with_flows=False):
    """Places in layouts, and whatever else is like them; what a flow keeps itself, and drops in time, only if asked."""
    found = [
        item
        for item in shiboken6.getAllValidWrappers()
        if not isinstance(item, HEARD) and not shiboken6.ownedByPython(item)
    ]
    if not found or with_flows:
        return found
    flows = [item for item in gc.get_objects() if isinstance(item, FlowLayout)]  # those of a page that has gone too
    own = {id(place) for flow in flows for place in flow._items}
    return [place for place in found if id(place) not in own]
