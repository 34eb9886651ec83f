"""Dutch sentences of the central team's work, and what they are in English; see `english_phrases`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

DECIDING: Final[Mapping[str, str]] = {
    "Wie een retour afwijst, zegt waarom.": "Who rejects a return says why.",
    "Er staat geen vraag in.": "There is no question in it.",
    "Vragen horen bij ‘navragen’.": "Questions belong with ‘ask’.",
    "Bij een van de vragen staat geen tekst.": "One of the questions has no text.",
    "Een tekst is langer dan {most} tekens.": "A text is longer than {most} characters.",
    "In een tekst staat een teken dat niet kan worden verstuurd.": "A text has a character that cannot be sent.",
}

REDACTING: Final[Mapping[str, str]] = {
    "Op die plek staat in deze retour geen tekst.": "There is no text in that place of this return.",
    "In de tekst staat een teken dat niet kan worden bewaard.": "The text has a character that cannot be kept.",
}
