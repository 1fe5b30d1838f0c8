"""Ids of a glossary table that stand more than once, or differ in capitals only."""

from collections.abc import Iterator, Mapping, Sequence

from termcheck.errors import Mistake, Place
from termcheck.parsing.glossary_validation import quoted


def telling_column(ids: Sequence[str], unread: Mapping[int, Sequence[str]]) -> int | None:
    """Return the column, of those that are not read, that tells repeated ids apart, if one does; capitals do not.

    It sorts all rows into a few kinds, and no kind has an id twice: in a list of countries and languages “de” may be
    both. A column that numbers the rows, or dates them, tells nothing apart.
    """
    folded = [name.casefold() for name in ids]
    for column, kinds in unread.items():
        if all(kinds) and 2 * len(set(kinds)) <= len(ids) and len(set(zip(kinds, folded, strict=True))) == len(ids):
            return column
    return None


def alike(ids: Sequence[tuple[str, Place]]) -> Iterator[Mistake]:
    """Yield a doubt for every id that differs from an earlier one in capitals only."""
    first: dict[str, tuple[str, Place]] = {}
    for name, place in ids:
        earlier, there = first.setdefault(name.casefold(), (name, place))
        if earlier != name:
            what = f"{quoted(name)} and {quoted(earlier)} ({there}) differ in capitals only"
            yield Mistake(place, f"{what}; make them one row if they are one concept")
