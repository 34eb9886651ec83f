"""Starts the program for `python -m hamonitor_desktop` and for the frozen program."""

from __future__ import annotations

import sys

from hamonitor_desktop.app import main

if __name__ == "__main__":
    sys.exit(main())
