"""Everything that is written to the central store, within one transaction."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.domain.rounds import Round
from hamonitor_desktop.domain.values import value_to_json
from hamonitor_desktop.store.central.audit import Chain, now
from hamonitor_desktop.store.central.contacts import delete_all
from hamonitor_desktop.store.central.records import Logged, NewReturn, StoredInvitation, StoredRound
from hamonitor_desktop.store.central.tables import answers, invitations, outcomes, participants, returns, rounds

_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


class Writer:
    """One write transaction: what was written is kept when it ends, or not at all. `connection` reads within it."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.log = Chain(connection)

    def add_round(self, stored: StoredRound) -> None:
        """Add a round with its organisations."""
        # the order of rounds is that of making them, also where the clock was set back since the last one
        last = self.connection.scalar(select(func.max(rounds.c.created_at))) or ""
        row = {
            "id": stored.round.id,
            "document": _json(stored.round.to_json()),
            "edition_document": _json(stored.edition_document),
            "register_source": stored.register_source,
            "central_certificate": stored.central_certificate,
            "created_at": max(now(), last),
        }
        self.connection.execute(insert(rounds), row)
        self.add_participants(stored.round.id, stored.organisations)

    def change_round(self, changed: Round) -> None:
        """Keep a round that is there as it is from now on; its questions, key and organisations stay."""
        self.connection.execute(
            update(rounds).where(rounds.c.id == changed.id).values(document=_json(changed.to_json()))
        )

    def add_participants(self, round_id: str, organisations: Sequence[Organisation]) -> None:
        """Add organisations to a round, behind those that are in it."""
        last = select(func.max(participants.c.position)).where(participants.c.round == round_id)
        found = self.connection.scalar(last)
        first = 0 if found is None else found + 1
        people = [
            {
                "round": round_id,
                "organisation": organisation.code,
                "position": position,
                "actor": organisation.actor,
                "document": _json(organisation.to_json()),
            }
            for position, organisation in enumerate(organisations, first)
        ]
        if people:
            self.connection.execute(insert(participants), people)

    def remove_participant(self, round_id: str, organisation: str) -> None:
        """Take an organisation out of a round for which it was never invited, with its contacts."""
        delete_all(self.connection, round_id, organisation)
        mine = (participants.c.round == round_id, participants.c.organisation == organisation)
        self.connection.execute(delete(participants).where(*mine))

    def add_invitations(self, made: Iterable[StoredInvitation]) -> None:
        """Add invitations."""
        at = now()
        rows = [{**vars(invitation), "created_at": at} for invitation in made]
        if rows:
            self.connection.execute(insert(invitations), rows)

    def revoke(self, round_id: str, organisation: str) -> None:
        """Withdraw the codes that an organisation has: what is signed under them from now on is refused."""
        mine = (invitations.c.round == round_id, invitations.c.organisation == organisation)
        self.connection.execute(update(invitations).where(*mine).values(revoked=True))

    def pin(self, certificates: Mapping[str, bytes]) -> None:
        """Pin certificates for the rest of the round, by package; the proof keys have done their work and go."""
        mine = update(invitations).where(invitations.c.package_id == bindparam("package")).values(proof_key=None)
        rows = [{"package": package, "certificate": der} for package, der in certificates.items()]
        if rows:
            self.connection.execute(mine.values(certificate=bindparam("certificate")), rows)

    def add_returns(self, came: Sequence[NewReturn]) -> None:
        """Keep returns that came in, with their answers."""
        said = {"status": str(Verdict.RECEIVED), "imported_at": now()}
        rows = [{**{name: value for name, value in vars(new).items() if name != "answers"}, **said} for new in came]
        held = [
            {"return_id": new.id, "position": position, **answer_columns(answer)}
            for new in came
            for position, answer in enumerate(new.answers)
        ]
        for table, these in ((returns, rows), (answers, held)):
            if these:
                self.connection.execute(insert(table), these)

    def add_outcomes(self, made: Sequence[Logged], run: str) -> None:
        """Add to the log of outcomes, as files of the import `run`."""
        at = now()
        rows = [
            {
                **vars(outcome),
                "at": at,
                "code": str(outcome.code),
                "trust": str(outcome.trust),
                "messages": _json(outcome.messages),
                "who": self.log.who,
                "run": run,
            }
            for outcome in made
        ]
        if rows:
            self.connection.execute(insert(outcomes), rows)


def answer_columns(answer: Answer) -> dict[str, object]:
    """What the table of answers holds of an answer; the payload has all of it."""
    waits = answer.waits_for
    return {
        "question": answer.question,
        "value": _json(value_to_json(answer.value)),
        "explanation": answer.explanation,
        "reserve": answer.reserve,
        "waits_for": _json({"party": waits.party, "what": waits.what}) if waits else "",
        "use": str(answer.use),
        "carried_over": answer.carried_over,
        "peers_seen": answer.peers_seen,
    }


def _json(data: object) -> str:
    return _ENCODER.encode(data)
