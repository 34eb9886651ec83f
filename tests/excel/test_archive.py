import io
import random
import struct
import zipfile
import zlib
from types import SimpleNamespace
from typing import IO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamonitor_desktop.domain.codes import Code, HaError
from hamonitor_desktop.excel.archive import MOST_BYTES, MOST_ENTRIES, read_archive
from tests.excel.samples import bomb, raw_zip, zipped

GOOD = zipped({"een.xml": b"<een/>" * 100, "map/twee.xml": b"<twee/>"})
TOO_BIG = "Uitgepakt is het bestand te groot."
TWO_FACES = "heeft twee gezichten"


def refused(data, code=Code.HOSTILE_FILE, reason=""):
    with pytest.raises(HaError) as caught:
        read_archive(data)
    assert caught.value.code is code
    assert reason in str(caught.value)


def patched(data, at, new):
    return data[:at] + new + data[at + len(new) :]


def central(data):
    return data.index(b"PK\x01\x02")


def test_parts_are_read_whatever_the_way_they_were_packed():
    parts = {"een.xml": b"<een/>", "map/twee.xml": b"", "map/": b"", "drie.bin": bytes(range(256))}
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        assert read_archive(zipped(parts, method=method)) == parts


@given(st.dictionaries(st.from_regex("[a-y]{1,9}(/[a-z]{1,9})?", fullmatch=True), st.binary(max_size=99), max_size=9))
def test_what_python_packs_is_read_back(parts):
    if parts:
        assert read_archive(zipped(parts)) == parts


