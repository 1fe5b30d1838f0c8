"""A second layer of escapes: pieces of a text make another, whose characters stand where the first ones stood."""

import pytest

from termcheck.parsing.characters import Piece
from termcheck.parsing.escapes import unescaped
from termcheck.parsing.masking import masked_message
from termcheck.text import Run, Span, Text

PLAIN = Text("It\\'s\\n Mt. Pae", "en")


def test_an_escape_is_one_piece() -> None:
    text = unescaped(PLAIN, [Piece(0, 2), Piece(2, 4, "'"), Piece(4, 15)], masked_message)

    assert text.content == "It's\\n Mt. Pae"
    assert text.runs == (Run(0, 1, 1, 0), Run(2, 1, 3, 2, "\\'"), Run(3, 1, 5, 4))


def test_what_no_piece_holds_is_left_out() -> None:
    text = unescaped(PLAIN, [Piece(5, 7, "\n"), Piece(8, 12)], masked_message)

    assert text.content == "\nMt. "
    assert text.runs == (Run(0, 1, 6, 5, "\\n"), Run(1, 1, 9, 8))


def test_nothing_stands_where_the_text_began() -> None:
    text = unescaped(PLAIN, [], masked_message)

    assert (text.content, text.runs) == ("", PLAIN.runs)


def test_an_escape_over_a_reference_is_spelled_as_the_file_spells_it() -> None:
    # The file says a&#92;'b.
    escaped = Text("a\\'b", "en", runs=(Run(0, 1, 1, 0), Run(1, 1, 2, 1, "&#92;"), Run(2, 1, 7, 6)))

    text = unescaped(escaped, [Piece(0, 1), Piece(1, 3, "'"), Piece(3, 4)], masked_message)

    assert text.content == "a'b"
    assert text.runs == (Run(0, 1, 1, 0), Run(1, 1, 2, 1, "&#92;'"), Run(2, 1, 8, 7))


def test_an_escape_with_markup_inside_stays_as_it_is() -> None:
    # The file says a\<b>'</b>.
    parted = Text("a\\'", "en", runs=(Run(0, 1, 1, 0), Run(2, 1, 6, 5)))

    text = unescaped(parted, [Piece(0, 1), Piece(1, 3, "'")], masked_message)

    assert text.content == "a\\'"
    assert [text.position(index).byte for index in range(3)] == [0, 1, 5]


def test_quoting_stands_behind_that_of_the_run() -> None:
    quoted = Text("ab", "en", runs=(Run(0, 1, 1, 0, None, "cdata"),))

    text = unescaped(quoted, [Piece(0, 1), Piece(1, 2, quoting="quoted")], masked_message)

    assert [run.quoting for run in text.runs] == ["cdata", "cdata quoted"]


@pytest.mark.parametrize(
    ("opaque", "expected"),
    [
        pytest.param(Span(0, 2), [(0, 2)], id="before the escape"),
        pytest.param(Span(1, 4), [(1, 3)], id="over the escape"),
        pytest.param(Span(3, 4), [(2, 3)], id="half of the escape is all of its character"),
        pytest.param(Span(4, 9), [(3, 7)], id="behind it, over what is left out"),
        pytest.param(Span(6, 7), [], id="what is left out"),
    ],
)
def test_what_was_opaque_stays_so(opaque: Span, expected: list[tuple[int, int]]) -> None:
    marked = Text("It\\'s  an apple", "en", opaque=(opaque,))

    text = unescaped(marked, [Piece(0, 2), Piece(2, 4, "'"), Piece(4, 6), Piece(7, 15)], masked_message)

    assert text.content == "It's an apple"
    assert [(span.start, span.end) for span in text.opaque] == expected


def test_what_was_transparent_stays_so_where_it_is_not_opaque() -> None:
    marked = Text("It\\'s `an` apple", "en", transparent=(Span(0, 4), Span(6, 8)))

    text = unescaped(marked, [Piece(0, 2), Piece(2, 4, "'"), Piece(4, 16)], masked_message)

    assert [text[span] for span in text.transparent] == ["It'"]
    assert [text[span] for span in text.opaque] == ["`an`"]


@pytest.mark.parametrize("before", [pytest.param("", id="the first"), pytest.param("%s ", id="behind another")])
def test_a_tag_stays_transparent_though_something_in_it_is_opaque(before: str) -> None:
    content = f"{before}It\\'s <a href='here'>an</a> apple"
    start = content.index("here")
    marked = Text(content, "en", opaque=(Span(start, start + 4),))
    escape = content.index("\\")

    pieces = [Piece(0, escape), Piece(escape, escape + 2, "'"), Piece(escape + 2, len(content))]
    text = unescaped(marked, pieces, masked_message)

    assert [text[span] for span in text.transparent] == ["<a href='here'>", "</a>"]


def test_the_new_characters_are_masked() -> None:
    text = unescaped(Text("a%%s", "en"), [Piece(0, 1), Piece(1, 3, "%"), Piece(3, 4)], masked_message)

    assert [text[span] for span in text.opaque] == ["%s"]


def test_what_was_opaque_before_the_first_piece_is_gone() -> None:
    text = unescaped(Text(" a b", "en", opaque=(Span(0, 1), Span(0, 2))), [Piece(1, 4)], masked_message)

    assert [text[span] for span in text.opaque] == ["a"]
