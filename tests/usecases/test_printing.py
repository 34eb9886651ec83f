import sys
import time
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache

import pytest

from hamonitor_desktop.definitions.loading import load_edition
from hamonitor_desktop.domain.answers import Answer, Use, WaitsFor
from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.display import show_moment
from hamonitor_desktop.domain.edition import Basis, Kind
from hamonitor_desktop.domain.organisations import Organisation
from hamonitor_desktop.domain.packages import PeerFigure
from hamonitor_desktop.domain.progress import Progress
from hamonitor_desktop.domain.values import UNKNOWN
from hamonitor_desktop.usecases import printing
from hamonitor_desktop.usecases.example import example
from hamonitor_desktop.usecases.own_progress import look_at_peers
from hamonitor_desktop.usecases.printing import PrintContent
from tests.factories import made_up_answers
from tests.pdf import Pdf, words
from tests.usecases.tables import exported

ACTORS = ["rijk", "vng", "regio", "gemeente", "bgzj", "sbj", "kbl"]
HOSTILE = [
    '#read("/etc/passwd") #include "x.typ" #sys.inputs',
    "$ x^2 $ *vet* _schuin_ @verwijzing <img src=x> // weg /* weg */ \\ \\u{41} `x` ~ -- ---",
    "= Kop\n- punt\n+ nummer\n/ term: x",
    "]) #panic() [",
    '"}, "head": {"title": "gekaapt"}',
]


@cache
def edition():
    return load_edition("2024")


def printed(dossier, content=PrintContent.FILLED):
    out = dossier.path.parent / printing.questionnaire_name(dossier, content)
    printing.print_questionnaire(dossier, out, content)
    return Pdf(out.read_bytes())


def progress(dossier, group=""):
    out = dossier.path.parent / printing.progress_name(dossier)
    printing.print_progress(dossier, out, group)
    return Pdf(out.read_bytes())


def is_for_everyone(pdf):
    kinds = {element.kind for element in pdf.elements()}
    assert pdf.tagged
    assert pdf.accessible
    assert pdf.language.startswith("nl")
    assert {"Title", "H1", "P"} <= kinds
    assert [e.kind for e in pdf.elements() if e.within == "Document" and e.kind == "Span"] == []  # loose words
    assert [e.kind for e in pdf.elements() if e.within in ("H1", "H2") and e.kind != "Span"] == []
    assert all(element.alternative for element in pdf.elements() if element.kind == "Figure")
    assert not pdf.scripts


@pytest.mark.parametrize("actor", ACTORS)
@pytest.mark.parametrize("content", list(PrintContent))
def test_the_questionnaire_of_every_actor_is_printed_whole_and_for_everyone(make, actor, content):
    dossier = make(actor, made_up_answers(edition(), actor), made_up_answers(edition(), actor, 3))
    pdf = printed(dossier, content)
    is_for_everyone(pdf)
    assert pdf.bookmarks == [f"{theme.number} {theme.title}".strip() for theme in edition().themes_for(actor)]
    assert pdf.bookmarks_below == [f"{question.number} {question.text}" for question in dossier.questions]
    for question in dossier.questions:
        assert words(question.text) in pdf.text
    assert pdf.text.count("Vraag nagemaakt") >= sum(q.basis is Basis.RECONSTRUCTED for q in dossier.questions)
    assert len({page for page in pdf.pages if f"van {len(pdf.pages)}" in page}) == len(pdf.pages)


@pytest.mark.parametrize("actor", ACTORS)
def test_every_answer_stands_in_the_print_with_what_goes_along_with_it(make, actor):
    answers = made_up_answers(edition(), actor)
    first = replace(
        answers[0], reserve="Het college besluit nog.", waits_for=WaitsFor("VNG", "de handreiking"), use=Use.QUOTABLE
    )
    second = replace(answers[1], value=UNKNOWN)
    dossier = make(actor, [first, second, *answers[2:]])
    pdf = printed(dossier)
    for answer in answers:
        assert words(answer.explanation) in pdf.text
    assert "Voorbehoud: Het college besluit nog." in pdf.text
    assert "Wacht op: VNG: de handreiking" in pdf.text
    assert "Mag de toelichting lezen: iedereen" in pdf.text
    assert "Nog niet te zeggen" in pdf.text
    assert "Niet beantwoord" not in pdf.text


