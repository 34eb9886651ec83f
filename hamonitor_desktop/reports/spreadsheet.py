"""The answers as an OpenDocument spreadsheet (ISO/IEC 26300), an open form that every government office can read."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from hamonitor_desktop.domain.answer_table import AnswerTable, Figure
from hamonitor_desktop.domain.answer_table import Cell as Value
from hamonitor_desktop.reports.typesetting import printable

if TYPE_CHECKING:
    from odfdo import Cell, Document

SHEET: Final = "Antwoorden"
ABOUT: Final = "Over dit bestand"
_WIDTHS: Final = {
    "Nummer": "1.7cm",
    "Thema": "3.6cm",
    "Vraag": "7.4cm",
    "Eenheid": "2cm",
    "Toelichting": "12.5cm",
    "Bijzonderheden": "4cm",
    "Toelichting vorige ronde": "8cm",
    "Code": "4.5cm",
}
_WIDTH: Final = "4.8cm"
_TEXT: Final = "ha-tekst"
_HEAD: Final = "ha-kop"
_FIGURES: Final = {
    Figure.WHOLE: ("ha-geheel", 'number:decimal-places="0"'),
    Figure.DECIMALS: ("ha-decimaal", 'number:decimal-places="15" number:min-decimal-places="1"'),
    Figure.CENTS: ("ha-bedrag", 'number:decimal-places="2" number:min-decimal-places="2"'),
}
_NUMBER: Final = (
    '<number:number-style style:name="{name}-getal"><number:number {places} number:min-integer-digits="1" '
    'number:grouping="true"/></number:number-style>'
)
_CELL: Final = (
    '<style:style style:name="{name}" style:family="table-cell" style:parent-style-name="Default"{more}>'
    '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top" fo:padding="0.1cm" '
    'fo:border-bottom="0.5pt solid #c9d1dc"{fill}/>'
    '<style:paragraph-properties fo:text-align="start"/><style:text-properties fo:font-size="10pt"{letters}/>'
    "</style:style>"
)
_COLUMN: Final = (
    '<style:style style:name="{name}" style:family="table-column">'
    '<style:table-column-properties style:column-width="{width}"{more}/></style:style>'
)
_PAGE: Final = {
    "fo:page-width": "29.7cm",
    "fo:page-height": "21cm",
    "style:print-orientation": "landscape",
    "style:scale-to": "80%",  # both halves of the table are as wide as a page at most, in letters of 8 points
    "fo:margin-left": "1.3cm",
    "fo:margin-right": "1.3cm",
    "fo:margin-top": "1.3cm",
    "fo:margin-bottom": "1.3cm",
}


def answers_ods(table: AnswerTable) -> bytes:
    """The spreadsheet: the answers, and a sheet that says what they are. A text is text, whatever it begins with."""
    from odfdo import Document

    book = Document("spreadsheet")
    book.meta.title, book.meta.language, book.meta.generator = printable(table.title), "nl-NL", "HA-Monitor"
    book.body.clear()
    _add_styles(book, table.foot)
    widths = [_WIDTHS.get(name, _WIDTH) for name in table.header]
    rows = [[_answer_cell(table, value, row) for value in row] for row in table.rows]
    _add_sheet(book, SHEET, [_head(table.header), *rows], widths, beside=table.beside)
    facts = [[_text(text, _TEXT) for text in fact] for fact in table.facts]
    _add_sheet(book, ABOUT, [_head(("Wat dit is", table.title)), *facts], ["6cm", "17cm"])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _add_styles(book: Document, foot: str) -> None:
    fill, letters = ' fo:background-color="#154273"', ' fo:color="#ffffff" fo:font-weight="bold"'
    _add_style(book, _CELL.format(name=_TEXT, fill="", letters="", more=""))
    _add_style(book, _CELL.format(name=_HEAD, fill=fill, letters=letters, more=""))
    for name, places in _FIGURES.values():
        _add_style(book, _NUMBER.format(name=name, places=places))
        more = f' style:data-style-name="{name}-getal"'
        _add_style(book, _CELL.format(name=name, fill="", letters="", more=more))
    for layout in book.get_styles("page-layout"):  # A4 across
        page = layout.get_element("style:page-layout-properties")
        if page is not None:
            for name, value in _PAGE.items():
                page.set_attribute(name, value)
    for paragraph in book.styles.get_elements("//style:footer//text:p"):
        paragraph.text = f"{printable(foot)} Bladzijde "  # the sheet that the library brings says it in English


def _add_style(book: Document, markup: str) -> None:
    from odfdo import Element, Style

    style = Element.from_tag(markup)
    if isinstance(style, Style):
        book.insert_style(style, automatic=True)


def _add_sheet(
    book: Document,
    name: str,
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[str],
    *,
    beside: int = 0,
) -> None:
    """Add a sheet; after `beside` columns a new page begins, with the first column repeated."""
    from odfdo import Column, Element, Row, Table

    sheet = Table(name)
    first = Element.from_tag("table:table-header-columns")  # repeated on each page beside
    others = Element.from_tag("table:table-columns")
    sheet.append(first)
    sheet.append(others)
    for number, width in enumerate(widths, 1):
        style = f"{name.split()[0].lower()}-{number}"
        more = ' fo:break-before="page"' if beside and number == beside + 1 else ""
        _add_style(book, _COLUMN.format(name=style, width=width, more=more))
        (others if number > 1 else first).append(Column(style=style))
    head = Element.from_tag("table:table-header-rows")  # repeated on each printed page
    sheet.append(head)
    for number, cells in enumerate(rows):
        row = Row()
        for cell in cells:
            row.append(cell)
        (sheet if number else head).append(row)
    book.body.append(sheet)


def _head(texts: Sequence[str]) -> list[Cell]:
    return [_text(text, _HEAD) for text in texts]


def _answer_cell(table: AnswerTable, value: Value, row: tuple[Value, ...]) -> Cell:
    from odfdo import Cell

    if isinstance(value, str):
        return _text(value, _TEXT)
    return Cell(value, style=_FIGURES[table.figure(value, row)][0])


def _text(value: str, style: str) -> Cell:
    from odfdo import Cell, Paragraph

    cell = Cell(style=style)
    if value:
        cell.set_attribute("office:value-type", "string")
        for line in printable(value).split("\n"):
            cell.append(Paragraph(line))
    return cell
