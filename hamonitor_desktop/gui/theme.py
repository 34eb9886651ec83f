"""Colour roles, type scale and the one style made from them. Widgets ask for roles, never for values.

The light and dark values were measured for contrast on their surface; high contrast follows the system's palette.
"""

from __future__ import annotations

from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from PySide6.QtWidgets import QApplication, QWidget


class Colour(StrEnum):
    """What a colour is for."""

    SURFACE = "surface"
    PAGE = "page"
    ACCENT_GROUND = "accent_ground"
    LINE = "line"
    TEXT = "text"
    QUIET = "quiet"
    ACCENT = "accent"
    ON_ACCENT = "on_accent"
    CONTROL = "control"
    ERROR = "error"
    WARNING = "warning"
    SUCCESS = "success"
    OVERDUE = "overdue"
    FOCUS = "focus"
    HEADER = "header"
    ON_HEADER = "on_header"
    BANNER = "banner"
    ON_BANNER = "on_banner"
    DONE = "done"
    ALMOST = "almost"
    BUSY = "busy"
    NOT_BEGUN = "not_begun"
    UNDER_WAY = "under_way"
    NO = "no"
    EDGE = "edge"


class Size(StrEnum):
    """The type scale, in pixels at 100 %."""

    SMALL = "small"
    BODY = "body"
    LEAD = "lead"
    TITLE = "title"

    @property
    def pixels(self) -> int:
        """The size in device-independent pixels."""
        return _PIXELS[self]


_PIXELS: Final = {Size.SMALL: 13, Size.BODY: 15, Size.LEAD: 18, Size.TITLE: 24}

_OWN_FONTS: Final = ("QMenu", "QTipLabel", "QMessageBox", "QAbstractItemView")  # smaller ones, on Windows
HEADER: Final = 48
BANNER: Final = 28
FOOTER: Final = 60
SIDE: Final = 280
SIDE_CENTRAL: Final = 220
ROW: Final = 36
BUTTON: Final = 40
MARGIN: Final = 32
CARD_RADIUS: Final = 6
RADIUS: Final = 4
BREAK_POINT: Final = 900
READING_WIDTH: Final = 760
TEXT_CONTRAST: Final = 4.5
_DARKEST: Final = 0.03928

# fmt: off
_LIGHT: Final = {
    "surface": "#ffffff", "page": "#f3f6f9", "accent_ground": "#e8eff6", "line": "#c9d3dd", "text": "#1b1b1b",
    "quiet": "#535353", "accent": "#154273", "on_accent": "#ffffff", "control": "#6b7785", "error": "#b42318",
    "warning": "#8a4b00", "success": "#1e6b3a", "overdue": "#c2570c", "focus": "#1b1b1b", "header": "#154273",
    "on_header": "#ffffff", "banner": "#ffe9bf", "on_banner": "#5c3200", "done": "#154273", "almost": "#4f8bc4",
    "busy": "#9fc0de", "not_begun": "#d9dfe5", "under_way": "#7eaedb", "no": "#b9a68a", "edge": "#44566a",
}
_DARK: Final = {
    "surface": "#1c2229", "page": "#13171c", "accent_ground": "#233549", "line": "#3a4652", "text": "#eef1f4",
    "quiet": "#b3bcc6", "accent": "#8fc1f0", "on_accent": "#0f1c2a", "control": "#8592a0", "error": "#ff9a8c",
    "warning": "#f0b45e", "success": "#7fd19b", "overdue": "#f59a4a", "focus": "#ffffff", "header": "#16293d",
    "on_header": "#ffffff", "banner": "#4a3812", "on_banner": "#ffdf9e", "done": "#d3e6f8", "almost": "#8fc1f0",
    "busy": "#4a78a6", "not_begun": "#3f4c59", "under_way": "#6fa3d4", "no": "#c9b48f", "edge": "#a9b6c4",
}
# fmt: on
_HIGH_CONTRAST: Final = {
    QPalette.ColorRole.Window: "surface page accent_ground banner header not_begun",
    QPalette.ColorRole.WindowText: (
        "line text quiet control error warning success overdue focus on_header on_banner edge"
    ),
    QPalette.ColorRole.Highlight: "accent done almost busy under_way no",
    QPalette.ColorRole.HighlightedText: "on_accent",
}


