"""Runs the migration scripts of a dossier or a store, on the connection and in the transaction of the caller."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection


def upgrade(connection: Connection, scripts: Path) -> None:
    """Bring the database to the newest version that the scripts know."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
