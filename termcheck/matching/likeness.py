"""Whether two renderings are forms of one choice of words, so that using both is no inconsistency."""

from functools import lru_cache

from termcheck.matching.folding import folded

_STEM = 4


@lru_cache(maxsize=1 << 12)
def alike(one: str, other: str) -> bool:
    """Say whether two renderings share a word's beginning (China, Chinese) or one abbreviates the other (UN, U.N.)."""
    words, others = _words(one), _words(other)
    if {word[:_STEM] for word in words if len(word) >= _STEM} & {word[:_STEM] for word in others if len(word) >= _STEM}:
        return True
    return words == others or "".join(others) in _initials(words) or "".join(words) in _initials(others)


def _words(text: str) -> list[str]:
    letters = "".join(letter if letter.isalnum() else " " * (letter != ".") for letter in folded(text))
    return letters.split()


def _initials(words: list[str]) -> set[str]:
    """Return the initials of all the words, and of those that count (ROK, UAE)."""
    counting = [word for word in words if word not in {"of", "the", "and", "for"}]
    return {"".join(word[0] for word in chosen) for chosen in (words, counting)}
