"""Attacks that are validly signed by the officer who was invited, and returns that come again or belong elsewhere."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from typing import Any, Final

from hamonitor_desktop.domain import returns
from hamonitor_desktop.domain.answers import Answer, WaitsFor
from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.domain.edition import Kind, Option
from hamonitor_desktop.domain.json_form import payload_bytes
from hamonitor_desktop.domain.returns import AskedQuestion, ReturnPayload
from hamonitor_desktop.excel.reading import read_carried
from hamonitor_desktop.signing import envelope
from hamonitor_desktop.signing.codes import new_code
from tests.factories import workbook
from tests.hostile.ground import AT, CITY, NEW, RECODED, Attack, Ground
from tests.hostile.signatures import ORDER, numbers, unb64

INVALID: Final = Code.INVALID_ANSWERS
LONG: Final = "x" * 1_000_000


def changed(code: Code = INVALID, **members: object) -> Attack:
    """The payload with other members, as the program itself would write it."""
    return Attack(code, lambda ground: ground.signed(dataclasses.replace(ground.payload, **members)))


def document(change: Callable[[Any], object], code: Code = INVALID) -> Attack:
    """The payload as JSON, changed."""

    def make(ground: Ground) -> bytes:
        made = ground.document
        change(made)
        return ground.signed_bytes(json.dumps(made).encode())

    return Attack(code, make)


def also(*members: bytes) -> Attack:
    """The payload with members at its end that no JSON library would write."""
    return Attack(
        INVALID,
        lambda ground: ground.signed_bytes(
            payload_bytes(ground.payload.to_json())[:-1] + b"".join(b"," + member for member in members) + b"}"
        ),
    )


def raw(change: Callable[[bytes], bytes], code: Code = INVALID) -> Attack:
    """The bytes of the payload, changed."""
    return Attack(code, lambda ground: ground.signed_bytes(change(payload_bytes(ground.payload.to_json()))))


def first(code: Code = INVALID, **members: object) -> Attack:
    """The first answer with other members."""

    def make(ground: Ground) -> bytes:
        one, *others = ground.payload.answers
        made = dataclasses.replace(one, **members)
        return ground.signed(dataclasses.replace(ground.payload, answers=(made, *others)))

    return Attack(code, make)


def put(*path: str | int, value: object) -> Callable[[Any], object]:
    """Set one member, however deep."""

    def change(made: Any) -> None:
        for step in path[:-1]:
            made = made[step]
        made[path[-1]] = value

    return change


def _more_answers(ground: Ground, *answers: Answer) -> bytes:
    return ground.signed(dataclasses.replace(ground.payload, answers=(*ground.payload.answers, *answers)))


def _hidden(ground: Ground) -> bytes:
    """An answer to a question that skip logic hides, which the payload says too."""
    hidden = next(question for question in ground.payload.questions if not question.shown)
    return _more_answers(ground, Answer(hidden.code, hidden.options[0].code if hidden.options else "x"))


def _shown_after_all(ground: Ground) -> bytes:
    questions = tuple(dataclasses.replace(question, shown=True) for question in ground.payload.questions)
    return ground.signed(dataclasses.replace(ground.payload, questions=questions))


def _many_options(count: int) -> Attack:
    """One question with so many options, all of them chosen."""

    def make(ground: Ground) -> bytes:
        codes = tuple(f"o{number}" for number in range(count))
        options = tuple(Option(code, code) for code in codes)
        asked = AskedQuestion("gemeente.x", "x", "x", "x", Kind.MULTIPLE, options)
        payload = dataclasses.replace(ground.payload, questions=(asked,), answers=())
        made = payload.to_json()
        made["answers"] = [{"question": "gemeente.x", "value": list(codes), "explanation": ""}]
        return ground.carrying(envelope.sign(payload_bytes(made), returns.TYPE, ground.key, AT))

    return Attack(INVALID, make)


def _many_questions(count: int) -> Callable[[Ground], bytes]:
    """Each row of the sheet is like none of so many questions, and is held against all of them."""

    def make(ground: Ground) -> bytes:
        asked = tuple(AskedQuestion(f"q{number}", "1", "t", "v", Kind.TEXT) for number in range(count))
        made = dataclasses.replace(ground.payload, questions=asked, answers=())
        return ground.carrying(envelope.sign(payload_bytes(made.to_json()), returns.TYPE, ground.key, AT))

    return make


def _other(organisation: str, **more: Any) -> Attack:
    """The city's officer in the name of another organisation."""
    return changed(organisation=organisation, **more)


