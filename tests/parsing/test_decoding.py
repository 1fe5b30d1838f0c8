"""Bytes become lines that know where they begin, and what is no text is told with its place."""

import codecs
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from termcheck.errors import DocumentError, Mistake
from termcheck.parsing.decoding import LONGEST_LINE, Line, OpenFile, decoded

MARKS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}


def lines(content: bytes) -> list[Line | Mistake]:
    return list(decoded(OpenFile("f.txt", io.BytesIO(content), ())).lines)


class Trickle(io.BytesIO):
    """A stream that gives few bytes at a time, as a pipe does."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(min(size or 0, 3))


@pytest.mark.parametrize("encoding", MARKS)
@given(text=st.text(st.sampled_from("aé가𝄞\n\r\t\u2028\x0b\x85 "), max_size=30))
@example(text="one\r\ntwo\rthree\n")
def test_lines_stand_where_they_say(encoding: str, text: str) -> None:
    content = MARKS[encoding] + text.encode(encoding)

    read = [line for line in lines(content) if isinstance(line, Line)]

    assert [line.content for line in read] == list(io.StringIO(text, newline=""))
    assert [line.number for line in read] == list(range(1, len(read) + 1))
    for line in read:
        assert content[line.byte :].startswith(line.content.encode(encoding))


def test_a_carriage_return_and_its_line_feed_are_not_parted_by_the_end_of_a_block() -> None:
    read = decoded(OpenFile("f.txt", Trickle(b"ab\r\ncd\r\n"), ())).lines

    assert list(read) == [Line(1, 0, "ab\r\n"), Line(2, 4, "cd\r\n")]


def test_a_character_is_not_parted_by_the_end_of_a_block() -> None:
    assert list(decoded(OpenFile("f.txt", Trickle("백두산𝄞".encode()), ())).lines) == [Line(1, 0, "백두산𝄞")]


def test_the_mark_is_no_character_but_its_bytes_count() -> None:
    assert lines("\ufeffMt. Halla".encode()) == [Line(1, 3, "Mt. Halla")]


@pytest.mark.parametrize(
    ("content", "mistake"),
    [
        pytest.param(b"caf\xe9 x\n", "f.txt:1:4: byte 3 of the file is not valid UTF-8", id="Latin-1"),
        pytest.param(b"one\nt\xc3", "f.txt:2:2: byte 5 of the file is not valid UTF-8", id="cut short"),
        pytest.param(codecs.BOM_UTF8 + b"\xff", "f.txt:1:1: byte 3 of the file is not valid UTF-8", id="behind a mark"),
        pytest.param(b"\xed\xa0\x80", "f.txt:1:1: byte 0 of the file is not valid UTF-8", id="a lone surrogate"),
        pytest.param(
            codecs.BOM_UTF16_LE + b"a\0\0\xd8b\0", "f.txt:1:2: byte 4 of the file is not valid UTF-16", id="UTF-16"
        ),
        pytest.param(
            codecs.BOM_UTF16_LE + b"a\0\n\0b", "f.txt:2:1: byte 6 of the file is not valid UTF-16", id="odd UTF-16"
        ),
    ],
)
def test_an_invalid_byte_is_told_with_its_place(content: bytes, mistake: str) -> None:
    (told,) = [line for line in lines(content) if isinstance(line, Mistake)]

    assert str(told) == f"{mistake}; save the file as UTF-8"


def test_lines_around_a_bad_one_are_read() -> None:
    first, bad, last = lines(b"one\n\xff\xfe\xfa\nthree\n")

    assert first == Line(1, 0, "one\n")
    assert isinstance(bad, Mistake)
    assert last == Line(3, 8, "three\n")


def test_a_bad_line_of_utf_16_keeps_the_bytes_of_the_next() -> None:
    content = codecs.BOM_UTF16_LE + b"\0\xd8\n\0" + "b".encode("utf-16-le")

    assert lines(content)[1] == Line(2, 6, "b")


@pytest.mark.parametrize("content", [b"\x89PNG\0\0", b"PK\3\4\0", b"text\nand \0"])
def test_a_binary_file_is_refused(content: bytes) -> None:
    with pytest.raises(DocumentError, match=r"f\.txt:\d:1: this is a binary file"):
        decoded(OpenFile("f.txt", io.BytesIO(content), ()))


def test_a_nul_far_inside_is_told_in_its_place() -> None:
    mistake = lines(b"one\n" * 20_000 + b"a\0b\n")[-1]

    assert isinstance(mistake, Mistake)
    assert str(mistake).startswith("f.txt:20001:1: this is a binary file")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
@pytest.mark.parametrize("letter", ["x", "가", "𝄞"])
def test_a_line_too_long_is_told_and_the_next_is_read(letter: str, encoding: str) -> None:
    overlong = letter * (LONGEST_LINE * 5 + 7)
    content = MARKS[encoding] + f"a\n{overlong}\nb\n".encode(encoding)

    first, bad, last = lines(content)

    assert isinstance(bad, Mistake)
    assert str(bad) == "f.txt:2:1: this line has more than 1,000,000 characters; break it into paragraphs"
    assert first == Line(1, len(MARKS[encoding]), "a\n")
    assert last == Line(3, len(content) - len("b\n".encode(encoding)), "b\n")


def test_the_longest_line_is_read() -> None:
    assert lines(b"x" * LONGEST_LINE) == [Line(1, 0, "x" * LONGEST_LINE)]


def test_the_sample_is_the_beginning() -> None:
    assert decoded(OpenFile("f.txt", io.BytesIO("백두산".encode()), ())).sample == "백두산"


@pytest.mark.parametrize(
    ("written", "named", "told"),
    [
        pytest.param("utf-8", "windows-1252", "utf-8", id="UTF-8"),
        pytest.param("cp1252", "windows-1252", "cp1252", id="as it was named"),
        pytest.param("ascii", "windows-1252", "cp1252", id="nothing but ASCII"),
    ],
)
def test_a_named_encoding_is_not_believed_before_all_of_a_file_is_known(written: str, named: str, told: str) -> None:
    content = ("A bar.\n" * 15_000 + "A café bar.").encode(written, "ignore")

    read = decoded(OpenFile("f.txt", io.BytesIO(content), (), named))

    assert read.encoding == told
    assert "".join(line.content for line in read.lines if isinstance(line, Line)) == content.decode(told)
