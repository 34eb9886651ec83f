"""Sets a document as PDF with Typst: tagged, with bookmarks and in Dutch, from a bundled template and plain data.

What people wrote goes in as JSON that the template reads, never as Typst's own markup: `#read("...")`, `$` or `*` are
signs like any other. The template sees no other file, and no package is fetched.
"""

from __future__ import annotations

import dataclasses
import json
import re
from datetime import datetime
from typing import TYPE_CHECKING, Final, cast

from hamonitor_desktop.assets import asset

if TYPE_CHECKING:
    from typst import Compiler, PDFStandard

_FOLDER: Final = "resources/typst"
_FONTS: Final = "resources/fonts"
_ACCESSIBLE: Final[PDFStandard] = "ua-1"
_UNPRINTABLE: Final = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def typeset(template: str, content: object, made_at: datetime) -> bytes:
    """The PDF of a bundled template, such as `progress.typ`, filled with a dataclass.

    It claims PDF/UA-1 (ISO 14289-1). The bundled letters come first; only where a text has signs that they lack, such
    as an emoji, are the computer's own letters asked too. A sign that no letter has is shown as a box, and the claim is
    then left out, for PDF/UA forbids it. `made_at` carries a time zone.
    """
    import typst

    compiler = _compiler(template, content, own_letters_too=False)
    try:
        return _pdf(compiler, made_at, [_ACCESSIBLE])
    except typst.TypstError as error:
        if not _lacks_letters(error):
            raise
    compiler = _compiler(template, content, own_letters_too=True)
    try:
        return _pdf(compiler, made_at, [_ACCESSIBLE])
    except typst.TypstError as error:
        if not _lacks_letters(error):
            raise
    return _pdf(compiler, made_at, [])


def printable(text: str) -> str:
    """The text with line breaks as LF; what is no sign (a control, half a pair, a byte order mark) becomes \ufffd."""
    if text.isprintable():
        return text
    return _UNPRINTABLE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def _compiler(template: str, content: object, *, own_letters_too: bool) -> Compiler:
    import typst

    folder = asset(_FOLDER)
    return typst.Compiler(
        input=folder / template,
        root=folder,
        font_paths=[asset(_FONTS)],
        ignore_system_fonts=not own_letters_too,
        sys_inputs={"data": json.dumps(_plain(content), ensure_ascii=False)},
    )


def _pdf(compiler: Compiler, made_at: datetime, standards: list[PDFStandard]) -> bytes:
    made = compiler.compile(format="pdf", timestamp=made_at.replace(microsecond=0), pdf_standards=standards)
    return cast(bytes, made)


def _lacks_letters(error: Exception) -> bool:
    return "could not be displayed" in str(error) or "disallowed codepoint" in str(error)


def _plain(content: object) -> object:
    """The content as JSON has it, each text printable."""
    if isinstance(content, str):
        return printable(str(content))
    if dataclasses.is_dataclass(content) and not isinstance(content, type):
        return {field.name: _plain(getattr(content, field.name)) for field in dataclasses.fields(content)}
    if isinstance(content, list | tuple):
        return [_plain(item) for item in cast("list[object]", content)]
    return content
