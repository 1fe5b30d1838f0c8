"""XLIFF 1.2 and 2.x, and the dialects of SDL Trados, memoQ and Phrase: the units of a file for translators."""

from collections.abc import Iterator, Mapping

from termcheck.document_formats import DocumentFormat
from termcheck.errors import DocumentError, Mistake, Place
from termcheck.glossary import same_language
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.xml_segments import PLACEHOLDER, Passage, XmlSegments, spelled_in_xml
from termcheck.text import Document, Run, Segment, Span

_CORE = "urn:oasis:names:tc:xliff:document:"
_SDL = "http://sdl.com/FileTypes/SdlXliff/1.0"

# XLIFF 1.2, 2.4: alternatives, contexts and what the file was made from are no copy; 2.1 has them in modules.
_NO_COPY = frozenset({"alt-trans", "header", "skeleton", "originalData", "notes", "note", "context-group"})
_NATIVE_CODE = frozenset({"bpt", "ept", "it", "ph"})
_FORMATTING = frozenset({"bold", "italic", "underlined", "link", "fmt", "x-bold", "x-italic", "x-underlined"})
"""Values of ``ctype`` (1.2, 2.3.1) and ``type`` (2.1, 4.3.1.31) whose element is seen through."""


class Xliff(DocumentFormat):
    """Units of source and target, bilingual."""

    suffixes = (".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff")
    bilingual = True
    unencodable = "xmlcharrefreplace"

    def read(self, file: OpenFile) -> Document:
        """Return the document; a segment's id is its unit's, and its own behind a slash where it has one."""
        reader = _Reader(file)
        while not reader.source_language and not reader.ended:
            reader.advance()
        if not reader.source_language:
            reader.raise_failure()
            message = "this XLIFF has no file with a source language; export it anew"
            raise DocumentError(Mistake(Place(file.path), message))
        return Document(file.path, reader.source_language, reader.target_language, reader.segments())

    def spelled(self, characters: str, run: Run) -> str:
        """Return characters with XML's escapes."""
        return spelled_in_xml(characters, run)


class _Unit:
    """What is known of a unit while it is read: its texts, by the id of the segment in it."""

    def __init__(self, identity: str, *, translatable: bool) -> None:
        self.identity = identity
        self.translatable = translatable
        self.locked: set[str] = set()
        self.sources: dict[str, Passage] = {}
        self.targets: dict[str, Passage] = {}