def test_a_streamed_file_is_read_by_what_its_descriptors_say():
    pipe = io.BytesIO()
    no_way_back = SimpleNamespace(write=pipe.write, flush=pipe.flush)
    with zipfile.ZipFile(cast(IO[bytes], no_way_back), "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("een.xml", b"<een/>" * 9)
        archive.writestr("twee.xml", b"<twee/>")
    data = pipe.getvalue()
    assert read_archive(data) == {"een.xml": b"<een/>" * 9, "twee.xml": b"<twee/>"}
    at = data.index(b"PK\x07\x08")
    refused(patched(data, at + 4, b"\0\0\0\0"), reason=TWO_FACES)
    refused(patched(data, at + 12, b"\1"), reason=TWO_FACES)


def _with_extra(name, extra):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        info = zipfile.ZipInfo(name)
        info.extra = extra
        archive.writestr(info, b"<een/>")
    return stream.getvalue()


def test_extra_fields_are_let_pass_unless_they_give_a_second_name():
    padding = struct.pack("<2H", 0xA220, 260) + bytes(260)  # as Office writes to leave room
    assert read_archive(_with_extra("een.xml", padding)) == {"een.xml": b"<een/>"}
    other = struct.pack("<2HBL", 0x7075, 12, 1, zlib.crc32(b"een.xml")) + b"ander.x"
    refused(_with_extra("een.xml", other), reason="twee namen")
    refused(_with_extra("een.xml", padding + other), reason="twee namen")


@pytest.mark.parametrize("other", ["een.xml", "EEN.xml", "een.XML"])
def test_a_part_that_is_there_twice_is_refused(other):
    refused(zipped([("een.xml", b"<een/>"), (other, b"<ander/>")]), reason="tweemaal")


@pytest.mark.parametrize(
    "name",
    ["/een.xml", "../een.xml", "a/../een.xml", "a/./een.xml", "a//een.xml", "a\\een.xml", "..\\een.xml", "C:een.xml"]
    + ["een\x01.xml", "een?.xml", "een*.xml", "een|.xml", "..", ".", "/", "//", "\\\\server\\een.xml"],
)
def test_a_name_that_leads_elsewhere_is_refused(name):
    refused(zipped([("goed.xml", b"<een/>"), (name, b"<ander/>")]), reason="verdachte naam")


def test_a_name_that_two_readers_spell_in_two_ways_is_refused():
    data = zipped({"een.xml": b"<een/>"})
    refused(data.replace(b"een.xml", b"e\xe9n.xml"), reason="onleesbare naam")
    refused(data.replace(b"een.xml", b"een.xm\0"), reason="verdachte naam")


@pytest.mark.parametrize(
    ("offset", "new"),
    [(30, b"E"), (8, b"\0"), (6, b"\x02"), (14, b"\1\2\3\4"), (18, b"\1"), (22, b"\1")],
    ids=["name", "method", "flags", "crc", "packed size", "size"],
)
def test_a_local_header_unlike_the_directory_is_refused(offset, new):
    refused(patched(GOOD, offset, new), reason=TWO_FACES)


def test_bytes_that_belong_to_nothing_are_refused():
    end = GOOD.index(b"PK\x05\x06")
    at = central(GOOD)
    second = GOOD.index(b"PK\x03\x04", 4)
    behind = GOOD.rindex(b"PK\x01\x02")
    refused(b"MZ" + GOOD, Code.NOT_A_RETURN)
    refused(b"PK\x03\x04" + GOOD)
    refused(GOOD + b"\0", reason="Achter het bestand")
    refused(GOOD + GOOD)
    refused(GOOD[:-2] + struct.pack("<H", 4) + b"note")
    moved = GOOD[:second] + b"gap!" + GOOD[second:]
    moved = patched(moved, behind + 4 + 42, struct.pack("<L", second + 4))
    refused(patched(moved, end + 4 + 16, struct.pack("<L", at + 4)), reason="bytes die nergens bij horen")
    before = GOOD[:at] + b"gap!" + GOOD[at:]
    refused(patched(before, end + 4 + 16, struct.pack("<L", at + 4)), reason="Voor de inhoudsopgave")
    hidden = GOOD[:end] + b"gap!" + GOOD[end:]
    refused(patched(hidden, end + 4 + 12, struct.pack("<L", end - at + 4)), reason="Achter de inhoudsopgave")


def test_a_comment_on_a_part_is_refused():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        info = zipfile.ZipInfo("een.xml")
        info.comment = b"let op"
        archive.writestr(info, b"<een/>")
    refused(stream.getvalue(), reason="klopt niet")


def test_two_entries_over_the_same_bytes_are_refused():
    at, behind = central(GOOD), GOOD.rindex(b"PK\x01\x02")
    assert at < behind
    refused(patched(GOOD, behind + 42, struct.pack("<L", 0)), reason="bytes die nergens bij horen")


@pytest.mark.parametrize("size", [0, 0xFFFFFFFF, 1000], ids=["none", "most", "less"])
def test_four_gigabytes_in_four_megabytes_are_not_inflated_whatever_the_header_says(size):
    data = raw_zip("een.xml", bomb(4096), 0, size)
    assert len(data) < MOST_BYTES
    refused(data, reason=TOO_BIG)


def test_what_deflates_far_too_well_is_refused_and_what_deflates_well_is_not():
    zeros = bytes(3 << 20)
    refused(zipped({"een.xml": zeros}), reason="verdacht veel groter")
    noise = random.Random(1).randbytes(20_000)  # noqa: S311 - no secret
    assert read_archive(zipped({"een.xml": noise + zeros}))["een.xml"] == noise + zeros


def test_parts_that_are_too_much_together_are_refused():
    noise = random.Random(1).randbytes(120_000)  # noqa: S311 - no secret
    part = noise + bytes(19 << 20)
    refused(zipped([(f"{n}.xml", part) for n in range(3)]), reason=TOO_BIG)
    refused(zipped({"een.xml": noise + bytes(20 << 20)}), reason=TOO_BIG)


def test_a_file_that_is_too_big_or_in_too_many_parts_is_refused():
    refused(b"PK\x03\x04" + bytes(MOST_BYTES), reason="5 MB")
    assert len(read_archive(zipped({f"{n}.xml": b"" for n in range(MOST_ENTRIES)}))) == MOST_ENTRIES
    refused(zipped({f"{n}.xml": b"" for n in range(MOST_ENTRIES + 1)}), reason="64 onderdelen")


def test_zip64_is_refused():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive, archive.open("een.xml", "w", force_zip64=True) as part:
        part.write(b"<een/>")
    refused(stream.getvalue(), reason=TWO_FACES)
    end = GOOD.index(b"PK\x05\x06")
    for at, size in ((8, 2), (10, 2), (12, 4), (16, 4)):
        refused(patched(GOOD, end + at, b"\xff" * size))
    locator = b"PK\x06\x06" + struct.pack("<Q", 44) + bytes(44) + b"PK\x06\x07" + bytes(16)
    refused(GOOD[:end] + locator + GOOD[end:], reason="niet op haar plaats")


def test_a_file_in_several_volumes_is_refused():
    end = GOOD.index(b"PK\x05\x06")
    for at in (4, 6):
        refused(patched(GOOD, end + at, b"\1\0"), reason="klopt niet")
    refused(patched(GOOD, central(GOOD) + 34, b"\1\0"), reason="klopt niet")


def test_an_encrypted_part_is_called_so():
    data = raw_zip("een.xml", b"secret", 0, 6, flags=1, method=0)
    refused(data, Code.LABEL_ENCRYPTED)


@pytest.mark.parametrize("method", [1, 9, 12, 14, 99])
def test_an_unusual_way_of_packing_is_refused(method):
    refused(raw_zip("een.xml", b"een", zlib.crc32(b"een"), 3, method=method), reason="ongewone manier")


def test_a_workbook_under_a_label_or_a_password_is_called_so_and_an_old_one_is_not():
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000)
    refused(ole + "EncryptedPackage".encode("utf-16-le") + bytes(100), Code.LABEL_ENCRYPTED)
    refused(ole + "\x06DataSpaces".encode("utf-16-le") + bytes(100), Code.LABEL_ENCRYPTED)
    refused(ole + "Workbook".encode("utf-16-le"), Code.NOT_A_RETURN, "oud Excel-bestand")


@pytest.mark.parametrize("data", [b"", b"P", b"PK", b"een brief", b"%PDF-1.7", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_zip_file_is_called_so(data):
    refused(data, Code.NOT_A_RETURN)


def test_a_part_that_does_not_inflate_is_damaged():
    packed = zlib.compress(b"<een/>")[2:-4]
    for data, crc, size in (
        (b"\xff" * 9, 0, 6),
        (packed + b"x", zlib.crc32(b"<een/>"), 6),
        (packed, 1, 6),
        (packed, zlib.crc32(b"<een/>"), 5),
        (packed[:-2], zlib.crc32(b"<een/>"), 6),
    ):
        refused(raw_zip("een.xml", data, crc, size), Code.UNREADABLE, "beschadigd")


@given(st.integers(0, len(GOOD) - 1))
def test_a_file_that_broke_off_is_refused(length):
    with pytest.raises(HaError):
        read_archive(GOOD[:length])


@given(st.integers(0, len(GOOD) - 1), st.integers(1, 255))
def test_a_file_with_one_other_byte_is_refused_or_reads_the_same(at, difference):
    data = patched(GOOD, at, bytes([GOOD[at] ^ difference]))
    try:
        found = read_archive(data)
    except HaError:
        return
    assert list(found.values()) == list(read_archive(GOOD).values())
