"""The payload of a return (`ha-return+json`, format 1): what an organisation signs and sends to central.

The payload carries the questions as the signer saw them, so that every cell of the visible sheets can be derived from
the payload alone, without the edition at hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.edition import Edition, Kind, Option, Question
from hamonitor_desktop.domain.json_form import array_of, object_of, string_of, truth_of, whole

FORMAT: Final = 1
TYPE: Final = "ha-return+json"
MOST_NUMBER: Final = 1_000_000
"""No revision or sequence is higher: nobody signs that often."""


@dataclass(frozen=True)
class AskedQuestion:
    """A question as the signer saw it. `shown` is False where skip logic hid it."""

    code: str
    number: str
    theme: str
    text: str
    kind: Kind
    options: tuple[Option, ...] = ()
    unit: str = ""
    basis: str = "report"
    shown: bool = True

    @classmethod
    def of(cls, question: Question, edition: Edition, *, shown: bool) -> AskedQuestion:
        """The question as it stands in the edition."""
        theme = edition.theme(question.theme)
        return cls(
            code=question.code,
            number=question.number,
            theme=f"{theme.number} {theme.title}".strip(),
            text=question.text,
            kind=question.kind,
            options=question.options,
            unit=question.unit,
            basis=str(question.basis),
            shown=shown,
        )

    def to_json(self) -> dict[str, object]:
        """The member of a return's `questions`."""
        return {
            "code": self.code,
            "number": self.number,
            "theme": self.theme,
            "text": self.text,
            "kind": str(self.kind),
            "options": [{"code": option.code, "label": option.label} for option in self.options],
            "unit": self.unit,
            "basis": self.basis,
            "shown": self.shown,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, object]) -> AskedQuestion:
        """Read `to_json` back. Raises KeyError, TypeError or ValueError on another form.

        Whoever reads the returns of a round reads the same questions over and over: one that is alike is given again.
        """
        at = (data.get("code"), data.get("shown") is not False)
        before = _read_before.get(at) if isinstance(at[0], str) else None
        if before is not None and before[0] == data and type(data["shown"]) is bool:
            return before[1]
        made = cls._read(data)
        # in this form every value is a text but one, and so is what equals it: no 1 in the place of True
        if made.to_json() == data and type(data["shown"]) is bool and len(repr(data)) <= _LONGEST_KEPT:
            if len(_read_before) >= _MOST_KEPT:
                _read_before.clear()
            _read_before[at] = (data, made)
        return made

    @classmethod
    def _read(cls, data: Mapping[str, object]) -> AskedQuestion:
        options = (object_of(item) for item in array_of(data.get("options", [])))
        return cls(
            code=string_of(data["code"]),
            number=string_of(data["number"]),
            theme=string_of(data["theme"]),
            text=string_of(data["text"]),
            kind=Kind(string_of(data["kind"])),
            options=tuple(Option(string_of(option["code"]), string_of(option["label"])) for option in options),
            unit=string_of(data.get("unit", "")),
            basis=string_of(data.get("basis", "report")),
            shown=truth_of(data.get("shown", True)),
        )


_MOST_KEPT: Final = 1000
_LONGEST_KEPT: Final = 8000  # characters; a question made to be huge must not stay in memory
_read_before: Final[dict[tuple[object, bool], tuple[Mapping[str, object], AskedQuestion]]] = {}


@dataclass(frozen=True)
class ReturnPayload:
    """What is signed. `proof` (hex) binds the signer's certificate to the activation code.

    `created_at` is UTC, ISO 8601. `on_behalf_of` lists organisations answered for, `agreed_with` those who agreed;
    `reserve` holds for the whole return.
    """

    package_id: str
    sequence: int
    round: str
    edition: str
    edition_hash: str
    organisation: str
    organisation_name: str
    actor: str
    revision: int
    final: bool
    proof: str
    signer_name: str
    signer_function: str
    declaration: str
    created_at: str
    questions: tuple[AskedQuestion, ...]
    answers: tuple[Answer, ...]
    synthetic: bool = False
    reserve: str = ""
    on_behalf_of: tuple[str, ...] = ()
    agreed_with: tuple[str, ...] = ()
    round_title: str = ""
    extra: Mapping[str, object] = field(default_factory=dict[str, object])

    def to_json(self) -> dict[str, object]:
        """The JWS payload."""
        return {
            **self.extra,
            "format": FORMAT,
            "type": TYPE,
            "package_id": self.package_id,
            "sequence": self.sequence,
            "round": {
                "id": self.round,
                "title": self.round_title,
                "edition": self.edition,
                "edition_hash": self.edition_hash,
            },
            "organisation": {"code": self.organisation, "name": self.organisation_name, "actor": self.actor},
            "revision": self.revision,
            "final": self.final,
            "proof": self.proof,
            "signer": {"name": self.signer_name, "function": self.signer_function},
            "declaration": self.declaration,
            "created_at": self.created_at,
            "synthetic": self.synthetic,
            "reserve": self.reserve,
            "on_behalf_of": list(self.on_behalf_of),
            "agreed_with": list(self.agreed_with),
            "questions": [question.to_json() for question in self.questions],
            "answers": [answer.to_json() for answer in self.answers],
        }

    @classmethod
    def from_json(cls, data: Mapping[str, object]) -> ReturnPayload:
        """Read `to_json` back. Raises KeyError, TypeError or ValueError on another form."""
        if data.get("format") != FORMAT or data.get("type") != TYPE:
            raise ValueError("not a return of format 1")
        of_round, of = object_of(data["round"]), object_of(data["organisation"])
        signer = object_of(data["signer"])
        return cls(
            package_id=string_of(data["package_id"]),
            sequence=whole(data["sequence"]),
            round=string_of(of_round["id"]),
            round_title=string_of(of_round.get("title", "")),
            edition=string_of(of_round["edition"]),
            edition_hash=string_of(of_round["edition_hash"]),
            organisation=string_of(of["code"]),
            organisation_name=string_of(of["name"]),
            actor=string_of(of["actor"]),
            revision=whole(data["revision"]),
            final=truth_of(data["final"]),
            proof=string_of(data["proof"]),
            signer_name=string_of(signer["name"]),
            signer_function=string_of(signer["function"]),
            declaration=string_of(data.get("declaration", "")),
            created_at=string_of(data["created_at"]),
            synthetic=truth_of(data.get("synthetic", False)),
            reserve=string_of(data.get("reserve", "")),
            on_behalf_of=tuple(string_of(item) for item in array_of(data.get("on_behalf_of", []))),
            agreed_with=tuple(string_of(item) for item in array_of(data.get("agreed_with", []))),
            questions=tuple(AskedQuestion.from_json(object_of(item)) for item in array_of(data["questions"])),
            answers=tuple(Answer.from_json(object_of(item)) for item in array_of(data["answers"])),
            extra={key: value for key, value in data.items() if key not in _MEMBERS},
        )


_MEMBERS: Final = frozenset(
    (
        "format",
        "type",
        "package_id",
        "sequence",
        "round",
        "organisation",
        "revision",
        "final",
        "proof",
        "signer",
        "declaration",
        "created_at",
        "synthetic",
        "reserve",
        "on_behalf_of",
        "agreed_with",
        "questions",
        "answers",
    )
)
