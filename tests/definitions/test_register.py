import io
from collections import Counter

import openpyxl
import pytest

from hamonitor_desktop.definitions.register import load_register, read_register
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.organisations import SizeClass
from hamonitor_desktop.excel.lists import list_rows

GOOD = "code;name;actor;region;population\nJZ13;Regio;regio;JZ13;\nGM0363;Amsterdam;gemeente;JZ13;900000\n"


def test_the_bundled_register_has_everybody():
    found = load_register().organisations
    counts = Counter(organisation.actor for organisation in found)
    assert (counts["gemeente"], counts["regio"], len(found)) == (342, 42, 389)
    assert sum(o.actor == "gemeente" and o.size_class is SizeClass.OVER for o in found) == 32


def read(name, data, *actors):
    return read_register(name, data, list_rows, *actors)


def entry(name, data, code):
    return one_of(read(name, data), code)


def one_of(register, code):
    found = register.get(code)
    assert found is not None
    return found


def test_a_newer_register_from_csv_and_excel():
    assert entry("nieuw.csv", b"\xef\xbb\xbf" + GOOD.encode(), "GM0363").population == 900000
    book, out = openpyxl.Workbook(), io.BytesIO()
    for line in GOOD.splitlines():
        book.worksheets[0].append(line.split(";"))
    book.save(out)
    assert entry("nieuw.xlsx", out.getvalue(), "GM0363").name == "Amsterdam"


def test_what_is_uncertain_in_the_bundled_register_is_said():
    register = load_register()
    for organisation in register.organisations:
        assert organisation.population_estimated is ("inwoners is een schatting" in organisation.doubt)
    unsure = {o.name for o in register.organisations if "niet zeker" in o.doubt and o.actor == "gemeente"}
    assert unsure == {"Wijdemeren", "Eemnes", "Alphen-Chaam", "Baarle-Nassau"}
    assert sum("voorgangers" in o.doubt for o in register.organisations) == 18
    assert sum("Haaren" in o.doubt for o in register.organisations) == 4


def test_every_region_is_its_municipalities_together():
    register = load_register()
    for region in (o for o in register.organisations if o.actor == "regio"):
        own = [o for o in register.organisations if o.actor == "gemeente" and o.region == region.code]
        assert region.population == sum(o.population or 0 for o in own)
        assert {o.region_name for o in own} == {region.name}


def test_an_edition_may_have_actor_types_of_its_own():
    data = (GOOD + "CLIENT1;Ouders;clienten;;\n").encode()
    with pytest.raises(HaError, match="kies uit rijk, vng"):
        read("nieuw.csv", data)
    actors = {"gemeente": False, "regio": False, "clienten": True}
    assert one_of(read("nieuw.csv", data, actors), "CLIENT1").actor == "clienten"
    with pytest.raises(HaError, match="Rij 5: de soort ‘clienten’ is één organisatie, en die staat al in rij 4"):
        read("nieuw.csv", data + b"CLIENT2;Jongeren;clienten;;\n", actors)


def test_a_region_stands_in_itself_and_gives_its_name():
    found = read("nieuw.csv", GOOD.replace("JZ13;Regio;regio;JZ13", "JZ13;Regio;regio;").encode())
    assert (one_of(found, "JZ13").region, one_of(found, "GM0363").region_name) == ("JZ13", "Regio")


