"""What can be said of the answers in a dossier, found anew at each key press: what did not change is remembered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from hamonitor_desktop.domain.answers import Answer, Answers
from hamonitor_desktop.domain.edition import Edition, Question
from hamonitor_desktop.domain.explaining import explained_value
from hamonitor_desktop.domain.findings import Finding, FindingCode, Level
from hamonitor_desktop.domain.notes import NoteKind, Notes
from hamonitor_desktop.domain.plausibility import Around, built_on
from hamonitor_desktop.domain.routing import shown_questions
from hamonitor_desktop.domain.validation import Background, findings_of, validate
from hamonitor_desktop.domain.values import Value
from hamonitor_desktop.store.dossier.dossier import Dossier


@dataclass(frozen=True)
class _Looked:
    """All that the findings about one question hang on. Equal: the findings are the same."""

    answer: Answer
    written_for: Value
    confirmed: frozenset[str]
    built_on: tuple[Value, ...]
    by_rule: tuple[Finding, ...]


@dataclass(frozen=True)
class _Written:
    """For which value an explanation was written, and what that follows from."""

    heads: tuple[str, ...]
    states: tuple[Answer, ...]
    answer: Answer | None = None
    value: Value = None


class Checker:
    """Looks at the answers of one dossier, with all that it knows beside them."""

    def __init__(self, store: Dossier, edition: Edition, actor: str, previous: Answers, reference: date) -> None:
        self._store, self._edition, self._actor = store, edition, actor
        self._previous, self._reference = previous, reference
        self._built_on = {
            question.code: tuple(other.code for other in built_on(question, edition))
            for question in edition.questions_for(actor)
        }
        self._written: dict[str, _Written] = {}
        self._notes: Notes | None = None
        self._confirmed: dict[str, frozenset[str]] = {}
        self._last: tuple[tuple[int, Notes, Answers], tuple[Finding, ...]] | None = None
        self._known: dict[str, tuple[_Looked, tuple[Finding, ...]]] = {}

    def findings(self) -> tuple[Finding, ...]:
        """All findings about the answers as they stand."""
        state = self._store.length, self._store.kept().notes, self._store.answers()
        if self._last is None or self._last[0] != state:
            asked = {question.code for question in shown_questions(self._edition, self._actor, state[2])}
            conflicts = tuple(_conflict(code) for code in self._store.conflicts() if code in asked)
            self._last = state, conflicts + self._look(state[2])
        return self._last[1]

    def findings_with(self, answer: Answer) -> tuple[Finding, ...]:
        """The findings about one question if this were its answer."""
        answers = {**self._store.answers(), answer.question: answer}
        conflict = (_conflict(answer.question),) if answer.question in self._store.conflicts() else ()
        return conflict + self._look(answers, answer.question)

    def confirm(self, finding: Finding) -> None:
        """Note that it is right like this."""
        if not self._store.kept().notes.has(NoteKind.CONFIRMED, finding.question, finding.key):
            self._store.annotate(NoteKind.CONFIRMED, finding.question, finding.key)

    def doubt(self, finding: Finding) -> None:
        """Take that back."""
        noted = self._store.kept().notes.standing(NoteKind.CONFIRMED, finding.question)
        if mine := [note for note in noted if note.text == finding.key]:
            self._store.take_back(mine)

    def _look(self, answers: Answers, only: str = "") -> tuple[Finding, ...]:
        background = Background(
            self._previous,
            self._reference,
            {code: self._written_for(code, answer) for code, answer in answers.items() if only in ("", code)},
            self._confirmations(),
        )
        return validate(self._edition, self._actor, answers, background, self._judge, only)

    def _written_for(self, code: str, answer: Answer) -> Value:
        heads = tuple(event.id for event in self._store.heads(code))
        known = self._written.get(code)
        if known is None or known.heads != heads:
            known = _Written(heads, self._store.states(code))
        if known.answer != answer:
            known = replace(known, answer=answer, value=explained_value((*known.states, answer)))
        self._written[code] = known
        return known.value

    def _confirmations(self) -> dict[str, frozenset[str]]:
        notes = self._store.kept().notes
        if notes is not self._notes:
            found: dict[str, set[str]] = {}
            for note in notes.standing(NoteKind.CONFIRMED):
                found.setdefault(note.subject, set()).add(note.text)
            self._notes, self._confirmed = notes, {code: frozenset(keys) for code, keys in found.items()}
        return self._confirmed

    def _judge(
        self, question: Question, answer: Answer, around: Around, background: Background, by_rule: tuple[Finding, ...]
    ) -> tuple[Finding, ...]:
        code = question.code
        others = tuple(around.answers[other].value for other in self._built_on[code] if other in around.answers)
        confirmed = background.confirmed.get(code, frozenset[str]())
        looked = _Looked(answer, background.written_for.get(code), confirmed, others, by_rule)
        known = self._known.get(code)
        if known is None or known[0] != looked:
            known = (looked, findings_of(question, answer, around, background, by_rule))
            self._known[code] = known
        return known[1]


def _conflict(question: str) -> Finding:
    text = "In twee kopieën is hier verschillend geantwoord. Kies welk antwoord geldt."
    return Finding(Level.ERROR, FindingCode.CONFLICT, question, text)
