"""Runs the demo: the same use cases as a real round, with keys that are only ever in memory."""

from __future__ import annotations

import csv
import itertools
import multiprocessing
import os
import tempfile
import time
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final

from hamonitor_desktop.analysis.comparing import Round, compare
from hamonitor_desktop.definitions.loading import load_edition
from hamonitor_desktop.definitions.published import load_published
from hamonitor_desktop.definitions.register import load_register
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.display import show_count
from hamonitor_desktop.domain.edition import Edition
from hamonitor_desktop.domain.organisations import Organisation, Register
from hamonitor_desktop.domain.published import Compared
from hamonitor_desktop.reports.published_page import page, page_csv
from hamonitor_desktop.signing.keys import SigningKey, new_key
from hamonitor_desktop.usecases.answers_csv import ReadAnswers, read_answers
from hamonitor_desktop.usecases.demo.answers_file import Lines, csv_bytes, lines_of
from hamonitor_desktop.usecases.demo.dataset import RESERVES, make, respondents
from hamonitor_desktop.usecases.demo.readme import README
from hamonitor_desktop.usecases.files import file_errors, read_bytes, write_bytes
from hamonitor_desktop.usecases.importing import import_paths
from hamonitor_desktop.usecases.round_plan import RoundPlan
from hamonitor_desktop.usecases.rounds import create_round, invite
from hamonitor_desktop.usecases.workers import MOST_JOBS

EDITION: Final = "2024"
ROUND: Final = "2024-demo"
STORE: Final = "store.sqlite"
Say = Callable[[str], None]


class Step(StrEnum):
    """The steps of the chain, in order."""

    INVITE = "invite"
    FILL = "fill"
    IMPORT = "import"
    ANALYSE = "analyse"
    REPORT = "report"


@dataclass
class DemoResult:
    """What the demo made, growing while the steps are done.

    `published` is None for answers of one's own; `ignored` counts those of them that skip logic hides.
    """

    folder: Path
    organisations: int = 0
    accepted: int = 0
    refused: list[str] = field(default_factory=list[str])
    published: tuple[Compared, ...] | None = ()
    ignored: int = 0
    seconds: dict[str, float] = field(default_factory=dict[str, float])

    def to_json(self) -> dict[str, object]:
        """The object of `demo --json`; for answers of one's own with `ignored` in place of `published`."""
        compared = None if self.published is None else [item.to_json() for item in self.published]
        return {
            **({} if compared is None else {"published": compared}),
            "organisations": self.organisations,
            "accepted": self.accepted,
            **({"ignored": self.ignored} if compared is None else {}),
            "seconds": {step: round(seconds, 3) for step, seconds in self.seconds.items()},
        }

    def lines(self) -> Iterator[str]:
        """The same for a reader, in Dutch."""
        yield "VERZONNEN VOORBEELD: echte namen van organisaties, verzonnen antwoorden."
        if self.published:
            yield f"{'cijfer':34}{'rapport':>10}{'berekend':>11}{'n':>6}{'basis':>7}"
        for item in self.published or ():
            computed = "-" if item.computed is None else str(item.figure.rounded(item.computed)).replace(".", ",")
            verdict = "gelijk" if item.equal else f"niet haalbaar: {item.reason}"
            if not item.equal and not item.figure.unreachable:
                verdict = f"ongelijk: {item.reason}"
            published = f"{item.figure.value:g}".replace(".", ",")
            n, base = ("-" if number is None else str(number) for number in (item.n, item.base))
            yield f"{item.figure.id:34}{published:>10}{computed:>11}{n:>6}{base:>7}  {verdict}"
        if self.published:
            equal = sum(item.equal for item in self.published)
            yield f"{equal} van de {len(self.published)} cijfers zijn gelijk."
        organisations = show_count(self.organisations, "organisatie", "organisaties")
        yield f"{organisations}, {show_count(self.accepted, 'retour', 'retouren')} binnen."
        if self.ignored:
            count = show_count(self.ignored, "antwoord", "antwoorden")
            yield f"Weggelaten: {count} op vragen die niet gesteld worden."
        yield from self.refused
        yield "Seconden: " + ", ".join(f"{step} {seconds:.1f}" for step, seconds in self.seconds.items())
        yield f"Alles staat in {self.folder}; lees daar eerst LEESMIJ.txt."


