"""The remarks of a YAML file carried over to one written anew, each to the entry, item or key that it was about."""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple, TypeAlias

from termcheck.parsing.yaml.drafts import SILENCE, Draft, Items, Pairs, Remarks, Spelling, Word, is_alias

_RULED = re.compile(r"#+\s*+([-=*~_#+])\1")


class _Item(NamedTuple):
    """What tells an item of a list: its id, its text, or all that it says, and a number among those alike."""

    identity: Hashable
    number: int


_Way: TypeAlias = tuple[str | _Item, ...]
"""The keys and items that lead to something; that of the root is empty."""

_Slots: TypeAlias = dict[_Way, Remarks]
"""What stands beside everything in a file, where there is nothing too, in order."""


def with_remarks(new: Pairs, ours: Pairs, base: Pairs | None = None, theirs: Pairs | None = None) -> Pairs:
    """Return YAML with the remarks of another tree, or with those of two that were changed apart since ``base``.

    What stood at a key that is not there any more goes to what it was a key of. What was about an item that is gone
    is left out, but headings above it go above the next. What ours repeats by aliases is so again where it is the same.
    """
    slots, settled = _slots(ours), frozenset[_Way]()
    if theirs is not None:
        slots, settled = _merged({} if base is None else _slots(base), slots, _slots(theirs))
    there = _slots(new)
    placed = {way: remarks for way, remarks in slots.items() if way in there}
    following = _following(slots, there)
    for way, remarks in slots.items():
        if remarks and way not in there and way not in settled:
            home, kept = _moved(way, remarks, there, following.get(way))
            placed[home] = _together(kept, placed.get(home, SILENCE))
    names = {way: draft.text if is_alias(draft) else draft.anchor for way, _, draft in _parts(ours)}
    return _Dressing({**there, **placed}, names).dressed(new)


def _slots(root: Pairs) -> _Slots:
    """Return what stands beside everything in a file."""
    return {(): root.remarks, **{way: remarks for way, remarks, _ in _parts(root)}}


def _parts(root: Pairs) -> Iterator[tuple[_Way, Remarks, Draft]]:
    """Yield everything in a file with what stands beside it; what an alias repeats has its remarks once."""
    return _inner_parts(root, (), dict(_anchored(root)))


def _inner_parts(draft: Draft, way: _Way, anchors: Mapping[str, Draft]) -> Iterator[tuple[_Way, Remarks, Draft]]:
    """Yield everything in a list or mapping with what stands beside it."""
    if isinstance(draft, Pairs):
        for key, value in draft.pairs:
            inner = (*way, _name(key))
            # A term that stands alone is an item as it would be in a list.
            listed = Items((value,)) if way[-1:] == ("terms",) and not isinstance(value, Items) else value
            yield inner, _together(key.remarks, listed.remarks), listed
            yield from _inner_parts(listed, inner, anchors)
    elif isinstance(draft, Items):
        for identity, item in _told_apart(draft.items, anchors):
            yield (*way, identity), item.remarks, item
            yield from _inner_parts(item, (*way, identity), anchors)


def _anchored(draft: Draft) -> Iterator[tuple[str, Draft]]:
    """Yield everything that aliases may repeat, by its name."""
    if draft.anchor:
        yield draft.anchor, draft
    inner = draft.items if isinstance(draft, Items) else ()
    inner = tuple(part for pair in draft.pairs for part in pair) if isinstance(draft, Pairs) else inner
    for part in inner:
        yield from _anchored(part)


def _told_apart(items: Iterable[Draft], anchors: Mapping[str, Draft]) -> Iterator[tuple[_Item, Draft]]:
    """Yield the items of a list, each with what tells it from the others."""
    seen = Counter[Hashable]()
    for item in items:
        identity = _identity(item, anchors)
        yield _Item(identity, seen[identity]), item
        seen[identity] += 1


def _identity(draft: Draft, anchors: Mapping[str, Draft]) -> Hashable:
    """Return what tells an item: its id or text, or else all that it says, however it is spelt."""
    if isinstance(draft, Word):
        repeated = anchors.get(draft.text[1:]) if is_alias(draft) else None
        # Bars and backslashes mark stems and faults in words that may be spelt with and without them.
        return " ".join(re.sub(r"[\\|]", "", draft.text).split()) if repeated is None else _identity(repeated, {})
    if isinstance(draft, Items):
        return tuple(_identity(item, anchors) for item in draft.items)
    fields = {_name(key): _identity(value, anchors) for key, value in draft.pairs}
    return next((fields[name] for name in ("id", "text") if name in fields), frozenset(fields.items()))


def _name(key: Word) -> str:
    """Return a key as it is told, in whichever letters tags of languages are written."""
    return key.text.strip().casefold().replace("_", "-")


