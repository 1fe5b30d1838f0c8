"""Android's string resources: the texts of an app, by name, with plurals and lists."""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import PurePath
from xml.parsers import expat

from msgspec.structs import replace

from termcheck.document_formats import DocumentFormat
from termcheck.errors import Mistake, NothingToCheckError, Place
from termcheck.glossary import same_language
from termcheck.language.script import detect
from termcheck.parsing.characters import Piece
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.escapes import unescaped
from termcheck.parsing.icu_messages import as_message, masked_message_or_icu
from termcheck.parsing.locales import language_of
from termcheck.parsing.masking import Mask, masked_prose, masked_tags
from termcheck.parsing.one_language import in_one_language
from termcheck.parsing.translation_notes import words_kept_verbatim
from termcheck.parsing.xml.head import decoded_head, root_element
from termcheck.parsing.xml.passages import PLACEHOLDER, Passage, spelled_in_xml
from termcheck.parsing.xml.segments import XmlSegments
from termcheck.text import Document, Pairing, Run, Segment, Span

# Android developers, String resources; a folder of values also holds colours, sizes and styles.
_HOLDS_TEXT = re.compile(r"<(?:string|plurals|string-array)\s")
# An app keeps its texts here, so that a file that is broken is told to be.
_OF_TEXTS = re.compile(
    r"(?:^|[/\\])values(?:-(?:[a-z]{2,3}|b\+[A-Za-z0-9+]{1,50}+)(?:-[\w+-]{1,50}+)?)?[/\\]strings[^/\\]*\.xml\Z"
)
_NOT_TO_TRANSLATE = re.compile(r"(?:^|[/\\])do_?not_?translate[^/\\]*\Z", re.IGNORECASE)
_LISTS = frozenset({"plurals", "string-array"})
_XLIFF = "urn:oasis:names:tc:xliff:document:"
_PARTING = frozenset({"br", "p", "div", "li", "ul", "ol", "tr"})
# A resource that is only the name of another: @string/title, ?android:attr/label, @null.
_REFERENCE = re.compile(
    r"@(?:null|empty|\+?(?:[\w.]++:)?[\w-]++/[\w.-]++)|\?(?:[\w.]++:)?(?:[\w-]++/)?[A-Za-z_][\w.]*+"
)
# Android developers, Providing resources: values-pt-rBR, values-b+sr+Latn.
_FOLDER = re.compile(r"values-(?:b\+(?P<bcp>[A-Za-z0-9+]+)|(?P<tag>[a-z]{2,3}(?:-r[A-Z]{2})?))(?:-.*)?")
# aapt2, ResourceUtils: escapes, quotes that keep white space, and white space that is one space elsewhere.
_MARK = re.compile(
    r'\\u[Dd][89ABab][0-9A-Fa-f]{2}\\u[Dd][C-Fc-f][0-9A-Fa-f]{2}|\\(?:u[0-9A-Fa-f]{4}|.)|"|[ \t\r\n]++', re.DOTALL
)
_ESCAPED = {"n": "\n", "t": "\t"}
_WRITTEN = str.maketrans({"\\": "\\\\", '"': '\\"', "'": "\\'", "\n": "\\n", "\t": "\\t", "@": "\\@", "?": "\\?"})
_QUOTED = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})


class Android(DocumentFormat):
    """Texts of an app for Android, in one language."""

    shared_suffixes = (".xml",)
    unencodable = "xmlcharrefreplace"

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:
        """Say whether a file begins like resources with texts, or is ``strings.xml`` in a folder of values.

        One that is called not to be translated is not meant.
        """
        if _NOT_TO_TRANSLATE.search(path):
            return False
        if _OF_TEXTS.search(path):
            return True
        return root_element(head) == "resources" and _HOLDS_TEXT.search(decoded_head(head)) is not None

    def read(self, file: OpenFile) -> Document:
        """Return the document; a segment's id is the name of its text.

        A plural has its quantity behind it (``days[one]``), an item of a list its number from 0,
        and a text for some products only theirs (``days:tablet``).
        """
        language, segments = in_one_language(_Reader(file).segments(), partial(_language_of, file))
        return Document(file.path, None, language, segments, Pairing.KEY)

    def spelled(self, characters: str, run: Run) -> str:
        """Return characters with Android's escapes and, outside of CDATA, those of XML."""
        ways = run.quoting.split()
        escaped = characters.translate(_QUOTED if "quoted" in ways else _WRITTEN)
        if "quoted" not in ways:
            escaped = escaped.replace("  ", "\\u0020\\u0020")
        return spelled_in_xml(escaped, replace(run, quoting="cdata" if "cdata" in ways else ""))


