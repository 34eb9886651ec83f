import pytest

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.excel.markup import MOST_STRETCH, MOST_TAGS, elements, parse


def refused(part, code=Code.HOSTILE_FILE):
    with pytest.raises(HaError) as caught:
        elements(part)
    assert caught.value.code is code


def test_elements_come_by_their_local_names_whatever_the_prefix():
    strict = b'<x:a xmlns:x="http://purl.oclc.org/ooxml" x:id="1" id="2"><x:b/></x:a>'
    assert elements(strict) == [("a", {"http://purl.oclc.org/ooxml id": "1", "id": "2"}), ("b", {})]


def test_text_comes_whole_and_ends_are_told():
    said: list[str] = []
    parse(b"<a>een &amp; twee<b/>drie</a>", lambda tag, _: said.append(f"<{tag}>"), said.append, said.append)
    assert said == ["<a>", "een & twee", "<b>", "b", "drie", "a"]


def test_what_costs_a_reader_minutes_is_refused():
    assert len(elements(b"<a>" + b"<b/>" * 100_000 + b"</a>")) == 100_001
    refused(b"<a>" + b"<b/>" * MOST_TAGS + b"</a>")
    refused(b"<a>" * (MOST_TAGS + 1))
    refused(b"<a " + b" ".join(b'b%d=""' % n for n in range(40_000)) + b"/>")
    refused(b"<a>" + b"x" * MOST_STRETCH + b"</a>")


@pytest.mark.parametrize("part", [b"", b"<a>", b"<a></b>", b"tekst", b"<a>&b;</a>", b"<a>\xff</a>", b"<a/><b/>"])
def test_what_is_no_xml_is_unreadable(part):
    refused(part, Code.UNREADABLE)


def test_a_declaration_is_refused_by_the_parser_too():
    refused(b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")


def test_bytes_are_utf_8_whatever_they_say_they_are():
    assert elements(b"<?xml version='1.0' encoding='ISO-8859-1'?><a b='\xc3\xa9'/>") == [("a", {"b": "é"})]
