"""Why a text does or does not contain a term: its words, their keys, and what makes of them a form of the term."""

from collections.abc import Iterator
from dataclasses import dataclass

from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary, Term
from termcheck.language import Language, language
from termcheck.language.lemmas import Lemmatiser, lemmatiser
from termcheck.matching.folding import fold
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
    text = Text(content, tag)
    folded = fold(text)
    accused = {hit[:2] for hit in _hits(text, Term(term, tag, AdministrativeStatus.DEPRECATED))}
    for hit in _hits(text, Term(term, tag)):
        yield Place(folded.original(hit.start, hit.end), tuple(_compared(hit, folded.content)), hit[:2] in accused)


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


def _hits(text: Text, term: Term) -> list[Hit]:
    patterns = _patterns(term)
    folded = fold(text)
    index = index_of(patterns, language(term.language), renderings=True)
    hits = longest(hit for hit in index.find(folded) if hit.altered is None)
    lemma = _lemmatiser(term.language)
    return hits if hits or lemma is None else longest(Lemmatised(patterns, lemma).find(folded, _CONCEPT))


_CONCEPT = "term"


def _patterns(term: Term) -> list[Pattern]:
    entry = ConceptEntry(_CONCEPT, (term,))
    return patterns_of(Glossary("", (term.language,), (entry,)), term.language)


def _lemmatiser(tag: str) -> Lemmatiser | None:
    return lemmatiser(tag) if language(tag).spaced else None


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
        return _verdict_of_one_key(known, term_word, word)
    lemma = _lemmatiser(known.tag)
    if lemma is not None and lemma(word) is not None and lemma(word) == lemma(term_word):
        return f"a form of it by the dictionary: “{lemma(word)}”"
    start = known.spelling(word).find(known.spelling(term_word))
    end = start + len(term_word)
    before, part, after = (word[:start], word[start:end], word[end:]) if start >= 0 else (word, "", "")
    return f"{'part of it' if contained else 'another word'}: {before}[{part}]{after}" if part else "another word"


def _verdict_of_one_key(known: Language, term_word: str, word: str) -> str:
    if known.accepts is not None and known.accepts(term_word, word):
        return "another spelling of it"
    return "a form of it" if known.inflects(term_word, word) else "shares its key, and is another word"
