"""What is known of languages: how words are cut, which forms of a word count as one, what may follow a term."""

import importlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from termcheck.language_codes import primary_code

_UNSPACED_LETTERS = "\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
WORDS = rf"[^\W_{_UNSPACED_LETTERS}]+(?:_+[^\W_]+)*|[{_UNSPACED_LETTERS}]+"
"""Words, which end where Hangul, kana or Chinese characters begin: “DMZ를” holds the word “DMZ”.

An underscore within joins (defector_id), around a word it is emphasis.
"""

UNCOUNTED = "\u2060"
"""What stands in a spelling for a character that may be missing: a word joiner, which folding drops from texts."""


@dataclass(frozen=True, slots=True)
class Language:
    """What matching asks of a language; every text it is given is folded (see ``matching.folding``).

    ``word`` is a regex of one word, without groups.
    ``key`` gives what the forms of one word have in common.
    ``inflects(term_word, word)`` says whether a word with the same key is a form of the term's word.
    ``accepts(term_word, word)`` says whether a word with the same key is another spelling of the term's word, or
    can be a form of it, which counts where the term is wanted and is never flagged; None where ``inflects`` says all.
    ``holds(word, part, start)`` says whether a longer word has another, or a form of it, as its part from ``start`` on:
    in a compound, or before endings that ``key`` does not know; None where words hold no others.
    ``derives(term_word, word)`` says whether a word is made from the term's word by a regular ending (Iran, Iranian),
    or for another reason is no damaged form of it.
    ``inflected(replacement, term, found)`` gives the replacement in the form in which a term was found.
    ``common_words`` are right as they are: in lower case no wrongly written name (``rice``), and never a typo.
    ``spaced`` is False where words are not parted by spaces; there
    ``spelling(content)`` gives a text the usual one of its spellings, character by character, with ``UNCOUNTED`` for
    those that may be missing,
    ``forgiving`` is True where a spelling that is not the term's own is accepted and never flagged,
    ``forms(term)`` gives what else counts as a rendering that is wanted, before other letters, and
    ``stands(content, start, end)`` says whether what is at ``[start, end)`` can be a word, and ``surely`` whether it
    can be no part of another, without which it is not flagged.
    ``capital_nouns`` is True where every noun has a capital, so that a word in small letters need be no name without
    its own, and a word with a capital no name; ``uncapitalised(word)`` says whether a word, as it is written, is an
    adjective in small letters that has a capital only as a noun (deutsche, Deutsch).
    ``whole`` is True where a word within a longer listed term is another word, however it is wanted.
    ``coupled`` is True where a term of several words has hyphens between all of them within a compound.
    """

    tag: str
    word: str = WORDS
    key: Callable[[str], str] = str
    inflects: Callable[[str, str], bool] = str.__eq__
    accepts: Callable[[str, str], bool] | None = None
    holds: Callable[[str, str, int], bool] | None = None
    derives: Callable[[str, str], bool] = str.__eq__
    inflected: Callable[[str, str, str], str] = lambda replacement, _term, _found: replacement
    common_words: frozenset[str] = frozenset()
    spaced: bool = True
    spelling: Callable[[str], str] = str
    forgiving: bool = False
    forms: Callable[[str], frozenset[str]] = lambda _term: frozenset()
    stands: Callable[[str, int, int], bool] = lambda _content, _start, _end: True
    surely: Callable[[str, int, int], bool] = lambda _content, _start, _end: True
    capital_nouns: bool = False
    uncapitalised: Callable[[str], bool] = lambda _word: False
    whole: bool = False
    coupled: bool = False

    @property
    def words(self) -> re.Pattern[str]:
        """A pattern of words, each its only group, so that it parts a text into words and what stands between them."""
        return _compiled(self.word)


@cache
def _compiled(word: str) -> re.Pattern[str]:
    # Ranges of thousands of letters take milliseconds to compile: once, and only for languages that are met.
    return re.compile(f"({word})")


@cache
def language(tag: str) -> Language:
    """Return what is known of the language of a BCP 47 tag, and a sound default for a language nobody has described."""
    primary = primary_code(tag)
    if primary in _DESCRIBED:
        described: Language = importlib.import_module(f"termcheck.language.{_DESCRIBED[primary]}").LANGUAGE
        return described
    if primary in _UNSPACED:
        return Language(primary, spaced=False)
    family = importlib.import_module(f"termcheck.language.{_FAMILIES.get(primary, 'snowball')}")
    known: Language = family.described(primary)
    return known


_DESCRIBED = {
    "ar": "arabic",
    "cs": "czech",
    "de": "german",
    "en": "english",
    "fi": "finnish",
    "hi": "hindi",
    "hu": "hungarian",
    "ja": "japanese",
    "ko": "korean",
    "nl": "dutch",
    "pl": "polish",
    "ru": "russian",
    "th": "thai",
    "tr": "turkish",
    "uk": "ukrainian",
    "vi": "vietnamese",
    "yue": "chinese",
    "zh": "chinese",
}
_FAMILIES = {
    **dict.fromkeys(("es", "fr", "it", "pt"), "romance"),
    **dict.fromkeys(("da", "nb", "nn", "no", "sv"), "scandinavian"),
}
_UNSPACED = frozenset({"lo", "km", "my"})
