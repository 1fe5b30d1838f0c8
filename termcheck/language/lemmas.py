"""Dictionary forms of words, where an extra is installed: ``lemma``, ``ja`` for Japanese, ``ko`` for Korean."""

from collections.abc import Callable
from functools import cache, lru_cache
from typing import NamedTuple

from termcheck.language import language
from termcheck.language.lexicon import dictionary
from termcheck.language_codes import primary_code


class Lexeme(NamedTuple):
    """A word at ``[start, end)`` of a text, and its dictionary form."""

    start: int
    end: int
    lemma: str


Analyser = Callable[[str], list[Lexeme]]
"""Takes a folded text apart into its words, without punctuation, particles and endings."""


@cache
def analyser(tag: str) -> Analyser | None:
    """Return the analyser of the language of a BCP 47 tag; None where there is none, or its extra is not installed.

    Its dictionary is read from the disk when it is first needed, which takes a second or several.
    """
    primary = primary_code(tag)
    try:
        return {"ja": _sudachi, "ko": _kiwi}[primary]() if primary in {"ja", "ko"} else _simplemma(primary)
    except ImportError:
        return None


def _simplemma(primary: str) -> Analyser | None:
    known, look_up = language(primary), dictionary(primary)
    if look_up is None or not known.spaced:
        return None

    @lru_cache(maxsize=1 << 16)
    def lemma(word: str) -> str:
        return (look_up(word) or word).casefold()

    def analyse(content: str) -> list[Lexeme]:
        return [Lexeme(word.start(), word.end(), lemma(word.group())) for word in known.words.finditer(content)]

    return analyse


def _sudachi() -> Analyser:
    from sudachipy import Dictionary, SplitMode

    tokenizer = Dictionary(dict="small").tokenizer(mode=SplitMode.A)

    def analyse(content: str) -> list[Lexeme]:
        if len(content) > _LONGEST:
            return []
        words = tokenizer.tokenize(content)
        return [
            Lexeme(word.begin(), word.end(), _normal(word.surface(), word.normalized_form()))
            for word in words
            if word.part_of_speech()[0] not in _GRAMMAR_IN_JAPANESE
        ]

    return analyse


def _normal(surface: str, normalized: str) -> str:
    """Return a word's usual spelling; a word in Latin letters is left untranslated (file, which is ファイル there)."""
    return surface if surface.isascii() else normalized.casefold()


_LONGEST = 16_000
"""Analysers take no longer texts, or too long a time for them, in code points."""

_GRAMMAR_IN_JAPANESE = frozenset({"助詞", "助動詞", "補助記号", "空白"})
"""Particles, auxiliaries, punctuation and spaces (UniDic's parts of speech)."""


def _kiwi() -> Analyser:
    from kiwipiepy import Kiwi

    kiwi = Kiwi()

    def analyse(content: str) -> list[Lexeme]:
        if len(content) > _LONGEST:
            return []
        return [
            Lexeme(word.start, word.end, word.lemma.casefold())
            for word in kiwi.tokenize(content)
            if word.tag[:1] not in _GRAMMAR_IN_KOREAN
        ]

    return analyse


_GRAMMAR_IN_KOREAN = frozenset("EJS")
"""Endings, particles and signs (the first letters of the Sejong tags)."""
