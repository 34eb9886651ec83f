"""The payload of a proposal (`ha-proposal+json`, format 1): answers that one organisation suggests to others.

A region knows things that each of its municipalities is asked, and municipalities share teams. A proposal never counts
by itself: whoever receives it takes over or adapts each answer, and signs for the own organisation alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.json_form import array_of, object_of, string_of

FORMAT: Final = 1
TYPE: Final = "ha-proposal+json"
SUFFIX: Final = ".havoorstel"


@dataclass(frozen=True)
class Proposal:
    """One proposal: from an organisation, to organisations of one actor type. `text` goes with it, like a short letter.

    `created_at` is UTC, ISO 8601. Whose key signed is not known to the central team: the certificate says a name only.
    """

    proposal_id: str
    round: str
    edition_hash: str
    organisation: str
    organisation_name: str
    actor: str
    signer_name: str
    signer_function: str
    created_at: str
    answers: tuple[Answer, ...]
    text: str = ""
    synthetic: bool = False
    extra: Mapping[str, object] = field(default_factory=dict[str, object])

    def to_json(self) -> dict[str, object]:
        """The JWS payload."""
        return {
            **self.extra,
            "format": FORMAT,
            "type": TYPE,
            "proposal_id": self.proposal_id,
            "round": {"id": self.round, "edition_hash": self.edition_hash},
            "organisation": {"code": self.organisation, "name": self.organisation_name},
            "actor": self.actor,
            "signer": {"name": self.signer_name, "function": self.signer_function},
            "created_at": self.created_at,
            "text": self.text,
            "synthetic": self.synthetic,
            "answers": [answer.to_json() for answer in self.answers],
        }

    @classmethod
    def from_json(cls, data: Mapping[str, object]) -> Proposal:
        """Read `to_json` back. Raises KeyError, TypeError or ValueError on another form."""
        if data.get("format") != FORMAT or data.get("type") != TYPE:
            raise ValueError("not a proposal of format 1")
        of_round, of, signer = (object_of(data[key]) for key in ("round", "organisation", "signer"))
        return cls(
            proposal_id=string_of(data["proposal_id"]),
            round=string_of(of_round["id"]),
            edition_hash=string_of(of_round["edition_hash"]),
            organisation=string_of(of["code"]),
            organisation_name=string_of(of["name"]),
            actor=string_of(data["actor"]),
            signer_name=string_of(signer["name"]),
            signer_function=string_of(signer["function"]),
            created_at=string_of(data["created_at"]),
            answers=tuple(Answer.from_json(object_of(item)) for item in array_of(data["answers"])),
            text=string_of(data.get("text", "")),
            synthetic=data.get("synthetic") is True,
            extra={key: value for key, value in data.items() if key not in _MEMBERS},
        )


_MEMBERS: Final = frozenset(
    (
        "format",
        "type",
        "proposal_id",
        "round",
        "organisation",
        "actor",
        "signer",
        "created_at",
        "text",
        "synthetic",
        "answers",
    )
)
