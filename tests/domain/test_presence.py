"""Who is told to be at work in a store, whatever the clocks say."""

from datetime import UTC, datetime, timedelta

import pytest

from hamonitor_desktop.domain.presence import EVERY, MISSED, Session, Watch

NOW = datetime(2024, 5, 1, 12, tzinfo=UTC)
LONG = MISSED * EVERY


def session(name="anna", seen=NOW, beats=1):
    return Session(
        name, name, "LAPTOP", since="", seen=seen if isinstance(seen, str) else seen.isoformat(), beats=beats
    )


def names(sessions):
    return [each.id for each in sessions]


def test_who_gave_a_sign_just_now_is_there():
    there, over = Watch().look([session()], NOW, 0)
    assert (names(there), over) == (["anna"], [])


def test_who_fell_silent_long_ago_is_not_told_at_all():
    there, over = Watch().look([session(seen=NOW - timedelta(seconds=LONG + 1))], NOW, 0)
    assert (there, names(over)) == ([], ["anna"])


def test_whose_signs_stop_is_gone_after_three_of_them():
    watch = Watch()
    watch.look([session()], NOW, 0)
    assert names(watch.look([session()], NOW, LONG - 1)[0]) == ["anna"]
    assert names(watch.look([session()], NOW, LONG)[1]) == ["anna"]


def test_a_clock_that_is_hours_off_makes_nobody_disappear_whose_signs_go_on():
    watch = Watch()
    hours = timedelta(hours=5)
    for beat in range(1, 9):
        there, _ = watch.look([session(seen=NOW - hours, beats=beat)], NOW, beat * EVERY)
        assert names(there) == (["anna"] if beat > 1 else []), "the first sign is judged by its clock alone"
    assert names(Watch().look([session(seen=NOW + hours)], NOW, 0)[0]) == ["anna"]


def test_our_own_clock_that_goes_back_changes_nothing():
    watch = Watch()
    watch.look([session()], NOW, 0)
    assert names(watch.look([session(beats=2)], NOW - timedelta(days=1), EVERY)[0]) == ["anna"]


@pytest.mark.parametrize("seen", ["", "gisteren", "2024-05-01T12:00:00", "9" * 400])
def test_a_time_that_is_none_is_of_nobody(seen):
    there, over = Watch().look([session(seen=seen)], NOW, 0)
    assert (there, names(over)) == ([], ["anna"])
