"""The register of contacts: typed, taken in from a list, noted, deleted, and nowhere else than there."""

import zipfile
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import Workbook

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.contacts import Contact, Moment, MomentKind
from hamonitor_desktop.domain.decisions import Decision
from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.store.central.opening import open_store
from hamonitor_desktop.usecases import contacts as use
from hamonitor_desktop.usecases.contact_list import COLUMNS, save_contacts, take_in
from hamonitor_desktop.usecases.deciding import decide
from hamonitor_desktop.usecases.evidence_export import export_evidence
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.logbook import log_lines
from hamonitor_desktop.usecases.participants import withdraw
from tests.factories import AALSMEER, AMSTERDAM, make_world

ROUND = "2024-1"
ANS = Contact("GM0363", "Ans de Wit", "ans@voorbeeld.nl", "+31 20 1234567")
DAY = date(2024, 5, 6)


@pytest.fixture
def world(tmp_path, address):
    return make_world(tmp_path, (AMSTERDAM, AALSMEER), store=address)


@pytest.fixture
def store(world):
    return world.store


def known(store):
    found = [item for entry in use.contact_entries(store) for item in entry.contacts]
    return [replace(item, number=0) for item in found]


def logged(store):
    return [(line.about, line.result) for line in reversed(log_lines(store)) if line.action == "contact"]


def listed(tmp_path, text, name="lijst.csv"):
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return path


def test_who_takes_part_no_more_is_told_so_and_is_not_asked_for_a_contact(world, store, tmp_path):
    withdraw(store, "GM0358", "Gefuseerd")
    assert [(entry.organisation.code, entry.takes_part) for entry in use.contact_entries(store)] == [
        ("GM0363", True),
        ("GM0358", False),
    ]
    path = tmp_path / "lijst.csv"
    assert save_contacts(path, use.contact_entries(store)) == 1
    assert "GM0358" not in path.read_text("utf-8-sig")
    use.save_contact(store, ROUND, Contact("GM0358", "Bo"))
    assert save_contacts(path, use.contact_entries(store)) == 2, "what is known of it is kept"


def test_a_contact_is_added_changed_and_deleted(store):
    use.save_contact(store, ROUND, replace(ANS, name="  Ans de Wit "))
    (entry, other) = use.contact_entries(store)
    assert (entry.organisation.code, entry.kind, other.contacts) == ("GM0363", "Gemeente", ())
    assert known(store) == [ANS]
    use.save_contact(store, ROUND, replace(entry.contacts[0], mail="a.dewit@voorbeeld.nl"), entry.contacts[0])
    assert known(store) == [replace(ANS, mail="a.dewit@voorbeeld.nl")]
    use.delete_contact(store, ROUND, entry.contacts[0])
    use.delete_contact(store, ROUND, entry.contacts[0])
    assert known(store) == []
    done = ("contactpersoon toegevoegd", "contactpersoon gewijzigd", "contactpersoon verwijderd")
    assert logged(store) == [(f"{ROUND} GM0363", result) for result in done]


@pytest.mark.parametrize(
    ("contact", "reason"),
    [
        (Contact("GM0363"), "Een contactpersoon heeft een naam, een mailadres of een telefoonnummer."),
        (replace(ANS, mail="ans@voorbeeld"), "‘ans@voorbeeld’ is geen mailadres."),
        (replace(ANS, mail="Ans <ans@voorbeeld.nl>"), "‘Ans <ans@voorbeeld.nl>’ is geen mailadres."),
        (replace(ANS, telephone="bel maar"), "‘bel maar’ is geen telefoonnummer."),
        (replace(ANS, name="Ans\nBo"), "De naam is een regel tekst van hoogstens 200 tekens."),
    ],
)
def test_what_cannot_be_a_contact_is_not_kept(store, contact, reason):
    with pytest.raises(HaError) as caught:
        use.save_contact(store, ROUND, contact)
    assert caught.value.code is Code.CONTACTS_BAD
    assert caught.value.text.why == reason
    assert known(store) == []


def test_what_a_colleague_deleted_is_not_written_again(store):
    use.save_contact(store, ROUND, ANS)
    contact = use.contact_entries(store)[0].contacts[0]
    use.delete_contact(store, ROUND, contact)
    with pytest.raises(HaError, match="Een collega heeft deze contactpersoon intussen gewijzigd of verwijderd"):
        use.save_contact(store, ROUND, replace(contact, name="Bo"), contact)


def test_what_a_colleague_changed_meanwhile_is_not_written_over(store):
    use.save_contact(store, ROUND, ANS)
    read = use.contact_entries(store)[0].contacts[0]
    use.save_contact(store, ROUND, replace(read, telephone="06-12345678"), read)
    with pytest.raises(HaError, match="intussen gewijzigd of verwijderd"):
        use.save_contact(store, ROUND, replace(read, name="Ans de Boer"), read)
    assert known(store) == [replace(ANS, telephone="06-12345678")]


