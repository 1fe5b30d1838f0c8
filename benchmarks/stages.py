"""Measure where the time of a check goes: each stage as a multiple of a plain pass over the same file.

    python benchmarks/stages.py [--pairs 20000] [--terms 10000] [--repeated 0.0]

``glossary`` reads the glossary and prepares its terms.
``read`` makes segments of the table's bytes and ``fold`` folds both sides of them.
``match`` finds the terms and settles the demands; it folds as it goes, so folding counts here too.
``check`` asks every rule about what was matched, and ``report`` writes the findings as JSON lines.
Every stage is handed what the one before it made, and runs once and cold, as it does in a run;
so repeat the command before believing a small difference.
"""

import argparse
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from check import plain_pass
from generate import Inputs, generate

from termcheck import document_formats, reporters, rules
from termcheck.families import member, members
from termcheck.finding import Finding
from termcheck.glossary import Glossary
from termcheck.glossary_formats import read_glossary
from termcheck.matching.folding import fold
from termcheck.matching.matcher import Matcher
from termcheck.matching.occurrence import MatchedSegment
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.wanted_pair import WantedPair
from termcheck.reporters import Canvas, Reporter
from termcheck.rules import Rule
from termcheck.text import Segment

Made = TypeVar("Made")

_BATCH = 2048


class Stopwatch:
    """Times stages, and prints each as a multiple of a plain pass."""

    def __init__(self, plain: float) -> None:
        """Take the seconds of a plain pass."""
        self._plain = plain

    def timed(self, stage: str, work: Callable[[], Made]) -> Made:
        """Return what the work makes, after printing how long it took."""
        begin = time.perf_counter()
        made = work()
        print(f"{stage:8} {(time.perf_counter() - begin) / self._plain:6.2f}")
        return made


def main() -> None:
    """Print the figures that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=20_000)
    parser.add_argument("--terms", type=int, default=10_000)
    parser.add_argument("--repeated", type=float, default=0.0, help="share of pairs that were written before, 0 to 1")
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        print_stages(generate(Path(folder), given.pairs, given.terms, given.repeated))


def print_stages(inputs: Inputs) -> None:
    """Print the time of each stage, in the order of a run."""
    watch = Stopwatch(min(plain_pass(inputs.pairs) for _ in range(5)))
    glossary, matcher = watch.timed("glossary", lambda: prepared(inputs.glossary))
    segments = watch.timed("read", lambda: read(inputs.pairs, glossary.languages))
    watch.timed("fold", lambda: fold_all(segments))
    matched = watch.timed("match", lambda: match_all(matcher, segments))
    findings = watch.timed("check", lambda: judged(matched))
    watch.timed("report", lambda: reported(findings, glossary))


def prepared(path: Path) -> tuple[Glossary, Matcher]:
    """Return the glossary in a file and a matcher of its terms."""
    glossary = read_glossary(GlossaryFile(str(path), path.read_bytes()))
    return glossary, Matcher(glossary, "ko", "en")


def read(path: Path, languages: tuple[str, ...]) -> Sequence[Segment]:
    """Return the segments of a document."""
    with path.open("rb") as stream:
        file = OpenFile(str(path), stream, languages, wanted=WantedPair(languages))
        return list(document_formats.format_for(str(path)).read(file).segments)


def fold_all(segments: Sequence[Segment]) -> None:
    """Fold both sides of every segment."""
    for segment in segments:
        fold(segment.target)
        if segment.source is not None:
            fold(segment.source)


def match_all(matcher: Matcher, segments: Sequence[Segment]) -> Sequence[MatchedSegment]:
    """Return the segments matched, batch by batch as the checker does it."""
    batches = (segments[start : start + _BATCH] for start in range(0, len(segments), _BATCH))
    return [matched for batch in batches for matched in matcher.match(batch)]


def judged(matched: Sequence[MatchedSegment]) -> Sequence[Finding]:
    """Return what every rule says about every segment, and about all of them."""
    made = [rule() for rule in members(rules, Rule).values()]
    findings = [finding for segment in matched for rule in made for finding in rule.check(segment)]
    return findings + [finding for rule in made for finding in rule.conclude()]


def reported(findings: Sequence[Finding], glossary: Glossary) -> str:
    """Return the findings as JSON lines."""
    lines = member(reporters, Reporter, "jsonl")
    return "" if lines is None else "".join(lines().report(findings, glossary, Canvas()))


if __name__ == "__main__":
    main()
