"""The columns of UTX, and what the cells of a row say."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from termcheck.errors import Place
from termcheck.nearest import did_you_mean
from termcheck.parsing.decoding import Line
from termcheck.parsing.glossary_review import Review
from termcheck.parsing.glossary_validation import quoted, visible
from termcheck.parsing.utx.cells import NOTHING, bare
from termcheck.parsing.utx.head import Head

COLUMNS = (
    *("src", "tgt", "src:pos", "tgt:pos", "term status", "src:comment", "tgt:comment", "comment"),
    *("x:definition", "x:subject", "concept ID"),
)
"""The names of columns as they are written, in their order."""

_SIDES = ("src", "tgt")
_KINDS = {
    **{kind: kind for kind in ("term", "term status", "pos", "comment", "definition", "subject", "concept id")},
    "status": "term status",
    "note": "comment",
    "domain": "subject",
    "subject field": "subject",
    "part of speech": "pos",
    "id": "concept id",
}
# Forms and readings of a word, which termcheck finds by itself.
_FORMS = frozenset("plural 3sp past pastp presp comparative superlative gender yomi reading".split())


class Column(NamedTuple):
    """What a column holds: a kind of fact, and the language of the term it is about; none for the whole row."""

    kind: str
    language: str = ""


class Cell(NamedTuple):
    """What a cell says, and where."""

    text: str
    place: Place


Row = dict[Column, Cell]
"""The cells of a row that say something."""


def name_columns(line: str) -> bool:
    """Say whether the cells of a line are the names of columns."""
    names = (_name(cell).lower() for cell in line.split("\t"))
    return any(name in _SIDES or name.startswith("term:") for name in names)


def read_columns(line: Line, head: Head) -> tuple[Column | None, ...]:
    """Return the columns that a line names, and nothing for those that are not read."""
    columns: list[Column | None] = []
    known: set[Column] = set()
    spoken = {tag.lower(): tag for tag in head.languages} | dict(zip(_SIDES, head.languages, strict=False))
    begin = 1
    for cell in line.content.rstrip("\r\n\t ").split("\t"):
        name, place = _name(cell), Place(head.path, line.number, begin)
        column = _column(name, spoken)
        if column is None and name and name.rpartition(":")[2].lower() not in _FORMS:
            head.review.doubt(place, f"the column {quoted(name)} is not read{did_you_mean(name, COLUMNS)}")
        elif column in known:
            head.review.complain(place, f"the column {quoted(name)} stands twice; keep one")
        known |= {column} if column else set()
        columns.append(column)
        begin += len(cell) + 1
    missing = [language for language in head.languages if Column("term", language) not in known]
    if missing and not head.review.mistakes:
        message = f"no column holds the terms in {', '.join(missing)}; name it, as src, tgt or term:{missing[0]}"
        head.review.complain(Place(head.path, line.number, 1), message)
    return tuple(columns)


def _name(cell: str) -> str:
    """Return the name of a column, without the number sign before the first."""
    return bare(cell).removeprefix("#").strip()


def _column(name: str, spoken: Mapping[str, str]) -> Column | None:
    """Return what the name of a column says, as ``src``, ``tgt:pos``, ``term:en`` or ``x:subject``."""
    parts = [part.strip() for part in name.lower().removeprefix("x:").split(":")]
    sides = [spoken[part] for part in parts if part in spoken]
    kinds = [part for part in parts if part not in spoken] or ["term"]
    kind = _KINDS.get(kinds[0])
    if kind is None or len(kinds) > 1 or len(sides) > 1 or (kind == "term" and not sides):
        return None
    return Column(kind, *sides)


def read_row(path: str, line: Line, columns: Sequence[Column | None], review: Review) -> Row:
    """Return what the cells of a row say, with their columns."""
    row: Row = {}
    begin = 1
    for index, cell in enumerate(line.content.rstrip("\r\n\t ").split("\t")):
        text = bare(cell)
        if text not in NOTHING and visible(text):
            place = Place(path, line.number, begin + len(cell) - len(cell.lstrip()))
            if index >= len(columns):
                message = f"this cell is one too many, as there are {len(columns)} columns; it is not read"
                review.doubt(place, message)
                break
            column = columns[index]
            if column is not None:
                row[column] = Cell(text, place)
        begin += len(cell) + 1
    return row
