"""A glossary in some of its languages, in another order: the first is the one that is translated from."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from termcheck.glossary import ConceptEntry, CopyTest, Glossary, same_language


def in_languages(glossary: Glossary, wanted: Sequence[str]) -> Glossary:
    """Return what a glossary says in the languages that are wanted (BCP 47), in their order.

    ``en`` is also ``en-GB`` where the glossary has no ``en``. Entries without a term in any of them are left out, and
    so are tests in another language. A language that the glossary does not have is none of the result's.
    """
    languages = tuple(dict.fromkeys(tag for one in wanted for tag in _spoken(glossary.languages, one)))
    concepts = [_picked(concept, glossary.languages, languages) for concept in glossary.concepts]
    kept = {concept.id for concept in concepts if concept.terms}
    return replace(
        glossary,
        languages=languages,
        concepts=tuple(
            replace(concept, confusable_with=tuple(name for name in concept.confusable_with if name in kept))
            for concept in concepts
            if concept.terms
        ),
    )


def _spoken(languages: Sequence[str], wanted: str) -> Iterator[str]:
    """Yield the languages of a glossary that are meant."""
    if wanted in languages:
        yield wanted
    else:
        yield from (language for language in languages if same_language(language, wanted))


def _picked(concept: ConceptEntry, before: Sequence[str], languages: Sequence[str]) -> ConceptEntry:
    """Return an entry with its terms and tests in these languages."""
    terms = tuple(term for language in languages for term in concept.terms if term.language == language)
    tests = (_retold(test, before, languages) for test in concept.tests)
    return replace(concept, terms=terms, tests=tuple(test for test in tests if test is not None))


def _retold(test: CopyTest, before: Sequence[str], languages: Sequence[str]) -> CopyTest | None:
    """Return a test that names its languages where they are not the usual ones of the picked glossary."""
    first, second, *_ = (*languages, "", "")
    language = test.language or before[1]
    source = None if test.source is None else test.source_language or before[0]
    if language not in languages or source not in (None, *languages):
        return None
    return replace(
        test,
        language="" if language == second else language,
        source_language="" if source in (None, first) else source,
    )
