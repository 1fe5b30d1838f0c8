"""The head of UTX: the lines above the names of the columns."""

import re
from dataclasses import dataclass, field

from termcheck.errors import GlossaryError, Mistake, Place
from termcheck.parsing.glossary_review import Review
from termcheck.parsing.glossary_validation import language_tag, quoted
from termcheck.parsing.utx.cells import bare

MARK = re.compile(r"\s*\"?#\s*UTX\b", re.IGNORECASE)
"""How a file begins."""

_LANGUAGES = re.compile(r"\s*([A-Za-z]+(?:[-_][A-Za-z0-9]+)*(?:\s*/\s*[A-Za-z]+(?:[-_][A-Za-z0-9]+)*)+)\s*")
_FACT = re.compile(
    r"(copyright|creator|author|licen[sc]e|description|subject(?: field)?|domain)\s*:(.*)", re.IGNORECASE
)
_OTHER_FACT = re.compile(
    r"[0-9][-0-9T:+.Z ]*|bi-?directional|mono-?directional|uni-?directional|directional|dictionary id\b.*",
    re.IGNORECASE,
)
_FACTS = {
    "licence": "license",
    "subject field": "subject",
    "domain": "subject",
    "creator": "copyright",
    "author": "copyright",
}
_HOW = "begin it with a line as “#UTX 1.11; ko/en; license: CC BY 4.0”"
_PAIR = 2


@dataclass(slots=True)
class Head:
    """What the head says: the languages of the terms, and facts about the glossary, as its ``license``, by name."""

    path: str
    languages: tuple[str, ...]
    review: Review
    facts: dict[str, str] = field(default_factory=dict)

    def read_first(self, line: str) -> None:
        """Take the first line; raise ``GlossaryError`` where it is not that of UTX."""
        content = bare(line.partition("\t")[0])
        if not MARK.match(content):
            raise GlossaryError(Mistake(Place(self.path, 1, 1), f"this is no UTX; {_HOW}"))
        languages = next(filter(None, map(_LANGUAGES.fullmatch, content.split(";")[1:])), None)
        if languages:
            column = line.index(f";{languages[0]}") + languages.start(1) + 2
            self._read_languages(languages[1], Place(self.path, 1, column))
        if len(self.languages) < _PAIR and not self.review.mistakes:
            self.review.complain(Place(self.path, 1, 1), f"the first line names no two languages; {_HOW}")
        self.read_facts(content.partition(";")[2])

    def _read_languages(self, written: str, place: Place) -> None:
        """Take the languages that the first line names."""
        tags = re.split(r"\s*/\s*", written)
        unknown = next((tag for tag in tags if language_tag(tag) is None), None)
        if unknown:
            message = f"{quoted(unknown)} is not the tag of a language; write one as ko, en-US or ja-JP"
            self.review.complain(place, message)
        self.languages = tuple(dict.fromkeys(language_tag(tag) or tag for tag in tags))

    def read_facts(self, written: str) -> None:
        """Take what a line says, as “license: …; copyright: …”."""
        name = ""
        for piece in map(str.strip, written.split(";")):
            found = _FACT.fullmatch(piece)
            if found:
                name = _FACTS.get(found[1].lower(), found[1].lower())
                self.facts[name] = " ".join(filter(None, (self.facts.get(name), found[2].strip())))
            elif _LANGUAGES.fullmatch(piece) or _OTHER_FACT.fullmatch(piece):
                name = ""
            elif name and piece:
                # A semicolon within a description.
                self.facts[name] += f"; {piece}"
