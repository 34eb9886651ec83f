"""Small questions and editions for the domain's tests."""

from hamonitor_desktop.domain.edition import ActorType, Condition, Edition, Kind, Option, Question, Role, Theme

YES_NO = (Option("ja", "Ja"), Option("nee", "Nee"))
TEAMS = (Option("0_18", "0-18 jaar"), Option("0_100", "0-100 jaar"), Option("doelgroep", "Aparte teams"))


def question(code="gemeente.1", kind=Kind.YES_NO, **more):
    options = {Kind.YES_NO: YES_NO, Kind.MULTIPLE: TEAMS, Kind.SINGLE: TEAMS}.get(kind, ())
    given = {"actor": "gemeente", "theme": "1", "number": "1", "text": "Vraag?", "role": Role.AGREEMENT}
    return Question(code=code, kind=kind, **{"options": options, **given, **more})


def edition(*questions):
    return Edition(
        id="proef",
        title="Proef",
        hash="0" * 64,
        document={},
        actors=(ActorType("gemeente", "gemeente", "gemeenten"),),
        themes=(Theme("1", "Eerste", "Eerste", "Ambitie", "1"), Theme("2", "Tweede", "Tweede", "Ambitie", "2")),
        agreements=(),
        questions=questions,
    )


def chain():
    """Three questions, each shown only when the one before it was answered yes."""
    first = question("gemeente.1")
    second = question("gemeente.2", relevant=Condition("gemeente.1", ("ja",)))
    third = question("gemeente.3", relevant=Condition("gemeente.2", ("ja",)))
    return edition(first, second, third)
