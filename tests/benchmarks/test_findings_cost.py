"""What looking at the answers costs at a key press, beside looking at all of them anew, in one run."""

import statistics
import time
from dataclasses import replace

import pytest

from hamonitor_desktop.definitions.loading import load_edition
from hamonitor_desktop.domain.personal import seen_in
from hamonitor_desktop.usecases.checking import Checker
from tests.factories import made_up_answers
from tests.gui.dossiers import make_dossier

TURNS = 30
MOST = 0.2
LONG = "Wij werken samen met partners in de regio aan een lokaal team. Sinds 2024 is er één loket. " * 20


def seconds(work):
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


@pytest.mark.benchmark
def test_a_key_press_looks_at_the_changed_answer_alone(tmp_path):
    answers = made_up_answers(load_edition("2024"), "gemeente")
    given = [replace(answer, explanation=f"{LONG}{answer.question}") for answer in answers]
    key_press, anew = [], []
    with make_dossier(tmp_path, edition="2024", previous=given) as dossier:
        dossier.record_all({answer.question: answer for answer in given})
        for turn in range(TURNS):
            dossier.draft(replace(given[0], explanation=f"{LONG}{turn}"))
            key_press.append(seconds(dossier.findings))
            seen_in.cache_clear()
            checker = Checker(
                dossier.store, dossier.edition, "gemeente", dossier.previous, dossier.round.reference_date
            )
            anew.append(seconds(checker.findings))
    ratio = statistics.median(key_press) / statistics.median(anew)
    print(
        f"\nfindings at a key press: {1000 * statistics.median(key_press):.2f} ms,"
        f" all anew: {1000 * statistics.median(anew):.2f} ms, ratio {ratio:.2f}"
    )
    assert ratio <= MOST
