"""Tables as glossaries: a header of languages and statuses, one concept a row, several terms in a cell."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate, chain
from pathlib import PurePath

from termcheck.errors import GlossaryError, Mistake, Place
from termcheck.glossary import Glossary
from termcheck.glossary_formats import GlossaryFormat
from termcheck.parsing.cells import Cells, Row
from termcheck.parsing.decoding import Line
from termcheck.parsing.glossary_as_rows import rows_of_glossary
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.glossary_rows import HOW, TableRow, glossary_of_rows

_SEPARATORS = {",": "a comma", ";": "a semicolon", "\t": "a tab"}
_QUOTED = re.compile(r'"((?:[^"]++|"")*+)"\s*')
_LINE_END = re.compile(r"\r\n?|\n")
_LINE_OF_SEPARATOR = re.compile(r'"?sep=([,;\t])"?\s*')
"""How Excel tells itself what parts the cells of a CSV file."""

_MARKUP = re.compile(r"\s*<(?:!doctype|\?xml|html)\b", re.IGNORECASE)
"""What a server sends in the place of a table that it does not give away."""

_FORMULA = re.compile(r"'*[=+@-]")
_GUARDED = re.compile(r"'+[=+@-]")
"""A text that a spreadsheet would take for a formula is written behind an apostrophe."""


class Table(GlossaryFormat):
    """Rows of cells parted by tabs (TSV) or by commas or semicolons (CSV), one concept a row."""

    suffixes = (".tsv", ".csv")
    writable = True

    def read(self, file: GlossaryFile) -> Glossary:
        """Return the glossary in a table; raise ``GlossaryError`` with all its mistakes."""
        lines = iter(file.lines())
        first = _next(lines)
        told = _LINE_OF_SEPARATOR.fullmatch(first.content) if first else None
        first = _next(lines) if told else first
        if first is None:
            raise GlossaryError(Mistake(Place(file.path, 1, 1), f"the glossary is empty; {HOW}"))
        if _MARKUP.match(first.content):
            message = "this is a web page or XML, not a table; export or download the table itself"
            raise GlossaryError(Mistake(Place(file.path, first.number, 1), message))
        separator = told[1] if told else _separator(file.path, first.content)
        cells = Cells(file.path, "utf-8", separator)
        return glossary_of_rows(file, _rows(cells, chain([first], lines)), _SEPARATORS[separator])

    def write(self, glossary: Glossary, path: str) -> bytes:
        """Return a glossary as a table, as much of it as a table can say.

        TSV is UTF-8 with LF, and a line end or tab in a text becomes a space; CSV is UTF-8 with a byte order mark and
        CRLF (RFC 4180), as Excel opens it. Raises ``GlossaryError`` with every term that a table cannot hold.
        """
        rows = rows_of_glossary(glossary)
        if _parted_by_tabs(path):
            return "".join("\t".join(map(_in_tsv, row)) + "\n" for row in rows).encode()
        return codecs.BOM_UTF8 + "".join(",".join(map(_in_csv, row)) + "\r\n" for row in rows).encode()


def _parted_by_tabs(path: str) -> bool:
    """Say whether the name of a file says that tabs part its cells."""
    return PurePath(path).suffix.lower() == ".tsv"


def _next(lines: Iterator[Line]) -> Line | None:
    """Return the next line that is not skipped."""
    return next((line for line in lines if not _skipped(line)), None)


def _skipped(line: Line) -> bool:
    """Say whether a line is a comment, or has nothing in any of its cells; a first cell may be called # alone."""
    comment = line.content.startswith("#") and line.content[1:2] not in _SEPARATORS
    return comment or not line.content.strip(" \t\r\n,;")


def _separator(path: str, header: str) -> str:
    """Return the character between cells: in CSV the one that the header has most of."""
    return "\t" if _parted_by_tabs(path) else max(_SEPARATORS, key=re.sub(r'"[^"]*"', "", header).count)


def _rows(cells: Cells, lines: Iterator[Line]) -> Iterator[TableRow | Mistake]:
    """Yield the rows that are no comments."""
    separator, quoting = cells.separator, cells.separator != "\t"
    apostrophe = f"{separator}'"
    for line in lines:
        number, byte, content = line
        if content[0] == "#" and _skipped(line):
            continue
        if '"' not in content and apostrophe not in content and content[0] != "'":
            yield TableRow(number, content.rstrip("\r\n").split(separator))
        elif quoting and '"' in content:
            # A quoted cell may reach over several lines; they are taken from those to come.
            row = next(cells.rows(chain([line], lines)))
            yield row if isinstance(row, Mistake) else _bare(cells, row)
        else:
            content = content.rstrip("\r\n")
            yield _bare(cells, Row(number, byte, content, content.split(separator)))


def _bare(cells: Cells, row: Row) -> TableRow:
    """Return a row that has quotes or apostrophes, with what its cells say without them."""
    return TableRow(row.number, list(map(_said, row.cells)), _Spelled(cells, row).place)


@dataclass(slots=True)
class _Spelled:
    """A row as it is spelled, and where its cells begin once somebody has asked."""

    cells: Cells
    row: Row
    begins: list[Place] = field(default_factory=list)

    def place(self, index: int, offset: int) -> Place:
        """Return where a character stands that a cell says; a cell behind the last one begins at the end of the row."""
        if index >= len(self.row.cells):
            return self.cells.end(self.row)
        if not self.begins:
            begin = Place(self.cells.path, self.row.number, 1)
            self.begins = list(accumulate((f"{cell}," for cell in self.row.cells), _behind, initial=begin))
        cell = self.row.cells[index]
        inner = _inner(cell)
        before = inner[: offset + len(inner) - len(_said(cell))]
        spelling = before if inner is cell else '"' + before.replace('"', '""')
        return _behind(self.begins[index], spelling)


def _behind(place: Place, spelling: str) -> Place:
    """Return the place just behind a spelling that begins at a place."""
    first, *more = _LINE_END.split(spelling)
    if not more:
        return Place(place.path, place.line, (place.column or 1) + len(first))
    return Place(place.path, (place.line or 1) + len(more), len(more[-1]) + 1)


def _said(cell: str) -> str:
    """Return what a cell says, without the quotes around it and the apostrophe that keeps it from being a formula."""
    inner = _inner(cell)
    return inner[1:] if _GUARDED.match(inner) else inner


def _inner(cell: str) -> str:
    """Return what a cell says between its quotes; the whole cell where they do not enclose it."""
    quoted = _QUOTED.fullmatch(cell) if cell[:1] == '"' else None
    return quoted[1].replace('""', '"') if quoted else cell


def _guarded(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def _in_tsv(text: str) -> str:
    """Return a text as a cell between tabs; one that begins with a quote, or like a comment, stands in quotes."""
    text = _guarded(re.sub(r"\s*[\t\r\n]\s*", " ", text))
    return _in_quotes(text) if text[:1] in ('"', "#") else text


def _in_csv(text: str) -> str:
    """Return a text as a cell between commas."""
    text = _guarded(text)
    return _in_quotes(text) if text[:1] == "#" or re.search(r'[",;\t\r\n]', text) else text


def _in_quotes(text: str) -> str:
    """Return a text in quotes, with those in it doubled."""
    return '"' + text.replace('"', '""') + '"'