@dataclass(frozen=True)
class Job:
    """One return to make, in a process of its own."""

    organisation: str
    package: Path
    code: str
    answers: bytes
    out: Path
    reserve: str = ""


def demo(
    folder: Path,
    *,
    answers: Path | None = None,
    organisations: int | None = None,
    seed: int = 2024,
    until: Step = Step.REPORT,
    progress: Say | None = None,
) -> DemoResult:
    """Run the chain in a folder that is not there yet or is empty. Raises HaError.

    `answers` is a CSV to use in place of made-up answers; with any fault in it nothing is made.
    """
    edition, register = load_edition(EDITION), load_register()
    given = _given(answers, edition, register) if answers else None
    lines = lines_of(given.answers) if given else _made_up(edition, register, seed)
    if organisations is not None:
        lines = _some(lines, register, organisations)
    result = DemoResult(folder, len(lines))
    if given:
        result.published, result.ignored = None, sum(len(given.ignored_of(code)) for code in lines)
    _prepare(folder)
    key = new_key("VERZONNEN VOORBEELD centraal team")
    steps: dict[Step, Callable[[], None]] = {
        Step.INVITE: lambda: _invite(folder, _invited(register, lines, whole=given is None), key),
        Step.FILL: lambda: _fill(folder, lines, {} if given else RESERVES),
        Step.IMPORT: lambda: _import(folder, result),
        Step.ANALYSE: lambda: _analyse(folder, edition, result),
        Step.REPORT: lambda: _report(folder, edition, result),
    }
    _walk(steps, until, result, progress)
    return result


def _walk(steps: Mapping[Step, Callable[[], None]], until: Step, result: DemoResult, progress: Say | None) -> None:
    for step, work in steps.items():
        if progress:
            progress(f"VERZONNEN VOORBEELD: {_SAYS[step]} ...")
        began = time.perf_counter()
        work()
        result.seconds[step] = time.perf_counter() - began
        if step is until:
            return


_SAYS: Final = {
    Step.INVITE: "rondepakketten maken",
    Step.FILL: "invullen en ondertekenen",
    Step.IMPORT: "retouren importeren",
    Step.ANALYSE: "cijfers berekenen",
    Step.REPORT: "verslag schrijven",
}


def _prepare(folder: Path) -> None:
    with file_errors(folder):
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise HaError(Code.DEMO_FOLDER, path=folder)
        folder.mkdir(parents=True, exist_ok=True)
    write_bytes(folder / "LEESMIJ.txt", README.encode("utf-8"))


def _given(answers: Path, edition: Edition, register: Register) -> ReadAnswers:
    actors = {item.code: item.actor for item in register.organisations}
    given = read_answers(read_bytes(answers), edition, actors.get)
    if not given.answers:
        raise HaError(Code.ANSWERS_BAD, reason=f"In {answers.name} staat geen enkel antwoord.")
    return given


def _made_up(edition: Edition, register: Register, seed: int) -> Lines:
    return lines_of(make(edition, load_published(edition), respondents(register, seed), seed))


def _some(lines: Lines, register: Register, most: int) -> Lines:
    """At most so many organisations, of every kind in turn."""
    kinds: dict[str, list[str]] = {}
    for code in lines:
        found = register.get(code)
        kinds.setdefault(found.actor if found else "", []).append(code)
    turns = (code for turn in itertools.zip_longest(*kinds.values()) for code in turn if code is not None)
    chosen = set(itertools.islice(turns, most))
    return {code: rows for code, rows in lines.items() if code in chosen}


def _invited(register: Register, lines: Lines, *, whole: bool) -> Register:
    """All of the register in the made-up round, so that the response is that of a real one."""
    asked: Sequence[Organisation] = register.organisations
    if not whole:
        asked = [item for item in asked if item.code in lines]
    return Register(register.id, register.source, tuple(asked))


