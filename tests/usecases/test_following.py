"""A second edition that follows from the first: what the mapping may say, and what it then does to answers."""

from pathlib import Path

import pytest

from hamonitor_desktop.definitions.loading import load_edition
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.english import in_english
from hamonitor_desktop.domain.follows import Change, Followed, Follows
from hamonitor_desktop.domain.values import UNKNOWN
from hamonitor_desktop.usecases import editions
from hamonitor_desktop.usecases.following import beside_before

SMALL = Path("tests/data/editions/2025-test")


@pytest.fixture
def folder(tmp_path):
    """An edition just begun from another."""
    return editions.new(SMALL, "2026", tmp_path / "2026")


def change(folder, name, *pairs):
    path = folder / name
    text = path.read_text("utf-8")
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


def remap(folder, *pairs):
    change(folder, "mapping.toml", *pairs)


def line(change_, old="", new="", options=""):
    """A row of the mapping: codes with a space between them."""
    parts = [f'change = "{change_}"']
    for key, codes in (("old", old), ("new", new)):
        if codes:
            parts.append(f"{key} = [" + ", ".join(f'"{code}"' for code in codes.split()) + "]")
    return "{ " + ", ".join([*parts, *([f"options = [{options}]"] if options else [])]) + " },"


def same(code):
    return line("same", code, code)


def options(given):
    return [(same("gemeente.1.2"), line("options", "gemeente.1.2", "gemeente.1.2", given))]


def number(*made):
    """The row of question 1.4 in another way."""
    return [(same("gemeente.1.4"), "".join(made))]


def test_a_new_edition_says_of_each_question_that_it_is_the_same_and_keeps_the_old_one_beside_it(folder):
    assert editions.check(folder) == ()
    edition = editions.show(folder)
    assert edition.follows is not None
    assert edition.follows.edition == "2025-test"
    assert {followed.change for followed in edition.follows.questions} == {Change.SAME}
    assert load_edition(folder / "previous").hash == load_edition(SMALL).hash
    assert load_edition(SMALL).follows is None
    assert "# change = " in (folder / "mapping.toml").read_text("utf-8")


def test_an_edition_begun_from_one_that_follows_another_follows_that_one_alone(folder, tmp_path):
    later = editions.new(folder, "2027", tmp_path / "2027")
    assert editions.check(later) == ()
    follows = editions.show(later).follows
    assert follows is not None
    assert follows.edition == "2026"
    assert not (later / "previous" / "previous").exists()


@pytest.mark.parametrize(
    ("pairs", "words"),
    [
        (number(), "mapping.toml: vraag ‘gemeente.1.4’ ontbreekt; voeg een regel toe"),
        (number(line("new", "", "gemeente.1.4")), "de oude vraag ‘gemeente.1.4’ ontbreekt"),
        (number(same("gemeente.1.4"), same("gemeente.1.4")), "gemeente.1.4: deze nieuwe vraag komt 2 keer voor"),
        (number(line("same", "gemeente.1.4", "gemeente.9")), "gemeente.9: de nieuwe vraag ‘gemeente.9’ bestaat niet"),
        (number(line("same", "gemeente.9", "gemeente.1.4")), "de oude vraag ‘gemeente.9’ bestaat niet in editie 2025"),
        (number(line("gelijk", "gemeente.1.4", "gemeente.1.4")), "‘change’ moet zijn: same, wording"),
        (number(line("split", "gemeente.1.4", "gemeente.1.4")), "2 of meer; het zijn er 1"),
        (number(line("new", "gemeente.1.4", "gemeente.1.4")), "(oude vragen) geen; het zijn er 1"),
        (
            [
                *number(line("same", "clienten.1.2", "gemeente.1.4"), line("dropped", "gemeente.1.4")),
                (same("clienten.1.2"), line("new", "", "clienten.1.2")),
            ],
            "aan verschillende partijen",
        ),
        (
            number(line("same", "gemeente.1.4", "gemeente.1.4", '{ old = "ja" }')),
            "‘options’ hoort alleen bij change = ‘options’",
        ),
        (number(line("options", "gemeente.1.4", "gemeente.1.4")), "deze soort vraag heeft geen vaste antwoorden"),
        (options('{ old = "ja", new = "soms" }'), "het nieuwe antwoord ‘soms’ bestaat niet; kies uit ja, nee"),
        (options('{ old = "soms", new = "ja" }'), "het oude antwoord ‘soms’ bestaat niet; kies uit ja, nee"),
        (
            options('{ old = "ja", new = "ja" }, { old = "ja", new = "nee" }'),
            "het oude antwoord ‘ja’ komt 2 keer voor",
        ),
        (options(""), "de antwoorden zijn gelijk; neem change = ‘same’"),
        ([('from = "2025-test"', 'from = "2026"')], "‘from’ is deze editie zelf"),
        ([('from = "2025-test"', 'from = "2024"')], "in de map previous staat editie ‘2025-test’"),
        ([('from = "2025-test"', "van = 1")], "mapping.toml: de sleutel ‘van’ is onbekend"),
        ([("questions = [", "questions = [[")], "mapping.toml: dit is geen geldige TOML"),
    ],
)
def test_a_mapping_that_cannot_be_is_told_with_the_question_and_what_to_do(folder, pairs, words):
    remap(folder, *pairs)
    assert words in " ".join(editions.check(folder))
    with pytest.raises(HaError) as caught:
        load_edition(folder)
    assert caught.value.code is Code.EDITION_BAD


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("Heeft uw gemeente een plan?", "Heeft uw gemeente een goed plan?", "anders gesteld; neem change = ‘wording’"),
        ('label = "Eigen plan"', 'label = "Plan van ons"', "gemeente.1.2a: de vraag, de uitleg of een label is anders"),
        ('code = "artsen", label', 'code = "huisartsen", label', "de antwoorden zijn anders; neem change = ‘options’"),
        ('unit = "euro"', 'unit = "duizend euro"', "gemeente.1.6: de soort vraag of de eenheid is anders"),
        ('kind = "percentage"', 'kind = "number"', "gemeente.1.5: de soort vraag of de eenheid is anders"),
    ],
)
def test_a_question_that_changed_cannot_be_called_the_same(folder, old, new, words):
    change(folder, "gemeente.toml", (old, new))
    assert words in " ".join(editions.check(folder))


