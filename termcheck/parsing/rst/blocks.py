"""The blocks of a reStructuredText document that are language: rows and the role of the text they hold.

The grammar is that of the *reStructuredText Markup Specification*; where that calls something a mistake,
the text is read all the same.
"""

import re
from collections.abc import Callable, Generator, Iterator, Sequence
from typing import NamedTuple

from termcheck.parsing.characters import Characters, Piece
from termcheck.parsing.rst import directives as rst_directives
from termcheck.parsing.rst.directives import FIELD, Directive, directive
from termcheck.parsing.rst.inline import NAME, pieces, pieces_of_lines, pieces_without_markup
from termcheck.parsing.rst.rows import Row, behind, indented_end, least_column, width
from termcheck.parsing.rst.tables import grid_cells, simple_cells, simple_table_end

_DEEPEST = 60
"""So many blocks may stand inside one another."""
_DEEPEST_HEADING = 6
_SHORTEST_LINE = 4
"""An underline that is shorter than its title, and a transition, has so many characters at least."""

_BULLET = re.compile(r"[-+*•‣⁃](?:[ \t]+|\Z)")
_ENUMERATOR = re.compile(
    r"(?P<open>\(?)(?P<number>[0-9]++|[A-Za-z]|[ivxlcdm]++|[IVXLCDM]++|\#)(?P<close>[.)])(?:[ \t]+|\Z)"
)
_ROMAN = re.compile(r"M{0,4}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})", re.IGNORECASE)
_OPTION_ARGUMENT = r"(?:[A-Za-z][A-Za-z0-9_-]*+|<[^<>]{1,200}+>)"
_OPTION = rf"(?:[-+][A-Za-z0-9](?: ?{_OPTION_ARGUMENT})?|(?:--|/)[A-Za-z0-9][A-Za-z0-9_-]*+(?:[ =]{_OPTION_ARGUMENT})?)"
_OPTIONS = re.compile(rf"{_OPTION}(?:, {_OPTION})*+(?: [ \t]+|\t[ \t]*+| ?\Z)")
_DOCTEST = re.compile(r">>>(?:[ \t]|\Z)")
_LINE_BLOCK = re.compile(r"\|(?:[ \t]+|\Z)")
_GRID = re.compile(r"\+-[-+]+-\+\Z")
_SIMPLE = re.compile(r"=++(?: ++=++)++\Z")
_EXPLICIT = re.compile(r"\.\.(?:[ \t]+|\Z)")
_ANONYMOUS = re.compile(r"__(?:[ \t]+|\Z)")
_LINE = re.compile(r"([!-/:-@\[-`{-~])\1*+\Z")
_DIVIDER = re.compile(r"(?:[-+*•‣⁃][ \t]+)*+[-+*•‣⁃]\Z")

_FOOTNOTE = re.compile(rf"\[(?:[0-9]++|\#(?:{NAME})?|\*|{NAME})\](?:[ \t]+|\Z)")
_SUBSTITUTION = re.compile(r"\|(?![ \t])(?:[^|\\]|\\.){1,500}+\|[ \t]+")
_TARGET = re.compile(r"_(?![ \t]|\Z)")
_DIRECTIVE = re.compile(rf"(?P<name>{NAME})[ \t]?::(?:[ \t]+|\Z)")
_ATTRIBUTION = re.compile(r"(?:---?(?!-)|—) *(?=\S)")

# Fields of Sphinx whose names say how something is programmed, and fields of documents (docutils' bibliographic ones).
_NAMED = frozenset(
    """abstract address arg argument author authors const constant contact copyright date dedication description except
    exception ivar key keyword keywords kwarg kwparam meta organization param parameter raise raises return returns
    revision status throws tparam var version yield yields""".split()
)
_CODED = frozenset("cvartype orphan nocomments nosearch rtype tocdepth type vartype".split())


class Block(NamedTuple):
    """Rows that hold one text, its role, and how their characters are read."""

    rows: Sequence[Row]
    role: str
    read: Callable[[str, Sequence[Row]], Iterator[Piece]] = pieces


def blocks(characters: Characters, rows: Sequence[Row]) -> Iterator[Block]:
    """Yield the blocks of a file; raise ``DocumentError`` where they are nested too deep."""
    return _Scanner(characters).body(rows, "paragraph", 0)


class _Body(NamedTuple):
    """Rows that begin at one column or right of it, what their paragraphs are, and how deep they are nested."""

    rows: Sequence[Row]
    column: int
    role: str
    depth: int


_Blocks = Generator[Block, None, int]
"""What yields the blocks at the index of a row, and returns the index behind them; the same for what is none such."""


