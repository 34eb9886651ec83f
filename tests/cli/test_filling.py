"""Filling in from the command line: the answers of one organisation into its dossier, and a signed return out of it."""

from dataclasses import replace

import pytest
from openpyxl import load_workbook

from hamonitor_desktop.domain.answers import Answer, Use, WaitsFor
from hamonitor_desktop.usecases.dossiers import answers_in, open_dossier
from tests.cli.running import answers_of, hamonitor, write_answers
from tests.cli.saying import told
from tests.factories import PEOPLE


def test_filling_twice_on_one_dossier_gives_revision_2(office):
    first = office.fill("GM0363", "1.xlsx", "--json")
    write_answers(office.folder / "GM0363.csv", answers_of("GM0363", "gemeente", seed=2))
    second = office.fill("GM0363", "2.xlsx", "--json", "--final")
    assert (first.status, second.status) == (0, 0)
    assert list(second.json) == [
        *("file", "return_id", "organisation", "round", "revision", "final", "answers", "ignored", "others"),
        "findings",
    ]
    assert [(ran.json["revision"], ran.json["final"]) for ran in (first, second)] == [(1, False), (2, True)]
    assert hamonitor("dossier", "check", office.dossier("GM0363")).status == 0
    both = hamonitor("import", office.store, office.folder / "1.xlsx", office.folder / "2.xlsx", "--json", "--jobs", 1)
    assert [line["code"] for line in both.lines] == ["accepted", "accepted"]


def test_what_skip_logic_hides_is_left_out_and_counted(office):
    rows = hamonitor("edition", "show", "2024", "--json").json
    hidden = next(row for row in rows if row["actor"] == "gemeente" and row["relevant"])
    parent = next(row for row in rows if row["code"] == hidden["relevant"]["question"])
    other = next(option for option in parent["options"] if option not in hidden["relevant"]["any_of"])
    value = hidden["options"][0] if hidden["options"] else "1"
    write_answers(
        office.folder / "GM0363.csv", [("", parent["code"], other, ""), ("GM0363", hidden["code"], value, "")]
    )
    ran = office.fill("GM0363", "1.xlsx", "--json")
    assert (ran.json["answers"], ran.json["ignored"]) == (1, [hidden["code"]])
    assert "niet gesteld" in office.fill("GM0363", "2.xlsx").out


def test_whether_a_question_is_asked_may_hang_on_an_earlier_answer(office):
    write_answers(office.folder / "GM0363.csv", [("", "gemeente.2.6", "ja", "")])
    assert office.fill("GM0363", "1.xlsx", "--json").json["answers"] == 1
    write_answers(office.folder / "GM0363.csv", [("", "gemeente.2.6b", "50", "")])
    ran = office.fill("GM0363", "2.xlsx", "--json")
    assert (ran.json["answers"], ran.json["ignored"]) == (2, [])
    write_answers(office.folder / "GM0363.csv", [("", "gemeente.2.6", "nee", "")])
    assert office.fill("GM0363", "3.xlsx", "--json").json["answers"] == 1


@pytest.mark.parametrize("value", ["-5", "veel"])
def test_what_is_not_asked_need_not_fit_either(office, value):
    rows = [("", "gemeente.2.6b", value, "x" * 2001), ("", "gemeente.2.6", "nee", "")]
    write_answers(office.folder / "GM0363.csv", rows)
    ran = office.fill("GM0363", "1.xlsx", "--json")
    assert (ran.status, ran.json["answers"], ran.json["ignored"]) == (0, 1, ["gemeente.2.6b"])
    write_answers(office.folder / "GM0363.csv", [rows[0], ("", "gemeente.2.6", "ja", "")])
    assert "Regel 2: gemeente.2.6b: " in told(office.fill("GM0363", "2.xlsx"), "answers_bad")


def test_one_file_of_answers_serves_every_organisation(office):
    rows = [row for person in PEOPLE for row in answers_of(person.code, person.actor)]
    everybody = write_answers(office.folder / "allen.csv", rows)
    ran = office.fill("JZ13", "1.xlsx", "--json", "--final", answers=everybody)
    own = answers_of("JZ13", "regio")
    assert (ran.status, ran.json["answers"], ran.json["others"]) == (0, len(own), len(rows) - len(own))
    assert f" {len(rows) - len(own)} regels van andere " in office.fill("JZ13", "2.xlsx", answers=everybody).out


def test_why_a_question_is_left_open_is_sent_and_is_no_answer(office):
    write_answers(office.folder / "GM0363.csv", [("", "gemeente.3.17", "", "De boekhouder weet het in mei.")])
    ran = office.fill("GM0363", "1.xlsx", "--json")
    assert (ran.status, ran.json["answers"]) == (0, 0)
    sheet = load_workbook(office.folder / "1.xlsx")["Antwoorden"]
    row = next(row for row in sheet.iter_rows(values_only=True) if row[-1] == "gemeente.3.17")
    assert row[3:5] == ("Niet beantwoord", "De boekhouder weet het in mei.")
    assert hamonitor("import", office.store, office.folder / "1.xlsx").status == 0
    assert hamonitor("analyse", office.store, "numbers", "--json").json == []


