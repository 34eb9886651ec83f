"""Fields: a label above, the editor, a hint and a message below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent, QResizeEvent, QTextCharFormat, QTextCursor, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from hamonitor_desktop.domain.validation import legal_text
from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.icons import Icon, paint
from hamonitor_desktop.gui.theme import Colour, Size
from hamonitor_desktop.gui.widgets.announcing import announce
from hamonitor_desktop.gui.widgets.buttons import Button
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.page import bring_in_sight
from hamonitor_desktop.gui.widgets.painting import painter_for


class LineEdit(QLineEdit):
    """One line of text; `left` tells that the cursor went elsewhere, Enter included."""

    left = Signal()

    def __init__(self, text: str = "", *, name: str = "") -> None:
        super().__init__(text)
        self.setAccessibleName(name)
        self.editingFinished.connect(self.left)

    def mark_wrong(self, *, wrong: bool) -> None:
        """Draw the border of a field that needs attention."""
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            theme.restyle(self)


def path_line(path: str, name: str) -> LineEdit:
    """A path to read and copy from. As a label it would widen the page, since Qt breaks no line at a backslash."""
    line = LineEdit(path, name=name)
    line.setReadOnly(True)
    line.setCursorPosition(0)
    return line


class TextArea(QPlainTextEdit):
    """Several lines that grow with what is typed, up to `lines_at_most`; Tab leaves the field."""

    left = Signal()

    def __init__(self, text: str = "", *, name: str = "", lines: int = 2, lines_at_most: int = 12) -> None:
        super().__init__()
        self._lines, self._most = lines, lines_at_most
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setPlainText(text)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def _grow(self) -> None:
        lines = max(self._lines, min(self._most, int(self.document().size().height())))
        first = self.document().firstBlock().layout()  # a line may be a little higher than the font says
        line = first.lineAt(0).height() if first.lineCount() else self.fontMetrics().lineSpacing()
        height = ceil(lines * line + 2 * self.document().documentMargin() + 12)
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()  # the lines break at another place, and the document does not always tell

    def mark_wrong(self, *, wrong: bool) -> None:
        """Draw the border of a field that needs attention."""
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            theme.restyle(self)
            self._grow()  # restyling takes the height away

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._grow()

    def set_text(self, text: str) -> None:
        """Replace the text unless it is already that, so that the cursor and undo stay."""
        if text != self.toPlainText():
            self.setPlainText(text)

    def point_out(self, spans: Sequence[tuple[int, int]]) -> None:
        """Draw a wavy line under parts of the text, from and up to a character; none takes the lines away."""
        text, selections = self.toPlainText(), list[QTextEdit.ExtraSelection]()
        for start, end in spans:
            cursor = QTextCursor(self.document())
            cursor.setPosition(_in_qt(text, start))
            cursor.setPosition(_in_qt(text, end), QTextCursor.MoveMode.KeepAnchor)
            form = QTextCharFormat()
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            form.setUnderlineColor(theme.colour(Colour.WARNING))
            selection = QTextEdit.ExtraSelection()
            selection.cursor, selection.format = cursor, form
            selections.append(selection)
        self.setExtraSelections(selections)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste without the invisible signs of a word processor: nobody could find them to take them out again."""
        clean = QMimeData()
        clean.setText(legal_text(source.text()))
        super().insertFromMimeData(clean)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


def _in_qt(text: str, index: int) -> int:
    """Qt counts a sign outside the first 65,536, such as an emoji, as two."""
    return index + sum(sign > "\uffff" for sign in text[:index])


class ComboBox(QComboBox):
    """A choice from a list, with our chevron; the wheel scrolls the page unless the list has the focus."""

    def __init__(self, *, name: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        where = QRectF(self.width() - 25, (self.height() - 13) / 2, 13, 13)
        paint(painter_for(self), Icon.CHEVRON_DOWN, where, theme.colour(Colour.ACCENT))


class Field(QWidget):
    """A labelled editor. The label is its accessible name; the message is announced and drawn in the error colour."""

    def __init__(self, label: str, editor: QWidget, hint: str = "", *, beside: QWidget | None = None) -> None:
        super().__init__()
        self.editor = editor
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.label = Label(label, size=Size.SMALL, bold=True)
        self.label.setBuddy(editor)
        column.addWidget(self.label)
        self.hint = Label(hint, size=Size.SMALL, tone="quiet", wrap=True)
        column.addWidget(self.hint)
        self.hint.setVisible(bool(hint))  # once it has a parent: on its own it would be a window for a moment
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(editor, 1)
        if beside is not None:
            row.addWidget(beside)
        nest(column, row)
        self.message = Label("", size=Size.SMALL, tone="error", wrap=True)
        self.message.hide()
        column.addWidget(self.message)
        editor.setAccessibleName(label)
        editor.setAccessibleDescription(hint)

    def show_message(self, text: str, tone: str = "error") -> None:
        """Show what is wrong with the field, or nothing; tone `success` says that it is right."""
        self.message.set_tone(tone)
        self.message.setText(text)
        self.message.setVisible(bool(text))
        wrong = bool(text) and tone == "error"
        if isinstance(self.editor, LineEdit | TextArea):
            self.editor.mark_wrong(wrong=wrong)
        self.editor.setAccessibleDescription(text or self.hint.text())
        if text:
            QTimer.singleShot(0, self, self._stay_in_sight)  # once the layout has made room for it
        if wrong:
            announce(self.editor, text)

    def _stay_in_sight(self) -> None:
        """Whoever is typing here should not miss the message because it comes below the edge of the window."""
        if self.editor.hasFocus():
            bring_in_sight(self)


class LineField(Field):
    """A field of one line, which is `edit`."""

    def __init__(
        self, label: str, hint: str = "", *, edit: LineEdit | None = None, beside: QWidget | None = None
    ) -> None:
        self.edit = edit or LineEdit()
        super().__init__(label, self.edit, hint, beside=beside)

    @property
    def text(self) -> str:
        """What was typed or chosen, without white space around it."""
        return self.edit.text().strip()


class PassphraseField(LineField):
    """A passphrase, hidden until the person asks to see it."""

    def __init__(self, label: str, hint: str = "") -> None:
        self._show = Button("", icon=Icon.EYE, height=36)
        super().__init__(label, hint, beside=self._show)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._show.setCheckable(True)
        self._show.setText(self.tr("Show"))
        self._show.toggled.connect(self._toggle)
        self.set_label(label)

    def set_label(self, label: str) -> None:
        """Ask for another passphrase."""
        self.label.setText(label)
        self.edit.setAccessibleName(label)
        self._show.setAccessibleName(self.tr("Show {what}").format(what=label.lower()))

    def _toggle(self, shown: bool) -> None:  # noqa: FBT001
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._show.setText(self.tr("Hide") if shown else self.tr("Show"))
        self._show.set_icon(Icon.EYE_OFF if shown else Icon.EYE)
        self._show.updateGeometry()

    @property
    def text(self) -> str:
        """What was typed; white space around it belongs to it."""
        return self.edit.text()


def first_wanting(wanted: Mapping[LineField, str]) -> LineField | None:
    """Say at each field in use that is empty what belongs there; the first of them gets the cursor, and is given."""
    empty = [field for field in wanted if not field.text and not field.isHidden()]
    for field, text in wanted.items():
        field.show_message(text if field in empty else "")
    if empty:
        empty[0].edit.setFocus()
    return empty[0] if empty else None
