"""The payload of a round package (`ha-round+json`, format 1): what central sends to one organisation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.json_form import array_of, object_of, string_of, whole
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.rounds import Round
from hamonitor_desktop.domain.values import number

FORMAT: Final = 1
TYPE: Final = "ha-round+json"
MIN_PEERS: Final = 5


@dataclass(frozen=True)
class PeerFigure:
    """The peers' answers to one question: n per option code, `base` organisations; left out under five, and said so.

    `group` is `all`, a size class, or the code of a region or a province; `mean` is that of a number.
    """

    question: str
    group: str
    base: int
    counts: Mapping[str, int] = field(default_factory=dict[str, int])
    mean: float | None = None
    left_out: bool = False

    def to_json(self) -> dict[str, object]:
        """The member of a package's `peers`."""
        return {
            "question": self.question,
            "group": self.group,
            "base": self.base,
            "counts": dict(self.counts),
            "mean": self.mean,
            "left_out": self.left_out,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, object]) -> PeerFigure:
        """Read `to_json` back. Raises KeyError, TypeError or ValueError on another form."""
        counts, mean = object_of(data.get("counts") or {}), data.get("mean")
        return cls(
            question=string_of(data["question"]),
            group=string_of(data["group"]),
            base=whole(data["base"], 0),
            counts={code: whole(n, 0) for code, n in counts.items()},
            mean=number(float(str(mean))) if mean is not None else None,
            left_out=data.get("left_out") is True,
        )


@dataclass(frozen=True)
class RoundPackage:
    """One round package. `mac` (hex) is made under the activation code; `central_certificate` is DER in base64.

    `edition` is the whole edition document; its hash stands in `round.edition_hash`. `purpose` and `visibility` say
    what the answers are for and who sees what.
    """

    package_id: str
    sequence: int
    round: Round
    organisation: Organisation
    edition: Mapping[str, object]
    central_certificate: str
    mac: str
    created_at: str
    purpose: str = ""
    visibility: str = ""
    previous_round: str = ""
    previous: tuple[Answer, ...] = ()
    peers: tuple[PeerFigure, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict[str, object])

    @property
    def invited(self) -> tuple[str, str, str]:
        """What makes two packages ask the same of the same organisation, also where one brings a newer code."""
        return self.round.id, self.organisation.code, self.round.edition_hash

    @property
    def title(self) -> str:
        """Whose package it is, in Dutch."""
        return f"{self.organisation.name}, ronde {self.round.id}"

    def to_json(self) -> dict[str, object]:
        """The JWS payload."""
        return {
            **self.extra,
            "format": FORMAT,
            "type": TYPE,
            "package_id": self.package_id,
            "sequence": self.sequence,
            "created_at": self.created_at,
            "round": self.round.to_json(),
            "organisation": self.organisation.to_json(),
            "purpose": self.purpose,
            "visibility": self.visibility,
            "edition": dict(self.edition),
            "previous_round": self.previous_round,
            "previous": [answer.to_json() for answer in self.previous],
            "peers": [peer.to_json() for peer in self.peers],
            "central_certificate": self.central_certificate,
            "mac": self.mac,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, object]) -> RoundPackage:
        """Read `to_json` back. Raises KeyError, TypeError or ValueError on another form."""
        if data.get("format") != FORMAT or data.get("type") != TYPE:
            raise ValueError("not a round package of format 1")
        return cls(
            package_id=string_of(data["package_id"]),
            sequence=whole(data["sequence"]),
            created_at=string_of(data["created_at"]),
            round=Round.from_json(object_of(data["round"])),
            organisation=Organisation.from_json(object_of(data["organisation"])),
            purpose=string_of(data.get("purpose", "")),
            visibility=string_of(data.get("visibility", "")),
            edition=object_of(data["edition"]),
            previous_round=string_of(data.get("previous_round", "")),
            previous=tuple(Answer.from_json(object_of(item)) for item in array_of(data.get("previous", []))),
            peers=tuple(PeerFigure.from_json(object_of(item)) for item in array_of(data.get("peers", []))),
            central_certificate=string_of(data["central_certificate"]),
            mac=string_of(data["mac"]),
            extra={key: value for key, value in data.items() if key not in _MEMBERS},
        )


_MEMBERS: Final = frozenset(
    (
        "format",
        "type",
        "package_id",
        "sequence",
        "created_at",
        "round",
        "organisation",
        "purpose",
        "visibility",
        "edition",
        "previous_round",
        "previous",
        "peers",
        "central_certificate",
        "mac",
    )
)
