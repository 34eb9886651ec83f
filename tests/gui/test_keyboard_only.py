"""From the start page to a signed return by keyboard: no mouse, and no focus that was not asked for by key."""

import pytest

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.domain.edition import Kind
from hamonitor_desktop.usecases.verifying import verify_file
from tests.factories import AMSTERDAM, make_world
from tests.gui.dossiers import make_package, nine_kinds
from tests.gui.keys import Keys, answer_all, begin_with_keys, choose_with_keys, sign_with_keys


@pytest.fixture
def no_mouse(qtbot, monkeypatch):
    """Whatever else a test does, it has no mouse."""

    def refused(*_arguments, **_more):
        pytest.fail("a mouse was used")

    for name in ("mouseClick", "mousePress", "mouseMove", "mouseDClick"):
        monkeypatch.setattr(qtbot, name, refused)


def test_all_kinds_of_questions(driver, tmp_path, monkeypatch, own_folders, no_mouse):
    package, code = make_package(tmp_path, nine_kinds(tmp_path))
    keys = Keys(driver)
    begin_with_keys(keys, choose_with_keys(keys, monkeypatch, package), code)
    answer_all(keys, "De raad besluit in mei over het plan.")
    assert keys.kinds == set(Kind)
    sign_with_keys(keys)
    outcome = verify_file(next((own_folders / "documents").glob("*.xlsx")))
    assert (outcome.code, outcome.final, outcome.signer) == (Code.VALID, True, "J. de Wit")


def test_the_whole_questionnaire_of_a_municipality(driver, tmp_path, monkeypatch, own_folders, no_mouse):
    world = make_world(tmp_path, [AMSTERDAM])
    keys = Keys(driver)
    page = choose_with_keys(keys, monkeypatch, next(tmp_path.rglob("*.haronde")))
    begin_with_keys(keys, page, world.codes["GM0363"])
    answer_all(keys, "De raad besluit in mei over het plan.")
    sign_with_keys(keys)
    outcome = verify_file(next((own_folders / "documents").glob("*.xlsx")), world.store)
    assert (outcome.code, outcome.final, outcome.trust) == (Code.VALID, True, "proved")
