"""Mnemonics in the labels of programs: the mark before the letter that a key chooses, which nobody reads."""

import re
from bisect import bisect_right
from itertools import islice

from msgspec.structs import replace

from termcheck.parsing.escapes import ENTITY
from termcheck.parsing.masking import united
from termcheck.text import Span, Text

# East Asian labels have the letter behind the word, as in 파일(&F).
_BEHIND = r"\s?\({}[A-Za-z0-9]\)"
_MNEMONIC = re.compile(rf"{_BEHIND.format('&')}|&&|&(?=\w)")
_ABBREVIATION = re.compile(r"(?<![A-Za-z])[A-Z]{1,2}&[A-Z]{1,2}(?![A-Za-z])")
"""AT&T, R&D, Q&A: there the ampersand is meant."""

# KDE and Qt, GTK, LibreOffice; a mark that is doubled is meant, and so is one between two words or before a figure.
_MARKS = {
    mark: re.compile(rf"{_BEHIND.format(mark)}|(?<!{mark}){mark}(?=[^\W_])(?!(?<=[a-z].)[A-Z]){figure}")
    for mark, figure in (("&", ""), ("_", ""), ("~", r"(?!\d)"))
}
_WORD = re.compile(r"[\w&~]++")


def seen_through(text: Text) -> Text:
    """Return a text in which the marks of mnemonics are transparent; of two ampersands, which mean one, the first is.

    Ampersands of abbreviations (``R&D``) and of entities (``&nbsp;``) are no such marks.
    """
    if "&" not in text.content:
        return text
    meant = _meant(text.content)
    marks = (
        Span(found.start(), found.start() + 1 if found[0] == "&&" else found.end())
        for found in _MNEMONIC.finditer(text.content)
        if found.start() not in meant
    )
    return replace(text, transparent=united((*text.transparent, *marks)))


def seen_through_in_both(source: Text, target: Text) -> tuple[Text, Text]:
    """Return a text and its translation in which the mark of a mnemonic is transparent, where each has one such mark.

    It is an ampersand, an underscore or a tilde; a word with one that is a name in a program (``file_name``), or that
    stands in both texts alike, has none.
    """
    for mark in _MARKS:
        if mark in source.content and mark in target.content:
            here, there = _only_mark(source, mark), _only_mark(target, mark)
            if here and there and _is_mnemonic(source, here, target, there):
                return _without(source, here), _without(target, there)
    return source, target


def _meant(content: str) -> set[int]:
    """Return where the ampersands of abbreviations and of entities stand, which name no key."""
    meant = {found.start() + found[0].index("&") for found in _ABBREVIATION.finditer(content)}
    return meant | {found.start() for found in ENTITY.finditer(content)}


def _only_mark(text: Text, mark: str) -> Span | None:
    """Return where a text has its only mark of a mnemonic outside of what is no language; ``None`` for several."""
    meant = _meant(text.content)
    starts = [span.start for span in text.opaque]

    def is_at_opaque(span: Span) -> bool:
        # What stands at a placeholder parts it from the next.
        before = bisect_right(starts, span.end)
        return before > 0 and text.opaque[before - 1].end >= span.start

    spans = (Span(*found.span()) for found in _MARKS[mark].finditer(text.content) if found.start() not in meant)
    marks = list(islice((span for span in spans if not is_at_opaque(span)), 2))
    return marks[0] if len(marks) == 1 else None


def _is_mnemonic(source: Text, here: Span, target: Text, there: Span) -> bool:
    """Say whether marks in a text and in its translation stand for keys, and are no part of names."""
    word, other = _word(source, here), _word(target, there)
    begins = not word or word[0] in _MARKS
    if word and word == other:
        return begins and word[1:].istitle()
    # Inside a word of small letters or of capitals alone it is one of a name, as in file_name and LC_ALL.
    return begins or "&" in word or word.translate({ord(mark): None for mark in _MARKS}).istitle()


def _word(text: Text, mark: Span) -> str:
    """Return the word with a mark in it; nothing where the mark stands in brackets behind the word."""
    if mark.end - mark.start > 1:
        return ""
    return next((found[0] for found in _WORD.finditer(text.content) if found.start() <= mark.start < found.end()), "")


def _without(text: Text, mark: Span) -> Text:
    """Return a text in which a mark is transparent."""
    return replace(text, transparent=united((*text.transparent, mark)))
