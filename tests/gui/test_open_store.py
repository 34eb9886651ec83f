import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hamonitor_desktop.gui import settings
from hamonitor_desktop.gui.pages import open_store
from hamonitor_desktop.gui.pages.open_store import OpenStoreRoom
from hamonitor_desktop.usecases.round_facts import round_facts
from tests.factories import make_world
from tests.gui.pages import drop

PASSPHRASE = "vier woorden die niemand raadt"
WAIT = 20_000


@pytest.fixture
def room(qtbot):
    return shown(qtbot)


def shown(qtbot):
    made = OpenStoreRoom()
    qtbot.addWidget(made)
    made.resize(1100, 760)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_on_a_small_screen_the_field_to_type_in_is_in_sight(qtbot):
    room = OpenStoreRoom()
    qtbot.addWidget(room)
    room.resize(683, 373)  # 1366x768 at 200 %
    with qtbot.waitExposed(room):
        room.show()
    edit = room.open_form.where.edit
    qtbot.waitUntil(lambda: edit.visibleRegion().boundingRect() == edit.rect(), timeout=WAIT)


def type_over(qtbot, text):
    """Replace what stands in the field that has the focus, as hands would."""
    field = QApplication.focusWidget()
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, text)


def tab_to(qtbot, widget):
    for _ in range(40):
        if QApplication.focusWidget() is widget:
            return
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {widget}")


def test_a_round_is_made_in_a_new_store_with_the_keyboard_alone(qtbot, room, tmp_path):
    store, key = tmp_path / "monitor.sqlite", tmp_path / "sleutel.pem"
    tab_to(qtbot, room.old_tile)
    qtbot.keyClick(room.old_tile, Qt.Key.Key_Right)
    form = room.new_form
    fields = (
        (form.store.edit, str(store)),
        (form.round_id, "2024-2"),
        (form.closes.edit, "31-7-2024"),
        (form.key.edit, str(key)),
        (form.passphrase.edit, PASSPHRASE),
        (form.again.edit, PASSPHRASE),
    )
    for field, text in fields:
        tab_to(qtbot, field)
        type_over(qtbot, text)
    tab_to(qtbot, room.make_button)
    with qtbot.waitSignal(room.opened, timeout=WAIT) as told:
        qtbot.keyClick(room.make_button, Qt.Key.Key_Space)
    assert told.args == [str(store)]
    facts = round_facts(store)
    assert not facts.round.peers_from_start
    assert (facts.round.id, facts.round.closes.isoformat(), facts.organisations) == ("2024-2", "2024-07-31", 389)
    assert b"ENCRYPTED PRIVATE KEY" in key.read_bytes()


def test_others_figures_stay_away_until_all_is_answered_unless_it_is_ticked(qtbot, room, tmp_path):
    qtbot.mouseClick(room.new_tile, Qt.MouseButton.LeftButton)
    form, store = room.new_form, tmp_path / "monitor.sqlite"
    form.store.set_path(store)
    form.key.set_path(tmp_path / "sleutel.pem")
    for field in (form.passphrase, form.again):
        field.edit.setText(PASSPHRASE)
    assert not form.peers.isChecked()
    assert "gaat al snel hetzelfde antwoorden" in form.peers.accessibleDescription()
    tab_to(qtbot, form.peers)
    qtbot.keyClick(form.peers, Qt.Key.Key_Space)
    with qtbot.waitSignal(room.opened, timeout=WAIT):
        qtbot.mouseClick(room.make_button, Qt.MouseButton.LeftButton)
    assert round_facts(store).round.peers_from_start


def test_what_is_wanting_is_said_at_its_field_and_nothing_is_made(qtbot, room, tmp_path):
    qtbot.mouseClick(room.new_tile, Qt.MouseButton.LeftButton)
    form = room.new_form
    form.store.set_path(tmp_path / "monitor.sqlite")
    form.opens.edit.setText("31-02-2024")
    form.passphrase.edit.setText(PASSPHRASE)
    form.again.edit.setText("iets heel anders")
    qtbot.mouseClick(room.make_button, Qt.MouseButton.LeftButton)
    assert form.again.message.text() == "De twee zinnen zijn niet gelijk."
    assert form.opens.message.text() == "Typ een datum, zoals 30-06-2024."
    assert form.store.message.isHidden()
    assert not (tmp_path / "monitor.sqlite").exists()


