"""Pairing by time: cues of subtitles that are shown at the same time."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from termcheck.alignment.clocks import Clock, fitted, is_stretched
from termcheck.alignment.pair import Pair

_ALIKE = 0.4
"""Of the time that two cues take up together, so much they share if they answer one another."""

_CERTAIN = 0.75
_COVERED = 0.5
"""So much of a cue lies within another that covers it."""

_FOREIGN = 1 / 3
"""So much of a cue, or of one beside it that belongs to another pair, may be shared without a doubt."""

_MOST_JOINED = 4
_FEWEST_SURE = 0.7
"""So many cues of one side must be in sure pairs, and so many of these begin together, in files that go together."""

_PUNCTUAL = 400

_FEWEST_SURE_WITHOUT_CLOCK = 0.85
"""Cues of any two files overlap; where the clocks are not known, nearly all must do so well."""

_MOST_NEIGHBOURS = 64

Times = tuple[int, int] | None


class _Cue(NamedTuple):
    """When a cue is shown on the target's clock, in milliseconds, and its number in its document, from 0."""

    begin: float
    end: float
    number: int

    @property
    def length(self) -> float:
        """How long the cue is shown."""
        return self.end - self.begin


@dataclass(slots=True)
class _Group:
    """Cues that answer one another, by their indices; ``answered`` unless one of the target has no answer."""

    sources: set[int] = field(default_factory=set)
    targets: set[int] = field(default_factory=set)
    answered: bool = True


def by_time(source: Sequence[Times], target: Sequence[Times]) -> list[Pair] | None:
    """Return the pairs of two documents, each given as times of its cues, in the order of the target.

    Every cue of the target is in exactly one; a cue of the source that none answers is in no pair.
    None is returned where the two files do not go together in time.
    """
    begins, others = (sorted(times[0] for times in side if times) for side in (source, target))
    if not begins or not others:
        return None
    clock = fitted(begins, others)
    overlaps = _Overlaps(_cues(source, clock or Clock()), _cues(target, Clock()))
    pairs = _pairs(overlaps, len(target))
    sure = [pair for pair in pairs if not pair.doubtful]
    begun = _begun(sure, source, target)
    if clock is None:
        together = len(sure) >= _FEWEST_SURE_WITHOUT_CLOCK * min(len(begins), len(others))
    else:
        punctual = sum(abs(clock.at(here) - there) <= _PUNCTUAL for here, there in begun)
        together = min(punctual / max(len(sure), 1), _share(sure, len(begins), len(others))) >= _FEWEST_SURE
    return pairs if together and not is_stretched(begun) else None


def _begun(pairs: Iterable[Pair], source: Sequence[Times], target: Sequence[Times]) -> list[tuple[int, int]]:
    """Return when the first cues of pairs begin, on the source's clock and on the target's."""
    firsts = ((source[pair.sources[0]], target[pair.targets[0]]) for pair in pairs)
    return [(here[0], there[0]) for here, there in firsts if here and there]


def _share(sure: Sequence[Pair], sources: int, targets: int) -> float:
    """Return how many of the cues are in sure pairs, on the side where these are more."""
    return max(sum(len(pair.sources) for pair in sure) / sources, sum(len(pair.targets) for pair in sure) / targets)


def _cues(times: Sequence[Times], clock: Clock) -> list[_Cue]:
    """Return the cues that have times; none is shorter than a millisecond."""
    return sorted(
        _Cue(clock.at(shown[0]), max(clock.at(shown[1]), clock.at(shown[0]) + 1), number)
        for number, shown in enumerate(times)
        if shown
    )


class _Overlaps:
    """Which cues of two files are shown at the same time, and for how long."""

    def __init__(self, source: Sequence[_Cue], target: Sequence[_Cue]) -> None:
        """Take the cues of both sides, in the order of their beginnings."""
        self.sources = {cue.number: cue for cue in source}
        self.targets = {cue.number: cue for cue in target}
        self.by_source: defaultdict[int, dict[int, float]] = defaultdict(dict)
        self.by_target: defaultdict[int, dict[int, float]] = defaultdict(dict)
        begins = [cue.begin for cue in source]
        latest = list(accumulate((cue.end for cue in source), max))
        for cue in target:
            for other in source[_neighbours(cue, begins, latest)]:
                shared = min(cue.end, other.end) - max(cue.begin, other.begin)
                if shared > 0:
                    self.by_source[other.number][cue.number] = shared
                    self.by_target[cue.number][other.number] = shared

    def likeness(self, one: int, other: int) -> float:
        """Return how much of the time that a cue of the source and one of the target take up they share."""
        shared = self.by_target[other].get(one, 0.0)
        return shared / (self.sources[one].length + self.targets[other].length - shared)


