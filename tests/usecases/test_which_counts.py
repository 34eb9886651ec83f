"""Which return of an organisation counts does not hang on the order in which its files are read."""

import base64
import shutil
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hamonitor_desktop.domain import returns
from hamonitor_desktop.domain.codes import Code, Trust
from hamonitor_desktop.excel.reading import read_carried
from hamonitor_desktop.excel.workbook import write_return
from hamonitor_desktop.signing import envelope
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.usecases import importing
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.inspecting import read_payload
from tests.factories import AMSTERDAM, make_world

VERSIONS = ((1, False), (2, True), (3, False), (4, True), (5, False))
ORDER_OF_P256 = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    return make_world(tmp_path_factory.mktemp("round"), (AMSTERDAM,))


@pytest.fixture(scope="module")
def files(world, tmp_path_factory):
    """One file for each version, by its number."""
    folder = tmp_path_factory.mktemp("returns")
    made = {}
    for revision, final in VERSIONS:
        made[revision] = folder / f"{revision}.xlsx"
        made[revision].write_bytes(world.workbook("GM0363", revision, final=final))
    return made


@pytest.fixture
def store(world, tmp_path):
    return shutil.copy(world.store, tmp_path / "store.sqlite")


@given(st.permutations(VERSIONS).flatmap(lambda order: st.integers(1, len(order)).map(lambda size: order[:size])))
@settings(max_examples=25, deadline=None)
def test_in_whatever_order_files_are_read_the_same_return_counts(world, files, tmp_path_factory, order):
    store = shutil.copy(world.store, tmp_path_factory.mktemp("permutation") / "store.sqlite")
    import_paths(store, [files[revision] for revision, _ in order], jobs=1)
    with open_store(store) as opened:
        (row,) = opened.response_rows("2024-1")
        answered = {(answer.revision, answer.final) for answer in opened.answer_rows("2024-1")}
    final, revision = max((final, revision) for revision, final in order)
    assert row.revision == revision
    assert answered == {(revision, final)}


@given(st.lists(st.sampled_from(VERSIONS), min_size=1, max_size=7))
@settings(max_examples=25, deadline=None)
def test_what_is_said_of_a_file_does_not_hang_on_how_many_are_read_in_one_go(world, files, tmp_path_factory, order):
    folder, paths = tmp_path_factory.mktemp("batches"), []
    for number, (revision, _) in enumerate(order):
        paths.append(folder / f"{number}.xlsx")  # a version can come twice
        shutil.copy(files[revision], paths[-1])
    said = []
    for size in (50, 2, 1):
        store = shutil.copy(world.store, folder / f"store-{size}.sqlite")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(importing, "_BATCH", size)
            said += [import_paths(store, paths, jobs=1, preview=True), import_paths(store, paths, jobs=1)]
    told = [[replace(outcome, trust=Trust.UNKNOWN) for outcome in outcomes] for outcomes in said]
    assert told == [told[0]] * len(told)


def test_a_final_version_that_is_read_after_a_later_provisional_is_in_and_says_that_it_counts(files, store):
    later, final = import_paths(store, [files[3], files[2]], jobs=1)
    assert (later.code, final.code) == (Code.ACCEPTED, Code.ACCEPTED)
    assert not final.follows
    assert "Deze definitieve versie telt, en niet de voorlopige versie 3 die al binnen was." in final.messages


def test_what_is_said_of_an_accepted_return_is_not_said_of_one_that_is_in_or_refused(files, store):
    first, again, older = import_paths(store, [files[3], _copy(files[3]), files[1]], jobs=1)
    assert any("na de sluiting" in message for message in first.messages)
    assert (again.code, older.code) == (Code.ALREADY_IMPORTED, Code.OLDER_REVISION)
    assert not any("na de sluiting" in message for message in (*again.messages, *older.messages))


def test_a_twin_signature_over_the_same_content_is_the_return_that_is_in(files, store, tmp_path):
    twin = tmp_path / "tweeling.xlsx"
    twin.write_bytes(_twin(files[2].read_bytes()))
    first, second = import_paths(store, [files[2], twin], jobs=1)
    assert first.return_id != second.return_id
    assert (second.code, second.trust) == (Code.ALREADY_IMPORTED, Trust.PINNED)
    with open_store(store) as opened:
        (row,) = opened.response_rows("2024-1")
    assert row.revision == 2


def _twin(data: bytes) -> bytes:
    """The same return with (r, n - s) for its signature (r, s), as anyone who gets hold of the file can make it."""
    header, payload, signature = read_carried(data).compact.split(".")
    pair = base64.urlsafe_b64decode(signature + "==")
    other = pair[:32] + (ORDER_OF_P256 - int.from_bytes(pair[32:], "big")).to_bytes(32, "big")
    compact = ".".join((header, payload, base64.urlsafe_b64encode(other).rstrip(b"=").decode("ascii")))
    verified = envelope.verify(compact, returns.TYPE)
    return write_return(compact, read_payload(verified.payload), verified.id)


def _copy(path):
    return shutil.copy(path, path.with_name(f"kopie van {path.name}"))
