"""TMX 1.1 to 1.4b as a glossary: the header, and the units one after the other."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import PurePath

from termcheck.errors import DocumentError, Place
from termcheck.glossary import AdministrativeStatus, Glossary, Term, same_language
from termcheck.nearest import did_you_mean
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.glossary_review import Review, unreadable
from termcheck.parsing.glossary_validation import language_tag, quoted, visible
from termcheck.parsing.tmx.elements import NATIVE_CODE, XML_LANGUAGE, namespace_of
from termcheck.parsing.tmx.transactions import transactions
from termcheck.parsing.tmx.units import Said, Unit, concepts
from termcheck.parsing.xml.passages import Passage
from termcheck.parsing.xml.segments import XmlSegments

_TEXTS = frozenset({"seg", "note", "prop"})
_STATUSES = {str(status): status for status in AdministrativeStatus}
_PROPERTIES = {
    "domain": "subject",
    "subject-field": "subject",
    "subjectfield": "subject",
    "partofspeech": "part-of-speech",
}
_PAIR = 2


def read_tmx(file: GlossaryFile) -> Glossary:
    """Return the glossary in a TMX file; raise ``GlossaryError`` with all its mistakes."""
    reader = _Reader(file)
    try:
        reader.read_to_end()
    except DocumentError as error:
        raise unreadable(error) from None
    head, review, languages = reader.head, reader.review, reader.languages()
    entries = tuple(concepts(reader.units, languages, review))
    if len(languages) < _PAIR and not review.mistakes:
        spoken = f"only {languages[0]}" if languages else "no text"
        message = f"the units of this memory have {spoken}, and a glossary needs two languages; add translations"
        review.complain(Place(file.path, 1, 1), message)
    return Glossary(
        head.property("title") or PurePath(file.path).stem,
        languages,
        entries,
        file.path,
        file.digest,
        doubts=review.verdict(languages, entries),
        description=head.property("description"),
        origin=head.property("origin"),
        licence=head.property("licence"),
    )


class _Reader(XmlSegments):
    """Reads the header and the units of a memory."""

    def __init__(self, file: GlossaryFile) -> None:
        super().__init__(file.path, BytesIO(file.content))
        self.review = Review()
        self.head = Said()
        self.units: list[Unit] = []
        self._namespace: str | None = None
        self._source = ""
        self._variant: Said | None = None
        self._language = ""
        self._property = ("", "")

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""
        if self._namespace is None:
            self._namespace = namespace_of(name, self)
        name = name.removeprefix(self._namespace)
        if self.skipped or name in NATIVE_CODE:
            self.skipped += 1
        elif name == "header":
            self._source = attributes.get("srclang", "")
        elif name == "tu":
            said = Said(tuple(transactions(attributes)))
            self.units.append(Unit(attributes.get("tuid", "").strip(), self.place(), said))
        elif name == "tuv":
            self._variant = Said(tuple(transactions(attributes)))
            self._language = self._tag(attributes)
        elif name in _TEXTS:
            self.passage = Passage("")
            self._property = (attributes.get("type", "").removeprefix("x-").lower(), attributes.get(XML_LANGUAGE, ""))

    def end(self, name: str) -> None:
        """Take the end of an element."""
        name = name.removeprefix(self._namespace or "")
        if self.skipped:
            self.skipped -= 1
        elif name == "tuv":
            self._variant = None
        elif name in _TEXTS and self.passage is not None:
            passage, self.passage = self.passage, None
            if name == "seg":
                self._take_term(passage)
            else:
                self._take_words(name, passage.content.strip())

    def _tag(self, attributes: Mapping[str, str]) -> str:
        """Return the language that a variant names; keep a mistake where it names none."""
        written = attributes.get(XML_LANGUAGE) or attributes.get("lang", "")
        tag = language_tag(written)
        if tag is None:
            without = "this variant names no language; write xml:lang=“…”"
            wrong = f"{quoted(written)} is not the tag of a language; write one as ko, en-US or pt-BR"
            self.review.complain(self.place(), wrong if written else without)
        return tag or ""

    def _take_term(self, passage: Passage) -> None:
        """Take a term of the present unit."""
        said, text = self._variant, self.text(passage)
        content = text.content.strip()
        if said is None or not self.units or not self._language or not visible(content):
            return
        position = text.position(len(text.content) - len(text.content.lstrip()))
        place = Place(self.path, position.line, position.column)
        self.units[-1].terms.append(
            Term(
                content,
                self._language,
                self._status(said.property("status"), place),
                note=said.note,
                part_of_speech=said.property("part-of-speech"),
                source=said.property("source"),
                transactions=said.transactions,
                place=place,
            )
        )

    def _status(self, written: str, place: Place) -> AdministrativeStatus:
        """Return the status that a property of a variant names; keep a doubt where it names none."""
        status = _STATUSES.get(written.lower())
        if written and status is None:
            message = f"the status {quoted(written)} is not known and taken for preferred"
            self.review.doubt(place, f"{message}{did_you_mean(written, _STATUSES)}")
        return status or AdministrativeStatus.PREFERRED

    def _take_words(self, element: str, content: str) -> None:
        """Take a note or a property of the present variant, unit or header."""
        said = self._variant or (self.units[-1].said if self.units else self.head)
        kind, language = self._property
        tag = language_tag(language)
        if not content:
            return
        if element == "note":
            said.notes.append(content)
        elif kind == "definition" and tag:
            said.definitions.append((tag, content))
        else:
            said.properties.setdefault(_PROPERTIES.get(kind, kind), content)

    def languages(self) -> tuple[str, ...]:
        """Return the languages of the terms, the source language first."""
        named = map(language_tag, self.head.property("languages").split())
        spoken = (term.language for unit in self.units for term in unit.terms)
        languages = tuple(dict.fromkeys([*filter(None, named), *spoken]))
        source = language_tag(self._source)
        kin = (tag for tag in languages if source and same_language(tag, source))
        first = source if source in languages else next(kin, None)
        return tuple(dict.fromkeys(filter(None, (first, *languages))))
