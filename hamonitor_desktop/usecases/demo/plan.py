"""How many made-up organisations give which answer, so that the figures published over 2024 come out of them.

Every count was worked out from the published percentage: 31 large and 277 small municipalities and 41 regions answered,
and where a percentage does not fit all of them, the rest says "nog niet te zeggen": the same few each time. Where the
report tells more than a figure (municipalities see local teams and shared facilities a little further than regions do;
"enigszins" is said most), the counts follow it too.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

MUNICIPALITIES: Final = 308
LARGE_MUNICIPALITIES: Final = 31
REGIONS: Final = 41

_STEPS: Final = ("helemaal_niet", "enigszins", "ongeveer_halverwege", "stap_4", "volledig")


def _scale(*counts: int) -> dict[str, int]:
    return dict(zip(_STEPS, counts, strict=True))


# organisations per option of a question with one answer; who is left says "nog niet te zeggen"
CHOICES: Final[Mapping[str, Mapping[str, int]]] = {
    "gemeente.1.11": {"ja": 216, "nee": 92},
    "gemeente.2.5": {"ja": 240, "nee": 68},
    "gemeente.3.8": {"ja": 290, "nee": 18},
    "gemeente.3.9": {"ja": 284, "nee": 24},
    "gemeente.3.10": {"ja": 256, "nee": 52},
    "gemeente.3.11": {"ja": 281, "nee": 27},
    "gemeente.3.12": {"ja": 263, "nee": 45},
    "gemeente.4.10": {"nog_niet_mee_begonnen": 74, "mee_bezig": 209, "bijna_klaar": 17, "afgerond": 8},
    "gemeente.7.14": {"ja": 169, "oude_aanbesteding": 80, "in_ontwikkeling": 40, "andere_reden": 19},
    "gemeente.7.15": {"ja": 149, "nee": 156},
    "gemeente.7.16": {"ja": 250, "nee": 58},
    "gemeente.beleving.regionale_samenwerking": _scale(6, 41, 58, 67, 136),
    "gemeente.beleving.normaliseren": _scale(11, 139, 96, 46, 12),
    "gemeente.beleving.afbakenen": _scale(44, 135, 83, 34, 9),
    "gemeente.beleving.collectieve_voorzieningen": _scale(14, 139, 101, 42, 12),
    "gemeente.beleving.kwaliteit": _scale(21, 150, 92, 35, 10),
    "gemeente.beleving.lokale_teams": _scale(6, 92, 108, 74, 28),
    "regio.4.5": {"nog_niet_mee_begonnen": 2, "mee_bezig": 11, "bijna_klaar": 7, "afgerond": 21},
    "regio.6.6": {"nog_niet_mee_begonnen": 6, "mee_bezig": 9, "bijna_klaar": 6, "afgerond": 15},
    "regio.6.7": {"ja": 35, "nee": 6},
    "regio.6.8": {"nog_niet_mee_begonnen": 4, "mee_bezig": 15, "bijna_klaar": 7, "afgerond": 13},
    "regio.7.14": {"ja": 14, "oude_aanbesteding": 15, "in_ontwikkeling": 6},
    "regio.7.15": {"ja": 15, "nee": 25},
    "regio.7.16": {"ja": 33, "nee": 8},
    "regio.beleving.normaliseren": _scale(2, 20, 12, 5, 2),
    "regio.beleving.afbakenen": _scale(5, 24, 8, 3, 1),
    "regio.beleving.collectieve_voorzieningen": _scale(4, 22, 11, 3, 1),
    "regio.beleving.kwaliteit": _scale(4, 22, 11, 3, 1),
    "regio.beleving.lokale_teams": _scale(2, 17, 14, 6, 2),
}

# the same, but large and small municipalities apart
BY_SIZE: Final[Mapping[str, tuple[Mapping[str, int], Mapping[str, int]]]] = {
    "gemeente.2.6": ({"ja": 30, "nee": 1}, {"ja": 229, "nee": 48}),
}

# a choice among those who gave another answer: the question before, and the counts per answer to it
AFTER: Final[Mapping[str, tuple[str, Mapping[str, Mapping[str, int]]]]] = {
    "gemeente.2.6a": (
        "gemeente.2.6",
        {
            "ja": {"doorbraakmethode": 71, "maatwerkbudgetten": 37, "omgekeerde_toets": 31, "anders": 120},
            "nee": {"geen": 49},
        },
    ),
}

# organisations that choose an option where several may be chosen; each organisation chooses at least one
SEVERAL: Final[Mapping[str, Mapping[str, int]]] = {
    "gemeente.3.13": {
        "0_18": 142, "0_100": 176, "18_100": 83,
        "doelgroep": 148, "domein": 185, "generalist": 129, "specialist": 68,
    },
    "gemeente.3.14": {"poh_ggz_jeugd": 157, "ondersteuner_jeugd": 117, "anders": 80},
    "gemeente.7.17": {"inspanningsgericht": 225, "resultaatgericht": 102, "taakgericht": 126},
    "regio.7.17": {"inspanningsgericht": 36, "resultaatgericht": 11, "taakgericht": 20},
}  # fmt: skip

# the mean of a number, and the step in which people give it
MEANS: Final[Mapping[str, tuple[int, int]]] = {
    "gemeente.2.6b": (43, 1),
    "gemeente.3.15": (40, 1),
    "gemeente.3.16": (46, 1),
    "gemeente.3.17": (1_200_000, 1000),
}

# of these numbers the higher ones go to those who chose this option; without one, to the larger municipalities
HIGHER_WITH: Final[Mapping[str, tuple[str, str]]] = {
    "gemeente.3.15": ("gemeente.3.14", "ondersteuner_jeugd"),
    "gemeente.3.16": ("gemeente.3.14", "poh_ggz_jeugd"),
}

# what the report says of single agreements of the national bodies; counts per theme follow from published.toml
NATIONAL: Final[Mapping[str, str]] = {
    "rijk.1.1": "nee",
    "rijk.1.2": "mee_bezig",
    "rijk.2.1": "mee_bezig",
    "rijk.2.2": "ja",
    "rijk.6.1": "mee_bezig",
    "rijk.6.2": "nee",
    "rijk.6.3": "ja",
    "rijk.7.1": "mee_bezig",
    "rijk.7.2": "mee_bezig",
    "rijk.7.3": "afgerond",
    "rijk.7.4": "mee_bezig",
    "rijk.7.11": "afgerond",
    "rijk.7.12": "afgerond",
    "vng.2.1": "mee_bezig",
    "vng.2.2": "nee",
    "vng.2.3": "mee_bezig",
    "vng.2.4": "bijna_klaar",
    "vng.6.4": "bijna_klaar",
    "vng.6.5": "mee_bezig",
    "vng.7.3": "mee_bezig",
    "bgzj.7.3": "mee_bezig",
    "bgzj.3.4": "unknown",
    "bgzj.8.5": "unknown",
    "bgzj.8.7": "unknown",
    "sbj.1.10": "mee_bezig",
    "sbj.3.2": "mee_bezig",
    "kbl.3.18": "mee_bezig",
    "kbl.3.19": "nee",
    "kbl.5.1": "bijna_klaar",
    "kbl.5.4": "nog_niet_mee_begonnen",
}
