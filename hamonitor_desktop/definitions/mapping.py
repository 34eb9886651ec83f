"""The faults in `mapping.toml`, which says how the questions of an edition follow from those of the edition before it.

Three steps: the form of each row, what it names of the edition itself (this travels in round packages, and is checked
wherever a package comes from), and, for whoever makes an edition, whether it is true of the edition before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Final, cast

from hamonitor_desktop.definitions import shape
from hamonitor_desktop.definitions.tables import option_codes, rows, sub
from hamonitor_desktop.domain.edition import Edition, Kind, Question
from hamonitor_desktop.domain.follows import Aspect, Change, Followed, aspects

_Table = Mapping[str, object]
MAPPING: Final = "mapping.toml"
_COUNTS: Final[Mapping[str, tuple[str, str]]] = {
    Change.SAME: ("1", "1"),
    Change.WORDING: ("1", "1"),
    Change.OPTIONS: ("1", "1"),
    Change.SPLIT: ("1", "2 of meer"),
    Change.MERGED: ("2 of meer", "1"),
    Change.NEW: ("geen", "1"),
    Change.DROPPED: ("1", "geen"),
}
_WORDS: Final = (Aspect.TEXT, Aspect.HELP, Aspect.LABELS)
_OTHER_ANSWER: Final = (Aspect.KIND, Aspect.UNIT)


def mapping_form(whole: _Table) -> Iterator[str]:
    """The faults in the form of the mapping, where the document has one."""
    follows = sub(whole, "follows")
    if follows is None:
        return
    yield from shape.faults_of(follows, shape.FOLLOWS, MAPPING)
    for number, row in enumerate(rows(follows, "questions"), 1):
        where = _where(row, number)
        yield from shape.faults_of(row, shape.FOLLOWED, where)
        for option in rows(row, "options"):
            yield from shape.faults_of(option, shape.RENAMED, f"{where}, options")


def mapping_meaning(whole: _Table, unread: Collection[str]) -> Iterator[str]:
    """What the mapping names that the edition does not have, has twice or leaves out; `unread` are bad questions."""
    follows = sub(whole, "follows")
    if follows is None or any(mapping_form(whole)):
        return
    listed, scales = rows(follows, "questions"), sub(whole, "scales") or {}
    questions = {str(row["code"]): row for row in rows(whole, "questions")}
    yield from _twice(listed, "old", "oude vraag")
    yield from _twice(listed, "new", "nieuwe vraag")
    named = {code for row in listed for code in _codes(row, "new")}
    for code in questions:
        if code not in named:
            yield (
                f"{MAPPING}: vraag ‘{code}’ ontbreekt; voeg een regel toe, met change = ‘new’ als zij uit geen oude "
                "vraag volgt."
            )
    for number, row in enumerate(listed, 1):
        where = _where(row, number)
        yield from _counted(row, where)
        for code in _codes(row, "new"):
            if code not in questions and code not in unread:
                yield f"{where}: de nieuwe vraag ‘{code}’ bestaat niet in deze editie; verbeter de code."
        yield from _renamed(row, questions, scales, where)


def mapping_truth(new: Edition, old: Edition) -> Iterator[str]:
    """What the mapping of an edition says that is not so when one lays the edition before beside it."""
    if new.follows is None:
        return
    if new.follows.edition == new.id:
        yield f"{MAPPING}: ‘from’ is deze editie zelf; noem de editie waaruit zij volgt."
        return
    if new.follows.edition != old.id:
        yield f"{MAPPING}: ‘from’ is ‘{new.follows.edition}’, maar in de map previous staat editie ‘{old.id}’."
        return
    named = {code for followed in new.follows.questions for code in followed.old}
    for question in old.questions:
        if question.code not in named:
            yield (
                f"{MAPPING}: de oude vraag ‘{question.code}’ ontbreekt; voeg een regel toe, met change = ‘dropped’ als "
                "zij is vervallen."
            )
    for followed in new.follows.questions:
        where = f"{MAPPING}, {(*followed.new, *followed.old)[0]}"
        before = [old.question(code) for code in followed.old]
        for code, question in zip(followed.old, before, strict=True):
            if question is None:
                yield f"{where}: de oude vraag ‘{code}’ bestaat niet in editie {old.id}; verbeter de code."
        after = [new.question(code) for code in followed.new]
        known = [question for question in (*before, *after) if question is not None]
        if len({question.actor for question in known}) > 1:
            yield f"{where}: dit zijn vragen aan verschillende partijen, en de een volgt niet uit de ander."
        elif followed.change.carries and len(known) == 2:
            yield from _carried(followed, known[0], known[1], where)


def _carried(followed: Followed, old: Question, new: Question, where: str) -> Iterator[str]:
    differs = aspects(old, new)
    if differs.intersection(_OTHER_ANSWER) and not _as_good(followed, old, new, differs):
        yield (
            f"{where}: de soort vraag of de eenheid is anders, dus een oud antwoord is hier geen antwoord. Maak er "
            "twee regels van, een met change = ‘dropped’ en een met ‘new’."
        )
    elif followed.change is Change.OPTIONS:
        yield from _options(followed, old, new, where)
    elif Aspect.OPTIONS in differs:
        yield f"{where}: de antwoorden zijn anders; neem change = ‘options’ en noem bij ‘options’ wat anders heet."
    elif followed.change is Change.SAME and differs.intersection(_WORDS):
        yield f"{where}: de vraag, de uitleg of een label is anders gesteld; neem change = ‘wording’."


def _as_good(followed: Followed, old: Question, new: Question, differs: Collection[Aspect]) -> bool:
    """Whether of both one option is chosen, so that options can follow each other although the kind has changed."""
    one = (Kind.STATUS, Kind.YES_NO, Kind.SINGLE, Kind.SCALE)
    return followed.change is Change.OPTIONS and old.kind in one and new.kind in one and Aspect.UNIT not in differs


def _options(followed: Followed, old: Question, new: Question, where: str) -> Iterator[str]:
    if not old.option_codes:
        yield f"{where}: deze soort vraag heeft geen vaste antwoorden; neem change = ‘same’ of ‘wording’."
        return
    for code in followed.options:
        if code not in old.option_codes:
            yield f"{where}: het oude antwoord ‘{code}’ bestaat niet; kies uit {', '.join(old.option_codes)}."
    for code in old.option_codes:
        if code not in followed.options and code not in new.option_codes:
            yield (
                f"{where}: het oude antwoord ‘{code}’ bestaat niet meer. Zet bij ‘options’ hoe het nu heet, of noem "
                "het daar zonder ‘new’ als het is vervallen."
            )
    if not followed.options and set(old.option_codes) == set(new.option_codes):
        yield f"{where}: de antwoorden zijn gelijk; neem change = ‘same’, of ‘wording’ als de tekst anders is."


def _where(row: _Table, number: int) -> str:
    codes = (*_codes(row, "new"), *_codes(row, "old"))
    return f"{MAPPING}, {codes[0] if codes else f'regel {number}'}"


def _codes(row: _Table, key: str) -> list[str]:
    found = row.get(key)
    return [item for item in cast(list[object], found) if isinstance(item, str)] if isinstance(found, list) else []


def _twice(listed: list[_Table], key: str, what: str) -> Iterator[str]:
    for code, times in Counter(code for row in listed for code in _codes(row, key)).items():
        if times > 1:
            yield f"{MAPPING}, {code}: deze {what} komt {times} keer voor; noem haar een keer."


def _counted(row: _Table, where: str) -> Iterator[str]:
    change = str(row["change"])
    for key, word, wanted in zip(("old", "new"), ("oude", "nieuwe"), _COUNTS[change], strict=True):
        found = len(_codes(row, key))
        if wanted != ("2 of meer" if found > 1 else str(found or "geen")):
            given = "hoort" if wanted == "1" else "horen"
            yield f"{where}: bij change = ‘{change}’ {given} in ‘{key}’ ({word} vragen) {wanted}; het zijn er {found}."


def _renamed(row: _Table, questions: Mapping[str, _Table], scales: _Table, where: str) -> Iterator[str]:
    renamed = rows(row, "options")
    if renamed and row["change"] != Change.OPTIONS:
        yield f"{where}: ‘options’ hoort alleen bij change = ‘options’; haal het weg of neem die."
        return
    for code, times in Counter(str(option["old"]) for option in renamed).items():
        if times > 1:
            yield f"{where}: het oude antwoord ‘{code}’ komt {times} keer voor; noem het een keer."
    codes = _codes(row, "new")
    if not renamed or len(codes) != 1 or codes[0] not in questions:
        return
    known = option_codes(questions[codes[0]], scales)
    for option in renamed:
        if "new" in option and option["new"] not in known:
            choice = f"kies uit {', '.join(known)}" if known else "deze soort vraag heeft geen vaste antwoorden"
            yield f"{where}: het nieuwe antwoord ‘{option['new']}’ bestaat niet; {choice}."