def test_a_reserve_or_whom_one_waits_for_is_sent_where_a_question_is_left_open(office):
    write_answers(office.folder / "GM0363.csv", [("", "gemeente.3.8", "ja", "")])
    office.fill("GM0363", "1.xlsx")
    with open_dossier(office.dossier("GM0363"), "Anna", backups=False) as dossier:
        dossier.record(Answer("gemeente.3.17", waits_for=WaitsFor("Rijk", "de wet")))
        dossier.record(Answer("gemeente.2.5", reserve="De raad besluit nog."))
    assert office.fill("GM0363", "2.xlsx", "--json").json["answers"] == 1
    rows = {row[-1]: row for row in load_workbook(office.folder / "2.xlsx")["Antwoorden"].iter_rows(values_only=True)}
    assert rows["gemeente.3.17"][3:6:2] == ("Niet beantwoord", "Wacht op: Rijk (de wet)")
    assert rows["gemeente.2.5"][3:6:2] == ("Niet beantwoord", "Voorbehoud: De raad besluit nog.")
    assert hamonitor("import", office.store, office.folder / "2.xlsx").status == 0


def test_what_a_csv_does_not_speak_of_stays_as_it_was(office):
    write_answers(office.folder / "GM0363.csv", [("", "gemeente.3.8", "ja", "Eerst."), ("", "gemeente.2.5", "nee", "")])
    office.fill("GM0363", "1.xlsx")
    beside = {"reserve": "Onder voorbehoud.", "waits_for": WaitsFor("Rijk"), "use": Use.QUOTABLE, "proposed_by": "JZ13"}
    with open_dossier(office.dossier("GM0363"), "Anna", backups=False) as dossier:
        for code in ("gemeente.3.8", "gemeente.2.5"):
            dossier.record(replace(dossier.answer(code), carried_over=True, **beside))
    write_answers(
        office.folder / "GM0363.csv", [("", "gemeente.3.8", "nee", "Nu."), ("", "gemeente.2.5", "nee", "Zo.")]
    )
    office.fill("GM0363", "2.xlsx")
    found = answers_in(office.dossier("GM0363"))
    assert found["gemeente.3.8"] == Answer("gemeente.3.8", "nee", "Nu.", **beside)
    assert found["gemeente.2.5"] == Answer("gemeente.2.5", "nee", "Zo.", carried_over=True, **beside)


def test_a_code_may_be_typed_carelessly(office):
    typed = office.code("VNG").lower().replace("-", " ")
    assert office.fill("VNG", "v.xlsx", code=typed).status == 0


@pytest.mark.parametrize("typed", [" ", "A\nB", "A\x1b[31mB", "x" * 201])
@pytest.mark.parametrize("option", ["signer", "function"])
def test_nobody_signs_with_a_name_or_function_that_central_would_not_take(office, option, typed):
    before = office.files()
    ran = office.fill("GM0363", "1.xlsx", **{option: typed})
    assert (ran.status, f"bij --{option}: hier " in ran.err) == (2, True)
    assert office.files() == before


@pytest.mark.parametrize("damage", ["[{}]", "[" * 100_000, "{}", ""])
def test_a_damaged_list_of_what_was_sent_is_told_and_may_be_put_aside(office, damage):
    assert office.fill("GM0363", "1.xlsx").status == 0
    ledger = office.folder / "GM0363.verstuurd.json"
    ledger.write_text(damage, "utf-8")
    before = office.files()
    assert "een andere naam" in told(office.fill("GM0363", "2.xlsx"), "ledger_damaged")
    assert office.files() == before
    ledger.rename(office.folder / "kapot.json")
    assert office.fill("GM0363", "2.xlsx", "--json").json["revision"] == 2


def test_a_wrong_code_changes_nothing_also_where_the_dossier_is_there(office):
    assert office.fill("GM0363", "1.xlsx").status == 0
    before = office.files()
    told(office.fill("GM0363", "2.xlsx", code="AAAAA-AAAAA-AAAAA-AAAAA"), "code_wrong")
    assert office.files() == before


def test_a_return_that_is_there_is_not_written_over_and_nothing_is_made(office):
    (office.folder / "1.xlsx").write_text("van een ander", "utf-8")
    before = office.files()
    told(office.fill("GM0363", "1.xlsx"), "file_exists")
    assert office.files() == before


def test_what_somebody_said_to_be_right_is_no_finding_any_more(office):
    write_answers(office.folder / "GM0363.csv", [("", "gemeente.3.8", "nee", "OK")])

    def asked(out):
        found = office.fill("GM0363", out, "--json").json["findings"]
        return [item["code"] for item in found if item["question"] == "gemeente.3.8"]

    assert asked("1.xlsx") == ["empty_explanation"]
    with open_dossier(office.dossier("GM0363"), "Anna", backups=False) as dossier:
        (finding,) = [item for item in dossier.findings() if item.question == "gemeente.3.8"]
        dossier.confirm(finding)
    assert asked("2.xlsx") == []


def test_another_key_goes_on_in_the_same_dossier(office):
    assert office.fill("GM0363", "1.xlsx").status == 0
    ran = office.fill("GM0363", "2.xlsx", "--json", key=office.folder / "nieuw.pem")
    assert (ran.status, ran.json["revision"]) == (0, 2)


def test_a_dossier_of_another_is_left_free_for_who_works_in_it(office):
    assert office.fill("GM0363", "1.xlsx").status == 0
    told(office.fill("JZ13", "2.xlsx", dossier=office.dossier("GM0363")), "dossier_other")
    with open_dossier(office.dossier("GM0363"), "Anna", backups=False) as dossier:
        assert not dossier.read_only
