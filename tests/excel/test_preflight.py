import pytest

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.excel.preflight import preflight
from tests.excel.samples import added, changed, parts_of, signed, zipped

GOOD = signed().data
TYPES, ROOT, BOOK = "[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels"
SHEET = "xl/worksheets/sheet1.xml"
ELSEWHERE = "meer dan één werkmap"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def refused(data, reason, code=Code.HOSTILE_FILE):
    with pytest.raises(HaError) as caught:
        preflight(data)
    assert caught.value.code is code
    assert reason in str(caught.value), str(caught.value)


def more(name, text, at=b"</"):
    """The workbook with this text before the last closing tag of a part."""
    parts = parts_of(GOOD)
    head, _, tail = parts[name].rpartition(at)
    return zipped({**parts, name: head + text.encode() + at + tail})


def test_our_own_workbook_passes():
    assert preflight(GOOD) == parts_of(GOOD)


@pytest.mark.parametrize(
    "name",
    [
        "docMetadata/LabelInfo.xml",
        "docProps/custom.xml",
        "docProps/thumbnail.jpeg",
        "customXml/item1.xml",
        "customXml/itemProps1.xml",
        "customXml/_rels/item1.xml.rels",
        "xl/printerSettings/printerSettings1.bin",
        "xl/calcChain.xml",
        "xl/metadata.xml",
        "xl/persons/person.xml",
        "xl/theme/theme2.xml",
        "xl/namedSheetViews/namedSheetView1.xml",
        "xl/worksheets/_rels/sheet1.xml.rels",
        "xl/",
    ],
)
def test_what_other_programs_leave_on_a_save_passes(name):
    part = b"" if name.endswith("/") else b"<a/>"
    assert preflight(added(GOOD, parts={name: part}))[name] == part


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("xl/vbaProject.bin", "macro"),
        ("xl/vbaProjectSignature.bin", "macro"),
        ("xl/macrosheets/sheet1.xml", "macro"),
        ("xl/externalLinks/externalLink1.xml", "koppeling"),
        ("xl/embeddings/oleObject1.bin", "verstopt"),
        ("xl/embeddings/Microsoft_Excel_Sheet.xlsx", "verstopt"),
        ("xl/activeX/activeX1.xml", "besturingselement"),
        ("xl/ctrlProps/ctrlProp1.xml", "besturingselement"),
        ("xl/connections.xml", "gegevensbron"),
        ("xl/queryTables/queryTable1.xml", "gegevensbron"),
        ("xl/model/item.data", "gegevensbron"),
        ("xl/comments1.xml", "opmerkingen"),
        ("xl/threadedComments/threadedComment1.xml", "opmerkingen"),
        ("xl/drawings/drawing1.xml", "opmerkingen"),
        ("xl/media/image1.png", "opmerkingen"),
        ("xl/charts/chart1.xml", "opmerkingen"),
        ("XL/Workbook.xml", "tweemaal"),
        ("xl/workbook2.xml", "niet hoort"),
        ("evil.exe", "niet hoort"),
        ("_xmlsignatures/sig1.xml", "niet hoort"),
        ("docProps/evil.exe", "niet hoort"),
    ],
)
def test_a_part_that_does_not_belong_is_refused_with_what_it_is(name, reason):
    refused(added(GOOD, parts={name: b"<a/>"}), reason)


def test_a_folder_that_holds_bytes_is_refused():
    refused(added(GOOD, parts={"xl/vba/": b"MZ"}), "niet hoort")


@pytest.mark.parametrize(
    "text",
    [
        b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>",
        b"<!doctype a><a/>",
        b"<?xml version='1.0'?>\n<!DOCTYPE a SYSTEM 'http://example.org'><a/>",
        b"\xef\xbb\xbf<!DOCTYPE a><a/>",
        b"<a/><!-- <!ENTITY -->",
    ],
)
@pytest.mark.parametrize("name", ["xl/workbook.xml", SHEET, "docProps/app.xml", TYPES, ROOT, "customXml/item1.xml"])
def test_declarations_are_refused_in_any_part(name, text):
    refused(zipped({**parts_of(GOOD), name: text}), "vastlopen")


BOMB = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY b "ha">]><a>&b;</a>'


@pytest.mark.parametrize(
    "text",
    [
        BOMB.encode("utf-16"),
        BOMB.encode("utf-16-le"),
        BOMB.encode("utf-16-be"),
        BOMB.encode("utf-32"),
        b"<a>\x00</a>",
        b"<?xml version='1.0' encoding='utf-7'?><a/>",
        b"<?xml version='1.0' encoding=\"ISO-8859-1\"?><a/>",
        b"<?xml version='1.0' encoding='UTF-16'?><a/>",
    ],
)
def test_other_text_than_utf_8_is_refused(text):
    refused(zipped({**parts_of(GOOD), "docProps/app.xml": text}), "geen gewone tekst")


