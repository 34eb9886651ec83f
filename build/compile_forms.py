"""Compiles the Designer forms in `ui/` and the translations in `resources/`; `--check` only says what is out of date.

The results are committed, so that running the program needs no build step.
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FORMS = ROOT / "hamonitor_desktop" / "gui" / "forms"


def targets() -> Iterator[tuple[str, Path, Path]]:
    """Each tool with its source and the file it writes."""
    for form in sorted((ROOT / "ui").glob("*.ui")):
        yield "pyside6-uic", form, FORMS / f"ui_{form.stem}.py"
    for texts in sorted((ROOT / "resources").rglob("*.ts")):
        yield "pyside6-lrelease", texts, texts.with_suffix(".qm")


def compiled(tool: str, source: Path) -> bytes:
    """What the tool makes of a source file. Raises SystemExit with the tool's own words when it fails."""
    program = Path(sys.executable).parent / (f"{tool}.exe" if sys.platform == "win32" else tool)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "out.qm" if tool.endswith("lrelease") else "out.py")
        words = [str(source), "-qm", str(out)] if tool.endswith("lrelease") else [str(source), "-o", str(out)]
        answer = subprocess.run([str(program), *words], capture_output=True, text=True, check=False)
        if answer.returncode or not out.exists():
            sys.exit(f"{tool} {source.name}: {answer.stdout}{answer.stderr}")
        return needed_only(out.read_text("utf-8")).encode() if out.suffix == ".py" else out.read_bytes()


def needed_only(code: str) -> str:
    """The form without the names that uic imports for nothing: each costs time when the window starts."""

    def kept(found: re.Match[str]) -> str:
        names = [name for name in re.findall(r"\w+", found[2]) if len(re.findall(rf"\b{name}\b", code)) > 1]
        return f"from {found[1]} import {', '.join(names)}\n" if names else ""

    return re.sub(r"from (PySide6\.\w+) import \(([^)]*)\)\n", kept, code)


def main() -> int:
    """Compile all, or with `--check` compare with what stands, and name what differs."""
    check = "--check" in sys.argv[1:]
    wanted = {target: (tool, source) for tool, source, target in targets()}
    differs = [file for file in sorted(FORMS.glob("ui_*.py")) if file not in wanted]
    if not check:
        for file in differs:
            file.unlink()  # its form is gone
    for target, (tool, source) in wanted.items():
        data = compiled(tool, source)
        if target.exists() and target.read_bytes() == data:
            continue
        differs.append(target)
        if not check:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    for file in differs:
        print(f"{file.relative_to(ROOT)}: {'verouderd; draai build/compile_forms.py' if check else 'bijgewerkt'}")
    return 1 if check and differs else 0


if __name__ == "__main__":
    sys.exit(main())
