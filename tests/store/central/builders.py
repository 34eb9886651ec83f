"""Small rounds and returns for the tests of the store."""

from datetime import date

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.rounds import Round
from hamonitor_desktop.store.central.records import NewReturn, StoredInvitation, StoredRound

PEOPLE = (
    Organisation("GM0363", "Amsterdam", "gemeente", "PV27", "Noord-Holland", "JZ13", "Amsterdam-Amstelland", 931298),
    Organisation("GM0358", "Aalsmeer", "gemeente", "PV27", "Noord-Holland", "JZ13", "Amsterdam-Amstelland", 33080),
    Organisation("VNG", "VNG", "vng"),
)


def stored_round(round_id="2024-1", people=PEOPLE):
    days = (date(2024, 4, 8), date(2024, 6, 30), date(2024, 6, 30))
    return StoredRound(Round(round_id, "2024", "0" * 64, *days), {"id": "2024"}, b"certificate", "proef", people)


def invitation(organisation="GM0363", sequence=1, round_id="2024-1"):
    return StoredInvitation(f"package-{organisation}-{sequence}", round_id, organisation, sequence, b"proof")


def new_return(organisation="GM0363", revision=1, *answers, sequence=1, final=True, **more):
    return NewReturn(
        **{
            "id": f"{organisation}-{sequence}-{revision}",
            "package_id": f"package-{organisation}-{sequence}",
            "round": "2024-1",
            "organisation": organisation,
            "sequence": sequence,
            "revision": revision,
            "final": final,
            "reserve": "",
            "signer_name": "A. Jansen",
            "signer_function": "directeur",
            "signed_at": "2024-05-01T10:00:00+00:00",
            "fingerprint": "f" * 64,
            "file": "retour.xlsx",
            "original": b"PK",
            "original_sha256": "0" * 64,
            "jws": "a.b.c",
            "payload": b"{}",
            "answers": answers or (Answer("gemeente.1", "ja"),),
            **more,
        }
    )


def fill(store, *returns, people=PEOPLE):
    """A round with its invitations and returns."""
    with store.writing() as writer:
        writer.add_round(stored_round(people=people))
        writer.add_invitations(invitation(person.code) for person in people)
        writer.add_returns(returns)
