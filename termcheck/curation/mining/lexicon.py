"""The words of texts: which spellings are forms of one word, which words are kin, and what each tells of itself."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from termcheck.curation.mining.cutting import START, Cut
from termcheck.curation.mining.eojeols import Nouns
from termcheck.language import Language
from termcheck.language.function_words import function_words
from termcheck.matching.folding import folded


@dataclass(frozen=True, slots=True)
class Lemma:
    """A word in all its forms: whether a term may open and close with it, and whether it can be a term alone.

    ``capitals`` is the share of its occurrences inside sentences that begin with a capital; ``inside`` says whether
    there are any.
    """

    text: str
    opens: bool
    closes: bool
    alone: bool
    capitals: float
    inside: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The lemmas of texts in alphabetical order, and for each spelling its parts, by number.

    ``parts`` are the lemmas of a spelling's parts, ``forms`` the words these are forms of, ``written`` the parts as
    they are spelt, and ``closed`` says whether nothing can join its end.
    ``capitals`` is the share of capitals among all words inside sentences.
    """

    lemmas: Sequence[Lemma]
    parts: Sequence[tuple[int, ...]]
    forms: Sequence[tuple[str, ...]]
    written: Sequence[tuple[str, ...]]
    closed: Sequence[bool]
    capitals: float
    spaced: bool


def lexicon(spellings: Sequence[str], cuts: Iterable[Cut], language: Language, *, kin: bool) -> Lexicon:
    """Return the lexicon of texts that were cut, in one language.

    With ``kin`` a place and what is named for it (Iraq, Iraqi) are one lemma in two forms.
    """
    counts: Counter[int] = Counter()
    inside: Counter[int] = Counter()
    for cut in cuts:
        counts.update(cut.words)
        inside.update(word for word, gap in zip(cut.words, cut.gaps, strict=True) if gap != START)
    written, closed, nouns = _parts(spellings, counts, language)
    heads = _heads(_counted(written, counts), language)
    capital, seen = _capitals(written, inside, heads)
    bases = _bases(capital, seen, language) if kin else {}
    lemma_of = {spelling: bases.get(head, head) for spelling, head in heads.items()}
    texts = sorted(set(lemma_of.values()))
    numbers = {text: number for number, text in enumerate(texts)}
    lemmas = [_lemma(text, language, (capital[text], seen[text]), nouns) for text in texts]
    parts = [tuple(numbers[lemma_of[part]] for part in parts) for parts in written]
    forms = [tuple(heads[part] for part in parts) for parts in written]
    share = capital.total() / max(seen.total(), 1)
    return Lexicon(lemmas, parts, forms, written, closed, share, language.spaced)


def _parts(
    spellings: Sequence[str], counts: Mapping[int, int], language: Language
) -> tuple[list[tuple[str, ...]], list[bool], Nouns | None]:
    """Return the spellings as their parts, whether each is closed, and the nouns where Korean has them."""
    if language.tag != "ko":
        return [(spelling,) for spelling in spellings], [False] * len(spellings), None
    nouns = Nouns({spelling: counts[number] for number, spelling in enumerate(spellings)})
    return list(map(nouns.parts, spellings)), list(map(nouns.is_closed, spellings)), nouns


def _counted(written: Sequence[tuple[str, ...]], counts: Mapping[int, int]) -> Counter[str]:
    """Return how often each part stands in the texts."""
    found: Counter[str] = Counter()
    for number, count in counts.items():
        for part in written[number]:
            found[part] += count
    return found


_MOST_ALIKE = 16


def _heads(counts: Mapping[str, int], language: Language) -> dict[str, str]:
    """Return for each spelling the commonest folded form of its word.

    Forms with one key are one word where the language says that one inflects to the other.
    """
    grammar = function_words(language.tag)
    spelt = {spelling: _word(spelling, grammar) for spelling in counts}
    words: Counter[str] = Counter()
    for spelling, count in counts.items():
        words[spelt[spelling]] += count
    by_key: dict[str, list[str]] = defaultdict(list)
    heads: dict[str, str] = {}
    for word in sorted(words, key=lambda word: (-words[word], word)):
        known = by_key[language.key(word)]
        # What so many commoner words with its key are no forms of is a word of its own.
        head = next(
            (head for head in known[:_MOST_ALIKE] if language.inflects(head, word) or language.inflects(word, head)),
            word,
        )
        heads[word] = head
        if head == word:
            known.append(word)
    return {spelling: heads[word] for spelling, word in spelt.items()}


def _word(spelling: str, grammar: frozenset[str]) -> str:
    """Return a spelling folded; an acronym has no full stops, and capitals where it would be a word of grammar."""
    word = folded(spelling).replace(".", "")
    shouted = len(word) > 1 and (spelling.isupper() or "." in spelling)
    return word.upper() if shouted and word in grammar else word


def _capitals(
    written: Sequence[tuple[str, ...]], inside: Mapping[int, int], heads: Mapping[str, str]
) -> tuple[Counter[str], Counter[str]]:
    """Return how often each word stands inside sentences, with a capital and altogether."""
    capital: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for number, count in inside.items():
        for part in written[number]:
            seen[heads[part]] += count
            if part[:1].isupper():
                capital[heads[part]] += count
    return capital, seen


_COMMON_BEGINNING = 3
_MOSTLY = 0.5


def _bases(capital: Mapping[str, int], seen: Mapping[str, int], language: Language) -> dict[str, str]:
    """Return for what is named for a place the name of the place, where both stand in the texts."""
    names = sorted(word for word, count in seen.items() if capital[word] > _MOSTLY * count)
    alike: dict[str, list[str]] = defaultdict(list)
    for name in names:
        alike[name[:_COMMON_BEGINNING]].append(name)
    bases = {
        word: base
        for group in alike.values()
        for word in group
        for base in group
        if len(base) > _COMMON_BEGINNING and base != word and language.derives(base, word)
    }
    return {word: bases.get(base, base) for word, base in bases.items()}


_NUMERAL = re.compile(r"[\W\d_]")
_HIRAGANA = re.compile("[ぁ-ゟ]")
"""Letters of endings and particles, with which a term may end (取り消し) and hardly begins."""


def _lemma(text: str, language: Language, counts: tuple[int, int], nouns: Nouns | None) -> Lemma:
    """Return what a word tells of itself, given how often it stands inside sentences, with a capital and altogether."""
    capital, seen = counts
    edge = any(map(str.isalpha, text)) and text not in function_words(language.tag)
    if nouns is not None:
        edge = edge and nouns.is_noun(text)
    elif language.spaced:
        edge = edge and len(text) > 1
    alone = edge and not _NUMERAL.match(text) and not _HIRAGANA.match(text)
    # 6자 회담 begins with a number, which is parted from its eojeol.
    opens = (edge and not _HIRAGANA.match(text)) or (nouns is not None and text.isdecimal())
    return Lemma(text, opens, edge, alone, capital / max(seen, 1), inside=seen > 0)
