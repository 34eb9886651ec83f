"""The payload of a receipt (`ha-receipt+json`, format 1): what central answers to one return."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from hamonitor_desktop.domain.json_form import array_of, object_of, string_of, whole

FORMAT: Final = 1
TYPE: Final = "ha-receipt+json"


class Verdict(StrEnum):
    """What central decided about a return."""

    RECEIVED = "received"
    ACCEPTED = "accepted"
    QUERY = "query"
    REJECTED = "rejected"


@dataclass(frozen=True)
class Query:
    """A question of central about one answer; `question` is empty where it is about the whole return."""

    question: str
    text: str


@dataclass(frozen=True)
class Receipt:
    """One receipt. `number` rises per organisation; `audit_head` (hex) is the head of central's audit chain."""

    package_id: str
    return_id: str
    round: str
    organisation: str
    revision: int
    number: int
    verdict: Verdict
    decided_at: str
    audit_head: str
    text: str = ""
    queries: tuple[Query, ...] = ()
    synthetic: bool = False
    extra: Mapping[str, object] = field(default_factory=dict[str, object])

    def to_json(self) -> dict[str, object]:
        """The JWS payload."""
        return {
            **self.extra,
            "format": FORMAT,
            "type": TYPE,
            "package_id": self.package_id,
            "return_id": self.return_id,
            "round": self.round,
            "organisation": self.organisation,
            "revision": self.revision,
            "number": self.number,
            "verdict": str(self.verdict),
            "decided_at": self.decided_at,
            "audit_head": self.audit_head,
            "text": self.text,
            "queries": [{"question": query.question, "text": query.text} for query in self.queries],
            "synthetic": self.synthetic,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, object]) -> Receipt:
        """Read `to_json` back. Raises KeyError, TypeError or ValueError on another form."""
        if data.get("format") != FORMAT or data.get("type") != TYPE:
            raise ValueError("not a receipt of format 1")
        queries = (object_of(item) for item in array_of(data.get("queries", [])))
        return cls(
            package_id=string_of(data["package_id"]),
            return_id=string_of(data["return_id"]),
            round=string_of(data["round"]),
            organisation=string_of(data["organisation"]),
            revision=whole(data["revision"]),
            number=whole(data["number"]),
            verdict=Verdict(string_of(data["verdict"])),
            decided_at=string_of(data["decided_at"]),
            audit_head=string_of(data["audit_head"]),
            text=string_of(data.get("text", "")),
            queries=tuple(Query(string_of(query["question"]), string_of(query["text"])) for query in queries),
            synthetic=data.get("synthetic") is True,
            extra={key: value for key, value in data.items() if key not in _MEMBERS},
        )


_MEMBERS: Final = frozenset(
    (
        "format",
        "type",
        "package_id",
        "return_id",
        "round",
        "organisation",
        "revision",
        "number",
        "verdict",
        "decided_at",
        "audit_head",
        "text",
        "queries",
        "synthetic",
    )
)
