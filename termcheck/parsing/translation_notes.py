"""Notes to translators that forbid to translate something, as developers write them beside their strings."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

_LONGEST = 2_000
"""Code points of a note that are read; a longer one is no note but a text."""

_MOST_COMMANDS = 20
"""So often may one note forbid something."""

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


class _Object(NamedTuple):
    """What a note forbids to translate: the ``words`` it names, or the whole text where it names none.

    Words that are there ``for_whole`` are those of the text, or else the whole of it is meant;
    ``unquoted`` ones are meant only where the text has them between quotes, as code.
    """

    words: tuple[str, ...] = ()
    for_whole: bool = False
    unquoted: bool = False

    def within(self, whole: str) -> Iterable[str]:
        """Return what is meant of a text."""
        if self.unquoted:
            quoted = {one[1:-1] for one in _ONE_QUOTED.findall(whole)}
            return [word for word in self.words if word in quoted]
        if self.for_whole:
            return [word for word in self.words if word.strip() in whole] or [whole]
        return self.words


def forbids(note: str) -> bool:
    """Say whether a note could forbid to translate anything."""
    return bool(_forbidden(note[:_LONGEST]))


def words_kept_verbatim(notes: Iterable[str], source: str) -> tuple[str, ...]:
    """Return the words of a source that one of several notes forbids to translate, each once, in their order."""
    return tuple(dict.fromkeys(word for note in notes for word in verbatim_words(note, source)))


def verbatim_words(note: str, source: str) -> tuple[str, ...]:
    """Return the words of a source that a note forbids to translate, in the order of the note; none where it does not.

    ``source`` itself is returned, without white space around, where the note speaks of the whole of it.
    Words that do not stand in the source are left out.
    """
    whole = source.strip()
    words = dict.fromkeys(word.strip() for one in _forbidden(note[:_LONGEST]) for word in one.within(whole))
    return tuple(word for word in words if word and word in source)


@lru_cache(maxsize=256)
def _forbidden(note: str) -> tuple[_Object, ...]:
    """Return what a note forbids to translate, whatever text it stands beside."""
    found: list[_Object] = []
    names_words = False
    for one in _LOCKED.finditer(note):
        if one["words"]:
            names_words = True
            found.append(_Object(tuple(re.findall(r'"([^"]*)"', one["words"]))))
        elif one["kind"] == "Locked":
            found.append(_Object(for_whole=True))
    begin, note = 0, _LOCKED.sub("\n", note)
    for forbidden in islice(_FORBIDDEN.finditer(note), _MOST_COMMANDS):
        meant = _object(note[begin : forbidden.start()], note[forbidden.end() :])
        # Words that are locked are what a note means that names no others.
        if meant is not None and not (names_words and (meant.for_whole or meant.unquoted)):
            found.append(meant)
        begin = forbidden.end()
    return tuple(found)


def _object(before: str, behind: str) -> _Object | None:
    """Return what a note forbids to translate, given what stands before and behind the words that forbid it."""
    quoted = _QUOTED_BEHIND.match(behind)
    if _is_of_manner(before[-_LONGEST_SUBJECT:], behind, quoted[0] if quoted else ""):
        return None
    quoted = quoted or _QUOTED_BEFORE.search(before[-_LONGEST_SUBJECT:])
    if quoted:
        return _Object(tuple(one[1:-1] for one in _ONE_QUOTED.findall(quoted[0])))
    subject, sentence = _SENTENCE_END.split(before)[-1], _SENTENCE_END.split(behind, maxsplit=1)[0]
    return _subject(subject) if _WHOLE.match(sentence) else _Object(_named(sentence))


def _subject(subject: str) -> _Object:
    """Return what a note forbids to translate by words that stand before the command alone."""
    if _ADDRESS.fullmatch(subject):
        return _Object(for_whole=True)
    if bracket := _IN_BRACKETS.fullmatch(subject):
        return _Object(_named(bracket["words"]), for_whole=True)
    if _ITSELF.fullmatch(subject, _end_of_address(subject)):
        return _Object(for_whole=True)
    named = _named(subject)
    return _Object(named) if named else _Object(_parts(subject), unquoted=True)


def _is_of_manner(before: str, behind: str, quoted: str) -> bool:
    """Say whether a note forbids only one way to translate, given what it quotes at the beginning of ``behind``."""
    begins = {0, len(quoted.rstrip(" \t\n,;"))}
    return any(_MANNER_BEHIND.match(behind, begin) for begin in begins) or bool(_MANNER_BEFORE.search(before))


def _end_of_address(subject: str) -> int:
    """Return where the words end that say whom a note speaks to."""
    found = _ADDRESS.match(subject)
    # The article belongs to what follows.
    return found.end() - len("the ") * found[0].lower().endswith("the ") if found else 0


def _parts(subject: str) -> tuple[str, ...]:
    """Return the parts of an enumeration in small letters."""
    return tuple(part.strip().removeprefix("the ") for part in _PARTED.split(subject))


def _named(words: str) -> tuple[str, ...]:
    """Return the parts of an enumeration that are names, code or placeholders and not words of the sentence."""
    return tuple(part for part in _PARTED.split(words) if _NAME.search(part))
