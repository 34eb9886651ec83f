"""Good returns with a few things changed at random: bytes, zip entries, XML, signed text, and what was signed."""

from __future__ import annotations

import io
import json
import random
import re
import warnings
import zipfile
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, Final

from hamonitor_desktop.domain import returns
from hamonitor_desktop.signing import envelope
from tests.hostile.ground import ANSWERS, AT, BOOK, BOOK_RELS, CARRIED, COVER, ROOT, STRINGS, TYPES, Ground
from tests.hostile.signatures import attacker, b64, joined, unb64

_TOKEN: Final = re.compile(r"<[^>]*>|[^<]+")
_ATTRIBUTE: Final = re.compile(r'([\w:]+)="([^"]*)"')
_SPICE: Final = (
    *("<c/>", "<row/>", "<v>1</v>", "<is><t>x</t></is>", "<t>x</t>", "<r><t>x</t></r>", "<rPh><t>x</t></rPh>", "<f/>"),
    *(
        "<extLst>",
        "</extLst>",
        "<x:t xmlns:x='u'/>",
        "<!--",
        "-->",
        "<![CDATA[x]]>",
        "<?x y?>",
        "&#0;",
        "&lt;",
        "&#13;",
    ),
    *("_x000D_", "_x0041_", "<!DOCTYPE a>", "\u202e", " ", "\n", "<si><t>x</t></si>", "<sheetData/>", "<sheet/>"),
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"/>',
)
_VALUES: Final = (
    *(
        "",
        "0",
        "-1",
        "1",
        "2",
        "99",
        "A1",
        "XFD1048576",
        "s",
        "n",
        "str",
        "b",
        "inlineStr",
        "_retour",
        "Retour",
        "rId1",
    ),
    *("rId2", "hidden", "External", "../x", "http://example.org", "/xl/worksheets/sheet1.xml", "\u0661", "1e5"),
)
_JSON: Final = (
    *(None, True, False, 0, -1, 1, 7, 2**31, 2**63, 10**30, 1e308, -0.0, 0.1, "", "ja", "nee", "unknown", "0", "\0"),
    *("\ud800", "\u202e", "x" * 2001, "x" * 40_000, [], {}, ["ja"], ["ja", "ja"], {"unknown": True}, {"a": {"b": []}}),
)
_ALPHABET: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.= "


