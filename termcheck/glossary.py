"""What copy is checked against: concept entries, their terms and the status each term has."""

import enum
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from itertools import chain

from termcheck.errors import Mistake, Place
from termcheck.language_codes import shortest
from termcheck.text import Span

LONGEST_TERM = 1_000
"""Characters that a term may have to be looked for; a longer one is a text."""


class AdministrativeStatus(enum.StrEnum):
    """The status of a term within its concept, after ISO 30042 (TBX) and ISO 12620.

    A ``proposed`` term waits for a decision: copy is neither asked for it nor blamed for it, as if it were not there.
    """

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    SUPERSEDED = "superseded"
    PROPOSED = "proposed"

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
class Topic:
    """What a document may be about: a name, and the words that show it."""

    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """When a term is judged; an empty condition always holds.

    ``source``: only where the source text has the concept; a draft without its source gets a note.
    ``about``: topics, of which the document must speak of at least one.
    ``unless``: words, and the document must have none of them.
    ``near``: words, of which the segment must have at least one, on either side.
    ``not_near``: words, and the segment must have none of them, on either side.
    Capitals of words matter; a word between slashes (``/won|wŏn/``) is a regular expression.
    """

    source: bool = False
    about: tuple[Topic, ...] = ()
    unless: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    not_near: tuple[str, ...] = ()


ALWAYS = Condition()


@dataclass(frozen=True, slots=True)
class Scope:
    """Where and when a concept entry counts; an empty scope is everywhere and always.

    ``paths``: patterns as git writes them (``sport/**``), and the document's path must fit one.
    ``sections``: words of headings, and the segment must stand below a heading (or be one) that has one of them.
    ``valid_from`` and ``valid_until``: the first and the last day.
    """

    paths: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_until: date | None = None


EVERYWHERE = Scope()


@dataclass(frozen=True, slots=True)
class Transaction:
    """What somebody did to an entry or a term, after TBX: ``origination`` or ``modification``, when, and who."""

    kind: str
    date: str = ""
    responsible: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase of one language (BCP 47 tag) that names a concept.

    A term that ``varies`` may stand beside the concept's other terms without making a document inconsistent.
    ``stems`` are where the fixed part of a word ends, in code points of the text; any ending may follow it.
    ``source`` says where the term was found or decided; ``part_of_speech`` is a word of TBX (``noun``, ``verb``).
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
    part_of_speech: str = ""
    source: str = ""
    transactions: tuple[Transaction, ...] = ()
    place: Place | None = field(default=None, compare=False)

    @property
    def distinctive(self) -> bool:
        """Whether the term says by itself which concept is meant: a name or a phrase, not an ordinary word."""
        return self.text[:1].isupper() or " " in self.text


