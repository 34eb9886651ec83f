import pytest

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.excel.markup import MOST_ATTRIBUTES, MOST_ELEMENTS, MOST_STRETCH, elements, once, parse


def refused(part, code=Code.HOSTILE_FILE):
    for read in (parse, elements):
        with pytest.raises(HaError) as caught:
            read(part)
        assert caught.value.code is code


def test_elements_come_by_their_local_names_whatever_the_prefix():
    strict = b'<x:a xmlns:x="http://purl.oclc.org/ooxml" x:id="1" id="2"><x:b/></x:a>'
    assert elements(strict) == [("a", {"{http://purl.oclc.org/ooxml}id": "1", "id": "2"}), ("b", {})]


def test_text_comes_whole_whatever_comment_or_reference_stands_in_it():
    found = parse(b"<a>een &amp; <!-- nul --><![CDATA[<twee>]]><?pi?> drie<b/>vier</a>")
    assert found.text == "een & <twee> drie"
    assert [(one.tag, one.tail) for one in found] == [("b", "vier")]


def test_what_costs_a_reader_minutes_is_refused():
    assert len(elements(b"<a>" + b"<b/>" * 100_000 + b"</a>")) == 100_001
    assert len(elements(b"<a>" * 100_000 + b"</a>" * 100_000)) == 100_000
    refused(b"<a>" + b"<b/>" * MOST_ELEMENTS + b"</a>")
    refused(b"<a>" * (MOST_ELEMENTS + 1))
    refused(b"<a>" + b'<b c="" d="" e=""/>' * (MOST_ATTRIBUTES // 3 + 1) + b"</a>")
    refused(b"<a " + b" ".join(b'b%d=""' % n for n in range(40_000)) + b"/>")
    refused(b"<a>" + b"x" * MOST_STRETCH + b"</a>")


@pytest.mark.parametrize("part", [b"", b"<a>", b"<a></b>", b"tekst", b"<a>&b;</a>", b"<a>\xff</a>", b"<a/><b/>"])
def test_what_is_no_xml_is_unreadable(part):
    refused(part, Code.UNREADABLE)


def test_a_declaration_is_refused_by_the_parser_too():
    refused(b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")


def test_bytes_are_utf_8_whatever_they_say_they_are():
    assert elements(b"<?xml version='1.0' encoding='ISO-8859-1'?><a b='\xc3\xa9'/>") == [("a", {"b": "é"})]


def test_a_part_that_was_found_good_is_looked_at_once_and_a_refused_one_again():
    seen: list[bytes] = []

    @once
    def look(part):
        seen.append(part)
        return parse(part).tag

    bad, long = b"<!DOCTYPE a><a/>", b"<a>" + b" " * 40_000 + b"</a>"
    for part in (b"<a/>", bytes(bytearray(b"<a/>")), b"<b/>"):
        assert look(part) == part.decode()[1]
    for part in (bad, bad):
        with pytest.raises(HaError):
            look(part)
    assert look(long) == look(long) == "a"
    assert seen == [b"<a/>", b"<b/>", bad, bad, long, long]
