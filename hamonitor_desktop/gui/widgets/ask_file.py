"""The system's own dialogs for files and folders, giving paths."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_files(parent: QWidget, title: str, kinds: str) -> list[Path]:
    """Some files to read; none when the person changed their mind."""
    return [Path(name) for name in QFileDialog.getOpenFileNames(parent, title, "", kinds)[0]]


def ask_file(parent: QWidget, title: str, kinds: str, begin: Path | None = None) -> Path | None:
    """One file to read; the dialog begins in the folder `begin`, or else where one was last."""
    name = QFileDialog.getOpenFileName(parent, title, "" if begin is None else str(begin), kinds)[0]
    return Path(name) if name else None


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """A folder."""
    name = QFileDialog.getExistingDirectory(parent, title)
    return Path(name) if name else None


def ask_target(parent: QWidget, title: str, suggested: str, kinds: str) -> Path | None:
    """Where to write a file; the dialog itself asks before an existing one is replaced."""
    name = QFileDialog.getSaveFileName(parent, title, suggested, kinds)[0]
    return Path(name) if name else None


def ask_new_or_old(parent: QWidget, title: str, suggested: str, kinds: str) -> Path | None:
    """A file that may be there already, and is then used and not replaced."""
    option = QFileDialog.Option.DontConfirmOverwrite
    name = QFileDialog.getSaveFileName(parent, title, suggested, kinds, options=option)[0]
    return Path(name) if name else None
