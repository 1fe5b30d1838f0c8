"""Terms that differ from another by one letter, as slips of the keyboard do."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, islice

from termcheck.curation.lint import Check, Fault, where
from termcheck.curation.lint.dossier import FEW, Dossier
from termcheck.curation.lint.standing import Member
from termcheck.finding import Severity
from termcheck.glossary import ConceptEntry, Term
from termcheck.language import Language, language
from termcheck.language.lexicon import is_word
from termcheck.matching.folding import folded
from termcheck.parsing.glossary_validation import quoted

_NEAR = Check(
    "near-spelling", Severity.WARNING, "two terms differ by one letter, so that one may be a slip of the keyboard"
)
CHECKS = (_NEAR,)
_SHORTEST = 7
_MANY = 3
"""A word that stands in so many terms is spelt right."""

_MOST_TERMS = 40
"""Of the terms of one entry, so many are compared with one another."""

_VARIANTS = frozenset(
    frozenset(pair.split("/"))
    for pair in """
    s/z k/q k/g k/c g/q c/q c/s i/y i/j y/j v/w u/w u/v o/u b/p d/t l/r e/i a/e c/z f/v
    c/ h/ u/ e/ '/ -/ ./ ,/
    """.split()
)
"""Letters by which two right spellings of one word may differ: British and American ones, and romanisations."""


def faults(dossier: Dossier) -> Iterator[Fault]:
    """Yield terms that may be mistyped: within an entry, in entries that share another term, and among many terms."""
    told: set[frozenset[int]] = set()
    for one, other in _pairs(dossier):
        pair = frozenset((id(one[1]), id(other[1])))
        if pair not in told and _slip(one[1], other[1]):
            told.add(pair)
            entry, term = other
            owner = "" if entry is one[0] else f" of {quoted(one[0].id)}"
            message = (
                f"{quoted(term.text)} differs by one letter from {quoted(one[1].text)}{owner} {where(one[1], term)}"
            )
            yield _NEAR.fault(
                entry, message, "mend the one that is mistyped, or say in a note that both are right", term
            )
    for tag in dossier.wordings:
        yield from _among_many(dossier, tag)


def _pairs(dossier: Dossier) -> Iterator[tuple[Member, Member]]:
    """Yield the accepted terms of one language that speak of one thing: those of an entry, and of entries that meet."""
    for entry in dossier.glossary.concepts:
        terms = [(entry, term) for term in entry.terms if term.status.accepted and len(term.text) >= _SHORTEST]
        yield from combinations(terms[:_MOST_TERMS], 2)
    for found in dossier.wordings.values():
        for wording in found:
            owners = [entry for entry, _ in islice(wording.owners, FEW)]
            for one, other in combinations(owners, 2) if wording.accepted else ():
                for term in one.terms[:FEW]:
                    yield from (((one, term), (other, their)) for their in other.terms[:FEW])


def _slip(one: Term, other: Term) -> bool:
    """Say whether two terms differ by a letter of one long word, and by none that is a matter of spelling or form."""
    if one.language != other.language or abs(len(one.text) - len(other.text)) > 1 or one.text[:1] != other.text[:1]:
        return False
    noted = one.note or other.note or one.varies or other.varies
    if noted or not (one.status.accepted and other.status.accepted):
        return False
    known = language(one.language)
    words, others = (known.words.findall(folded(term.text)) for term in (one, other))
    differing = [(word, its) for word, its in zip(words, others, strict=False) if word != its]
    return len(words) == len(others) and len(differing) == 1 and _is_slip(*differing[0], known)


def _is_slip(word: str, other: str, known: Language) -> bool:
    """Say whether two folded words differ by one letter, or two in the wrong order, and are no forms of one another."""
    if min(len(word), len(other)) < _SHORTEST or not (word + other).isalpha() or max(word + other) >= _FIRST_OF_CJK:
        return False
    same = _shared(word, other)
    left, right = word[same:], other[same:]
    end = _shared(left[::-1], right[::-1])
    left, right = left[: len(left) - end], right[: len(right) - end]
    swapped = len(left) == 2 and left == right[::-1]  # noqa: PLR2004 - two letters in the wrong order
    # What differs at the very end is mostly an ending.
    if not same or not end or not (swapped or max(len(left), len(right)) == 1) or {left, right} == {"er", "re"}:
        return False
    doubled = not (left and right) and (left or right) in (word[same - 1], (word[same + len(left) :] or " ")[0])
    return not doubled and frozenset((left, right)) not in _VARIANTS and not _are_forms(word, other, known)


def _shared(word: str, other: str) -> int:
    """Return how many letters two words have in common at their beginning."""
    return next(
        (n for n, pair in enumerate(zip(word, other, strict=False)) if pair[0] != pair[1]), min(len(word), len(other))
    )


def _are_forms(word: str, other: str, known: Language) -> bool:
    """Say whether two words are forms of one, one is made of the other, or both are words of one family."""
    pairs = ((word, other), (other, word))
    if any(known.inflects(*pair) or known.derives(*pair) for pair in pairs):
        return True
    return known.key(word) == known.key(other) and is_word(word, known.tag) and is_word(other, known.tag)


def _among_many(dossier: Dossier, tag: str) -> Iterator[Fault]:
    """Yield the terms with a word that one entry has, and that many others write with another letter."""
    known = language(tag)
    if not known.spaced or known.tag == "ko":
        return
    owners: dict[str, dict[int, Member]] = defaultdict(dict)
    for wording in dossier.wordings[tag]:
        if wording.accepted:
            for word in wording.pattern.words:
                if len(word) >= _SHORTEST:
                    owners[word].update((id(entry), (entry, term)) for entry, term in wording.owners)
    settled = [word for word, entries in owners.items() if len(entries) >= _MANY]
    neighbours = _neighbourhood(settled)
    for word, entries in owners.items():
        if len(entries) == 1:
            near = {right for spelling in _deletions(word) for right in neighbours.get(spelling, ())}
            ((entry, term),) = entries.values()
            slips = (one for one in near if _is_slip(one, word, known) and _agree(entry, owners[one].values(), tag))
            for right in sorted(slips)[:1]:
                others = f"{len(owners[right])} other entries write {quoted(right)}"
                message = f"{quoted(word)} in {quoted(term.text)} differs by one letter, where {others}"
                yield _NEAR.fault(entry, message, f"write {quoted(right)}, or say in a note that it is right", term)


def _agree(entry: ConceptEntry, others: Iterable[Member], tag: str) -> bool:
    """Say whether an entry shares a word of another language with each of some others, so that theirs may be meant."""
    shared = _words_elsewhere(entry, tag)
    return bool(shared.intersection(*(_words_elsewhere(other, tag) for other, _ in islice(others, FEW))))


def _words_elsewhere(entry: ConceptEntry, tag: str) -> set[str]:
    """Return the folded words of an entry’s accepted terms in other languages than one."""
    terms = (term for term in entry.terms if term.status.accepted and term.language != tag)
    return {word for term in terms for word in language(term.language).words.findall(folded(term.text))}


def _neighbourhood(words: Iterable[str]) -> dict[str, list[str]]:
    """Return the words by what is left of each without one letter."""
    neighbours: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for spelling in _deletions(word):
            neighbours[spelling].append(word)
    return neighbours


def _deletions(word: str) -> set[str]:
    """Return a word, and what is left of it without one letter."""
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


_FIRST_OF_CJK = "\u2e80"
