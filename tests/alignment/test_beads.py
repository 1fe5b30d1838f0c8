"""Paragraphs are paired by their lengths and anchors, and what is not sure is doubted."""

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.alignment.anchors import NO_CONCEPTS, Concepts
from termcheck.alignment.beads import Bead, aligned


def text(length: int) -> str:
    return "가" * length


def translation(length: int) -> str:
    return "x" * (2 * length)


def pairs(beads: list[Bead]) -> list[tuple[range, range]]:
    return [(range(bead.start[0], bead.end[0]), range(bead.start[1], bead.end[1])) for bead in beads]


LENGTHS = [60, 210, 35, 130, 300, 80, 170, 45]


def test_as_many_paragraphs_of_fitting_lengths_are_paired_in_order() -> None:
    beads = aligned([text(length) for length in LENGTHS], [translation(length + 3) for length in LENGTHS])

    assert pairs(beads) == [(range(index, index + 1), range(index, index + 1)) for index in range(len(LENGTHS))]
    assert not any(bead.doubtful for bead in beads)


@pytest.mark.parametrize("left_out", range(len(LENGTHS)))
def test_a_paragraph_left_out_shifts_the_others(left_out: int) -> None:
    beads = aligned(
        [text(length) for length in LENGTHS],
        [translation(length) for index, length in enumerate(LENGTHS) if index != left_out],
    )
    gone = Bead((left_out, left_out), (left_out + 1, left_out))

    assert gone in beads
    assert [source.start for source, target in pairs(beads) if target] == [
        index for index in range(len(LENGTHS)) if index != left_out
    ]


def test_anchors_decide_where_lengths_do_not() -> None:
    source = [f"{text(100)}{year}" for year in range(1990, 2000)]
    target = [f"{translation(100)} {year}" for year in range(1990, 2000) if year != 1994]

    beads = aligned(source, target)

    assert Bead((4, 4), (5, 4)) in beads
    assert [source.start for source, target in pairs(beads) if target] == [0, 1, 2, 3, 5, 6, 7, 8, 9]
    assert sum(bead.doubtful for bead in beads) == 1


def test_lengths_alone_leave_a_doubt_where_any_pair_would_do() -> None:
    beads = aligned([text(100)] * 10, [translation(100)] * 9)

    assert all(bead.doubtful for bead in beads)


def test_a_paragraph_of_another_length_in_order_is_doubted() -> None:
    beads = aligned(
        [text(length) for length in [*LENGTHS, 150, *LENGTHS]],
        [translation(length) for length in [*LENGTHS, 40, *LENGTHS]],
    )

    assert [bead.start for bead in beads if bead.doubtful] == [(8, 8)]


def test_unrelated_documents_are_doubted_whole() -> None:
    rolled = random.Random(7)  # noqa: S311
    source, target = ([rolled.randrange(10, 500) for _ in range(30)] for _ in range(2))

    assert all(bead.doubtful for bead in aligned([text(length) for length in source], [translation(n) for n in target]))


def mentions(*numbers: int, missing: tuple[int, ...] = ()) -> list[set[str]]:
    """Return for ten paragraphs, but those missing, a concept of its own each where its number is given."""
    return [{f"concept {number}"} if number in numbers else set() for number in range(10) if number not in missing]


def doubts(beads: list[Bead]) -> list[int]:
    return [bead.start[0] for bead in beads if bead.doubtful]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        pytest.param(mentions(), mentions(missing=(4,)), id="no concept"),
        pytest.param(mentions(1, 8), mentions(missing=(4,)), id="concepts of the source alone"),
        pytest.param(mentions(4), mentions(missing=(4,)), id="a concept of what is missing"),
        pytest.param([{"party"}] * 10, [{"party"}] * 9, id="a concept that stands everywhere"),
    ],
)
def test_where_nothing_is_shared_nothing_changes(source: list[set[str]], target: list[set[str]]) -> None:
    texts = [text(100)] * 10, [translation(100)] * 9

    assert aligned(*texts, concepts=lambda: Concepts(source, target)) == aligned(*texts)


def test_concepts_tell_which_paragraph_is_missing() -> None:
    shared = range(10)
    concepts = Concepts(mentions(*shared), mentions(*shared, missing=(4,)))

    beads = aligned([text(100)] * 10, [translation(100)] * 9, concepts=lambda: concepts)

    assert Bead((4, 4), (5, 4)) in beads
    assert [source.start for source, target in pairs(beads) if target] == [0, 1, 2, 3, 5, 6, 7, 8, 9]


