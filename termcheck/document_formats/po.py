"""PO, the catalogues of GNU gettext: messages and their translations, plural by plural."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from msgspec.structs import replace

from termcheck.document_formats import DocumentFormat
from termcheck.errors import Mistake, NothingToCheckError, Place
from termcheck.glossary import same_language
from termcheck.language.script import detect
from termcheck.language_codes import tag_of_locale
from termcheck.parsing.decoding import Line, OpenFile, decoded
from termcheck.parsing.gettext import CHARSET, HEADER_LANGUAGE, Catalogue, Message, escaped
from termcheck.parsing.icu_messages import as_message, masked_message_or_icu
from termcheck.parsing.mnemonics import seen_through_in_both
from termcheck.parsing.translation_notes import verbatim_words
from termcheck.text import Document, Run, Segment, Text

_SOURCES = re.compile(r'^msgid(?:_plural)?((?:\s*+"[^"\n]*+")++)', re.MULTILINE)
_ONE_FORM = re.compile(r"nplurals\s*=\s*1\b")


class Po(DocumentFormat):
    """Messages of a program or of a documentation, bilingual."""

    suffixes = (".po",)
    bilingual = True

    def read(self, file: OpenFile) -> Document:
        """Return the document; a segment's id is the number of its ``msgid``'s line, with ``[n]`` for a plural form.

        The target language is the header's, or else the last of ``languages``;
        the source the header's, or another of ``languages`` by the script of the first messages, or else English.
        """
        characters = decoded(file, CHARSET)
        languages = file.languages
        headers = {name: tag_of_locale(locale) for name, locale in HEADER_LANGUAGE.findall(characters.sample)}
        target = headers.get("Language") or languages[-1]
        # Of several in one script the first is taken, since the source comes first.
        others = [language for language in reversed(languages) if not same_language(language, target)]
        messages = "\n".join(_SOURCES.findall(characters.sample))
        source = headers.get("X-Source-Language") or detect(messages, others or ["en"])
        pairs = _Pairs(file.path, characters.encoding, source, target)
        return Document(file.path, source, target, pairs.segments(characters.lines))

    def spelled(self, characters: str, run: Run) -> str:  # noqa: ARG002 - every string is quoted alike
        """Return characters with the escapes of C."""
        return escaped(characters)


@dataclass(frozen=True, slots=True)
class _Pairs:
    """How the messages of one file are read."""

    path: str
    encoding: str
    source_language: str
    target_language: str
    known: dict[tuple[str, str], int] = field(default_factory=dict)

    def segments(self, lines: Iterable[Line | Mistake]) -> Iterator[Segment]:
        """Yield the pairs; raise ``DocumentError`` at the first line that cannot be read, or if there is no message."""
        one_form = empty = True
        for message in Catalogue(self.path, self.encoding).messages(lines):
            if message.content("msgid"):
                empty = False
                yield from self._pairs(message, one_form=one_form)
            else:
                one_form = _ONE_FORM.search(message.content("msgstr")) is not None
        if empty:
            raise NothingToCheckError(Mistake(Place(self.path), "this file holds no message; give a PO file"))

    def _pairs(self, message: Message, *, one_form: bool) -> Iterator[Segment]:
        """Yield a message with each of its translations; a fuzzy one is no translation yet."""
        faults, notes = self._faults(message), [*message.remarks, *message.extracted]
        for keyword in [key for key in message.strings if key.startswith("msgstr")]:
            number = keyword.removeprefix("msgstr")
            plural = number and (one_form or number != "[0]") and "msgid_plural" in message.strings
            source = self._text(message, "msgid_plural" if plural else "msgid", self.source_language)
            target = self._text(message, keyword, self.target_language)
            source, target = seen_through_in_both(source, target)
            yield Segment(
                f"{message.line}{number}",
                source,
                target,
                state="fuzzy" if message.fuzzy else "",
                pending=message.fuzzy,
                verbatim=verbatim_words("\n".join(notes), source.content) if notes else (),
                faults=faults,
            )
            faults = ()

    def _faults(self, message: Message) -> tuple[Mistake, ...]:
        """Return what is wrong with a message: that there was one before it with the same context and source."""
        key = message.content("msgctxt"), message.content("msgid")
        before = self.known.setdefault(key, message.line)
        if before == message.line:
            return ()
        text = f"this message stands in line {before} already; keep one of them"
        return (Mistake(Place(self.path, message.line, 1), text),)

    def _text(self, message: Message, keyword: str, language: str) -> Text:
        """Return the text of a string."""
        content, runs = "", []
        for piece, run in message.strings[keyword]:
            runs.append(replace(run, start=len(content)))
            content += piece
        places = tuple(runs) or (Run(0, max(message.line, 1), 1, 0),)
        text = Text(content, language, self.path, places, self.encoding, *masked_message_or_icu(content))
        return as_message(text, masked_message_or_icu)
