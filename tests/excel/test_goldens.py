"""Files that were made once, with format 1, and that every later version must read to the letter."""

import json
import re

import pytest

from hamonitor_desktop.domain import packages, proposals, receipts, returns
from hamonitor_desktop.domain.answers import Answer, Use, WaitsFor
from hamonitor_desktop.domain.codes import Code, Trust
from hamonitor_desktop.domain.packages import RoundPackage
from hamonitor_desktop.domain.receipts import Query, Receipt, Verdict
from hamonitor_desktop.domain.values import UNKNOWN
from hamonitor_desktop.excel.reading import read_carried
from hamonitor_desktop.signing import codes, envelope, trust
from hamonitor_desktop.usecases.inspecting import edition_problems, inspect
from hamonitor_desktop.usecases.proposals import read_proposal
from hamonitor_desktop.usecases.received import check_code, open_package
from hamonitor_desktop.usecases.verifying import verify_file
from tests.house.checkout import ROOT

FOLDER = ROOT / "tests" / "data" / "formats" / "1"
CODE = "TYPYJ-JN7AP-YFSTK-O2JMX"
CENTRAL = "eae2eb800e43a1adff73848056db259df5ffaa6103f3e321917e961c07c000e0"
OFFICER = "b4bdd7a0b508e041a2586a238e5d21c71da32ddbd52d51658637806236935e60"
RETURN = "f39a871bedf14de2edc3d49b819cf34a82d55b74d0ee31de47180bdaddfb2448"
PACKAGE = "28e4519b-eb71-41b5-9a18-908622d1da70"


@pytest.mark.parametrize("name", ["pakket.haronde", "pakket.xlsx"])
def test_the_package_opens_with_its_code(name):
    opened = open_package(FOLDER / name)
    check_code(opened, CODE)
    package = opened.package
    assert opened.central_fingerprint == CENTRAL
    assert (package.package_id, package.sequence, package.organisation.code) == (PACKAGE, 1, "GM0363")
    assert (package.round.id, package.round.synthetic, opened.edition.id) == ("2025-1", True, "2025-test")
    assert package.previous == (Answer("gemeente.1.1", "mee_bezig", "Wij zijn begonnen."),)
    assert [(peer.base, dict(peer.counts), peer.left_out) for peer in package.peers] == [
        (12, {"ja": 9, "nee": 3}, False),
        (3, {}, True),
    ]


def test_the_return_is_valid_and_says_what_was_answered():
    outcome = verify_file(FOLDER / "retour.xlsx")
    assert (outcome.code, outcome.return_id, outcome.changes) == (Code.VALID, RETURN, ())
    assert (outcome.organisation, outcome.round, outcome.revision, outcome.final) == ("GM0363", "2025-1", 1, False)
    assert (outcome.signer, outcome.signed_at) == ("A. Verzonnen", "2025-05-12T08:30:00+00:00")
    payload = inspect((FOLDER / "retour.xlsx").read_bytes()).payload
    assert payload is not None
    assert payload.synthetic
    assert (payload.reserve, payload.on_behalf_of) == ("Zeer voorlopig.", ("Dienst Jeugd",))
    first, *others = payload.answers
    assert first == Answer(
        "gemeente.1.1",
        "bijna_klaar",
        "=1+1 is _x0041_ & ‘klaar’\r\n😀  ",
        reserve="Onder voorbehoud van de raad.",
        waits_for=WaitsFor("VNG", "het kader"),
        use=Use.QUOTABLE,
        carried_over=True,
        peers_seen=True,
    )
    assert [answer.value for answer in others] == ["nee", ("scholen", "artsen"), 1250, 43.5, UNKNOWN, "enigszins"]


