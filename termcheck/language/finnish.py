"""Finnish: cases, plurals, possessive suffixes and clitics with the sounds they change, verbs, and compounds."""

import re
from functools import lru_cache

from termcheck.language import Language
from termcheck.language.finnish_stems import VOWELS, stems

_SHORTEST_INFLECTED = 3

_A = "[aä]"
_SAME_VOWEL = "(?:" + "|".join(f"(?<={vowel}){vowel}" for vowel in VOWELS) + ")"
_CLITIC = f"(?:(?:k[oö](?:h{_A}n|s)?|kin|k{_A}{_A}n|h{_A}n|p{_A}(?:s|h{_A}n)?)?)"
_OWNER = f"(?:ni|si|ns{_A}|mme|nne)"
_OWNER_OR_HIS = f"(?:{_OWNER}|(?:(?<=a)a|(?<=ä)ä|(?<=e)e)n)"
_LOCAL = f"ss{_A}|st{_A}|ll{_A}|lt{_A}|lle"
_TRANSLATIVE = f"ksi|kse{_OWNER_OR_HIS}"
_WITHOUT = f"tt{_A}"

_SINGULAR = re.compile(
    f"(?:[nt]|{_OWNER}|(?:{_LOCAL}|n{_A}|(?<![aä])a|(?<=a)a(?!n)|(?<![aä])ä|(?<=ä)ä(?!n)|(?<=[{VOWELS}]{{2}})t{_A})"
    f"{_OWNER_OR_HIS}?|{_TRANSLATIVE}|(?:{_SAME_VOWEL}|(?<=[{VOWELS}]{{2}})h[{VOWELS}]|(?<=[{VOWELS}]{{2}})see)"
    f"(?:n|{_OWNER})){_CLITIC}"
)
_PLURAL = re.compile(
    f"(?:(?<=i)(?:(?:{_LOCAL}|n{_A}|t?{_A}){_OWNER_OR_HIS}?|{_TRANSLATIVE}|n|ne{_OWNER_OR_HIS}"
    f"|(?:[dt]e|tte|e|hi|sii|i)(?:n|{_OWNER}))|(?<=j)(?:{_A}{_OWNER_OR_HIS}?|e(?:n|{_OWNER}))){_CLITIC}"
)
_BEFORE_CONSONANT = re.compile(f"(?:t{_A}{_OWNER_OR_HIS}?|te(?:n|{_OWNER})|n{_A}){_CLITIC}")
_NOMINATIVE = re.compile(f"{_OWNER}?{_CLITIC}")
"""Endings of cases, suffixes of owners and clitics (Hakulinen and others, *Iso suomen kielioppi*, 81-104, 126-137)."""

_PERSON = f"(?:n|t|mme|tte|v{_A}t)"
_VERBAL = re.compile(
    f"(?:|{_PERSON}|{_SAME_VOWEL}|(?<=[{VOWELS}]{{2}})|i{_PERSON}?|si{_PERSON}?|isi{_PERSON}?|[lnrs]?[lnrs][uy]t|minen|[lnrs]?nee\\w{{0,4}}"
    f"|(?:tt?|d){_A}{_A}n|t?tiin|tt?[uy]|tt[uy][nj]\\w{{0,4}}|m{_A}(?:ss{_A}|st{_A}|ll{_A}|{_A}n|tt{_A})"
    f"|(?<=[^e])ess{_A}|v{_A}(?:[nt]|{_A}|ss{_A}|ll{_A}|ksi)?|v(?:i{_A}|ien|iss{_A})|k{_A}{_A}|k[oö][oö]n"
    f"|t{_A}[vi]\\w{{0,4}}){_CLITIC}"
)
"""Endings of persons, tenses and moods, the passive, infinitives and participles (the same, 105-122)."""


@lru_cache(maxsize=1 << 17)
def inflects(term_word: str, word: str) -> bool:
    """Say whether a word is a form of the term's word, taken as its dictionary form or as its plural."""
    if term_word == word:
        return True
    if len(term_word) < _SHORTEST_INFLECTED:
        return False
    known = stems(term_word)
    return any(
        word.startswith(stem) and endings.fullmatch(word, len(stem)) is not None
        for endings, group in (
            (_NOMINATIVE, (term_word,)),
            (_SINGULAR, known.singular),
            (_PLURAL, known.plural),
            (_BEFORE_CONSONANT, known.consonant),
            (_VERBAL, known.verbal),
        )
        for stem in group
    )


@lru_cache(maxsize=1 << 17)
def key(word: str) -> str:
    """Return the first two letters of a folded word, which no form of it changes."""
    return word[:_UNCHANGED] if len(word) >= _SHORTEST_INFLECTED and word.isalpha() else word


_UNCHANGED = 2


def holds(word: str, part: str, start: int) -> bool:
    """Say whether a folded word is a compound that begins with another, or ends with a form of it."""
    if len(part) < _SHORTEST_PART:
        return False
    if not start:
        return len(word) >= len(part) + _SHORTEST_PART and _OTHER_WORD.match(word, len(part)) is None
    return start >= _SHORTEST_INFLECTED and inflects(part, word[start:])


_SHORTEST_PART = 4
_OTHER_WORD = re.compile(
    "(?:l+[ai][ns]?|st[aäu]|aehto|denli|ll|ila|l?ai|[aeio]lij|tta|mai|m[aä]t|ton|t[oö]n|uu[sdt]|yy[sdt]|is[tu]|j[aä]|nt[aäi]|minen|mis)"
)
"""Endings that make another word (the same, 155-390)."""

LANGUAGE = Language("fi", key=key, inflects=inflects, holds=holds)
