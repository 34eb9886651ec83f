"""Made-up explanations, plainly invented: no names, no places, nothing anybody ever wrote."""

from __future__ import annotations

import random
from typing import Final

from hamonitor_desktop.domain.values import UNKNOWN, Value

_OPENING: Final = ("Verzonnen toelichting:", "Voorbeeldtekst:", "Verzonnen:")
_DONE: Final = (
    "dit loopt sinds vorig jaar en is vastgelegd in ons beleid.",
    "het is afgerond; we kijken elk half jaar of het nog klopt.",
    "de werkwijze staat en de uitvoerders kennen haar.",
)
_BUSY: Final = (
    "we werken eraan met de regio en verwachten in het najaar verder te zijn.",
    "een werkgroep bereidt een voorstel voor.",
    "de eerste stappen zijn gezet, de uitwerking volgt.",
    "een proef loopt; daarna besluiten we hoe het verder gaat.",
)
_NO: Final = (
    "we bereiden dit voor, maar het lopende contract eindigt pas later.",
    "er gebeurt al veel, maar nog niet in deze vorm.",
    "we wachten op een landelijk kader en doen intussen wat al kan.",
)
_UNKNOWN: Final = ("hier hebben we nog geen zicht op.", "de gegevens komen later dit jaar.")


def explanation(value: Value, chance: random.Random) -> str:
    """A made-up explanation that fits the value."""
    if value is UNKNOWN:
        kind = _UNKNOWN
    elif value in ("ja", "afgerond", "volledig"):
        kind = _DONE
    else:
        kind = _NO if isinstance(value, str) and value.startswith(("nee", "nog_niet", "helemaal")) else _BUSY
    return f"{chance.choice(_OPENING)} {chance.choice(kind)}"
