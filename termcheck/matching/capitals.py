"""Capitals: whether a text has those that a term demands."""

from collections.abc import Sequence
from itertools import zip_longest

from termcheck.glossary import CasePolicy, MatchMode, Term
from termcheck.matching.pattern import Pattern


def capitals_fit(pattern: Pattern, found: str) -> bool:
    """Say whether ``found``, the characters of a text at which a pattern stands, has the capitals the term demands.

    Under ``smart``, every capital of the term must stand, and a word may begin with one more or be all in capitals.
    """
    term = pattern.term.text
    if pattern.headword and pattern.term.case is CasePolicy.SMART and found[:1] == term[:1].lower():
        found = term[:1] + found[1:]
    if pattern.term.case is CasePolicy.ANY or found == term or found.isupper():
        return True
    if pattern.language.uncapitalised(found):
        return True
    words, expected = found.split(), term.split()
    if len(words) != len(expected):  # joined, split or without spaces: letters alone can be compared
        words, expected = [found], [term]
    exact = _is_exact(pattern.term)
    return all(_word_fits(want, word, exact=exact) for want, word in zip_longest(expected, words, fillvalue=""))


def can_be_meant(pattern: Pattern, found: str) -> bool:
    """Say whether ``found``, the characters at which a pattern stands, can be the term at all: “us” is not US.

    A term whose capitals must all be as written is no other word, and neither is a name that is not to be translated
    (a notion is not Notion); an acronym is no word in small letters, and no common one (“It”).
    """
    if found == pattern.term.text or pattern.term.case is CasePolicy.ANY:
        return True
    if _is_exact(pattern.term) or _is_name_that_stays(pattern):
        return capitals_fit(pattern, found)
    return not pattern.acronym or found.isupper() or not _is_word(pattern, found)


def _is_word(pattern: Pattern, found: str) -> bool:
    return found.islower() or found.casefold() in pattern.language.common_words


def minds_capitals(pattern: Pattern) -> bool:
    """Say whether there are capitals with which a pattern cannot be meant."""
    term = pattern.term
    if term.case is CasePolicy.ANY:
        return False
    # Whether a term is an acronym is remembered, which most are not worth.
    return _is_exact(term) or _is_name_that_stays(pattern) or (term.text.isupper() and pattern.acronym)


def _is_exact(term: Term) -> bool:
    """Say whether a term is found with its own capitals alone."""
    return term.case is CasePolicy.EXACT or term.match is MatchMode.EXACT


def _is_name_that_stays(pattern: Pattern) -> bool:
    """Say whether a term is accepted and not to be translated."""
    return pattern.concept.do_not_translate and pattern.term.status.accepted


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


def begins_all_with_capitals(terms: Sequence[str]) -> bool:
    """Say whether a glossary begins every entry with a capital as dictionaries do, not because all are names.

    That is seen by entries of several words, most of which end with a word in lower case (Blood pressure).
    """
    cased = [term for term in terms if term[:1].isupper() or term[:1].islower()]
    if len(cased) < _FEW or not all(term[:1].isupper() for term in cased):
        return False
    last = [words[-1] for words in map(str.split, cased) if len(words) > 1]
    lower = [word for word in last if word.islower()]
    return len(lower) > 1 and len(lower) * 2 > len(last)


_FEW = 5
"""Of fewer entries nothing can be told."""
