"""Help beside the work: a list of topics, and the text of one of them."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hamonitor_desktop.gui import language, theme
from hamonitor_desktop.gui.help_text import FIRST, Block, Kind, Topic, read_topics
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.announcing import announce
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind, Link
from hamonitor_desktop.gui.widgets.emptying import empty
from hamonitor_desktop.gui.widgets.fitting import resize_to_fit
from hamonitor_desktop.gui.widgets.focus import FocusRing
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.page import Page
from hamonitor_desktop.gui.widgets.side import SideList

_NARROW: Final = 720
_LIST: Final = 300
_MARK: Final = 26
_KEY: Final = 210
_ABOVE: Final = {Kind.HEADING: 14, Kind.QUESTION: 8, Kind.TEXT: 2, Kind.LINK: 4}


class HelpDialog(QDialog):
    """Stays beside the window, in which the work goes on. Arrows walk the topics or scroll the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._topics = read_topics(language.current())
        self.topic = ""
        self.list = SideList(width=_LIST, row=32)
        self.list.list.setAccessibleName(self.tr("Topics of the help"))
        for name, topic in self._topics.items():
            self.list.add_row(name, topic.title)
        self.list.chosen.connect(self.show_topic)
        self.page = _Text()
        self.page.column.setSpacing(6)
        self._narrow: bool | None = None
        self._assemble()
        self._ring = FocusRing(self)
        self.show_topic(FIRST)
        resize_to_fit(self, 940, 640)
        self.page.setFocus()

    def _assemble(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.page)
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self._row.addWidget(self.list)
        self._row.addWidget(self._pages, 1)
        self.topics_button = Button(self.tr("All topics"), icon=Icon.MENU)
        self.topics_button.clicked.connect(self._show_list)
        self.close_button = Button(self.tr("Close"), ButtonKind.PRIMARY)
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(theme.MARGIN, 10, theme.MARGIN, 14)
        buttons.addWidget(self.topics_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        nest(column, self._row, 1)
        nest(column, buttons)

    def show_topic(self, name: str) -> None:
        """Show a topic; the whole way from package to return where there is none of that name."""
        topic = self._topics.get(name) or self._topics[FIRST]
        self.topic = topic.name
        self.list.select(topic.name)
        column = self.page.column
        empty(column)
        title = Label(topic.title, size=Size.TITLE, bold=True, wrap=True)
        column.addWidget(title)
        for block in topic.blocks:
            column.addSpacing(_ABOVE.get(block.kind, 0))
            column.addWidget(self._shown(block))
        column.addStretch(1)
        self.page.verticalScrollBar().setValue(0)
        self.page.tell(topic)
        if self._narrow:
            self._show_page()

    def _shown(self, block: Block) -> QWidget:
        if block.kind is Kind.LINK:
            return _left(self._link(block.mark))
        if block.kind is Kind.HEADING:
            return Label(block.text, size=Size.LEAD, bold=True, wrap=True)
        if block.kind is Kind.QUESTION:
            return Label(block.text, bold=True, wrap=True)
        if block.kind is Kind.TEXT:
            return Label(block.text, wrap=True)
        return _marked(block)

    def _link(self, name: str) -> Link:
        link = Link(self._topics[name].title)
        link.clicked.connect(partial(self._follow, name))
        return link

    def _follow(self, name: str) -> None:
        """Show the topic of a link, which goes with the text that it stands in."""
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_topic(name)

    # narrow windows: the list in the place of the text

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.topics_button.setVisible(narrow)
        if narrow:
            self._pages.addWidget(self.list)
        else:
            self._pages.removeWidget(self.list)
            self._row.insertWidget(0, self.list)
            self.list.show()
        self._show_page()

    def _show_list(self) -> None:
        self._pages.setCurrentWidget(self.list)
        self.list.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_page(self) -> None:
        self._pages.setCurrentWidget(self.page)
        if self._narrow:
            self.page.setFocus(Qt.FocusReason.OtherFocusReason)


class _Text(Page):
    """The text of a topic. It has the focus itself: the arrows scroll it, and a screen reader reads it out."""

    def __init__(self) -> None:
        super().__init__(width=theme.READING_WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def tell(self, topic: Topic) -> None:
        """Say what stands here to those who do not see it."""
        text = "\n".join(" ".join(part for part in (block.mark, block.text) if part) for block in topic.blocks)
        self.setAccessibleName(topic.title)
        self.setAccessibleDescription(text)
        if self.isVisible():
            announce(self, f"{topic.title}\n{text}")

    def focus_rect(self) -> QRect:
        """Inside, so that the edge of the window does not cut the ring."""
        return self.rect().adjusted(8, 8, -8, -8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        if Qt.Key(event.key()) in ends:
            bar.setValue(ends[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


def _left(widget: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widget)
    row.addStretch(1)
    return holder


def _marked(block: Block) -> QWidget:
    """An item behind its number or bullet, or what a key does behind its name."""
    is_key = block.kind is Kind.KEY
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    mark = Label(block.mark, bold=is_key, tone="" if is_key else "accent", wrap=is_key)
    mark.setFixedWidth(_KEY if is_key else _MARK)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(block.text, wrap=True), 1, Qt.AlignmentFlag.AlignTop)
    return holder
