from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn

from hamonitor_desktop.domain.rounds import Round
from hamonitor_desktop.reports.invitation import InvitationLetter, letter_docx
from tests.factories import AMSTERDAM

ROUND = Round(
    "2024-1", "2024", "x", date(2024, 4, 8), date(2024, 6, 30), date(2024, 6, 30), "Monitor Hervormingsagenda Jeugd"
)
LETTER = InvitationLetter(ROUND, AMSTERDAM, "ABCDE-FGHIJ-KLMNO-PQ234", "GM0363-amsterdam.haronde", "0a1b2c3d" * 8)


def read(letter):
    return docx.Document(BytesIO(letter_docx(letter)))


def text_of(document):
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def test_the_letter_tells_whom_what_when_and_how():
    said = text_of(read(LETTER))
    for part in (
        "Aan: Amsterdam (GM0363)",
        "Betreft: Monitor Hervormingsagenda Jeugd",
        "ABCDE-FGHIJ-KLMNO-PQ234",
        "van 8 april 2024 tot en met 30 juni 2024",
        "GM0363-amsterdam.haronde",
        "0a1b 2c3d 0a1b",
        "kan namens uw organisatie antwoorden",
    ):
        assert part in said
    assert "VERZONNEN" not in said


def test_a_letter_of_a_made_up_round_says_so_on_top():
    document = read(replace(LETTER, round=replace(ROUND, synthetic=True)))
    assert document.paragraphs[0].text == "VERZONNEN VOORBEELD: dit is geen echte brief."


@pytest.mark.parametrize(
    ("revoked", "said"), [(False, "geldt tot u met de nieuwe een retour stuurt"), (True, "geldt niet meer")]
)
def test_a_letter_with_a_new_code_tells_what_becomes_of_the_earlier_one(revoked, said):
    text = text_of(read(replace(LETTER, sequence=2, revoked=revoked)))
    assert "Uw nieuwe activeringscode" in text
    assert f"De code die u eerder kreeg, {said}." in text


def test_a_screen_reader_finds_headings_steps_and_the_language():
    document = read(LETTER)
    styles = [str(paragraph.style.name) for paragraph in document.paragraphs if paragraph.style]
    assert [style for style in styles if style.startswith("Heading")] == ["Heading 1", "Heading 2", "Heading 2"]
    assert styles.count("List Number") == 3
    languages = {mark.get(qn("w:val")) for mark in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"nl-NL"}
    about = document.core_properties
    assert (about.title, about.author, about.comments) == (
        "Uw activeringscode: Amsterdam",
        "Centraal team HA-Monitor",
        "",
    )
    width = document.sections[0].page_width
    assert width is not None
    assert round(width.mm) == 210


def test_what_others_wrote_is_text():
    odd = replace(AMSTERDAM, name="<w:br/> & \u0001{code}")
    data = letter_docx(replace(LETTER, organisation=odd))
    assert "Aan: <w:br/> & {code} (GM0363)" in text_of(docx.Document(BytesIO(data)))
    assert not [name for name in ZipFile(BytesIO(data)).namelist() if "vba" in name.lower()]
