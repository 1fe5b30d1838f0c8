"""What every way of pairing gives: which segments of two documents answer one another."""

from typing import NamedTuple


class Pair(NamedTuple):
    """Segments that answer one another, by their indices in their documents; one side may be empty.

    A ``doubtful`` pair is a guess, shown to people and not used to judge.
    """

    sources: tuple[int, ...]
    targets: tuple[int, ...]
    doubtful: bool = True
