"""Property lists of Apple in XML as texts behind keys: compiled strings turned back, and plurals (stringsdict)."""

from collections.abc import Mapping

from termcheck.errors import Mistake
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.xml.passages import Passage
from termcheck.parsing.xml.segments import XmlSegments
from termcheck.text import Segment

# Apple, Stringsdict file format: what is no text, and the places where plurals stand.
_NO_TEXTS = frozenset({"NSStringFormatSpecTypeKey", "NSStringFormatValueTypeKey"})


class PropertyList(XmlSegments):
    """Reads the strings of a property list; a segment's id is made of its keys, as ``files.count.one``."""

    def __init__(self, file: OpenFile) -> None:
        """Take a file opened at its start."""
        super().__init__(file.path, file.stream)
        self._keys: list[str] = []
        self._key = ""
        self._in_list = False
        self._seen: set[str] = set()
        self._faults: tuple[Mistake, ...] = ()

    def start(self, name: str, attributes: Mapping[str, str]) -> None:  # noqa: ARG002 - those of a list say nothing
        """Take the start of an element."""
        if not self._in_list:
            if name != "plist":
                raise self.refuse(f"this is no property list: it begins with <{name.rpartition(' ')[2]}>")
            self._in_list = True
        elif self.skipped:
            self.skipped += 1
        elif name == "dict":
            self._keys.append(self._key)
        elif name == "key":
            self.passage = Passage("")
        elif name == "string" and self._key not in _NO_TEXTS:
            self._begin()
        else:
            self.skipped = 1

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if self.skipped:
            self.skipped -= 1
        elif name == "dict":
            self._key = self._keys.pop()
        elif self.passage is not None:
            if name == "key":
                self._key = self.passage.content
            elif self.passage.content.strip():
                text = self.message(self.passage)
                self.ready.append(Segment(self._id(), None, text, faults=self._faults))
            self.passage = None

    def _begin(self) -> None:
        """Begin a text; a second one behind its keys is a fault."""
        self.passage = Passage("")
        key = self._id()
        self._faults = ()
        if key in self._seen:
            self._faults = self.refuse(f"“{key}” stands here a second time; keep one of the two").mistakes
        self._seen.add(key)

    def _id(self) -> str:
        """Return the keys of the present text as one."""
        return ".".join((*self._keys[1:], self._key))
