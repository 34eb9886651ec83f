"""The officer's dossier, open: the questionnaire, the answers, and how far they are."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.edition import Edition, Question
from hamonitor_desktop.domain.findings import Finding
from hamonitor_desktop.domain.notes import NoteKind
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.packages import RoundPackage
from hamonitor_desktop.domain.progress import Progress, Section, agreement_progress, sections
from hamonitor_desktop.domain.rounds import Round
from hamonitor_desktop.domain.routing import shown_questions
from hamonitor_desktop.signing import codes
from hamonitor_desktop.signing.keys import SigningKey
from hamonitor_desktop.store.dossier.checking import check_file
from hamonitor_desktop.store.dossier.dossier import Dossier
from hamonitor_desktop.store.dossier.locking import held_by
from hamonitor_desktop.store.dossier.records import Bound, CopyOf, Event, Holder, Sent
from hamonitor_desktop.usecases.authors import author_name
from hamonitor_desktop.usecases.checking import Checker
from hamonitor_desktop.usecases.files import is_there
from hamonitor_desktop.usecases.half_copies import clear_half_copies
from hamonitor_desktop.usecases.received import OpenedPackage, check_code, read_package


class OpenDossier:
    """A dossier with its questionnaire.

    Reading is from memory and quick. `draft` returns at once; `record`, `undo` and `redo` return when it is on disk.
    On a read-only dossier every writing method raises HaError DOSSIER_READ_ONLY or FOLDER_READ_ONLY.
    """

    def __init__(self, store: Dossier, opened: OpenedPackage) -> None:
        self.store = store
        self.opened = opened

    # what the package brought

    @property
    def path(self) -> Path:
        """The dossier's file."""
        return self.store.path

    @property
    def package(self) -> RoundPackage:
        """The round package."""
        return self.opened.package

    @property
    def edition(self) -> Edition:
        """The questionnaire."""
        return self.opened.edition

    @property
    def round(self) -> Round:
        """The round."""
        return self.package.round

    @property
    def organisation(self) -> Organisation:
        """The organisation that answers."""
        return self.package.organisation

    @property
    def actor(self) -> str:
        """The organisation's actor type."""
        return self.organisation.actor

    @property
    def synthetic(self) -> bool:
        """Whether everything is made up: each screen and file then says VERZONNEN VOORBEELD."""
        return self.round.synthetic

    @cached_property
    def previous(self) -> Mapping[str, Answer]:
        """Last round's answers by question; empty where there are none."""
        return {answer.question: answer for answer in self.package.previous}

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """All questions of this actor type, also those that skip logic hides."""
        return self.edition.questions_for(self.actor)

    # how it stands

    def answers(self) -> dict[str, Answer]:
        """The answers as they stand, what is being typed included, by question; empty ones left out."""
        return self.store.answers()

    def answer(self, question: str) -> Answer:
        """The answer to one question as it stands; an empty one where there is none."""
        return self.store.answer(question)

    def shown(self) -> tuple[Question, ...]:
        """The questions that are asked, given the answers."""
        return shown_questions(self.edition, self.actor, self.answers())

    def to_send(self) -> dict[str, Answer]:
        """What a return would hold now, in order: the answers to what is asked; why a question is open is told too."""
        answers = self.answers()
        asked = (answers[question.code] for question in self.shown() if question.code in answers)
        return {answer.question: answer for answer in asked if answer.told}

    def unanswered(self) -> tuple[Question, ...]:
        """Of the questions that are asked those without an answer, also where they may stay empty."""
        return tuple(question for question in self.shown() if not self.answer(question.code).given)

    def sections(self) -> tuple[Section, ...]:
        """The themes with their state and counts, in order."""
        flagged = {note.subject for note in self.store.kept().notes.standing(NoteKind.LOOK)}
        return sections(self.edition, self.actor, self.answers(), self.findings(), flagged)

    def progress(self) -> dict[str, Progress]:
        """Question code -> one of the six states, for the agreements that are asked."""
        return agreement_progress(self.edition, self.actor, self.answers())

    @cached_property
    def _checker(self) -> Checker:
        return Checker(self.store, self.edition, self.actor, self.previous, self.round.reference_date)

    def findings(self) -> tuple[Finding, ...]:
        """All findings, errors first; warnings that were explained or confirmed are among them, as settled."""
        return self._checker.findings()

    def check(self, answer: Answer) -> tuple[Finding, ...]:
        """The findings there would be about one question, if this were its answer."""
        return self._checker.findings_with(answer)

    def history(self, question: str) -> tuple[Event, ...]:
        """Who answered what and when, oldest first."""
        return self.store.history(question)

    def left_off(self) -> str | None:
        """The question that this author answered last, of those that are asked; None where there is none."""
        asked = {question.code for question in self.shown()}
        mine = (event.question for event in reversed(self.store.events()) if event.author == self.store.author)
        return next((question for question in mine if question in asked), None)

    def conflicts(self) -> tuple[str, ...]:
        """The questions on which merged copies disagree."""
        return self.store.conflicts()

    def can_undo(self, question: str) -> bool:
        """Whether there is something to undo."""
        return self.store.can_undo(question)

    def can_redo(self, question: str) -> bool:
        """Whether there is something to do again."""
        return self.store.can_redo(question)

    def sent(self) -> tuple[Sent, ...]:
        """What was signed under this package, oldest first."""
        return tuple(item for item in self.store.kept().sent if item.package_id == self.package.package_id)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written; `holder` says who has it open, if anyone."""
        return self.store.read_only

    @property
    def holder(self) -> Holder | None:
        """Who else has the dossier open, and since when; None where nobody has."""
        return self.store.holder

    @property
    def backup_problem(self) -> HaError | None:
        """Why the last copy in `reservekopieën` could not be made, if it could not."""
        return self.store.backup_problem

    @property
    def copy_of(self) -> CopyOf | None:
        """For whom this file is a copy, if it is one."""
        return self.store.kept().copy_of

    @property
    def author(self) -> str:
        """The name with which answers are kept."""
        return self.store.author

    # writing

    def take_name(self, said: str) -> None:
        """Keep answers under this name from now on; under that of the account where none is said."""
        self.store.author = author_name(said)

    def wait_at_most(self, seconds: float) -> None:
        """From now on a drive that does not answer for so long counts as gone: writing raises HaError FILE_MISSING."""
        self.store.patience = seconds

    def draft(self, answer: Answer) -> Future[object]:
        """Keep what is being typed; the future is done when it is on disk, within a second. Call at each key press."""
        return self.store.draft(self._marked(answer))

    def record(self, answer: Answer) -> bool:
        """Make an answer final in the history, on leaving a field; False where nothing changed."""
        return self.store.record(self._marked(answer))

    def record_all(self, answers: Mapping[str, Answer]) -> int:
        """Record many answers at once; returns how many changed."""
        return self.store.record_all(self._marked(answer) for answer in answers.values())

    def _marked(self, answer: Answer) -> Answer:
        """The answer with what it owes to the peers' figures: a value that is another than before they were seen."""
        if not self.store.kept().notes.standing(NoteKind.PEERS_SEEN):
            return answer
        states = self.store.states(answer.question)
        before = next((state.value for state in reversed(states) if not state.peers_seen), None)
        return replace(answer, peers_seen=answer.given and answer.value != before)

    def commit_drafts(self) -> int:
        """Record everything that was typed, on leaving a page or the program; returns how many answers changed."""
        return self.store.commit_drafts()

    def confirm(self, finding: Finding) -> None:
        """Note that a warning was looked at and that it is right like this, as long as its answer stays the same."""
        self._checker.confirm(finding)

    def doubt(self, finding: Finding) -> None:
        """Take a confirmation back, so that the warning asks again."""
        self._checker.doubt(finding)

    def undo(self, question: str) -> Answer | None:
        """Go one answer back, also in an earlier session; None where there is nothing to undo."""
        return self.store.undo(question)

    def redo(self, question: str) -> Answer | None:
        """Take back an undo; None where there is nothing to do again."""
        return self.store.redo(question)

    def reload(self) -> None:
        """Read a read-only dossier again, and write in it from now on if nobody else has it open any more.

        Raises HaError as `open_dossier` does.
        """
        self.store.take()
        _settle_left(self.store)

    def is_free(self) -> bool:
        """Whether nobody has this read-only dossier open any more, as far as can be told; `reload` then takes it."""
        try:
            return held_by(self.path) is None
        except OSError:
            return False

    def close(self) -> None:
        """Record what was typed, write all that waits and let others in. Raises HaError where that failed."""
        try:
            if not self.read_only:
                self.store.commit_drafts()
        finally:
            self.store.close()

    def __enter__(self) -> OpenDossier:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


