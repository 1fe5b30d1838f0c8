"""What the directives of docutils and Sphinx hold: which arguments, options and contents of them are language."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from termcheck.parsing.rst.rows import Row, behind

FIELD = re.compile(r":(?![: ])((?:[^:\\]|\\.|:(?![ \t`]|\Z))*+)(?<![ \t]):(?:[ \t]+|\Z)")
"""The name of a field (reStructuredText Markup Specification, Field Lists)."""

CODE = frozenset(
    """aafig ascii-art blockdiag bibliography bokeh-plot c:namespace c:namespace-push c:namespace-pop chart cli click
    code code-block code-cell codeinclude command-output cpp:namespace csv-filter currentmodule date default-domain
    default-role digraph ditaa doctest drawio eval-rst exec exec-code figlet gnuplot graph graphviz highlight
    highlightlang include index inheritance-diagram ipython jinja js:module jupyter-execute latexonly literalinclude
    math mermaid module moduleauthor nbgallery parsed-literal plantuml plot productionlist program program-output
    prompt pull py:currentmodule py:module raw revealjs-code-block role runblock sectionauthor seqdiag sourcecode
    tabularcolumns tags target-notes terminal testcleanup testcode testoutput testsetup timeline tikz toctree-filt
    uml unicode video wavedrom youtube autosummary automodule""".split()
)
"""Directives that hold code, names or addresses."""

CONTENT = frozenset(
    """abstract attention availability caution compound danger dedication epigraph error footer header highlights hint
    impl-detail important note pull-quote replace seealso tip todo warning""".split()
)
"""Directives without arguments, whose content may begin on the line of their name."""

QUOTATIONS = frozenset("epigraph highlights pull-quote".split())
NOTES = frozenset(
    """admonition attention caution danger error hint important note seealso tip todo warning impl-detail
    deprecated deprecated-removed versionadded versionchanged versionremoved soft-deprecated""".split()
)
"""Directives whose content stands beside the text."""

TITLED = frozenset(
    """admonition card centered collapse contents csv-table details dropdown example exercise grid-item-card
    list-table rubric sidebar tab tab-item table theorem topic""".split()
)
"""Directives whose argument is a title."""
TABLES = frozenset("csv-table list-table table".split())

IN_MARKDOWN = (CONTENT | NOTES | QUOTATIONS | TITLED) - {"csv-table"} | frozenset(
    "aside container div figure glossary grid grid-item margin only tab-set".split()
)
"""Directives of MyST whose content is Markdown; in Markdown, all others may be cells of a notebook, or code."""

VERSIONS = {"deprecated-removed": 2} | dict.fromkeys(
    ("deprecated", "soft-deprecated", "versionadded", "versionchanged", "versionremoved"), 1
)
"""Directives whose argument begins with so many numbers of versions, and goes on as text."""

OPTIONS = {"alt": "alt", "caption": "caption", "subtitle": "title"}
"""Options that are language, with the roles of their texts."""


_WORD = re.compile(r"\S++")
_ENTRY = re.compile(r"(?P<title>\S[^<>]{0,500}?)\s*<[^<>]+>\Z")
_VALUE = re.compile(r'[ \t]*+(?:"(?P<quoted>(?:[^"]|"")*+)"|(?P<bare>[^,"]*+))[^,]*+(?:,|\Z)')


class Directive(NamedTuple):
    """A directive: its name in lower case, the rows of its argument, of its options and of its content."""

    name: str
    argument: Sequence[Row]
    options: Sequence[Row]
    content: Sequence[Row]


def directive(content: str, name: str, rows: Sequence[Row]) -> Directive:
    """Return a directive whose rows begin behind its two colons; the first of them may be blank."""
    first = next((number for number, row in enumerate(rows) if not row.is_blank), len(rows))
    if first > 1 or name == "meta":
        return Directive(name, (), (), rows[first:])
    blank = next((number for number in range(first, len(rows)) if rows[number].is_blank), len(rows))
    fields = (number for number in range(first, blank) if FIELD.match(content, rows[number].first, rows[number].end))
    options = next(fields, blank)
    if name in CONTENT:
        return Directive(name, (), rows[options:blank], (*rows[first:options], *rows[blank:]))
    return Directive(name, rows[first:options], rows[options:blank], rows[blank:])


def options(content: str, rows: Sequence[Row]) -> Iterator[tuple[str, list[Row]]]:
    """Yield the options of a directive, each with the rows of its value."""
    name, value = "", []
    for row in rows:
        found = FIELD.match(content, row.first, row.end)
        if found is None:
            value.append(row)
            continue
        if name:
            yield name, value
        name, value = found[1].lower(), [behind(content, row, found.end())]
    if name:
        yield name, value


def behind_versions(content: str, rows: Sequence[Row], count: int) -> list[Row]:
    """Return the rows of an argument without so many words at its beginning."""
    remaining = list(rows)
    for _ in range(count):
        word = _WORD.match(content, remaining[0].first, remaining[0].end) if remaining else None
        if word:
            remaining[0] = behind(content, remaining[0], word.end())
        if word and remaining[0].is_blank:
            del remaining[0]
    return remaining


def entries(content: str, rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Yield the titles in a table of contents whose entries have one: ``title <document>``."""
    for row in rows:
        found = _ENTRY.match(content, row.first, row.end)
        if found:
            yield [row._replace(end=found.end("title"), stop=found.end("title"))]


def cells(content: str, rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Yield the cells of a table whose rows hold values parted by commas, each in one row."""
    for row in rows:
        for found in _VALUE.finditer(content, row.first, row.end):
            start, end = found.span("quoted" if found["quoted"] is not None else "bare")
            yield [behind(content, row._replace(end=end, stop=end), start)]
