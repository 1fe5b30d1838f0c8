"""Mnemonics in the labels of programs: the ampersand before the letter that a key chooses, which nobody reads."""

import re

from msgspec.structs import replace

from termcheck.parsing.escapes import ENTITY
from termcheck.parsing.masking import united
from termcheck.text import Span, Text

# East Asian labels have the letter behind the word, as in 파일(&F).
_MNEMONIC = re.compile(r"\s?\(&[A-Za-z0-9]\)|&&|&(?=\w)")
_ABBREVIATION = re.compile(r"(?<![A-Za-z])[A-Z]{1,2}&[A-Z]{1,2}(?![A-Za-z])")
"""AT&T, R&D, Q&A: there the ampersand is meant."""


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