def test_an_organisation_outside_the_round_has_no_contacts_or_notes(store):
    for act in (
        lambda: use.save_contact(store, ROUND, replace(ANS, organisation="GM9999")),
        lambda: use.note_moments(store, ROUND, use.reminded(["GM0363", "GM9999"], DAY)),
    ):
        with pytest.raises(HaError) as caught:
            act()
        assert caught.value.code is Code.NOT_IN_ROUND
    assert all(entry.moments == () for entry in use.contact_entries(store))


def test_calls_and_reminders_are_noted_with_their_day_and_deleted_again(store):
    use.note_moments(store, ROUND, [Moment("GM0363", DAY, MomentKind.CALL, " Ans belt terug. ")])
    use.note_moments(store, ROUND, use.reminded(["GM0363", "GM0358"], date(2024, 5, 20)))
    use.note_moments(store, ROUND, use.reminded(["GM0363"], date(2024, 6, 3)))
    entry, other = use.contact_entries(store)
    assert [(item.day.month, item.kind, item.text) for item in entry.moments] == [
        (6, MomentKind.REMINDER, ""),
        (5, MomentKind.REMINDER, ""),
        (5, MomentKind.CALL, "Ans belt terug."),
    ]
    assert all(item.who for item in entry.moments)
    assert (len(entry.reminders), len(other.reminders)) == (2, 1)
    use.delete_moment(store, ROUND, entry.moments[2])
    assert len(use.contact_entries(store)[0].moments) == 2
    assert logged(store)[-1] == (f"{ROUND} GM0363", "notitie verwijderd")
    with pytest.raises(HaError, match="langer dan 2000 tekens"):
        use.note_moments(store, ROUND, [Moment("GM0363", DAY, MomentKind.CALL, "x" * 2001)])


def test_a_list_is_taken_in_and_taking_it_in_again_changes_nothing(store, tmp_path):
    path = listed(
        tmp_path,
        "organisatie;code;Contactpersoon;E-mail;Telefoon\n"
        "Amsterdam;GM0363;Ans de Wit;ans@voorbeeld.nl;'+31 20 1234567\n"
        "Aalsmeer;GM0358;;;\n"
        "Aalsmeer;GM0358;Bo;;0297-1234\n"
        "Utrecht;GM0344;Cas;cas@voorbeeld.nl;\n",
    )
    made = take_in(store, ROUND, path)
    assert (made.added, made.changed, made.same, made.others) == (2, 0, 0, (5,))
    assert known(store) == [ANS, Contact("GM0358", "Bo", "", "0297-1234")]
    made = take_in(store, ROUND, path)
    assert (made.added, made.changed, made.same) == (0, 0, 2)
    path.write_text(path.read_text("utf-8").replace("Ans de Wit", "Ans de Boer"), "utf-8")
    made = take_in(store, ROUND, path)
    assert (made.added, made.changed, made.same) == (0, 1, 1)
    assert known(store)[0] == replace(ANS, name="Ans de Boer")
    assert logged(store)[0] == (ROUND, "lijst ingelezen: 2 toegevoegd, 0 gewijzigd")


def test_what_a_list_leaves_empty_or_has_no_column_for_stays_as_it_is_kept(store, tmp_path):
    use.save_contact(store, ROUND, ANS)
    for text in ("code;mail\nGM0363;ANS@voorbeeld.nl\n", "code;naam;mail;telefoon\nGM0363;Ans de Wit;;\n"):
        take_in(store, ROUND, listed(tmp_path, text))
        assert [replace(item, mail=item.mail.lower()) for item in known(store)] == [ANS]
    made = take_in(store, ROUND, listed(tmp_path, "code;naam;telefoon\nGM0363;Ans de Wit;06-12345678\n"))
    assert (made.added, made.changed) == (0, 1), "by her name, where the list has no address"
    assert [item.telephone for item in known(store)] == ["06-12345678"]


def test_all_faults_of_a_list_are_told_by_row_and_nothing_of_it_is_kept(store, tmp_path):
    path = listed(tmp_path, "code,mail,telefoon\nGM0363,ans@voorbeeld.nl,\nGM0358,geen mail,bel\n,bo@voorbeeld.nl,\n")
    with pytest.raises(HaError) as caught:
        take_in(store, ROUND, path)
    assert caught.value.details["lines"] == (
        "Rij 3: ‘geen mail’ is geen mailadres.",
        "Rij 3: ‘bel’ is geen telefoonnummer.",
        "Rij 4: de code van de organisatie ontbreekt.",
    )
    assert known(store) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "Op de eerste rij horen de namen van de kolommen: code, organisatie, contactpersoon, mail, telefoon."),
        ("code;organisatie\nGM0363;Amsterdam\n", "Op de eerste rij horen de namen van de kolommen"),
        ("code;mail;e-mail\nGM0363;a@b.nl;a@b.nl\n", "Deze kolommen zeggen hetzelfde: e-mail, mail."),
    ],
)
def test_a_list_without_the_columns_is_refused(store, tmp_path, text, reason):
    with pytest.raises(HaError) as caught:
        take_in(store, ROUND, listed(tmp_path, text))
    assert caught.value.code is Code.CONTACTS_BAD
    assert caught.value.text.why.startswith(reason)


