"""String catalogs of Xcode: the texts of a program for Apple's systems in all its languages, with variations."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from msgspec.structs import replace

from termcheck.document_formats import DocumentFormat
from termcheck.errors import DocumentError, Mistake, NothingToCheckError, Place
from termcheck.glossary import same_language
from termcheck.parsing.characters import Characters
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.icu_messages import as_message, masked_icu
from termcheck.parsing.json import nodes as json_nodes
from termcheck.parsing.json.nodes import Array, Constant, Node, Object, String, repetition
from termcheck.parsing.masking import united
from termcheck.parsing.translation_notes import verbatim_words
from termcheck.parsing.xml.head import decoded_head
from termcheck.text import Document, Run, Segment, Span, Text

_ROOT = re.compile(r'\s*+\{(?=.*"sourceLanguage"\s*+:).*"strings"\s*+:\s*+\{', re.DOTALL)
_STALE = "stale"
_UNFINISHED = frozenset({"new", "needs_review", _STALE})
# Markdown in SwiftUI: strong words, and the attributes by which words are made to agree.
_MARKUP = re.compile(r"\*\*|\^\[|\]\([a-z][A-Za-z]{0,40}:[^()\n/]{0,200}\)")
_LONGEST_ID = 1_000
_LONGEST_PART = 100
"""Code points of a key and of a variation in an id, which repeats them for every text."""

_MAIN = "other"
"""The plural form (Unicode CLDR) and the device (Xcode) that stand for all that are not named."""


class Xcstrings(DocumentFormat):
    """String catalogs of Xcode, bilingual: of their languages two are read."""

    suffixes = (".xcstrings",)
    bilingual = True

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:  # noqa: ARG003 - its own keys tell
        """Say whether a file begins like a catalog."""
        return _ROOT.match(decoded_head(head)) is not None

    def read(self, file: OpenFile) -> Document:
        """Return the document; a segment's id is its key, with the variation behind it: ``key[other]``.

        The source is the catalog's language; the target the first of ``languages`` that the catalog has beside it,
        or else the first that it has.
        """
        characters, root = json_nodes.compose(file)
        strings = root.get("strings") if isinstance(root, Object) else None
        if not isinstance(root, Object) or not isinstance(strings, Object):
            raise characters.refuse(0, "this is no string catalog: it has no “strings”; give one that Xcode has saved")
        source = root.string("sourceLanguage")
        faults = () if source else (_no_language(characters, file),)
        source = source or _presumed(file)
        target = _target(strings, source, file.languages)
        if not target:
            message = f"this catalog has no language beside {source}; add a localization"
            raise DocumentError(Mistake(Place(file.path), message))
        catalog = _Catalog(characters, source, target)
        return Document(file.path, source, target, catalog.segments(strings, faults))

    def spelled(self, characters: str, run: Run) -> str:
        """Return characters with the escapes of JSON."""
        return json_nodes.spelled_in_json(characters, run)


def _presumed(file: OpenFile) -> str:
    """Return the source language of a catalog that names none."""
    return (*file.languages, "en")[0]


def _no_language(characters: Characters, file: OpenFile) -> Mistake:
    """Return the mistake of a catalog that names no source language."""
    message = f"the catalog names no “sourceLanguage”, and {_presumed(file)} is taken for it; add it"
    return Mistake(characters.place(0), message)


def _target(strings: Object, source: str, languages: tuple[str, ...]) -> str:
    """Return the language that is read beside the source; nothing where there is none."""
    tags = dict.fromkeys(
        tag
        for _, entry in strings.members
        if isinstance(entry, Object)
        for tag, localization in _localizations(entry).items()
        if tag != source and next(_units(localization), None)
    )
    others = [tag for tag in tags if not same_language(tag, source)] or list(tags)
    spoken = (tag for language in languages for tag in others if same_language(tag, language))
    return next(spoken, (*others, "")[0])


def _localizations(entry: Object) -> Mapping[str, Node]:
    """Return what an entry has for each language."""
    found = entry.get("localizations")
    return {key: value for key, (_, value) in found.fields().items()} if isinstance(found, Object) else {}


class _Unit(NamedTuple):
    """One text of a localization: the substitution it belongs to, the variation, the state, and the string."""

    substitution: str
    variation: tuple[str, ...]
    state: str
    value: String

    @property
    def suffix(self) -> str:
        """What stands behind the key in the id."""
        parts = [part[:_LONGEST_PART] for part in (self.substitution, *self.variation) if part]
        return f"[{'.'.join(parts)}]" if parts else ""


def _units(node: Node | None, substitution: str = "", variation: tuple[str, ...] = ()) -> Iterator[_Unit]:
    """Yield the texts of a localization, one for each device, plural form, substitution and synonym."""
    for key, value in _objects(node):
        if key == "variations":
            for _, kind in _objects(value):
                for name, varied in _objects(kind):
                    yield from _units(varied, substitution, (*variation, name))
        elif key == "substitutions":
            for name, varied in _objects(value):
                yield from _units(varied, name, variation)
        elif key in {"stringUnit", "stringSet"}:
            for number, text in _texts(value):
                yield _Unit(substitution, (*variation, *number), value.string("state"), text)


def _objects(node: Node | None) -> Iterator[tuple[str, Object]]:
    """Yield the objects in an object with their keys."""
    for key, value in node.fields().values() if isinstance(node, Object) else ():
        if isinstance(value, Object):
            yield key.value, value


def _texts(unit: Object) -> Iterator[tuple[tuple[str, ...], String]]:
    """Yield the text of a unit, or those of a set of synonyms, each with its number."""
    value, synonyms = unit.get("value"), unit.get("values")
    if isinstance(value, String):
        yield (), value
    elif isinstance(synonyms, Array):
        for number, synonym in enumerate(synonyms.items):
            if isinstance(synonym, String):
                yield (str(number),), synonym


@dataclass(frozen=True, slots=True)
class _Catalog:
    """How the entries of one file become segments."""

    characters: Characters
    source_language: str
    target_language: str

    def segments(self, strings: Object, faults: tuple[Mistake, ...]) -> Iterator[Segment]:
        """Yield the pairs, the first with the faults of the file; raise ``DocumentError`` if there is none."""
        repeated = {key.start: first for key, first in strings.repeated()}
        waiting, empty = list(faults), True
        seen = Counter[str]()
        for key, entry in strings.members:
            if key.start in repeated:
                waiting.append(repetition(self.characters, key, repeated[key.start]))
            name = key.value[:_LONGEST_ID]
            seen[name] += 1
            if seen[name] > 1:
                name = f"{name} ({seen[name]})"
            for segment in self._pairs(name, key, entry) if isinstance(entry, Object) else ():
                yield replace(segment, faults=tuple(waiting)) if waiting else segment
                waiting.clear()
                empty = False
        if empty:
            message = "this catalog holds no text to translate; give one with strings"
            raise NothingToCheckError(Mistake(Place(self.characters.path), message))

    def _pairs(self, name: str, key: String, entry: Object) -> Iterator[Segment]:
        """Yield an entry with each of its translations."""
        localizations = _localizations(entry)
        sources = list(_units(localizations.get(self.source_language))) or [_Unit("", (), "", key)]
        targets = list(_units(localizations.get(self.target_language)))
        if not _is_translated(entry) or not any(unit.value.value.strip() for unit in (*sources, *targets)):
            return
        by_variation = _by_variation(sources)
        # A language may put into a substitution what the other has in the text around it.
        is_sure = not targets or by_variation.keys() == {unit.substitution for unit in targets}
        originals = {source: self._text(source.value, self.source_language) for source in sources}
        for target in targets or [_Unit("", (), "", String(key.start, key.start, ""))]:
            original = originals[_counterpart(target, by_variation)]
            state = _STALE if entry.string("extractionState") == _STALE else target.state
            yield Segment(
                f"{name}{target.suffix}",
                original if original.content else None,
                self._text(target.value, self.target_language),
                doubtful=not is_sure,
                state=state,
                pending=state in _UNFINISHED,
                verbatim=_verbatim(entry, original),
            )

    def _text(self, string: String, language: str) -> Text:
        """Return the text of a string, seen through the markup of Swift."""
        written = json_nodes.text(self.characters, string, language, masked_icu)
        text = as_message(written, masked_icu)
        marks = [Span(*mark.span()) for mark in _MARKUP.finditer(text.content)]
        return replace(text, transparent=united((*text.transparent, *marks))) if marks else text


def _is_translated(entry: Object) -> bool:
    """Say whether an entry is to be translated."""
    wanted = entry.get("shouldTranslate")
    return not (isinstance(wanted, Constant) and wanted.value is False)


def _verbatim(entry: Object, original: Text) -> tuple[str, ...]:
    """Return the words of a source that the comment of its entry forbids to translate."""
    note = entry.string("comment")
    return verbatim_words(note, original.content) if note else ()


def _by_variation(units: list[_Unit]) -> dict[str, dict[tuple[str, ...], _Unit]]:
    """Return units by the substitution they belong to, and by variation."""
    found: dict[str, dict[tuple[str, ...], _Unit]] = {}
    for unit in units:
        found.setdefault(unit.substitution, {})[unit.variation] = unit
    return found


def _counterpart(target: _Unit, sources: dict[str, dict[tuple[str, ...], _Unit]]) -> _Unit:
    """Return the source of a translation: of several variations the nearest, or else the last."""
    same = sources.get(target.substitution) or next(iter(sources.values()))
    nearest = (same[variation] for variation in _nearest(target.variation) if variation in same)
    return next(nearest, None) or same[next(reversed(same))]


def _nearest(variation: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield a variation and those that stand for it where it is not there."""
    yield variation
    for length in range(len(variation) - 1, -1, -1):
        yield (*variation[:length], _MAIN)
        yield variation[:length]
    yield (_MAIN,)