def _replay(revision: int, **more: Any) -> Callable[[Ground], bytes]:
    return lambda ground: ground.world.workbook(CITY, revision, **more)


def _twin(ground: Ground) -> bytes:
    """(r, n - s) of the return that is in: the signature holds, and its control number is another."""
    text, _, signature = read_carried(ground.world.workbook(CITY, 5)).compact.rpartition(".")
    both = unb64(signature)
    twin = f"{text}.{numbers(int.from_bytes(both[:32], 'big'), ORDER - int.from_bytes(both[32:], 'big'))}"
    return ground.around(twin, ground.world.payload(CITY, 5))


def _from(organisation: str, **more: Any) -> Callable[[Ground], bytes]:
    return lambda ground: ground.world.workbook(organisation, 1, **more)


def _of(ground: Ground, organisation: str, **changes: object) -> bytes:
    made: ReturnPayload = dataclasses.replace(ground.world.payload(organisation, 1), **changes)
    return workbook(made, ground.world.key(organisation))


PAYLOADS: Final[dict[str, Attack]] = {
    "no JSON": raw(lambda _good: b"een brief"),
    "no object": raw(lambda _good: b"[]"),
    "UTF-16": raw(lambda good: good.decode().encode("utf-16")),
    "a byte order mark": raw(lambda good: b"\xef\xbb\xbf" + good),
    "half a character in UTF-8": raw(lambda good: good.replace(b"A. Jansen", b"A. \xed\xa0\x80")),
    "a member twice": also(b'"revision":7'),
    "the answers twice": also(b'"answers":[]'),
    "a member of an answer twice": raw(lambda good: good.replace(b'"answers":[{', b'"answers":[{"value":"nee",', 1)),
    "NaN": also(b'"x":NaN'),
    "minus infinity": also(b'"x":-Infinity'),
    "1e400": also(b'"x":1e400'),
    "five thousand digits": also(b'"x":' + b"9" * 5000),
    "a hundred levels": also(b'"x":' + b"[" * 100 + b"]" * 100),
    "a hundred thousand levels": also(b'"x":' + b'{"x":' * 100_000 + b"1" + b"}" * 100_000),
    "half a character": document(put("signer", "name", value="A. \ud800")),
    "half a character as a name": document(put("\udc00", value=1)),
    "NUL in a name": changed(signer_name="A.\0Jansen"),
    "NUL in an explanation": first(explanation="a\0b"),
    "NUL in the organisation": document(put("organisation", "code", value="GM0363\0")),
    "NUL in the round": document(put("round", "id", value="2024-1\0")),
    "NUL in the package": document(put("package_id", value="\0")),
    "NUL in the moment": changed(created_at="2024-05-01\0"),
    "NUL in who proposed it": first(proposed_by="GM\0"),
    "control characters": first(reserve="\x1b]0;x\x07"),
    "a terminal's own commands in the declaration": changed(declaration="\x1b[2J"),
    "another declaration": changed(declaration="Ik verklaar niets."),
    "another title of the round": changed(round_title="\x07" * 9),
    "an explanation of a million": first(explanation=LONG),
    "a reserve of a million": first(reserve=LONG),
    "a party of a million": first(waits_for=WaitsFor(LONG)),
    "a signer of a million": changed(signer_name=LONG),
    "a function of a million": changed(signer_function=LONG),
    "a reserve over all of a million": changed(reserve=LONG),
    "a declaration of a million": changed(declaration=LONG),
    "an organisation of a million": document(put("organisation", "code", value=LONG)),
    "a round of a million": document(put("round", "id", value=LONG)),
    "a moment of a million": changed(created_at="9" * 1_000_000),
    "on behalf of a hundred thousand": changed(on_behalf_of=tuple(f"GM{number}" for number in range(100_000))),
    "a hundred thousand answers": document(
        lambda made: made["answers"].extend({"question": f"q{n}", "value": None} for n in range(100_000)),
        Code.HOSTILE_FILE,
    ),
    "ten thousand answers": document(
        lambda made: made["answers"].extend({"question": f"q{n}", "value": None} for n in range(10_000))
    ),
    "thirty thousand questions": Attack(Code.HOSTILE_FILE, _many_questions(30_000)),
    "ten thousand questions": Attack(INVALID, _many_questions(10_000)),
    "forty thousand options, all chosen": _many_options(40_000),
    "a million chosen": document(put("answers", 0, "value", value=["ja"] * 100_000)),
    "a million empty objects": Attack(
        Code.HOSTILE_FILE,
        lambda ground: ground.signed_bytes(
            payload_bytes(ground.payload.to_json())[:-1] + b',"x":[{}' + b",{}" * 999_999 + b"]}"
        ),
    ),
    "a quarter of a million lists": also(b'"revision":7,"x":[' + b",".join(b"[%d]" % n for n in range(250_000)) + b"]"),
    "a question twice": Attack(INVALID, lambda ground: _more_answers(ground, ground.payload.answers[0])),
    "a question that does not exist": Attack(
        INVALID, lambda ground: _more_answers(ground, Answer("gemeente.99", "ja"))
    ),
    "a question of another actor": Attack(INVALID, lambda ground: _more_answers(ground, Answer("vng.1.1", "ja"))),
    "an answer to a hidden question": Attack(INVALID, _hidden),
    "hidden questions called shown": Attack(INVALID, _shown_after_all),
    "an answer that is no option": first(value="misschien"),
    "an answer of another kind": first(value=("ja", "nee")),
    "a number where a word belongs": first(value=7),
    "a truth value as an answer": document(put("answers", 0, "value", value=True)),
    "an object as an answer": document(put("answers", 0, "value", value={"x": 1})),
    "a number as an explanation": document(put("answers", 0, "explanation", value=7)),
    "a signer that is a list": document(put("signer", "name", value=["A. Jansen"])),
    "a function that is a number": document(put("signer", "function", value=7)),
    "a party that is a number": document(put("on_behalf_of", value=[1])),
    "final in words": document(put("final", value="true")),
    "made up by a number": document(put("synthetic", value=1)),
    "shown by a word": document(put("questions", 0, "shown", value="false")),
    "a question that is a number": document(put("questions", 0, "text", value=7)),
    "a package that is a number": document(put("package_id", value=7)),
    "an unknown use": document(put("answers", 0, "use", value="everybody")),
    "revision 0": document(put("revision", value=0)),
    "a negative revision": document(put("revision", value=-1)),
    "revision 2^63": document(put("revision", value=2**63)),
    "a revision of a billion": document(put("revision", value=999_999_999)),
    "half a revision": document(put("revision", value=6.5)),
    "a revision in words": document(put("revision", value="6")),
    "a revision that is true": document(put("revision", value=True)),
    "a negative sequence": document(put("sequence", value=-1)),
    "no organisation": document(put("organisation", value=None)),
    "no answers": document(lambda made: made.pop("answers")),
    "answers that are no list": document(put("answers", value={})),
    "another type": document(put("type", value="ha-round+json")),
    "format 0": document(put("format", value=0)),
    "a newer format": document(put("format", value=2), Code.NEWER_FORMAT),
    "a format of four thousand digits": document(put("format", value=10**4000), Code.NEWER_FORMAT),
    "another organisation": _other(NEW, code=Code.OTHER_PACKAGE),
    "an organisation that was not invited": _other("GM9999", code=Code.UNKNOWN_ORGANISATION),
    "the name of another organisation": changed(organisation_name="Gemeente Rotterdam"),
    "another kind of party": changed(Code.OTHER_EDITION, actor="regio"),
    "another round": changed(Code.OTHER_ROUND, round="2023-9"),
    "another edition": changed(Code.OTHER_EDITION, edition_hash="0" * 64),
    "another package": changed(Code.OTHER_PACKAGE, package_id="x"),
    "another sequence": changed(Code.OTHER_PACKAGE, sequence=2),
    "another question text": Attack(
        Code.OTHER_EDITION,
        lambda ground: ground.signed(
            dataclasses.replace(
                ground.payload,
                questions=(
                    dataclasses.replace(ground.payload.questions[0], text="Een heel andere vraag?"),
                    *ground.payload.questions[1:],
                ),
            )
        ),
    ),
    "no questions": changed(Code.OTHER_EDITION, questions=(), answers=()),
    "the first questions alone": Attack(
        Code.OTHER_EDITION,
        lambda ground: ground.signed(
            dataclasses.replace(ground.payload, questions=ground.payload.questions[:5], answers=())
        ),
    ),
    "made-up answers": changed(Code.SYNTHETIC, synthetic=True),
    "scripts in the name of the organisation": changed(organisation_name="<script>alert(1)</script>"),
    "the name of the organisation the other way round": changed(organisation_name="\u202emadretsmA"),
}

