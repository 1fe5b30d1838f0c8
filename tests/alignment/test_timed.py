"""Cues answer the cues that are shown at the same time; what is not clear is doubted."""

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.alignment.pair import Pair
from termcheck.alignment.timed import Times, by_time

Cues = list[tuple[int, int]]


def film(cues: int, seed: int = 1) -> Cues:
    """Return times of cues as in a film: of different lengths, mostly close to one another."""
    rolled = random.Random(seed)  # noqa: S311
    shown, time = [], 0
    for _ in range(cues):
        begin = time + rolled.choice([80, 80, 200, 500, 1_500, 4_000])
        time = begin + rolled.randrange(900, 5_500)
        shown.append((begin, time))
    return shown


def changed(cues: Cues, factor: float = 1.0, offset: int = 0, jitter: int = 0) -> Cues:
    rolled = random.Random(7)  # noqa: S311
    return [
        (
            round(begin * factor) + offset + rolled.randint(-jitter, jitter),
            round(end * factor) + offset + rolled.randint(-jitter, jitter),
        )
        for begin, end in cues
    ]


def one_to_one(cues: Sequence[object]) -> list[Pair]:
    return [Pair((index,), (index,), doubtful=False) for index in range(len(cues))]


@pytest.mark.parametrize("cues", [1, 2, 5, 20, 100, 400])
@pytest.mark.parametrize("jitter", [0, 150])
def test_the_same_times_are_paired_one_to_one(cues: int, jitter: int) -> None:
    shown = film(cues)

    assert by_time(shown, changed(shown, jitter=jitter)) == one_to_one(shown)


@pytest.mark.parametrize("cues", [5, 20, 100, 400])
@pytest.mark.parametrize("offset", [-1_000, 700, 2_000, 60_000, 36_000_000])
def test_a_constant_distance_is_found(cues: int, offset: int) -> None:
    shown = film(cues)

    assert by_time(shown, changed(shown, offset=offset, jitter=100)) == one_to_one(shown)


@pytest.mark.parametrize("cues", [3, 10, 200])
@pytest.mark.parametrize("offset", [0, 1_500, 2_000, 3_000, -1_000])
def test_cues_at_regular_times_are_paired_at_a_distance(cues: int, offset: int) -> None:
    shown = [(number * 3_000, number * 3_000 + 2_500) for number in range(cues)]

    assert by_time(shown, changed(shown, offset=offset)) == one_to_one(shown)


@pytest.mark.parametrize("factor", [24 / 23.976, 23.976 / 24])
def test_a_small_drift_is_followed(factor: float) -> None:
    shown = film(1_200)

    assert by_time(shown, changed(shown, factor, offset=5_000, jitter=50)) == one_to_one(shown)


@pytest.mark.parametrize("factor", [25 / 23.976, 23.976 / 25, 25 / 24, 30 / 25])
@pytest.mark.parametrize("cues", [5, 10, 20, 40, 300])
def test_another_number_of_frames_is_beyond(factor: float, cues: int) -> None:
    shown = film(cues)

    assert by_time(shown, changed(shown, factor)) is None


@pytest.mark.parametrize("cues", [20, 60, 300])
@pytest.mark.parametrize("seed", range(2, 7))
def test_unrelated_films_do_not_go_together(cues: int, seed: int) -> None:
    assert by_time(film(cues), film(cues, seed)) is None