def test_one_concept_makes_no_pair_sure() -> None:
    concepts = Concepts(mentions(5), mentions(5, missing=(4,)))

    beads = aligned([text(100)] * 10, [translation(100)] * 9, concepts=lambda: concepts)

    assert (range(5, 6), range(4, 5)) in pairs(beads)
    assert all(bead.doubtful for bead in beads)


def test_one_concept_does_not_make_up_for_lengths_that_do_not_go_together() -> None:
    lengths = [*LENGTHS, 150, *LENGTHS]
    here, there = [text(n) for n in lengths], [translation(n) for n in [*LENGTHS, 40, *LENGTHS]]
    concepts: list[set[str]] = [{"party"} if number == len(LENGTHS) else set() for number in range(len(lengths))]

    assert doubts(aligned(here, there, concepts=lambda: Concepts(concepts, concepts))) == [len(LENGTHS)]


def test_concepts_are_not_asked_for_where_documents_do_not_look_alike() -> None:
    asked: list[None] = []

    def concepts() -> Concepts:
        asked.append(None)
        return NO_CONCEPTS

    aligned(
        [text(length) for length in LENGTHS], [translation(15 * length) for length in LENGTHS[::-1]], concepts=concepts
    )
    assert not asked
    aligned([text(length) for length in LENGTHS], [translation(length) for length in LENGTHS], concepts=concepts)
    assert asked


def spoken(*concepts: str) -> list[set[str]]:
    """Return the concepts of paragraphs: a letter for each, and a full stop for a paragraph without any."""
    return [set(letters) - {"."} for letters in concepts]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        pytest.param("a.b.c.d.e.", "a.b.c.d.e.", id="all in place"),
        pytest.param("a.b.c.d.e.", "..b.c.d.e.", id="one is missing"),
        pytest.param("a.b.c.d.e.", "..........", id="all are missing"),
        pytest.param("a.b.c.d.e.", ".abc..d.e.", id="two stand next to their place, in other directions"),
        pytest.param("a.b.c.d.e.", "a.bc..d.e.", id="one stands in the paragraph before"),
        pytest.param("a.b.c.d.e.", "a.b.d.d.e.", id="one in the place of another that stands in its own, too"),
        pytest.param("a.b.c.d.e.", "f.g.h.i.j.", id="other concepts throughout"),
        pytest.param("a.b.a.b...", "b.a.b.a...", id="two that are taken for one another throughout"),
        pytest.param("a..x..c...", ".a.x...c..", id="two that went equally far, though one between them is in place"),
        pytest.param(
            [*"abcdefghijkl", *"........"],
            [*".abcdefghijkl", *".....", "abcdefghijkl", "."],
            id="all in the next paragraph, and in one that sums up, too",
        ),
    ],
)
def test_concepts_out_of_place_that_no_order_explains_leave_all_pairs_sure(
    source: Sequence[str], target: Sequence[str]
) -> None:
    concepts = Concepts(spoken(*source), spoken(*target))
    paragraphs = len(source)

    assert not doubts(aligned([text(100)] * paragraphs, [translation(100)] * paragraphs, concepts=lambda: concepts))


@pytest.mark.parametrize(
    ("source", "target", "doubted"),
    [
        pytest.param("a..bcd....", "a.bcd.....", [2, 3, 4, 5], id="a paragraph left out, another put in behind"),
        pytest.param("a.bcd....e", "a..bcd...e", [2, 3, 4, 5], id="a paragraph put in, another left out behind"),
        pytest.param("a.b..c...e", "ab..c....e", [1, 2, 3, 4, 5], id="some paragraphs between say nothing"),
        pytest.param("a.b.c.d.e.", "ca..b.d.e.", [0, 1, 2, 4], id="a paragraph moved to the front"),
        pytest.param("a.b.c.d.e.", "d.b.c.a.e.", [0, 6], id="two that changed places"),
        pytest.param("a.b.c.d.e.", "e.c.a.d.b.", [0, 2, 4, 8], id="sorted anew"),
        pytest.param(["ab", *"..c...d.."], [*"....c..d.", "ab"], [0, 9], id="two concepts of one paragraph in another"),
    ],
)
def test_concepts_out_of_place_that_one_order_explains_put_their_pairs_in_doubt(
    source: Sequence[str], target: Sequence[str], doubted: list[int]
) -> None:
    concepts = Concepts(spoken(*source), spoken(*target))

    beads = aligned([text(100)] * 10, [translation(100)] * 10, concepts=lambda: concepts)

    assert doubts(beads) == doubted