REPLAYS: Final[dict[str, Attack]] = {
    "an older revision": Attack(Code.OLDER_REVISION, _replay(4)),
    "the same number with another content": Attack(Code.REVISION_CONFLICT, _replay(5, signer_function="wethouder")),
    "the same return again": Attack(Code.ALREADY_IMPORTED, _replay(5)),
    "the other signature of the same return": Attack(Code.ALREADY_IMPORTED, _twin),
    "another organisation's code": Attack(
        Code.BAD_PROOF, lambda ground: ground.world.workbook(NEW, 1, code=ground.world.codes[CITY])
    ),
    "a code that was guessed": Attack(Code.BAD_PROOF, _from(NEW, code=new_code())),
    "a proof of another": Attack(Code.BAD_PROOF, lambda ground: _of(ground, NEW, proof=ground.payload.proof)),
    "no proof": Attack(Code.BAD_PROOF, lambda ground: _of(ground, NEW, proof="")),
    "a proof in other signs": Attack(Code.BAD_PROOF, lambda ground: _of(ground, NEW, proof="é\u0660")),
    "the package of another organisation": Attack(
        Code.OTHER_PACKAGE, lambda ground: _of(ground, NEW, package_id=ground.payload.package_id)
    ),
    "a revoked code": Attack(Code.REVOKED_CODE, _from(RECODED)),
}

