"""What a refusal must look like, whatever it is about."""

import re

SENTENCE = re.compile(r"[A-Z‘/].*[.]$", re.DOTALL)


def told(ran, code, status=1):
    """The paragraph a person reads, after checks that hold for each of them."""
    assert (ran.status, ran.out) == (status, "")
    assert ran.err.endswith(f" [{code}]\n"), ran.err
    text = ran.err.removesuffix(f" [{code}]\n")
    assert "\n" not in text
    assert "Traceback" not in text
    assert "onbekend" not in text, "a detail was not filled in"
    assert SENTENCE.match(text), text
    assert text.count(". ") >= 1, "what, why and what now"
    return text


def refused(ran, code):
    """The one outcome of a file that was refused by `verify` or `import`."""
    assert (ran.status, ran.err) == (1, "")
    (outcome,) = ran.lines
    assert outcome["code"] == code, outcome
    assert outcome["messages"]
    assert all(SENTENCE.match(message) for message in outcome["messages"]), outcome["messages"]
    return outcome
