"""Mnemonics: the ampersand that marks one is seen through, and no other."""

import pytest

from termcheck.parsing.mnemonics import seen_through
from termcheck.text import Span, Text


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Politics", []),
        ("&Politics", ["&"]),
        ("Mt. Pae&ktu", ["&"]),
        ("백두산(&P)", ["(&P)"]),
        ("백두산 (&P)...", [" (&P)"]),
        ("Save && exit", ["&"]),
        ("Save & exit", []),
        ("R&D, AT&T and Q&A", []),
        ("E&XIT", ["&"]),
        ("Mt.&nbsp;Paektu &#8212; &lt;", []),
        ("at the end &", []),
    ],
)
def test_transparent_ampersands(content: str, expected: list[str]) -> None:
    text = seen_through(Text(content, "en"))

    assert [text[span] for span in text.transparent] == expected


def test_what_was_transparent_stays_so() -> None:
    text = seen_through(Text("<b>&File</b>", "en", transparent=(Span(0, 3), Span(8, 12))))

    assert [text[span] for span in text.transparent] == ["<b>", "&", "</b>"]