def test_a_field_that_is_wanting_below_the_fold_comes_into_sight(qtbot, room, tmp_path):
    qtbot.mouseClick(room.new_tile, Qt.MouseButton.LeftButton)
    form = room.new_form
    form.store.set_path(tmp_path / "monitor.sqlite")
    assert form.passphrase.message.visibleRegion().isEmpty()
    qtbot.mouseClick(room.make_button, Qt.MouseButton.LeftButton)
    assert form.passphrase.message.text() == "Typ de wachtwoordzin."
    assert form.passphrase.edit.hasFocus()
    assert not form.passphrase.message.visibleRegion().isEmpty()


def test_a_short_passphrase_is_told_in_the_part_of_the_key_and_the_rest_is_kept(qtbot, room, tmp_path):
    qtbot.mouseClick(room.new_tile, Qt.MouseButton.LeftButton)
    form = room.new_form
    form.store.set_path(tmp_path / "monitor.sqlite")
    form.key.set_path(tmp_path / "sleutel.pem")
    for field in (form.passphrase, form.again):
        field.edit.setText("kort")
    qtbot.mouseClick(room.make_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "te kort" in form.key_part.message.text, timeout=WAIT)
    assert form.store.text.endswith("monitor.sqlite")
    assert not any((tmp_path / name).exists() for name in ("monitor.sqlite", "sleutel.pem"))
    assert room.make_button.isEnabled()


def test_a_key_that_is_there_is_not_replaced_by_a_new_one(qtbot, room, tmp_path):
    key = tmp_path / "sleutel.pem"
    key.write_text("van een vorige ronde")
    qtbot.mouseClick(room.new_tile, Qt.MouseButton.LeftButton)
    form = room.new_form
    form.store.set_path(tmp_path / "monitor.sqlite")
    form.key.set_path(key)
    for field in (form.passphrase, form.again):
        field.edit.setText(PASSPHRASE)
    qtbot.mouseClick(room.make_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "bestaat al" in form.key_part.message.text, timeout=WAIT)
    assert key.read_text() == "van een vorige ronde"


def test_the_cursor_goes_to_the_first_wrong_field_and_dates_upside_down_are_told_at_theirs(qtbot, room, tmp_path):
    qtbot.mouseClick(room.new_tile, Qt.MouseButton.LeftButton)
    form = room.new_form
    form.store.set_path(tmp_path / "monitor.sqlite")
    form.closes.edit.setText("1-1-2024")
    form.reference.edit.setText("31-02-2024")
    qtbot.mouseClick(room.make_button, Qt.MouseButton.LeftButton)
    assert form.closes.message.text() == "De ronde sluit voordat zij opent."
    assert form.passphrase.message.text() == "Typ de wachtwoordzin."
    assert QApplication.focusWidget() is form.closes.edit
    form.closes.edit.setText("31-07-2024")
    qtbot.mouseClick(room.make_button, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is form.reference.edit
    assert not list(tmp_path.glob("*.sqlite"))


def test_a_register_with_faults_is_told_by_row(qtbot, room, tmp_path):
    register = tmp_path / "register.csv"
    register.write_text("code,name,actor\nGM1,Ergens,gemeente\n,Nergens,gemeente\n", "utf-8")
    qtbot.mouseClick(room.new_tile, Qt.MouseButton.LeftButton)
    form = room.new_form
    form.store.set_path(tmp_path / "monitor.sqlite")
    form.key.set_path(tmp_path / "sleutel.pem")
    for field in (form.passphrase, form.again):
        field.edit.setText(PASSPHRASE)
    qtbot.mouseClick(form.own, Qt.MouseButton.LeftButton)
    form.register.set_path(register)
    qtbot.mouseClick(room.make_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Rij 2" in form.register_part.message.text, timeout=WAIT)
    assert "\nRij 3" in form.register_part.message.text
    assert form.register_part.message.text.endswith("\nVerbeter de genoemde regels en laad het bestand opnieuw.")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is form.register.edit, timeout=WAIT)


def _not_a_store(path):
    path.write_text("Geachte collega, hierbij de notulen van de vergadering van vorige week. " * 4)


def _another_database(path):
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE notulen (tekst TEXT)")
    connection.close()


def _newer_store(path):
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE rounds (id TEXT)")
        connection.execute(f"PRAGMA application_id={0x48414D43}")
        connection.execute("PRAGMA user_version=99")
    connection.close()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (
            _not_a_store,
            "is geen centrale opslag van HA-Monitor. Het is een bestand of database van een ander",
        ),
        (_another_database, "is geen centrale opslag van HA-Monitor."),
        (_newer_store, "nieuwere versie van HA-Monitor. De opslag heeft versie 99"),
        (lambda path: None, "is niet gevonden."),
    ],
)
def test_a_file_that_is_no_store_gets_its_paragraph_and_is_left_alone(qtbot, room, tmp_path, spoil, said):
    path = tmp_path / "notulen.sqlite"
    spoil(path)
    before = path.read_bytes() if path.exists() else None
    qtbot.keyClicks(room.open_form.where.edit, str(path))
    qtbot.keyClick(room.open_form.where.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: said in room.open_form.message.text, timeout=WAIT)
    assert "hamonitor round create" not in room.open_form.message.text
    assert room.open_form.where.text == str(path)
    assert (path.read_bytes() if path.exists() else None) == before


