"""Properties, the resource bundles of Java: one text a key, with escapes and continued lines."""

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from pathlib import PurePath

from termcheck.document_formats import DocumentFormat
from termcheck.errors import Mistake, NothingToCheckError, Place
from termcheck.parsing.characters import LARGEST, Characters, Piece, characters
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.escapes import without_entities
from termcheck.parsing.icu_messages import masked_icu, with_branches
from termcheck.parsing.locales import in_folder_of_language, in_locale_folder, language_of, tag_at_end
from termcheck.parsing.mnemonics import seen_through
from termcheck.parsing.one_language import in_one_language
from termcheck.parsing.translation_notes import words_kept_verbatim
from termcheck.text import Document, Pairing, Run, Segment

# java.util.Properties, load: lines, comments, separators and escapes.
_LINE_END = r"(?:\r\n|[\r\n])"
_JOINT = rf"\\{_LINE_END}[ \t\f]*+"
_LOGICAL_LINE = re.compile(
    rf"""(?:[ \t\f]++|{_JOINT})*+(?:
        (?:[#!](?P<note>[^\r\n]*+))?(?:{_LINE_END}|\Z)
      | (?P<key>(?:[^\\=: \t\f\r\n]++|{_JOINT}|\\[^\r\n]|\\\Z)*+)
        (?:[ \t\f]++|{_JOINT})*+(?:[=:](?:[ \t\f]++|{_JOINT})*+)?+
        (?P<value>(?:[^\\\r\n]++|{_JOINT}|\\[^\r\n]|\\\Z)*+)(?:{_LINE_END}|\Z)
    )""",
    re.VERBOSE,
)
_PIECE = re.compile(
    rf"""(?P<joint>{_JOINT}|\\\Z)
       |(?P<escape>\\u[Dd][89ABab][0-9A-Fa-f]{{2}}\\u[Dd][C-Fc-f][0-9A-Fa-f]{{2}}|\\u[0-9A-Fa-f]{{4}}|\\[^u])
       |[^\\]++
       |(?P<unfinished>\\u)""",
    re.VERBOSE,
)
_ESCAPED = {"t": "\t", "n": "\n", "r": "\r", "f": "\f"}
_WRITTEN = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r", "\f": "\\f"})
_BEYOND = {"ascii": re.compile(r"[^\x20-\x7e]"), "latin": re.compile(r"[^\x20-\x7e\xa0-\xff]")}

# Three bytes of UTF-8, as Hangul has them, which no text in ISO 8859-1 has.
_MULTIBYTE = re.compile(rb"[\xe1-\xec\xee\xef][\x80-\xbf]{2}")
# java.text.MessageFormat: arguments, and the apostrophe, which is written twice.
_IS_MESSAGE = re.compile(r"\{[0-9]|''")

# Mozilla's notes: LOCALIZATION NOTE (key, other.key): …
_NAMED_NOTE = re.compile(r"LOCALI[SZ]ATION NOTE[ \t]{0,10}\((?P<keys>[^()]{1,1000}+)\)")
_BUNDLES = frozenset(
    """applicationresources bundle i18n labels language localstrings messages messagesbundle resources resourcebundle
    strings texts translations validationmessages""".split()
)
_LATIN = "iso-8859-1"
_HALF = "\ufffd"
_ALSO_WORDS = frozenset({"id", "no", "nr"})
_MOST_COMMENTS = 50
_MOST_NOTES = 5
"""So many notes may name one key."""


class Properties(DocumentFormat):
    """Texts of a Java program behind keys, as resource bundles have them."""

    shared_suffixes = (".properties",)

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:  # noqa: ARG003 - the content of a bundle is that of settings
        """Say whether a file is named as a bundle: for its language, as ``messages_ko.properties``, or as ``Messages``.

        In a folder for translations the name or the folder of a language is enough, as ``locales/ko/app.properties``.
        """
        name = PurePath(path)
        if name.suffix.lower() != ".properties":
            return False
        tag = tag_at_end(path)
        if tag is None:
            return name.stem.lower() in _BUNDLES or in_folder_of_language(path)
        base = name.stem[: -len(tag)]
        is_bundle = base.endswith("_") and (tag not in _ALSO_WORDS or base[:-1].lower() in _BUNDLES)
        return is_bundle or in_locale_folder(path)

    def read(self, file: OpenFile) -> Document:
        """Return the document; a segment's id is the key of its text.

        As in Java, a file that is not valid UTF-8 is in ISO 8859-1, unless another encoding is named.
        """
        whole = file.stream.read(4 * LARGEST + 1)
        content = characters(replace(file, stream=io.BytesIO(whole)), default=_encoding(whole))
        language, segments = in_one_language(_Bundle(content).segments(), partial(language_of, file))
        return Document(file.path, None, language, segments, Pairing.KEY)

    def spelled(self, characters: str, run: Run) -> str:
        """Return characters with the escapes that a value needs in its file's encoding."""
        reach, _, kind = run.quoting.partition(" ")
        escaped = characters.translate(_WRITTEN)
        if kind == "message":
            escaped = escaped.replace("'", "''")
        if reach in _BEYOND:
            escaped = _BEYOND[reach].sub(lambda found: _code(found[0]), escaped)
        return f"\\{escaped}" if run.start == 0 and escaped.startswith((" ", "=", ":")) else escaped


