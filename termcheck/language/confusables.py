"""Letters of other scripts that pass for Latin ones: a small skeleton after UTS #39."""

import unicodedata

_LOOKALIKES = str.maketrans(
    # Cyrillic, Greek, Armenian, Latin letters without a decomposition, digits
    "авсԁеёғһніїјкӏмпорԛгѕтцѵѡԝхуүαβϲεηιϳκμνορστυωχγζոսօհցզյաıɑɡɩʏᴏƅ01",
    "abcdeefhhiijklmnopqrstuvwwxyyabcenijkmvopotuwxyznuohgqjwiagiyobol",
)
"""Folded letters and the Latin letters they resemble (Unicode Technical Standard #39, confusables.txt)."""


def skeleton(word: str) -> str:
    """Return a folded word with Latin letters for those that look like them, the same for all that look alike."""
    return word.translate(_LOOKALIKES)


def is_mixed(word: str) -> bool:
    """Say whether a folded word mixes Latin letters with lookalikes of other scripts, or is made of lookalikes."""
    if word.isascii():
        return False
    foreign = [letter for letter in word if ord(letter) in _LOOKALIKES and not letter.isascii()]
    latin = any("LATIN" in unicodedata.name(letter, "") for letter in word)
    return bool(foreign) and (latin or len(foreign) == len(word))
