"""What stands inside the texts of XLIFF: marks, code of the original's format, characters that XML cannot hold."""

import abc
import re
from collections.abc import Mapping
from typing import BinaryIO

from termcheck.errors import Mistake, Place
from termcheck.parsing.icu_messages import masked_message_or_icu
from termcheck.parsing.markup.html_elements import PARTING
from termcheck.parsing.masking import Spans, united
from termcheck.parsing.xml.passages import PLACEHOLDER, Passage
from termcheck.parsing.xml.units import XmlUnits
from termcheck.text import Span

INLINE = frozenset("g x bx ex bpt ept it ph sub mrk pc sc ec cp sm em".split())
"""Elements inside texts (XLIFF 1.2, 2.4; XLIFF 2.1, 4.2.3)."""

_NATIVE_CODE = frozenset({"bpt", "ept", "it", "ph"})
_PAIRED = frozenset({"g", "pc"})
_FORMATTING = frozenset({"bold", "italic", "underlined", "link", "fmt", "x-bold", "x-italic", "x-underlined"})
"""Values of ``ctype`` (1.2, 2.3.1) and ``type`` (2.1, 4.3.1.31) whose element is seen through."""

_LINE_BREAKS = frozenset({"lb", "xlf:lb", "LINE_BREAK"})
"""Values of ``ctype``, of ``subType`` and, from Angular, of ``equiv`` whose element parts words."""

_PAGE_BREAKS = frozenset({"pb", "xlf:pb"})
"""The same of elements that part texts."""

_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]{0,20}+)(?:[\s/][^<>]{0,500}+)?+>")
_ANGULAR_PAIR = re.compile(r"(?:START|CLOSE)_(?!BLOCK_)\w{1,100}+")
_DELETED = frozenset({"x-sdl-deleted", "x-sdl-feedback-deleted"})
"""What Trados calls text that a tracked change or a review has taken out."""

# Phrase: {b>bold<b}, {1>in the first of the tags<1}; the tags that stand alone, as {1}, are like other placeholders.
_PHRASE_TAG = re.compile(r"\{(?:[biu^_]{1,5}+|[0-9]{1,5}+)>|<(?:[biu^_]{1,5}+|[0-9]{1,5}+)\}")

_SEGMENT = -1


class _OpenMarks:
    """The marks of one side of a unit that protect and have not ended, of which there may be as many as texts."""

    def __init__(self) -> None:
        self._before: set[str] = set()
        self._here: dict[str, int] = {}

    def begin(self, identity: str, index: int) -> None:
        """Take the start of a mark at an index of the present text."""
        self._before.discard(identity)
        self._here[identity] = index

    def end(self, identity: str) -> int | None:
        """Take the end of a mark; return from which index of the present text it protects, if it is open."""
        if identity in self._before:
            self._before.remove(identity)
            return 0
        return self._here.pop(identity, None)

    def end_text(self) -> int | None:
        """Take the end of the present text; return from which index it is protected, if any mark is open.

        What is protected up to a mark in the next text is so from its start.
        """
        begin = 0 if self._before else min(self._here.values(), default=None)
        self._before.update(self._here)
        self._here.clear()
        return begin


