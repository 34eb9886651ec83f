"""What colleagues tell each other in a dossier: remarks, "look at this again", whose part a theme is. Never sent."""

from __future__ import annotations

from hamonitor_desktop.domain.direction import as_name
from hamonitor_desktop.domain.notes import Note, NoteKind
from hamonitor_desktop.usecases.dossiers import OpenDossier


class Notebook:
    """The notes of one dossier. Reading is from memory; writing is on disk when it returns, and raises HaError."""

    def __init__(self, dossier: OpenDossier) -> None:
        self._dossier, self._store = dossier, dossier.store

    def remarks(self, question: str) -> tuple[Note, ...]:
        """The remarks at a question, oldest first."""
        return self._standing(NoteKind.REMARK, question)

    def remark(self, question: str, text: str) -> Note:
        """Add a remark for colleagues."""
        return self._store.annotate(NoteKind.REMARK, question, text.strip())

    def take_back(self, note: Note) -> None:
        """Take a remark away; it stays in the file, out of sight."""
        self._store.take_back([note])

    def wants_a_look(self, question: str) -> Note | None:
        """Who wants to look at this question again, if anyone."""
        return next(iter(self._standing(NoteKind.LOOK, question)), None)

    def flagged(self) -> tuple[str, ...]:
        """The questions that somebody wants to look at again."""
        return tuple(dict.fromkeys(note.subject for note in self._store.kept().notes.standing(NoteKind.LOOK)))

    def flag(self, question: str) -> None:
        """Ask for another look; a flag that stands already stays as it is."""
        if self.wants_a_look(question) is None:
            self._store.annotate(NoteKind.LOOK, question)

    def unflag(self, question: str) -> None:
        """Take every flag at the question away."""
        if notes := self._standing(NoteKind.LOOK, question):
            self._store.take_back(notes)

    def assigned(self, theme: str) -> str:
        """The colleague whose part a theme is; "" where it is nobody's.

        Copies may each have given it to somebody: the latest holds, in whatever order they came together.
        """
        notes = self._standing(NoteKind.ASSIGNED, theme)
        return as_name(max(notes, key=lambda note: (note.at, note.id)).text) if notes else ""

    def parts_of(self, colleague: str) -> tuple[str, ...]:
        """The themes that are this colleague's part, in the order of the questionnaire."""
        themes = self._dossier.edition.themes_for(self._dossier.actor)
        return tuple(theme.code for theme in themes if self.assigned(theme.code) == as_name(colleague))

    def assign(self, theme: str, colleague: str) -> None:
        """Say whose part a theme is; "" for nobody's."""
        if as_name(colleague) == self.assigned(theme):
            return
        if notes := self._standing(NoteKind.ASSIGNED, theme):
            self._store.take_back(notes)
        if colleague.strip():
            self._store.annotate(NoteKind.ASSIGNED, theme, colleague.strip())

    def peers_were_seen(self) -> bool:
        """Whether anybody looked at the peers' figures, which may steer answers."""
        return bool(self._store.kept().notes.standing(NoteKind.PEERS_SEEN))

    def note_peers_seen(self) -> None:
        """Record that the peers' figures were looked at; once is enough."""
        if not self.peers_were_seen():
            self._store.annotate(NoteKind.PEERS_SEEN, "")

    def _standing(self, kind: NoteKind, subject: str) -> tuple[Note, ...]:
        return self._store.kept().notes.standing(kind, subject)
