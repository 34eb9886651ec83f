"""The commands about who answered and who is to be reminded: response, contacts and reminders."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from hamonitor_desktop.cli.printing import print_done, print_json
from hamonitor_desktop.domain.codes import Code, HaError, Status
from hamonitor_desktop.domain.direction import plain
from hamonitor_desktop.domain.display import show_count, show_date
from hamonitor_desktop.domain.rounds import ANSWERS_MADE_UP

if TYPE_CHECKING:
    from hamonitor_desktop.usecases.contacts import Entry
    from hamonitor_desktop.usecases.reminding import Missing
    from hamonitor_desktop.usecases.responding import ResponseCount
    from hamonitor_desktop.usecases.response_curve import Course


def response(options: argparse.Namespace) -> int:
    """The response by actor type, or by what is asked for instead."""
    if options.missing:
        return _missing(options)
    if options.curve:
        return _curve(options)
    if options.by:
        return _groups(options)
    from hamonitor_desktop.usecases import responding

    found = responding.response(options.store, options.round)
    return _print_counts(options, found.counts, "soort partij", synthetic=found.synthetic)


def _groups(options: argparse.Namespace) -> int:
    from hamonitor_desktop.analysis.tables import By
    from hamonitor_desktop.usecases.response_view import response_view

    view = response_view(options.store, options.round)
    head = {"size": "gemeenten naar inwoners", "region": "gemeenten per regio", "province": "gemeenten per provincie"}
    return _print_counts(options, view.groups[By(options.by)], head[options.by], synthetic=view.synthetic)


def _print_counts(options: argparse.Namespace, counts: Sequence[ResponseCount], head: str, *, synthetic: bool) -> int:
    if options.json:
        print_json([count.to_json() for count in counts])
        return Status.DONE
    if synthetic:
        print(ANSWERS_MADE_UP)
    heads = ("gevraagd", "binnen", "voorlopig", "ontbreekt", "afgewezen", "respons")
    print(f"{head:28}" + "".join(f"{text:>11}" for text in heads))
    for count in counts:
        share = f"{count.percentage:.1f} %".replace(".", ",")
        numbers = (count.invited, count.received, count.provisional, count.missing, count.rejected)
        print(plain(f"{count.name:28}") + "".join(f"{number:11}" for number in numbers) + f"{share:>11}")
    return Status.DONE


def _curve(options: argparse.Namespace) -> int:
    from hamonitor_desktop.usecases.response_curve import response_curve

    curve = response_curve(options.store, options.round)
    if options.json:
        print_json(curve.to_json())
        return Status.DONE
    if curve.now.round.synthetic:
        print(ANSWERS_MADE_UP)
    for course in (curve.now, curve.before):
        if course is not None:
            _print_course(course)
    return Status.DONE


def _print_course(course: Course) -> None:
    print(f"Ronde {course.round.id}: {show_date(course.round.opens)} tot en met {show_date(course.round.closes)}.")
    for count in course.days:
        print(f"{count.day.isoformat()}{count.received:8} van {course.invited} binnen, {count.final} definitief")


def _missing(options: argparse.Namespace) -> int:
    from hamonitor_desktop.usecases.reminding import missing_list

    found = missing_list(options.store, options.round)
    if options.json:
        print_json([one.to_json() for one in found])
    else:
        _print_missing(found)
    return Status.DONE


def _print_missing(found: Iterable[Missing]) -> None:
    listed = list(found)
    for one in listed:
        said = "afgewezen" if one.rejected else "niets binnen"
        if one.reminded:
            said += f", herinnerd op {show_date(one.reminded[0])}"
        print(plain(f"{one.organisation.code:8}{one.organisation.name}: {said}"))
    print(f"{show_count(len(listed), 'organisatie ontbreekt', 'organisaties ontbreken')}.")


def contacts_list(options: argparse.Namespace) -> int:
    """The contacts of a round, and what was noted."""
    from hamonitor_desktop.usecases.contacts import contact_entries

    entries = contact_entries(options.store, options.round)
    if options.json:
        print_json([entry.to_json() for entry in entries])
        return Status.DONE
    for entry in entries:
        for line in _about(entry):
            print(plain(line))
    people = sum(len(entry.contacts) for entry in entries)
    without = sum(not entry.contacts and entry.takes_part for entry in entries)
    said = show_count(without, "organisatie", "organisaties")
    print(f"{show_count(people, 'contactpersoon', 'contactpersonen')}; {said} zonder.")
    return Status.DONE


def _about(entry: Entry) -> Iterable[str]:
    name = f"{entry.organisation.code:8}{entry.organisation.name}"
    name += "" if entry.takes_part else " (doet niet meer mee)"
    for one in entry.contacts:
        yield f"{name}: {', '.join(part for part in (one.name, one.mail, one.telephone) if part)}"


def contacts_import(options: argparse.Namespace) -> int:
    """A list of contacts taken in; rows of others are left out and told."""
    from hamonitor_desktop.usecases.contact_list import take_in

    made = take_in(options.store, options.round, options.file)
    text = f"{made.added} toegevoegd, {made.changed} gewijzigd, {made.same} gelijk gebleven."
    if made.others:
        rows = ", ".join(map(str, made.others))
        text += f" Niet in deze ronde, en daarom overgeslagen: rij {rows}."
    print_done(options, made.to_json(), text)
    return Status.REFUSED if made.others else Status.DONE


def contacts_export(options: argparse.Namespace) -> int:
    """The contacts as a list, with a row to fill in for who has none."""
    from hamonitor_desktop.usecases.contact_list import save_contacts
    from hamonitor_desktop.usecases.contacts import contact_entries

    rows = save_contacts(options.out, contact_entries(options.store, options.round))
    text = f"De lijst met {show_count(rows, 'rij', 'rijen')} staat in {options.out}."
    print_done(options, {"file": str(options.out), "rows": rows}, text)
    return Status.DONE


def contacts_delete(options: argparse.Namespace) -> int:
    """Contacts and notes deleted for good: of one organisation, or all of a round."""
    from hamonitor_desktop.usecases.contacts import delete_contacts

    if bool(options.organisation) is options.all:
        raise HaError(Code.WRONG_USE, reason="Noem één organisatie, of typ --all om alles van de ronde te wissen.")
    people, notes = delete_contacts(options.store, options.round, options.organisation)
    said = show_count(people, "contactpersoon", "contactpersonen"), show_count(notes, "notitie", "notities")
    print_done(options, {"contacts": people, "moments": notes}, f"Gewist: {said[0]} en {said[1]}.")
    return Status.DONE


def reminders(options: argparse.Namespace) -> int:
    """Who is missing as a list to merge mails from, and noted as reminded; without either who that would be."""
    from hamonitor_desktop.usecases.contacts import note_moments, reminded
    from hamonitor_desktop.usecases.reminding import missing_list, narrowed, save_reminders
    from hamonitor_desktop.usecases.round_facts import round_facts

    if options.by and not options.group:
        raise HaError(Code.WRONG_USE, reason="Bij --by hoort --group: de code van de groep.")
    of = round_facts(options.store, options.round).round
    found = narrowed(missing_list(options.store, of.id), options.by or "", options.group or "", options.organisations)
    codes, rows = [one.organisation.code for one in found], 0
    if options.out:
        rows = save_reminders(options.out, of, found, date.today())
    if options.note:
        note_moments(options.store, of.id, reminded(codes, options.day or date.today()))
    if options.json:
        place = str(options.out) if options.out else None
        print_json({"organisations": codes, "file": place, "rows": rows, "noted": bool(options.note)})
        return Status.DONE
    if not (options.out or options.note):
        _print_missing(found)
    if options.out:
        print(f"{show_count(rows, 'herinnering', 'herinneringen')} om samen te voegen: {options.out}.")
    if options.note:
        print(f"Genoteerd dat {show_count(len(codes), 'organisatie is', 'organisaties zijn')} herinnerd.")
    return Status.DONE
