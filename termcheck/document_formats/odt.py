"""ODT, the text documents of LibreOffice and other programs: OpenDocument, zipped or flat."""

import codecs
import io
from dataclasses import replace
from typing import BinaryIO

from termcheck.document_formats import DocumentFormat
from termcheck.errors import DocumentError, Mistake, Place
from termcheck.parsing.archive import LARGEST_WHOLE, Archive
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.office.document import office_document
from termcheck.parsing.office.opendocument import TextDocumentPart, place_in_document
from termcheck.parsing.office.paragraphs import Allowance, Paragraph, Source
from termcheck.parsing.office.styles import Styles
from termcheck.parsing.xml.passages import spelled_in_xml
from termcheck.text import Document, Run

_ZIP = b"PK\x03\x04"
_KIND = b"application/vnd.oasis.opendocument.text"
_HEAD = 64
_LOCKED = b"manifest:encryption-data"


class Odt(DocumentFormat):
    """Text documents of LibreOffice and others (OpenDocument); tables of source and target are read pair by pair."""

    suffixes = (".odt", ".ott", ".fodt")
    unencodable = "xmlcharrefreplace"

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:  # noqa: ARG003 - the content tells more than a name
        """Say whether bytes begin a zipped text document, whose first member says so, or a flat one."""
        if head.startswith(_ZIP):
            return head[30:].startswith(b"mimetype" + _KIND)
        return b"<office:document" in head and b'office:mimetype="' + _KIND in head

    def read(self, file: OpenFile) -> Document:
        """Return the document; a segment's id is its place (``paragraph 12``, ``row 3`` of a table of pairs)."""
        # A pipe cannot go back to where it began.
        stream = file.stream if file.stream.seekable() else io.BytesIO(file.stream.read(LARGEST_WHOLE))
        opened = replace(file, stream=stream)
        paragraphs, mistakes = _flat(opened) if _is_xml(stream) else _zipped(opened)
        return office_document(file, sorted(paragraphs, key=place_in_document), mistakes)

    def spelled(self, characters: str, run: Run) -> str:
        """Return characters with XML's escapes."""
        return spelled_in_xml(characters, run)


def _is_xml(stream: BinaryIO) -> bool:
    """Say whether a stream at its start, where it is left, begins like XML."""
    head = stream.read(_HEAD)
    stream.seek(0)
    return head.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"<")


def _flat(file: OpenFile) -> tuple[list[Paragraph], list[Mistake]]:
    """Return the paragraphs of a document that is a single file of XML, and what is wrong in it."""
    part = TextDocumentPart(Source(file.path, file.stream, Allowance()), Styles())
    mistakes = list(part.read_whole())
    _expect_text(file.path, part, mistakes)
    return list(part.paragraphs()), mistakes


def _zipped(file: OpenFile) -> tuple[list[Paragraph], list[Mistake]]:
    """Return the paragraphs of a zipped document, and what is wrong in it."""
    archive = Archive(file)
    if "META-INF/manifest.xml" in archive.names and _LOCKED in archive.read("META-INF/manifest.xml"):
        raise archive.refuse("this file is locked by a password; save it without one")
    styles = Styles()
    allowance = Allowance()
    paragraphs: list[Paragraph] = []
    mistakes: list[Mistake] = []
    # The content uses the styles, and may do without properties and styles of its own.
    for member in ("meta.xml", "styles.xml", "content.xml"):
        if member in archive.names or member == "content.xml":
            source = Source(file.path, io.BytesIO(archive.read(member)), allowance, member)
            part = TextDocumentPart(source, styles)
            mistakes.extend(part.read_whole())
            paragraphs.extend(part.paragraphs())
    _expect_text(file.path, part, mistakes)
    return paragraphs, mistakes


def _expect_text(path: str, part: TextDocumentPart, mistakes: list[Mistake]) -> None:
    """Raise ``DocumentError`` where a part turned out to be none of a text document."""
    if part.body == "text":
        return
    if not part.body and mistakes:
        raise DocumentError(*mistakes)
    found = f"its body is a {part.body}" if part.body else f"it begins with <{part.root}>"
    raise DocumentError(Mistake(Place(path), f"this is no text document of LibreOffice or the like: {found}"))
