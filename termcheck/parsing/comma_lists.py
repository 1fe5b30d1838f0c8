"""Whether the commas in a column of terms part terms, as in a list of synonyms, or belong to them, as in names."""

from collections.abc import Iterator, Sequence

_FEWEST = 3
"""So many cells of a column must have commas before anybody can tell what they mean."""

_LONGEST = 4
"""Words that a term in a list has at most."""


def part_terms(texts: Sequence[str], filled: int) -> bool:
    """Say whether commas part terms in the cells of a column that have some, given how many of its cells have text.

    They do where half of the cells have them, some have more than one, and most pieces behind a comma begin with a
    small letter or in a script without capitals. Names of places (Austin, Texas) do not look like that.
    """
    if len(texts) < _FEWEST or 2 * len(texts) < filled or max(text.count(", ") for text in texts) < 2:  # noqa: PLR2004 - one comma and another
        return False
    pieces = [piece for text in texts for _, piece in list(parted(text))[1:]]
    short = all(len(piece.split()) <= _LONGEST for piece in pieces)
    return short and 2 * sum(not piece[0].isupper() for piece in pieces) > len(pieces)


def parted(text: str) -> Iterator[tuple[int, str]]:
    """Yield the pieces between the commas of a text, with the index at which each begins."""
    begin = 0
    for piece in text.split(","):
        bare = piece.strip()
        if bare:
            yield begin + piece.index(bare), bare
        begin += len(piece) + 1
