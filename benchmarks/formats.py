"""Measure how fast documents are read: each format as a share of the bare parser's rate over the same file.

    python benchmarks/formats.py [--pairs 20000]
    python benchmarks/formats.py --memory [--megabytes 1000]

The bare pass of XML is expat collecting character data, and nothing else; ``0.60`` means that segments, each with
the place of every character, come at 60 % of its rate.
The bare passes of Markdown and HTML are their tokenizers alone (pyromark, turbohtml);
there ``2.0`` means that reading takes twice as long. In brackets stands what that is where the tokenizer is given the
bytes of the file, as expat is, and so has to decode them, and how long the least of readers takes: it makes the same
segments of plain paragraphs, and knows nothing of what markup hides, protects or means.
All passes run in turns in one process, and the best of each counts, so that the ratios say something on any machine.
``--memory`` prints instead how much memory the command takes at most to check a large translation memory.
"""

import argparse
import gc
import io
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from math import inf
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from xml.parsers import expat
from xml.sax.saxutils import escape

import pyromark
import turbohtml
from check import TERMCHECK, peak
from generate import generate

from termcheck.document_formats import format_for
from termcheck.parsing.characters import BarePiece as Piece
from termcheck.parsing.characters import Characters, characters
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.markup.html_elements import PARTING
from termcheck.parsing.markup.octets import Octets
from termcheck.parsing.markup.passages import Page
from termcheck.parsing.masking import masked_page
from termcheck.text import Segment

_ROUNDS, _BLOCK = 15, 65_536
_PARAGRAPH, _SECTION = 4, 12

Pair = tuple[str, str]


def main() -> None:
    """Print the figures that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=20_000)
    parser.add_argument("--memory", action="store_true", help="measure memory instead of time")
    parser.add_argument("--megabytes", type=int, default=1_000, help="size of the translation memory for --memory")
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        if given.memory:
            print_memory(Path(folder), given.megabytes)
        else:
            print_rates(Path(folder), given.pairs)


def print_rates(folder: Path, number: int) -> None:
    """Print the rate of each format."""
    pairs = list(islice(generated(folder, number), number))
    for path, content in (("memory.tmx", tmx(pairs)), ("units.xlf", xliff_1(pairs)), ("units.xliff", xliff_2(pairs))):
        raw = "".join(content).encode()
        bare, ours = best(partial(expat_alone, raw), partial(read, path, raw))
        print(f"{path:12} {len(raw) / 1e6:6.1f} MB  {bare / ours:5.2f} of the rate of expat")
    english = [target for _, target in pairs]
    markup = (
        ("draft.md", markdown(english), markdown_alone, markdown_paragraphs),
        ("page.html", html(english), html_alone, html_paragraphs),
    )
    for path, content, alone, pieces in markup:
        raw = "".join(content).encode()
        # Each round has a text of its own: one that a tokenizer has seen keeps what it was turned into for that.
        texts = [raw.decode() for _ in range(_ROUNDS)]
        ours, decoding, bare, least = best(
            partial(read, path, raw),
            partial(decoded, raw, alone),
            partial(unseen, texts, alone),
            partial(least_of_readers, raw, pieces),
        )
        others = f"{ours / decoding:.2f} with its decoding, {least / bare:.2f} at the least"
        print(f"{path:12} {len(raw) / 1e6:6.1f} MB  {ours / bare:5.2f} times its tokenizer ({others})")


def print_memory(folder: Path, megabytes: int) -> None:
    """Print the most memory that checking a large translation memory takes."""
    memory = folder / "memory.tmx"
    pairs = list(generated(folder, 50_000))
    with memory.open("w", encoding="utf-8") as file:
        head, *units, foot = tmx(pairs)
        file.write(head)
        while file.tell() < megabytes * 1_000_000:
            file.writelines(units)
        file.write(foot)
    command = ("check", str(memory), "--glossary", str(folder / "glossary.tsv"), "--format", "jsonl", "--exit-zero")
    print(f"a translation memory of {memory.stat().st_size / 1e6:,.0f} MB")
    print(f"peak memory: {peak((*TERMCHECK, *command)) / 1e6:.0f} MB")


def generated(folder: Path, number: int) -> Iterator[Pair]:
    """Yield made-up pairs of Korean and English."""
    inputs = generate(folder, number, 100)
    for line in inputs.pairs.read_text(encoding="utf-8").splitlines()[1:]:
        source, _, target = line.partition("\t")
        yield source, target


def best(*works: Callable[[], object]) -> list[float]:
    """Return the least seconds that each takes, run in turns."""
    taken = [inf] * len(works)
    # As the command does, so that a pass is not charged with the search for garbage of another.
    gc.set_threshold(500_000)
    for _ in range(_ROUNDS):
        for number, work in enumerate(works):
            begin = time.perf_counter()
            work()
            taken[number] = min(taken[number], time.perf_counter() - begin)
    return taken


def read(path: str, raw: bytes) -> int:
    """Return the number of segments in a file, all of which are made and let go."""
    return sum(1 for _ in format_for(path).read(OpenFile(path, io.BytesIO(raw), ("ko", "en"))).segments)


def expat_alone(raw: bytes) -> list[str]:
    """Return the character data of a file."""
    collected: list[str] = []
    parser = expat.ParserCreate()
    parser.CharacterDataHandler = collected.append
    stream = io.BytesIO(raw)
    while block := stream.read(_BLOCK):
        parser.Parse(block)
    parser.Parse(b"", True)  # noqa: FBT003 - the end, as expat is told of it
    return collected


def unseen(texts: list[str], alone: Callable[[str], object]) -> object:
    """Return what a tokenizer makes of a text that it has not seen, which is taken from some equal ones."""
    return alone(texts.pop())


def decoded(raw: bytes, alone: Callable[[str], object]) -> object:
    """Return what a tokenizer makes of the bytes of a file."""
    return alone(raw.decode())


def markdown_alone(text: str) -> list[object]:
    """Return the events in a text, each with its range."""
    return list(pyromark.events_with_range(text, options=pyromark.Options.ENABLE_TABLES))


def html_alone(text: str) -> list[object]:
    """Return the tokens in a text: what each is, what it holds, and where it begins."""
    return [(token.type, token.tag, token.data, token.line, token.col) for token in turbohtml.tokenize(text)]


def least_of_readers(raw: bytes, paragraphs: Callable[[Characters], tuple[Page, Iterator[list[Piece]]]]) -> None:
    """Make the paragraphs of a file segments whose places are told when they are asked for, and nothing else."""
    page, found = paragraphs(characters(OpenFile("page", io.BytesIO(raw), ())))
    for pieces in found:
        Segment(str(page.line(pieces[0][0])), None, page.text(pieces, "en", masked_page))


def markdown_paragraphs(file: Characters) -> tuple[Page, Iterator[list[Piece]]]:
    """Return a file in Markdown, and where its paragraphs stand; emphasis and links are seen through."""
    return Octets(file, 0, file.content), markdown_pieces(file.content)


def markdown_pieces(content: str) -> Iterator[list[Piece]]:
    """Yield where the texts of each paragraph stand."""
    pieces: list[Piece] = []
    events: Iterator[tuple[Any, Any]] = pyromark.events_with_range(content, options=pyromark.Options.ENABLE_TABLES)
    for event, place in events:
        if "Text" in event:
            pieces.append((place["start"], place["end"], event["Text"], "", False))
        elif "End" in event and pieces and event["End"] not in ("Strong", "Emphasis", "Link"):
            yield pieces
            pieces = []


def html_paragraphs(file: Characters) -> tuple[Page, Iterator[list[Piece]]]:
    """Return a page, and where its blocks stand; other elements are seen through."""
    return file, html_pieces(file)


def html_pieces(page: Characters) -> Iterator[list[Piece]]:
    """Yield where the texts of each block stand."""
    lines = page.starts
    pieces: list[Piece] = []
    for token in turbohtml.tokenize(page.content):
        name, data = token.tag, token.data or ""
        if name is None and (pieces or not data.isspace()):
            begin = lines[token.line - 1] + token.col
            pieces.append((begin, begin + len(data), data, "", False))
        elif pieces and name in PARTING:
            yield pieces
            pieces = []


def tmx(pairs: Iterable[Pair]) -> Iterator[str]:
    """Yield a translation memory: its head, a unit for each pair, its foot."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n<header srclang="ko"/>\n<body>\n'
    for number, (source, target) in enumerate(pairs, 1):
        variants = (("ko", source), ("en", target))
        texts = "".join(f'<tuv xml:lang="{tag}"><seg>{escape(text)}</seg></tuv>\n' for tag, text in variants)
        yield f'<tu tuid="{number}">\n{texts}</tu>\n'
    yield "</body>\n</tmx>\n"


