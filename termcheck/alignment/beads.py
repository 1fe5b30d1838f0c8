"""The likeliest beads of paragraphs that answer one another in two documents, and how sure each is.

After W. A. Gale and K. W. Church, "A Program for Aligning Sentences in Bilingual Corpora", Computational
Linguistics 19(1), 1993: lengths of a text and its translation go together, so the cheapest way through both
documents, in beads of none, one or two paragraphs a side, is found by dynamic programming.
Costs are in nats; the constants were fitted to Korean news and its English translation, with paragraphs
left out and joined. Borders in the structure of both documents part the problem into several.
"""

import math
from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product
from operator import itemgetter
from statistics import median
from typing import NamedTuple

from termcheck.alignment.anchors import Concepts, no_concepts, shared_anchors, with_numbers
from termcheck.alignment.displacement import displaced
from termcheck.alignment.structure import UNSTRUCTURED, Cell, Structure

_SHAPES = ((1, 1, 0.1), (1, 0, 4.5), (0, 1, 4.5), (2, 1, 5.0), (1, 2, 5.0), (2, 2, 6.0))
"""How many paragraphs of source and target a bead holds, and what it costs beside its lengths."""

_VARIANCE = 10.0
"""Square of the deviation of a translation's length, per character."""

_NARROWEST_BAND = 50
_MOST_CELLS = 1_000_000
_STEPS = 16
_SURPRISE = tuple(-math.log(math.erfc(step / _STEPS / math.sqrt(2))) for step in range(36 * _STEPS))
_RATIO_TOLERANCE = 0.03

_STRAIGHT = 6.0
"""What a pairing in order may cost more than the cheapest where both documents have as many paragraphs."""

_CLEAR_MARGIN = 2.0
_GREATEST_DEVIATION = 3.0
_TELLING_ANCHORS = 3.0
_CONFIRMING = 1.0
"""What sides must share, in nats, to be taken for each other's though something of them stands elsewhere."""

_UNRELATED = 1.4
"""Mean cost of a paragraph from which on two documents are no text and its translation."""


class Bead(NamedTuple):
    """Paragraphs that answer one another, as ranges of indices; one range may be empty.

    ``start`` and ``end`` each hold an index of the source and one of the target.
    """

    start: Cell
    end: Cell
    doubtful: bool = True


class _Problem(NamedTuple):
    """Two documents to align: lengths of their paragraphs (the source's scaled to the target's), anchors and roles.

    ``roles`` are the source's, and ``misfits`` what each of them costs beside each paragraph of the target.
    """

    source: Sequence[float]
    target: Sequence[float]
    anchors: Mapping[Cell, float]
    roles: Sequence[str] = ()
    misfits: Mapping[str, Sequence[float]] = {}

    def reversed(self) -> "_Problem":
        """Return the same problem read from the end."""
        last, other_last = len(self.source) - 1, len(self.target) - 1
        anchors = {(last - one, other_last - other): weight for (one, other), weight in self.anchors.items()}
        misfits = {role: costs[::-1] for role, costs in self.misfits.items()}
        return _Problem(self.source[::-1], self.target[::-1], anchors, self.roles[::-1], misfits)

    def within(self, start: Cell, end: Cell, anchors: Mapping[Cell, float]) -> "_Problem":
        """Return the problem of the paragraphs between two cells; the anchors are already those in between."""
        rows, columns = slice(start[0], end[0]), slice(start[1], end[1])
        roles = self.roles[rows]
        misfits = {role: self.misfits[role][columns] for role in set(roles)}
        return _Problem(self.source[rows], self.target[columns], anchors, roles, misfits)

    def anchored(self, start: Cell, end: Cell) -> float:
        """Return the weight of the anchors that both sides of a bead share."""
        cells = product(range(start[0], end[0]), range(start[1], end[1]))
        return sum(self.anchors.get(cell, 0.0) for cell in cells)

    def misfit(self, start: Cell, end: Cell) -> float:
        """Return what it costs that the two sides of a bead have different roles."""
        return sum(sum(self.misfits[role][start[1] : end[1]]) for role in self.roles[start[0] : end[0]])

    def lengths(self, start: Cell, end: Cell) -> tuple[float, float]:
        """Return how long the two sides of a bead are."""
        return sum(self.source[start[0] : end[0]]), sum(self.target[start[1] : end[1]])


