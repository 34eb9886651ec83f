"""Engines: how the program talks to the database of a store."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from sqlalchemy import URL, Engine, create_engine

from hamonitor_desktop.store.sqlite import make_engine

# seconds, but for the last, which are milliseconds: a network that is gone is told within the minute, and not after the
# two hours in which TCP itself notices
_SERVER: Final = {
    "connect_timeout": 10,
    "keepalives_idle": 20,
    "keepalives_interval": 10,
    "keepalives_count": 3,
    "tcp_user_timeout": 40_000,
}


def engine_for(address: Path | URL) -> Engine:
    """An engine for a file or a server; nothing is opened yet."""
    if isinstance(address, URL):
        return create_engine(address, connect_args=_SERVER, hide_parameters=True)
    return make_engine(address)
