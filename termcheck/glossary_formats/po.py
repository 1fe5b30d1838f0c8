"""PO files as glossaries: each message names a concept in two languages, as Weblate and other programs keep terms."""

import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from termcheck.errors import DocumentError, GlossaryError, Mistake, Place
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary, Term, same_language
from termcheck.glossary_formats import GlossaryFormat
from termcheck.parsing.decoding import decoded
from termcheck.parsing.gettext import CHARSET, HEADER_LANGUAGE, Catalogue, Message, escaped
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.glossary_validation import (
    contested_renderings,
    contradictions,
    duplicate_ids,
    gaps,
    in_file_order,
    language_tag,
    quoted,
    visible,
)

PREFERRED = AdministrativeStatus.PREFERRED
_ENGLISH = "en"
_PAIR = 2
# Weblate, Glossary: the flags of its terms.
_FORBIDDEN, _UNTRANSLATABLE = "forbidden", "read-only"
_FLAGS = {AdministrativeStatus.DEPRECATED: _FORBIDDEN, AdministrativeStatus.PROPOSED: "fuzzy"}
_FACT = re.compile(r"(concept|status|source status): (.+)")
_BEGINNING = re.compile(rb'(?:\s++|#[^\r\n]*+)*+(?:msgctxt|msgid)[ \t]*+"')
_NAME = re.compile(r"^Project-Id-Version:[ \t]*(.*)$", re.MULTILINE)
_NO_NAME = "PACKAGE VERSION"
_STATUS_OF = {str(status): status for status in AdministrativeStatus}


class Po(GlossaryFormat):
    """Messages of gettext, each a concept in two languages."""

    suffixes = (".po",)
    writable = True

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:  # noqa: ARG003 - the content says it
        """Say whether a file begins with a message, or comments and a message."""
        return _BEGINNING.match(head.removeprefix(BOM_UTF8)) is not None

    def read(self, file: GlossaryFile) -> Glossary:
        """Return the glossary in a PO file; raise ``GlossaryError`` with its mistakes."""
        try:
            characters = decoded(file.opened(), CHARSET)
            reading = _PoReading(file.path, _languages(file, characters.sample))
            concepts = reading.concepts(Catalogue(file.path, characters.encoding).messages(characters.lines))
        except DocumentError as error:
            places = [Place(file.path, one.place.line or 1, one.place.column or 1) for one in error.mistakes]
            mistakes = map(Mistake, places, (mistake.message for mistake in error.mistakes))
            raise GlossaryError(*mistakes) from None
        wrong = [*duplicate_ids(concepts), *contradictions(concepts)]
        if wrong:
            raise GlossaryError(*in_file_order(wrong))
        languages, doubts = reading.languages, reading.doubts
        doubts += (*contested_renderings(languages, concepts), *gaps(languages, concepts))
        if not concepts:
            doubts.append(Mistake(Place(file.path, 1, 1), "this file has no message; add one"))
        title = reading.title or PurePath(file.path).stem
        return Glossary(title, languages, concepts, file.path, file.digest, doubts=in_file_order(doubts))

    def write(self, glossary: Glossary, path: str) -> bytes:
        """Return a glossary in two languages as a PO file in UTF-8, a message for each pair of terms.

        Raises ``GlossaryError`` for a glossary in more languages, and for an entry without a source term.
        """
        if len(glossary.languages) != _PAIR:
            spoken = ", ".join(glossary.languages)
            message = f"a PO file holds two languages, and this glossary has {spoken}; choose two of them"
            raise GlossaryError(Mistake(Place(path), message))
        source, target = glossary.languages
        mistakes = [
            Mistake(concept.place or Place(path), f"{quoted(concept.id)} has no term in {source}; add one")
            for concept in glossary.concepts
            if not any(term.language == source for term in concept.terms)
        ]
        if mistakes:
            raise GlossaryError(*mistakes)
        head = {
            "Project-Id-Version": " ".join(glossary.title.split()),
            "Language": target.replace("-", "_"),
            "MIME-Version": "1.0",
            "Content-Type": "text/plain; charset=UTF-8",
            "Content-Transfer-Encoding": "8bit",
            "X-Source-Language": source,
        }
        header = ["", *(f"{name}: {said}\n" for name, said in head.items())]
        lines = ['msgid ""', "msgstr " + "\n".join(f'"{escaped(line)}"' for line in header)]
        known: set[tuple[str, str]] = set()
        for concept in glossary.concepts:
            for one, other in _pairs(concept, source, target):
                lines += ("", *_message(concept, one, other, known))
        return "\n".join([*lines, ""]).encode()


