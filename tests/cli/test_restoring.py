"""`hamonitor dossier restore`: the newest whole copy back, whatever became of the dossier."""

from tests.cli.running import BACKUPS, hamonitor, write_answers


def filled_twice(office):
    """A dossier of which a first return was sent with one answer, and a second with another."""
    for name, answer in (("1.xlsx", "ja"), ("2.xlsx", "nee")):
        write_answers(office.folder / "VNG.csv", [("VNG", "vng.2.2", answer, "Zo staan we ervoor.")])
        assert office.fill("VNG", name).status == 0
    return office.dossier("VNG")


def test_a_damaged_dossier_is_replaced_and_no_number_is_used_twice(office):
    dossier = filled_twice(office)
    data = dossier.read_bytes()
    dossier.write_bytes(data[: len(data) // 2])
    assert hamonitor("dossier", "check", dossier).status != 0
    ran = hamonitor("dossier", "restore", dossier, "--json")
    assert ran.status == 0, ran.err
    assert ran.json["file"] == str(dossier)
    assert (office.folder / "VNG-beschadigd.hamonitor").read_bytes() == data[: len(data) // 2]
    assert ran.json["aside"] == str(office.folder / "VNG-beschadigd.hamonitor")
    assert hamonitor("dossier", "check", dossier).status == 0
    ran = office.fill("VNG", "3.xlsx", "--json")
    assert (ran.status, ran.json["revision"]) == (0, 3), "the list beside the key knows what was sent"


def test_a_healthy_dossier_goes_back_with_its_history(office):
    dossier = filled_twice(office)
    ran = hamonitor("dossier", "restore", dossier)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("De kopie van ")
    assert "weer als toen" in ran.out
    assert office.fill("VNG", "3.xlsx", "--json").json["revision"] == 3


def test_without_a_copy_it_says_so(office):
    dossier = filled_twice(office)
    for copy in (office.folder / BACKUPS).iterdir():
        copy.unlink()
    ran = hamonitor("dossier", "restore", dossier)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith("Er is geen reservekopie om terug te zetten. ")
    assert ran.err.rstrip().endswith("[no_backup]")
    ran = hamonitor("dossier", "restore", office.folder / "weg.hamonitor")
    assert (ran.status, ran.out) == (1, "")
    assert "weg.hamonitor is niet gevonden." in ran.err
