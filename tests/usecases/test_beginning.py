"""Going on in a dossier that is there: after a lost passphrase the answers stay and signing works again."""

from dataclasses import replace

import pytest

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.edition import Kind
from hamonitor_desktop.usecases import keys
from hamonitor_desktop.usecases.beginning import Beginning, KeyChoice, begin, go_on
from hamonitor_desktop.usecases.dossiers import open_dossier
from hamonitor_desktop.usecases.keys import read_key
from hamonitor_desktop.usecases.received import open_package
from hamonitor_desktop.usecases.sending import Statement, sign_return
from tests.factories import AMSTERDAM, make_world


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    folder = tmp_path_factory.mktemp("ronde")
    made = make_world(folder, [AMSTERDAM])
    return open_package(next(folder.rglob("*.haronde"))), made.codes["GM0363"]


@pytest.fixture
def wanted(world, tmp_path):
    opened, code = world
    path, key = tmp_path / "dossier.hamonitor", tmp_path / "sleutel.pem"
    return Beginning(opened, code, path, "A. de Vries", key, "een lange zin van mij", KeyChoice.NEW)


@pytest.fixture
def answered(wanted):
    """A dossier with one answer, closed again; the code of the question."""
    dossier = begin(wanted)
    question = next(item for item in dossier.shown() if item.kind is Kind.YES_NO)
    dossier.record(Answer(question.code, "ja"))
    dossier.close()
    return question.code


def test_after_a_lost_passphrase_a_new_key_signs_the_same_answers(wanted, answered, tmp_path):
    dossier = go_on(replace(wanted, passphrase="een heel andere zin"))
    try:
        assert dossier.answer(answered).value == "ja"
        key = read_key(wanted.key_path, "een heel andere zin")
        statement = Statement(signer="A. de Vries", function="adviseur", final=False)
        assert sign_return(dossier, key, statement, tmp_path / "retour.xlsx").revision == 1
    finally:
        dossier.close()
    assert (tmp_path / "sleutel-oud.pem").exists()


def test_a_wrong_code_leaves_key_and_dossier_as_they_were(wanted, answered):
    before = wanted.key_path.read_bytes()
    with pytest.raises(HaError) as caught:
        go_on(replace(wanted, code="AAAAA-AAAAA-AAAAA-AAAAA", passphrase="een heel andere zin"))
    assert caught.value.code is Code.CODE_WRONG
    assert wanted.key_path.read_bytes() == before


def test_no_key_is_replaced_for_a_dossier_of_another_round(wanted, answered, tmp_path):
    other = tmp_path / "ander"
    other.mkdir()
    made = make_world(other, [AMSTERDAM], round_id="2025-1")
    before = wanted.key_path.read_bytes()
    with pytest.raises(HaError) as caught:
        go_on(
            replace(
                wanted,
                opened=open_package(next(other.rglob("*.haronde"))),
                code=made.codes["GM0363"],
                passphrase="een heel andere zin",
            )
        )
    assert caught.value.code is Code.DOSSIER_OTHER
    assert wanted.key_path.read_bytes() == before
    open_dossier(wanted.path, "A. de Vries").close()  # and it is not left open


def test_a_dossier_that_a_colleague_has_open_is_not_rebound(wanted, answered):
    holder = open_dossier(wanted.path, "B. Jansen")
    before = wanted.key_path.read_bytes()
    try:
        with pytest.raises(HaError) as caught:
            go_on(replace(wanted, passphrase="een heel andere zin"))
    finally:
        holder.close()
    assert caught.value.code is Code.DOSSIER_READ_ONLY
    assert wanted.key_path.read_bytes() == before


def test_the_old_key_is_in_its_place_again_where_no_new_one_can_be_made(wanted, answered, monkeypatch):
    """Other dossiers sign with it."""
    before = wanted.key_path.read_bytes()

    def full(path, _data, **_more):
        raise HaError(Code.DISK_FULL, path=path)

    monkeypatch.setattr(keys, "write_bytes", full)
    for passphrase, code in (("een heel andere zin", Code.DISK_FULL), ("kort", Code.PASSPHRASE_SHORT)):
        with pytest.raises(HaError) as caught:
            go_on(replace(wanted, passphrase=passphrase))
        assert caught.value.code is code
        assert wanted.key_path.read_bytes() == before
    assert [path.name for path in wanted.key_path.parent.glob("*.pem")] == ["sleutel.pem"]


def test_a_damaged_key_makes_place_for_a_new_one(wanted, answered):
    wanted.key_path.write_bytes(b"geen sleutel")
    go_on(wanted).close()
    assert read_key(wanted.key_path, wanted.passphrase)
    assert wanted.key_path.with_name("sleutel-oud.pem").read_bytes() == b"geen sleutel"


def test_another_package_with_the_same_number_is_not_gone_on_with(wanted, answered, tmp_path):
    """Another office made it, for the same round and organisation."""
    other = tmp_path / "ander"
    other.mkdir()
    code = make_world(other, [AMSTERDAM]).codes["GM0363"]
    with pytest.raises(HaError) as caught:
        go_on(replace(wanted, opened=open_package(next(other.rglob("*.haronde"))), code=code))
    assert caught.value.code is Code.DOSSIER_OTHER
