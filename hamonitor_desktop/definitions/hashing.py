"""The name of an edition's exact content."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

import rfc8785


def edition_hash(document: Mapping[str, object]) -> str:
    """SHA-256 (hex) of the document in the canonical JSON of RFC 8785. Raises ValueError when it is not JSON."""
    return hashlib.sha256(rfc8785.dumps(dict(document))).hexdigest()  # type: ignore[arg-type]
