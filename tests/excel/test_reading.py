import io
import re
from functools import cache
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hamonitor_desktop.domain.answers import Answer, Use, WaitsFor
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.edition import Kind
from hamonitor_desktop.domain.values import UNKNOWN
from hamonitor_desktop.excel import reading
from hamonitor_desktop.excel.reading import MOST_CHANGES, changed_cells, read_carried
from hamonitor_desktop.excel.sheets import coordinate
from tests.excel.samples import NASTY, answered, parts_of, payload, questions, signed, zipped
from tests.excel.test_sheets import MAIN, REL, sheet

ANSWERS = "xl/worksheets/sheet2.xml"
MARK = "hier komt de tekst"


@cache
def plain():
    return signed()


def changes(of, data=None):
    return changed_cells(read_carried(data or of.data), of.payload, of.id)


def edited(of, change):
    """The workbook after someone opened it, changed it and saved it."""
    book = openpyxl.load_workbook(io.BytesIO(of.data))
    change(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def after(change, of=None):
    of = of or plain()
    return changes(of, edited(of, change))


def texts():
    """Anything an officer may type, and what programs are known to stumble over."""
    anything = st.text(
        st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("_x0041F\t\n\r =+'\""), max_size=60
    )
    return st.sampled_from(NASTY) | anything


def values(question):
    if question.kind is Kind.MULTIPLE:
        given = st.lists(st.sampled_from([option.code for option in question.options]), min_size=1, unique=True).map(
            tuple
        )
    elif question.kind.choice:
        given = st.sampled_from([option.code for option in question.options])
    elif question.kind is Kind.TEXT:
        given = texts()
    else:
        given = st.integers(-(10**12), 10**12) | st.floats(-1e12, 1e12, allow_nan=False)
    return st.none() | st.just(UNKNOWN) | given


@st.composite
def returns(draw):
    given = [
        Answer(
            question.code,
            draw(values(question)),
            draw(texts()),
            reserve=draw(st.just("") | texts()),
            waits_for=draw(st.none() | st.builds(WaitsFor, texts(), texts())),
            use=draw(st.sampled_from(Use)),
            carried_over=draw(st.booleans()),
        )
        for question in questions()
        if draw(st.booleans())
    ]
    names = {"signer_name": draw(texts()), "reserve": draw(texts()), "organisation_name": draw(texts())}
    return signed(payload(given, synthetic=draw(st.booleans()), on_behalf_of=tuple(draw(st.lists(texts()))), **names))


@settings(deadline=None, max_examples=30)
@given(returns())
def test_whatever_was_answered_comes_back_and_nothing_seems_changed(of):
    carried = read_carried(of.data)
    assert carried.compact == of.compact
    assert changed_cells(carried, of.payload, of.id) == ()


@settings(deadline=None, max_examples=10)
@given(returns())
def test_a_save_by_another_program_changes_nothing(of):
    assert read_carried(edited(of, lambda book: None)).compact == of.compact
    assert after(lambda book: None, of) == ()


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_every_text_that_programs_stumble_over_survives_a_save(text):
    of = signed(payload(answered(text), signer_name=text, reserve=text, declaration=text))
    assert after(lambda book: None, of) == ()


def sheet_of(book, name) -> Any:
    """The stubs take a cell's name for a whole range."""
    return book[name]


def visible(of):
    book = openpyxl.load_workbook(io.BytesIO(of.data))
    return [
        (name, cell.coordinate) for name in ("Retour", "Antwoorden") for row in book[name].iter_rows() for cell in row
    ]


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_a_change_of_any_one_visible_cell_is_named(data):
    of = plain()
    name, place = data.draw(st.sampled_from(visible(of)))
    new = data.draw(st.sampled_from(["", "x", "Ja.", "ja", "Nee", " Ja", "0", "44 %"]))
    book = openpyxl.load_workbook(io.BytesIO(of.data))
    before = sheet_of(book, name)[place].value or ""
    found = after(lambda book: book[name].__setitem__(place, new or None))
    if new == before:
        assert found == ()
    else:
        assert [(change.sheet, change.cell, change.signed, change.found) for change in found] == [
            (name, place, before, new)
        ]


def test_a_change_is_named_with_its_question_and_reads_as_a_sentence():
    (change,) = after(lambda book: book["Antwoorden"].__setitem__("D2", "Nee"))
    assert change.question == "gemeente.1"
    assert str(change) == "Antwoorden!D2: ondertekend is ‘Ja’, gevonden is ‘Nee’."


def test_every_change_is_named():
    def change(book):
        book["Retour"]["B4"] = "17"
        book["Antwoorden"]["E3"] = "Wij zijn klaar."
        book["Antwoorden"]["E4"] = None

    assert [change.cell for change in after(change)] == ["B4", "E3", "E4"]


@settings(deadline=None, max_examples=10)
@given(st.permutations(range(len(questions()))))
def test_sorting_the_answers_does_no_harm(order):
    def sort(book):
        page = book["Antwoorden"]
        rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=2)]
        for number, index in enumerate(order, 2):
            for column, value in enumerate(rows[index], 1):
                page.cell(number, column).value = value

    assert after(sort) == ()


