import copy
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamonitor_desktop.definitions.checking import check_document, form_faults, rows
from hamonitor_desktop.definitions.loading import edition_from_document, load_edition
from hamonitor_desktop.domain.codes import Code, HaError

SMALL = "tests/data/editions/2025-test"


def spoil(change):
    document = copy.deepcopy(dict(load_edition(SMALL).document))
    change(document)
    return check_document(document)


def row(document, code):
    return next(found for found in document["questions"] if found["code"] == code)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda d: d.update(kleur="rood"), "‘kleur’ is onbekend"),
        (lambda d: row(d, "gemeente.1.1").update(help="a\x07"), "stuurteken"),
        (lambda d: row(d, "gemeente.1.1").update(text="a" * 5000), "langer dan"),
        (lambda d: row(d, "gemeente.1.1").update(agreement="9.9"), "‘9.9’ bestaat niet"),
        (lambda d: row(d, "gemeente.1.1").update(theme="9"), "thema ‘9’ bestaat niet"),
        (lambda d: row(d, "clienten.1.1").update(agreement="1.2"), "niet van deze soort partij"),
        (lambda d: row(d, "clienten.1.1").update(code="vng.1.1"), "moet beginnen met ‘clienten.’"),
        (lambda d: row(d, "gemeente.1.5").update(minimum=200), "groter dan ‘maximum’"),
        (lambda d: d["questions"].append(row(d, "gemeente.1.1")), "komt 2 keer voor"),
        (lambda d: d["questions"].pop(), "edition.toml noemt er 2"),
        (lambda d: row(d, "gemeente.1.3")["options"].append({"code": "unknown", "label": "?"}), "‘unknown’ mag geen"),
        (lambda d: row(d, "gemeente.1.2a")["relevant"].update(any_of=["soms"]), "‘soms’, dat niet bestaat"),
        (lambda d: row(d, "gemeente.1.2a")["relevant"].update(question="gemeente.1.2a"), "kring"),
        (lambda d: d["agreements"][0].update(possible_from="2024-02-30"), "bestaande datum"),
        (lambda d: d["agreements"][1].update(depends_on=["3.3"]), "‘3.3’, die niet bestaat"),
        (
            lambda d: d["agreements"][1].update(depends_on=["1.2"]),
            "‘depends_on’ gaat in een kring",
        ),
        (lambda d: d["agreements"][1]["responsible"].append({"actor": "gemeente"}), "noemt ‘gemeente’ 2 keer"),
        (lambda d: row(d, "gemeente.1.2a")["relevant"].update(any_of=[]), "‘any_of’ is leeg"),
        (lambda d: row(d, "gemeente.1.2a")["relevant"].update(question="gemeente.1.4"), "geen vaste antwoorden"),
        (lambda d: row(d, "gemeente.1.2").update(theme="beleving"), "het thema is niet dat van afspraak ‘1.2’"),
        (lambda d: row(d, "gemeente.1.2").update(number="1.1"), "het nummer ‘1.1’ heeft gemeente.1.1 ook al"),
        (lambda d: row(d, "gemeente.1.2").pop("agreement"), "gemeente.toml, gemeente.1.2: noem de afspraak"),
        (lambda d: row(d, "gemeente.1.3")["options"][0].update(label="Artsen"), "het label ‘Artsen’ komt 2 keer voor"),
        (
            lambda d: row(d, "gemeente.1.3")["options"][0].update(code="A-B"),
            "antwoord ‘A-B’: ‘code’ moet een code zijn",
        ),
        (lambda d: d["scales"]["status"]["options"][3].update(code="klaar"), "schaal status: de codes moeten zijn"),
        (lambda d: d["scales"]["scale"].update(explain_on=["nooit"]), "schaal scale: ‘explain_on’ noemt ‘nooit’"),
        (lambda d: d.update(questions=[]), "de editie heeft geen vragen"),
        (lambda d: row(d, "gemeente.1.3").update(exclusive=["ouders"]), "‘exclusive’ noemt ‘ouders’"),
        (lambda d: row(d, "gemeente.1.1").update(exclusive=["ja"]), "alleen een vraag van de soort ‘multiple’"),
        (
            lambda d: row(d, "gemeente.1.2a").update(relevant={}),
            "gemeente.1.2a, relevant: de sleutel ‘question’ ontbreekt",
        ),
        (lambda d: d["agreements"][0].update(framework={}), "1.1, framework: de sleutel ‘state’ ontbreekt"),
    ],
)
def test_each_fault_is_named(change, words):
    assert words in " ".join(spoil(change))


@pytest.mark.parametrize("part", ["actors", "themes", "agreements", "questions"])
def test_a_row_of_a_bad_form_makes_no_others_look_wrong(part):
    for number in range(len(rows(load_edition(SMALL).document, part))):
        document = copy.deepcopy(dict(load_edition(SMALL).document))
        cast(dict, rows(document, part)[number])["kleur"] = "rood"
        assert check_document(document) == form_faults(document) != ()


def test_faults_of_form_and_of_meaning_are_told_together():
    def change(document):
        row(document, "gemeente.1.1").update(kind="soort")
        row(document, "gemeente.1.2").update(agreement="9.9")
        document["agreements"][1].update(possible_from="30 juni 2024")
        document["titel"] = document.pop("title")
        document["questions"].pop()

    found = " ".join(spoil(change))
    for words in (
        "‘kind’ moet zijn",
        "‘9.9’ bestaat niet",
        "bestaande datum",
        "‘titel’ is onbekend",
        "edition.toml noemt er 2",
    ):
        assert words in found


def test_a_percentage_runs_from_0_to_100_unless_said_otherwise():
    document = copy.deepcopy(dict(load_edition(SMALL).document))
    question = row(document, "gemeente.1.5")
    del question["minimum"], question["maximum"]
    found = edition_from_document(document).question("gemeente.1.5")
    assert found is not None
    assert (found.minimum, found.maximum) == (0, 100)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(key=st.sampled_from(["actors", "themes", "agreements", "questions", "scales", "id"]), value=_JSON)
def test_a_hostile_document_is_refused_in_words(key, value):
    document = {**load_edition(SMALL).document, key: value}
    if check_document(document):
        with pytest.raises(HaError) as caught:
            edition_from_document(document)
        assert caught.value.code is Code.EDITION_BAD
    else:
        assert edition_from_document(document).document == document
