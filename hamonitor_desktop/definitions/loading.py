"""From TOML files, or from the document in a round package, to a checked `Edition`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final, cast

from hamonitor_desktop.assets import asset
from hamonitor_desktop.definitions.checking import check_document
from hamonitor_desktop.definitions.hashing import edition_hash
from hamonitor_desktop.definitions.mapping import MAPPING, mapping_truth
from hamonitor_desktop.definitions.tables import rows, sub
from hamonitor_desktop.definitions.toml_files import read_toml
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.direction import as_name
from hamonitor_desktop.domain.edition import (
    ActorType,
    Agreement,
    Basis,
    Condition,
    Deadline,
    DeadlineSource,
    Edition,
    Expected,
    Framework,
    FrameworkState,
    Kind,
    Option,
    Question,
    Responsible,
    Role,
    Rule,
    Sharing,
    Theme,
    When,
)
from hamonitor_desktop.domain.findings import Level
from hamonitor_desktop.domain.follows import Change, Followed, Follows

_Table = Mapping[str, object]
_FOLDER: Final = "schema/editions"
_NOT_QUESTIONS: Final = ("edition.toml", "agreements.toml", "published.toml", MAPPING)
PREVIOUS: Final = "previous"
"""The folder, within that of an edition that follows another, with the other as it was."""
_MAX_FILES: Final = 50
_MOST_FAULTS: Final = 200


def bundled_editions() -> tuple[str, ...]:
    """The ids of the editions that travel with the program."""
    return tuple(sorted(path.parent.name for path in asset(_FOLDER).glob("*/edition.toml")))


def edition_folder(ref: str | Path) -> Path:
    """The folder of an edition, given its bundled id or a folder. Raises HaError EDITION_UNKNOWN."""
    if isinstance(ref, str) and ref in bundled_editions():
        return asset(_FOLDER) / ref
    folder = Path(ref)
    if (folder / "edition.toml").is_file():
        return folder
    raise HaError(Code.EDITION_UNKNOWN, edition=ref, known=", ".join(bundled_editions()))


def load_edition(ref: str | Path) -> Edition:
    """An edition by its bundled id or its folder. Raises HaError EDITION_UNKNOWN or EDITION_BAD with all faults."""
    folder = edition_folder(ref)
    document, faults = read_folder(folder)
    if faults:
        raise HaError(Code.EDITION_BAD, reason=" ".join(faults))
    edition = edition_from_document(document)
    if faults := untrue(folder, edition):
        raise HaError(Code.EDITION_BAD, reason=" ".join(faults[:20]))
    return edition


def untrue(folder: Path, edition: Edition) -> tuple[str, ...]:
    """What the mapping of an edition in a folder says that is not so of the edition before, which lies there too."""
    if edition.follows is None:
        return ()
    try:
        return tuple(mapping_truth(edition, edition_before(folder)))
    except HaError as error:
        return (str(error.details["reason"]),)


def edition_before(folder: Path) -> Edition:
    """The edition that the one in a folder follows, as it was. Raises HaError EDITION_BAD."""
    if not (folder / PREVIOUS / "edition.toml").is_file():
        reason = f"{PREVIOUS}: de map met de vorige editie ontbreekt; zet haar terug, of haal {MAPPING} weg."
        raise HaError(Code.EDITION_BAD, reason=reason)
    document, faults = read_folder(folder / PREVIOUS)
    faults = faults or check_document(document)
    if faults:
        raise HaError(Code.EDITION_BAD, reason=f"{PREVIOUS}: verander in deze map niets. {' '.join(faults[:20])}")
    edition = edition_from_document(document)
    if edition.id in bundled_editions() and edition.hash != edition_hash(_alone(edition.id)):
        reason = f"{PREVIOUS}: dit is niet meer editie {edition.id} zoals zij is gepubliceerd; zet de map terug."
        raise HaError(Code.EDITION_BAD, reason=reason)
    return edition


def _alone(edition: str) -> dict[str, object]:
    """The document of a bundled edition without what it says of the one before it, as it lies in `PREVIOUS`."""
    document, _ = read_folder(asset(_FOLDER) / edition)
    return {key: value for key, value in document.items() if key != "follows"}


def read_folder(folder: Path) -> tuple[dict[str, object], tuple[str, ...]]:
    """The document of a folder's TOML files, and the faults of files that could not be read."""
    faults: list[str] = []
    head = read_toml(folder / "edition.toml", faults)
    agreed = read_toml(folder / "agreements.toml", faults)
    faults += [f"agreements.toml: de sleutel ‘{as_name(key)}’ is onbekend." for key in agreed if key != "agreements"]
    questions: list[object] = []
    paths = {path.stem: path for path in folder.glob("*.toml") if path.name not in _NOT_QUESTIONS}
    # without edition.toml every file may belong to it
    actors = [as_name(str(row.get("code"))) for row in rows(head, "actors")] if head else sorted(paths)
    faults += [
        f"{name}.toml: de soort partij ‘{name}’ staat niet in edition.toml; zet haar daar bij [[actors]] of haal dit "
        "bestand weg."
        for name in map(as_name, sorted(paths.keys() - set(actors)))
    ]
    faults += [
        f"edition.toml: een soort partij kan niet ‘{actor}’ heten; dat bestand is al iets anders."
        for actor in actors
        if f"{actor}.toml" in _NOT_QUESTIONS
    ]
    for actor in actors[:_MAX_FILES]:
        if actor not in paths:
            faults.append(
                f"{actor}.toml: het bestand ontbreekt. Maak het, of haal ‘{actor}’ weg bij [[actors]] in edition.toml."
            )
            continue
        table = read_toml(paths[actor], faults)
        faults += [
            f"{actor}.toml: de sleutel ‘{as_name(key)}’ is onbekend."
            for key in table
            if key not in ("actor", "questions")
        ]
        faults += _listed(table, "questions", f"{actor}.toml", read=bool(table))
        if table.get("actor", actor) != actor:
            faults.append(f"{actor}.toml: ‘actor’ moet ‘{actor}’ zijn, de naam van het bestand.")
        questions += [{"actor": actor, **row} for row in rows(table, "questions")]
    document = {**head, "agreements": agreed.get("agreements", []), "questions": questions}
    if "follows" in head:
        faults.append(f"edition.toml: ‘follows’ hoort hier niet; dat staat in {MAPPING}.")
    if (folder / MAPPING).is_file():
        document["follows"] = read_toml(folder / MAPPING, faults)
    return document, tuple(faults[:_MOST_FAULTS])


