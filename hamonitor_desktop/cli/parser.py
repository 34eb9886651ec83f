"""What can be typed on the command line, as argparse sees it."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Final, NoReturn

from hamonitor_desktop import __version__
from hamonitor_desktop.cli import commands
from hamonitor_desktop.domain.codes import Code, Status

TABLES: Final = ("frequencies", "numbers", "response")
STEPS: Final = ("invite", "fill", "import", "analyse", "report")


class _Parser(argparse.ArgumentParser):
    """argparse in Dutch: its own few sentences are translated here."""

    _DUTCH: Final = (
        ("the following arguments are required", "dit ontbreekt"),
        ("one of the arguments", "een van deze is nodig"),
        ("unrecognized arguments", "onbekend"),
        ("invalid choice", "dat kan niet"),
        ("choose from", "kies uit"),
        ("expected one argument", "hier hoort een waarde bij"),
        ("invalid", "ongeldig"),
        ("argument", "gegeven"),
    )

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and end with status 2."""
        for english, dutch in self._DUTCH:
            message = message.replace(english, dutch)
        self.exit(Status.WRONG_USE, f"{self.format_usage()}Dit commando klopt niet: {message}. [{Code.WRONG_USE}]\n")


def build_parser() -> argparse.ArgumentParser:
    """The parser; the chosen command stands in `handler`."""
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--json", action="store_true", help="uitvoer voor machines")
    parser = _Parser(
        prog="hamonitor", description="Monitor van de Hervormingsagenda Jeugd. Zonder commando opent het venster."
    )
    parser.add_argument("--version", action="version", version=f"HA-Monitor {__version__}")
    group = parser.add_subparsers(required=True, metavar="commando", parser_class=_Parser)
    for add in (_add_demo, _add_edition, _add_round, _add_fill, _add_files, _add_figures, _add_dossier):
        add(group, shared)
    return parser


_Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse gives the type no public name


def _add_demo(group: _Commands, shared: argparse.ArgumentParser) -> None:
    demo = group.add_parser("demo", parents=[shared], help="de hele keten op een verzonnen ronde")
    demo.add_argument("folder", metavar="DIR", type=Path)
    demo.add_argument("--answers", metavar="CSV", type=Path, help="eigen antwoorden in plaats van verzonnen")
    demo.add_argument("--organisations", metavar="N", type=_positive, help="hoogstens zoveel organisaties")
    demo.add_argument("--seed", metavar="S", type=int, default=2024)
    demo.add_argument("--until", choices=STEPS, default=STEPS[-1], help="stop na deze stap")
    demo.set_defaults(handler=commands.demo)


def _add_edition(group: _Commands, shared: argparse.ArgumentParser) -> None:
    edition = group.add_parser("edition", help="vragenlijstedities").add_subparsers(required=True, metavar="wat")
    show = edition.add_parser("show", parents=[shared], help="toon de vragen")
    show.add_argument("edition", metavar="EDITION")
    show.set_defaults(handler=commands.edition_show)
    check = edition.add_parser("check", parents=[shared], help="controleer een map met een editie")
    check.add_argument("folder", metavar="FOLDER", type=Path)
    check.set_defaults(handler=commands.edition_check)
    new = edition.add_parser("new", parents=[shared], help="begin een editie vanuit een bestaande")
    new.add_argument("edition", metavar="EDITION")
    new.add_argument("--from", dest="source", metavar="EDITION", required=True)
    new.add_argument("--out", metavar="FOLDER", type=Path, required=True)
    new.set_defaults(handler=commands.edition_new)


