"""TMX 1.1 to 1.4b: the units of a translation memory, of which no more than a block stands in memory."""

import re
from collections.abc import Mapping, Sequence

from termcheck.document_formats import DocumentFormat
from termcheck.errors import DocumentError, Mistake, NothingToCheckError, Place
from termcheck.glossary import differ_in_region, same_language
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.tmx.elements import NATIVE_CODE, XML_LANGUAGE, namespace_of
from termcheck.parsing.translation_notes import words_kept_verbatim
from termcheck.parsing.wanted_pair import ANY_PAIR
from termcheck.parsing.xml.passages import PLACEHOLDER, Passage, spelled_in_xml
from termcheck.parsing.xml.units import ASCII_ATTRIBUTES, ATTRIBUTES, PlainKind, XmlUnits, attributes_in
from termcheck.text import Document, Run, Segment

_ROOT = re.compile(rb"<(?:[\w.-]{1,64}+:)?+tmx[\s>]")


class Tmx(DocumentFormat):
    """Units of translations, of which two languages are read."""

    suffixes = (".tmx",)
    bilingual = True
    unencodable = "xmlcharrefreplace"

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:  # noqa: ARG003 - the content says it
        """Say whether a file begins with the root of a TMX."""
        return _ROOT.search(head.replace(b"\0", b"")) is not None

    def read(self, file: OpenFile) -> Document:
        """Return the document; a segment's id is its unit's ``tuid``, or the number of the line it begins at.

        The first unit with two languages that are wanted says which pair is read, or else the first with any two;
        the header's language is the source, if it is wanted.
        """
        reader = _Reader(file)
        while not reader.target_language and not reader.ended:
            reader.advance()
        pair = (reader.source_language, reader.target_language) if reader.target_language else reader.first_told
        pair = pair or reader.first_pair
        if pair is None:
            reader.raise_failure()
            message = "no unit of this memory has two languages; give one with a source and its translation"
            raise DocumentError(Mistake(Place(file.path), message))
        if file.wanted.pair(pair) is None:
            reader.raise_failure()
            message = file.wanted.missing_in("the first unit of this memory with two languages", pair)
            raise NothingToCheckError(Mistake(Place(file.path), message))
        if reader.passed_by and file.stream.seekable():
            file.stream.seek(0)
            reader = _Reader(file, *pair)
        return Document(file.path, *pair, reader.segments())

    def spelled(self, characters: str, run: Run) -> str:
        """Return characters with XML's escapes."""
        return spelled_in_xml(characters, run)


# A unit of two variants, each with one text and no markup in it.
_PROPERTIES = rb"(?:\s*+<prop" + ASCII_ATTRIBUTES + rb">[^<&\x80-\xff]*+</prop>)*+"
_PLAIN_UNIT = (
    rb'\s*+<tu tuid="(?P<id>[^"<&\t\n\r]++)"(?P<tag>'
    + ATTRIBUTES
    + rb")>(?P<note>)"
    + _PROPERTIES
    + rb"\s*+<tuv(?P<tag_of_first>"
    + ATTRIBUTES
    + rb")>\s*+<seg>(?P<first>[^<]++)</seg>\s*+</tuv>"
    rb"\s*+<tuv(?P<tag_of_second>" + ATTRIBUTES + rb")>\s*+<seg>(?P<second>[^<]++)</seg>\s*+</tuv>\s*+</tu>"
)