def test_many_concepts_out_of_place_correct_a_pairing_in_order() -> None:
    named = [{f"concept {number}"} for number in range(12)]
    concepts = Concepts(named, [*named[:2], *named[3:], set()])

    beads = aligned([text(100)] * 12, [translation(100)] * 12, concepts=lambda: concepts)

    assert Bead((2, 2), (3, 2)) in beads
    assert [bead.start[0] for bead in beads if not bead.doubtful] == [0, *range(4, 10)]


def test_a_pairing_that_order_alone_speaks_against_is_taken_where_it_leaves_fewer_doubts() -> None:
    concepts = Concepts(spoken(*"abcdefgh"), spoken(*"bcdefgh."))

    beads = aligned([text(100)] * 8, [translation(100)] * 8, concepts=lambda: concepts)

    assert [bead.start for bead in beads if not bead.doubtful] == [(2, 1), (3, 2), (4, 3), (5, 4)]


def test_a_pairing_in_order_stays_where_another_leaves_more_doubts() -> None:
    concepts = Concepts(spoken(*"abcd.fghij"), spoken(*"abc.fghij."))

    beads = aligned([text(100)] * 10, [translation(100)] * 10, concepts=lambda: concepts)

    assert [bead.start for bead in beads if not bead.doubtful] == [(0, 0), (1, 1), (2, 2), (3, 3)]


def test_concepts_in_a_paragraph_of_another_length_prove_no_other_order() -> None:
    lengths = [30, 90, 30, 30, 90]
    concepts = Concepts(spoken(*"a..b."), spoken(*".a..b"))

    assert not doubts(aligned([text(n) for n in lengths], [translation(n) for n in lengths], concepts=lambda: concepts))


def test_numbers_out_of_place_count_as_concepts_do() -> None:
    source = [f"{text(100)}{number}" for number in ("", "", 1950, "", "", "", "", "")]
    target = [f"{translation(100)} {number}" for number in ("", 1950, "", "", "", "", "", "")]
    concepts = Concepts(spoken(*"...a...."), spoken(*"..a....."))

    assert doubts(aligned(source, target, concepts=lambda: concepts)) == [1, 2, 3]


@pytest.mark.parametrize(
    ("here", "there", "doubted"),
    [
        pytest.param([2, 6], [2, 6], [], id="all in place"),
        pytest.param([2], [1], [], id="one elsewhere"),
        pytest.param([2, 6], [1, 7], [], id="two that went in other directions"),
        pytest.param([2, 6], [1, 5], [1, 2, 3, 4, 5, 6], id="two that went equally far"),
    ],
)
def test_numbers_count_without_any_concept(here: list[int], there: list[int], doubted: list[int]) -> None:
    source, target = ([""] * 10 for _ in range(2))
    for year, (one, other) in enumerate(zip(here, there, strict=True), 1950):
        source[one] = target[other] = str(year)

    beads = aligned([f"{text(100)}{year}" for year in source], [f"{translation(100)} {year}" for year in target])

    assert doubts(beads) == doubted


def test_unrelated_documents_are_doubted_however_many_concepts_they_share() -> None:
    rolled = random.Random(7)  # noqa: S311
    source, target = ([rolled.randrange(10, 500) for _ in range(30)] for _ in range(2))
    shared = Concepts(*([{f"concept {number}"} for number in range(30)] for _ in range(2)))

    beads = aligned([text(n) for n in source], [translation(n) for n in target], concepts=lambda: shared)

    assert all(bead.doubtful for bead in beads)


PARAGRAPHS = st.lists(st.text(st.sampled_from("가x 1\n"), max_size=12), max_size=9)


@given(PARAGRAPHS, PARAGRAPHS)
def test_every_paragraph_is_in_exactly_one_bead_and_in_order(source: list[str], target: list[str]) -> None:
    paired = pairs(aligned(source, target))

    assert [index for here, _ in paired for index in here] == list(range(len(source)))
    assert [index for _, there in paired for index in there] == list(range(len(target)))
    assert all(here or there for here, there in paired)


@pytest.mark.parametrize(("sources", "targets"), [(0, 0), (0, 3), (3, 0), (1, 400), (400, 1), (120, 360), (1, 1)])
def test_any_numbers_of_paragraphs(sources: int, targets: int) -> None:
    paired = pairs(aligned([text(30)] * sources, [translation(30)] * targets))

    assert [index for _, there in paired for index in there] == list(range(targets))


def test_long_documents_take_seconds() -> None:
    rolled = random.Random(7)  # noqa: S311
    lengths = [rolled.randrange(20, 300) for _ in range(1_500)]
    target = [translation(length) for length in lengths]
    del target[700:710]

    beads = aligned([text(length) for length in lengths], target)

    assert pairs(beads)[-1] == (range(1_499, 1_500), range(1_489, 1_490))
