"""Which of several languages a text is in, told by the script it is written in."""

import re
from collections.abc import Iterable

_CHARACTERS = {
    "Latn": "A-Za-zªºÀ-ÖØ-öø-ʯḀ-ỿＡ-Ｚａ-ｚ",
    "Hang": "\u1100-\u11ff\u3131-\u318e\ua960-\ua97c\uac00-\ud7fb",
    "Kana": "\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9d",
    "Hani": "\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff",
    "Cyrl": "\u0400-\u052f\u1c80-\u1c88\u2de0-\u2dff\ua640-\ua69f",
    "Arab": "\u0620-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    "Grek": "\u0370-\u03ff\u1f00-\u1fff",
    "Hebr": "\u05d0-\u05f2\ufb1d-\ufb4f",
    "Thai": "\u0e01-\u0e4e",
    "Deva": "\u0900-\u097f\ua8e0-\ua8ff",
}

_SCRIPTS = {
    "Hang": "ko",
    "Jpan": "ja",
    "Hani": "zh yue wuu lzh",
    "Cyrl": "ru uk be bg mk sr mn kk ky tg",
    "Arab": "ar fa ur ps ckb ug sd",
    "Grek": "el grc",
    "Hebr": "he yi",
    "Thai": "th",
    "Deva": "hi mr ne sa",
}
_SCRIPT_OF = {language: script for script, languages in _SCRIPTS.items() for language in languages.split()}
_SAME_SCRIPT = {"Kore": "Hang", "Hans": "Hani", "Hant": "Hani", "Hira": "Jpan", "Kana": "Jpan"}


def script_of(language: str) -> str:
    """Return the ISO 15924 code of the script a language (BCP 47 tag) is written in; Latin where nothing is known."""
    primary, *subtags = language.replace("_", "-").split("-")
    named = next((subtag.title() for subtag in subtags if len(subtag) == len("Latn") and subtag.isalpha()), "")
    script = _SAME_SCRIPT.get(named, named)
    return script if script in _SCRIPTS or script == "Latn" else _SCRIPT_OF.get(primary.lower(), "Latn")


def detect(sample: str, languages: Iterable[str]) -> str:
    """Return the language whose script has the largest share of a sample's letters.

    Of several languages in that script, or where the sample has no letters, the last is taken,
    since the target language comes last; of no languages, ``und``.
    """
    candidates = tuple(languages)
    if len(candidates) == 1:
        return candidates[0]
    shares = {script: _share(sample, script) for script in map(script_of, candidates)}
    return max(reversed(candidates), key=lambda language: shares[script_of(language)], default="und")


def has_script_of(sample: str, language: str) -> bool:
    """Say whether a sample has letters of the script that a language is written in."""
    return _share(sample, script_of(language)) > 0


def _share(sample: str, script: str) -> float:
    """Return how much of a sample speaks for a script, in letters; Japanese is known by its kana among the Han."""
    if script != "Jpan":
        return _letters(sample, script)
    kana, han = _letters(sample, "Kana"), _letters(sample, "Hani")
    return kana + han if kana * 20 >= kana + han else han / 2


def _letters(sample: str, script: str) -> int:
    """Count the letters of one script."""
    return sum(map(len, re.findall(f"[{_CHARACTERS[script]}]++", sample)))
