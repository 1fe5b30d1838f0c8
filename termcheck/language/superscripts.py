"""Superscripts: which of them are the marks of notes, and so no part of the word before them."""

import re

REACH = 3
"""How many characters before a superscript tell what it is."""

# Nobody writes an exponent of 1 that has no sign.
_EXPONENT = re.compile(r"[2-9²³⁴-⁹]|[+−–-][0-9]{1,2}")
_MARK = re.compile(r"[0-9⁰¹²³⁴-⁹*†‡§¶#()\[\],;.\s–-]++")
_BEHIND_UNIT = re.compile(r"(?<=[^\W\d_])(?<![^\W\d_]{3})(?<![\u1100-\ud7ff])\Z")


def is_note_mark(superscript: str, before: str) -> bool:
    """Say whether a superscript is the mark of a note, given at least ``REACH`` characters that stand before it.

    It is made of figures and signs such as asterisks and daggers. The end of a word is none, as in ``XXᵉ``, nor a sign
    of something else, as in ``C⁺⁺`` and ``Acrobat®``, nor an exponent behind the one or two letters of a unit, as in
    ``km²``.
    """
    raised = superscript.strip()
    if not _MARK.fullmatch(raised):
        return False
    return not (_EXPONENT.fullmatch(raised) and _BEHIND_UNIT.search(before[-REACH:]))
