"""A return as Excel 365, SharePoint and sensitivity labels leave it, written down from ECMA-376 and what they write.

Excel itself is not here: what it writes is made anew out of the texts of the cells, with the namespaces, the parts and
the odd bits of markup that it adds, so that nothing of how our own program writes remains.
"""

# ruff: noqa: E501 - markup in the lines in which it is written

from __future__ import annotations

import io
import posixpath
import re
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final
from xml.sax.saxutils import escape

import openpyxl

MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT: Final = {
    MAIN: "http://purl.oclc.org/ooxml/spreadsheetml/main",
    REL: "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_SHEET: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
_SPACES: Final = (
    f'xmlns="{MAIN}" xmlns:r="{REL}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'mc:Ignorable="x14ac xr xr2 xr3" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" '
    'xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" '
    'xmlns:xr2="http://schemas.microsoft.com/office/spreadsheetml/2015/revision2" '
    'xmlns:xr3="http://schemas.microsoft.com/office/spreadsheetml/2016/revision3"'
)
_LABEL: Final = "defa4170-0d19-0005-0004-bc88714345d2"
Row = tuple[str, ...]


@dataclass
class Excel:
    """The parts of a workbook as Excel writes them, and what was done in it before it was saved."""

    parts: dict[str, str | bytes] = field(default_factory=dict[str, str | bytes])
    types: list[str] = field(default_factory=list[str])
    root: list[str] = field(default_factory=list[str])
    book: list[str] = field(default_factory=list[str])
    sheet: list[str] = field(default_factory=list[str])

    def change(self, name: str, old: str, new: str) -> None:
        """Change the markup of a part."""
        text = self.parts[name]
        assert isinstance(text, str)
        assert old in text, (name, old)
        self.parts[name] = text.replace(old, new, 1)

    def add(
        self, name: str, data: str | bytes, kind: str = "", *, to: list[str] | None = None, relation: str = ""
    ) -> None:
        """Add a part, its content type and the relation that leads to it."""
        self.parts[name] = data
        if kind:
            self.types.append(f'<Override PartName="/{name}" ContentType="{kind}"/>')
        if to is not None:
            place = "." if to is self.root else "xl" if to is self.book else "xl/worksheets"
            target = posixpath.relpath(name, place)
            to.append(f'<Relationship Id="rId{len(to) + 1}" Type="{relation}" Target="{target}"/>')

    def file(self) -> bytes:
        """The file, packed as Office packs it: flags of a quick deflate, and room to grow in its first part."""
        listed = {
            "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">{"".join(self.types)}</Types>',
            "_rels/.rels": _relations(self.root),
            "xl/_rels/workbook.xml.rels": _relations(self.book),
            "xl/worksheets/_rels/sheet2.xml.rels": _relations(self.sheet),
            **self.parts,
        }
        return packed({name: data.encode() if isinstance(data, str) else data for name, data in listed.items()})


def _relations(found: list[str]) -> str:
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{"".join(found)}</Relationships>'


def packed(parts: dict[str, bytes]) -> bytes:
    """A zip file as Office makes it."""
    body, directory = b"", b""
    for name, data in parts.items():
        machine = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS)
        made, raw = machine.compress(data) + machine.flush(), name.encode()
        room = (
            struct.pack("<4H", 0xA220, 324, 0x028A, 320) + bytes(320)
            if name in ("[Content_Types].xml", "_rels/.rels")
            else b""
        )
        told = struct.pack("<3L", zlib.crc32(data), len(made), len(data))
        at = len(body)
        body += b"PK\3\4" + struct.pack("<5H", 20, 6, 8, 0, 33) + told + struct.pack("<2H", len(raw), len(room))
        body += raw + room + made
        directory += b"PK\1\2" + struct.pack("<6H", 45, 20, 6, 8, 0, 33) + told
        directory += struct.pack("<5H2L", len(raw), 0, 0, 0, 0, 0, at) + raw
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, len(parts), len(parts), len(directory), len(body), 0)
    return body + directory + end


