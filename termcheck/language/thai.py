"""Thai: where a word can begin and end among others, marks in orders that look alike, and what a syllable can tell."""

import re

from termcheck.language import UNCOUNTED, Language

_LETTERS = "\u0e01-\u0e3a\u0e40-\u0e4e"
_SWAPPED = re.compile("([\u0e48-\u0e4c])([\u0e31\u0e34-\u0e39\u0e47])")
_SWAPPED_AM = re.compile("\u0e4d([\u0e48-\u0e4b])(?=\u0e32)")
_TWO_FOR_ONE = "\u0e40\u0e40"
_ONE_FOR_TWO = "\u0e41"
_SAME = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
"""Signs that look alike, and marks in another order than WTT 2.0 demands (Thai API Consortium): vowel before tone."""

_SPACES = re.compile(f" +(?=\u0e46)|(?<=[{_LETTERS}]) +(?=[a-z0-9])|(?<=[a-z0-9]) +(?=[{_LETTERS}])")

_NEVER_FIRST = re.compile(r"[\u0e30\u0e32\u0e45]|[\u0e01-\u0e2e]{1,2}[\u0e34\u0e38]?\u0e4c")
_NEVER_LAST = re.compile(r"(?:[\u0e40-\u0e44]|[\u0e31\u0e37][\u0e48-\u0e4b]?|(?<!\u0e01)\u0e47)\Z")
_IA = re.compile(r"\u0e40[\u0e01-\u0e2e]{1,2}\u0e35[\u0e48-\u0e4b]?\Z")
"""Vowels behind and before their consonant, silenced consonants, and vowels of several signs, which no word parts
(Theeramunkong and others 2000, *Character Cluster Based Thai Information Retrieval*)."""

_LONGEST_VOWEL = 5
_SYLLABLE = re.compile(
    "[\u0e40-\u0e44]?[\u0e01-\u0e2e]{1,2}[\u0e31\u0e34-\u0e39\u0e47-\u0e4b]*[\u0e4d\u0e30\u0e32]*"
    "[\u0e01-\u0e2e]{0,3}\u0e4c?"
)
"""What can be one syllable, and so a part of another word (กรรม in กรรมการ)."""

_GRAMMAR = "และ หรือ ที่ ซึ่ง ของ ใน แก่ จาก ให้ ได้ ไม่ เป็น คือ ว่า กับ แต่ เพื่อ โดย แล้ว นี้ นั้น จะ ก็ ถูก มี อยู่ เพราะ แห่ง ด้วย"
_AFTER_GRAMMAR = re.compile(f"(?:{'|'.join(_GRAMMAR.split())})\\Z")
_BEFORE_GRAMMAR = re.compile(f"{'|'.join(_GRAMMAR.split())}|[\u0e2f\u0e46]")
"""Particles, prepositions, conjunctions and auxiliaries (Iwasaki and Ingkaphirom, *A Reference Grammar of Thai*)."""

_LONGEST_GRAMMAR = 5


def spelling(content: str) -> str:
    """Return a folded text with its marks in the usual order; spaces beside Latin letters do not count."""
    content = _SWAPPED.sub(r"\2\1", _SWAPPED_AM.sub("\\1\u0e4d", content.translate(_SAME)))
    content = content.replace(_TWO_FOR_ONE, _ONE_FOR_TWO + UNCOUNTED)
    return _SPACES.sub(lambda spaces: UNCOUNTED * len(spaces.group()), content)


def stands(content: str, start: int, end: int) -> bool:
    """Say whether a word can begin and end there without cutting a syllable's signs."""
    return not (_cuts(content, start) or _cuts(content, end))


def surely(content: str, start: int, end: int) -> bool:
    """Say whether a word stands there; one of one syllable, beside only grammatical words and other scripts."""
    if not _SYLLABLE.fullmatch(content, start, end):
        return True
    return _ends_before(content, start) and _begins_after(content, end)


def _cuts(content: str, index: int) -> bool:
    if index in (0, len(content)):
        return False
    before = content[max(index - _LONGEST_VOWEL, 0) : index]
    if _NEVER_FIRST.match(content, index) or _NEVER_LAST.search(before):
        return content[index] >= "\u0e01"
    return content[index] == "\u0e22" and _IA.search(before) is not None


def _ends_before(content: str, index: int) -> bool:
    before = content[max(index - _LONGEST_GRAMMAR, 0) : index]
    return not re.search(f"[{_LETTERS}]\\Z", before) or _AFTER_GRAMMAR.search(before) is not None


def _begins_after(content: str, index: int) -> bool:
    return (
        not re.match(f"[{_LETTERS}]", content[index : index + 1]) or _BEFORE_GRAMMAR.match(content, index) is not None
    )


LANGUAGE = Language(
    "th",
    word=f"[{_LETTERS}]+|[^\\W_{_LETTERS}]+",
    spaced=False,
    spelling=spelling,
    stands=stands,
    surely=surely,
    whole=True,
)
