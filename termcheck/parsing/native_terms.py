"""How a native glossary writes a term: its stems marked with bars, and other bars that must not be taken for marks."""

import re
from itertools import pairwise

from termcheck.parsing.glossary_validation import without_stem_marks

_BAR = re.compile(r"(?<=[^\W\d_])\||(?<=\\)\|")


def term_of(written: str) -> tuple[str, tuple[int, ...]]:
    """Return a term and where its stems end, in code points; a bar behind a backslash is one of the term's own."""
    text, stems = without_stem_marks(written)
    if "\\|" in text:
        stems = tuple(stem - text.count("\\|", 0, stem) for stem in stems)
        text = text.replace("\\|", "|")
    return text, stems


def written_term(text: str, stems: tuple[int, ...]) -> str:
    """Return how a term is written, so that ``term_of`` gives it again."""
    if "|" not in text and not stems:
        return text
    pieces = (text[start:end] for start, end in pairwise((0, *stems, len(text))))
    if stems:
        return "|".join(piece.replace("|", "\\|") for piece in pieces)
    return _BAR.sub(r"\\|", text)
