"""The sentences at the charts of the own progress, made from the figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from hamonitor_desktop.domain.display import capitalised, joined, show_count
from hamonitor_desktop.domain.edition import Question
from hamonitor_desktop.domain.own_figures import OwnFigures, reconstructed
from hamonitor_desktop.domain.progress import Progress, count_progress

STATE_NAMES: Final[Mapping[Progress, str]] = {
    Progress.REALISED: "Gerealiseerd",
    Progress.UNDER_WAY: "Onderweg",
    Progress.NOT_BEGUN: "Niet begonnen",
    Progress.NO: "Nee",
    Progress.UNKNOWN: "Nog niet te zeggen",
    Progress.EMPTY: "Niet ingevuld",
}


def summary(figures: OwnFigures) -> str:
    """One paragraph: how far, what is held up, what is open."""
    counts, total = count_progress(figures.states), len(figures.states)
    if total == 0:
        return "Deze vragenlijst vraagt van geen enkele afspraak hoe ver de organisatie is."
    if counts[Progress.EMPTY] == total:
        first = (f"{_of(total)} is er nog geen ingevuld.",)
    else:
        first = _how_far(counts, total), _held_up(counts, figures.explained_noes), _open(counts)
    return " ".join(part for part in (*first, _apart(figures), _undecided(figures)) if part)


def _apart(figures: OwnFigures) -> str:
    """Which agreements no state counts, since they are asked in another way; "" where there are none."""
    numbers = ", ".join(question.number for question in figures.apart)
    if not numbers:
        return ""
    count = show_count(len(figures.apart), "afspraak is", "afspraken zijn")
    counts = "telt" if len(figures.apart) == 1 else "tellen"
    return f"{count} anders gevraagd en {counts} hier niet mee: {numbers}."


def _undecided(figures: OwnFigures) -> str:
    """That copies of the dossier differ, and which answer then counts."""
    if not figures.undecided:
        return ""
    count = show_count(figures.undecided, "vraag staan", "vragen staan")
    return f"Bij {count} nog meer antwoorden naast elkaar; het bovenste telt hier, tot er een is gekozen."


def counted(counts: Mapping[Progress, int]) -> str:
    """The states that occur, in words: 5 gerealiseerd, 2 onderweg."""
    return ", ".join(f"{n} {STATE_NAMES[state].lower()}" for state, n in counts.items() if n)


def note(figures: OwnFigures, questions: Sequence[Question], base: str) -> str:
    """What stands below a chart: its base, and which of its figures have a reserve or a reconstructed question."""
    parts = [base]
    reserves, made = figures.reserves(questions), reconstructed(questions)
    if reserves:
        parts.append(f"Bij {show_count(reserves, 'antwoord is', 'antwoorden is')} een voorbehoud gemaakt.")
    if made:
        parts.append(
            f"{show_count(made, 'vraag hiervan is', 'vragen hiervan zijn')} nagemaakt: het rapport van de ronde telt "
            "ze, maar zegt niet wat er is gevraagd."
        )
    return " ".join(parts)


def _of(total: int) -> str:
    return f"Van de {total} afspraken" if total > 1 else "Van 1 afspraak"


def _how_far(counts: Mapping[Progress, int], total: int) -> str:
    realised, under_way = counts[Progress.REALISED], counts[Progress.UNDER_WAY]
    of = _of(total)
    if not realised and not under_way:
        return f"{of} is er nog geen gerealiseerd of onderweg."
    parts = [f"{n} {word}" for n, word in ((realised, "gerealiseerd"), (under_way, "onderweg")) if n]
    return f"{of} {'is' if (realised or under_way) == 1 else 'zijn'} er {joined(parts)}."


def _held_up(counts: Mapping[Progress, int], explained: int) -> str:
    parts: list[str] = []
    noes = counts[Progress.NO]
    if counts[Progress.NOT_BEGUN]:
        parts.append(f"met {counts[Progress.NOT_BEGUN]} is nog niet begonnen")
    if noes:
        parts.append(f"bij {noes} is het antwoord nee")
        if explained >= noes:
            parts.append("met toelichting")
        else:
            parts.append(f"waarvan {explained} met toelichting" if explained else "nog zonder toelichting")
    return f"{capitalised(', '.join(parts))}." if parts else ""


def _open(counts: Mapping[Progress, int]) -> str:
    parts: list[str] = []
    unknown, empty = counts[Progress.UNKNOWN], counts[Progress.EMPTY]
    if unknown:
        parts.append(f"over {unknown} is nog niets te zeggen")
    if empty:
        parts.append(f"{empty} {'is' if empty == 1 else 'zijn'} nog niet ingevuld")
    return f"{capitalised(joined(parts))}." if parts else ""
