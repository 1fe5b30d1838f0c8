"""Opens files as documents, read in the way that the settings of a run ask for."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass

from msgspec.structs import replace

from termcheck import document_formats
from termcheck.config import Settings
from termcheck.discovery import File
from termcheck.errors import DocumentError, Mistake, Place, UsageError
from termcheck.nearest import did_you_mean
from termcheck.parsing.decoding import OpenFile, codec
from termcheck.parsing.wanted_pair import WantedPair
from termcheck.recognition import HEAD
from termcheck.text import Document, Segment


@dataclass(frozen=True, slots=True)
class Reading:
    """How files are read: the document format of all of them, and the encoding of those that do not say theirs.

    ``None`` leaves the format to a file's name and content, and the encoding to UTF-8.
    """

    format_in: str | None = None
    encoding: str | None = None

    def document(
        self, file: File, languages: tuple[str, ...], streams: ExitStack, wanted: WantedPair | None = None
    ) -> Document:
        """Return the document in a file, in one of some languages; the file is closed with the other streams.

        Of a file in several languages those are read that are ``wanted``, or else two of the ``languages``.
        Raises ``DocumentError``, and so does whoever reads its segments, where the file cannot be read.
        """
        try:
            stream = streams.enter_context(file.open())
            if self.format_in is None:
                document_format = document_formats.format_for(file.telling_path, stream.peek(HEAD))
            else:
                document_format = document_formats.format_named(self.format_in)
            pair = wanted or WantedPair(languages)
            opened = OpenFile(file.path, stream, languages, self.encoding, in_project=file.in_project, wanted=pair)
            document = document_format.read(opened)
        except OSError as error:
            raise _unreadable(file.path, error) from error
        return replace(document, segments=_readable(document))


AS_FOUND = Reading()
"""Each file in the format and the encoding that it shows itself."""


def reading(settings: Settings) -> Reading:
    """Return how settings ask for files to be read; raises ``UsageError`` for formats and encodings nobody knows."""
    mistakes: list[Mistake] = []
    if settings.format_in is not None:
        try:
            document_formats.format_named(settings.format_in)
        except KeyError:
            nearest = did_you_mean(settings.format_in, document_formats.FORMATS.known())
            message = f"no document format “{settings.format_in}”{nearest}"
            mistakes.append(Mistake(settings.origin("format_in"), message))
    mistakes.extend(_unknown_codecs(settings))
    if mistakes:
        raise UsageError(*mistakes)
    return Reading(settings.format_in, settings.encoding)


def _unknown_codecs(settings: Settings) -> Iterator[Mistake]:
    """Yield a mistake for each encoding in the settings that nobody knows."""
    for name in ("encoding", "glossary_encoding"):
        written = getattr(settings, name)
        try:
            codec("", written or "utf-8")
        except DocumentError as error:
            yield from (Mistake(settings.origin(name), mistake.message) for mistake in error.mistakes)


def _readable(document: Document) -> Iterator[Segment]:
    """Yield the segments of a document; raise ``DocumentError`` where its file cannot be read on."""
    try:
        yield from document.segments
    except OSError as error:
        raise _unreadable(document.path, error) from error


def _unreadable(path: str, error: OSError) -> DocumentError:
    """Return what the system says about a file, as an error that a user can mend."""
    return DocumentError(Mistake(Place(path), f"cannot be read: {error.strerror or error}"))