def by_excel(data: bytes, order: Callable[[list[Row]], list[Row]] = list[Row]) -> Excel:
    """The return as Excel saves it; `order` sorts the rows below the header of the answers."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    rows = {
        sheet.title: [tuple(str(cell.value or "") for cell in row) for row in sheet.iter_rows()]
        for sheet in book.worksheets
    }
    rows["Antwoorden"][1:] = order(rows["Antwoorden"][1:])
    texts: dict[str, int] = {}
    made = Excel()
    made.types += [
        f'<Default Extension="bin" ContentType="{_SHEET}.printerSettings"/>',
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
        '<Default Extension="xml" ContentType="application/xml"/>',
        '<Default Extension="jpeg" ContentType="image/jpeg"/>',
    ]
    made.add("xl/workbook.xml", _workbook(), f"{_SHEET}.sheet.main+xml", to=made.root, relation=f"{REL}/officeDocument")
    for number, name in enumerate(rows, 1):
        made.add(
            f"xl/worksheets/sheet{number}.xml",
            _worksheet(rows[name], texts, answers=number == 2),
            f"{_SHEET}.worksheet+xml",
            to=made.book,
            relation=f"{REL}/worksheet",
        )
    _add_rest(made, rows["Antwoorden"], texts)
    return made


def _add_rest(made: Excel, rows: list[Row], texts: dict[str, int]) -> None:
    theme = "application/vnd.openxmlformats-officedocument.theme+xml"
    made.add("xl/theme/theme1.xml", _HEAD + _THEME, theme, to=made.book, relation=f"{REL}/theme")
    made.add("xl/styles.xml", _HEAD + _STYLES, f"{_SHEET}.styles+xml", to=made.book, relation=f"{REL}/styles")
    shared = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in texts)
    sst = f'{_HEAD}<sst xmlns="{MAIN}" count="{len(texts)}" uniqueCount="{len(texts)}">{shared}</sst>'
    made.add("xl/sharedStrings.xml", sst, f"{_SHEET}.sharedStrings+xml", to=made.book, relation=f"{REL}/sharedStrings")
    columns = "".join(
        f'<tableColumn id="{n}" xr3:uid="{{00000000-0010-0000-0000-00000{n}000000}}" name="{escape(name)}" dataDxfId="0"/>'
        for n, name in enumerate(rows[0], 1)
    )
    area = f"A1:G{len(rows)}"
    table = (
        f'{_HEAD}<table {_SPACES} id="1" name="Antwoorden" displayName="Antwoorden" ref="{area}" totalsRowShown="0">'
        f'<autoFilter ref="{area}" xr:uid="{{00000000-0009-0000-0100-000001000000}}"/><tableColumns count="7">{columns}'
        '</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" '
        'showRowStripes="1" showColumnStripes="0"/></table>'
    )
    made.add("xl/tables/table1.xml", table, f"{_SHEET}.table+xml", to=made.sheet, relation=f"{REL}/table")
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    made.add(
        "docProps/core.xml",
        _HEAD + _CORE,
        core,
        to=made.root,
        relation=f"{_PACKAGE}/relationships/metadata/core-properties",
    )
    app = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    made.add("docProps/app.xml", _HEAD + _APP, app, to=made.root, relation=f"{REL}/extended-properties")


def _workbook() -> str:
    sheets = (("Retour", ""), ("Antwoorden", ""), ("_retour", 'state="hidden" '))
    listed = "".join(
        f'<sheet name="{name}" sheetId="{number}" {state}r:id="rId{number}"/>'
        for number, (name, state) in enumerate(sheets, 1)
    )
    return (
        f"{_HEAD}<workbook {_SPACES} "
        'xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main">'
        '<fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="28330"/><workbookPr codeName="ThisWorkbook"/>'
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        '<mc:Choice Requires="x15"><x15ac:absPath url="https://gemeente.sharepoint.com/sites/jeugd/Gedeelde documenten/" '
        'xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent>'
        '<xr:revisionPtr revIDLastSave="0" documentId="13_ncr:1_{1E0B5C11}" xr6:coauthVersionLast="47" '
        'xr6:coauthVersionMax="47" xr10:uidLastSave="{00000000-000D-0000-FFFF-FFFF00000000}" '
        'xmlns:xr6="http://schemas.microsoft.com/office/spreadsheetml/2016/revision6" '
        'xmlns:xr10="http://schemas.microsoft.com/office/spreadsheetml/2016/revision10"/>'
        '<bookViews><workbookView xWindow="-120" yWindow="-120" windowWidth="29040" windowHeight="15720" '
        'xr2:uid="{00000000-000D-0000-FFFF-FFFF00000000}"/></bookViews>'
        f"<sheets>{listed}</sheets><definedNames>"
        '<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">Antwoorden!$A$1:$G$28</definedName>'
        '<definedName name="_xlnm.Print_Area" localSheetId="1">\'Antwoorden\'!$A$1:$G$28,Antwoorden!$A$1</definedName>'
        '<definedName name="_xlnm.Print_Titles" localSheetId="1">Antwoorden!$A:$B,Antwoorden!$1:$1</definedName>'
        '<definedName name="Weg" localSheetId="0">#REF!</definedName></definedNames>'
        '<calcPr calcId="191029"/><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" '
        'xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/>'
        '</ext><ext uri="{B58B0392-4F1F-4190-BB64-5DF3571DCE5F}" '
        'xmlns:xcalcf="http://schemas.microsoft.com/office/spreadsheetml/2018/calcfeatures"><xcalcf:calcFeatures>'
        '<xcalcf:feature name="microsoft.com:RD"/></xcalcf:calcFeatures></ext></extLst></workbook>'
    )


def _worksheet(rows: list[Row], texts: dict[str, int], *, answers: bool) -> str:
    made = ""
    for number, row in enumerate(rows, 1):
        cells = "".join(
            f'<c r="{"ABCDEFG"[column]}{number}" s="1" t="s"><v>{texts.setdefault(text, len(texts))}</v></c>'
            if text
            else f'<c r="{"ABCDEFG"[column]}{number}" s="1"/>'
            for column, text in enumerate(row)
        )
        made += f'<row r="{number}" spans="1:7" ht="30.75" customHeight="1" x14ac:dyDescent="0.25">{cells}</row>'
    tables = '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' if answers else ""
    return (
        f'{_HEAD}<worksheet {_SPACES} xr:uid="{{00000000-0001-0000-0100-000000000000}}"><sheetPr codeName="Sheet2"><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<dimension ref="A1:G{len(rows)}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" '
        'topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="D5" sqref="D5"/>'
        '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>'
        '<cols><col min="1" max="7" width="20.7109375" customWidth="1"/></cols>'
        f"<sheetData>{made}</sheetData>"
        '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.5" footer="0.5"/>'
        '<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>'
        f"<headerFooter><oddFooter>&amp;LAmsterdam&amp;R&amp;P van &amp;N</oddFooter></headerFooter>{tables}</worksheet>"
    )


def labelled(made: Excel) -> None:
    """A sensitivity label, as it is now and as it was: a part of its own, and properties."""
    label = (
        f'{_HEAD}<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata">'
        f'<clbl:label id="{{{_LABEL}}}" enabled="1" method="Standard" siteId="{{{_LABEL}}}" contentBits="0" '
        'removed="0"/></clbl:labelList>'
    )
    kind = "application/vnd.ms-office.classificationlabels+xml"
    relation = "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels"
    made.add("docMetadata/LabelInfo.xml", label, kind, to=made.root, relation=relation)
    names = ("Enabled", "SetDate", "Method", "Name", "SiteId", "ActionId", "ContentBits")
    properties_(made, {f"MSIP_Label_{_LABEL}_{name}": "true" for name in names})


def properties_(made: Excel, values: dict[str, str]) -> None:
    """Properties of the document of somebody's own."""
    listed = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{pid}" name="{name}"><vt:lpwstr>{value}'
        "</vt:lpwstr></property>"
        for pid, (name, value) in enumerate(values.items(), 2)
    )
    text = (
        f'{_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        f'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">{listed}</Properties>'
    )
    kind = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    made.add("docProps/custom.xml", text, kind, to=made.root, relation=f"{REL}/custom-properties")


