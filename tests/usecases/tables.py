"""The answers as a table, read back by another reader."""

from python_calamine import CalamineWorkbook

from hamonitor_desktop.usecases import printing


def exported(dossier, suffix):
    """The sheet of answers: header and rows, as another reader finds them."""
    out = dossier.path.parent / printing.answers_name(dossier, suffix)
    printing.export_answers(dossier, out)
    rows = CalamineWorkbook.from_path(out).get_sheet_by_name("Antwoorden").to_python()
    header = rows[0]
    return [dict(zip(header, row, strict=True)) for row in rows[1:]]
