"""Inline markup of reStructuredText seen through: which characters of some rows are read, and which never matched."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate

from termcheck.language.superscripts import REACH, is_note_mark
from termcheck.parsing.characters import Piece
from termcheck.parsing.markup.passages import PLACEHOLDER
from termcheck.parsing.rst.rows import Row

BACKQUOTED = "backquoted"
"""The quoting of characters between backquotes."""

PLAIN = "plain"
"""The quoting of characters among which there is no markup."""

NAME = r"(?:(?!_)\w){1,60}+(?:[-._+:](?:(?!_)\w){1,60}+){0,8}+"
"""A simple reference name (reStructuredText Markup Specification, Reference Names), of a bounded length."""

_ESCAPE = re.compile(r"\\(.?)", re.DOTALL)
_UNREAD = re.compile("\0\\s?|\\*")
_CUT = re.compile("\0\\s?|\n")
_LINE_END = re.compile("\n")

# Sphinx's and docutils' roles whose text is language; those of others are code, labels, numbers and names of files.
_READ = frozenset(
    """abbr abbreviation acronym dfn emphasis guilabel index menuselection strong sub subscript sup superscript t term
    title title-reference""".split()
)
_RAISED = ("sup", "superscript")
_REACH = 3 * REACH  # escapes and emphasis stand between characters
_VERBATIM = frozenset("code command eq file kbd literal math program raw regexp samp".split())
"""Roles in whose text angle brackets hold no target."""

# Rule 5 of inline markup: a mark between these is none. Quotation marks pair as in docutils.utils.punctuation_chars.
_PAIRED: Mapping[str, str] = {
    "(": ")",
    "[": "]",
    "{": "}",
    "<": ">",
    '"': '"',
    "'": "'",
    "（": "）",
    "「": "」",
    "『": "』",
    "“": "”",
    "‘": "’",
    "„": "“”",
    "‚": "‘’",
    "«": "»",
    "‹": "›",
    "”": "”",
    "’": "’",
    "»": "«»",
    "›": "‹›",
}


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    """Return what begins inline markup, as ``initial``, and what ends it, by the mark that begins it."""
    categories: dict[str, list[str]] = {}
    for code in range(0x80, 0x10000):  # beyond, there is punctuation of ancient scripts alone
        categories.setdefault(unicodedata.category(chr(code)), []).append(chr(code))
    quotes, dashes = categories["Pi"] + categories["Pf"], categories["Pd"] + categories["Po"]
    before = "".join(["\\s\"'(<\\[{/:\\-", *categories["Ps"], *quotes, *dashes])
    behind = "".join(["\\s\0\"')>\\]}/:.,;!?\\\\\\-", *categories["Pe"], *quotes, *dashes])
    end = rf"(?=[{behind}]|\Z)"
    initial = rf"""(?:\A|(?<=[{before}]))(?:
        (?P<mark>\*\*|\*(?!\*)|``|_`|\|(?!\|))(?!\s)
      | (?P<name>{NAME})__?{end}
      | (?P<note>\[(?:[0-9]++|\#(?:{NAME})?|\*|{NAME})\]_){end}
      | (?P<role>:{NAME}:)?(?P<quote>`)(?![`\s])
    )"""
    ends = {"**": r"\*\*", "*": r"\*", "_`": "`", "|": r"\|_{0,2}", "`": rf"`(?P<role>:{NAME}:)?(?P<link>__?)?"}
    return {
        "initial": re.compile(initial, re.VERBOSE),
        "``": re.compile(rf"(?<!\s)``{end}"),
        **{mark: re.compile(rf"(?<![\s\0]){one}{end}") for mark, one in ends.items()},
    }


def pieces(content: str, rows: Sequence[Row]) -> Iterator[Piece]:
    """Yield the pieces of the text that some rows hold, without its markup."""
    return _Inline(content, rows).pieces()


def pieces_of_lines(content: str, rows: Sequence[Row]) -> Iterator[Piece]:
    """Yield the pieces of a text in which markup ends with its row."""
    for number, row in enumerate(rows):
        if number:
            yield Piece(rows[number - 1].end, rows[number - 1].stop)
        yield from pieces(content, [row])


def pieces_without_markup(_: str, rows: Sequence[Row]) -> Iterator[Piece]:
    """Yield the pieces of a text in which nothing is markup."""
    for number, row in enumerate(rows):
        if number:
            yield Piece(rows[number - 1].end, rows[number - 1].stop, quoting=PLAIN)
        yield Piece(row.first, row.end, quoting=PLAIN)


class _Inline:
    """The characters of some rows, one behind the other, in which NUL stands for a backslash that escapes."""

    def __init__(self, content: str, rows: Sequence[Row]) -> None:
        joined = "\n".join(content[row.first : row.end] for row in rows)
        self._joined = _ESCAPE.sub("\0\\1", joined) if "\\" in joined else joined
        self._starts = [0, *accumulate(row.end - row.first + 1 for row in rows)]
        self._rows = rows
        self._unclosed: set[str] = set()

    def pieces(self) -> Iterator[Piece]:
        """Yield the pieces."""
        position = 0
        while found := _patterns()["initial"].search(self._joined, position):
            end = self._end(found)
            if found["name"]:
                yield from self._stretch(position, found.end("name"))
            elif found["note"]:
                yield from self._stretch(position, found.start())
                yield Piece(self._place(found.start()), self._place(found.end()), PLACEHOLDER, opaque=True)
            elif end is None:
                yield from self._stretch(position, found.end())
            else:
                yield from self._stretch(position, found.start())
                yield from self._marked(found, end)
            position = end.end() if end else found.end()
        yield from self._stretch(position, len(self._joined))

    def _end(self, found: re.Match[str]) -> re.Match[str] | None:
        """Return the mark that ends what a mark begins; nothing where none does, or where the mark stands in quotes."""
        mark = found["mark"] or found["quote"]
        if not mark or mark in self._unclosed or (not found["role"] and self._is_quoted(*found.span())):
            return None
        end = _patterns()[mark].search(self._joined, found.end())
        if end is None:
            self._unclosed.add(mark)
        return end if end and end.start() > found.end() else None

    def _is_quoted(self, start: int, end: int) -> bool:
        """Say whether characters stand between a pair of quotation marks or brackets, or last."""
        if end >= len(self._joined):
            return True
        return start > 0 and self._joined[end] in _PAIRED.get(self._joined[start - 1], "")

    def _marked(self, found: re.Match[str], end: re.Match[str]) -> Iterator[Piece]:
        """Yield what stands between two marks."""
        mark, start, stop = found["mark"], found.end(), end.start()
        if mark is None:
            role = (found["role"] or end["role"] or "").strip(":").lower().rpartition(":")[2]
            return self._interpreted(role, start, stop, found.start(), link=bool(end["link"]))
        if mark == "``":
            return self._verbatim(start, stop)
        return self._stretch(start, stop, BACKQUOTED if mark == "_`" else "", opaque=mark == "|")

    def _interpreted(self, role: str, start: int, stop: int, begin: int, *, link: bool) -> Iterator[Piece]:
        """Yield the text between backquotes, whose markup begins at a place; of ``text <target>``, the text alone."""
        text = self._joined[start:stop]
        bracket = text.rfind("<") if text.endswith(">") and text[-2:-1] != "\0" else -1
        if link:
            targeted = bracket == 0 or (bracket > 0 and text[bracket - 1].isspace())
        else:
            targeted = bool(role) and role not in _VERBATIM and bracket > 0 and text[bracket - 1] != "\0"
        if targeted and text[:bracket].strip():
            return self._stretch(start, start + len(text[:bracket].rstrip()), BACKQUOTED)
        if targeted:
            return self._verbatim(start + bracket + 1, stop - 1)
        if role and not link and role not in _READ:
            return self._verbatim(start, stop)
        is_mark = role in _RAISED and is_note_mark(text, _UNREAD.sub("", self._joined[max(begin - _REACH, 0) : begin]))
        return self._stretch(start, stop, BACKQUOTED, opaque=is_mark)

    def _verbatim(self, start: int, stop: int) -> Iterator[Piece]:
        """Yield characters that are no language, backslashes among them."""
        return self._stretch(start, stop, BACKQUOTED, opaque=True)

    def _stretch(self, start: int, stop: int, quoting: str = "", *, opaque: bool = False) -> Iterator[Piece]:
        """Yield the characters between two places, without escaping backslashes and the spaces these escape."""
        for cut in (_LINE_END if opaque and quoting else _CUT).finditer(self._joined, start, stop):
            if start < cut.start():
                yield Piece(self._place(start), self._place(cut.start()), None, quoting, opaque)
            if cut[0] == "\n":
                row = self._rows[bisect_right(self._starts, cut.start()) - 1]
                meant = None if row.stop > row.end else "\n"
                yield Piece(row.end, row.stop, meant, quoting, opaque)
            start = cut.end()
        if start < stop:
            first = self._place(start)
            yield Piece(first, first + stop - start, None, quoting, opaque)

    def _place(self, index: int) -> int:
        """Return where the character at an index stands in the file."""
        number = min(bisect_right(self._starts, index), len(self._rows)) - 1
        return self._rows[number].first + index - self._starts[number]
