"""The made-up municipality behind "Voorbeeld bekijken": a real questionnaire, nobody's name, invented answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from hamonitor_desktop.definitions.loading import load_edition
from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.edition import Edition, Kind, Question
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.rounds import Round
from hamonitor_desktop.domain.routing import is_shown
from hamonitor_desktop.domain.values import UNKNOWN, Value
from hamonitor_desktop.signing.keys import new_key
from hamonitor_desktop.store.central.records import StoredRound
from hamonitor_desktop.usecases.authors import author_name
from hamonitor_desktop.usecases.dossiers import OpenDossier, create, open_dossier
from hamonitor_desktop.usecases.packaging import PackageMaker
from hamonitor_desktop.usecases.received import read_package

NAME: Final = "Gemeente Lindewaard"
_AUTHOR: Final = "Voorbeeld"
_EDITION: Final = "2024"
_ROUND: Final = "voorbeeld"
_STEP: Final = 3  # two of three questions are answered, so that the task list shows every state


def example(folder: Path) -> OpenDossier:
    """Make the example's dossier in a folder and open it. Its key is gone at once: nothing can be sent with it.

    It is opened again under the user's own name, so that the history tells who wrote what.
    """
    edition = load_edition(_EDITION)
    organisation = Organisation("GM0000", NAME, "gemeente", population=41_200, population_year=2024)
    year = edition.reference_date or date(2024, 6, 30)
    round_ = Round(
        id=_ROUND,
        edition=edition.id,
        edition_hash=edition.hash,
        opens=date(year.year, 5, 1),
        closes=date(year.year, 7, 31),
        reference_date=year,
        title="VERZONNEN VOORBEELD",
        synthetic=True,
    )
    central, officer = new_key("VERZONNEN VOORBEELD centraal team"), new_key("VERZONNEN VOORBEELD")
    stored = StoredRound(round_, edition.document, central.certificate_der, "verzonnen", (organisation,))
    made = PackageMaker(stored, central).make(organisation)
    with create(read_package(made.compact), made.code, _free(folder), _AUTHOR, officer, backups=False) as dossier:
        dossier.record_all(_answers(edition))
    return open_dossier(dossier.path, author_name(), backups=False)


def is_example(dossier: OpenDossier) -> bool:
    """Whether this is the example: made up, and without a key that could sign it."""
    return dossier.synthetic and dossier.round.id == _ROUND


def _free(folder: Path) -> Path:
    names = (f"voorbeeld{f'-{number}' if number else ''}.hamonitor" for number in range(1000))
    return next(folder / name for name in names if not (folder / name).exists())


def _answers(edition: Edition) -> dict[str, Answer]:
    given: dict[str, Answer] = {}
    for number, question in enumerate(edition.questions_for("gemeente")):
        if number % _STEP != 1 and is_shown(edition, question, given):
            given[question.code] = Answer(question.code, _value(question, number))
            if question.explain_on or question.kind is Kind.YES_NO:
                text = f"Verzonnen toelichting bij {question.number}: we werken hieraan met buurgemeenten."
                given[question.code] = replace(given[question.code], explanation=text)
    return given


def _value(question: Question, number: int) -> Value:
    if number % 7 == 5:
        return UNKNOWN
    if question.kind is Kind.MULTIPLE:
        return question.option_codes[:2]
    if question.kind.choice:
        return question.option_codes[number % len(question.option_codes)]
    if question.kind is Kind.TEXT:
        return "Een verzonnen antwoord in woorden."
    low = question.minimum or 0
    return int(min(low + 4, question.maximum if question.maximum is not None else low + 4))
