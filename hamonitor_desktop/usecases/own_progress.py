"""What the page "Eigen voortgang" shows: the organisation's own figures, the peers' beside them, and files of both.

The peers' figures steer answers, so they stay away until everything is answered, unless the round says otherwise, and
that they were seen is kept in the dossier: an answer changed after that says so in the return.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from hamonitor_desktop.domain.answers import Answer
from hamonitor_desktop.domain.display import show_date, show_organisation
from hamonitor_desktop.domain.edition import Kind, Question
from hamonitor_desktop.domain.organisations import Organisation, SizeClass
from hamonitor_desktop.domain.own_figures import OwnFigures
from hamonitor_desktop.domain.packages import MIN_PEERS, PeerFigure
from hamonitor_desktop.domain.rounds import MADE_UP
from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.list_files import list_csv
from hamonitor_desktop.usecases.notebook import Notebook

ALL: Final = "all"
_COMPARED: Final = (Kind.STATUS, Kind.YES_NO, Kind.SINGLE, Kind.SCALE, Kind.NUMBER, Kind.PERCENTAGE, Kind.AMOUNT)


class Door(StrEnum):
    """Whether the peers' figures can be seen."""

    NONE = "none"
    """The package brought none."""
    SHUT = "shut"
    """Not before everything is answered."""
    ASK = "ask"
    """They may be seen, and nobody did so far."""
    OPEN = "open"


class GroupKind(StrEnum):
    """What the organisations of a group have in common with this one, in the order they are offered."""

    ALL = "all"
    SIZE = "size"
    REGION = "region"
    PROVINCE = "province"
    OTHER = "other"


@dataclass(frozen=True)
class PeerGroup:
    """One group of peers; `name` is that of a region or a province, "" for the others."""

    code: str
    kind: GroupKind
    name: str
    size: SizeClass | None
    figures: Mapping[str, PeerFigure]

    @property
    def left_out(self) -> bool:
        """Whether the group is too small for every question."""
        return all(figure.left_out for figure in self.figures.values())


@dataclass(frozen=True)
class Peers:
    """The peers of one organisation. `unanswered` has to be answered before the door opens; `round` is theirs."""

    door: Door
    unanswered: tuple[str, ...]
    round: str
    groups: tuple[PeerGroup, ...]


def own_figures(dossier: OpenDossier, answers: Mapping[str, Answer] | None = None) -> OwnFigures:
    """The figures of the answers as they stand, what is being typed included; of `answers` where they are given."""
    held = dossier.answers() if answers is None else answers
    day, conflicts = dossier.round.reference_date, dossier.conflicts()
    return OwnFigures(dossier.edition, dossier.actor, held, dossier.previous, day, conflicts)


def peers(dossier: OpenDossier, figures: OwnFigures) -> Peers:
    """The peers' figures that the package brought, for questions that are asked, and whether they may be seen."""
    found = _groups(dossier, {question.code for question in figures.asked if question.kind in _COMPARED})
    still = tuple(item.code for item in figures.asked if item.required and not _given(figures, item))
    return Peers(_door(dossier, found, still), still, dossier.package.previous_round, found)


def look_at_peers(dossier: OpenDossier) -> None:
    """Keep in the dossier that the peers' figures were seen. Raises HaError as every writing does."""
    Notebook(dossier).note_peers_seen()


def _door(dossier: OpenDossier, groups: Sequence[PeerGroup], unanswered: Sequence[str]) -> Door:
    if not groups:
        return Door.NONE
    if unanswered and not dossier.round.peers_from_start:
        return Door.SHUT
    return Door.OPEN if dossier.read_only or Notebook(dossier).peers_were_seen() else Door.ASK


def _given(figures: OwnFigures, question: Question) -> bool:
    answer = figures.answers.get(question.code)
    return answer is not None and answer.given


def _groups(dossier: OpenDossier, asked: set[str]) -> tuple[PeerGroup, ...]:
    held: dict[str, dict[str, PeerFigure]] = {}
    for figure in dossier.package.peers:
        if figure.question in asked:
            held.setdefault(figure.group, {})[figure.question] = _safe(figure)
    groups = [_group(dossier.organisation, code, figures) for code, figures in held.items()]
    order = list(GroupKind)
    return tuple(sorted(groups, key=lambda group: order.index(group.kind)))


def _safe(figure: PeerFigure) -> PeerFigure:
    """The figure, left out where fewer than five answered, whatever the package says of it."""
    if figure.left_out or figure.base >= MIN_PEERS:
        return figure
    return PeerFigure(figure.question, figure.group, figure.base, left_out=True)


def _group(organisation: Organisation, code: str, figures: Mapping[str, PeerFigure]) -> PeerGroup:
    if code == ALL:
        return PeerGroup(code, GroupKind.ALL, "", None, figures)
    if code in list(SizeClass):
        return PeerGroup(code, GroupKind.SIZE, "", SizeClass(code), figures)
    if code == organisation.region:
        return PeerGroup(code, GroupKind.REGION, organisation.region_name or code, None, figures)
    if code == organisation.province:
        return PeerGroup(code, GroupKind.PROVINCE, organisation.province_name or code, None, figures)
    return PeerGroup(code, GroupKind.OTHER, code, None, figures)


# files


def table_csv(dossier: OpenDossier, header: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """A table as CSV that a Dutch Excel reads as text; each row says whose figures these are and what they are not."""
    round_ = dossier.round
    what = "Eigen opgave, niet gecontroleerd"
    about = (
        show_organisation(dossier.edition, dossier.organisation),
        round_.id,
        show_date(round_.reference_date),
        f"{MADE_UP}. {what}" if dossier.synthetic else what,
    )
    return list_csv((*header, "Organisatie", "Ronde", "Peildatum", "Let op"), ((*row, *about) for row in rows))


def picture_name(dossier: OpenDossier, chart: str, suffix: str) -> str:
    """A file name to propose for one chart, such as `GM0363-2024-1-standen.png`."""
    return f"{dossier.round.file_mark}{dossier.organisation.code}-{dossier.round.id}-{chart}{suffix}"
