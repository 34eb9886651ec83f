import os
import uuid

import pytest
from sqlalchemy import create_engine, make_url, text

NO_POSTGRES = "no PostgreSQL: set HAMONITOR_TEST_POSTGRES to the URL of a server where databases may be made"


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request, tmp_path):
    """Where a new store can be made: a path, or the URL of an empty database."""
    if request.param == "sqlite":
        yield str(tmp_path / "store.sqlite")
        return
    server = os.environ.get("HAMONITOR_TEST_POSTGRES")
    if not server:
        pytest.skip(NO_POSTGRES)
    url, name = make_url(server).set(drivername="postgresql+psycopg"), f"ha_{uuid.uuid4().hex}"
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield url.set(database=name).render_as_string(hide_password=False)
    with engine.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    engine.dispose()