def test_a_change_in_a_sorted_table_is_named_where_it_stands_now():
    def change(book):
        page = book["Antwoorden"]
        rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=2)]
        for number, row in enumerate(reversed(rows), 2):
            for column, value in enumerate(row, 1):
                page.cell(number, column).value = value
        page["D2"] = "anders"

    (found,) = after(change)
    assert (found.cell, found.question) == ("D2", questions()[-1].code)


@pytest.mark.parametrize("place", ["H3", "J1", "A30", "G11", "AN2000"])
def test_a_note_beside_or_below_the_table_is_named(place):
    found = after(lambda book: book["Antwoorden"].__setitem__(place, "let op!"))
    assert [(change.cell, change.signed, change.found) for change in found] == [(place, "", "let op!")]


def test_a_note_on_the_cover_is_named():
    found = after(lambda book: book["Retour"].__setitem__("D40", "let op!"))
    assert ("D40", "let op!") in [(change.cell, change.found) for change in found]
    (beside,) = after(lambda book: book["Retour"].__setitem__("C4", "let op!"))
    assert (beside.cell, beside.found) == ("C4", "let op!")


def one(change):
    (found,) = after(change)
    return f"{found.sheet}!{found.cell}", found.signed, found.found


def test_a_row_put_in_above_is_named_once():
    answers = one(lambda book: book["Antwoorden"].insert_rows(1))
    assert answers == ("Antwoorden!A1", "Nummer", "een ingevoegde rij")
    assert one(lambda book: book["Retour"].insert_rows(1)) == ("Retour!A1", "", "een ingevoegde rij")
    assert one(lambda book: book["Retour"].insert_rows(5)) == ("Retour!A5", "", "een ingevoegde rij")


def test_an_empty_row_between_the_answers_does_no_harm():
    assert after(lambda book: book["Antwoorden"].insert_rows(4)) == ()


def test_a_row_put_in_above_with_text_is_named_cell_by_cell():
    def change(book):
        book["Antwoorden"].insert_rows(1)
        book["Antwoorden"]["A1"] = "Gezien door de wethouder"

    found = after(change)
    assert [change.found for change in found] == ["een ingevoegde rij", "Gezien door de wethouder"]


def test_a_row_taken_out_is_named_once():
    answers = one(lambda book: book["Antwoorden"].delete_rows(4))
    assert answers == ("Antwoorden!A4", "de rij van gemeente.3", "")
    assert one(lambda book: book["Retour"].delete_rows(4)) == ("Retour!A4", "de rij Versie", "")


def test_a_header_taken_out_is_named():
    found = after(lambda book: book["Antwoorden"].delete_rows(1))
    assert [change.cell for change in found] == [*(f"{letter}1" for letter in "ABCDEFG"), "A2"]
    assert (found[0].signed, found[-1].signed) == ("Nummer", "de rij van gemeente.1")


def test_a_row_that_is_there_twice_is_named_once():
    def change(book):
        page = book["Antwoorden"]
        for column in range(1, 8):
            page.cell(20, column).value = page.cell(4, column).value

    assert one(change) == ("Antwoorden!A20", "", "nog een rij van gemeente.3")


def test_a_column_put_in_or_taken_out_is_refused():
    assert after(lambda book: book["Antwoorden"].insert_cols(1))
    assert after(lambda book: book["Antwoorden"].delete_cols(5))
    assert after(lambda book: book["Retour"].delete_cols(2))


