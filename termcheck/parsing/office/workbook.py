"""Workbooks of spreadsheets (ECMA-376 part 1, 18) as rows of texts that know their cells, and nothing else of them."""

import io
import re
from array import array
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import BinaryIO, NamedTuple

from msgspec.structs import replace

from termcheck.errors import DocumentError, Mistake
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.escapes import pieces, unescaped, without_entities
from termcheck.parsing.icu_messages import masked_message_or_icu
from termcheck.parsing.office.package import Package
from termcheck.parsing.office.sheet_parts import SHORT_NUMBER, Part, SheetPart, place_of_cell
from termcheck.parsing.xml.passages import KEPT_SPACE, Passage, spelled_in_xml
from termcheck.text import Run, Text

_MOST_REPEATED = 64_000_000
"""Characters of shared strings that cells may repeat: a string may stand in very many cells at no cost."""

_HIDDEN = frozenset({"hidden", "veryHidden"})
_TEXT_OF = {"inlineStr": "t", "str": "v"}
"""The element that holds the text of a cell, by the type of the cell (18.18.11)."""
# 22.9.2.19, ST_Xstring: characters that XML cannot hold, and the beginning of what could be read as such an escape.
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_UNHELD = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")


def spelled_in_cell(characters: str, run: Run) -> str:
    """Return how characters are written where a run of a cell or a shared string stands."""
    return spelled_in_xml(_UNHELD.sub(lambda unheld: f"_x{ord(unheld[0]):04X}_", characters), run)


class Row(NamedTuple):
    """A row, its number from 1 and its texts by the number of their column, from 1.

    ``others`` are the columns that hold something else: a number, or what a formula comes to.
    """

    number: int
    cells: Mapping[int, Text]
    others: frozenset[int]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, the member with its cells, and whether people see it."""

    name: str
    member: str
    hidden: bool = False


class Workbook:
    """The sheets of a workbook, and the strings that their cells share.

    ``sheets`` are those that people see; ``styles`` is the part that says how figures are shown, if there is one;
    ``counts_from_1904`` says that days do.
    """

    def __init__(self, file: OpenFile) -> None:
        """Take a file; raise ``DocumentError`` where it is no workbook, or its strings or sheets cannot be told."""
        self.path = file.path
        self._package = Package(file)
        self._members = {name.lower(): name for name in self._package.archive.names}
        main = self._package.main_part()
        if main.endswith(".bin"):
            raise self.refuse("this is a workbook in binary form; save it as .xlsx")
        contents = _Contents(file.path, *self.opened(main))
        contents.read_to_end()
        self.counts_from_1904 = contents.counts_from_1904
        parts = self._package.relationships(main)
        targets = {part.kind: part.target for part in reversed(parts)}
        self.styles = targets.get("styles")
        shared = targets.get("sharedStrings")
        self._strings = _Strings(file.path)
        if shared is not None:
            self._strings.read(*self.opened(shared))
        # A part that is taken for two sheets is read once: many of them could be named at no cost.
        members = {part.id: self._member(part.target) for part in parts if part.kind == "worksheet"}
        names: dict[str, Sheet] = {}
        for name, key, hidden in sorted(contents.sheets, key=itemgetter(2)):
            if key in members:
                names.setdefault(members[key], Sheet(name, members[key], hidden))
        self.sheets = tuple(sheet for sheet in names.values() if not sheet.hidden)
        self.hidden_sheets = tuple(sheet for sheet in names.values() if sheet.hidden)

    @property
    def mistakes(self) -> tuple[Mistake, ...]:
        """What is wrong in how the parts of the workbook refer to one another."""
        return tuple(self._package.mistakes)

    def rows(self, sheet: Sheet, languages: Mapping[int, str] | None = None) -> Iterator[Row]:
        """Yield the rows of a sheet that have text in some columns, each in its language, or in any column.

        Raise ``DocumentError`` behind the last row that could be read.
        """
        stream, _ = self.opened(sheet.member)
        return _Cells(self.path, stream, sheet, self._strings, languages).rows()

    def string(self, number: int) -> str | None:
        """Return what the shared string of a number says, or nothing where there is none."""
        text = self._strings.text(number, "", "")
        return None if text is None else text.content

    def _member(self, part: str) -> str:
        """Return the name of the member with a part, in whose name capitals do not matter."""
        return self._members.get(part.lower(), part)

    def opened(self, part: str) -> tuple[BinaryIO, str]:
        """Return a part as a stream, and the name of its member."""
        member = self._member(part)
        return io.BytesIO(self._package.archive.read(member)), member

    def refuse(self, message: str) -> DocumentError:
        """Return the error for the whole file."""
        return self._package.archive.refuse(message)


def _unescaped(text: Text) -> Text:
    """Return a text in which the escapes of spreadsheets are the characters they mean."""
    if "_x" not in text.content:
        return text
    return unescaped(text, pieces(text.content, _ESCAPE, _meant), masked_message_or_icu)


def meant_in_cell(characters: str) -> str:
    """Return the characters of a cell with the escapes of spreadsheets as what they mean."""
    return _ESCAPE.sub(_meant, characters)


def _meant(escape: re.Match[str]) -> str:
    """Return the character that such an escape means; half of a pair of UTF-16 is none."""
    meant = chr(int(escape[1], 16))
    return meant if meant.isprintable() or meant.isspace() or meant < " " else ""


class _Contents(Part):
    """Reads which sheets a workbook has: their names, the ids of the relationships to their parts, who is hidden."""

    def __init__(self, path: str, stream: BinaryIO, member: str) -> None:
        super().__init__(path, stream, member)
        self.sheets: list[tuple[str, str, bool]] = []
        self.counts_from_1904 = False

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take a sheet, and where the days begin."""
        if name == "workbookPr":
            self.counts_from_1904 = attributes.get("date1904") in ("1", "true")
        if name == "sheet":
            identity = next((value for key, value in attributes.items() if key.endswith("relationships id")), "")
            self.sheets.append((attributes.get("name", ""), identity, attributes.get("state") in _HIDDEN))


