"""How much a phrase and its rendering look like a term: names and phrases before ordinary words."""

import math

from termcheck.curation.mining.sides import Side
from termcheck.language.everyday_words import everyday_words

_NAME = 2.0
"""What a capital counts where capitals are rare."""

_ORDINARY = 0.2


def termhood(source: Side, phrase: int, target: Side, rendering: int) -> float:
    """Return by how much a phrase and its rendering are likelier a term than any other words that go together."""
    name = max(_capitals(source, phrase), _capitals(target, rendering))
    ordinary = _is_ordinary(source, phrase) or _is_ordinary(target, rendering)
    # The longer a phrase the likelier a term (C-value; Frantzi and Ananiadou 1999).
    length = math.log2(1 + len(source.phrases.lemmas[phrase])) if source.lexicon.spaced else 1.0
    return (1.0 + _NAME * name) * length * (_ORDINARY if ordinary else 1.0)


def _capitals(side: Side, phrase: int) -> float:
    """Return the share of capitals in a phrase, as much as it says in a language where so many words have one."""
    shares = [side.lexicon.lemmas[lemma].capitals for lemma in side.phrases.lemmas[phrase]]
    return sum(shares) / len(shares) * max(1.0 - 3.0 * side.lexicon.capitals, 0.0)


def _is_ordinary(side: Side, phrase: int) -> bool:
    """Say whether a phrase has only words that stand in any text."""
    everyday = everyday_words(side.language)
    return all(side.lexicon.lemmas[lemma].text in everyday for lemma in side.phrases.lemmas[phrase])
