"""Which two languages of a file that holds several are read, and which of them is the source."""

from collections.abc import Iterable, Sequence
from itertools import combinations, permutations
from typing import Final, NamedTuple

from termcheck.glossary import differ_in_region, same_language
from termcheck.language_codes import primary_code

_PAIR: Final = 2
_MOST = 50
"""So many languages of a file are compared with one another."""


class WantedPair(NamedTuple):
    """What a user wants of a file in several languages: those that the glossary speaks, and the two that were told."""

    known: tuple[str, ...]
    source: str | None = None
    target: str | None = None

    def __str__(self) -> str:
        """Return the languages that were told, as ``ko → en``."""
        return " → ".join(self.told)

    @property
    def told(self) -> tuple[str, ...]:
        """The languages that were told: the source before the target."""
        return tuple(filter(None, (self.source, self.target)))

    @property
    def languages(self) -> tuple[str, ...]:
        """All languages that may be meant, those that were told before the glossary's."""
        return tuple(dict.fromkeys((*self.told, *self.known)))

    def pair(self, tags: Iterable[str], original: str = "") -> tuple[str, str] | None:
        """Return the source and the target among the languages of a file; ``None`` where what was told is not there.

        Where nothing was told, two languages of the glossary are taken, those that come first in it; two varieties of
        one language only where nothing else is there. The one that the file calls its ``original`` is then the source,
        or else the one that it names first.
        """
        candidates = self._candidates(self._likely(dict.fromkeys(tags), original), original)
        return min(candidates, key=lambda pair: self._remoteness(pair, original), default=None)

    def may_mean(self, tag: str) -> bool:
        """Say whether a language is one of those that may be meant."""
        return any(same_language(tag, language) for language in self.languages)

    def takes_for(self, tag: str, chosen: str, told: str | None) -> bool:
        """Say whether a variety is as good as the one that was chosen: nothing that is wanted tells the two apart.

        ``told`` is the language that was told for that side, if one was.
        """
        if not differ_in_region(tag, chosen) or (told and not same_language(tag, told)):
            return False
        rank = self._rank(chosen)
        return rank < len(self.known) and self._rank(tag) == rank

    def missing_in(self, where: str, tags: Iterable[str]) -> str:
        """Return the message that what was told is not among the languages that some place of a file names."""
        there = ", ".join(dict.fromkeys(tags))
        return f"{where} names {there}, and {self} is asked for; name other languages, or another file"

    def is_met_by(self, pair: tuple[str, str]) -> bool:
        """Say whether two languages are all that could be wanted: told, or two of the glossary's, if it has any."""
        if not self.known or len(self.told) == _PAIR:
            return True
        source, target = map(self._rank, pair)
        unknown = len(self.known)
        source_is_meant = self.source is not None or source < unknown
        target_is_meant = self.target is not None or target < unknown
        return source_is_meant and target_is_meant and source != target

    def _candidates(self, there: Sequence[str], original: str) -> Sequence[tuple[str, str]]:
        """Return the pairs among languages that answer to what was told, in the order in which a file names them.

        Where no source was told, they are those whose source is the file's original, if there are any.
        Where nothing says which one is the source, it is the one that the file names first.
        """
        answering = [pair for pair in permutations(there, _PAIR) if self._is_answered_by(*pair)]
        if original and not self.source:
            presumed = [pair for pair in answering if same_language(pair[0], original)]
            if presumed:
                return presumed
        return answering if self.told else list(combinations(there, _PAIR))

    def _is_answered_by(self, source: str, target: str) -> bool:
        """Say whether a source and a target are those that were told, as far as any were."""
        return (self.source is None or same_language(source, self.source)) and (
            self.target is None or same_language(target, self.target)
        )

    def _likely(self, tags: Iterable[str], original: str) -> list[str]:
        """Return the languages that are looked at, in their order: at most so many, before others those meant."""
        meant = (*self.languages, original)
        likeliest = sorted(tags, key=lambda tag: not any(same_language(tag, language) for language in meant))
        kept = set(likeliest[:_MOST])
        return [tag for tag in tags if tag in kept]

    def _remoteness(self, pair: tuple[str, str], original: str) -> tuple[int, ...]:
        """Return how far a pair is from what is wanted, to be compared with that of another.

        First counts how many of the two the glossary speaks, then that they are no varieties of one language, then how
        many are spelt as they were told, and last how early they come in the glossary.
        """
        source, target = pair
        ranks = sorted(map(self._rank, pair))
        spoken = len({rank for rank in ranks if rank < len(self.known)})
        spelt = ((source, self.source or original), (target, self.target))
        otherwise = sum(tag.lower() != wanted.lower() for tag, wanted in spelt if wanted)
        return (-spoken, primary_code(source) == primary_code(target), otherwise, *ranks)

    def _rank(self, tag: str) -> int:
        """Return the number of the glossary's language that a tag means, from 0; behind all others for another."""
        exact = (number for number, language in enumerate(self.known) if tag.lower() == language.lower())
        alike = (number for number, language in enumerate(self.known) if same_language(tag, language))
        return next(exact, next(alike, len(self.known)))


ANY_PAIR = WantedPair(())
"""Any two languages of a file: none is told, and no glossary is known."""
