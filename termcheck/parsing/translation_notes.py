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
      | 번역하지\s?(?:마|않|말)\w*+ | 翻訳しない(?:で(?:ください|下さい))? | 訳さない(?:で(?:ください|下さい))?
      | 不要翻[译譯] | 请勿翻译""",
    re.VERBOSE | re.IGNORECASE,
)
# The whole string is meant where nothing but such words stands behind.
_WHOLE = re.compile(
    r"""\s*+(?:(?:this|the|entire|whole|following)\s+)*
        (?:string|text|message|value|key|term|word|label|title|name|entry|resource|line|this|these|it|them)?
        \s*+[.!)\]}。！]*+\s*+\Z""",
    re.VERBOSE | re.IGNORECASE,
)
# And where nothing stands before but whom the note speaks to.
_ADDRESS = re.compile(
    r"""[\s\[(]*+(?:(?:please|note|to|for|the|translators?|locali[sz]ers?|l10n|i18n|important|warning|attention)
        [\s:,!-]*+)*+[\[(]?
      | \s*+이\s?(?:문자열|문구|텍스트|메시지|말)[은는을를]\s*+""",
    re.VERBOSE | re.IGNORECASE,
)
# Or the string itself, as what must not be translated.
_ITSELF = re.compile(
    r"(?:this|it|(?:(?:this|the|entire|whole|following)\s+)+(?:string|text|message|entry|line|label|title))"
    r"\s*+(?:,\s*+)?(?:please\s*+)?",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\s*+(?P<words>(?:[^\s\[(]++\s*+){0,4}+)[\[(]\s*+")
# Microsoft's localization comments: {Locked}, {Locked="word"}, {Locked=ko}, {Placeholder="{0}"}.
_LOCKED = re.compile(r'\{(?P<kind>Locked|Placeholder)(?P<words>\s*+=\s*+(?:"[^"]*+"(?:\s*+,\s*+)?+)++)?\}')
_QUOTED = r"""(?<!\w)(?:"[^"]{1,200}+"|“[^”]{1,200}+”|'[^']{1,200}+'(?!\w)|‘[^’]{1,200}+’|`[^`]{1,200}+`
              |«[^»]{1,200}+»|„[^“”]{1,200}+[“”])"""
_BETWEEN = r"(?:[\s,;]|\bor\b|\band\b|\boder\b|\bund\b|\bou\b|\bet\b|\by\b)*+"
_QUOTED_BEHIND = re.compile(rf"""[^.!?\n"“'‘`«„]{{0,60}}+(?:{_QUOTED}{_BETWEEN})++""", re.VERBOSE)
_QUOTED_BEFORE = re.compile(rf"{_QUOTED}(?:{_BETWEEN}{_QUOTED})*+[\w\s]{{0,20}}\Z", re.VERBOSE)
_ONE_QUOTED = re.compile(_QUOTED, re.VERBOSE)
# A note that forbids one way to translate something asks for another: by an adverb, or by the wording it rules out.
# Not so “as "x" is a keyword”, which gives a reason.
_MANNER_BEHIND = re.compile(
    rf"""\s*+(?:(?:too|so|very|simply|just|here|in\s+this\s+(?:string|text|message|sentence|context|case))\s++)*+
        (?:
          (?:literally|verbatim|directly|word[\s-]+(?:for|by)[\s-]+word|one[\s-]to[\s-]one
            |in\s+(?:a|the|its|their)\s+literal\s+(?:way|manner|sense)
            |wörtlich|wortwörtlich|wort\s+für\s+wort|littéralement|mot\s+à\s+mot|à\s+la\s+lettre
            |literalmente|palabra\s+por\s+palabra|al\s+pie\s+de\s+la\s+letra|palavra\s+por\s+palavra|ao\s+pé\s+da\s+letra
            |letteralmente|alla\s+lettera|parola\s+per\s+parola|letterlijk|woord\s+voor\s+woord
            |дословно|буквально|дослівно|слово\s+в\s+слово)(?!\w)
          |(?:as(?:\s+in)?|to|into|with|by|mit|als|par|comme|como|por|come|con|met|как|як)\s+
            (?:(?:the|a|an)\s+)?(?:(?:word|term|phrase)\s+)?{_QUOTED}
            (?!\s+(?:is|are|was|will|has|have|must|can|means?|refers?|denotes?|stands?|names?|comes?)\b)
          |[成为為作]\s*+{_QUOTED}
          |as\s+(?:an?(?:\s+(?!is\b|are\b|will\b)\w+){{1,3}}+|(?!is\b)\w++)\s*+(?=[.!,;:()]|\Z)
        )""",
    re.VERBOSE | re.IGNORECASE,
)
_MANNER_BEFORE = re.compile(
    rf"""(?: 그대로 | 직접 | 글자\s?하나하나 | 축자적으로 | 文字(?:通|どお)り | そのまま | 逐語的に
          | (?:{_QUOTED}|「[^」]{{1,200}}+」)\s?(?:으?로|라고|이라고|と|に) )\s*+\Z""",
    re.VERBOSE,
)
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
    locked = list(_LOCKED.finditer(note))
    for one in locked:
        if one["words"]:
            yield from re.findall(r'"([^"]*)"', one["words"])
        elif one["kind"] == "Locked":
            yield whole
    # Words that are locked are what a note means that names no others.
    meant = "" if any(one["words"] for one in locked) else whole
    begin, note = 0, _LOCKED.sub("\n", note)
    for forbidden in _FORBIDDEN.finditer(note):
        yield from _objects(note[begin : forbidden.start()], note[forbidden.end() :], meant)
        begin = forbidden.end()


def _objects(before: str, behind: str, whole: str) -> Iterator[str]:
    """Yield what a note forbids to translate, given what stands before and behind the words that forbid it."""
    quoted = _QUOTED_BEHIND.match(behind)
    if _is_of_manner(before[-_LONGEST_SUBJECT:], behind, quoted[0] if quoted else ""):
        return
    quoted = quoted or _QUOTED_BEFORE.search(before[-_LONGEST_SUBJECT:])
    if quoted:
        yield from (one[1:-1] for one in _ONE_QUOTED.findall(quoted[0]))
        return
    subject, sentence = _SENTENCE_END.split(before)[-1], _SENTENCE_END.split(behind, maxsplit=1)[0]
    bracket = _IN_BRACKETS.fullmatch(subject)
    if not _WHOLE.match(sentence):
        yield from _named(sentence)
    elif _ADDRESS.fullmatch(subject):
        yield whole
    elif bracket:
        yield from [name for name in _named(bracket["words"]) if name.strip() in whole] or [whole]
    elif _ITSELF.fullmatch(subject, _end_of_address(subject)):
        yield whole
    else:
        yield from _named(subject) or _code(subject, whole)


def _is_of_manner(before: str, behind: str, quoted: str) -> bool:
    """Say whether a note forbids only one way to translate, given what it quotes at the beginning of ``behind``."""
    begins = {0, len(quoted.rstrip(" \t\n,;"))}
    return any(_MANNER_BEHIND.match(behind, begin) for begin in begins) or bool(_MANNER_BEFORE.search(before))


def _end_of_address(subject: str) -> int:
    """Return where the words end that say whom a note speaks to."""
    found = _ADDRESS.match(subject)
    # The article belongs to what follows.
    return found.end() - len("the ") * found[0].lower().endswith("the ") if found else 0


def _code(subject: str, whole: str) -> list[str]:
    """Return the parts of an enumeration in small letters that stand in a text as code does: between quotes."""
    quoted = {one[1:-1] for one in _ONE_QUOTED.findall(whole)}
    parts = (part.strip().removeprefix("the ") for part in _PARTED.split(subject))
    return [part for part in parts if part in quoted]


def _named(words: str) -> list[str]:
    """Return the parts of an enumeration that are names, code or placeholders and not words of the sentence."""
    return [part for part in _PARTED.split(words) if _NAME.search(part)]
