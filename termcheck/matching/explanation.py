"""Why a text does or does not contain a term: its words, their keys, and what makes of them a form of the term."""

from collections.abc import Iterator
from dataclasses import dataclass

from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary, Term
from termcheck.language import language
from termcheck.language.lemmas import analyser
from termcheck.matching.folding import Folded, fold
from termcheck.matching.hit import Hit, longest
from termcheck.matching.indexes import index_of, patterns_of
from termcheck.matching.lemmatised import Lemmatised
from termcheck.matching.pattern import Pattern
from termcheck.text import Span, Text


@dataclass(frozen=True, slots=True)
class Comparison:
    """A word of a term beside a word of a text, each with its key, and what the one is to the other."""

    term_word: str
    term_key: str
    word: str
    key: str
    verdict: str


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a text that is taken for a term, word by word.

    ``accused`` says whether it would be flagged too if the term were deprecated.
    """

    span: Span
    comparisons: tuple[Comparison, ...]
    accused: bool


def places(content: str, term: str, tag: str) -> Iterator[Place]:
    """Yield the places of a text in a language (BCP 47 tag) that count as a rendering."""
    folded = fold(Text(content, tag))
    accused = {hit[:2] for hit in _hits(folded, Term(term, tag, AdministrativeStatus.DEPRECATED))}
    hits = _hits(folded, Term(term, tag))
    for hit in hits:
        yield Place(folded.original(hit.start, hit.end), tuple(_compared(hit, folded.content)), hit[:2] in accused)
    if not hits:
        yield from _by_dictionary(folded, Term(term, tag))


def _by_dictionary(folded: Folded, term: Term) -> Iterator[Place]:
    """Yield the places that count by the dictionary forms of their words, which then are their keys."""
    analyse = analyser(term.language)
    if analyse is None:
        return
    known = Lemmatised(_patterns(term), analyse)
    for hit in longest(known.find(folded, _CONCEPT)):
        wanted = fold(Text(term.text, term.language)).content
        comparisons = tuple(
            Comparison(
                wanted[one.start : one.end],
                one.lemma,
                folded.content[other.start : other.end],
                other.lemma,
                "the same word by the dictionary",
            )
            for one, other in known.lexemes(hit, folded.content)
        )
        yield Place(folded.original(hit.start, hit.end), comparisons, accused=False)


def nearest(content: str, term: str, tag: str) -> Iterator[Comparison]:
    """Yield each word of a term beside the words of a text that resemble it, or beside nothing."""
    pattern, *_ = _patterns(Term(term, tag))
    known = pattern.language
    words = list(dict.fromkeys(known.words.findall(fold(Text(content, tag)).content)))
    for term_word, term_key in zip(pattern.words, pattern.keys, strict=True):
        alike = [word for word in words if known.key(word) == term_key]
        for word in alike or [word for word in words if word.startswith(term_word[:3])] or [""]:
            key = known.key(word) if word else ""
            yield Comparison(term_word, term_key, word, key, _verdict(pattern, term_word, word, contained=False))


def _hits(folded: Folded, term: Term) -> list[Hit]:
    index = index_of(_patterns(term), language(term.language), renderings=True)
    return longest(hit for hit in index.find(folded) if hit.altered is None)


_CONCEPT = "term"


def _patterns(term: Term) -> list[Pattern]:
    entry = ConceptEntry(_CONCEPT, (term,))
    return patterns_of(Glossary("", (term.language,), (entry,)), term.language)


def _compared(hit: Hit, content: str) -> Iterator[Comparison]:
    """Yield the words of a hit's term beside those of the text; what is not parted alike stands beside the whole."""
    pattern = hit.pattern
    known = pattern.language
    words = [
        word.group() for word in known.words.finditer(content) if word.start() < hit.end and hit.start < word.end()
    ]
    if len(words) != len(pattern.words):
        yield Comparison(" ".join(pattern.words), "", " ".join(words), "", "the same but for its spaces")
        return
    for term_word, term_key, word in zip(pattern.words, pattern.keys, words, strict=True):
        yield Comparison(term_word, term_key, word, known.key(word), _verdict(pattern, term_word, word, contained=True))


def _verdict(pattern: Pattern, term_word: str, word: str, *, contained: bool) -> str:
    """Say what a word of a text is to a word of a term that the text contains or not."""
    known = pattern.language
    if not word:
        return "no word is like it"
    if word == term_word:
        return "the same word"
    if pattern.acronym:
        return "an acronym has no other form"
    if known.key(word) == known.key(term_word):
        if known.accepts is not None and known.accepts(term_word, word):
            return "another spelling or form of it"
        return "a form of it" if known.inflects(term_word, word) else "shares its key, and is another word"
    start = known.spelling(word).find(known.spelling(term_word))
    end = start + len(term_word)
    before, part, after = (word[:start], word[start:end], word[end:]) if start >= 0 else (word, "", "")
    return f"{'part of it' if contained else 'another word'}: {before}[{part}]{after}" if part else "another word"
