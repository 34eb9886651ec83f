"""Dutch sentences about workbooks and registers of others, and what they are in English; see `english_phrases`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

STRANGERS: Final[Mapping[str, str]] = {
    "Het bestand is leeg.": "The file is empty.",
    "Misschien is het nog niet opgehaald uit OneDrive of SharePoint.": (
        "Perhaps it was not fetched from OneDrive or SharePoint yet."
    ),
    "Er staan alleen nullen in: het is niet goed gekopieerd of opgehaald.": (
        "There are zeros alone in it: it was not copied or fetched well."
    ),
    "Het is een e-mail.": "It is an e-mail.",
    "Zit de retour als bijlage in die mail, sla de bijlage dan op en haal die binnen.": (
        "If the return is attached to that mail, save the attachment and bring that in."
    ),
    "Het is een zip-bestand.": "It is a zip file.",
    "Pak het uit en haal de bestanden binnen die erin zitten.": "Unpack it and bring in the files that are in it.",
    "Het is een snelkoppeling naar een bestand, niet het bestand zelf.": (
        "It is a shortcut to a file, not the file itself."
    ),
    "Het is een dossier: het bestand waarin wordt ingevuld, niet de ondertekende retour.": (
        "It is a dossier: the file that is filled in, not the signed return."
    ),
    "Het is een centrale opslag.": "It is a central store.",
    "Het is een PDF.": "It is a PDF.",
    "Het is een foto of plaatje.": "It is a photo or picture.",
    "Het is een sleutel of certificaat.": "It is a key or certificate.",
    "Een sleutel hoort alleen bij wie ermee tekent.": "A key belongs with whoever signs with it, and nowhere else.",
    "Het is een webpagina, zoals een aanmeldscherm: het bestand zelf is niet opgehaald.": (
        "It is a web page, such as a page to sign in: the file itself was not fetched."
    ),
    "Het is een Word-bestand.": "It is a Word file.",
    "Het is een PowerPoint-bestand.": "It is a PowerPoint file.",
    "Het is een Excel-bestand in een andere vorm (.xlsb).": "It is an Excel file in another form (.xlsb).",
    "Het is een bestand van LibreOffice (.ods of .odt).": "It is a file of LibreOffice (.ods or .odt).",
}

HOSTILE: Final[Mapping[str, str]] = {
    "Het bestand is groter dan 5 MB.": "The file is larger than 5 MB.",
    "Het einde van het bestand ontbreekt.": "The end of the file is missing.",
    "De inhoudsopgave van het bestand klopt niet.": "The file's table of contents is not right.",
    "De inhoudsopgave van het bestand is afgebroken.": "The file's table of contents was cut off.",
    "De inhoudsopgave van het bestand staat niet op haar plaats.": "The file's table of contents is not in its place.",
    "Het bestand heeft meer dan {most} onderdelen.": "The file has more than {most} parts.",
    "Voor de inhoudsopgave van het bestand staan bytes die nergens bij horen.": (
        "Before the file's table of contents there are bytes that belong to nothing."
    ),
    "Tussen de onderdelen van het bestand staan bytes die nergens bij horen.": (
        "Between the parts of the file there are bytes that belong to nothing."
    ),
    "Achter de inhoudsopgave staan bytes die er niet bij horen.": (
        "After the table of contents there are bytes that do not belong there."
    ),
    "Achter het bestand staan bytes die er niet bij horen.": "After the file there are bytes that do not belong there.",
    "Een onderdeel staat er tweemaal in.": "A part is in it twice.",
    "Een onderdeel heeft een verdachte naam: ‘{name}’.": "A part has a suspect name: ‘{name}’.",
    "Een onderdeel heeft een onleesbare naam.": "A part has an unreadable name.",
    "Een onderdeel van het bestand is afgebroken.": "A part of the file was cut off.",
    "Een onderdeel van het bestand heeft twee namen.": "A part of the file has two names.",
    "Het onderdeel ‘{name}’ heeft twee gezichten.": "The part ‘{name}’ has two faces.",
    "Het onderdeel ‘{name}’ is op een ongewone manier ingepakt.": "The part ‘{name}’ is packed in an unusual way.",
    "Het onderdeel ‘{name}’ is beschadigd.": "The part ‘{name}’ is damaged.",
    "Het onderdeel ‘{name}’ is geen gewone tekst.": "The part ‘{name}’ is no plain text.",
    "Uitgepakt is het bestand te groot.": "Unpacked the file is too large.",
    "Uitgepakt is het bestand verdacht veel groter.": "Unpacked the file is suspiciously much larger.",
    "Er staat een tekst in die langer is dan een werkblad toelaat.": (
        "There is a text in it that is longer than a worksheet allows."
    ),
    "Er staat veel meer in dan in een retour past.": "There is far more in it than fits in a return.",
    "Er staan verwijzingen in die een lezer kunnen laten vastlopen.": (
        "There are references in it that can make a reader get stuck."
    ),
    "De inhoud van het bestand is beschadigd.": "The content of the file is damaged.",
    "Er zit een macro in.": "There is a macro in it.",
    "Er zit meer dan één werkmap in, of de werkmap staat op een vreemde plek.": (
        "There is more than one workbook in it, or the workbook is in a strange place."
    ),
    "Er zit een onderdeel in dat er niet hoort: ‘{name}’.": "There is a part in it that does not belong: ‘{name}’.",
    "Er zit een koppeling naar een ander bestand in.": "There is a link to another file in it.",
    "Er zit een ander bestand in verstopt.": "Another file is hidden in it.",
    "Er zit een besturingselement in.": "There is a control in it.",
    "Er zit een besturingselement of ander bestand in.": "There is a control or another file in it.",
    "Er zit een verbinding met een gegevensbron in.": "There is a connection to a data source in it.",
    "Er zijn opmerkingen of plaatjes bijgezet.": "Comments or pictures were added.",
    "Er zit een verwijzing naar buiten in.": "There is a reference to the outside in it.",
    "Er zit een verwijzing in die er niet hoort: ‘{name}’.": (
        "There is a reference in it that does not belong: ‘{name}’."
    ),
    "Er staat iets in dat het ene programma anders leest dan het andere.": (
        "There is something in it that one program reads otherwise than another."
    ),
    "Een opmaak laat een andere tekst zien dan er staat.": "A format shows another text than the one that is there.",
    "De ondertekende gegevens zijn veel groter dan die van een retour.": (
        "The signed data are far larger than those of a return."
    ),
    "Er staat een formule in.": "There is a formula in it.",
    "Twee verwijzingen in het bestand heten hetzelfde.": "Two references in the file have the same name.",
    "Een blad van het werkblad ontbreekt.": "A sheet of the workbook is missing.",
    "De teksten van het werkblad staan op een vreemde plek.": "The texts of the workbook are in a strange place.",
    "Twee bladen hebben dezelfde naam.": "Two sheets have the same name.",
    "Er zit een blad in dat niet in de werkmap staat, of een dat er tweemaal in staat.": (
        "There is a sheet in it that is not in the workbook, or one that is in it twice."
    ),
    "Een rij heeft geen nummer.": "A row has no number.",
    "Een cel staat ver buiten het blad ({place}).": "A cell is far outside the sheet ({place}).",
    "De cel {place} staat er tweemaal in.": "The cell {place} is in it twice.",
    "In de cel {place} staat meer dan in een cel past.": "In the cell {place} there is more than fits in a cell.",
    "Een cel staat op een plek die niet bestaat.": "A cell is in a place that does not exist.",
    "Een cel verwijst naar een tekst die er niet is.": "A cell refers to a text that is not there.",
}


REGISTER: Final[Mapping[str, str]] = {
    "Het Excel-bestand is niet te lezen; open het in Excel en bewaar het opnieuw als .xlsx.": (
        "The Excel file cannot be read; open it in Excel and save it again as .xlsx."
    ),
    "‘{name}’ is geen bekend soort bestand; bewaar het als CSV UTF-8 of als Excel (.xlsx).": (
        "‘{name}’ is no known kind of file; save it as CSV UTF-8 or as Excel (.xlsx)."
    ),
    "Het bestand is geen UTF-8; sla het op als ‘CSV UTF-8’.": "The file is not UTF-8; save it as ‘CSV UTF-8’.",
    'Het bestand is geen geldige CSV; kijk of ergens een aanhalingsteken (") niet is gesloten.': (
        'The file is no valid CSV; see whether a quotation mark (") was not closed somewhere.'
    ),
    "Het Excel-bestand is uitgepakt te groot.": "Unpacked the Excel file is too large.",
    "In cel {cell} staat een fout van Excel, zoals #N/B; verbeter of wis haar.": (
        "In cell {cell} there is an error of Excel, such as #N/A; mend or clear it."
    ),
    "Er staat iets in of bij {where}, ver buiten de tabel. Wis de rijen en kolommen om de tabel heen.": (
        "There is something in or near {where}, far outside the table. Clear the rows and columns around the table."
    ),
    "Het eerste blad is geen werkblad.": "The first sheet is not a worksheet.",
    "Het bestand heeft meer dan {most} rijen.": "The file has more than {most} rows.",
    "Het bestand heeft meer dan {most} kolommen.": "The file has more than {most} columns.",
    "Er staan geen organisaties in.": "There are no organisations in it.",
    "En nog {count} fouten.": "And {count} more errors.",
    "Rij {number}: {fault}.": "Row {number}: {fault}.",
    'Rij {number}: er zijn meer cellen dan kolommen; zet tekst met een komma tussen "...".': (
        'Row {number}: there are more cells than columns; put text with a comma between "...".'
    ),
    "Rij {number}: de code ‘{code}’ staat ook in rij {first}.": (
        "Row {number}: the code ‘{code}’ is in row {first} too."
    ),
    "Rij {number}: de soort ‘{actor}’ is één organisatie, en die staat al in rij {first}.": (
        "Row {number}: the kind ‘{actor}’ is one organisation, and that is in row {first} already."
    ),
    "{what}. Op deze rij horen de namen van de kolommen": "{what}. The names of the columns belong in this row",
    "de kolom {name} ontbreekt": "the column {name} is missing",
    "de kolommen {names} ontbreken": "the columns {names} are missing",
    "de kolom {name} staat er dubbel in": "the column {name} is in it twice",
    "{what}; kies uit {actors}": "{what}; choose from {actors}",
    "de soort partij ‘{actor}’ is onbekend": "the kind of party ‘{actor}’ is unknown",
    "de soort partij (actor) ontbreekt": "the kind of party (actor) is missing",
    "de code ontbreekt": "the code is missing",
    "‘{code}’ is geen code voor {actor}; schrijf {form}": "‘{code}’ is no code for {actor}; write {form}",
    "GM en vier cijfers, zoals GM0363": "GM and four digits, such as GM0363",
    "JZ en twee cijfers, zoals JZ13": "JZ and two digits, such as JZ13",
    "2 tot en met 16 hoofdletters en cijfers, zoals VNG": "2 to 16 capitals and digits, such as VNG",
    "de naam ontbreekt": "the name is missing",
    "de regio ontbreekt": "the region is missing",
    "de regio ‘{region}’ staat niet als regio in het register": "the region ‘{region}’ is no region in the register",
    "de regio van een regio is zijzelf, niet ‘{region}’; laat de cel leeg": (
        "the region of a region is itself, not ‘{region}’; leave the cell empty"
    ),
    "het aantal inwoners ‘{text}’ is geen heel getal; schrijf alleen cijfers, zoals 12345": (
        "the number of inhabitants ‘{text}’ is no whole number; write digits alone, such as 12345"
    ),
    "het aantal inwoners is 0; laat het leeg als het niet bekend is": (
        "the number of inhabitants is 0; leave it empty if it is not known"
    ),
    "het jaar ‘{year}’ is geen jaar, zoals 2024": "the year ‘{year}’ is no year, such as 2024",
    "population_estimated moet ja of nee zijn": "population_estimated must be ja or nee",
    "‘{key}’ is langer dan {most} tekens": "‘{key}’ is longer than {most} characters",
    "‘{key}’ bevat een stuurteken; typ de cel opnieuw": "‘{key}’ has a control character; type the cell again",
    "‘{value}’ heeft letters die verkeerd zijn gelezen; open de CSV opnieuw als UTF-8": (
        "‘{value}’ has letters that were read wrongly; open the CSV again as UTF-8"
    ),
}
