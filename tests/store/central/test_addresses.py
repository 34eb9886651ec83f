"""The address of a store, as somebody types it or a stranger hands it over."""

import os

import pytest

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.store.central.addresses import address_of, shown
from hamonitor_desktop.store.central.opening import open_store

SECRET = "geheim"  # noqa: S105 - of nobody


@pytest.mark.parametrize("rest", ["/x", "/x?sslmode=require&password=geheim", ":5433/x?options=-csearch_path%3Dons"])
def test_an_address_is_shown_without_what_is_secret(rest):
    address = address_of(f"postgresql://ans:{SECRET}@server{rest}")
    assert SECRET not in shown(address)
    assert shown(address).startswith("postgresql://ans:***@server")
    assert "?" not in shown(address)


@pytest.mark.parametrize(
    "text",
    [
        f"postgresql://ans:wacht@{SECRET}@server/x",
        f"postgresql://ans:{SECRET}@server:poort/x",
        f"postgresql://ans:{SECRET}@[::1/x",
        f"mysql://ans:{SECRET}@server/x",
        f"postgresql://ans:{SECRET}@server/x?autocommit=1",
        f"postgresql://ans:{SECRET}@server/x?row_factory=x",
        f"postgresql://ans:{SECRET}@server/x?context=x",
        f"postgresql://ans:{SECRET}@server/x?prepare_threshold=0",
        f"postgresql://ans:{SECRET}@server/x?\x1b[31mfoo=bar",
    ],
)
def test_an_address_that_is_none_is_refused_without_repeating_what_is_secret(text):
    with pytest.raises(HaError) as caught:
        address_of(text)
    assert caught.value.code is Code.WRONG_USE
    assert SECRET not in str(caught.value)
    assert str(caught.value).isprintable()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_a_pipe_in_place_of_a_store_is_not_waited_for(tmp_path):
    path = tmp_path / "opslag.sqlite"
    os.mkfifo(path)
    with pytest.raises(HaError) as caught:
        open_store(path)
    assert caught.value.code is Code.NOT_A_STORE
