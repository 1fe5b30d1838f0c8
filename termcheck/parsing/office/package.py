"""Packages of Office Open XML: the parts in a zipped file and the relationships between them (ECMA-376 part 2)."""

import io
import posixpath
import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple, TypeVar

from termcheck.errors import DocumentError, Mistake
from termcheck.parsing.archive import Archive
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.office.paragraphs import (
    Allowance,
    Alternatives,
    OfficePart,
    Paragraph,
    Source,
    Story,
    TitlePart,
    paragraphs_of,
)

# How a member begins in the zipped file (APPNOTE.TXT, 4.3.7): its method, the lengths of its name and of more.
_MEMBER = re.compile(rb"PK\x03\x04.{4}(?P<method>..).{16}(?P<name>..)(?P<extra>..)", re.DOTALL)
_MAIN = re.compile(rb"""\s Target\s*=\s*["']/?(word|ppt|xl)/""", re.VERBOSE)
_DEFLATED = b"\x08\0"
_LONGEST_LISTING = 65_536


def main_folder(head: bytes) -> str:
    """Return the folder of the main part, as the first bytes tell it: ``word``, ``ppt`` or ``xl``, or nothing.

    It is that of the first member in such a folder, or the one to which the relationships of the package lead.
    """
    for member in _MEMBER.finditer(head) if head.startswith(b"PK\x03\x04") else ():
        name_end = member.end() + int.from_bytes(member["name"], "little")
        name = head[member.end() : name_end]
        folder = name.partition(b"/")[0].lower()
        if folder in (b"word", b"ppt", b"xl"):
            return folder.decode()
        if name == b"_rels/.rels":
            content = head[name_end + int.from_bytes(member["extra"], "little") :]
            found = _MAIN.search(_inflated(content) if member["method"] == _DEFLATED else content)
            if found:
                return found[1].decode()
    return ""


def _inflated(content: bytes) -> bytes:
    """Return what the first bytes of a deflated member were, as far as they can be told."""
    try:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(content, _LONGEST_LISTING)
    except zlib.error:
        return b""


class Relationship(NamedTuple):
    """How a part refers to another: by an id, which is of some kind (``footnotes``), to a member by its name."""

    id: str
    kind: str
    target: str


Part = TypeVar("Part", bound=OfficePart)


class Package:
    """A zipped file of parts; ``mistakes`` are what kept parts of it, wholly or from some place on, from being read.

    ``alternatives`` are those of all parts that were read.
    """

    def __init__(self, file: OpenFile, allowance: Allowance | None = None) -> None:
        """Take a file, and what its parts may have together if that is not what all files may.

        Raise ``DocumentError`` where it is no zip, is locked by a password, or could do harm.
        """
        self.archive = Archive(file)
        self.path = file.path
        self.mistakes: list[Mistake] = []
        self.alternatives: list[Alternatives] = []
        self._allowance = allowance or Allowance()
        self._read_once = set[str]()

    @cached_property
    def _members(self) -> Mapping[str, str]:
        """The members by the names of their parts, in which capitals do not matter."""
        return {name.lower(): name for name in self.archive.names}

    def main_part(self) -> str:
        """Return the name of the main part; raise ``DocumentError`` where there is none."""
        for relationship in self.relationships(""):
            if relationship.kind == "officeDocument":
                return relationship.target
        raise self.archive.refuse("this file has no main part, so it is no office document or damaged; save it anew")

    def relationships(self, part: str) -> tuple[Relationship, ...]:
        """Return the relationships of a part to other parts; those of the whole package for an empty name."""
        folder, name = posixpath.split(part)
        listing = posixpath.join(folder, "_rels", f"{name}.rels")
        if listing.lower() not in self._members:
            return ()
        reader = self.read(listing, lambda source: _Relationships(source, folder))
        return tuple(reader.found) if reader else ()

    def title(self) -> Iterator[Paragraph]:
        """Yield the title of the document, if its properties have one."""
        for relationship in self.relationships(""):
            if relationship.kind == "core-properties":
                yield from paragraphs_of(self.read_once(relationship.target, TitlePart))

    def read(self, part: str, reader: Callable[[Source], Part]) -> Part | None:
        """Return the reader of a part, which has read all that can be read of it; none where there is no such part."""
        member = self._members.get(part.lower(), part)
        try:
            made = reader(Source(self.path, io.BytesIO(self.archive.read(member)), self._allowance, member))
        except DocumentError as error:
            self.mistakes.extend(error.mistakes)
            return None
        self.mistakes.extend(made.read_whole())
        self.alternatives.extend(made.alternatives)
        return made

    def read_once(self, part: str, reader: Callable[[Source], Part]) -> Part | None:
        """Return the reader of a part as ``read`` does; none the next time, as a part can be named often at no cost."""
        if part.lower() in self._read_once:
            return None
        self._read_once.add(part.lower())
        return self.read(part, reader)


class _Relationships(OfficePart):
    """Reads the relationships of one part."""

    def __init__(self, source: Source, folder: str) -> None:
        super().__init__(source, Story())
        self.found: list[Relationship] = []
        self._folder = folder
        self.begins = {"rel:Relationship": self._take}

    def _take(self, attributes: Mapping[str, str]) -> None:
        """Take a relationship to another part; those to the world outside lead nowhere here."""
        if attributes.get("TargetMode") == "External":
            return
        target = posixpath.normpath(posixpath.join("/", self._folder, attributes.get("Target", ""))).lstrip("/")
        kind = attributes.get("Type", "").rpartition("/")[2]
        self.found.append(Relationship(attributes.get("Id", ""), kind, target))
