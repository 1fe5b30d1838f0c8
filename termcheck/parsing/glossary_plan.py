"""What is done with each column of a glossary table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from termcheck.parsing.glossary_columns import UNKNOWN, Column
from termcheck.parsing.glossary_traits import CONCEPT_TEXTS, READ, breadth, of_concept


@dataclass(frozen=True, slots=True)
class Plan:
    """The columns of a table by what is done with them; a number of a column counts from 0.

    ``terms`` hold terms, ``texts`` what is said of the concept (by the name of the column), ``beside`` what is read
    with more care, ``unread`` what could tell ids apart that stand more than once.
    ``matching`` has for columns of terms those that say how memoQ matches them.
    ``joined`` says that rows of one id tell of one concept.
    """

    columns: tuple[Column | None, ...] = ()
    joined: bool = False
    terms: tuple[tuple[int, Column], ...] = ()
    texts: tuple[tuple[int, str], ...] = ()
    beside: tuple[tuple[int, Column], ...] = ()
    unread: tuple[int, ...] = ()
    matching: Mapping[int, int] = field(default_factory=dict)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that the header names, in its order."""
        return tuple(dict.fromkeys(column.name for _, column in self.terms if column.name))

    @property
    def told_by_cells(self) -> bool:
        """Whether the cells of a row name the languages of its terms."""
        return any(not column.name for _, column in self.terms)


def plan_of(columns: Sequence[Column | None], *, joined: bool = False) -> Plan:
    """Return what is done with columns; those that speak of many terms come before those that speak of few."""
    known = [(number, column) for number, column in enumerate(columns) if column is not None]
    rest = [(number, column) for number, column in known if column.status is None]
    is_text = {
        number for number, column in rest if column.name in ("id", "key", *CONCEPT_TEXTS) and not column.language
    }
    beside = [(number, column) for number, column in rest if column.name in READ or of_concept(column)]
    has_ids = any(column.name == "id" for _, column in rest)
    return Plan(
        tuple(columns),
        joined,
        terms=tuple((number, column) for number, column in known if column.status is not None),
        texts=tuple((number, column.name) for number, column in rest if number in is_text),
        beside=tuple(sorted((one for one in beside if one[0] not in is_text), key=lambda one: -breadth(one[1]))),
        unread=tuple(number for number, column in rest if column.name == UNKNOWN and has_ids),
        matching={column.of: number for number, column in rest if column.name == "term_info" and column.of is not None},
    )
