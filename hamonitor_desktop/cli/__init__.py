"""The command line: the same use cases as the windows, for people who work in bulk and for machines (`--json`).

Exit status: 0 done, 1 a file refused or a check failed, 2 wrong use, 3 failed. Nothing heavy is imported until a
command needs it, and Qt never.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from typing import Final, TextIO

from hamonitor_desktop.cli.parser import WrongUse, build_parser
from hamonitor_desktop.domain.codes import Code, HaError, Status
from hamonitor_desktop.domain.direction import plain
from hamonitor_desktop.domain.json_form import json_line

_MOST_SHOWN: Final = 300  # characters of an error that is a fault of the program


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status."""
    _use_utf8(sys.stdout)
    _use_utf8(sys.stderr)
    _use_a_clock()
    try:
        options = build_parser().parse_args(arguments)
    except WrongUse as error:
        sys.stderr.write(error.usage)
        _tell(Code.WRONG_USE, error.text, as_json="--json" in arguments)
        return Status.WRONG_USE
    try:
        status = options.handler(options)
        sys.stdout.flush()
        return status
    except HaError as error:
        return max(_fail(error, as_json=options.json), options.least_failure)
    except KeyboardInterrupt:
        return _fail(HaError(Code.CANCELLED), as_json=options.json)
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Status.DONE
    except Exception as error:  # a bug: said in one paragraph; the traceback on request
        if os.environ.get("HAMONITOR_TRACEBACK"):
            raise
        return _fail(_as_ha_error(error), as_json=options.json)


def _use_utf8(stream: TextIO) -> None:
    """Windows consoles may be in a code page without the signs we print."""
    if reconfigure := getattr(stream, "reconfigure", None):
        reconfigure(encoding="utf-8", errors="replace")


def _use_a_clock() -> None:
    """A time zone that is none would end whatever tells the time: then it is told in UTC."""
    try:
        datetime.now().astimezone()
    except ValueError:
        os.environ["TZ"] = "UTC"
        time.tzset()  # there is none on Windows, and no such error


def _as_ha_error(error: Exception) -> HaError:
    if isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG:  # even asking for such a file is one
        return HaError(Code.NAME_TOO_LONG, name=f"{os.path.basename(str(error.filename)):.40}")  # noqa: PTH119
    return HaError(Code.INTERNAL, reason=_in_short(error))


def _in_short(error: Exception) -> str:
    """On one line, and no longer than a reader bears: a database repeats whole statements."""
    return " ".join(f"{type(error).__name__}: {error}".split())[:_MOST_SHOWN]


def _fail(error: HaError, *, as_json: bool) -> int:
    _tell(error.code, str(error), as_json=as_json)
    return error.status


def _tell(code: Code, text: str, *, as_json: bool) -> None:
    if as_json:
        print(json_line({"error": str(code), "message": text}))
    print(f"{plain(text)} [{code}]", file=sys.stderr)
