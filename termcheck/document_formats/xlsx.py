"""XLSX and XLSM, the workbooks of Excel and of other programs: pairs where a sheet names two languages, else cells."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice
from typing import NamedTuple

from termcheck.document_formats import DocumentFormat
from termcheck.errors import DocumentError, Mistake, NothingToCheckError, Place
from termcheck.language.script import detect
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.headed_columns import Heads, read_heads
from termcheck.parsing.icu_messages import with_branches
from termcheck.parsing.office.package import main_folder
from termcheck.parsing.office.sheet_parts import cell_name, place_of_cell
from termcheck.parsing.office.workbook import Row, Sheet, Workbook, spelled_in_cell
from termcheck.parsing.one_language import in_one_language
from termcheck.parsing.wanted_pair import WantedPair
from termcheck.text import Document, Run, Segment, Text

_ROWS_OF_SAMPLE = 200
_CELLS_OF_SAMPLE = 20_000


class Xlsx(DocumentFormat):
    """Workbooks of Excel: pairs, one a row, where a sheet's first row names two languages; else cells."""

    suffixes = (".xlsx", ".xlsm")
    bilingual = True
    unencodable = "xmlcharrefreplace"

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:  # noqa: ARG003 - told by its content alone
        """Say whether a file begins like the package of a workbook."""
        return main_folder(head) == "xl"

    def read(self, file: OpenFile) -> Document:
        """Return the document; a segment's id is the sheet and cell of its target, as ``Sheet1!B4``.

        The first sheet that names two languages says which pair is read; a workbook without such a sheet
        is in one language, which its script tells.
        """
        workbook = Workbook(file)
        looks = [_looked_at(workbook, sheet, file.wanted) for sheet in workbook.sheets]
        first = next((look.columns for look in looks if look.columns), None)
        if first is None:
            _expect_wanted(looks, file)
        else:
            pairs = _segments(workbook, [_pairs(workbook, look, first) for look in looks])
            return Document(file.path, first.source_language, first.target_language, pairs)
        texts = _segments(workbook, [_texts(workbook, sheet) for sheet in workbook.sheets])
        language, segments = in_one_language(texts, lambda sample: detect(sample, file.languages))
        return Document(file.path, None, language, segments)

    def texts(self, file: OpenFile) -> Iterator[Text]:
        """Yield the text of every cell, also of those that are not checked: they may share it with one that is."""
        workbook = Workbook(file)
        for sheet in (*workbook.sheets, *workbook.hidden_sheets):
            for row in workbook.rows(sheet):
                yield from row.cells.values()

    def spelled(self, characters: str, run: Run) -> str:
        """Return characters with XML's escapes, and those of spreadsheets for what XML cannot hold."""
        return spelled_in_cell(characters, run)


class _Columns(NamedTuple):
    """The columns of a sheet with pairs, from 1, their languages, and the row that names them."""

    source: int
    target: int
    source_language: str
    target_language: str
    header: int


class _Look(NamedTuple):
    """What the first rows of a sheet tell: its heads, the columns of its pairs, if any, and what ends its reading."""

    sheet: Sheet
    heads: Heads
    columns: _Columns | None
    mistakes: tuple[Mistake, ...]


def _looked_at(workbook: Workbook, sheet: Sheet, wanted: WantedPair) -> _Look:
    """Return a look at a sheet."""
    rows: list[Row] = []
    mistakes: tuple[Mistake, ...] = ()
    try:
        cells = 0
        for row in islice(workbook.rows(sheet), _ROWS_OF_SAMPLE):
            rows.append(row)
            cells += len(row.cells)
            if cells > _CELLS_OF_SAMPLE:
                break
    except DocumentError as error:
        mistakes = error.mistakes
    if not rows:
        return _Look(sheet, Heads((), None), None, mistakes)
    names = {column: text.content for column, text in rows[0].cells.items()}
    heads = read_heads(names, wanted, partial(_sample, rows[1:]))
    columns = _Columns(*heads.columns, rows[0].number) if heads.columns else None
    return _Look(sheet, heads, columns, mistakes)


def _expect_wanted(looks: Iterable[_Look], file: OpenFile) -> None:
    """Raise ``NothingToCheckError`` where a sheet names several languages, but not those that were told."""
    for look in looks:
        if look.heads.miss(file.wanted):
            message = file.wanted.missing_in(f"the sheet “{look.sheet.name}”", look.heads.named)
            raise NothingToCheckError(Mistake(Place(file.path), message))


def _sample(rows: Iterable[Row], column: int) -> str:
    """Return the texts of a column, with a figure for whatever else stands in it."""
    texts = (row.cells[column].content if column in row.cells else "0" * (column in row.others) for row in rows)
    return "\n".join(filter(None, texts))


def _segments(workbook: Workbook, sheets: Iterable[Iterable[Segment]]) -> Iterator[Segment]:
    """Yield the segments of all sheets; raise ``DocumentError`` behind them for what cannot be read, or for none."""
    mistakes = list(workbook.mistakes)
    empty = True
    for sheet in sheets:
        try:
            for segment in sheet:
                empty = False
                yield segment
        except DocumentError as error:
            mistakes.extend(error.mistakes)
    if mistakes:
        raise DocumentError(*mistakes)
    if empty:
        message = "this workbook holds no text to check in a sheet that is shown; give one with text"
        raise NothingToCheckError(*workbook.refuse(message).mistakes)


def _pairs(workbook: Workbook, look: _Look, first: _Columns) -> Iterator[Segment]:
    """Yield the rows of a sheet below its header, as pairs; none of a sheet without such a header."""
    sheet, _, columns, mistakes = look
    if columns is None:
        if mistakes:
            raise DocumentError(*mistakes)
        return
    source, target, *languages = columns[:4]
    if languages != list(first[2:4]):
        pair, before = " → ".join(languages), " → ".join(first[2:4])
        raise workbook.refuse(f"the sheet “{sheet.name}” is in {pair}, one before it in {before}; check them apart")
    read = {source: columns.source_language, target: columns.target_language}
    for number, cells, others in workbook.rows(sheet, read):
        # A number, or what a formula comes to, is no text to check, but it is not missing either.
        if number > columns.header and (target in cells or target not in others):
            name, place = cell_name(target, number), place_of_cell(target, number, sheet.name)
            empty = Text("", columns.target_language, workbook.path, member=sheet.member, place=place)
            original = with_branches(cells[source]) if source in cells else None
            translation = with_branches(cells.get(target, empty))
            yield Segment(f"{sheet.name}!{name}", original, translation, role="cell")


def _texts(workbook: Workbook, sheet: Sheet) -> Iterator[Segment]:
    """Yield the texts of a sheet."""
    for number, cells, _ in workbook.rows(sheet):
        for column, text in cells.items():
            yield Segment(f"{sheet.name}!{cell_name(column, number)}", None, text, role="cell")
