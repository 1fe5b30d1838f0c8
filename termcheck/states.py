"""Only the translations whose state in their file is one of those that are asked for."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from termcheck.nearest import did_you_mean
from termcheck.text import Document, Segment

_MOST_REMEMBERED = 100
"""So many different states of a file are remembered; no tool has as many."""


class Selection:
    """Lets the segments of one document pass whose states are wanted; ``seen`` holds all states met so far."""

    def __init__(self, wanted: Iterable[str]) -> None:
        """Take the states that are wanted, in any capitals."""
        self.seen: set[str] = set()
        self._wanted = frozenset(state.casefold() for state in wanted)

    def of(self, document: Document) -> Document:
        """Return a document of the wanted segments, which are judged also where the file calls them unfinished."""
        return replace(document, segments=self._passed(document.segments))

    def _passed(self, segments: Iterable[Segment]) -> Iterator[Segment]:
        """Yield the wanted segments."""
        for segment in segments:
            states = list(filter(None, (segment.state, segment.unit_state)))
            if len(self.seen) < _MOST_REMEMBERED:
                self.seen.update(states)
            if any(state.casefold() in self._wanted for state in states):
                yield replace(segment, pending=False) if segment.pending else segment


def without_translation(wanted: Iterable[str], seen: Iterable[str]) -> Iterator[str]:
    """Yield, for each wanted state that no translation is in, the message that says so and what was meant instead."""
    known = {state.casefold(): state for state in sorted(seen)}
    for state in wanted:
        if state.casefold() not in known:
            yield f"no translation is in the state “{state}”{did_you_mean(state, known.values())}"