def _languages(file: GlossaryFile, sample: str) -> tuple[str, str]:
    """Return the source and the target language: those of the header, of the file's name, or that were said."""
    written: dict[str, str | None] = {}
    for found in HEADER_LANGUAGE.finditer(sample):
        written[found[1]] = language_tag(found[2])
        if written[found[1]] is None:
            message = f"{quoted(found[2])} is not the tag of a language; write one as ko, en or pt_BR"
            raise DocumentError(Mistake(Place(file.path, sample.count("\n", 0, found.start()) + 1, 1), message))
    of_name = language_tag(re.split(r"[.\-]", PurePath(file.path).stem)[-1])
    target = written.get("Language") or next(iter(file.languages[1:]), None) or of_name
    others = (tag for tag in file.languages if target and not same_language(tag, target))
    source = written.get("X-Source-Language") or next(others, _ENGLISH)
    if target is None:
        what, name = "the header names no language of the translations", "Language"
    elif same_language(source, target):
        what, name = f"both languages are {target}", "X-Source-Language"
    else:
        return source, target
    raise DocumentError(Mistake(Place(file.path, 1, 1), f"{what}; write a line as “{name}: ko\\n” into the header"))


@dataclass(slots=True)
class _Draft:
    """A concept entry of which later messages may tell more."""

    id: str
    place: Place
    terms: dict[tuple[str, str], Term] = field(default_factory=dict)
    doubled: list[Term] = field(default_factory=list)
    notes: dict[str, None] = field(default_factory=dict)
    definitions: dict[str, None] = field(default_factory=dict)
    do_not_translate: bool = False

    def add(self, term: Term) -> None:
        """Take a term; one that is there with another status is kept for the mistake that it is."""
        known = self.terms.setdefault((term.language, term.text), term)
        if known.status is not term.status:
            self.doubled.append(term)

    def entry(self, source: str) -> ConceptEntry:
        """Return the finished concept entry, with the terms of the source language first."""
        return ConceptEntry(
            self.id,
            tuple(sorted([*self.terms.values(), *self.doubled], key=lambda term: term.language != source)),
            "\n".join(self.definitions),
            note="\n".join(self.notes),
            do_not_translate=self.do_not_translate,
            place=self.place,
        )


@dataclass(slots=True)
class _PoReading:
    """One reading of a PO file: its title, its languages, and the doubts met."""

    path: str
    languages: tuple[str, str]
    title: str = ""
    doubts: list[Mistake] = field(default_factory=list)
    known: dict[tuple[str, str], int] = field(default_factory=dict)

    def concepts(self, messages: Iterable[Message]) -> tuple[ConceptEntry, ...]:
        """Return the concept entries: a message each, but for those that only add to another one.

        Such are messages with the same comment “concept: …”, and forbidden or fuzzy ones with the source of another.
        """
        drafts: dict[tuple[str, ...], _Draft] = {}
        first_of: dict[str, _Draft] = {}
        waiting: list[Message] = []
        for message in messages:
            source = message.content("msgid")
            if not source:
                self._read_header(message)
            elif not visible(source):
                self.doubts.append(Mistake(Place(self.path, message.line, 1), "this message has no text; delete it"))
            elif _status(message) is PREFERRED or _facts(message).get("concept"):
                draft = self._draft(message, drafts, first_of)
                first_of.setdefault(source, draft)
                self._read(message, draft)
            else:
                waiting.append(message)
            self._doubt_repeated(message)
        for message in waiting:
            source = message.content("msgid")
            self._read(message, first_of.get(source) or self._draft(message, drafts, first_of))
        entries = (draft.entry(self.languages[0]) for draft in drafts.values())
        return tuple(sorted(entries, key=lambda entry: (entry.place and entry.place.line) or 0))

    def _draft(self, message: Message, drafts: dict[tuple[str, ...], _Draft], first_of: Mapping[str, _Draft]) -> _Draft:
        """Return the concept entry that a message belongs to."""
        named, context, source = _facts(message).get("concept"), message.content("msgctxt"), message.content("msgid")
        key = (named,) if named else (source, context)
        plain = " ".join(source.split())
        concept_id = named or (f"{plain} ({' '.join(context.split())})" if source in first_of else plain)
        return drafts.setdefault(key, _Draft(concept_id, Place(self.path, message.line, 1)))

    def _doubt_repeated(self, message: Message) -> None:
        """Keep a doubt where a message stands twice, which gettext forbids."""
        key = message.content("msgctxt"), message.content("msgid")
        before = self.known.setdefault(key, message.line)
        if before != message.line:
            remedy = "keep one, or tell them apart by msgctxt"
            place = Place(self.path, message.line, 1)
            self.doubts.append(Mistake(place, f"this message stands in line {before} already; {remedy}"))

    def _read_header(self, message: Message) -> None:
        """Take the title from the header."""
        name = _NAME.search(message.content("msgstr"))
        if name and name[1].strip() != _NO_NAME:
            self.title = name[1].strip()

    def _read(self, message: Message, draft: _Draft) -> None:
        """Take what a message says of a concept."""
        source, target = self.languages
        facts, status = _facts(message), _status(message)
        for keyword, pieces in message.strings.items():
            text = message.content(keyword).strip()
            if not visible(text) or keyword == "msgctxt":
                continue
            is_source = keyword.startswith("msgid")
            # What holds of the singular holds of its other forms, which may stand beside it.
            varies = keyword not in ("msgid", "msgstr", "msgstr[0]")
            of_source = _STATUS_OF.get(facts.get("source status", ""), PREFERRED)
            place = Place(self.path, pieces[0][1].line, pieces[0][1].column)
            language, own = (source, of_source) if is_source else (target, status)
            draft.add(Term(text, language, own, varies=varies, place=place))
        draft.notes |= dict.fromkeys(filter(None, ["\n".join(message.remarks).strip()]))
        definition = "\n".join(message.extracted[len(facts) :]).strip()
        draft.definitions |= dict.fromkeys(filter(None, [definition]))
        draft.do_not_translate |= _UNTRANSLATABLE in message.flags


