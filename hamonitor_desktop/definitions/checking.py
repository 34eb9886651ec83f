"""All faults of an edition document, as Dutch sentences that name the part and the code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final, cast

from hamonitor_desktop.definitions import shape
from hamonitor_desktop.domain.edition import Kind

_Table = Mapping[str, object]
_SCALED: Final = (Kind.STATUS, Kind.YES_NO, Kind.SCALE)
_NUMERIC: Final = (Kind.NUMBER, Kind.PERCENTAGE, Kind.AMOUNT)
MAX_FAULTS: Final = 200


def check_document(document: object) -> tuple[str, ...]:
    """Every fault found, at most 200. First the form of each part; what refers to what only when the form is good."""
    if not isinstance(document, Mapping):
        return ("edition.toml: de editie is geen tabel.",)
    whole = cast(_Table, document)
    faults = _take(_form(whole))
    return faults or _take(_meaning(whole))


def _take(faults: Iterator[str]) -> tuple[str, ...]:
    return tuple(fault for fault, _ in zip(faults, range(MAX_FAULTS), strict=False))


def rows(table: _Table, key: str) -> list[_Table]:
    """The tables under `key`; none when it is absent or has another form."""
    found = table.get(key)
    listed = cast(list[object], found) if isinstance(found, list) else []
    return [cast(_Table, item) for item in listed if isinstance(item, Mapping)]


def sub(table: _Table, key: str) -> _Table | None:
    """The table under `key`, if it is one."""
    found = table.get(key)
    return cast(_Table, found) if isinstance(found, Mapping) else None


def _where(part: str, row: _Table) -> str:
    return f"{part}, {str(row.get('code', 'zonder code'))[:80]}"


def _form(whole: _Table) -> Iterator[str]:
    yield from shape.faults_of(whole, shape.DOCUMENT, "edition.toml")
    scales = sub(whole, "scales") or {}
    for kind in _SCALED:
        scale = sub(scales, kind)
        if scale is None:
            yield f"edition.toml: de schaal ‘{kind}’ ontbreekt."
            continue
        yield from shape.faults_of(scale, shape.SCALE, f"edition.toml, schaal {kind}")
        yield from _options_form(scale, f"edition.toml, schaal {kind}")
    for name in scales:
        if name not in tuple(map(str, _SCALED)):
            yield f"edition.toml: de schaal ‘{str(name)[:60]}’ is onbekend."
    for actor in rows(whole, "actors"):
        yield from shape.faults_of(actor, shape.ACTOR, _where("edition.toml, soort partij", actor))
    for theme in rows(whole, "themes"):
        yield from shape.faults_of(theme, shape.THEME, _where("edition.toml, thema", theme))
    for agreement in rows(whole, "agreements"):
        yield from _agreement_form(agreement)
    for question in rows(whole, "questions"):
        yield from _question_form(question)


def _options_form(table: _Table, where: str) -> Iterator[str]:
    for option in rows(table, "options"):
        yield from shape.faults_of(option, shape.OPTION, f"{where}, antwoord")


def _agreement_form(agreement: _Table) -> Iterator[str]:
    where = _where("agreements.toml", agreement)
    yield from shape.faults_of(agreement, shape.AGREEMENT, where)
    for key, keys in (("responsible", shape.RESPONSIBLE), ("deadlines", shape.DEADLINE), ("expected", shape.EXPECTED)):
        for row in rows(agreement, key):
            yield from shape.faults_of(row, keys, f"{where}, {key}")
    if framework := sub(agreement, "framework"):
        yield from shape.faults_of(framework, shape.FRAMEWORK, f"{where}, framework")


def place(question: _Table) -> str:
    """File and code of a question, as a fault names them."""
    return _where(f"{str(question.get('actor', 'zonder soort partij'))[:60]}.toml", question)


def _question_form(question: _Table) -> Iterator[str]:
    where = place(question)
    yield from shape.faults_of(question, shape.QUESTION, where)
    yield from _options_form(question, where)
    if condition := sub(question, "relevant"):
        yield from shape.faults_of(condition, shape.CONDITION, f"{where}, relevant")


def _meaning(whole: _Table) -> Iterator[str]:
    actors = {str(row["code"]): row for row in rows(whole, "actors")}
    themes = {str(row["code"]) for row in rows(whole, "themes")}
    agreements = {str(row["code"]): row for row in rows(whole, "agreements")}
    questions = rows(whole, "questions")
    for part, key in (
        ("edition.toml", "actors"),
        ("edition.toml", "themes"),
        ("agreements.toml", "agreements"),
        ("vragen", "questions"),
    ):
        yield from _doubles(rows(whole, key), part)
    for kind, scale in (sub(whole, "scales") or {}).items():
        yield from _options(cast(_Table, scale), f"edition.toml, schaal {kind}")
    for agreement in agreements.values():
        yield from _agreement(agreement, actors, themes, agreements)
    for question in questions:
        yield from _question(question, actors, themes, agreements)
        yield from _explain(question, sub(whole, "scales") or {})
    yield from _asked(agreements, questions)
    yield from _routes({str(row["code"]): row for row in questions}, whole)
    for code, actor in actors.items():
        found = sum(row["actor"] == code for row in questions)
        if found != actor["questions"]:
            yield f"{code}.toml: er zijn {found} vragen; edition.toml noemt er {actor['questions']}."


def _doubles(listed: list[_Table], part: str) -> Iterator[str]:
    for code, times in Counter(str(row["code"]) for row in listed).items():
        if times > 1:
            yield f"{part}, {code}: de code komt {times} keer voor."


def _options(table: _Table, where: str) -> Iterator[str]:
    options = rows(table, "options")
    yield from _doubles(options, where)
    if any(option["code"] == "unknown" for option in options):
        yield f"{where}: ‘unknown’ mag geen antwoord zijn; ‘nog niet te zeggen’ kan altijd al."


def _agreement(
    agreement: _Table, actors: Mapping[str, _Table], themes: set[str], agreements: Mapping[str, _Table]
) -> Iterator[str]:
    where = _where("agreements.toml", agreement)
    if agreement["theme"] not in themes:
        yield f"{where}: het thema ‘{agreement['theme']}’ bestaat niet."
    if not rows(agreement, "responsible"):
        yield f"{where}: er is geen verantwoordelijke partij."
    for row in (*rows(agreement, "responsible"), *rows(agreement, "expected")):
        if row["actor"] not in actors:
            yield f"{where}: de soort partij ‘{row['actor']}’ bestaat niet."
    for other in cast(list[str], agreement.get("depends_on", [])):
        if other not in agreements:
            yield f"{where}: wacht op afspraak ‘{other}’, die niet bestaat."
    for deadline in rows(agreement, "deadlines"):
        if ("last_day" in deadline) == (deadline.get("passed") is True):
            yield f"{where}: geef bij een deadline óf ‘last_day’ óf ‘passed = true’."


def _question(
    question: _Table, actors: Mapping[str, _Table], themes: set[str], agreements: Mapping[str, _Table]
) -> Iterator[str]:
    where, actor, named = place(question), question["actor"], question.get("agreement")
    if actor not in actors:
        yield f"{where}: de soort partij ‘{actor}’ bestaat niet."
    if not str(question["code"]).startswith(f"{actor}."):
        yield f"{where}: de code moet beginnen met ‘{actor}.’."
    if question["theme"] not in themes:
        yield f"{where}: het thema ‘{question['theme']}’ bestaat niet."
    if (question.get("role", "agreement") == "agreement") != (named is not None):
        yield f"{where}: een vraag over een afspraak noemt haar ‘agreement’; een andere vraag noemt er geen."
    if named is not None:
        agreement = agreements.get(str(named))
        if agreement is None:
            yield f"{where}: de afspraak ‘{named}’ bestaat niet."
        elif all(row["actor"] != actor for row in rows(agreement, "responsible")):
            yield f"{where}: de afspraak ‘{named}’ is niet van deze soort partij."
    yield from _answers(question, where)


def _answers(question: _Table, where: str) -> Iterator[str]:
    kind, options = question["kind"], rows(question, "options")
    if (kind in (Kind.SINGLE, Kind.MULTIPLE)) != bool(options):
        yield f"{where}: alleen ‘single’ en ‘multiple’ hebben eigen antwoorden, en dan minstens één."
    yield from _options(question, where)
    low, high = question.get("minimum"), question.get("maximum")
    if (low is not None or high is not None) and kind not in _NUMERIC:
        yield f"{where}: alleen een getal heeft een ‘minimum’ of ‘maximum’."
    elif low is not None and high is not None and cast(float, low) > cast(float, high):
        yield f"{where}: ‘minimum’ is groter dan ‘maximum’."


def option_codes(question: _Table, scales: _Table) -> set[str]:
    """The codes a question can be answered with, its kind's scale included."""
    source = (sub(scales, str(question["kind"])) or {}) if question["kind"] in _SCALED else question
    return {str(option["code"]) for option in rows(source, "options")}


