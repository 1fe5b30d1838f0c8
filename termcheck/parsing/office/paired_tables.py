"""Tables of an office document that hold source and target side by side: which they are, and their rows as pairs."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from msgspec.structs import replace

from termcheck.language.script import detect, script_of
from termcheck.parsing.headed_columns import read_heads
from termcheck.parsing.office.paragraphs import Paragraph
from termcheck.parsing.wanted_pair import WantedPair
from termcheck.text import Run, Segment, Span, Text

_PAIR = 2

Cells: TypeAlias = Mapping[tuple[int, int], Sequence[Paragraph]]
"""The paragraphs in the cells of one table, by row and column from 1."""

Told: TypeAlias = Callable[[Paragraph, str], Text]
"""What gives the text of a paragraph in a language."""


class PairedTable(NamedTuple):
    """A table with pairs: its number from 1, its cells, the two columns, and the row behind its header."""

    number: int
    cells: Cells
    source: int
    target: int
    source_language: str
    target_language: str
    first_row: int


def paired_tables(paragraphs: Sequence[Paragraph], wanted: WantedPair) -> tuple[PairedTable, ...]:
    """Return the tables that are read pair by pair; those whose languages are not the first one's are left out.

    A table is one of pairs where its first row names two languages, or source and target, and is borne out below it;
    or where the body is nothing but this one table of two columns, in two scripts of the languages.
    """
    tables: defaultdict[int, defaultdict[tuple[int, int], list[Paragraph]]]
    tables = defaultdict(lambda: defaultdict(list))
    for paragraph in paragraphs:
        if paragraph.story.cell:
            number, row, column = paragraph.story.cell
            tables[number][row, column].append(paragraph)
    found = [table for number, cells in tables.items() if (table := _with_header(number, cells, wanted))]
    if not found and len(tables) == 1 and not any(map(_in_body, paragraphs)):
        found = [table for number, cells in tables.items() if (table := _of_two_scripts(number, cells, wanted))]
    return tuple(table for table in found if table[4:6] == found[0][4:6])


def _in_body(paragraph: Paragraph) -> bool:
    """Say whether a paragraph stands in the body itself."""
    return not paragraph.story.where


def _with_header(number: int, cells: Cells, wanted: WantedPair) -> PairedTable | None:
    """Return a table whose first row says which columns hold source and target."""
    heads = {column: _content(inside) for (row, column), inside in cells.items() if row == 1}
    below = _columns(cells, 2)
    _, columns = read_heads(heads, wanted, lambda column: _content(below.get(column, ())))
    return PairedTable(number, cells, *columns, 2) if columns else None


def size_of(table: PairedTable) -> int:
    """Return how many characters the pairs of a table have."""
    columns = _columns(table.cells, table.first_row)
    return sum(len(_content(columns.get(column, ()))) for column in (table.source, table.target))


def _of_two_scripts(number: int, cells: Cells, wanted: WantedPair) -> PairedTable | None:
    """Return a table of two columns, each of which is in a script of its own."""
    if {column for _, column in cells} != {1, 2}:
        return None
    inside = _columns(cells, 1)
    columns = {detect(_content(inside.get(column, ())), wanted.languages): column for column in (1, 2)}
    pair = wanted.pair(columns)
    if pair is None or script_of(pair[0]) == script_of(pair[1]):
        return None
    source, target = pair
    return PairedTable(number, cells, columns[source], columns[target], source, target, 1)


def _columns(cells: Cells, first_row: int) -> Mapping[int, Sequence[Paragraph]]:
    """Return the paragraphs in each column of a table, from a row on."""
    columns: defaultdict[int, list[Paragraph]] = defaultdict(list)
    for (row, column), inside in cells.items():
        if row >= first_row:
            columns[column].extend(inside)
    return columns


def _content(paragraphs: Iterable[Paragraph]) -> str:
    """Return the characters of paragraphs."""
    return "\n".join(paragraph.text.content for paragraph in paragraphs if paragraph.text)


def pairs(table: PairedTable, told: Told, where: str) -> Iterator[Segment]:
    """Yield the rows of a table as segments, called by their number behind ``where``.

    Cells of as many paragraphs on both sides give a segment for each pair of these.
    """
    for row in sorted({row for row, _ in table.cells if row >= table.first_row}):
        sources = [told(one, table.source_language) for one in table.cells.get((row, table.source), ())]
        targets = [told(one, table.target_language) for one in table.cells.get((row, table.target), ())]
        if len(sources) != len(targets):
            sources, targets = _joined(sources), _joined(targets)
        for number in range(max(len(sources), len(targets))):
            place = f"{where}row {row}" + (f", paragraph {number + 1}" if number else "")
            source = replace(sources[number], place=place) if sources else None
            target = targets[number] if targets else _nothing(sources[number], table.target_language)
            yield Segment(place, source, replace(target, place=place), role="cell")


def _nothing(source: Text, language: str) -> Text:
    """Return the text that a source without a translation has, standing where the source does."""
    return replace(source, content="", language=language, runs=source.runs[:1], opaque=(), transparent=())


def _joined(texts: Sequence[Text]) -> list[Text]:
    """Return several texts as one, each on a line of its own; none for none."""
    if len(texts) < _PAIR:
        return list(texts)
    runs: list[Run] = []
    opaque: list[Span] = []
    transparent: list[Span] = []
    length = 0
    for text in texts:
        if runs:
            # The line break stands where the next paragraph begins, and takes no byte there.
            runs.append(replace(text.runs[0], start=length, written="", quoting=""))
            length += 1
        runs.extend(replace(run, start=run.start + length) for run in text.runs)
        opaque.extend(Span(span.start + length, span.end + length) for span in text.opaque)
        transparent.extend(Span(span.start + length, span.end + length) for span in text.transparent)
        length += len(text.content)
    content = "\n".join(text.content for text in texts)
    return [replace(texts[0], content=content, runs=tuple(runs), opaque=tuple(opaque), transparent=tuple(transparent))]
