"""Answers in one long CSV: `organisation,question,value,explanation`.

UTF-8, with or without a byte order mark; the delimiter is a comma, or a semicolon as a Dutch Excel writes it. Several
options are joined by `|`; an empty value is not answered, `unknown` is "nog niet te zeggen". The organisation column
may be left out where one organisation is filled in. All faults are found at once, by row number of the file.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from hamonitor_desktop.domain.answers import Answer, Answers
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.display import capitalised, parse
from hamonitor_desktop.domain.edition import Edition, Kind, Question
from hamonitor_desktop.domain.routing import is_shown
from hamonitor_desktop.domain.validation import check_answer
from hamonitor_desktop.domain.values import UNKNOWN

COLUMNS: Final = ("organisation", "question", "value", "explanation")
SHORT: Final = COLUMNS[1:]
MAX_FAULTS: Final = 20

ActorOf = Callable[[str], str | None]
"""Organisation code -> its actor type, or None where the organisation is not known."""


@dataclass(frozen=True)
class ReadAnswers:
    """The answers per organisation, in the order of the file, and the questions that skip logic hides.

    `others` counts the rows of organisations that were not asked for.
    """

    answers: Mapping[str, Mapping[str, Answer]]
    ignored: Mapping[str, tuple[str, ...]]
    others: int = 0

    def of(self, organisation: str) -> Mapping[str, Answer]:
        """The answers of one organisation; none where the file has none."""
        return self.answers.get(organisation, {})

    def ignored_of(self, organisation: str) -> tuple[str, ...]:
        """The questions of one organisation that were answered but are not asked."""
        return self.ignored.get(organisation, ())


@dataclass(frozen=True)
class _Row:
    line: int
    organisation: str
    question: str
    value: str
    explanation: str


@dataclass(frozen=True)
class _Fault:
    """What is wrong with a row; with a question when it may be passed over where that question is not asked."""

    text: str
    organisation: str = ""
    question: str = ""


@dataclass
class _Reader:
    edition: Edition
    actor_of: ActorOf
    faults: list[_Fault] = field(default_factory=list[_Fault])
    answers: dict[str, dict[str, Answer]] = field(default_factory=dict[str, dict[str, Answer]])

    def take(self, row: _Row) -> None:
        """Keep the answer of one row, or note every fault of it."""
        actor = self.actor_of(row.organisation)
        if actor is None:
            self._note(row, f"organisatie ‘{row.organisation:.40}’ hoort hier niet")
            return
        given = self.answers.setdefault(row.organisation, {})
        question = self.edition.question(row.question)
        if question is None or question.actor != actor:
            self._note(row, f"vraag ‘{row.question:.60}’ is niet van deze organisatie")
        elif row.question in given:
            self._note(row, f"vraag {row.question} staat er twee keer in")
        else:
            given[row.question] = self._answer(row, question)

    def _answer(self, row: _Row, question: Question) -> Answer:
        value = row.value if question.kind is Kind.TEXT else row.value.strip()
        try:
            answer = Answer(row.question, parse(question, value), row.explanation)
        except ValueError as error:
            self._note_answer(row, str(error))
            return Answer(row.question, UNKNOWN)  # it says nothing yet, but something stands there
        for finding in check_answer(question, answer):
            if finding.blocks(final=False):
                self._note_answer(row, finding.text)
        return answer

    def _note(self, row: _Row, text: str) -> None:
        self.faults.append(_Fault(f"regel {row.line}: {text}"))

    def _note_answer(self, row: _Row, text: str) -> None:
        self.faults.append(_Fault(f"regel {row.line}: {row.question}: {text}", row.organisation, row.question))


def read_answers(data: bytes, edition: Edition, actor_of: ActorOf, *, default: str = "") -> ReadAnswers:
    """Read the answers of any number of organisations.

    `default` is the organisation of rows in a file without that column, or with an empty cell there. Raises HaError
    ANSWERS_BAD with all faults by row.
    """
    return _read(_rows(data, default), edition, actor_of)


def read_answers_of(
    data: bytes, edition: Edition, organisation: str, actor: str, before: Answers = MappingProxyType({})
) -> ReadAnswers:
    """Read the answers of one organisation out of a file that may hold more: rows of others are passed over.

    `before` are the answers it gave earlier: a question in the file may hang on one of those. Raises HaError
    ANSWERS_BAD, also when there are rows of others alone.
    """
    own: list[_Row | str] = []
    others: Counter[str] = Counter()
    for row in _rows(data, organisation):
        if isinstance(row, str) or row.organisation == organisation:
            own.append(row)
        else:
            others[row.organisation] += 1
    if others and not own:
        named = f"‘{min(others):.40}’" + (f" en {len(others) - 1} andere" if len(others) > 1 else "")
        reason = f"In het bestand staat geen regel van {organisation}, wel van {named}."
        raise HaError(Code.ANSWERS_BAD, reason=reason)
    read = _read(own, edition, lambda code: actor if code == organisation else None, before)
    return replace(read, others=others.total())


def faults_text(faults: list[str]) -> str:
    """The faults as one paragraph, the first ones named and the rest counted."""
    more = f" (en nog {len(faults) - MAX_FAULTS})" if len(faults) > MAX_FAULTS else ""
    return capitalised(f"{'; '.join(fault.rstrip('.') for fault in faults[:MAX_FAULTS])}{more}.")


def _read(
    rows: Iterable[_Row | str], edition: Edition, actor_of: ActorOf, before: Answers = MappingProxyType({})
) -> ReadAnswers:
    reader = _Reader(edition, actor_of)
    for row in rows:
        if isinstance(row, str):
            reader.faults.append(_Fault(row))
        else:
            reader.take(row)
    read = _without_hidden(edition, reader.answers, before)
    faults = [item.text for item in reader.faults if item.question not in read.ignored_of(item.organisation)]
    if faults:
        raise HaError(Code.ANSWERS_BAD, reason=faults_text(faults))
    return read


def _without_hidden(edition: Edition, answers: Mapping[str, Answers], before: Answers) -> ReadAnswers:
    kept: dict[str, Answers] = {}
    ignored: dict[str, tuple[str, ...]] = {}
    for organisation, given in answers.items():
        known = {**before, **given}
        shown = {
            code: answer
            for code, answer in given.items()
            if (question := edition.question(code)) and is_shown(edition, question, known)
        }
        kept[organisation] = shown
        ignored[organisation] = tuple(code for code, answer in given.items() if code not in shown and answer.given)
    return ReadAnswers(kept, ignored)


def _rows(data: bytes, default: str) -> Iterator[_Row | str]:
    """The rows, and in place of a row with another number of columns the fault it is."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        reason = f"Regel {line} is geen tekst in UTF-8. Excel bewaart zo met het type ‘CSV UTF-8’."
        raise HaError(Code.ANSWERS_BAD, reason=reason) from None
    first = text.split("\n", 1)[0].rstrip("\r")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=";" if ";" in first else ",", strict=True)
    line = 1
    try:
        columns = _columns(next(reader, list[str]()), default)
        line = reader.line_num + 1
        for cells in reader:
            if any(cells):
                yield _row(line, cells, columns, default)
            line = reader.line_num + 1
    except csv.Error:
        reason = f"Regel {line} is niet te lezen als CSV: er staat een aanhalingsteken verkeerd, of een cel is te lang."
        raise HaError(Code.ANSWERS_BAD, reason=reason) from None


def _columns(header: list[str], default: str) -> tuple[str, ...]:
    columns = tuple(cell.strip() for cell in header)
    if columns == COLUMNS or (columns == SHORT and default):
        return columns
    raise HaError(Code.ANSWERS_BAD, reason=f"De eerste regel moet zijn: {','.join(COLUMNS)}.")


def _row(line: int, cells: list[str], columns: tuple[str, ...], default: str) -> _Row | str:
    if len(cells) != len(columns):
        return f"regel {line}: hier horen {len(columns)} kolommen, er staan er {len(cells)}"
    by_name = dict(zip(columns, cells, strict=True))
    return _Row(
        line,
        by_name.get("organisation", "").strip() or default,
        by_name["question"].strip(),
        by_name["value"],
        by_name["explanation"],
    )
