"""The web addresses in an explanation, to see whether they lead where they should."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.emptying import empty
from hamonitor_desktop.gui.widgets.flow import FlowLayout
from hamonitor_desktop.gui.widgets.labels import Label, plain_tip


class LinksLine(QWidget):
    """One link per address; the system's browser opens it. Hidden while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._addresses: tuple[str, ...] = ()
        self._flow = FlowLayout(gap=12, row_gap=0)
        self.setLayout(self._flow)
        self.hide()

    def show_addresses(self, addresses: tuple[str, ...]) -> None:
        """Show these http(s) addresses."""
        if addresses == self._addresses:
            return
        self._addresses = addresses
        empty(self._flow)
        if addresses:
            label = Label(self.tr("Links in the explanation:"), size=Size.SMALL, tone="quiet")
            self._flow.addWidget(label)
        for address in addresses:
            link = Link(_short(address), size=Size.SMALL)
            link.setToolTip(plain_tip(address))
            link.setAccessibleName(self.tr("Open {address} in the browser").format(address=address))
            link.clicked.connect(lambda _checked=False, address=address: QDesktopServices.openUrl(QUrl(address)))
            self._flow.addWidget(link)
        self.setVisible(bool(addresses))


def _short(address: str) -> str:
    bare = address.partition("://")[2]
    return bare if len(bare) <= 48 else f"{bare[:46]}…"
