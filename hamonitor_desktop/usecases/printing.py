"""On paper and in a spreadsheet: the questionnaire, the own progress and the answers, to table or to send round.

Each file is written whole or not at all. Making one takes part of a second, so the window runs it as a task. What
colleagues noted beside the answers is in none of them.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hamonitor_desktop.domain.answer_table import answer_table
from hamonitor_desktop.domain.direction import as_name
from hamonitor_desktop.domain.display import capitalised, show_utc
from hamonitor_desktop.domain.organisations import SizeClass
from hamonitor_desktop.domain.own_figures import OwnFigures
from hamonitor_desktop.reports.letterhead import Origin
from hamonitor_desktop.reports.questionnaire import PrintContent
from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.files import write_bytes
from hamonitor_desktop.usecases.own_progress import Door, GroupKind, PeerGroup, own_figures, peers
from hamonitor_desktop.usecases.sending import signed_payload

if TYPE_CHECKING:
    from hamonitor_desktop.reports.progress_peers import PeersBeside

ODS: Final = ".ods"
_SIZES: Final = {SizeClass.OVER: "met meer dan 100.000 inwoners", SizeClass.UP_TO: "tot en met 100.000 inwoners"}
_PLACES: Final = {GroupKind.REGION: "Regio", GroupKind.PROVINCE: "Provincie"}
_NAMES: Final = {
    PrintContent.BLANK: "vragenlijst",
    PrintContent.FILLED: "antwoorden",
    PrintContent.WITH_PREVIOUS: "antwoorden-en-vorige-ronde",
}


def print_questionnaire(dossier: OpenDossier, out: Path, content: PrintContent) -> None:
    """Write the questionnaire as PDF: blank, filled in, or filled in with last round's answers beside it.

    A file that is there already is replaced. Raises HaError DISK_FULL, FOLDER_READ_ONLY, FILE_LOCKED.
    """
    from hamonitor_desktop.reports.questionnaire import questionnaire_pdf

    package = dossier.package
    data = questionnaire_pdf(
        _origin(dossier, blank=content is PrintContent.BLANK),
        content,
        dossier.answers(),
        dossier.previous,
        purpose=package.purpose,
        visibility=package.visibility,
    )
    write_bytes(out, data)


def print_progress(dossier: OpenDossier, out: Path, group: str = "") -> None:
    """Write the organisation's own progress as PDF: charts with their figures, from the answers as they stand.

    The peers are in it when the window shows them: those of `group`, or of the first. A file that is there already is
    replaced. Raises HaError DISK_FULL, FOLDER_READ_ONLY, FILE_LOCKED.
    """
    from hamonitor_desktop.reports.progress import progress_pdf

    figures = own_figures(dossier)
    write_bytes(out, progress_pdf(_origin(dossier), figures, _peers_beside(dossier, figures, group)))


def export_answers(dossier: OpenDossier, out: Path) -> None:
    """Write the answers as a spreadsheet, one row a question, unsigned: ODS where `out` ends in .ods, else XLSX.

    A file that is there already is replaced. Raises HaError DISK_FULL, FOLDER_READ_ONLY, FILE_LOCKED.
    """
    table = answer_table(dossier.edition, dossier.organisation, dossier.round, dossier.answers(), dossier.previous)
    if out.suffix.lower() == ODS:
        from hamonitor_desktop.reports.spreadsheet import answers_ods

        write_bytes(out, answers_ods(table))
    else:
        from hamonitor_desktop.excel.answers import answers_xlsx

        write_bytes(out, answers_xlsx(table))


def questionnaire_name(dossier: OpenDossier, content: PrintContent) -> str:
    """A file name to propose, such as `GM0363-2024-1-antwoorden.pdf`."""
    return _name(dossier, f"{_NAMES[content]}.pdf")


def progress_name(dossier: OpenDossier) -> str:
    """A file name to propose for the own progress."""
    return _name(dossier, "voortgang.pdf")


def answers_name(dossier: OpenDossier, suffix: str = ".xlsx") -> str:
    """A file name to propose for the spreadsheet; `suffix` is .xlsx or .ods."""
    return _name(dossier, f"antwoorden{suffix}")


def _name(dossier: OpenDossier, end: str) -> str:
    return f"{dossier.round.file_mark}{dossier.organisation.code}-{dossier.round.id}-{end}"


def _origin(dossier: OpenDossier, *, blank: bool = False) -> Origin:
    state = "Leeg, om in te vullen" if blank else _state(dossier)
    return Origin(dossier.edition, dossier.round, dossier.organisation, state, datetime.now().astimezone())


def _peers_beside(dossier: OpenDossier, figures: OwnFigures, group: str) -> PeersBeside | None:
    """The figures of one group of peers; None where they may not be seen, or nobody looked at them so far."""
    from hamonitor_desktop.reports.progress_peers import PeersBeside

    found = peers(dossier, figures)
    if found.door is not Door.OPEN:
        return None
    chosen = next((one for one in found.groups if one.code == group), found.groups[0])
    too_small = tuple(_group_name(dossier, one) for one in found.groups if one.left_out and one is not chosen)
    return PeersBeside(_group_name(dossier, chosen), found.round, chosen.figures, too_small)


def _group_name(dossier: OpenDossier, group: PeerGroup) -> str:
    plural = dossier.edition.actor(dossier.actor).plural
    if group.kind is GroupKind.ALL:
        return f"Alle {plural}"
    if group.size is not None:
        return f"{capitalised(plural)} {_SIZES[group.size]}"
    return f"{_PLACES.get(group.kind, '')} {group.name}".strip()


def _state(dossier: OpenDossier) -> str:
    """How far the answers are: not signed, as they were signed, or changed since."""
    sent = dossier.sent()
    if not sent:
        return "Concept, nog niet ondertekend"
    last = sent[-1]
    final = "definitief" if last.final else "voorlopig"
    payload = signed_payload(last)
    if payload is not None and {answer.question: answer for answer in payload.answers} == dossier.to_send():
        return f"Versie {last.revision}, {final}, ondertekend op {as_name(show_utc(last.at))}"
    return f"Concept, gewijzigd na versie {last.revision} ({final})"