class _Reader(XmlSegments):
    """Elements into segments."""

    def __init__(self, file: OpenFile) -> None:
        super().__init__(file.path, file.stream)
        self._is_resources = False
        self._has_texts = False
        self._list = ""
        self._number = 0
        self._key = ""
        self._keys: set[str] = set()
        self._faults: tuple[Mistake, ...] = ()
        self._notes: list[str] = []
        self._notes_of_list = 0
        self._inline: list[int] = []
        self._mask: Mask = masked_message_or_icu

    def segments(self) -> Iterator[Segment]:
        """Yield the segments; raise ``DocumentError`` for what cannot be read, and where there is no text."""
        yield from super().segments()
        if not self._has_texts:
            message = "this file holds no text; give resources with <string>, <plurals> or <string-array>"
            raise NothingToCheckError(Mistake(Place(self.path), message))

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""
        if not self._is_resources:
            if name != "resources":
                raise self.refuse(f"these are no resources of Android: they begin with <{name.rpartition(' ')[2]}>")
            self._is_resources = True
        elif self.skipped:
            self.skipped += 1
        elif self.passage is not None:
            self._start_inline(self.passage, name)
        elif self._list:
            self._start_item(name, attributes)
        else:
            self._start_resource(name, attributes)

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if self.skipped:
            self.skipped -= 1
        elif self._inline and self.passage is not None:
            begin = self._inline.pop()
            if 0 <= begin < self.passage.length:
                self.passage.opaque.append(Span(begin, self.passage.length))
        elif self.passage is not None:
            self._flush(self.passage)
            self.passage = None
            del self._notes[self._notes_of_list :]
        elif name in _LISTS:
            self._list, self._notes_of_list = "", 0
            self._notes.clear()

    def _start_resource(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of a resource; only texts are read, alone or in lists."""
        is_text = name == "string" or (name == "item" and attributes.get("type") == "string")
        self._has_texts |= is_text or name in _LISTS
        if not (is_text or name in _LISTS) or "false" in (attributes.get("translatable"), attributes.get("translate")):
            self.skipped = 1
            self._notes.clear()
            return
        key = attributes.get("name", "")
        if attributes.get("product", "default") != "default":
            key = f"{key}:{attributes['product']}"
        self._mask = masked_prose if attributes.get("formatted") == "false" else masked_message_or_icu
        self._notes += filter(None, (attributes.get("comment"), attributes.get("description")))
        if is_text:
            self._begin(key)
        else:
            self._list, self._number, self._notes_of_list = key, 0, len(self._notes)

    def _start_item(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an item of a list."""
        if name != "item":
            self.skipped = 1
            return
        self._begin(f"{self._list}[{attributes.get('quantity', self._number)}]")
        self._number += 1

    def _begin(self, key: str) -> None:
        """Begin a text; a second one of its name is a fault."""
        self._key = key
        self.passage = Passage("", mask=masked_tags)
        self._faults = ()
        if key in self._keys:
            self._faults = self.refuse(f"“{key}” stands here a second time; keep one of the two").mistakes
        self._keys.add(key)

    def _start_inline(self, passage: Passage, name: str) -> None:
        """Take the start of an element inside a text."""
        namespace, _, local = name.rpartition(" ")
        protected = local == "g" and namespace.startswith(_XLIFF)
        self._inline.append(passage.length if protected else -1)
        if local in _PARTING:
            self.place_character("\n")
        elif local == "img":
            self.place_character(PLACEHOLDER, opaque=True)

    def _flush(self, passage: Passage) -> None:
        """Let go of a text, unless it is empty or the name of another."""
        written = self.text(passage)
        if _REFERENCE.fullmatch(written.content.strip()):
            return
        # The quotes around the values of attributes are no longer there once the escapes are read.
        text = as_message(unescaped(written, _pieces(written.content), self._mask), self._mask)
        if text.content:
            verbatim = words_kept_verbatim(self._notes, text.content)
            self.ready.append(Segment(self._key, None, text, verbatim=verbatim, faults=self._faults))

    def listen(self, parser: expat.XMLParserType) -> None:
        """Let a parser report comments, too."""
        parser.CommentHandler = self._comment

    def _comment(self, content: str) -> None:
        """Take a comment as a note to the next text."""
        if self.passage is None and not self.skipped:
            self._notes.append(content)


def _language_of(file: OpenFile, sample: str) -> str:
    """Return the language that the folder of a file names, or else the one that its texts are in."""
    folder = PurePath(file.telling_path).parent.name
    named = _FOLDER.fullmatch(folder)
    if named:
        tag = (named["bcp"] or named["tag"].replace("-r", "-")).replace("+", "-")
        for language in file.languages:
            if same_language(tag, language):
                return language
        # Another language than the file may be in counts too, where the script does not deny it.
        if len(file.languages) > 1:
            return detect(sample, (*file.languages, tag))
    return language_of(file, sample)


def _pieces(content: str) -> Iterator[Piece]:
    """Yield the pieces of a text: white space is one space and none at the ends, except where quotes keep it."""
    index, quoting = 0, ""
    for mark in _MARK.finditer(content):
        at_end = not mark.start() or mark.end() == len(content)
        if mark[0].isspace() and (quoting or (mark[0] == " " and not at_end)):
            continue
        if index < mark.start():
            yield Piece(index, mark.start(), quoting=quoting)
        index = mark.end()
        if mark[0] == '"':
            quoting = "" if quoting else "quoted"
        elif mark[0][0] == "\\":
            yield Piece(*mark.span(), _unescaped(mark[0]), quoting)
        elif not at_end:
            yield Piece(*mark.span(), " ", quoting)
    if index < len(content):
        yield Piece(index, len(content), quoting=quoting)


def _unescaped(escape: str) -> str:
    """Return the character that an escape means."""
    if len(escape) > len("\\n"):
        return bytes.fromhex(escape.replace("\\u", "")).decode("utf-16-be", "replace")
    return _ESCAPED.get(escape[1], escape[1])
