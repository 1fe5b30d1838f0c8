"""What copy is checked against: concept entries, their terms and the status each term has."""

import enum
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from termcheck.errors import Mistake, Place
from termcheck.text import Span


class AdministrativeStatus(enum.StrEnum):
    """The status of a term within its concept, after ISO 30042 (TBX) and ISO 12620."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    SUPERSEDED = "superseded"

    @property
    def accepted(self) -> bool:
        """Say whether copy may use a term of this status."""
        return self in (AdministrativeStatus.PREFERRED, AdministrativeStatus.ADMITTED)


class MatchMode(enum.StrEnum):
    """How freely a term is recognised.

    ``exact``: letter for letter, capitals too; ``word``: as whole words in this form alone;
    ``inflect``: in its word forms; ``prefix``: before any ending, each of its words.
    """

    EXACT = "exact"
    WORD = "word"
    INFLECT = "inflect"
    PREFIX = "prefix"


class CasePolicy(enum.StrEnum):
    """What capitals mean: all as written, those of the term must stand (and more may), or nothing."""

    EXACT = "exact"
    SMART = "smart"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Condition:
    """When a term is judged in a document; an empty condition always holds.

    ``source``: only where the source text has the concept; a draft without its source gets a note.
    ``about``: words of a topic, and the document must speak of it.
    ``unless``: words (capitals matter), and the document must have none of them.
    """

    source: bool = False
    about: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


ALWAYS = Condition()


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase of one language (BCP 47 tag) that names a concept.

    A term that ``varies`` may stand beside the concept's other terms without making a document inconsistent.
    ``stems`` are where the fixed part of a word ends, in code points of the text; any ending may follow it.
    """

    text: str
    language: str
    status: AdministrativeStatus = AdministrativeStatus.PREFERRED
    match: MatchMode = MatchMode.INFLECT
    case: CasePolicy = CasePolicy.SMART
    when: Condition = ALWAYS
    varies: bool = False
    note: str = ""
    stems: tuple[int, ...] = ()
    place: Place | None = field(default=None, compare=False)

    @property
    def distinctive(self) -> bool:
        """Whether the term says by itself which concept is meant: a name or a phrase, not an ordinary word."""
        return self.text[:1].isupper() or " " in self.text


@dataclass(frozen=True, slots=True)
class CopyTest:
    """A phrase that proves an entry: the copy, its source text if bilingual, and whether it must be flagged.

    ``spots`` are the stretches of ``target`` that findings must mark; a missing rendering has none.
    """

    target: str
    source: str | None = None
    flag: bool = False
    spots: tuple[Span, ...] = ()
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class ConceptEntry:
    """One concept: its terms in every language and what an editor says about it.

    ``each`` demands a rendering for every occurrence of a source term, not only for the first.
    ``confusable_with`` names concepts (by id) that copy mistakes for this one.
    ``narration_only`` lets direct speech alone: who speaks may call things otherwise.
    """

    id: str
    terms: tuple[Term, ...]
    definition: str = ""
    subject_field: str = ""
    note: str = ""
    each: bool = False
    confusable_with: tuple[str, ...] = ()
    narration_only: bool = False
    tests: tuple[CopyTest, ...] = ()
    place: Place | None = field(default=None, compare=False)

    def in_language(self, language: str) -> Iterator[Term]:
        """Yield the terms of a language, in the order of the entry; ``en`` and ``en-GB`` understand each other."""
        return (term for term in self.terms if same_language(term.language, language))


@dataclass(frozen=True, slots=True)
class Override:
    """A concept entry that a later glossary put in the place of an earlier one's."""

    concept: str
    by: Place
    instead_of: Place


@dataclass(frozen=True, slots=True)
class Glossary:
    """Concept entries by id, in order, with the languages they speak (the source language first).

    ``digest`` identifies the content it was read from, as hex digits.
    ``doubts`` are what an editor should look at though the glossary can be used.
    """

    title: str
    languages: tuple[str, ...]
    concepts: tuple[ConceptEntry, ...]
    path: str = ""
    digest: str = ""
    overrides: tuple[Override, ...] = ()
    doubts: tuple[Mistake, ...] = ()

    def term_count(self) -> int:
        """Return the number of terms in all languages."""
        return sum(len(concept.terms) for concept in self.concepts)


@lru_cache(maxsize=1 << 10)
def same_language(one: str, other: str) -> bool:
    """Say whether two BCP 47 tags can speak of the same text: equal, or one the other's prefix (RFC 4647)."""
    one, other = _with_script(one), _with_script(other)
    return one == other or one.startswith(f"{other}-") or other.startswith(f"{one}-")


def _with_script(tag: str) -> str:
    """Return a tag in small letters, with the script that a region of Chinese implies."""
    primary, *subtags = tag.lower().replace("_", "-").split("-")
    implied = _CHINESE_SCRIPTS.get(subtags[0]) if primary == "zh" and subtags else None
    return "-".join((primary, *([implied] if implied else ()), *subtags))


_CHINESE_SCRIPTS = {"cn": "hans", "sg": "hans", "hk": "hant", "mo": "hant", "tw": "hant"}
"""The script of a region (Unicode CLDR, likely subtags)."""


def layered(glossaries: Iterable[Glossary]) -> Glossary:
    """Lay glossaries over one another, house first: a later entry takes the place of an earlier one of the same id."""
    layers = tuple(glossaries)
    if len(layers) == 1:
        return layers[0]
    concepts: dict[str, ConceptEntry] = {}
    overrides: list[Override] = []
    for layer in layers:
        for concept in layer.concepts:
            earlier = concepts.get(concept.id)
            if earlier is not None and earlier.place and concept.place:
                overrides.append(Override(concept.id, by=concept.place, instead_of=earlier.place))
            concepts[concept.id] = concept
    return Glossary(
        title=" + ".join(layer.title for layer in layers),
        languages=tuple(dict.fromkeys(language for layer in layers for language in layer.languages)),
        concepts=tuple(concepts.values()),
        path=" + ".join(layer.path for layer in layers),
        digest="+".join(layer.digest for layer in layers),
        overrides=tuple(overrides),
        doubts=tuple(doubt for layer in layers for doubt in layer.doubts),
    )
