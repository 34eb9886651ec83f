import pytest

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.usecases.packaging import PackageMaker, carried
from hamonitor_desktop.usecases.verifying import verify_file
from tests.factories import AMSTERDAM, make_world


def test_a_round_package_in_place_of_a_return_is_called_by_its_name(tmp_path):
    world = make_world(tmp_path, (AMSTERDAM,))
    with open_store(world.store) as store:
        stored = store.round()
    path = tmp_path / "brief.xlsx"
    path.write_bytes(carried(PackageMaker(stored, world.central).make(AMSTERDAM), stored))
    outcome = verify_file(path, world.store)
    assert outcome.code is Code.NOT_A_RETURN
    assert "Het is een rondepakket." in outcome.messages[0]


@pytest.mark.parametrize("name", ["pakket.haronde", "retour.xlsx"])
def test_a_package_as_it_was_sent_is_called_by_its_name_too(tmp_path, name):
    make_world(tmp_path, (AMSTERDAM,))
    path = tmp_path / name
    path.write_bytes(next((tmp_path / "packages-2024-1").glob("*.haronde")).read_bytes())
    outcome = verify_file(path)
    assert outcome.code is Code.NOT_A_RETURN
    assert "Het is een rondepakket." in outcome.messages[0]


@pytest.mark.parametrize(("data", "said"), [(b"", "is leeg"), (b"eyJ geen envelop", "geen Excel-bestand")])
def test_a_file_with_nothing_of_ours_in_it_is_told_as_what_it_is(tmp_path, data, said):
    path = tmp_path / "retour.xlsx"
    path.write_bytes(data)
    outcome = verify_file(path)
    assert outcome.code is Code.NOT_A_RETURN
    assert said in outcome.messages[0]


def test_made_up_answers_and_an_unknown_signer_are_said(tmp_path):
    world = make_world(tmp_path, (AMSTERDAM,))
    path = tmp_path / "a.xlsx"
    path.write_bytes(world.workbook("GM0363", synthetic=True))
    said = "\n".join(verify_file(path).messages)
    assert "VERZONNEN VOORBEELD" in said
    assert "Wie dit ondertekende is hier niet bekend" in said
