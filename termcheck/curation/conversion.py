"""A glossary in another format, and what that format could not say."""

import enum
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from termcheck.curation.comparing import Change, Kind, changes
from termcheck.errors import Mistake
from termcheck.glossary import Glossary
from termcheck.glossary_formats import read_glossary, written_glossary, written_like
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.glossary_models import Model, Written


class Fate(enum.StrEnum):
    """What became of something in another format."""

    LEFT_OUT = "left out"
    CHANGED = "changed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Loss:
    """How often something was not said as before: which field, as in a ``Change``, and in which entries (by id)."""

    field: str
    fate: Fate
    count: int
    concepts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conversion:
    """The bytes of a file in another format, the glossary that is read from them, and what is lost by it.

    ``left_out`` are places of the file it came from whose comments found no place, where both are of one format.
    """

    content: bytes
    glossary: Glossary
    losses: tuple[Loss, ...]
    left_out: tuple[Mistake, ...] = ()


_FATES = {Kind.REMOVED: Fate.LEFT_OUT, Kind.CHANGED: Fate.CHANGED, Kind.ADDED: Fate.ADDED}


def converted(glossary: Glossary, path: str, format_name: str | None = None, model: Model | None = None) -> Conversion:
    """Return a glossary as a file with this path, in the format that is named or that the path tells.

    It has the comments of a model of the same format. It is read again, so that what is told is what the next reader
    will find. Raises ``GlossaryError`` where the format cannot be written, or where what is written would be refused.
    """
    written = (
        Written(written_glossary(glossary, path, format_name))
        if model is None
        else written_like(glossary, path, model, format_name)
    )
    again = read_glossary(GlossaryFile(path, written.content, glossary.languages), format_name)
    return Conversion(written.content, again, tuple(losses(changes(glossary, again))), written.lost)


def losses(found: Iterable[Change]) -> Iterator[Loss]:
    """Yield what differs by field and fate, what is left out first, the most frequent first."""
    groups: dict[tuple[Fate, str], list[str]] = {}
    for change in found:
        groups.setdefault((_FATES[change.kind], change.field), []).append(change.concept)
    order = list(Fate)
    for (fate, field), concepts in sorted(groups.items(), key=lambda group: (order.index(group[0][0]), -len(group[1]))):
        yield Loss(field, fate, len(concepts), tuple(dict.fromkeys(concept for concept in concepts if concept)))
