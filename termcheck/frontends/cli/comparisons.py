"""Why a text does or does not contain a term, as a terminal shows it."""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len

from termcheck.errors import Mistake, UsageError
from termcheck.errors import Place as FilePlace
from termcheck.matching.explanation import Comparison, nearest, places

_HEAD = ("term", "key", "text", "key", "so it is")


def comparison(text: str, term: str, tag: str) -> str:
    """Return the answer in lines: each place with its words and keys, or the words that come nearest."""
    if not term.strip():
        raise UsageError(Mistake(FilePlace("--term"), "the term is empty; write the words to look for"))
    found = list(places(text, term, tag))
    if not found:
        return "\n".join([f"The text does not contain “{term}”.", "", *_table(nearest(text, term, tag))])
    lines: list[str] = []
    for place in found:
        where = f"“{text[place.span.start : place.span.end]}” (column {place.span.start + 1}) counts as “{term}”"
        lines += [
            f"{where}; as a deprecated term it would {'' if place.accused else 'not '}be flagged.",
            "",
            *_table(place.comparisons),
            "",
        ]
    return "\n".join(lines[:-1])


def _table(comparisons: Iterable[Comparison]) -> Iterator[str]:
    """Yield the lines of a table, whose columns are as wide as the screen shows their widest cell."""
    rows = [_HEAD, *((one.term_word, one.term_key, one.word, one.key, one.verdict) for one in comparisons)]
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()
