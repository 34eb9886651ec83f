"""The quiet line below a question: where it comes from, whose agreement it is, what was planned."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hamonitor_desktop.domain.edition import (
    Agreement,
    Basis,
    Deadline,
    DeadlineSource,
    Edition,
    Kind,
    Question,
    Role,
    Sharing,
)
from hamonitor_desktop.domain.planning import passed
from hamonitor_desktop.gui.language import listed, show_date


def meta_parts(question: Question, edition: Edition) -> list[str]:
    """The parts of the line, in order; each is a text of its own."""
    translate = QCoreApplication.translate
    parts: list[str] = []
    if question.agreement is not None:
        parts += _agreement_parts(edition.agreement(question.agreement), edition)
    elif question.role is Role.PERCEPTION:
        parts.append(translate("QuestionMeta", "Your own view"))
    else:
        parts.append(translate("QuestionMeta", "For information"))
    if question.kind is Kind.MULTIPLE:
        parts.append(translate("QuestionMeta", "more answers possible"))
    if not question.required:
        parts.append(translate("QuestionMeta", "may be left empty"))
    return parts


def _agreement_parts(agreement: Agreement, edition: Edition) -> list[str]:
    translate = QCoreApplication.translate
    paragraph = translate("QuestionMeta", "Agenda par. {paragraph}").format(paragraph=agreement.paragraph)
    if agreement.paragraph_derived:
        paragraph = translate("QuestionMeta", "{paragraph} (derived)").format(paragraph=paragraph)
    names = [_responsible(edition, item.actor, item.sharing) for item in agreement.responsible]
    parts = [paragraph]
    if names:
        parts.append(translate("QuestionMeta", "agreement of {actors}").format(actors=listed(names)))
    if not edition.shown_to_respondent:  # as in the round of 2024: knowing the planning colours the answer
        return parts
    return [*parts, *(_deadline(deadline, edition) for deadline in agreement.deadlines)]


def _responsible(edition: Edition, actor: str, sharing: Sharing) -> str:
    name = edition.actor(actor).plural
    if sharing is Sharing.STATED:
        return name
    return QCoreApplication.translate("QuestionMeta", "{actor} (assumed)").format(actor=name)


def period_of(deadline: Deadline) -> str:
    """The period of a deadline, and where it stands."""
    translate = QCoreApplication.translate
    sources = {
        DeadlineSource.AGENDA: translate("QuestionMeta", "Agenda"),
        DeadlineSource.IMPLEMENTATION_PLAN: translate("QuestionMeta", "implementation plan"),
        DeadlineSource.REPORT: translate("QuestionMeta", "report"),
    }
    return f"{deadline.period} ({sources[deadline.source]})"


def _deadline(deadline: Deadline, edition: Edition) -> str:
    translate = QCoreApplication.translate
    text = translate("QuestionMeta", "Planning: {period}").format(period=period_of(deadline))
    if deadline.part or edition.reference_date is None:  # a step on the way says nothing of the whole
        return text
    verdict = (
        translate("QuestionMeta", "passed on {date}")
        if passed(deadline, edition.reference_date)
        else translate("QuestionMeta", "not yet passed on {date}")
    )
    return f"{text}, {verdict.format(date=show_date(edition.reference_date))}"


def reconstructed_help(question: Question) -> str:
    """Why the question has the chip "Vraag nagemaakt"; "" where it has none."""
    if question.basis is not Basis.RECONSTRUCTED:
        return ""
    return QCoreApplication.translate(
        "QuestionMeta",
        "This question was reconstructed. The report of the round counts it, but does not say what was asked. We wrote"
        " it from the ambitions of the Agenda. The answers stay out of the national figures unless someone asks for"
        " them.",
    )


def origin_help(question: Question, edition: Edition) -> list[str]:
    """What the words "derived" and "assumed" in the line mean, where they stand there."""
    if question.agreement is None:
        return []
    translate, agreement, said = QCoreApplication.translate, edition.agreement(question.agreement), list[str]()
    if agreement.paragraph_derived:
        said.append(
            translate(
                "QuestionMeta",
                "Derived: the sources do not name the paragraph of the Agenda. We concluded it from the theme.",
            )
        )
    if any(item.sharing is Sharing.ASSUMED for item in agreement.responsible):
        said.append(
            translate(
                "QuestionMeta",
                "Assumed: the sources do not say that these parties share this agreement. We think they do.",
            )
        )
    return said
