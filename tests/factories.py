"""A small round with real packages, and returns as an organisation would send them, for tests that need the whole."""

from __future__ import annotations

import csv
import dataclasses
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import select

from hamonitor_desktop.definitions.loading import edition_from_document
from hamonitor_desktop.domain import packages, receipts, returns
from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.edition import Edition, Kind, Question
from hamonitor_desktop.domain.json_form import payload_bytes
from hamonitor_desktop.domain.organisations import Organisation, Register
from hamonitor_desktop.domain.packages import RoundPackage
from hamonitor_desktop.domain.receipts import Query, Receipt, Verdict
from hamonitor_desktop.domain.returns import AskedQuestion, ReturnPayload
from hamonitor_desktop.domain.routing import is_shown, shown_questions
from hamonitor_desktop.domain.values import Value
from hamonitor_desktop.excel.workbook import write_return
from hamonitor_desktop.signing import codes, envelope
from hamonitor_desktop.signing.keys import SigningKey, new_key
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.store.central.tables import metadata
from hamonitor_desktop.usecases.round_plan import RoundPlan
from hamonitor_desktop.usecases.rounds import create_round, invite

AMSTERDAM = Organisation(
    "GM0363", "Amsterdam", "gemeente", "PV27", "Noord-Holland", "JZ13", "Amsterdam-Amstelland", 931298, 2024
)
AALSMEER = Organisation(
    "GM0358", "Aalsmeer", "gemeente", "PV27", "Noord-Holland", "JZ13", "Amsterdam-Amstelland", 33080, 2024
)
REGION = Organisation("JZ13", "Amsterdam-Amstelland", "regio", region="JZ13", region_name="Amsterdam-Amstelland")
VNG = Organisation("VNG", "VNG", "vng")
PEOPLE = (AMSTERDAM, AALSMEER, REGION, VNG)


def villages(number: int) -> list[Organisation]:
    """As many made-up municipalities of one region."""
    place = ("gemeente", "PV27", "Noord-Holland", "JZ13", "Regio")
    return [Organisation(f"GM{count:04}", f"Dorp {count}", *place, count) for count in range(1, number + 1)]


@dataclass
class World:
    """A round of which everybody was invited. `keys` are the officers' own, made when first needed."""

    store: str | Path
    central: SigningKey
    packages: dict[str, RoundPackage]
    codes: dict[str, str]
    keys: dict[str, SigningKey] = field(default_factory=dict)

    @property
    def edition(self) -> Edition:
        return edition_from_document(next(iter(self.packages.values())).edition)

    def key(self, organisation: str) -> SigningKey:
        if organisation not in self.keys:
            self.keys[organisation] = new_key(f"Invuller {organisation}")
        return self.keys[organisation]

    def payload(self, organisation: str, revision: int = 1, *, final: bool = False, **changes) -> ReturnPayload:
        """What the officer of an organisation would sign; `changes` replace members of the payload."""
        package, edition = self.packages[organisation], self.edition
        actor, key = package.organisation.actor, changes.pop("key", None) or self.key(organisation)
        code = changes.pop("code", None) or self.codes[organisation]
        given = changes.pop("answers", None)
        if given is None:
            given = made_up_answers(edition, actor, seed=revision)
        answers = {answer.question: answer for answer in given}
        payload = ReturnPayload(
            package_id=package.package_id,
            sequence=package.sequence,
            round=package.round.id,
            round_title=package.round.title,
            edition=package.round.edition,
            edition_hash=package.round.edition_hash,
            organisation=organisation,
            organisation_name=package.organisation.name,
            actor=actor,
            revision=revision,
            final=final,
            proof=codes.return_proof(
                codes.proof_key(code),
                package.round.id,
                organisation,
                package.sequence,
                package.package_id,
                key.fingerprint,
            ),
            signer_name="A. Jansen",
            signer_function="directeur",
            declaration=edition.declaration,
            created_at="2024-05-01T10:00:00+00:00",
            questions=tuple(
                AskedQuestion.of(question, edition, shown=is_shown(edition, question, answers))
                for question in edition.questions_for(actor)
            ),
            answers=tuple(answers.values()),
            synthetic=package.round.synthetic,
        )
        return dataclasses.replace(payload, **changes)

    def workbook(self, organisation: str, revision: int = 1, **changes) -> bytes:
        """A signed return, as the Excel file an organisation sends."""
        key = changes.get("key") or self.key(organisation)
        return workbook(self.payload(organisation, revision, **changes), key)


