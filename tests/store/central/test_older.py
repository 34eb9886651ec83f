"""Stores that an earlier version made: everything in them stays, and what they did not know of yet is empty."""

import shutil

from sqlalchemy import select

from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.domain.rows import ResponseState
from hamonitor_desktop.store.central.decisions import read_decided
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.store.central.tables import returns
from tests.house.checkout import ROOT

FIRST = ROOT / "tests" / "data" / "formats" / "1" / "opslag.sqlite"
FINAL = "942a53634e2da0592becdbcdb7901e5c119c418d279bdcb0aac4f730b75b8fdf"


def test_a_store_of_version_1_keeps_its_returns_and_nothing_was_decided_about_them(tmp_path):
    path = tmp_path / "opslag.sqlite"
    shutil.copyfile(FIRST, path)
    with open_store(path) as store:
        assert [(row.organisation.code, row.state, row.revision) for row in store.response_rows("2024-1")] == [
            ("GM0363", ResponseState.FINAL, 2),
            ("GM0358", ResponseState.PROVISIONAL, 1),
        ]
        assert store.answer_rows("2024-1")
        assert store.verify_chain() == ()
        with store.reading() as connection:
            assert len(list(connection.scalars(select(returns.c.id)))) == 3
            found = read_decided(connection, FINAL)
    assert found is not None
    assert (found.status, found.decisions) == (Verdict.RECEIVED, ())