def test_a_blank_tells_nothing_of_the_answers_and_offers_every_option(make):
    dossier = make(answers=[Answer("gemeente.2.5", "ja", "Dit is al ingevuld.")])
    pdf = printed(dossier, PrintContent.BLANK)
    assert "Dit is al ingevuld." not in pdf.text
    assert "Leeg, om in te vullen" in pdf.text
    for question in dossier.questions:
        for option in question.options:
            assert words(option.label) in pdf.text
    assert pdf.text.count("Nog niet te zeggen") >= len(dossier.questions)
    assert "Alleen als het antwoord op vraag 2.6 ‘Ja’ is." in pdf.text
    assert "Aantal gezinnen" in pdf.text


def test_an_empty_dossier_says_what_is_not_answered_and_what_need_not_be(make):
    pdf = printed(make())
    assert "Niet beantwoord" in pdf.text
    assert "Niet van toepassing. Alleen als het antwoord op vraag 2.6 ‘Ja’ is." in pdf.text
    assert "0 van" in pdf.text


@pytest.mark.parametrize(("actor", "assumed"), [("gemeente", False), ("rijk", True)])
def test_words_beside_a_question_are_explained_on_the_first_page(make, actor, assumed):
    pdf = printed(make(actor), PrintContent.BLANK)
    assert "(afgeleid)" in pdf.text
    assert words("‘Afgeleid’: de bronnen noemen bij deze afspraak geen paragraaf van de Agenda.") in pdf.text
    assert ("(aangenomen)" in pdf.text) is assumed
    assert (words("‘Aangenomen’: de bronnen zeggen niet") in pdf.text) is assumed


def test_an_amount_has_two_decimals_or_none_on_paper(make):
    pdf = printed(make(answers=[Answer("gemeente.3.17", 1250000.5)], previous=[Answer("gemeente.3.17", 1200000)]))
    assert words("€ 1.250.000,50") in pdf.text
    assert "€ 1.250.000,5 " not in pdf.text


def test_last_round_stands_beside_the_answer_where_it_is_asked_for(make):
    previous = [Answer("gemeente.2.5", "nee", "Vorig jaar wachtten we nog.")]
    dossier = make(answers=[Answer("gemeente.2.5", "ja", "Nu niet meer.")], previous=previous)
    beside = printed(dossier, PrintContent.WITH_PREVIOUS)
    assert "Vorige ronde Nee Vorig jaar wachtten we nog." in beside.text
    assert "Vorig jaar" not in printed(dossier).text


@pytest.mark.parametrize("text", HOSTILE)
def test_what_someone_typed_is_printed_as_it_was_typed(make, text):
    answers = [
        Answer("gemeente.2.5", "nee", text, reserve=text, waits_for=WaitsFor(text, text)),
        Answer("gemeente.1.11", "ja", previous_text := "gewoon"),
    ]
    dossier = make(answers=answers, previous=[Answer("gemeente.2.5", "nee", text)])
    for pdf in (printed(dossier), printed(dossier, PrintContent.WITH_PREVIOUS), progress(dossier)):
        assert words(text) in pdf.text
        assert "root:" not in pdf.text
        assert "gekaapt" not in pdf.title
        assert pdf.accessible
    assert previous_text in printed(dossier).text
    assert len(printed(dossier).bookmarks) == len(edition().themes_for("gemeente"))


@pytest.mark.parametrize(
    "text", ["Goed gedaan 😀👩‍👩‍👧 𝒳", "مرحبا بالعالم", "שלום עולם", "\u202eomgekeerd", "\u4e2d\u6587", "\U0010ffff"]
)
def test_signs_of_every_kind_never_stop_a_print(make, text):
    dossier = make(answers=[Answer("gemeente.2.5", "nee", f"Voor {text} na", reserve=text)])
    pdf = printed(dossier)
    assert "Voor" in pdf.text
    assert pdf.tagged
    assert progress(dossier).tagged


