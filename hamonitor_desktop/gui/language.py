"""The language of the window. This is the one place that knows it.

Texts of the window itself are English in the source and translated by Qt. The domain and the use cases speak Dutch, as
what they say goes into files and the command line as well; a page that shows such a text asks for it here. The
questionnaire is data and is shown as it is; numbers are written and read the Dutch way in both languages, since that is
how they stand in the return.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from hamonitor_desktop.assets import asset
from hamonitor_desktop.domain.values import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from hamonitor_desktop.domain.codes import HaError, Text
    from hamonitor_desktop.domain.display import Asked
    from hamonitor_desktop.domain.values import Value


class Language(StrEnum):
    """The languages the window can be in."""

    DUTCH = "nl"
    ENGLISH = "en"


class _Shown:
    """What is shown now: a property of the process, as the translators that Qt has installed are."""

    language = Language.DUTCH


_TRANSLATORS: Final[list[QTranslator]] = []


def current() -> Language:
    """The language of the window."""
    return _Shown.language


def use(application: QCoreApplication, language: Language) -> None:
    """Show this language from now on. What stands already keeps its words: the window makes its room anew."""
    for translator in _TRANSLATORS:
        application.removeTranslator(translator)
        translator.deleteLater()
    _TRANSLATORS.clear()
    _Shown.language = language
    own = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _install(application, f"{own}/qtbase_{language}.qm")  # the words of Qt's own dialogs
    for file in sorted(asset("resources/translations").glob(f"{language}_*.qm")):
        _install(application, str(file))


def _install(application: QCoreApplication, file: str) -> None:
    translator = QTranslator(application)
    if translator.load(file):
        application.installTranslator(translator)
        _TRANSLATORS.append(translator)


def spoken(text: str) -> str:
    """What the domain or a use case says in Dutch, in the language of the window."""
    if _Shown.language is Language.DUTCH:
        return text
    from hamonitor_desktop.domain.english import in_english

    return in_english(text)


def text_of(error: HaError) -> Text:
    """What an error says: what happened, why, and what to do now."""
    if _Shown.language is Language.DUTCH:
        return error.text
    from hamonitor_desktop.domain.english import text_of_error

    return text_of_error(error)


def paragraph(error: HaError) -> str:
    """What an error says, in one paragraph."""
    text = text_of(error)
    return " ".join(part for part in (text.what, text.why, text.now) if part)


def unknown_label() -> str:
    """The words of the answer that nothing can be said yet."""
    from hamonitor_desktop.domain.display import UNKNOWN_LABEL

    return spoken(UNKNOWN_LABEL)


def show(question: Asked, value: Value) -> str:
    """An answer as its question shows it."""
    from hamonitor_desktop.domain import display

    return unknown_label() if value is UNKNOWN else display.show(question, value)


def listed(parts: Sequence[str]) -> str:
    """Words as a sentence lists them: a, b en c."""
    if len(parts) < 2:
        return "".join(parts)
    both = QCoreApplication.translate("Language", "{some} and {last}")
    return both.format(some=", ".join(parts[:-1]), last=parts[-1])


def show_date(day: date) -> str:
    """A date in words: 30 juni 2024, or 30 June 2024."""
    from hamonitor_desktop.domain import display, english

    if _Shown.language is Language.DUTCH:
        return display.show_date(day)
    return english.show_date(day)


def show_moment(at: datetime) -> str:
    """A moment in the time zone it carries: 30 juni 2024, 14:02."""
    return f"{show_date(at)}, {at:%H:%M}"


def show_utc(at: str) -> str:
    """A moment of a file (UTC, ISO 8601) in the time zone of this computer; as it is where it is no moment."""
    from datetime import datetime

    try:
        return show_moment(datetime.fromisoformat(at).astimezone())
    except (ValueError, OverflowError, OSError):  # the last two: a year that this computer has no time for
        return at