def _neighbours(cue: _Cue, begins: Sequence[float], latest: Sequence[float]) -> slice:
    """Return the cues of the other side that may overlap a cue; of very many, those that begin nearest to it."""
    low, high = bisect_right(latest, cue.begin), bisect_left(begins, cue.end)
    middle = bisect_left(begins, cue.begin)
    return slice(max(low, middle - _MOST_NEIGHBOURS // 2), min(high, middle + _MOST_NEIGHBOURS // 2))


def _pairs(overlaps: _Overlaps, targets: int) -> list[Pair]:
    """Return the pairs of all cues of the target."""
    groups = _groups(overlaps)
    answered = {index for group in groups for index in group.targets}
    groups.extend(_Group(set(), {index}, answered=False) for index in range(targets) if index not in answered)
    return [
        Pair(tuple(sorted(group.sources)), tuple(sorted(group.targets)), doubtful=not _is_sure(group, overlaps))
        for group in _without_interleaving(groups)
    ]


def _groups(overlaps: _Overlaps) -> list[_Group]:
    """Return the groups of cues that answer one another: the pairs most alike, and what they cover."""
    of_source: dict[int, _Group] = {}
    of_target: dict[int, _Group] = {}
    for one, other in _most_alike(overlaps):
        of_source[one] = of_target[other] = _Group({one}, {other})
    for other in sorted(overlaps.targets.keys() - of_target.keys()):
        covering = _covering(overlaps.targets[other], overlaps.by_target[other])
        if covering is not None:
            of_target[other] = of_source.setdefault(covering, _Group({covering}))
            of_target[other].targets.add(other)
    for one in sorted(overlaps.sources.keys() - of_source.keys()):
        covering = _covering(overlaps.sources[one], overlaps.by_source[one])
        if covering is not None:
            of_target.setdefault(covering, _Group(set(), {covering})).sources.add(one)
    return list({id(group): group for group in of_target.values()}.values())


def _most_alike(overlaps: _Overlaps) -> Iterator[tuple[int, int]]:
    """Yield the cues of source and target of which each is the other's likest."""
    likest = {
        one: max((overlaps.likeness(one, other), -other) for other in shared)
        for one, shared in overlaps.by_source.items()
    }
    for other, shared in overlaps.by_target.items():
        likeness, one = max((overlaps.likeness(one, other), -one) for one in shared)
        if likeness >= _ALIKE and likest[-one] == (likeness, -other):
            yield -one, other


def _covering(cue: _Cue, shared: Mapping[int, float]) -> int | None:
    """Return the cue of the other side in which most of a cue lies, if there is one."""
    index = max(shared, key=lambda index: (shared[index], -index), default=None)
    return index if index is not None and shared[index] >= _COVERED * cue.length else None


def _without_interleaving(groups: Iterable[_Group]) -> Iterator[_Group]:
    """Yield the groups in the order of the target, those as one whose cues stand among one another."""
    last: _Group | None = None
    for group in sorted(groups, key=lambda group: min(group.targets)):
        if last is not None and min(group.targets) < max(last.targets):
            answered = last.answered and group.answered
            last = _Group(last.sources | group.sources, last.targets | group.targets, answered=answered)
            continue
        if last is not None:
            yield last
        last = group
    if last is not None:
        yield last


def _is_sure(group: _Group, overlaps: _Overlaps) -> bool:
    """Say whether the cues of a group clearly answer one another, and no others."""
    if not group.answered or max(len(group.sources), len(group.targets)) > _MOST_JOINED:
        return False
    here = [overlaps.sources[index] for index in group.sources]
    there = [overlaps.targets[index] for index in group.targets]
    alike = _likeness(here, there)
    if len(here) == len(there) == 1 and alike >= _CERTAIN:
        return True
    return alike >= _COVERED and not _has_foreign(group, overlaps)


def _likeness(here: Sequence[_Cue], there: Sequence[_Cue]) -> float:
    """Return how much of the time from the first to the last cue is taken up by both sides."""
    begins = [min(cue.begin for cue in side) for side in (here, there)]
    ends = [max(cue.end for cue in side) for side in (here, there)]
    return (min(ends) - max(begins)) / (max(ends) - min(begins))


def _has_foreign(group: _Group, overlaps: _Overlaps) -> bool:
    """Say whether a cue of a group shares much time with one that is in another group, or in none."""
    pairs = [
        *((one, other) for other in group.targets for one in overlaps.by_target[other] if one not in group.sources),
        *((one, other) for one in group.sources for other in overlaps.by_source[one] if other not in group.targets),
    ]
    return any(
        overlaps.by_target[other][one] > _FOREIGN * min(overlaps.sources[one].length, overlaps.targets[other].length)
        for one, other in pairs
    )
