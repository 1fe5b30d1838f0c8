"""What the columns of a glossary table hold, as its header says, or the name of a file without one."""

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import NamedTuple

from termcheck.errors import Mistake, Place
from termcheck.glossary import AdministrativeStatus
from termcheck.nearest import did_you_mean
from termcheck.parsing.glossary_validation import language_tag, quoted

FIELDS = ("id", "definition", "note", "subject")
_STATUSES = {str(status): status for status in AdministrativeStatus}
_TAG_IN_NAME = r"([a-z]{2}(?:[-_][A-Z]{2})?)"
_PAIR_IN_NAME = re.compile(rf"(?:^|[-_. ]){_TAG_IN_NAME}[-_]{_TAG_IN_NAME}(?:\.|$)")
_PAIR = 2
_TWO_LETTERS = re.compile(r"[a-z]{2}(?![a-z])", re.IGNORECASE)


class Column(NamedTuple):
    """What a column holds: terms of a language and status, or without a status what its name says."""

    name: str
    status: AdministrativeStatus | None = None


def is_header(names: Sequence[str]) -> bool:
    """Say whether the cells of a first row name languages, and are not terms themselves.

    Words of three letters may be either, so they need a sign beside them: a tag of two, another column or a status.
    """
    if names[0].casefold() == "id":
        return True
    fields = any(name.casefold() in FIELDS for name in names)
    tags = [name for name in names if name.casefold() not in FIELDS and language_tag(_tag_part(name))]
    short = any(_TWO_LETTERS.match(tag) for tag in tags)
    all_tags = len(tags) == sum(map(bool, names))
    return bool(tags) and (fields or any(":" in tag for tag in tags) or (short and (len(tags) > 1 or all_tags)))


def columns_of_header(cells: Sequence[tuple[str, Place]]) -> Iterator[Column | Mistake | None]:
    """Yield what each cell of a header says; nothing for an empty cell.

    ``id`` is the tag of Indonesian where an id stands before it, or where there would be fewer than two languages.
    """
    languages = {language_tag(_tag_part(name)) for name, _ in cells if name.casefold() not in FIELDS} - {None, "id"}
    fields: set[str] = set()
    for number, (name, place) in enumerate(cells):
        indonesian = name.casefold() == "id" and ("id" in fields or (number > 0 and len(languages) == 1))
        column = Column("id", AdministrativeStatus.PREFERRED) if indonesian else _column(name, place) if name else None
        if isinstance(column, Column) and column.status is None:
            if column.name in fields:
                column = Mistake(place, f"the column {quoted(name)} stands twice; keep one")
            else:
                fields.add(column.name)
        yield column


def columns_of_file(path: str, languages: Sequence[str] = ()) -> tuple[Column, ...]:
    """Return source, target and note for a file whose name ends in a pair of languages, as ``desk.ko-en.tsv``.

    Without a pair in the name the languages are those that were said; where none were, there are no columns.
    The name comes first, since it knows which of the two languages stands in the first column.
    """
    pair = _PAIR_IN_NAME.search(PurePath(path).stem)
    tags = list(dict.fromkeys(filter(None, map(language_tag, pair.groups())))) if pair else []
    if len(tags) < _PAIR:
        tags = list(languages[:_PAIR])
    if len(tags) < _PAIR:
        return ()
    return (*(Column(tag, AdministrativeStatus.PREFERRED) for tag in tags), Column("note"))


def _tag_part(name: str) -> str:
    """Return what stands before the colon in the name of a column."""
    return name.partition(":")[0].strip()


def _column(name: str, place: Place) -> Column | Mistake:
    """Return what the name of one column says."""
    if name.casefold() in FIELDS:
        return Column(name.casefold())
    tag, status = language_tag(_tag_part(name)), name.partition(":")[2].strip().casefold()
    if tag is None:
        return Mistake(place, f"{quoted(name)} is no tag of a language and no column known{did_you_mean(name, FIELDS)}")
    if status not in _STATUSES and ":" in name:
        return Mistake(place, f"{quoted(status)} is not a status{did_you_mean(status, _STATUSES)}")
    return Column(tag, _STATUSES.get(status, AdministrativeStatus.PREFERRED))
