"""Terms that can never be found as they are meant, or are found where nobody wants them."""

import re
from collections.abc import Iterator

from termcheck.curation.lint import Check, Fault
from termcheck.curation.lint.dossier import Dossier
from termcheck.finding import Severity
from termcheck.glossary import CasePolicy, ConceptEntry, MatchMode, Term
from termcheck.parsing.glossary_validation import quoted

_NEVER = Check("unmatchable-term", Severity.ERROR, "a term can never be found in a text")
_STRAY_MARK = Check("stray-stem-mark", Severity.WARNING, "a bar stands in a term where it marks no stem")
_SHORT_STEM = Check("short-stem", Severity.WARNING, "a stem is so short that very many words begin with it")
_USELESS_STEM = Check(
    "useless-stem", Severity.WARNING, "a stem mark has no effect, since the term is matched otherwise"
)
_USELESS_CASE = Check("useless-case", Severity.INFO, "a term says what its capitals mean, and its script has none")
CHECKS = (_NEVER, _STRAY_MARK, _SHORT_STEM, _USELESS_STEM, _USELESS_CASE)
_SHORTEST_STEM = 3
_STRAY = re.compile(r"(?<!\s)\||\|(?!\s)")
"""A bar between two spaces parts terms, which another check tells."""


def faults(dossier: Dossier) -> Iterator[Fault]:
    """Yield terms whose text, match or case keeps them from being found as they are meant."""
    for found in dossier.wordings.values():
        for wording in found:
            if not wording.found and wording.text.strip():
                yield from (_never(entry, term) for entry, term in wording.members)
    for entry, term in dossier.terms:
        yield from _stems(entry, term)
        if term.case is not CasePolicy.SMART and term.text and term.text.lower() == term.text.upper():
            message = f"{quoted(term.text)} has case: {term.case}, and no letter that could be a capital"
            yield _USELESS_CASE.fault(entry, message, "take “case” away", term)


def _never(entry: ConceptEntry, term: Term) -> Fault:
    """Return the fault of a term that is not even found in its own text."""
    if not any(map(str.isalnum, term.text)):
        return _NEVER.fault(
            entry, f"{quoted(term.text)} has no letter and no digit, and is never found", "write a word", term
        )
    message = f"{quoted(term.text)} is not even found in a text that is nothing else"
    return _NEVER.fault(entry, message, "write it as it stands in copy", term)


def _stems(entry: ConceptEntry, term: Term) -> Iterator[Fault]:
    """Yield what is wrong with the stem marks of a term."""
    if _STRAY.search(term.text):
        message = f"the bar in {quoted(term.text)} stands behind no letter, and is searched for as a character"
        yield _STRAY_MARK.fault(entry, message, "put it right behind the stem, or take it away", term)
    if term.stems and term.match is not MatchMode.INFLECT:
        message = f"the stem mark in {quoted(term.text)} has no effect beside match: {term.match}"
        yield _USELESS_STEM.fault(entry, message, "take “match” or the mark away", term)
        return
    for stem in _stem_words(term):
        if len(stem) < _SHORTEST_STEM and stem < "\u2e80":
            message = f"every word that begins with {quoted(stem)} is found for {quoted(term.text)}"
            yield _SHORT_STEM.fault(entry, message, "put the mark behind a longer stem", term)


def _stem_words(term: Term) -> Iterator[str]:
    """Yield the fixed beginnings of the words that may have any ending."""
    if term.match is MatchMode.PREFIX:
        yield from (word for word in re.findall(r"[^\W_]+", term.text))
        return
    for stem in term.stems:
        yield from re.findall(r"[^\W_]+\Z", term.text[:stem])
