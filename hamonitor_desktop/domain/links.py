"""Web addresses in an explanation: only http and https, and only as text that somebody may choose to open."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

_ADDRESS: Final = re.compile(r"\bhttps?://[^\s<>\"'“”‘’]+", re.IGNORECASE)
_AT_THE_END: Final = ".,;:!?)]}"


def web_addresses(text: str) -> tuple[str, ...]:
    """The http(s) addresses in a text, each once, in order; what ends a sentence is no part of one."""
    found = (_trimmed(match[0]) for match in _ADDRESS.finditer(text))
    return tuple(dict.fromkeys(address for address in found if _is_address(address)))


def _trimmed(address: str) -> str:
    while address and address[-1] in _AT_THE_END and not (address[-1] == ")" and "(" in address):
        address = address[:-1]
    return address


def _is_address(address: str) -> bool:
    """Whether a host is named in it, without a name or password before the host: that hides where it leads."""
    try:
        parts = urlsplit(address)
        return bool(parts.hostname) and "." in (parts.hostname or "") and "@" not in parts.netloc
    except ValueError:
        return False
