import pytest
from PySide6.QtCore import QModelIndex, Qt

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.domain.outcomes import Outcome
from hamonitor_desktop.gui.models.lines import Head, LinesModel
from hamonitor_desktop.gui.models.outcomes import Column, Group, OutcomesFilter, OutcomesModel
from hamonitor_desktop.gui.widgets.outcome_filters import OutcomeFilters
from hamonitor_desktop.gui.widgets.table import Role

ACCEPTED = Outcome("in/a.xlsx", Code.ACCEPTED, organisation="GM0363", organisation_name="Amsterdam", revision=1)
NEWER = Outcome("in/b.xlsx", Code.ACCEPTED, organisation="GM0358", organisation_name="Aalsmeer", follows=True)
AGAIN = Outcome("in/c.xlsx", Code.ALREADY_IMPORTED, organisation="GM0358", organisation_name="Aalsmeer")
STRIPPED = Outcome("in/<b>d.xlsx", Code.STRIPPED, messages=("De handtekening is uit dit bestand verdwenen.",))
OUTCOMES = (ACCEPTED, NEWER, AGAIN, STRIPPED)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (Code.FILE_LOCKED, "d.xlsx is in gebruik. Sluit het daar en probeer het opnieuw."),
        (Code.FILE_MISSING, "d.xlsx is niet gevonden. Controleer de naam en de plek."),
        (Code.NOT_READABLE, "d.xlsx mag u niet lezen. "),
    ],
)
def test_a_file_that_could_not_be_read_is_named_in_what_is_said_of_it(qapp, code, said):
    made = OutcomesModel("")
    made.set_rows([Outcome("in/d.xlsx", code)])
    assert cells(made, Column.MESSAGE)[0].startswith(said)


def test_the_filter_says_of_no_file_in_particular_that_it_is_in_use(qtbot):
    filters = OutcomeFilters()
    qtbot.addWidget(filters)
    filters.set_outcomes([Outcome("in/d.xlsx", Code.FILE_LOCKED)])
    assert filters.codes.itemText(1) == "Het bestand is in gebruik (1)"


@pytest.fixture
def model(qapp):
    made = OutcomesModel("")
    made.set_rows(OUTCOMES)
    return made


def cells(model, column):
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_the_model_and_its_filter_are_good_models(model, qtmodeltester):
    qtmodeltester.check(model)
    qtmodeltester.check(OutcomesFilter(model))


def test_each_file_has_a_row_with_its_organisation_outcome_and_remedy(model):
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert heads == ["Organisatie", "Bestand", "Uitkomst", "Wat er is, en wat te doen"]
    assert cells(model, Column.ORGANISATION) == ["Amsterdam", "Aalsmeer", "Aalsmeer", "Onbekend"]
    assert cells(model, Column.FILE) == ["a.xlsx", "b.xlsx", "c.xlsx", "<b>d.xlsx"]
    assert cells(model, Column.OUTCOME) == ["Aangenomen", "Nieuwere versie", "Al binnen", "Geweigerd"]
    assert cells(model, Column.MESSAGE)[3] == (
        "De handtekening is uit dit bestand verdwenen. Vraag om het oorspronkelijke bestand, als bijlage en niet als"
        " kopie."
    )


def test_an_older_version_is_not_called_refused(model):
    older = Outcome("a.xlsx", Code.OLDER_REVISION, organisation="GM0363", organisation_name="Amsterdam", revision=1)
    model.set_rows([older])
    assert cells(model, Column.OUTCOME) == ["Oudere versie"]
    assert model.counts()[Group.REFUSED] == 0
    assert model.counts()[Group.ALREADY_IN] == 1
    assert "U hoeft niets te doen." in cells(model, Column.MESSAGE)[0]


def test_what_is_said_besides_an_acceptance_is_in_the_row(model):
    late = "Ontvangen na de sluiting van de ronde (30-06-2024)."
    model.set_rows([Outcome("a.xlsx", Code.ACCEPTED, messages=("De retour is aangenomen.", late))])
    assert cells(model, Column.MESSAGE) == [f"De retour is aangenomen. {late}"]


def test_a_tool_tip_is_never_markup(model):
    tip = model.index(3, Column.FILE).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;d" in tip


def test_counts_and_filter_go_by_the_same_four_groups(model):
    assert model.counts() == {Group.ACCEPTED: 1, Group.NEWER: 1, Group.ALREADY_IN: 1, Group.REFUSED: 1}
    shown = OutcomesFilter(model)
    shown.show_only(Group.REFUSED)
    assert cells(shown, Column.FILE) == ["<b>d.xlsx"]
    assert shown.index(0, 0).data(Role.ROW) is STRIPPED
    shown.show_only(None)
    assert shown.rowCount(QModelIndex()) == 4


def test_lines_are_a_good_model_and_know_what_repeats(qapp, qtmodeltester):
    model = LinesModel()
    model.set_lines([Head("Vraag", once=True), Head("n", number=True)], [("1.1", "3"), ("1.1", "4"), ("1.2", "4")])
    qtmodeltester.check(model)
    assert [model.index(row, 0).data(Role.REPEATED) for row in range(3)] == [False, True, False]
    assert model.index(1, 1).data(Role.REPEATED) is False
    assert model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
