"""The letter (docx) that brings an organisation its activation code: on paper or in a mail, apart from the package."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Final, cast

from hamonitor_desktop.domain.display import in_fours, show_date
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.rounds import MADE_UP, Round
from hamonitor_desktop.domain.validation import legal_text

if TYPE_CHECKING:
    from docx.document import Document

_LANGUAGE: Final = "nl-NL"
_FONT: Final = "Calibri"
_ACCENT: Final = "154273"
_STYLES: Final = {"Normal": 11, "Heading 1": 18, "Heading 2": 13}  # points
_CODE_FONT: Final = "Consolas"  # a zero is no letter O in it
_CODE_SIZE: Final = 20  # points
_FROM: Final = "Centraal team HA-Monitor"
_STEPS: Final = (
    "Open HA-Monitor en kies ‘Rondepakket openen’.",
    "Wijs het bestand {package} aan. Dat krijgt u apart van deze brief.",
    "Typ de activeringscode. Het programma zegt meteen of zij klopt, en of het rondepakket van ons komt.",
)
_KEEP: Final = (
    "Bewaar deze brief goed, en geef de code alleen aan wie voor uw organisatie invult. Wie de code en het rondepakket "
    "heeft, kan namens uw organisatie antwoorden. Denkt u dat iemand anders de code heeft? Laat het ons meteen weten; "
    "dan maken wij een nieuwe."
)
_CHECK: Final = (
    "HA-Monitor controleert met de code of het rondepakket van ons komt. Wilt u het zelf zien? Het programma toont de "
    "vingerafdruk van onze sleutel als u het rondepakket opent, en later in het overzicht. Daar hoort te staan:"
)


@dataclass(frozen=True)
class InvitationLetter:
    """What a letter says. `package` is the name of the file that comes apart, `fingerprint` that of central's key.

    `sequence` counts the codes of the organisation in this round; with `revoked` the earlier ones hold no more.
    """

    round: Round
    organisation: Organisation
    code: str = field(repr=False)
    package: str
    fingerprint: str
    sequence: int = 1
    revoked: bool = False


def letter_docx(letter: InvitationLetter) -> bytes:
    """The letter as a Word document on A4, in Dutch, with headings that a screen reader walks."""
    import docx

    document, round_ = docx.Document(), letter.round
    name = legal_text(letter.organisation.name)
    heading = "Uw nieuwe activeringscode" if letter.sequence > 1 else "Uw activeringscode"
    _set_up(document, f"{heading}: {name}")
    if round_.synthetic:
        document.add_paragraph().add_run(f"{MADE_UP}: dit is geen echte brief.").bold = True
    document.add_paragraph(f"Aan: {name} ({letter.organisation.code})\nBetreft: {legal_text(round_.title)}")
    document.add_heading(heading, level=1)
    document.add_paragraph("Geachte collega,")
    for text in _opening(letter):
        document.add_paragraph(text)
    _add_set(document, letter.code, _CODE_SIZE)
    document.add_paragraph(_KEEP)
    document.add_heading("Zo begint u", level=2)
    for step in _STEPS:
        document.add_paragraph(step.format(package=legal_text(letter.package)), style="List Number")
    document.add_heading("Komt het echt van ons?", level=2)
    document.add_paragraph(_CHECK)
    _add_set(document, in_fours(letter.fingerprint), 9)
    document.add_paragraph("Met vriendelijke groet,")
    document.add_paragraph("Het centrale team")
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _opening(letter: InvitationLetter) -> list[str]:
    round_ = letter.round
    until = f"U kunt antwoorden van {show_date(round_.opens)} tot en met {show_date(round_.closes)}."
    if letter.sequence == 1:
        return [f"Uw organisatie doet mee aan deze ronde. {until}", "Uw activeringscode is:"]
    earlier = (
        "De code die u eerder kreeg, geldt niet meer."
        if letter.revoked
        else "De code die u eerder kreeg, geldt tot u met de nieuwe een retour stuurt."
    )
    said = "U krijgt voor deze ronde een nieuwe activeringscode, met een nieuw rondepakket."
    return [f"{said} {earlier} {until}", "Uw nieuwe activeringscode is:"]


def _add_set(document: Document, text: str, points: int) -> None:
    """A line that is copied sign by sign."""
    from docx.shared import Pt

    run = document.add_paragraph().add_run(text)
    run.font.name, run.font.size, run.bold = _CODE_FONT, Pt(points), True


def _set_up(document: Document, title: str) -> None:
    """A4, Dutch, our letters and margins, and properties that say nothing of the library's own template."""
    from docx.shared import Cm

    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2.5)
    _set_styles(document)
    about, now = document.core_properties, datetime.now(UTC)
    about.title, about.author, about.last_modified_by, about.language = title, _FROM, _FROM, _LANGUAGE
    about.comments, about.created, about.modified = "", now, now


def _set_styles(document: Document) -> None:
    """Dutch for who reads aloud or checks spelling, and our letters in place of those of the library's theme."""
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor
    from docx.styles.style import ParagraphStyle

    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), _LANGUAGE)
    for name, points in _STYLES.items():
        style = cast(ParagraphStyle, document.styles[name])
        style.font.name, style.font.size = _FONT, Pt(points)
        if name == "Normal":
            style.paragraph_format.space_after = Pt(8)
            continue
        style.font.color.rgb = RGBColor.from_string(_ACCENT)
        fonts = style.element.rPr.rFonts  # a letter of the theme goes before one that is named
        for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{kind}"), None)
