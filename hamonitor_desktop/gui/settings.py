"""What the program remembers of this user: small, in one JSON file of the user's profile, never an answer or a secret.

Format 1: `{"format": 1, "appearance", "language", "author", "signer_name", "signer_function", "recent_stores": [text],
"recent_dossiers": [{"path", "title", "round", "answered", "asked", "opened", "state", "left_empty"}]}`. What cannot be
read counts as not set.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from hamonitor_desktop.gui.language import Language
from hamonitor_desktop.gui.theme import Appearance

if TYPE_CHECKING:
    from datetime import datetime

_FORMAT: Final = 1
_MOST_RECENT: Final = 6
_MOST_BYTES: Final = 1_000_000
_Listed = TypeVar("_Listed", bound=StrEnum)


class DossierState(StrEnum):
    """How far a dossier was when it was last closed."""

    BUSY = "busy"
    PROVISIONAL = "provisional"
    FINAL = "final"


@dataclass(frozen=True)
class RecentDossier:
    """A dossier that was open on this computer, as it was when it was closed; `left_empty` needs no answer."""

    path: str
    title: str
    round: str
    answered: int
    asked: int
    opened: datetime
    state: DossierState = DossierState.BUSY
    left_empty: int = 0


@dataclass(frozen=True)
class Settings:
    """All that is remembered. `author` is the name with which answers are kept, `signer_*` that of the last return."""

    appearance: Appearance = Appearance.SYSTEM
    author: str = ""
    signer_name: str = ""
    signer_function: str = ""
    recent_dossiers: tuple[RecentDossier, ...] = ()
    recent_stores: tuple[str, ...] = ()
    language: Language = Language.DUTCH


def settings_path() -> Path:
    """Where the settings lie."""
    from platformdirs import user_config_path

    return user_config_path("HA-Monitor", appauthor=False) / "instellingen.json"


def load() -> Settings:
    """Read the settings; what is missing or damaged takes its usual value."""
    try:
        text = settings_path().read_bytes()[:_MOST_BYTES]
    except OSError:
        return Settings()
    import json

    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return Settings()
    return _settings(data) if isinstance(data, dict) else Settings()


def save(settings: Settings) -> None:
    """Keep the settings. Raises HaError where that cannot be done."""
    import json

    from hamonitor_desktop.usecases.files import write_bytes

    data = {"format": _FORMAT, **asdict(settings)}
    data["recent_dossiers"] = [{**asdict(item), "opened": item.opened.isoformat()} for item in settings.recent_dossiers]
    write_bytes(settings_path(), json.dumps(data, ensure_ascii=False, indent=2).encode())


def keep(settings: Settings) -> None:
    """Keep the settings where that can be done: what is only for convenience stops nobody."""
    from hamonitor_desktop.domain.codes import HaError

    try:
        save(settings)
    except HaError:
        return


def with_dossier(settings: Settings, dossier: RecentDossier) -> Settings:
    """The settings with this dossier in front of the recent ones."""
    others = (item for item in settings.recent_dossiers if item.path != dossier.path)
    return replace(settings, recent_dossiers=(dossier, *others)[:_MOST_RECENT])


def without_dossier(settings: Settings, path: str) -> Settings:
    """The settings without this dossier among the recent ones."""
    return replace(settings, recent_dossiers=tuple(item for item in settings.recent_dossiers if item.path != path))


def with_store(settings: Settings, store: str) -> Settings:
    """The settings with this central store in front of the recent ones; a database's password is left out."""
    kept = _without_password(store)
    others = (item for item in settings.recent_stores if item != kept)
    return replace(settings, recent_stores=(kept, *others)[:_MOST_RECENT])


def _without_password(store: str) -> str:
    """The address of a database without its password and options; a path as it is."""
    scheme, is_address, rest = store.partition("://")
    if not is_address:
        return store
    login, at, place = rest.rpartition("@")
    return f"{scheme}://{login.partition(':')[0]}{at}{place.partition('?')[0]}"


def _settings(data: Mapping[str, object]) -> Settings:
    return Settings(
        appearance=_listed(data.get("appearance"), Appearance.SYSTEM),
        author=_text(data.get("author")),
        signer_name=_text(data.get("signer_name")),
        signer_function=_text(data.get("signer_function")),
        recent_dossiers=tuple(_dossiers(data.get("recent_dossiers")))[:_MOST_RECENT],
        recent_stores=tuple(item for item in _list(data.get("recent_stores")) if isinstance(item, str))[:_MOST_RECENT],
        language=_listed(data.get("language"), Language.DUTCH),
    )


def _dossiers(data: object) -> Iterable[RecentDossier]:
    from datetime import datetime

    for item in _list(data):
        try:
            yield RecentDossier(
                path=str(item["path"]),
                title=str(item["title"]),
                round=str(item["round"]),
                answered=int(item["answered"]),
                asked=int(item["asked"]),
                opened=datetime.fromisoformat(str(item["opened"])),
                state=_listed(item.get("state"), DossierState.BUSY),
                left_empty=int(item.get("left_empty", 0)),
            )
        except (KeyError, TypeError, ValueError, AttributeError):
            continue


def _list(data: object) -> list:
    return data if isinstance(data, list) else []


def _text(data: object) -> str:
    return data if isinstance(data, str) else ""


def _listed(data: object, usual: _Listed) -> _Listed:
    try:
        return type(usual)(data)
    except ValueError:
        return usual
