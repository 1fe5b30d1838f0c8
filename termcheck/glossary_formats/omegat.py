"""Glossaries of OmegaT: lines of source, target and comment, parted by tabs, in languages that their name tells."""

import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator

from termcheck.errors import GlossaryError, Mistake, Place
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary
from termcheck.glossary_formats import GlossaryFormat
from termcheck.parsing.decoding import Line
from termcheck.parsing.glossary_columns import HOW_TO_NAME, is_header, languages_of_file
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.glossary_rows import TableRow, glossary_of_rows

_MAGIC = re.compile(rb"\A#[^\r\n]*?-\*-\s*coding:\s*([A-Za-z0-9._-]+?)\s*-\*-")
"""The comment in the first line that names the encoding, as OmegaT's manual has it."""

_UTX = re.compile(rb"\s*\"?#\s*UTX\b", re.IGNORECASE)
_FIRST_LINE = "# Glossary in tab-separated format -*- coding: utf-8 -*-"
_PAIR = 2


class OmegaT(GlossaryFormat):
    """Lines of a term, its rendering and a comment, parted by tabs, as OmegaT keeps them."""

    suffixes = (".utf8", ".tab")
    shared_suffixes = (".txt",)
    writable = True

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:  # noqa: ARG003 - the name of such a file says nothing
        """Say whether a file begins with OmegaT's comment, or all its first lines that are no comments have tabs."""
        bare = head.removeprefix(BOM_UTF8)
        lines = [line for line in bare.splitlines()[:-1] or bare.splitlines() if line.strip()]
        terms = [line for line in lines if not line.startswith(b"#")]
        whole = bool(terms) and all(b"\t" in line for line in terms) and b"\0" not in head
        return _MAGIC.match(bare) is not None or (whole and _UTX.match(bare) is None)

    def read(self, file: GlossaryFile) -> Glossary:
        """Return the glossary in a file; raise ``GlossaryError`` with all its mistakes.

        The encoding is that of the byte order mark, of the comment in the first line, UTF-8, or the one named.
        """
        lines = [line for line in file.lines(_MAGIC) if line.content.strip() and not line.content.startswith("#")]
        if not lines:
            message = (
                f"the glossary is empty; write source, target and comment on a line, parted by tabs; {HOW_TO_NAME}"
            )
            raise GlossaryError(Mistake(Place(file.path, 1, 1), message))
        return glossary_of_rows(file, _rows(file.path, lines), "a tab")

    def write(self, glossary: Glossary, path: str) -> bytes:  # noqa: ARG002 - the name makes no difference
        """Return what OmegaT can use of a glossary: the terms of its first two languages that copy may use, in pairs.

        The comment is the definition, or else the note. Raises ``GlossaryError`` where there are not two languages.
        """
        if len(glossary.languages) < _PAIR:
            raise GlossaryError(Mistake(Place(glossary.path), "OmegaT wants two languages, and this glossary has one"))
        pairs = (pair for concept in glossary.concepts for pair in _pairs(concept, glossary.languages))
        return "".join(f"{line}\n" for line in (_FIRST_LINE, *map("\t".join, dict.fromkeys(pairs)))).encode()


def _rows(path: str, lines: Iterable[Line]) -> Iterator[TableRow | Mistake]:
    """Yield the rows; without a header, what stands behind the third tab belongs to the comment."""
    with_header: bool | None = None
    for number, _, content in lines:
        cells = content.rstrip("\r\n").split("\t")
        if with_header is None:
            with_header = is_header([cell.strip() for cell in cells], languages_of_file(path))
        if len(cells) < _PAIR:
            message = "no tab parts source and target in this line; put one between them, not spaces"
            yield Mistake(Place(path, number, 1), message)
        elif with_header:
            yield TableRow(number, cells)
        else:
            source, target, *comment = cells
            yield TableRow(number, [source, target, "\t".join(comment).strip()])


def _pairs(concept: ConceptEntry, languages: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the lines of a concept: each source term with each rendering that may be used, the best first."""
    comment = " ".join((concept.definition or concept.note).split())
    accepted = sorted(
        (term for term in concept.terms if term.status.accepted),
        key=lambda term: term.status is not AdministrativeStatus.PREFERRED,
    )
    source, target = ([term.text for term in accepted if term.language == language] for language in languages[:_PAIR])
    for text in source:
        yield from (tuple(filter(None, (text, rendering, comment))) for rendering in target)
