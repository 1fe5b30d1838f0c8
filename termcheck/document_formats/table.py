"""Bilingual tables: a header that names two languages, and one pair of texts a row."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import NamedTuple

from msgspec.structs import replace

from termcheck.document_formats import DocumentFormat
from termcheck.errors import DocumentError, Mistake, NothingToCheckError, Place
from termcheck.glossary import same_language
from termcheck.parsing.cells import Cells, Row
from termcheck.parsing.decoding import OpenFile, decoded
from termcheck.parsing.headed_columns import read_heads
from termcheck.parsing.icu_messages import as_message, masked_message_or_icu
from termcheck.parsing.masking import worth_masking
from termcheck.parsing.wanted_pair import WantedPair
from termcheck.text import Document, Run, Segment, Text

_LANGUAGE = re.compile(r"[A-Za-z]{2}(?:[-_][A-Za-z0-9]{2,8})*")
_SELDOM_LANGUAGES = frozenset({"id", "no", "nr"})
"""Column names that mean Indonesian, Norwegian and Ndebele only where the glossary speaks these."""

_PAIR = 2
_ROWS_OF_SAMPLE = 200
_CHARACTERS_OF_SAMPLE = 65_536
_MOST_HEADS = 16_384
"""So many columns the widest of spreadsheets have; no more are called by languages."""
_MISTAKES_LISTED = 20
_SEPARATOR_NAMES = {"\t": "tab", ",": "comma", ";": "semicolon"}


class _Columns(NamedTuple):
    """The columns that are read, and how many the header names."""

    source: int
    target: int
    source_language: str
    target_language: str
    width: int


class Table(DocumentFormat):
    """Pairs of source and target, one a row, parted by tabs (TSV) or by commas or semicolons (CSV)."""

    suffixes = (".tsv", ".csv")
    bilingual = True

    def read(self, file: OpenFile) -> Document:
        """Return the document; each row is a segment, and its id the number of its line, the header being 1."""
        path = file.path
        characters = decoded(file)
        if not characters.sample.strip():
            raise _no_text(path)
        first = next(characters.lines)
        if isinstance(first, Mistake):
            raise DocumentError(first)
        cells = Cells(path, characters.encoding, _separator(path, first.content))
        rows = cells.rows(chain([first], characters.lines))
        header = next(rows)
        if isinstance(header, Mistake):
            raise DocumentError(header)
        beginning = list(_first(rows))
        columns = _columns(cells, header, beginning, file.wanted)
        segments = _segments(cells, chain(beginning, rows), columns)
        return Document(path, columns.source_language, columns.target_language, segments)

    def spelled(self, characters: str, run: Run) -> str:
        """Return characters with their quotes doubled where the cell is quoted."""
        return characters.replace('"', '""') if run.quoting else characters


def _separator(path: str, header: str) -> str:
    """Return the character between the cells of a header; where it has one cell, what the file's name says."""
    by_name = ",;\t" if path.lower().endswith(".csv") else "\t,;"
    return "\t" if "\t" in header else max(by_name, key=header.count)


def _first(rows: Iterator[Row | Mistake]) -> Iterator[Row | Mistake]:
    """Yield so many rows as tell what is in the columns, and read no further."""
    room = _CHARACTERS_OF_SAMPLE
    for row in islice(rows, _ROWS_OF_SAMPLE):
        yield row
        room -= 0 if isinstance(row, Mistake) else len(row.content)
        if room < 0:
            break


def _columns(cells: Cells, header: Row, beginning: Iterable[Row | Mistake], wanted: WantedPair) -> _Columns:
    """Return the columns of two languages: as told, or else of the glossary's, or the first two, as they stand.

    Two tags that could be all that is wanted are believed; names of languages, where the beginning is in them.
    """
    names = [cells.content(cell).strip() for cell in header.cells]
    tags = [name for name in names if _names_language(name, wanted.languages)]
    pair = wanted.pair(tags)
    rows = [row for row in beginning if isinstance(row, Row)]
    heads = read_heads(
        {column: name for column, name in enumerate(names[:_MOST_HEADS]) if name},
        wanted,
        lambda column: "\n".join(cells.content(row.cells[column]) for row in rows if column < len(row.cells)),
    )
    if heads.columns and not (pair and wanted.is_met_by(pair)):
        return _Columns(*heads.columns, len(names))
    if pair:
        source, target = map(names.index, pair)
        return _Columns(source, target, _tag(names[source]), _tag(names[target]), len(names))
    if heads.miss(wanted) or len(set(tags)) >= _PAIR:
        message = wanted.missing_in("the first line", heads.named if heads.miss(wanted) else tags)
        raise NothingToCheckError(Mistake(Place(cells.path, 1, 1), message))
    raise _no_header(cells, heads.named, wanted)


