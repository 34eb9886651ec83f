import io
from collections import Counter

import openpyxl
import pytest

from hamonitor_desktop.definitions.register import load_register, read_register
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.organisations import SizeClass

GOOD = "code;name;actor;region;population\nJZ13;Regio;regio;JZ13;\nGM0363;Amsterdam;gemeente;JZ13;900000\n"


def test_the_bundled_register_has_everybody():
    found = load_register().organisations
    counts = Counter(organisation.actor for organisation in found)
    assert (counts["gemeente"], counts["regio"], len(found)) == (342, 42, 389)
    assert sum(o.actor == "gemeente" and o.size_class is SizeClass.OVER for o in found) == 32


def test_a_newer_register_from_csv_and_excel():
    assert read_register("nieuw.csv", b"\xef\xbb\xbf" + GOOD.encode()).get("GM0363").population == 900000
    book, out = openpyxl.Workbook(), io.BytesIO()
    for line in GOOD.splitlines():
        book.active.append(line.split(";"))
    book.save(out)
    assert read_register("nieuw.xlsx", out.getvalue()).get("GM0363").name == "Amsterdam"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("GM36;Kort;gemeente;JZ13;1", "Rij 5: ‘GM36’ is geen code"),
        ("GM0363;Dubbel;gemeente;JZ13;1", "Rij 5: de code ‘GM0363’ staat ook in rij 3"),
        ("X1;Iets;provincie;;", "Rij 5: de soort partij ‘provincie’"),
        ("GM0001;Los;gemeente;JZ99;1", "Rij 5: de regio ‘JZ99’"),
        ("GM0001;Veel;gemeente;JZ13;veel", "Rij 5: het aantal inwoners ‘veel’"),
    ],
)
def test_faults_are_named_by_row_and_blank_rows_count(line, words):
    with pytest.raises(HaError) as caught:
        read_register("nieuw.csv", (GOOD + "\n" + line).encode())
    assert caught.value.code is Code.REGISTER_BAD
    assert words in str(caught.value)