def paired(source: Sequence[Times], target: Sequence[Times]) -> list[tuple[tuple[int, ...], tuple[int, ...], bool]]:
    """Return the pairs of cues that follow a dozen which answer one another."""
    before = [(number * 4_000 - 60_000, number * 4_000 - 57_500) for number in range(12)]
    pairs = by_time([*before, *source], [*before, *target])
    assert pairs is not None
    assert pairs[:12] == one_to_one(before)
    return [
        (tuple(index - 12 for index in here), tuple(index - 12 for index in there), doubtful)
        for here, there, doubtful in pairs[12:]
    ]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param([(0, 3000)], [(0, 3000)], [((0,), (0,), False)], id="the same times"),
        pytest.param([(0, 3000)], [(300, 3600)], [((0,), (0,), False)], id="nearly the same times"),
        pytest.param(
            [(0, 2000), (2000, 4000)], [(0, 4000)], [((0, 1), (0,), False)], id="one cue covers two of the source"
        ),
        pytest.param(
            [(0, 6000)],
            [(0, 1900), (2000, 3900), (4000, 6000)],
            [((0,), (0, 1, 2), False)],
            id="one cue of the source covers three",
        ),
        pytest.param(
            [(0, 6000)], [(0, 4500), (4550, 6000)], [((0,), (0, 1), False)], id="one covers a long and a short one"
        ),
        pytest.param(
            [(0, 2000), (2000, 4000)],
            [(0, 2000), (5000, 6000)],
            [((0,), (0,), False), ((), (1,), True)],
            id="a cue without an answer is doubtful, and one of the source in no pair",
        ),
        pytest.param(
            [(0, 4000), (4000, 8000)],
            [(0, 2400), (2400, 8000)],
            [((0,), (0,), True), ((1,), (1,), True)],
            id="a border that moved far is unclear",
        ),
        pytest.param(
            [(0, 2000), (0, 9000), (2500, 5000)],
            [(0, 2000), (0, 9000), (2500, 5000)],
            [((0,), (0,), False), ((1,), (1,), False), ((2,), (2,), False)],
            id="cues that overlap in both files",
        ),
        pytest.param(
            [(0, 4000), (0, 12000)],
            [(0, 2000), (0, 12000), (2000, 4000)],
            [((0, 1), (0, 1, 2), False)],
            id="cues among one another are joined",
        ),
        pytest.param([(0, 10000)], [(0, 1000)], [((0,), (0,), True)], id="a small part"),
        pytest.param(
            [(0, 6000)], [(0, 3000), None, (3000, 6000)], [((0,), (0, 1, 2), True)], id="one without a time in between"
        ),
        pytest.param(
            [(number * 1000, number * 1000 + 1000) for number in range(8)],
            [(0, 8000)],
            [((0, 1, 2, 3, 4, 5, 6, 7), (0,), True)],
            id="very many are unclear",
        ),
        pytest.param([(0, 2000)], [None], [((), (0,), True)], id="a cue whose time cannot be read"),
        pytest.param([None], [(0, 2000)], [((), (0,), True)], id="nor one of the source"),
        pytest.param([(0, 0)], [(0, 0)], [((0,), (0,), False)], id="cues of no length"),
    ],
)
def test_cues(
    source: Sequence[Times], target: Sequence[Times], expected: list[tuple[tuple[int, ...], tuple[int, ...], bool]]
) -> None:
    assert paired(source, target) == expected


@pytest.mark.parametrize(
    ("source", "target"), [([], []), ([], [(0, 1000)]), ([(0, 1000)], []), ([None], [None]), ([(0, 9)], [(50, 90)])]
)
def test_what_never_overlaps_does_not_go_together(source: Sequence[Times], target: Sequence[Times]) -> None:
    assert by_time(source, target) is None


def edited(shown: Cues) -> tuple[Cues, dict[int, set[int]]]:
    """Return the times of a translation that joins, splits and leaves out cues, and which of them answer each cue."""
    rolled = random.Random(4)  # noqa: S311
    target: Cues = []
    answers: dict[int, set[int]] = {}
    index = 0
    while index < len(shown):
        (begin, end), chance, here = shown[index], rolled.random(), len(target)
        if chance < 0.1 and index + 1 < len(shown):
            answers[index] = answers[index + 1] = {here}
            target.append((begin, shown[index + 1][1]))
            index += 1
        elif chance < 0.2:
            answers[index] = {here, here + 1}
            target += [(begin, (begin + end) // 2), ((begin + end) // 2 + 40, end)]
        elif chance >= 0.25:
            answers[index] = {here}
            target.append((begin + rolled.randrange(-100, 100), end + rolled.randrange(-200, 400)))
        index += 1
    return target, answers


@pytest.mark.parametrize("offset", [0, 5_000])
def test_an_edited_translation_is_paired_rightly_where_it_is_sure(offset: int) -> None:
    shown = film(400)
    target, answers = edited(shown)

    pairs = by_time(shown, changed(target, offset=offset)) or []
    sure = [pair for pair in pairs if not pair.doubtful]

    assert sum(len(pair.targets) for pair in sure) > 0.95 * len(target)
    for pair in sure:
        assert set(pair.targets) == set().union(*(answers[index] for index in pair.sources))


TIMES = st.lists(
    st.none() | st.tuples(st.integers(0, 20), st.integers(0, 6)).map(lambda cue: (cue[0] * 500, sum(cue) * 500)),
    max_size=8,
)


@given(TIMES, TIMES)
def test_every_cue_of_the_target_is_in_exactly_one_pair_and_in_order(source: list[Times], target: list[Times]) -> None:
    pairs = by_time(source, target)

    if pairs is not None:
        assert [index for pair in pairs for index in pair.targets] == list(range(len(target)))
        sources = [index for pair in pairs for index in pair.sources]
        assert len(sources) == len(set(sources))
        assert all(pair.doubtful for pair in pairs if not pair.sources)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ([(0, 3_600_000)] * 10_000, [(0, 3_600_000)] * 10_000),
        ([(number * 1_000, number * 1_000 + 900) for number in range(20_000)], [(0, 20_000_000)]),
        ([(0, 20_000_000)], [(number * 1_000, number * 1_000 + 900) for number in range(20_000)]),
    ],
)
def test_many_cues_at_one_time_do_not_stall(source: Cues, target: Cues) -> None:
    assert by_time(source, target) is None
