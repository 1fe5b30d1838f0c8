"""What a description of Swedish, Danish or Norwegian words is made of."""

import re
from dataclasses import dataclass
from functools import cached_property

from termcheck.language.inflection import Paradigm


@dataclass(frozen=True, eq=False)
class WordForms:
    """What is known of a language's words.

    ``nouns``, ``adjectives`` and ``verbs`` are paradigms; the genitive and the passive in -s are left out of them.
    ``doubled`` matches stems whose last consonant is written twice before an ending (rum, rummet).
    ``undoubled`` are consonants of which one is left before -t and -d (känna, känd).
    ``umlauted`` gives the stem of the plural of nouns that change their vowel (man, män).
    ``plurals`` are endings by which a term is known to be a plural, each with the singular's.
    ``common`` are words that are also names.
    """

    nouns: tuple[Paradigm, ...]
    adjectives: tuple[Paradigm, ...]
    verbs: tuple[Paradigm, ...]
    doubled: re.Pattern[str]
    undoubled: str
    umlauted: tuple[tuple[str, str], ...]
    plurals: tuple[tuple[re.Pattern[str], str], ...]
    common: frozenset[str]

    @cached_property
    def paradigms(self) -> tuple[Paradigm, ...]:
        """All the paradigms of the language."""
        return self.nouns + self.adjectives + self.verbs


def alternatives(listed: str) -> str:
    """Return a regex of the words listed, parted by spaces."""
    return rf"\A(?:{'|'.join(listed.split())})"


def other_than(listed: str) -> str:
    """Return a regex of the beginning of any word but those listed."""
    return rf"\A(?!(?:{'|'.join(listed.split())})\Z)"


def plurals(*listed: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Compile endings of the plural, each with the singular's."""
    return tuple((re.compile(rf"{plural}\Z"), singular) for plural, singular in listed)


VOWELS = "aeiouyåäæöø"
CONSONANT = f"[^{VOWELS}]"
ADJECTIVAL = (
    r"(?:ig|leg|bar|s[ao]m|full|fuld|mässig|mæssig|messig|[ai]k?tiv|[st]iv|egativ|[^t]al|(?:gi|men|to|ri|fron)tal"
    r"|(?:[iu]|on|ur|nt)ell?|(?<!d)ent|[rsvg]ant|är|ær|eksibel|[aiou]bel|[aiou]bl|aktig|agtig|rik|rig|lik|fri|värd"
    r"|stabil|mobil|cifikk?|unik|[nt]oton|notono|modern|urban|gravid|absurd|presis|præcis|intakt|erfekt|kvent|bevisst"
    r"|(?<![^aeiou]f)(?<!\Af)isk|[bdklmnpst]sk|[eo]rsk|rysk|(?<=\w\w\w)(?:lös|løs|laus|ös|øs|vill|ledig|snål|vänlig))"
)
"""What adjectives are known by in all three languages."""
