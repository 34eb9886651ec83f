"""What of a return is shown otherwise in analysis and reports. Rows are added, never changed: the last one stands.

A text that was left out of one return is left out of every other of its organisation in which it stands as it did:
whoever sends a new version sends the same name again, and nobody should have to see to that a second time.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Row, insert, select

from hamonitor_desktop.domain.redactions import Part, Redaction
from hamonitor_desktop.store.central.errors import as_kept
from hamonitor_desktop.store.central.records import waits_for_text
from hamonitor_desktop.store.central.tables import answers, redactions, returns

Place = tuple[str, str, Part]
"""Where a redacted text stands: the id of the return, the question (empty: the whole return), and which text."""


def add_redaction(connection: Connection, return_id: str, redaction: Redaction) -> None:
    """Add one; it takes the place of an earlier one of the same text."""
    row = {**vars(redaction), "part": str(redaction.part), "return_id": return_id}
    connection.execute(insert(redactions), row)


@as_kept
def read_redactions(connection: Connection, return_id: str) -> tuple[Redaction, ...]:
    """All redactions of a return, the oldest first, those taken back included."""
    mine = select(redactions).where(redactions.c.return_id == return_id).order_by(redactions.c.number)
    return tuple(map(_redaction, connection.execute(mine)))


@as_kept
def redactions_by_return(connection: Connection) -> dict[str, list[Redaction]]:
    """All redactions by the id of their return, the oldest first, those taken back included."""
    found: dict[str, list[Redaction]] = {}
    for row in connection.execute(select(redactions).order_by(redactions.c.number)):
        found.setdefault(row.return_id, []).append(_redaction(row))
    return found


@dataclass(frozen=True)
class Standing:
    """What is shown in the place of the redacted texts of a store.

    `own` are the last redactions of each text, those taken back included; `same` are those that stand, by the
    organisation, the question where the text is an answer, and the text as it was signed.
    """

    own: Mapping[Place, Redaction]
    same: Mapping[tuple[str, str, str], Redaction]

    def of(self, place: Place, organisation: str, text: str) -> Redaction | None:
        """The redaction of a text that stands; None where it is shown itself."""
        mine = self.own.get(place)
        if mine is not None:
            return mine if mine.shown is not None else None
        _, question, part = place
        return self.same.get(_key(organisation, question, part, text)) if text else None

    def shown(self, place: Place, organisation: str, text: str) -> str:
        """What is read in the place of a text, or the text itself."""
        found = self.of(place, organisation, text)
        return text if found is None or found.shown is None else found.shown

    def within(self, organisation: str, text: str) -> str:
        """A text that may quote others of the organisation, such as what is said of a changed cell."""
        for (code, question, left_out), redaction in self.same.items():
            if code == organisation and not question and redaction.shown is not None:
                text = text.replace(left_out, redaction.shown)
        return text


def standing_redactions(connection: Connection, return_id: str) -> tuple[Redaction, ...]:
    """The redactions of a return that stand: the last of each text, and those of the same text in another return."""
    standing = standing_texts(connection)
    if not standing.own:
        return ()
    found: list[Redaction] = []
    for place, organisation, text in _texts(connection, [return_id]):
        redaction = standing.of(place, organisation, text)
        if redaction is not None:
            found.append(replace(redaction, question=place[1], part=place[2]))
    return tuple(found)


@as_kept
def standing_texts(connection: Connection) -> Standing:
    """What is shown in the place of each redacted text."""
    own = {
        (row.return_id, row.question, Part(row.part)): _redaction(row)
        for row in connection.execute(select(redactions).order_by(redactions.c.number))
    }
    same: dict[tuple[str, str, str], Redaction] = {}
    originals = {place: (whose, text) for place, whose, text in _texts(connection, {place[0] for place in own})}
    for place, redaction in own.items():
        organisation, text = originals.get(place, ("", ""))
        if text and redaction.shown is not None:
            same[_key(organisation, place[1], place[2], text)] = redaction
    return Standing(own, same)


def _key(organisation: str, question: str, part: Part, text: str) -> tuple[str, str, str]:
    """An answer in words counts for its own question alone: the code of an option stands in many."""
    return organisation, question if part is Part.VALUE else "", text


def _texts(connection: Connection, return_ids: Iterable[str]) -> Iterable[tuple[Place, str, str]]:
    """The texts of these returns as they were signed: where each stands, and whose it is."""
    for return_id in sorted(return_ids):
        about = connection.execute(select(returns.c.organisation, returns.c.reserve).where(returns.c.id == return_id))
        row = about.first()
        if row is None:
            continue
        yield (return_id, "", Part.RESERVE), row.organisation, row.reserve
        for answer in connection.execute(select(answers).where(answers.c.return_id == return_id)):
            value = json.loads(answer.value)
            yield (return_id, answer.question, Part.EXPLANATION), row.organisation, answer.explanation
            yield (return_id, answer.question, Part.RESERVE), row.organisation, answer.reserve
            yield (return_id, answer.question, Part.WAITS_FOR), row.organisation, waits_for_text(answer.waits_for)
            if isinstance(value, str):
                yield (return_id, answer.question, Part.VALUE), row.organisation, value


def _redaction(row: Row) -> Redaction:
    return Redaction(row.question, Part(row.part), row.shown, row.reason, row.who, row.at)
