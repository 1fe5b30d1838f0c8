"""Compounds in Swedish, Danish and Norwegian, and the endings and borders that make none."""

import re
from collections.abc import Callable

from termcheck.language.compounds import Compounding

_SHORTEST_REST = 3

_SUFFIX = (
    "(?:het|hed|heit|lig|leg|isk|sk|ing|ning|ling|else|örelse|skap|skab|dom|[lr]?are|ere|er|ar|aktig|agtig|bar|som|sam"
    "|lös|løs|laus|ism|ist|itet|in|inn|inde|and|end|eri|erad|era|is|isk|at|ator|ation|asjon|ion|sjon|ant|ent|iv|al|iel"
    "|iell|ell|ament|ikk?|iker|i|ulär|ular|mässig|mæssig|messig|ig|eg|el|ör|ør|ur|iat)"
)
_TAIL = "(?:en|et|er|ar|or|a|e|t|n|r|na|ne|ene|erna|arna|orna|erne|ane|ade|ede|te)?s?"
_DERIVED = re.compile(
    f"(?:e?s|e|n|a|t|n?er)?{_SUFFIX}{{1,3}}{_TAIL}|(?:ade|ren|rens|ede|ats|ets|rna|rne|ene|ane|ast|est)s?"
)
"""Endings that make another word of a stem, so that organisation holds no organ."""

_VOWEL = re.compile("[aeiouyåäæöøé]")
_NO_BORDER = re.compile(
    r"(?:[^s]-[aeiouyåäæöø]\w\w|e-ret|[aeio]-na(?:t|sj)ion|[aeo]-stat|(?:re|uni|trans|kon)-form|(?:at|pro|kon)-test)\Z"
)
"""Ends of loans and of short words that are no second parts: fart, transport, interesseret, destination, protest."""
_COMPOUNDS = Compounding(frozenset(), _DERIVED, _VOWEL, no_end="qw")


def compound_holds(inflects: Callable[[str, str], bool], word: str, part: str, start: int) -> bool:
    """Say whether a word is a compound with another, or a form of it, as the part that begins at ``start``."""
    if start and _NO_BORDER.search(f"{word[:start]}-{part}"):
        return False
    if start and inflects(part, word[start:]):
        return _COMPOUNDS.holds(word[:start] + part, part, start)
    rest = word[start + len(part) :]
    if len(rest) < _SHORTEST_REST or not word.startswith(part, start):
        return False
    doubled = rest[0] == part[-1] and _DERIVED.fullmatch(rest, 1)
    return not doubled and _COMPOUNDS.holds(word, part, start)