class Appearance(StrEnum):
    """What the user chose in the settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


STYLE: Final = ("-style", "fusion")
"""For the arguments of QApplication: set later, it makes Python import the whole of QStyle, which takes long."""


class _State:
    """The colours in use: as much one per process as Qt's own application palette."""

    colours: Mapping[str, QColor] = {name: QColor(value) for name, value in _LIGHT.items()}  # noqa: RUF012
    dark = False


def colour(which: Colour) -> QColor:
    """The colour that fills this role now."""
    return _State.colours[which]


def is_dark() -> bool:
    """Whether the dark colours are in use."""
    return _State.dark


@contextmanager
def on_paper() -> Generator[None]:
    """The light colours as long as a picture for elsewhere is drawn, whatever the window looks like."""
    held = _State.colours, _State.dark
    _State.colours, _State.dark = {name: QColor(value) for name, value in _LIGHT.items()}, False
    try:
        yield
    finally:
        _State.colours, _State.dark = held


def font(size: Size = Size.BODY, *, bold: bool = False) -> QFont:
    """The application's font in one of the sizes; "bold" is semibold, which reads calmer."""
    made = QFont()
    made.setPixelSize(size.pixels)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


def apply(app: QApplication, appearance: Appearance = Appearance.SYSTEM) -> None:
    """Choose the colours by the setting and the system, and restyle every window."""
    wanted = {Appearance.LIGHT: Qt.ColorScheme.Light, Appearance.DARK: Qt.ColorScheme.Dark}
    hints = app.styleHints()
    if hints.colorScheme() != wanted.get(appearance, hints.colorScheme()) or appearance is Appearance.SYSTEM:
        hints.setColorScheme(wanted.get(appearance, Qt.ColorScheme.Unknown))
    if appearance is Appearance.SYSTEM:
        _State.dark = hints.colorScheme() == Qt.ColorScheme.Dark
    else:
        _State.dark = appearance is Appearance.DARK
    if _wants_high_contrast(app):
        values = _of_system(app.style().standardPalette())
        _State.dark = values["surface"].lightness() < values["text"].lightness()
    else:
        values = {name: QColor(value) for name, value in (_DARK if _State.dark else _LIGHT).items()}
    _State.colours = values
    app.setPalette(_palette())
    app.setStyleSheet(style_sheet())


def prepare(app: QApplication) -> None:
    """The font, once, before the first window: the system's font, Noto Sans where it has none."""
    made = QFont(app.font())
    if not QFontInfo(made).family() and "Noto Sans" in QFontDatabase.families():
        made.setFamily("Noto Sans")
    made.setPixelSize(Size.BODY.pixels)
    app.setFont(made)
    for kind in _OWN_FONTS:
        app.setFont(made, kind)  # pyright: ignore[reportArgumentType] it takes text, whatever its types say