def _tag(name: str) -> str:
    """Return the BCP 47 tag a column's name means."""
    return name.replace("_", "-")


def _names_language(name: str, languages: tuple[str, ...]) -> bool:
    """Say whether the name of a column is a language: one the glossary speaks, or else two letters and subtags."""
    if any(same_language(name, language) for language in languages):
        return True
    return _LANGUAGE.fullmatch(name) is not None and name.lower() not in _SELDOM_LANGUAGES


def _segments(cells: Cells, rows: Iterable[Row | Mistake], columns: _Columns) -> Iterator[Segment]:
    """Yield each good row; then raise ``DocumentError`` with the bad ones, or if no row has text."""
    listed: list[Mistake] = []
    good = bad = 0
    for row in rows:
        segment = row if isinstance(row, Mistake) else _segment(cells, row, columns)
        if isinstance(segment, Segment):
            good += 1
            yield segment
        elif segment is not None:
            bad += 1
            if bad <= _MISTAKES_LISTED:
                listed.append(segment)
    if bad > len(listed):
        listed.append(Mistake(Place(cells.path), f"and {bad - len(listed)} more"))
    if listed:
        raise DocumentError(*listed)
    if not good:
        raise _no_text(cells.path)


def _segment(cells: Cells, row: Row, columns: _Columns) -> Segment | Mistake | None:
    """Return the pair a row holds, the mistake in it, or nothing for a blank row."""
    if len(row.cells) != columns.width:
        if not any(map(str.strip, row.cells)):
            return None
        mistake = _miscounted(cells, row, columns)
        if mistake is not None:
            return mistake
    text = _masked_text if worth_masking(row.content) else _text
    source = text(cells, row, columns.source, columns.source_language)
    target = text(cells, row, columns.target, columns.target_language)
    if source.content:
        return Segment(str(row.number), source, target)
    return Segment(str(row.number), None, target) if target.content else None


def _miscounted(cells: Cells, row: Row, columns: _Columns) -> Mistake | None:
    """Return the mistake of a row with a needed cell missing, or with text behind the last column of the header."""
    separator = _SEPARATOR_NAMES[cells.separator]
    count = f"this row has {len(row.cells)} cell{'s' * (len(row.cells) > 1)} where the header names {columns.width}"
    if len(row.cells) <= max(columns.source, columns.target):
        return Mistake(cells.end(row), f"{count}; put a {separator} between source and target")
    if any(map(str.strip, row.cells[columns.width :])):
        extra = cells.start(row, columns.width)
        return Mistake(Place(cells.path, extra.line, extra.column), f"{count}; take out the {separator} too many")
    return None


def _text(cells: Cells, row: Row, index: int, language: str) -> Text:
    """Return the text of a cell; white space alone is no text."""
    content, runs = cells.text(row, index)
    return Text("" if content.isspace() else content, language, cells.path, runs, cells.encoding)


def _masked_text(cells: Cells, row: Row, index: int, language: str) -> Text:
    """Return the text of a cell with what must not be matched in it."""
    text = _text(cells, row, index, language)
    opaque, transparent = masked_message_or_icu(text.content)
    masked = replace(text, opaque=opaque, transparent=transparent)
    return as_message(masked, masked_message_or_icu)


def _no_text(path: str) -> DocumentError:
    """Return the error for a table without a pair."""
    return NothingToCheckError(Mistake(Place(path), "this file holds no text; give a table with a pair of texts a row"))


def _no_header(cells: Cells, named: Iterable[str], wanted: WantedPair) -> DocumentError:
    """Return the error for a table that does not say which languages its columns are in, or not rightly."""
    source, target = wanted.languages[:_PAIR] if len(wanted.languages) >= _PAIR else ("ko", "en")
    name = _SEPARATOR_NAMES[cells.separator]
    tags = tuple(dict.fromkeys(named))
    wrong = "names no two languages"
    if len(tags) >= _PAIR:
        spoken = any(map(wanted.may_mean, tags))
        why = "but the columns hold something else" if spoken else "which the glossary does not speak"
        wrong = f"names {', '.join(tags)}, {why}"
    message = f"the first line {wrong}; begin the table with a header like {source!r}, {name}, {target!r}"
    return NothingToCheckError(Mistake(Place(cells.path, 1, 1), message))