def create(
    opened: OpenedPackage, code: str, path: Path, author: str, key: SigningKey, *, backups: bool = True
) -> OpenDossier:
    """Make a dossier from a package. Kept are the package and the proof bound to this key; neither key nor code is.

    Raises HaError CODE_MALFORMED, CODE_WRONG, DOSSIER_EXISTS, FOLDER_READ_ONLY, DISK_FULL.
    """
    bound = _bound(opened, code, key)
    return OpenDossier(Dossier.create(path, bound, author, backups=backups), opened)


def open_dossier(path: Path, author: str, *, backups: bool = True) -> OpenDossier:
    """Open a dossier; read-only, with `holder`, where another has it open.

    Raises HaError FILE_MISSING, NOT_A_DOSSIER, DOSSIER_NEWER, DOSSIER_DAMAGED.
    """
    store = Dossier.open(path, author, backups=backups)
    try:
        opened = OpenDossier(store, read_package(store.bound.package))
    except HaError as error:
        store.close()
        raise HaError(Code.DOSSIER_DAMAGED, reason=f"Het rondepakket erin is niet heel. {error.text.why}") from error
    _settle_left(store)
    return opened


def _settle_left(store: Dossier) -> None:
    """What was being typed when a session was cut off goes into the history; what it left half copied goes."""
    if store.read_only:
        return
    clear_half_copies(store)
    with suppress(HaError):  # it stays as it is, and shown; saving tells what is wrong
        store.settle_left()


