"""The help: one plain text file per topic and language, in the order of the numbers their names begin with.

The first line of a file is `# title`. Then, between empty lines: `## heading`, `### question`, paragraphs, lines of a
list (`- text`, or `1. text`), keys (`Ctrl+Z :: what it does`) and ways to other topics (`-> topic`). Nothing else has a
meaning, and nothing is ever shown as rich text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from hamonitor_desktop.assets import asset

FIRST: Final = "way"
"""The topic that tells the whole way, shown where a page has no topic of its own."""
_NAME: Final = re.compile(r"\d\d-([a-z]+)")
_NUMBERED: Final = re.compile(r"(\d+\.) (.+)")


class Kind(StrEnum):
    """What a block of a topic is."""

    HEADING = "heading"
    QUESTION = "question"
    TEXT = "text"
    ITEM = "item"
    KEY = "key"
    LINK = "link"


@dataclass(frozen=True)
class Block:
    """A piece of a topic. `mark`: the number or bullet of an item, the key, or the topic a link leads to."""

    kind: Kind
    text: str
    mark: str = ""


@dataclass(frozen=True)
class Topic:
    """One topic of the help."""

    name: str
    title: str
    blocks: tuple[Block, ...]


def read_topics(language: str) -> dict[str, Topic]:
    """Name -> topic, in the order in which they are listed."""
    topics = (_topic(file) for file in sorted(asset(f"resources/help/{language}").glob("*.md")))
    return {topic.name: topic for topic in topics}


def _topic(file: Path) -> Topic:
    found = _NAME.fullmatch(file.stem)
    name = found[1] if found else file.stem
    title, _, rest = file.read_text("utf-8").partition("\n")
    return Topic(name, title.removeprefix("# ").strip(), blocks_of(rest))


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of a text. A line that begins nothing new goes on with the one before it."""
    blocks: list[Block] = []
    goes_on = False
    for line in map(str.strip, text.splitlines()):
        if not line:
            goes_on = False
            continue
        block = _block(line)
        if goes_on and block.kind is Kind.TEXT:
            last = blocks[-1]
            blocks[-1] = Block(last.kind, f"{last.text} {line}", last.mark)
        else:
            blocks.append(block)
        goes_on = True
    return tuple(blocks)


def _block(line: str) -> Block:
    if line.startswith("### "):
        return Block(Kind.QUESTION, line[4:])
    if line.startswith("## "):
        return Block(Kind.HEADING, line[3:])
    if line.startswith("- "):
        return Block(Kind.ITEM, line[2:], "•")
    if line.startswith("-> "):
        return Block(Kind.LINK, "", line[3:])
    if numbered := _NUMBERED.fullmatch(line):
        return Block(Kind.ITEM, numbered[2], numbered[1])
    key, is_key, text = line.partition(" :: ")
    return Block(Kind.KEY, text, key) if is_key else Block(Kind.TEXT, line)
