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
        \s*+[.!]*+\s*+\Z""",
    re.VERBOSE | re.IGNORECASE,
)
# Microsoft's localization comments: {Locked}, {Locked="word"}, {Locked=ko}, {Placeholder="{0}"}.
_LOCKED = re.compile(r'\{(?P<kind>Locked|Placeholder)(?P<words>\s*+=\s*+(?:"[^"]*+"(?:\s*+,\s*+)?+)++)?\}')
_SENTENCE = re.compile(r"[^.!?\n]*+(?:[.!?](?!\s|\Z)[^.!?\n]*+)*+")
_QUOTED = re.compile(
    r"""(?<!\w)(?:"([^"]{1,200})"|“([^”]{1,200})”|'([^']{1,200})'(?!\w)|‘([^’]{1,200})’|`([^`]{1,200})`
                       |«([^»]{1,200})»|„([^“”]{1,200})[“”])""",
    re.VERBOSE,
)
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
    for sentence in _SENTENCE.findall(note):
        for forbidden in _FORBIDDEN.finditer(sentence):
            yield from _objects(sentence[: forbidden.start()], sentence[forbidden.end() :], whole)


def _objects(before: str, behind: str, whole: str) -> Iterator[str]:
    """Yield what a sentence forbids to translate, given what stands before and behind the words that forbid it."""
    quoted = ["".join(found) for found in _QUOTED.findall(behind) or _QUOTED.findall(before)]
    if quoted:
        yield from quoted
    elif _WHOLE.match(behind):
        yield from _named(before) or [whole]
    else:
        yield from _named(behind)


def _named(words: str) -> list[str]:
    """Return the parts of an enumeration that are names, code or placeholders and not words of the sentence."""
    return [part for part in _PARTED.split(words) if _NAME.search(part)]
