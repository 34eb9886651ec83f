"""What a dossier holds, in memory: read by the window, changed by the writer's thread after each commit."""

from __future__ import annotations

import threading
import uuid

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.store.dossier import rows
from hamonitor_desktop.store.dossier.log import BrokenLogError, whole_log
from hamonitor_desktop.store.dossier.records import Bound, Draft, Event


class DossierView:
    """Answers, drafts, history and what was sent, as they stand. Any thread may ask."""

    def __init__(self) -> None:
        self._guard = threading.RLock()
        self._take(rows.Contents())

    def _take(self, contents: rows.Contents) -> None:
        with self._guard:
            try:
                self._log = whole_log(contents.events)
            except BrokenLogError as error:
                raise HaError(Code.DOSSIER_DAMAGED, reason=f"De geschiedenis is niet heel: {error}.") from error
            self._drafts = dict(contents.drafts)
            self._kept = contents.kept

    @property
    def bound(self) -> Bound:
        """The package, the proof, and the fingerprint of the key it holds for."""
        return self._kept.bound

    def answers(self) -> dict[str, Answer]:
        """The answers as they stand, drafts included."""
        with self._guard:
            found = {**self._log.answers(), **self.drafts()}
        return {question: answer for question, answer in found.items() if answer != Answer(question)}

    def answer(self, question: str) -> Answer:
        """The answer to one question as it stands, draft included; an empty one where there is none."""
        with self._guard:
            draft = self._drafts.get(question)
            return draft.answer if draft else self._log.current(question)

    def states(self, question: str) -> tuple[Answer, ...]:
        """The recorded answers a question went through to the one that holds, oldest first; undone ones left out."""
        with self._guard:
            return tuple(self._log.steps(question).past)

    def drafts(self) -> dict[str, Answer]:
        """What was typed and is no event yet."""
        with self._guard:
            return {question: draft.answer for question, draft in self._drafts.items()}

    def draft_events(self) -> tuple[Event, ...]:
        """What was typed and is no event yet, as the events it would become: the same ones each time it is asked."""
        with self._guard:
            return tuple(self._would_be(draft) for draft in self._drafts.values() if not self._same(draft.answer))

    def _would_be(self, draft: Draft) -> Event:
        answer, parents = draft.answer, tuple(head.id for head in self._log.heads(draft.answer.question))
        identity = uuid.uuid5(uuid.NAMESPACE_OID, "\n".join((*parents, draft.author, rows.answer_text(answer))))
        return Event(str(identity), parents, answer.question, answer, draft.author, draft.at)

    def history(self, question: str) -> tuple[Event, ...]:
        """All events of a question, oldest first."""
        with self._guard:
            return self._log.history(question)

    def events(self) -> tuple[Event, ...]:
        """The whole log."""
        with self._guard:
            return self._log.events

    @property
    def length(self) -> int:
        """How many events the log has; it only grows."""
        with self._guard:
            return len(self._log)

    def conflicts(self) -> tuple[str, ...]:
        """The questions on which merged copies disagree."""
        with self._guard:
            return self._log.conflicts()

    def heads(self, question: str) -> tuple[Event, ...]:
        """The heads of a question: more than one is a conflict."""
        with self._guard:
            return self._log.heads(question)

    def can_undo(self, question: str) -> bool:
        """Whether there is something to undo; while copies disagree one chooses, and an undo would choose neither."""
        with self._guard:
            typed = question in self._drafts and not self._log.in_conflict(question)
            return typed or self._undone(question) is not None

    def can_redo(self, question: str) -> bool:
        """Whether there is something to do again."""
        with self._guard:
            return question not in self._drafts and self._redone(question) is not None

    def _undone(self, question: str) -> Answer | None:
        return None if self._log.in_conflict(question) else self._log.steps(question).undone()

    def _redone(self, question: str) -> Answer | None:
        return None if self._log.in_conflict(question) else self._log.steps(question).redone()

    def kept(self) -> rows.Kept:
        """What is kept beside the answers."""
        with self._guard:
            return self._kept

    def _same(self, answer: Answer) -> bool:
        """Whether the answer holds already; while copies disagree none does, so that any can be chosen."""
        return all(head.answer == answer for head in self._log.heads(answer.question)) and (
            self._log.current(answer.question) == answer
        )
