"""What is asked about one organisation of a round: a new code, taking part no more, or one more that joins."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from hamonitor_desktop.domain.organisations import MUNICIPALITY
from hamonitor_desktop.gui.models.participants import part_text
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.choices import CheckBox, RadioTile
from hamonitor_desktop.gui.widgets.fields import ComboBox, Field, LineField, first_wanting
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.nesting import nest
from hamonitor_desktop.usecases.participants import Part, Participant, in_register, row_of

_LEAST = 12  # characters of a name that a choice shows at least


class ChangeCard(Card):
    """Asks what is to change for an organisation of the round, and why."""

    def __init__(self) -> None:
        super().__init__(padding=24)
        self.body.setSpacing(14)
        self.name = Label(size=Size.LEAD, bold=True, wrap=True)
        self.about = Label(size=Size.SMALL, tone="quiet", wrap=True)
        self.code_tile = RadioTile(self.tr("A new code"), self.tr("The letter is lost, or was seen."))
        self.leave_tile = RadioTile(self.tr("Takes part no more"), self.tr("Nobody waits for it any more."))
        self._choice = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(12)
        for tile in (self.code_tile, self.leave_tile):
            self._choice.addButton(tile)
            row.addWidget(tile, 1)
        self.reason = LineField(self.tr("Why?"), self.tr("In a few words. It is kept in the log."))
        self.revoke = CheckBox(self.tr("Its earlier code holds no more from now on: somebody else may have it"))
        self.body.addWidget(self.name)
        self.body.addWidget(self.about)
        nest(self.body, row)
        self.body.addWidget(self.reason)
        self.body.addWidget(self.revoke)

    def show_participant(self, one: Participant) -> None:
        """Ask about another organisation, with nothing filled in yet."""
        self.name.setText(one.organisation.name)
        parts = [one.organisation.code, one.kind, part_text(one)]
        if one.returns:
            parts.append(self.tr("%n return(s) came in", "", one.returns))
        self.about.setText(" · ".join(parts))
        if one.part is Part.WITHDRAWN:
            self.code_tile.set_texts(self.tr("Takes part again"), self.tr("It gets a new code and package."))
        else:
            self.code_tile.set_texts(self.tr("A new code"), self.tr("The letter is lost, or was seen."))
        self.code_tile.setEnabled(one.part is not Part.NOT_INVITED)
        self.leave_tile.setEnabled(one.part is not Part.WITHDRAWN)
        (self.code_tile if one.part is not Part.NOT_INVITED else self.leave_tile).setChecked(True)
        self.reason.edit.clear()
        self.reason.show_message("")
        self.revoke.setChecked(False)

    def wanted_reason(self) -> str:
        """Why; the field says so where it is still empty."""
        self.reason.show_message("" if self.reason.text else self.tr("Say why: it is kept in the log."))
        return self.reason.text


class JoinCard(Card):
    """Asks which organisation joins; what the bundled register knows of its code is filled in."""

    def __init__(self) -> None:
        super().__init__(padding=24)
        self.body.setSpacing(14)
        self.body.addWidget(Label(self.tr("One more organisation"), size=Size.LEAD, bold=True))
        self.code = LineField(self.tr("Code"), self.tr("Such as GM0363; the rest is filled in where we know it."))
        self.code.edit.left.connect(self._fill_in)
        self.name = LineField(self.tr("Name"))
        self.kind = ComboBox()
        self.region = ComboBox()
        for box in (self.kind, self.region):  # side by side in a small window, however long a name is
            box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(_LEAST)
        self.population = LineField(self.tr("Inhabitants, if you know them"))
        self.kind_field = Field(self.tr("Kind"), self.kind)
        self.region_field = Field(self.tr("Region"), self.region)
        self.kind.currentIndexChanged.connect(self._switch)
        self.body.addWidget(self.code)
        self.body.addWidget(self.name)
        for pair in ((self.kind_field, self.region_field), (self.population, QWidget())):
            row = QHBoxLayout()
            row.setSpacing(16)
            for part in pair:
                row.addWidget(part, 1)
            nest(self.body, row)

    def set_choices(self, kinds: Mapping[str, str], regions: Mapping[str, str]) -> None:
        """The kinds and regions to choose from, by code; what was filled in goes."""
        for box, choices in ((self.kind, kinds), (self.region, regions)):
            box.clear()
            for code, name in sorted(choices.items(), key=lambda choice: choice[1].casefold()):
                box.addItem(name, code)
        self.kind.setCurrentIndex(max(0, self.kind.findData(MUNICIPALITY)))
        for field in (self.code, self.name, self.population):
            field.edit.clear()
            field.show_message("")
        self._switch()

    def _switch(self) -> None:
        municipality = self.kind.currentData() == MUNICIPALITY
        self.region_field.setVisible(municipality)
        self.population.setVisible(municipality)

    def _fill_in(self) -> None:
        """What we know of this code, as long as nobody typed a name."""
        known = in_register(self.code.text.upper())
        if known is None or self.name.text:
            return
        self.code.edit.setText(known.code)
        self.name.edit.setText(known.name)
        self.kind.setCurrentIndex(max(0, self.kind.findData(known.actor)))
        self.region.setCurrentIndex(max(0, self.region.findData(known.region)))
        self.population.edit.setText("" if known.population is None else str(known.population))

    def row(self) -> dict[str, str] | LineField:
        """The row of a register that was filled in; the field that is still empty, which then says so."""
        wanting = first_wanting({self.code: self.tr("Type the code."), self.name: self.tr("Type the name.")})
        if wanting is not None:
            return wanting
        municipality = self.kind.currentData() == MUNICIPALITY
        region = str(self.region.currentData()) if municipality else ""
        population = self.population.text.replace(".", "") if municipality else ""
        return row_of(self.code.text, self.name.text, str(self.kind.currentData()), region, population)


def stacked(*parts: QWidget) -> QWidget:
    """Parts under each other as one widget, to show and hide together."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    for part in parts:
        column.addWidget(part)
    return whole