class _Way(NamedTuple):
    """What leads into the cells of a row by one shape of bead."""

    costs: "array[float]"
    low: int
    height: int
    width: int
    price: float
    source: float
    target: Sequence[float]
    anchors: Sequence[Mapping[int, float]]
    misfits: Sequence[Sequence[float]]


class _Field:
    """The cost of the cheapest way from the start to each cell near the diagonal, row by row (source by target)."""

    def __init__(self, problem: _Problem) -> None:
        """Go through all rows of a problem."""
        self._source = problem.source
        self._target = {width: _sums(problem.target, width) for width in range(3)}
        self._roles = problem.roles
        self._misfits = {
            (role, width): _sums(costs, width) for role, costs in problem.misfits.items() for width in range(3)
        }
        self._anchors: defaultdict[int, dict[int, float]] = defaultdict(dict)
        for (row, column), weight in problem.anchors.items():
            self._anchors[row][column] = weight
        self.lows: list[int] = []
        self.rows: list[array[float]] = []
        for row, (low, high) in enumerate(_band(len(problem.source), len(problem.target))):
            costs = array("d")
            self.lows.append(low)
            self.rows.append(costs)
            ways = self._ways(row)
            for column in range(low, high):
                costs.append(_best(ways, column)[0] if row or column else 0.0)

    def _ways(self, row: int) -> list[_Way]:
        """Return the ways into the cells of a row."""
        return [
            _Way(
                self.rows[row - height],
                self.lows[row - height],
                height,
                width,
                price,
                sum(self._source[row - height : row]),
                self._target[width],
                [self._anchors[one] for one in range(row - height, row) if one in self._anchors],
                [self._misfits[role, width] for role in self._roles[row - height : row]],
            )
            for height, width, price in _SHAPES
            if height <= row
        ]

    @property
    def least(self) -> float:
        """What the cheapest way to the end costs."""
        return self.rows[-1][-1]

    def beads(self) -> list[Bead]:
        """Return the beads of the cheapest way to the end."""
        beads = []
        end = (len(self.rows) - 1, self.lows[-1] + len(self.rows[-1]) - 1)
        while end != (0, 0):
            _, height, width = _best(self._ways(end[0]), end[1])
            start = (end[0] - height, end[1] - width)
            beads.append(Bead(start, end))
            end = start
        return beads[::-1]


def _sums(lengths: Sequence[float], width: int) -> list[float]:
    """Return for each end the length of that many paragraphs before it."""
    return [sum(lengths[max(end - width, 0) : end]) for end in range(len(lengths) + 1)]


def _best(ways: list[_Way], column: int) -> tuple[float, int, int]:
    """Return the cost of the cheapest way into a cell of a row, and the height and width of its last bead."""
    least = (math.inf, 0, 0)
    for costs, low, height, width, price, source, target, anchors, misfits in ways:
        index = column - width - low
        if not 0 <= index < len(costs):
            continue
        cost = costs[index] + price
        if height and width:
            for weights in anchors:
                for other in range(column - width, column):
                    cost -= weights.get(other, 0.0)
            for misfit in misfits:
                cost += misfit[column]
            # Lengths only add to the cost.
            if cost < least[0]:
                cost += _surprise(source, target[column])
        if cost < least[0]:
            least = (cost, height, width)
    return least


def _surprise(source: float, target: float) -> float:
    """Return what two lengths cost: minus the logarithm of the chance of a deviation as great."""
    return _SURPRISE[min(int(_deviation(source, target) * _STEPS), len(_SURPRISE) - 1)]


def _deviation(source: float, target: float) -> float:
    """Return by how many standard deviations two lengths differ."""
    return abs(source - target) / math.sqrt(_VARIANCE / 2 * (source + target + 1.0))


