"""TS, the translation files of Qt Linguist: messages by context, with plurals and lengths."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from termcheck.document_formats import DocumentFormat
from termcheck.errors import Mistake, NothingToCheckError, Place
from termcheck.glossary import same_language
from termcheck.language_codes import tag_of_locale
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.escapes import without_entities
from termcheck.parsing.icu_messages import masked_message_or_icu, with_branches
from termcheck.parsing.masking import Spans, united
from termcheck.parsing.mnemonics import seen_through
from termcheck.parsing.translation_notes import words_kept_verbatim
from termcheck.parsing.xml.head import root_element
from termcheck.parsing.xml.passages import Passage, spelled_in_xml
from termcheck.parsing.xml.segments import XmlSegments
from termcheck.text import Document, Run, Segment, Span, Text

# Qt 6, Linguist TS File Format (XSD): elements of a message; all others are skipped with what stands in them.
_NOTES = frozenset({"comment", "extracomment", "translatorcomment"})
_FORMS = frozenset({"numerusform", "lengthvariant"})
_OUT_OF_USE = frozenset({"obsolete", "vanished"})
_UNFINISHED = "unfinished"
# QString::arg and QObject::tr: %1 to %99, %n, and %L before either for digits as the locale has them.
_PLACEHOLDER = re.compile(r"%L?(?:[0-9]{1,2}|n)")


class QtTs(DocumentFormat):
    """Messages of a program made with Qt (Qt Linguist), bilingual."""

    shared_suffixes = (".ts",)
    bilingual = True
    unencodable = "xmlcharrefreplace"

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:  # noqa: ARG003 - TypeScript and films are called so too
        """Say whether a file begins like one of Qt Linguist."""
        return root_element(head) == "TS"

    def read(self, file: OpenFile) -> Document:
        """Return the document; a segment's id is its message's ``id``, or the number of the line that begins at.

        A plural form has ``[n]`` behind it, a variant of another length its number behind a slash.
        The target language is the file's, or else the last of ``languages`` that is not the source's;
        the source language is the file's, or else English, as Qt has it.
        """
        reader = _Reader(file)
        while not reader.target_language and not reader.ended:
            reader.advance()
        if not reader.target_language:
            reader.raise_failure()
        return Document(file.path, reader.source_language, reader.target_language, reader.segments())

    def spelled(self, characters: str, run: Run) -> str:
        """Return characters with XML's escapes."""
        return spelled_in_xml(characters, run)


@dataclass(slots=True)
class _Message:
    """What is known of a message while it is read."""

    id: str
    source: Passage
    state: str = ""
    notes: list[Passage] = field(default_factory=list)
    translations: dict[str, Passage] = field(default_factory=dict)


class _Reader(XmlSegments):
    """Elements into segments."""

    def __init__(self, file: OpenFile) -> None:
        super().__init__(file.path, file.stream)
        self.source_language = ""
        self.target_language = ""
        self._languages = file.languages
        self._message: _Message | None = None
        self._empty = True
        self._plurals = 0
        self._lengths = 0

    def segments(self) -> Iterator[Segment]:
        """Yield the segments; raise ``DocumentError`` for what cannot be read, and where there is no message."""
        yield from super().segments()
        if self._empty:
            raise NothingToCheckError(Mistake(Place(self.path), "this file holds no message; run lupdate to fill it"))

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""
        if not self.target_language:
            self._take_languages(name, attributes)
        elif self.skipped:
            self.skipped += 1
        elif name == "message":
            self._empty = False
            source = Passage(self.source_language, mask=_masked)
            self._message = _Message(attributes.get("id") or str(self.line()), source)
        elif self._message is not None:
            self._start_in_message(self._message, name, attributes)
        elif name != "context":
            self.skipped = 1

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if self.skipped:
            self.skipped -= 1
        elif name == "message" and self._message is not None:
            self._flush(self._message)
            self._message = None
        elif name in _FORMS or name in _NOTES or name in ("source", "translation"):
            self.passage = None

    def _take_languages(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the languages that the root names."""
        if name != "TS":
            raise self.refuse(f"this is no file of Qt Linguist: it begins with <{name.rpartition(' ')[2]}>")
        self.source_language = tag_of_locale(attributes.get("sourcelanguage") or "en")
        others = [language for language in self._languages if not same_language(language, self.source_language)]
        self.target_language = tag_of_locale(attributes.get("language") or (others or ["und"])[-1])

    def _start_in_message(self, message: _Message, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element inside a message."""
        if name == "source":
            self.passage = message.source
        elif name in _NOTES:
            self.passage = Passage("")
            message.notes.append(self.passage)
        elif name == "translation":
            message.state = attributes.get("type", "")
            self._plurals = self._lengths = 0
            self._begin(message, "")
        elif name in _FORMS:
            self._begin_form(message, name)
        elif name == "byte":
            self._place_byte(attributes.get("value", ""))
        else:
            self.skipped = 1

    def _begin_form(self, message: _Message, name: str) -> None:
        """Begin a plural form or a length; the white space around it is no translation."""
        if name == "numerusform":
            message.translations.pop("", None)
            self._plurals, self._lengths = self._plurals + 1, 0
            self._begin(message, f"[{self._plurals - 1}]")
        else:
            plural = f"[{self._plurals - 1}]" if self._plurals else ""
            message.translations.pop(plural, None)
            self._lengths += 1
            self._begin(message, f"{plural}/{self._lengths}")

    def _begin(self, message: _Message, form: str) -> None:
        """Begin a translation."""
        self.passage = message.translations[form] = Passage(self.target_language, mask=_masked)

    def _place_byte(self, value: str) -> None:
        """Take a character that XML cannot hold: its number, with an x where it is hexadecimal."""
        try:
            character = chr(int(value[1:], 16) if value[:1] == "x" else int(value))
            character.encode()
        except (ValueError, OverflowError):
            raise self.refuse(f'“{value}” is no character; write its number, as in <byte value="x1f"/>') from None
        self.place_character(character)

    def _flush(self, message: _Message) -> None:
        """Let go of the segments of a message that is in use: one for each form of its translation."""
        if message.state in _OUT_OF_USE:
            return
        source = self._finished(message.source)
        verbatim = words_kept_verbatim((self.text(note).content for note in message.notes), source.content)
        for form, translation in message.translations.items() or [("", Passage(self.target_language))]:
            target = self._finished(translation)
            if source.content or target.content:
                self.ready.append(
                    Segment(
                        f"{message.id}{form}",
                        source if source.content else None,
                        target,
                        state=message.state,
                        pending=message.state == _UNFINISHED,
                        verbatim=verbatim,
                    )
                )

    def _finished(self, passage: Passage) -> Text:
        """Return the text of a passage, with its branches; mnemonics and the entities of rich text are seen through."""
        text = self.text(passage)
        return with_branches(seen_through(without_entities(text, _masked) if "<" in text.content else text))


def _masked(content: str) -> tuple[Spans, Spans]:
    """Return the opaque and the transparent spans of a message, with the placeholders of Qt."""
    opaque, transparent = masked_message_or_icu(content)
    placeholders = (Span(*found.span()) for found in _PLACEHOLDER.finditer(content))
    return united((*opaque, *placeholders)), transparent
