"""Which terms of a glossary stand in which: each is looked up, as the matcher looks, in the text of every other."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from termcheck.glossary import ConceptEntry, Glossary, Term
from termcheck.language import language
from termcheck.matching.folding import Folded, fold_string
from termcheck.matching.hit import Hit
from termcheck.matching.indexes import index_of, patterns_of
from termcheck.matching.pattern import Pattern

Member: TypeAlias = tuple[ConceptEntry, Term]
"""An entry, and one of its terms."""


@dataclass(slots=True, eq=False)
class Wording:
    """A term as it is written and found, with the entries that have it.

    ``accepted`` says whether copy may use it.
    ``alike`` are other wordings that the matcher finds in the whole of this one's text, ``inner`` those that it finds
    in a part of it; ``found`` says whether it finds the wording itself there.
    """

    pattern: Pattern
    text: str
    accepted: bool
    entries: dict[int, tuple[ConceptEntry, list[Term]]] = field(default_factory=dict)
    alike: list["Wording"] = field(default_factory=list)
    inner: list["Wording"] = field(default_factory=list)
    found: bool = True

    @property
    def members(self) -> Iterator[Member]:
        """The entries that have the wording, each with its terms, in the order of the file."""
        return ((entry, term) for entry, terms in self.entries.values() for term in terms)

    @property
    def owners(self) -> Iterator[Member]:
        """The entries that have the wording, each once with its first term."""
        return ((entry, terms[0]) for entry, terms in self.entries.values())

    def of(self, entry: ConceptEntry) -> Sequence[Term]:
        """Return the terms that an entry has in this wording."""
        return self.entries.get(id(entry), (entry, []))[1]

    def add(self, entry: ConceptEntry, term: Term) -> None:
        """Take in a term that is written so; one that is read in two ways stands once."""
        terms = self.entries.setdefault(id(entry), (entry, []))[1]
        if not terms or terms[-1] is not term:
            terms.append(term)


def wordings(glossary: Glossary, tag: str, *, renderings: bool) -> list[Wording]:
    """Return the wordings of a glossary's terms in a language, in the order of the file, each looked up in the others.

    Terms that are only proposed are none. ``renderings`` are found as in translations, others as in a source.
    """
    known: dict[tuple[object, ...], Wording] = {}
    for pattern in patterns_of(glossary, tag):
        term, accepted = pattern.term, pattern.term.status.accepted
        # An enumeration's members are slow to hash, and there is one of each.
        key = (term.text, term.language, accepted, id(term.match), id(term.case), term.stems, pattern.words)
        wording = known.get(key)
        if wording is None:
            wording = known[key] = Wording(pattern, term.text, accepted)
        wording.add(pattern.concept, term)
    _look_up(list(known.values()), tag, renderings=renderings)
    # A term with a gloss in brackets is read without it too, and named once.
    return [wording for wording in known.values() if wording.pattern.term.language == tag and not _is_reading(wording)]


def _is_reading(wording: Wording) -> bool:
    """Say whether a wording is a term without its gloss in brackets."""
    return len(wording.pattern.words) < len(wording.pattern.language.words.findall(fold_string(wording.text).content))


def _look_up(known: list[Wording], tag: str, *, renderings: bool) -> None:
    """Find out which wordings stand in which."""
    of_pattern = {wording.pattern: wording for wording in _compared(known)}
    index = index_of(of_pattern, language(tag), renderings=renderings)
    by_text: dict[str, list[Wording]] = defaultdict(list)
    for wording in of_pattern.values():
        by_text[wording.text].append(wording)
    for text, written in by_text.items():
        folded = fold_string(text)
        whole, inner = _parted(folded, index.find(folded), of_pattern)
        for wording in written:
            term = wording.pattern.term
            wording.found = wording in whole or any(one.pattern.term is term for one in inner)
            wording.alike = [other for other in whole if other is not wording]
            wording.inner = inner


def _compared(known: list[Wording]) -> Iterator[Wording]:
    """Yield the wordings to compare: each meets all that differ from it in spelling alone, which are not to be many.

    What is as long as a page is no term, and is compared with nothing.
    """
    counts = Counter[tuple[str, ...]]()
    for wording in known:
        counts[wording.pattern.words] += 1
        if counts[wording.pattern.words] <= _MOST_SPELLINGS and len(wording.text) <= _LONGEST:
            yield wording


_MOST_SPELLINGS = 20
_LONGEST = 1000


def _parted(folded: Folded, hits: list[Hit], of_pattern: dict[Pattern, Wording]) -> tuple[list[Wording], list[Wording]]:
    """Return the wordings found in the whole of a text, and those found in a part of it."""
    places = [place for place, letter in enumerate(folded.content) if letter.isalnum()]
    start, end = (places[0], places[-1] + 1) if places else (0, len(folded.content))
    sound = [hit for hit in hits if hit.altered is None and not hit.inside]
    whole = [of_pattern[hit.pattern] for hit in sound if hit.start <= start and end <= hit.end]
    inner = [of_pattern[hit.pattern] for hit in sound if start < hit.start or hit.end < end]
    return list(dict.fromkeys(whole)), list(dict.fromkeys(inner))
