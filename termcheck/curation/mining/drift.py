"""Drift: entries that translations render otherwise than the glossary says, and what they write instead."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from msgspec.structs import replace

from termcheck.checker import Checker
from termcheck.curation.mining import LEAST, Pair
from termcheck.curation.mining.linking import links_of
from termcheck.curation.mining.sides import joined, plainest, side
from termcheck.curation.mining.weighing import weights
from termcheck.curation.recording import recorder
from termcheck.errors import Place
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary
from termcheck.matching.occurrence import Demand, Manner, MatchedSegment, Occurrence
from termcheck.matching.scopes import ANY_DAY, Circumstances
from termcheck.text import Document, Segment, Span

_EXAMPLES = 3
_MOST_INSTEAD = 5
_SHARE = 0.2
"""What stands in a smaller share of the segments that lack a rendering is hardly one."""


class Instead(NamedTuple):
    """What stands for a concept in place of its preferred rendering, in how many segments, and what it is.

    ``kind`` is the status of a term, or ``damaged``, ``foreign`` or ``untranslated``, or ``unlisted`` for what the
    glossary does not know.
    """

    text: str
    kind: str
    segments: int


@dataclass(frozen=True, slots=True)
class Drift:
    """An entry that is rendered otherwise: in how many segments it is due, and in how many it is as preferred."""

    concept: ConceptEntry
    due: int
    preferred: int
    instead: tuple[Instead, ...]
    examples: tuple[Pair, ...]

    @property
    def otherwise(self) -> int:
        """In how many segments something else is told of, summed up."""
        return sum(one.segments for one in self.instead)


@dataclass(slots=True)
class _Use:
    """The segments in which a concept is due, those with its preferred rendering, and those with something else."""

    due: set[int] = field(default_factory=set)
    preferred: set[int] = field(default_factory=set)
    bare: set[int] = field(default_factory=set)
    others: defaultdict[tuple[str, str], set[int]] = field(default_factory=lambda: defaultdict(set))


class Drifts:
    """Compares a glossary with bilingual documents of one pair of languages."""

    def __init__(self, glossary: Glossary, least: int = LEAST, circumstances: Circumstances = ANY_DAY) -> None:
        """Take a glossary, and in how many segments something else must stand to be told."""
        self._least, self._languages = least, ("und", "und")
        self._checker = Checker(glossary, (recorder(self._add),), circumstances=circumstances)
        self._uses: defaultdict[str, _Use] = defaultdict(_Use)
        self._concepts: dict[str, ConceptEntry] = {}
        self._pairs: list[Pair] = []
        self._sources: list[str] = []
        self._targets: list[str] = []
        self._marks: dict[str, str] = {}

    @property
    def pairs(self) -> int:
        """How many pairs were looked at."""
        return len(self._pairs)

    def look(self, document: Document) -> None:
        """Take in a document; raises the ``DocumentError`` met while reading behind the last segment."""
        self._languages = (document.source_language or "und", document.target_language)
        for _ in self._checker.check(replace(document, segments=self._numbered(document.segments))):
            pass

    def _numbered(self, segments: Iterable[Segment]) -> Iterator[Segment]:
        """Take in pairs, and yield each segment with the number of its pair in the place of its id."""
        for segment in segments:
            number = len(self._pairs)
            if segment.source is not None and not segment.doubtful and not segment.pending:
                source, target = (" ".join(text.content.split()) for text in (segment.source, segment.target))
                place = Place(segment.target.path, segment.target.position(0).line)
                self._pairs.append(Pair(source, target, place))
                self._sources.append(segment.source.content)
                self._targets.append(segment.target.content)
            yield replace(segment, id=str(number))

    def found(self) -> list[Drift]:
        """Return the entries that are rendered otherwise, those with most segments first."""
        unlisted = self._unlisted()
        drifts = (self._drift(id_, use, unlisted.get(id_, {})) for id_, use in self._uses.items())
        return sorted(filter(None, drifts), key=lambda one: (-one.otherwise, one.concept.id))

    def _add(self, matched: MatchedSegment) -> None:
        """Take in the demands of one segment, and its texts with marks where something is lacking."""
        source, target = matched.segment.source, matched.segment.target
        if matched.draft or source is None or not matched.demands:
            return
        number = int(matched.segment.id)
        for demand in matched.demands:
            self._add_demand(number, demand, target.content)
        self._sources[number] = _marked(source.content, self._places(matched.demands))
        self._targets[number] = _marked(target.content, ((one.span, "") for one in matched.occurrences))

    def _places(self, demands: Iterable[Demand]) -> Iterator[tuple[Span, str]]:
        """Yield where source terms stand, each with the mark of its concept where it lacks a rendering."""
        for demand in demands:
            lacking = not demand.renderings and not demand.substitutes
            mark = self._marks.setdefault(demand.concept.id, _mark(len(self._marks))) if lacking else ""
            yield from ((span, mark) for span in demand.spans)

    def _add_demand(self, number: int, demand: Demand, content: str) -> None:
        """Take in what a concept got in a segment."""
        use = self._uses[demand.concept.id]
        self._concepts[demand.concept.id] = demand.concept
        use.due.add(number)
        found = [*demand.renderings, *demand.substitutes]
        if not found:
            use.bare.add(number)
        for occurrence in found:
            text, kind = _kind(occurrence, content)
            if kind == AdministrativeStatus.PREFERRED:
                use.preferred.add(number)
            else:
                use.others[text, kind].add(number)

    def _drift(self, id_: str, use: _Use, unlisted: Mapping[str, set[int]]) -> Drift | None:
        """Return what is to be told of an entry, if anything is."""
        listed = ((text, kind, found - use.preferred) for (text, kind), found in use.others.items())
        strange = ((text, "unlisted", found) for text, found in unlisted.items())
        told = [
            (text, kind, segments)
            for text, kind, segments in chain(listed, strange)
            # An admitted term is no drift before it is the rule.
            if len(segments) >= max(self._least, kind == AdministrativeStatus.ADMITTED and len(use.preferred) + 1)
        ]
        if not told:
            return None
        told.sort(key=lambda one: (-len(one[2]), one[0]))
        instead = tuple(Instead(text, kind, len(segments)) for text, kind, segments in told[:_MOST_INSTEAD])
        examples = sorted(self._pairs[number] for number in told[0][2])
        shortest = sorted(examples, key=lambda pair: len(pair.source) + len(pair.target))[:_EXAMPLES]
        return Drift(self._concepts[id_], len(use.due), len(use.preferred), instead, tuple(shortest))

    def _unlisted(self) -> Mapping[str, Mapping[str, set[int]]]:
        """Return for each concept what renders it in segments where nothing that the glossary knows does.

        Its mark competes for the words of the target with all other words of the source.
        """
        wanting = {mark for id_, mark in self._marks.items() if len(self._uses[id_].bare) >= self._least}
        if not wanting:
            return {}
        source = side(self._sources, self._languages[0], self._least)
        target = side(self._targets, self._languages[1], self._least)
        ids = {mark: id_ for id_, mark in self._marks.items()}
        found: dict[str, dict[tuple[str, ...], _Found]] = defaultdict(lambda: defaultdict(_Found))
        pairs = links_of(source.phrases, target.phrases, weights(source, target, self._least))
        for number, (links, _) in enumerate(pairs):
            for link in links:
                word = source.lexicon.lemmas[source.phrases.lemmas[link.source][0]].text
                if word in wanting:
                    forms = tuple(target.forms(number)[link.first : link.last])
                    found[ids[word]][forms].add(number, joined(target.pieces(number)[link.first : link.last]))
        return {
            id_: {
                plainest(one.spellings): one.segments
                for one in several.values()
                if len(one.segments) >= _SHARE * len(self._uses[id_].bare)
            }
            for id_, several in found.items()
        }


@dataclass(slots=True)
class _Found:
    """Where a rendering was found, and how it is written."""

    segments: set[int] = field(default_factory=set)
    spellings: Counter[str] = field(default_factory=Counter)

    def add(self, segment: int, spelling: str) -> None:
        """Take in one place."""
        self.segments.add(segment)
        self.spellings[spelling] += 1


_LETTERS = str.maketrans("0123456789", "bcdfghjklm")


def _mark(number: int) -> str:
    """Return a word that stands for a concept, which no language has and no stemmer takes for a form of another."""
    return f"qx{str(number).translate(_LETTERS)}x"


def _marked(content: str, marks: Iterable[tuple[Span, str]]) -> str:
    """Return a text with a word in the place of each span, which no phrase reaches over."""
    pieces: list[str] = []
    end = 0
    for span, mark in sorted(marks):
        if span.start >= end:
            pieces += (content[end : span.start], f" | {mark} | ")
            end = span.end
    return "".join((*pieces, content[end:]))


def _kind(occurrence: Occurrence, content: str) -> tuple[str, str]:
    """Return what stands for a concept, and what that is; the right words in wrong capitals are as good as right."""
    if occurrence.manner in (Manner.RIGHT, Manner.DEPRECATED, Manner.MISCASED):
        return occurrence.term.text, occurrence.term.status
    return " ".join(content[occurrence.span.start : occurrence.span.end].split()), occurrence.manner.name.lower()
