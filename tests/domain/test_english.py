"""What a window in English says in the domain's place: complete, with the same details, and never half."""

import ast
import re
import string
from datetime import date
from pathlib import Path

import pytest

import hamonitor_desktop
from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.edition import Kind
from hamonitor_desktop.domain.english import in_english, show_date, text_of_code, text_of_error
from hamonitor_desktop.domain.english_phrases import PHRASES
from hamonitor_desktop.domain.messages import TEXTS, text_of
from hamonitor_desktop.domain.messages_en import ENGLISH
from hamonitor_desktop.domain.personal import personal_texts
from hamonitor_desktop.domain.validation import check_answer
from hamonitor_desktop.usecases.figures_view import _HEADS
from tests.domain.builders import question

ROOT = Path(hamonitor_desktop.__file__).parent

INTO_FILES = {
    "domain/answer_table.py",
    "domain/personal_words.py",
    "domain/published.py",
    "excel/answers.py",
    "excel/layout.py",
    "excel/letter.py",
    "excel/workbook.py",
    "usecases/answers_csv.py",
    "usecases/editions.py",
    "usecases/evidence_export.py",
    "usecases/example.py",
    "usecases/filling.py",
    "usecases/following_list.py",
    "usecases/mail_text.py",
    "usecases/outcome_list.py",
    "usecases/packaging.py",
    "usecases/printing.py",
    "usecases/recoding.py",
    "usecases/reminding.py",
}
"""Modules whose sentences go into files, letters or the command line alone: those are Dutch in every language."""
HALF = {
    "De server antwoordt niet, of weigert de toegang",
    "Uw account op de server mag dit niet; vraag de beheerder",
    "De server laat nu alleen lezen toe; vraag de beheerder",
}
"""Halves of sentences: the whole has a twin."""
DATA = {"Monitor Hervormingsagenda Jeugd, ronde {}", "Register 2024 van HA-Monitor (inwoners geschat)"}
"""The name of a round is kept with it."""
NO_SENTENCES = {
    *("domain/explaining.py", "domain/messages.py", "domain/messages_central.py", "domain/messages_en.py"),
    *("domain/english_phrases.py", "domain/english_central.py", "domain/english_findings.py"),
    "domain/english_rounds.py",
}
DUTCH = re.compile(r"\b(de|het|een|zijn|niet|geen|voor|met|wordt|staat|vraag|antwoord|ronde)\b", re.IGNORECASE)


def places_in(text):
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def template(node):
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return ""


def sentences_of(path):
    """The Dutch texts of a module, {} for what differs each time."""
    tree = ast.parse(path.read_text("utf-8"))
    skip: set[ast.AST] = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in list(ast.walk(tree)):
        if isinstance(node, ast.JoinedStr):
            skip.update(node.values)
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("compile", "fullmatch", "sub"):
            skip.update(ast.walk(node))  # a pattern is nobody's sentence
    for node in ast.walk(tree):
        if node in skip:
            continue
        text = re.sub(r"\{\w*\}", "{}", template(node)).strip()
        if len(text.split()) > 1 and DUTCH.search(text) and "(?" not in text:
            yield getattr(node, "lineno", 0), text


@pytest.mark.parametrize("code", Code)
def test_every_code_has_an_english_text_with_the_same_details(code):
    dutch, english = TEXTS[code], ENGLISH[code]
    for mine, theirs in zip((dutch.what, dutch.why, dutch.now), english, strict=True):
        assert bool(mine) == bool(theirs)
        assert places_in(mine) == places_in(theirs)
        assert not mine or mine != theirs or mine == "{reason}"


@pytest.mark.parametrize("dutch", PHRASES)
def test_every_phrase_keeps_its_details(dutch):
    assert sorted(set(places_in(PHRASES[dutch]))) == sorted(set(places_in(dutch)))


