"""Keeps what PySide6 compiles anew at each start.

Shiboken, the part of PySide6 that speaks with Python, carries a dozen support modules as source text and compiles them
whenever a program starts: a fifth of the time to the first window. It takes them, compiled, from a folder `files.dir`
beside its own file where there is one (what SBK_EMBED=0 makes; see its signature_bootstrap.py). Ours lies in the user's
cache, is made when the program ends, belongs to one build of Shiboken and one Python, and is used only while whole: a
part missing there would end the program. A frozen program finds its modules in another way, and is left as it is.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec
    from zipfile import ZipFile

_MODULE: Final = "shiboken6"
_BINARY: Final = "Shiboken*"
_FILES: Final = "files.dir"
_LIST: Final = "list.txt"
"""A line per file, its size in bytes and its name; written last."""


def begin() -> None:
    """Import Shiboken with what was kept; without it where nothing was, or where that is not whole."""
    if getattr(sys, "frozen", False) or _MODULE in sys.modules:
        return
    spec = importlib.util.find_spec(_MODULE)
    folder = _folder(spec) if spec else None
    if spec is None or spec.loader is None or folder is None or not _is_whole(folder):
        return
    module = importlib.util.module_from_spec(spec)
    sys.modules[_MODULE], own = module, module.__file__
    module.__file__ = str(folder / "__init__.py")  # where it looks for the folder
    try:
        spec.loader.exec_module(module)
    finally:
        module.__file__ = own


def keep() -> None:
    """Write what the next start can use, unless it is there; nothing where it cannot be written."""
    module, archive = sys.modules.get(_MODULE), _archive()
    spec = module.__spec__ if module else None
    folder = _folder(spec) if spec else None
    if folder is None or archive is None or getattr(sys, "frozen", False):
        return
    with suppress(OSError):
        _write(archive, folder)


def _folder(spec: ModuleSpec) -> Path | None:
    """Where the modules of this Shiboken and this Python are kept."""
    from platformdirs import user_cache_path

    try:
        found = Path(spec.origin or "").parent.glob(_BINARY)
        binary = next(path for path in found if path.suffix in (".so", ".pyd")).stat()
    except (OSError, StopIteration):
        return None
    name = f"{sys.implementation.cache_tag}-{binary.st_size:x}-{binary.st_mtime_ns:x}"
    return user_cache_path("HA-Monitor", appauthor=False) / "shiboken" / name


def _is_whole(folder: Path) -> bool:
    try:
        lines = (folder / _LIST).read_text("utf-8").splitlines()
        listed = [line.split(" ", 1) for line in lines]
        return bool(listed) and all(os.stat(f"{folder}/{name}").st_size == int(size) for size, name in listed)  # noqa: PTH116
    except (OSError, ValueError):
        return False


def _archive() -> ZipFile | None:
    """The source text that Shiboken carries; None where it did not need it at this start."""
    support: ModuleType | None = sys.modules.get("shibokensupport")
    return getattr(getattr(support, "__loader__", None), "zfile", None)


def _write(archive: ZipFile, folder: Path) -> None:
    import py_compile
    import shutil
    from tempfile import mkdtemp

    shutil.rmtree(folder, ignore_errors=True)  # what is there is not whole
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = Path(mkdtemp(dir=folder.parent))
    for name in archive.namelist():
        if name.endswith(".py"):
            source = Path(archive.extract(name, made / _FILES))
            py_compile.compile(
                str(source), doraise=True, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH
            )
    files = [path for path in made.rglob("*") if path.is_file()]
    lines = [f"{path.stat().st_size} {path.relative_to(made).as_posix()}" for path in files]
    (made / _LIST).write_text("\n".join(lines), "utf-8")
    made.rename(folder)
