"""The rows of UTX as concept entries."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from termcheck.errors import Place
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Term
from termcheck.nearest import did_you_mean
from termcheck.parsing.glossary_validation import quoted
from termcheck.parsing.utx.columns import Cell, Column, Row
from termcheck.parsing.utx.head import Head
from termcheck.parsing.utx.statuses import STATUSES

PREFERRED = AdministrativeStatus.PREFERRED


@dataclass(slots=True)
class _Naming:
    """A term as the rows of its concept tell of it."""

    place: Place
    statuses: dict[AdministrativeStatus, Place] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)


class _Judgement(NamedTuple):
    """What one row says of statuses: its terms by language, and their statuses; under no language, that of the row."""

    terms: Mapping[str, Cell]
    statuses: Mapping[str, AdministrativeStatus]


@dataclass(frozen=True, slots=True)
class EntryReading:
    """How the rows below one head become concept entries."""

    head: Head

    def concepts(self, rows: Iterable[Row]) -> Iterator[ConceptEntry]:
        """Yield the concept entries: rows with one concept's id are one, and so are those of one source without it."""
        drafts: dict[tuple[str, str], list[Row]] = {}
        for row in rows:
            concept_id, terms = row.get(Column("concept id")), self._terms_of(row)
            if concept_id:
                drafts.setdefault((concept_id.text, ""), []).append(row)
            elif terms:
                drafts.setdefault(("", next(iter(terms.values())).text), []).append(row)
            else:
                message = "this row has no term and is left out; write one, or delete the row"
                self.head.review.doubt(next(iter(row.values())).place, message)
        return (self._entry(concept_id or source, together) for (concept_id, source), together in drafts.items())

    def _terms_of(self, row: Row) -> dict[str, Cell]:
        """Return the terms of a row by their languages, in the order of the languages."""
        languages = self.head.languages
        return {language: row[column] for language in languages if (column := Column("term", language)) in row}

    def _entry(self, concept_id: str, rows: Sequence[Row]) -> ConceptEntry:
        """Return the finished concept entry."""
        first = next(iter(rows[0].values())).place
        return ConceptEntry(
            concept_id,
            tuple(self._terms(rows)),
            _text(rows, "definition"),
            _text(rows, "subject") or self.head.facts.get("subject", ""),
            _text(rows, "comment"),
            place=Place(first.path, first.line, 1),
        )

    def _terms(self, rows: Sequence[Row]) -> Iterator[Term]:
        """Yield the terms of a concept, language by language; one with two statuses comes twice."""
        namings: dict[str, dict[str, _Naming]] = {language: {} for language in self.head.languages}
        judgements = [_Judgement(self._terms_of(row), self._statuses(row)) for row in rows]
        for row, (terms, _) in zip(rows, judgements, strict=True):
            for language, cell in terms.items():
                naming = namings[language].setdefault(cell.text, _Naming(cell.place))
                for word in ("pos", "comment"):
                    said = row.get(Column(word, language))
                    if said:
                        naming.words.setdefault(word, said.text)
        self._judge(judgements, namings)
        for language, named in namings.items():
            for text, naming in named.items():
                note, part_of_speech = naming.words.get("comment", ""), naming.words.get("pos", "")
                for status, place in naming.statuses.items() or ((PREFERRED, naming.place),):
                    yield Term(text, language, status, note=note, part_of_speech=part_of_speech, place=place)

    def _judge(self, judgements: Sequence[_Judgement], namings: Mapping[str, Mapping[str, _Naming]]) -> None:
        """Give the terms of a concept their statuses."""
        approved = {
            (language, cell.text)
            for terms, statuses in judgements
            for language, cell in terms.items()
            if statuses.get(language, statuses.get("")) is PREFERRED
        }
        for terms, statuses in judgements:
            own = (
                dict.fromkeys(self._meant(terms, statuses[""], approved), statuses[""]) if "" in statuses else statuses
            )
            for language, status in own.items():
                cell = terms[language]
                namings[language][cell.text].statuses.setdefault(status, cell.place)

    def _meant(
        self, terms: Mapping[str, Cell], status: AdministrativeStatus, approved: set[tuple[str, str]]
    ) -> Iterable[str]:
        """Return the languages of the terms that the status of a row is about: all that are approved.

        Any other is that of the rendering, unless that is approved beside another source term: then it is the source
        term's.
        """
        if status is PREFERRED:
            return terms
        renderings = [
            one for one, cell in terms.items() if one != self.head.languages[0] and (one, cell.text) not in approved
        ]
        return renderings or list(terms)[:1]

    def _statuses(self, row: Row) -> dict[str, AdministrativeStatus]:
        """Return the statuses that a row gives to its terms by language, or under no language to one of them."""
        statuses: dict[str, AdministrativeStatus] = {}
        for (kind, language), cell in row.items():
            if kind != "term status":
                continue
            status = STATUSES.get(cell.text.lower())
            if status is None:
                message = f"{quoted(cell.text)} is not a status{did_you_mean(cell.text, STATUSES)}"
                self.head.review.complain(cell.place, message)
            if not language or Column("term", language) in row:
                statuses[language] = status or PREFERRED
        return statuses or {"": PREFERRED}


def _text(rows: Sequence[Row], kind: str) -> str:
    """Return what the rows of a concept say of it, each text once on lines of its own."""
    column = Column(kind)
    return "\n".join(dict.fromkeys(row[column].text for row in rows if column in row))