def test_an_answer_that_is_gone_must_be_named_before_it_is_left_behind(folder):
    change(folder, "gemeente.toml", ('code = "artsen", label = "Artsen"', 'code = "ggd", label = "GGD"'))
    bare = line("options", "gemeente.1.3", "gemeente.1.3")
    remap(folder, (same("gemeente.1.3"), bare))
    assert "het oude antwoord ‘artsen’ bestaat niet meer" in " ".join(editions.check(folder))
    remap(folder, (bare, line("options", "gemeente.1.3", "gemeente.1.3", '{ old = "artsen" }')))
    assert editions.check(folder) == ()


def test_the_old_edition_is_kept_as_it_was(folder, tmp_path):
    change(folder / "previous", "gemeente.toml", ("gemeente.1.4", "gemeente.1.9"))
    assert "de oude vraag ‘gemeente.1.9’ ontbreekt" in " ".join(editions.check(folder))
    (folder / "previous" / "edition.toml").unlink()
    assert "previous: de map met de vorige editie ontbreekt" in " ".join(editions.check(folder))
    real = editions.new("2024", "2026b", tmp_path / "2026b")
    change(real / "previous", "gemeente.toml", ("Een schatting mag.", "Schatten mag."))
    assert "niet meer editie 2024 zoals zij is gepubliceerd" in " ".join(editions.check(real))


def test_side_by_side_one_sees_what_became_of_each_question(folder):
    change(
        folder,
        "gemeente.toml",
        ('code = "gemeente.1.4"', 'code = "gemeente.1.4n"'),
        ("Hoeveel gezinnen kregen hulp?", "Hoeveel gezinnen hielp u?"),
        ('code = "artsen", label = "Artsen"', 'code = "huisartsen", label = "Huisartsen"'),
    )
    remap(
        folder,
        (same("gemeente.1.4"), line("wording", "gemeente.1.4", "gemeente.1.4n")),
        (
            same("gemeente.1.3"),
            line("options", "gemeente.1.3", "gemeente.1.3", '{ old = "artsen", new = "huisartsen" }'),
        ),
        (same("clienten.1.2"), line("dropped", "clienten.1.2") + line("new", "", "clienten.1.2")),
    )
    assert editions.check(folder) == ()
    found = beside_before(folder)
    assert (found.edition, found.before) == ("2026", "2025-test")
    rows = {(row.new[0].code if row.new else f"{row.old[0].code} oud"): row for row in found.rows}
    assert rows["gemeente.1.4n"].old[0].code == "gemeente.1.4"
    assert rows["gemeente.1.4n"].changed == ("De vraag is anders gesteld.",)
    assert rows["gemeente.1.3"].changed == ("Het antwoord ‘Artsen’ werd ‘Huisartsen’.",)
    assert in_english(rows["gemeente.1.3"].changed[0]) == "The answer ‘Artsen’ became ‘Huisartsen’."
    assert (rows["clienten.1.2"].change, rows["clienten.1.2 oud"].change) == (Change.NEW, Change.DROPPED)
    assert rows["gemeente.1.1"].changed == ()
    assert found.rows[-1].new == (), "what is gone stands last of its party"


def test_an_edition_that_follows_none_has_nothing_beside_it():
    found = beside_before("2024")
    assert (found.edition, found.before, found.rows) == ("2024", "", ())


@pytest.mark.parametrize(
    ("value", "carried"),
    [
        ("a", "b"),
        ("c", None),
        ("d", "d"),
        (("a", "d"), ("b", "d")),
        (("a", "c"), None),
        (("a", "b"), ("b",)),
        (40, 40),
        (UNKNOWN, UNKNOWN),
        (None, None),
    ],
)
def test_an_answer_follows_its_option_and_is_none_where_the_option_is_gone(value, carried):
    follows = Follows("1", (Followed(Change.OPTIONS, ("x",), ("y",), {"a": "b", "c": ""}),))
    assert follows.carried("x", value) == ("y", carried)


@pytest.mark.parametrize("kind", [Change.SPLIT, Change.MERGED, Change.DROPPED])
def test_of_a_question_that_was_split_merged_or_dropped_no_answer_goes_on(kind):
    assert Follows("1", (Followed(kind, ("x",), ("y", "z")),)).carried("x", "ja") == ("", None)