def _facts(message: Message) -> dict[str, str]:
    """Return what the first of the comments from the program say for termcheck: the concept, and rarer statuses."""
    facts: dict[str, str] = {}
    for line in message.extracted:
        found = _FACT.fullmatch(line)
        if not found or found[1] in facts or (not facts and found[1] != "concept"):
            break
        facts[found[1]] = found[2].strip()
    return facts


def _status(message: Message) -> AdministrativeStatus:
    """Return the status of the translation of a message."""
    if _FORBIDDEN in message.flags:
        return AdministrativeStatus.DEPRECATED
    if message.fuzzy:
        return AdministrativeStatus.PROPOSED
    return _STATUS_OF.get(_facts(message).get("status", ""), PREFERRED)


def _pairs(concept: ConceptEntry, source: str, target: str) -> Iterator[tuple[Term, Term | None]]:
    """Yield the pairs of terms that say all of a concept: each rendering with the first source term, then the rest."""
    sources = [term for term in concept.terms if term.language == source]
    renderings = [term for term in concept.terms if term.language == target]
    for rendering in renderings or (None,):
        yield sources[0], rendering
    for other in sources[1:]:
        yield other, renderings[0] if renderings else None


def _message(concept: ConceptEntry, source: Term, rendering: Term | None, known: set[tuple[str, str]]) -> Iterator[str]:
    """Yield the lines of a message; ``known`` are the contexts and sources of those before it."""
    context, number = "", 1
    while (context, source.text) in known:
        context, number = concept.id if number == 1 else f"{concept.id} {number}", number + 1
    known.add((context, source.text))
    status = rendering.status if rendering else PREFERRED
    yield from (f"# {line}".rstrip() for line in _lines(concept.note))
    yield f"#. concept: {' '.join(concept.id.split())}"
    if status in (AdministrativeStatus.ADMITTED, AdministrativeStatus.SUPERSEDED):
        yield f"#. status: {status}"
    if source.status is not PREFERRED:
        yield f"#. source status: {source.status}"
    yield from (f"#. {line}".rstrip() for line in _lines(concept.definition))
    flags = [*filter(None, [_FLAGS.get(status)]), *([_UNTRANSLATABLE] if concept.do_not_translate else [])]
    if flags:
        yield f"#, {', '.join(flags)}"
    if context:
        yield f'msgctxt "{escaped(context)}"'
    yield f'msgid "{escaped(source.text)}"'
    yield f'msgstr "{escaped(rendering.text if rendering else "")}"'


def _lines(text: str) -> list[str]:
    """Return the lines of a text, none for an empty one."""
    return re.split(r"\r\n?|\n", text) if text else []
