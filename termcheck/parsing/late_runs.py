"""Where the characters of a text stand, told when it is asked for: few texts have a finding."""

from collections.abc import Iterator
from typing import Any, Protocol, overload

import msgspec

from termcheck.text import Run


class Surveyor(Protocol):
    """What knows a file well enough to tell the runs of a text by what the text was made of."""

    def runs(self, made_of: Any, /) -> tuple[Run, ...]:  # noqa: ANN401 - each kind of file has its own
        """Return the runs of a text, in order."""


class LateRuns(msgspec.Struct, eq=False):
    """The runs of a text, made when they are asked for; once made they need the surveyor no longer, which may go."""

    surveyor: Surveyor | None
    made_of: Any
    made: tuple[Run, ...] = ()

    def now(self) -> tuple[Run, ...]:
        """Return the runs."""
        if self.surveyor is not None:
            self.made = self.surveyor.runs(self.made_of)
            self.surveyor = self.made_of = None
        return self.made

    def __len__(self) -> int:
        """Return how many runs there are."""
        return len(self.now())

    def __iter__(self) -> Iterator[Run]:
        """Yield each run."""
        return iter(self.now())

    @overload
    def __getitem__(self, index: int, /) -> Run: ...
    @overload
    def __getitem__(self, index: slice, /) -> tuple[Run, ...]: ...
    def __getitem__(self, index: int | slice, /) -> Run | tuple[Run, ...]:
        """Return one run, or some."""
        return self.now()[index]

    def __eq__(self, other: object) -> bool:
        """Say whether another sequence holds the same runs."""
        return self.now() == (other.now() if isinstance(other, LateRuns) else other)

    def __hash__(self) -> int:
        """Return the hash of the runs in a tuple."""
        return hash(self.now())

    def __reduce__(self) -> tuple[type, tuple[tuple[Run, ...]]]:
        """Go to another process as a tuple, and leave the surveyor behind."""
        return tuple, (self.now(),)