def _explain(question: _Table, scales: _Table) -> Iterator[str]:
    known = option_codes(question, scales)
    for code in cast(list[str], question.get("explain_on", [])):
        if code not in known:
            yield f"{place(question)}: ‘explain_on’ noemt ‘{code}’, en dat is geen antwoord."


def _asked(agreements: Mapping[str, _Table], questions: list[_Table]) -> Iterator[str]:
    asked = {(row.get("agreement"), row["actor"]) for row in questions}
    for code, agreement in agreements.items():
        for row in rows(agreement, "responsible"):
            if (code, row["actor"]) not in asked:
                yield f"agreements.toml, {code}: er is geen vraag voor ‘{row['actor']}’."


def _routes(questions: Mapping[str, _Table], whole: _Table) -> Iterator[str]:
    scales = sub(whole, "scales") or {}
    for question in questions.values():
        condition = sub(question, "relevant")
        if condition is None:
            continue
        parent = questions.get(str(condition["question"]))
        if parent is None or parent["actor"] != question["actor"]:
            yield f"{place(question)}: ‘relevant’ noemt een vraag die deze partij niet krijgt."
            continue
        for code in cast(list[str], condition["any_of"]):
            if code not in option_codes(parent, scales):
                yield f"{place(question)}: ‘relevant’ noemt het antwoord ‘{code}’, dat niet bestaat."
        if _circles(question, questions):
            yield f"{place(question)}: ‘relevant’ gaat in een kring."


def _circles(question: _Table, questions: Mapping[str, _Table]) -> bool:
    seen, here = set[str](), str(question["code"])
    while here not in seen:
        seen.add(here)
        condition = sub(questions[here], "relevant") if here in questions else None
        if condition is None:
            return False
        here = str(condition["question"])
    return True