def _listed(table: _Table, key: str, name: str, *, read: bool) -> list[str]:
    found = table.get(key)
    good = isinstance(found, list) and len(rows(table, key)) == len(cast(list[object], found))
    return [f"{name}: begin elke vraag met [[{key}]], met dubbele haken."] if read and not good else []


def edition_from_document(document: Mapping[str, object]) -> Edition:
    """The edition in a document, whoever wrote it. Raises HaError EDITION_BAD."""
    faults = check_document(document)
    if faults:
        raise HaError(Code.EDITION_BAD, reason=" ".join(faults[:20]))
    scales = sub(document, "scales") or {}
    return Edition(
        id=_text(document, "id"),
        title=_text(document, "title"),
        hash=edition_hash(document),
        document=document,
        actors=tuple(map(_actor, rows(document, "actors"))),
        themes=tuple(map(_theme, rows(document, "themes"))),
        agreements=tuple(map(_agreement, rows(document, "agreements"))),
        questions=tuple(_question(row, scales) for row in rows(document, "questions")),
        purpose=_text(document, "purpose"),
        visibility=_text(document, "visibility"),
        declaration=_text(document, "declaration"),
        reference_date=_day(document, "reference_date"),
        shown_to_respondent=document.get("shown_to_respondent") is True,
        unknown_added=document.get("unknown_added") is True,
        rules=tuple(map(_rule, rows(document, "rules"))),
        follows=_follows(sub(document, "follows")),
    )


def _text(row: _Table, key: str, default: str = "") -> str:
    return str(row.get(key, default))


def _day(row: _Table, key: str) -> date | None:
    return date.fromisoformat(_text(row, key)) if key in row else None


