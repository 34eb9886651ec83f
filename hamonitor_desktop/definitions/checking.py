"""All faults of an edition document, as Dutch sentences that name the part and the code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from itertools import chain
from typing import Final, cast

from hamonitor_desktop.definitions import shape
from hamonitor_desktop.definitions.mapping import mapping_form, mapping_meaning
from hamonitor_desktop.definitions.rules import rule_form, rules_meaning
from hamonitor_desktop.definitions.tables import SCALED, option_codes, rows, sub
from hamonitor_desktop.domain.direction import as_name
from hamonitor_desktop.domain.edition import Kind

_Table = Mapping[str, object]
_NUMERIC: Final = (Kind.NUMBER, Kind.PERCENTAGE, Kind.AMOUNT)
MAX_FAULTS: Final = 200
_MAX_DEPTH: Final = 20
# Progress, overdue and the figures know these answers by their codes, so every edition has them.
_FIXED: Final[Mapping[str, tuple[str, ...]]] = {
    Kind.STATUS: ("nog_niet_mee_begonnen", "mee_bezig", "bijna_klaar", "afgerond"),
    Kind.YES_NO: ("ja", "nee"),
}


def check_document(document: object) -> tuple[str, ...]:
    """Every fault found, at most 200: the form of each part, and what refers to what between those of good form."""
    if not isinstance(document, Mapping):
        return ("edition.toml: de editie is geen tabel.",)
    whole = cast(_Table, document)
    faults = form_faults(whole)
    if faults and (any(_scales_form(whole)) or any(shape.tables(whole.get(part, [])) for part in _PARTS)):
        return faults
    return _take(chain(faults, _meaning(*_sound(whole))))


def form_faults(document: _Table) -> tuple[str, ...]:
    """Only the faults in the form of each part: enough to say while some files could not be read."""
    return _take(_form(document))


def _take(faults: Iterator[str]) -> tuple[str, ...]:
    return tuple(fault for fault, _ in zip(faults, range(MAX_FAULTS), strict=False))


def _where(part: str, row: _Table) -> str:
    return f"{part}, {as_name(str(row.get('code', 'zonder code')))}"


def _form(whole: _Table) -> Iterator[str]:
    yield from shape.faults_of(whole, shape.DOCUMENT, "edition.toml")
    yield from _scales_form(whole)
    for part, form in _PARTS.items():
        for row in rows(whole, part):
            yield from form(row)
    yield from mapping_form(whole)


def _sound(whole: _Table) -> tuple[_Table, Mapping[str, list[_Table]]]:
    """The document without the rows of a bad form, and those rows: what refers to them may be right."""
    sound, bad = dict(whole), dict[str, list[_Table]]()
    for part, form in _PARTS.items():
        bad[part] = [row for row in rows(whole, part) if any(form(row))]
        sound[part] = [row for row in rows(whole, part) if not any(form(row))]
    return sound, bad


def _scales_form(whole: _Table) -> Iterator[str]:
    scales = sub(whole, "scales") or {}
    for kind in SCALED:
        scale = sub(scales, kind)
        if scale is None:
            yield f"edition.toml: de schaal ‘{kind}’ ontbreekt."
            continue
        yield from shape.faults_of(scale, shape.SCALE, f"edition.toml, schaal {kind}")
        yield from _options_form(scale, f"edition.toml, schaal {kind}")
    for name in scales:
        if name not in tuple(map(str, SCALED)):
            yield f"edition.toml: de schaal ‘{as_name(str(name))}’ is onbekend."


def _actor_form(actor: _Table) -> Iterable[str]:
    return shape.faults_of(actor, shape.ACTOR, _where("edition.toml, soort partij", actor))


def _theme_form(theme: _Table) -> Iterable[str]:
    return shape.faults_of(theme, shape.THEME, _where("edition.toml, thema", theme))


def _options_form(table: _Table, where: str) -> Iterator[str]:
    for option in rows(table, "options"):
        yield from shape.faults_of(option, shape.OPTION, f"{where}, antwoord ‘{as_name(str(option.get('code', '')))}’")


def _agreement_form(agreement: _Table) -> Iterator[str]:
    where = _where("agreements.toml", agreement)
    yield from shape.faults_of(agreement, shape.AGREEMENT, where)
    for key, keys in (("responsible", shape.RESPONSIBLE), ("deadlines", shape.DEADLINE), ("expected", shape.EXPECTED)):
        for row in rows(agreement, key):
            yield from shape.faults_of(row, keys, f"{where}, {key}")
    if (framework := sub(agreement, "framework")) is not None:
        yield from shape.faults_of(framework, shape.FRAMEWORK, f"{where}, framework")


def place(question: _Table) -> str:
    """File and code of a question, as a fault names them."""
    return _where(f"{as_name(str(question.get('actor', 'zonder soort partij')))}.toml", question)


def _question_form(question: _Table) -> Iterator[str]:
    where = place(question)
    yield from shape.faults_of(question, shape.QUESTION, where)
    yield from _options_form(question, where)
    if (condition := sub(question, "relevant")) is not None:
        yield from shape.faults_of(condition, shape.CONDITION, f"{where}, relevant")


_PARTS: Final[Mapping[str, Callable[[_Table], Iterable[str]]]] = {
    "actors": _actor_form,
    "themes": _theme_form,
    "agreements": _agreement_form,
    "questions": _question_form,
    "rules": rule_form,
}


def _by_code(listed: Iterable[_Table]) -> dict[str, _Table]:
    return {str(row.get("code")): row for row in listed}


def _meaning(whole: _Table, bad: Mapping[str, list[_Table]]) -> Iterator[str]:
    """What does not fit together. A row of a bad form counts as being there, and is not looked into."""
    sound_actors, sound_agreements = _by_code(rows(whole, "actors")), _by_code(rows(whole, "agreements"))
    actors = {**_by_code(bad["actors"]), **sound_actors}
    themes = {*_by_code(bad["themes"]), *_by_code(rows(whole, "themes"))}
    agreements = {**dict.fromkeys(_by_code(bad["agreements"])), **sound_agreements}
    questions = rows(whole, "questions")
    for part, key in (
        ("edition.toml, soort partij", "actors"),
        ("edition.toml, thema", "themes"),
        ("agreements.toml", "agreements"),
    ):
        yield from _doubles(rows(whole, key), part)
    for actor in dict.fromkeys(str(row["actor"]) for row in questions):
        own = [row for row in questions if row["actor"] == actor]
        yield from _doubles(own, f"{actor}.toml")
        yield from _numbers(own)
    for kind, scale in (sub(whole, "scales") or {}).items():
        yield from _scale(str(kind), cast(_Table, scale))
    for agreement in sound_agreements.values():
        yield from _agreement(agreement, actors, themes, agreements)
    yield from _waits(sound_agreements)
    for question in questions:
        yield from _question(question, actors, themes, agreements)
        yield from _explain(question, sub(whole, "scales") or {})
    yield from _asked(sound_agreements, questions, {str(row.get("actor")) for row in bad["questions"]})
    yield from _routes(_by_code(questions), whole, set(_by_code(bad["questions"])))
    yield from rules_meaning(whole)
    yield from mapping_meaning(whole, set(_by_code(bad["questions"])))
    for code, actor in sound_actors.items():
        found = sum(row.get("actor") == code for row in (*questions, *bad["questions"]))
        if found != actor["questions"]:
            yield (
                f"{code}.toml: er zijn {found} vragen, maar edition.toml noemt er {actor['questions']} bij deze soort "
                "partij. Verbeter een van de twee."
            )
    if not questions and not bad["questions"]:
        yield "edition.toml: de editie heeft geen vragen."


def _doubles(listed: list[_Table], part: str) -> Iterator[str]:
    for code, times in Counter(str(row["code"]) for row in listed).items():
        if times > 1:
            yield f"{part}, {code}: de code komt {times} keer voor; geef elk een eigen code."


def _numbers(questions: list[_Table]) -> Iterator[str]:
    first: dict[str, str] = {}
    for question in questions:
        code, actor = str(question["code"]), str(question["actor"])
        number = str(question.get("number") or code.removeprefix(f"{actor}."))
        other = first.setdefault(number, code)
        if other != code:
            yield f"{place(question)}: het nummer ‘{number}’ heeft {other} ook al."


def _scale(kind: str, scale: _Table) -> Iterator[str]:
    where = f"edition.toml, schaal {kind}"
    yield from _options(scale, where)
    known = [str(option["code"]) for option in rows(scale, "options")]
    fixed = _FIXED.get(kind, ())
    if fixed and tuple(known) != fixed:
        yield f"{where}: de codes moeten zijn: {', '.join(fixed)}, in deze volgorde. Het label mag anders."
    elif len(known) < 2:
        yield f"{where}: geef minstens twee antwoorden."
    for code in cast(list[str], scale.get("explain_on", [])):
        if code not in known:
            yield f"{where}: ‘explain_on’ noemt ‘{code}’, en dat is geen antwoord; kies uit {', '.join(known)}."


def _options(table: _Table, where: str) -> Iterator[str]:
    options = rows(table, "options")
    yield from _doubles(options, where)
    for label, times in Counter(str(option["label"]) for option in options).items():
        if times > 1:
            yield f"{where}: het label ‘{label}’ komt {times} keer voor; zo zijn de antwoorden niet te onderscheiden."
    if any(option["code"] == "unknown" for option in options):
        yield f"{where}: ‘unknown’ mag geen antwoord zijn; ‘nog niet te zeggen’ kan altijd al. Haal het weg."


def _agreement(
    agreement: _Table, actors: Collection[str], themes: set[str], agreements: Collection[str]
) -> Iterator[str]:
    where = _where("agreements.toml", agreement)
    if agreement["theme"] not in themes:
        yield f"{where}: het thema ‘{agreement['theme']}’ bestaat niet; kies uit {', '.join(sorted(themes))}."
    if not rows(agreement, "responsible"):
        yield f"{where}: er is geen verantwoordelijke partij."
    for row in (*rows(agreement, "responsible"), *rows(agreement, "expected")):
        if row["actor"] not in actors:
            yield f"{where}: de soort partij ‘{row['actor']}’ bestaat niet; kies uit {', '.join(actors)}."
    for actor, times in Counter(str(row["actor"]) for row in rows(agreement, "responsible")).items():
        if times > 1:
            yield f"{where}: ‘responsible’ noemt ‘{actor}’ {times} keer; noem elke partij een keer."
    for other in cast(list[str], agreement.get("depends_on", [])):
        if other not in agreements:
            yield f"{where}: wacht op afspraak ‘{other}’, die niet bestaat. Verbeter ‘depends_on’."
    for deadline in rows(agreement, "deadlines"):
        if ("last_day" in deadline) == (deadline.get("passed") is True):
            yield f"{where}: geef bij een deadline óf ‘last_day’ óf ‘passed = true’."


def _waits(agreements: Mapping[str, _Table]) -> Iterator[str]:
    graph = {code: cast(list[str], row.get("depends_on", [])) for code, row in agreements.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        circle = " -> ".join(reversed(cast(list[str], error.args[1])))
        yield f"agreements.toml: ‘depends_on’ gaat in een kring, zodat afspraken op elkaar wachten: {circle}."


def _question(
    question: _Table, actors: Collection[str], themes: set[str], agreements: Mapping[str, _Table | None]
) -> Iterator[str]:
    where, actor, named = place(question), question["actor"], question.get("agreement")
    if actor not in actors:
        yield f"{where}: de soort partij ‘{actor}’ bestaat niet; kies uit {', '.join(actors)}."
    if not str(question["code"]).startswith(f"{actor}."):
        yield f"{where}: de code moet beginnen met ‘{actor}.’."
    if question["theme"] not in themes:
        yield f"{where}: het thema ‘{question['theme']}’ bestaat niet; kies uit {', '.join(sorted(themes))}."
    role = question.get("role", "agreement")
    if role == "agreement" and named is None:
        yield f"{where}: noem de afspraak met ‘agreement’, of geef ‘role’ de waarde information of perception."
    elif role != "agreement" and named is not None:
        yield f"{where}: een vraag met role = ‘{role}’ hoort bij geen afspraak. Haal ‘agreement’ of ‘role’ weg."
    if named is not None and str(named) not in agreements:
        yield f"{where}: de afspraak ‘{named}’ bestaat niet; zet haar in agreements.toml of verbeter de code."
    elif named is not None and (agreement := agreements[str(named)]) is not None:
        if all(row["actor"] != actor for row in rows(agreement, "responsible")):
            yield (
                f"{where}: de afspraak ‘{named}’ is niet van deze soort partij; zet ‘{actor}’ in agreements.toml "
                "bij ‘responsible’ van die afspraak."
            )
        elif agreement["theme"] != question["theme"]:
            yield f"{where}: het thema is niet dat van afspraak ‘{named}’; dat is ‘{agreement['theme']}’."
    yield from _answers(question, where)


def _answers(question: _Table, where: str) -> Iterator[str]:
    kind, options = question["kind"], rows(question, "options")
    if (kind in (Kind.SINGLE, Kind.MULTIPLE)) != bool(options):
        yield f"{where}: een vraag van de soort ‘{kind}’ heeft {_no_options(bool(options))}."
    yield from _options(question, where)
    known = [str(option["code"]) for option in options] if kind == Kind.MULTIPLE else []
    for code in cast(list[str], question.get("exclusive", [])):
        if code not in known:
            choice = f"kies uit {', '.join(known)}" if known else "alleen een vraag van de soort ‘multiple’ heeft dat"
            yield f"{where}: ‘exclusive’ noemt ‘{code}’, en dat kan hier niet; {choice}."
    low, high = question.get("minimum"), question.get("maximum")
    if (low is not None or high is not None) and kind not in _NUMERIC:
        yield f"{where}: alleen een getal heeft een ‘minimum’ of ‘maximum’; haal ze weg bij de soort ‘{kind}’."
    elif low is not None and high is not None and cast(float, low) > cast(float, high):
        yield f"{where}: ‘minimum’ ({low}) is groter dan ‘maximum’ ({high}); draai ze om."


def _no_options(given: bool) -> str:
    return "geen eigen ‘options’; haal ze weg" if given else "‘options’ nodig, minstens een"


def _explain(question: _Table, scales: _Table) -> Iterator[str]:
    known = option_codes(question, scales)
    for code in cast(list[str], question.get("explain_on", [])):
        if code not in known:
            choice = f"kies uit {', '.join(known)}" if known else "deze soort vraag heeft geen vaste antwoorden"
            yield f"{place(question)}: ‘explain_on’ noemt ‘{code}’, en dat is geen antwoord; {choice}."


def _asked(agreements: Mapping[str, _Table], questions: list[_Table], unsure: set[str]) -> Iterator[str]:
    """`unsure` are the actor types of which a question could not be read: it may be the one."""
    asked = {(row.get("agreement"), row["actor"]) for row in questions}
    for code, agreement in agreements.items():
        for row in rows(agreement, "responsible"):
            if (code, row["actor"]) not in asked and row["actor"] not in unsure:
                yield (
                    f"agreements.toml, {code}: er is geen vraag voor ‘{row['actor']}’; zet er een in "
                    f"{row['actor']}.toml of haal de partij weg bij ‘responsible’."
                )


def _routes(questions: Mapping[str, _Table], whole: _Table, unread: set[str]) -> Iterator[str]:
    scales = sub(whole, "scales") or {}
    for question in questions.values():
        condition = sub(question, "relevant")
        if condition is None or condition["question"] in unread:
            continue
        parent = questions.get(str(condition["question"]))
        if parent is None or parent["actor"] != question["actor"]:
            asked = condition["question"]
            yield f"{place(question)}: ‘relevant’ noemt ‘{asked}’, een vraag die deze partij niet krijgt."
            continue
        depth = _depth(question, questions)
        if depth is None:
            yield f"{place(question)}: ‘relevant’ gaat in een kring; geen van deze vragen wordt ooit getoond."
        elif depth > _MAX_DEPTH:
            yield f"{place(question)}: ‘relevant’ hangt aan meer dan {_MAX_DEPTH} vragen achter elkaar."
        known, wanted = option_codes(parent, scales), cast(list[str], condition["any_of"])
        if not known:
            yield f"{place(question)}: ‘relevant’ noemt ‘{parent['code']}’, en die vraag heeft geen vaste antwoorden."
            continue
        if not wanted:
            yield f"{place(question)}: ‘any_of’ is leeg, dus de vraag wordt nooit getoond. Kies uit {', '.join(known)}."
        for code in wanted:
            if code not in known:
                yield (
                    f"{place(question)}: ‘relevant’ noemt het antwoord ‘{code}’, dat niet bestaat; "
                    f"kies uit {', '.join(known)}."
                )


def _depth(question: _Table, questions: Mapping[str, _Table]) -> int | None:
    """How many questions this one hangs on, one behind the other; None when they go round."""
    seen, here = set[str](), str(question["code"])
    while here not in seen:
        seen.add(here)
        condition = sub(questions[here], "relevant") if here in questions else None
        if condition is None:
            return len(seen) - 1
        here = str(condition["question"])
    return None
