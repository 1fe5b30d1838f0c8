"""YAML that is to be written: a tree of texts, lists and mappings, with the remarks that people left beside them."""

import enum
from dataclasses import dataclass
from typing import TypeGuard


class Form(enum.Enum):
    """How a list or mapping is laid out: an item a line, on one line if there is room, or filling lines like prose."""

    BLOCK = "block"
    LINE = "line"
    FILLED = "filled"


class Spelling(enum.Enum):
    """How a text is written: with quotes where it needs them, always with them, as it stands, or folded when long."""

    TERSE = "terse"
    QUOTED = "quoted"
    RAW = "raw"
    PROSE = "prose"


@dataclass(frozen=True, slots=True)
class Remarks:
    """Comments beside a piece of YAML: on lines above it, behind it on its line, and below the last of what is in it.

    A comment begins with its ``#``; an empty one is a blank line.
    """

    above: tuple[str, ...] = ()
    behind: str = ""
    below: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Say whether there are any."""
        return bool(self.above or self.behind or self.below)


SILENCE = Remarks()


@dataclass(frozen=True, slots=True)
class Word:
    """A text; ``anchor`` is the name by which aliases repeat it, if they do."""

    text: str
    remarks: Remarks = SILENCE
    anchor: str = ""
    spelling: Spelling = Spelling.TERSE


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: "tuple[Word | Items | Pairs, ...]"
    remarks: Remarks = SILENCE
    anchor: str = ""
    form: Form = Form.LINE


@dataclass(frozen=True, slots=True)
class Pairs:
    """A mapping of keys to values."""

    pairs: "tuple[tuple[Word, Word | Items | Pairs], ...]"
    remarks: Remarks = SILENCE
    anchor: str = ""
    form: Form = Form.LINE


Draft = Word | Items | Pairs


def is_alias(draft: Draft) -> TypeGuard[Word]:
    """Say whether a draft repeats another, so that its kind is not known here."""
    return isinstance(draft, Word) and draft.spelling is Spelling.RAW and draft.text.startswith("*")