_ODD: Final = (
    '=HYPERLINK("http://example.org";"x")',
    "+cmd|'/c calc'!A1",
    "<script>alert(1)</script><img src=x onerror=x()>",
    '#include("/etc/passwd") #eval("1") $x$ @ref <x> \\u{202e}',
    "\u202egnipeh \u2066\u200b\u2069",
    "_x0041_ _x000D_ _x005F_x0041_",
    "]]><!DOCTYPE a [<!ENTITY b 'c'>]>",
    "'; DROP TABLE returns; --",
    "Z̷̢̛͓a̶l̸g̵o " * 40,
)
HARMLESS: Final[dict[str, Callable[[ReturnPayload], ReturnPayload]]] = {
    **{f"explained as {text[:20]}": lambda payload, text=text: _explained(payload, text) for text in _ODD},
    "signed by a formula": lambda payload: dataclasses.replace(payload, signer_name="=1+1", signer_function="@SUM(A1)"),
    "signed the other way round": lambda payload: dataclasses.replace(payload, signer_name="\u202enesnaJ .A"),
    "unknown members": lambda payload: dataclasses.replace(payload, extra={"x": [1, {"y": "\u0000"}]}),
}
"""Validly signed, and odd: it is kept as the text it is, and who shows it must show it so."""


def _explained(payload: ReturnPayload, text: str) -> ReturnPayload:
    answers = tuple(dataclasses.replace(answer, explanation=text) for answer in payload.answers)
    return dataclasses.replace(payload, answers=answers)
