"""RESX and RESW, the resources of .NET and of Windows apps: texts by name."""

import re
from collections.abc import Iterator, Mapping
from functools import partial

from termcheck.document_formats import DocumentFormat
from termcheck.errors import Mistake, NothingToCheckError, Place
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.locales import language_of
from termcheck.parsing.mnemonics import seen_through
from termcheck.parsing.one_language import in_one_language
from termcheck.parsing.translation_notes import verbatim_words
from termcheck.parsing.xml.head import decoded_head, root_element
from termcheck.parsing.xml.passages import Passage, spelled_in_xml
from termcheck.parsing.xml.segments import XmlSegments
from termcheck.text import Document, Pairing, Run, Segment

_TELLING = re.compile(r"ResX Schema|microsoft-resx|\"resmimetype\"", re.IGNORECASE)
# System.Resources.ResXResourceWriter: a value without a type is a string.
_STRING = "System.String"
# What the designer of Windows Forms writes of controls: their names and parents, and values of the form itself.
_OF_DESIGNER = ">>"
_OF_FORM = "$this."
_TITLE = "$this.Text"


class Resx(DocumentFormat):
    """Texts of a program for .NET or Windows, in one language."""

    suffixes = (".resx", ".resw")
    unencodable = "xmlcharrefreplace"

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:  # noqa: ARG003 - told by its content alone
        """Say whether a file begins like resources of .NET, with their schema or their header."""
        return root_element(head) == "root" and _TELLING.search(decoded_head(head)) is not None

    def read(self, file: OpenFile) -> Document:
        """Return the document; a segment's id is the name of its text."""
        language, segments = in_one_language(_Reader(file).segments(), partial(language_of, file))
        return Document(file.path, None, language, segments, Pairing.KEY)

    def spelled(self, characters: str, run: Run) -> str:
        """Return characters with XML's escapes."""
        return spelled_in_xml(characters, run)


class _Reader(XmlSegments):
    """Elements into segments."""

    def __init__(self, file: OpenFile) -> None:
        super().__init__(file.path, file.stream)
        self._is_resources = False
        self._has_data = False
        self._key: str | None = None
        self._keys: set[str] = set()
        self._faults: tuple[Mistake, ...] = ()
        self._value: Passage | None = None
        self._note: Passage | None = None

    def segments(self) -> Iterator[Segment]:
        """Yield the segments; raise ``DocumentError`` for what cannot be read, and where there is no data."""
        yield from super().segments()
        if not self._has_data:
            message = "this file holds no text; give resources with a <data> and its <value>"
            raise NothingToCheckError(Mistake(Place(self.path), message))

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""
        if not self._is_resources:
            if name != "root":
                raise self.refuse(f"these are no resources of .NET: they begin with <{name.rpartition(' ')[2]}>")
            self._is_resources = True
        elif self.skipped:
            self.skipped += 1
        elif self._key is None and name == "data":
            self._start_data(attributes)
        elif self._key is not None and name == "value":
            self.passage = self._value = Passage("")
        elif self._key is not None and name == "comment":
            self.passage = self._note = Passage("")
        else:
            self.skipped = 1

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if self.skipped:
            self.skipped -= 1
        elif self.passage is not None:
            self.passage = None
        elif name == "data" and self._key is not None:
            self._flush(self._key)
            self._key = None

    def _start_data(self, attributes: Mapping[str, str]) -> None:
        """Take the start of an entry, unless it holds something else than a text; a second of its name is a fault."""
        self._has_data = True
        key = attributes.get("name", "")
        if not _is_text(key, attributes):
            self.skipped = 1
            return
        self._faults = ()
        if key in self._keys:
            self._faults = self.refuse(f"“{key}” stands here a second time; keep one of the two").mistakes
        self._keys.add(key)
        self._key, self._value, self._note = key, None, None

    def _flush(self, key: str) -> None:
        """Let go of an entry that has a text."""
        if self._value is None or not self._value.length:
            return
        text = seen_through(self.message(self._value))
        note = self.text(self._note).content if self._note else ""
        if not text.content.isspace():
            verbatim = verbatim_words(note, text.content)
            self.ready.append(Segment(key, None, text, verbatim=verbatim, faults=self._faults))


def _is_text(key: str, attributes: Mapping[str, str]) -> bool:
    """Say whether an entry holds a text that people read."""
    kind = attributes.get("type", _STRING).partition(",")[0].strip()
    if kind != _STRING or "mimetype" in attributes or key.startswith(_OF_DESIGNER):
        return False
    return not key.startswith(_OF_FORM) or key == _TITLE
