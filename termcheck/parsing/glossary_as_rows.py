"""A glossary as rows of cells, for any kind of table that is written."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from termcheck.errors import GlossaryError, Mistake, Place
from termcheck.glossary import AdministrativeStatus, CasePolicy, ConceptEntry, Glossary, MatchMode, Term
from termcheck.parsing.glossary_cells import PLACE_HOLDERS, in_needed_quotes, plain, terms_of_cell
from termcheck.parsing.glossary_validation import in_file_order, quoted

_BETWEEN = " | "


def rows_of_glossary(glossary: Glossary) -> Iterator[list[str]]:
    """Yield the header of a table that holds a glossary, and then a row for each concept.

    What a table has no column for is left out: the title and what else stands at the head of a glossary, topics,
    tests and transactions; and what is said of one term alone among several of its language and status.
    Raises ``GlossaryError`` with every term that a table cannot hold.
    """
    columns = [column for column in _columns(glossary) if column.needed or any(map(column.cell, glossary.concepts))]
    mistakes = [mistake for concept in glossary.concepts for mistake in _unwritable(glossary, concept)]
    if mistakes:
        raise GlossaryError(*in_file_order(mistakes))
    yield [column.name for column in columns]
    for concept in glossary.concepts:
        yield [column.cell(concept) for column in columns]


@dataclass(frozen=True, slots=True)
class _Written:
    """A column to be written: its name, what its cell says of a concept, and whether it is written without a word."""

    name: str
    cell: Callable[[ConceptEntry], str]
    needed: bool = False


def _columns(glossary: Glossary) -> Iterator[_Written]:
    """Yield all columns that could be needed, in the order in which people want to see them."""
    yield _Written("id", lambda concept: concept.id, needed=True)
    for language in glossary.languages:
        for status in AdministrativeStatus:
            preferred = status is AdministrativeStatus.PREFERRED
            name = language if preferred else f"{language}:{status}"
            terms = _Terms(language, status, is_source=language == glossary.languages[0])
            yield _Written(name, terms.written, needed=preferred)
    for name, text in _TEXTS.items():
        yield _Written(name, text)
    for language in _told_in(glossary):
        yield _Written(f"definition:{language}", _Definition(language).written)
    for name, text in _OTHERS.items():
        yield _Written(name, text)
    for name, of_term in _OF_TERMS.items():
        yield from _narrow_enough(glossary, name, of_term)


@dataclass(frozen=True, slots=True)
class _Terms:
    """The terms of a language and a status, of any language or status where one is empty."""

    language: str = ""
    status: AdministrativeStatus | None = None
    is_source: bool = False

    def of(self, concept: ConceptEntry) -> list[Term]:
        """Return those of a concept."""
        return [
            term
            for term in concept.terms
            if self.language in ("", term.language) and self.status in (None, term.status)
        ]

    def written(self, concept: ConceptEntry) -> str:
        """Return them as one cell."""
        return _BETWEEN.join(_spelled(term, is_source=self.is_source) for term in self.of(concept))


@dataclass(frozen=True, slots=True)
class _Definition:
    """The definition in one language."""

    language: str

    def written(self, concept: ConceptEntry) -> str:
        """Return it as one cell."""
        return dict(concept.definitions).get(self.language, "")


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said of some terms, where it is the same of all of them in a concept."""

    terms: _Terms
    of_term: Callable[[Term], str]

    def agree(self, concept: ConceptEntry) -> bool:
        """Say whether it is the same."""
        return len(set(map(self.of_term, self.terms.of(concept)))) <= 1

    def written(self, concept: ConceptEntry) -> str:
        """Return it as one cell, which is empty where it is not the same."""
        said = set(map(self.of_term, self.terms.of(concept)))
        return said.pop() if len(said) == 1 else ""