class _Scanner:
    """The blocks of one file, and the adornments of its titles in the order of their ranks."""

    def __init__(self, characters: Characters) -> None:
        self._characters = characters
        self._content = characters.content
        self._adornments: list[str] = []
        # In the order in which docutils asks (docutils.parsers.rst.states.Body).
        self._kinds: tuple[tuple[re.Pattern[str], Callable[[_Body, int, re.Match[str]], _Blocks]], ...] = (
            (_BULLET, self._bullet),
            (_ENUMERATOR, self._enumerated),
            (FIELD, self._field),
            (_OPTIONS, self._option),
            (_DOCTEST, self._doctest),
            (_LINE_BLOCK, self._lines),
            (_GRID, self._grid),
            (_SIMPLE, self._simple),
            (_EXPLICIT, self._explicit),
            (_ANONYMOUS, self._anonymous),
            (_LINE, self._adorned),
        )

    def body(self, rows: Sequence[Row], role: str, depth: int) -> Iterator[Block]:
        """Yield the blocks of some rows; ``role`` is that of their paragraphs."""
        first = next((row for row in rows if not row.is_blank), None)
        if first is None:
            return
        if depth > _DEEPEST:
            message = f"blocks are nested deeper than {_DEEPEST}; indent them less"
            raise self._characters.refuse(first.first, message)
        body = _Body(rows, least_column(rows), role, depth)
        index = 0
        while index < len(rows):
            if rows[index].is_blank:
                index += 1
            elif rows[index].column > body.column:
                index = yield from self._quotation(body, index)
            else:
                index = yield from self._block(body, index)

    def _block(self, body: _Body, index: int) -> _Blocks:
        """Yield the block that begins at a row."""
        for pattern, kind in self._kinds:
            found = self._match(pattern, body.rows[index])
            if found:
                end = yield from kind(body, index, found)
                if end > index:
                    return end
        return (yield from self._text(body, index))

    def _match(self, pattern: re.Pattern[str], row: Row) -> re.Match[str] | None:
        """Return the match of a pattern at the beginning of a row."""
        return pattern.match(self._content, row.first, row.end)

    def _of(self, row: Row) -> str:
        """Return the characters of a row."""
        return self._content[row.first : row.end]

    def _inner(self, body: _Body, index: int, begin: int) -> tuple[list[Row], int]:
        """Return what stands behind a mark in a row, with all indented rows that follow, and where these end."""
        end = indented_end(body.rows, index + 1, body.column + 1)
        following = body.rows[index + 1 : end]
        first = behind(self._content, body.rows[index], begin)
        if any(not row.is_blank for row in following):
            first = first._replace(column=least_column(following))
        return [first, *following], end

    def _quotation(self, body: _Body, index: int) -> _Blocks:
        """Yield a block quote."""
        end = indented_end(body.rows, index, body.column + 1)
        yield from self.body(body.rows[index:end], "quotation", body.depth + 1)
        return end

    def _bullet(self, body: _Body, index: int, found: re.Match[str]) -> _Blocks:
        """Yield an item of a list; a row of marks alone is meant to part."""
        row = body.rows[index]
        rest = behind(self._content, row, found.end())
        if rest.is_blank:
            rows, end = self._inner(body, index, found.end())
        elif self._match(_DIVIDER, row):
            return index + 1
        else:
            end = indented_end(body.rows, index + 1, rest.column)
            rows = [rest, *body.rows[index + 1 : end]]
        yield from self.body(rows, "list item", body.depth + 1)
        return end

    def _enumerated(self, body: _Body, index: int, found: re.Match[str]) -> _Blocks:
        """Yield an item of an enumerated list; the row behind it must be blank, indented, or an item."""
        if not self._is_number(found):
            return index
        following = body.rows[index + 1] if index + 1 < len(body.rows) else None
        if following is not None and not following.is_blank and following.column == body.column:
            other = self._match(_ENUMERATOR, following)
            if not (other and self._is_number(other) and other["close"] == found["close"]):
                return index
        return (yield from self._bullet(body, index, found))

    def _is_number(self, found: re.Match[str]) -> bool:
        """Say whether something is an enumerator: whole brackets, and letters that are one or a Roman number."""
        number = found["number"]
        known = len(number) == 1 or number.isdecimal() or _ROMAN.fullmatch(number) is not None
        return known and (found["open"] == "" or found["close"] == ")")

    def _field(self, body: _Body, index: int, found: re.Match[str]) -> _Blocks:
        """Yield a field; its name is read unless it is a known one."""
        rows, end = self._inner(body, index, found.end())
        word = found[1].split()[0].lower()
        if word not in _CODED:
            if word not in _NAMED and any(not row.is_blank for row in rows):
                yield Block([body.rows[index]._replace(first=found.start(1), end=found.end(1))], "list item")
            yield from self.body(rows, "list item", body.depth + 1)
        return end

    def _option(self, body: _Body, index: int, found: re.Match[str]) -> _Blocks:
        """Yield the description of an option of a command."""
        rows, end = self._inner(body, index, found.end())
        if all(row.is_blank for row in rows):
            return index
        yield from self.body(rows, "list item", body.depth + 1)
        return end

    def _doctest(self, body: _Body, index: int, _: re.Match[str]) -> _Blocks:
        """Yield nothing of a session with an interpreter, which ends at a blank row."""
        yield from ()
        return next((n for n in range(index, len(body.rows)) if body.rows[n].is_blank), len(body.rows))

    def _lines(self, body: _Body, index: int, _: re.Match[str]) -> _Blocks:
        """Yield a block of lines, stanza by stanza."""
        stanza: list[Row] = []
        while index < len(body.rows):
            row = body.rows[index]
            mark = self._match(_LINE_BLOCK, row) if row.column == body.column else None
            if row.is_blank or (mark is None and row.column == body.column):
                break
            line = behind(self._content, row, mark.end()) if mark else row
            if line.is_blank:
                yield Block(stanza, body.role, pieces_of_lines)
                stanza = []
            else:
                stanza.append(line)
            index += 1
        yield Block(stanza, body.role, pieces_of_lines)
        return index

    def _grid(self, body: _Body, index: int, _: re.Match[str]) -> _Blocks:
        """Yield the cells of a grid table."""
        end = index
        while (
            end < len(body.rows) and body.rows[end].column == body.column and self._of(body.rows[end])[:1] in ("+", "|")
        ):
            end += 1
        bottom = next((n for n in range(end - 1, index, -1) if self._match(_GRID, body.rows[n])), end - 1)
        for cell in grid_cells(self._content, body.rows[index : bottom + 1]):
            yield from self.body(cell, "cell", body.depth + 1)
        return bottom + 1

    def _simple(self, body: _Body, index: int, _: re.Match[str]) -> _Blocks:
        """Yield the cells of a simple table."""
        end = simple_table_end(self._content, body.rows, index)
        for cell in simple_cells(self._content, body.rows[index:end]) if end > index else ():
            yield from self.body(cell, "cell", body.depth + 1)
        return max(end, index + 1)

    def _anonymous(self, body: _Body, index: int, _: re.Match[str]) -> _Blocks:
        """Yield nothing of the target of a link."""
        yield from ()
        return indented_end(body.rows, index + 1, body.column + 1)

    def _explicit(self, body: _Body, index: int, found: re.Match[str]) -> _Blocks:
        """Yield a footnote, a citation, or what a directive or a substitution holds; comments hold nothing."""
        row = behind(self._content, body.rows[index], found.end())
        if row.is_blank and (index + 1 == len(body.rows) or body.rows[index + 1].is_blank):
            return index + 1
        note, substitution = self._match(_FOOTNOTE, row), self._match(_SUBSTITUTION, row)
        named = _DIRECTIVE.match(self._content, substitution.end() if substitution else row.first, row.end)
        if note:
            rows, end = self._inner(body, index, note.end())
            yield from self.body(rows, "note", body.depth + 1)
        elif named and not self._match(_TARGET, row):
            rows, end = self._inner(body, index, named.end())
            yield from self._directive(body, directive(self._content, named["name"].lower(), rows))
        else:
            end = indented_end(body.rows, index + 1, body.column + 1)
        return end

    def _adorned(self, body: _Body, index: int, found: re.Match[str]) -> _Blocks:
        """Yield a title with a line over it; a line alone is a transition, or adorns nothing."""
        following = body.rows[index + 1 : index + 3]
        length = found.end() - found.start()
        if len(following) > 1 and not following[0].is_blank and self._of(following[1]) == found[0]:
            fits = length >= min(width(self._of(following[0])), _SHORTEST_LINE)
            if fits and not self._match(_LINE, following[0]):
                yield Block(following[:1], self._heading(f"{found[1]} over"))
                return index + 3
        return index + (length >= _SHORTEST_LINE)

    def _heading(self, adornment: str) -> str:
        """Return the role of a title."""
        if adornment not in self._adornments:
            self._adornments.append(adornment)
        return f"heading {min(self._adornments.index(adornment) + 1, _DEEPEST_HEADING)}"

    def _text(self, body: _Body, index: int) -> _Blocks:
        """Yield a title, an item of a definition list, or a paragraph."""
        row = body.rows[index]
        following = body.rows[index + 1] if index + 1 < len(body.rows) else None
        if following is None or following.is_blank:
            return (yield from self._paragraph(body, index, index + 1))
        if following.column > body.column:
            end = indented_end(body.rows, index + 1, body.column + 1)
            yield Block([row], "list item")
            yield from self.body(body.rows[index + 1 : end], "list item", body.depth + 1)
            return end
        underline = self._match(_LINE, following)
        if underline and len(underline[0]) >= min(width(self._of(row)), _SHORTEST_LINE):
            yield Block([row], self._heading(underline[1]))
            return index + 2
        end = index + 1
        while end < len(body.rows) and not body.rows[end].is_blank and body.rows[end].column == body.column:
            end += 1
        return (yield from self._paragraph(body, index, end))

    def _paragraph(self, body: _Body, index: int, end: int) -> _Blocks:
        """Yield a paragraph; the literal block that its last two colons announce is none."""
        rows = list(body.rows[index:end])
        last = rows[-1]
        text = self._of(last)
        source = self._match(_ATTRIBUTION, rows[0])
        if source and body.role == "quotation" and index and body.rows[index - 1].is_blank:
            rows[0] = behind(self._content, rows[0], source.end())
        if not text.endswith("::") or (len(text) - len(text[:-2].rstrip("\\"))) % 2:
            yield Block(rows, body.role)
            return end
        if text == "::":
            rows.pop()
        elif text[-3].isspace():
            rows[-1] = last._replace(end=last.first + len(text[:-3].rstrip()))
        else:
            rows[-1] = rows[-1]._replace(end=last.end - 1)
        yield Block(rows, body.role)
        return self._literal_end(body, end)

    def _literal_end(self, body: _Body, index: int) -> int:
        """Return where a literal block ends: indented, or row by row behind the same mark."""
        first = next((n for n in range(index, len(body.rows)) if not body.rows[n].is_blank), len(body.rows))
        if first == len(body.rows):
            return index
        if body.rows[first].column > body.column:
            return indented_end(body.rows, first, body.column + 1)
        mark = self._content[body.rows[first].first]
        end = first
        if first > index and mark.isascii() and mark.isprintable() and not mark.isalnum():
            while end < len(body.rows) and self._of(body.rows[end])[:1] == mark:
                end += 1
        return max(end, index)

    def _directive(self, body: _Body, one: Directive) -> Iterator[Block]:
        """Yield what a directive holds."""
        content, name = self._content, one.name
        if name in rst_directives.TITLED:
            yield Block(one.argument, "caption" if name in rst_directives.TABLES else "title")
        elif name in rst_directives.VERSIONS:
            argument = rst_directives.behind_versions(content, one.argument, rst_directives.VERSIONS[name])
            yield Block(argument, "note")
        options = dict(rst_directives.options(content, one.options))
        for key, role in rst_directives.OPTIONS.items():
            yield Block(options.get(key, ()), role, pieces_without_markup if role == "alt" else pieces)
        if name == "toctree":
            yield from (Block(rows, "list item") for rows in rst_directives.entries(content, one.content))
        elif name == "csv-table":
            rows = () if "delim" in options else (*options.get("header", ()), *one.content)
            yield from (Block(cell, "cell") for cell in rst_directives.cells(content, rows))
        elif name not in rst_directives.CODE:
            yield from self._held(body, one)

    def _held(self, body: _Body, one: Directive) -> Iterator[Block]:
        """Yield the blocks of a directive's content."""
        role = "quotation" if one.name in rst_directives.QUOTATIONS else body.role
        rows, depth = one.content, body.depth + 1
        if one.name == "glossary":
            yield from self._glossary(rows, depth)
            return
        for number, block in enumerate(self.body(rows, "note" if one.name in rst_directives.NOTES else role, depth)):
            if one.name == "list-table":
                yield block._replace(role="cell")
            elif one.name == "figure" and not number:
                yield block._replace(role="caption")
            else:
                yield block

    def _glossary(self, rows: Sequence[Row], depth: int) -> Iterator[Block]:
        """Yield the terms of a glossary, each in a row, and what stands indented below them."""
        column, index = least_column(rows), 0
        while index < len(rows):
            end = indented_end(rows, index, column + 1)
            if end > index:
                yield from self.body(rows[index:end], "list item", depth)
            elif not rows[index].is_blank and not self._match(_EXPLICIT, rows[index]):
                term = rows[index]
                key = self._content.find(" : ", term.first, term.end)
                yield Block([term if key < 0 else term._replace(end=key, stop=key)], "list item")
            index = max(end, index + 1)
