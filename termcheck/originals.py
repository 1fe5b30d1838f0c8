"""Which file a draft was translated from, told by patterns of their paths."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain, zip_longest

_WILDCARD = re.compile(r"(\*\*/|\*\*|\*)")
_FINDS = {"*": "([^/]*)", "**/": "((?:[^/]+/)*)", "**": "(.+)"}
_RUN_TOGETHER = re.compile(r"[^/]\*\*|\*\*[^/]")


@dataclass(frozen=True, slots=True)
class Counterpart:
    """What the paths of drafts look like, and between which pieces of their originals' paths go their wildcards."""

    draft: re.Pattern[str]
    original: tuple[str, ...]

    def of(self, path: str) -> str | None:
        """Return the path of a draft's original; ``None`` where the draft's is another one."""
        found = self.draft.fullmatch(path)
        return found and "".join(chain(*zip_longest(self.original, found.groups(), fillvalue="")))


@dataclass(frozen=True, slots=True)
class Originals:
    """The counterparts that a project names, as paths from a folder; the first that fits a draft is taken."""

    counterparts: tuple[Counterpart, ...] = ()
    folder: str = ""

    def within(self, folder: str) -> "Originals":
        """Return the same counterparts as paths from another folder."""
        return replace(self, folder=folder)

    def of(self, path: str) -> str | None:
        """Return the path of a draft's original, which may not exist; ``None`` where no pattern tells of any."""
        inside = os.path.relpath(path, self.folder or ".").replace(os.sep, "/")
        found = next(filter(None, (counterpart.of(inside) for counterpart in self.counterparts)), None)
        # A path is told from where people are, as that of the draft is.
        return None if found is None or found == inside else os.path.relpath(os.path.join(self.folder, found))  # noqa: PTH118


UNTOLD = Originals()
"""No draft's original is told."""


def originals(patterns: Mapping[str, str]) -> Originals:
    """Return the counterparts that pairs of patterns describe: of drafts, and of their originals.

    ``*`` stands for anything within a name, and ``**`` for folders, or at the end for all that is in a folder;
    both patterns of a pair have the same wildcards in the same order.
    Raises ``ValueError`` for the first pair of which this is not so.
    """
    return Originals(tuple(_counterpart(draft, original) for draft, original in patterns.items()))


def _counterpart(draft: str, original: str) -> Counterpart:
    """Return what a pair of patterns describes."""
    for pattern in (draft, original):
        if pattern.startswith("/"):
            raise ValueError(f"“{pattern}” must be a path from the folder of the settings")
        if _RUN_TOGETHER.search(pattern):
            raise ValueError(f"“{pattern}”: ** stands for whole folders; part it from names with a slash")
    sought, filled = _WILDCARD.split(draft), _WILDCARD.split(original)
    if sought[1::2] != filled[1::2]:
        raise ValueError(f"“{draft}” and “{original}” must have the same wildcards in the same order")
    regex = (_FINDS[piece] if number % 2 else re.escape(piece) for number, piece in enumerate(sought))
    return Counterpart(re.compile("".join(regex)), tuple(filled[::2]))