def answers_in(path: Path) -> dict[str, Answer]:
    """The answers in a dossier without opening it to write; none where there is no dossier yet. Raises HaError."""
    if not is_there(path):
        return {}
    with Dossier.peek(path) as store:
        return store.answers()


def rebind(dossier: OpenDossier, opened: OpenedPackage, code: str, key: SigningKey) -> OpenDossier:
    """Bind another key, or a newer package of the same round and organisation; the answers stay.

    Raises HaError CODE_MALFORMED, CODE_WRONG, DOSSIER_OTHER.
    """
    check_fits(dossier, opened)
    dossier.store.bind(_bound(opened, code, key))
    return OpenDossier(dossier.store, opened)


def check_fits(dossier: OpenDossier, opened: OpenedPackage) -> None:
    """See whether a dossier can go on with this package: its own, or a newer one. Raises HaError DOSSIER_OTHER."""
    ours, theirs = dossier.package, opened.package
    newer = theirs.sequence > ours.sequence or theirs.package_id == ours.package_id
    if ours.invited != theirs.invited or not newer:
        raise other_dossier(dossier, opened)


def other_dossier(dossier: OpenDossier, opened: OpenedPackage) -> HaError:
    """The error that a dossier and a package do not belong together."""
    return HaError(Code.DOSSIER_OTHER, found=_title(dossier.package), expected=_title(opened.package))


def check_dossier(path: Path) -> tuple[str, ...]:
    """All problems of a dossier, in Dutch; none where it is whole. Changes nothing. Raises HaError if not a dossier."""
    problems = check_file(path)
    if problems:
        return problems
    with Dossier.peek(path) as store:
        try:
            read_package(store.bound.package)
        except HaError as error:
            return (f"Het rondepakket in het dossier is niet in orde. {error.text.why}",)
    return ()


def _bound(opened: OpenedPackage, code: str, key: SigningKey) -> Bound:
    check_code(opened, code)
    package = opened.package
    proof = codes.return_proof(
        codes.proof_key(codes.normalise_code(code)),
        package.round.id,
        package.organisation.code,
        package.sequence,
        package.package_id,
        key.fingerprint,
    )
    return Bound(opened.compact, proof, key.fingerprint)


def _title(package: RoundPackage) -> str:
    return f"{package.title}, pakket {package.sequence}"
