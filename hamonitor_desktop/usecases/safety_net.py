"""Answers that could not be written in their dossier, kept on this computer until they can be.

One JSON file per dossier in the user's own profile, private, with no key, code or passphrase in it. Format 1:
`{"format": 1, "dossier", "package_id", "organisation", "path", "answers": [{"id", "parents", "answer", "author",
"at"}]}`. It is for the dossier in that place, and for the one with that identity once it was moved or renamed. Each
answer names the events of the dossier that it was typed after: so one that somebody else answered since is a conflict
when it comes back, and never an overwrite.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
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
        self.path = _net_path(dossier)
        self._left = _left_for(dossier)
        self._earlier = _unlike(event for events in self._left.values() for event in events)
        self._unread = self.path not in self._left and os.path.exists(self.path)  # noqa: PTH110 - it never raises
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
            _remove([self.path])

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
        _remove([self.path, *self._left])
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
        found = _read(self._dossier, self.path)
        if found is None:
            with file_errors(self.path):
                self.path.rename(free_beside(self.path, "onleesbaar"))
        self._earlier, self._unread = _unlike([*self._earlier, *(found or ())]), False

    def _write(self, events: Sequence[Event]) -> None:
        package = self._dossier.package
        data = {
            "format": FORMAT,
            "dossier": self._dossier.store.kept().own_id,
            "package_id": package.package_id,
            "organisation": package.organisation.code,
            "path": str(self._dossier.path),
            "answers": [_to_json(event) for event in events],
        }
        write_bytes(self.path, json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8"), private=True)


def _net_path(dossier: OpenDossier) -> Path:
    """Where the answers are kept: one file for this dossier in this place, since the file may have been copied."""
    identity = "\n".join((dossier.store.kept().own_id, dossier.package.package_id, _place(dossier.path)))
    name = hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return _folder() / f"{name}.json"


def _folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path("HA-Monitor", appauthor=False) / "vangnet"


def _place(path: Path) -> str:
    return os.path.normcase(path.absolute())


def _left_for(dossier: OpenDossier) -> dict[Path, tuple[Event, ...]]:
    """What earlier sessions left for this dossier, by file; what this version cannot read is left alone."""
    read = {path: _read(dossier, path) for path in sorted(_folder().glob("*.json"))}
    return {path: events for path, events in read.items() if events}


def _read(dossier: OpenDossier, path: Path) -> tuple[Event, ...] | None:
    """What a file keeps for this dossier; None where it cannot be read now, or not by this version."""
    try:
        data = object_of(json.loads(read_bytes(path, limit=_MOST)))
        if data.get("format") != FORMAT:
            return None
        return (
            tuple(_from_json(object_of(item)) for item in array_of(data["answers"])) if _is_for(dossier, data) else ()
        )
    except (HaError, ValueError, KeyError, TypeError, RecursionError) as error:
        return () if isinstance(error, HaError) and error.code is Code.FILE_MISSING else None


def _is_for(dossier: OpenDossier, data: Mapping[str, object]) -> bool:
    """Whether it was kept for this place, or for this dossier in a place where there is none any more."""
    package = dossier.package
    if (data["package_id"], data["organisation"]) != (package.package_id, package.organisation.code):
        return False
    place, own_id = Path(str(data["path"])), dossier.store.kept().own_id
    if _place(place) == _place(dossier.path):
        return True
    moved = bool(own_id) and data.get("dossier") == own_id
    return moved and not os.path.exists(place)  # noqa: PTH110 - it never raises, also of a drive that is gone


def _unlike(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events, each once."""
    return tuple({event.id: event for event in events}.values())


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
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
