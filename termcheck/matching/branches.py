"""Messages with branches, of which a program shows one: each of them as the text that is then read."""

from collections.abc import Collection, Iterator, Mapping
from itertools import groupby, islice
from operator import attrgetter

from msgspec.structs import replace

from termcheck.text import Branch, Text

_ANY = "other"
_MOST = 30
"""So many branches of a message are looked at by themselves; six plural forms for each of four genders are 24."""


def wordings(source: Text, target: Text) -> Iterator[tuple[Text, Text]]:
    """Yield for each branch of a target that has several the target with no other branch than this, and its source.

    The source is given in the branch of the same choice, or else the one for any; so is what is chosen besides.
    What stands in other branches is opaque.
    """
    if not target.branches[1:]:
        return
    for leaf in islice(_leaves(target.branches), _MOST):
        around = {branch for branch in target.branches if branch.span.covers(leaf.span)}
        chosen = {branch.name: branch.selector for branch in around}
        yield _worded(source, chosen, ()), _worded(target, chosen, around)


def _leaves(branches: tuple[Branch, ...]) -> Iterator[Branch]:
    """Yield the branches that have none inside, given by their beginnings."""
    for branch, following in zip(branches, (*branches[1:], None), strict=True):
        if following is None or not branch.span.covers(following.span):
            yield branch


def _worded(text: Text, chosen: Mapping[str, str], around: Collection[Branch]) -> Text:
    """Return a text with one branch of each argument: one of those around, or as chosen by name, or the one for any."""
    if not text.branches:
        return text
    shut = list(text.opaque)
    by_argument = sorted(text.branches, key=attrgetter("argument"))
    for _, several in groupby(by_argument, key=attrgetter("argument")):
        branches = list(several)
        kept = _kept(branches, chosen, around)
        shut.extend(branch.span for branch in branches if branch is not kept)
    return replace(text, opaque=tuple(shut))


def _kept(branches: list[Branch], chosen: Mapping[str, str], around: Collection[Branch]) -> Branch:
    """Return the branch of one argument that is shown."""
    by_selector = {branch.selector: branch for branch in branches}
    choice = by_selector.get(chosen.get(branches[0].name, _ANY)) or by_selector.get(_ANY) or branches[-1]
    return next((branch for branch in branches if branch in around), choice)
