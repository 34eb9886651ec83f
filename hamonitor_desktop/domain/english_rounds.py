"""Dutch sentences about making a round, and what they are in English; see `english_phrases`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

ROUNDS: Final[Mapping[str, str]] = {
    "De brieven horen in een andere map dan de rondepakketten, en niet in een map daarbinnen: "
    "wie beide heeft, kan namens een organisatie antwoorden.": (
        "The letters belong in another folder than the round packages, and not in a folder within it: "
        "whoever has both can answer on behalf of an organisation."
    ),
    "Een collega wijzigde intussen wie er meedoet. Begin opnieuw.": (
        "A colleague changed meanwhile who takes part. Begin again."
    ),
}
