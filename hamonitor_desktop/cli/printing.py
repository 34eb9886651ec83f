"""How a command says what came of it: a JSON value for machines, or lines for people."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable

from hamonitor_desktop.domain.direction import plain
from hamonitor_desktop.domain.json_form import json_line


def print_done(options: argparse.Namespace, data: object, text: str) -> None:
    """The data for machines, the text for people."""
    if options.json:
        print_json(data)
    else:
        print(plain(text))


def print_json(data: object) -> None:
    """One JSON value, on a line of its own."""
    print(json_line(data))


def print_lines(lines: Iterable[str]) -> None:
    """A line each."""
    for line in lines:
        print(line)


def say(text: str) -> None:
    """What is said beside the result."""
    print(text, file=sys.stderr)
