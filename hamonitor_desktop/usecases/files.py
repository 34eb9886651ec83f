"""Reading and writing whole files so that nothing is ever half-written, with errors a user can act on."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager, suppress
from io import BufferedRandom
from itertools import count
from pathlib import Path

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.store.file_errors import file_errors, is_device, is_there
from hamonitor_desktop.store.temporary import discard, new_beside, put_in_place


def read_bytes(path: Path, limit: int | None = None) -> bytes:
    """The file's bytes, at most `limit` + 1 of them. Raises HaError."""
    try:
        with file_errors(path), path.open("rb") as stream:
            if limit is None:
                return stream.read()
            size = os.fstat(stream.fileno()).st_size  # room is made for all that is asked, and making it costs time
            return stream.read(min(limit, size) + 1)
    except HaError as error:
        if error.code is Code.FOLDER_READ_ONLY:  # that is for writing; of a folder and its files less may be allowed
            raise HaError(Code.NOT_READABLE, path=path) from error
        if error.code is Code.FILE_LOCKED and os.path.isdir(path):  # noqa: PTH112 what Windows says of a folder
            raise HaError(Code.FILE_MISSING, path=path) from error
        raise


def refuse_device(path: Path, code: Code) -> None:
    """Refuse what can be read without end, or never answers: a pipe or a device in place of a file. Raises HaError."""
    if is_device(path):
        raise HaError(code, path=path, reason="Het is geen gewoon bestand.")


def real_path(path: Path) -> Path:
    """Where the file or folder lies, however it was named; it need not be there.

    Windows fails to say so of a device, and of what lies on a network drive that falls away.
    """
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # the last: links that lead to themselves
        return path.absolute()


def write_bytes(path: Path, data: bytes, *, private: bool = False, mark: str = "") -> None:
    """Write the file whole: to a temporary file beside it, flushed to disk, then put in its place. Raises HaError.

    `mark` begins the name of the temporary file, by which it is known again where the program was ended halfway.
    """
    with staged(path, data, private=private, mark=mark):
        pass


@contextmanager
def staged(path: Path, data: bytes, *, private: bool = False, mark: str = "") -> Generator[None]:
    """Write the bytes to disk beside `path`, run the block, and only when it succeeds put them in their place.

    What can go wrong with the disk has then gone wrong before the block does what cannot be undone. Raises HaError.
    """
    with staged_file(path, private=private, mark=mark) as stream:
        with file_errors(path):
            stream.write(data)
            _flush(stream)
        yield


@contextmanager
def staged_file(path: Path, *, private: bool = False, mark: str = "") -> Generator[BufferedRandom]:
    """A file beside `path` to write in, which is put in its place when the block succeeds. Raises HaError.

    What the block writes may fail with an OSError: that is its own to turn into a HaError.
    """
    with file_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = new_beside(path, mark)
    stream = os.fdopen(handle, "w+b")
    try:
        yield stream
        with file_errors(path):
            _flush(stream)
            stream.close()
            temporary.chmod(0o600 if private else 0o666 & ~_umask())
            put_in_place(temporary, path)
    except BaseException:
        with suppress(OSError):  # what could not be written then cannot be now
            stream.close()
        discard(temporary)
        raise


def _flush(stream: BufferedRandom) -> None:
    stream.flush()
    os.fsync(stream.fileno())


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def free_beside(path: Path, mark: str) -> Path:
    """A name beside a file that says what it is and is not taken: sleutel-oud.pem, sleutel-oud1.pem. Raises HaError."""
    names = (path.with_name(f"{path.stem}-{mark}{number or ''}{path.suffix}") for number in count())
    return next(name for name in names if not is_there(name))


@contextmanager
def removed_on_failure() -> Generator[list[Path]]:
    """A list of files that are taken away again when the block, or the commit in it, fails."""
    written: list[Path] = []
    try:
        yield written
    except BaseException:
        discard(*written)
        raise
