"""The questions of an edition beside those of the one it follows, and what changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hamonitor_desktop.definitions.loading import (
    bundled_editions,
    edition_before,
    edition_folder,
    edition_from_document,
    load_edition,
)
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.edition import Edition, Question
from hamonitor_desktop.domain.follows import Aspect, Change, Followed, aspects

if TYPE_CHECKING:
    from sqlalchemy import Connection

_SAID: Final = {
    Aspect.TEXT: "De vraag is anders gesteld.",
    Aspect.HELP: "De uitleg is anders.",
    Aspect.LABELS: "Antwoorden heten anders.",
    Aspect.KIND: "De soort vraag is anders.",
    Aspect.UNIT: "De eenheid is anders.",
    Aspect.RANGE: "De grenzen zijn anders.",
    Aspect.AGREEMENT: "De vraag hoort bij een andere afspraak.",
}


@dataclass(frozen=True)
class FollowedRow:
    """One line of the table: the new questions and the old ones, and what changed, in Dutch sentences."""

    change: Change
    actor: str
    new: tuple[Question, ...]
    old: tuple[Question, ...]
    changed: tuple[str, ...]


@dataclass(frozen=True)
class Following:
    """An edition beside the one it follows; `before` is "" and `rows` are none where it follows none."""

    edition: str
    before: str = ""
    rows: tuple[FollowedRow, ...] = ()


def beside_before(ref: str | Path) -> Following:
    """The questions of an edition beside those they follow, in the order of the new ones. Raises HaError."""
    edition = load_edition(ref)
    return Following(edition.id) if edition.follows is None else _beside(edition, edition_before(edition_folder(ref)))


def beside_in_round(store: str | Path, round_id: str) -> Following:
    """The same for the edition of a round. The old one is that of a round in the store, or travels with the program.

    Raises HaError EDITION_UNKNOWN where it is neither, and those of the store.
    """
    from hamonitor_desktop.store.central.opening import open_store

    with open_store(store) as opened:
        edition = edition_from_document(opened.round(round_id).edition_document)
        if edition.follows is None:
            return Following(edition.id)
        with opened.reading() as connection:
            before = _known(connection, edition.follows.edition)
    return _beside(edition, before)


def _known(connection: Connection, edition: str) -> Edition:
    from hamonitor_desktop.store.central.reading import read_round, round_ids

    for round_id in reversed(round_ids(connection)):
        stored = read_round(connection, round_id)
        if stored.round.edition == edition:
            return edition_from_document(stored.edition_document)
    if edition in bundled_editions():
        return load_edition(edition)
    raise HaError(Code.EDITION_UNKNOWN, edition=edition, known=", ".join(bundled_editions()))


def _beside(edition: Edition, before: Edition) -> Following:
    asked = edition.follows.questions if edition.follows else ()
    found = [_row(followed, edition, before) for followed in asked]
    actors = list(dict.fromkeys(actor.code for actor in (*edition.actors, *before.actors)))
    codes = dict.fromkeys(question.code for question in (*edition.questions, *before.questions))
    order = {code: place for place, code in enumerate(codes)}

    def place(row: FollowedRow) -> tuple[int, bool, int]:
        first = (*row.new, *row.old)[0]
        return actors.index(first.actor), not row.new, order[first.code]

    return Following(edition.id, before.id, tuple(sorted(found, key=place)))


def _row(followed: Followed, edition: Edition, before: Edition) -> FollowedRow:
    new = tuple(question for code in followed.new if (question := edition.question(code)))
    old = tuple(question for code in followed.old if (question := before.question(code)))
    holder = edition if new else before
    changed = tuple(_changed(followed, old[0], new[0])) if followed.change.carries and old and new else ()
    return FollowedRow(followed.change, holder.actor((*new, *old)[0].actor).name, new, old, changed)


def _changed(followed: Followed, old: Question, new: Question) -> Iterator[str]:
    differs = aspects(old, new)
    yield from (said for aspect, said in _SAID.items() if aspect in differs)
    if followed.change is not Change.OPTIONS:
        return
    for code, other in followed.options.items():
        if other:
            yield f"Het antwoord ‘{old.label(code)}’ werd ‘{new.label(other)}’."
    kept = {followed.options.get(code, code) for code in old.option_codes}
    gone = [f"‘{old.label(code)}’" for code in old.option_codes if not followed.options.get(code, code)]
    added = [f"‘{option.label}’" for option in new.options if option.code not in kept]
    if gone:
        yield f"Vervallen antwoorden: {', '.join(gone)}."
    if added:
        yield f"Nieuwe antwoorden: {', '.join(added)}."
