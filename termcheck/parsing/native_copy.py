"""The tests of a native glossary: copy with brackets around what must be flagged, and the languages it is in."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from termcheck.glossary import CopyTest
from termcheck.language.script import detect
from termcheck.parsing.native_keys import CHECK, TESTS
from termcheck.parsing.native_languages import by_language, language_of
from termcheck.parsing.nodes import Mapping, Node, Reading
from termcheck.text import Span

_PAIR = 2

# A backslash before a bracket, or before a backslash, makes an ordinary character of it.
_MARK = re.compile(r"\\(?P<kept>[\[\]\\])|(?P<open>\[)|(?P<close>\])")


class _Sides(NamedTuple):
    """The texts of a test, each with its language; a phrase alone has no source."""

    target: Node
    language: str
    source: Node | None = None
    source_language: str = ""


def tests_of(reading: Reading, node: Node, languages: tuple[str, ...]) -> Iterator[CopyTest]:
    """Yield the phrases that prove a concept entry of a glossary in these languages."""
    fields = reading.fields(node, "“tests”", TESTS).values
    for name, phrases in fields.items():
        for phrase in reading.items(phrases):
            yield _test(reading, phrase, languages, flag=name == "flag")


def _test(reading: Reading, node: Node, languages: tuple[str, ...], *, flag: bool) -> CopyTest:
    """Return one phrase: a text, or a mapping of languages to texts."""
    sides = _sides(reading, node, languages) if isinstance(node, Mapping) else _alone(reading, node, languages)
    if sides is None:
        return CopyTest("", place=node.place)
    text = reading.copy(sides.target, "a test")
    target, spots = _marked(reading, sides.target, text) if flag else (text, ())
    source = None if sides.source is None else reading.copy(sides.source, "a test")
    usual_source, usual, *_ = (*languages, "", "")
    language = "" if sides.language == usual else sides.language
    source_language = "" if sides.source_language == usual_source else sides.source_language
    return CopyTest(target, source, flag, spots, language, source_language, place=node.place)


def _alone(reading: Reading, node: Node, languages: tuple[str, ...]) -> _Sides:
    """Return a phrase without its source, whose language its script must tell where it could be in several."""
    targets = languages[1:]
    if len(targets) < _PAIR:
        return _Sides(node, "".join(targets))
    text = reading.copy(node, "a test")
    # Of languages that go equally well with a text the last is taken.
    language, rival = detect(text, targets), detect(text, reversed(targets))
    if text and language != rival:
        message = f"this test may be in {rival} or {language}; write it behind its language, as {{{rival}: …}}"
        reading.complain(node, message)
    return _Sides(node, language)


def _sides(reading: Reading, node: Mapping, languages: tuple[str, ...]) -> _Sides | None:
    """Return the texts of a mapping: what is checked is in the language under ``check``, else in the last of them.

    Last in the order of the glossary's languages, since the source language comes first.
    """
    mistakes = len(reading.mistakes)
    asked = [value for key, value in node.pairs if getattr(key, "value", None) == CHECK]
    texts = node._replace(pairs=tuple(pair for pair in node.pairs if getattr(pair[0], "value", None) != CHECK))
    sides = dict(by_language(reading, texts, "a test", languages))
    checked = language_of(reading, asked[0]) if asked else max(sides, key=languages.index, default=None)
    if checked in sides and len(sides) <= _PAIR and (asked or checked != languages[0]):
        target = sides.pop(checked)
        source_language, source = next(iter(sides.items()), ("", None))
        return _Sides(target, checked, source, source_language)
    if len(reading.mistakes) == mistakes:
        wanted = " or ".join(languages[1:])
        reading.complain(node, f"a test needs exactly one text to check, in {wanted}")
    return None


def _marked(reading: Reading, node: Node, text: str) -> tuple[str, tuple[Span, ...]]:
    """Return copy without its brackets and what they mark, in code points of the copy."""
    copy, behind, start, spots = "", 0, None, list[Span]()
    for mark in _MARK.finditer(text):
        copy += text[behind : mark.start()] + (mark["kept"] or "")
        behind = mark.end()
        if mark["open"] and start is None:
            start = len(copy)
        elif mark["close"] and start is not None and start < len(copy):
            spots.append(Span(start, len(copy)))
            start = None
        elif not mark["kept"]:
            start = len(text)
            break
    if start is not None:
        what = "the brackets of this test do not match; mark each spot as [spot], none inside another"
        reading.complain(node, f"{what}, and write others with a backslash before them")
    return copy + text[behind:], tuple(spots)


def written_copy(test: CopyTest) -> str:
    """Return the copy of a test as it is written: one that must be flagged with brackets around its spots."""
    if not test.flag:
        return test.target
    behind, pieces = 0, list[str]()
    for spot in test.spots:
        pieces += (_escaped(test.target[behind : spot.start]), f"[{_escaped(test.target[spot.start : spot.end])}]")
        behind = spot.end
    return "".join((*pieces, _escaped(test.target[behind:])))


def _escaped(text: str) -> str:
    """Return a text whose brackets mark nothing."""
    return re.sub(r"[\[\]\\]", r"\\\g<0>", text)
