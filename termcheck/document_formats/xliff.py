"""XLIFF 1.2 and 2.x, and the dialects of SDL Trados, memoQ and Phrase: the units of a file for translators."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from termcheck.document_formats import DocumentFormat
from termcheck.errors import DocumentError, Mistake, Place
from termcheck.glossary import same_language
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.translation_notes import verbatim_words
from termcheck.parsing.xml_segments import PLACEHOLDER, Passage, XmlSegments, spelled_in_xml
from termcheck.text import Document, Run, Segment, Span

_CORE = "urn:oasis:names:tc:xliff:document:"
_SDL = "http://sdl.com/FileTypes/SdlXliff/1.0"
_MEMOQ = "MQXliff"
_XML_LANGUAGE = "http://www.w3.org/XML/1998/namespace lang"

# XLIFF 1.2, 2.4: alternatives, contexts and what the file was made from are no copy; 2.1 has them in modules.
_NO_COPY = frozenset({"alt-trans", "header", "skeleton", "originalData", "context-group"})
_NATIVE_CODE = frozenset({"bpt", "ept", "it", "ph"})
_FORMATTING = frozenset({"bold", "italic", "underlined", "link", "fmt", "x-bold", "x-italic", "x-underlined"})
"""Values of ``ctype`` (1.2, 2.3.1) and ``type`` (2.1, 4.3.1.31) whose element is seen through."""

_LINE_BREAK = "lb"
_STATES = frozenset(
    "final needs-adaptation needs-l10n needs-review-adaptation needs-review-l10n needs-review-translation"
    " needs-translation new signed-off translated initial reviewed".split()
)
"""Values of ``state`` in 1.2 (2.3.1) and 2.1 (4.3.1.26); others begin with ``x-``."""

_PENDING = frozenset({"new", "needs-translation", "initial", "NotStarted"})
"""States in which a target is no translation yet, but often a copy of the source."""

_WELL_FORMED_TAG = re.compile(r"(?:[A-Za-z]{2,8}|[xXiI](?=-))(?:-[A-Za-z0-9]{1,8})*")
_ROOT = re.compile(rb"<(?:\w+:)?xliff[\s>]")


class Xliff(DocumentFormat):
    """XLIFF 1.2 and 2.x with its dialects, units of source and target."""

    suffixes = (".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff")
    bilingual = True
    unencodable = "xmlcharrefreplace"

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:  # noqa: ARG003 - the content says it
        """Say whether a file begins with the root of an XLIFF."""
        return _ROOT.search(head.replace(b"\0", b"")) is not None

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


@dataclass(slots=True)
class _Unit:
    """What is known of a unit while it is read: texts, states and locks, by the id of the segment in it."""

    identity: str
    place: Place
    translatable: bool
    state: str = ""
    sources: dict[str, Passage] = field(default_factory=dict)
    targets: dict[str, Passage] = field(default_factory=dict)
    states: dict[str, str] = field(default_factory=dict)
    locked: set[str] = field(default_factory=set)
    notes: list[Passage] = field(default_factory=list)
    segments: set[str] = field(default_factory=set)
    has_segment: bool = False


class _Reader(XmlSegments):
    """Elements into segments."""

    def __init__(self, file: OpenFile) -> None:
        super().__init__(file.path, file.stream)
        self.source_language = ""
        self.target_language = ""
        self._languages = file.languages
        self._is_xliff = self._has_content = False
        self._names_target = True
        self._translatable = [True]
        self._language_around = [""]
        self._files: set[str] = set()
        self._units: set[str] = set()
        self._unit: _Unit | None = None
        self._segment = ""
        self._segment_place = Place(file.path)
        self._side: dict[str, Passage] | None = None
        self._marks: list[int | None] = []
        self._protected_from: dict[str, int] = {}
        self._faults: list[Mistake] = []

    def segments(self) -> Iterator[Segment]:
        """Yield the segments; raise ``DocumentError`` for what cannot be read, and where there is no unit or group."""
        yield from super().segments()
        if self._faults:
            yield self._carrier("")
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
        self._translatable.append(self._is_translatable(attributes))
        self._language_around.append(attributes.get(_XML_LANGUAGE) or self._language_around[-1])
        if local in ("unit", "trans-unit"):
            self._start_unit(attributes)
        elif self._unit is not None:
            self._start_in_unit(self._unit, local, attributes)
        elif local in ("xliff", "file"):
            self._take_languages(attributes)
            self._start_file(attributes.get("id", ""))
        elif local == "group":
            self._has_content = True

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if self.skipped:
            self.skipped -= 1
            return
        local = name.rpartition(" ")[2]
        self._translatable.pop()
        self._language_around.pop()
        unit = self._unit
        if unit is None:
            return
        if local in ("source", "seg-source", "target", "note"):
            self.passage, self._side = None, None
        elif local == "mrk":
            self._end_mark()
        elif local in ("segment", "trans-unit"):
            self._flush(unit)
        if local in ("unit", "trans-unit"):
            self._unit = None
            self._end_unit(unit)

    def _is_read(self, namespace: str, local: str) -> bool:
        """Say whether an element is one of those that hold units, or text of one."""
        if namespace == _SDL:
            return local in ("seg-defs", "seg")
        return (not namespace or namespace.startswith(_CORE)) and local not in _NO_COPY

    def _is_translatable(self, attributes: Mapping[str, str]) -> bool:
        """Say whether what stands in an element is to be translated: as it says itself, or else as around it."""
        translate = attributes.get("translate")
        if translate not in (None, "yes", "no"):
            self._warn(f"translate=“{translate}” is neither yes nor no and is passed over")
            translate = None
        return self._translatable[-1] if translate is None else translate != "no"

    def _warn(self, message: str, place: Place | None = None) -> None:
        """Keep what is wrong in the file for the next segment to tell."""
        self._faults.append(Mistake(place or self.place(), message))

    def _take_languages(self, attributes: Mapping[str, str]) -> None:
        """Take the languages of a file; a second pair of languages in one XLIFF is refused."""
        source = attributes.get("srcLang") or attributes.get("source-language")
        if not source:
            return
        others = [language for language in self._languages if not same_language(language, source)]
        named = attributes.get("trgLang") or attributes.get("target-language")
        target = named or (others or ["und"])[-1]
        if self.source_language and (self.source_language, self.target_language) != (source, target):
            pair = f"{self.source_language} → {self.target_language}"
            raise self.refuse(f"this file is in {source} → {target}, the one before it in {pair}; check them apart")
        self.source_language, self.target_language, self._names_target = source, target, named is not None
        for tag in (source, target):
            if not _WELL_FORMED_TAG.fullmatch(tag):
                self._warn(f"“{tag}” is no language tag; write one as ko or en-GB")

    def _start_file(self, identity: str) -> None:
        """Take the start of a file, whose units have ids of their own."""
        if identity and identity in self._files:
            self._warn(f"there is a file “{identity}” before this one; give each its own id")
        self._files.add(identity)
        self._units.clear()

    def _start_unit(self, attributes: Mapping[str, str]) -> None:
        """Take the start of a unit."""
        self._has_content = True
        self._marks, self._protected_from = [], {}
        identity = attributes.get("id") or str(self.line())
        if identity in self._units:
            self._warn(f"there is a unit “{identity}” before this one in the file; give each its own id")
        self._units.add(identity)
        translatable = self._translatable[-1] and not _is_locked(attributes)
        self._unit = _Unit(identity, self.place(), translatable, _state_of_unit(attributes))

    def _start_in_unit(self, unit: _Unit, local: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element inside a unit."""
        if local in ("source", "seg-source", "target"):
            self._start_text(unit, local, attributes)
        elif local in ("segment", "ignorable"):
            self._start_segment(unit, local, attributes)
        elif local == "seg":
            part = attributes.get("id", "")
            unit.states[part] = attributes.get("conf", "")
            if attributes.get("locked") == "true":
                unit.locked.add(part)
        elif local == "note":
            self.passage = Passage("")
            unit.notes.append(self.passage)
        elif local in ("mrk", "sm", "em"):
            self._start_mark(local, attributes)
        elif local == "cp" and "hex" in attributes:
            self._place_code_point(attributes["hex"])
        elif local in _NATIVE_CODE or local == "x":
            self._place_code(local, attributes)

    def _start_segment(self, unit: _Unit, local: str, attributes: Mapping[str, str]) -> None:
        """Take the start of a segment of version 2, or of what stands between two."""
        identity = attributes.get("id", "")
        if identity and identity in unit.segments:
            self._warn(f"there is a segment “{identity}” before this one in the unit; give each its own id")
        unit.segments.add(identity)
        unit.sources, unit.targets = {}, {}
        if local == "segment":
            unit.has_segment = True
            self._segment, self._segment_place = identity, self.place()
            unit.state = self._known_state(attributes.get("state", ""))

    def _start_text(self, unit: _Unit, local: str, attributes: Mapping[str, str]) -> None:
        """Take the start of a source or a target."""
        side, language = (
            (unit.targets, self.target_language) if local == "target" else (unit.sources, self.source_language)
        )
        own = self._language_around[-1]
        if own and not same_language(own, language):
            self._warn(f"this {local} says that it is in {own}, its file in {language}; export the file anew")
        if local == "target" and not self._names_target:
            self._names_target = True
            self._warn(f"the file names no target language; its targets are taken for {language}")
        if local == "target" and "state" in attributes:
            unit.state = self._known_state(attributes["state"])
        if local == "source" and "" in side:
            self._warn("this is a second source of one segment; the first is passed over")
        self._side = side
        if local != "seg-source":
            self._begin("")

    def _known_state(self, state: str) -> str:
        """Return a state as the file says it."""
        if state and state not in _STATES and not state.startswith("x-"):
            self._warn(f"“{state}” is no state of a translation that XLIFF knows")
        return state

    def _place_code(self, local: str, attributes: Mapping[str, str]) -> None:
        """Take an element for code of the original's format: seen through where it is formatting."""
        kind = attributes.get("ctype") or attributes.get("type", "")
        if local in ("x", "ph") and kind == _LINE_BREAK:
            self.place_character("\n")
        elif local in ("x", "ph") and kind not in _FORMATTING:
            self.place_character(PLACEHOLDER, opaque=True)
        if local in _NATIVE_CODE:
            self._skip()

    def _skip(self) -> None:
        """Pass over what stands in the element that has just started."""
        self._translatable.pop()
        self._language_around.pop()
        self.skipped = 1

    def _place_code_point(self, number: str) -> None:
        """Take a character that XML cannot hold (XLIFF 2.1, 4.2.3.1)."""
        try:
            self.place_character(chr(int(number, 16)))
        except (ValueError, OverflowError):
            self._warn(f"hex=“{number}” is no code point; write hexadecimal digits")
            self.place_character(PLACEHOLDER, opaque=True)

    def _begin(self, segment: str) -> None:
        """Begin the text of a segment on the present side."""
        if self._side is not None:
            target = self._unit is not None and self._side is self._unit.targets
            self.passage = Passage(self.target_language if target else self.source_language)
            self._side[segment] = self.passage

    def _start_mark(self, local: str, attributes: Mapping[str, str]) -> None:
        """Take the start of a mark: a segment of a segmented text, a stretch not to be translated, or a deleted one."""
        kind = attributes.get("mtype", "")
        protected = kind == "protected" or attributes.get("translate") == "no"
        begin = self.passage.length if protected and self.passage else None
        if local == "em":
            self._protect(self._protected_from.pop(attributes.get("startRef", ""), None))
        elif local == "sm":
            if begin is not None:
                self._protected_from[attributes.get("id", "")] = begin
        elif kind == "x-sdl-deleted":
            self._skip()
        else:
            self._marks.append(begin)
            if kind == "seg":
                self._marks[-1] = -1
                self._begin(attributes.get("mid", ""))

    def _end_mark(self) -> None:
        """Take the end of a mark; what stands between segments is white space."""
        begin = self._marks.pop()
        if begin == -1:
            self.passage = None
        else:
            self._protect(begin)

    def _protect(self, begin: int | None) -> None:
        """Keep what stands behind an index of the present text from being matched."""
        if begin is not None and self.passage is not None and self.passage.length > begin:
            self.passage.opaque.append(Span(begin, self.passage.length))

    def _flush(self, unit: _Unit) -> None:
        """Let go of the segments of a unit, or of the one segment that has ended."""
        parts = [part for part in {**unit.sources, **unit.targets} if part]
        if "" in unit.targets and unit.targets[""].length and not any(unit.targets):
            # The source was cut into segments, the target was not.
            parts = []
        for part in parts or [""]:
            if unit.translatable and part not in unit.locked:
                self._ready(unit, part)
        unit.sources, unit.targets, self._segment = {}, {}, ""

    def _ready(self, unit: _Unit, part: str) -> None:
        """Let go of one segment."""
        source, target = unit.sources.get(part), unit.targets.get(part)
        own = part or self._segment
        unit.has_segment = True
        if source is None:
            what = f"segment “{own}”" if own else f"unit “{unit.identity}”"
            self._warn(f"{what} has no source; export the file anew", self._segment_place if own else unit.place)
        text = self.text(target or Passage(self.target_language))
        original = self.text(source) if source and source.length else None
        if original is None and not text.content and not self._faults:
            return
        state = unit.states.get(part) or unit.state
        words = dict.fromkeys(word for note in unit.notes for word in self._verbatim(note, source))
        self.ready.append(
            Segment(
                f"{unit.identity}/{own}" if own else unit.identity,
                original if original or text.content else self.text(Passage(self.source_language)),
                text,
                state=state,
                pending=state in _PENDING,
                verbatim=tuple(words),
                faults=self._taken_faults(),
            )
        )

    def _verbatim(self, note: Passage, source: Passage | None) -> tuple[str, ...]:
        """Return the words of a source that a note forbids to translate."""
        return verbatim_words(note.content, source.content) if source is not None else ()

    def _end_unit(self, unit: _Unit) -> None:
        """Tell of a unit without a segment, and let nothing be lost that is wrong with the unit."""
        if unit.translatable and not unit.has_segment:
            self._warn(f"unit “{unit.identity}” has no segment; export the file anew", unit.place)
        if self._faults:
            self.ready.append(self._carrier(unit.identity))

    def _carrier(self, identity: str) -> Segment:
        """Return a segment without text that tells what is wrong."""
        nothing = self.text(Passage(self.source_language)), self.text(Passage(self.target_language))
        return Segment(identity, *nothing, faults=self._taken_faults())

    def _taken_faults(self) -> tuple[Mistake, ...]:
        """Return what is wrong and was not told yet."""
        faults, self._faults = tuple(self._faults), []
        return faults


def _is_locked(attributes: Mapping[str, str]) -> bool:
    """Say whether memoQ or Phrase locked a unit."""
    for name, value in attributes.items():
        if name.rpartition(" ")[2] == "locked":
            return value in ("locked", "true")
    return False


def _state_of_unit(attributes: Mapping[str, str]) -> str:
    """Return what a unit says of its translation: memoQ's status, Phrase's confirmation, or its approval (1.2)."""
    for name, value in attributes.items():
        namespace, _, local = name.rpartition(" ")
        if namespace == _MEMOQ and local == "status":
            return value
        if namespace and local == "confirmed":
            return "confirmed" if value == "1" else "unconfirmed"
    return "approved" if attributes.get("approved") == "yes" else ""
