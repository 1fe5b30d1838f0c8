"""Notes to translators that forbid to translate something, as developers write them beside their strings."""

import re
from collections.abc import Iterator

_LONGEST = 2_000
"""Code points of a note that are read; a longer one is no note but a text."""

# English by its verbs; the other languages by what their style guides write in capitals above a string.
_FORBIDDEN = re.compile(
    r"""\b(?:do\s+not|don['’]t|never|must\s+not|should\s+not|shouldn['’]t|not\s+to)\s+(?:be\s+)?
          (?:translated?|locali[sz]ed?)\b
      | \bnicht\s+(?:zu\s+)?übersetzen\b | \bne\s+pas\s+traduire\b | \bno\s+(?:se\s+)?traducir\b | \bnão\s+traduzir\b
      | \bnon\s+tradurre\b | \bniet\s+vertalen\b | \bне\s+переводить\b | \bne\s+перекладати\b
      | 번역하지\s?(?:마|않|말) | 翻訳しない | 訳さない | 不要翻[译譯] | 请勿翻译""",
    re.VERBOSE | re.IGNORECASE,
)
# The whole string is meant where nothing but such words stands behind.
_WHOLE = re.compile(
    r"""\s*+(?:(?:this|the|entire|whole|following)\s+)*
        (?:string|text|message|value|key|term|word|label|title|name|entry|resource|line)?
        \s*+[.!)\]}]*+\s*+\Z""",
    re.VERBOSE | re.IGNORECASE,
)
# Microsoft's localization comments: {Locked}, {Locked="word"}, {Locked=ko}, {Placeholder="{0}"}.
_LOCKED = re.compile(r'\{(?P<kind>Locked|Placeholder)(?P<words>\s*+=\s*+(?:"[^"]*+"(?:\s*+,\s*+)?+)++)?\}')
_QUOTED = r"""(?<!\w)(?:"[^"]{1,200}+"|“[^”]{1,200}+”|'[^']{1,200}+'(?!\w)|‘[^’]{1,200}+’|`[^`]{1,200}+`
              |«[^»]{1,200}+»|„[^“”]{1,200}+[“”])"""
_BETWEEN = r"(?:[\s,;]|\bor\b|\band\b|\boder\b|\bund\b|\bou\b|\bet\b|\by\b)*+"
_QUOTED_BEHIND = re.compile(rf"""[^.!?\n"“'‘`«„]{{0,60}}+(?:{_QUOTED}{_BETWEEN})++""", re.VERBOSE)
_QUOTED_BEFORE = re.compile(rf"{_QUOTED}(?:{_BETWEEN}{_QUOTED})*+[\w\s]{{0,20}}\Z", re.VERBOSE)
_ONE_QUOTED = re.compile(_QUOTED, re.VERBOSE)
_SENTENCE_END = re.compile(r"[.!?](?=\s|\Z)|\n")
_LONGEST_SUBJECT = 300
_PARTED = re.compile(r"\s*+(?:,|;|:|\bor\b|\band\b)\s*+")
_NAME = re.compile(r"[A-Z0-9{}%$<>_/.]")


def verbatim_words(note: str, source: str) -> tuple[str, ...]:
    """Return the words of a source that a note forbids to translate, in the order of the note; none where it does not.

    ``source`` itself is returned, without white space around, where the note speaks of the whole of it.
    Words that do not stand in the source are left out.
    """
    note, whole = note[:_LONGEST], source.strip()
    words = dict.fromkeys(word.strip() for word in _forbidden(note, whole))
    return tuple(word for word in words if word and word in source)


def _forbidden(note: str, whole: str) -> Iterator[str]:
    """Yield the words that a note forbids to translate."""
    for locked in _LOCKED.finditer(note):
        if locked["words"]:
            yield from re.findall(r'"([^"]*)"', locked["words"])
        elif locked["kind"] == "Locked":
            yield whole
    begin = 0
    for forbidden in _FORBIDDEN.finditer(note):
        yield from _objects(note[begin : forbidden.start()], note[forbidden.end() :], whole)
        begin = forbidden.end()


def _objects(before: str, behind: str, whole: str) -> Iterator[str]:
    """Yield what a note forbids to translate, given what stands before and behind the words that forbid it."""
    quoted = _QUOTED_BEHIND.match(behind) or _QUOTED_BEFORE.search(before[-_LONGEST_SUBJECT:])
    if quoted:
        yield from (one[1:-1] for one in _ONE_QUOTED.findall(quoted[0]))
        return
    subject, sentence = _SENTENCE_END.split(before)[-1], _SENTENCE_END.split(behind, maxsplit=1)[0]
    if _WHOLE.match(sentence):
        yield from _named(subject) or [whole]
    else:
        yield from _named(sentence)


def _named(words: str) -> list[str]:
    """Return the parts of an enumeration that are names, code or placeholders and not words of the sentence."""
    return [part for part in _PARTED.split(words) if _NAME.search(part)]
