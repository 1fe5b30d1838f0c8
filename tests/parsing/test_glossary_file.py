"""A glossary's bytes become lines by their mark, as UTF-8, or in the encoding that was named."""

import pytest

from termcheck.errors import GlossaryError, Place
from termcheck.parsing.glossary_file import GlossaryFile


def lines(content: bytes, encoding: str | None = None) -> list[str]:
    return [line.content for line in GlossaryFile("x.tsv", content, encoding=encoding).lines()]


def test_the_lines_of_a_file_keep_their_ends_and_lose_the_byte_order_mark() -> None:
    assert lines("\ufeff탈북자\r\na".encode()) == ["탈북자\r\n", "a"]


def test_a_named_encoding_counts_where_the_file_is_no_utf_8() -> None:
    assert lines("ılıca\n".encode("windows-1254"), "windows-1254") == ["ılıca\n"]
    assert lines("ılıca\n".encode(), "windows-1254") == ["ılıca\n"]


def test_every_line_that_is_no_text_is_told() -> None:
    with pytest.raises(GlossaryError) as caught:
        lines(b"a\n\xff\nb\n\xfe\n")

    assert [mistake.place for mistake in caught.value.mistakes] == [Place("x.tsv", 2, 1), Place("x.tsv", 4, 1)]


def test_a_digest_has_sixteen_hex_digits() -> None:
    one, other = GlossaryFile("x", b"a").digest, GlossaryFile("x", b"b").digest

    assert (len(one), one == other) == (16, False)
