r"""Measure the whole command ``termcheck check``: its time as a multiple of a plain pass over the same file.

    python benchmarks/check.py [--pairs 50000] [--repeated 0.0]
    python benchmarks/check.py --memory

The plain pass is ``re.findall(r"\w+", line.casefold())`` over every line, the least that a checker of words must do.
Both run on the same machine in the same minute, so that their ratio says something on any machine:
``3.0`` means that checking a file takes as long as cutting it into words three times.
The command's time holds all of it: starting Python, reading glossary and table, matching, every rule, JSON lines.
``start-up`` is the time of checking one sentence over that of
``python -c "import click, rich.console, regex, rapidfuzz"``.
``--memory`` prints instead how much memory the command takes at most, for 1,000,000 pairs and 10,000 terms.
"""

import argparse
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from generate import Inputs, generate

TERMCHECK = (sys.executable, "-m", "termcheck")
IMPORTS = (sys.executable, "-c", "import click, rich.console, regex, rapidfuzz")
SIZES = (100, 10_000)
_PASSES, _RUNS, _STARTS = 5, 3, 11
_MANY = 1_000_000

# The child's memory is asked for in a small process of its own: a child begins with the memory of its parent.
_PEAK = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def main() -> None:
    """Print the figures that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, help="50,000 unless said, and 1,000,000 with --memory")
    parser.add_argument("--repeated", type=float, default=0.0, help="share of pairs that were written before, 0 to 1")
    parser.add_argument("--memory", action="store_true", help="measure memory instead of time")
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        if given.memory:
            print_memory(Path(folder), given.pairs or _MANY, given.repeated)
        else:
            print_times(Path(folder), given.pairs or 50_000, given.repeated)


def print_times(folder: Path, pairs: int, repeated: float) -> None:
    """Print the multiples of a plain pass for a small and a large glossary, and of the imports for the start."""
    print(f"{pairs:,} pairs, {repeated:.0%} of them repeated")
    multiples = []
    for terms in SIZES:
        inputs = generate(folder, pairs, terms, repeated)
        multiples.append(multiple(inputs))
        print(f"{terms:>6,} terms: {multiples[-1]:.1f} times a plain pass")
    print(f"{SIZES[1]:,} terms: {multiples[1] / multiples[0]:.2f} times {SIZES[0]:,} terms")
    print(f"start-up: {start_up(folder):.2f} times the imports")


def print_memory(folder: Path, pairs: int, repeated: float) -> None:
    """Print the most memory that checking a large table takes."""
    # Written in another process, so that nothing of it stays in this one.
    command = (sys.executable, str(Path(__file__).with_name("generate.py")), str(folder))
    subprocess.run([*command, "--pairs", str(pairs), "--repeated", str(repeated)], check=True)
    inputs = Inputs(folder / "pairs.tsv", folder / "glossary.tsv")
    print(f"{pairs:,} pairs, {SIZES[1]:,} terms, a table of {inputs.pairs.stat().st_size / 1e6:.0f} MB")
    print(f"peak memory: {peak(checking(inputs)) / 1e6:.0f} MB")


def multiple(inputs: Inputs) -> float:
    """Return how many times a plain pass over the pairs checking them takes, the best run of each counting."""
    plain = min(plain_pass(inputs.pairs) for _ in range(_PASSES))
    return min(run(checking(inputs)) for _ in range(_RUNS)) / plain


def start_up(folder: Path) -> float:
    """Return how many times the imports checking one sentence takes, by the median of several starts of each."""
    sentence = folder / "one.txt"
    sentence.write_text("They spoke of the Highest Dignity.\n", encoding="utf-8")
    command = (*TERMCHECK, "check", str(sentence), "--glossary", "north-korea", "--exit-zero")
    # In turns, so that a machine that slows down slows both.
    starts = [(run(command), run(IMPORTS)) for _ in range(_STARTS)]
    return statistics.median(ours for ours, _ in starts) / statistics.median(imports for _, imports in starts)


def checking(inputs: Inputs) -> Sequence[str]:
    """Return the command that checks the pairs."""
    given = ("check", str(inputs.pairs), "--glossary", str(inputs.glossary), "--format", "jsonl", "--exit-zero")
    return (*TERMCHECK, *given, "--jobs", "1")


def plain_pass(table: Path) -> float:
    """Return the seconds that cutting a file into words takes."""
    begin = time.perf_counter()
    with table.open(encoding="utf-8") as lines:
        for line in lines:
            re.findall(r"\w+", line.casefold())
    return time.perf_counter() - begin


def run(command: Sequence[str]) -> float:
    """Return the seconds that a command takes; raises ``CalledProcessError`` where it fails."""
    begin = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begin


def peak(command: Sequence[str]) -> int:
    """Return the bytes of memory that a command takes at most."""
    measured = subprocess.run([sys.executable, "-c", _PEAK, *command], capture_output=True, text=True, check=True)
    # Kilobytes, but for macOS.
    return int(measured.stdout) * (1 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main()
