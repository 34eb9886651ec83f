<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
    <context>
        <name>Answered</name>
        <message>
            <source>{n} of {of} answered</source>
            <translation>{n} van {of} beantwoord</translation>
        </message>
        <message numerus="yes">
            <source>%n may stay empty</source>
            <translation>
                <numerusform>%n mag leeg blijven</numerusform>
                <numerusform>%n mogen leeg blijven</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Language</name>
        <message>
            <source>{some} and {last}</source>
            <translation>{some} en {last}</translation>
        </message>
    </context>
    <context>
        <name>Counter</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/answer_room.py" line="66" />
            <source>{n} of {most} characters</source>
            <translation>{n} van {most} tekens</translation>
        </message>
    </context>
    <context>
        <name>ExplanationRoom</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/answer_room.py" line="98" />
            <source>No names or details of children</source>
            <translation>Geen namen of gegevens van kinderen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/answer_room.py" line="117" />
            <source>No does not mean that nothing was done. What is under way, and what holds it up?</source>
            <translation>Nee wil niet zeggen dat er niets is gebeurd. Wat loopt er al, en wat houdt het tegen?</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/answer_room.py" line="119" />
            <source>Can you explain this answer?</source>
            <translation>Kunt u dit antwoord toelichten?</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/answer_room.py" line="121" />
            <source>Explanation</source>
            <translation>Toelichting</translation>
        </message>
    </context>
    <context>
        <name>HistoryPage</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/history_page.py" line="25" />
            <source>History of question {number}</source>
            <translation>Geschiedenis van vraag {number}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/history_page.py" line="30" />
            <source>Nothing was answered here yet.</source>
            <translation>Hier is nog niets beantwoord.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/history_page.py" line="36" />
            <source>Undone</source>
            <translation>Ongedaan gemaakt</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/history_page.py" line="36" />
            <source>Done again</source>
            <translation>Opnieuw gedaan</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/history_page.py" line="45" />
            <source>No answer</source>
            <translation>Geen antwoord</translation>
        </message>
    </context>
    <context>
        <name>Lead</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/lead.py" line="23" />
            <location filename="../../hamonitor_desktop/gui/widgets/lead.py" line="40" />
            <source>Read more</source>
            <translation>Lees meer</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/lead.py" line="40" />
            <source>Read less</source>
            <translation>Lees minder</translation>
        </message>
    </context>
    <context>
        <name>MoreMenu</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer_menu.py" line="22" />
            <source>Read again</source>
            <translation>Opnieuw lezen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer_menu.py" line="24" />
            <source>Where is this dossier?</source>
            <translation>Waar staat dit dossier?</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer_menu.py" line="25" />
            <source>Back to the start page</source>
            <translation>Terug naar begin</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer_menu.py" line="41" />
            <source>Undo the answer to question {number}</source>
            <translation>Antwoord op vraag {number} ongedaan maken</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer_menu.py" line="41" />
            <source>Undo</source>
            <translation>Ongedaan maken</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer_menu.py" line="42" />
            <source>Redo the answer to question {number}</source>
            <translation>Antwoord op vraag {number} opnieuw doen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer_menu.py" line="42" />
            <source>Redo</source>
            <translation>Opnieuw doen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer_menu.py" line="43" />
            <source>History of question {number}</source>
            <translation>Geschiedenis van vraag {number}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer_menu.py" line="43" />
            <source>History of a question</source>
            <translation>Geschiedenis van een vraag</translation>
        </message>
        <message>
            <source>Print, or keep as a file</source>
            <translation>Afdrukken of als bestand bewaren</translation>
        </message>
    </context>
    <context>
        <name>Notice</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer_parts.py" line="52" />
            <source>Close anyway; what could not be kept is lost</source>
            <translation>Toch sluiten; wat niet kon worden opgeslagen, gaat verloren</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer_parts.py" line="77" />
            <source>Your last answers are not saved yet. {why} They stay on screen, and we keep trying.</source>
            <translation>Uw laatste antwoorden zijn nog niet opgeslagen. {why} Uw antwoorden blijven op het scherm staan, en we blijven het proberen.</translation>
        </message>
        <message>
            <source>Fill in yourself now</source>
            <translation>Nu zelf invullen</translation>
        </message>
        <message>
            <source>{name} has closed this dossier.</source>
            <translation>{name} heeft dit dossier gesloten.</translation>
        </message>
    </context>
    <context>
        <name>NumberEditor</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/answer_number.py" line="83" />
            <source>“{text}” is not a number. Write it like 1.250 or 12,5.</source>
            <translation>‘{text}’ is geen getal. Schrijf het zoals 1.250 of 12,5.</translation>
        </message>
    </context>
    <context>
        <name>OfficerRoom</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer.py" line="42" />
            <source>Round {id}</source>
            <translation>Ronde {id}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer.py" line="82" />
            <source>Help</source>
            <translation>Hulp</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer.py" line="83" />
            <source>More</source>
            <translation>Meer</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer.py" line="206" />
            <source>All questions are answered.</source>
            <translation>Alle vragen zijn beantwoord.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer.py" line="239" />
            <source>Back to question {number}</source>
            <translation>Terug naar vraag {number}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer.py" line="246" />
            <source>Previous theme: {theme}</source>
            <translation>Vorig thema: {theme}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer.py" line="247" />
            <source>Next theme: {theme}</source>
            <translation>Volgend thema: {theme}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer.py" line="269" />
            <source>On where you were: question {number}</source>
            <translation>Verder waar u was: vraag {number}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer.py" line="275" />
            <source>On to {page}</source>
            <translation>Verder naar {page}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer.py" line="270" />
            <source>To the first open question: {number}</source>
            <translation>Naar de eerste open vraag: {number}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer.py" line="369" />
            <source>Read only</source>
            <translation>Alleen lezen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer.py" line="371" />
            <source>Saving</source>
            <translation>Bezig met opslaan</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer.py" line="373" />
            <source>Not saved</source>
            <translation>Niet opgeslagen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer.py" line="377" />
            <source>Saved {time}</source>
            <translation>Opgeslagen {time}</translation>
        </message>
        <message>
            <source>This is how it stands now. You still cannot change anything.</source>
            <translation>Zo staat het er nu voor. U kunt nog steeds niets veranderen.</translation>
        </message>
        <message>
            <source>Nobody else has this dossier open any more: you can fill it in now.</source>
            <translation>Niemand anders heeft dit dossier nog open: u kunt het nu invullen.</translation>
        </message>
        <message>
            <source>All questions of your part are answered.</source>
            <translation>Alle vragen van uw deel zijn beantwoord.</translation>
        </message>
    </context>
    <context>
        <name>OfficerSide</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer_side.py" line="38" />
            <source>Overview</source>
            <translation>Overzicht</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer_side.py" line="39" />
            <source>Your own progress</source>
            <translation>Eigen voortgang</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer_side.py" line="40" />
            <source>Check</source>
            <translation>Controleren</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer_side.py" line="41" />
            <source>Sign and send</source>
            <translation>Ondertekenen en versturen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer_side.py" line="52" />
            <source>Questions</source>
            <translation>Vragen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer_side.py" line="55" />
            <source>Finish</source>
            <translation>Afronden</translation>
        </message>
        <message>
            <source>Work together</source>
            <translation>Samenwerken</translation>
        </message>
        <message>
            <source>With others</source>
            <translation>Met anderen</translation>
        </message>
    </context>
    <context>
        <name>OverviewPage</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/overview.py" line="115" />
            <source>Themes with questions for you</source>
            <translation>Thema's met vragen voor u</translation>
        </message>
                <message>
            <location filename="../../hamonitor_desktop/gui/pages/overview.py" line="131" />
            <source>How we ask</source>
            <translation>Hoe het invullen gaat</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/overview.py" line="145" />
            <source>Answer with what you know now; you can change everything until you sign. Everything you type is kept at once, also without an internet connection.</source>
            <translation>Antwoord met wat u nu weet. Tot u ondertekent kunt u alles nog veranderen. Wat u typt, wordt meteen bewaard, ook zonder internet.</translation>
        </message>
            <message>
            <location filename="../../hamonitor_desktop/gui/pages/overview.py" line="155" />
            <source>Where this dossier is</source>
            <translation>Waar dit dossier staat</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/overview.py" line="164" />
            <source>Copy the path</source>
            <translation>Kopieer het pad</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/overview.py" line="164" />
            <source>Open the folder</source>
            <translation>Open de map</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/overview.py" line="190" />
            <source>This round closed on {day}.</source>
            <translation>Deze ronde is gesloten op {day}.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/overview.py" line="192" />
            <source>This round closes today, {day}.</source>
            <translation>Deze ronde sluit vandaag, {day}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../hamonitor_desktop/gui/pages/overview.py" line="194" />
            <source>This round closes on {day}: %n day(s) left.</source>
            <translation>
                <numerusform>Deze ronde sluit op {day}: nog %n dag.</numerusform>
                <numerusform>Deze ronde sluit op {day}: nog %n dagen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/overview.py" line="196" />
            <source>We ask how it stood on {day}.</source>
            <translation>We vragen hoe het ervoor stond op {day}.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/overview.py" line="201" />
            <source>Copied</source>
            <translation>Gekopieerd</translation>
        </message>
    <message>
        <source>A spare copy could not be made. {why} Your answers themselves are saved.</source>
        <translation>Een reservekopie kon niet worden gemaakt. {why} Uw antwoorden zelf zijn bewaard.</translation>
    </message>
