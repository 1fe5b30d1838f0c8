"""A glossary as the YAML that says it, before it is laid out."""

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby

from termcheck.glossary import (
    ALWAYS,
    EVERYWHERE,
    ConceptEntry,
    Condition,
    CopyTest,
    Glossary,
    Scope,
    Term,
    Topic,
    Transaction,
)
from termcheck.parsing.native_copy import written_copy
from termcheck.parsing.native_keys import CHECK
from termcheck.parsing.native_terms import written_term
from termcheck.parsing.yaml.drafts import Draft, Items, Pairs, Remarks, Spelling, Word

_BLANK_LINE = Remarks(above=("",))
_TRUE = Word("true", spelling=Spelling.RAW)


def drafted(glossary: Glossary) -> Pairs:
    """Return what is to be written for a glossary of two languages or more."""
    head = _pairs(
        ("title", glossary.title),
        ("description", glossary.description),
        ("origin", glossary.origin),
        ("licence", glossary.licence),
        ("languages", _words(glossary.languages)),
    )
    concepts = Items(tuple(_concept(concept, glossary) for concept in glossary.concepts))
    topics = (Word("topics", _BLANK_LINE), _topics(glossary.topics))
    return Pairs((*head.pairs, *([topics] if glossary.topics else ()), (Word("concepts", _BLANK_LINE), concepts)))


def _pairs(*fields: tuple[str, Draft | str | None]) -> Pairs:
    """Return a mapping of what there is."""
    return Pairs(tuple((Word(key), Word(value) if isinstance(value, str) else value) for key, value in fields if value))


def _flag(value: bool) -> Draft | None:  # noqa: FBT001 - this is about truth values
    """Return a truth value where it is true."""
    return _TRUE if value else None


def _words(words: Collection[str]) -> Items | None:
    """Return a list of words where there are some."""
    return Items(tuple(map(Word, words))) if words else None


def _topics(topics: Iterable[Topic]) -> Pairs:
    """Return topics with their words."""
    return Pairs(tuple((Word(topic.name), Items(tuple(map(Word, topic.words)))) for topic in topics))


def _concept(concept: ConceptEntry, glossary: Glossary) -> Pairs:
    """Return a concept entry."""
    shared = _shared_condition(concept.terms)
    return _pairs(
        ("id", concept.id),
        ("definition", concept.definition),
        ("definitions", _definitions(concept.definitions)),
        ("note", concept.note),
        ("subject", concept.subject_field),
        ("source", concept.source),
        ("owner", concept.owner),
        ("history", _history(concept.transactions)),
        ("do_not_translate", _flag(concept.do_not_translate)),
        ("each", _flag(concept.each)),
        ("narration_only", _flag(concept.narration_only)),
        ("confusable_with", _words(concept.confusable_with)),
        ("scope", None if concept.scope == EVERYWHERE else _scope(concept.scope)),
        ("when", None if shared == ALWAYS else _condition(shared, glossary.topics)),
        ("terms", Pairs(tuple(_terms(concept, glossary, shared)))),
        ("tests", _tests(concept.tests, glossary.languages)),
    )


def _shared_condition(terms: tuple[Term, ...]) -> Condition:
    """Return the condition of all terms, where there are several with the same one."""
    conditions = [term.when for term in terms]
    return conditions[0] if len(conditions) > 1 and all(when == conditions[0] for when in conditions) else ALWAYS


def _definitions(definitions: tuple[tuple[str, str], ...]) -> Pairs | None:
    """Return the definitions by language; several in one language are a list."""
    by_language: dict[str, list[Word]] = {}
    for language, definition in definitions:
        by_language.setdefault(language, []).append(Word(definition))
    pairs = ((Word(tag), words[0] if len(words) == 1 else Items(tuple(words))) for tag, words in by_language.items())
    return Pairs(tuple(pairs)) if definitions else None


def _history(transactions: tuple[Transaction, ...]) -> Items | None:
    """Return what was done, each with its day and who did it."""
    items = (
        Pairs((((Word(done.kind)), Word(done.date)), *_pairs(("by", done.responsible)).pairs)) for done in transactions
    )
    return Items(tuple(items)) if transactions else None


def _scope(scope: Scope) -> Pairs:
    """Return where and when a concept counts."""
    return _pairs(
        ("paths", _words(scope.paths)),
        ("sections", _words(scope.sections)),
        ("from", scope.valid_from.isoformat() if scope.valid_from else None),
        ("until", scope.valid_until.isoformat() if scope.valid_until else None),
    )


def _condition(when: Condition, topics: Collection[Topic]) -> Draft:
    """Return when a term is judged; topics that the head does not have are described on the spot."""
    if when == ALWAYS:
        return Word("always")
    about = (Word(topic.name) if topic in topics else _topics([topic]) for topic in when.about)
    return _pairs(
        ("source", _flag(when.source)),
        ("about", Items(tuple(about)) if when.about else None),
        ("unless", _words(when.unless)),
        ("near", _words(when.near)),
        ("not_near", _words(when.not_near)),
    )


def _terms(concept: ConceptEntry, glossary: Glossary, shared: Condition) -> Iterator[tuple[Word, Draft]]:
    """Yield the languages of a concept with their terms, in the order of the glossary."""
    for language in glossary.languages:
        terms = tuple(_term(term, glossary, shared) for term in concept.terms if term.language == language)
        if terms:
            yield Word(language), Items(terms)


def _term(term: Term, glossary: Glossary, shared: Condition) -> Pairs:
    """Return one term; what is left out by default is left out later."""
    return _pairs(
        ("text", written_term(term.text, term.stems)),
        ("status", term.status),
        ("part_of_speech", term.part_of_speech),
        ("match", term.match),
        ("case", term.case),
        ("varies", _flag(term.varies)),
        ("when", None if term.when == shared else _condition(term.when, glossary.topics)),
        ("note", term.note),
        ("source", term.source),
        ("history", _history(term.transactions)),
    )


def _tests(tests: tuple[CopyTest, ...], languages: tuple[str, ...]) -> Pairs | None:
    """Return the tests, those that must be flagged and those that must pass as they follow one another."""
    pairs = (
        (Word("flag" if flag else "pass"), Items(tuple(_test(test, languages) for test in group)))
        for flag, group in groupby(sorted(tests, key=lambda test: not test.flag), key=lambda test: test.flag)
    )
    return Pairs(tuple(pairs)) if tests else None


def _test(test: CopyTest, languages: tuple[str, ...]) -> Draft:
    """Return one test: its copy alone where that tells its language, else with the languages of its texts."""
    source_language, language = test.source_language or languages[0], test.language or languages[1]
    copy = Word(written_copy(test))
    if test.source is None and language == languages[1] and len(languages) == 2:  # noqa: PLR2004 - a pair
        return copy
    texts = {language: copy} if test.source is None else {source_language: Word(test.source), language: copy}
    told = max(texts, key=languages.index) == language != languages[0]
    return Pairs(
        (*((Word(tag), text) for tag, text in texts.items()), *(() if told else _pairs((CHECK, language)).pairs))
    )