def test_a_macro_is_refused_by_its_content_type_too():
    macro = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    refused(changed(GOOD, TYPES, f"{KIND}.sheet.main+xml".encode(), macro), "macro")
    vba = '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
    refused(more(TYPES, vba), "macro")
    refused(more(TYPES, vba.replace("vba", "v&#98;a")), "macro")


def second(name, kind=f"{KIND}.sheet.main+xml"):
    return f'<Override PartName="{name}" ContentType="{kind}"/>'


@pytest.mark.parametrize(
    "text",
    [
        second("/xl/theme/evil.xml"),
        second("/xl/theme/evil.xml").replace("main+xml", "main+xm&#108;"),
        second("/xl/theme/evil.xml").replace('ContentType="', 'Note=">" ContentType="'),
        second("/xl/theme/evil.xml", f"{KIND}.template.main+xml"),
        second("/XL/WorkBook.xml", "application/xml"),
        second("/xl/workbook.xml"),
        f'<Default Extension="xml2" ContentType="{KIND}.sheet.main+xml"/>',
    ],
)
def test_a_second_workbook_through_the_content_types_is_refused(text):
    refused(more(TYPES, text), ELSEWHERE)


def test_a_changed_content_type_of_the_workbook_is_refused():
    for other in (f"{KIND}.template.main+xml", f"{KIND}.worksheet+xml", "application/xml"):
        refused(changed(GOOD, TYPES, f"{KIND}.sheet.main+xml".encode(), other.encode()), ELSEWHERE)
    refused(changed(GOOD, TYPES, b'PartName="/xl/workbook.xml"', b'PartName="/xl/theme/evil.xml"'), ELSEWHERE)


def related(kind, target="xl/theme/evil.xml", more=""):
    return f'<Relationship Id="evil" Type="{REL}/{kind}" Target="{target}"{more}/>'


@pytest.mark.parametrize(
    "text",
    [
        related("officeDocument"),
        related("officeDocument", "xl/workbook.xml"),
        related("officeDocument").replace("Document", "Documen&#116;"),
        related("officeDocument").replace("<Relationship ", '<Relationship Note=">" '),
        related("officeDocument").replace(REL, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
        '<x:Relationship xmlns:x="http://schemas.openxmlformats.org/package/2006/relationships" Id="evil" '
        f'Type="{REL}/officeDocument" Target="xl/theme/evil.xml"/>',
    ],
)
def test_a_second_root_relationship_is_refused(text):
    refused(more(ROOT, text), ELSEWHERE)


def test_a_root_that_leads_elsewhere_or_nowhere_is_refused():
    parts = parts_of(GOOD)
    for target in (b"xl/theme/theme1.xml", b"xl/../xl/workbook.xml", b"XL/workbook.xml"):
        refused(zipped({**parts, ROOT: parts[ROOT].replace(b"xl/workbook.xml", target)}), ELSEWHERE)
    for target in (b"//xl/workbook.xml", b"file:///x", b"x\\y"):
        refused(zipped({**parts, ROOT: parts[ROOT].replace(b"xl/workbook.xml", target)}), "naar buiten")
    strange = parts[ROOT].replace(b'/officeDocument"', b'/officeDokument"')
    refused(zipped({**parts, ROOT: strange}), "die er niet hoort: ‘officeDokument’")
    refused(zipped({name: part for name, part in parts.items() if name != ROOT}), ELSEWHERE)


@pytest.mark.parametrize("name", [ROOT, BOOK, "xl/worksheets/_rels/sheet2.xml.rels"])
@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (related("hyperlink", "https://example.org", ' TargetMode="External"'), "naar buiten"),
        (related("hyperlink", "https://example.org", ' TargetMode="&#69;xternal"'), "naar buiten"),
        (related("hyperlink", "file:///x", " TargetMode = 'EXTERNAL' "), "naar buiten"),
        (related("externalLink"), "koppeling"),
        (related("xlExternalLinkPath/xlPathMissing"), "koppeling"),
        (related("oleObject"), "verstopt"),
        (related("package"), "verstopt"),
        (related("control"), "besturingselement"),
        (related("connections"), "gegevensbron"),
        (related("vbaProject"), "macro"),
        (related("comments"), "opmerkingen"),
        (related("styles") + related("styles"), "heten hetzelfde"),
    ],
)
def test_a_relation_that_does_not_belong_is_refused_in_any_part(name, text, reason):
    refused(more(name, text), reason)


@pytest.mark.parametrize("name", [TYPES, "xl/workbook.xml"])
def test_a_zip_file_without_a_workbook_is_no_return(name):
    parts = {key: part for key, part in parts_of(GOOD).items() if key != name}
    refused(zipped(parts), "geen Excel-bestand", Code.NOT_A_RETURN)


def test_relations_that_are_no_xml_are_unreadable():
    refused(zipped({**parts_of(GOOD), ROOT: b"<Relationships>"}), "beschadigd", Code.UNREADABLE)