def test_a_database_that_does_not_answer_is_told_without_its_password(qtbot, room):
    qtbot.keyClicks(room.open_form.where.edit, "postgresql://team:geheim@127.0.0.1:1/monitor")
    qtbot.keyClick(room.open_form.where.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "niet bereikbaar" in room.open_form.message.text, timeout=WAIT)
    assert "geheim" not in room.open_form.message.text


def test_a_store_opens_from_the_dialog_by_dropping_and_from_the_recent_ones(qtbot, tmp_path, monkeypatch):
    world = make_world(tmp_path)
    settings.save(settings.with_store(settings.load(), str(world.store)))
    room = shown(qtbot)
    monkeypatch.setattr(open_store, "ask_file", lambda *_: world.store)
    qtbot.mouseClick(room.open_form.where.button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(room.opened, timeout=WAIT) as told:
        qtbot.mouseClick(room.open_button, Qt.MouseButton.LeftButton)
    assert told.args == [str(world.store)]
    with qtbot.waitSignal(room.opened, timeout=WAIT):
        qtbot.keyClick(room.open_form.recent[0], Qt.Key.Key_Space)
    with qtbot.waitSignal(room.opened, timeout=WAIT):
        assert drop(room, Path(world.store))


@pytest.mark.parametrize("typed", ['"{}"', ' "{} " '])
def test_a_path_as_windows_copies_it_between_quotes_opens_the_store(qtbot, tmp_path, room, typed):
    world = make_world(tmp_path)
    qtbot.keyClicks(room.open_form.where.edit, typed.format(world.store))
    with qtbot.waitSignal(room.opened, timeout=WAIT) as told:
        qtbot.keyClick(room.open_form.where.edit, Qt.Key.Key_Return)
    assert told.args == [str(world.store)]


@pytest.mark.parametrize("typed", ['"', '"a', 'a"', '""'])
def test_one_quote_is_part_of_a_name_and_two_alone_are_nothing(qtbot, room, typed):
    qtbot.keyClicks(room.open_form.where.edit, typed)
    assert room.open_form.where.text == ("" if typed == '""' else typed)


def test_the_settings_never_hold_the_password_of_a_database():
    kept = settings.with_store(settings.Settings(), "postgresql://team:geheim@server:5432/monitor?password=x")
    assert kept.recent_stores == ("postgresql://team@server:5432/monitor",)
    assert settings.with_store(kept, "C:\\map\\a.sqlite").recent_stores[0] == "C:\\map\\a.sqlite"


def new_form(qtbot, room, folder):
    """The form of a new round, filled in as far as every round asks, with the register read."""
    qtbot.mouseClick(room.new_tile, Qt.MouseButton.LeftButton)
    form = room.new_form
    form.store.set_path(folder / "monitor.sqlite")
    form.key.set_path(folder / "sleutel.pem")
    for field in (form.passphrase, form.again):
        field.edit.setText(PASSPHRASE)
    qtbot.waitUntil(lambda: bool(form.choice.kinds), timeout=WAIT)
    return form


def made(qtbot, room, folder):
    with qtbot.waitSignal(room.opened, timeout=WAIT):
        qtbot.mouseClick(room.make_button, Qt.MouseButton.LeftButton)
    return round_facts(folder / "monitor.sqlite")


def test_kinds_of_party_are_ticked_and_the_count_follows(qtbot, room, tmp_path):
    form = new_form(qtbot, room, tmp_path)
    assert form.choice.count.text() == "389 organisaties doen mee."
    assert form.choice.kinds["gemeente"].text() == "Gemeenten (342)"
    tab_to(qtbot, form.choice.kinds["gemeente"])
    qtbot.keyClick(form.choice.kinds["gemeente"], Qt.Key.Key_Space)
    assert form.choice.count.text() == "47 organisaties doen mee."
    facts = made(qtbot, room, tmp_path)
    assert (facts.organisations, "gemeente" in {kind.actor for kind in facts.kinds}) == (47, False)


def test_organisations_are_left_out_by_a_pasted_column_and_what_names_nobody_is_told(qtbot, room, tmp_path):
    form = new_form(qtbot, room, tmp_path)
    form.choice.which.setFocus()
    qtbot.keyClick(form.choice.which, Qt.Key.Key_Down)
    qtbot.mouseClick(room.make_button, Qt.MouseButton.LeftButton)
    assert form.choice.named_field.message.text() == "Noem de organisaties."
    QApplication.clipboard().setText("GM0363\nAalsmeer\nGM9999\n")
    form.choice.named.setFocus()
    form.choice.named.paste()
    assert form.choice.named_field.message.text() == "Niet in het register: ‘GM9999’."
    qtbot.mouseClick(room.make_button, Qt.MouseButton.LeftButton)
    assert form.choice.named_field.message.text() == "Niet in het register: ‘GM9999’."
    assert not form.choice.count.isVisible()
    assert not (tmp_path / "monitor.sqlite").exists()
    form.choice.named.setPlainText("GM0363\nAalsmeer")
    assert form.choice.count.text() == "387 organisaties doen mee."
    assert made(qtbot, room, tmp_path).organisations == 387


def test_a_round_for_a_few_organisations_alone(qtbot, room, tmp_path):
    form = new_form(qtbot, room, tmp_path)
    form.choice.which.setFocus()
    qtbot.keyClick(form.choice.which, Qt.Key.Key_End)
    assert not form.choice.kinds["gemeente"].isVisible()
    qtbot.keyClicks(form.choice.named, "GM0363 gm0358; vng")
    assert form.choice.count.text() == "3 organisaties doen mee."
    assert made(qtbot, room, tmp_path).organisations == 3


def test_no_kind_ticked_asks_for_one(qtbot, room, tmp_path):
    form = new_form(qtbot, room, tmp_path)
    for box in form.choice.kinds.values():
        qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(room.make_button, Qt.MouseButton.LeftButton)
    assert form.choice.which_field.message.text() == "Kies ten minste één soort."
    assert not (tmp_path / "monitor.sqlite").exists()


def test_the_kinds_are_those_of_the_register_that_was_chosen(qtbot, room, tmp_path):
    register = tmp_path / "register.csv"
    register.write_text("code,name,actor,region\nGM0363,Amsterdam,gemeente,\nVNG,VNG,vng,\n", "utf-8")
    form = new_form(qtbot, room, tmp_path)
    qtbot.mouseClick(form.own, Qt.MouseButton.LeftButton)
    form.register.set_path(register)
    qtbot.waitUntil(lambda: "Rij 2: de regio ontbreekt." in form.register_part.message.text, timeout=WAIT)
    assert not form.choice.count.isVisible()
    register.write_text(
        "code,name,actor,region\nGM0363,Amsterdam,gemeente,JZ13\nJZ13,A,regio,\nVNG,VNG,vng,\n", "utf-8"
    )
    form.register.set_path(register)
    qtbot.waitUntil(lambda: form.choice.count.text() == "3 organisaties doen mee.", timeout=WAIT)
    assert set(form.choice.kinds) == {"vng", "gemeente", "regio"}
    assert form.register_part.message.text == ""
    qtbot.mouseClick(form.bundled, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: form.choice.count.text() == "389 organisaties doen mee.", timeout=WAIT)


def test_the_reference_date_goes_with_the_days_until_somebody_types_one(qtbot, room, tmp_path):
    form = new_form(qtbot, room, tmp_path)
    for field, text in ((form.opens.edit, "1-4-2027"), (form.closes.edit, "30-6-2027")):
        tab_to(qtbot, field)
        type_over(qtbot, text)
    tab_to(qtbot, form.reference.edit)
    assert form.reference.text == "30-06-2027"
    type_over(qtbot, "1-6-2027")
    form.closes.edit.setFocus()
    type_over(qtbot, "31-7-2027")
    tab_to(qtbot, form.reference.edit)
    assert form.reference.text == "1-6-2027"
    assert made(qtbot, room, tmp_path).round.reference_date.isoformat() == "2027-06-01"
