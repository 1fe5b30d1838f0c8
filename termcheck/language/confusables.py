"""Letters of other scripts that pass for Latin ones: a small skeleton after UTS #39."""

import unicodedata

_LOOKALIKES = {
    # Cyrillic
    "а": "a", "в": "b", "с": "c", "ԁ": "d", "е": "e", "ё": "e", "ғ": "f", "һ": "h", "н": "h", "і": "i", "ї": "i", "ј": "j",
    "к": "k", "ӏ": "l", "м": "m", "п": "n", "о": "o", "р": "p", "ԛ": "q", "г": "r", "ѕ": "s", "т": "t", "ц": "u", "ѵ": "v",
    "ѡ": "w", "ԝ": "w", "х": "x", "у": "y", "ү": "y",
    # Greek
    "α": "a", "β": "b", "ϲ": "c", "ε": "e", "η": "n", "ι": "i", "ϳ": "j", "κ": "k", "μ": "m", "ν": "v", "ο": "o", "ρ": "p",
    "σ": "o", "τ": "t", "υ": "u", "ω": "w", "χ": "x", "γ": "y", "ζ": "z",
    # Armenian, Latin letters without a decomposition
    "ո": "n", "ս": "u", "օ": "o", "հ": "h", "ց": "g", "զ": "q", "յ": "j", "ա": "w",
    "ı": "i", "ɑ": "a", "ɡ": "g", "ɩ": "i", "ʏ": "y", "ᴏ": "o", "ƅ": "b",
    # Digits that stand in for letters
    "0": "o", "1": "l",
}  # fmt: skip
"""Folded letter to the Latin letter it resembles (Unicode Technical Standard #39, confusables.txt, both cases merged)."""


def skeleton(word: str) -> str:
    """Return the Latin word that a folded word looks like; the word itself if it has no lookalike letter."""
    return "".join(_LOOKALIKES.get(letter, letter) for letter in word)


def is_mixed(word: str) -> bool:
    """Say whether a folded word mixes Latin letters with lookalikes of another script, or is made of lookalikes alone."""
    if word.isascii():
        return False
    foreign = [letter for letter in word if letter in _LOOKALIKES and not letter.isascii()]
    latin = any("LATIN" in unicodedata.name(letter, "") for letter in word)
    return bool(foreign) and (latin or len(foreign) == len(word))