def test_a_control_sign_is_shown_as_something_that_could_not_be_read(make):
    dossier = make(answers=[Answer("gemeente.2.5", "nee", "Voor\x07na\ufeffslot")])
    pdf = printed(dossier)
    assert "Voor\ufffdna\ufffdslot" in pdf.text
    assert pdf.accessible


def test_the_longest_explanation_is_printed_to_its_last_word(make):
    long = ("Een lange zin over de lokale teams en wat er nog moet gebeuren. " * 40)[:1990] + " eindwoord"
    dossier = make(answers=[Answer("gemeente.2.5", "nee", long)], previous=[Answer("gemeente.2.5", "nee", long)])
    assert len(long) == 2000
    for content in (PrintContent.FILLED, PrintContent.WITH_PREVIOUS):
        assert printed(dossier, content).text.count("eindwoord") == (1 if content is PrintContent.FILLED else 2)


def test_line_breaks_that_someone_typed_stay(make):
    dossier = make(answers=[Answer("gemeente.2.5", "nee", "eerste regel\ntweede regel")])
    out = dossier.path.parent / "regels.pdf"
    printing.print_questionnaire(dossier, out, PrintContent.FILLED)
    from pypdf import PdfReader

    lines = "\n".join(page.extract_text() for page in PdfReader(out).pages).split("\n")
    assert "eerste regel" in lines
    assert "tweede regel" in lines


@pytest.mark.parametrize("long", ["a" * 1900, "https://voorbeeld.nl/" + "0123456789" * 40, "Geneesmiddelen" * 9])
def test_a_word_that_is_wider_than_the_paper_goes_on_at_the_next_line_and_stays_one_word(make, long):
    waits = WaitsFor("VNG", long)
    answers = [Answer("gemeente.2.5", "nee", f"Voor {long} na", reserve=long, waits_for=waits)]
    dossier = make(answers=answers, previous=[Answer("gemeente.2.5", "ja", long)])
    for pdf in (printed(dossier), printed(dossier, PrintContent.WITH_PREVIOUS), progress(dossier)):
        assert max(map(len, pdf.lines)) < 150
        assert long in pdf.text.replace(" ", "")
        assert pdf.accessible


def test_long_words_of_every_day_stay_whole(make):
    dossier = make(answers=[Answer("gemeente.2.5", "nee", "jeugdgezondheidszorgbeleid " * 40)])
    assert printed(dossier).text.count("jeugdgezondheidszorgbeleid") == 40


def test_of_an_answer_in_words_that_changed_the_progress_tells_the_beginning(make):
    code = next(q.code for q in edition().questions_for("rijk") if q.kind is Kind.TEXT)
    dossier = make("rijk", [Answer(code, "Wij missen " + "cijfers " * 100)], [Answer(code, "Niets.")])
    changed = next(line for line in [progress(dossier).text] if "Niets." in line)
    assert 10 <= changed.count("cijfers ") <= 20


PEERS = (
    PeerFigure("gemeente.2.5", "all", 60, {"ja": 40, "nee": 20}),
    PeerFigure("gemeente.4.10", "all", 60, {"nog_niet_mee_begonnen": 9, "mee_bezig": 21, "afgerond": 30}),
    PeerFigure("gemeente.3.8", "all", 3, left_out=True),
    PeerFigure("gemeente.3.15", "all", 1200, mean=12.34),
    PeerFigure("gemeente.beleving.kwaliteit", "all", 10, {"enigszins": 10}),
    PeerFigure("gemeente.2.5", "up_to_100000", 40, {"ja": 10, "nee": 30}),
    PeerFigure("gemeente.2.5", "PV27", 4, left_out=True),
)
HERE = Organisation("GM0001", "Lindewaard", "gemeente", province="PV27", province_name="Noord-Holland")


@pytest.fixture
def with_peers(make):
    """A dossier with all that is asked answered, so that the peers may be seen."""
    answers = made_up_answers(edition(), "gemeente")
    kept = [replace(answer, value="nee") if answer.question == "gemeente.2.5" else answer for answer in answers]
    dossier = make(answers=kept, peers=PEERS, organisation=HERE)
    while left := [question for question in dossier.unanswered() if question.required]:
        dossier.record_all({question.code: Answer(question.code, UNKNOWN) for question in left})
    return dossier