class _Reader(XmlUnits):
    """Elements into segments; without a pair of languages, those of the units behind the one that tells it.

    ``passed_by`` is whether there were units before that one, ``first_pair`` are the first two languages there,
    and ``first_told`` the first two that answer to what was told.
    """

    unit_end = b"</tu>"
    plain_unit = re.compile(_PLAIN_UNIT)

    def __init__(self, file: OpenFile, source_language: str = "", target_language: str = "") -> None:
        super().__init__(file.path, file.stream)
        self.source_language = source_language
        self.target_language = target_language
        self.passed_by = False
        self.first_pair: tuple[str, str] | None = None
        self.first_told: tuple[str, str] | None = None
        self._wanted = file.wanted
        self._header_language = ""
        self._namespace: str | None = None
        self._unit = ""
        self._language = ""
        self._variants: list[Passage] = []
        self._notes: list[Passage] = []
        self._faults: list[Mistake] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""
        if self._namespace is None:
            self._namespace = namespace_of(name, self)
        name = name.removeprefix(self._namespace)
        if self.skipped:
            self.skipped += 1
        elif name in NATIVE_CODE:
            if name == "ph":
                self.place_character(PLACEHOLDER, opaque=True)
            self.skipped = 1
        else:
            self._start_content(name, attributes)

    def _start_content(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element that is no code of the original's format."""
        if name == "header":
            self._header_language = attributes.get("srclang", "")
        elif name == "tu":
            self._unit = attributes.get("tuid") or str(self.line())
            self._variants, self._notes, self._faults = [], [], []
        elif name == "tuv":
            self._language = attributes.get(XML_LANGUAGE) or attributes.get("lang", "")
            if not self._language:
                self._faults.append(Mistake(self.place(), 'this variant names no language; write xml:lang="…"'))
        elif name == "note":
            self.passage = Passage("")
            self._notes.append(self.passage)
        elif name == "seg":
            self.passage = Passage(self._language)
            self._variants.append(self.passage)

    def end(self, name: str) -> None:
        """Take the end of an element."""
        name = name.removeprefix(self._namespace or "")
        if self.skipped:
            self.skipped -= 1
        elif name in ("seg", "note"):
            self.passage = None
        elif name == "tu":
            self._flush()
            self.unit_ended()

    def plain_kind(self, *tags: bytes | None) -> PlainKind | None:
        """Return the kind of a unit that has the two languages that are read, or what stands for them, and no other."""
        unit, *variants = (attributes_in(tag or b"") for tag in tags)
        languages = [variant.get("xml:lang", "") for variant in variants]
        if "tuid" in unit or not self.target_language:
            return None
        sides = self._sources_in(languages), self._targets_in(languages)
        if sides not in (([0], [1]), ([1], [0])):
            return None
        return PlainKind(languages[0], languages[1], source_is_first=sides[0] == [0])

    def _flush(self) -> None:
        """Let go of the segments of a unit: one for each translation into the target language."""
        if not self.target_language:
            self._choose_languages()
        if not self.target_language:
            self.passed_by = True
            return
        languages = [variant.language for variant in self._variants]
        sources = [self._variants[number] for number in self._sources_in(languages)]
        targets = [self._variants[number] for number in self._targets_in(languages)]
        original = self.message(sources[0]) if sources and sources[0].length else None
        notes = (note.content for note in self._notes)
        verbatim = words_kept_verbatim(notes, original.content) if original is not None else ()
        for target in targets or [Passage(self.target_language)]:
            if original is not None or target.length:
                faults, self._faults = tuple(self._faults), []
                self.ready.append(Segment(self._unit, original, self.message(target), verbatim=verbatim, faults=faults))

    def _choose_languages(self) -> None:
        """Choose the pair that is read, once a unit has two languages that are wanted; keep the first of others."""
        tags = [variant.language for variant in self._variants if variant.language]
        pair = self._wanted.pair(tags, self._header_language)
        # All units may be translations of a text that the glossary does not speak.
        met = next(filter(self._is_met_by, (pair, self._wanted.pair(tags))), None)
        if met:
            self.source_language, self.target_language = met
        self.first_told = self.first_told or pair
        self.first_pair = self.first_pair or ANY_PAIR.pair(tags, self._header_language)

    def _is_met_by(self, pair: tuple[str, str] | None) -> bool:
        """Say whether two languages are what is wanted."""
        return pair is not None and self._wanted.is_met_by(pair)

    def _sources_in(self, languages: Sequence[str]) -> list[int]:
        """Return which variants of a unit, by number, are in the source language, given their languages."""
        return self._in_language(languages, self.source_language, self.target_language, self._wanted.source)

    def _targets_in(self, languages: Sequence[str]) -> list[int]:
        """Return which variants of a unit, by number, are in the target language, given their languages."""
        return self._in_language(languages, self.target_language, self.source_language, self._wanted.target)

    def _in_language(self, languages: Sequence[str], tag: str, other: str, told: str | None) -> list[int]:
        """Return which variants are in a language, and where none is, in its nearest that is not the other.

        The nearest are more or less exact than the language, or else varieties that are as good to who asks.
        """
        exact = [number for number, one in enumerate(languages) if one.lower() == tag.lower()]
        if exact:
            return exact
        near = [
            number for number, one in enumerate(languages) if same_language(one, tag) and one.lower() != other.lower()
        ]
        if near or differ_in_region(tag, other):
            return near
        return [number for number, one in enumerate(languages) if self._wanted.takes_for(one, tag, told)]
