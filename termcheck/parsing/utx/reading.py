"""UTX as a glossary: the head, the names of the columns, and the rows below them."""

from collections.abc import Iterator
from pathlib import PurePath

from termcheck.errors import Place
from termcheck.glossary import Glossary
from termcheck.parsing.decoding import Line
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.glossary_review import Review
from termcheck.parsing.utx.cells import bare
from termcheck.parsing.utx.columns import Column, Row, name_columns, read_columns, read_row
from termcheck.parsing.utx.entries import EntryReading
from termcheck.parsing.utx.head import Head


def read_utx(file: GlossaryFile) -> Glossary:
    """Return the glossary in a UTX file; raise ``GlossaryError`` with all its mistakes.

    Where the file names no languages, those that were said with it are taken.
    """
    review = Review()
    head = Head(file.path, file.languages, review)
    lines = iter(file.lines())
    columns = _read_head(lines, head)
    concepts = tuple(EntryReading(head).concepts(_rows(file.path, lines, columns, review)))
    if not concepts:
        review.doubt(Place(file.path, 1, 1), "this file has no rows of terms; add one")
    return Glossary(
        PurePath(file.path).stem,
        head.languages,
        concepts,
        file.path,
        file.digest,
        doubts=review.verdict(head.languages, concepts),
        description=head.facts.get("description", ""),
        origin=head.facts.get("copyright", ""),
        licence=head.facts.get("license", ""),
    )


def _read_head(lines: Iterator[Line], head: Head) -> tuple[Column | None, ...]:
    """Take the lines of the head, and return the columns that its last one names; none where a row comes before it."""
    head.read_first(next(lines, Line(1, 0, "")).content.rstrip())
    for line in lines:
        if name_columns(line.content):
            return read_columns(line, head)
        if _is_comment(line.content):
            head.read_facts(bare(line.content.partition("\t")[0]).lstrip("#"))
        elif line.content.strip():
            message = "no line above this row names the columns; write one as “#src⇥tgt⇥src:pos” with tabs"
            head.review.complain(Place(head.path, line.number, 1), message)
            break
    return ()


def _rows(path: str, lines: Iterator[Line], columns: tuple[Column | None, ...], review: Review) -> Iterator[Row]:
    """Yield the rows that say something; none where no columns are named."""
    if columns:
        yield from filter(
            None, (read_row(path, line, columns, review) for line in lines if not _is_comment(line.content))
        )


def _is_comment(content: str) -> bool:
    """Say whether a line is no row; a term with a number sign stands behind a space."""
    return not content.startswith(" ") and bare(content.partition("\t")[0]).startswith("#")
