import dataclasses
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamonitor_desktop.domain.answers import Answer, Use, WaitsFor
from hamonitor_desktop.domain.edition import Kind
from hamonitor_desktop.domain.rounds import MADE_UP
from hamonitor_desktop.domain.values import UNKNOWN
from hamonitor_desktop.excel import layout
from tests.excel.samples import answered, payload, questions

ID = "0123456789abcdef" * 4


def cover(of):
    return dict(layout.cover(of, ID))


def test_the_cover_says_whose_it_is_what_it_is_and_how_to_check_it():
    said = cover(payload(answered()))
    assert said["Organisatie"] == "Amsterdam (GM0363)"
    assert said["Ronde"] == "Eerste ronde (2024-1)"
    assert said["Versie"] == "3"
    assert said["Status"] == "Definitief"
    assert said["Ondertekend door"] == "A. Jansen"
    assert said["Gemaakt op"] == "01-05-2024 10:00 (UTC)"
    assert said["Beantwoord"] == f"{len(questions())} van {len(questions())} vragen"
    assert said["Controlenummer"] == " ".join(re.findall("....", ID))
    assert "verify" in said["Zo controleert u dit bestand"]


def test_the_cover_leaves_out_what_was_not_said_and_says_what_was():
    plain = cover(payload(final=False, round_title=""))
    assert plain["Status"] == "Voorlopig"
    assert plain["Ronde"] == "2024-1"
    assert not {"Voorbehoud", "Mede namens", "Afgestemd met", MADE_UP} & plain.keys()
    full = cover(payload(reserve="Zeer voorlopig.", on_behalf_of=("A", "B"), agreed_with=("C",), synthetic=True))
    assert full["Voorbehoud"] == "Zeer voorlopig."
    assert full["Mede namens"] == "A; B"
    assert full["Afgestemd met"] == "C"
    assert MADE_UP in full


def test_the_cover_counts_what_was_shown_and_what_is_not_to_be_said_yet():
    first, second, *rest = questions()
    asked = (dataclasses.replace(first, shown=False), second, *rest)
    said = cover(payload([Answer(second.code, UNKNOWN)], questions=asked))
    assert said["Beantwoord"] == f"1 van {len(rest) + 1} vragen, waarvan 1 met ‘nog niet te zeggen’"


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("2024-05-01T12:00:00+02:00", "01-05-2024 10:00 (UTC)"),
        ("2024-05-01T12:00:00", "01-05-2024 12:00"),
        ("gisteren", "gisteren"),
        ("0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00+14:00"),
        ("9999-12-31T23:59:59-14:00", "9999-12-31T23:59:59-14:00"),
    ],
)
def test_any_moment_can_be_shown(at, said):
    assert cover(payload(created_at=at))["Gemaakt op"] == said


def test_made_up_answers_say_so_in_the_header():
    assert layout.header(payload())[3] == "Antwoord"
    assert MADE_UP in layout.header(payload(synthetic=True))[3]
    assert len(layout.header(payload())) == layout.CODE_COLUMN


def test_each_question_has_a_row_that_ends_in_its_code():
    rows = layout.answer_rows(payload(answered()))
    assert [row[layout.CODE_COLUMN - 1] for row in rows] == [question.code for question in questions()]
    assert all(len(row) == layout.CODE_COLUMN for row in rows)


def test_the_three_ways_not_to_answer_are_told_apart():
    first, second, third, *_ = questions()
    asked = (dataclasses.replace(first, shown=False), second, third)
    rows = layout.answer_rows(payload([Answer(third.code, UNKNOWN)], questions=asked))
    assert [row[3] for row in rows] == [layout.NOT_SHOWN, layout.NOT_ANSWERED, "Nog niet te zeggen"]


def test_an_explanation_without_an_answer_is_shown():
    (row, *_) = layout.answer_rows(payload([Answer(questions()[0].code, None, "Wij zijn nog bezig.")]))
    assert row[3:5] == (layout.NOT_ANSWERED, "Wij zijn nog bezig.")


def test_what_belongs_to_an_answer_is_said_beside_it():
    answer = Answer(
        questions()[1].code,
        "ja",
        reserve="Onder voorbehoud",
        waits_for=WaitsFor("VNG", "kaders"),
        use=Use.QUOTABLE,
        carried_over=True,
        peers_seen=True,
    )
    more = layout.answer_rows(payload([answer]))[1][5]
    for part in ("nagemaakt", "Onder voorbehoud", "Wacht op: VNG (kaders)", "geciteerd", "vorige ronde", "in beeld"):
        assert part in more
    assert layout.answer_rows(payload([dataclasses.replace(answer, waits_for=WaitsFor("VNG"))]))[1][5].count("(") == 0


@given(st.text())
def test_a_cell_holds_any_text_and_says_it_once(text):
    once = layout.cell_text(text)
    assert layout.cell_text(once) == once
    assert "\r" not in once
    assert len(once) <= layout.MOST_TEXT
    once.encode("utf-8")


def test_what_xml_has_no_sign_for_shows_as_a_gap():
    assert layout.cell_text("a\x00b\x0bc\ud800d\ufffee\uffff") == "a\ufffdb\ufffdc\ufffdd\ufffde\ufffd"
    assert layout.cell_text("a\r\nb\rc\nd\te") == "a\nb\nc\nd\te"
    assert layout.cell_text("x" * 40_000) == "x" * 32_767


def test_an_amount_stands_in_its_cell_with_two_decimals_or_none():
    asked = next(question for question in questions() if question.kind is Kind.AMOUNT)
    cells = [layout.answer_rows(payload([Answer(asked.code, value)], questions=(asked,))) for value in (1250000.5, 12)]
    assert [row[3] for (row,) in cells] == ["€ 1.250.000,50", "€ 12"]
