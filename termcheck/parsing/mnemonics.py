"""Mnemonics in the labels of programs: the mark before the letter that a key chooses, which nobody reads."""

import re

from msgspec.structs import replace

from termcheck.parsing.escapes import ENTITY
from termcheck.parsing.masking import united
from termcheck.text import Span, Text

# East Asian labels have the letter behind the word, as in 파일(&F).
_MNEMONIC = re.compile(r"\s?\(&[A-Za-z0-9]\)|&&|&(?=\w)")
_ABBREVIATION = re.compile(r"(?<![A-Za-z])[A-Z]{1,2}&[A-Z]{1,2}(?![A-Za-z])")
"""AT&T, R&D, Q&A: there the ampersand is meant."""

# KDE and Qt, GTK, LibreOffice; a mark that is doubled is meant, and so is one between two words or before a figure.
_MARKS = {
    mark: re.compile(rf"\s?\({mark}[A-Za-z0-9]\)|(?<!{mark}){mark}(?=[^\W_])(?!(?<=[a-z].)[A-Z]){figure}")
    for mark, figure in (("&", ""), ("_", ""), ("~", r"(?!\d)"))
}
_WORD = re.compile(r"[\w&~]++")


def seen_through(text: Text) -> Text:
    """Return a text in which the marks of mnemonics are transparent; of two ampersands, which mean one, the first is.

    Ampersands of abbreviations (``R&D``) and of entities (``&nbsp;``) are no such marks.
    """
    if "&" not in text.content:
        return text
    meant = {found.start() + found[0].index("&") for found in _ABBREVIATION.finditer(text.content)}
    meant |= {found.start() for found in ENTITY.finditer(text.content)}
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
            here, there = _marks(source, mark), _marks(target, mark)
            if len(here) == len(there) == 1 and _is_mnemonic(source, here[0], target, there[0]):
                return _without(source, here[0]), _without(target, there[0])
    return source, target


def _marks(text: Text, mark: str) -> list[Span]:
    """Return where a text has marks of mnemonics outside of what is no language."""
    content = text.content
    meant = {found.start() + found[0].index("&") for found in _ABBREVIATION.finditer(content)}
    meant |= {found.start() for found in ENTITY.finditer(content)}
    return [
        Span(*found.span())
        for found in _MARKS[mark].finditer(content)
        if found.start() not in meant
        # What stands at a placeholder parts it from the next.
        and not any(span.start <= found.end() and found.start() <= span.end for span in text.opaque)
    ]


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
