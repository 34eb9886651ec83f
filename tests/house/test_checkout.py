import re
import subprocess

import pytest

from tests.house.checkout import ROOT, tracked

TOP = {
    ".ci", ".gitattributes", ".gitignore", ".pre-commit-config.yaml", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE",
    "README.md", "build", "docs", "hamonitor.spec", "hamonitor_desktop", "pyproject.toml", "requirements.lock",
    "resources", "schema", "tests", "ui",
}  # fmt: skip
TEXT = {".py", ".md", ".toml", ".csv", ".json", ".yaml", ".spec", ".ts", ".ui", ".svg", ".txt", ""}
LONGEST = 450


def test_nothing_else_lies_at_the_top():
    assert {file.relative_to(ROOT).parts[0] for file in tracked()} <= TOP


def test_nothing_ignored_is_tracked():
    assert tracked()
    command = ["git", "ls-files", "--cached", "--ignored", "--exclude-standard"]
    assert subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout == ""


def test_build_is_source_here():
    assert ROOT / "build" / "dev.py" in tracked()


def test_no_text_names_a_folder_of_one_machine():
    place = re.compile(r"(?<![\w.])/(?:work|root|home/\w+|Users/\w+)/|\b[A-Z]:\\\\?Users\\")
    found = []
    for file in tracked():
        if file.suffix in TEXT and file.parent.name != "house":
            lines = file.read_text(encoding="utf-8").splitlines()
            found += [f"{file.relative_to(ROOT)}:{at}" for at, line in enumerate(lines, 1) if place.search(line)]
    assert found == []


def test_no_private_key_is_in_the_wheel_s_folders():
    for file in tracked():
        if file.relative_to(ROOT).parts[0] in ("schema", "resources"):
            assert b"PRIVATE KEY-----" not in file.read_bytes(), file


def test_no_module_is_too_long_to_read():
    modules = [file for file in tracked() if file.suffix == ".py" and file.parent.name != "forms"]
    lengths = {str(file.relative_to(ROOT)): len(file.read_bytes().splitlines()) for file in modules}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


@pytest.mark.parametrize("page", ["README.md", "docs/README.md", "CONTRIBUTING.md"])
def test_links_lead_somewhere(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", text):
        assert ((ROOT / page).parent / target).exists(), target
