"""Rows of cells as a glossary, and a glossary as rows of cells, whatever kind of table they stand in."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, chain
from pathlib import PurePath
from typing import NamedTuple

from termcheck.errors import GlossaryError, Mistake, Place
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary, Term
from termcheck.parsing.glossary_columns import Column, columns_of_file, columns_of_header, is_header
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.glossary_validation import (
    contested_renderings,
    contradictions,
    duplicate_ids,
    gaps,
    in_file_order,
    visible,
)

HOW = "begin it with a header of language tags, the source language first, as ko, en and note"
"""What to do with a table whose columns are not known, as the end of a message."""

_PAIR = 2


class TableRow(NamedTuple):
    """One row of a table: its number in the file from 1, and what its cells say, without quotes.

    ``exact`` gives the place of a character of a cell, by the number of the cell from 0 and the index of the
    character; one behind the last cell is where another could begin.
    Without it the cells stand side by side in the line of that number, parted by one character each.
    """

    number: int
    cells: Sequence[str]
    exact: Callable[[int, int], Place] | None = None


def glossary_of_rows(file: GlossaryFile, rows: Iterable[TableRow | Mistake], separator: str = "") -> Glossary:
    """Return the glossary in the rows of a table, the first of which is its header, if it has one.

    Rows of empty cells are skipped; comments are not, since only some kinds of table have them.
    ``separator`` says what parts the cells (``a tab``), for messages. A ``Mistake`` stands for a row that cannot be
    read. Raises ``GlossaryError`` with all mistakes.
    """
    reading = _Reading(file, separator)
    concepts = tuple(reading.concepts(iter(rows)))
    reading.mistakes += chain(duplicate_ids(concepts), contradictions(concepts))
    if reading.mistakes:
        raise GlossaryError(*in_file_order(reading.mistakes))
    languages, path = reading.languages, file.path
    doubts = [*contested_renderings(languages, concepts), *gaps(languages, concepts)]
    if not concepts:
        doubts.append(Mistake(reading.begin, "the table has a header and no rows; add a concept"))
    return Glossary(PurePath(path).stem, languages, concepts, path, file.digest, doubts=in_file_order(doubts))


def rows_of_glossary(glossary: Glossary) -> Iterator[list[str]]:
    """Yield the header of a table that holds a glossary, and then a row for each concept."""
    columns = [Column("id"), *_term_columns(glossary)]
    columns += (Column(name) for name in ("definition", "note", "subject") if any(_rest(glossary, name)))
    yield [f"{column.name}:{column.status}" if _marked(column) else column.name for column in columns]
    for concept in glossary.concepts:
        yield [_cell(concept, column) for column in columns]


@dataclass(slots=True)
class _Draft:
    """A concept entry of which later rows may tell more."""

    place: Place
    terms: list[Term]
    words: dict[str, str]

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
class _Reading:
    """One reading of a table: its columns and languages once the header is read, and every mistake met."""

    file: GlossaryFile
    separator: str
    columns: tuple[Column | None, ...] = ()
    languages: tuple[str, ...] = ()
    begin: Place = field(init=False)
    mistakes: list[Mistake] = field(default_factory=list)

    def concepts(self, rows: Iterator[TableRow | Mistake]) -> Iterator[ConceptEntry]:
        """Yield the concept entries; rows without an id that share their first source term are one."""
        drafts: list[tuple[str, _Draft]] = []
        unnamed: dict[str, _Draft] = {}
        for row in self._rows_of_concepts(rows):
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

    def _rows_of_concepts(self, rows: Iterator[TableRow | Mistake]) -> Iterator[TableRow]:
        """Yield the rows that hold concepts, after the columns are known."""
        sound = self._sound(rows)
        first = next(sound, None)
        if first is None:
            if not self.mistakes:
                raise GlossaryError(Mistake(Place(self.file.path, 1, 1), f"the glossary is empty; {HOW}"))
            return
        self.begin = self._place(first, 0)
        if is_header([cell.strip() for cell in first.cells]):
            self._read_header(first)
        else:
            self._do_without_header()
            yield first
        if len(self.languages) >= _PAIR:
            yield from sound

    def _sound(self, rows: Iterator[TableRow | Mistake]) -> Iterator[TableRow]:
        """Yield the rows that could be read and say something."""
        for row in rows:
            if isinstance(row, Mistake):
                self.mistakes.append(row)
            elif any(row.cells) and any(map(str.strip, row.cells)):
                yield row

    def _read_header(self, row: TableRow) -> None:
        """Take columns and languages from a header."""
        cells = [(cell.strip(), self._place(row, index)) for index, cell in enumerate(row.cells)]
        read = list(columns_of_header(cells))
        self.mistakes += (column for column in read if isinstance(column, Mistake))
        self.columns = tuple(column if isinstance(column, Column) else None for column in read)
        self.languages = tuple(dict.fromkeys(column.name for column in self.columns if column and column.status))
        if len(self.languages) < _PAIR and not self.mistakes:
            named = "only " + self.languages[0] if self.languages else "no language"
            what = f"the header names {named}, and a glossary needs two languages"
            parted = f", parted by {self.separator}" if self.separator else ""
            self.mistakes.append(Mistake(self.begin, f"{what}; write their tags, the source language first{parted}"))

    def _do_without_header(self) -> None:
        """Take columns and languages from the name of the file or what was said; refuse a table where neither tells."""
        columns = columns_of_file(self.file.path, self.file.languages)
        if not columns:
            message = f"this row names no languages, and neither does the file’s name; {HOW}"
            raise GlossaryError(Mistake(self.begin, message))
        self.columns = columns
        self.languages = tuple(column.name for column in columns if column.status)

    def _draft(self, row: TableRow) -> _Draft:
        """Return what one row says."""
        path, number, exact, cells = self.file.path, row.number, row.exact, row.cells
        terms: list[Term] = []
        words: dict[str, str] = {}
        # Nearly every cell of a large table is one term as it stands, in a line of cells side by side.
        before = list(accumulate(map(len, cells), initial=1))
        for index, (meaning, cell) in enumerate(zip(self.columns, cells, strict=False)):
            if meaning is None or not cell:
                continue
            name, status = meaning
            if status is None:
                words[name] = cell.strip()
            elif exact is None and cell.isprintable() and "|" not in cell and cell[0] != " ":
                terms.append(Term(cell.rstrip(), name, status, place=Place(path, number, before[index] + index)))
            else:
                terms += self._terms(name, status, row, index)
        if len(cells) > len(self.columns):
            self._check_width(row)
        return _Draft(Place(path, number, 1) if exact is None else replace(exact(0, 0), column=1), terms, words)

    def _terms(self, language: str, status: AdministrativeStatus, row: TableRow, index: int) -> Iterator[Term]:
        """Yield the terms in a cell."""
        cell = row.cells[index]
        offset = 0
        for piece in cell.split("|"):
            text = piece.strip()
            here = self._place(row, index, offset + len(piece) - len(piece.lstrip()))
            if visible(text):
                yield Term(text, language, status, place=here)
            elif "|" in cell:
                message = "there is no term on one side of this “|”; write it or delete the “|”"
                self.mistakes.append(Mistake(here, message))
            offset += len(piece) + 1

    def _check_width(self, row: TableRow) -> None:
        """Keep a mistake where a row has more cells than there are columns; empty ones do no harm."""
        width = len(self.columns)
        extra = next((index for index, cell in enumerate(row.cells) if index >= width and cell.strip()), None)
        if extra is not None:
            what = f"this cell is one too many, as there are {width} columns"
            remedy = "name its column in the header, or take it away"
            self.mistakes.append(Mistake(self._place(row, extra), f"{what}; {remedy}"))

    def _complain_of_source(self, row: TableRow) -> None:
        """Keep a mistake where a row has no source term."""
        source = next(index for index, column in enumerate(self.columns) if column and column.name == self.languages[0])
        place = self._place(row, min(source, len(row.cells)))
        self.mistakes.append(
            Mistake(place, f"this row has no term in {self.languages[0]}, the source language; add it")
        )

    def _place(self, row: TableRow, index: int, offset: int = 0) -> Place:
        """Return where a character of a cell stands; a cell behind the last one begins at the end of the row."""
        if row.exact is not None:
            return row.exact(index, offset)
        parted = min(index, len(row.cells) - 1)
        return Place(self.file.path, row.number, 1 + sum(map(len, row.cells[:index])) + parted + offset)


def _term_columns(glossary: Glossary) -> Iterator[Column]:
    """Yield a column for each language and each status that its terms have."""
    used = {(term.language, term.status) for concept in glossary.concepts for term in concept.terms}
    for language in glossary.languages:
        for status in AdministrativeStatus:
            if status is AdministrativeStatus.PREFERRED or (language, status) in used:
                yield Column(language, status)


def _marked(column: Column) -> bool:
    """Say whether a column has its status behind its language."""
    return column.status not in (None, AdministrativeStatus.PREFERRED)


def _rest(glossary: Glossary, name: str) -> Iterator[str]:
    """Yield what a column other than those of terms says of each concept."""
    return (_cell(concept, Column(name)) for concept in glossary.concepts)


def _cell(concept: ConceptEntry, column: Column) -> str:
    """Return what a column says of a concept."""
    if column.status is not None:
        terms = (term for term in concept.terms if (term.language, term.status) == column)
        return " | ".join(term.text for term in terms)
    words = {
        "id": concept.id,
        "definition": concept.definition,
        "note": concept.note,
        "subject": concept.subject_field,
    }
    return words[column.name]