@dataclass
class Mutator:
    """Makes mutants of the returns of one ground. `signed` is every payload that the city's own key signed."""

    ground: Ground
    chance: random.Random
    bases: list[dict[str, bytes]]
    signed: set[bytes] = field(default_factory=set[bytes])

    def mutants(self, count: int) -> Iterator[tuple[str, bytes]]:
        """So many mutants, each with what kind it is."""
        kinds: list[Callable[[], bytes]] = [self._bytes, self._zip, self._text, self._payload]
        weights = [15, 15, 10, 20]
        kinds.append(self._xml)
        weights.append(40)
        for kind in self.chance.choices(kinds, weights, k=count):
            yield kind.__name__.strip("_"), kind()

    def _packed(self, parts: dict[str, bytes] | list[tuple[str, bytes]]) -> bytes:
        stream = io.BytesIO()
        with warnings.catch_warnings(), zipfile.ZipFile(stream, "w") as archive:
            warnings.simplefilter("ignore")  # a name twice
            for name, data in parts.items() if isinstance(parts, dict) else parts:
                archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED, 1)
        return stream.getvalue()

    def _base(self) -> dict[str, bytes]:
        return dict(self.chance.choice(self.bases))

    def _bytes(self) -> bytes:
        """Bytes turned, put in, taken out, or moved."""
        data = bytearray(self._packed(self._base()))
        for _ in range(self.chance.choice((1, 1, 2, 5, 20))):
            at = self.chance.choice(
                (self.chance.randrange(len(data)), max(0, len(data) - self.chance.randrange(1, 400)))
            )
            how, length = self.chance.randrange(5), self.chance.choice((1, 1, 2, 4, 30))
            if how == 0:
                data[at] ^= 1 << self.chance.randrange(8)
            elif how == 1:
                data[at : at + length] = self.chance.randbytes(length)
            elif how == 2:
                del data[at : at + length]
            elif how == 3:
                data[at:at] = self.chance.randbytes(length)
            else:
                data[at:at] = data[self.chance.randrange(len(data)) :][:length]
            if not data:
                break
        return bytes(data)

    def _zip(self) -> bytes:
        """Entries taken out, put in, doubled, swapped, renamed."""
        entries = list(self._base().items())
        for _ in range(self.chance.choice((1, 1, 2, 3))):
            at, other = self.chance.randrange(len(entries)), self.chance.randrange(len(entries))
            how = self.chance.randrange(6)
            if how == 0 and len(entries) > 1:
                del entries[at]
            elif how == 1:
                entries.insert(at, entries[other % len(entries)])
            elif how == 2:
                (one, first), (two, second) = entries[at], entries[other]
                entries[at], entries[other] = (one, second), (two, first)
            elif how == 3:
                name = self.chance.choice(("xl/vbaProject.bin", "customXml/item1.xml", "xl/", "[trash]/0000.dat", "a"))
                entries.insert(at, (name, self.chance.choice((b"", b"<a/>", b"MZ"))))
            elif how == 4:
                name = entries[at][0]
                entries[at] = (name.replace(self.chance.choice(name), self.chance.choice("aA/.\\1")), entries[at][1])
            else:
                self.chance.shuffle(entries)
        return self._packed([(name or "a", data) for name, data in entries])

    def _xml(self) -> bytes:
        """Tags and texts of one part taken out, doubled, moved, or changed."""
        parts = self._base()
        likely = [name for name in (COVER, ANSWERS, CARRIED, BOOK, BOOK_RELS, STRINGS, TYPES, ROOT) if name in parts]
        name = self.chance.choice([*likely, ANSWERS, self.chance.choice(list(parts))])
        tokens = _TOKEN.findall(parts[name].decode("utf-8", "replace"))
        for _ in range(self.chance.choice((1, 1, 1, 2, 4))):
            if tokens:
                self._change(tokens, self.chance.randrange(len(tokens)))
        parts[name] = "".join(tokens).encode("utf-8", "replace")
        return self._packed(parts)

    def _change(self, tokens: list[str], at: int) -> None:
        how, length = self.chance.randrange(7), self.chance.choice((1, 1, 2, 3, 9))
        if how == 0:
            del tokens[at : at + length]
        elif how == 1:
            tokens[at:at] = tokens[at : at + length]
        elif how == 2:
            moved = tokens[at : at + length]
            del tokens[at : at + length]
            place = self.chance.randrange(len(tokens) + 1)
            tokens[place:place] = moved
        elif how == 3:
            tokens.insert(at, self.chance.choice(_SPICE))
        elif how == 4 and tokens[at].startswith("<"):
            tokens[at] = self._attribute(tokens[at])
        elif how == 5 and tokens[at].startswith("<"):
            tokens[at] = re.sub("^(</?)", r"\1x:", tokens[at])
        else:
            place = self.chance.randrange(len(tokens[at]) + 1)
            tokens[at] = tokens[at][:place] + self.chance.choice(_SPICE) + tokens[at][place:]

    def _attribute(self, tag: str) -> str:
        found = list(_ATTRIBUTE.finditer(tag))
        if not found:
            return tag[:-1] + f' {self.chance.choice(("r", "t", "s", "xml:space", "x"))}="1">'
        one = self.chance.choice(found)
        return tag[: one.start(2)] + self.chance.choice(_VALUES) + tag[one.end(2) :]

    def _text(self) -> bytes:
        """The signed text with signs changed, parts swapped, or another header signed by a stranger."""
        compact = self.ground.compact
        head, payload, signature = compact.split(".")
        how = self.chance.randrange(6)
        if how == 0:
            at = self.chance.randrange(len(compact))
            return self.ground.carrying(compact[:at] + self.chance.choice(_ALPHABET) + compact[at + 1 :])
        if how == 1:
            at, length = self.chance.randrange(len(compact)), self.chance.choice((1, 4, 100))
            return self.ground.carrying(compact[:at] + compact[at + length :])
        if how == 2:
            parts = [head, payload, signature]
            self.chance.shuffle(parts)
            return self.ground.carrying(".".join(parts[: self.chance.choice((2, 3, 3))]))
        if how == 3:
            return self.ground.carrying(f"{head}.{payload}.{b64(self.chance.randbytes(64))}")
        members = json.loads(unb64(head))
        self._tree(members)
        made = json.dumps(members).encode("utf-8", "replace")
        if how == 4:
            return self.ground.carrying(f"{b64(made)}.{payload}.{signature}")
        return self.ground.carrying(joined(made, unb64(payload), attacker()))

    def _payload(self) -> bytes:
        """What was signed, changed, and signed again: mostly by a stranger, at times by the city itself."""
        document = self.ground.document
        for _ in range(self.chance.choice((1, 1, 2, 4))):
            self._tree(document)
        payload = json.dumps(document, ensure_ascii=self.chance.random() < 0.5).encode("utf-8", "replace")
        if self.chance.random() < 0.1:
            at = self.chance.randrange(len(payload))
            payload = payload[:at] + self.chance.choice((b"", b"1", b'"', b"\xff", b",", b"[")) + payload[at + 1 :]
        own = self.chance.random() < 0.4
        compact = envelope.sign(payload, returns.TYPE, self.ground.key if own else attacker(), AT)
        if own:
            self.signed.add(payload)
        if self.chance.random() < 0.2:
            try:
                return self.ground.around(compact, returns.ReturnPayload.from_json(json.loads(payload)))
            except Exception:  # what cannot be written goes into the sheets of the good one
                return self.ground.carrying(compact)
        return self.ground.carrying(compact)

    def _tree(self, root: Any) -> None:
        """Change one member, somewhere in it."""
        at = root
        while True:
            keys = list(at) if isinstance(at, dict) else list(range(len(at)))
            if not keys:
                return
            key = self.chance.choice(keys)
            if isinstance(at[key], dict | list) and at[key] and self.chance.random() < 0.8:
                at = at[key]
                continue
            how = self.chance.randrange(4)
            if how == 0:
                del at[key]
            elif how == 1 and isinstance(at, list):
                at.append(at[key])
            elif how == 1:
                at[self.chance.choice(("x", "value", "format", "organisation"))] = deepcopy(self.chance.choice(_JSON))
            else:
                at[key] = deepcopy(self.chance.choice(_JSON))
            return
