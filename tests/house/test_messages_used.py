import ast
import re
import string

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.domain.messages import TEXTS
from tests.house.checkout import ROOT


def _raised():
    """Each `HaError(Code.X, a=..., b=...)` in the package: the code, the names given, and where it stands."""
    for file in sorted((ROOT / "hamonitor_desktop").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "HaError"):
                continue
            first = node.args[0] if node.args else None
            names = {keyword.arg for keyword in node.keywords}
            # a code that is one of several is not written out; None: details passed on with **
            if isinstance(first, ast.Attribute) and first.attr in Code.__members__ and None not in names:
                yield Code[first.attr], names, f"{file.relative_to(ROOT)}:{node.lineno}"


def _placeholders(code):
    text = TEXTS[code]
    parsed = string.Formatter().parse(" ".join((text.what, text.why, text.now)))
    return {name for _, name, _, _ in parsed if name}


def test_every_error_is_raised_with_the_details_its_text_asks_for():
    lacking = [f"{where} {code}: {_placeholders(code) - names}" for code, names, where in _raised()]
    assert [line for line in lacking if not line.endswith("set()")] == []


def _reasons():
    """Each reason written out in the package, with what it is a reason for."""
    for file in sorted((ROOT / "hamonitor_desktop").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Attribute)):
                continue
            for keyword in node.keywords:
                if keyword.arg == "reason" and isinstance(keyword.value, ast.Constant):
                    yield node.args[0].attr, str(keyword.value.value)


def _is_sentence(code):
    """Whether the reason stands by itself; so it does where the code is one of several."""
    return code not in Code.__members__ or TEXTS[Code[code]].why == "{reason}"


def test_a_reason_that_is_a_sentence_ends_like_one():
    found = [(code, reason) for code, reason in _reasons() if _is_sentence(code)]
    assert len(found) > 10
    assert [reason for _, reason in found if not re.fullmatch(r"([A-Z‘]|[a-z]+\.toml: ).*\.", reason)] == []