def from_sharepoint(made: Excel) -> None:
    """What a library of SharePoint promotes into the file, and the room that it leaves."""
    properties_(made, {"ContentTypeId": "0x010100A1B2", "MediaServiceImageTags": ""})
    schemas = (
        '<p:properties xmlns:p="http://schemas.microsoft.com/office/2006/metadata/properties"><documentManagement>'
        '<lcf76f155ced4ddcb4097134ff3c332f xmlns="c2f1"><Terms xmlns="http://schemas.microsoft.com/office/infopath/2007/'
        'PartnerControls"/></lcf76f155ced4ddcb4097134ff3c332f></documentManagement></p:properties>',
        '<?mso-contentType?><FormTemplates xmlns="http://schemas.microsoft.com/sharepoint/v3/contenttype/forms">'
        "<Display>DocumentLibraryForm</Display></FormTemplates>",
        '<ct:contentTypeSchema ct:_="" ma:_="" xmlns:ct="http://schemas.microsoft.com/office/2006/metadata/contentType" '
        'xmlns:ma="http://schemas.microsoft.com/office/2006/metadata/properties/metaAttributes">'
        '<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema"><xsd:element name="documentManagement" '
        'type="xsd:string"/></xsd:schema></ct:contentTypeSchema>',
    )
    for number, text in enumerate(schemas, 1):
        made.add(f"customXml/item{number}.xml", text, to=made.book, relation=f"{REL}/customXml")
        made.parts[f"customXml/itemProps{number}.xml"] = (
            f'<ds:datastoreItem ds:itemID="{{A{number}}}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/'
            '2006/customXml"><ds:schemaRefs/></ds:datastoreItem>'
        )
        made.types.append(
            f'<Override PartName="/customXml/itemProps{number}.xml" '
            'ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>'
        )
        relation = f'<Relationship Id="rId1" Type="{REL}/customXmlProps" Target="itemProps{number}.xml"/>'
        made.parts[f"customXml/_rels/item{number}.xml.rels"] = _relations([relation])
    made.types.append('<Default Extension="dat" ContentType="text/plain"/>')
    for number in range(3):
        made.parts[f"[trash]/000{number}.dat"] = bytes(300 * number)


