"""What LibreOffice makes of a return. What Excel makes of it cannot be tried here."""

import shutil
import subprocess
from dataclasses import replace
from itertools import cycle

import pytest

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.excel.lists import list_rows, list_xlsx
from hamonitor_desktop.usecases.verifying import verify_file
from tests.excel.samples import NASTY, answered, payload, signed

LINE = "de afspraken met de aanbieders"


@pytest.fixture
def convert(tmp_path, capsys):
    """Open a file in LibreOffice and save it as another kind, with a profile of its own."""
    soffice = shutil.which("soffice")
    if not soffice:
        with capsys.disabled():
            print("\nNOT TRIED: LibreOffice (soffice) is not installed, so no save by it was checked.")
        pytest.skip("NOT TRIED: LibreOffice (soffice) is not installed, so no return is saved again")

    def to(path, kind):
        out = tmp_path / "saved"
        profile = (tmp_path / "profile").as_uri()
        subprocess.run(
            [soffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind, "--outdir", out, path],
            check=True,
            capture_output=True,
            timeout=120,
        )
        return out / f"{path.stem}.{kind}"

    return to


@pytest.fixture
def path(tmp_path):
    """A return with everything that programs stumble over."""
    answers = [replace(answer, explanation=text) for answer, text in zip(answered(), NASTY, strict=False)]
    of = signed(payload(answers, signer_name="=J. d'Arc & Zn", reserve="\n".join(NASTY[:17]), on_behalf_of=NASTY[:17]))
    made = tmp_path / "retour.xlsx"
    made.write_bytes(of.data)
    return made


def test_saving_in_libreoffice_and_again_does_no_harm(path, convert, tmp_path):
    saved = convert(path, "xlsx")
    assert saved.read_bytes() != path.read_bytes()
    assert (verify_file(saved).code, verify_file(saved).changes) == (Code.VALID, ())
    again = tmp_path / "nogmaals.xlsx"
    again.write_bytes(saved.read_bytes())
    assert verify_file(convert(again, "xlsx")).code is Code.VALID


@pytest.mark.parametrize("texts", [NASTY[:9], NASTY[9:18], NASTY[18:]], ids=["first", "second", "largest"])
def test_every_difficult_text_survives_libreoffice(tmp_path, convert, texts):
    answers = [replace(answer, explanation=text) for answer, text in zip(answered(), cycle(texts), strict=False)]
    path = tmp_path / "retour.xlsx"
    path.write_bytes(signed(payload(answers)).data)
    assert verify_file(convert(path, "xlsx")).messages == verify_file(path).messages


def test_by_way_of_an_open_document_does_no_harm(tmp_path, convert):
    """An OpenDocument sheet keeps no tab at the begin or the end of a text; all else it does."""
    texts = [text for text in NASTY if "\t" not in text]
    answers = [replace(answer, explanation=text) for answer, text in zip(answered(), texts, strict=False)]
    path = tmp_path / "retour.xlsx"
    path.write_bytes(signed(payload(answers, reserve="\n".join(texts)[:2000])).data)
    outcome = verify_file(convert(convert(path, "ods"), "xlsx"))
    assert (outcome.code, outcome.changes) == (Code.VALID, ())


def test_an_answer_changed_in_libreoffice_is_named_with_its_cell(tmp_path, convert):
    path = tmp_path / "retour.xlsx"
    path.write_bytes(signed(payload(answered(f"Wij maken {LINE}."))).data)
    flat = convert(path, "fods")
    text = flat.read_text("utf-8")
    assert LINE in text
    flat.write_text(text.replace(LINE, "geen afspraken", 1), "utf-8")
    outcome = verify_file(convert(flat, "xlsx"))
    assert outcome.code is Code.CHANGED_CELL
    assert [(change.sheet, change.cell, change.found) for change in outcome.changes] == [
        ("Antwoorden", "E2", "Wij maken geen afspraken.")
    ]
    assert "Antwoorden!E2" in "\n".join(outcome.messages)


def test_a_list_that_was_saved_in_libreoffice_is_read(tmp_path, convert):
    rows = [["code", "naam", "telefoon"], ["GM0363", "=Ans", "0612345678"], ["", "twee\nregels", "1,5"]]
    path = tmp_path / "lijst.xlsx"
    path.write_bytes(list_xlsx("Lijst", rows[0], rows[1:]))
    assert list_rows(convert(path, "xlsx").read_bytes()) == rows
