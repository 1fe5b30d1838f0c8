"""Characters in terms that do not belong there: lookalikes, invisible ones, damaged ones, another script."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from termcheck.curation.lint import Check, Fault
from termcheck.curation.lint.dossier import Dossier
from termcheck.finding import Severity
from termcheck.glossary import ConceptEntry, Term
from termcheck.language.script import script_of
from termcheck.parsing.glossary_validation import quoted

_LOOKALIKE = Check("lookalike-letter", Severity.ERROR, "a word mixes letters of two scripts that look the same")
_INVISIBLE = Check("invisible-character", Severity.WARNING, "a term holds a character that nobody sees")
_DAMAGED = Check("damaged-text", Severity.ERROR, "a term was read in the wrong encoding once, or lost characters")
_SCRIPT = Check(
    "foreign-script", Severity.WARNING, "a term has no letter of the script that its language is written in"
)
CHECKS = (_LOOKALIKE, _INVISIBLE, _DAMAGED, _SCRIPT)

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u034f\u180e\u200b\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff]"
)
_LOST = re.compile("[\ufffd\ud800-\udfff]|(?<=\\w)\\?{3,}|\\?{3,}(?=\\w)")
"""What stands in the place of characters that an encoding did not know."""

_DIRECTIONS = re.compile("[\u200e\u200f]")
_JOINERS = re.compile("[\u200c\u200d]")
_RIGHT_TO_LEFT = frozenset({"Arab", "Hebr"})
_JOINED = frozenset({"Arab", "Deva", "Thai"})
_LATIN_TWINS = frozenset("аеорсухіјѕԁһӏԛԝАВЕКМНОРСТУХІЈЅԌԚԜοΟΑΒΕΗΙΚΜΝΡΤΥΧΖ")
"""Cyrillic and Greek letters drawn like Latin ones (Unicode Technical Standard #39, confusables.txt)."""

_WORD = re.compile(r"[^\W\d_]+")
_MOSTLY = 10
"""A script is a language's in a glossary where all but one term in so many have a letter of it."""

_SCRIPT_NAMES = {
    "Latn": ("LATIN",), "Hang": ("HANGUL",), "Jpan": ("HIRAGANA", "KATAKANA", "CJK"), "Hani": ("CJK",),
    "Cyrl": ("CYRILLIC",), "Arab": ("ARABIC",), "Grek": ("GREEK",), "Hebr": ("HEBREW",), "Thai": ("THAI",),
    "Deva": ("DEVANAGARI",),
}  # fmt: skip
"""The first words of the names of letters (Unicode Character Database), by ISO 15924 code."""


def faults(dossier: Dossier) -> Iterator[Fault]:
    """Yield terms with characters that do not belong there."""
    for entry, term in dossier.terms:
        if not term.text.isascii() or not term.text.isprintable() or "???" in term.text:
            yield from _lookalikes(entry, term)
            yield from _unseen(entry, term)
            yield from _damage(entry, term)
    yield from _scripts(dossier)


def _lookalikes(entry: ConceptEntry, term: Term) -> Iterator[Fault]:
    """Yield a fault for a word with letters of two scripts, or made of another script’s twins of Latin letters."""
    for word in _WORD.findall(term.text):
        twins = [letter for letter in word if letter in _LATIN_TWINS]
        if not twins:
            continue
        latin = any(_script(letter) == "LATIN" for letter in word)
        disguised = script_of(term.language) == "Latn" and len(twins) == len(word) > 1
        if latin or disguised:
            named = unicodedata.name(twins[0]).capitalize()
            message = f"the {quoted(twins[0])} in {quoted(word)} is no Latin letter (it is {named})"
            yield _LOOKALIKE.fault(entry, message, "type the word anew, in letters of one script", term)
            return


def _unseen(entry: ConceptEntry, term: Term) -> Iterator[Fault]:
    """Yield a fault for a character without width, but for those that a script needs."""
    script = script_of(term.language)
    found = _UNSEEN.search(term.text)
    found = found or (None if script in _RIGHT_TO_LEFT else _DIRECTIONS.search(term.text))
    found = found or (None if script in _JOINED or term.text.isascii() else _stray_joiner(term.text))
    if found:
        spelt = f"U+{ord(found[0]):04X}"
        name = unicodedata.name(found[0], "a control character").lower()
        message = f"{quoted(term.text)} holds {spelt} ({name}) behind {found.start()} characters, which nobody sees"
        yield _INVISIBLE.fault(entry, message, "take it away, or else it gets into the copy", term)


def _stray_joiner(text: str) -> re.Match[str] | None:
    """Return a joiner among letters that do not join: Latin, Greek, Cyrillic, Hangul, Chinese and Japanese ones."""
    plain = ("LATIN", "GREEK", "CYRILLIC", "HANGUL", "CJK", "HIRAGANA", "KATAKANA")
    return _JOINERS.search(text) if any(_script(letter) in plain for letter in text) else None


def _damage(entry: ConceptEntry, term: Term) -> Iterator[Fault]:
    """Yield a fault for text that was UTF-8 and was read in a Western code page, and for lost characters."""
    if _LOST.search(term.text):
        yield _DAMAGED.fault(entry, f"characters of {quoted(term.text)} were lost", "type the term anew", term)
        return
    for codec in ("cp1252", "latin-1"):
        try:
            meant = term.text.encode(codec).decode("utf-8")
        except UnicodeError:
            continue
        if meant != term.text:
            message = f"{quoted(term.text)} is {quoted(meant)}, read in the wrong encoding"
            yield _DAMAGED.fault(entry, message, f"write {quoted(meant)}, and look how the file was saved", term)
            return


def _scripts(dossier: Dossier) -> Iterator[Fault]:
    """Yield terms without a letter of their language's script, where nearly all terms of the language have one."""
    odd: dict[str, list[tuple[ConceptEntry, Term]]] = {}
    counts = Counter(term.language for _, term in dossier.terms)
    for entry, term in dossier.terms:
        names = _SCRIPT_NAMES[script_of(term.language)]
        letters = (letter for letter in term.text if letter.isalpha())
        first = next(letters, None)
        if first and _script(first) not in names and not any(_script(letter) in names for letter in letters):
            odd.setdefault(term.language, []).append((entry, term))
    for language, found in odd.items():
        if len(found) * _MOSTLY > counts[language]:
            continue
        for entry, term in found:
            fault = _foreign(entry, term)
            if fault is not None:
                yield fault


def _foreign(entry: ConceptEntry, term: Term) -> Fault | None:
    """Return the fault of a term in another script, unless it is the same in another language or an acronym."""
    shared = any(other.text == term.text for other in entry.terms if other.language != term.language)
    scripts = {_script(letter) for letter in term.text if letter.isalpha()}
    latin = scripts == {"LATIN"}
    if entry.do_not_translate or (latin and (shared or term.text.isupper() or not term.status.accepted)):
        return None
    (script, *_) = sorted(scripts)
    message = (
        f"{quoted(term.text)} is written in {script.capitalize()} letters, unlike the other terms in {term.language}"
    )
    severity = Severity.INFO if latin else None
    return _SCRIPT.fault(entry, message, "put it under the language that it is in, if that is another", term, severity)


@lru_cache(maxsize=1 << 14)
def _script(letter: str) -> str:
    """Return the first word of a letter's name, which is its script."""
    return unicodedata.name(letter, "?").partition(" ")[0].partition("-")[0]
