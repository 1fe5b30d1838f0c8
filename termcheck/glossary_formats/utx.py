"""UTX 1.11, the tables of terms of the Asia-Pacific Association for Machine Translation, and the older UTX-S."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import NamedTuple

from termcheck.errors import GlossaryError, Mistake, Place
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary, Term
from termcheck.glossary_formats import GlossaryFormat
from termcheck.nearest import did_you_mean
from termcheck.parsing.decoding import Line
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.glossary_validation import (
    contested_renderings,
    contradictions,
    duplicate_ids,
    gaps,
    in_file_order,
    language_tag,
    quoted,
    visible,
)

PREFERRED = AdministrativeStatus.PREFERRED
# UTX 1.11, “term status”; behind them other words for the same, of UTX 1.20 and of TBX.
_STATUS_NAMES = {
    PREFERRED: "approved",
    AdministrativeStatus.ADMITTED: "non-standard",
    AdministrativeStatus.DEPRECATED: "forbidden",
    AdministrativeStatus.SUPERSEDED: "forbidden",
    AdministrativeStatus.PROPOSED: "provisional",
}
_STATUSES = {
    "approved": PREFERRED,
    "provisional": AdministrativeStatus.PROPOSED,
    "non-standard": AdministrativeStatus.ADMITTED,
    "forbidden": AdministrativeStatus.DEPRECATED,
    "rejected": AdministrativeStatus.DEPRECATED,
    "obsolete": AdministrativeStatus.SUPERSEDED,
    **{str(status): status for status in AdministrativeStatus},
}
_HEAD = re.compile(r"\s*\"?#\s*UTX\b", re.IGNORECASE)
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
_FIELDS = {
    "src": "term",
    "tgt": "term",
    "status": "term status",
    "note": "comment",
    "domain": "subject",
    "subject field": "subject",
    "part of speech": "pos",
    "id": "concept id",
}
_READ = frozenset({"term", "term status", "pos", "comment", "definition", "subject", "concept id"})
# Forms and readings of a word, which termcheck finds by itself.
_COLUMNS = (
    *("src", "tgt", "src:pos", "tgt:pos", "term status", "src:comment", "tgt:comment", "comment"),
    *("x:definition", "x:subject", "concept ID"),
)
_NEEDED = ("src", "tgt", "src:pos")
_FORMS = frozenset("plural 3sp past pastp presp comparative superlative gender yomi reading".split())
_QUOTED = re.compile(r'"((?:[^"]++|"")*+)"')
_NOTHING = frozenset({"", "-"})
_PAIR = 2
_HOW = "begin it with a line as “#UTX 1.11; ko/en; license: CC BY 4.0”"


class Utx(GlossaryFormat):
    """Tables of tabs whose first line begins with #UTX: a pair of terms a row, with a status and a concept's id."""

    suffixes = (".utx",)
    shared_suffixes = (".txt",)
    writable = True

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:  # noqa: ARG003 - the content says it
        """Say whether a file begins with the mark of UTX."""
        return _HEAD.match(head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xfe\xff").decode("latin-1")) is not None

    def read(self, file: GlossaryFile) -> Glossary:
        """Return the glossary in a UTX file; raise ``GlossaryError`` with all its mistakes."""
        reading = _UtxReading(file.path, file.languages)
        concepts = tuple(reading.concepts(file.lines()))
        reading.mistakes += (*duplicate_ids(concepts), *contradictions(concepts))
        if reading.mistakes:
            raise GlossaryError(*in_file_order(reading.mistakes))
        languages, facts = reading.languages, reading.facts
        if not concepts:
            reading.doubts.append(Mistake(Place(file.path, 1, 1), "this file has no rows of terms; add one"))
        return Glossary(
            PurePath(file.path).stem,
            languages,
            concepts,
            file.path,
            file.digest,
            doubts=in_file_order(
                [*reading.doubts, *contested_renderings(languages, concepts), *gaps(languages, concepts)]
            ),
            description=facts.get("description", ""),
            origin=facts.get("copyright", ""),
            licence=facts.get("license", ""),
        )

    def write(self, glossary: Glossary, path: str) -> bytes:
        """Return a glossary in two languages as UTX 1.11, in UTF-8; raise ``GlossaryError`` for one in more.

        Superseded terms become forbidden ones; what UTX has no column for is left out.
        """
        if len(glossary.languages) != _PAIR:
            spoken = ", ".join(glossary.languages)
            message = f"UTX holds two languages, and this glossary has {spoken}; choose two of them"
            raise GlossaryError(Mistake(Place(path), message))
        unwritable = [term for concept in glossary.concepts for term in concept.terms if term.text in _NOTHING]
        if unwritable:
            message = "UTX cannot hold the term “-”, which stands for an empty cell there; take it out"
            raise GlossaryError(*(Mistake(term.place or Place(path), message) for term in unwritable))
        rows = [row for concept in glossary.concepts for row in _rows(concept, *glossary.languages)]
        names = [name for name in _COLUMNS if name in _NEEDED or any(row.get(name) for row in rows)]
        written = ("\t".join(_spelled(row.get(name, "")) for name in names) for row in rows)
        # A row that begins with a number sign would be a comment.
        lines = (f" {row}" if row.startswith("#") else row for row in written)
        return "\n".join([*_head(glossary), "#" + "\t".join(names), *lines, ""]).encode()


class _Column(NamedTuple):
    """What a column holds: a kind of fact, and the language of the term it is about; none for the whole row."""

    kind: str
    language: str = ""


class _Cell(NamedTuple):
    """What a cell says, and where."""

    text: str
    place: Place


@dataclass(slots=True)
class _Naming:
    """A term as the rows of its concept tell of it."""

    place: Place
    statuses: dict[AdministrativeStatus, Place] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Draft:
    """A concept entry as its rows tell of it: the cells of each row by column."""

    place: Place
    rows: list[dict[_Column, _Cell]] = field(default_factory=list)


@dataclass(slots=True)
class _UtxReading:
    """One reading of a UTX file: what its head says, and every mistake and doubt met."""

    path: str
    languages: tuple[str, ...]
    facts: dict[str, str] = field(default_factory=dict)
    columns: tuple[_Column | None, ...] = ()
    mistakes: list[Mistake] = field(default_factory=list)
    doubts: list[Mistake] = field(default_factory=list)

    def concepts(self, lines: Iterable[Line]) -> Iterator[ConceptEntry]:
        """Yield the concept entries: rows with one concept's id are one, and so are those of one source without it."""
        drafts: dict[tuple[str, str], _Draft] = {}
        for row in self._rows(lines):
            concept_id = row.get(_Column("concept id"))
            named = [row[column] for column in row if column.kind == "term"]
            if not named and not concept_id:
                place = next(iter(row.values())).place
                self.doubts.append(Mistake(place, "this row has no term and is left out; write one, or delete the row"))
                continue
            key = (concept_id.text, "") if concept_id else ("", self._first(row).text)
            place = Place(self.path, next(iter(row.values())).place.line, 1)
            drafts.setdefault(key, _Draft(place)).rows.append(row)
        return (self._entry(concept_id or source, draft) for (concept_id, source), draft in drafts.items())

    def _first(self, row: dict[_Column, _Cell]) -> _Cell:
        """Return the term that names the concept of a row: the first in the order of the languages."""
        return next(row[column] for language in self.languages if (column := _Column("term", language)) in row)

    def _rows(self, lines: Iterable[Line]) -> Iterator[dict[_Column, _Cell]]:
        """Yield the cells that say something, row by row, after the head is read."""
        rest = iter(lines)
        self._read_first(next(rest, Line(1, 0, "")).content.rstrip("\r\n\t "))
        for line in rest:
            content = line.content.rstrip("\r\n\t ")
            cells = content.split("\t")
            if not self.columns and _names_columns(cells):
                self._read_columns(line.number, cells)
            elif _bare(cells[0]).startswith("#") and not cells[0].startswith(" "):
                if not self.columns:
                    self._read_facts(_bare(cells[0]).lstrip("#"))
            elif content.strip():
                if not self.columns:
                    message = "no line above this row names the columns; write one as “#src⇥tgt⇥src:pos” with tabs"
                    self.mistakes.append(Mistake(Place(self.path, line.number, 1), message))
                    return
                row = dict(self._cells(line.number, cells))
                if row:
                    yield row

    def _read_first(self, content: str) -> None:
        """Take the first line: the version, the languages, and what else it says."""
        bare = _bare(content.partition("\t")[0])
        if not _HEAD.match(bare):
            raise GlossaryError(Mistake(Place(self.path, 1, 1), f"this is no UTX; {_HOW}"))
        column = content.index("#") + 1
        for piece in bare.split(";")[1:]:
            column = content.find(piece, column)
            found = _LANGUAGES.fullmatch(piece)
            if found:
                self._read_languages(found[1], Place(self.path, 1, column + len(piece) - len(piece.lstrip()) + 1))
                break
        self._read_facts(bare.partition(";")[2])
        if len(self.languages) < _PAIR and not self.mistakes:
            message = f"the first line names no two languages; {_HOW}"
            self.mistakes.append(Mistake(Place(self.path, 1, 1), message))

    def _read_languages(self, written: str, place: Place) -> None:
        """Take the languages of the first line."""
        tags = re.split(r"\s*/\s*", written)
        unknown = [tag for tag in tags if language_tag(tag) is None]
        if unknown:
            message = f"{quoted(unknown[0])} is not the tag of a language; write one as ko, en-US or ja-JP"
            self.mistakes.append(Mistake(place, message))
        self.languages = tuple(dict.fromkeys(language_tag(tag) or tag for tag in tags))

    def _read_facts(self, written: str) -> None:
        """Take what a line of the head says, as “license: …; copyright: …”."""
        name = ""
        for piece in written.split(";"):
            found = _FACT.fullmatch(piece.strip())
            if found:
                name = _FACTS.get(found[1].lower(), found[1].lower())
                self.facts[name] = " ".join(filter(None, (self.facts.get(name), found[2].strip())))
            elif _LANGUAGES.fullmatch(piece) or _OTHER_FACT.fullmatch(piece.strip()):
                name = ""
            elif name and piece.strip():
                # A semicolon within a description.
                self.facts[name] += f"; {piece.strip()}"

    def _read_columns(self, number: int, cells: list[str]) -> None:
        """Take the names of the columns."""
        columns: list[_Column | None] = []
        known: set[_Column] = set()
        begin = 1
        for cell in cells:
            name = _bare(cell).removeprefix("#").strip()
            column, place = self._column(name), Place(self.path, number, begin)
            if column is None and name and name.rpartition(":")[2].lower() not in _FORMS:
                self.doubts.append(
                    Mistake(place, f"the column {quoted(name)} is not read{did_you_mean(name, _COLUMNS)}")
                )
            if column in known:
                self.mistakes.append(Mistake(place, f"the column {quoted(name)} stands twice; keep one"))
            elif column is not None:
                known.add(column)
            columns.append(column)
            begin += len(cell) + 1
        self.columns = tuple(columns)
        spoken = {column.language for column in columns if column and column.kind == "term"}
        missing = [language for language in self.languages if language not in spoken]
        if missing and not self.mistakes:
            message = f"no column holds the terms in {', '.join(missing)}; name it, as src, tgt or term:{missing[0]}"
            self.mistakes.append(Mistake(Place(self.path, number, 1), message))

    def _column(self, name: str) -> _Column | None:
        """Return what the name of a column says, as ``src``, ``tgt:pos``, ``term:en`` or ``x:subject``."""
        sides = dict(zip(("src", "tgt"), self.languages, strict=False))
        parts = [part.strip() for part in name.lower().removeprefix("x:").split(":")]
        if len(parts) > _PAIR:
            return None
        spoken = {language.lower(): language for language in self.languages} | sides
        side = next((spoken[part] for part in parts if part in spoken), "")
        kinds = [part for part in parts if part not in spoken] or [part for part in parts if part in sides]
        kind = _FIELDS.get(kinds[0], kinds[0]) if kinds else "term"
        if kind not in _READ or (kind == "term" and not side) or len(kinds) > 1:
            return None
        return _Column(kind, side)

    def _cells(self, number: int, cells: list[str]) -> Iterator[tuple[_Column, _Cell]]:
        """Yield what the cells of a row say, with their columns."""
        begin = 1
        for index, cell in enumerate(cells):
            text = _bare(cell)
            if text not in _NOTHING and visible(text):
                place = Place(self.path, number, begin + len(cell) - len(cell.lstrip()))
                if index >= len(self.columns):
                    message = f"this cell is one too many, as there are {len(self.columns)} columns; it is not read"
                    self.doubts.append(Mistake(place, message))
                    return
                column = self.columns[index]
                if column is not None:
                    yield column, _Cell(text, place)
            begin += len(cell) + 1

    def _entry(self, concept_id: str, draft: _Draft) -> ConceptEntry:
        """Return the finished concept entry."""
        said: dict[str, dict[str, None]] = {kind: {} for kind in ("definition", "subject", "comment")}
        for row in draft.rows:
            for kind, texts in said.items():
                cell = row.get(_Column(kind))
                if cell:
                    texts[cell.text] = None
        definition, subject, note = ("\n".join(texts) for texts in said.values())
        subject = subject or self.facts.get("subject", "")
        return ConceptEntry(concept_id, tuple(self._terms(draft)), definition, subject, note, place=draft.place)

    def _terms(self, draft: _Draft) -> Iterator[Term]:
        """Yield the terms of a concept, language by language; one with two statuses comes twice."""
        namings: dict[tuple[str, str], _Naming] = {}
        for row in draft.rows:
            for (kind, language), cell in row.items():
                if kind == "term":
                    naming = namings.setdefault((language, cell.text), _Naming(cell.place))
                    for word in ("pos", "comment"):
                        said = row.get(_Column(word, language))
                        if said:
                            naming.words.setdefault(word, said.text)
        self._judge(draft, namings)
        for language in self.languages:
            for (spoken, text), naming in namings.items():
                if spoken != language:
                    continue
                note, part_of_speech = naming.words.get("comment", ""), naming.words.get("pos", "")
                for status, place in (naming.statuses or {PREFERRED: naming.place}).items():
                    yield Term(text, language, status, note=note, part_of_speech=part_of_speech, place=place)

    def _judge(self, draft: _Draft, namings: dict[tuple[str, str], _Naming]) -> None:
        """Give the terms of a concept their statuses.

        The status of a row is that of its rendering, unless that is approved beside another source term:
        then it is the source term's.
        """
        rows = [(self._named(row), self._statuses(row)) for row in draft.rows]
        approved = {
            (language, named[language].text)
            for named, statuses in rows
            for language in named
            if statuses.get(language, statuses.get("")) is PREFERRED
        }
        for named, statuses in rows:
            shared = statuses.get("", PREFERRED)
            blamed = dict.fromkeys(named, shared)
            if shared is not PREFERRED:
                renderings = [
                    language
                    for language, cell in named.items()
                    if language != self.languages[0] and (language, cell.text) not in approved
                ]
                blamed = dict.fromkeys(renderings or list(named)[:1], shared)
            for language, status in blamed.items() if "" in statuses else statuses.items():
                namings[language, named[language].text].statuses.setdefault(status, named[language].place)

    def _named(self, row: dict[_Column, _Cell]) -> dict[str, _Cell]:
        """Return the terms of a row by their languages, in the order of the languages."""
        return {language: row[column] for language in self.languages if (column := _Column("term", language)) in row}

    def _statuses(self, row: dict[_Column, _Cell]) -> dict[str, AdministrativeStatus]:
        """Return the statuses that a row gives to its terms by language, or under no language to one of them."""
        statuses: dict[str, AdministrativeStatus] = {}
        for (kind, language), cell in row.items():
            if kind != "term status":
                continue
            status = _STATUSES.get(cell.text.lower())
            if status is None:
                message = f"{quoted(cell.text)} is not a status{did_you_mean(cell.text, _STATUSES)}"
                self.mistakes.append(Mistake(cell.place, message))
            if not language or _Column("term", language) in row:
                statuses[language] = status or PREFERRED
        return statuses or {"": PREFERRED}


def _names_columns(cells: list[str]) -> bool:
    """Say whether the cells of a line are the names of columns."""
    names = [_bare(cell).removeprefix("#").strip().lower() for cell in cells]
    return any(name in ("src", "tgt") or name.startswith("term:") for name in names)


def _bare(cell: str) -> str:
    """Return what a cell says, without the quotes that spreadsheets put around some and the white space around it."""
    stripped = cell.strip()
    found = _QUOTED.fullmatch(stripped) if stripped.startswith('"') else None
    return found[1].replace('""', '"').strip() if found else stripped


def _head(glossary: Glossary) -> Iterator[str]:
    """Yield the lines above the names of the columns."""
    said = [("copyright", glossary.origin), ("license", glossary.licence)]
    facts = [f"{name}: {_on_one_line(text)}" for name, text in said if text]
    yield "; ".join(["#UTX 1.11", "/".join(glossary.languages), *facts])
    if glossary.description:
        yield f"#description: {_on_one_line(glossary.description)}"


def _on_one_line(text: str) -> str:
    """Return a text without tabs and line ends."""
    return " ".join(re.split(r"[\t\r\n]+", text)).strip()


def _spelled(text: str) -> str:
    """Return a text as it is written in a cell: between quotes only where its own would be taken for such."""
    text = _on_one_line(text)
    quotes = _QUOTED.fullmatch(text)
    return '"' + text.replace('"', '""') + '"' if quotes else text


def _rows(concept: ConceptEntry, source: str, target: str) -> Iterator[dict[str, str]]:
    """Yield the rows that say what a concept entry does, as texts by the names of their columns.

    Each rendering stands beside the first source term, and each further source term beside an approved rendering.
    Where there is none to say whose status it is, a term stands alone in its row.
    """
    sources = [term for term in concept.terms if term.language == source]
    renderings = [term for term in concept.terms if term.language == target]
    approved = next((term for term in renderings if term.status is PREFERRED), None)
    alone: list[Term | None] = [None]
    pairs: list[tuple[Term | None, Term | None]] = []
    if sources and sources[0].status is PREFERRED:
        pairs += ((sources[0], rendering) for rendering in (renderings or alone))
        pairs += ((term, approved) for term in sources[1:])
    else:
        pairs += ((term, None) for term in sources)
        pairs += ((None, term) for term in renderings)
    words = {"comment": concept.note, "x:definition": concept.definition, "x:subject": concept.subject_field}
    for one, other in pairs or [(None, None)]:
        yield {"concept ID": concept.id, **words, **_row(one, other)}
        words = {}


def _row(source: Term | None, rendering: Term | None) -> dict[str, str]:
    """Return what one row says of a pair of terms."""
    row: dict[str, str] = {}
    for side, term in (("src", source), ("tgt", rendering)):
        if term is not None:
            row |= {side: term.text, f"{side}:pos": term.part_of_speech, f"{side}:comment": term.note}
    judged = [term for term in (source, rendering) if term is not None and term.status is not PREFERRED]
    status = judged[0].status if judged else PREFERRED
    return row | ({"term status": _STATUS_NAMES[status]} if source or rendering else {})
