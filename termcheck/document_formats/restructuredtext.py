"""reStructuredText: the texts of a document of docutils or Sphinx, without its markup."""

import re
from collections.abc import Iterator

from termcheck.document_formats import DocumentFormat
from termcheck.language.script import detect
from termcheck.parsing.characters import Characters, characters
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.markup.passages import Passages
from termcheck.parsing.one_language import in_one_language
from termcheck.parsing.rst.blocks import blocks
from termcheck.parsing.rst.inline import BACKQUOTED, PLAIN
from termcheck.parsing.rst.rows import rows
from termcheck.text import Document, Run, Segment

# A mark of inline markup anywhere may begin or end one.
_MARKS = re.compile(r"[\\*`|_]")
_TARGET_MARKS = re.compile(r"[\\*`|_<>]")


class Restructuredtext(DocumentFormat):
    """Documents in reStructuredText, as docutils and Sphinx read it, in one language."""

    suffixes = (".rst", ".rest")

    def read(self, file: OpenFile) -> Document:
        """Return the document; a segment's id is the number of the line it begins in."""
        language, segments = in_one_language(_segments(characters(file)), lambda sample: detect(sample, file.languages))
        return Document(file.path, None, language, segments)

    def spelled(self, characters: str, run: Run) -> str:
        """Return how characters are written as language: marks of inline markup behind a backslash."""
        if run.quoting == PLAIN:
            return characters
        return (_TARGET_MARKS if run.quoting == BACKQUOTED else _MARKS).sub(r"\\\g<0>", characters)


def _segments(content: Characters) -> Iterator[Segment]:
    """Yield the texts; raise ``DocumentError`` where there is none, or blocks are nested too deep."""
    passages = Passages(content, "")
    for block in blocks(content, rows(content)):
        if block.rows:
            passages.pieces.extend(block.read(content.content, block.rows))
            yield from passages.part(block.role)
    passages.finish("this file holds no text; give one with copy to check")