def receipt(
    package: RoundPackage,
    return_id: str,
    central: SigningKey,
    *,
    verdict: Verdict = Verdict.ACCEPTED,
    number: int = 1,
    queries: Sequence[Query] = (),
    **changes,
) -> str:
    """What central answers to a return, signed; `changes` replace members of the payload."""
    made = Receipt(
        package_id=package.package_id,
        return_id=return_id,
        round=package.round.id,
        organisation=package.organisation.code,
        revision=1,
        number=number,
        verdict=verdict,
        decided_at="2024-05-02T09:30:00+00:00",
        audit_head="0" * 64,
        queries=tuple(queries),
        synthetic=package.round.synthetic,
    )
    payload = payload_bytes(dataclasses.replace(made, **changes).to_json())
    return envelope.sign(payload, receipts.TYPE, central, datetime(2024, 5, 2, 9, 30, tzinfo=UTC))


def make_world(
    folder: Path,
    people=PEOPLE,
    *,
    round_id="2024-1",
    synthetic=False,
    store: str | Path = "",
    edition: str | Path = "2024",
) -> World:
    """A store, by default in `folder`, with a round, its packages and its codes."""
    central, store = new_key("Centraal team"), store or folder / "store.sqlite"
    register = Register("proef", "proef", tuple(people))
    create_round(store, RoundPlan(edition, round_id, register, synthetic=synthetic), central)
    made = invite(store, folder / f"packages-{round_id}", central, round_id=round_id)
    found, secret = {}, {}
    with made.codes.open(encoding="utf-8-sig", newline="") as stream:
        for row in csv.DictReader(stream):
            found[row["organisation"]] = read_package(made.codes.parent / row["package"])
            secret[row["organisation"]] = row["code"]
    return World(store, central, found, secret)


def whole_store(store: str | Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, on any database."""
    with open_store(store) as opened, opened.reading() as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))]
            for table in metadata.sorted_tables
        }


def read_package(path: Path) -> RoundPackage:
    """The payload of a package, its signature checked."""
    verified = envelope.verify(path.read_text("ascii"), packages.TYPE)
    return RoundPackage.from_json(json.loads(verified.payload))


def workbook(payload: ReturnPayload, key: SigningKey) -> bytes:
    """Sign a payload, whatever is in it, and write its workbook."""
    data = json.dumps(payload.to_json(), ensure_ascii=False).encode("utf-8")
    compact = envelope.sign(data, returns.TYPE, key, datetime(2024, 5, 1, 10, 0, tzinfo=UTC))
    return write_return(compact, payload, envelope.verify(compact, returns.TYPE).id)


def made_up_answers(edition: Edition, actor: str, seed: int = 0) -> list[Answer]:
    """A valid answer, with an explanation, to every question that is shown."""
    chance = random.Random(f"{actor}-{seed}")  # noqa: S311 - answers for a test, not keys
    answers: dict[str, Answer] = {}
    for question in edition.questions_for(actor):
        if question in shown_questions(edition, actor, answers):
            text = f"Toelichting bij {question.number}: we werken hieraan met de partners in de regio."
            answers[question.code] = Answer(question.code, _value(question, chance), text)
    return list(answers.values())


def _value(question: Question, chance: random.Random) -> Value:
    if question.kind is Kind.MULTIPLE:
        together = [code for code in question.option_codes if code not in question.exclusive]
        return tuple(chance.sample(together, chance.randint(1, len(together))))
    if question.kind.choice:
        return chance.choice(question.option_codes)
    if question.kind is Kind.TEXT:
        return "Een antwoord in woorden."
    low = question.minimum or 0
    return chance.randint(int(low), int(question.maximum if question.maximum is not None else low + 1000))
