"""What can be told beside an answer: who may read it, whom one waits for, and a reserve. Each behind a disclosure."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.answers import MAX_EXPLANATION, Answer, Use, WaitsFor
from hamonitor_desktop.domain.edition import Edition
from hamonitor_desktop.domain.validation import legal_text
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.choices import RadioTile
from hamonitor_desktop.gui.widgets.fields import Field, LineEdit
from hamonitor_desktop.gui.widgets.flow import FlowLayout
from hamonitor_desktop.gui.widgets.labels import Label


class Extra(QWidget):
    """One of the extras. `typed` at each key press or choice, `left` when that is final."""

    typed = Signal()
    left = Signal()

    def take(self, answer: Answer) -> None:
        """Show what the answer has, without a signal."""
        raise NotImplementedError

    def members(self) -> dict[str, object]:
        """The members of the answer that this edits, by name."""
        raise NotImplementedError

    def title(self) -> str:
        """What stands on its disclosure, with what was filled in."""
        raise NotImplementedError

    def is_filled(self) -> bool:
        """Whether anything was filled in."""
        raise NotImplementedError

    def entry(self) -> QWidget:
        """What gets the cursor when it is opened."""
        raise NotImplementedError

    def set_read_only(self) -> None:
        """Let nothing be changed."""
        for edit in self.findChildren(LineEdit):
            edit.setReadOnly(True)
        for tile in self.findChildren(RadioTile):
            tile.setEnabled(False)

    def _follow(self, edit: LineEdit) -> None:
        edit.setMaxLength(MAX_EXPLANATION)
        edit.textEdited.connect(lambda _text: self._typed_in(edit))
        edit.left.connect(self.left)

    def _typed_in(self, edit: LineEdit) -> None:
        """What cannot be sent came along with pasting, and nobody would see it here to take it out."""
        text = edit.text()
        clean = legal_text(text).replace("\n", " ")
        if clean != text:
            edit.setText(clean)
        self.typed.emit()


def use_label(use: Use) -> str:
    """Who may read an explanation, in a few words."""
    translate = QCoreApplication.translate
    return {
        Use.CENTRAL: translate("UseExtra", "central team"),
        Use.PARTICIPANTS: translate("UseExtra", "also other participants"),
        Use.QUOTABLE: translate("UseExtra", "may be quoted"),
    }[use]


class UseExtra(Extra):
    """Who may read the explanation."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Label(self.tr("Who may read this explanation?"), size=Size.SMALL, bold=True))
        details = {
            Use.CENTRAL: self.tr("Only the central team"),
            Use.PARTICIPANTS: self.tr("Also other participants in the round"),
            Use.QUOTABLE: self.tr("May be quoted in the report"),
        }
        tiles, flow = QWidget(), FlowLayout(gap=8)
        tiles.setLayout(flow)
        group = QButtonGroup(self)
        self._tiles = {use: RadioTile(text) for use, text in details.items()}
        for tile in self._tiles.values():
            group.addButton(tile)
            flow.addWidget(tile)
        column.addWidget(tiles)
        self._showing = False
        group.buttonToggled.connect(self._toggled)
        self._tiles[Use.CENTRAL].setChecked(True)

    @property
    def use(self) -> Use:
        """What was chosen."""
        return next((use for use, tile in self._tiles.items() if tile.isChecked()), Use.CENTRAL)

    def take(self, answer: Answer) -> None:
        self._showing = True
        self._tiles[answer.use].setChecked(True)
        self._showing = False

    def members(self) -> dict[str, object]:
        return {"use": self.use}

    def title(self) -> str:
        return self.tr("Who may read this: {who}").format(who=use_label(self.use))

    def is_filled(self) -> bool:
        return self.use is not Use.CENTRAL

    def entry(self) -> QWidget:
        return self._tiles[self.use]

    def _toggled(self, _tile: object, checked: bool) -> None:  # noqa: FBT001
        if checked and not self._showing:
            self.typed.emit()
            self.left.emit()


class WaitsExtra(Extra):
    """Whom the organisation waits for, and for what."""

    def __init__(self, edition: Edition) -> None:
        super().__init__()
        self._party, self._what = LineEdit(), LineEdit()
        completer = QCompleter([actor.plural for actor in edition.actors], self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._party.setCompleter(completer)
        self._party.setFixedWidth(240)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Field(self.tr("Whom do you wait for?"), self._party))
        row.addWidget(Field(self.tr("What for?"), self._what), 1)
        for edit in (self._party, self._what):
            self._follow(edit)

    def take(self, answer: Answer) -> None:
        waits = answer.waits_for or WaitsFor("", "")
        for edit, text in ((self._party, waits.party), (self._what, waits.what)):
            if edit.text() != text:
                edit.setText(text)

    def members(self) -> dict[str, object]:
        party, what = self._party.text(), self._what.text()
        return {"waits_for": WaitsFor(party, what) if party or what else None}

    def title(self) -> str:
        party = self._party.text().strip()
        return self.tr("We wait for: {party}").format(party=party) if party else self.tr("We wait for")

    def is_filled(self) -> bool:
        return bool(self._party.text() or self._what.text())

    def entry(self) -> QWidget:
        return self._party


class ReserveExtra(Extra):
    """A reserve about this one answer."""

    def __init__(self) -> None:
        super().__init__()
        self._edit = LineEdit()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        hint = self.tr("For example: the council has not decided. It is shown beside every figure this answer is in.")
        column.addWidget(Field(self.tr("Reserve about this answer"), self._edit, hint))
        self._follow(self._edit)

    def take(self, answer: Answer) -> None:
        if self._edit.text() != answer.reserve:
            self._edit.setText(answer.reserve)

    def members(self) -> dict[str, object]:
        return {"reserve": self._edit.text()}

    def title(self) -> str:
        return self.tr("Reserve: filled in") if self._edit.text().strip() else self.tr("Reserve")

    def is_filled(self) -> bool:
        return bool(self._edit.text())

    def entry(self) -> QWidget:
        return self._edit
