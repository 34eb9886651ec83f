import pytest

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.responding import response
from tests.factories import make_world


def test_the_response_counts_everybody_by_kind_of_party_in_the_order_of_the_edition(tmp_path):
    world = make_world(tmp_path)
    path = tmp_path / "returns"
    path.mkdir()
    (path / "a.xlsx").write_bytes(world.workbook("GM0363", final=True))
    (path / "b.xlsx").write_bytes(world.workbook("JZ13"))
    import_paths(world.store, [path], jobs=1)
    found = {
        count.actor: (count.invited, count.received, count.provisional, count.final, count.missing, count.percentage)
        for count in response(world.store).counts
    }
    assert found == {"gemeente": (2, 1, 0, 1, 1, 50.0), "regio": (1, 1, 1, 0, 0, 100.0), "vng": (1, 0, 0, 0, 1, 0.0)}
    with pytest.raises(HaError) as caught:
        response(world.store, "2025-1")
    assert caught.value.code is Code.ROUND_UNKNOWN
