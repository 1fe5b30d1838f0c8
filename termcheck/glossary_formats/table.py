"""Tables as glossaries: a header of languages and statuses, one concept a row, several terms in a cell."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import PurePath

from termcheck.errors import GlossaryError, Mistake, Place
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary, Term
from termcheck.glossary_formats import GlossaryFormat
from termcheck.parsing.cells import Cells, Row
from termcheck.parsing.decoding import Line
from termcheck.parsing.glossary_columns import Column, columns_of_file_name, columns_of_header, is_header
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.glossary_validation import (
    contested_renderings,
    contradictions,
    duplicate_ids,
    gaps,
    in_file_order,
    visible,
)

_SEPARATORS = {",": "a comma", ";": "a semicolon", "\t": "a tab"}
_QUOTED = re.compile(r'"((?:[^"]++|"")*+)"\s*')
_LINE_END = re.compile(r"\r\n?|\n")
_PAIR = 2
_HOW = "begin it with a header of language tags, the source language first, as ko, en and note"


class Table(GlossaryFormat):
    """Rows of cells parted by tabs (TSV) or by commas or semicolons (CSV), one concept a row."""

    suffixes = (".tsv", ".csv")

    def read(self, file: GlossaryFile) -> Glossary:
        """Return the glossary in a table; raise ``GlossaryError`` with all its mistakes."""
        path, lines = file.path, iter(file.lines())
        first = next((line for line in lines if not _skipped(line)), None)
        if first is None:
            raise GlossaryError(Mistake(Place(path, 1, 1), f"the glossary is empty; {_HOW}"))
        reading = _TableReading(Cells(path, "utf-8", _separator(path, first.content)))
        concepts = tuple(reading.concepts(chain([first], lines)))
        reading.mistakes += chain(duplicate_ids(concepts), contradictions(concepts))
        if reading.mistakes:
            raise GlossaryError(*in_file_order(reading.mistakes))
        languages = reading.languages
        doubts = [*contested_renderings(languages, concepts), *gaps(languages, concepts)]
        if not concepts:
            doubts.append(Mistake(Place(path, first.number, 1), "the table has a header and no rows; add a concept"))
        title = PurePath(path).stem
        return Glossary(title, languages, concepts, path, file.digest, doubts=in_file_order(doubts))


def _skipped(line: Line) -> bool:
    """Say whether a line is a comment, or has nothing in any of its cells."""
    return line.content.startswith("#") or not line.content.strip(" \t\r\n,;")


def _separator(path: str, header: str) -> str:
    """Return the character between cells: in CSV the one that the header has most of."""
    if PurePath(path).suffix.lower() == ".tsv":
        return "\t"
    return max(_SEPARATORS, key=re.sub(r'"[^"]*"', "", header).count)


@dataclass(slots=True)
class _Draft:
    """A concept entry of which later rows may tell more."""

    place: Place
    terms: list[Term] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)

    def first_term(self, language: str) -> str | None:
        """Return the text of the first term in a language."""
        for term in self.terms:
            if term.language == language:
                return term.text
        return None

    def absorb(self, later: "_Draft") -> None:
        """Take over what a later row adds."""
        self.terms += (term for term in later.terms if term not in self.terms)
        self.words = later.words | self.words

    def entry(self, concept_id: str) -> ConceptEntry:
        """Return the finished concept entry."""
        word = self.words.get
        definition, subject, note = word("definition", ""), word("subject", ""), word("note", "")
        return ConceptEntry(concept_id, tuple(self.terms), definition, subject, note, place=self.place)


@dataclass(slots=True)
class _TableReading:
    """One reading of a table: its columns and languages once the header is read, and every mistake met."""

    cells: Cells
    columns: tuple[Column | None, ...] = ()
    languages: tuple[str, ...] = ()
    mistakes: list[Mistake] = field(default_factory=list)

    def concepts(self, lines: Iterator[Line]) -> Iterator[ConceptEntry]:
        """Yield the concept entries; rows without an id that share their first source term are one."""
        drafts: list[tuple[str, _Draft]] = []
        unnamed: dict[str, _Draft] = {}
        for row in self._rows_of_concepts(lines):
            draft = self._draft(row)
            concept_id = draft.words.get("id", "")
            source = draft.first_term(self.languages[0])
            if source is None:
                self._complain_of_source(row)
            elif not concept_id and source in unnamed:
                unnamed[source].absorb(draft)
            else:
                drafts.append((concept_id or source, draft))
                if not concept_id:
                    unnamed[source] = draft
        return (draft.entry(concept_id) for concept_id, draft in drafts)

    def _rows_of_concepts(self, lines: Iterator[Line]) -> Iterator[Row]:
        """Yield the rows that hold concepts, after the columns are known."""
        rows = self._rows(lines)
        first = next(rows, None)
        if first is not None and is_header([_bare(cell) for cell in first.cells]):
            self._read_header(first)
        elif first is not None:
            self._do_without_header(first)
            yield first
        if len(self.languages) >= _PAIR:
            yield from rows

    def _rows(self, lines: Iterator[Line]) -> Iterator[Row]:
        """Yield the rows that are no comments and not blank."""
        separator, quoting = self.cells.separator, self.cells.separator != "\t"
        for line in lines:
            if _skipped(line):
                continue
            if quoting and '"' in line.content:
                # A quoted cell may reach over several lines; they are taken from those to come.
                row = next(self.cells.rows(chain([line], lines)))
            else:
                content = line.content.rstrip("\r\n")
                row = Row(line.number, line.byte, content, content.split(separator))
            if isinstance(row, Row):
                yield row
            else:
                self.mistakes.append(row)

    def _read_header(self, row: Row) -> None:
        """Take columns and languages from a header."""
        cells = [(_bare(cell), self._place(row, index)) for index, cell in enumerate(row.cells)]
        read = list(columns_of_header(cells))
        self.mistakes += (column for column in read if isinstance(column, Mistake))
        self.columns = tuple(column if isinstance(column, Column) else None for column in read)
        self.languages = tuple(dict.fromkeys(column.name for column in self.columns if column and column.status))
        if len(self.languages) < _PAIR and not self.mistakes:
            named = "only " + self.languages[0] if self.languages else "no language"
            what = f"the header names {named}, and a glossary needs two languages"
            remedy = f"write their tags, the source language first, parted by {_SEPARATORS[self.cells.separator]}"
            self.mistakes.append(Mistake(self._place(row, 0), f"{what}; {remedy}"))

    def _do_without_header(self, row: Row) -> None:
        """Take columns and languages from the name of the file; refuse the table where it has none."""
        columns = columns_of_file_name(self.cells.path)
        if not columns:
            message = f"this row names no languages, and neither does the file’s name; {_HOW}"
            raise GlossaryError(Mistake(self._place(row, 0), message))
        self.columns = columns
        self.languages = tuple(column.name for column in columns if column.status)

    def _draft(self, row: Row) -> _Draft:
        """Return what one row says."""
        path, line, column = self.cells.path, row.number, 1
        draft = _Draft(Place(path, line, column))
        broken = _LINE_END.search(row.content) is not None
        for index, (meaning, cell) in enumerate(zip(self.columns, row.cells, strict=False)):
            if meaning is None or not cell:
                pass
            elif meaning.status is None:
                draft.words[meaning.name] = _bare(cell)
            elif cell.isprintable() and cell[0] not in ' "' and "|" not in cell and not broken:
                # Nearly every cell of a large table is one term as it stands.
                draft.terms.append(Term(cell.rstrip(), meaning.name, meaning.status, place=Place(path, line, column)))
            else:
                place = self._place(row, index) if broken else Place(path, line, column)
                draft.terms += self._terms(meaning.name, meaning.status, cell, place)
            column += len(cell) + 1
        self._check_width(row)
        return draft

    def _terms(self, language: str, status: AdministrativeStatus, cell: str, place: Place) -> Iterator[Term]:
        """Yield the terms in a cell that begins at a place."""
        inner = _inner(cell)
        quote = '""' if inner is not cell else '"'
        place = place if inner is cell else _behind(place, '"')
        pieces = inner.split("|")
        for piece in pieces:
            text = piece.strip()
            here = _behind(place, piece[: len(piece) - len(piece.lstrip())])
            if visible(text):
                yield Term(text, language, status, place=here)
            elif len(pieces) > 1:
                self.mistakes.append(
                    Mistake(here, "there is no term on one side of this “|”; write it or delete the “|”")
                )
            place = _behind(place, piece.replace('"', quote) + "|")

    def _check_width(self, row: Row) -> None:
        """Keep a mistake where a row has more cells than there are columns; empty ones do no harm."""
        width = len(self.columns)
        if len(row.cells) > width and (extra := [cell for cell in row.cells[width:] if cell.strip()]):
            place = self._place(row, row.cells.index(extra[0], width))
            what = f"this cell is one too many, as there are {width} columns"
            self.mistakes.append(Mistake(place, f"{what}; name its column in the header, or take it away"))

    def _complain_of_source(self, row: Row) -> None:
        """Keep a mistake where a row has no source term."""
        source = next(index for index, column in enumerate(self.columns) if column and column.name == self.languages[0])
        place = self._place(row, source) if source < len(row.cells) else self.cells.end(row)
        self.mistakes.append(
            Mistake(place, f"this row has no term in {self.languages[0]}, the source language; add it")
        )

    def _place(self, row: Row, index: int) -> Place:
        """Return where a cell begins."""
        start = self.cells.start(row, index)
        return Place(self.cells.path, start.line, start.column)


def _behind(place: Place, spelling: str) -> Place:
    """Return the place just behind a spelling that begins at a place."""
    first, *more = _LINE_END.split(spelling)
    if not more:
        return Place(place.path, place.line, (place.column or 1) + len(first))
    return Place(place.path, (place.line or 1) + len(more), len(more[-1]) + 1)


def _inner(cell: str) -> str:
    """Return what a cell says between its quotes; the whole cell where they do not enclose it."""
    quoted = _QUOTED.fullmatch(cell) if cell[:1] == '"' else None
    return quoted[1].replace('""', '"') if quoted else cell


def _bare(cell: str) -> str:
    """Return what a cell says, without quotes and the white space around it."""
    return _inner(cell).strip()
