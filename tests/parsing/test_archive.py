"""Zipped files are looked over before anything in them is unpacked, and written back member by member."""

import io
import struct
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.errors import DocumentError
from termcheck.parsing.archive import MOST_MEMBERS, Archive
from termcheck.parsing.decoding import OpenFile


def opened(content: bytes) -> Archive:
    return Archive(OpenFile("a.docx", io.BytesIO(content), ()))


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 2, 3, 4, 6)), content, method)
    return whole.getvalue()


def twice() -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("a", b"1")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("a", b"2")
    return whole.getvalue()


def lying() -> bytes:
    """Return an archive whose member claims to be small and is not."""
    content = bytearray(zipped({"a": b"x" * 1_000_000}))
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = content.index(signature) + offset
        content[start : start + 4] = struct.pack("<I", 10)
    return bytes(content)


def test_members_are_told_in_the_order_of_the_file() -> None:
    archive = opened(zipped({"word/document.xml": b"<w/>", "[Content_Types].xml": b"<t/>"}))

    assert archive.names == ("word/document.xml", "[Content_Types].xml")
    assert archive.read("word/document.xml") == b"<w/>"


def test_a_pipe_is_read_too() -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    assert Archive(OpenFile("a.docx", Pipe(zipped({"a": b"1"})), ())).names == ("a",)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(bytes, "a.docx: this file is empty; save the document anew", id="empty"),
        pytest.param(lambda: b"hello, world", "this file is damaged or no office document", id="no zip"),
        pytest.param(
            lambda: bytes(100) + zipped({"a": b"1"}),
            "this file is damaged or no office document",
            id="a zip behind more",
        ),
        pytest.param(
            lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
            "this file is locked by a password or of an older format",
            id="an office file of old, or a locked one",
        ),
        pytest.param(lambda: zipped({"a": b"1"})[:-30], "this file is damaged", id="cut short"),
        pytest.param(twice, "this file has two members of one name", id="a name that stands twice"),
        pytest.param(
            lambda: zipped({str(number): b"" for number in range(MOST_MEMBERS + 1)}),
            "this file has 10,001 members, more than 10,000",
            id="too many members",
        ),
        pytest.param(
            lambda: zipped({"xl/sharedStrings.xml": bytes(30_000_000)}),
            "“xl/sharedStrings.xml” in it would take 30,000,000 bytes; it is not read",
            id="a member that swells",
        ),
        pytest.param(
            lambda: zipped({"a": b"1"}, zipfile.ZIP_LZMA),
            "“a” in it is packed as in no office document; save it anew",
            id="a member packed so that unpacking it could take all memory",
        ),
    ],
)
def test_what_could_do_harm_is_refused_before_it_is_read(content: Callable[[], bytes], message: str) -> None:
    with pytest.raises(DocumentError) as refused:
        opened(content())

    assert message in str(refused.value)


def test_a_locked_member_is_refused() -> None:
    content = bytearray(zipped({"a": b"1"}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + offset] |= 1

    with pytest.raises(DocumentError, match="locked by a password; save it without one"):
        opened(bytes(content))


@pytest.mark.parametrize(
    ("content", "name", "message"),
    [
        pytest.param(lambda: zipped({"a": b"1"}), "b", "there is no “b” in this file", id="a member that is not there"),
        pytest.param(lying, "a", "“a” in this file is damaged", id="a member that lies about its size"),
        pytest.param(
            lambda: zipped({"a": b"1" * 99}).replace(b"PK\x03\x04", b"PK\x03\x05", 1),
            "a",
            "is damaged",
            id="a member whose head is broken",
        ),
    ],
)
def test_a_damaged_member_is_told(content: Callable[[], bytes], name: str, message: str) -> None:
    with pytest.raises(DocumentError) as refused:
        opened(content()).read(name)

    assert message in str(refused.value)


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
@given(st.dictionaries(st.text("abc/", min_size=1, max_size=5), st.binary(max_size=50), min_size=1), st.data())
def test_what_is_not_rewritten_stays(method: int, members: dict[str, bytes], data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(members)))
    before = opened(zipped(members, method))

    content = before.rewritten({name: b"new"})
    with zipfile.ZipFile(io.BytesIO(content)) as after:
        infos = after.infolist()
        assert [info.filename for info in infos] == list(members)
        assert {info.date_time for info in infos} == {(2026, 1, 2, 3, 4, 6)}
        assert {info.compress_type for info in infos} == {method}
        assert {info.filename: after.read(info) for info in infos} == {**members, name: b"new"}