@pytest.mark.parametrize("name", ["Retour", "Antwoorden"])
def test_a_sheet_with_another_name_or_gone_is_named_once(name):
    renamed = after(lambda book: setattr(book[name], "title", "Blad1"))
    assert [(change.sheet, change.signed, change.found) for change in renamed] == [
        (name, f"het blad {name}", ""),
        ("Blad1", "", "een blad dat er niet hoort: Blad1"),
    ]
    assert one(lambda book: book.remove(book[name])) == (f"{name}!A1", f"het blad {name}", "")


def test_an_extra_sheet_is_named_and_an_empty_one_does_no_harm():
    def change(book):
        book.create_sheet("Leeg")
        hidden = book.create_sheet("Meer")
        hidden["B2"] = "iets"
        hidden.sheet_state = "veryHidden"

    assert one(change) == ("Meer!B2", "", "een blad dat er niet hoort: Meer")


def test_the_hidden_sheet_may_be_shown_and_moved():
    def change(book):
        book["_retour"].sheet_state = "visible"
        book.move_sheet("_retour", -2)

    assert after(change) == ()


def code_of(data):
    with pytest.raises(HaError) as caught:
        read_carried(data)
    return caught.value.code


def test_a_workbook_without_its_signed_text_is_told_from_any_other():
    assert code_of(edited(plain(), lambda book: book.remove(book["_retour"]))) is Code.STRIPPED
    assert code_of(edited(plain(), lambda book: book["_retour"].delete_rows(1, 9))) is Code.STRIPPED
    assert code_of(edited(plain(), lambda book: setattr(book["_retour"], "title", "Blad3"))) is Code.STRIPPED
    stream = io.BytesIO()
    openpyxl.Workbook().save(stream)
    assert code_of(stream.getvalue()) is Code.NOT_A_RETURN


def test_white_space_around_the_pieces_is_passed_over():
    def change(book):
        book["_retour"]["A1"] = f" {book['_retour']['A1'].value}\n"

    assert read_carried(edited(plain(), change)).compact == plain().compact


@pytest.mark.parametrize(
    "spelled", ["een\ntwee _x005F_x0041_", "een_x000D_\ntwee _x005F_x005F_x005F_x0041_", "een\r\ntwee _x005f_x0041_"]
)
def test_line_ends_and_escapes_in_any_spelling_are_the_same_text(spelled):
    of = signed(payload(answered("een\r\ntwee _x0041_")))

    def change(book):
        for row in range(2, len(questions()) + 2):
            book["Antwoorden"].cell(row, 5).value = MARK

    other = edited(of, change)  # openpyxl itself writes CRLF as CR CR LF on Windows
    parts = parts_of(other)
    (name,) = (name for name in parts if MARK.encode() in parts[name])
    parts[name] = parts[name].replace(MARK.encode(), spelled.encode())
    assert changes(of, zipped(parts)) == ()


def test_a_hostile_table_is_named_in_part_and_each_text_is_spelled_once(monkeypatch):
    of = plain()
    text = "x" * 2100
    cells = "".join(
        f'<row r="{row}">'
        + "".join(f'<c r="{coordinate(row, column)}" t="s"><v>0</v></c>' for column in range(1, 41))
        + "</row>"
        for row in range(1, 2001)
    )
    parts = parts_of(of.data)
    parts[ANSWERS] = sheet(cells)
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}"><si><t>{text}</t></si></sst>'.encode()
    relation = f'<Relationship Id="texts" Type="{REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    rels = "xl/_rels/workbook.xml.rels"
    parts[rels] = parts[rels].replace(b"</Relationships>", relation.encode())
    spelled, spell = [], reading._canonical
    monkeypatch.setattr(reading, "_canonical", lambda text: spelled.append(text) or spell(text))
    found = changes(of, zipped(parts))
    assert spelled.count(text) == 1, "80,000 cells say the same"
    assert len(found) == MOST_CHANGES
    assert max(len(change.found) for change in found) == 2000


def test_cells_without_a_place_of_their_own_stand_one_after_another():
    of = plain()
    parts = parts_of(of.data)
    text = parts[ANSWERS].decode()
    bare = re.sub(r'(<(?:row|c) )r="[^"]*" ', r"\1", text)
    assert bare != text
    assert changes(of, zipped({**parts, ANSWERS: bare.encode()})) == ()