def xliff_1(pairs: Iterable[Pair]) -> Iterator[str]:
    """Yield a file of XLIFF 1.2."""
    yield '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n'
    yield '<file original="a" source-language="ko" target-language="en" datatype="plaintext">\n<body>\n'
    for number, (source, target) in enumerate(pairs, 1):
        texts = f'<source>{escape(source)}</source>\n<target state="translated">{escape(target)}</target>\n'
        yield f'<trans-unit id="{number}">\n{texts}<note/>\n</trans-unit>\n'
    yield "</body>\n</file>\n</xliff>\n"


def xliff_2(pairs: Iterable[Pair]) -> Iterator[str]:
    """Yield a file of XLIFF 2.1."""
    yield '<xliff version="2.1" srcLang="ko" trgLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0">\n'
    yield '<file id="f">\n'
    for number, (source, target) in enumerate(pairs, 1):
        texts = f"<source>{escape(source)}</source>\n<target>{escape(target)}</target>\n"
        yield f'<unit id="{number}">\n<segment state="final">\n{texts}</segment>\n</unit>\n'
    yield "</file>\n</xliff>\n"


def markdown(sentences: list[str]) -> Iterator[str]:
    """Yield an article in Markdown: headings, paragraphs with emphasis and links, and lists."""
    for number in range(0, len(sentences), _PARAGRAPH):
        first, *others = sentences[number : number + _PARAGRAPH]
        if number % (_SECTION * _PARAGRAPH) == 0:
            yield f"## {first}\n\n- {first}\n- *{first}*\n\n"
        yield " ".join([f"**{first}**", *others, f"[more](https://example.org/{number})."]) + "\n\n"


def html(sentences: list[str]) -> Iterator[str]:
    """Yield an article in HTML."""
    yield "<!DOCTYPE html>\n<html lang='en'>\n<title>Article</title>\n<body>\n"
    for number in range(0, len(sentences), _PARAGRAPH):
        first, *others = map(escape, sentences[number : number + _PARAGRAPH])
        if number % (_SECTION * _PARAGRAPH) == 0:
            yield f"<h2>{first}</h2>\n<ul>\n<li>{first}</li>\n<li><em>{first}</em></li>\n</ul>\n"
        yield f"<p><b>{first}</b> {' '.join(others)} <a href='https://example.org/{number}'>more</a>.</p>\n"


if __name__ == "__main__":
    main()
