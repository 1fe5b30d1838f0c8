"""Entries found by whatever somebody remembers of them: an id, a term in any language and form, part of one, a note."""

import enum
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from termcheck.glossary import ConceptEntry, Glossary, Term
from termcheck.language import language
from termcheck.matching.folding import fold, folded
from termcheck.matching.indexes import index_of, patterns_of
from termcheck.text import Text


class Likeness(enum.IntEnum):
    """What the words somebody looks up are to an entry, the best first."""

    ID = 0
    TERM = 1
    SPELLING = 2
    FORM = 3
    BEGINNING = 4
    PART = 5
    HOLDS = 6
    SIMILAR = 7
    MENTION = 8

    def __str__(self) -> str:
        """Return the name in lower case."""
        return self.name.lower()


class Found(NamedTuple):
    """An entry that was found, and by what: its id, one of its terms, or what is said of it (``by`` is empty)."""

    likeness: Likeness
    concept: ConceptEntry
    by: str


_LEAST_LIKENESS = 75
"""In per cent (normalised Indel similarity of rapidfuzz); below it two spellings are seldom one word."""

_LEAST_RESEMBLANCE = 40


def look_up(glossary: Glossary, words: str) -> Sequence[Found]:
    """Return the entries that some words may mean, the likeliest first; each once, by what fits best.

    Entries that are only spelt alike are given where there is none by id, term, form or part of a term;
    those that only mention the words stand last.
    """
    words = words.strip()
    wanted = folded(words)
    if not wanted:
        return ()
    best: dict[str, Found] = {}
    names = list(_names(glossary))
    for found in (*_by_spelling(names, words, wanted), *_by_form(glossary, words)):
        _keep(best, found)
    if not best:
        for found in _alike(names, wanted, _LEAST_LIKENESS, most=10):
            _keep(best, found)
    for found in _mentions(glossary, wanted):
        _keep(best, found)
    order = {concept.id: number for number, concept in enumerate(glossary.concepts)}
    ranked = sorted(
        best.values(), key=lambda found: (found.likeness, _distance(found, wanted), order[found.concept.id])
    )
    return tuple(ranked)


def nearest(glossary: Glossary, words: str, most: int = 3) -> Sequence[str]:
    """Return ids and terms that resemble some words most, however little."""
    found = _alike(list(_names(glossary)), folded(words.strip()), _LEAST_RESEMBLANCE, most)
    return tuple(dict.fromkeys(one.by for one in found))


def _keep(best: dict[str, Found], found: Found) -> None:
    """Keep what fits an entry best."""
    other = best.get(found.concept.id)
    if other is None or found.likeness < other.likeness:
        best[found.concept.id] = found


def _distance(found: Found, wanted: str) -> float:
    """Order what is found in one way: the most alike first; mentions in the order of the glossary."""
    from rapidfuzz import fuzz

    return -fuzz.ratio(folded(found.by), wanted) if found.by else 0


class _Name(NamedTuple):
    """An id or a term by which an entry can be found, as it is written and folded."""

    concept: ConceptEntry
    text: str
    spelt: str
    is_id: bool


def _names(glossary: Glossary) -> Iterator[_Name]:
    """Yield the ids and the terms of a glossary."""
    for concept in glossary.concepts:
        yield _Name(concept, concept.id, folded(concept.id), is_id=True)
        for term in concept.terms:
            yield _Name(concept, term.text, folded(term.text), is_id=False)


def _by_spelling(names: Iterable[_Name], words: str, wanted: str) -> Iterator[Found]:
    """Yield the entries whose id or term is written so, or holds what is."""
    for concept, text, spelt, is_id in names:
        if wanted not in spelt:
            continue
        if text == words:
            yield Found(Likeness.ID if is_id else Likeness.TERM, concept, text)
        elif wanted == spelt:
            yield Found(Likeness.SPELLING, concept, text)
        elif spelt.startswith(wanted):
            yield Found(Likeness.BEGINNING, concept, text)
        elif not wanted.isascii() or not spelt[spelt.index(wanted) - 1].isalnum():
            yield Found(Likeness.PART, concept, text)


def _by_form(glossary: Glossary, words: str) -> Iterator[Found]:
    """Yield the entries of which a term stands in the words in any form, as it would in copy."""
    concepts = {concept.id: concept for concept in glossary.concepts}
    for tag in glossary.languages:
        known = language(tag)
        text = fold(Text(words.strip(), tag))
        cut = list(known.words.finditer(text.content))
        likely = _beginning_with(glossary, {word.group()[0] for word in cut})
        if not cut or not likely.concepts:
            continue
        for hit in index_of(patterns_of(likely, tag), known).find(text):
            whole = all(word.start() < hit.end and hit.start < word.end() for word in cut)
            yield Found(
                Likeness.FORM if whole else Likeness.HOLDS, concepts[hit.pattern.concept.id], hit.pattern.term.text
            )


def _beginning_with(glossary: Glossary, letters: Collection[str]) -> Glossary:
    """Return a glossary of the terms that begin with one of some letters; to make all ready takes its time."""

    def likely(concept: ConceptEntry) -> tuple[Term, ...]:
        return tuple([term for term in concept.terms if term.text[:1].casefold() in letters])

    narrowed = ((concept, likely(concept)) for concept in glossary.concepts)
    return replace(glossary, concepts=tuple(replace(concept, terms=terms) for concept, terms in narrowed if terms))


def _alike(names: Sequence[_Name], wanted: str, least: float, most: int) -> Iterator[Found]:
    """Yield the entries with the ids and terms that are spelt most alike."""
    from rapidfuzz import fuzz, process

    spelt = [name.spelt for name in names]
    for _, _, number in process.extract(wanted, spelt, scorer=fuzz.ratio, score_cutoff=least, limit=most):
        yield Found(Likeness.SIMILAR, names[number].concept, names[number].text)


def _mentions(glossary: Glossary, wanted: str) -> Iterator[Found]:
    """Yield the entries whose definition, subject, note or notes of terms have the words."""
    for concept in glossary.concepts:
        said = (
            concept.definition,
            *(text for _, text in concept.definitions),
            concept.subject_field,
            concept.note,
            *(term.note for term in concept.terms),
        )
        if any(wanted in folded(text) for text in said if text):
            yield Found(Likeness.MENTION, concept, "")
