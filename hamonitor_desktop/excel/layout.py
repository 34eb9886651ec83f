"""What every cell of the visible sheets says, derived from the payload alone: for writing them and for comparing them.

Format 1. Sheet *Retour*: the cover, labels in column A and values in B. Sheet *Antwoorden*: a header and one row per
question, matched by the code in the last column, so that sorting does no harm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from hamonitor_desktop.domain.answers import Answer, Use
from hamonitor_desktop.domain.display import in_fours, show
from hamonitor_desktop.domain.returns import AskedQuestion, ReturnPayload
from hamonitor_desktop.domain.rounds import MADE_UP
from hamonitor_desktop.domain.values import UNKNOWN

COVER: Final = "Retour"
ANSWERS: Final = "Antwoorden"
CARRIED: Final = "_retour"
MOST_TEXT: Final = 32_767  # the most that Excel lets a cell hold

TITLE: Final = "Retour van de monitor Hervormingsagenda Jeugd"
NOT_SHOWN: Final = "Niet van toepassing"
NOT_ANSWERED: Final = "Niet beantwoord"

_COLUMNS: Final = ("Nummer", "Thema", "Vraag", "Antwoord", "Toelichting", "Bijzonderheden", "Code")
CODE_COLUMN: Final = len(_COLUMNS)
_USES: Final = {Use.PARTICIPANTS: "Deelnemers mogen dit lezen.", Use.QUOTABLE: "Dit mag worden geciteerd."}
_CHECK: Final = (
    "Open HA-Monitor en kies bij het centrale team ‘Binnenhalen’, of typ ‘hamonitor verify’ met de naam van dit "
    "bestand. Het controlenummer hierboven hoort dan gelijk te zijn."
)
_CARE: Final = (
    "De handtekening staat op de antwoorden. Opslaan in Excel mag; een gewijzigde cel wordt bij het binnenhalen met "
    "naam genoemd, en het bestand geweigerd. Wijzig antwoorden in HA-Monitor en stuur een nieuwe versie."
)
_ILLEGAL: Final = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def cover(payload: ReturnPayload, return_id: str) -> list[tuple[str, str]]:
    """The rows of the cover: label and value. `return_id` is the control number, in groups of four."""
    return [(cell_text(label), cell_text(value)) for label, value in _cover(payload, return_id)]


def header(payload: ReturnPayload) -> tuple[str, ...]:
    """The header of the answers."""
    if not payload.synthetic:
        return _COLUMNS
    return tuple(f"{name} ({MADE_UP})" if name == "Antwoord" else name for name in _COLUMNS)


def answer_rows(payload: ReturnPayload) -> list[tuple[str, ...]]:
    """One row per question, in the order of the questionnaire; the code stands in `CODE_COLUMN`."""
    answers = {answer.question: answer for answer in payload.answers}
    return [
        tuple(cell_text(text) for text in _answer_row(question, answers.get(question.code)))
        for question in payload.questions
    ]


def cell_text(text: str) -> str:
    """A text as a cell can hold it: line breaks as LF, no character that XML lacks, no longer than Excel allows."""
    if text.isprintable():
        return text[:MOST_TEXT]
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return _ILLEGAL.sub("\ufffd", plain)[:MOST_TEXT]


def _cover(payload: ReturnPayload, return_id: str) -> Iterator[tuple[str, str]]:
    yield TITLE, ""
    if payload.synthetic:
        yield MADE_UP, "De namen van de organisaties zijn echt, de antwoorden zijn bedacht."
    yield "Organisatie", f"{payload.organisation_name} ({payload.organisation})"
    yield "Ronde", f"{payload.round_title} ({payload.round})" if payload.round_title else payload.round
    yield "Versie", str(payload.revision)
    yield "Status", "Definitief" if payload.final else "Voorlopig"
    yield "Beantwoord", _counts(payload)
    yield "Ondertekend door", payload.signer_name
    yield "Functie", payload.signer_function
    yield "Gemaakt op", _moment(payload.created_at)
    yield "Verklaring", payload.declaration
    if payload.reserve:
        yield "Voorbehoud", payload.reserve
    if payload.on_behalf_of:
        yield "Mede namens", "; ".join(payload.on_behalf_of)
    if payload.agreed_with:
        yield "Afgestemd met", "; ".join(payload.agreed_with)
    yield "Controlenummer", in_fours(return_id)
    yield "Zo controleert u dit bestand", _CHECK
    yield "Let op", _CARE


def _counts(payload: ReturnPayload) -> str:
    asked = sum(question.shown for question in payload.questions)
    given = sum(answer.given for answer in payload.answers)
    unknown = sum(answer.value is UNKNOWN for answer in payload.answers)
    text = f"{given} van {asked} vragen"
    return f"{text}, waarvan {unknown} met ‘nog niet te zeggen’" if unknown else text


def _moment(created_at: str) -> str:
    try:
        moment = datetime.fromisoformat(created_at)
        return f"{moment.astimezone(UTC):%d-%m-%Y %H:%M} (UTC)" if moment.tzinfo else f"{moment:%d-%m-%Y %H:%M}"
    except (ValueError, OverflowError):  # a year 1 has no moment before it
        return created_at


def _answer_row(question: AskedQuestion, answer: Answer | None) -> tuple[str, ...]:
    if answer is not None and answer.given:
        text = show(question, answer.value)
    else:
        text = NOT_ANSWERED if question.shown else NOT_SHOWN
    explanation = answer.explanation if answer else ""
    more = "\n".join(_more(question, answer))
    return question.number, question.theme, question.text, text, explanation, more, question.code


def _more(question: AskedQuestion, answer: Answer | None) -> Iterator[str]:
    if question.basis == "reconstructed":
        yield "Vraag nagemaakt."
    if answer is None:
        return
    if answer.reserve:
        yield f"Voorbehoud: {answer.reserve}"
    if answer.waits_for:
        what = f" ({answer.waits_for.what})" if answer.waits_for.what else ""
        yield f"Wacht op: {answer.waits_for.party}{what}"
    if answer.use in _USES:
        yield _USES[answer.use]
    if answer.carried_over:
        yield "Overgenomen uit de vorige ronde."
    if answer.peers_seen:
        yield "De cijfers van anderen waren in beeld."
