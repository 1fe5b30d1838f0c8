"""Chinese: variant characters, dots in foreign names, spaces beside Latin letters, and what one character can tell."""

import re

from termcheck.language import UNCOUNTED, Language

_VARIANTS = "裏臺説着爲衆衞綫羣峯牀麪啓祕僞汙閲鋭鈎敍産"
_USUAL = "裡台說著為眾衛線群峰床麵啟秘偽污閱銳鉤敘產"
"""Characters of one traditional word, as Hong Kong and Taiwan write them (Education Bureau, *List of Graphemes of
Commonly-Used Chinese Characters*; Ministry of Education, *Chart of Standard Forms of Common National Characters*).

Simplified and traditional characters are no variants of each other: a glossary lists both, each with its script.
"""

_DOTS = "・‧•∙⋅"
_INTERPUNCT = "·"
"""The dot in foreign names (GB/T 15834-2011, *General Rules for Punctuation*), and what is written in its place."""

_SAME = str.maketrans(_VARIANTS + _DOTS, _USUAL + _INTERPUNCT * len(_DOTS))

_HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HAN_CHARACTER = re.compile(f"[{_HAN}]")
_BESIDE_LATIN = re.compile(f"(?<=[{_HAN}]) +(?=[a-z0-9])|(?<=[a-z0-9]) +(?=[{_HAN}])")

_NUMERALS = frozenset("〇零一二三四五六七八九十百千万萬亿億")

_GRAMMAR = frozenset("的了是在和与與及或不也都就而但之于於从從由向对對为為将將被把让讓给給所其这這那该該")
"""Particles, prepositions, conjunctions and pronouns of one character (Li and Thompson, *Mandarin Chinese: A Functional
Reference Grammar*)."""


def spelling(content: str) -> str:
    """Return a folded text in its usual characters; spaces between Chinese and Latin letters do not count."""
    return _BESIDE_LATIN.sub(lambda spaces: UNCOUNTED * len(spaces.group()), content.translate(_SAME))


def stands(content: str, start: int, end: int) -> bool:
    """Say whether a word can stand there, and no part of a number (一月 in 十一月)."""
    before, after = _beside(content, start, end)
    return not (_is_number(before + content[start]) or _is_number(content[end - 1] + after))


def surely(content: str, start: int, end: int) -> bool:
    """Say whether a word stands there and, if it has one character, none with which it could make another word."""
    if end - start > 1 or not _HAN_CHARACTER.match(content[start]):
        return True
    return all(not _HAN_CHARACTER.match(beside) or beside in _GRAMMAR for beside in _beside(content, start, end))


def _beside(content: str, start: int, end: int) -> tuple[str, str]:
    return content[max(start - 1, 0) : start], content[end : end + 1]


def _is_number(characters: str) -> bool:
    return len(characters) > 1 and _NUMERALS.issuperset(characters)


LANGUAGE = Language("zh", spaced=False, spelling=spelling, stands=stands, surely=surely, whole=True)
