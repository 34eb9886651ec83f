import pickle
import re

import pytest

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.domain.messages import TEXTS


@pytest.mark.parametrize("code", list(Code))
def test_every_code_has_a_text_that_says_what_to_do(code):
    text = TEXTS[code]
    assert text.what
    assert text.status == 0 or text.now or code is Code.CANCELLED


def test_the_text_is_one_paragraph_with_its_details():
    paragraph = str(HaError(Code.DISK_FULL, path="retour.xlsx"))
    assert "retour.xlsx" in paragraph
    assert "\n" not in paragraph


def test_braces_in_a_detail_are_only_text():
    assert "{0.__class__}" in str(HaError(Code.NOT_A_RETURN, reason="{0.__class__}"))


def test_an_error_survives_the_way_back_from_a_worker():
    error = pickle.loads(pickle.dumps(HaError(Code.BAD_SIGNATURE, reason="kapot")))  # noqa: S301 - our own bytes
    assert error.code is Code.BAD_SIGNATURE
    assert "kapot" in str(error)


def _parts(code):
    text = TEXTS[code]
    return [part for part in (text.what, text.why, text.now) if part]


@pytest.mark.parametrize("code", list(Code))
def test_every_part_is_made_of_whole_plain_sentences(code):
    for part in _parts(code):
        assert part == "{reason}" or part.endswith("."), part
        assert re.match(r"[A-Z‘{]", part), part
        assert not re.search(r"  |\.\.|[!\"']", part), part
        for sentence in re.split(r"[.;:] ", part):
            assert len(sentence.split()) <= 22, sentence


@pytest.mark.parametrize("code", list(Code))
def test_a_reader_finds_no_word_of_the_machine(code):
    words = set(re.findall(r"[a-z]+", " ".join(_parts(code)).lower()))
    assert not words & {"error", "exception", "traceback", "json", "jws", "hash", "file", "store", "hmac", "payload"}


def test_a_command_that_is_named_is_there():
    from hamonitor_desktop.cli.parser import build_parser

    for code in Code:
        for words in re.findall(r"‘hamonitor ((?:[a-z]+ ?)+)’", " ".join(_parts(code))):
            with pytest.raises(SystemExit) as left:
                build_parser().parse_args([*words.split(), "--help"])
            assert left.value.code == 0, words
