"""The document formats, as lines to read and as JSON."""

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from termcheck.document_formats import FORMATS
from termcheck.frontends.cli.docstrings import first_sentence


class Entry(NamedTuple):
    """One format; its fields are the keys of the JSON, whose meaning stays."""

    name: str
    suffixes: tuple[str, ...]
    shared_suffixes: tuple[str, ...]
    bilingual: bool
    extra: str | None
    summary: str

    @property
    def ends(self) -> str:
        """The ends of names, those that other kinds of files have too in brackets."""
        return " ".join((*self.suffixes, *(f"({suffix})" for suffix in self.shared_suffixes)))

    @property
    def holds(self) -> str:
        """What a file holds: copy in one language, or pairs of source and target."""
        return "pairs" if self.bilingual else "copy"


def entries() -> Sequence[Entry]:
    """Return the formats, by name in alphabetical order."""
    return [
        Entry(name, kind.suffixes, kind.shared_suffixes, kind.bilingual, kind.extra or None, first_sentence(kind))
        for name, kind in FORMATS.known().items()
    ]


def as_lines() -> Iterator[str]:
    """Yield a line for each format, its columns below those of the others."""
    rows = [(one.name, one.ends, one.holds, one.extra or "-", one.summary) for one in entries()]
    widths = [max(map(len, column)) for column in list(zip(*rows, strict=True))[:-1]]
    for *cells, summary in rows:
        yield "  ".join([*(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)), summary])


def as_json() -> str:
    """Return the formats as a JSON array, one a line."""
    objects = (json.dumps(entry._asdict(), ensure_ascii=False) for entry in entries())
    return "[\n{}\n]".format(",\n".join(objects))
