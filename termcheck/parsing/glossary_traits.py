"""What the cells beside the terms of a row say: of its concept, and of its terms."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from termcheck.glossary import AdministrativeStatus, CasePolicy, Condition, MatchMode, Scope
from termcheck.nearest import did_you_mean
from termcheck.parsing.glossary_columns import Column
from termcheck.parsing.glossary_validation import quoted
from termcheck.parsing.glossary_values import day, items, status_called, term_matching, yes_or_no

Values = Mapping[str, Any]
"""Fields of an entry or a term; those of its scope or condition stand among them."""

CONCEPT_TEXTS = {
    "definition": "definition",
    "subject": "subject_field",
    "note": "note",
    "source": "source",
    "owner": "owner",
}
"""Columns of texts about a concept, and the fields of an entry that hold them."""

_QUESTIONS = ("each", "do_not_translate", "narration_only", "varies")
_LISTS = ("confusable_with", "paths", "sections", "unless", "near", "not_near")
_MODES: Mapping[str, type[MatchMode | CasePolicy]] = {"match": MatchMode, "case": CasePolicy}
_SCOPE = ("paths", "sections", "valid_from", "valid_until")
_CONDITION = ("unless", "near", "not_near")
_VERDICTS = ("status", "forbidden", "preferred", "fuzzy", "flags")
_OF_CONCEPT = frozenset((*_QUESTIONS[:3], "translatable", "confusable_with", *_SCOPE))

# What exports say with yes: fields of a term.
_ANSWERS: Mapping[str, tuple[Values, Values]] = {
    "forbidden": ({"status": AdministrativeStatus.DEPRECATED}, {}),
    "preferred": ({"status": AdministrativeStatus.PREFERRED}, {}),
    "fuzzy": ({"status": AdministrativeStatus.PROPOSED}, {}),
    "case_sensitive": ({"case": CasePolicy.EXACT}, {"case": CasePolicy.ANY}),
    "exact_match": ({"match": MatchMode.WORD}, {}),
    "translatable": ({"do_not_translate": False}, {"do_not_translate": True}),
}
_FLAGS: Mapping[str, Values] = {
    "forbidden": {"status": AdministrativeStatus.DEPRECATED},
    "case-insensitive": {"case": CasePolicy.ANY},
    "case-sensitive": {"case": CasePolicy.EXACT},
}


class Misread(NamedTuple):
    """A cell that does not say what its column wants: what to do, and whether it can be left out all the same."""

    message: str
    doubtful: bool = False


def of_concept(column: Column) -> bool:
    """Say whether a column speaks of the concept, and not of its terms."""
    return column.name in _OF_CONCEPT or (column.name == "definition" and bool(column.language))


def meaning_of(column: Column, cell: str) -> Values | Misread:
    """Return what a cell says, as fields of an entry or of a term."""
    if column.name == "definition":
        return {"definitions": ((column.language, cell),)}
    return _READERS[column.name](column.name, cell)


def _text(name: str, cell: str) -> Values:
    return {name: cell}


def _small(name: str, cell: str) -> Values:
    return {name: cell.lower()}


def _list(name: str, cell: str) -> Values:
    return {name: items(cell)}


def _answer(name: str, cell: str) -> Values | Misread:
    said = yes_or_no(cell)
    if said is None:
        terms = ", or name the column as en:deprecated if it holds terms" if name == "forbidden" else ""
        return Misread(f"{quoted(cell)} is neither yes nor no; write one of them{terms}")
    return {name: said} if name in _QUESTIONS else _ANSWERS[name][not said]


def _day(name: str, cell: str) -> Values | Misread:
    found = day(cell)
    return {name: found} if found else Misread(f"{quoted(cell)} is not a day; write it as 2026-01-31")


def _mode(name: str, cell: str) -> Values | Misread:
    known = {str(mode): mode for mode in _MODES[name]}
    found = known.get(cell.casefold())
    return {name: found} if found else Misread(f"{quoted(cell)} is not a word for “{name}”{did_you_mean(cell, known)}")


def _when(name: str, cell: str) -> Values | Misread:
    if cell.casefold() in ("source", "always"):
        return {name: cell.casefold() == "source"}
    return Misread(f"{quoted(cell)} is not what “when” can be in a table; write source or always")


def _status(name: str, cell: str) -> Values | Misread:
    status = status_called(cell)
    hint = did_you_mean(cell, map(str, AdministrativeStatus))
    return {name: status} if status else Misread(f"{quoted(cell)} is not a status and not read{hint}", doubtful=True)


def _flags(_name: str, cell: str) -> Values:
    return _merged(_FLAGS.get(flag.strip().casefold(), {}) for flag in cell.split(","))


def _term_info(_name: str, cell: str) -> Values:
    match, case, _ = term_matching(cell)
    return {"match": match, "case": case}


_READERS: Mapping[str, Callable[[str, str], Values | Misread]] = {
    "note": _text,
    "source": _text,
    "part_of_speech": _small,
    "match": _mode,
    "case": _mode,
    "when": _when,
    "status": _status,
    "flags": _flags,
    "term_info": _term_info,
    "valid_from": _day,
    "valid_until": _day,
    **dict.fromkeys(_LISTS, _list),
    **dict.fromkeys((*_QUESTIONS, *_ANSWERS), _answer),
}
"""How the cells of each column are read; columns that are none of these are not read."""

READ = frozenset(_READERS)
"""The names of those columns."""


def speaks_of(column: Column, terms: Column, number: int, *, is_source: bool) -> bool:
    """Say whether a column speaks of the terms in another column, given its number from 0.

    A verdict on a whole row is one on its renderings: what an export forbids is not the source term.
    """
    if column.of is not None:
        return column.of == number
    if column.language:
        return column.language == terms.name and column.described in (None, terms.status)
    return not (is_source and column.name in _VERDICTS)


def breadth(column: Column) -> int:
    """Return how many terms a column speaks of: the fewer, the more its word counts."""
    return (column.described is None) + (not column.language) + (column.of is None)


def term_fields(values: Iterable[Values]) -> dict[str, Any]:
    """Return the fields of a term of which several columns speak, the narrower last."""
    said = _merged(values)
    words = {name: said.pop(name) for name in _CONDITION if name in said}
    from_source = bool(said.pop("when", False))
    return said | {"when": Condition(from_source, **words)} if words or from_source else said


def concept_fields(values: Iterable[Values]) -> dict[str, Any]:
    """Return the fields of an entry of which several columns, or rows, speak; the first word counts."""
    backwards = [*values][::-1]
    said = _merged(backwards)
    scope = {name: said.pop(name) for name in _SCOPE if name in said}
    if "definitions" in said:
        told = [one for said_once in backwards[::-1] for one in said_once.get("definitions", ())]
        said["definitions"] = tuple(dict(reversed(told)).items())[::-1]
    return said | {"scope": Scope(**scope)} if scope else said


def _merged(values: Iterable[Values]) -> dict[str, Any]:
    """Return what is said as one; a later word takes the place of an earlier one."""
    return {name: value for one in values for name, value in one.items()}
