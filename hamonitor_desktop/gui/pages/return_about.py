"""What is known of one return besides its answers: who signed it, what was decided, which other versions there are."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hamonitor_desktop.domain.display import in_fours
from hamonitor_desktop.domain.receipts import Verdict
from hamonitor_desktop.domain.redactions import Part, texts_of
from hamonitor_desktop.gui.language import show_utc
from hamonitor_desktop.gui.models.versions import stand_of, version_text, word
from hamonitor_desktop.gui.pages.redact_room import Redacting, RedactWord
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.facts import FactsCard
from hamonitor_desktop.gui.widgets.fields import ComboBox, Field
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.usecases.reviewing import Review, Version


def verdict_word(verdict: Verdict) -> str:
    """What a decision is called once it is taken."""
    translate = QCoreApplication.translate
    return {
        Verdict.RECEIVED: translate("Verdicts", "Decision taken back"),
        Verdict.ACCEPTED: translate("Verdicts", "Accepted"),
        Verdict.QUERY: translate("Verdicts", "Asked about"),
        Verdict.REJECTED: translate("Verdicts", "Rejected"),
    }[verdict]


class AboutCards(QWidget):
    """`look` asks for the next answer to look at, `other` for another version by its id, `beside` for one to lay beside
    this one, `redacted` carries what of the reserve is to be shown otherwise, and `word_redacted` which word is to be
    left out of all texts, and why.
    """

    look = Signal()
    other = Signal(str)
    beside = Signal(str)
    redacted = Signal(object)
    word_redacted = Signal(str, str)

    def __init__(self, found: Review) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._about(found))
        if found.payload.reserve:
            column.addWidget(self._reserve(found))
        if len(found.versions) > 1:
            column.addWidget(self._others(found))

    def _about(self, found: Review) -> FactsCard:
        about, card = found.version.about, FactsCard(self.tr("Return"))
        card.add(self.tr("Version"), version_text(found.version), bold=True)
        signed = self.tr("{name}, {function}, on {moment}")
        card.add(
            self.tr("Signed by"),
            signed.format(name=about.signer_name, function=about.signer_function, moment=show_utc(about.signed_at)),
        )
        card.add(self.tr("Came in"), f"{show_utc(about.imported_at)} · {about.file}")
        card.add(self.tr("Control number"), in_fours(about.id))
        card.add(self.tr("Stand"), word(stand_of(found.version)), bold=True)
        for decided in reversed(found.decisions):
            what = ": ".join(part for part in (verdict_word(decided.decision.verdict), decided.decision.text) if part)
            card.add(f"{show_utc(decided.at)}, {decided.who}", what)
        odd = sum(bool(item.findings) for item in found.answers)
        if odd:
            said = self.tr("%n answer(s) beside last round or the planning; it stands at each.", "", odd)
            card.add(self.tr("Implausible"), said)
        if found.beside:
            said = self.tr("%n answer(s) other than in version {version}; it stands at each.", "", len(found.changes))
            card.add(self.tr("Changed"), said.format(version=version_text(found.beside)))
        look_link = Link(self.tr("To the next answer to look at (F8)"), size=Size.SMALL)
        look_link.clicked.connect(self.look)
        card.body.addWidget(look_link, 0, Qt.AlignmentFlag.AlignLeft)
        self.redact_word: RedactWord | None = None
        if texts := _shown_texts(found):
            self.redact_word = RedactWord(texts)
            self.redact_word.wanted.connect(self.word_redacted)
            card.body.addWidget(self.redact_word)
        return card

    def _reserve(self, found: Review) -> Card:
        """The reserve of the whole return, which stands beside all its figures."""
        card = Card(padding=16)
        card.body.addWidget(Label(self.tr("Reserve"), bold=True))
        card.body.addWidget(Label(found.payload.reserve, wrap=True))
        redacting = Redacting("", self.tr("Reserve"), {Part.RESERVE: found.payload.reserve}, found.redactions)
        redacting.redacted.connect(self.redacted)
        card.body.addWidget(redacting)
        return card

    def _others(self, found: Review) -> Card:
        card = Card(padding=16)
        card.body.addWidget(Label(self.tr("Versions of this organisation"), bold=True))
        for version in found.versions:
            card.body.addWidget(self._other(version, found.version), 0, Qt.AlignmentFlag.AlignLeft)
        choice = ComboBox()
        for version in found.versions:
            if version.about.id != found.version.about.id:
                choice.addItem(version_text(version), version.about.id)
        if found.beside is None:
            choice.insertItem(0, self.tr("None"), "")
        choice.setCurrentIndex(choice.findData(found.beside.about.id if found.beside else ""))
        choice.activated.connect(lambda _index: self.beside.emit(str(choice.currentData())))
        card.body.addWidget(Field(self.tr("Lay these answers beside version"), choice), 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _other(self, version: Version, shown: Version) -> Label | Link:
        text = " · ".join((version_text(version), show_utc(version.about.imported_at), word(stand_of(version))))
        if version.about.id == shown.about.id:
            return Label(self.tr("{version} (this one)").format(version=text), size=Size.SMALL)
        link = Link(text, size=Size.SMALL)
        link.clicked.connect(lambda: self.other.emit(version.about.id))
        return link


def _shown_texts(found: Review) -> list[str]:
    """Every text of the return, as analysis and reports show it now."""
    texts = {("", Part.RESERVE): found.payload.reserve} if found.payload.reserve else {}
    for item in found.answers:
        code = item.question.code
        texts |= {(code, part): text for part, text in texts_of(item.answer, item.question.kind).items()}
        texts |= {(code, done.part): done.shown or "" for done in item.redactions}
    texts |= {("", done.part): done.shown or "" for done in found.redactions}
    return list(texts.values())
