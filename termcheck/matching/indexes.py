"""Which way of finding terms suits a language."""

from collections.abc import Container, Iterable
from dataclasses import replace
from typing import Protocol

from termcheck.glossary import LONGEST_TERM, Glossary
from termcheck.language import Language, language
from termcheck.matching.capitals import begins_all_with_capitals
from termcheck.matching.folding import Folded
from termcheck.matching.hit import Hit
from termcheck.matching.pattern import Pattern, pattern, without_gloss
from termcheck.matching.words import WordIndex


class Index(Protocol):
    """Finds the terms of one language."""

    def find(self, folded: Folded, wanted: Container[str] | None = None, /) -> list[Hit]:
        """Return every place where a term stands, overlaps included.

        With ``wanted``, terms of other concepts (by id) may be left out where they consume nothing.
        """


def patterns_of(glossary: Glossary, tag: str) -> list[Pattern]:
    """Prepare all terms that a glossary has in a language, accepted ones also without their gloss in brackets.

    Those longer than a term can be are none.
    """
    known = language(tag)
    terms = ((concept, term) for concept in glossary.concepts for term in concept.in_language(tag))
    patterns = [pattern(concept, term, known) for concept, term in terms if 0 < len(term.text) <= LONGEST_TERM]
    own = [one.term.text for one in patterns if one.term.status.accepted and not one.concept.stays_in(tag)]
    if begins_all_with_capitals(own):
        patterns = [replace(one, headword=True) for one in patterns]
    return [reading for one in patterns for reading in (one, *without_gloss(one))]


def index_of(patterns: Iterable[Pattern], known: Language, *, renderings: bool = False) -> Index:
    """Return the index that suits a language; ``renderings`` are wanted, and found in longer words too."""
    if known.tag == "ko":
        from termcheck.matching.eojeol import EojeolIndex

        return EojeolIndex(patterns, known, renderings=renderings)
    if not known.spaced:
        from termcheck.matching.characters import CharacterIndex

        return CharacterIndex(patterns, known, renderings=renderings)
    return WordIndex(patterns, known, renderings=renderings)
