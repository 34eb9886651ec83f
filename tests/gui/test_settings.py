from dataclasses import replace
from datetime import UTC, datetime

import pytest

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.gui import settings
from hamonitor_desktop.gui.settings import DossierState, RecentDossier, Settings
from hamonitor_desktop.gui.theme import Appearance

AT = datetime(2024, 6, 30, 14, 2, tzinfo=UTC)
DOSSIER = RecentDossier("/map/a.hamonitor", "Gemeente Lindewaard", "2024-1", 14, 28, AT, DossierState.PROVISIONAL)


def test_what_was_kept_comes_back():
    kept = Settings(Appearance.DARK, "A. de Vries", "B. Jansen", "adviseur", (DOSSIER,), ("/map/store.sqlite",))
    settings.save(kept)
    assert settings.load() == kept


def test_without_a_file_everything_is_as_usual():
    assert settings.load() == Settings()


BROKEN = ["", "{", "[]", '"x"', "\x00", "null", '{"recent_dossiers": 3, "appearance": {}}', "[" * 9999]


@pytest.mark.parametrize("text", BROKEN)
def test_a_broken_file_counts_as_none(text):
    settings.settings_path().parent.mkdir(parents=True)
    settings.settings_path().write_text(text)
    assert settings.load() == Settings()


@pytest.mark.parametrize("entry", ["null", "{}", '"x"', '{"path": "a", "title": "b", "round": "c", "answered": "d"}'])
def test_an_entry_that_cannot_be_read_is_left_out_and_the_rest_stays(entry):
    settings.save(Settings(author="A. de Vries", recent_dossiers=(DOSSIER,)))
    text = settings.settings_path().read_text().replace('"recent_dossiers": [', f'"recent_dossiers": [{entry},')
    settings.settings_path().write_text(text)
    assert settings.load() == Settings(author="A. de Vries", recent_dossiers=(DOSSIER,))


def test_a_dossier_comes_in_front_and_stands_there_once():
    other = replace(DOSSIER, path="/map/b.hamonitor")
    kept = settings.with_dossier(settings.with_dossier(Settings(), DOSSIER), other)
    again = settings.with_dossier(kept, replace(DOSSIER, answered=20))
    assert [(item.path, item.answered) for item in again.recent_dossiers] == [
        ("/map/a.hamonitor", 20),
        ("/map/b.hamonitor", 14),
    ]
    assert settings.without_dossier(again, "/map/a.hamonitor").recent_dossiers == (other,)


def test_the_lists_stay_short():
    kept = Settings()
    for number in range(20):
        kept = settings.with_dossier(kept, replace(DOSSIER, path=f"/map/{number}.hamonitor"))
        kept = settings.with_store(kept, f"/map/{number}.sqlite")
    assert (len(kept.recent_dossiers), len(kept.recent_stores)) == (6, 6)
    assert kept.recent_stores[0] == "/map/19.sqlite"


def test_a_folder_that_cannot_be_written_is_told_by_save_and_stops_nobody_by_keep(own_folders):
    own_folders.mkdir()
    (own_folders / "config").write_text("a file where the folder should be")
    with pytest.raises(HaError) as caught:
        settings.save(Settings())
    assert caught.value.code is Code.FILE_MISSING
    settings.keep(Settings())
