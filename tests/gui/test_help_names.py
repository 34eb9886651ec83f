"""What the help puts between quotes stands in the window as it is written, on the page that the help is about."""

import ast
import re
import xml.etree.ElementTree as ElementTree

import pytest

from hamonitor_desktop.gui.help_text import read_topics
from hamonitor_desktop.gui.pages.officer_places import Place
from tests.house.checkout import ROOT

GUI = "hamonitor_desktop.gui"
OTHER_PAGES = {"way", "key", "privacy", "settings", "keys"}
"""Topics that are about no page, or about names on several."""
PAGES = {
    "start": ["start"],
    "package": ["open_package"],
    "questions": ["officer", "theme_page"],
    "central": ["central", "open_store"],
    **{place: ["officer", f"{place}_page"] for place in Place if place is not Place.OVERVIEW},
    Place.OVERVIEW: ["officer", "overview"],
}
NO_NAMES = {
    *("ja", "niet gevonden", "reservekopieën", "Nog niet te zeggen", "yes", "not found"),
    *(
        "Code, sleutel en wachtwoordzin",
        "Dit is de kopie voor",
        "This is the copy for",
        "Code, key and passphrase",
        "Cannot be said yet",
    ),
    *("afgeleid", "aangenomen", "derived", "assumed"),  # in the line below a question
    "Onze wachtwoordzin is kwijt; wij vragen een nieuwe code en een nieuw pakket voor",
    "We have lost our passphrase; we ask for a new code and a new package for",
}
"""What the help puts between quotes that is no name of the window."""


def bare(text):
    """The words of a button without what is filled in and without dots."""
    return re.split("[{:]", text)[0].strip(" ….,?")


def named_in(topic):
    return {bare(name) for block in topic.blocks for name in re.findall(r"‘([^’]+)’", block.text)}


def written(element):
    """Each text of the window -> the names of the classes that show it."""
    found = {}
    for file in (ROOT / "resources" / "translations").glob("nl_*.ts"):
        for context in ElementTree.parse(file).getroot().iter("context"):  # noqa: S314 our own file
            for text in context.iter(element):
                for form in (text, *text):
                    found.setdefault(bare("".join(form.itertext())), set()).add(context.findtext("name"))
    return found


def file_of(module):
    path = (ROOT / module.replace(".", "/")).with_suffix(".py")
    return path if path.exists() else None


def drawn_with(pages):
    """All that asks for texts in these pages and in what they are made of."""
    files, todo, names = set(), [file_of(f"{GUI}.pages.{page}") for page in pages], set()
    while todo:
        file = todo.pop()
        if file is None or file in files:
            continue
        files.add(file)
        tree = ast.parse(file.read_text("utf-8"))
        names |= {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
        names |= set(re.findall(r'translate\(\s*"(\w+)"', file.read_text("utf-8")))
        for node in tree.body:
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(GUI):
                todo += [file_of(node.module or ""), *(file_of(f"{node.module}.{one.name}") for one in node.names)]
    return names


@pytest.mark.parametrize(("language", "element"), [("nl", "translation"), ("en", "source")])
def test_what_is_said_to_stand_on_a_button_stands_there(language, element):
    named = {name for topic in read_topics(language).values() for name in named_in(topic)}
    assert len(named) > len(NO_NAMES)
    assert named - set(written(element)) - NO_NAMES == set()


@pytest.mark.parametrize(("language", "element"), [("nl", "translation"), ("en", "source")])
def test_what_is_said_to_stand_on_a_page_is_shown_by_that_page(language, element):
    topics, shown = read_topics(language), written(element)
    assert set(topics) == set(PAGES) | OTHER_PAGES
    for topic, pages in PAGES.items():
        there = drawn_with(pages)
        missing = [name for name in named_in(topics[topic]) - NO_NAMES if not shown[name] & there]
        assert missing == [], topic


def test_a_name_of_another_page_would_be_seen():
    assert "SignForm" in drawn_with(["officer", "sign_page"])
    assert "SignForm" not in drawn_with(["officer", "receipts_page"])