</context>
    <context>
        <name>QuestionCard</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/question_card.py" line="84" />
            <source>Help</source>
            <translation>Uitleg</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/question_card.py" line="85" />
            <source>Help with question {number}</source>
            <translation>Uitleg bij vraag {number}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/question_card.py" line="109" />
            <source>Reconstructed question</source>
            <translation>Vraag nagemaakt</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/question_card.py" line="275" />
            <source>Under way</source>
            <translation>Bezig</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/question_card.py" line="277" />
            <source>Error</source>
            <translation>Fout</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/question_card.py" line="280" />
            <source>Answer still to be chosen</source>
            <translation>Nog geen antwoord</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/question_card.py" line="281" />
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/question_card.py" line="281" />
            <source>May be left empty</source>
            <translation>Mag leeg blijven</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/question_card.py" line="283" />
            <source>To look at</source>
            <translation>Om naar te kijken</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/question_card.py" line="284" />
            <source>Taken over</source>
            <translation>Overgenomen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/question_card.py" line="284" />
            <source>Answered</source>
            <translation>Beantwoord</translation>
        </message>
        <message>
            <source>To be chosen</source>
            <translation>Nog te kiezen</translation>
        </message>
    </context>
    <context>
        <name>QuestionMeta</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/question_meta.py" line="30" />
            <source>Your own view</source>
            <translation>Uw eigen beeld</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/question_meta.py" line="32" />
            <source>For information</source>
            <translation>Ter informatie</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/question_meta.py" line="34" />
            <source>more answers possible</source>
            <translation>meer antwoorden mogelijk</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/question_meta.py" line="36" />
            <source>may be left empty</source>
            <translation>mag leeg blijven</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/question_meta.py" line="42" />
            <source>Agenda par. {paragraph}</source>
            <translation>Agenda par. {paragraph}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/question_meta.py" line="44" />
            <source>{paragraph} (derived)</source>
            <translation>{paragraph} (afgeleid)</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/question_meta.py" line="48" />
            <source>agreement of {actors}</source>
            <translation>afspraak van {actors}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/question_meta.py" line="56" />
            <source>{actor} (assumed)</source>
            <translation>{actor} (aangenomen)</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/question_meta.py" line="62" />
            <source>Agenda</source>
            <translation>Agenda</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/question_meta.py" line="63" />
            <source>implementation plan</source>
            <translation>uitvoeringsplan</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/question_meta.py" line="64" />
            <source>report</source>
            <translation>rapport</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/question_meta.py" line="66" />
            <source>Planning: {period}</source>
            <translation>Planning: {period}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/question_meta.py" line="72" />
            <source>passed on {date}</source>
            <translation>verstreken op {date}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/question_meta.py" line="72" />
            <source>not yet passed on {date}</source>
            <translation>nog niet verstreken op {date}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/question_meta.py" line="89" />
            <source>This question was reconstructed. The report of the round counts it, but does not say what was asked. We wrote it from the ambitions of the Agenda. The answers stay out of the national figures unless someone asks for them.</source>
            <translation>Deze vraag is nagemaakt. Het rapport van de ronde telt haar mee, maar zegt niet wat er is gevraagd. Wij schreven haar aan de hand van de ambities in de Agenda. De antwoorden blijven buiten de landelijke cijfers, tenzij iemand erom vraagt.</translation>
        </message>
        <message>
            <source>Derived: the sources do not name the paragraph of the Agenda. We concluded it from the theme.</source>
            <translation>Afgeleid: de bronnen noemen geen paragraaf van de Agenda. Wij maakten die op uit het thema.</translation>
        </message>
        <message>
            <source>Assumed: the sources do not say that these parties share this agreement. We think they do.</source>
            <translation>Aangenomen: de bronnen zeggen niet dat deze partijen de afspraak delen. Wij denken dat het zo is.</translation>
        </message>
    </context>
    <context>
        <name>ReadingStrip</name>
        <message>
            <source>READ ONLY</source>
            <translation>ALLEEN LEZEN</translation>
        </message>
        <message>
            <source>You can read everything, and change nothing.</source>
            <translation>U kunt alles lezen, maar niets veranderen.</translation>
        </message>
        <message>
            <source>Someone else</source>
            <translation>Iemand anders</translation>
        </message>
        <message>
            <source>some time</source>
            <translation>enige tijd</translation>
        </message>
        <message>
            <source>{name} has had this dossier open since {since}.</source>
            <translation>{name} heeft dit dossier open sinds {since}.</translation>
        </message>
        <message>
            <source>Nothing can be written in this place. Copy the file to a folder of your own to fill it in.</source>
            <translation>Op deze plek kan niet worden geschreven. Kopieer het bestand naar een eigen map om het in te vullen.</translation>
        </message>
    </context>
    <context>
        <name>ReserveExtra</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/answer_extras.py" line="166" />
            <source>For example: the council has not decided. It is shown beside every figure this answer is in.</source>
            <translation>Bijvoorbeeld: de raad moet nog besluiten. Dit staat bij elk cijfer waar dit antwoord in zit.</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/answer_extras.py" line="167" />
            <source>Reserve about this answer</source>
            <translation>Voorbehoud bij dit antwoord</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/answer_extras.py" line="178" />
            <source>Reserve: filled in</source>
            <translation>Voorbehoud: ingevuld</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/answer_extras.py" line="178" />
            <source>Reserve</source>
            <translation>Voorbehoud</translation>
        </message>
    </context>
    <context>
        <name>SectionRow</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/overview.py" line="72" />
            <source>Not begun</source>
            <translation>Nog niet begonnen</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/overview.py" line="73" />
            <source>Under way</source>
            <translation>Bezig</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/overview.py" line="74" />
            <source>Complete</source>
            <translation>Klaar</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/overview.py" line="75" />
            <source>To look at</source>
            <translation>Om naar te kijken</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/overview.py" line="79" />
            <source>Look</source>
            <translation>Bekijken</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/overview.py" line="79" />
            <source>Answer</source>
            <translation>Invullen</translation>
        </message>
    </context>
    <context>
        <name>StepFooter</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/pages/officer_parts.py" line="111" />
            <source>Next open question: F8</source>
            <translation>Volgende open vraag: F8</translation>
        </message>
    </context>
    <context>
        <name>UseExtra</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/answer_extras.py" line="59" />
            <source>central team</source>
            <translation>centraal team</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/answer_extras.py" line="60" />
            <source>also other participants</source>
            <translation>ook andere deelnemers</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/answer_extras.py" line="61" />
            <source>may be quoted</source>
            <translation>mag worden aangehaald</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/answer_extras.py" line="73" />
            <source>Who may read this explanation?</source>
            <translation>Wie mag deze toelichting lezen?</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/answer_extras.py" line="75" />
            <source>Only the central team</source>
            <translation>Alleen het centrale team</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/answer_extras.py" line="76" />
            <source>Also other participants in the round</source>
            <translation>Ook andere deelnemers aan de ronde</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/answer_extras.py" line="77" />
            <source>May be quoted in the report</source>
            <translation>Mag worden aangehaald in het rapport</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/answer_extras.py" line="105" />
            <source>Who may read this: {who}</source>
            <translation>Wie mag dit lezen: {who}</translation>
        </message>
    </context>
    <context>
        <name>WaitsExtra</name>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/answer_extras.py" line="132" />
            <source>Whom do you wait for?</source>
            <translation>Op wie wacht u?</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/answer_extras.py" line="133" />
            <source>What for?</source>
            <translation>Waarop?</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/answer_extras.py" line="149" />
            <source>We wait for: {party}</source>
            <translation>Wij wachten op: {party}</translation>
        </message>
        <message>
            <location filename="../../hamonitor_desktop/gui/widgets/answer_extras.py" line="149" />
            <source>We wait for</source>
            <translation>Wij wachten op</translation>
        </message>
    </context>
<context>
        <name>WhosePart</name>
        <message>
            <source>your part</source>
            <translation>uw deel</translation>
        </message>
        <message>
            <source>for {colleague}</source>
            <translation>voor {colleague}</translation>
        </message>
        <message>
            <source>This theme is your part.</source>
            <translation>Dit thema is uw deel.</translation>
        </message>
        <message>
            <source>This theme is for {colleague}.</source>
            <translation>Dit thema is voor {colleague}.</translation>
        </message>
        <message>
            <source>This theme is no part of yours.</source>
            <translation>Dit thema hoort niet bij uw deel.</translation>
        </message>
    </context>
    </TS>
