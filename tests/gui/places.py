"""Which places in layouts PySide knows by their address in memory."""

import gc

import shiboken6
from PySide6.QtWidgets import QLayout, QLayoutItem

from hamonitor_desktop.gui.widgets.flow import FlowLayout


def known_places(*, with_flows=False):
    """Those that Qt made and may throw away; what a flow keeps itself, and drops in time, only if asked for."""
    found = [
        item
        for item in shiboken6.getAllValidWrappers()
        if isinstance(item, QLayoutItem) and not isinstance(item, QLayout) and not shiboken6.ownedByPython(item)
    ]
    if not found or with_flows:
        return found
    flows = [item for item in gc.get_objects() if isinstance(item, FlowLayout)]  # those of a page that has gone too
    own = {id(place) for flow in flows for place in flow._items}
    return [place for place in found if id(place) not in own]