def test_the_return_belongs_to_the_package_and_its_code():
    found = inspect((FOLDER / "retour.xlsx").read_bytes())
    opened = open_package(FOLDER / "pakket.haronde")
    assert found.payload
    assert found.verified
    assert found.verified.fingerprint == OFFICER
    assert list(edition_problems(found.payload, opened.edition)) == []
    invitation = trust.Invitation("GM0363", PACKAGE, 1, codes.proof_key(CODE))
    judgement = trust.judge(found.payload, found.verified, [invitation], [])
    assert (judgement.code, judgement.trust, judgement.pin) == (Code.ACCEPTED, Trust.PROVED, True)


def test_the_receipt_is_for_that_return_and_from_the_same_centre():
    verified = envelope.verify((FOLDER / "bewijs.habewijs").read_text("ascii"), receipts.TYPE)
    receipt = Receipt.from_json(json.loads(verified.payload))
    assert verified.fingerprint == CENTRAL
    assert (receipt.package_id, receipt.return_id, receipt.number) == (PACKAGE, RETURN, 1)
    assert (receipt.verdict, receipt.text) == (Verdict.QUERY, "Dank u wel.")
    assert receipt.queries == (Query("gemeente.1.4", "Zijn dit gezinnen of kinderen?"),)


def payload_of(name, typ):
    path = FOLDER / name
    compact = read_carried(path.read_bytes()).compact if path.suffix == ".xlsx" else path.read_text("ascii")
    return json.loads(envelope.verify(compact, typ).payload)


KINDS = [
    ("pakket.haronde", packages.TYPE, RoundPackage),
    ("pakket.xlsx", packages.TYPE, RoundPackage),
    ("retour.xlsx", returns.TYPE, returns.ReturnPayload),
    ("bewijs.habewijs", receipts.TYPE, Receipt),
]


@pytest.mark.parametrize(("name", "typ", "kind"), KINDS)
def test_nothing_is_lost_not_even_what_no_version_knows(name, typ, kind):
    document = payload_of(name, typ)
    assert "later_member" in document
    assert kind.from_json(document).to_json() == document


@pytest.mark.parametrize(("name", "typ", "kind"), KINDS)
def test_the_public_schema_describes_it(name, typ, kind):
    from jsonschema import Draft202012Validator

    (schema,) = (ROOT / "schema" / "formats").glob(f"{typ.removesuffix('+json')}-1.schema.json")
    assert list(Draft202012Validator(json.loads(schema.read_text("utf-8"))).iter_errors(payload_of(name, typ))) == []
    assert kind


def test_the_proposal_says_what_was_proposed():
    verified = envelope.verify((FOLDER / "voorstel.havoorstel").read_text("ascii"), proposals.TYPE)
    assert verified.fingerprint == "8cd4daa9ac5385a1b6ec79ec8f13293a8cda7f55a6e09d60adf0a62eb1821326"
    _compact, proposal = read_proposal(FOLDER / "voorstel.havoorstel")
    assert (proposal.organisation, proposal.actor, proposal.round) == ("GM0358", "gemeente", "2025-1")
    assert (proposal.signer_name, proposal.text, proposal.synthetic) == ("B. Verzonnen", "Zoals besproken.", True)
    assert proposal.answers == (
        Answer("gemeente.1.1", "bijna_klaar", "=1+1 is _x0041_ & ‘samen’\r\n😀"),
        Answer("gemeente.1.6", UNKNOWN),
    )
    assert proposal.extra == {"later": [1]}


def test_the_files_are_small_and_the_folder_says_what_they_are():
    readme = (FOLDER / "README.md").read_text("utf-8")
    files = {path.name for path in FOLDER.iterdir()} - {"README.md"}
    assert files == set(re.findall(r"^\| `([^`]+)` \|", readme, re.MULTILINE))
    most = {
        "opslag.sqlite": 200_000,
        "opslag-2.sqlite": 250_000,
    }  # a store holds each return three times: file, signed text, and payload
    assert all((FOLDER / name).stat().st_size < most.get(name, 80_000) for name in files)
    assert CODE in readme