class _Strings:
    """The strings that cells share, by number: a million of them take little more than their characters.

    Most stand in one stretch of the file, of which only the place is kept; the others are kept as texts.
    ``room`` is for how many characters cells may still show: all of them once, and some repeated.
    """

    def __init__(self, path: str) -> None:
        self._contents: list[str] = []
        self.room = _MOST_REPEATED
        self._path = path
        self._member = ""
        self._encoding = ""
        self._places = array("Q")
        self._others: dict[int, Text] = {}

    def read(self, stream: BinaryIO, member: str) -> None:
        """Read the strings in a member; raise ``DocumentError`` where one cannot be read."""
        reader = _SharedStrings(self._path, stream, member, self)
        reader.read_to_end()
        self._member, self._encoding = member, reader.encoding

    def add(self, text: Text) -> None:
        """Add the next string."""
        run = text.runs[0]
        if text.opaque or text.transparent or len(text.runs) > 1 or run.written is not None or run.quoting:
            self._others[len(self._contents)] = text
        self._contents.append(text.content)
        self.room += len(text.content)
        self._places.extend((run.line, run.column, run.byte))

    def text(self, number: int, language: str, place: str) -> Text | None:
        """Return a string as the text of a cell, or nothing where there is none of this number."""
        if not 0 <= number < len(self._contents):
            return None
        self.room -= len(self._contents[number])
        other = self._others.get(number)
        if other is not None:
            return replace(other, language=language, place=place)
        line, column, byte = self._places[3 * number : 3 * number + 3]
        runs = (Run(0, line, column, byte),)
        content = self._contents[number]
        return Text(content, language, self._path, runs, self._encoding, member=self._member, place=place)


