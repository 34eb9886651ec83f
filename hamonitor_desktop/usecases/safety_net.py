"""Answers that could not be written in their dossier, kept on this computer until they can be.

One JSON file per dossier in the user's own profile, private, with no key, code or passphrase in it. Format 1:
`{"format": 1, "package_id", "organisation", "path", "answers": [{"id", "parents", "answer", "author", "at"}]}`. Each
answer names the events of the dossier that it was typed after: so one that somebody else answered since is a conflict
when it comes back, and never an overwrite.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.json_form import array_of, object_of
from hamonitor_desktop.store.dossier.records import Event
from hamonitor_desktop.store.dossier.rows import Contents
from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.files import file_errors, free_beside, read_bytes, write_bytes

FORMAT: Final = 1
_MOST: Final = 20_000_000


@dataclass(frozen=True)
class TakenUp:
    """What came back from this computer: the questions, and those on which somebody else answered meanwhile."""

    questions: tuple[str, ...]
    conflicts: tuple[str, ...]


class SafetyNet:
    """Keeps what is typed in one dossier and is not in it yet. Everything raises HaError where this disk fails too."""

    def __init__(self, dossier: OpenDossier) -> None:
        self._dossier = dossier
        self.path = net_path(dossier)
        found = _read(self.path)
        self._unread = found is None
        self._earlier = found or ()
        self._kept: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether anything is kept here."""
        return bool(self._kept or self._earlier)

    def keep(self) -> None:
        """Keep all that was typed and is no event of the dossier yet, on disk when this returns."""
        events = self._dossier.store.draft_events()
        ids = tuple(event.id for event in events)
        if ids != self._kept:
            self._spare()
            self._write([*self._earlier, *events])
            self._kept = ids

    def clear(self) -> None:
        """All that was typed here is in the dossier; what an earlier session left stays until it is taken up."""
        if not self._kept:
            return
        self._kept = ()
        if self._earlier:
            self._write(self._earlier)
        else:
            _remove(self.path)

    def take_up(self) -> TakenUp | None:
        """Write in the dossier what an earlier session could not, and forget it here; None where there is nothing.

        It stays here while the dossier can only be read.
        """
        if not self._earlier or self._dossier.read_only:
            return None
        before = self._dossier.conflicts()
        known = {event.id for event in self._dossier.store.events()}
        fresh = [event for event in self._earlier if event.id not in known]
        self._dossier.commit_drafts()
        own = [event for event in fresh if self._goes_on(event) and event.author == self._dossier.store.author]
        self._dossier.record_all({event.question: event.answer for event in own})
        others = [_placed(event, known) for event in fresh if event not in own]
        if others:
            self._dossier.store.merge(Contents(tuple(others)))
        self._earlier = ()
        _remove(self.path)
        conflicts = tuple(code for code in self._dossier.conflicts() if code not in before)
        return TakenUp(tuple(dict.fromkeys(event.question for event in fresh)), conflicts)

    def _goes_on(self, event: Event) -> bool:
        """Whether nobody else answered since: only what this person was typing may stand between."""
        later = [head for head in self._dossier.store.heads(event.question) if head.id not in event.parents]
        return all(head.author == event.author and head.parents == event.parents for head in later)

    def _spare(self) -> None:
        """See to it that what could not be read at first is not written over: somebody typed it."""
        if not self._unread:
            return
        found = _read(self.path)
        if found is None:
            with file_errors(self.path):
                self.path.rename(free_beside(self.path, "onleesbaar"))
        self._earlier, self._unread = found or (), False

    def _write(self, events: Sequence[Event]) -> None:
        package = self._dossier.package
        data = {
            "format": FORMAT,
            "package_id": package.package_id,
            "organisation": package.organisation.code,
            "path": str(self._dossier.path),
            "answers": [_to_json(event) for event in events],
        }
        write_bytes(self.path, json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8"), private=True)


def net_path(dossier: OpenDossier) -> Path:
    """Where the answers of a dossier are kept: one file for this invitation in this place."""
    from platformdirs import user_data_path

    package = dossier.package
    place = os.path.normcase(dossier.path.absolute())
    identity = "\n".join((package.package_id, package.organisation.code, place))
    name = hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return user_data_path("HA-Monitor", appauthor=False) / "vangnet" / f"{name}.json"


def _read(path: Path) -> tuple[Event, ...] | None:
    """What is kept, nothing where there is no file; None where it cannot be read now, or not by this version."""
    try:
        data = object_of(json.loads(read_bytes(path, limit=_MOST)))
        if data.get("format") != FORMAT:
            return None
        return tuple(_from_json(object_of(item)) for item in array_of(data["answers"]))
    except (HaError, ValueError, KeyError, TypeError, RecursionError) as error:
        return () if isinstance(error, HaError) and error.code is Code.FILE_MISSING else None


def _remove(path: Path) -> None:
    with suppress(OSError):  # it is taken up again then, which changes nothing
        path.unlink(missing_ok=True)


def _placed(event: Event, known: set[str]) -> Event:
    """The event after those of its parents that the dossier has: an older file may have been put in its place."""
    return replace(event, parents=tuple(parent for parent in event.parents if parent in known))


def _to_json(event: Event) -> dict[str, object]:
    return {
        "id": event.id,
        "parents": list(event.parents),
        "answer": event.answer.to_json(),
        "author": event.author,
        "at": event.at,
    }


def _from_json(data: Mapping[str, object]) -> Event:
    answer = Answer.from_json(object_of(data["answer"]))
    parents = tuple(str(parent) for parent in array_of(data["parents"]))
    return Event(str(data["id"]), parents, answer.question, answer, str(data["author"]), str(data["at"]))