class _Reader(XmlSegments):
    """Elements into segments."""

    def __init__(self, file: OpenFile) -> None:
        super().__init__(file.path, file.stream)
        self.source_language = ""
        self.target_language = ""
        self._languages = file.languages
        self._is_xliff = False
        self._has_content = False
        self._translatable = [True]
        self._unit: _Unit | None = None
        self._segment = ""
        self._side: dict[str, Passage] | None = None
        self._not_translated: list[int] = []

    def segments(self) -> Iterator[Segment]:
        """Yield the segments; raise ``DocumentError`` for what cannot be read, and where there is no unit or group."""
        yield from super().segments()
        if not self._has_content:
            raise DocumentError(Mistake(Place(self.path), "this XLIFF has no unit or group; export it anew"))

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""
        namespace, _, local = name.rpartition(" ")
        if not self._is_xliff:
            if local != "xliff":
                raise self.refuse(f"this is no XLIFF: it begins with <{local}>")
            self._is_xliff = True
        if self.skipped or not self._is_read(namespace, local):
            self.skipped += 1
            return
        translate = attributes.get("translate")
        self._translatable.append(self._translatable[-1] if translate is None else translate != "no")
        self._has_content |= local in ("unit", "trans-unit", "group")
        if local in ("xliff", "file"):
            self._take_languages(attributes)
        elif local in ("unit", "trans-unit"):
            self._unit = _Unit(attributes.get("id") or str(self.line()), translatable=self._translatable[-1])
            self._unit.translatable &= not _is_locked(attributes)
        elif self._unit is not None:
            self._start_in_unit(self._unit, local, attributes)

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if self.skipped:
            self.skipped -= 1
            return
        local = name.rpartition(" ")[2]
        self._translatable.pop()
        unit = self._unit
        if unit is None:
            return
        if local in ("source", "seg-source", "target"):
            self.passage, self._side = None, None
        elif local == "mrk":
            self._end_mark()
        elif local in ("segment", "trans-unit"):
            self._flush(unit)
        if local in ("unit", "trans-unit"):
            self._unit = None

    def _is_read(self, namespace: str, local: str) -> bool:
        """Say whether an element is one of those that hold units, or text of one."""
        if namespace == _SDL:
            return local in ("seg-defs", "seg")
        return (not namespace or namespace.startswith(_CORE)) and local not in _NO_COPY

    def _take_languages(self, attributes: Mapping[str, str]) -> None:
        """Take the languages of a file; a second pair of languages in one XLIFF is refused."""
        source = attributes.get("srcLang") or attributes.get("source-language")
        if not source:
            return
        others = [language for language in self._languages if not same_language(language, source)]
        target = attributes.get("trgLang") or attributes.get("target-language") or (others or ["und"])[-1]
        if self.source_language and (self.source_language, self.target_language) != (source, target):
            pair = f"{self.source_language} → {self.target_language}"
            raise self.refuse(f"this file is in {source} → {target}, the one before it in {pair}; check them apart")
        self.source_language, self.target_language = source, target

    def _start_in_unit(self, unit: _Unit, local: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element inside a unit."""
        if local == "segment":
            self._segment = attributes.get("id", "")
        elif local == "seg" and attributes.get("locked") == "true":
            unit.locked.add(attributes.get("id", ""))
        elif local in ("source", "seg-source", "target"):
            self._side = unit.targets if local == "target" else unit.sources
            if local != "seg-source":
                self._begin("")
        elif local == "mrk":
            self._start_mark(attributes)
        elif local == "cp" and "hex" in attributes:
            self._place_code_point(attributes["hex"])
        elif local in _NATIVE_CODE or local == "x":
            kind = attributes.get("ctype") or attributes.get("type", "")
            if local in ("x", "ph") and kind not in _FORMATTING:
                self.place_character(PLACEHOLDER, opaque=True)
            if local in _NATIVE_CODE:
                # What stands inside is code of the original's format, and so is this element's end.
                self._translatable.pop()
                self.skipped = 1

    def _place_code_point(self, number: str) -> None:
        """Take a character that XML cannot hold (XLIFF 2.1, 4.2.3.1)."""
        try:
            self.place_character(chr(int(number, 16)))
        except (ValueError, OverflowError):
            raise self.refuse(f"hex=“{number}” is no code point; write hexadecimal digits") from None

    def _begin(self, segment: str) -> None:
        """Begin the text of a segment on the present side."""
        if self._side is not None:
            target = self._unit is not None and self._side is self._unit.targets
            self.passage = Passage(self.target_language if target else self.source_language)
            self._side[segment] = self.passage

    def _start_mark(self, attributes: Mapping[str, str]) -> None:
        """Take the start of a mark: a segment of a segmented text, or a stretch not to be translated."""
        if attributes.get("mtype") == "seg":
            self._begin(attributes.get("mid", ""))
            self._not_translated.append(-2)
        else:
            protected = attributes.get("mtype") == "protected" or attributes.get("translate") == "no"
            self._not_translated.append(self.passage.length if protected and self.passage else -1)

    def _end_mark(self) -> None:
        """Take the end of a mark; what stands between segments is white space."""
        begin = self._not_translated.pop()
        if begin == -2:  # noqa: PLR2004 - a segment
            self.passage = None
        elif begin >= 0 and self.passage is not None and self.passage.length > begin:
            self.passage.opaque.append(Span(begin, self.passage.length))

    def _flush(self, unit: _Unit) -> None:
        """Let go of the segments of a unit, or of the one segment that has ended."""
        parts = [part for part in {**unit.sources, **unit.targets} if part]
        for part in parts or [""]:
            if not unit.translatable or part in unit.locked:
                continue
            source, target = unit.sources.get(part), unit.targets.get(part)
            own = part or self._segment
            if source is None and target is None:
                continue
            text = self.text(target or Passage(self.target_language))
            original = self.text(source) if source and source.length else None
            if original is not None or text.content:
                identity = f"{unit.identity}/{own}" if own else unit.identity
                self.ready.append(Segment(identity, original, text))
        unit.sources, unit.targets, self._segment = {}, {}, ""


def _is_locked(attributes: Mapping[str, str]) -> bool:
    """Say whether memoQ or Phrase locked a unit."""
    for name, value in attributes.items():
        if name.rpartition(" ")[2] == "locked":
            return value in ("locked", "true")
    return False
