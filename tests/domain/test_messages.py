import pickle

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
