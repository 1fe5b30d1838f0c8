"""Texts that are no terms by their shape: placeholders, notes, several terms in one, stray punctuation."""

import re
from collections.abc import Iterator

from termcheck.curation.lint import Check, Fault
from termcheck.curation.lint.dossier import Dossier
from termcheck.finding import Severity
from termcheck.glossary import ConceptEntry, Term
from termcheck.language import language
from termcheck.matching.folding import folded
from termcheck.parsing.glossary_validation import quoted

_EMPTY = Check("empty-term", Severity.WARNING, "a term has no text")
_PLACEHOLDER = Check("placeholder", Severity.WARNING, "a term is a placeholder for one that was never written")
_NOTE = Check("note-as-term", Severity.WARNING, "a note stands where a term should")
_LONG = Check("long-term", Severity.WARNING, "a term is a whole sentence, or has over eight words")
_SEVERAL = Check("several-terms", Severity.WARNING, "several terms stand in one")
_PUNCTUATION = Check(
    "stray-punctuation", Severity.WARNING, "a term begins or ends with punctuation that is none of its own"
)
_SPACE = Check("stray-space", Severity.WARNING, "a term has spaces at its ends, several in a row, or a line end")
_BRACKET = Check("unbalanced-bracket", Severity.WARNING, "a bracket or quotation mark in a term has no partner")
_TERM_AS_NOTE = Check("term-as-note", Severity.INFO, "a note is nothing but a term of the glossary")
CHECKS = (_EMPTY, _PLACEHOLDER, _NOTE, _LONG, _SEVERAL, _PUNCTUATION, _SPACE, _BRACKET, _TERM_AS_NOTE)

_PLACEHOLDERS = frozenset(
    """
    n/a|n.a.|na.|n. a.|not applicable|tbd|t.b.d.|tbc|tba|todo|to do|to-do|fixme|xxx|xx|???|??|?|-|--|---|.|..|...|
    none|nil|null|#n/a|#ref!|#name?|#value!|undefined|unknown|untranslated|no translation|same|same as above|ditto|
    do not translate|dnt|not translated|translation needed|missing|empty|blank|lorem ipsum|
    k. a.|k.a.|entfällt|dito|s. o.|s.o.|unbekannt|sans objet|s.o|idem|néant|inconnu|ninguno|no aplica|nd|n.d.|
    없음|해당 없음|해당없음|미정|추후|추후 확정|확인 필요|확인필요|번역 안 함|상동|동일|
    なし|該当なし|未定|同上|不明|無し|無|无|暂无|待定|同左|нет|не применимо|отсутствует|б/н
    """.replace("\n", "")
    .replace("|    ", "|")
    .strip()
    .split("|")
)
"""What people write into a cell that has to be filled, folded."""

_LONGEST_PLACEHOLDER = max(map(len, _PLACEHOLDERS)) + 2
_WORKING_WORDS = re.compile(r"\b(?:TODO|FIXME|TBD|TBC|XXX)\b|(?<!\S)\?{2,}(?!\S)|\blorem ipsum\b")
_POINTERS = re.compile(
    r"(?:see(?: also| under)? |cf\.? |compare |same as |refer to |use instead|do not use|don[’']t use|not to be |"
    r"siehe(?: auch)? |vgl\.? |voir(?: aussi)? |véase |ver también |vedi |zie |см\. |ср\. |参见|参照|見よ)\S",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^\W\d_]{4,}[.。!?！？][\"”’)]?\Z")
_LONGEST = 8
_LONGEST_NAME = 300
"""Characters of the longest text in which brackets are paired; a longer one is no term."""

_CAPITALISED = 2
"""A term of many words is a name where at least one in so many of its longer words has a capital."""

_PARTED = re.compile(r"[;；|](?=\s)|\s/\s|\s\|")
_LEADING = re.compile(r"[,;:!?/\\)\]}»”。、，；：！？）」』]|\.{3}|…|\.(?!\w)|[-–—•*]\s")
_TRAILING = re.compile(r"(?:[,;:/\\(\[{«“、，；：（「『…]|\.{3}|\s[-–—•*])\Z")
_SPACES = re.compile(r"\A\s|\s\Z|\s{2,}|[\t\r\n\v\f\x85\u2028\u2029]")
_PAIRS = {")": "(", "]": "[", "}": "{", "）": "（", "」": "「", "』": "『", "】": "【", "》": "《", "”": "“", "»": "«"}
_OPENING = frozenset("([{（「『【《")


def faults(dossier: Dossier) -> Iterator[Fault]:
    """Yield texts that are no terms by their shape."""
    for entry, term in dossier.terms:
        yield from _shape(entry, term)
    yield from _notes(dossier)


def _shape(entry: ConceptEntry, term: Term) -> Iterator[Fault]:
    """Yield what is odd about the text of a term; of what it is taken for, only the likeliest."""
    text = term.text
    if not text.strip():
        yield _EMPTY.fault(entry, f"a term in {term.language} has no text", "write the term, or take it away", term)
        return
    yield from _spaces(entry, term)
    found = _mistaken(entry, term)
    if found is not None:
        yield found
        return
    yield from _punctuation(entry, term)


