"""Dutch sentences of the program that stand in a window, and what they are in English.

A name in braces stands for what differs each time; it may come in another order, and is put into English itself where
it is a phrase of its own. What is written into files is Dutch and is not here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from hamonitor_desktop.domain.english_central import CONTACTS, DECIDING, EVIDENCE, LOGGED, REDACTING, STORE
from hamonitor_desktop.domain.english_files import HOSTILE, REGISTER, STRANGERS
from hamonitor_desktop.domain.english_findings import FINDINGS, PERSONAL
from hamonitor_desktop.domain.english_rounds import FOLLOWING, ROUNDS

_FILES: Final[Mapping[str, str]] = {
    "Het bestand is te groot.": "The file is too large.",
    "Het is een map.": "It is a folder.",
    "De schijf kan het niet lezen.": "The drive cannot read it.",
    "Het is een {kind}.": "It is a {kind}.",
    "rondepakket": "round package",
    "ontvangstbewijs": "receipt",
    "voorstel": "proposal",
    "Het is geen bestand van HA-Monitor, of het is onderweg beschadigd.": (
        "It is not a file of HA-Monitor, or it was damaged on the way."
    ),
    "Er staat een teken in dat niet te bewaren is.": "There is a character in it that cannot be kept.",
    "De tekst is te lang om te bewaren.": "The text is too long to be kept.",
    "Het is geen gewoon bestand.": "It is not an ordinary file.",
    "Het is van uw eigen organisatie.": "It is of your own organisation.",
    "Er ligt een vreemd bestand naast: {name}.": "A strange file lies beside it: {name}.",
    "Het is een ander soort bestand van HA-Monitor.": "It is another kind of file of HA-Monitor.",
    "Het is een bestand van een ander programma.": "It is a file of another program.",
    "Het is een bestand of database van een ander programma.": "It is a file or database of another program.",
    "De inhoud heeft een onbekende vorm.": "The content has an unknown form.",
    "De inhoud is niet te lezen als gegevensbestand.": "The content cannot be read as a data file.",
    "De inhoud is niet te lezen ({error}).": "The content cannot be read ({error}).",
    "In dit Excel-bestand zit geen rondepakket.": "There is no round package in this Excel file.",
    "In dit Excel-bestand zit geen ontvangstbewijs.": "There is no receipt in this Excel file.",
    "In dit Excel-bestand zit geen voorstel.": "There is no proposal in this Excel file.",
    "Het ene is een verzonnen voorbeeld en het andere niet.": "One is a made-up example, and the other is not.",
    "De handtekening klopt niet: {why}.": "The signature is not right: {why}.",
    "Iemand anders": "Somebody else",
    "Het bestand": "The file",
    "zojuist": "just now",
    "onbekend": "unknown",
    "onleesbaar": "unreadable",
}

_SIGNATURES: Final[Mapping[str, str]] = {
    "het is geen ondertekende tekst": "it is not a signed text",
    "het is een ander soort bestand": "it is another kind of file",
    "de manier van ondertekenen is niet toegestaan": "the way of signing is not allowed",
    "de kop heeft een onbekende vorm": "the header has an unknown form",
    "de kop is beschadigd": "the header is damaged",
    "er hoort precies één certificaat bij": "exactly one certificate belongs to it",
    "het certificaat is niet dat van de ondertekenaar": "the certificate is not that of whoever signed",
    "het certificaat is onleesbaar": "the certificate is unreadable",
    "het certificaat heeft een ander soort sleutel": "the certificate has another kind of key",
    "het tijdstip van ondertekenen is geen tijdstip": "the time of signing is no time",
    "de inhoud is na het ondertekenen veranderd": "the content was changed after signing",
    "Er staat geen versleutelde sleutel in.": "There is no encrypted key in it.",
    "Het is een ander soort sleutel.": "It is another kind of key.",
    "Sleutel en certificaat horen niet bij elkaar.": "Key and certificate do not belong together.",
    "Het certificaat ontbreekt of is beschadigd.": "The certificate is missing or damaged.",
}

_DOSSIERS: Final[Mapping[str, str]] = {
    "Het rondepakket erin is niet heel. {why}": "The round package in it is not whole. {why}",
    "Het rondepakket in het dossier is niet in orde. {why}": "The round package in the dossier is not in order. {why}",
    "De geschiedenis van de kopie is niet heel: {error}.": "The history of the copy is not whole: {error}.",
    "De geschiedenis is niet heel: {error}.": "The history is not whole: {error}.",
    "De geschiedenis is niet in orde: {error}.": "The history is not in order: {error}.",
    "De geschiedenis van vraag {question} is niet in orde: {error}.": (
        "The history of question {question} is not in order: {error}."
    ),
    "Er staan meer dan {number} {what} in.": "There are more than {number} {what} in it.",
    "antwoorden": "answers",
    "opmerkingen": "remarks",
    "bestanden van anderen": "files of others",
    "Er staat een antwoord op een onbekende vraag in.": "There is an answer to an unknown question in it.",
    "Er staat een tekst in van meer dan {number} tekens.": "There is a text of more than {number} characters in it.",
    "Er staat een voorstel in dat niet klopt.": "There is a proposal in it that is not right.",
    "Er staat een vals ontvangstbewijs in.": "There is a false receipt in it.",
    "De kopie is niet heel: {error}.": "The copy is not whole: {error}.",
    "De kopie is niet gelukt ({error}).": "The copy did not succeed ({error}).",
    "De kopie kon niet worden aangevuld ({error}).": "The copy could not be completed ({error}).",
    "Het bestand is beschadigd: {error}.": "The file is damaged: {error}.",
    "Het bestand is beschadigd: een deel is niet te lezen.": "The file is damaged: a part of it cannot be read.",
    "Het bestand is beschadigd: ‘{name}’ is geen tabel van HA-Monitor.": (
        "The file is damaged: ‘{name}’ is no table of HA-Monitor."
    ),
    "{name} is geen tabel van HA-Monitor": "{name} is no table of HA-Monitor",
    "Het adres van de centrale opslag klopt niet: schrijf een @ als %40.": (
        "The address of the central store is not right: write an @ as %40."
    ),
    "Het adres van de centrale opslag klopt niet: ‘{name}’ kan er niet in staan.": (
        "The address of the central store is not right: ‘{name}’ cannot stand in it."
    ),
    "Er staat iets in dat HA-Monitor er niet zo in zet: zij is beschadigd, of door iemand gewijzigd.": (
        "Something is in it that HA-Monitor does not put there so: it is damaged, or somebody changed it."
    ),
    "Tabel {table}, rij {row}: verwijst naar iets dat er niet is.": (
        "Table {table}, row {row}: refers to something that is not there."
    ),
    "Gebeurtenis {event}: het antwoord is niet te lezen, of hoort bij een andere vraag.": (
        "Event {event}: the answer cannot be read, or belongs to another question."
    ),
    "Concept bij vraag {question}: niet te lezen, of van een andere vraag.": (
        "Draft of question {question}: unreadable, or of another question."
    ),
    "Het rondepakket of het register van wat is verstuurd is niet te lezen: {error}.": (
        "The round package or the register of what was sent cannot be read: {error}."
    ),
    "Verstuurde versie {revision}: de inhoud past niet bij het controlenummer.": (
        "Sent version {revision}: the content does not fit the control number."
    ),
    "{name}, ronde {round}, pakket {sequence}": "{name}, round {round}, package {sequence}",
    "{name}, ronde {round}": "{name}, round {round}",
    "Er is 1 fout": "There is 1 error",
    "Er zijn {count} fouten": "There are {count} errors",
    "En nog {count}.": "And {count} more.",
    "Vraag {number}": "Question {number}",
    "Vraag {number}: {text}": "Question {number}: {text}",
    "Het gemaakte bestand is niet gelijk aan wat is ondertekend: {found}": (
        "The file that was made is not the same as what was signed: {found}"
    ),
    "De kopie van {when} staat terug in {path}. Er veranderde geen antwoord.": (
        "The copy of {when} is back in {path}. No answer changed."
    ),
    "De kopie van {when} staat terug in {path}.": "The copy of {when} is back in {path}.",
    "{answers} weer als toen. Wat er stond, staat in de geschiedenis van elke vraag.": (
        "{answers} as then again. What was there stands in the history of each question."
    ),
    "{count} antwoord is": "{count} answer is",
    "{count} antwoorden zijn": "{count} answers are",
    "{count} antwoord": "{count} answer",
    "{count} antwoorden": "{count} answers",
    "Het beschadigde bestand staat er nog, als {name}.": "The damaged file is still there, as {name}.",
    "{count} nieuwer antwoord is": "{count} newer answer was",
    "{count} nieuwere antwoorden zijn": "{count} newer answers were",
    "{answers} daaruit overgenomen.": "{answers} taken over from it.",
    "In twee kopieën is hier verschillend geantwoord. Kies welk antwoord geldt.": (
        "Two copies have different answers here. Choose which answer holds."
    ),
}

_BESIDE: Final[Mapping[str, str]] = {
    "Het is niet ondertekend door het centrale team van deze ronde.": (
        "It was not signed by the central team of this round."
    ),
    "Het is voor {organisation} in ronde {round}.": "It is for {organisation} in round {round}.",
    "Het gaat over een retour die niet met dit dossier is ondertekend.": (
        "It is about a return that was not signed with this dossier."
    ),
    "Het is voor een andere ronde of vragenlijst dan ronde {round}.": (
        "It is for another round or questionnaire than round {round}."
    ),
    "Het is bedoeld voor {plural}.": "It is meant for {plural}.",
    "Kies één of meer vragen van één soort partij.": "Choose one or more questions of one kind of party.",
    "De naam, de functie of de tekst erbij is te lang, of heeft een teken dat niet kan worden verstuurd.": (
        "The name, the function or the text with it is too long, or has a character that cannot be sent."
    ),
    "Meer dan 100.000": "More than 100.000",
    "Tot en met 100.000": "Up to 100.000",
    "Eigen opgave, niet gecontroleerd": "As reported by the organisation, not checked",
    "een antwoord staat er dubbel in": "an answer is in it twice",
    "‘{text}’ is geen getal": "‘{text}’ is not a number",
    "‘{code}’ is geen antwoord op deze vraag; kies uit {known}": (
        "‘{code}’ is no answer to this question; choose from {known}"
    ),
}

_RETURNS: Final[Mapping[str, str]] = {
    "Het is geen Excel-bestand.": "It is not an Excel file.",
    "Het is geen Excel-bestand (.xlsx).": "It is not an Excel file (.xlsx).",
    "Het is een oud Excel-bestand (.xls) of een ander Office-bestand.": (
        "It is an old Excel file (.xls) or another file of Office."
    ),
    "Er zitten geen ondertekende gegevens in.": "There is nothing signed in it.",
    "De ondertekende gegevens hebben niet de vorm van een retour.": "What was signed has not the form of a return.",
    "Een naam of nummer erin is onmogelijk lang of bevat een teken dat niet bestaat.": (
        "A name or number in it is impossibly long, or has a character that does not exist."
    ),
    "Er staan onmogelijk veel vragen, antwoorden of partijen in.": (
        "There are impossibly many questions, answers or parties in it."
    ),
    "De verklaring is niet die van deze vragenlijst.": "The declaration is not that of this questionnaire.",
    "Het versienummer is onmogelijk hoog.": "The version number is impossibly high.",
    "Een vraag is tweemaal beantwoord.": "A question is answered twice.",
    "De vraag {code} hoort niet bij deze vragenlijst.": "The question {code} does not belong to this questionnaire.",
    "Vraag {number}: of deze vraag getoond werd, klopt niet met de antwoorden.": (
        "Question {number}: whether it was shown does not fit the answers."
    ),
    "Vraag {number} heeft een antwoord, maar werd niet gesteld.": "Question {number} has an answer but was not asked.",
    "Er staat een teken in dat niet in een werkblad kan staan.": "It has a character that no worksheet can hold.",
    "En nog {count} andere.": "And {count} others.",
    "De naam of de soort partij in het bestand is niet die van {name} ({code}).": (
        "The name or the kind of party in the file is not that of {name} ({code})."
    ),
    "Het lezen liep vast ({error}).": "Reading it got stuck ({error}).",
    "Het programma dat het las, is erop gestopt.": "The program that read it stopped because of it.",
    "Het proces dat bestanden leest, kon niet starten.": "The process that reads files could not start.",
    "VERZONNEN VOORBEELD: de antwoorden zijn bedacht.": "MADE-UP EXAMPLE: the answers were invented.",
    "Zij kwam binnen als ‘{file}’, op {day}.": "It came in as ‘{file}’, on {day}.",
    "De andere kwam binnen als ‘{file}’, op {day}.": "The other came in as ‘{file}’, on {day}.",
    "Ontvangen na de sluiting van de ronde ({closes}).": "Received after the round was closed ({closes}).",
    "Deze voorlopige versie telt niet mee, want er is al een definitieve.": (
        "This provisional version does not count, since there is a final one already."
    ),
    "Deze definitieve versie telt, en niet de voorlopige versie {revision} die al binnen was.": (
        "This final version counts, and not the provisional version {revision} that was in already."
    ),
    "Wie dit ondertekende is hier niet bekend: dat weet alleen de centrale opslag van de ronde.": (
        "Who signed this is not known here: only the central store of the round knows that."
    ),
    "{sheet}!{cell}: ondertekend is ‘{signed}’, gevonden is ‘{found}’.": (
        "{sheet}!{cell}: signed was ‘{signed}’, found is ‘{found}’."
    ),
    "(leeg)": "(empty)",
    "het blad {name}": "the sheet {name}",
    "een blad dat er niet hoort: {name}": "a sheet that does not belong there: {name}",
    "een ingevoegde rij": "a row that was put in",
    "de rij {name}": "the row {name}",
    "nog een rij van {code}": "another row of {code}",
    "de rij van {code}": "the row of {code}",
    "{count} organisaties": "{count} organisations",
    "{count} rondepakketten": "{count} round packages",
}

_CENTRAL: Final[Mapping[str, str]] = {
    "De tabel ‘{table}’ kan deze versie nog niet maken.": "This version cannot make the table ‘{table}’ yet.",
    "‘{actor}’ is geen soort partij; kies uit {actors}.": "‘{actor}’ is no kind of party; choose from {actors}.",
    "‘{name}’ kan geen naam van een ronde zijn: gebruik letters, cijfers, punten en streepjes.": (
        "‘{name}’ cannot be the name of a round: use letters, digits, points and dashes."
    ),
    "De ronde sluit voordat zij opent.": "The round closes before it opens.",
    "Het aantal inwoners is een schatting.": "The number of inhabitants is an estimate.",
    "Een centrale opslag van het soort ‘{kind}’ kan niet; wel een bestand of PostgreSQL.": (
        "A central store of the kind ‘{kind}’ is not possible; a file or PostgreSQL is."
    ),
    "Het adres van de centrale opslag klopt niet.": "The address of the central store is not right.",
    "De server antwoordt niet, of weigert de toegang ({name}).": (
        "The server does not answer, or refuses access ({name})."
    ),
    "Het bestand is beschadigd. Zet een reservekopie terug.": "The file is damaged. Put a backup back.",
    "Er is hier nog geen opslag gemaakt.": "No store was made here yet.",
    "Regel {number} van het logboek ontbreekt.": "Line {number} of the log is missing.",
    "Regel {number} van het logboek is gewijzigd.": "Line {number} of the log was changed.",
    "Regel {number} van het logboek sluit niet aan op de regel ervoor.": (
        "Line {number} of the log does not follow on the line before it."
    ),
}

_FIGURES: Final[Mapping[str, str]] = {
    "Soort partij": "Kind of party",
    "Groep": "Group",
    "Vraag": "Question",
    "Antwoord": "Answer",
    "Basis": "Base",
    "Aandeel": "Share",
    "Gemiddeld": "Mean",
    "Mediaan": "Median",
    "Laagste": "Lowest",
    "Hoogste": "Highest",
    "Som": "Sum",
    "Genodigd": "Invited",
    "Binnen": "In",
    "Voorlopig": "Provisional",
    "Definitief": "Final",
    "Ontbreekt": "Missing",
    "Alle": "All",
}

PHRASES: Final[Mapping[str, str]] = {
    **FINDINGS,
    **PERSONAL,
    **_FILES,
    **_SIGNATURES,
    **_DOSSIERS,
    **_BESIDE,
    **_RETURNS,
    **_CENTRAL,
    **DECIDING,
    **REDACTING,
    **LOGGED,
    **EVIDENCE,
    **STORE,
    **CONTACTS,
    **_FIGURES,
    **REGISTER,
    **ROUNDS,
    **FOLLOWING,
    **STRANGERS,
    **HOSTILE,
}