@dataclass(frozen=True, slots=True)
class CopyTest:
    """A phrase that proves an entry: the copy, its source text if bilingual, and whether it must be flagged.

    ``spots`` are the stretches of ``target`` that findings must mark; a missing rendering has none.
    ``language`` and ``source_language`` are what the two are in (BCP 47), where they are not the glossary's
    second and first language.
    """

    target: str
    source: str | None = None
    flag: bool = False
    spots: tuple[Span, ...] = ()
    language: str = ""
    source_language: str = ""
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class ConceptEntry:
    """One concept: its terms in every language and what an editor says about it.

    ``each`` demands a rendering for every occurrence of a source term, not only for the first.
    ``confusable_with`` names concepts (by id) that copy mistakes for this one.
    ``narration_only`` lets direct speech alone: who speaks may call things otherwise.
    ``do_not_translate`` wants the terms in every language as they are in their own.
    ``definitions`` are those written in one language, each behind its tag, beside the ``definition`` for all.
    ``source`` says where the entry comes from, ``owner`` who decides about it.
    """

    id: str
    terms: tuple[Term, ...]
    definition: str = ""
    subject_field: str = ""
    note: str = ""
    each: bool = False
    confusable_with: tuple[str, ...] = ()
    narration_only: bool = False
    do_not_translate: bool = False
    scope: Scope = EVERYWHERE
    definitions: tuple[tuple[str, str], ...] = ()
    source: str = ""
    owner: str = ""
    transactions: tuple[Transaction, ...] = ()
    tests: tuple[CopyTest, ...] = ()
    place: Place | None = field(default=None, compare=False)

    def in_language(self, language: str) -> Iterator[Term]:
        """Yield the terms of a language, in the order of the entry; ``en`` and ``en-GB`` understand each other.

        What is said of a word in the very language goes before what is said of it in another part of it, or the whole.
        What is not to be translated has, in a language without an accepted term of its own, those of the others.
        """
        own = [term for term in self.terms if same_language(term.language, language)]
        if own[1:]:
            said = {term.text for term in own if term.language == language}
            own = [term for term in own if term.language == language or term.text not in said]
        return chain(own, self._as_they_are(language)) if self.stays_in(language) else iter(own)

    def stays_in(self, language: str) -> bool:
        """Say whether the concept's terms must stand in a language as they are in their own."""
        return self.do_not_translate and not any(
            term.status.accepted and same_language(term.language, language) for term in self.terms
        )

    def _as_they_are(self, language: str) -> Iterator[Term]:
        """Yield the accepted terms of all languages as terms of another: written exactly so, and each as good."""
        different: dict[str, Term] = {}
        for status in (AdministrativeStatus.PREFERRED, AdministrativeStatus.ADMITTED):
            for term in self.terms:
                if term.status is status:
                    different.setdefault(term.text, term)
        for term in different.values():
            yield replace(
                term,
                language=language,
                status=AdministrativeStatus.PREFERRED,
                case=CasePolicy.ANY if term.case is CasePolicy.ANY else CasePolicy.EXACT,
                varies=len(different) > 1,
            )


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
    ``topics`` are all that its head describes, ``origin`` and ``licence`` what it says of where it comes from.
    ``beneath`` are the entries that hold wherever a later one of the same id, which has a scope, does not.
    """

    title: str
    languages: tuple[str, ...]
    concepts: tuple[ConceptEntry, ...]
    path: str = ""
    digest: str = ""
    overrides: tuple[Override, ...] = ()
    doubts: tuple[Mistake, ...] = ()
    description: str = ""
    origin: str = ""
    licence: str = ""
    topics: tuple[Topic, ...] = ()
    beneath: tuple[ConceptEntry, ...] = ()

    def term_count(self) -> int:
        """Return the number of terms in all languages."""
        return sum(len(concept.terms) for concept in self.concepts)


@lru_cache(maxsize=1 << 10)
def same_language(one: str, other: str) -> bool:
    """Say whether two BCP 47 tags can speak of the same text: equal, or one the other's prefix (RFC 4647).

    A code of three letters is the same as that of two for its language: ``kor`` is ``ko``.
    """
    one, other = _with_script(one), _with_script(other)
    return one == other or one.startswith(f"{other}-") or other.startswith(f"{one}-")


def differ_in_region(one: str, other: str) -> bool:
    """Say whether two BCP 47 tags name one language in one script, and their regions are all that may differ.

    So it is with ``en-US`` and ``en-GB``, and not with ``zh-CN`` and ``zh-TW``.
    """
    varieties = _IN_REGION.fullmatch(_with_script(one)), _IN_REGION.fullmatch(_with_script(other))
    return None not in varieties and len({variety["language"] for variety in varieties if variety}) == 1


def _with_script(tag: str) -> str:
    """Return a tag in small letters, with the shortest code, and the script that a region of Chinese implies."""
    primary, *subtags = shortest(tag).lower().replace("_", "-").split("-")
    implied = _CHINESE_SCRIPTS.get(subtags[0]) if primary == "zh" and subtags else None
    return "-".join((primary, *([implied] if implied else ()), *subtags))


_IN_REGION = re.compile(r"(?P<language>[a-z]{2,3}(?:-[a-z]{4})?)(?:-(?:[a-z]{2}|[0-9]{3}))?")
_CHINESE_SCRIPTS = {"cn": "hans", "sg": "hans", "hk": "hant", "mo": "hant", "tw": "hant"}
"""The script of a region (Unicode CLDR, likely subtags)."""


def layered(glossaries: Iterable[Glossary]) -> Glossary:
    """Lay glossaries over one another, house first: a later entry takes the place of an earlier one of the same id.

    Where the later one has a scope, it does so within that alone.
    """
    layers = tuple(glossaries)
    if len(layers) == 1:
        return layers[0]
    concepts: dict[str, ConceptEntry] = {}
    overrides: list[Override] = []
    beneath: list[ConceptEntry] = []
    for layer in layers:
        for concept in layer.concepts:
            earlier = concepts.get(concept.id)
            if earlier is not None and earlier.place and concept.place:
                overrides.append(Override(concept.id, by=concept.place, instead_of=earlier.place))
            if earlier is not None and concept.scope != EVERYWHERE:
                beneath.append(earlier)
            concepts[concept.id] = concept
    return Glossary(
        title=" + ".join(layer.title for layer in layers),
        languages=tuple(dict.fromkeys(language for layer in layers for language in layer.languages)),
        concepts=tuple(concepts.values()),
        path=" + ".join(layer.path for layer in layers),
        digest="+".join(layer.digest for layer in layers),
        overrides=tuple(overrides),
        doubts=tuple(doubt for layer in layers for doubt in layer.doubts),
        topics=tuple(dict.fromkeys(topic for layer in layers for topic in layer.topics)),
        beneath=tuple(beneath),
    )
