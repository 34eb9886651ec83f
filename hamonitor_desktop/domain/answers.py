"""One answer with its explanation, and the answers of an organisation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, cast

from hamonitor_desktop.domain.json_form import object_of
from hamonitor_desktop.domain.values import UNKNOWN, Value, value_from_json, value_to_json

MAX_EXPLANATION: Final = 2000


class Use(StrEnum):
    """Who may read an explanation."""

    CENTRAL = "central"
    PARTICIPANTS = "participants"
    QUOTABLE = "quotable"


@dataclass(frozen=True)
class WaitsFor:
    """Whom the organisation waits for, and for what."""

    party: str
    what: str = ""

    def __str__(self) -> str:
        """Both as they are read: "gemeenten: verordening"."""
        return ": ".join(part for part in (self.party.strip(), self.what.strip()) if part)


@dataclass(frozen=True)
class Answer:
    """A value with the explanation that belongs to it; `extra` keeps members this version does not know.

    `peers_seen`: the value was given or changed after somebody here had seen the peers' figures. `proposed_by` is the
    code of the organisation whose proposal was taken over, adapted or not.
    """

    question: str
    value: Value = None
    explanation: str = ""
    reserve: str = ""
    waits_for: WaitsFor | None = None
    use: Use = Use.CENTRAL
    carried_over: bool = False
    peers_seen: bool = False
    proposed_by: str = ""
    extra: Mapping[str, object] = field(default_factory=dict[str, object])

    @property
    def given(self) -> bool:
        """Whether anything was answered; "nog niet te zeggen" counts, an explanation alone does not."""
        return self.value is not None

    @property
    def known(self) -> bool:
        """Whether the answer counts in the base of a figure."""
        return self.value is not None and self.value is not UNKNOWN

    @property
    def told(self) -> bool:
        """Whether there is anything to send: an answer, or a word on why there is none."""
        beside = self.explanation, self.reserve, str(self.waits_for or "")
        return self.given or any(text.strip() for text in beside)

    def to_json(self) -> dict[str, object]:
        """The member of a return's `answers`; optional members are left out when empty."""
        data: dict[str, object] = {**self.extra, "question": self.question, "value": value_to_json(self.value)}
        data["explanation"] = self.explanation
        if self.reserve:
            data["reserve"] = self.reserve
        if self.waits_for:
            data["waits_for"] = {"party": self.waits_for.party, "what": self.waits_for.what}
        if self.use is not Use.CENTRAL:
            data["use"] = str(self.use)
        if self.carried_over:
            data["carried_over"] = True
        if self.peers_seen:
            data["peers_seen"] = True
        if self.proposed_by:
            data["proposed_by"] = self.proposed_by
        return data

    @classmethod
    def from_json(cls, data: Mapping[str, object]) -> Answer:
        """Read `to_json` back. Raises ValueError on a member of the wrong form."""
        raw = data.get("waits_for")
        if raw is not None and not isinstance(raw, Mapping):
            raise ValueError("waits_for is not an object")
        waits = object_of(cast(object, raw)) if raw else None
        return cls(
            question=_text(data, "question"),
            value=value_from_json(data.get("value")),
            explanation=_text(data, "explanation"),
            reserve=_text(data, "reserve"),
            waits_for=WaitsFor(_text(waits, "party"), _text(waits, "what")) if waits else None,
            use=Use(_text(data, "use") or Use.CENTRAL),
            carried_over=data.get("carried_over") is True,
            peers_seen=data.get("peers_seen") is True,
            proposed_by=_text(data, "proposed_by"),
            extra={} if data.keys() <= _MEMBERS else {key: data[key] for key in data if key not in _MEMBERS},
        )


_MEMBERS: Final = frozenset(
    ("question", "value", "explanation", "reserve", "waits_for", "use", "carried_over", "peers_seen", "proposed_by")
)

Answers = Mapping[str, Answer]


def _text(data: Mapping[str, object], key: str) -> str:
    value = data.get(key, "")
    if not isinstance(value, str):
        raise ValueError(f"{key} is not a text")
    return value
