"""Answers from a CSV into a dossier, and a signed return out of it: the whole of an officer's work in one go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from hamonitor_desktop.domain.answers import Answer, Answers
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.display import show_count
from hamonitor_desktop.domain.findings import Finding, Level
from hamonitor_desktop.domain.rounds import MADE_UP
from hamonitor_desktop.signing.keys import SigningKey
from hamonitor_desktop.usecases.answers_csv import read_answers_of
from hamonitor_desktop.usecases.authors import author_name
from hamonitor_desktop.usecases.dossiers import OpenDossier, answers_in, create, open_dossier, rebind
from hamonitor_desktop.usecases.files import is_there, read_bytes
from hamonitor_desktop.usecases.keys import ledger_of, make_key, read_key
from hamonitor_desktop.usecases.received import OpenedPackage, check_code, open_package
from hamonitor_desktop.usecases.sending import SentReturn, Statement, sign_return


@dataclass(frozen=True)
class Filled:
    """What a fill made; `ignored` are answers to hidden questions, `others` counts the rows of other organisations."""

    sent: SentReturn
    ignored: tuple[str, ...]
    findings: tuple[Finding, ...]
    others: int = 0

    @property
    def _answered(self) -> int:
        return sum(answer.given for answer in self.sent.payload.answers)

    def to_json(self) -> dict[str, object]:
        """The object of `fill --json`."""
        return {
            "file": str(self.sent.path),
            "return_id": self.sent.return_id,
            "organisation": self.sent.payload.organisation,
            "round": self.sent.payload.round,
            "revision": self.sent.revision,
            "final": self.sent.final,
            "answers": self._answered,
            "ignored": list(self.ignored),
            "others": self.others,
            "findings": [
                {"level": str(item.level), "code": str(item.code), "question": item.question, "text": item.text}
                for item in self.findings
            ],
        }

    def text(self) -> str:
        """The same for a reader, in Dutch."""
        state = "definitief" if self.sent.final else "voorlopig"
        wrong = {item.question for item in self.findings if item.level is Level.ERROR}
        parts = [
            *([f"{MADE_UP}."] if self.sent.payload.synthetic else []),
            f"Versie {self.sent.revision} ({state}) staat in {self.sent.path}.",
            f"Ondertekend: {show_count(self._answered, 'antwoord', 'antwoorden')}.",
            *self._left_out(),
            *([f"Nog open of fout: {show_count(len(wrong), 'vraag', 'vragen')}."] * bool(wrong)),
            f"Controlenummer: {self.sent.return_id}.",
        ]
        return " ".join(parts)

    def _left_out(self) -> Iterator[str]:
        if self.ignored:
            count = show_count(len(self.ignored), "antwoord", "antwoorden")
            yield f"Weggelaten: {count} op vragen die niet gesteld worden."
        if self.others:
            yield f"Overgeslagen: {show_count(self.others, 'regel', 'regels')} van andere organisaties."


def fill(
    package: Path,
    *,
    code: str,
    answers: Path,
    dossier: Path,
    key: Path | SigningKey,
    passphrase: str = "",
    statement: Statement,
    out: Path,
) -> Filled:
    """Fill a dossier, made first where there is none, and sign a return as its next revision.

    The key is read from the file, or made there; a key at hand serves the made-up round, without copies of the dossier
    or a list of what was sent. Nothing changes when the answers have a fault. Raises HaError.
    """
    if is_there(out):
        raise HaError(Code.FILE_EXISTS, path=out)
    opened = open_package(package)
    check_code(opened, code)
    organisation = opened.package.organisation
    data, before = read_bytes(answers), answers_in(dossier)
    read = read_answers_of(data, opened.edition, organisation.code, organisation.actor, before)
    signing = key if isinstance(key, SigningKey) else _key(key, passphrase, f"{statement.signer}, {organisation.name}")
    with _dossier(opened, code, dossier, signing, kept=isinstance(key, Path)) as opened_dossier:
        opened_dossier.record_all(_beside(opened_dossier, read.of(organisation.code)))
        ledger = ledger_of(key) if isinstance(key, Path) else None
        sent = sign_return(opened_dossier, signing, statement, out, ledger=ledger)
    asked = tuple(finding for finding in sent.findings if not finding.settled)
    return Filled(sent, read.ignored_of(organisation.code), asked, read.others)


def _beside(dossier: OpenDossier, read: Answers) -> Answers:
    """The answers with what the dossier holds beside them: a CSV says nothing of a reserve, or of who may read it."""
    return {code: _with(dossier.answer(code), answer) for code, answer in read.items()}


def _with(ours: Answer, read: Answer) -> Answer:
    carried = ours.carried_over and ours.value == read.value
    return replace(ours, value=read.value, explanation=read.explanation, carried_over=carried)


def _key(path: Path, passphrase: str, subject: str) -> SigningKey:
    return read_key(path, passphrase) if is_there(path) else make_key(path, passphrase, subject)


def _dossier(opened: OpenedPackage, code: str, path: Path, key: SigningKey, *, kept: bool) -> OpenDossier:
    """The dossier of this package; a newer package or another key is bound to it, since the code was right."""
    if not is_there(path):
        return create(opened, code, path, author_name(), key, backups=kept)
    found = open_dossier(path, author_name(), backups=kept)
    if found.opened.compact == opened.compact and found.store.bound.fingerprint == key.fingerprint:
        return found
    try:
        return rebind(found, opened, code, key)
    except BaseException:
        found.close()
        raise