def printed(made: Excel) -> None:
    """Printed: the settings of the printer stay."""
    settings = "HP LaserJet".encode("utf-16-le") + bytes(600)
    made.add("xl/printerSettings/printerSettings1.bin", settings, to=made.sheet, relation=f"{REL}/printerSettings")
    made.change("xl/worksheets/sheet2.xml", 'orientation="landscape"/>', 'orientation="landscape" r:id="rId2"/>')


def persons(made: Excel) -> None:
    """Who worked in it together."""
    text = (
        f'{_HEAD}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments" '
        f'xmlns:x="{MAIN}"><person displayName="Jansen, A." id="{{1}}" userId="S::a@x.nl::1" providerId="AD"/></personList>'
    )
    relation = "http://schemas.microsoft.com/office/2017/10/relationships/person"
    made.add("xl/persons/person.xml", text, "application/vnd.ms-excel.person+xml", to=made.book, relation=relation)


def views(made: Excel) -> None:
    """A view of one's own beside that of others."""
    space = "http://schemas.microsoft.com/office/spreadsheetml/2019/namedsheetviews"
    text = (
        f'{_HEAD}<namedSheetViews xmlns="{space}"><namedSheetView name="Mijn weergave" id="{{1}}"/></namedSheetViews>'
    )
    relation = "http://schemas.microsoft.com/office/2019/04/relationships/namedSheetView"
    kind = "application/vnd.ms-excel.namedsheetviews+xml"
    made.add("xl/namedSheetViews/namedSheetView1.xml", text, kind, to=made.sheet, relation=relation)


def chained(made: Excel) -> None:
    """The chain of a calculation that was taken out again, and metadata of cells."""
    chain = f'{_HEAD}<calcChain xmlns="{MAIN}"><c r="H2" i="2"/></calcChain>'
    made.add("xl/calcChain.xml", chain, f"{_SHEET}.calcChain+xml", to=made.book, relation=f"{REL}/calcChain")
    about = f'{_HEAD}<metadata xmlns="{MAIN}"><metadataTypes count="1"><metadataType name="XLDAPR"/></metadataTypes></metadata>'
    made.add("xl/metadata.xml", about, f"{_SHEET}.sheetMetadata+xml", to=made.book, relation=f"{REL}/sheetMetadata")


def pictured(made: Excel) -> None:
    """A picture of its first page, for the explorer."""
    relation = f"{_PACKAGE}/relationships/metadata/thumbnail"
    made.add("docProps/thumbnail.jpeg", b"\xff\xd8\xff\xe0" + bytes(500), to=made.root, relation=relation)


