"""Pairing by key: messages of a program, which have one id in every language."""

import re
from collections.abc import Iterator, Mapping, Sequence

from termcheck.alignment.pair import Pair

# Unicode Technical Standard 35, Part 3, Plural Rules: the categories, as the last part of a key.
_PLURAL = re.compile(r"(?<=[^A-Za-z0-9])(?:zero|one|two|few|many|other)(?=[\])}]?\Z)")
_ANY_NUMBER = "other"


def by_key(source: Sequence[str], target: Sequence[str]) -> Iterator[Pair]:
    """Yield a pair for each key of the target, in order, and then for each key that only the source has.

    A key that the source does not know is doubtful. A plural form that only the target's language has answers
    the source's form for any number, and one that it does not have is not missed.
    Of a key that the source has twice, the last counts.
    """
    places = {key: index for index, key in enumerate(source)}
    for index, key in enumerate(target):
        answered = _answered(key, places)
        yield Pair(() if answered is None else (answered,), (index,), answered is None)
    known = set(target)
    forms = {_stem(key) for key in target} - {None}
    for key, index in places.items():
        if key not in known and _stem(key) not in forms:
            yield Pair((index,), (), doubtful=False)


def _answered(key: str, places: Mapping[str, int]) -> int | None:
    """Return which segment of the source has a key, or is the plural for any number of that key."""
    return places.get(key, places.get(_PLURAL.sub(_ANY_NUMBER, key)))


def _stem(key: str) -> str | None:
    """Return what the keys of all plural forms of a message have in common; none for a key of another kind."""
    stem, forms = _PLURAL.subn("", key)
    return stem if forms else None