def _codes(row: _Table, key: str) -> tuple[str, ...]:
    return tuple(cast(list[str], row.get(key, [])))


def _actor(row: _Table) -> ActorType:
    return ActorType(_text(row, "code"), _text(row, "name"), _text(row, "plural"), row.get("single") is True)


def _theme(row: _Table) -> Theme:
    return Theme(
        _text(row, "code"),
        _text(row, "title"),
        _text(row, "short"),
        _text(row, "ambition"),
        _text(row, "number"),
        _text(row, "more"),
    )


def _agreement(row: _Table) -> Agreement:
    framework = sub(row, "framework") or {}
    return Agreement(
        code=_text(row, "code"),
        theme=_text(row, "theme"),
        title=_text(row, "title"),
        paragraph=_text(row, "paragraph"),
        paragraph_derived=row.get("paragraph_derived") is True,
        responsible=tuple(
            Responsible(_text(item, "actor"), Sharing(_text(item, "sharing", Sharing.STATED)))
            for item in rows(row, "responsible")
        ),
        basis=Basis(_text(row, "basis", Basis.REPORT)),
        deadlines=tuple(map(_deadline, rows(row, "deadlines"))),
        expected=tuple(
            Expected(_text(item, "actor"), _text(item, "period"), _text(item, "note")) for item in rows(row, "expected")
        ),
        framework=Framework(
            FrameworkState(_text(framework, "state", FrameworkState.NONE)),
            _day(framework, "since"),
            _text(framework, "name"),
        ),
        possible_from=_day(row, "possible_from"),
        depends_on=_codes(row, "depends_on"),
    )


def _deadline(row: _Table) -> Deadline:
    source = DeadlineSource(_text(row, "source"))
    passed, part = row.get("passed") is True, row.get("part") is True
    return Deadline(_text(row, "period"), _day(row, "last_day"), source, passed, part)


def _question(row: _Table, scales: _Table) -> Question:
    code, actor, kind = _text(row, "code"), _text(row, "actor"), Kind(_text(row, "kind"))
    role, scale = Role(_text(row, "role", Role.AGREEMENT)), sub(scales, kind) or {}
    condition = sub(row, "relevant")
    return Question(
        code=code,
        actor=actor,
        theme=_text(row, "theme"),
        number=_text(row, "number") or code.removeprefix(f"{actor}."),
        text=_text(row, "text"),
        kind=kind,
        role=role,
        basis=Basis(_text(row, "basis", Basis.REPORT)),
        agreement=_text(row, "agreement") or None,
        options=tuple(Option(_text(item, "code"), _text(item, "label")) for item in rows(scale or row, "options")),
        relevant=Condition(_text(condition, "question"), _codes(condition, "any_of")) if condition else None,
        required=bool(row.get("required", role is not Role.INFORMATION)),
        minimum=cast(float | None, row.get("minimum", 0 if kind is Kind.PERCENTAGE else None)),
        maximum=cast(float | None, row.get("maximum", 100 if kind is Kind.PERCENTAGE else None)),
        unit=_text(row, "unit"),
        help=_text(row, "help"),
        explain_on=_codes(row if "explain_on" in row else scale, "explain_on"),
        exclusive=_codes(row, "exclusive"),
    )


def _rule(row: _Table) -> Rule:
    when = tuple(map(_when, rows(row, "when")))
    return Rule(_text(row, "code"), Level(_text(row, "level")), _text(row, "question"), _text(row, "text"), when)


def _when(row: _Table) -> When:
    return When(
        question=_text(row, "question"),
        any_of=_codes(row, "any_of"),
        minimum=cast(float | None, row.get("minimum")),
        maximum=cast(float | None, row.get("maximum")),
        more_than=_codes(row, "more_than"),
        other_than=_codes(row, "other_than"),
    )


def _follows(table: _Table | None) -> Follows | None:
    if table is None:
        return None
    return Follows(_text(table, "from"), tuple(map(_followed, rows(table, "questions"))))


def _followed(row: _Table) -> Followed:
    renamed = {_text(option, "old"): _text(option, "new") for option in rows(row, "options")}
    return Followed(Change(_text(row, "change")), _codes(row, "old"), _codes(row, "new"), renamed)
