"""XLIFF 1.2 and 2.x, and the dialects of SDL Trados, memoQ and Phrase: the units of a file for translators."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from termcheck.document_formats import DocumentFormat
from termcheck.errors import DocumentError, Mistake, Place
from termcheck.glossary import same_language
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.icu_messages import masked_message_or_icu
from termcheck.parsing.translation_notes import forbids, words_kept_verbatim
from termcheck.parsing.xml.passages import Passage, spelled_in_xml
from termcheck.parsing.xml.units import PlainKind
from termcheck.parsing.xml.xliff_inline import INLINE, XliffInline, masked_in_phrase
from termcheck.parsing.xml.xliff_plain import PLAIN_UNITS, state_in_tags
from termcheck.parsing.xml.xliff_states import PENDING, STATES, is_locked, state_of_unit
from termcheck.text import Document, Run, Segment

_CORE = "urn:oasis:names:tc:xliff:document:"
_SDL = "http://sdl.com/FileTypes/SdlXliff/1.0"
_PHRASE = "http://www.memsource.com/mxlf/"
_XML_LANGUAGE = "http://www.w3.org/XML/1998/namespace lang"

# XLIFF 1.2, 2.4: alternatives, contexts and what the file was made from are no copy; 2.1 has them in modules.
_NO_COPY = frozenset({"alt-trans", "header", "skeleton", "originalData", "context-group"})
_WELL_FORMED_TAG = re.compile(r"(?:[A-Za-z]{2,8}|[xXiI](?=-))(?:-[A-Za-z0-9]{1,8})*")
_MOST_NOTES = 100
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
    """What is known of a unit while it is read: texts, places, states and locks, by the id of the segment in it."""

    identity: str
    place: Place
    translatable: bool
    unit_state: str = ""
    target_state: str = ""
    sources: dict[str, Passage] = field(default_factory=dict)
    targets: dict[str, Passage] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    states: dict[str, str] = field(default_factory=dict)
    locked: set[str] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)
    segments: set[str] = field(default_factory=set)
    has_segment: bool = False


class _Reader(XliffInline):
    """Elements into segments."""

    # Until the first unit tells which kind they are.
    unit_end = b"unit>"
    ids_are_unique = True
    plain_unit = PLAIN_UNITS["trans-unit"]

    def __init__(self, file: OpenFile) -> None:
        super().__init__(file.path, file.stream)
        self.source_language = ""
        self.target_language = ""
        self._languages = file.languages
        self._mask = masked_message_or_icu
        self._is_xliff = self._has_content = False
        self._names_target = True
        self._translatable = [True]
        self._language_around = [""]
        self._files: set[str] = set()
        self._unit: _Unit | None = None
        self._segment = ""
        self._segment_place = Place(file.path)
        self._side: dict[str, Passage] | None = None

    def segments(self) -> Iterator[Segment]:
        """Yield the segments; raise ``DocumentError`` for what cannot be read, and where there is no unit or group."""
        yield from super().segments()
        if self.faults:
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
            if any(name.startswith(_PHRASE) for name in attributes):
                self._mask = masked_in_phrase
        if self.skipped or not self._is_read(namespace, local):
            self.skipped += 1
            return
        if local in INLINE and self._unit is not None:
            self.start_inline(local, attributes)
            return
        self._translatable.append(self._is_translatable(attributes))
        self._language_around.append(attributes.get(_XML_LANGUAGE) or self._language_around[-1])
        if local in ("unit", "trans-unit"):
            self._start_unit(local, attributes)
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
        local, unit = name.rpartition(" ")[2], self._unit
        if local in INLINE and unit is not None:
            self.end_inline(local)
            return
        self._translatable.pop()
        self._language_around.pop()
        if unit is None:
            return
        if local in ("source", "seg-source", "target"):
            self.text_ends()
            self._side = None
        elif local == "note":
            self._end_note(unit)
        elif local in ("segment", "trans-unit"):
            self._flush(unit)
        if local in ("unit", "trans-unit"):
            self._unit = None
            self._end_unit(unit)
            self.unit_ended()

    def _is_read(self, namespace: str, local: str) -> bool:
        """Say whether an element is one of those that hold units, or text of one."""
        if namespace == _SDL:
            return local in ("seg-defs", "seg")
        return (not namespace or namespace.startswith(_CORE)) and local not in _NO_COPY

    def _is_translatable(self, attributes: Mapping[str, str]) -> bool:
        """Say whether what stands in an element is to be translated: as it says itself, or else as around it."""
        translate = attributes.get("translate")
        if translate not in (None, "yes", "no"):
            self.warn(f"translate=“{translate}” is neither yes nor no and is passed over")
            translate = None
        return self._translatable[-1] if translate is None else translate != "no"

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
                self.warn(f"“{tag}” is no language tag; write one as ko or en-GB")

    def _start_file(self, identity: str) -> None:
        """Take the start of a file, whose units have ids of their own."""
        if identity and identity in self._files:
            self.warn(f"there is a file “{identity}” before this one; give each its own id")
        self._files.add(identity)
        self.known.clear()

    def takes_plain(self) -> bool:
        """Say whether nothing around the next units tells how they are read."""
        in_files_language = self._names_target and not self._language_around[-1]
        is_usual = self._mask is masked_message_or_icu
        return self._translatable[-1] and in_files_language and is_usual and not self.faults

    def plain_kind(self, *tags: bytes | None) -> PlainKind | None:
        """Return the kind of a unit whose tags tell nothing but a state."""
        state = state_in_tags(*tags)
        if state is None:
            return None
        pending = state in PENDING
        return PlainKind(self.source_language, self.target_language, state=state, pending=pending)

    def _start_unit(self, local: str, attributes: Mapping[str, str]) -> None:
        """Take the start of a unit."""
        self.unit_end, self.plain_unit = f"</{local}>".encode(), PLAIN_UNITS[local]
        self._has_content = True
        self.forget_marks()
        identity = attributes.get("id") or str(self.line())
        if identity in self.known:
            self.warn(f"there is a unit “{identity}” before this one in the file; give each its own id")
        self.known.add(identity)
        translatable = self._translatable[-1] and not is_locked(attributes)
        self._unit = _Unit(identity, self.place(), translatable, state_of_unit(attributes))

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

    def _start_segment(self, unit: _Unit, local: str, attributes: Mapping[str, str]) -> None:
        """Take the start of a segment of version 2, or of what stands between two."""
        identity = attributes.get("id", "")
        if identity and identity in unit.segments:
            self.warn(f"there is a segment “{identity}” before this one in the unit; give each its own id")
        unit.segments.add(identity)
        unit.sources, unit.targets = {}, {}
        if local == "segment":
            unit.has_segment = True
            self._segment, self._segment_place = identity, self.place()
            unit.target_state = self._known_state(attributes.get("state", ""))

    def _start_text(self, unit: _Unit, local: str, attributes: Mapping[str, str]) -> None:
        """Take the start of a source or a target."""
        side, language = (
            (unit.targets, self.target_language) if local == "target" else (unit.sources, self.source_language)
        )
        own = self._language_around[-1]
        if own and not same_language(own, language):
            self.warn(f"this {local} says that it is in {own}, its file in {language}; export the file anew")
        if local == "target" and not self._names_target:
            self._names_target = True
            self.warn(f"the file names no target language; its targets are taken for {language}")
        if local == "target" and "state" in attributes:
            unit.target_state = self._known_state(attributes["state"])
        if local == "source" and "" in side:
            self.warn("this is a second source of one segment; the first is passed over")
        self._side = side
        self.text_begins(target=local == "target")
        if local != "seg-source":
            self._begin_text("")

    def _known_state(self, state: str) -> str:
        """Return a state as the file says it."""
        if state and state not in STATES and not state.startswith("x-"):
            self.warn(f"“{state}” is no state of a translation that XLIFF knows")
        return state

    def cut_out(self, segment: str) -> bool:
        """Begin the text of a segment on the present side; a target whose source is in one piece is not cut."""
        unit = self._unit
        if unit is None or (self._side is unit.targets and not any(unit.sources)):
            return False
        unit.places[segment] = self.place()
        self._begin_text(segment)
        return True

    def around_segments(self) -> Passage | None:
        """Return the passage of a target for what stands around its segments, which should be white space."""
        return self._unit.targets.get("") if self._unit is not None and self._side is self._unit.targets else None

    def _begin_text(self, segment: str) -> None:
        """Begin the text of a segment on the present side."""
        if self._side is not None:
            target = self._unit is not None and self._side is self._unit.targets
            language = self.target_language if target else self.source_language
            self.passage = Passage(language, mask=self._mask)
            self._side[segment] = self.passage

    def _flush(self, unit: _Unit) -> None:
        """Let go of the segments of a unit, or of the one segment that has ended."""
        parts = [part for part in {**unit.sources, **unit.targets} if part]
        if "" in unit.targets and unit.targets[""].length and not any(unit.targets):
            # The source was cut into segments, the target was not.
            parts = []
        elif parts and "" in unit.targets and any(map(str.isalpha, unit.targets[""].content)):
            what = f"a part of the target of unit “{unit.identity}” stands in none of its segments and is not checked"
            self.warn(f"{what}; export the file anew", unit.place)
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
            place = unit.places.get(part) or (self._segment_place if own else unit.place)
            self.warn(f"{what} has no source; export the file anew", place)
        text = self.message(target or Passage(self.target_language))
        original = self.message(source) if source and source.length else None
        if original is None and not text.content and not self.faults:
            return
        state = unit.states.get(part) or unit.target_state or unit.unit_state
        self.ready.append(
            Segment(
                f"{unit.identity}/{own}" if own else unit.identity,
                original if original or text.content else self.text(Passage(self.source_language)),
                text,
                state=state,
                pending=state in PENDING,
                verbatim=words_kept_verbatim(unit.notes, source.content) if source is not None else (),
                faults=self._taken_faults(),
                unit_state=unit.unit_state if unit.unit_state != state else "",
            )
        )

    def _end_note(self, unit: _Unit) -> None:
        """Keep a note that forbids to translate something, as it is read once more for each segment of the unit."""
        note, self.passage = self.passage, None
        if note is not None and len(unit.notes) < _MOST_NOTES and forbids(note.content):
            unit.notes.append(note.content)

    def _end_unit(self, unit: _Unit) -> None:
        """Tell of a unit without a segment, and let nothing be lost that is wrong with the unit."""
        if unit.translatable and not unit.has_segment:
            self.warn(f"unit “{unit.identity}” has no segment; export the file anew", unit.place)
        if self.faults:
            self.ready.append(self._carrier(unit.identity))

    def _carrier(self, identity: str) -> Segment:
        """Return a segment without text that tells what is wrong."""
        nothing = self.text(Passage(self.source_language)), self.text(Passage(self.target_language))
        return Segment(identity, *nothing, faults=self._taken_faults())

    def _taken_faults(self) -> tuple[Mistake, ...]:
        """Return what is wrong and was not told yet."""
        faults, self.faults = tuple(self.faults), []
        return faults