def _invite(folder: Path, register: Register, key: SigningKey) -> None:
    title = "VERZONNEN VOORBEELD: monitor Hervormingsagenda Jeugd 2024"
    create_round(folder / STORE, RoundPlan(EDITION, ROUND, register, title=title, synthetic=True), key)
    invite(folder / STORE, folder / "packages", key, codes=folder / "codes.csv")


def _fill(folder: Path, lines: Lines, reserves: Mapping[str, str]) -> None:
    jobs: list[Job] = []
    with file_errors(folder / "codes.csv"), (folder / "codes.csv").open(encoding="utf-8-sig", newline="") as stream:
        for row in csv.DictReader(stream):
            if row["organisation"] in lines:
                package = folder / row["package"]
                out = folder / "returns" / f"{package.stem}.xlsx"
                given = csv_bytes(lines[row["organisation"]])
                reserve = reserves.get(row["organisation"], "")
                jobs.append(Job(row["organisation"], package, row["code"], given, out, reserve))
    with _processes(len(jobs)) as run:
        for _ in run(fill_one, jobs):
            pass


@contextmanager
def _processes(jobs: int) -> Generator[Callable[[Callable[[Job], None], Sequence[Job]], Iterator[None]]]:
    """As many processes as there are cores; none for a handful of jobs."""
    if jobs <= 8:
        yield lambda work, items: map(work, items)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(os.cpu_count() or 1, MOST_JOBS), mp_context=context) as pool:
        yield pool.map


def fill_one(job: Job) -> None:
    """Fill a dossier and sign a return: final where no error stands, otherwise provisional."""
    from hamonitor_desktop.usecases.filling import fill
    from hamonitor_desktop.usecases.sending import Statement

    key = new_key(f"VERZONNEN VOORBEELD {job.organisation}")
    # Windows: a file that a virus scanner still looks at stays behind, and spoils nothing
    with tempfile.TemporaryDirectory(prefix="hamonitor-demo-", ignore_cleanup_errors=True) as name:
        answers, dossier = Path(name) / "answers.csv", Path(name) / f"{job.organisation}.hamonitor"
        write_bytes(answers, job.answers)

        def sign(*, final: bool) -> None:
            fill(
                job.package,
                code=job.code,
                answers=answers,
                dossier=dossier,
                key=key,
                statement=Statement("Verzonnen Voorbeeld", "verzonnen invuller", final, job.reserve),
                out=job.out,
            )

        try:
            sign(final=True)
        except HaError as error:
            if error.code is not Code.FINDINGS_BLOCK:
                raise
            sign(final=False)


def _import(folder: Path, result: DemoResult) -> None:
    outcomes = import_paths(folder / STORE, [folder / "returns"])
    result.accepted = sum(outcome.code is Code.ACCEPTED for outcome in outcomes)
    result.refused = [
        f"{outcome.file}: {outcome.code}: {' '.join(outcome.messages)}" for outcome in outcomes if not outcome.good
    ]


def _analyse(folder: Path, edition: Edition, result: DemoResult) -> None:
    from hamonitor_desktop.analysis.text import as_csv
    from hamonitor_desktop.store.central.opening import open_store
    from hamonitor_desktop.usecases.analysing import TABLES, analyse

    for table in TABLES:
        frame = analyse(folder / STORE, table)
        write_bytes(folder / "figures" / f"VERZONNEN-VOORBEELD-{table}.csv", as_csv(frame).encode("utf-8"))
    if result.published is None:
        return
    with open_store(folder / STORE) as opened:
        of = Round(edition, opened.answer_rows(ROUND), opened.response_rows(ROUND))
    result.published = compare(load_published(edition), of)


def _report(folder: Path, edition: Edition, result: DemoResult) -> None:
    day = f"{edition.reference_date:%d-%m-%Y}" if edition.reference_date else "de peildatum"
    published = result.published or ()
    html = page(published, edition.title, day, result.organisations, result.accepted)
    write_bytes(folder / "report.html", html.encode("utf-8"))
    if published:
        write_bytes(folder / "report.csv", page_csv(published).encode("utf-8"))
