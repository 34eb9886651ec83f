"""What each command does: call one use case, print what came of it, return the exit status."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final

from hamonitor_desktop.cli.printing import print_done, print_json, print_lines, say
from hamonitor_desktop.domain.codes import Code, HaError, Status
from hamonitor_desktop.domain.direction import plain
from hamonitor_desktop.domain.display import show_count, show_date, show_moment
from hamonitor_desktop.domain.outcomes import Outcome
from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.domain.rounds import ANSWERS_MADE_UP

if TYPE_CHECKING:
    from hamonitor_desktop.usecases.evidence import Checked
    from hamonitor_desktop.usecases.recoding import Making

_STANDS: Final = {
    Verdict.RECEIVED: "wacht op een besluit",
    Verdict.ACCEPTED: "aangenomen",
    Verdict.QUERY: "nagevraagd",
    Verdict.REJECTED: "afgewezen",
}
_PREVIEW: Final = "PROEF: er wordt niets bewaard."


def demo(options: argparse.Namespace) -> int:
    """The whole chain on a made-up round, or on the answers given."""
    from hamonitor_desktop.usecases import demo as use

    result = use.demo(
        options.folder,
        answers=options.answers,
        organisations=options.organisations,
        seed=options.seed,
        until=use.Step(options.until),
        progress=None if options.json else say,
    )
    if options.json:
        print_json(result.to_json())
    else:
        print_lines(result.lines())
    return Status.REFUSED if result.refused else Status.DONE


def edition_show(options: argparse.Namespace) -> int:
    """The questions of an edition, in order."""
    from hamonitor_desktop.usecases import editions

    edition = editions.show(options.edition)
    if options.json:
        print_json(editions.edition_rows(edition))
        return Status.DONE
    print_lines(editions.edition_lines(edition))
    return Status.DONE


def edition_check(options: argparse.Namespace) -> int:
    """All faults of an edition in a folder."""
    from hamonitor_desktop.usecases import editions

    return _print_check(options, editions.check(options.folder), "De editie is in orde.")


def edition_new(options: argparse.Namespace) -> int:
    """A new edition in a folder, begun from an existing one."""
    from hamonitor_desktop.usecases import editions

    folder = editions.new(options.source, options.edition, options.out)
    print_done(options, {"folder": str(folder)}, f"De editie {options.edition} staat in {folder}.")
    return Status.DONE


def round_create(options: argparse.Namespace) -> int:
    """A round in a store, with the central key."""
    from hamonitor_desktop.usecases import rounds
    from hamonitor_desktop.usecases.round_choice import Choice
    from hamonitor_desktop.usecases.round_plan import CentralKey, RoundPlan

    plan = RoundPlan(
        edition=options.edition,
        id=options.round,
        register=options.register,
        opens=options.opens,
        closes=options.closes,
        reference_date=options.reference_date,
        peers_from_start=options.peers_from_start,
        choice=Choice(options.kinds, options.only, options.without),
    )
    made = rounds.create_round(options.store, plan, CentralKey(options.key, passphrase(options)))
    organisations, day = show_count(made.organisations, "organisatie", "organisaties"), show_date(made.reference_date)
    print_done(options, made.to_json(), f"Ronde {made.id} is gemaakt voor {organisations}. De peildatum is {day}.")
    return Status.DONE


def round_invite(options: argparse.Namespace) -> int:
    """Packages and codes for all organisations of a round."""
    from hamonitor_desktop.usecases import rounds
    from hamonitor_desktop.usecases.round_plan import CentralKey

    made = rounds.invite(
        options.store,
        out=options.out,
        key=CentralKey(options.key, passphrase(options)),
        round_id=options.round,
        carrier=options.carrier,
        letters=options.letters,
    )
    packages = show_count(made.packages, "rondepakket staat", "rondepakketten staan")
    text = f"{packages} in {options.out}. De codes staan in {made.codes}: verstuur die apart."
    if made.replaced:
        text += f" Wat een afgebroken poging daar liet staan ({made.replaced} bestanden), is vervangen."
    if made.letters:
        text += f" De brieven staan in {made.letters}."
    print_done(options, made.to_json(), text)
    return Status.DONE


def round_recode(options: argparse.Namespace) -> int:
    """A new package and code for one organisation."""
    from hamonitor_desktop.usecases import recoding

    made = recoding.recode(
        options.store,
        options.organisation,
        _making(options),
        reason=options.reason,
        revoke=options.revoke,
        round_id=options.round,
    )
    print_done(options, made.to_json(), made.text())
    return Status.DONE


def round_add(options: argparse.Namespace) -> int:
    """One more organisation in a round, with its package and code where the others have theirs."""
    from hamonitor_desktop.usecases import participants

    wanted = (options.out, options.key, options.passphrase_file)
    added = participants.add(
        options.store,
        participants.row_of(options.organisation, options.name, options.actor, options.region, options.population),
        _making(options) if all(wanted) else None,
        round_id=options.round,
    )
    person = added.organisation
    text = f"{person.name} ({person.code}) doet mee."
    print_done(options, added.to_json(), f"{text} {added.made.text()}" if added.made else text)
    return Status.DONE


def round_dates(options: argparse.Namespace) -> int:
    """Other days for a round."""
    from hamonitor_desktop.usecases.round_dates import change_dates

    made = change_dates(
        options.store, options.reason, opens=options.opens, closes=options.closes, round_id=options.round
    )
    text = f"Ronde {made.now.id} loopt van {show_date(made.now.opens)} tot en met {show_date(made.now.closes)}."
    if made.packages:
        sent = show_count(made.packages, "organisatie heeft", "organisaties hebben")
        text += f" {sent} al een pakket met de oude dagen: dat blijft geldig, maar meld de nieuwe dagen zelf."
    print_done(options, made.to_json(), text)
    return Status.DONE


def round_withdraw(options: argparse.Namespace) -> int:
    """One organisation less in a round."""
    from hamonitor_desktop.usecases import participants

    part = participants.withdraw(options.store, options.organisation, options.reason, round_id=options.round)
    holds = " Haar codes gelden niet meer." if part is participants.Part.INVITED else ""
    data = {"organisation": options.organisation, "was": str(part)}
    print_done(options, data, f"{options.organisation} doet niet meer mee.{holds}")
    return Status.DONE


def _making(options: argparse.Namespace) -> Making:
    """What a package of one organisation is made with."""
    from hamonitor_desktop.usecases.recoding import Making
    from hamonitor_desktop.usecases.round_plan import CentralKey

    return Making(options.out, CentralKey(options.key, passphrase(options)), options.letters, options.carrier)


def fill(options: argparse.Namespace) -> int:
    """Answers from a CSV into a dossier, and a signed return out of it."""
    from hamonitor_desktop.usecases import filling
    from hamonitor_desktop.usecases.sending import Statement

    filled = filling.fill(
        options.package,
        code=options.code,
        answers=options.answers,
        dossier=options.dossier,
        key=options.key,
        passphrase=passphrase(options),
        statement=Statement(options.signer, options.function, options.final),
        out=options.out,
    )
    print_done(options, filled.to_json(), filled.text())
    return Status.DONE


def verify(options: argparse.Namespace) -> int:
    """Whether a return is what was signed."""
    from hamonitor_desktop.usecases import verifying

    outcome = verifying.verify_file(options.file, store=options.store)
    _print_outcome(options, outcome)
    return Status.DONE if outcome.code is Code.VALID else Status.REFUSED


def import_returns(options: argparse.Namespace) -> int:
    """Returns into a store, one outcome per file, each told as soon as it is kept."""
    from hamonitor_desktop.usecases import importing

    outcomes: list[Outcome] = []

    def tell(kept: Sequence[Outcome]) -> None:
        outcomes.extend(kept)
        for outcome in kept:
            _print_outcome(options, outcome)
        sys.stdout.flush()

    if options.preview and not options.json:
        print(f"{_PREVIEW} Dit zou er met de bestanden gebeuren:", flush=True)

    def sum_up() -> None:
        if not options.json:
            print(f"{_PREVIEW} {_import_counts(outcomes)}" if options.preview else _import_counts(outcomes), flush=True)

    try:
        importing.import_paths(
            options.store,
            options.paths,
            preview=options.preview,
            refuse_late=options.refuse_late,
            jobs=options.jobs,
            kept=tell,
        )
    except BaseException:
        if outcomes:  # broken off: how far it came is told
            sum_up()
        raise
    sum_up()
    return Status.DONE if all(outcome.good for outcome in outcomes) else Status.REFUSED


def _import_counts(outcomes: Sequence[Outcome]) -> str:
    """What came of all files; an older version was not taken, but nothing is amiss with it either."""
    good, older = sum(outcome.good for outcome in outcomes), sum(outcome.superseded for outcome in outcomes)
    between = f"{show_count(older, 'oudere versie', 'oudere versies')}, " if older else ""
    files = show_count(len(outcomes), "bestand", "bestanden")
    return f"{files}: {good} binnen, {between}{len(outcomes) - good - older} geweigerd."


def decide(options: argparse.Namespace) -> int:
    """A decision about a return or several, and the receipt that tells it to each."""
    from hamonitor_desktop.domain.decisions import Decision
    from hamonitor_desktop.domain.receipts import Query
    from hamonitor_desktop.usecases import deciding
    from hamonitor_desktop.usecases.round_plan import CentralKey

    verdict, done = {
        "accept": (Verdict.ACCEPTED, "Aangenomen"),
        "query": (Verdict.QUERY, "Nagevraagd"),
        "reject": (Verdict.REJECTED, "Afgewezen"),
        "undo": (Verdict.RECEIVED, "Besluit teruggenomen"),
    }[options.decision]
    queries = tuple(Query(question, text) for question, text in options.question or ())
    decision = Decision(verdict, options.text, queries)
    key = CentralKey(options.key, passphrase(options))
    if len(options.return_ids) > 1:
        batch = deciding.decide_each(options.store, options.return_ids, decision, key, options.out)
        made, refused = batch.made, batch.refused
    else:
        made = (deciding.decide(options.store, options.return_ids[0], decision, key, out=options.out),)
        refused = ()
    for one in made:
        about = f"versie {one.receipt.revision} van {one.receipt.organisation}"
        print_done(options, one.to_json(), f"{done}: {about}. Het ontvangstbewijs staat in {one.path}.")
    for return_id, error in refused:
        data = {"return_id": return_id, "code": str(error.code), "messages": [str(error)]}
        print_done(options, data, f"{return_id}: {error}")
    return Status.REFUSED if refused else Status.DONE


def returns(options: argparse.Namespace) -> int:
    """The returns of a round, those that wait for a decision first."""
    from hamonitor_desktop.usecases import reviewing

    found = reviewing.versions_of(options.store, options.round)
    if options.json:
        print_json([version.to_json() for version in found])
        return Status.DONE
    for version in found:
        about, state = version.about, "definitief" if version.about.final else "voorlopig"
        name = f"{version.organisation.code} {version.organisation.name}"
        stand = _STANDS[about.status] if version.counts or about.status is Verdict.REJECTED else "telt niet mee"
        print(plain(f"{about.id}  {name}, versie {about.revision} ({state}): {stand}"))
    print(f"{show_count(len(found), 'retour', 'retouren')}.")
    return Status.DONE


def audit_verify(options: argparse.Namespace) -> int:
    """Whether the log is whole, and goes as far as the receipts say."""
    from hamonitor_desktop.usecases import evidence

    checked = evidence.verify_log(options.store, options.receipt)
    return _print_checked(options, checked, f"Het logboek is in orde: {show_count(checked.rows, 'regel', 'regels')}.")


def evidence_verify(options: argparse.Namespace) -> int:
    """Whether everything in a store is what was signed."""
    from hamonitor_desktop.usecases import evidence

    checked = evidence.verify_store(options.store, receipts=options.receipt)
    returns, rows = show_count(checked.returns, "retour", "retouren"), show_count(checked.rows, "regel", "regels")
    return _print_checked(options, checked, f"De opslag is in orde: {returns}, en {rows} in het logboek.")


def evidence_export(options: argparse.Namespace) -> int:
    """The evidence of a round as one zip."""
    from hamonitor_desktop.usecases.evidence_export import export_evidence

    count = export_evidence(options.store, options.out, round_id=options.round)
    text = f"Het bewijs van {show_count(count, 'retour', 'retouren')} staat in {options.out}."
    print_done(options, {"file": str(options.out), "returns": count}, text)
    return Status.DONE


def analyse(options: argparse.Namespace) -> int:
    """One table of figures, as CSV or JSON."""
    from hamonitor_desktop.usecases import analysing

    frame = analysing.analyse(
        options.store,
        options.table,
        round_id=options.round,
        actor=options.actor,
        by=options.by,
        final_only=options.final_only,
    )
    if frame.attrs["synthetic"] and sys.stderr.isatty():  # the columns are fixed: a person is told beside them
        say(ANSWERS_MADE_UP)
    text = analysing.text_of(frame, options.format or ("json" if options.json else "csv"))
    if options.out:
        analysing.write_table(options.out, text)
    else:
        sys.stdout.write(text)
    return Status.DONE


def dossier_check(options: argparse.Namespace) -> int:
    """Whether a dossier is whole."""
    from hamonitor_desktop.usecases import dossiers

    return _print_check(options, dossiers.check_dossier(options.file), "Het dossier is in orde.")


def dossier_restore(options: argparse.Namespace) -> int:
    """The newest whole copy of a dossier back in use."""
    from hamonitor_desktop.usecases import restoring
    from hamonitor_desktop.usecases.authors import author_name

    restored = restoring.restore_newest(options.file, author_name())
    print_done(options, restored.to_json(), restored.text())
    return Status.DONE


def passphrase(options: argparse.Namespace) -> str:
    """The first line of the passphrase file. Raises HaError."""
    from hamonitor_desktop.usecases.files import read_bytes

    try:
        text = read_bytes(options.passphrase_file, limit=4096).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise HaError(Code.PASSPHRASE_UNREADABLE, path=options.passphrase_file) from None
    return text.split("\n", 1)[0].rstrip("\r")


def _print_check(options: argparse.Namespace, faults: Iterable[str], good: str) -> int:
    found = list(faults)
    if options.json:
        print_json({"good": not found, "faults": found})
    else:
        print_lines(map(plain, found or [good]))
    return Status.REFUSED if found else Status.DONE


def _print_checked(options: argparse.Namespace, checked: Checked, good: str) -> int:
    if options.json:
        print_json(checked.to_json())
    else:
        print_lines(map(plain, checked.faults or [good]))
    return Status.REFUSED if checked.faults else Status.DONE


def _print_outcome(options: argparse.Namespace, outcome: Outcome) -> None:
    if options.json:
        print_json({**outcome.to_json(), **({"preview": True} if getattr(options, "preview", False) else {})})
        return
    who = " ".join(part for part in (outcome.organisation, outcome.organisation_name) if part)
    print(plain(f"{outcome.file}: {outcome.code}{f' ({who})' if who else ''}"))
    if outcome.signer:
        state = "definitief" if outcome.final else "voorlopig"
        moment = show_moment(datetime.fromisoformat(outcome.signed_at).astimezone())
        print(plain(f"    Versie {outcome.revision} ({state}), ondertekend door {outcome.signer} op {moment}."))
    print_lines(plain(f"    {message}") for message in outcome.messages)
