"""Sets a document as PDF with Typst: tagged, with bookmarks and in Dutch, from a bundled template and plain data.

What people wrote goes in as JSON that the template reads, never as Typst's own markup: `#read("...")`, `$` or `*` are
signs like any other. The template sees no other file, and no package is fetched.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final, cast

from hamonitor_desktop.assets import asset
from hamonitor_desktop.domain.direction import straight

if TYPE_CHECKING:
    from typst import PDFStandard

_FOLDER: Final = "resources/typst"
_FONTS: Final = "resources/fonts"
_LACKING: Final = ("could not be displayed", "disallowed codepoint")
_ACCESSIBLE: Final[PDFStandard] = "ua-1"
_UNPRINTABLE: Final = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_FOREIGN: Final = re.compile("[^\t\n\x20-\u024f\u2010-\u2027\u20ac\ufffd]")


class _Stuck(Exception):
    """The typesetter came to grief over a text."""


def typeset(template: str, content: object, made_at: datetime) -> bytes:
    """The PDF of a bundled template, such as `progress.typ`, filled with a dataclass. `made_at` carries a time zone.

    It claims PDF/UA-1 (ISO 14289-1). The bundled letters come first; only where a text has signs that they lack, such
    as an emoji, are the computer's own letters asked too. A sign that no letter has is shown as a box, and the claim is
    then left out, for PDF/UA forbids it. Should the typesetter stumble over rare writing, that writing becomes \ufffd:
    a print with a gap is better than none.
    """
    plain = _plain(content, printable)
    try:
        made = _pdf(template, plain, made_at)
        made = made or _pdf(template, plain, made_at, own_letters_too=True)
        return made or cast(bytes, _pdf(template, plain, made_at, standards=(), own_letters_too=True))
    except _Stuck:
        return cast(bytes, _pdf(template, _plain(content, _latin), made_at, standards=()))


def printable(text: str) -> str:
    """The text with line breaks as LF; what is no sign (a control, half a pair, a byte order mark) becomes \ufffd.

    Signs that turn the order of others around go: they can make a text read otherwise than it was typed.
    """
    if text.isprintable():
        return text
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return straight(_UNPRINTABLE.sub("\ufffd", lines))


def _latin(text: str) -> str:
    return _FOREIGN.sub("\ufffd", printable(text))


def _pdf(
    template: str,
    plain: object,
    made_at: datetime,
    *,
    standards: Sequence[PDFStandard] = (_ACCESSIBLE,),
    own_letters_too: bool = False,
) -> bytes | None:
    """The PDF; None where a standard is asked for and the letters at hand lack a sign. Raises _Stuck."""
    import typst

    folder = asset(_FOLDER)
    try:
        compiler = typst.Compiler(
            input=folder / template,
            root=folder,
            font_paths=[asset(_FONTS)],
            ignore_system_fonts=not own_letters_too,
            sys_inputs={"data": json.dumps(plain, ensure_ascii=False)},
        )
        moment = made_at.replace(microsecond=0)
        return cast(bytes, compiler.compile(format="pdf", timestamp=moment, pdf_standards=list(standards)))
    except typst.TypstError as error:
        if standards and any(sign in str(error) for sign in _LACKING):
            return None
        raise
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # what stopped Rust; it is no Exception, and has no other name
            raise _Stuck from error
        raise


def _plain(content: object, clean: Callable[[str], str]) -> object:
    """The content as JSON has it, each text cleaned."""
    if isinstance(content, str):
        return clean(str(content))
    if dataclasses.is_dataclass(content) and not isinstance(content, type):
        return {field.name: _plain(getattr(content, field.name), clean) for field in dataclasses.fields(content)}
    if isinstance(content, list | tuple):
        return [_plain(item, clean) for item in cast("list[object]", content)]
    return content
