"""Northern and Southern spelling of Korean: ㄹ and ㄴ at the beginning of words, 률 and 렬 behind vowels."""

from collections.abc import Iterator
from itertools import islice, product

_FIRST = ord("가")
_VOWELS = 21
_WITH_ONE_VOWEL = 28
_NIEUN, _RIEUL, _IEUNG = 2, 5, 11
_OPEN = frozenset({0, 1, 5, 8, 11, 13, 18})
"""ㅏ ㅐ ㅔ ㅗ ㅚ ㅜ ㅡ, before which the South writes ㄴ where the North writes ㄹ (락원, 낙원)."""

_LIKE_I = frozenset({2, 6, 7, 12, 17, 20})
"""ㅑ ㅕ ㅖ ㅛ ㅠ ㅣ, before which the South writes ㅇ where the North writes ㄹ or ㄴ (력사, 역사; 녀성, 여성)."""

_AFTER_VOWELS = {"율": "률", "률": "율", "열": "렬", "렬": "열"}
_NO_CONSONANT = frozenset({0, 4})
"""No final consonant, or ㄴ: behind them the South writes 율 and 열 (비율, 비률)."""

_LONG = 4
"""In terms of so many syllables a word may begin anywhere, for all that is known of their parts."""

_MOST = 64


def spellings(words: tuple[str, ...]) -> frozenset[str]:
    """Return a term, given as its words, written as one, as the North and as the South spell it.

    Sources: National Institute of Korean Language, *Hangul Orthography*, 10-12 (the law of initials); *Korean Language
    Norms* of the North (2010), 25.
    """
    compact = "".join(words)
    starts = {sum(map(len, words[:number])) for number in range(len(words))}
    if len(compact) >= _LONG:
        starts = set(range(len(compact)))
    choices = [tuple(_choices(compact, place, first=place in starts)) for place in range(len(compact))]
    return frozenset(map("".join, islice(product(*choices), _MOST)))


def _choices(compact: str, place: int, *, first: bool) -> Iterator[str]:
    """Yield a syllable, and what else it may be written as."""
    syllable = compact[place]
    yield syllable
    if place and _final(compact[place - 1]) in _NO_CONSONANT and syllable in _AFTER_VOWELS:
        yield _AFTER_VOWELS[syllable]
    elif first and len(compact) > 1:
        initial, vowel, final = _parts(syllable)
        if initial in _SWAPS_OPEN and vowel in _OPEN:
            yield _syllable(_SWAPS_OPEN[initial], vowel, final)
        if vowel in _LIKE_I:
            for other in _SWAPS_LIKE_I.get(initial, ()):
                yield _syllable(other, vowel, final)


_SWAPS_OPEN = {_NIEUN: _RIEUL, _RIEUL: _NIEUN}
_SWAPS_LIKE_I = {_IEUNG: (_RIEUL, _NIEUN), _RIEUL: (_IEUNG,), _NIEUN: (_IEUNG,)}


def _parts(syllable: str) -> tuple[int, int, int]:
    """Return the numbers of a syllable's initial, vowel and final (The Unicode Standard, 3.12); -1 for other signs."""
    number = ord(syllable) - _FIRST
    if not 0 <= number < _INITIALS * _VOWELS * _WITH_ONE_VOWEL:
        return -1, -1, -1
    return number // (_VOWELS * _WITH_ONE_VOWEL), number // _WITH_ONE_VOWEL % _VOWELS, number % _WITH_ONE_VOWEL


_INITIALS = 19


def _final(syllable: str) -> int:
    return _parts(syllable)[2]


def _syllable(initial: int, vowel: int, final: int) -> str:
    return chr(_FIRST + (initial * _VOWELS + vowel) * _WITH_ONE_VOWEL + final)