def arranged(made: Excel) -> None:
    """Zoomed, filtered, a column hidden, rows grouped, colours by value, warnings in green taken away, protected."""
    sheet = "xl/worksheets/sheet2.xml"
    made.change(sheet, '<sheetView tabSelected="1"', '<sheetView zoomScale="70" zoomScaleNormal="70" tabSelected="1"')
    made.change(
        sheet,
        '<col min="1" max="7" width="20.7109375" customWidth="1"/>',
        '<col min="1" max="6" width="4"/><col min="7" max="7" width="0" hidden="1" customWidth="1"/>',
    )
    made.change(sheet, '<row r="3" ', '<row r="3" hidden="1" outlineLevel="1" ')
    made.change(
        sheet,
        "</sheetData>",
        '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/>'
        '<conditionalFormatting sqref="D2:D9"><cfRule type="duplicateValues" dxfId="0" priority="1"/></conditionalFormatting>'
        '<conditionalFormatting sqref="A2:A9"><cfRule type="colorScale" priority="2"><colorScale><cfvo type="min"/>'
        '<cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>',
    )
    made.change(
        sheet,
        "<tableParts",
        '<rowBreaks count="1" manualBreakCount="1"><brk id="9" max="16383" man="1"/></rowBreaks>'
        '<ignoredErrors><ignoredError sqref="A1:G28" numberStoredAsText="1"/></ignoredErrors><tableParts',
    )
    made.change(
        sheet,
        "</tableParts>",
        '</tableParts><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" '
        'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings/></ext></extLst>',
    )
    made.change(
        "xl/tables/table1.xml",
        'xr:uid="{00000000-0009-0000-0100-000001000000}"/>',
        '><filterColumn colId="3"><filters><filter val="Ja"/></filters></filterColumn></autoFilter>'
        '<sortState ref="A2:G28"><sortCondition descending="1" ref="B2:B28"/></sortState>',
    )


def coloured(made: Excel) -> None:
    """Some words of each text made bold: every shared text in runs, with a phonetic property beside it."""
    text = made.parts["xl/sharedStrings.xml"]
    assert isinstance(text, str)
    made.parts["xl/sharedStrings.xml"] = re.sub(
        r'<si><t xml:space="preserve">([^<]{2,400})</t></si>',
        lambda match: (
            f'<si><r><t xml:space="preserve">{match[1][:1]}</t></r><r><rPr><b/><sz val="10"/><color theme="1"/>'
            f'<rFont val="Calibri"/><family val="2"/><scheme val="minor"/></rPr><t xml:space="preserve">{match[1][1:]}</t>'
            '</r><phoneticPr fontId="1" type="noConversion"/></si>'
            if not match[1].startswith("&")
            else match[0]
        ),
        text,
    )


def strict(made: Excel) -> None:
    """Saved as «Strict Open XML-werkblad»."""
    for name, part in made.parts.items():
        if isinstance(part, str):
            for old, new in STRICT.items():
                part = part.replace(old, new)
            made.parts[name] = part
    for found in (made.root, made.book, made.sheet):
        found[:] = [
            relation.replace(REL, STRICT[REL]).replace("extended-properties", "extendedProperties")
            for relation in found
        ]
    made.change("xl/workbook.xml", "<workbook ", '<workbook conformance="strict" ')


CHANGES: Final[dict[str, tuple[Callable[[Excel], None], ...]]] = {
    "saved": (),
    "labelled": (labelled,),
    "from SharePoint": (from_sharepoint,),
    "printed": (printed,),
    "worked in together": (persons,),
    "with a view of one's own": (views,),
    "once calculated": (chained,),
    "with its picture": (pictured,),
    "arranged": (arranged,),
    "coloured": (coloured,),
    "strict": (strict,),
    "all at once": (from_sharepoint, printed, persons, views, chained, pictured, arranged, coloured),
}

_THEME: Final = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office Theme"><a:themeElements>'
    '<a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1></a:clrScheme>'
    "</a:themeElements></a:theme>"
)
_STYLES: Final = (
    f'<styleSheet xmlns="{MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="&quot;€&quot;\\ #,##0.00"/>'
    '<numFmt numFmtId="44" formatCode="_ &quot;€&quot;\\ * #,##0.00_ ;_ &quot;€&quot;\\ * \\-#,##0.00_ ;_ &quot;€&quot;\\ * &quot;-&quot;??_ ;_ @_ "/>'
    '<numFmt numFmtId="165" formatCode="[Red]@"/>'
    '</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill>'
    '<patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1">'
    '<border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="2"><xf/><xf numFmtId="49" quotePrefix="1"/></cellXfs><cellStyles count="1"><cellStyle name="Standaard" '
    'xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf/></dxfs></styleSheet>'
)
_CORE: Final = (
    f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    "<dc:creator>HA-Monitor</dc:creator><cp:lastModifiedBy>Jansen, A.</cp:lastModifiedBy>"
    '<dcterms:modified xsi:type="dcterms:W3CDTF">2026-05-01T10:00:00Z</dcterms:modified></cp:coreProperties>'
)
_APP: Final = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Microsoft Excel</Application><Company>Gemeente</Company><AppVersion>16.0300</AppVersion></Properties>"
)
