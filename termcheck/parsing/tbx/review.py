"""What is said of a TBX file while it is read: what makes it useless, and what only looks odd."""

from dataclasses import dataclass, field

from termcheck.errors import Mistake, Place
from termcheck.parsing.tbx.categories import ENTRY, LANGUAGE, STATUS_CATEGORIES, Dialect
from termcheck.parsing.xml.elements import Element


@dataclass(slots=True)
class Review:
    """One reading of a file in some dialect, with what was met so far.

    ``tolerant`` lets elements without a data category pass, as tools write them in TBX of 2008.
    ``sound`` are shapes of elements, their name and those of what is in them, that have nothing wrong with them.
    ``asides`` break a rule of older editions and are told only to those who have to mend the file anyway.
    """

    dialect: Dialect
    tolerant: bool = False
    mistakes: list[Mistake] = field(default_factory=list)
    doubts: list[Mistake] = field(default_factory=list)
    asides: list[Mistake] = field(default_factory=list)
    sound: set[tuple[object, ...]] = field(default_factory=set)
    _doubted: int = 0
    _told: set[str] = field(default_factory=set)
    _had: set[tuple[str, str]] = field(default_factory=set)

    def count(self) -> int:
        """Return how many things were met so far; those that are told only once count each time."""
        return len(self.mistakes) + self._doubted

    def complain(self, about: Element | Place, message: str) -> None:
        """Keep a mistake."""
        self.mistakes.append(Mistake(about if isinstance(about, Place) else about.place, message))

    def doubt(self, about: Element, message: str, *, once: str = "") -> None:
        """Keep a doubt; of those called the same only the first."""
        self._doubted += 1
        if not once or once not in self._told:
            self._told.add(once)
            self.doubts.append(Mistake(about.place, message))

    def set_aside(self, about: Element, message: str) -> None:
        """Keep what breaks a rule of older editions."""
        self.asides.append(Mistake(about.place, message))

    def check_category(self, element: Element, category: str, level: str) -> None:
        """Keep what the dialect has to say of a data category on a level."""
        if (category, level) in self._had:
            return
        if not self.dialect.lacks(category, level):
            self._had.add((category, level))
            return
        name = self.dialect.name
        what = f"{name} has no “{category}” on the level of {_LEVELS[level]}"
        if self.dialect.forbids(category, level):
            self.complain(element, f"{what}; move it, take it out, or declare a dialect that has it")
        else:
            self.doubt(element, f"{what}; it is {_use(category, level)}", once=f"{category} {level}")


def _use(category: str, level: str) -> str:
    """Return what becomes of a data category that the dialect does not have on a level."""
    if level != LANGUAGE and category in STATUS_CATEGORIES:
        return "read as the status"
    if level == ENTRY and category == "crossReference":
        return "read all the same"
    return _READ_AS.get(category, "kept in a note")


_READ_AS = {
    "definition": "read as a definition of the entry",
    "subjectField": "read as a subject of the entry",
    "source": "read all the same",
    "transactionType": "read all the same",
}
_LEVELS = {"entry": "an entry", "language": "a language", "term": "a term"}
