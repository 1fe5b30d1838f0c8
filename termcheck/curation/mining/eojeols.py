"""Korean nouns without their particles, told by what follows them throughout the texts."""

from collections import defaultdict
from collections.abc import Mapping

from termcheck.language.korean import SYLLABLES, are_particles, may_follow

_SURE = frozenset("의 에 에서 에게 과 와 을 를 으로 로 까지 부터 에는 에서는 으로는 로는 에도 이나 에게서".split())
_OTHERS = frozenset("은 는 이 가 도 만 들 들이 들은 들을 들의".split())
"""Particles behind which a noun surely stands, and those that endings of verbs look like."""

_LONGEST = 24
_VERBAL = frozenset("다고며면서는던한된할될해돼져게려록까라요죠했인일지히운린진친킨온난간든쓴본준")
"""Syllables with which forms of verbs and adjectives end (National Institute of Korean Language, *Korean Grammar for
Foreigners 1*); a noun ends with one too, and is then told by its particles."""

_SHORTEST_PART = 2
_SHORTEST_COMPOUND = 4


class Nouns:
    """The nouns of Korean texts, as their eojeols show them."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        """Take how often each eojeol stands in the texts."""
        self._evidence = _evidence(counts)
        self._stems = {eojeol: self._stem(eojeol) for eojeol in counts}
        self._counts: dict[str, int] = defaultdict(int)
        for eojeol, count in counts.items():
            self._counts[self._stems[eojeol]] += count

    def parts(self, eojeol: str) -> tuple[str, ...]:
        """Return the nouns that an eojeol is made of, without its particles; a verb is one part."""
        return self._parted(self._stems[eojeol])

    def is_closed(self, eojeol: str) -> bool:
        """Say whether an eojeol has particles behind its nouns."""
        return self._stems[eojeol] != eojeol

    def is_noun(self, stem: str) -> bool:
        """Say whether what stands behind a stem is what stands behind nouns."""
        sure, others = self._evidence.get(stem, _NOTHING)
        if len(stem) == 1:
            return len(sure) > 1
        if sure or len(others) > 1:
            return True
        return stem[-1] not in _VERBAL

    def _stem(self, eojeol: str) -> str:
        """Return what stands before an eojeol's particles: that which most particles are found behind."""
        if not SYLLABLES.match(eojeol) or len(eojeol) > _LONGEST:
            return eojeol
        return max(_stems(eojeol), key=lambda stem: (self._weight(stem) + _is_long(stem, eojeol), len(stem)))

    def _weight(self, stem: str) -> int:
        """Return how much says that a stem is a noun: the particles that it stands before, the sure ones twice."""
        sure, others = self._evidence.get(stem, _NOTHING)
        if len(stem) == 1:
            return 2 * len(sure) - 2
        return 2 * len(sure) + len(others)

    def _parted(self, stem: str) -> tuple[str, ...]:
        """Return a compound as its parts, where each stands alone more often than the compound does."""
        if len(stem) < _SHORTEST_COMPOUND or not SYLLABLES.match(stem):
            return (stem,)
        here = self._counts[stem]
        best = here
        found: tuple[str, ...] = (stem,)
        for middle in range(_SHORTEST_PART, len(stem) - _SHORTEST_PART + 1):
            parts = (stem[:middle], stem[middle:])
            rarer = min(self._counts.get(part, 0) if self._evidence.get(part, _NOTHING)[0] else 0 for part in parts)
            if rarer > best:
                best, found = rarer, parts
        return found if len(found) == 1 else tuple(part for half in found for part in self._parted(half))


_NOTHING: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())


_LONG = 3


def _is_long(stem: str, eojeol: str) -> bool:
    """Say whether so many syllables stand before a particle that it hardly belongs to them."""
    rest = eojeol[len(stem) :]
    return len(stem) >= _LONG and (rest in _SURE or rest in _OTHERS)


def _stems(eojeol: str) -> list[str]:
    """Return what can be the noun of an eojeol, the eojeol itself among it."""
    return [
        eojeol[:end]
        for end in range(1, len(eojeol) + 1)
        if (may_follow if end == 1 else are_particles)(eojeol[:end], eojeol[end:])
    ] or [eojeol]


def _evidence(counts: Mapping[str, int]) -> Mapping[str, tuple[frozenset[str], frozenset[str]]]:
    """Return the particles that are found behind each stem: the sure ones and the others, where bare counts as one."""
    sure: dict[str, set[str]] = defaultdict(set)
    others: dict[str, set[str]] = defaultdict(set)
    for eojeol in counts:
        if not SYLLABLES.match(eojeol) or len(eojeol) > _LONGEST:
            continue
        for stem in _stems(eojeol):
            rest = eojeol[len(stem) :]
            if rest in _SURE:
                sure[stem].add(rest)
            elif rest in _OTHERS or not rest:
                others[stem].add(rest)
    return {stem: (frozenset(sure[stem]), frozenset(others[stem])) for stem in {*sure, *others}}
