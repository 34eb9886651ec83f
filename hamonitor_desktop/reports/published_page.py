"""The page that puts published figures beside computed ones: one printable HTML file without anything outside it."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from html import escape
from typing import Final

from hamonitor_desktop.domain.published import Compared, Qualifier
from hamonitor_desktop.domain.rounds import MADE_UP

_NOTHING_BESIDE: Final = (
    "Deze ronde draait op eigen antwoorden: daar is geen gepubliceerd cijfer bij om ernaast te leggen. "
    "Alle cijfers staan als CSV in de map figures."
)
_WORDS: Final = {
    Qualifier.EXACT: "",
    Qualifier.CIRCA: "circa ",
    Qualifier.RUIM: "ruim ",
    Qualifier.MEER_DAN: "meer dan ",
}
_STYLE: Final = """
body{font:15px/1.5 system-ui,sans-serif;color:#1b1b1b;background:#fff;margin:2rem auto;max-width:72rem;padding:0 1rem}
.made-up{background:#7a1f00;color:#fff;padding:.6rem 1rem;font-weight:700}
table{border-collapse:collapse;width:100%;font-size:14px}
th,td{border-bottom:1px solid #bbb;padding:.3rem .5rem;text-align:left;vertical-align:top}
td.number,th.number{text-align:right;white-space:nowrap}
.differs td,.differs th{background:#fff3d6}
th small,td small{font-weight:400;color:#535353}
caption{text-align:left;font-weight:700;padding:.5rem 0}
@media print{body{margin:0;font-size:11px}table{font-size:10px}thead{display:table-header-group}tr{break-inside:avoid}
.made-up{background:none;color:#7a1f00;border:2px solid}}
"""


def page(published: Sequence[Compared], title: str, reference_day: str, organisations: int, accepted: int) -> str:
    """The whole page; every text that comes from elsewhere is escaped. Without `published` it says why."""
    caveats = (
        "Organisaties vertellen zelf hoe ver zij zijn; niemand heeft dat gecontroleerd.",
        f"Stand op {reference_day}.",
        "Wie antwoordt, leest de antwoordmogelijkheden op een eigen manier.",
        "Niet alles kon of hoefde toen al klaar te zijn. Een nee wil niet zeggen dat er niets is gedaan.",
        "Bij elk cijfer staan n (hoeveel organisaties dit antwoord gaven) en de basis (hoeveel er antwoordden).",
        "Gaat een cijfer over het aantal afspraken van een partij, dan zijn n en basis afspraken.",
    )
    mark = f"{MADE_UP}. Eigen opgave, niet gecontroleerd, stand op {reference_day}."
    items = "".join(f"<li>{escape(text)}</li>" for text in caveats)
    made_up = f'<p class="made-up">{MADE_UP}: echte namen van organisaties, verzonnen antwoorden.</p>'
    return f"""<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{MADE_UP} - {escape(title)}</title><style>{_STYLE}</style></head><body>
{made_up}
<h1>{escape(title)}{": het rapport naast de berekening" if published else ""}</h1>
<p>{organisations} organisaties, {accepted} retouren binnen.</p>
<h2>Zo leest u deze cijfers</h2>
<ul>{items}</ul>
{_table(published, mark) if published else f"<p>{_NOTHING_BESIDE}</p>"}
{made_up}
</body></html>
"""


def _table(published: Sequence[Compared], mark: str) -> str:
    """The figures; the mark stands in the head of the table, which is printed on every page."""
    equal = sum(item.equal for item in published)
    rows = "\n".join(_row(item) for item in published)
    return f"""<p>{equal} van de {len(published)} cijfers zijn gelijk.</p>
<table><caption>Gepubliceerd en berekend</caption><thead><tr><td colspan="7" class="made-up">{escape(mark)}</td></tr>
<tr><th scope="col">Cijfer</th><th scope="col">Thema</th>
<th scope="col" class="number">Rapport</th><th scope="col" class="number">Berekend</th>
<th scope="col" class="number">n</th><th scope="col" class="number">basis</th><th scope="col">Uitkomst</th></tr></thead>
<tbody>
{rows}
</tbody></table>"""


def _row(item: Compared) -> str:
    figure = item.figure
    who = ", ".join(figure.actors)
    note = f"<br><small>{escape(figure.note)}</small>" if figure.note else ""
    cells = (
        f'<th scope="row">{escape(figure.title)}<br><small>{escape(who)} - {escape(figure.id)}</small></th>',
        f"<td>{escape(figure.theme)}</td>",
        f'<td class="number">{_WORDS[figure.qualifier]}{_dutch(f"{figure.value:g}")}{_unit(figure.unit)}</td>',
        f'<td class="number">{_computed(item)}</td>',
        f'<td class="number">{_count(item.n)}</td>',
        f'<td class="number">{_count(item.base)}</td>',
        f"<td>{escape(verdict(item))}{note}</td>",
    )
    row = "<tr>" if item.equal else '<tr class="differs">'
    return f"{row}{''.join(cells)}</tr>"


def verdict(item: Compared) -> str:
    """What a reader is told: equal, not reachable with the reason, or different."""
    if item.equal:
        return "gelijk"
    return f"{'niet haalbaar' if item.figure.unreachable else 'ongelijk'}: {item.reason}"


def page_csv(published: Sequence[Compared]) -> str:
    """The same as a table, marked as made up in every row."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(("let_op", "id", "titel", "rapport", "berekend", "n", "basis", "uitkomst"))
    for item in published:
        figure = item.figure
        numbers = (figure.value, item.computed, item.n, item.base)
        writer.writerow((MADE_UP, figure.id, figure.title, *numbers, verdict(item)))
    return stream.getvalue()


def _computed(item: Compared) -> str:
    return "-" if item.computed is None else _dutch(str(item.figure.rounded(item.computed)))


def _count(number: int | None) -> str:
    return "-" if number is None else str(number)


def _unit(unit: str) -> str:
    """What stands behind a figure; a bare number needs no word."""
    return "" if unit == "aantal" else f" {escape(unit)}"


def _dutch(number: str) -> str:
    return number.replace(".", ",")
