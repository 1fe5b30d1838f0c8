"""Terms that are too short or too common, so that they are found where nobody means them."""

from collections.abc import Iterator

from termcheck.curation.lint import Check, Fault
from termcheck.curation.lint.dossier import Dossier
from termcheck.curation.lint.figures import Figures, hits
from termcheck.finding import Severity
from termcheck.glossary import ALWAYS, AdministrativeStatus, CasePolicy, ConceptEntry, Term
from termcheck.language import language
from termcheck.language.function_words import function_words
from termcheck.matching.folding import folded
from termcheck.parsing.glossary_validation import quoted

_SHORT = Check("short-term", Severity.WARNING, "a term is so short that other words are taken for it")
_COMMON = Check("common-term", Severity.WARNING, "a term is a word that stands in nearly every text")
_FREQUENT = Check("frequent-term", Severity.WARNING, "a deprecated term stands in much of the corpus")
_SELDOM = Check("seldom-rendered", Severity.WARNING, "most of the corpus has no rendering where the source term stands")
CHECKS = (_SHORT, _COMMON, _FREQUENT, _SELDOM)
_FEWEST = 10
"""So many segments are needed before a share of them says anything."""

_LONGEST = 12
"""No longer term is too short, or a function word."""

_OFTEN = 0.05
_MOSTLY = 0.5
_GUARD = "write a longer term, or give it a condition (near, about, unless)"


def faults(dossier: Dossier) -> Iterator[Fault]:
    """Yield terms that are found too easily, by themselves and by what a corpus shows."""
    for entry, term in dossier.terms:
        if len(term.text) <= _LONGEST and term.when == ALWAYS and not term.stems:
            if _triggers(dossier, entry, term):
                yield from _by_itself(dossier.figures, entry, term)
            elif term.language != dossier.source and term.status is AdministrativeStatus.PREFERRED:
                yield from _satisfied(entry, term)
    if dossier.figures is not None:
        yield from _in_corpus(dossier, dossier.figures)


def _triggers(dossier: Dossier, entry: ConceptEntry, term: Term) -> bool:
    """Say whether finding the term has a consequence: a rendering is due, or the term is flagged."""
    if term.language == dossier.source:
        return any(other.status.accepted for other in entry.terms if other.language != term.language)
    return term.status in (AdministrativeStatus.DEPRECATED, AdministrativeStatus.SUPERSEDED)


def _satisfied(entry: ConceptEntry, term: Term) -> Iterator[Fault]:
    """Yield a fault for a rendering that any text has, so that none is ever missing."""
    if term.text in function_words(term.language) and not entry.do_not_translate:
        message = f"{quoted(term.text)} stands in nearly every text, so that it never seems to be missing"
        yield _COMMON.fault(entry, message, "write the rendering with the words around it", term)


def _by_itself(figures: Figures | None, entry: ConceptEntry, term: Term) -> Iterator[Fault]:
    """Yield a fault for a term of a letter or two, or one that is a function word."""
    text = folded(term.text).strip()
    letters = [letter for letter in text if letter.isalnum()]
    counted = _counted(figures, entry, term)
    if term.text == text and text in function_words(term.language):
        message = f"{quoted(term.text)} is an ordinary word that stands in nearly every text{counted}"
        yield _COMMON.fault(entry, message, _GUARD, term)
    elif len(letters) == 1 or (len(letters) == _TWO and _is_plain(term)):
        what = "one character" if len(letters) == 1 else "two small letters"
        yield _SHORT.fault(entry, f"{quoted(term.text)} is {what} long{counted}", _GUARD, term)


_TWO = 2


def _is_plain(term: Term) -> bool:
    """Say whether a term of two letters could be any word: small letters of a script with capitals."""
    cased = term.text.lower() != term.text.upper()
    return cased and term.text.islower() and term.case is not CasePolicy.EXACT and language(term.language).spaced


def _counted(figures: Figures | None, entry: ConceptEntry, term: Term) -> str:
    """Return how often the term, or its entry, stands in the corpus, in words."""
    found = hits(figures, entry.id, term)
    return f"; it stands in {found} of {figures.segments} segments" if figures and found else ""


def _in_corpus(dossier: Dossier, figures: Figures) -> Iterator[Fault]:
    """Yield deprecated terms that stand in much of a corpus, and entries that most of it does not render."""
    for entry in dossier.glossary.concepts:
        for term in entry.terms:
            flagged = figures.flagged.get((entry.id, term.text), 0)
            often = flagged >= _FEWEST and flagged >= _OFTEN * figures.segments
            if term.language != dossier.source and not term.status.accepted and not term.when.source and often:
                message = (
                    f"{quoted(term.text)} stands in {flagged} of {figures.segments} segments, and is flagged in each"
                )
                yield _FREQUENT.fault(entry, message, f"{_GUARD}, or “when: source”", term)
        due, lacking = figures.due.get(entry.id, 0), figures.unrendered.get(entry.id, 0)
        if due >= _FEWEST and lacking >= _MOSTLY * due:
            spelt = next((term for term in entry.terms if term.language == dossier.source), None)
            word = quoted(spelt.text if spelt else entry.id)
            share = f"{lacking} of these ({lacking / due:.0%}) have none of its renderings"
            message = f"{word} is due in {due} of {figures.pairs} pairs, and {share}"
            yield _SELDOM.fault(
                entry, message, "add the renderings that copy has, write a longer term, or give it a condition", spelt
            )