def test_every_dutch_sentence_that_can_stand_in_a_window_has_an_english_twin():
    known = {re.sub(r"\{\w+\}", "{}", dutch) for dutch in PHRASES} | HALF | DATA
    known |= {text.removeprefix("{} ") for text in known if text.startswith("{} ")}  # a count comes before it
    folders = ("domain", "signing", "store", "excel", "usecases")
    modules = [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]
    missing = []
    for path in (*modules, ROOT / "definitions" / "register.py"):
        name = path.relative_to(ROOT).as_posix()
        if name not in INTO_FILES | NO_SENTENCES and "/demo/" not in name:
            missing += [f"{name}:{line}: {text}" for line, text in sentences_of(path) if text not in known]
    assert not missing


def test_what_an_error_says_inside_is_english_too():
    error = HaError(
        Code.PACKAGE_DAMAGED, reason="De handtekening klopt niet: de inhoud is na het ondertekenen veranderd."
    )
    text = text_of_error(error)
    assert text.why == "The signature is not right: the content was changed after signing."
    assert text.status is error.status


def test_a_detail_that_was_not_given_is_said_to_be_unknown():
    assert "holder" not in text_of_code(Code.DOSSIER_READ_ONLY, {}).why
    assert text_of_code(Code.DOSSIER_READ_ONLY, {}).why.startswith("unknown")


def test_a_whole_error_in_one_paragraph_has_a_twin_as_well():
    said = str(HaError(Code.DISK_FULL, path="/mnt/U/dossier.hamonitor"))
    assert in_english(said).startswith("The disk is full. /mnt/U/dossier.hamonitor could not be written;")


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (Answer("gemeente.1.1"), "This question has not been answered yet."),
        (Answer("gemeente.1.1", 250), "The number must be between 0 and 100."),
        (Answer("gemeente.1.1", 5, "x" * 2012), "The explanation is 12 characters too long; at most 2.000 characters."),
    ],
)
def test_findings_are_told_in_english(answer, said):
    asked = question("gemeente.1.1", Kind.NUMBER, minimum=0, maximum=100)
    assert said in [in_english(finding.text) for finding in check_answer(asked, answer)]


def test_what_may_be_personal_is_listed_in_english_and_the_words_themselves_stay():
    text = (
        "Bel mevrouw De Vries op 06-12345678 of mail jan.devries@lindewaard.nl over Sanne Jansen, 8 jaar en 3 maanden."
    )
    (said, _), *_ = personal_texts(Answer("gemeente.1.1", "ja", text))
    english = in_english(said)
    assert english.startswith("In the explanation there may be a name (‘mevrouw De Vries’), a telephone number")
    assert " and " in english
    assert english.endswith("Is this about a person? Then take it out.")
    assert not re.search(r"\b(een|nog|en)\b", english)


def test_dates_and_counts_in_a_sentence():
    dutch = "Dit kon pas vanaf 1 januari 2025, en we vragen hoe het stond op 30 juni 2024. Was het toen al zover?"
    assert in_english(dutch) == (
        "This was possible from 1 January 2025 only, and we ask how it stood on 30 June 2024. Was it ready then?"
    )
    said = in_english("Rij 3: de soort partij ‘gemeent’ is onbekend; kies uit rijk, vng. En nog 7 fouten.")
    assert said == "Row 3: the kind of party ‘gemeent’ is unknown; choose from rijk, vng. And 7 more errors."
    assert in_english("Er zijn 2 fouten. Vraag 2.5: Hier hoort een getal. En nog 3.") == (
        "There are 2 errors. Question 2.5: A number belongs here. And 3 more."
    )


@pytest.mark.parametrize(
    "text", ["", " ", "Kijk naar de {accolades}.", "Wij doen het anders dan wie ook. Echt.", "a\n\nb"]
)
def test_what_has_no_twin_stays_as_it_is(text):
    assert in_english(text) == text


def test_every_part_of_every_code_is_found_by_its_dutch_text():
    for code in Code:
        details = {name: "7" for part in ENGLISH[code] for name in places_in(part)}
        dutch, english = text_of(code, details), text_of_code(code, details)
        for mine, theirs in ((dutch.what, english.what), (dutch.now, english.now)):
            assert in_english(mine) == theirs


def test_days():
    assert show_date(date(2024, 6, 30)) == "30 June 2024"


def test_every_head_of_a_table_of_figures_has_its_english():
    assert [head for head in _HEADS.values() if len(head) > 1 and in_english(head) == head] == []
