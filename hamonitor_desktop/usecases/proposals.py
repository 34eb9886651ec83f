"""Proposals: make one for another organisation, and use those that came in, answer by answer."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Final

from hamonitor_desktop.domain.answers import MAX_EXPLANATION, Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.direction import is_name
from hamonitor_desktop.domain.display import show_organisation
from hamonitor_desktop.domain.edition import Question
from hamonitor_desktop.domain.json_form import payload_bytes, read_object
from hamonitor_desktop.domain.notes import NoteKind
from hamonitor_desktop.domain.proposals import FORMAT, SUFFIX, TYPE, Proposal
from hamonitor_desktop.domain.validation import check_answer
from hamonitor_desktop.domain.values import Value
from hamonitor_desktop.signing import envelope
from hamonitor_desktop.signing.keys import SigningKey
from hamonitor_desktop.store.dossier.records import StoredProposal
from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.files import is_there, write_bytes
from hamonitor_desktop.usecases.places import plain_name
from hamonitor_desktop.usecases.signed_files import SignedKind, open_signed, text_in


class ProposalState(StrEnum):
    """What became of one proposed answer."""

    OPEN = "open"
    TAKEN_OVER = "taken_over"
    ADAPTED = "adapted"
    SET_ASIDE = "set_aside"


@dataclass(frozen=True)
class ReceivedProposal:
    """A proposal in the dossier. Its signature holds; `at` (UTC, ISO 8601) is when it came in."""

    id: str
    at: str
    proposal: Proposal


@dataclass(frozen=True)
class Proposed:
    """One proposed answer, and what became of it."""

    received: ReceivedProposal
    answer: Answer
    state: ProposalState

    @property
    def sender(self) -> str:
        """The organisation that proposes."""
        return self.received.proposal.organisation_name


@dataclass(frozen=True)
class Letter:
    """Who makes a proposal, and the short text that goes with it."""

    signer_name: str
    function: str
    text: str = ""


# making one


def own_answers(dossier: OpenDossier) -> tuple[Question, ...]:
    """The questions that this organisation answered itself: what a sister municipality may want to use."""
    return tuple(question for question in dossier.shown() if dossier.answer(question.code).given)


def proposal_name(dossier: OpenDossier) -> str:
    """A file name to propose."""
    mark = dossier.round.file_mark
    return f"{mark}voorstel-{plain_name(dossier.organisation.name)}-{plain_name(dossier.round.id)}{SUFFIX}"


def make_proposal(
    dossier: OpenDossier, key: SigningKey, letter: Letter, answers: Sequence[Answer], out: Path
) -> Proposal:
    """Sign answers to the questions of one actor type as a proposal, and write the file.

    Raises HaError FILE_EXISTS, ANSWERS_BAD, DISK_FULL, FOLDER_READ_ONLY.
    """
    if is_there(out):
        raise HaError(Code.FILE_EXISTS, path=out)
    now = datetime.now(UTC)
    proposal = Proposal(
        proposal_id=str(uuid.uuid4()),
        round=dossier.round.id,
        edition_hash=dossier.edition.hash,
        organisation=dossier.organisation.code,
        organisation_name=show_organisation(dossier.edition, dossier.organisation),
        actor=_actor_of(dossier, answers),
        signer_name=letter.signer_name.strip(),
        signer_function=letter.function.strip(),
        created_at=now.isoformat(timespec="seconds"),
        answers=tuple(_shareable(answer) for answer in answers),
        text=letter.text.strip(),
        synthetic=dossier.synthetic,
    )
    compact = envelope.sign(_sendable(proposal), TYPE, key, now)
    write_bytes(out, compact.encode("ascii"))
    return proposal


def _sendable(proposal: Proposal) -> bytes:
    """What is signed, once it is sure that whoever receives it can read it. Raises HaError ANSWERS_BAD."""
    try:
        payload = payload_bytes(proposal.to_json())
        _made(read_object(payload))
    except ValueError as error:
        reason = "De naam, de functie of de tekst erbij is te lang, of heeft een teken dat niet kan worden verstuurd."
        raise HaError(Code.ANSWERS_BAD, reason=reason) from error
    return payload


def _actor_of(dossier: OpenDossier, answers: Sequence[Answer]) -> str:
    """The one actor type that all these questions are asked of, each with an answer that fits."""
    asked = {answer.question: dossier.edition.question(answer.question) for answer in answers}
    actors = {question.actor for question in asked.values() if question is not None}
    if None in asked.values() or len(actors) != 1:
        raise HaError(Code.ANSWERS_BAD, reason="Kies één of meer vragen van één soort partij.")
    for answer in answers:
        question = asked[answer.question]
        wrong = [item for item in check_answer(question, answer) if item.blocks(final=False)] if question else []
        if wrong:
            raise HaError(Code.ANSWERS_BAD, reason=f"{answer.question}: {wrong[0].text}")
    return actors.pop()


def _shareable(answer: Answer) -> Answer:
    """What another organisation gets to see: not whom one waits for, nor what was seen or carried over."""
    return Answer(answer.question, answer.value, answer.explanation)


# using those that came in


def read_proposal(path: Path) -> tuple[str, Proposal]:
    """Open a proposal file and check its signature: the compact JWS and what it says.

    Raises HaError FILE_MISSING, NOT_A_PROPOSAL, NEWER_FORMAT, HOSTILE_FILE, LABEL_ENCRYPTED.
    """
    compact = text_in(path, _KIND)
    return compact, _opened(compact).proposal


def add_proposal(dossier: OpenDossier, path: Path) -> ReceivedProposal:
    """Keep a proposal in the dossier; one that is there already changes nothing.

    Raises HaError as `read_proposal`, and PROPOSAL_OTHER where it is for another round, questionnaire or kind of party.
    """
    compact, proposal = read_proposal(path)
    _refuse_other(dossier, proposal)
    stored = StoredProposal(_opened(compact).id, datetime.now(UTC).isoformat(timespec="seconds"), compact)
    dossier.store.add_proposal(stored)
    return next(item for item in received_proposals(dossier) if item.id == stored.id)


def received_proposals(dossier: OpenDossier) -> tuple[ReceivedProposal, ...]:
    """The proposals that came in, oldest first; each is checked again, since the dossier may have been with others."""
    found: dict[str, ReceivedProposal] = {}
    for stored in dossier.store.kept().proposals:
        if opened := opened_if_fitting(dossier, stored):
            found[opened.id] = replace(opened, at=stored.at)
    return tuple(found.values())


def opened_if_fitting(dossier: OpenDossier, stored: StoredProposal) -> ReceivedProposal | None:
    """A proposal as it stands in a dossier; None where its signature does not hold, or it is for another dossier."""
    try:
        opened = _opened(stored.jws)
        _refuse_other(dossier, opened.proposal)
    except HaError:
        return None
    return opened


def proposed(dossier: OpenDossier, received: Sequence[ReceivedProposal], question: str) -> tuple[Proposed, ...]:
    """What `received` propose for a question, newest first, and what became of it."""
    current, notes = dossier.answer(question), dossier.store.kept().notes
    past = [event.answer for event in dossier.history(question)]
    found: list[Proposed] = []
    for item in reversed(received):
        for answer in item.proposal.answers:
            if answer.question == question:
                handled = notes.has(NoteKind.HANDLED, question, item.id)
                found.append(Proposed(item, answer, _state(current, item, answer, past, handled=handled)))
    return tuple(found)


def to_decide(dossier: OpenDossier) -> tuple[str, ...]:
    """The questions with a proposed answer that was neither taken over nor put aside."""
    received = received_proposals(dossier)
    asked = dict.fromkeys(answer.question for item in received for answer in item.proposal.answers)
    states = {code: [item.state for item in proposed(dossier, received, code)] for code in asked}
    return tuple(code for code, found in states.items() if ProposalState.OPEN in found)


def _state(
    current: Answer, received: ReceivedProposal, answer: Answer, past: Sequence[Answer], *, handled: bool
) -> ProposalState:
    """What became of it; an organisation may propose again, and of that nothing was taken over yet."""
    sender = received.proposal.organisation
    taken_over = (sender, answer.value, answer.explanation)
    if current.proposed_by == sender and taken_over in map(_taken, (current, *past)):
        return ProposalState.TAKEN_OVER if _taken(current) == taken_over else ProposalState.ADAPTED
    return ProposalState.SET_ASIDE if handled else ProposalState.OPEN


def _taken(answer: Answer) -> tuple[str, Value, str]:
    return answer.proposed_by, answer.value, answer.explanation


def take_over(dossier: OpenDossier, proposed_answer: Proposed) -> Answer:
    """Make the proposed value and explanation the answer, marked with who proposed it. Raises HaError."""
    ours, theirs = dossier.answer(proposed_answer.answer.question), proposed_answer.answer
    answer = replace(
        ours,
        value=theirs.value,
        explanation=theirs.explanation,
        carried_over=False,
        proposed_by=proposed_answer.received.proposal.organisation,
    )
    dossier.record(answer)
    _note_handled(dossier, proposed_answer)
    return answer


def set_aside(dossier: OpenDossier, proposed_answer: Proposed) -> None:
    """Put a proposed answer aside; it stays in the dossier. Raises HaError."""
    _note_handled(dossier, proposed_answer)


def _note_handled(dossier: OpenDossier, item: Proposed) -> None:
    if not dossier.store.kept().notes.has(NoteKind.HANDLED, item.answer.question, item.received.id):
        dossier.store.annotate(NoteKind.HANDLED, item.answer.question, item.received.id)


def _refuse_other(dossier: OpenDossier, proposal: Proposal) -> None:
    if proposal.round != dossier.round.id or proposal.edition_hash != dossier.edition.hash:
        reason = f"Het is voor een andere ronde of vragenlijst dan ronde {dossier.round.id}."
    elif proposal.actor != dossier.actor:
        plural = {actor.code: actor.plural for actor in dossier.edition.actors}.get(proposal.actor, proposal.actor)
        reason = f"Het is bedoeld voor {plural}."
    elif proposal.synthetic is not dossier.synthetic:
        reason = "Het ene is een verzonnen voorbeeld en het andere niet."
    elif proposal.organisation == dossier.organisation.code:
        reason = "Het is van uw eigen organisatie."
    else:
        return
    raise HaError(Code.PROPOSAL_OTHER, reason=reason)


@lru_cache(maxsize=1024)
def _opened(compact: str) -> ReceivedProposal:
    signed = open_signed(compact, _KIND)
    return ReceivedProposal(signed.verified.id, "", signed.content)


def _made(members: Mapping[str, object]) -> Proposal:
    """Names and texts of others are no longer than own ones may be, and each question is answered once."""
    proposal = Proposal.from_json(members)
    names = (proposal.organisation, proposal.organisation_name, proposal.signer_name, proposal.signer_function)
    if not all(map(is_name, names)):
        raise ValueError("a name is no name")
    codes = [answer.question for answer in proposal.answers]
    if len(set(codes)) != len(codes):
        raise ValueError("a question is answered twice")
    if any(len(text) > MAX_EXPLANATION for text in (proposal.text, *(item.explanation for item in proposal.answers))):
        raise ValueError("a text is too long")
    return proposal


_KIND: Final = SignedKind(
    TYPE,
    FORMAT,
    _made,
    Code.NOT_A_PROPOSAL,
    Code.NOT_A_PROPOSAL,
    "In dit Excel-bestand zit geen voorstel.",
)
