"""Rows of cells as a glossary, whatever kind of table they stand in."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, chain, islice
from pathlib import PurePath
from typing import NamedTuple

from termcheck.errors import GlossaryError, Mistake, Place
from termcheck.glossary import AdministrativeStatus, Glossary, Term
from termcheck.parsing.glossary_cells import PLACE_HOLDERS, Cell, Oddity, plain, terms_of_cell, with_stem_marks
from termcheck.parsing.glossary_columns import (
    HOW_TO_NAME,
    Column,
    columns_of_file,
    header_of,
    is_header,
    languages_of_file,
)
from termcheck.parsing.glossary_drafts import Draft, collected, entries, part_at_commas, strangers
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.glossary_ids import alike, telling_column
from termcheck.parsing.glossary_plan import Plan, plan_of
from termcheck.parsing.glossary_traits import Misread, Values, meaning_of, of_concept, speaks_of, term_fields
from termcheck.parsing.glossary_validation import (
    contested_renderings,
    contradictions,
    duplicate_ids,
    gaps,
    in_file_order,
    language_tag,
    quoted,
)
from termcheck.parsing.glossary_values import term_matching

HOW = "begin it with a header of language tags, the source language first, as ko, en and note"
"""What to do with a table whose columns are not known, as the end of a message."""

_PREFERRED = AdministrativeStatus.PREFERRED
_NOWHERE = frozenset({"XX", "ZZ"})
"""Regions that are none (UN M.49 and CLDR leave them to private use), which some exports write all the same."""

_PAIR = 2
_ROWS_ABOVE = 10
"""A header may stand below so many rows with a title and the like."""

_MOST_TOLD = 20
"""Cells of one column that are odd in one way are told one by one up to this many."""


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
    drafts = list(reading.drafts(iter(rows)))
    drafts = collected(drafts, joined=reading.plan.joined)
    reading.finish(drafts)
    reading.mistakes += strangers(drafts)
    concepts = tuple(entries(drafts))
    reading.mistakes += chain(duplicate_ids(concepts), contradictions(concepts))
    if reading.mistakes:
        raise GlossaryError(*in_file_order(reading.mistakes))
    languages, path = tuple(reading.languages), file.path
    doubts = [*reading.doubts, *contested_renderings(languages, concepts), *gaps(languages, concepts)]
    if not concepts:
        doubts.append(Mistake(reading.begin, "the table has a header and no rows; add a concept"))
    return Glossary(PurePath(path).stem, languages, concepts, path, file.digest, doubts=in_file_order(doubts))


@dataclass(slots=True)
class _Reading:
    """One reading of a table: what is done with its columns once the header is read, and all mistakes and doubts."""

    file: GlossaryFile
    separator: str
    plan: Plan = field(default_factory=Plan)
    languages: dict[str, None] = field(default_factory=dict)
    source: str = ""
    begin: Place = field(init=False)
    mistakes: list[Mistake] = field(default_factory=list)
    doubts: list[Mistake] = field(default_factory=list)
    odd: Counter[tuple[str, int]] = field(default_factory=Counter)
    with_commas: set[str] = field(default_factory=set)
    measured: TableRow | None = None
    begins: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin at the top of the file."""
        self.begin = Place(self.file.path, 1, 1)

    def drafts(self, rows: Iterator[TableRow | Mistake]) -> Iterator[Draft]:
        """Yield what each row says that has a source term, after the columns are known."""
        sound = self._sound(rows)
        first = next(sound, None)
        if first is None:
            if not self.mistakes:
                raise GlossaryError(Mistake(self.begin, f"the glossary is empty; {HOW}"))
            return
        first, rest = self._begun(first, sound)
        self.begin = self._place(first, 0)
        with_header = self._is_header(first)
        self.plan = self._plan_of_header(first) if with_header else self._plan_of_file()
        self.languages = dict.fromkeys(self.plan.languages)
        self.source = next(iter(self.languages), "")
        if not self.plan.told_by_cells:
            self._count_languages()
        if len(self.languages) >= _PAIR or self.plan.told_by_cells:
            for row in rest if with_header else chain([first], rest):
                draft = self._draft(row)
                if draft is not None:
                    yield draft
        self._count_languages()

    def _begun(self, first: TableRow, rows: Iterator[TableRow]) -> tuple[TableRow, Iterator[TableRow]]:
        """Return the row that a table begins with and those below it; titles may stand above a header."""
        if self._is_header(first) or languages_of_file(self.file.path, self.file.languages):
            return first, rows
        above = list(islice(rows, _ROWS_ABOVE))
        header = next((number for number, row in enumerate(above) if self._is_header(row)), None)
        if header is None:
            return first, chain(above, rows)
        self.doubts.append(Mistake(self._place(first, 0), "what stands above the header is not read"))
        return above[header], chain(above[header + 1 :], rows)

    def _is_header(self, row: TableRow) -> bool:
        """Say whether a row names languages and columns."""
        return is_header([cell.strip() for cell in row.cells], languages_of_file(self.file.path))

    def finish(self, drafts: list[Draft]) -> None:
        """Do what can be done when all rows are known: lists with commas, repeated ids, cells too many to tell."""
        self.doubts += filter(None, (part_at_commas(drafts, language) for language in sorted(self.with_commas)))
        names = {draft.id for draft in drafts}
        if len({name.casefold() for name in names}) < len(drafts) and not self._told_apart(drafts, len(names)):
            self.doubts += alike([(draft.id, draft.place) for draft in drafts])
        for (_, column), count in self.odd.items():
            if count > _MOST_TOLD:
                what = f"{count - _MOST_TOLD} more cells of column {column + 1} are like the {_MOST_TOLD} told of it"
                self.doubts.append(Mistake(self.begin, what))

    def _told_apart(self, drafts: list[Draft], names: int) -> bool:
        """Say whether a column that is not read tells apart ids that look alike; put it before them if they repeat."""
        kinds = dict(enumerate(zip(*(draft.kinds for draft in drafts), strict=True)))
        found = telling_column([draft.id for draft in drafts], kinds) if self.plan.unread else None
        if found is not None and names < len(drafts):
            for draft in drafts:
                draft.id = f"{draft.kinds[found]} {draft.id}"
            what = f"some ids stand more than once; column {self.plan.unread[found] + 1} tells them apart"
            self.doubts.append(Mistake(self.begin, f"{what}, so they are read as {quoted(drafts[0].id)} and so on"))
        return found is not None

    def _sound(self, rows: Iterator[TableRow | Mistake]) -> Iterator[TableRow]:
        """Yield the rows that could be read and say something."""
        for row in rows:
            if isinstance(row, Mistake):
                self.mistakes.append(row)
            elif row.cells[0].strip() or any(map(str.strip, row.cells)):
                yield row

    def _plan_of_header(self, row: TableRow) -> Plan:
        """Return what is done with the columns that a header names."""
        cells = [(cell.strip(), self._place(row, index)) for index, cell in enumerate(row.cells)]
        header = header_of(cells, languages_of_file(self.file.path, self.file.languages))
        self.mistakes += (one for one in header.meanings if isinstance(one, Mistake))
        self.doubts += header.doubts
        return plan_of([one if isinstance(one, Column) else None for one in header.meanings], joined=header.joined)

    def _plan_of_file(self) -> Plan:
        """Return what is done with source, target and note, where it is known of a file which languages it has."""
        columns = columns_of_file(self.file.path, self.file.languages)
        if columns:
            return plan_of(columns)
        what = f"this row names no languages, and neither does the file’s name; {HOW}"
        raise GlossaryError(Mistake(self.begin, f"{what}; or {HOW_TO_NAME}"))

    def _count_languages(self) -> None:
        """Keep a mistake where there are fewer languages than a pair."""
        if len(self.languages) < _PAIR and not self.mistakes:
            named = f"only {next(iter(self.languages))}" if self.languages else "no language"
            who = "the rows name" if self.plan.told_by_cells else "the header names"
            parted = f", parted by {self.separator}" if self.separator else ""
            remedy = f"write their tags, the source language first{parted}"
            self.mistakes.append(Mistake(self.begin, f"{who} {named}, and a glossary needs two languages; {remedy}"))

    def _draft(self, row: TableRow) -> Draft | None:
        """Return what one row says; nothing where it lacks a source term, and keep that as a mistake."""
        plan, cells, width = self.plan, row.cells, len(row.cells)
        texts: dict[str, str] = {}
        for index, name in plan.texts:
            if index < width and (text := cells[index].strip()):
                texts[name] = f"{texts[name]}; {text}" if texts.get(name, text) != text else text
        terms, numbers = self._terms(row)
        if width > len(plan.columns):
            self._check_width(row)
        called = ""
        for term in terms:
            if term.language == self.source:
                called = f"{term.text} ({term.note})" if term.note else term.text
                break
        if not called and not (plan.joined and ("id" in texts or "key" in texts)):
            self._lacks_source(row)
            return None
        place = Place(self.file.path, row.number, 1) if row.exact is None else _begin(row.exact(0, 0))
        draft = Draft(place, called, terms, texts)
        if plan.beside or plan.unread:
            self._add_what_else_is_said(draft, row, numbers)
        return draft

    def _terms(self, row: TableRow) -> tuple[list[Term], list[int]]:
        """Return the terms in a row, and the number of the column of each."""
        path, (number, cells, exact) = self.file.path, row
        terms: list[Term] = []
        numbers: list[int] = []
        width = len(cells)
        # Nearly every cell of a large table is one term as it stands, in a line of cells side by side.
        before = list(accumulate(map(len, cells), initial=1)) if exact is None else []
        for index, column in self.plan.terms:
            if index >= width or not (cell := cells[index]):
                continue
            name, status, _, _, told_by = column
            if before and told_by is None and plain(cell) and cell not in PLACE_HOLDERS:
                place = Place(path, number, before[index] + index)
                terms.append(Term(cell, name, status or _PREFERRED, place=place))
                numbers.append(index)
            else:
                terms += self._terms_of_cell(row, index, column)
                numbers += [index] * (len(terms) - len(numbers))
        return terms, numbers

    def _terms_of_cell(self, row: TableRow, index: int, column: Column) -> Iterator[Term]:
        """Yield the terms in a cell, read with care, and keep what is odd about it."""
        language = column.name if column.of is None else self._language(row, column.of)
        read = self._read(row, index, language)
        for oddity in read.oddities:
            self._keep(oddity, row, index)
        for text, start, note, stems in read.terms if language else ():
            if ", " in text:
                self.with_commas.add(language)
            place = self._place(row, index, start)
            yield Term(text, language, column.status or _PREFERRED, note=note, stems=stems, place=place)

    def _read(self, row: TableRow, index: int, language: str) -> Cell:
        """Return what a cell of terms says, by memoQ’s own rules where it is to be matched by them."""
        info = self.plan.matching.get(index, len(row.cells))
        if info < len(row.cells) and term_matching(row.cells[info])[2]:
            return with_stem_marks(row.cells[index])
        return terms_of_cell(row.cells[index], language, is_source=language == self.source)

    def _language(self, row: TableRow, index: int) -> str:
        """Return the language that a cell names; keep a mistake and return nothing where it names none."""
        cell = row.cells[index].strip() if index < len(row.cells) else ""
        language = language_tag(cell)
        if language is None:
            message = f"{quoted(cell)} is not the tag of a language; write one as ko, en or pt-BR"
            self.mistakes.append(Mistake(self._place(row, index), message))
            return ""
        language = "-".join(part for part in language.split("-") if part not in _NOWHERE)
        self.languages.setdefault(language)
        self.source = self.source or language
        return language

    def _keep(self, oddity: Oddity, row: TableRow, index: int) -> None:
        """Keep what is odd about a cell: how terms are parted once for a column, the rest as often as can be read."""
        mistake = Mistake(self._place(row, index, oddity.start), oddity.message)
        if oddity.broken:
            self.mistakes.append(mistake)
        elif not (oddity.once and self.odd[oddity.kind, index]):
            self.odd[oddity.kind, index] += 1
            if self.odd[oddity.kind, index] <= _MOST_TOLD:
                self.doubts.append(mistake)

    def _add_what_else_is_said(self, draft: Draft, row: TableRow, numbers: Sequence[int]) -> None:
        """Let a draft and its terms have what other cells say of them."""
        draft.kinds = tuple(row.cells[index].strip() if index < len(row.cells) else "" for index in self.plan.unread)
        said = list(self._said(row))
        draft.said = [meaning for _, column, meaning in said if of_concept(column)]
        draft.confusables = [
            (name, self._place(row, index)) for index, _, meaning in said for name in meaning.get("confusable_with", ())
        ]
        of_terms = [(column, meaning) for _, column, meaning in said if not of_concept(column)]
        if of_terms:
            draft.terms = list(self._told(draft.terms, numbers, of_terms))

    def _said(self, row: TableRow) -> Iterator[tuple[int, Column, Values]]:
        """Yield what the cells beside the terms say, and keep what is wrong with them."""
        for index, column in self.plan.beside:
            text = row.cells[index].strip() if index < len(row.cells) else ""
            meaning = meaning_of(column, text) if text else {}
            if isinstance(meaning, Misread):
                kept = self.doubts if meaning.doubtful else self.mistakes
                kept.append(Mistake(self._place(row, index), meaning.message))
            elif meaning:
                yield index, column, meaning

    def _told(
        self, terms: Sequence[Term], numbers: Sequence[int], said: Sequence[tuple[Column, Values]]
    ) -> Iterator[Term]:
        """Yield terms as changed by what columns say of them."""
        renderings = any(term.language != self.source for term in terms)
        for term, index in zip(terms, numbers, strict=True):
            its = Column(term.language, term.status)
            is_source = renderings and term.language == self.source
            fields = term_fields(one for column, one in said if speaks_of(column, its, index, is_source=is_source))
            if term.note and fields.get("note"):
                fields["note"] = f"{term.note}; {fields['note']}"
            yield replace(term, **fields) if fields else term

    def _check_width(self, row: TableRow) -> None:
        """Keep a mistake where a row has more cells than there are columns; empty ones do no harm."""
        width = len(self.plan.columns)
        extra = next((index for index, cell in enumerate(row.cells) if index >= width and cell.strip()), None)
        if extra is not None:
            what = f"this cell is one too many, as there are {width} columns"
            remedy = "name its column in the header, or take it away"
            self.mistakes.append(Mistake(self._place(row, extra), f"{what}; {remedy}"))

    def _lacks_source(self, row: TableRow) -> None:
        """Keep a mistake where a row has no source term; where a sign holds its place, that is a doubt already kept."""
        index = next((number for number, column in self.plan.terms if column.name in (self.source, "")), 0)
        if not (index < len(row.cells) and row.cells[index].strip()):
            place = self._place(row, min(index, len(row.cells)))
            message = f"this row has no term in {self.source}, the source language; add it"
            self.mistakes.append(Mistake(place, message))

    def _place(self, row: TableRow, index: int, offset: int = 0) -> Place:
        """Return where a character of a cell stands; a cell behind the last one begins at the end of the row."""
        if row.exact is not None:
            return row.exact(index, offset)
        if row is not self.measured:
            self.measured, self.begins = row, list(accumulate((len(cell) + 1 for cell in row.cells), initial=1))
        begin = self.begins[index] if index < len(row.cells) else self.begins[-1] - 1
        return Place(self.file.path, row.number, begin + offset)


def _begin(first: Place) -> Place:
    """Return where a row begins, given the first character that its first cell says."""
    return first if first.spot else replace(first, column=1)