def _narrow_enough(glossary: Glossary, name: str, of_term: Callable[[Term], str]) -> Iterator[_Written]:
    """Yield the columns that say something of terms: one for all, one a language, or one a language and status."""
    if not any(map(of_term, (term for concept in glossary.concepts for term in concept.terms))):
        return
    languages = [_Said(_Terms(language), of_term) for language in glossary.languages]
    narrow = (_Said(_Terms(language, status), of_term) for language in glossary.languages for status in _STATUSES)
    everywhere = [] if name in _ALSO_OF_CONCEPTS else [_Said(_Terms(), of_term)]
    levels: Sequence[Iterable[_Said]] = (everywhere, languages)
    fitting = (
        level
        for level in levels
        if level and all(said.agree(concept) for said in level for concept in glossary.concepts)
    )
    for said in next(fitting, narrow):
        of = filter(None, (said.terms.language, said.terms.status))
        yield _Written(":".join((name, *of)), said.written)


def _told_in(glossary: Glossary) -> list[str]:
    """Return the languages of definitions in one language, those of the glossary first."""
    told = dict.fromkeys(language for concept in glossary.concepts for language, _ in concept.definitions)
    return [language for language in dict.fromkeys((*glossary.languages, *told)) if language in told]


def _spelled(term: Term, *, is_source: bool) -> str:
    """Return a term as a cell has it; a bar marks a stem that ends with the term."""
    if term.stems == (len(term.text),):
        return f"{term.text}|"
    return in_needed_quotes(term.text, term.language, is_source=is_source)


def _unwritable(glossary: Glossary, concept: ConceptEntry) -> Iterator[Mistake]:
    """Yield a mistake for every term that a table cannot hold."""
    for term in concept.terms:
        if plain(term.text) and term.text not in PLACE_HOLDERS:
            continue
        is_source = term.language in glossary.languages[:1]
        alone = len(_Terms(term.language, term.status).of(concept)) == 1
        read = terms_of_cell(_spelled(term, is_source=is_source), term.language, is_source=is_source).terms
        if "|" in term.text or not read or (alone and len(read) > 1):
            what = f"the term {quoted(term.text)} cannot stand in a table, where it would be read as something else"
            yield Mistake(term.place or concept.place or Place(glossary.path), f"{what}; write the glossary as .yaml")


def _yes(said: bool) -> str:  # noqa: FBT001 - it is what is written
    return "yes" if said else ""


_STATUSES = tuple(AdministrativeStatus)
_ALSO_OF_CONCEPTS = ("note", "source")
_TEXTS: Mapping[str, Callable[[ConceptEntry], str]] = {
    "definition": lambda concept: concept.definition,
    "note": lambda concept: concept.note,
    "subject": lambda concept: concept.subject_field,
    "source": lambda concept: concept.source,
    "owner": lambda concept: concept.owner,
}
_OTHERS: Mapping[str, Callable[[ConceptEntry], str]] = {
    "each": lambda concept: _yes(concept.each),
    "do_not_translate": lambda concept: _yes(concept.do_not_translate),
    "narration_only": lambda concept: _yes(concept.narration_only),
    "confusable_with": lambda concept: _BETWEEN.join(concept.confusable_with),
    "paths": lambda concept: _BETWEEN.join(concept.scope.paths),
    "sections": lambda concept: _BETWEEN.join(concept.scope.sections),
    "valid_from": lambda concept: concept.scope.valid_from.isoformat() if concept.scope.valid_from else "",
    "valid_until": lambda concept: concept.scope.valid_until.isoformat() if concept.scope.valid_until else "",
}
_OF_TERMS: Mapping[str, Callable[[Term], str]] = {
    "part_of_speech": lambda term: term.part_of_speech,
    "match": lambda term: "" if term.match is MatchMode.INFLECT else str(term.match),
    "case": lambda term: "" if term.case is CasePolicy.SMART else str(term.case),
    "when": lambda term: "source" if term.when.source else "",
    "unless": lambda term: _BETWEEN.join(term.when.unless),
    "near": lambda term: _BETWEEN.join(term.when.near),
    "not_near": lambda term: _BETWEEN.join(term.when.not_near),
    "varies": lambda term: _yes(term.varies),
    "note": lambda term: term.note,
    "source": lambda term: term.source,
}