@pytest.mark.parametrize("mark", ["\ufeff", "sep=;\n", "\n\n"])
@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_each_way_excel_writes_a_csv_is_read(mark, sign):
    text = mark.replace(";", sign) + GOOD.replace(";", sign)
    assert entry("nieuw.csv", text.encode(), "GM0363").population == 900000


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.csv", b"", "Rij 1: de kolommen code, name, actor ontbreken"),
        ("a.csv", b"code,name\nGM0363,A\n", "Rij 1: de kolom actor ontbreekt"),
        ("a.csv", b"code,name,actor\n", "geen organisaties"),
        ("a.csv", b"code,name,actor,name\nVNG,A,vng,B\n", "de kolom name staat er dubbel in"),
        ("a.csv", "code,name,actor\nVNG,Zuid-Súd,vng\n".encode("latin-1"), "geen UTF-8"),
        ("a.csv", b'code,name,actor\nVNG,"A,vng\n', "aanhalingsteken"),
        ("a.xlsx", b"geen werkmap", "open het in Excel"),
        ("a.ods", b"", "‘.ods’ is geen bekend soort bestand"),
    ],
)
def test_a_file_that_is_no_register_is_refused_in_words(name, data, words):
    with pytest.raises(HaError) as caught:
        read(name, data)
    assert caught.value.code is Code.REGISTER_BAD
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("GM36;Kort;gemeente;JZ13;1", "Rij 5: ‘GM36’ is geen code"),
        ("GM0363;Dubbel;gemeente;JZ13;1", "Rij 5: de code ‘GM0363’ staat ook in rij 3"),
        ("X1;Iets;provincie;;", "Rij 5: de soort partij ‘provincie’"),
        ("GM0001;Los;gemeente;JZ99;1", "Rij 5: de regio ‘JZ99’"),
        ("GM0001;Veel;gemeente;JZ13;veel", "Rij 5: het aantal inwoners ‘veel’"),
        ("GM0001;Nul;gemeente;JZ13;0", "laat het leeg"),
        ("GM0001;Los;gemeente;;1", "Rij 5: de regio ontbreekt"),
        ("gm0001;Klein;gemeente;JZ13;1", "schrijf GM en vier cijfers"),
        ("GM0001;Nuenen;Gerwen;gemeente;JZ13;1", "Rij 5: er zijn meer cellen dan kolommen"),
        ("GM0001;A\u202eB;gemeente;JZ13;1", "Rij 5: ‘name’ bevat een stuurteken"),
        ("GM0001;FryslÃ¢n;gemeente;JZ13;1", "letters die verkeerd zijn gelezen"),
        ("JZ14;Regio;regio;JZ13;", "de regio van een regio is zijzelf"),
        ("VNG;Een;vng;;\nVNG2;Twee;vng;;", "Rij 6: de soort ‘vng’ is één organisatie, en die staat al in rij 5"),
        ("GM0001;A;\x1b[31mroo\u202ed;JZ13;1", "Rij 5: de soort partij ‘ [31mroo d’ is onbekend"),
        ("GM0001;;gemeente;JZ13;x", "Rij 5: de naam ontbreekt. Rij 5: het aantal inwoners ‘x’"),
    ],
)
def test_faults_are_named_by_row_and_blank_rows_count(line, words):
    with pytest.raises(HaError) as caught:
        read("nieuw.csv", (GOOD + "\n" + line).encode())
    assert caught.value.code is Code.REGISTER_BAD
    assert words in str(caught.value)


def test_a_fault_of_excel_itself_is_not_taken_for_an_empty_cell():
    book, out = openpyxl.Workbook(), io.BytesIO()
    for line in GOOD.splitlines():
        book.worksheets[0].append(line.split(";"))
    book.worksheets[0]["E3"] = "#N/A"
    book.create_sheet()["A1"] = "#N/A"
    book.save(out)
    with pytest.raises(HaError, match="In cel E3 staat een fout van Excel") as caught:
        read("nieuw.xlsx", out.getvalue())
    assert str(caught.value).count("In cel") == 1


@pytest.mark.parametrize("place", ["XFD1048576", "A1048576", "AAA1"])
def test_a_stray_cell_far_away_is_named_instead_of_filling_the_memory(place):
    book, out = openpyxl.Workbook(), io.BytesIO()
    for line in GOOD.splitlines():
        book.worksheets[0].append(line.split(";"))
    book.worksheets[0][place] = "x"
    book.save(out)
    with pytest.raises(HaError, match="ver buiten de tabel"):
        read("nieuw.xlsx", out.getvalue())


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"code,name,actor" + b"\n" * 3_000_000, "meer dan 5000 rijen"),
        (b"code,name,actor\n" + b"," * 3_000_000, "meer dan 702 kolommen"),
        (b"a,b," * 500_000, "meer dan 702 kolommen"),
        (b"code,name,actor\n" + b'"' + b"a" * 200_000 + b'",b,c\n', "geen geldige CSV"),
        (b"code,name,actor\nVNG,A\x00B,vng\n", ""),
    ],
)
def test_a_csv_that_would_keep_the_program_busy_is_refused(data, words):
    with pytest.raises(HaError) as caught:
        read("nieuw.csv", data)
    assert caught.value.code is Code.REGISTER_BAD
    assert words in str(caught.value)
