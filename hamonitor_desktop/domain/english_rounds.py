"""Dutch sentences about making a round, and what they are in English; see `english_phrases`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

ROUNDS: Final[Mapping[str, str]] = {
    "toegevoegd": "added",
    "{opened} t/m {closed} werd {opens} t/m {closes}: {reason}": (
        "{opened} up to and including {closed} became {opens} up to and including {closes}: {reason}"
    ),
    "Dat zijn de dagen die de ronde al heeft. Noem een andere dag.": (
        "Those are the days that the round has already. Name another day."
    ),
    "In deze map worden al pakketten gemaakt. Wacht tot dat klaar is.": (
        "Packages are being made in this folder already. Wait until that is done."
    ),
    "Niet in het register: {names}.": "Not in the register: {names}.",
    "Niet in het register: {names} en nog {count}.": "Not in the register: {names} and {count} more.",
    "Niemand in dit register is van de soort {names}.": "Nobody in this register is of the kind {names}.",
    "Zo doet er niemand mee. Kies ten minste één organisatie.": (
        "Like this nobody takes part. Choose at least one organisation."
    ),
    "Noem ook de laatste dag van de ronde.": "Name the last day of the round too.",
    "toegevoegd (register {mark})": "added (register {mark})",
    "{count} rondepakketten (register {mark})": "{count} round packages (register {mark})",
    "De brieven horen in een andere map dan de rondepakketten, en niet in een map daarbinnen: "
    "wie beide heeft, kan namens een organisatie antwoorden.": (
        "The letters belong in another folder than the round packages, and not in a folder within it: "
        "whoever has both can answer on behalf of an organisation."
    ),
    "Een collega wijzigde intussen wie er meedoet. Begin opnieuw.": (
        "A colleague changed meanwhile who takes part. Begin again."
    ),
    "Er doet niemand mee aan deze ronde. Voeg eerst een organisatie toe.": (
        "Nobody takes part in this round. Add an organisation first."
    ),
    "De ronde is al uitgenodigd: noem ook de sleutel en een map voor het pakket.": (
        "The round was invited already: name the key and a folder for the package as well."
    ),
    "Zo kan de organisatie er niet bij:": "The organisation cannot join like this:",
    "Zo kan de organisatie er niet bij: {faults}.": "The organisation cannot join like this: {faults}.",
    "- {fault}": "- {fault}",
    "‘{code}’ doet al mee aan deze ronde": "‘{code}’ takes part in this round already",
    "de soort ‘{actor}’ is één organisatie, en die doet al mee": (
        "the kind ‘{actor}’ is one organisation, and that takes part already"
    ),
    "Deze vragenlijst heeft geen vragen voor de soort ‘{actor}’.": (
        "This questionnaire has no questions for the kind ‘{actor}’."
    ),
    "{organisation} doet al niet meer mee aan deze ronde.": (
        "{organisation} does not take part in this round any more already."
    ),
    "Van {organisation} is een retour binnen die telt. Wijs die eerst af, met de reden erbij.": (
        "A return of {organisation} is in and counts. Reject that first, with the reason."
    ),
}

FOLLOWING: Final[Mapping[str, str]] = {
    "De vraag is anders gesteld.": "The question is worded otherwise.",
    "De uitleg is anders.": "The explanation is another.",
    "Antwoorden heten anders.": "Answers are called otherwise.",
    "De soort vraag is anders.": "It is another kind of question.",
    "De eenheid is anders.": "The unit is another.",
    "De grenzen zijn anders.": "The limits are others.",
    "De vraag hoort bij een andere afspraak.": "The question belongs to another agreement.",
    "Het antwoord ‘{old}’ werd ‘{new}’.": "The answer ‘{old}’ became ‘{new}’.",
    "Vervallen antwoorden: {names}.": "Answers that are gone: {names}.",
    "Nieuwe antwoorden: {names}.": "New answers: {names}.",
}
