"""Reads a PDF as a screen reader and a person would: structure, bookmarks, words. It is not what wrote it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pypdf import PdfReader


@dataclass(frozen=True)
class Element:
    """An element of the structure: its type, such as H1 or Table, its alternative text, the type it stands in."""

    kind: str
    alternative: str
    within: str


class Pdf:
    """One PDF."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._reader = PdfReader(io.BytesIO(data), strict=True)
        self._root: Any = self._reader.trailer["/Root"]

    @cached_property
    def pages(self) -> list[str]:
        """The words of each page, with single spaces."""
        return [words(page.extract_text()) for page in self._reader.pages]

    @cached_property
    def text(self) -> str:
        """The words of all pages."""
        return " ".join(self.pages)

    @property
    def lines(self) -> list[str]:
        """The lines of all pages, as they end on the paper."""
        return [line for page in self._reader.pages for line in page.extract_text().splitlines()]

    @property
    def title(self) -> str:
        """The title, as a window shows it."""
        return str((self._reader.metadata or {}).get("/Title", ""))

    @property
    def language(self) -> str:
        """The language of the document."""
        return str(self._root["/Lang"])

    @property
    def tagged(self) -> bool:
        """Whether it says that it is tagged."""
        return bool(self._root["/MarkInfo"]["/Marked"])

    @property
    def accessible(self) -> bool:
        """Whether it claims PDF/UA-1."""
        return b"pdfuaid" in self._root["/Metadata"].get_object().get_data()

    @property
    def bookmarks(self) -> list[str]:
        """The bookmarks of the first level."""
        return [str(item.title) for item in self._reader.outline if not isinstance(item, list)]

    @property
    def bookmarks_below(self) -> list[str]:
        """The bookmarks of the second level."""
        below: list[Any] = [item for item in self._reader.outline if isinstance(item, list)]
        return [str(item.title) for items in below for item in items]

    @property
    def images(self) -> int:
        """How many pictures made of dots are in it."""
        return sum(len(page.images) for page in self._reader.pages)

    @property
    def scripts(self) -> bool:
        """Whether it holds anything that runs or leads elsewhere."""
        return any(name in self.data for name in (b"/JavaScript", b"/URI", b"/Launch", b"/EmbeddedFile"))

    def elements(self) -> list[Element]:
        """The structure, in reading order."""
        return list(_walk(self._root["/StructTreeRoot"]))


def words(text: str) -> str:
    """A text with single spaces, however its lines were broken."""
    return re.sub(r"\s+", " ", text).strip()


def _walk(node: Any, within: str = "") -> Iterator[Element]:
    found = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(found, list):
        for child in found:
            yield from _walk(child, within)
    elif isinstance(found, dict):
        kind = str(found.get("/S", within)).lstrip("/")
        if "/S" in found:
            yield Element(kind, str(found.get("/Alt", "")), within)
        if "/K" in found:
            yield from _walk(found["/K"], kind)