def test_the_peers_are_on_paper_only_once_they_were_seen_in_the_window(with_peers):
    assert "anderen" not in " ".join(progress(with_peers).bookmarks)
    look_at_peers(with_peers)
    pdf = progress(with_peers)
    beside = [name for name in pdf.bookmarks if "anderen" in name]
    assert beside == [
        "Naast anderen",
        "De eigen afspraken naast die van anderen",
        "De eigen beleving naast die van anderen",
        "Andere eigen antwoorden naast die van anderen",
    ]
    is_for_everyone(pdf)
    with_peers.record(Answer("gemeente.2.5"))  # a question is open again, so the door is shut
    assert "anderen" not in " ".join(progress(with_peers).bookmarks)


def test_the_peers_on_paper_are_figures_with_their_base_and_what_they_are_not(with_peers):
    look_at_peers(with_peers)
    text = progress(with_peers).text
    assert "Persoonlijk toekomstplan voor elke jongere, met de Big 5 Ja 67 % · Nee 33 % 60 Nee" in text
    assert "Nog niet mee begonnen 15 % · Mee bezig 35 % · Afgerond 50 %" in text
    assert "minder dan 5 organisaties antwoordden: weggelaten –" in text
    assert "gemiddeld 12,3 % 1.200" in text
    assert "Wat anderen antwoordden in ronde 2024-1. U ziet: Alle gemeenten." in text
    assert "eigen opgave van die organisaties, niet gecontroleerd" in text
    assert "Provincie Noord-Holland: er antwoordden minder dan 5 organisaties." in text


def test_another_group_can_be_printed_and_one_that_is_too_small_is_said(with_peers):
    look_at_peers(with_peers)
    assert "U ziet: Gemeenten tot en met 100.000 inwoners." in progress(with_peers, "up_to_100000").text
    few = progress(with_peers, "PV27")
    assert "Provincie Noord-Holland: er antwoordden minder dan 5 organisaties." in few.text
    assert [name for name in few.bookmarks if "anderen" in name] == ["Naast anderen"]


@pytest.mark.parametrize("actor", ACTORS)
def test_the_progress_of_every_actor_is_printed_for_everyone_and_drawn_in_lines(make, actor):
    dossier = make(actor, made_up_answers(edition(), actor), made_up_answers(edition(), actor, 3))
    pdf = progress(dossier)
    is_for_everyone(pdf)
    kinds = [element.kind for element in pdf.elements()]
    assert kinds.count("Figure") >= 1
    assert kinds.count("Table") > kinds.count("Figure")  # a table with each chart
    assert "TH" in kinds
    assert pdf.images == 0
    assert "Veranderd sinds de vorige ronde" in pdf.bookmarks


def test_the_progress_counts_what_was_answered(make):
    codes = [q.code for q in edition().questions_for("gemeente") if q.kind is Kind.YES_NO and q.agreement]
    answers = [Answer(code, "ja") for code in codes[:3]] + [Answer(codes[3], "nee", "We wachten op de regio.")]
    dossier = make(answers=[*answers, Answer(codes[4], UNKNOWN)])
    states = list(dossier.progress().values())
    pdf = progress(dossier)
    assert f"Van de {len(states)} afspraken zijn er 3 gerealiseerd." in pdf.text
    assert "Bij 1 is het antwoord nee, met toelichting." in pdf.text
    empty = states.count(Progress.EMPTY)
    assert f"Over 1 is nog niets te zeggen en {empty} zijn nog niet ingevuld." in pdf.text
    assert f"Alle afspraken 3 0 0 1 1 {empty} {len(states)}" in pdf.text  # the table
    described = f"n = {len(states)}: 3 gerealiseerd, 1 nee, 1 nog niet te zeggen, {empty} niet ingevuld."
    assert described in pdf.text


def test_the_progress_of_an_empty_dossier_is_a_page_too(make):
    pdf = progress(make())
    assert "is er nog geen ingevuld." in pdf.text
    is_for_everyone(pdf)


