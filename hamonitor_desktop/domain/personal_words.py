"""Words by which a text about a person is known, and words by which it is known not to be one."""

from __future__ import annotations

from typing import Final

_MAILBOXES: Final = """
    info informatie contact post postbus postkamer gemeente stad regio bestuur directie secretariaat griffie raad
    college jeugd jeugdhulp jeugdzorg jeugdwet jeugdteam jeugdregio sociaaldomein sociaal domein wmo zorg welzijn
    inkoop contractbeheer contractmanagement contracten aanbesteding aanbestedingen financien administratie facturen
    communicatie pers webmaster website helpdesk servicedesk support klantcontact klantenservice kcc balie loket
    beleid monitor monitoring onderzoek data statistiek register registratie privacy fg avg klachten bezwaar meldpunt
    veiligthuis cjg wijkteam wijkteams team teams toegang centraal algemeen mail noreply no reply service team bureau
    de het en van voor gr omgevingsdienst programma project hervormingsagenda
"""
GENERAL_MAILBOXES: Final = frozenset(_MAILBOXES.split())
"""Parts of the name of a desk's mailbox."""

YOUNG: Final = (
    *("meisje", "jongen", "jongetje", "kind", "zoon", "zoontje", "dochter", "dochtertje", "peuter", "kleuter", "puber"),
    *("tiener", "baby", "leerling", "cliënt", "client", "jeugdige", "jongere", "pleegkind", "broertje", "zusje"),
)
"""One child; the words for several say nothing of anybody."""

FAMILY: Final = (
    *(
        "zoon",
        "zoontje",
        "dochter",
        "dochtertje",
        "pleegzoon",
        "pleegdochter",
        "stiefzoon",
        "stiefdochter",
        "kleinzoon",
    ),
    *("kleindochter", "broertje", "zusje", "neefje", "nichtje", "meisje", "jongen", "jongetje", "moeder", "vader"),
)

_NAMES: Final = """
    Jan Johan Johannes Piet Pieter Kees Cornelis Henk Hendrik Gerrit Gerard Willem Wim Dirk Jaap Joop Arie Maarten
    Martijn Michiel Sander Jeroen Wouter Thijs Thomas Tim Lars Sem Daan Finn Levi Luuk Noah Milan Jesse Ruben Stijn
    Bram Niels Rik Koen Joris Jasper Jelle Sjoerd Wietse Marco Patrick Dennis Kevin Jeffrey Mohamed Mohammed Ahmed
    Youssef Omar Ali Hassan Mehmet Mustafa Anna Anneke Annemarie Anouk Marieke Marijke Maria Margriet Ingrid Monique
    Petra Esther Sandra Saskia Femke Fleur Sanne Lotte Lisa Laura Emma Julia Sara Sarah Sofie Sophie Eva Tess Zoë Noor
    Evi Lieke Nienke Hanneke Ineke Janneke Wilma Yvonne Yvette Karin Linda Mirjam Miriam Fatima Aisha Samira Naima
    Ayşe Fatma Jolanda Jacqueline Nicole Natasja Natasha Carolien Caroline Charlotte Isabel Isabella Maud
    Robert Richard Erik Eric Hans Peter Paul Frank Rob Ronald Bart Stefan Steven Simon Lucas Luca Max Mees Teun Gijs
"""
FIRST_NAMES: Final = frozenset(_NAMES.split())
"""First names that are no other Dutch word and no place."""

INSTITUTIONS: Final = (
    *("school", "college", "lyceum", "stichting", "ziekenhuis", "straat", "laan", "plein", "weg", "huis", "kliniek"),
    *("centrum", "instituut", "academie", "universiteit", "fonds", "prijs", "groep", "hoeve", "kade", "gracht", "mavo"),
    *("kerk", "zorg", "fonds", "museum", "park", "oord", "stein", "burg", "b.v", " bv", "gasthuis", "vereniging"),
)
"""Parts of a word that make of a person's name that of a house, a street or an organisation."""
