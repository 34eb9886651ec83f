"""Attacks on what is in the container: parts, relations, content types, XML, sheets and cells.

The worst of them show a reader in Excel another answer than the one that was signed, with nothing changed in what a
careless reader compares.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final
from xml.sax.saxutils import escape

from hamonitor_desktop.domain.codes import Code
from tests.excel.samples import zipped
from tests.hostile.ground import (
    ANSWERS,
    BOOK,
    BOOK_RELS,
    CARRIED,
    COVER,
    MAIN,
    REL,
    ROOT,
    SHEET_RELS,
    STRINGS,
    STYLES,
    TABLE,
    TYPES,
    Attack,
    Ground,
)

HOSTILE: Final = Code.HOSTILE_FILE
KIND: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
OFFICE: Final = "http://schemas.microsoft.com/office"
_COMPATIBLE: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_ELSE: Final = f' xmlns:x="urn:x" xmlns:mc="{_COMPATIBLE}" mc:Ignorable="x" '


def part(name: str, data: bytes = b"<a/>") -> Attack:
    """One more part."""
    return Attack(HOSTILE, lambda ground: ground.with_parts((name, data)))


def more(name: str, text: str, *parts: tuple[str, bytes], code: Code = HOSTILE, before: str = "</") -> Attack:
    """A text before the last closing tag of a part, and more parts with it."""

    def make(ground: Ground) -> bytes:
        head, mark, tail = ground.parts[name].rpartition(before.encode())
        return ground.with_parts((name, head + text.encode() + mark + tail), *parts)

    return Attack(code, make)


def but(name: str, old: str, new: str, code: Code = HOSTILE) -> Attack:
    """One text of a part in place of another."""
    return Attack(code, lambda ground: ground.but(name, old, new))


def relation(kind: str, target: str, name: str = ROOT, mode: str = "", of: str = REL) -> Attack:
    """One more relation, to a part that may be there."""
    text = f'<Relationship Id="evil" Type="{of}/{kind}" Target="{target}"{mode}/>'
    return more(name, text, ("customXml/item1.xml", b"<a/>"))


def declared(part_name: str, kind: str, element: str = "Override") -> Attack:
    """One more content type."""
    named = f'PartName="{part_name}"' if element == "Override" else f'Extension="{part_name}"'
    return more(TYPES, f'<{element} {named} ContentType="{kind}"/>')


def rows(text: str, name: str = ANSWERS, code: Code = HOSTILE) -> Attack:
    """Other rows in a sheet."""
    return Attack(code, lambda ground: ground.with_parts((name, sheet(text))))


def sheet(text: str, after: str = "") -> bytes:
    return f'<worksheet xmlns="{MAIN}"><sheetData>{text}</sheetData>{after}</worksheet>'.encode()


def cell(change: str) -> Attack:
    """The first explanation of the sheet, its text spelled in such a way; `{}` is the second half of the text."""

    def make(ground: Ground) -> bytes:
        text = ground.parts[ANSWERS].decode().replace(f'xmlns="{MAIN}"', f'xmlns="{MAIN}"{_ELSE}', 1)
        found = re.search(r"<is><t>(Toelichting)( bij [^<]*)</t></is>", text)
        assert found
        spelled = change.format(found[1], found[2])
        return ground.with_parts((ANSWERS, (text[: found.start()] + spelled + text[found.end() :]).encode()))

    return Attack(HOSTILE, make)


def _shared(strings: str, rows_: str) -> Attack:
    relation_ = f'<Relationship Id="texts" Type="{REL}/sharedStrings" Target="sharedStrings.xml"/>'
    made = f'<sst xmlns="{MAIN}"{_ELSE}>{strings}</sst>'.encode()
    return more(BOOK_RELS, relation_, (STRINGS, made), (ANSWERS, sheet(rows_)))


def _shared_again(ground: Ground) -> bytes:
    """All cells by shared texts, the list of which Excel counts otherwise: it passes over what we would count."""
    texts: list[str] = []

    def index(match: re.Match[str]) -> str:
        texts.append(match[1])
        return f't="s"><v>{len(texts) - 1}</v>'

    answers = re.sub(r't="inlineStr"><is>(.*?)</is>', index, ground.parts[ANSWERS].decode(), flags=re.DOTALL)
    listed = [f"<si>{text}</si>" for text in texts]
    listed[10] = listed[10].replace("<si>", "<x:si>").replace("</si>", "</x:si>")
    strings = f'<sst xmlns="{MAIN}"{_ELSE}>{"".join(listed)}<si><t>Iets anders.</t></si></sst>'
    relation_ = f'<Relationship Id="texts" Type="{REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    rels = ground.parts[BOOK_RELS].replace(b"</Relationships>", relation_.encode())
    return ground.with_parts((ANSWERS, answers.encode()), (STRINGS, strings.encode()), (BOOK_RELS, rels))


def _other_sheet(ground: Ground) -> bytes:
    """`r:id` leads Excel to a forged sheet in a folder that nobody looks in, another `id` leads a careless reader."""
    sheet2 = 'name="Antwoorden" sheetId="2" state="visible" '
    book = ground.parts[BOOK].decode().replace(sheet2, f'{sheet2}xmlns:x="urn:x" x:id="rId2" ', 1)
    assert "x:id" in book
    head, _, tail = book.rpartition('r:id="rId2"')
    forged = f'<Relationship Id="evil" Type="{REL}/worksheet" Target="/customXml/item1.xml"/></Relationships>'
    rels = ground.parts[BOOK_RELS].replace(b"</Relationships>", forged.encode())
    return ground.with_parts(
        (BOOK, (head + 'r:id="evil"' + tail).encode()),
        (BOOK_RELS, rels),
        ("customXml/item1.xml", sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>Alles klaar</t></is></c></row>')),
    )


def _shown_as(code: str) -> Attack:
    made = (
        f'<numFmts count="1"><numFmt numFmtId="164" formatCode="{escape(code, {chr(34): "&quot;"})}"/></numFmts><fonts'
    )

    def make(ground: Ground) -> bytes:
        styles = re.sub("<numFmts.*?</numFmts>|<numFmts[^>]*/>", "", ground.parts[STYLES].decode())
        return ground.with_parts((STYLES, styles.replace("<fonts", made, 1).encode()))

    return Attack(HOSTILE, make)


def _behind(target: str) -> Callable[[Ground], bytes]:
    """A careless reader finds the signed sheet, and Excel the forged part that stands before the `#`."""

    def make(ground: Ground) -> bytes:
        forged = sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>Alles klaar</t></is></c></row>')
        rels = ground.parts[BOOK_RELS].replace(b"/xl/worksheets/sheet2.xml", f"worksheets/{target}".encode())
        return ground.with_parts((BOOK_RELS, rels), ("xl/theme/theme9.xml", forged))

    return make


def _wrapped(ground: Ground) -> bytes:
    """The signed rows as markup that Excel passes over, the forged rows in a wrapper that a careless reader skips."""
    text = ground.parts[ANSWERS].decode()
    found = re.search("<sheetData>(.*)</sheetData>", text, re.DOTALL)
    assert found
    signed = re.sub(r"<(/?)(row|c|is|t|v)\b", r"<\1x:\2", found[1])
    forged = found[1].replace("Toelichting", "Geen")
    root = f'<worksheet xmlns="{MAIN}"{_ELSE}mc:ProcessContent="x:is" '
    body = f"<sheetData><x:is>{forged}</x:is>{signed}</sheetData>"
    made = text[: found.start()].replace(f'<worksheet xmlns="{MAIN}"', root, 1) + body + text[found.end() :]
    return ground.with_parts((ANSWERS, made.encode()))


def _extended(ground: Ground) -> bytes:
    """The signed rows where Excel does not look for them."""
    text = ground.parts[ANSWERS].decode()
    found = re.search("<sheetData>(.*)</sheetData>", text, re.DOTALL)
    assert found
    rest = text[: found.start()] + "<sheetData/>" + text[found.end() :]
    extension = f'<extLst><ext uri="x">{found[0]}</ext></extLst></worksheet>'
    return ground.with_parts((ANSWERS, rest.replace("</worksheet>", extension).encode()))


def _swapped(ground: Ground) -> bytes:
    first, second = ground.compact[:9000], ground.compact[9000:18000]
    rest = ground.compact[18000:]
    return _pieces(ground, [second, first, rest])


def _pieces(ground: Ground, texts: list[str]) -> bytes:
    made = "".join(
        f'<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>{text}</t></is></c></row>'
        for row, text in enumerate(texts, 1)
        if text
    )
    return ground.with_parts((CARRIED, sheet(made)))


def _doubled(name: str) -> Attack:
    """Another sheet with the name of the hidden one, or nearly."""

    def make(ground: Ground) -> bytes:
        added = f'<sheet xmlns:r="{REL}" name="{name}" sheetId="9" state="veryHidden" r:id="evil"/></sheets>'
        forged = f'<Relationship Id="evil" Type="{REL}/worksheet" Target="worksheets/sheet9.xml"/></Relationships>'
        return ground.with_parts(
            (BOOK, ground.parts[BOOK].replace(b"</sheets>", added.encode())),
            (BOOK_RELS, ground.parts[BOOK_RELS].replace(b"</Relationships>", forged.encode())),
            ("xl/worksheets/sheet9.xml", ground.parts[CARRIED]),
        )

    return Attack(Code.CHANGED_CELL if name.strip() == "_retour" and name != "_retour" else HOSTILE, make)


def _without(*names: str) -> Attack:
    return Attack(
        Code.UNREADABLE,
        lambda ground: zipped({name: data for name, data in ground.parts.items() if name not in names}),
    )


def _named(formula: str) -> Attack:
    return but(BOOK, "<definedNames>", f'<definedNames><definedName name="evil">{formula}</definedName>')


def _rule(inside: str) -> Attack:
    return more(ANSWERS, inside, before="<pageMargins")


_DTD: Final = '<?xml version="1.0" encoding="{0}"?><!DOCTYPE a [<!ENTITY b "ha">]><a>&b;</a>'
_LAUGHS: Final = '<!DOCTYPE a [<!ENTITY b0 "ha">' + "".join(
    f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 10)
)


PARTS: Final[dict[str, Attack]] = {
    "a macro": part("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0"),
    "a macro sheet": part("xl/macrosheets/sheet1.xml"),
    "an external link": part("xl/externalLinks/externalLink1.xml"),
    "a data connection": part("xl/connections.xml"),
    "a query table": part("xl/queryTables/queryTable1.xml"),
    "an OLE object": part("xl/embeddings/oleObject1.bin", b"\xd0\xcf\x11\xe0"),
    "a workbook in the workbook": part("xl/embeddings/Microsoft_Excel_Sheet.xlsx", b"PK\3\4"),
    "ActiveX": part("xl/activeX/activeX1.xml"),
    "a control": part("xl/ctrlProps/ctrlProp1.xml"),
    "a drawing": part("xl/drawings/drawing1.xml"),
    "a picture": part("xl/media/image1.svg", b"<svg onload='x()'/>"),
    "comments": part("xl/comments1.xml"),
    "threaded comments": part("xl/threadedComments/threadedComment1.xml"),
    "a ribbon of its own": part("customUI/customUI14.xml"),
    "an add-in": part("xl/webextensions/webextension1.xml"),
    "a pivot table with a cache": part("xl/pivotCache/pivotCacheDefinition1.xml"),
    "a program": part("docProps/evil.exe", b"MZ"),
    "a signature of Office": part("_xmlsignatures/sig1.xml"),
    "a second workbook through content types": declared("/xl/theme/theme2.xml", f"{KIND}.sheet.main+xml"),
    "a second workbook with an entity in its type": declared("/xl/theme/theme2.xml", f"{KIND}.sheet.main+xm&#108;"),
    "a content type of a macro": declared("bin", "application/vnd.ms-office.vbaProject", "Default"),
    "a workbook of another type": but(TYPES, f"{KIND}.sheet.main+xml", f"{KIND}.template.main+xml"),
    "a second root relation": relation("officeDocument", "customXml/item1.xml"),
    "a root that leads elsewhere": but(ROOT, 'Target="xl/workbook.xml"', 'Target="xl/theme/theme1.xml"'),
    "swapped relations": but(BOOK_RELS, "/xl/worksheets/sheet2.xml", "/xl/worksheets/sheet3.xml"),
    "a relation with an id twice": more(ROOT, f'<Relationship Id="rId1" Type="{REL}/theme" Target="xl/a.xml"/>'),
    "a link to outside": relation("hyperlink", "https://example.org", SHEET_RELS, ' TargetMode="External"'),
    "a template on a server": relation(
        "attachedTemplate", "https://example.org/a.xltm", ROOT, ' TargetMode="External"'
    ),
    "an internal link to a server": relation("customXml", "https://example.org/a", BOOK_RELS),
    "an internal link to a share": relation("customXml", "//server/deel/a.xml", BOOK_RELS),
    "an add-in in a part that may be there": relation(
        "webextensiontaskpanes", "customXml/item1.xml", of=f"{OFFICE}/2011/relationships"
    ),
    "a ribbon in a part that may be there": relation(
        "ui/extensibility", "customXml/item1.xml", of=f"{OFFICE}/2006/relationships"
    ),
    "a pivot table in a part that may be there": relation("pivotCacheDefinition", "/customXml/item1.xml", BOOK_RELS),
    "a picture behind the sheet": relation("image", "/customXml/item1.xml", SHEET_RELS),
    "a relation of a kind nobody knows": relation("worksheet", "/customXml/item1.xml", BOOK_RELS, of="urn:x"),
    "a DOCTYPE": part("docProps/app.xml", _DTD.format("UTF-8").encode()),
    "an entity bomb": part(ANSWERS, (_LAUGHS + "]><a>&b9;</a>").encode()),
    "an entity bomb in UTF-16": part(ANSWERS, _DTD.format("UTF-16").encode("utf-16")),
    "an entity from outside": part(BOOK, b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
    "UTF-7": part("docProps/app.xml", b"<?xml version='1.0' encoding='utf-7'?><a/>"),
    "NUL in XML": part("customXml/item1.xml", b"<a>\0</a>"),
    "XML that breaks off": Attack(
        Code.UNREADABLE, lambda ground: ground.with_parts((ANSWERS, ground.parts[ANSWERS][:900]))
    ),
    "no workbook": Attack(Code.NOT_A_RETURN, lambda ground: zipped({"a.xml": b"<a/>"})),
    "no relations of the workbook": _without(BOOK_RELS),
    "a sheet that is not there": _without(ANSWERS),
}

CELLS: Final[dict[str, Attack]] = {
    "a cell at XFD1048576": rows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    "four million cells": rows('<row r="1">' + "<c/>" * 4_000_000 + "</row>"),
    "a million rows": rows('<row r="1"/>' * 1_500_000),
    "a cell twice": rows('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
    "a cell in another row": rows('<row r="1"><c r="A2"><v>1</v></c></row>'),
    "a row that is no number": rows('<row r="x"><c><v>1</v></c></row>'),
    "a text of 19 megabytes": rows(f'<row r="1"><c><v>{"x" * 19_000_000}</v></c></row>'),
    "a million attributes": rows("<c " + " ".join(f'a{number}=""' for number in range(900_000)) + "/>"),
    "a nest of a million": rows("<a>" * 1_000_000),
    "a formula": rows('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'),
    "a formula that calls a program": rows("<row><c><f>cmd|'/c calc'!A1</f><v>Ja</v></c></row>"),
    "a formula under another prefix": rows(f'<row><c><x:f xmlns:x="{MAIN}">1</x:f></c></row>'),
    "a formula in a name": _named("_xlfn.WEBSERVICE(&quot;http://example.org&quot;)"),
    "a name that calls a program": _named("cmd|'/c calc'!A1"),
    "a name in another file": _named("[1]Blad!$A$1"),
    "a formula in the table": but(
        TABLE, 'name="Antwoord"/>', 'name="Antwoord"><calculatedColumnFormula>1</calculatedColumnFormula></tableColumn>'
    ),
    "a formula in a validation": _rule(
        '<dataValidations count="1"><dataValidation type="list" sqref="D2"><formula1>cmd|a!A1</formula1>'
        "</dataValidation></dataValidations>"
    ),
    "a formula that paints": _rule(
        '<conditionalFormatting sqref="D2"><cfRule type="expression" priority="1"><formula>WEBSERVICE(A1)</formula>'
        "</cfRule></conditionalFormatting>"
    ),
    "a formula in an extension": more(
        ANSWERS, '<extLst><ext xmlns:e="urn:e" uri="x"><e:f>1</e:f></ext></extLst>', before="</worksheet"
    ),
    "an object on the sheet": more(ANSWERS, "<oleObjects/>", before="</worksheet"),
    "a shared text that is not there": Attack(
        Code.UNREADABLE, _shared("<si><t>a</t></si>", '<row><c t="s"><v>9</v></c></row>').make
    ),
    "shared texts elsewhere": relation("sharedStrings", "/customXml/item1.xml", BOOK_RELS),
    "a shared text in a million runs": _shared("<si>" + "<r><t>x</t></r>" * 400_000 + "</si>", ""),
    "shared texts counted in two ways": Attack(HOSTILE, _shared_again),
    "a text that ends before it ends": cell("<is><t>{0}{1}<x:t/>, maar niet heus</t></is>"),
    "a text with a choice in it": cell(
        '<is><t>{0}<mc:AlternateContent><mc:Choice Requires="x">{1}</mc:Choice></mc:AlternateContent></t></is>'
    ),
    "a text half in another language": cell("<is><t>{0}</t><x:t>{1}</x:t></is>"),
    "a text in what is read aloud": cell(
        '<is><t>{0}{1}</t><x:rPh mc:ProcessContent="x:rPh"><t>, maar niet heus</t></x:rPh></is>'
    ),
    "a value that ends before it ends": cell("<v>{0}{1}<x:v/>, maar niet heus</v>"),
    "a cell of a kind nobody knows": but(ANSWERS, 't="inlineStr"', 't="inlinestr"'),
    "a text in a cell that is a number": but(ANSWERS, 't="inlineStr"', 't="n"'),
    "an extension in a text": cell("<is><t>{0}{1}<extLst><ext>, maar niet heus</ext></extLst></t></is>"),
    "a format that shows a yes": _shown_as('General;General;General;"Ja"'),
    "a format that shows nothing": _shown_as(";;;"),
    "a format that puts a word before it": _shown_as('"Niet "@'),
    "a format that puts a word before it, sign by sign": _shown_as(r"\n\i\e\t @"),
    "a sheet behind a fragment": Attack(HOSTILE, _behind("../theme/theme9.xml#/../../worksheets/sheet2.xml")),
    "a sheet behind a question": Attack(HOSTILE, _behind("../theme/theme9.xml?/../../worksheets/sheet2.xml")),
    "a sheet in a namespace of its own": but(ANSWERS, f'xmlns="{MAIN}"', 'xmlns="urn:x"'),
    "a workbook in a namespace of its own": but(BOOK, f'xmlns="{MAIN}"', 'xmlns="urn:x"'),
    "a sheet with two ids": Attack(HOSTILE, _other_sheet),
    "rows that Excel passes over": Attack(HOSTILE, _wrapped),
    "rows in an extension": Attack(Code.CHANGED_CELL, _extended),
    "a sheet that is not in the workbook": Attack(
        HOSTILE, lambda ground: ground.with_parts(("xl/worksheets/sheet9.xml", sheet("")))
    ),
    "two sheets with one name": but(BOOK, 'name="Retour"', 'name="ANTWOORDEN"'),
    "a sheet twice": but(BOOK_RELS, "/xl/worksheets/sheet1.xml", "/xl/worksheets/sheet2.xml"),
    "a hidden sheet more": Attack(Code.CHANGED_CELL, _doubled("Meer").make),
    "a hidden row more": more(
        COVER,
        '<row r="99" hidden="1"><c r="A99" t="inlineStr"><is><t>verborgen</t></is></c></row>',
        before="</sheetData",
        code=Code.CHANGED_CELL,
    ),
    "an answer that reads otherwise": but(ANSWERS, "Toelichting bij", "Geen toelichting bij", Code.CHANGED_CELL),
    "another name on the cover": but(COVER, "A. Jansen", "B. Pietersen", Code.CHANGED_CELL),
    "an answer in runs": Attack(
        Code.CHANGED_CELL, cell("<is><r><t>{0}</t></r><r><t> niet</t></r><r><t>{1}</t></r></is>").make
    ),
    "a sheet of scripts": but(BOOK, 'name="Retour"', 'name="&lt;script&gt;alert(1)&lt;/script&gt;"', Code.CHANGED_CELL),
    "the signed sheet doubled": _doubled("_retour"),
    "the signed sheet doubled but for its case": _doubled("_RETOUR"),
    "the signed sheet doubled but for a space": _doubled("_retour "),
    "the signed sheet stripped": Attack(Code.STRIPPED, lambda ground: ground.with_parts((CARRIED, sheet("")))),
    "the signed sheet under another name": but(BOOK, 'name="_retour"', 'name="Blad3"', Code.STRIPPED),
    "the pieces swapped": Attack(Code.BAD_SIGNATURE, _swapped),
    "a piece left out": Attack(
        Code.BAD_SIGNATURE, lambda ground: _pieces(ground, [ground.compact[:9000], ground.compact[18000:]])
    ),
    "a piece twice": Attack(
        Code.BAD_SIGNATURE, lambda ground: _pieces(ground, [ground.compact[:9000], ground.compact])
    ),
}
