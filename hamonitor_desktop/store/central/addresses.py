"""Where a store lies: a path, or the URL of a PostgreSQL database."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.direction import as_name

_POSTGRES: Final = "postgresql+psycopg"
_OPTIONS: Final = frozenset(
    (
        *("host", "port", "user", "password", "passfile", "service", "options", "application_name"),
        *("sslmode", "sslrootcert", "sslcert", "sslkey", "sslpassword", "sslcrl", "channel_binding"),
        *("connect_timeout", "target_session_attrs", "gssencmode", "krbsrvname"),
    )
)
"""What an address may tell a server (PostgreSQL's own documentation, 34.1.2)."""


def address_of(where: str | Path) -> Path | URL:
    """The path or URL that was typed. Raises HaError WRONG_USE on a URL of another kind."""
    text = str(where)
    if isinstance(where, Path) or "://" not in text:
        return Path(where)
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise HaError(Code.WRONG_USE, reason="Het adres van de centrale opslag klopt niet.") from None
    if url.drivername in ("postgresql", "postgres", _POSTGRES):
        _check(url)
        return url.set(drivername=_POSTGRES)
    if url.get_backend_name() == "sqlite" and url.database:
        return Path(url.database)
    reason = f"Een centrale opslag van het soort ‘{url.get_backend_name()}’ kan niet; wel een bestand of PostgreSQL."
    raise HaError(Code.WRONG_USE, reason=reason)


def _check(url: URL) -> None:
    """Raises HaError WRONG_USE on what is no place, or goes to the driver as an order and not to the server."""
    if "@" in (url.host or ""):  # the rest of a password would stand where everyone reads it
        raise HaError(Code.WRONG_USE, reason="Het adres van de centrale opslag klopt niet: schrijf een @ als %40.")
    strange = sorted(set(url.query) - _OPTIONS)
    if strange:
        reason = f"Het adres van de centrale opslag klopt niet: ‘{as_name(strange[0])}’ kan er niet in staan."
        raise HaError(Code.WRONG_USE, reason=reason)


def shown(address: Path | URL) -> str:
    """The address as it may be read by others: as typed, but without the password and options that could hold one."""
    if isinstance(address, Path):
        return str(address)
    return address.set(drivername="postgresql", query={}).render_as_string(hide_password=True)
