"""Names every function, class and method that nothing uses: vulture, less what it cannot judge.

Left out are class variables (fields that only files and the questionnaire name; ruff holds unused local ones),
attributes (most are set on the objects of libraries, for those to read) and names in camelCase, which are Qt's own: we
override them and Qt calls them.
"""

import sys
import tomllib
from pathlib import Path
from typing import Any

from vulture.core import Vulture

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Print what is unused; 1 when there is anything."""
    settings: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["vulture"]
    vulture = Vulture(ignore_names=settings["ignore_names"], ignore_decorators=settings["ignore_decorators"])
    vulture.scavenge(
        [str(ROOT / path) for path in settings["paths"]], exclude=[str(ROOT / path) for path in settings["exclude"]]
    )
    found = [
        item
        for item in vulture.get_unused_code(min_confidence=settings["min_confidence"])
        if item.typ not in ("variable", "attribute")
    ]
    for item in found:
        print(item.get_report())
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