def _band(rows: int, columns: int) -> Iterator[Cell]:
    """Yield for each row of the field where its cells begin and end."""
    half = min(max(_NARROWEST_BAND, abs(rows - columns)), max(_NARROWEST_BAND, _MOST_CELLS // max(rows, 1)))
    for row in range(rows + 1):
        center = row * columns // rows if rows else 0
        yield max(0, center - half), min(columns, center + half) + 1


class _Section(NamedTuple):
    """What lies between two borders: where it begins, its problem, and the ways through it."""

    start: Cell
    problem: _Problem
    field: _Field

    @property
    def size(self) -> int:
        """The number of paragraphs on the longer side."""
        return max(len(self.problem.source), len(self.problem.target))

    def moved(self, beads: list[Bead]) -> list[Bead]:
        """Return beads of the section as beads of the whole documents."""
        row, column = self.start
        return [
            Bead((start[0] + row, start[1] + column), (end[0] + row, end[1] + column), doubtful)
            for start, end, doubtful in beads
        ]


def aligned(
    source: Sequence[str],
    target: Sequence[str],
    structure: Structure = UNSTRUCTURED,
    concepts: Callable[[], Concepts] = no_concepts,
) -> list[Bead]:
    """Return the beads of two documents given as paragraphs, in order; every paragraph is in exactly one.

    The ``concepts`` that the paragraphs speak of are asked for, and believed, only where documents look like one
    another without them: two reports on one subject share many. Together with numbers they may contradict pairs that
    would be sure without them.
    """
    here, there = [len(text) for text in source], [len(text) for text in target]
    ratio = sum(there) / max(sum(here), 1)
    lengths = [length * ratio for length in here]
    problem = _Problem(lengths, there, shared_anchors(source, target), structure.roles, structure.misfits)
    sections = _sections(problem, structure.borders)
    # Where one document is longer by whole paragraphs the sums mislead, and the pairs found know better.
    better = _ratio(problem, [bead for section in sections for bead in section.moved(section.field.beads())])
    if abs(better - 1) > _RATIO_TOLERANCE:
        problem = problem._replace(source=[length * better for length in problem.source])
        sections = _sections(problem, structure.borders)
    if not _look_alike(sections):
        return [bead for section in sections for bead in section.moved(section.field.beads())]
    beads = _judged(sections, len(there))
    told = concepts()
    signs = Concepts(with_numbers(source, told.source), with_numbers(target, told.target))
    anchors = shared_anchors(source, target, told)
    outdated = anchors != problem.anchors
    problem = problem._replace(anchors=anchors)
    if outdated and any(bead.doubtful for bead in beads):
        sections, outdated = _sections(problem, structure.borders), False
        beads = _judged(sections, len(there))
    settled = _without_displaced(problem, beads, signs)
    if settled == beads:
        return beads
    # What is displaced takes away that order speaks for itself; another way must leave fewer doubts to be better.
    others = _judged(_sections(problem, structure.borders) if outdated else sections, len(there), straight=0.0)
    return min(settled, _without_displaced(problem, others, signs), key=_doubts)


def _without_displaced(problem: _Problem, beads: list[Bead], signs: Concepts) -> list[Bead]:
    """Return the beads, those doubtful whose sides other beads answer better, as the signs of their paragraphs tell."""

    def fits(one: int, other: int) -> bool:
        start, end = (beads[one].start[0], beads[other].start[1]), (beads[one].end[0], beads[other].end[1])
        return _deviation(*problem.lengths(start, end)) <= _GREATEST_DEVIATION

    confirmed = {index for index, bead in enumerate(beads) if problem.anchored(bead.start, bead.end) >= _CONFIRMING}
    here = [frozenset().union(*signs.source[bead.start[0] : bead.end[0]]) for bead in beads]
    there = [frozenset().union(*signs.target[bead.start[1] : bead.end[1]]) for bead in beads]
    doubted = displaced(here, there, confirmed, fits)
    return [bead._replace(doubtful=bead.doubtful or index in doubted) for index, bead in enumerate(beads)]


def _doubts(beads: list[Bead]) -> int:
    """Return how many paragraphs of the target are without a sure answer."""
    return sum(bead.end[1] - bead.start[1] for bead in beads if bead.doubtful)


def _sections(problem: _Problem, borders: Sequence[Cell]) -> list[_Section]:
    """Return the sections between borders, and the ways through each of them."""
    cells = sorted({(0, 0), *borders, (len(problem.source), len(problem.target))})
    starts = cells[:-1] or cells
    anchors: list[dict[Cell, float]] = [{} for _ in starts]
    for (row, column), weight in problem.anchors.items():
        number = bisect_right(starts, row, key=itemgetter(0)) - 1
        if number == bisect_right(starts, column, key=itemgetter(1)) - 1:
            start = starts[number]
            anchors[number][row - start[0], column - start[1]] = weight
    parts = zip(starts, cells[1:] or cells, anchors, strict=True)
    problems = ((start, problem.within(start, end, inside)) for start, end, inside in parts)
    return [_Section(start, part, _Field(part)) for start, part in problems]


def _ratio(problem: _Problem, beads: list[Bead]) -> float:
    """Return how much longer than its source a target is in the middle one of the beads with two sides."""
    lengths = [problem.lengths(bead.start, bead.end) for bead in beads]
    return median([target / source for source, target in lengths if source and target] or [1.0])


def _look_alike(sections: list[_Section]) -> bool:
    """Say whether two documents look like a text and its translation."""
    least = sum(section.field.least for section in sections)
    return least <= _UNRELATED * sum(section.size for section in sections)


def _judged(sections: list[_Section], columns: int, straight: float = _STRAIGHT) -> list[Bead]:
    """Return the beads of all sections, all of them doubtful if most paragraphs are without a sure answer.

    A pairing in order may cost so much more than the cheapest as ``straight`` says.
    """
    beads = [bead for section in sections for bead in section.moved(_marked(section, straight))]
    if len(sections) > 1 and (columns - _doubts(beads)) * 2 < columns:
        return [bead._replace(doubtful=True) for bead in beads]
    return beads


def _marked(section: _Section, straight: float) -> list[Bead]:
    """Return the cheapest beads, or those in order where these are about as good, and mark the sure ones."""
    _, problem, field = section
    rows, columns = len(problem.source), len(problem.target)
    in_order = [Bead((index, index), (index + 1, index + 1)) for index in range(columns)]
    if rows == columns and sum(_cost(problem, bead) for bead in in_order) <= field.least + straight:
        return [bead._replace(doubtful=not _plausible(problem, bead)) for bead in in_order]
    beads = field.beads()
    plausible = {bead for bead in beads if _plausible(problem, bead)}
    if sum(bead.end[1] - bead.start[1] for bead in plausible) * 2 < columns:
        return beads
    clear = _clear_borders(field, _Field(problem.reversed()), beads)
    sure = {bead for bead in plausible if bead.start in clear and bead.end in clear}
    return [bead._replace(doubtful=bead not in sure) for bead in beads]


def _cost(problem: _Problem, bead: Bead) -> float:
    """Return what a bead of one paragraph a side costs."""
    surprise = _surprise(*problem.lengths(bead.start, bead.end))
    shared, misfit = problem.anchored(bead.start, bead.end), problem.misfit(bead.start, bead.end)
    return _SHAPES[0][2] - shared + misfit + surprise


def _plausible(problem: _Problem, bead: Bead) -> bool:
    """Say whether a bead has two sides, and lengths or anchors that go together."""
    if bead.start[0] == bead.end[0] or bead.start[1] == bead.end[1]:
        return False
    anchored = problem.anchored(bead.start, bead.end) > _TELLING_ANCHORS
    return anchored or _deviation(*problem.lengths(bead.start, bead.end)) <= _GREATEST_DEVIATION


def _clear_borders(field: _Field, backward: _Field, beads: list[Bead]) -> set[Cell]:
    """Return the borders between beads that all ways through other cells of their row miss at a clear cost."""
    clear = {(0, 0), beads[-1].end}
    rows, columns = beads[-1].end
    for row, column in (bead.end for bead in beads[:-1]):
        onward = backward.rows[rows - row]
        last = columns - backward.lows[rows - row]
        others = (
            cost + onward[last - other]
            for other, cost in enumerate(field.rows[row], field.lows[row])
            if other != column and 0 <= last - other < len(onward)
        )
        if min(others, default=math.inf) >= field.least + _CLEAR_MARGIN:
            clear.add((row, column))
    return clear