class _SharedStrings(Part):
    """Reads the strings that cells share."""

    def __init__(self, path: str, stream: BinaryIO, member: str, strings: _Strings) -> None:
        super().__init__(path, stream, member)
        self._strings = strings
        self._string = Passage("")
        self._raised = False
        self._begun = 0

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        """Begin a string, or characters of one."""
        if name == "si":
            self._string, self._raised = Passage(""), False
        elif name in ("r", "vertAlign"):
            self._raised = attributes.get("val") == "superscript"
        elif name == "t":
            self.passage, self._begun = self._string, self._string.length
            if attributes.get(KEPT_SPACE) != "preserve":
                self.passage.hold()

    def finish(self, name: str) -> None:
        """End a string, or characters of one."""
        if name == "t":
            self.release(self._string)
            if self._raised:
                self._string.end_raised(self._begun)
            self.passage = None
        elif name == "si":
            self._strings.add(_unescaped(self.text(self._string)))


class _Digits(Passage):
    """The number of a shared string, of whose digits the places do not matter."""

    def __init__(self) -> None:
        super().__init__("")
        self.digits = ""

    def add(self, characters: str, place: Run, end: int) -> None:  # noqa: ARG002 - as every passage takes them
        """Add digits."""
        self.length += len(characters)
        self.digits += characters


class _Cells(SheetPart):
    """Reads the rows of a sheet."""

    def __init__(
        self, path: str, stream: BinaryIO, sheet: Sheet, strings: _Strings, languages: Mapping[int, str] | None
    ) -> None:
        super().__init__(path, stream, sheet.member)
        self._sheet = sheet.name
        self._strings = strings
        self._languages = languages
        self._found: deque[Row] = deque()
        self._cells: dict[int, Text] = {}
        self._others: set[int] = set()
        self._kind = ""
        self._value: Passage | None = None
        self._raised = False
        self._begun = 0

    def rows(self) -> Iterator[Row]:
        """Yield the rows that have text; raise ``DocumentError`` behind the last that could be read."""
        while not self.ended:
            self.advance()
            while self._found:
                yield self._found.popleft()
        self.raise_failure()

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        """Begin a row, a cell, or what stands in a cell."""
        if name == "c":
            self.begin_cell(attributes)
            wanted = self._languages is None or self.column in self._languages
            self._kind = attributes.get("t", "") if wanted else ""
            self._raised = False
        elif name == "row":
            self.begin_row(attributes)
        elif name in ("r", "vertAlign"):
            self._raised = attributes.get("val") == "superscript"
        elif name == "f":
            # What a formula comes to cannot be edited.
            self._kind, self.skipped = "", 1
            self._others.add(self.column)
        elif name == "v" and self._kind == "s":
            self.passage = self._value = _Digits()
        elif name == _TEXT_OF.get(self._kind):
            self.passage = self._value = self._value or Passage(self._language(), self._place())
            self._begun = self._value.length
            if name == "t" and attributes.get(KEPT_SPACE) != "preserve":
                self.passage.hold()
        elif name == "v":
            self._others.add(self.column)

    def finish(self, name: str) -> None:
        """End a row, a cell, or what stands in a cell."""
        if name in ("v", "t"):
            if self.passage is not None:
                self.release(self.passage)
                if self._raised:
                    self.passage.end_raised(self._begun)
            self.passage = None
        elif name == "c":
            if self._value is not None:
                text = without_entities(self._text(self._value), masked_message_or_icu)
                if text.content and not text.content.isspace():
                    self._cells[self.column] = text
            self._kind, self._value = "", None
        elif name == "row":
            if self._cells:
                self._found.append(Row(self.row, self._cells, frozenset(self._others)))
            self._cells, self._others = {}, set()

    def _language(self) -> str:
        """Return the language of the present column."""
        return self._languages.get(self.column, "") if self._languages else ""

    def _place(self) -> str:
        """Return where people find the present cell."""
        return place_of_cell(self.column, self.row, self._sheet)

    def _text(self, value: Passage) -> Text:
        """Return the text of the present cell."""
        if not isinstance(value, _Digits):
            return _unescaped(self.text(value))
        number = int(value.digits) if SHORT_NUMBER.fullmatch(value.digits) else -1
        text = self._strings.text(number, self._language(), self._place())
        if text is None:
            raise self.refuse(f"{self._place()} holds a string that is not in the file; save the workbook anew")
        if self._strings.room < 0:
            raise self.refuse(f"the cells repeat more than {_MOST_REPEATED:,} characters; divide the workbook")
        return text