def _mistaken(entry: ConceptEntry, term: Term) -> Fault | None:
    """Return a fault where a text is something else than a term."""
    text = term.text
    if not any(map(str.isalnum, text)):
        return None
    if _is_placeholder(entry, term):
        message = f"{quoted(text)} is a placeholder, and is searched for as a term"
        return _PLACEHOLDER.fault(entry, message, "write the term, or leave the place empty", term)
    if _POINTERS.match(text):
        message = f"{quoted(text)} reads like a note, and is searched for as a term"
        return _NOTE.fault(entry, message, "write the term, and this under “note”", term)
    if _PARTED.search(text):
        message = f"{quoted(text)} looks like several terms, and is searched for as one"
        return _SEVERAL.fault(entry, message, "write each as a term of its own", term)
    return _long(entry, term)


def _is_placeholder(entry: ConceptEntry, term: Term) -> bool:
    """Say whether a text only fills its place; one that all languages have is meant (“NA” for “NA”)."""
    plain = folded(term.text).strip() if len(term.text) <= _LONGEST_PLACEHOLDER else ""
    if plain in _PLACEHOLDERS:
        # A word such as “unknown” or “none” may be a term that has a rendering of its own.
        others = [other for other in entry.terms if other.language != term.language]
        wordlike = plain.isalpha() and len(plain) > len("tbd") and plain not in ("todo", "fixme", "undefined", "ditto")
        return not (wordlike and (others or term.status.accepted is False) and _is_translated(plain, others))
    return _WORKING_WORDS.search(term.text) is not None


def _is_translated(plain: str, others: list[Term]) -> bool:
    """Say whether one of an entry's other terms is another word than a placeholder's own."""
    return any(folded(other.text).strip() != plain for other in others)


def _long(entry: ConceptEntry, term: Term) -> Fault | None:
    """Return a fault where a term is a sentence, or has so many words that it is hardly ever found."""
    words = term.text.split()
    if len(words) > 2 and _SENTENCE.search(term.text):  # noqa: PLR2004 - “Yahoo!” and “Who’s Who?” are names
        message = f"{quoted(term.text)} is a sentence with its full stop"
        return _LONG.fault(entry, message, "write the term alone, and the sentence as a note or a test", term)
    if len(words) > _LONGEST and language(term.language).spaced and not _is_name(words):
        message = f"{quoted(term.text)} has {len(words)} words, and will hardly ever be found"
        return _LONG.fault(entry, message, "write the term alone, and the explanation as a definition", term)
    return None


def _is_name(words: list[str]) -> bool:
    """Say whether many words are those of a name, by their capitals."""
    longer = [word for word in words if len(word) > len("the")]
    return sum(word[:1].isupper() for word in longer) * _CAPITALISED >= len(longer)


def _spaces(entry: ConceptEntry, term: Term) -> Iterator[Fault]:
    """Yield a fault for white space that a replacement would carry into the copy."""
    if _SPACES.search(term.text):
        message = f"{quoted(term.text)} has white space at an end, several in a row, or a line end"
        yield _SPACE.fault(
            entry, message, "leave single spaces between the words, or else they get into the copy", term
        )


def _punctuation(entry: ConceptEntry, term: Term) -> Iterator[Fault]:
    """Yield a fault for punctuation at an end, and for brackets without a partner."""
    text = term.text.strip()
    leading, trailing = _LEADING.match(text), _TRAILING.search(text)
    sign = leading or trailing
    if sign and any(map(str.isalnum, text)):
        end = "begins" if leading else "ends"
        message = f"{quoted(text)} {end} with {quoted(sign[0].strip())}, and is only found with it"
        yield _PUNCTUATION.fault(entry, message, "take the sign away", term)
        return
    lone = _lone_bracket(text) if len(text) <= _LONGEST_NAME else None
    if lone:
        message = f"the {quoted(lone)} in {quoted(text)} has no partner"
        yield _BRACKET.fault(entry, message, "add the other one, or take it away", term)


def _lone_bracket(text: str) -> str | None:
    """Return a bracket or quotation mark that is not opened, or not closed."""
    open_ones: list[str] = []
    for index, sign in enumerate(text):
        if sign in _OPENING or (sign in "“«" and _PAIRS_OF_QUOTES.isdisjoint(open_ones)):
            open_ones.append(sign)
        elif sign in _PAIRS:
            if _PAIRS[sign] in open_ones:
                while open_ones.pop() != _PAIRS[sign]:
                    pass
            elif not (sign == ")" and text[:index].strip("0123456789abc") == "") and sign not in "”»":
                return sign
    return open_ones[-1] if open_ones else None


_PAIRS_OF_QUOTES = frozenset("“«")


def _notes(dossier: Dossier) -> Iterator[Fault]:
    """Yield the notes that are nothing but a term of another entry."""
    if not any(entry.note for entry in dossier.glossary.concepts) and not any(term.note for _, term in dossier.terms):
        return
    known = {folded(term.text): entry for entry, term in dossier.terms if term.status.accepted}
    for entry in dossier.glossary.concepts:
        for note, at in ((entry.note, None), *((term.note, term) for term in entry.terms)):
            other = known.get(folded(note)) if note else None
            if other is not None:
                message = f"the note {quoted(note)} is a term of {quoted(other.id)}"
                yield _TERM_AS_NOTE.fault(entry, message, "if it is meant as a term, write it under “terms”", at)
