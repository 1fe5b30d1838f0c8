"""Candidates as the draft of a glossary, which an editor decides about."""

from collections.abc import Iterable, Iterator
from itertools import count

from termcheck.curation.mining import Candidate
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary, Term

_SHARE = 0.25
"""Another rendering is proposed too where it is at least so often there as the first."""


def draft(found: Iterable[Candidate], title: str, languages: tuple[str, str]) -> Glossary:
    """Return a glossary of candidates, whose renderings are proposed: a check neither asks for them nor minds them.

    The languages are BCP 47 tags, the source language first.
    """
    return Glossary(title, languages, tuple(_entries(found, languages)))


def _entries(found: Iterable[Candidate], languages: tuple[str, str]) -> Iterator[ConceptEntry]:
    """Yield an entry for each candidate, each with an id of its own."""
    taken = set[str]()
    for candidate in found:
        numbered = (f"{candidate.source}-{number}" for number in count(2))
        id_ = candidate.source if candidate.source not in taken else next(one for one in numbered if one not in taken)
        taken.add(id_)
        yield ConceptEntry(id_, tuple(_terms(candidate, languages)), note=_note(candidate))


def _terms(candidate: Candidate, languages: tuple[str, str]) -> Iterator[Term]:
    """Yield the term and its renderings, each once."""
    source, target = languages
    yield Term(candidate.source, source)
    often = [one.text for one in candidate.others if one.count >= _SHARE * candidate.count]
    for text in dict.fromkeys((candidate.rendering, *often)):
        yield Term(text, target, AdministrativeStatus.PROPOSED)


def _note(candidate: Candidate) -> str:
    """Return how often the renderings are there."""
    others = ", ".join(f"{one.text} {one.count}" for one in candidate.others)
    return f"in {candidate.count} of {candidate.occurrences} pairs" + (f"; also {others}" if others else "")
