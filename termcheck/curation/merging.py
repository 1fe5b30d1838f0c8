"""Two glossaries that were changed apart made into one, by concept and field."""

import dataclasses
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from operator import attrgetter, itemgetter, methodcaller
from typing import Any, TypeVar

from termcheck.curation.comparing import is_named_after_its_file, numbered, plain, term_key, term_name
from termcheck.glossary import ConceptEntry, Glossary, Term

Thing = TypeVar("Thing")
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Conflict:
    """What both sides changed, each in its own way; the merged glossary has it as ``ours``.

    ``concept``, ``field`` and ``about`` are as in a ``Change``; ``base``, ``ours`` and ``theirs`` are in words, and
    empty where a side has nothing. Where one side took away what the other changed, it is kept as changed.
    """

    concept: str
    field: str
    about: str
    base: str
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged glossary, and what it could not settle."""

    glossary: Glossary
    conflicts: tuple[Conflict, ...]


def merged(base: Glossary, ours: Glossary, theirs: Glossary) -> Merge:
    """Return two glossaries as one: what only one side changed since ``base`` is taken, what both did is a conflict.

    Entries are told apart by id, terms by language and text; the order is ours, and what they add stands where it
    stands with them.
    """
    merging = _Merging()
    base, theirs = (_named_like(ours, side) for side in (base, theirs))
    concepts = merging.parts(_Sides(base.concepts, ours.concepts, theirs.concepts), attrgetter("id"), merging.concept)
    glossary = replace(merging.record("", "", _Sides(base, ours, theirs)), concepts=concepts)
    return Merge(glossary, tuple(merging.conflicts))


def _named_like(ours: Glossary, side: Glossary) -> Glossary:
    """Return a side with our title, where its own is only the name of its file."""
    return replace(side, title=ours.title) if is_named_after_its_file(side) else side


@dataclass(frozen=True, slots=True)
class _Sides:
    """The same thing as all three have it; ``None`` where one has it not."""

    base: Any
    ours: Any
    theirs: Any

    def each(self, look: Callable[[Any], Any]) -> "_Sides":
        """Return what a look at each side gives."""
        return _Sides(look(self.base), look(self.ours), look(self.theirs))

    @property
    def all_there(self) -> bool:
        """Whether no side lacks the thing."""
        return not any(side is None for side in (self.base, self.ours, self.theirs))


_KEYS: Mapping[str, Callable[[Any], Hashable]] = {
    "definitions": itemgetter(0),
    "topics": attrgetter("name"),
}
"""What makes two things of a list the same; elsewhere the whole thing does."""

_PARTS = frozenset({"terms", "concepts"})
_OF_ONE_FILE = frozenset({"place", "path", "digest", "doubts", "overrides"})


@dataclass(slots=True)
class _Merging:
    """One merge: what it has met so far that both sides changed."""

    conflicts: list[Conflict] = field(default_factory=list)

    def concept(self, name: Hashable, sides: _Sides) -> ConceptEntry | None:
        """Return one entry, or nothing where it was taken away."""
        settled: ConceptEntry | None
        if sides.base is None and sides.ours and sides.theirs:
            # Both have added it, and each may say of it what the other does not.
            sides = replace(sides, base=ConceptEntry(str(name), ()))
        if sides.all_there:
            terms = self.parts(sides.each(attrgetter("terms")), term_key, partial(self._term, str(name)))
            settled = replace(self.record(str(name), "", sides), terms=terms)
        else:
            settled = self._whole(Conflict(str(name), "concept", "", *_words(sides)), sides)
        return settled

    def _term(self, concept: str, _: Hashable, sides: _Sides) -> Term | None:
        """Return one term, or nothing where it was taken away."""
        about = term_name(next(side for side in (sides.ours, sides.theirs, sides.base) if side is not None))
        settled: Term | None
        if sides.all_there:
            settled = self.record(concept, about, sides)
        else:
            settled = self._whole(Conflict(concept, "term", about, *_words(sides)), sides)
        return settled

    def record(self, concept: str, about: str, sides: _Sides) -> Any:  # noqa: ANN401 - what the sides are
        """Return a glossary, entry or term whose fields, but those that are parts of their own, are merged."""
        settled = {
            one.name: self._field(concept, one.name, about, sides.each(attrgetter(one.name)))
            for one in dataclasses.fields(sides.ours)
            if one.name not in _PARTS and one.name not in _OF_ONE_FILE
        }
        return replace(sides.ours, **settled)

    def _field(self, concept: str, name: str, about: str, sides: _Sides) -> Any:  # noqa: ANN401 - what the sides are
        """Return what one field holds."""
        if not isinstance(sides.ours, tuple):
            return self._whole(Conflict(concept, name, about, *_words(sides)), sides)

        def settle(_: Hashable, three: _Sides) -> object:
            return self._whole(Conflict(concept, name, about, *_words(three)), three)

        return self.parts(sides, _KEYS.get(name, _itself), settle)

    def parts(
        self,
        sides: _Sides,
        key: Callable[[Any], Hashable],
        settle: Callable[[Hashable, _Sides], Thing | None],
    ) -> tuple[Thing, ...]:
        """Return the parts of something, each settled by itself, in our order."""
        three = sides.each(partial(numbered, key=key))
        identities = _interleaved(three.ours, three.theirs, three.base)
        settled = (settle(identity[0], three.each(methodcaller("get", identity))) for identity in identities)
        return tuple(part for part in settled if part is not None)

    def _whole(self, conflict: Conflict, sides: _Sides) -> Any:  # noqa: ANN401 - what the sides are
        """Return what is not divided further: the side that changed it, or ours and a conflict where both did."""
        if sides.theirs in (sides.ours, sides.base):
            return sides.ours
        if sides.ours == sides.base:
            return sides.theirs
        self.conflicts.append(conflict)
        return sides.ours if sides.ours is not None else sides.theirs


def _itself(thing: Hashable) -> Hashable:
    return thing


def _words(sides: _Sides) -> tuple[str, str, str]:
    """Return the three sides in words."""
    return plain(sides.base), plain(sides.ours), plain(sides.theirs)


def _interleaved(ours: Iterable[Key], theirs: Iterable[Key], base: Iterable[Key]) -> list[Key]:
    """Return the keys of all sides: in our order, theirs behind the one that they stand behind there."""
    order = list(ours)
    for other in (theirs, base):
        known = set(order)
        first: list[Key] = []
        behind: dict[Key, list[Key]] = {}
        followers = first
        for key in other:
            if key in known:
                followers = behind.setdefault(key, [])
            else:
                followers.append(key)
        order = [*first, *chain.from_iterable((key, *behind.get(key, ())) for key in order)]
    return order
