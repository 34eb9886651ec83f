"""The form of signing: provisional or final, who signs, under which reserve, with which key, into which file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.answers import MAX_EXPLANATION
from hamonitor_desktop.domain.direction import MOST_NAME
from hamonitor_desktop.domain.personal import personal_reserve
from hamonitor_desktop.domain.validation import is_legal_text
from hamonitor_desktop.gui.language import spoken
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.announcing import announce
from hamonitor_desktop.gui.widgets.answer_findings import PAUSE
from hamonitor_desktop.gui.widgets.buttons import Link
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.choices import CheckBox, RadioTile
from hamonitor_desktop.gui.widgets.columns import Columns
from hamonitor_desktop.gui.widgets.fields import Field, LineField, PassphraseField, TextArea
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.marks import Mark, StateMark
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.gui.widgets.path_field import PathField

_NARROW: Final = 520
_SUFFIX: Final = ".xlsx"


@dataclass(frozen=True)
class SignValues:
    """What was filled in, checked."""

    final: bool
    name: str
    function: str
    reserve: str
    on_behalf_of: tuple[str, ...]
    agreed_with: tuple[str, ...]
    passphrase: str
    out: Path


@dataclass(frozen=True)
class SignDraft:
    """What stands in the fields, as it is; `final` is None where the person did not choose."""

    final: bool | None
    texts: tuple[str, ...]
    declared: bool
    path: str


class SignForm(Card):
    """All fields of signing. `kind_changed` tells that provisional or final was chosen, `check` asks for that page."""

    kind_changed = Signal()
    check = Signal()

    def __init__(self, declaration: str, choose: Callable[[QWidget], Path | None]) -> None:
        super().__init__(padding=24)
        self.body.setContentsMargins(24, 20, 24, 22)
        self.body.setSpacing(18)
        self._add_kinds()
        self._add_signer()
        self._add_reserve()
        self._add_others()
        self._add_declaration(declaration)
        self._add_key()
        self.path = PathField(
            self.tr("Where the file will be"), choose, self.tr("An Excel file, which you mail yourself.")
        )
        self.body.addWidget(self.path)
        for field in (self.name, self.function, self.passphrase, self.path):  # what is mended is not wrong any more
            field.edit.textEdited.connect(lambda _text, field=field: field.show_message(""))

    # assembly

    def _add_kinds(self) -> None:
        part = _part(self.body)
        label = Label(self.tr("How do you send these answers?"), size=Size.SMALL, bold=True)
        part.addWidget(label)
        self.provisional = RadioTile(self.tr("Provisional"), self.tr("You can send a newer version later."))
        self.final = RadioTile(self.tr("Final"), self.tr("This is your organisation's answer."))
        group = QButtonGroup(self)
        tiles = Columns(least=_NARROW, gap=12)
        for tile in (self.provisional, self.final):
            group.addButton(tile)
            tiles.add(tile, 1)
        self._chosen = False
        group.buttonClicked.connect(lambda _button: self._choose_kind())
        part.addWidget(tiles)
        self._blocked = QWidget()
        row = QHBoxLayout(self._blocked)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(12)
        self._why = StateMark(Mark.LOOK, "", toned=True)
        row.addWidget(self._why)
        link = Link(self.tr("To checking"), size=Size.SMALL)
        link.clicked.connect(self.check)
        row.addWidget(link)
        row.addStretch(1)
        part.addWidget(self._blocked)
        self.kind_note = Label(size=Size.SMALL, tone="warning", wrap=True)
        self.kind_note.hide()
        part.addWidget(self.kind_note)

    def _add_signer(self) -> None:
        self.name = LineField(self.tr("Name"))
        self.function = LineField(self.tr("Function"))
        row = Columns(least=_NARROW, gap=12, gap_below=18)
        for field in (self.name, self.function):
            field.edit.setMaxLength(MOST_NAME)
            row.add(field, 1)
        self.body.addWidget(row)

    def _add_reserve(self) -> None:
        hint = self.tr("Holds for all answers, such as when they are still very provisional.")
        self._reserve = TextArea(lines=1, lines_at_most=6)
        self.reserve = Field(self.tr("Reserve (may stay empty)"), self._reserve, hint)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._point_out)
        self._reserve.textChanged.connect(self._pause.start)
        self.body.addWidget(self.reserve)

    def _add_others(self) -> None:
        part = _part(self.body)
        self.opener = Link(self.tr("On behalf of others, or agreed with others"), size=Size.SMALL, opens=True)
        part.addWidget(self.opener)
        hint = self.tr("One name on a line.")
        self._behalf, self._agreed = TextArea(lines=2, lines_at_most=8), TextArea(lines=2, lines_at_most=8)
        self.others = Columns(least=_NARROW, gap=12, gap_below=18)
        self.others.add(Field(self.tr("Also on behalf of"), self._behalf, hint), 1)
        self.others.add(Field(self.tr("Agreed with"), self._agreed, hint), 1)
        self.others.hide()
        self.opener.toggled.connect(self.others.setVisible)
        part.addWidget(self.others)

    def _add_declaration(self, text: str) -> None:
        part = _part(self.body)
        part.addWidget(Label(self.tr("Declaration"), size=Size.SMALL, bold=True))
        self.declaration = CheckBox(text)
        self.declaration.toggled.connect(lambda _on: self._declared.hide())
        part.addWidget(self.declaration)
        self._declared = Label(size=Size.SMALL, tone="error", wrap=True)
        self._declared.hide()
        part.addWidget(self._declared)

    def _add_key(self) -> None:
        hint = self.tr("The sentence you chose when you opened the package. Only you know it.")
        self.passphrase = PassphraseField(self.tr("Passphrase of your key"), hint)
        self.lost, self._lost = Link(self.tr("Passphrase lost?"), size=Size.SMALL, opens=True), Label(wrap=True)
        self._lost.hide()
        self.lost.toggled.connect(self._lost.setVisible)
        part = _part(self.body)
        for widget in (self.passphrase, self.lost, self._lost):
            part.addWidget(widget)

    def set_lost_text(self, text: str) -> None:
        """What to do when the passphrase is lost; it stands behind a link."""
        self._lost.setText(text)

    # the kind

    @property
    def is_final(self) -> bool:
        """Whether final is chosen."""
        return self.final.isChecked()

    def block_final(self, reason: str) -> None:
        """Keep final from being chosen and say why; an empty reason frees it.

        Until the person chooses, the kind is the one that fits: final as soon as that is possible.
        """
        self.final.setEnabled(not reason)
        self._blocked.setVisible(bool(reason))
        self._why.set_state(Mark.LOOK, reason)
        if reason or not self._chosen:
            (self.provisional if reason else self.final).setChecked(True)

    def _choose_kind(self) -> None:
        self._chosen = True
        self.kind_changed.emit()

    def set_signer(self, name: str, function: str) -> None:
        """Fill in who signed last time."""
        self.name.edit.setText(name)
        self.function.edit.setText(function)

    def set_caveats(self, reserve: str, on_behalf_of: Sequence[str], agreed_with: Sequence[str]) -> None:
        """Fill in what stood beside the answers of the last version, so that a newer one does not drop it unseen."""
        self._reserve.set_text(reserve)
        self._behalf.set_text("\n".join(on_behalf_of))
        self._agreed.set_text("\n".join(agreed_with))
        self._pause.stop()
        self.opener.setChecked(bool(on_behalf_of or agreed_with))
        if reserve:
            said = self.tr("It stood with your previous version. Change it, or take it away, if it holds no more.")
            self.reserve.show_message(said, "quiet")

    # what is not signed yet

    @property
    def draft(self) -> SignDraft:
        """What stands in the fields; never the passphrase."""
        final = self.is_final if self._chosen else None
        return SignDraft(final, tuple(self._texts()), self.declaration.isChecked(), self.path.text)

    def fill_in(self, draft: SignDraft) -> None:
        """Put back what stood in the fields."""
        name, function, *areas = draft.texts
        self.set_signer(name, function)
        for area, text in zip((self._reserve, self._behalf, self._agreed), areas, strict=True):
            area.set_text(text)
        self.opener.setChecked(any(areas[1:]))
        self.declaration.setChecked(draft.declared)
        self.path.edit.setText(draft.path)
        if draft.final is not None:
            self._chosen = True
            (self.final if draft.final else self.provisional).setChecked(True)

    def _texts(self) -> Iterator[str]:
        yield self.name.text
        yield self.function.text
        for area in (self._reserve, self._behalf, self._agreed):
            yield area.toPlainText()

    # reading it

    def values(self) -> SignValues | None:
        """What was filled in; None where something is missing, which is then said at its field, the first in focus."""
        self.clear_messages()
        wrong = [field for field in self._checked_fields() if field]
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        out = Path(self.path.text).expanduser()
        return SignValues(
            final=self.is_final,
            name=self.name.text,
            function=self.function.text,
            reserve=self._reserve.toPlainText().strip(),
            on_behalf_of=_lines(self._behalf),
            agreed_with=_lines(self._agreed),
            passphrase=self.passphrase.text,
            out=out if out.suffix.lower() == _SUFFIX else out.with_name(out.name + _SUFFIX),
        )

    def _checked_fields(self) -> list[QWidget | None]:
        return [
            self._check_text(self.name, self.tr("Fill in your name.")),
            self._check_text(self.function, self.tr("Fill in your function.")),
            self._check_reserve(),
            self._check_declared(),
            self._said(self.passphrase, "" if self.passphrase.text else self.tr("Type your passphrase.")),
            self._said(self.path, "" if self._names_a_file() else self.tr("Choose a folder and a name for the file.")),
        ]

    def _names_a_file(self) -> bool:
        """A name alone would lie wherever the program was started from."""
        text = self.path.text
        return Path(text).expanduser().is_absolute() and not text.endswith(("/", "\\"))

    def _check_text(self, field: LineField, missing: str) -> QWidget | None:
        text = field.text
        return self._said(field, self._strange(text) if text else missing)

    def _check_reserve(self) -> QWidget | None:
        text = self._reserve.toPlainText().strip()
        problem = self._strange(text)
        if len(text) > MAX_EXPLANATION:
            over = len(text) - MAX_EXPLANATION
            problem = self.tr("The reserve is %n character(s) too long.", "", over)
        if not problem:
            self._point_out()
        return self._said(self.reserve, problem)

    def _point_out(self) -> None:
        """Whether the reserve may hold something about a person, after a pause in the typing. It may be signed."""
        self.reserve.show_message(spoken(personal_reserve(self._reserve.toPlainText())), "warning")

    def _strange(self, text: str) -> str:
        return "" if is_legal_text(text) else self.tr("There is a character in it that cannot be sent.")

    def _check_declared(self) -> QWidget | None:
        if self.declaration.isChecked():
            return None
        self._declared.setText(self.tr("Tick the declaration: without it the return has no value."))
        self._declared.show()
        announce(self.declaration, self._declared.text())
        return self.declaration

    def _said(self, field: Field, text: str) -> QWidget | None:
        if text:
            field.show_message(text)
        return field.editor if text else None

    def show_at(self, field: Field, text: str) -> None:
        """Say at a field what went wrong, and put the cursor in it."""
        field.show_message(text)
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear_messages(self) -> None:
        """Take all messages away."""
        for field in (self.name, self.function, self.reserve, self.passphrase, self.path):
            field.show_message("")
        self._declared.hide()


def _part(body: QVBoxLayout) -> QVBoxLayout:
    part = QVBoxLayout()
    part.setSpacing(6)
    nest(body, part)
    return part


def _lines(area: TextArea) -> tuple[str, ...]:
    return tuple(line.strip() for line in area.toPlainText().splitlines() if line.strip())