def _encoding(whole: bytes) -> str:
    """Return the encoding of a file that does not say its own.

    A file with whole characters of UTF-8 is one, and is refused where a byte of it is damaged.
    """
    try:
        whole.decode()
    except UnicodeDecodeError:
        return "utf-8" if _MULTIBYTE.search(whole) else _LATIN
    return "utf-8"


def _code(character: str) -> str:
    """Return the escape of a character, or the two of one beyond the Basic Multilingual Plane."""
    units = character.encode("utf-16-be")
    return "".join(f"\\u{units[index : index + 2].hex()}" for index in range(0, len(units), 2))


@dataclass(slots=True)
class _Bundle:
    """One reading of a file: the comments since the last text, notes for keys that they name, lines of keys."""

    characters: Characters
    above: list[str] = field(default_factory=list)
    notes: dict[str, list[str]] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)

    def segments(self) -> Iterator[Segment]:
        """Yield the texts; raise ``DocumentError`` at an escape that means nothing, and where there is no text."""
        empty = True
        for line in _LOGICAL_LINE.finditer(self.characters.content):
            if line["key"] is None:
                self._take_comment(line["note"])
                continue
            key, value = (tuple(self._pieces(*line.span(part))) for part in ("key", "value"))
            segment = self._segment(self._content(key), value, line.start("key"))
            self.above.clear()
            if segment.target.content.strip():
                yield segment
                empty = False
        if empty:
            message = "this file holds no text; give one with “key = text”"
            raise NothingToCheckError(Mistake(Place(self.characters.path), message))

    def _take_comment(self, note: str | None) -> None:
        """Keep a comment for the text below it, or for those whose keys it names; a blank line parts."""
        if note is None:
            self._name_notes()
            self.above.clear()
        elif len(self.above) < _MOST_COMMENTS:
            self.above.append(note.lstrip("#!").strip())

    def _name_notes(self) -> str:
        """Keep the notes among the comments above for the keys that they name; return the rest."""
        unnamed, *named = re.split(_NAMED_NOTE, "\n".join(self.above))
        for keys, note in zip(named[::2], named[1::2], strict=True):
            for key in re.split(r"[,\s]+", keys):
                if len(known := self.notes.setdefault(key, [])) < _MOST_NOTES:
                    known.append(note)
        return unnamed

    def _segment(self, key: str, value: tuple[Piece, ...], begin: int) -> Segment:
        """Return the segment of a key that begins at an index."""
        notes = (self._name_notes(), *self.notes.get(key, ()))
        content = self._content(value)
        quoting = f"{self._reach()}{' message' * bool(_IS_MESSAGE.search(content))}"
        written = self.characters.text((piece._replace(quoting=quoting) for piece in value), "", masked_icu)
        text = seen_through(without_entities(written, masked_icu))
        verbatim = words_kept_verbatim(notes, content)
        faults = tuple(chain(self._repeated(key, begin), self._halves(value)))
        return Segment(key, None, with_branches(text), verbatim=verbatim, faults=faults)

    def _pieces(self, start: int, end: int) -> Iterator[Piece]:
        """Yield the characters of a key or a value; raise ``DocumentError`` at an escape that is no character."""
        for found in _PIECE.finditer(self.characters.content, start, end):
            if found["unfinished"]:
                message = (
                    "no character follows this \\u; write four hexadecimal digits behind it, or the backslash twice"
                )
                raise self.characters.refuse(found.start(), message)
            if not found["joint"]:
                yield Piece(*found.span(), _meant(found[0]) if found["escape"] else None)

    def _content(self, pieces: Iterable[Piece]) -> str:
        """Return the characters that pieces mean."""
        content = self.characters.content
        return "".join(content[piece.start : piece.end] if piece.meant is None else piece.meant for piece in pieces)

    def _reach(self) -> str:
        """Return which characters the file can hold as they are, or holds by its own custom."""
        if not self.characters.encoding.startswith("utf"):
            return "latin" if self.characters.encoding == _LATIN else "ascii"
        return "ascii" if self.characters.content.isascii() else "unicode"

    def _repeated(self, key: str, begin: int) -> Iterator[Mistake]:
        """Yield the fault of a key that stands in the file before."""
        place = self.characters.place(begin)
        if key in self.lines:
            message = f"“{key}” stands here a second time, first in line {self.lines[key]}; keep one of the two"
            yield Mistake(place, message)
        self.lines.setdefault(key, place.line or 1)

    def _halves(self, pieces: Iterable[Piece]) -> Iterator[Mistake]:
        """Yield the faults of escapes that are half a character."""
        for piece in pieces:
            if piece.meant == _HALF:
                message = "this is half a character; write both halves, as \\ud83c\\udfd4"
                yield Mistake(self.characters.place(piece.start), message)


def _meant(escape: str) -> str:
    """Return the character of an escape; half of one is replaced."""
    if not escape.startswith("\\u"):
        return _ESCAPED.get(escape[1], escape[1])
    units = "".join(escape.split("\\u"))
    return bytes.fromhex(units).decode("utf-16-be", "replace")
