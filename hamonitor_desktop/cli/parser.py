"""What can be typed on the command line, as argparse sees it."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, Final, NoReturn

from hamonitor_desktop import __version__
from hamonitor_desktop.cli import commands, response_commands
from hamonitor_desktop.domain.codes import Status
from hamonitor_desktop.domain.direction import MOST_NAME
from hamonitor_desktop.domain.validation import is_legal_text

DECISIONS: Final = ("accept", "query", "reject", "undo")
TABLES: Final = ("frequencies", "numbers", "response")
_GROUPS: Final = ("size", "region", "province")
STEPS: Final = ("invite", "fill", "import", "analyse", "report")
_STORE: Final = "centrale opslag: een bestand, of de URL van een PostgreSQL-database"
_ANSWERS: Final = "kolommen organisation,question,value,explanation; organisation mag weg"
_ROUND: Final = "de ronde; anders de nieuwste"


_QUOTED: Final = r"'?(.*?)'?"
_DUTCH: Final = (  # what argparse says, and how we say it
    (r"the following arguments are required: (.*)", r"dit ontbreekt: \1"),
    (r"unrecognized arguments: (.*)", r"dit kent het programma niet: \1"),
    (rf"argument (.+?): invalid choice: {_QUOTED} \(choose from (.*)\)", r"bij \1 kan ‘\2’ niet; kies uit \3"),
    (rf"argument (.+?): invalid \w+ value: {_QUOTED}", r"bij \1 hoort een geheel getal, niet ‘\2’"),
    (rf"argument (.+?): ignored explicit argument {_QUOTED}", r"bij \1 hoort geen waarde, maar er staat ‘\2’"),
    (r"argument (.+?): not allowed with argument (.+)", r"\1 en \2 kunnen niet samen"),
    (r"argument (.+?): expected (?:one|at least one) argument", r"bij \1 ontbreekt de waarde"),
    (r"argument (.+?): (.*)", r"bij \1: \2"),
)


class WrongUse(Exception):
    """Arguments that make no command: `text` says in Dutch what is wrong, `usage` how it is typed."""

    def __init__(self, text: str, usage: str) -> None:
        super().__init__(text)
        self.text = text
        self.usage = usage


class _Help(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],  # noqa: SLF001 - argparse gives the type no public name
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "Gebruik: " if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """argparse in Dutch: its headings and its few sentences are translated here. Options are typed in full."""

    def __init__(self, **more: Any) -> None:  # noqa: ANN401 - what argparse itself takes
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_Help, **more)
        self._positionals.title, self._optionals.title = "wat erbij hoort", "opties"
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def error(self, message: str) -> NoReturn:
        """Raises WrongUse."""
        for english, dutch in _DUTCH:
            said, found = re.subn(f"^{english}$", dutch, message, flags=re.DOTALL)
            if found:
                message = said.replace("'", "")
                break
        text = f"Dit commando klopt niet: {message}. Typ ‘{self.prog} --help’ voor uitleg."
        raise WrongUse(text, self.format_usage())


def build_parser() -> argparse.ArgumentParser:
    """The parser; the chosen command stands in `handler`. Parsing raises WrongUse."""
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--json", action="store_true", help="uitvoer voor machines")
    parser = _Parser(
        prog="hamonitor", description="Monitor van de Hervormingsagenda Jeugd. Zonder commando opent het venster."
    )
    parser.set_defaults(least_failure=Status.REFUSED)
    parser.add_argument("--version", action="version", version=f"HA-Monitor {__version__}", help="toon de versie")
    group = parser.add_subparsers(required=True, metavar="commando", parser_class=_Parser)
    central = (_add_returns, _add_decide, _add_evidence, _add_response, _add_contacts, _add_figures)
    for add in (_add_demo, _add_edition, _add_round, _add_fill, _add_files, *central, _add_dossier):
        add(group, shared)
    return parser


_Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse gives the type no public name


def _add_demo(group: _Commands, shared: argparse.ArgumentParser) -> None:
    demo = group.add_parser("demo", parents=[shared], help="de hele keten op een verzonnen ronde")
    demo.add_argument("folder", metavar="DIR", type=Path, help="een nieuwe of lege map")
    demo.add_argument("--answers", metavar="CSV", type=Path, help="eigen antwoorden in plaats van verzonnen")
    demo.add_argument("--organisations", metavar="N", type=_positive, help="hoogstens zoveel organisaties")
    demo.add_argument(
        "--seed", metavar="S", type=int, default=2024, help="een ander getal geeft andere verzonnen antwoorden"
    )
    demo.add_argument("--until", choices=STEPS, default=STEPS[-1], help="stop na deze stap")
    demo.set_defaults(handler=commands.demo)


def _add_edition(group: _Commands, shared: argparse.ArgumentParser) -> None:
    edition = group.add_parser("edition", help="vragenlijstedities").add_subparsers(required=True, metavar="commando")
    show = edition.add_parser("show", parents=[shared], help="toon de vragen")
    show.add_argument("edition", metavar="EDITION", help="het nummer, of de map van een eigen editie")
    show.set_defaults(handler=commands.edition_show)
    check = edition.add_parser("check", parents=[shared], help="controleer een map met een editie")
    check.add_argument("folder", metavar="FOLDER", type=Path, help="de map met de editie")
    check.set_defaults(handler=commands.edition_check)
    new = edition.add_parser("new", parents=[shared], help="begin een editie vanuit een bestaande")
    new.add_argument("edition", metavar="EDITION", help="het nummer van de nieuwe editie")
    new.add_argument("--from", dest="source", metavar="EDITION", required=True, help="de editie die wordt gekopieerd")
    new.add_argument("--out", metavar="FOLDER", type=Path, required=True, help="een nieuwe of lege map")
    new.set_defaults(handler=commands.edition_new)


def _add_round(group: _Commands, shared: argparse.ArgumentParser) -> None:
    rounds = group.add_parser("round", help="rondes").add_subparsers(required=True, metavar="commando")
    create = rounds.add_parser("create", parents=[shared], help="maak een ronde in een centrale opslag")
    create.add_argument("store", metavar="STORE", help=_STORE)
    create.add_argument("--edition", required=True, help="het nummer, of de map van een eigen editie")
    create.add_argument("--round", required=True, help="de naam van de ronde, zoals 2024-1")
    create.add_argument("--register", metavar="CSV", type=Path, help="een eigen register, CSV of Excel")
    create.add_argument(
        "--kinds", metavar="A,B", type=_kinds, help="alleen deze soorten partijen, zoals gemeente,regio"
    )
    create.add_argument("--only", metavar="CODES", default="", help="alleen deze organisaties, zoals GM0363,JZ13")
    create.add_argument("--without", metavar="CODES", default="", help="deze organisaties niet")
    create.add_argument("--opens", metavar="D", type=_day, help="eerste dag, zoals 2024-04-08")
    create.add_argument("--closes", metavar="D", type=_day, help="laatste dag")
    create.add_argument(
        "--reference-date",
        metavar="D",
        type=_day,
        help="peildatum: hierop geldt iets als te laat; anders die van de editie, als die bij de dagen past",
    )
    create.add_argument(
        "--peers-from-start",
        action="store_true",
        help="laat de cijfers van anderen al zien voordat alles is beantwoord; die cijfers sturen de antwoorden",
    )
    _add_key(create)
    create.set_defaults(handler=commands.round_create)
    invite = rounds.add_parser("invite", parents=[shared], help="maak rondepakketten en activeringscodes")
    invite.add_argument("store", metavar="STORE", help=_STORE)
    invite.add_argument("--round", help=_ROUND)
    invite.add_argument("--out", metavar="DIR", type=Path, required=True, help="map voor pakketten en codes.csv")
    invite.add_argument("--carrier", choices=["xlsx"], help="verpak elk rondepakket in een Excel-bestand")
    invite.add_argument(
        "--letters",
        metavar="DIR",
        type=Path,
        help="map voor een brief met de code per organisatie (docx) en een samenvoeglijst; codes.csv komt dan hier ook",
    )
    _add_key(invite)
    invite.set_defaults(handler=commands.round_invite)
    recode = rounds.add_parser("recode", parents=[shared], help="maak een nieuwe code voor één organisatie")
    recode.add_argument("store", metavar="STORE", help=_STORE)
    recode.add_argument("organisation", metavar="ORGANISATION", help="de code van de organisatie, zoals GM0363")
    recode.add_argument("--reason", metavar="TEXT", required=True, help="waarom; dit komt in het logboek")
    recode.add_argument("--revoke", action="store_true", help="trek de eerdere codes meteen in")
    recode.add_argument("--round", help=_ROUND)
    _add_making(recode, required=True)
    recode.set_defaults(handler=commands.round_recode)
    _add_participants(rounds, shared)


def _add_participants(rounds: _Commands, shared: argparse.ArgumentParser) -> None:
    add = rounds.add_parser("add", parents=[shared], help="laat één organisatie meer meedoen")
    add.add_argument("store", metavar="STORE", help=_STORE)
    add.add_argument("organisation", metavar="ORGANISATION", help="de code van de organisatie, zoals GM0363")
    for name, said in (
        ("name", "de naam"),
        ("actor", "de soort partij, zoals gemeente"),
        ("region", "de code van de regio, zoals JZ13"),
        ("population", "het aantal inwoners"),
    ):
        add.add_argument(f"--{name}", metavar="TEXT", default="", help=f"{said}; anders uit het register van 2024")
    add.add_argument("--round", help=_ROUND)
    _add_making(add, required=False)
    add.set_defaults(handler=commands.round_add)
    dates = rounds.add_parser("dates", parents=[shared], help="geef een ronde andere dagen, zoals een langere termijn")
    dates.add_argument("store", metavar="STORE", help=_STORE)
    dates.add_argument("--opens", metavar="D", type=_day, help="eerste dag, zoals 2024-04-08; anders blijft die")
    dates.add_argument("--closes", metavar="D", type=_day, help="laatste dag; anders blijft die")
    dates.add_argument("--reason", metavar="TEXT", required=True, help="waarom; dit komt in het logboek")
    dates.add_argument("--round", help=_ROUND)
    dates.set_defaults(handler=commands.round_dates)
    withdraw = rounds.add_parser("withdraw", parents=[shared], help="laat een organisatie niet meer meedoen")
    withdraw.add_argument("store", metavar="STORE", help=_STORE)
    withdraw.add_argument("organisation", metavar="ORGANISATION", help="de code van de organisatie, zoals GM0363")
    withdraw.add_argument("--reason", metavar="TEXT", required=True, help="waarom; dit komt in het logboek")
    withdraw.add_argument("--round", help=_ROUND)
    withdraw.set_defaults(handler=commands.round_withdraw)


def _add_making(command: argparse.ArgumentParser, *, required: bool) -> None:
    """What a package and a code of one organisation need; of one more, only once the round was invited."""
    once = "" if required else "; nodig als de ronde al is uitgenodigd"
    command.add_argument("--out", metavar="DIR", type=Path, required=required, help=f"map voor pakket en code{once}")
    command.add_argument("--carrier", choices=["xlsx"], help="verpak het rondepakket in een Excel-bestand")
    command.add_argument(
        "--letters", metavar="DIR", type=Path, help="map voor een brief met de code (docx); de code komt dan hier ook"
    )
    _add_key(command, required=required)


def _add_fill(group: _Commands, shared: argparse.ArgumentParser) -> None:
    fill = group.add_parser("fill", parents=[shared], help="vul een dossier uit een CSV en onderteken een retour")
    fill.add_argument("package", metavar="PACKAGE", type=Path, help="het rondepakket: .haronde, of .xlsx met een brief")
    fill.add_argument("--code", required=True, help="de activeringscode")
    fill.add_argument("--answers", metavar="CSV", type=Path, required=True, help=_ANSWERS)
    fill.add_argument("--dossier", metavar="FILE", type=Path, required=True, help="wordt gemaakt als het er niet is")
    fill.add_argument("--signer", metavar="NAME", type=_text, required=True, help="wie ondertekent")
    fill.add_argument("--function", metavar="F", type=_text, required=True, help="functie van wie ondertekent")
    fill.add_argument("--out", metavar="RETURN.xlsx", type=Path, required=True, help="het Excel-bestand om te sturen")
    fill.add_argument("--final", action="store_true", help="definitief in plaats van voorlopig")
    _add_key(fill)
    fill.set_defaults(handler=commands.fill)


def _add_files(group: _Commands, shared: argparse.ArgumentParser) -> None:
    verify = group.add_parser("verify", parents=[shared], help="controleer een retour")
    verify.add_argument("file", metavar="RETURN.xlsx", type=Path, help="de retour")
    verify.add_argument("--store", metavar="STORE", help="kijk ook wie er is uitgenodigd")
    verify.set_defaults(handler=commands.verify)
    imports = group.add_parser("import", parents=[shared], help="haal retouren binnen")
    imports.add_argument("store", metavar="STORE", help=_STORE)
    imports.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="bestanden of mappen")
    imports.add_argument("--jobs", metavar="N", type=_positive, help="zoveel bestanden tegelijk")
    imports.add_argument("--preview", action="store_true", help="bewaar niets, en zeg wat er zou gebeuren")
    imports.add_argument(
        "--refuse-late",
        action="store_true",
        help="weiger wat na de sluiting van de ronde komt, in plaats van een melding",
    )
    # 1 says that a file was refused: who runs this unattended must tell a store that is gone from that
    imports.set_defaults(handler=commands.import_returns, least_failure=Status.FAILED)


def _add_returns(group: _Commands, shared: argparse.ArgumentParser) -> None:
    returns = group.add_parser("returns", parents=[shared], help="de retouren van een ronde, met hun controlenummers")
    returns.add_argument("store", metavar="STORE", help=_STORE)
    returns.add_argument("--round", help=_ROUND)
    returns.set_defaults(handler=commands.returns)


def _add_decide(group: _Commands, shared: argparse.ArgumentParser) -> None:
    decide = group.add_parser("decide", parents=[shared], help="besluit over een retour, met een ontvangstbewijs")
    decide.add_argument("store", metavar="STORE", help=_STORE)
    decide.add_argument(
        "return_ids", metavar="RETURN_ID", nargs="+", help="het controlenummer van de retour; het mogen er meer zijn"
    )
    decide.add_argument("decision", metavar="DECISION", choices=DECISIONS, help=", ".join(DECISIONS))
    decide.add_argument("--text", metavar="T", default="", help="tekst voor de organisatie")
    decide.add_argument(
        "--question", nargs=2, action="append", metavar=("CODE", "T"), help="een vraag over één antwoord; mag vaker"
    )
    decide.add_argument(
        "--out", metavar="RECEIPT", type=Path, required=True, help="het ontvangstbewijs (.habewijs), of een map ervoor"
    )
    _add_key(decide)
    decide.set_defaults(handler=commands.decide)


def _add_evidence(group: _Commands, shared: argparse.ArgumentParser) -> None:
    audit = group.add_parser("audit", help="het logboek").add_subparsers(required=True, metavar="commando")
    log = audit.add_parser("verify", parents=[shared], help="controleer het logboek")
    log.set_defaults(handler=commands.audit_verify)
    evidence = group.add_parser("evidence", help="het bewijs").add_subparsers(required=True, metavar="commando")
    whole = evidence.add_parser("verify", parents=[shared], help="controleer alle retouren en het logboek opnieuw")
    whole.set_defaults(handler=commands.evidence_verify)
    for command in (log, whole):
        command.add_argument("store", metavar="STORE", help=_STORE)
        command.add_argument(
            "--receipt", metavar="FILE", type=Path, action="append", default=[], help="een verstuurd ontvangstbewijs"
        )
    export = evidence.add_parser("export", parents=[shared], help="schrijf het bewijs van een ronde als zip")
    export.add_argument("store", metavar="STORE", help=_STORE)
    export.add_argument("--round", help=_ROUND)
    export.add_argument("--out", metavar="FILE.zip", type=Path, required=True, help="de zip; er mag nog niets staan")
    export.set_defaults(handler=commands.evidence_export)


def _add_figures(group: _Commands, shared: argparse.ArgumentParser) -> None:
    analyse = group.add_parser("analyse", parents=[shared], help="een tabel met cijfers")
    analyse.add_argument("store", metavar="STORE", help=_STORE)
    analyse.add_argument("table", metavar="TABLE", choices=TABLES, help=", ".join(TABLES))
    analyse.add_argument("--round", help=_ROUND)
    analyse.add_argument("--actor", help="alleen dit soort partij, zoals gemeente")
    analyse.add_argument("--by", choices=_GROUPS, help="per grootte, regio of provincie")
    analyse.add_argument("--final-only", action="store_true", help="zonder voorlopige retouren")
    analyse.add_argument("--format", choices=["csv", "json"], help="csv, of met --json json")
    analyse.add_argument("--out", metavar="FILE", type=Path, help="schrijf naar dit bestand")
    analyse.set_defaults(handler=commands.analyse)


def _add_response(group: _Commands, shared: argparse.ArgumentParser) -> None:
    response = group.add_parser("response", parents=[shared], help="de respons, per soort partij of anders")
    response.add_argument("store", metavar="STORE", help=_STORE)
    response.add_argument("--round", help=_ROUND)
    other = response.add_mutually_exclusive_group()
    other.add_argument("--by", choices=_GROUPS, help="de gemeenten per grootte, regio of provincie")
    other.add_argument("--missing", action="store_true", help="wie ontbreekt, en wanneer zij zijn herinnerd")
    other.add_argument("--curve", action="store_true", help="het verloop per dag, naast de vorige ronde")
    response.set_defaults(handler=response_commands.response)
    reminders = group.add_parser("reminders", parents=[shared], help="herinner wie ontbreekt: een lijst, en genoteerd")
    reminders.add_argument("store", metavar="STORE", help=_STORE)
    reminders.add_argument("organisations", metavar="ORGANISATION", nargs="*", help="alleen deze; anders ieder")
    reminders.add_argument("--round", help=_ROUND)
    reminders.add_argument("--by", choices=_GROUPS, help="waar --group een code van is; anders een soort partij")
    reminders.add_argument("--group", metavar="CODE", help="alleen deze groep, zoals gemeente, of JZ13 met --by region")
    reminders.add_argument("--out", metavar="FILE", type=Path, help="lijst om mails mee samen te voegen (xlsx of csv)")
    reminders.add_argument("--note", action="store_true", help="noteer dat zij zijn herinnerd")
    reminders.add_argument("--day", metavar="D", type=_day, help="de dag die wordt genoteerd; anders vandaag")
    reminders.set_defaults(handler=response_commands.reminders)


def _add_contacts(group: _Commands, shared: argparse.ArgumentParser) -> None:
    contacts = group.add_parser("contacts", help="wie u mailt en belt").add_subparsers(
        required=True, metavar="commando"
    )
    for name, said, handler in (
        ("list", "toon de contacten, en wat er is genoteerd", response_commands.contacts_list),
        ("import", "lees een lijst in, Excel of CSV", response_commands.contacts_import),
        (
            "export",
            "schrijf de lijst, om in te vullen of te bewaren",
            response_commands.contacts_export,
        ),
        ("delete", "wis contacten en notities voorgoed", response_commands.contacts_delete),
    ):
        command = contacts.add_parser(name, parents=[shared], help=said)
        command.add_argument("store", metavar="STORE", help=_STORE)
        if name == "import":
            command.add_argument("file", metavar="FILE", type=Path, help="met code, contactpersoon, mail, telefoon")
        if name == "export":
            command.add_argument("--out", metavar="FILE", type=Path, required=True, help="xlsx of csv")
        if name == "delete":
            command.add_argument("organisation", metavar="ORGANISATION", nargs="?", help="van deze organisatie")
            command.add_argument("--all", action="store_true", help="van de hele ronde")
        command.add_argument("--round", help=_ROUND)
        command.set_defaults(handler=handler)


def _add_dossier(group: _Commands, shared: argparse.ArgumentParser) -> None:
    dossier = group.add_parser("dossier", help="dossiers").add_subparsers(required=True, metavar="commando")
    check = dossier.add_parser("check", parents=[shared], help="controleer een dossier")
    check.add_argument("file", metavar="FILE", type=Path, help="het dossier (.hamonitor)")
    check.set_defaults(handler=commands.dossier_check)
    restore = dossier.add_parser("restore", parents=[shared], help="ga terug naar de nieuwste reservekopie")
    restore.add_argument("file", metavar="FILE", type=Path, help="het dossier (.hamonitor)")
    restore.set_defaults(handler=commands.dossier_restore)


def _add_key(command: argparse.ArgumentParser, *, required: bool = True) -> None:
    command.add_argument("--key", metavar="FILE", type=Path, required=required, help="sleutelbestand")
    command.add_argument(
        "--passphrase-file",
        metavar="F",
        type=Path,
        required=required,
        help="bestand met op de eerste regel de wachtwoordzin",
    )


def _kinds(text: str) -> frozenset[str]:
    return frozenset(filter(None, (part.strip() for part in text.split(","))))


def _positive(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text[:9]) > 0):
        raise argparse.ArgumentTypeError(f"hier hoort een geheel getal van 1 of hoger, niet ‘{text}’")
    return int(text[:9])


def _text(text: str) -> str:
    """A line that is signed: neither empty nor with what cannot stand in a workbook."""
    if not text.strip():
        raise argparse.ArgumentTypeError("hier hoort tekst, en die is leeg")
    if len(text) > MOST_NAME:
        raise argparse.ArgumentTypeError(f"hier horen hoogstens {MOST_NAME} tekens")
    if not is_legal_text(text) or len(text.splitlines()) > 1:
        raise argparse.ArgumentTypeError("hier staat een teken dat niet kan worden verstuurd")
    return text


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"hier hoort een datum als 2024-06-30, niet ‘{text}’") from None
