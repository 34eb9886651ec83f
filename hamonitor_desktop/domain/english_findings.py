"""Dutch sentences about answers, and what they are in English; see `english_phrases`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

FINDINGS: Final[Mapping[str, str]] = {
    "Nog niet te zeggen": "Cannot be said yet",
    "Deze vraag is nog niet beantwoord.": "This question has not been answered yet.",
    "Hier hoort een tekst.": "A text belongs here.",
    "Hier hoort een getal.": "A number belongs here.",
    "Dit antwoord past niet bij de vraag.": "This answer does not fit the question.",
    "Dit antwoord staat niet bij de mogelijkheden.": "This answer is not one of those that can be chosen.",
    "‘{label}’ gaat niet samen met een ander antwoord. Kies opnieuw.": (
        "‘{label}’ does not go together with another answer. Choose again."
    ),
    "Het getal moet liggen tussen {low} en {high}.": "The number must be between {low} and {high}.",
    "Het getal moet {low} of hoger zijn.": "The number must be {low} or higher.",
    "Dit is {value}, geen heel getal. Schrijf duizendtallen met een punt: 1.250.": (
        "This is {value}, not a whole number. Write thousands with a point: 1.250."
    ),
    "Dit is {value}, meer dan twee cijfers na de komma. Een bedrag is in euro’s en centen.": (
        "This is {value}, more than two digits behind the comma. An amount is in euros and cents."
    ),
    "Bij dit antwoord vragen we een toelichting.": "With this answer we ask for an explanation.",
    "De toelichting zegt nog niets over wat er loopt.": "The explanation does not say yet what is going on.",
    "{name} is 1 teken te lang; hoogstens {most} tekens.": "{name} is 1 character too long; at most {most} characters.",
    "{name} is {over} tekens te lang; hoogstens {most} tekens.": (
        "{name} is {over} characters too long; at most {most} characters."
    ),
    "{name} bevat een teken dat niet kan worden verstuurd.": "{name} has a character that cannot be sent.",
    "De toelichting": "The explanation",
    "Het antwoord": "The answer",
    "Het voorbehoud": "The reserve",
    "‘Wij wachten op’": "‘We wait for’",
    "U schreef de toelichting bij ‘{value}’ en veranderde daarna het antwoord. Past zij nog?": (
        "You wrote the explanation with ‘{value}’ and changed the answer afterwards. Does it still fit?"
    ),
    "Dit kon pas vanaf {possible}, en we vragen hoe het stond op {asked}. Was het toen al zover?": (
        "This was possible from {possible} only, and we ask how it stood on {asked}. Was it ready then?"
    ),
    "Vorige ronde was het antwoord ‘{was}’, nu ‘{shown}’. Wat is er veranderd?": (
        "Last round the answer was ‘{was}’, now it is ‘{shown}’. What has changed?"
    ),
    "Vorige ronde was dit {was}, nu {shown}. Dat scheelt meer dan de helft. Hoe komt dat?": (
        "Last round this was {was}, now it is {shown}. That differs by more than half. How come?"
    ),
    "Dit bouwt voort op vraag {number}, en daar antwoordde u ‘{value}’. Kan dit dan al klaar zijn?": (
        "This builds on question {number}, and there you answered ‘{value}’. Can this be ready then?"
    ),
}

PERSONAL: Final[Mapping[str, str]] = {
    "{place} staat misschien {listed}. Gaat dit over een persoon? Haal het dan weg.": (
        "{place} there may be {listed}. Is this about a person? Then take it out."
    ),
    "In het antwoord": "In the answer",
    "In de toelichting": "In the explanation",
    "In het voorbehoud": "In the reserve",
    "Bij ‘Wij wachten op’": "At ‘We wait for’",
    "een burgerservicenummer (eindigt op {end})": "a citizen service number (ends in {end})",
    "een rekeningnummer (eindigt op {end})": "a bank account number (ends in {end})",
    "een mailadres (‘{text}’)": "a mail address (‘{text}’)",
    "een telefoonnummer (eindigt op {end})": "a telephone number (ends in {end})",
    "een geboortedatum (‘{text}’)": "a date of birth (‘{text}’)",
    "gegevens van een kind (‘{text}’)": "details of a child (‘{text}’)",
    "een naam (‘{text}’)": "a name (‘{text}’)",
    "nog {number}": "{number} more",
}
