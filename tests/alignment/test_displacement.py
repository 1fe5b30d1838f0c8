"""Signs that stand in other pairs put their own in doubt, where two of them agree."""

import random
import time
from collections.abc import Set as AbstractSet
from itertools import chain

import pytest

from termcheck.alignment.displacement import displaced

NONE: AbstractSet[int] = frozenset()


def anywhere(_: int, __: int) -> bool:
    """Say of any two sides that they could answer one another."""
    return True


def shuffled(count: int) -> list[int]:
    return random.Random(7).sample(range(count), count)  # noqa: S311


@pytest.mark.parametrize(
    "order",
    [
        pytest.param(shuffled(20_000), id="shuffled"),
        pytest.param([*range(1, 20_000), 0], id="all but one went one place up"),
        pytest.param([*range(10_000, 20_000), *range(10_000)], id="two halves that changed places"),
        pytest.param(
            list(chain(*((one + 1, one) for one in range(0, 20_000, 2)))), id="neighbours that changed places"
        ),
    ],
)
def test_many_signs_out_of_place_take_no_time(order: list[int]) -> None:
    began = time.process_time()

    found = displaced([{str(sign)} for sign in range(20_000)], [{str(sign)} for sign in order], NONE, anywhere)

    assert len(found) > 19_900
    assert time.process_time() - began < 1.5