class XliffInline(XmlUnits):
    """Reads inline elements into the present passage; ``faults`` holds what is wrong and was not told yet."""

    def __init__(self, path: str, stream: BinaryIO) -> None:
        """Take a stream opened at its start."""
        super().__init__(path, stream)
        self.faults: list[Mistake] = []
        self._parting: list[bool] = []
        self._marks: list[int | None] = []
        self._open = _OpenMarks(), _OpenMarks()
        self._in_target = False

    @abc.abstractmethod
    def cut_out(self, segment: str) -> bool:
        """Begin the passage of a segment that a mark cuts out of a text; say whether there is such a segment."""

    @abc.abstractmethod
    def around_segments(self) -> Passage | None:
        """Return the passage for what stands around the segments of the present text, if it is wanted."""

    def warn(self, message: str, place: Place | None = None) -> None:
        """Keep what is wrong in the file for the next segment to tell."""
        self.faults.append(Mistake(place or self.place(), message))

    def forget_marks(self) -> None:
        """Forget the marks that a unit has left open."""
        self._marks, self._open = [], (_OpenMarks(), _OpenMarks())

    def text_begins(self, *, target: bool) -> None:
        """Take the start of a source or a target."""
        self._in_target = target

    def text_ends(self) -> None:
        """Take the end of a source or a target."""
        self._protect(self._open[self._in_target].end_text())
        self.passage = None

    def start_inline(self, local: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an inline element."""
        if local in ("mrk", "sm", "em"):
            self._start_mark(local, attributes)
        elif local == "cp":
            self._place_code_point(attributes.get("hex", ""))
        elif local in _NATIVE_CODE or local == "x":
            self._place_code(local, attributes)
        elif local in _PAIRED:
            self._parting.append(_tag_shown(attributes) in PARTING)
            if self._parting[-1]:
                self.place_character(PLACEHOLDER, opaque=True)

    def end_inline(self, local: str) -> None:
        """Take the end of an inline element."""
        if local in _PAIRED and self._parting.pop():
            self.place_character(PLACEHOLDER, opaque=True)
        begin = self._marks.pop() if local == "mrk" else None
        if begin == _SEGMENT:
            self.passage = self.around_segments()
        else:
            self._protect(begin)

    def _place_code(self, local: str, attributes: Mapping[str, str]) -> None:
        """Take an element for code of the original's format: seen through where it is formatting."""
        if local in ("x", "ph"):
            kind = attributes.get("ctype") or attributes.get("type", "")
            kinds = {kind, attributes.get("subType"), attributes.get("equiv")}
            if kinds & _LINE_BREAKS or _tag_shown(attributes) == "br":
                self.place_character("\n")
            elif kinds & _PAGE_BREAKS or not (kind in _FORMATTING or _is_inline_tag(kind, attributes)):
                self.place_character(PLACEHOLDER, opaque=True)
        if local in _NATIVE_CODE:
            self.skipped = 1

    def _place_code_point(self, number: str) -> None:
        """Take a character that XML cannot hold (XLIFF 2.1, 4.2.3.1)."""
        try:
            self.place_character(chr(int(number, 16)))
        except (ValueError, OverflowError):
            self.warn(f"hex=“{number}” is no code point; write hexadecimal digits")
            self.place_character(PLACEHOLDER, opaque=True)

    def _start_mark(self, local: str, attributes: Mapping[str, str]) -> None:
        """Take the start of a mark: a segment of a segmented text, a stretch not to be translated, or a deleted one."""
        kind = attributes.get("mtype", "")
        protected = kind == "protected" or attributes.get("translate") == "no"
        begin = self.passage.length if protected and self.passage else None
        if local == "em":
            self._protect(self._open[self._in_target].end(attributes.get("startRef", "")))
        elif local == "sm":
            if begin is not None:
                self._open[self._in_target].begin(attributes.get("id", ""), begin)
        elif kind in _DELETED:
            self.skipped = 1
        elif kind == "seg":
            self._marks.append(_SEGMENT if self.cut_out(attributes.get("mid", "")) else None)
        else:
            self._marks.append(begin)

    def _protect(self, begin: int | None) -> None:
        """Keep what stands behind an index of the present text from being matched."""
        if begin is not None and self.passage is not None and self.passage.length > begin:
            self.passage.opaque.append(Span(begin, self.passage.length))


def masked_in_phrase(content: str) -> tuple[Spans, Spans]:
    """Return the opaque and the transparent spans of a text of Phrase, which writes pairs of tags into its texts."""
    opaque, transparent = masked_message_or_icu(content)
    tags = (Span(*found.span()) for found in _PHRASE_TAG.finditer(content))
    return opaque, united((*transparent, *tags))


def _tag_shown(attributes: Mapping[str, str]) -> str:
    """Return the name of the HTML element whose tag is all that an element says people are to see in its place."""
    shown = attributes.get("equiv-text") or attributes.get("disp") or attributes.get("dispStart") or ""
    tag = _TAG.fullmatch(shown)
    return tag[1].lower() if tag else ""


def _is_inline_tag(kind: str, attributes: Mapping[str, str]) -> bool:
    """Say whether an element of a kind is one that Angular writes for a tag within a text, not for that of a block."""
    is_tag = kind.startswith("x-") and _ANGULAR_PAIR.fullmatch(attributes.get("id", ""))
    return bool(is_tag) and kind[2:] not in PARTING