@pytest.mark.parametrize("name", ["lijst.docx", "lijst.xlsx"])
def test_what_is_no_list_is_refused_with_the_reason(store, tmp_path, name):
    with pytest.raises(HaError) as caught:
        take_in(store, ROUND, listed(tmp_path, "geen lijst", name))
    assert caught.value.code is Code.CONTACTS_BAD
    assert caught.value.text.why


def test_a_workbook_that_took_the_zero_off_a_number_is_understood(store, tmp_path):
    book = Workbook()
    sheet = book["Sheet"]
    for row in (("code", "naam", "telefoon"), ("GM0363", "Ans", 612345678)):
        sheet.append(row)
    book.save(tmp_path / "lijst.xlsx")
    assert take_in(store, ROUND, tmp_path / "lijst.xlsx").added == 1
    assert known(store) == [Contact("GM0363", "Ans", "", "0612345678")]


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_saved_list_has_a_row_for_everybody_and_comes_back_as_it_was(world, tmp_path, suffix):
    use.save_contact(world.store, ROUND, replace(ANS, name="=Ans"))
    path = tmp_path / f"contacten{suffix}"
    assert save_contacts(path, use.contact_entries(world.store)) == 2
    if suffix == ".csv":
        head, first, second = path.read_text("utf-8-sig").splitlines()
        assert head == ";".join(COLUMNS)
        assert first == "GM0363;Amsterdam;'=Ans;ans@voorbeeld.nl;'+31 20 1234567"
        assert second == "GM0358;Aalsmeer;;;"
    made = take_in(world.store, ROUND, path)
    assert (made.added, made.changed, made.same) == (0, 0, 1)


def test_deleting_all_is_logged_without_what_was_deleted(store):
    use.save_contact(store, ROUND, ANS)
    use.note_moments(store, ROUND, [Moment("GM0358", DAY, MomentKind.MAIL, "Bo mailde.")])
    assert use.delete_contacts(store, ROUND) == (1, 1)
    assert known(store) == []
    assert logged(store)[-1] == (ROUND, "alles verwijderd: 1 contactpersonen, 1 notities")
    told = "\n".join(f"{line.about} {line.result}" for line in log_lines(store))
    assert not any(word in told for word in ("Ans", "voorbeeld.nl", "1234567", "Bo"))
    with open_store(store) as opened:
        assert opened.verify_chain() == ()


def test_no_evidence_and_no_receipt_has_any_of_it(world, tmp_path):
    use.save_contact(world.store, ROUND, ANS)
    use.note_moments(world.store, ROUND, [Moment("GM0363", DAY, MomentKind.CALL, "Ans belt terug.")])
    path = tmp_path / "retour.xlsx"
    path.write_bytes(world.workbook("GM0363"))
    outcome = import_paths(world.store, [path], jobs=1)[0]
    made = decide(
        world.store, outcome.return_id, Decision(Verdict.ACCEPTED), world.central, out=tmp_path / "b.habewijs"
    )
    export_evidence(world.store, tmp_path / "bewijs.zip")
    with zipfile.ZipFile(tmp_path / "bewijs.zip") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert len(parts) > 8
    parts["receipt"] = (tmp_path / "b.habewijs").read_bytes()
    for word in (b"ans@voorbeeld.nl", b"Ans de Wit", b"1234567", b"belt terug"):
        assert [name for name, data in parts.items() if word in data] == []
    assert made is not None


def test_a_name_that_turns_the_writing_around_is_no_name(store, tmp_path):
    with pytest.raises(HaError, match="Rij 2: de naam is een regel tekst"):
        take_in(store, ROUND, listed(tmp_path, "code;naam\nGM0363;Ans\u202esnA\n"))


@pytest.mark.parametrize("mail", ["an\x1b[31ms@voorbeeld.nl", "ans@voor\u202ebeeld.nl", "a\x00@b.nl"])
def test_a_mail_address_that_steers_a_terminal_is_none_and_is_shown_without_that(store, tmp_path, mail):
    with pytest.raises(HaError, match="is geen mailadres") as caught:
        take_in(store, ROUND, listed(tmp_path, f"code;mail\nGM0363;{mail}\n"))
    assert str(caught.value).isprintable()