def restyle(widget: QWidget) -> None:
    """Let a changed property take effect in the style sheet."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _of_system(palette: QPalette) -> dict[str, QColor]:
    """The system's colours of high contrast; its text colour marks what is chosen where its highlight reads badly.

    A highlight is made to lie behind text, so that some systems have one that is no ink for links.
    """
    values = {name: palette.color(role) for role, names in _HIGH_CONTRAST.items() for name in names.split()}
    accent, beside = values["accent"], (values["surface"], values["on_accent"])
    if min(contrast(accent, other) for other in beside) < TEXT_CONTRAST:
        values |= {"accent": values["text"], "on_accent": values["surface"]}
    return values


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2)."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= _DARKEST else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _wants_high_contrast(app: QApplication) -> bool:
    hints = app.styleHints()
    accessibility = hints.accessibility()
    return accessibility is not None and accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast


def _palette() -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: Colour.PAGE,
        QPalette.ColorRole.WindowText: Colour.TEXT,
        QPalette.ColorRole.Base: Colour.SURFACE,
        QPalette.ColorRole.AlternateBase: Colour.PAGE,
        QPalette.ColorRole.Text: Colour.TEXT,
        QPalette.ColorRole.Button: Colour.SURFACE,
        QPalette.ColorRole.ButtonText: Colour.TEXT,
        QPalette.ColorRole.Highlight: Colour.ACCENT,
        QPalette.ColorRole.HighlightedText: Colour.ON_ACCENT,
        QPalette.ColorRole.PlaceholderText: Colour.QUIET,
        QPalette.ColorRole.Link: Colour.ACCENT,
        QPalette.ColorRole.ToolTipBase: Colour.SURFACE,
        QPalette.ColorRole.ToolTipText: Colour.TEXT,
    }
    for role, which in roles.items():
        palette.setColor(role, colour(which))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, colour(Colour.QUIET))
    return palette


def style_sheet() -> str:
    """The style of what is not painted by hand: fields, scroll bars, menus, tables, labels by property."""
    text = _SHEET
    for name, value in _State.colours.items():
        text = text.replace(f"@{name};", f"{value.name()};")
    return text


_SHEET: Final = """
QLabel[tone="quiet"] { color: @quiet; }
QLabel[tone="accent"] { color: @accent; }
QLabel[tone="error"] { color: @error; }
QLabel[tone="warning"] { color: @warning; }
QLabel[tone="success"] { color: @success; }
QLabel[tone="on_header"] { color: @on_header; }
QLabel[tone="on_banner"] { color: @on_banner; }
QLineEdit, QPlainTextEdit, QComboBox, QDateEdit {
  background: @surface; color: @text; border: 1px solid @control; border-radius: 4px; padding: 0 10px;
  selection-background-color: @accent; selection-color: @on_accent;
}
QLineEdit, QComboBox, QDateEdit { min-height: 34px; }
QPlainTextEdit { padding: 4px 6px; }
QLineEdit[wrong="true"] { border: 2px solid @error; padding: 0 9px; }
QPlainTextEdit[wrong="true"] { border: 2px solid @error; padding: 3px 5px; }
QLineEdit:disabled, QComboBox:disabled { color: @quiet; background: @page; }
QLineEdit[readOnly="true"], QPlainTextEdit[readOnly="true"] { background: @page; }
QComboBox::drop-down { border: 0; width: 30px; }
QComboBox QAbstractItemView { background: @surface; color: @text; border: 1px solid @control; }
QScrollArea { border: 0; background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: @control; border-radius: 4px; min-height: 36px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: @control; border-radius: 4px; min-width: 36px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { background: @surface; color: @text; border: 1px solid @control; padding: 4px 8px; }
QMenu { background: @surface; color: @text; border: 1px solid @control; padding: 4px 0; }
QMenu::item { padding: 8px 24px 8px 16px; }
QMenu::item:selected { background: @accent_ground; color: @text; }
QMenu::item:disabled { color: @quiet; }
QMenu::separator { height: 1px; background: @line; margin: 4px 0; }
QTableView {
  background: @surface; color: @text; border: 0; gridline-color: transparent; font-size: 13px;
  selection-background-color: @accent_ground; selection-color: @text; outline: 0;
}
QTableView::item { border-bottom: 1px solid @line; padding: 0 8px; }
QTableView::item:selected { background: @accent_ground; color: @text; }
QHeaderView { background: @surface; border: 0; }
QHeaderView::section {
  background: @surface; color: @quiet; border: 0; border-bottom: 1px solid @control; padding: 8px; font-weight: 600;
  font-size: 13px;
}
QTableCornerButton::section { background: @surface; border: 0; }
QDialog { background: @surface; }
"""