def _merged(base: _Slots, ours: _Slots, theirs: _Slots) -> tuple[_Slots, frozenset[_Way]]:
    """Return the remarks of both sides, and the ways to those that one side took away together with their place."""
    merged: _Slots = {}
    settled: set[_Way] = set()
    for way in (*ours, *(way for way in theirs if way not in ours)):
        old = base.get(way, SILENCE)
        sides = [side[way] for side in (ours, theirs) if way in side]
        merged[way] = _three_way(old, *sides) if len(sides) > 1 else sides[0]
        if len(sides) == 1 and way in base and sides[0] == old:
            settled.add(way)
    return merged, frozenset(settled)


def _three_way(base: Remarks, ours: Remarks, theirs: Remarks) -> Remarks:
    """Return what both sides have made of remarks: what one changed, or where both did, ours and what they added."""

    def lines(old: tuple[str, ...], our: tuple[str, ...], their: tuple[str, ...]) -> tuple[str, ...]:
        if their in (old, our) or our == old:
            return our if their in (old, our) else their
        return (*our, *(line for line in their if line and line not in (*old, *our)))

    behind = lines(*((side.behind,) if side.behind else () for side in (base, ours, theirs)))
    above, below = lines(base.above, ours.above, theirs.above), lines(base.below, ours.below, theirs.below)
    return Remarks(above, "  ".join(behind), below)


def _together(one: Remarks, other: Remarks) -> Remarks:
    """Return two remarks as one, without lines that both have."""
    new = tuple(line for line in other.above if not line or line not in one.above)
    above = (*one.above, *(new[1:] if new[:1] == one.above[-1:] == ("",) else new))
    return Remarks(above, "  ".join(filter(None, (one.behind, other.behind))), (*one.below, *other.below))


def _following(slots: _Slots, there: _Slots) -> dict[_Way, _Way]:
    """Return for each part that is gone the next of the same list that is still there, if there is one."""
    following: dict[_Way, _Way] = {}
    next_of: dict[_Way, _Way] = {}
    for way in reversed(slots):
        if way in there:
            next_of[way[:-1]] = way
        elif way[:-1] in next_of:
            following[way] = next_of[way[:-1]]
    return following


def _moved(way: _Way, remarks: Remarks, there: _Slots, following: _Way | None) -> tuple[_Way, Remarks]:
    """Return where remarks go whose place is gone, and what is left of them."""
    end = next(end for end in range(len(way) - 1, -1, -1) if way[:end] in there)
    home = way[:end]
    if isinstance(way[end], str):
        # Of a key of the file there is nothing left that it was about.
        return (home, Remarks((*remarks.above, *remarks.below), remarks.behind)) if home else ((), SILENCE)
    if end + 1 < len(way):
        return home, SILENCE
    headings = _headings(remarks.above)
    return (home, Remarks(below=headings)) if following is None else (following, Remarks(headings))


def _headings(above: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of the lines above an item that are about those behind it too: ruled, or parted by a blank line."""
    kept = max((number for number, line in enumerate(above) if not line or _RULED.match(line)), default=-1)
    return above[: kept + 1] if any(above[: kept + 1]) else ()


@dataclass(frozen=True, slots=True)
class _Dressing:
    """A walk through new YAML that puts remarks and anchors where they belong.

    ``names`` are those of anchors, and those of aliases with their star; ``anchored`` is what has had one so far.
    """

    slots: _Slots
    names: Mapping[_Way, str]
    anchored: dict[str, Draft] = field(default_factory=dict)

    def dressed(self, root: Pairs) -> Pairs:
        """Return the whole."""
        return replace(root, pairs=self._pairs(root, ()), remarks=self.slots[()])

    def _pairs(self, draft: Pairs, way: _Way) -> tuple[tuple[Word, Draft], ...]:
        """Return the pairs of a mapping; remarks below a value stand in it where it is no text."""
        pairs: list[tuple[Word, Draft]] = []
        for key, value in draft.pairs:
            remarks = self.slots[*way, _name(key)]
            inner = self._value(value, (*way, _name(key)))
            below = () if isinstance(inner, Word) else remarks.below
            above = (*remarks.above, *(() if below else remarks.below))
            pairs.append(
                (replace(key, remarks=Remarks(above, remarks.behind)), replace(inner, remarks=Remarks(below=below)))
            )
        return tuple(pairs)

    def _value(self, value: Draft, way: _Way) -> Draft:
        """Return what stands at a key or as an item, or the alias that repeats it."""
        name = self.names.get(way, "")
        if name.startswith("*") and self.anchored.get(name[1:]) == value:
            return Word(name, spelling=Spelling.RAW)
        anchor = "" if name.startswith("*") else name
        if anchor:
            self.anchored[anchor] = value
        if isinstance(value, Pairs):
            return replace(value, pairs=self._pairs(value, way), anchor=anchor)
        if isinstance(value, Items):
            return replace(value, items=tuple(self._items(value, way)), anchor=anchor)
        return replace(value, anchor=anchor)

    def _items(self, draft: Items, way: _Way) -> Iterator[Draft]:
        """Yield the items of a list."""
        for identity, item in _told_apart(draft.items, {}):
            yield replace(self._value(item, (*way, identity)), remarks=self.slots[*way, identity])
