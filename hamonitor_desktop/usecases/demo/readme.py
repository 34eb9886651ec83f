"""The text that lies beside the files of a demo."""

from typing import Final

README: Final = """VERZONNEN VOORBEELD

De namen van de organisaties in deze map zijn echt, alle antwoorden zijn verzonnen. Gebruik er niets uit als feit.

codes.csv      de activeringscodes van de rondepakketten
packages/      een ondertekend rondepakket per organisatie (.haronde)
returns/       een ondertekende retour per organisatie die antwoordde (.xlsx)
store.sqlite   de centrale opslag met alle retouren
figures/       de cijfers als CSV
report.html    het verslag: de cijfers van het rapport naast de berekende
report.csv     hetzelfde als tabel

Stopte het voorbeeld eerder, dan ontbreekt wat daarna komt. Bij eigen antwoorden vergelijkt het verslag niets en is er
geen report.csv.

De sleutels waarmee is ondertekend, stonden alleen in het geheugen en zijn weg.
"""
