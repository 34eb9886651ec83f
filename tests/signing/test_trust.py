"""The rules of whose return it is, as a table: what central knows, what comes in, what it is called."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamonitor_desktop.domain.codes import Code, Trust
from hamonitor_desktop.domain.returns import ReturnPayload
from hamonitor_desktop.signing import codes, trust
from hamonitor_desktop.signing.envelope import Verified
from hamonitor_desktop.signing.trust import Invitation, Judgement, Received

FIRST, SECOND, THEIRS = "AAAAA-AAAAA-AAAAA-AAAAA", "BBBBB-BBBBB-BBBBB-BBBBB", "CCCCC-CCCCC-CCCCC-CCCCC"
KEY, NEW_KEY = b"certificate", b"another certificate"


@dataclass(frozen=True)
class Sent:
    """A return as it comes in."""

    code: str = FIRST
    sequence: int = 1
    revision: int = 1
    certificate: bytes = KEY
    organisation: str = "GM0363"
    proved_for: str = "GM0363"
    round: str = "2024-1"
    proved_round: str = "2024-1"
    package: str = ""
    id: str = "new"
    final: bool = False
    content: bytes = b"other"

    def judged(self, invitations, received=()) -> Judgement:
        fingerprint, package = self.certificate.hex(), self.package or f"package-{self.sequence}"
        proof = codes.return_proof(
            codes.proof_key(self.code), self.proved_round, self.proved_for, self.sequence, package, fingerprint
        )
        payload = ReturnPayload(
            package_id=package,
            sequence=self.sequence,
            round=self.round,
            edition="2024",
            edition_hash="",
            organisation=self.organisation,
            organisation_name="",
            actor="gemeente",
            revision=self.revision,
            final=self.final,
            proof=proof,
            signer_name="",
            signer_function="",
            declaration="",
            created_at="",
            questions=(),
            answers=(),
        )
        verified = Verified(self.content, self.id, self.certificate, fingerprint, datetime(2024, 5, 1, tzinfo=UTC))
        return trust.judge(payload, verified, invitations, received)


def invited(sequence=1, code=FIRST, **more):
    return Invitation("GM0363", f"package-{sequence}", sequence, codes.proof_key(code), **more)


def pinned(sequence=1, certificate=KEY, **more):
    return Invitation("GM0363", f"package-{sequence}", sequence, None, certificate, **more)


@dataclass(frozen=True)
class Case:
    """One row of the table."""

    name: str
    invitations: tuple[Invitation, ...]
    sent: Sent
    code: Code
    trust: Trust = Trust.UNKNOWN
    received: tuple[Received, ...] = ()
    pin: bool = False
    newest: int | None = field(default=None)


R1, R2, R3 = (Received(f"r{n}", 1, n, False, b"%d" % n) for n in (1, 2, 3))
FINAL = Received("f2", 1, 2, True, b"2")
NEW = Received("n1", 2, 1, True, b"new")

CASES = [
    Case("first", (invited(),), Sent(), Code.ACCEPTED, Trust.PROVED, pin=True),
    Case("first, but revision 7", (invited(),), Sent(revision=7), Code.ACCEPTED, Trust.PROVED, pin=True),
    Case("nobody was invited", (), Sent(), Code.UNKNOWN_ORGANISATION),
    Case("the package of no invitation", (invited(),), Sent(package="x"), Code.OTHER_PACKAGE),
    Case("a sequence that was never given", (invited(),), Sent(sequence=2), Code.OTHER_PACKAGE),
    Case("a package under another sequence", (invited(),), Sent(sequence=2, package="package-1"), Code.OTHER_PACKAGE),
    Case("another organisation", (invited(),), Sent(organisation="GM0358"), Code.OTHER_PACKAGE),
    Case("the code of another organisation", (invited(),), Sent(code=THEIRS), Code.BAD_PROOF),
    Case("a proof made for another organisation", (invited(),), Sent(proved_for="GM0358"), Code.BAD_PROOF),
    Case("a proof made for another round", (invited(),), Sent(proved_round="2023-1"), Code.BAD_PROOF),
    Case("a proof made for this round, in another", (invited(),), Sent(round="2023-1"), Code.BAD_PROOF),
    Case("no proof key and nothing pinned", (Invitation("GM0363", "package-1", 1, None),), Sent(), Code.BAD_PROOF),
    Case("the next", (pinned(),), Sent(revision=2), Code.ACCEPTED, Trust.PINNED, (R1,)),
    Case("a gap", (pinned(),), Sent(revision=9), Code.ACCEPTED, Trust.PINNED, (R1,)),
    Case("another key, right code", (pinned(),), Sent(revision=2, certificate=NEW_KEY), Code.OTHER_KEY, received=(R1,)),
    Case("a twin certificate", (pinned(),), Sent(revision=2, certificate=KEY + b"\0"), Code.OTHER_KEY, received=(R1,)),
    Case("again", (pinned(),), Sent(id="r1"), Code.ALREADY_IMPORTED, Trust.PINNED, (R1,)),
    Case("an old one again", (pinned(),), Sent(id="r1"), Code.ALREADY_IMPORTED, Trust.PINNED, (R1, R2, R3)),
    Case("replay of an older", (pinned(),), Sent(), Code.OLDER_REVISION, Trust.PINNED, (R3, R2), newest=3),
    Case("conflict", (pinned(),), Sent(revision=2), Code.REVISION_CONFLICT, Trust.PINNED, (R1, R2), newest=2),
    Case("conflict below", (pinned(),), Sent(revision=1), Code.REVISION_CONFLICT, Trust.PINNED, (R1, R2), newest=2),
    Case(
        "the same under a twin of its signature",
        (pinned(),),
        Sent(id="twin", content=b"1"),
        Code.ALREADY_IMPORTED,
        Trust.PINNED,
        (R1, R2),
    ),
    Case(
        "the same content as another version",
        (pinned(),),
        Sent(revision=3, content=b"1"),
        Code.ACCEPTED,
        Trust.PINNED,
        (R1, R2),
    ),
    Case(
        "a final that is read after a later provisional",
        (pinned(),),
        Sent(revision=2, final=True),
        Code.ACCEPTED,
        Trust.PINNED,
        (R1, R3),
    ),
    Case(
        "a final below a later final",
        (pinned(),),
        Sent(final=True),
        Code.OLDER_REVISION,
        Trust.PINNED,
        (FINAL, R3),
        newest=3,
    ),
    Case(
        "a provisional below a later provisional",
        (pinned(),),
        Sent(revision=2),
        Code.OLDER_REVISION,
        Trust.PINNED,
        (R3,),
        newest=3,
    ),
    Case(
        "a provisional below a later final", (pinned(),), Sent(), Code.OLDER_REVISION, Trust.PINNED, (FINAL,), newest=2
    ),
    Case(
        "a new code restarts at 1",
        (pinned(), invited(2, SECOND)),
        Sent(SECOND, 2, 1, NEW_KEY),
        Code.ACCEPTED,
        Trust.PROVED,
        (R1, R2, R3),
        pin=True,
    ),
    Case(
        "a new code with the same key",
        (pinned(), invited(2, SECOND)),
        Sent(SECOND, 2, 1, KEY),
        Code.ACCEPTED,
        Trust.PROVED,
        (R1,),
        pin=True,
    ),
    Case(
        "the old code under the number of the new",
        (pinned(), invited(2, SECOND)),
        Sent(FIRST, 2, 1, NEW_KEY),
        Code.BAD_PROOF,
        received=(R1,),
    ),
    Case(
        "the old key while the new was not used yet",
        (pinned(), invited(2, SECOND)),
        Sent(revision=4),
        Code.ACCEPTED,
        Trust.PINNED,
        (R1, R2, R3),
    ),
    Case(
        "the old key after the new",
        (pinned(), pinned(2, NEW_KEY)),
        Sent(revision=9),
        Code.REVOKED_CODE,
        received=(R1, NEW),
    ),
    Case(
        "the old code, never used, after the new",
        (invited(), pinned(2, NEW_KEY)),
        Sent(),
        Code.REVOKED_CODE,
        received=(NEW,),
    ),
    Case(
        "what was in before stays known after a new code",
        (pinned(), pinned(2, NEW_KEY)),
        Sent(id="r1"),
        Code.ALREADY_IMPORTED,
        Trust.PINNED,
        (R1, NEW),
    ),
    Case("withdrawn", (invited(revoked=True),), Sent(), Code.REVOKED_CODE),
    Case("withdrawn, and another key", (pinned(revoked=True),), Sent(certificate=NEW_KEY), Code.REVOKED_CODE),
    Case(
        "withdrawn, but the newer code holds",
        (pinned(revoked=True), invited(2, SECOND)),
        Sent(SECOND, 2, 1, NEW_KEY),
        Code.ACCEPTED,
        Trust.PROVED,
        (R1,),
        pin=True,
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_whose_return_it_is(case):
    assert case.sent.judged(case.invitations, case.received) == Judgement(case.code, case.trust, case.pin, case.newest)


@given(st.dictionaries(st.integers(1, 12), st.booleans(), min_size=1), st.randoms(use_true_random=False))
def test_in_whatever_order_versions_come_the_newest_final_is_in_or_else_the_newest(versions, chance):
    order = list(versions)
    chance.shuffle(order)
    received: list[Received] = []
    for revision in order:
        invitation = pinned() if received else invited()
        sent = Sent(revision=revision, final=versions[revision], id=f"id-{revision}")
        if sent.judged((invitation,), received).code is Code.ACCEPTED:
            received.append(Received(sent.id, 1, revision, sent.final, b""))
    expected = max((final, revision) for revision, final in versions.items())
    assert max((item.final, item.revision) for item in received) == expected


@given(st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", min_size=20, max_size=20))
def test_no_other_code_proves_anything(code):
    if code != "A" * 20:
        assert Sent(code=code).judged((invited(),)).code is Code.BAD_PROOF


def test_nothing_secret_stands_in_the_text_of_an_invitation():
    assert codes.proof_key(FIRST).hex() not in repr(invited())
    assert "proof_key" not in repr(replace(invited(), revoked=True))
