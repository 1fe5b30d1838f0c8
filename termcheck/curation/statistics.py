"""What a glossary holds, counted, and how its entries fare in a corpus: how often they occur, how they are rendered."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from termcheck.checker import Checker
from termcheck.curation.recording import recorder
from termcheck.finding import DocumentSummary
from termcheck.glossary import (
    ALWAYS,
    EVERYWHERE,
    AdministrativeStatus,
    ConceptEntry,
    Glossary,
    same_language,
)
from termcheck.matching.folding import folded
from termcheck.matching.occurrence import Demand, Manner, MatchedSegment, Occurrence
from termcheck.matching.scopes import ANY_DAY, Circumstances
from termcheck.text import Document, Segment


@dataclass(frozen=True, slots=True)
class Contents:
    """What a glossary holds, in numbers.

    ``terms`` counts terms by language and status, ``speaking`` the concepts with a term of a language, and
    ``languages`` the concepts by how many languages they have terms in.
    ``marked`` counts concepts and terms by what is said of them beyond their words.
    """

    concepts: int
    terms: Counter[tuple[str, AdministrativeStatus]]
    speaking: Counter[str]
    languages: Counter[int]
    flag_tests: int
    pass_tests: int
    owners: Counter[str]
    subjects: Counter[str]
    marked: Counter[str]


def contents(glossary: Glossary) -> Contents:
    """Return what a glossary holds."""
    concepts = glossary.concepts
    languages = [{term.language for term in concept.terms} for concept in concepts]
    tests = [test.flag for concept in concepts for test in concept.tests]
    return Contents(
        len(concepts),
        Counter((term.language, term.status) for concept in concepts for term in concept.terms),
        Counter(language for several in languages for language in several),
        Counter(map(len, languages)),
        sum(tests),
        len(tests) - sum(tests),
        Counter(concept.owner for concept in concepts if concept.owner),
        Counter(concept.subject_field for concept in concepts if concept.subject_field),
        Counter(mark for concept in concepts for mark in _marks(concept)),
    )


def _marks(concept: ConceptEntry) -> Iterator[str]:
    """Yield what is said of a concept and of its terms, in the words of a table."""
    said = {
        "entries with a definition": bool(concept.definition or concept.definitions),
        "entries with a note": bool(concept.note),
        "entries with tests": bool(concept.tests),
        "entries with an owner": bool(concept.owner),
        "entries with a source": bool(concept.source),
        "entries with a scope": concept.scope != EVERYWHERE,
        "entries for each occurrence": concept.each,
        "entries for narration only": concept.narration_only,
        "entries not to be translated": concept.do_not_translate,
        "entries with confusable ones": bool(concept.confusable_with),
    }
    yield from (mark for mark, holds in said.items() if holds)
    for term in concept.terms:
        if term.when != ALWAYS:
            yield "terms with a condition"
        if term.note:
            yield "terms with a note"


class Rendering(NamedTuple):
    """What stands in copy for a concept: a term and its status, or something else as it stands, and what it is.

    ``kind`` is the status of a term, or ``miscased``, ``damaged``, ``foreign`` or ``untranslated``.
    """

    text: str
    kind: str


@dataclass(slots=True)
class EntryUse:
    """How one entry fares in a corpus.

    ``sources`` counts the occurrences of its source terms; ``due`` the segments in which one stands, ``kept`` those of
    them in which an accepted rendering stands, and ``bare`` those in which nothing stands for it at all.
    ``renderings`` counts what stands for it in translations, ``in_drafts`` what stands of it in copy without a source.
    """

    sources: Counter[str] = field(default_factory=Counter)
    due: int = 0
    kept: int = 0
    bare: int = 0
    renderings: Counter[Rendering] = field(default_factory=Counter)
    in_drafts: Counter[Rendering] = field(default_factory=Counter)

    @property
    def occurrences(self) -> int:
        """How often the entry occurs: its source terms, and its renderings where there is no source."""
        return self.sources.total() + self.in_drafts.total()


class Usage:
    """Counts how the entries of a glossary fare in documents; ``entries`` hold those that occur, by id.

    ``documents`` counts the files that were looked through, ``pairs`` and ``drafts`` their segments with and without a
    source.
    """

    def __init__(self, glossary: Glossary, circumstances: Circumstances = ANY_DAY) -> None:
        """Take a glossary and what decides which of its entries count; no document has been looked at."""
        self.entries: defaultdict[str, EntryUse] = defaultdict(EntryUse)
        self.documents = self.pairs = self.drafts = 0
        self._glossary, self._language = glossary, ""
        self._checker = Checker(glossary, (recorder(self._add),), circumstances=circumstances)

    @property
    def never(self) -> tuple[ConceptEntry, ...]:
        """The entries that do not occur."""
        return tuple(concept for concept in self._glossary.concepts if concept.id not in self.entries)

    def look(self, document: Document) -> None:
        """Count what occurs in a document, whose segments are read once, in batches.

        Raises the ``DocumentError`` met while reading when all that could be read has been counted.
        """
        self.documents += 1
        self._language = document.source_language or ""
        for result in self._checker.check(document):
            if isinstance(result, DocumentSummary):
                drafts = result.doubtful if self._language else result.judged
                self.drafts += drafts
                self.pairs += result.judged - drafts

    def _add(self, matched: MatchedSegment) -> None:
        """Count what occurs in one segment."""
        if matched.draft:
            for occurrence in matched.occurrences:
                self.entries[occurrence.concept.id].in_drafts[_rendering(matched.segment, occurrence)] += 1
        for demand in matched.demands:
            self._add_demand(matched.segment, demand, self._language)

    def _add_demand(self, segment: Segment, demand: Demand, language: str) -> None:
        """Count what a concept in the source got."""
        use = self.entries[demand.concept.id]
        use.due += 1
        use.kept += bool(demand.renderings)
        use.bare += not demand.renderings and not demand.substitutes
        for span in demand.spans:
            found = segment.source[span] if segment.source is not None else ""
            use.sources[_source_term(_source_terms(demand.concept, language), found)] += 1
        for occurrence in (*demand.renderings, *demand.substitutes):
            use.renderings[_rendering(segment, occurrence)] += 1


def _rendering(segment: Segment, occurrence: Occurrence) -> Rendering:
    """Return what stands for a concept: the term where it is one of the concept’s in any form, or else as it stands."""
    if occurrence.manner in (Manner.RIGHT, Manner.DEPRECATED):
        return Rendering(occurrence.term.text, occurrence.term.status)
    return Rendering(" ".join(segment.target[occurrence.span].split()), occurrence.manner.name.lower())


def _source_terms(concept: ConceptEntry, language: str) -> tuple[str, ...]:
    """Return the texts of a concept's terms in the language of the source."""
    return tuple(term.text for term in concept.terms if same_language(term.language, language))


@lru_cache(maxsize=1 << 14)
def _source_term(terms: tuple[str, ...], found: str) -> str:
    """Return which of a concept's terms a stretch of the source is a form of: the one that is written most like it."""
    written = folded(found)
    return max(terms, key=lambda term: (term == found, fuzz.ratio(folded(term), written)), default=found)


@dataclass(frozen=True, slots=True)
class Shares:
    """How a glossary fares in a corpus as a whole: segments in which an entry was due, and in which it was kept."""

    due: int
    kept: int
    seen: int
    entries: int

    @property
    def percent(self) -> float:
        """The share of segments in which an entry is due that keep it, in per cent; 100 where none is due."""
        return 100 * self.kept / self.due if self.due else 100.0


def shares(usage: Usage) -> Shares:
    """Return how the entries fare together."""
    uses: Iterable[EntryUse] = usage.entries.values()
    return Shares(
        sum(use.due for use in uses),
        sum(use.kept for use in uses),
        len(usage.entries),
        len(usage.entries) + len(usage.never),
    )
