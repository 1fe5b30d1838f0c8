"""What was mined, in words and for programs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from termcheck.curation.mining import Candidate, Pair
from termcheck.reporting.tally import counted


@dataclass(frozen=True, slots=True)
class Mined:
    """What was mined: from how many pairs, how many candidates were found beside those known, and the first of them."""

    pairs: int
    languages: tuple[str, str]
    found: int
    known: int
    candidates: Sequence[Candidate]

    def sums(self) -> Iterator[str]:
        """Yield the figures in words."""
        source, target = self.languages
        shown = f", {len(self.candidates):,} of them shown" if len(self.candidates) < self.found else ""
        known = f", {self.known:,} more known to the glossary" if self.known else ""
        yield f"{counted(self.found, 'candidate')} in {counted(self.pairs, 'pair')} {source} → {target}{shown}{known}"


def example_records(examples: Sequence[Pair]) -> list[dict[str, Any]]:
    """Return pairs for programs."""
    return [
        {"source": pair.source, "target": pair.target, "path": pair.place.path, "line": pair.place.line}
        for pair in examples
    ]
