"""PO, the catalogues of GNU gettext: messages and their translations, plural by plural."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from msgspec.structs import replace

from termcheck.document_formats import DocumentFormat
from termcheck.errors import DocumentError, Mistake, NothingToCheckError, Place
from termcheck.glossary import same_language
from termcheck.language.script import detect
from termcheck.parsing.decoding import Line, OpenFile, decoded
from termcheck.parsing.masking import masked_message
from termcheck.parsing.translation_notes import verbatim_words
from termcheck.text import Document, Run, Segment, Text

# GNU gettext manual, The Format of PO Files.
_STRING = re.compile(r'(?P<keyword>[a-z_]+)?(?P<plural>\[[0-9]{1,3}\])?\s*"(?P<inner>(?:[^"\\]++|\\.)*+)"\s*\Z')
_KEYWORDS = ("msgctxt", "msgid", "msgid_plural", "msgstr")
_ESCAPE = re.compile(r"\\(?:[0-7]{1,3}|x[0-9A-Fa-f]{1,2}|.)")
_SOURCES = re.compile(r'^msgid(?:_plural)?((?:\s*+"[^"\n]*+")++)', re.MULTILINE)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_WRITTEN = str.maketrans({"\\": "\\\\", '"': '\\"', **{meant: f"\\{name}" for name, meant in _ESCAPED.items()}})
_HEADER = re.compile(r'^"(Language|X-Source-Language):[ \t]*([A-Za-z]{2,3}(?:[_-][A-Za-z0-9]+)*)', re.MULTILINE)
_CHARSET = re.compile(rb'^"Content-Type:[^"]*charset=(?!CHARSET)([A-Za-z0-9_.:-]+)', re.MULTILINE)
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
        characters = decoded(file, _CHARSET)
        languages = file.languages
        headers = {name: tag.replace("_", "-") for name, tag in _HEADER.findall(characters.sample)}
        target = headers.get("Language") or languages[-1]
        # Of several in one script the first is taken, since the source comes first.
        others = [language for language in reversed(languages) if not same_language(language, target)]
        messages = "\n".join(_SOURCES.findall(characters.sample))
        source = headers.get("X-Source-Language") or detect(messages, others or ["en"])
        catalogue = _Catalogue(file.path, characters.encoding, source, target)
        return Document(file.path, source, target, catalogue.segments(characters.lines))

    def spelled(self, characters: str, run: Run) -> str:  # noqa: ARG002 - every string is quoted alike
        """Return characters with the escapes of C."""
        return characters.translate(_WRITTEN)


@dataclass(slots=True)
class _Message:
    """One message as it is read: the characters and runs of its strings, by keyword, and what its comments say."""

    line: int = 0
    fuzzy: bool = False
    notes: list[str] = field(default_factory=list)
    strings: dict[str, list[tuple[str, Run]]] = field(default_factory=dict)

    def content(self, keyword: str) -> str:
        """Return the characters of a string."""
        return "".join(piece for piece, _ in self.strings.get(keyword, ()))


@dataclass(frozen=True, slots=True)
class _Catalogue:
    """How the messages of one file are read."""

    path: str
    encoding: str
    source_language: str
    target_language: str
    known: dict[tuple[str, str], int] = field(default_factory=dict)

    def segments(self, lines: Iterable[Line | Mistake]) -> Iterator[Segment]:
        """Yield the pairs; raise ``DocumentError`` at the first line that cannot be read, or if there is no message."""
        one_form = empty = True
        for message in self._messages(lines):
            if message.content("msgid"):
                empty = False
                yield from self._pairs(message, one_form=one_form)
            else:
                one_form = _ONE_FORM.search(message.content("msgstr")) is not None
        if empty:
            raise NothingToCheckError(Mistake(Place(self.path), "this file holds no message; give a PO file"))

    def _messages(self, lines: Iterable[Line | Mistake]) -> Iterator[_Message]:
        """Yield the messages that are in use."""
        message, keyword = _Message(), ""
        for line in chain(lines, [Line(0, 0, "")]):
            if isinstance(line, Mistake):
                raise DocumentError(line)
            content = line.content.strip()
            ended = not content or content.startswith(("#", "msgctxt", "msgid "))
            if ended and any(key.startswith("msgstr") for key in message.strings):
                yield message
                message, keyword = _Message(), ""
            elif not content and message.line:
                raise self._unreadable(Line(message.line, 0, ""), 0, "put a msgstr behind this msgid")
            if content.startswith("#,"):
                message.fuzzy |= "fuzzy" in re.split(r"[,\s]+", content)
            elif content.startswith(("#.", "# ")):
                message.notes.append(content[2:])
            elif content and not content.startswith("#"):
                keyword = self._take(message, keyword, line)

    def _take(self, message: _Message, keyword: str, line: Line) -> str:
        """Take a line with a string into a message; return the keyword that the string belongs to."""
        indent = len(line.content) - len(line.content.lstrip())
        found = _STRING.match(line.content, indent)
        if found is None:
            raise self._unreadable(line, indent, 'write a keyword and a string in quotes, a quote inside it as \\"')
        if found["keyword"]:
            if found["keyword"] not in _KEYWORDS:
                raise self._unreadable(line, indent, f"known are {', '.join(_KEYWORDS)}")
            keyword = found["keyword"] + (found["plural"] or "")
            message.strings[keyword] = []
            if keyword == "msgid":
                message.line = line.number
        elif not keyword:
            raise self._unreadable(line, indent, "put msgid or msgstr before the first string of a message")
        message.strings[keyword].extend(self._pieces(line, found.start("inner"), found["inner"]))
        return keyword

    def _pieces(self, line: Line, begin: int, inner: str) -> Iterator[tuple[str, Run]]:
        """Yield the characters between two quotes, each escape by itself, with their places."""
        index = 0
        for escape in (*_ESCAPE.finditer(inner), None):
            end = escape.start() if escape else len(inner)
            if end > index:
                yield inner[index:end], self._run(line, begin + index, None)
            if escape:
                yield _unescaped(escape[0][1:]), self._run(line, begin + end, escape[0])
                index = escape.end()

    def _run(self, line: Line, index: int, written: str | None) -> Run:
        """Return the place of a character of a line."""
        return Run(0, line.number, index + 1, line.byte + len(line.content[:index].encode(self.encoding)), written)

    def _pairs(self, message: _Message, *, one_form: bool) -> Iterator[Segment]:
        """Yield a message with each of its translations; a fuzzy one is no translation yet."""
        faults = self._faults(message)
        for keyword in [key for key in message.strings if key.startswith("msgstr")]:
            number = keyword.removeprefix("msgstr")
            plural = number and (one_form or number != "[0]") and "msgid_plural" in message.strings
            source = self._text(message, "msgid_plural" if plural else "msgid", self.source_language)
            target = self._text(message, keyword, self.target_language)
            yield Segment(
                f"{message.line}{number}",
                source,
                target,
                state="fuzzy" if message.fuzzy else "",
                pending=message.fuzzy,
                verbatim=verbatim_words("\n".join(message.notes), source.content) if message.notes else (),
                faults=faults,
            )
            faults = ()

    def _faults(self, message: _Message) -> tuple[Mistake, ...]:
        """Return what is wrong with a message: that there was one before it with the same context and source."""
        key = message.content("msgctxt"), message.content("msgid")
        before = self.known.setdefault(key, message.line)
        if before == message.line:
            return ()
        text = f"this message stands in line {before} already; keep one of them"
        return (Mistake(Place(self.path, message.line, 1), text),)

    def _text(self, message: _Message, keyword: str, language: str) -> Text:
        """Return the text of a string."""
        content, runs = "", []
        for piece, run in message.strings[keyword]:
            runs.append(replace(run, start=len(content)))
            content += piece
        opaque, transparent = masked_message(content)
        places = tuple(runs) or (Run(0, max(message.line, 1), 1, 0),)
        return Text(content, language, self.path, places, self.encoding, opaque=opaque, transparent=transparent)

    def _unreadable(self, line: Line, index: int, remedy: str) -> DocumentError:
        """Return the error for a line that is no part of a message."""
        return DocumentError(
            Mistake(Place(self.path, line.number, index + 1), f"this is no line of a PO file; {remedy}")
        )


def _unescaped(escape: str) -> str:
    """Return the character of an escape, given without its backslash."""
    if escape[0] == "x" and len(escape) > 1:
        return chr(int(escape[1:], 16))
    if escape[0] in "01234567":
        return chr(int(escape, 8))
    return _ESCAPED.get(escape, escape)
