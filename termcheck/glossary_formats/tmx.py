"""TMX 1.1 to 1.4b as glossaries: each unit of a memory is a concept, its variants are the terms of all languages."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import PurePath
from typing import BinaryIO

from termcheck import __version__
from termcheck.errors import DocumentError, GlossaryError, Mistake, Place
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary, Term, Transaction, same_language
from termcheck.glossary_formats import GlossaryFormat
from termcheck.nearest import did_you_mean
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
from termcheck.parsing.xml.head import root_element
from termcheck.parsing.xml.passages import Passage, spelled_in_xml
from termcheck.parsing.xml.segments import XmlSegments
from termcheck.text import Run

PREFERRED = AdministrativeStatus.PREFERRED
_XML_LANGUAGE = "http://www.w3.org/XML/1998/namespace lang"
# TMX 1.4b, 2.3: elements that hold code of the original's format.
_NATIVE_CODE = frozenset({"bpt", "ept", "it", "ph", "ut"})
_PAIR = 2
_STATUSES = {str(status): status for status in AdministrativeStatus}
# TMX 1.4b, 4: dates are written as 20240521T133000Z.
_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z")
_ISO_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z")
_KINDS = {"origination": ("creationdate", "creationid"), "modification": ("changedate", "changeid")}
_IN_TEXT, _IN_ATTRIBUTE = Run(0, 1, 1, 0), Run(0, 1, 1, 0, None, '"')
_UNHELD = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Tmx(GlossaryFormat):
    """Units of a translation memory, each a concept in any number of languages."""

    suffixes = (".tmx",)
    writable = True

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:  # noqa: ARG003 - the content says it
        """Say whether a file begins with the root of a TMX."""
        return root_element(head) == "tmx"

    def read(self, file: GlossaryFile) -> Glossary:
        """Return the glossary in a TMX file; raise ``GlossaryError`` with all its mistakes."""
        reader = _Reader(file.path, BytesIO(file.content))
        try:
            reader.read_whole()
        except DocumentError as error:
            places = [Place(file.path, one.place.line or 1, one.place.column or 1) for one in error.mistakes]
            raise GlossaryError(*map(Mistake, places, (one.message for one in error.mistakes))) from None
        languages = reader.languages()
        concepts = tuple(reader.concepts(languages))
        reader.mistakes += (*duplicate_ids(concepts), *contradictions(concepts))
        if len(languages) < _PAIR and not reader.mistakes:
            spoken = f"only {languages[0]}" if languages else "no text"
            message = f"the units of this memory have {spoken}, and a glossary needs two languages; add translations"
            reader.mistakes.append(Mistake(Place(file.path, 1, 1), message))
        if reader.mistakes:
            raise GlossaryError(*in_file_order(reader.mistakes))
        doubts = [*reader.doubts, *contested_renderings(languages, concepts), *gaps(languages, concepts)]
        head = reader.head.words
        return Glossary(
            head.get("title", PurePath(file.path).stem),
            languages,
            concepts,
            file.path,
            file.digest,
            doubts=in_file_order(doubts),
            description=head.get("description", ""),
            origin=head.get("origin", ""),
            licence=head.get("licence", ""),
        )

    def write(self, glossary: Glossary, path: str) -> bytes:
        """Return a glossary as TMX 1.4b in UTF-8; raise ``GlossaryError`` for characters that XML cannot hold."""
        content = "\n".join(_lines(glossary))
        unheld = _UNHELD.search(content)
        if unheld:
            message = f"XML cannot hold the character U+{ord(unheld[0]):04X}, which is in an entry; take it out"
            raise GlossaryError(Mistake(Place(path), message))
        return content.encode()


@dataclass(slots=True)
class _Said:
    """What the notes, properties and attributes of the header, a unit or a variant say."""

    notes: list[str] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)
    definitions: list[tuple[str, str]] = field(default_factory=list)
    transactions: tuple[Transaction, ...] = ()

    @property
    def note(self) -> str:
        """All notes, each on a line of its own."""
        return "\n".join(self.notes)


@dataclass(slots=True)
class _Unit:
    """A unit: its id, if it has one, what it says, and its terms."""

    id: str
    place: Place
    said: _Said
    terms: list[Term] = field(default_factory=list)

    def entry(self, concept_id: str) -> ConceptEntry:
        """Return the finished concept entry."""
        word = self.said.words.get
        return ConceptEntry(
            concept_id,
            tuple(dict.fromkeys(self.terms)),
            word("definition", ""),
            word("subject", ""),
            self.said.note,
            do_not_translate=word("do-not-translate") in _YES,
            definitions=tuple(self.said.definitions),
            source=word("source", ""),
            owner=word("owner", ""),
            transactions=self.said.transactions,
            place=self.place,
        )


class _Reader(XmlSegments):
    """Reads the header and the units of a memory."""

    def __init__(self, path: str, stream: BinaryIO) -> None:
        super().__init__(path, stream)
        self.head = _Said()
        self.mistakes: list[Mistake] = []
        self.doubts: list[Mistake] = []
        self._is_tmx = False
        self._source = ""
        self._units: list[_Unit] = []
        self._variant: _Said | None = None
        self._language = ""
        self._property = ("", "")

    def read_whole(self) -> None:
        """Read to the end; raise ``DocumentError`` for what ends the reading before."""
        while not self.ended:
            self.advance()
        self.raise_failure()

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""
        if not self._is_tmx and name != "tmx":
            raise self.refuse(f"this is no TMX: it begins with <{name.rpartition(' ')[2]}>")
        self._is_tmx = True
        if self.skipped or name in _NATIVE_CODE:
            self.skipped += 1
        elif name == "header":
            self._source = attributes.get("srclang", "")
        elif name == "tu":
            said = _Said(transactions=tuple(_transactions(attributes)))
            self._units.append(_Unit(attributes.get("tuid", "").strip(), self.place(), said))
        elif name == "tuv":
            self._variant = _Said(transactions=tuple(_transactions(attributes)))
            self._language = self._tag(attributes, "this variant names no language; write xml:lang=“…”")
        elif name in ("seg", "note", "prop"):
            self.passage = Passage("")
            self._property = (attributes.get("type", "").removeprefix("x-").lower(), attributes.get(_XML_LANGUAGE, ""))

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if self.skipped:
            self.skipped -= 1
        elif name == "tuv":
            self._variant = None
        elif name in ("seg", "note", "prop") and self.passage is not None:
            passage, self.passage = self.passage, None
            if name == "seg":
                self._take_term(passage)
            else:
                self._take_words(name, passage.content.strip())

    def _tag(self, attributes: Mapping[str, str], without: str) -> str:
        """Return the language that an element names; keep a mistake where it names none."""
        written = attributes.get(_XML_LANGUAGE) or attributes.get("lang", "")
        tag = language_tag(written)
        if tag is None:
            wrong = f"{quoted(written)} is not the tag of a language; write one as ko, en-US or pt-BR"
            self.mistakes.append(Mistake(self.place(), wrong if written else without))
        return tag or ""

    def _take_term(self, passage: Passage) -> None:
        """Take a term of the present unit."""
        said, text = self._variant, self.text(passage)
        content = text.content.strip()
        if said is None or not self._units or not self._language or not visible(content):
            return
        position = text.position(len(text.content) - len(text.content.lstrip()))
        place = Place(self.path, position.line, position.column)
        written = said.words.get("status", "")
        status = _STATUSES.get(written.lower(), PREFERRED)
        if written and written.lower() not in _STATUSES:
            message = f"the status {quoted(written)} is not known and taken for preferred"
            self.doubts.append(Mistake(place, f"{message}{did_you_mean(written, _STATUSES)}"))
        self._units[-1].terms.append(
            Term(
                content,
                self._language,
                status,
                note=said.note,
                part_of_speech=said.words.get("part-of-speech", ""),
                source=said.words.get("source", ""),
                transactions=said.transactions,
                place=place,
            )
        )

    def _take_words(self, element: str, content: str) -> None:
        """Take a note or a property of the present variant, unit or header."""
        said = self._variant or (self._units[-1].said if self._units else self.head)
        kind, language = self._property
        tag = language_tag(language) if language else None
        if not content:
            return
        if element == "note":
            said.notes.append(content)
        elif kind == "definition" and tag:
            said.definitions.append((tag, content))
        else:
            said.words.setdefault(_PROPERTIES.get(kind, kind), content)

    def languages(self) -> tuple[str, ...]:
        """Return the languages of the terms, the source language first."""
        named = (language_tag(tag) for tag in self.head.words.get("languages", "").split())
        spoken = [*filter(None, named), *(term.language for unit in self._units for term in unit.terms)]
        languages = tuple(dict.fromkeys(spoken))
        source = next((tag for tag in languages if self._source and same_language(tag, self._source)), None)
        exact = language_tag(self._source)
        first = exact if exact in languages else source
        return tuple(dict.fromkeys(filter(None, (first, *languages))))

    def concepts(self, languages: tuple[str, ...]) -> Iterator[ConceptEntry]:
        """Yield the concept entries; units without an id that share their first source term are one."""
        units: list[tuple[str, _Unit]] = []
        unnamed: dict[str, _Unit] = {}
        for unit in self._units:
            named = next((term.text for tag in languages for term in unit.terms if term.language == tag), "")
            if not unit.id and not named:
                self.doubts.append(
                    Mistake(unit.place, "this unit has no text and is left out; write one, or delete it")
                )
            elif unit.id or named not in unnamed:
                units.append((unit.id or named, unit))
                if not unit.id:
                    unnamed[named] = unit
            else:
                unnamed[named].terms += unit.terms
        return (unit.entry(concept_id) for concept_id, unit in units)


_PROPERTIES = {
    "domain": "subject",
    "subject-field": "subject",
    "subjectfield": "subject",
    "partofspeech": "part-of-speech",
}
_YES = frozenset({"yes", "true", "1"})


def _transactions(attributes: Mapping[str, str]) -> Iterator[Transaction]:
    """Yield what the attributes of a unit or a variant say of who made and changed it."""
    for kind, (date, responsible) in _KINDS.items():
        when = _DATE.sub(r"\1-\2-\3T\4:\5:\6Z", attributes.get(date, ""))
        if when or attributes.get(responsible):
            yield Transaction(kind, when, attributes.get(responsible, ""))


def _lines(glossary: Glossary) -> Iterator[str]:
    """Yield the lines of a file that holds a glossary."""
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<tmx version="1.4">'
    about = {
        "creationtool": "termcheck",
        "creationtoolversion": __version__,
        "segtype": "phrase",
        "o-tmf": "termcheck",
        "adminlang": "en",
        "srclang": glossary.languages[0] if glossary.languages else "*all*",
        "datatype": "plaintext",
    }
    yield f"  <header{_attributes(about)}>"
    facts = {
        "title": glossary.title,
        "languages": " ".join(glossary.languages),
        "description": glossary.description,
        "origin": glossary.origin,
        "licence": glossary.licence,
    }
    yield from _properties(facts, "    ")
    yield "  </header>"
    yield "  <body>"
    for concept in glossary.concepts:
        yield from _unit(concept)
    yield "  </body>"
    yield "</tmx>"
    yield ""


def _unit(concept: ConceptEntry) -> Iterator[str]:
    """Yield the lines of a unit that holds a concept entry."""
    yield f"    <tu{_attributes({'tuid': concept.id, **_made(concept.transactions)})}>"
    if concept.note:
        yield f"      <note>{_spelled(concept.note)}</note>"
    for language, definition in concept.definitions:
        yield f'      <prop type="x-definition" xml:lang="{language}">{_spelled(definition)}</prop>'
    facts = {
        "definition": concept.definition,
        "subject": concept.subject_field,
        "source": concept.source,
        "owner": concept.owner,
        "do-not-translate": "yes" if concept.do_not_translate else "",
    }
    yield from _properties(facts, "      ")
    for term in concept.terms:
        yield f"      <tuv{_attributes({'xml:lang': term.language, **_made(term.transactions)})}>"
        if term.note:
            yield f"        <note>{_spelled(term.note)}</note>"
        status = "" if term.status is PREFERRED else str(term.status)
        said = {"status": status, "part-of-speech": term.part_of_speech, "source": term.source}
        yield from _properties(said, "        ")
        yield f"        <seg>{_spelled(term.text)}</seg>"
        yield "      </tuv>"
    yield "    </tu>"


def _made(transactions: tuple[Transaction, ...]) -> dict[str, str]:
    """Return the attributes that say who made and changed something: once each, with dates that TMX can write."""
    made: dict[str, str] = {}
    for transaction in transactions:
        date, responsible = _KINDS.get(transaction.kind, ("", ""))
        if date and date not in made and responsible not in made:
            when = _ISO_DATE.fullmatch(transaction.date)
            said = {date: "{}{}{}T{}{}{}Z".format(*when.groups()) if when else "", responsible: transaction.responsible}
            made |= {name: value for name, value in said.items() if value}
    return made


def _properties(facts: Mapping[str, str], indent: str) -> Iterator[str]:
    """Yield the properties that say something."""
    yield from (f'{indent}<prop type="x-{kind}">{_spelled(text)}</prop>' for kind, text in facts.items() if text)


def _attributes(values: Mapping[str, str]) -> str:
    """Return attributes as they stand in a tag."""
    return "".join(f' {name}="{spelled_in_xml(value, _IN_ATTRIBUTE)}"' for name, value in values.items())


def _spelled(text: str) -> str:
    """Return characters as they stand between tags."""
    return spelled_in_xml(text, _IN_TEXT)
