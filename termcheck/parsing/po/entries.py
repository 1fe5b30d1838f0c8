"""The messages of PO as concept entries."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from termcheck.errors import Place
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Term
from termcheck.parsing.gettext import Message
from termcheck.parsing.glossary_review import Review
from termcheck.parsing.glossary_validation import visible
from termcheck.parsing.po.statements import UNTRANSLATABLE, concept_of, definition_of, source_status_of, status_of

_NAME = re.compile(r"^Project-Id-Version:[ \t]*(.*)$", re.MULTILINE)
_NO_NAME = "PACKAGE VERSION"
_SINGULAR = frozenset({"msgid", "msgstr", "msgstr[0]"})


@dataclass(slots=True)
class _Draft:
    """A concept entry of which later messages may tell more."""

    id: str
    place: Place
    terms: dict[tuple[str, str, AdministrativeStatus], Term] = field(default_factory=dict)
    notes: dict[str, None] = field(default_factory=dict)
    definitions: dict[str, None] = field(default_factory=dict)
    do_not_translate: bool = False

    def take(self, message: Message, terms: Iterable[Term]) -> None:
        """Take the terms of a message, each once with a status, and what its comments and flags say."""
        for term in terms:
            self.terms.setdefault((term.language, term.text, term.status), term)
        self.notes |= dict.fromkeys(filter(None, ["\n".join(message.remarks).strip()]))
        self.definitions |= dict.fromkeys(filter(None, [definition_of(message)]))
        self.do_not_translate |= UNTRANSLATABLE in message.flags

    def entry(self, source: str) -> ConceptEntry:
        """Return the finished concept entry, with the terms of the source language first."""
        return ConceptEntry(
            self.id,
            tuple(sorted(self.terms.values(), key=lambda term: term.language != source)),
            "\n".join(self.definitions),
            note="\n".join(self.notes),
            do_not_translate=self.do_not_translate,
            place=self.place,
        )


@dataclass(slots=True)
class EntryReading:
    """One reading of the messages of a file, in a source and a target language; its title is in the header."""

    path: str
    languages: tuple[str, str]
    review: Review
    title: str = ""
    _drafts: dict[tuple[str, ...], _Draft] = field(default_factory=dict)
    _first: dict[str, _Draft] = field(default_factory=dict)
    _lines: dict[tuple[str, str], int] = field(default_factory=dict)

    def concepts(self, messages: Iterable[Message]) -> tuple[ConceptEntry, ...]:
        """Return the concept entries: a message each, but for those that only add to another one.

        Such are messages with the same comment “concept: …”, and forbidden or fuzzy ones with the source of another.
        """
        waiting: list[Message] = []
        for message in messages:
            source = message.content("msgid")
            if not source:
                self._read_header(message)
            elif not visible(source):
                self.review.doubt(self._place(message), "this message has no text; delete it")
            elif status_of(message) is AdministrativeStatus.PREFERRED or concept_of(message):
                self._draft(message).take(message, self._terms(message))
            else:
                waiting.append(message)
            self._doubt_repeated(message)
        for message in waiting:
            draft = self._first.get(message.content("msgid")) or self._draft(message)
            draft.take(message, self._terms(message))
        drafts = sorted(self._drafts.values(), key=lambda draft: draft.place.line or 0)
        return tuple(draft.entry(self.languages[0]) for draft in drafts)

    def _place(self, message: Message) -> Place:
        """Return where a message stands."""
        return Place(self.path, message.line, 1)

    def _read_header(self, message: Message) -> None:
        """Take the title from the header."""
        name = _NAME.search(message.content("msgstr"))
        if name and name[1].strip() != _NO_NAME:
            self.title = name[1].strip()

    def _draft(self, message: Message) -> _Draft:
        """Return the concept entry that a message belongs to."""
        named, context, source = concept_of(message), message.content("msgctxt"), message.content("msgid")
        plain = " ".join(source.split())
        concept_id = named or (f"{plain} ({' '.join(context.split())})" if source in self._first else plain)
        key = (named,) if named else (source, context)
        draft = self._drafts.setdefault(key, _Draft(concept_id, self._place(message)))
        self._first.setdefault(source, draft)
        return draft

    def _terms(self, message: Message) -> Iterator[Term]:
        """Yield the terms of a message."""
        source, target = self.languages
        for keyword, pieces in message.strings.items():
            text = message.content(keyword).strip()
            if keyword == "msgctxt" or not visible(text):
                continue
            is_source = keyword.startswith("msgid")
            language, status = (source, source_status_of) if is_source else (target, status_of)
            place = Place(self.path, pieces[0][1].line, pieces[0][1].column)
            # What holds of the singular holds of its other forms, which may stand beside it.
            yield Term(text, language, status(message), varies=keyword not in _SINGULAR, place=place)

    def _doubt_repeated(self, message: Message) -> None:
        """Keep a doubt where a message stands twice, which gettext forbids."""
        key = message.content("msgctxt"), message.content("msgid")
        before = self._lines.setdefault(key, message.line)
        if before != message.line:
            remedy = "keep one, or tell them apart by msgctxt"
            self.review.doubt(self._place(message), f"this message stands in line {before} already; {remedy}")