def _add_round(group: _Commands, shared: argparse.ArgumentParser) -> None:
    rounds = group.add_parser("round", help="rondes").add_subparsers(required=True, metavar="wat")
    create = rounds.add_parser("create", parents=[shared], help="maak een ronde in een centrale opslag")
    create.add_argument("store", metavar="STORE")
    create.add_argument("--edition", required=True)
    create.add_argument("--round", required=True)
    create.add_argument("--register", metavar="CSV", type=Path)
    create.add_argument("--opens", metavar="D", type=_day)
    create.add_argument("--closes", metavar="D", type=_day)
    create.add_argument("--reference-date", metavar="D", type=_day)
    _add_key(create)
    create.set_defaults(handler=commands.round_create)
    invite = rounds.add_parser("invite", parents=[shared], help="maak rondepakketten en activeringscodes")
    invite.add_argument("store", metavar="STORE")
    invite.add_argument("--round")
    invite.add_argument("--out", metavar="DIR", type=Path, required=True)
    invite.add_argument("--carrier", choices=["xlsx"])
    _add_key(invite)
    invite.set_defaults(handler=commands.round_invite)


def _add_fill(group: _Commands, shared: argparse.ArgumentParser) -> None:
    fill = group.add_parser("fill", parents=[shared], help="vul een dossier uit een CSV en onderteken een retour")
    fill.add_argument("package", metavar="PACKAGE", type=Path)
    fill.add_argument("--code", required=True)
    fill.add_argument("--answers", metavar="CSV", type=Path, required=True)
    fill.add_argument("--dossier", metavar="FILE", type=Path, required=True)
    fill.add_argument("--signer", metavar="NAME", required=True)
    fill.add_argument("--function", metavar="F", required=True)
    fill.add_argument("--out", metavar="RETURN.xlsx", type=Path, required=True)
    fill.add_argument("--final", action="store_true", help="definitief in plaats van voorlopig")
    _add_key(fill)
    fill.set_defaults(handler=commands.fill)


def _add_files(group: _Commands, shared: argparse.ArgumentParser) -> None:
    verify = group.add_parser("verify", parents=[shared], help="controleer een retour")
    verify.add_argument("file", metavar="RETURN.xlsx", type=Path)
    verify.add_argument("--store", metavar="STORE")
    verify.set_defaults(handler=commands.verify)
    imports = group.add_parser("import", parents=[shared], help="haal retouren binnen")
    imports.add_argument("store", metavar="STORE")
    imports.add_argument("paths", metavar="PATH", nargs="+", type=Path)
    imports.add_argument("--jobs", metavar="N", type=_positive)
    imports.set_defaults(handler=commands.import_returns)


def _add_figures(group: _Commands, shared: argparse.ArgumentParser) -> None:
    response = group.add_parser("response", parents=[shared], help="de respons per soort partij")
    response.add_argument("store", metavar="STORE")
    response.add_argument("--round")
    response.set_defaults(handler=commands.response)
    analyse = group.add_parser("analyse", parents=[shared], help="een tabel met cijfers")
    analyse.add_argument("store", metavar="STORE")
    analyse.add_argument("table", metavar="TABLE", choices=TABLES)
    analyse.add_argument("--round")
    analyse.add_argument("--actor")
    analyse.add_argument("--by", choices=["size", "region", "province"])
    analyse.add_argument("--final-only", action="store_true")
    analyse.add_argument("--format", choices=["csv", "json"])
    analyse.add_argument("--out", metavar="FILE", type=Path)
    analyse.set_defaults(handler=commands.analyse)


def _add_dossier(group: _Commands, shared: argparse.ArgumentParser) -> None:
    dossier = group.add_parser("dossier", help="dossiers").add_subparsers(required=True, metavar="wat")
    check = dossier.add_parser("check", parents=[shared], help="controleer een dossier")
    check.add_argument("file", metavar="FILE", type=Path)
    check.set_defaults(handler=commands.dossier_check)


def _add_key(command: argparse.ArgumentParser) -> None:
    command.add_argument("--key", metavar="FILE", type=Path, required=True)
    command.add_argument("--passphrase-file", metavar="F", type=Path, required=True)


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("een getal van 1 of hoger")
    return number


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("een datum als 2024-06-30") from None
