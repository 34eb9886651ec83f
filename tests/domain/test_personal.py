"""What is pointed out as perhaps about a person, and what is not."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hamonitor_desktop.domain.answers import Answer, WaitsFor
from hamonitor_desktop.domain.personal import PersonalKind, passes_eleven_test, personal_texts, seen_in

DIGITS = st.integers(0, 999_999_999).map(lambda number: f"{number:09}")


def check_digit(eight):
    """The ninth digit that makes of eight a citizen service number, if there is one."""
    total = sum(weight * int(digit) for weight, digit in zip(range(9, 1, -1), eight, strict=True))
    return str(total % 11) if total % 11 < 10 else None


@st.composite
def citizen_numbers(draw, least=1):
    eight = draw(st.integers(least, 99_999_999).map(lambda number: f"{number:08}"))
    last = check_digit(eight)
    assume(last is not None)
    return eight + str(last)


BEFORE = st.text(max_size=40).filter(lambda text: not re.search(r"(\d|\d[.,]|(€|eur|euro|rsin)[\s:.]*)$", text, re.I))
AFTER = st.text(max_size=40).filter(
    lambda text: not re.match(r"\d|[.,]\d|\s*(€|,-|%|eur|euro|procent|mln|miljoen|inwoners)", text, re.I)
)


def kinds(text):
    return [(str(item.kind), item.text) for item in seen_in(text)]


@given(BEFORE, citizen_numbers(), AFTER)
def test_a_citizen_number_is_found_wherever_it_stands(before, number, after):
    start, end = len(before), len(before) + len(number)
    covering = [item for item in seen_in(before + number + after) if item.start <= start and item.end >= end]
    assert covering


@given(BEFORE, citizen_numbers(), st.sampled_from([(3, 3, 3), (4, 2, 3), (2, 2, 2, 3)]), st.sampled_from([" ", "."]))
def test_a_citizen_number_is_found_in_groups(before, number, groups, sign):
    assume(not re.search(r"\d[ .,]?$", before))
    parts, rest = [], number
    for size in groups:
        parts.append(rest[:size])
        rest = rest[size:]
    written = sign.join(parts)
    assert any(written in item.text for item in seen_in(f"{before}{written} is het nummer"))


@given(BEFORE, DIGITS, AFTER)
def test_nine_digits_that_fail_the_test_are_no_citizen_number(before, digits, after):
    assume(not passes_eleven_test(digits))
    found = [item for item in seen_in(before + digits + after) if item.kind is PersonalKind.CITIZEN_NUMBER]
    assert not any(item.start < len(before) + 9 and item.end > len(before) for item in found)


@given(
    citizen_numbers(least=10_000_000),  # ten digits that begin with a 0 are a telephone number
    st.sampled_from(["1{}", "{}4", "12.{}", "{},50", "€ {}", "EUR {}", "{} euro", "{},-"]),
)
def test_a_longer_number_or_an_amount_is_none(number, around):
    assert kinds(f"Er ging {around.format(number)} om.") == []


@given(st.text(max_size=300))
def test_spans_are_in_order_within_the_text_and_apart(text):
    found = seen_in(text)
    assert all(text[item.start : item.end] == item.text for item in found)
    assert all(first.end <= second.start for first, second in zip(found, found[1:], strict=False))


@pytest.mark.parametrize(
    ("text", "kind", "seen"),
    [
        ("BSN: 123 45 67 82", "citizen_number", "123 45 67 82"),
        ("BSN: １２３４５６７８２", "citizen_number", "１２３４５６７８２"),  # digits of other writing
        ("Nummer ١٢٣٤٥٦٧٨٩ telt", None, ""),
        ("Bel 06-12345678 even", "phone", "06-12345678"),
        ("Bel 06 12 34 56 78", "phone", "06 12 34 56 78"),
        ("Bel 020-1234567.", "phone", "020-1234567"),
        ("Bel (0318) 12 34 56", "phone", "(0318) 12 34 56"),
        ("Bel +31 6 12345678", "phone", "+31 6 12345678"),
        ("Bel 0031 20 123 45 67", "phone", "0031 20 123 45 67"),
        ("Mail j.jansen@lindewaard.nl", "mail", "j.jansen@lindewaard.nl"),
        ("Op NL91 ABNA 0417 1643 00", "bank_account", "NL91 ABNA 0417 1643 00"),
        ("Op de83 1001 0010 0000 1234 56.", None, ""),  # its check digits are wrong
        ("Op DE89370400440532013000.", "bank_account", "DE89370400440532013000"),
        ("Geboren op 3 mei 2012.", "birth_date", "3 mei 2012"),
        ("geb. 12-03-2011", "birth_date", "12-03-2011"),
        ("geboortedatum: 2011-03-12", "birth_date", "2011-03-12"),
        ("een meisje van 12 bij ons", "child", "meisje van 12"),
        ("een 15-jarige jongen", "child", "15-jarige jongen"),
        ("een jongen, 14 jaar oud", "child", "jongen, 14 jaar"),
        ("hun dochter (9) wacht", "child", "dochter (9)"),
        ("Mevrouw Jansen wacht", "name", "Mevrouw Jansen"),
        ("met dhr. P. van der Berg", "name", "dhr. P. van der Berg"),
        ("volgens mw. De Wit", "name", "mw. De Wit"),
        ("onze zoon Daan", "name", "onze zoon Daan"),
        ("volgens J.P. de Boer", "name", "J.P. de Boer"),
        ("Fatima El Idrissi zegt", "name", "Fatima El Idrissi"),
        ("dat Sanne de Vries belde", "name", "Sanne de Vries"),
    ],
)
def test_what_is_pointed_out(text, kind, seen):
    assert kinds(text) == ([(kind, seen)] if kind else [])


@pytest.mark.parametrize(
    "text",
    [
        "Mail info@gemeente.nl of jeugd-inkoop@regio.nl.",
        "Het besluit is van 12-03-2024 en geldt tot 31-12-2025.",
        "Van 01-01-2024 tot 31-12-2024 liep een proef.",
        "Er zijn 12.500 kinderen van 0 tot 23 jaar.",
        "Kinderen van 12 jaar gaan naar een andere school.",
        "Het gaat om een kind van 12 jaar of ouder.",
        "Een budget van € 123.456.782 in 2024.",
        "In 2023 12345 gezinnen, in 2024 23456.",
        "Zie artikel 2.3 en paragraaf 4.10.1 van de Jeugdwet.",
        "Het Johan de Witt College en de Anna Paulownastraat doen mee.",
        "De Jeugdzorgregio Noord en de Gemeente Den Haag werken samen.",
        "D.m.v. overleg, o.a. met de VNG en Stichting N.V. Zorg.",
        "De heer die dit regelt, is weg.",
        "Mevrouw X wil anoniem blijven.",
        "De zoon van de buren.",
        "Bel 0800 1234 of 14 020.",
        "000000000",
        "",
    ],
)
def test_what_is_left_alone(text):
    assert kinds(text) == []


def test_it_is_said_at_its_text_in_one_paragraph():
    answer = Answer("v", "nee", "Mevrouw Jansen, 06-12345678.", reserve="Vraag het a.jansen@x.nl")
    texts = [text for text, _about in personal_texts(answer)]
    assert texts == [
        "In de toelichting staat misschien een naam (‘Mevrouw Jansen’) en een telefoonnummer (eindigt op 678). "
        "Gaat dit over een persoon? Haal het dan weg.",
        "In het voorbehoud staat misschien een mailadres (‘a.jansen@x.nl’). "
        "Gaat dit over een persoon? Haal het dan weg.",
    ]


def test_every_text_of_an_answer_is_looked_at():
    number = "123456782"
    assert len(list(personal_texts(Answer("v", number)))) == 1
    assert len(list(personal_texts(Answer("v", "ja", waits_for=WaitsFor("mevrouw Jansen", "iets"))))) == 1
    assert list(personal_texts(Answer("v", 123456782))) == [], "a number asked for is no text"


def test_what_is_kept_of_it_names_nobody_and_stays_while_the_rest_is_written():
    (one,) = personal_texts(Answer("v", "ja", "Wij belden mevrouw Jansen."))
    (two,) = personal_texts(Answer("v", "ja", "Vorige week belden wij mevrouw Jansen twee keer."))
    (other,) = personal_texts(Answer("v", "ja", "Wij belden mevrouw Pieters."))
    assert one[1] == two[1] != other[1]
    assert "Jansen" not in one[1]
