"""Texts and their translations to be mined: bilingual files, or two files whose texts answer one another."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import PurePath

from msgspec.structs import replace

from termcheck import document_formats
from termcheck.discovery import File, files
from termcheck.errors import Mistake, Place, TermcheckError, UsageError
from termcheck.glossary import same_language
from termcheck.naming import language_between_dots, language_hinted, likeliest_last, without
from termcheck.opening import Reading
from termcheck.parsing.decoding import Line, OpenFile, decoded
from termcheck.parsing.glossary_validation import language_tag
from termcheck.parsing.wanted_pair import WantedPair
from termcheck.recognition import HEAD
from termcheck.text import Document, Run, Segment, Text

_UNTOLD = "und"
_USUAL = ("en", _UNTOLD)
"""Languages of a bilingual file that tells none: a catalogue of messages is usually translated from English."""

_PLAIN = "plain"
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Bitexts:
    """What is known of texts to be mined: their languages as they were told, those that may be meant, how to read."""

    source_language: str | None
    target_language: str | None
    known: tuple[str, ...]
    reading: Reading

    def documents(self, paths: Sequence[str]) -> Iterator[Document | TermcheckError]:
        """Yield the bilingual documents at some paths, each to be read before the next, or what cannot be used.

        Two files that hold one language each are a text and its translation.
        Raises ``UsageError`` where there is no path.
        """
        if not paths:
            raise UsageError(
                Mistake(Place("PATH"), "nothing to mine; name a text and its translation, or bilingual files")
            )
        found = list(files(paths, document_formats.FORMATS.suffixes()))
        if len(found) == _PAIR == len(paths) and all(isinstance(file, File) for file in found):
            source, target = (file for file in found if isinstance(file, File))
            yield from self._two(source, target)
            return
        for file in found:
            yield from (file,) if isinstance(file, TermcheckError) else self._one(file)

    def _two(self, source: File, target: File) -> Iterator[Document | TermcheckError]:
        """Yield a text and its translation as one document, or two bilingual files as they are."""
        with ExitStack() as streams:
            try:
                here = self.reading.document(source, self._languages(source, self.source_language), streams)
            except TermcheckError as error:
                yield error
                return
            if here.source_language is not None:
                yield from self._one(source)
                yield from self._one(target)
                return
            try:
                yield self._paired(here, source, target, streams)
            except TermcheckError as error:
                yield error

    def _paired(self, here: Document, source: File, target: File, streams: ExitStack) -> Document:
        """Return a text and its translation as one document: line by line, or as ``check --source`` pairs them."""
        others = self._languages(target, self.target_language)
        language = _told(here, "--source-language")
        there = self.reading.document(target, without(others, language) or others, streams)
        if there.source_language is not None:
            raise UsageError(Mistake(Place(there.path), "this file holds both languages already; mine it by itself"))
        languages = (language, _told(there, "--target-language"))
        lines = self._lines(source, streams), self._lines(target, streams)
        if all(lines) and _answer(*lines):
            return Document(there.path, *languages, list(_by_line(lines, languages, (here.path, there.path))))
        from termcheck.alignment import align

        return align(here, there)

    def _lines(self, file: File, streams: ExitStack) -> list[Line]:
        """Return the lines of a file of plain text; none of another file."""
        with file.open() as stream:
            name = self.reading.format_in or document_formats.FORMATS.of(file.telling_path, stream.peek(HEAD))
        if name not in (None, _PLAIN):
            return []
        stream = streams.enter_context(file.open())
        lines = decoded(OpenFile(file.path, stream, (), self.reading.encoding)).lines
        return [line for line in lines if isinstance(line, Line)]

    def _one(self, file: File) -> Iterator[Document | TermcheckError]:
        """Yield a bilingual file, in the direction that was told."""
        told = tuple(filter(None, (self.source_language, self.target_language)))
        with ExitStack() as streams:
            try:
                wanted = WantedPair(self.known, self.source_language, self.target_language)
                document = self.reading.document(file, told or self.known or _USUAL, streams, wanted)
                if document.source_language is None:
                    message = "this file holds one language; name the text that it translates before it"
                    raise UsageError(Mistake(Place(file.path), message))
                yield self._directed(document)
            except TermcheckError as error:
                yield error

    def _directed(self, document: Document) -> Document:
        """Return a document in the direction that was told; raises ``UsageError`` for other languages."""
        pair = (document.source_language or _UNTOLD, _told(document, "--target-language"))
        if self._are_told(pair):
            return document
        if self._are_told(pair[::-1]):
            return Document(document.path, pair[1], pair[0], _turned(document.segments))
        told = " → ".join(filter(None, (self.source_language, self.target_language)))
        message = f"this file is {pair[0]} → {pair[1]}, and {told} is asked for; name other languages, or another file"
        raise UsageError(Mistake(Place(document.path), message))

    def _are_told(self, pair: tuple[str, str]) -> bool:
        """Say whether two languages are those that were told, as far as any were."""
        told = (self.source_language, self.target_language)
        return all(tag is None or same_language(tag, language) for tag, language in zip(told, pair, strict=True))

    def _languages(self, file: File, told: str | None) -> tuple[str, ...]:
        """Return the languages that a file in one language may be in."""
        path = file.telling_path
        tag = told or language_between_dots(path) or _last_tag(path)
        if tag:
            return (tag,)
        return likeliest_last(self.known, language_hinted(path, self.known)) or (_UNTOLD,)


def _last_tag(path: str) -> str | None:
    """Return the language that a name ends in, as that of ``news.ko``, if that is no end of a format's names."""
    suffix = PurePath(path).suffix
    tag = None if suffix.lower() in document_formats.FORMATS.suffixes() else language_tag(suffix[1:])
    return tag if suffix.islower() else None


def _told(document: Document, option: str) -> str:
    """Return the language of a document; raises ``UsageError`` where nothing tells it."""
    if document.target_language == _UNTOLD:
        raise UsageError(Mistake(Place(document.path), f"nothing tells the language; say it with {option}"))
    return document.target_language


def _answer(source: Sequence[Line], target: Sequence[Line]) -> bool:
    """Say whether the lines of two files answer each other: as many, with the same ones blank."""
    return all(
        here and there and bool(here.content.strip()) == bool(there.content.strip())
        for here, there in zip_longest(source, target)
    )


def _by_line(
    lines: tuple[Sequence[Line], Sequence[Line]], languages: tuple[str, str], paths: tuple[str, str]
) -> Iterator[Segment]:
    """Yield lines and those that answer them as segments."""
    for both in zip(*lines, strict=True):
        source, target = (
            Text(line.content.strip(), language, path, (Run(0, line.number, 1, line.byte),))
            for line, language, path in zip(both, languages, paths, strict=True)
        )
        if source.content:
            yield Segment(str(both[1].number), source, target)


def _turned(segments: Iterable[Segment]) -> Iterator[Segment]:
    """Yield segments in the other direction."""
    for segment in segments:
        if segment.source is not None:
            yield replace(segment, source=segment.target, target=segment.source)
