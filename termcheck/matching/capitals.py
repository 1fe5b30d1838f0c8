"""Capitals: whether a text has those that a term demands."""

from itertools import zip_longest

from termcheck.glossary import CasePolicy, MatchMode
from termcheck.matching.pattern import Pattern


def capitals_fit(pattern: Pattern, found: str) -> bool:
    """Say whether ``found``, the characters of a text at which a pattern stands, has the capitals the term demands.

    Under ``smart``, every capital of the term must stand, and a word may begin with one more or be all in capitals.
    """
    term = pattern.term.text
    if pattern.term.case is CasePolicy.ANY or found == term or found.isupper():
        return True
    words, expected = found.split(), term.split()
    if len(words) != len(expected):  # joined, split or without spaces: letters alone can be compared
        words, expected = [found], [term]
    exact = pattern.term.case is CasePolicy.EXACT or pattern.term.match is MatchMode.EXACT
    return all(_word_fits(want, word, exact=exact) for want, word in zip_longest(expected, words, fillvalue=""))


def _word_fits(expected: str, found: str, *, exact: bool) -> bool:
    wanted = [letter for letter in expected if letter.isalpha()]
    letters = [letter for letter in found if letter.isalpha()]
    if len(letters) > 1 and all(map(str.isupper, letters)):
        return True
    pairs = list(zip(wanted, letters, strict=False))
    if any(want.isupper() and letter.islower() for want, letter in pairs if want.lower() == letter.lower()):
        return False
    later = pairs if exact else pairs[1:]
    return not any(want.islower() and letter.isupper() for want, letter in later if want.lower() == letter.lower())
