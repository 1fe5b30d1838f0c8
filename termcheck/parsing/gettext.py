"""PO, the catalogues of GNU gettext, as messages: strings that know where their characters stand, and comments."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from termcheck.errors import DocumentError, Mistake, Place
from termcheck.parsing.decoding import Line
from termcheck.text import Run

CHARSET = re.compile(rb'^"Content-Type:[^"]*charset=(?!CHARSET)([A-Za-z0-9_.:-]+)', re.MULTILINE)
"""Finds the encoding that a catalogue declares."""

HEADER_LANGUAGE = re.compile(
    r'^"(Language|X-Source-Language):[ \t]*([A-Za-z]{2,3}(?:[_-][A-Za-z0-9]+)*(?:\.[A-Za-z0-9-]+)?(?:@[A-Za-z0-9]+)?)',
    re.MULTILINE,
)
"""Finds the languages in the header of a catalogue, as names of locales."""

# GNU gettext manual, The Format of PO Files.
_STRING = re.compile(r'(?P<keyword>[a-z_]+)?(?P<plural>\[[0-9]{1,3}\])?\s*"(?P<inner>(?:[^"\\]++|\\.)*+)"\s*\Z')
_KEYWORDS = ("msgctxt", "msgid", "msgid_plural", "msgstr")
_BEGINS = re.compile(r"#|msgctxt|msgid(?!_)")
_ESCAPE = re.compile(r"\\(?:[0-7]{1,3}|x[0-9A-Fa-f]{1,2}|.)")
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_WRITTEN = str.maketrans({"\\": "\\\\", '"': '\\"', **{meant: f"\\{name}" for name, meant in _ESCAPED.items()}})


def escaped(characters: str) -> str:
    """Return characters with the escapes of C, as they stand between quotes."""
    return characters.translate(_WRITTEN)


@dataclass(slots=True)
class Message:
    """One message as it is read: the characters and runs of its strings, by keyword, and what its comments say.

    ``flags`` are the words behind ``#,``; ``remarks`` are the comments of translators, and ``extracted`` those that
    were taken from the program.
    """

    line: int = 0
    flags: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    extracted: list[str] = field(default_factory=list)
    strings: dict[str, list[tuple[str, Run]]] = field(default_factory=dict)

    @property
    def fuzzy(self) -> bool:
        """Whether its translation waits for somebody to look at it."""
        return "fuzzy" in self.flags

    def content(self, keyword: str) -> str:
        """Return the characters of a string."""
        return "".join(piece for piece, _ in self.strings.get(keyword, ()))


@dataclass(frozen=True, slots=True)
class Catalogue:
    """How the messages of one file are read: its path, and the codec of its bytes."""

    path: str
    encoding: str

    def messages(self, lines: Iterable[Line | Mistake]) -> Iterator[Message]:
        """Yield the messages that are in use; raise ``DocumentError`` at the first line that cannot be read."""
        message, keyword = Message(), ""
        for line in chain(lines, [Line(0, 0, "")]):
            if isinstance(line, Mistake):
                raise DocumentError(line)
            content = line.content.strip()
            ended = not content or _BEGINS.match(content) is not None
            if ended and any(key.startswith("msgstr") for key in message.strings):
                yield message
                message, keyword = Message(), ""
            elif not content and message.line:
                raise self._unreadable(Line(message.line, 0, ""), 0, "put a msgstr behind this msgid")
            if content.startswith("#~") and not message.strings:
                # What was said before belongs to a message that is not in use any more.
                message = Message()
            elif content.startswith("#,"):
                message.flags += filter(None, re.split(r"[,\s]+", content[2:]))
            elif content.startswith("#."):
                message.extracted.append(content[2:].removeprefix(" "))
            elif content == "#" or content.startswith("# "):
                message.remarks.append(content[2:])
            elif content and not content.startswith("#"):
                keyword = self._take(message, keyword, line)

    def _take(self, message: Message, keyword: str, line: Line) -> str:
        """Take a line with a string into a message; return the keyword that the string belongs to."""
        indent = len(line.content) - len(line.content.lstrip())
        found = _STRING.match(line.content, indent)
        if found is None:
            raise self._unreadable(line, indent, 'write a keyword and a string in quotes, a quote inside it as \\"')
        if found["keyword"]:
            if found["keyword"] not in _KEYWORDS:
                raise self._unreadable(line, indent, f"known are {', '.join(_KEYWORDS)}")
            keyword = found["keyword"] + (found["plural"] or "")
            if keyword in message.strings:
                remedy = f"this message has a {keyword} already; keep one of them, with its msgid and msgstr"
                raise self._unreadable(line, indent, remedy)
            if "msgid" not in message.strings and keyword not in ("msgctxt", "msgid"):
                raise self._unreadable(line, indent, f"put a msgid before this {keyword}")
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
