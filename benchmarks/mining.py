"""Measure ``termcheck glossary mine``: its time as a multiple of a plain pass over the same file, and what it finds.

    python benchmarks/mining.py [--pairs 20000]

The pairs are those of ``generate.py``, in which a hundred terms occur, about one in a pair.
``found`` is the share of them that is mined with the right rendering among the first 300 candidates.
"""

import argparse
import json
import re
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from generate import OCCURRING, Inputs, generate

_TOP = 300


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=20_000)
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        inputs = generate(Path(folder), given.pairs, OCCURRING, 0.0)
        plain = _plain_pass(inputs)
        start = time.perf_counter()
        found = _mined(inputs)
        seconds = time.perf_counter() - start
        print(f"{given.pairs:,} pairs: {seconds:.1f} s, {seconds / plain:.0f} times a plain pass")
        print(f"found {_share(inputs, found):.0%} of {OCCURRING} terms among {_TOP} candidates")


def _plain_pass(inputs: Inputs) -> float:
    """Return the seconds that cutting every line into words takes."""
    start = time.perf_counter()
    for line in inputs.pairs.read_text("utf-8").splitlines():
        re.findall(r"\w+", line.casefold())
    return time.perf_counter() - start


def _mined(inputs: Inputs) -> set[tuple[str, str]]:
    """Return the terms that are mined, each with its rendering, without capitals."""
    arguments = ("glossary", "mine", str(inputs.pairs), "--limit", str(_TOP), "--format", "json")
    done = subprocess.run((sys.executable, "-m", "termcheck", *arguments), capture_output=True, check=True)
    candidates = json.loads(done.stdout)["candidates"]
    return {(candidate["source"], candidate["rendering"].casefold()) for candidate in candidates}


def _share(inputs: Inputs, found: set[tuple[str, str]]) -> float:
    """Return the share of the glossary's terms that are found with their preferred rendering."""
    rows = [line.split("\t") for line in inputs.glossary.read_text("utf-8").splitlines()[1:]]
    return sum((source, preferred.casefold()) in found for _, source, preferred, *_ in rows) / len(rows)


if __name__ == "__main__":
    main()
