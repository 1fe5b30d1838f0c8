"""Measure how fast glossaries are made ready: reading a table, preparing its terms, and linting it.

    python benchmarks/glossaries.py [--terms 100000] [--lint 20000]

``csv`` is ``csv.reader`` over the file and nothing else; ``read`` makes a glossary of it, with all its places;
``prepare`` makes the matcher, so that the terms of both languages can be found.
The ratio is asked to be at most 3: ``read`` and ``prepare`` together over ``csv`` and ``prepare``.
``memory`` is the most that a process of its own takes for both, and asked to be at most 400 MB.
``lint`` is the time of ``termcheck glossary lint`` as a whole, in seconds, for so many entries.
"""

import argparse
import csv
import gc
import resource
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from generate import generate

from termcheck.glossary_formats import read_glossary
from termcheck.matching.matcher import Matcher
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.text import Segment, Text

_LIMITS = "ratio asked: 3; memory asked: 400 MB"


def main() -> None:
    """Print the figures that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--terms", type=int, default=100_000)
    parser.add_argument("--lint", type=int, default=20_000)
    parser.add_argument("--file", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.file:
        print_reading(Path(given.file))
        return
    with TemporaryDirectory() as folder:
        large = generate(Path(folder), 1, given.terms).glossary
        print(f"{given.terms:,} entries ({_LIMITS})", flush=True)
        # A process of its own has nothing in its memory but the glossary.
        subprocess.run([sys.executable, __file__, "--file", str(large)], check=True)
        small = generate(Path(folder), 1, given.lint).glossary
        begin = time.perf_counter()
        command = (sys.executable, "-m", "termcheck", "glossary", "lint", str(small))
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        print(f"lint     {time.perf_counter() - begin:6.2f} s for {given.lint:,} entries")


def print_reading(file: Path) -> None:
    """Print the seconds that a table takes to be read and prepared, their ratio and the memory."""
    gc.set_threshold(500_000)
    begin = time.perf_counter()
    with file.open(encoding="utf-8", newline="") as lines:
        for _ in csv.reader(lines, delimiter="\t"):
            pass
    plain = time.perf_counter() - begin
    begin = time.perf_counter()
    glossary = read_glossary(GlossaryFile(str(file), file.read_bytes()))
    reading = time.perf_counter() - begin
    begin = time.perf_counter()
    source, target = glossary.languages
    # What a pair needs is made ready when the first one is matched.
    Matcher(glossary, source, target).match([Segment("1", Text("소식", source), Text("news", target))])
    preparing = time.perf_counter() - begin
    print(f"csv      {plain:6.2f} s")
    print(f"read     {reading:6.2f} s")
    print(f"prepare  {preparing:6.2f} s")
    print(f"ratio    {(reading + preparing) / (plain + preparing):6.2f}, reading alone {reading / plain:.1f} times csv")
    print(f"memory   {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:6.0f} MB")


if __name__ == "__main__":
    main()