def test_what_changed_since_last_round_is_told_and_what_did_not_is_not(make):
    previous = [Answer("gemeente.2.5", "nee"), Answer("gemeente.2.6", "ja"), Answer("gemeente.3.8", "ja")]
    dossier = make(answers=[Answer("gemeente.2.5", "ja"), Answer("gemeente.2.6", "ja")], previous=previous)
    pdf = progress(dossier)
    assert "2 vragen zijn in beide rondes beantwoord; 1 daarvan nu anders." in pdf.text
    assert "2.5 Persoonlijk toekomstplan voor elke jongere, met de Big 5 Nee Ja" in pdf.text


def test_every_page_says_whose_it_is_and_that_nobody_checked_it(make):
    dossier = make(answers=made_up_answers(edition(), "gemeente"))
    for pdf in (printed(dossier), progress(dossier)):
        for page in pdf.pages:
            assert "Gemeente Lindewaard · Ronde 2025-1" in page
            assert "Concept, nog niet ondertekend" in page
            assert "Eigen opgave, niet gecontroleerd. Stand op 30 juni 2025." in page
            assert "VERZONNEN" not in page
        assert "Organisaties lezen de antwoordmogelijkheden elk op hun manier." in pdf.pages[0]
        assert "Niet alles kon of hoefde al klaar te zijn." in pdf.pages[0]


def test_what_is_made_up_says_so_on_every_page_and_in_every_file(tmp_path):
    with example(tmp_path) as dossier:
        for pdf in (*(printed(dossier, content) for content in PrintContent), progress(dossier)):
            assert all("VERZONNEN VOORBEELD" in page for page in pdf.pages)
            assert pdf.title.startswith("VERZONNEN VOORBEELD")
        for suffix in (".xlsx", ".ods"):
            assert "Antwoord (VERZONNEN VOORBEELD)" in exported(dossier, suffix)[0]
        assert all(path.name.startswith("VERZONNEN-VOORBEELD-") for path in tmp_path.glob("*.pdf"))


def test_the_print_says_whether_it_is_what_was_signed(office):
    office.sign("eerste.xlsx")
    assert "Versie 1, voorlopig, ondertekend op" in printed(office.dossier).text
    office.dossier.record(Answer("gemeente.2.5", "nee", "Toch anders."))
    assert "Concept, gewijzigd na versie 1 (voorlopig)" in printed(office.dossier).text


@pytest.mark.skipif(sys.platform == "win32", reason="Windows takes its time zone from its settings alone")
def test_the_print_tells_when_it_was_signed_by_the_clock_of_this_computer(office, monkeypatch):
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    time.tzset()
    try:
        office.sign("eerste.xlsx")
        at = datetime.fromisoformat(office.dossier.sent()[0].at) + timedelta(hours=14)
        assert f"ondertekend op {show_moment(at)}" in " ".join(printed(office.dossier).text.split())
    finally:
        monkeypatch.undo()
        time.tzset()


def test_what_colleagues_noted_is_in_no_print(make):
    from hamonitor_desktop.usecases.notebook import Notebook

    dossier = make()
    Notebook(dossier).remark("gemeente.2.5", "Alleen voor collega's.")
    assert "Alleen voor collega" not in printed(dossier).text + progress(dossier).text
    assert "Alleen voor collega" not in str(exported(dossier, ".xlsx"))


WAYS = {
    "vragenlijst.pdf": lambda dossier, out: printing.print_questionnaire(dossier, out, PrintContent.FILLED),
    "voortgang.pdf": printing.print_progress,
    "antwoorden.xlsx": printing.export_answers,
    "antwoorden.ods": printing.export_answers,
}


@pytest.mark.parametrize("name", WAYS)
def test_a_file_that_cannot_be_written_leaves_the_old_one(make, tmp_path, monkeypatch, name):
    dossier, out = make(), tmp_path / name
    out.write_bytes(b"oud")

    def full(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(HaError) as caught:
        WAYS[name](dossier, out)
    monkeypatch.undo()
    assert caught.value.code is Code.DISK_FULL
    assert out.read_bytes() == b"oud"
    assert [path.name for path in tmp_path.glob(".hamonitor-*")] == []
