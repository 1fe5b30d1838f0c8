"""Which two languages of a file that holds several are read, and which of them is the source."""

from collections.abc import Iterable
from typing import NamedTuple

from termcheck.glossary import differ_in_region, same_language
from termcheck.language_codes import primary_code

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
        there = self._likely(dict.fromkeys(tags), original)
        presumed = [tag for tag in there if not self.source and original and same_language(tag, original)]
        for sources in filter(None, (presumed, there)):
            ordered = not self.told and sources is there
            pairs = [
                (source, target)
                for number, source in enumerate(sources)
                for target in (there[number + 1 :] if ordered else there)
                if source != target and _answers(source, self.source) and _answers(target, self.target)
            ]
            if pairs:
                return min(pairs, key=lambda pair: self._remoteness(pair, original))
        return None

    def may_mean(self, tag: str) -> bool:
        """Say whether a language is one of those that may be meant."""
        return any(same_language(tag, language) for language in self.languages)

    def takes_for(self, tag: str, chosen: str, told: str | None) -> bool:
        """Say whether a variety is as good as the one that was chosen: nothing that is wanted tells the two apart.

        ``told`` is the language that was told for that side, if one was.
        """
        if not differ_in_region(tag, chosen):
            return False
        rank = self._rank(chosen)
        return rank < len(self.known) and self._rank(tag) == rank and _answers(tag, told)

    def missing_in(self, where: str, tags: Iterable[str]) -> str:
        """Return the message that what was told is not among the languages that some place of a file names."""
        there = ", ".join(dict.fromkeys(tags))
        return f"{where} names {there}, and {self} is asked for; name other languages, or another file"

    def is_met_by(self, pair: tuple[str, str]) -> bool:
        """Say whether two languages are all that could be wanted: told, or two of the glossary's, if it has any."""
        source, target = map(self._rank, pair)
        unknown = len(self.known)
        met = (self.source or source < unknown) and (self.target or target < unknown)
        return not self.known or bool(met and (len(self.told) > 1 or source != target))

    def _likely(self, tags: Iterable[str], original: str) -> list[str]:
        """Return the languages that are looked at, in their order: at most so many, before others those meant."""
        meant = (*self.languages, original)
        likeliest = sorted(tags, key=lambda tag: not any(same_language(tag, language) for language in meant))
        kept = set(likeliest[:_MOST])
        return [tag for tag in tags if tag in kept]

    def _remoteness(self, pair: tuple[str, str], original: str) -> tuple[int, ...]:
        """Return how far a pair is from what is wanted, to be compared with that of another."""
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


def _answers(tag: str, told: str | None) -> bool:
    """Say whether a language is the one that was told, if one was."""
    return told is None or same_language(tag, told)
