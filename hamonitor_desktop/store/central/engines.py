"""Engines: how the program talks to the database of a store."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, Engine, create_engine

from hamonitor_desktop.store.sqlite import make_engine


def engine_for(address: Path | URL) -> Engine:
    """An engine for a file or a server; nothing is opened yet."""
    if isinstance(address, URL):
        return create_engine(address, connect_args={"connect_timeout": 10})
    return make_engine(address)
