"""Runs that are made when they are asked for are those of a tuple, and then keep nothing else alive."""

import pickle

import pytest

from termcheck.parsing.late_runs import LateRuns
from termcheck.text import Run, Text

RUNS = (Run(0, 1, 1, 0), Run(3, 2, 5, 9))


class Counting:
    """A surveyor that counts how often it is asked."""

    asked = 0

    def runs(self, number: int) -> tuple[Run, ...]:
        self.asked += 1
        return RUNS[:number]


def test_nothing_is_asked_before_anybody_wants_to_know() -> None:
    surveyor = Counting()
    text = Text("abcdef", "en", runs=LateRuns(surveyor, 2))

    assert (text.content, surveyor.asked) == ("abcdef", 0)
    assert (text.position(4).line, text.position(4).column, surveyor.asked) == (2, 6, 1)


@pytest.mark.parametrize("number", [1, 2])
def test_late_runs_are_like_a_tuple(number: int) -> None:
    late = LateRuns(Counting(), number)

    assert late == RUNS[:number]
    assert RUNS[:number] == late
    assert late != RUNS[: 3 - number]
    assert (len(late), [*late], late[0], late[:1]) == (number, [*RUNS[:number]], RUNS[0], RUNS[:1])
    assert hash(late) == hash(RUNS[:number])
    assert late == LateRuns(Counting(), number)


def test_they_go_to_another_process_as_a_tuple_and_let_go_of_what_they_were_made_by() -> None:
    late = LateRuns(Counting(), 2)
    sent = pickle.loads(pickle.dumps(late))  # noqa: S301 - our own

    assert (type(sent), sent) == (tuple, RUNS)
    assert late.surveyor is late.made_of is None
