"""Direct speech in a text of any language, told from narration and from words that are only named or doubted.

The marks are those of *The Unicode Standard* (section 6.2, Quotation Marks) and of the CLDR (``delimiters``).
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from termcheck.text import Span

_CLOSINGS: Mapping[str, str] = {
    "“": '”“"',  # en, ko, zh, pt, tr; the others are mistyped
    "„": '“”"',  # de, cs, bg with “; pl, ro, hu, hr with ”
    "”": "”“",  # sv, fi with ”; ar with “
    "«": "»",  # fr, ru, es, it, el, nb, fa
    "»": "«»",  # da and German books with «; Swedish and Finnish books with »
    "‹": "›",
    "›": "‹›",
    "‘": "’'",
    "‚": "‘’'",
    "「": "」",  # ja, zh-Hant
    "『": "』",
    "｢": "｣",
    "﹁": "﹂",
    "﹃": "﹄",
    "〝": "〟〞",
    '"': '"”“',
    "＂": "＂",
    "'": "'",
}
"""What closes a quotation, by what opens it; 《…》 and 〈…〉 hold titles, and are no quotation marks here."""

_OPENINGS: Mapping[str, str] = {
    closing: "".join(opening for opening, closings in _CLOSINGS.items() if closing in closings)
    for closing in "".join(_CLOSINGS.values())
}
_MARK = re.compile(f"[{re.escape(''.join({**_CLOSINGS, **_OPENINGS}))}]")
_DIRECTED = frozenset("“„«‹‘‚「『｢﹁﹃〝")
"""Marks that open wherever they stand, unless they close; the others open only before a word."""
_STRAIGHT = frozenset("\"'＂")
_SINGLE = frozenset("‘‚'")
_APOSTROPHES = frozenset("’'")
_TITLES = frozenset("『﹃")
"""Marks around titles of works, and around speech inside of other speech."""

_PARAGRAPH_END = re.compile(r"(?:\r\n|[\r\n])[^\S\r\n]*+(?:\r\n|[\r\n])|\u2029")
_HAN_AND_KANA = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
_THAI_AND_OTHERS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_UNSPACED = re.compile(f"[{_HAN_AND_KANA}{_THAI_AND_OTHERS}\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
"""Letters beside which a mark stands without a space: Han, kana, Thai, Lao, Burmese, Khmer, and Hangul (particles)."""
_BRACKETS = frozenset("([{<¿¡（［｛〔【《〈")
_BEFORE_WORDS = _BRACKETS | frozenset(">/\\—–―-:,;*_：，；、。！？") | frozenset(_CLOSINGS)
"""What may stand before an opening mark, but for spaces and the letters above."""
_ELISION = re.compile(r"(?i:\d\ds?|tis|twas|em|till?|cause|n|bout|round)\b")
"""What an apostrophe begins in English: ’90s, ’tis, ’em."""
_GERSHAYIM = re.compile('[\u0590-\u05ff]"[\u05d0-\u05ea]')
"""A straight mark inside of Hebrew acronyms."""

_MENTION = (
    (re.compile(r"\S+"), 5),
    (re.compile(f"[{_HAN_AND_KANA}]"), 12),
    (re.compile(f"[{_THAI_AND_OTHERS}]"), 30),
)
"""How long a mention may be: in words, in Han and kana, in letters of Thai, Lao, Burmese and Khmer."""
_TITLE = 10
"""How many words a title in capitals may have."""
_LONGEST_TITLE = 120
"""Code points that a title or mention may have."""
_LONG_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]{4,}")
_AROUND = 40

_ENDS = frozenset(".!?…。．！？؟।॥։።")
_COMMAS = frozenset(",，،")
_COLONS = frozenset(":：")
_SPOKEN = re.compile(r"[!?…。．！？؟।॥։።，、]|[,،؛](?=\s)")
"""What parts clauses and stands in no name; a full stop may be that of an abbreviation (Mt. Paektu)."""
_AMERICAN = frozenset(".,،")
"""What may belong to the sentence around a mention: American English puts its full stops and commas inside."""
_BEFORE_SPEECH = _ENDS | _COMMAS | _COLONS | frozenset(";—–―-([{（")

_KOREAN_QUOTING = re.compile(r"고(?![가-힣])|며|면서")
_KOREAN_STATING = re.compile(
    r"이?라(?:며|면서|(?P<naming>고)(?!\s?(?:부르|부른|불|일컫|칭|지칭|호칭|명명|이름|표기|알려|적|쓰|쓴|하는|한다)))"
)
"""The particles of quotation: 고 behind a verb, 라고 behind any word (Standard Korean Language Dictionary, 고, 라고).

Behind 라고 something may also be called by a name.
"""
_KOREAN_VERBS = frozenset("다까요죠냐")
_KOREAN_NAME = 2
"""So many words before 라고 may be a name, unless they end like a verb; before 라며, one word."""
_JAPANESE_QUOTING = re.compile(r"と(?!いう|いっ|呼|名|題|称|は|「|『)")
_JAPANESE_VERBS = frozenset("うくぐすつぬぶむるいただかよねなせけげてでべめれろ")
"""Kana that end a verb, an adjective or a sentence; behind し, り or き may end a noun."""

_DIALOGUE = re.compile(r"(?:\A|(?<=[\r\n\u2029]))[^\S\r\n]*+([—–―])[^\S\r\n]?")
_DASH = re.compile(r"[—–―]")
_BEFORE_DIALOGUE = _ENDS | frozenset(':»”"’)」』')
_BEGINS_DIALOGUE = frozenset('¿¡«“„"…(')
_ENDS_DIALOGUE = _ENDS | _COMMAS | frozenset(':»”"')
_BEFORE_NARRATOR = frozenset(",!?….»”")
_ENGLISH = re.compile(r"\b(?:the|and|of)\b")
"""English has no dialogue dashes; its newspapers put a dash before the items of a list."""


def quotations(content: str) -> tuple[Span, ...]:
    """Return the stretches of direct speech in a text, marks included, in order and without those inside others.

    Words in quotation marks that are only named or doubted (the “Highest Dignity”) are no speech:
    a few words, with nothing among them that parts clauses, and no particle of quotation behind them.
    What opens in a paragraph and is not closed reaches to its end, and what is only closed, back to its beginning.
    A paragraph or line that begins with a dash is speech, without what the narrator puts in between dashes.
    """
    spans: list[Span] = []
    for begin, end in _paragraphs(content):
        paragraph = _Paragraph(content, begin, end)
        for span in sorted((*paragraph.dialogue(), *paragraph.quoted())):
            if not spans or span.start >= spans[-1].end:
                spans.append(span)
    return tuple(spans)


def _paragraphs(content: str) -> Iterator[tuple[int, int]]:
    """Yield where paragraphs begin and end."""
    begin = 0
    for blank in _PARAGRAPH_END.finditer(content):
        yield begin, blank.start()
        begin = blank.end()
    yield begin, len(content)


class _Quoted(NamedTuple):
    """A quotation with its marks: ``end`` is behind the closing mark, or without one the end of the paragraph."""

    start: int
    end: int
    closed: bool


class _Open(NamedTuple):
    """A mark that is not closed yet; ``perhaps`` it is, by what may be an apostrophe."""

    mark: str
    start: int
    perhaps: bool = False


@dataclass(frozen=True, slots=True)
class _Marks:
    """The marks that are open at a place, the innermost last, and how many there are of each kind."""

    opened: list[_Open] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    def counterpart(self, closing: str) -> int | None:
        """Return the depth of what a mark would close; an apostrophe closes nothing but the innermost."""
        openings = _OPENINGS[closing]
        if not any(self.counts[mark] for mark in openings):
            return None
        depth = len(self.opened) - 1
        while self.opened[depth].mark not in openings:
            if closing in _APOSTROPHES:
                return None
            depth -= 1
        return depth

    def open(self, mark: str, start: int) -> None:
        """Open a quotation; one that is perhaps closed is closed then."""
        if mark in _SINGLE and self.opened and self.opened[-1].perhaps:
            self.close(len(self.opened) - 1)
        self.opened.append(_Open(mark, start))
        self.counts[mark] += 1

    def close(self, depth: int) -> int:
        """Close the quotation at a depth and those inside it; return where it begins."""
        start = self.opened[depth].start
        self.counts.subtract(one.mark for one in self.opened[depth:])
        del self.opened[depth:]
        return start

    def close_perhaps(self) -> None:
        """Close the innermost quotation unless a better mark comes."""
        self.opened[-1] = self.opened[-1]._replace(perhaps=True)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph of a text."""

    content: str
    begin: int
    end: int

    def quoted(self) -> Iterator[Span]:
        """Yield the speech between quotation marks."""
        first = _MARK.search(self.content, self.begin, self.end)
        if first is not None and self._was_open(first[0], first.start()):
            yield Span(self.begin, first.end())
        yield from (Span(one.start, one.end) for one in self._pairs() if self._is_speech(one))

    def dialogue(self) -> Iterator[Span]:
        """Yield the speech behind dashes at the beginning of lines; the lines that follow go on with it."""
        dashes = _DIALOGUE.finditer(self.content, self.begin, self.end)
        turns = [dash.start(1) for dash in dashes if self._begins_turn(dash)]
        for start, following in pairwise([*turns, self.end]):
            end = self._visible_end(following)
            if self.content[end - 1] in _ENDS_DIALOGUE and not _ENGLISH.search(self.content, start, end):
                yield from self._said(start, end)

    def _pairs(self) -> Iterator[_Quoted]:
        """Yield what stands between marks, and what opens and is not closed."""
        marks = _Marks()
        for found in _MARK.finditer(self.content, self.begin, self.end):
            mark, place = found[0], found.start()
            depth = marks.counterpart(mark) if mark in _OPENINGS and self._closes(mark, place) else None
            if depth is None:
                if mark in _CLOSINGS and self._opens(mark, place):
                    marks.open(mark, place)
            elif mark in _APOSTROPHES and self._may_be_apostrophe(place):
                marks.close_perhaps()
            else:
                yield _Quoted(marks.close(depth), place + 1, closed=True)
        for one in marks.opened:
            if not one.perhaps and self._stays_open(one):
                yield _Quoted(one.start, self.end, closed=False)

    def _opens(self, mark: str, place: int) -> bool:
        """Say whether a mark may open a quotation."""
        before = self._before(place)
        if mark in _SINGLE and (_is_joined(before) or _ELISION.match(self.content, place + 1)):
            return False
        if mark in _DIRECTED:
            return True
        unspaced = mark in _STRAIGHT and _UNSPACED.match(before) is not None
        return not _is_blank(self._at(place + 1)) and (unspaced or _begins_word(before))

    def _closes(self, mark: str, place: int) -> bool:
        """Say whether a mark may close a quotation."""
        before, following = self._before(place), self._at(place + 1)
        if mark in _APOSTROPHES:
            return not _is_blank(before) and (not _is_joined(following) or not before.isalnum())
        if mark in _DIRECTED and mark != "«":
            return not _is_blank(before) and (not following.isalnum() or before in _ENDS)
        if mark in _STRAIGHT:
            behind_word = not _is_blank(before) and before not in _BRACKETS and before not in _DIRECTED
            return (behind_word or _is_blank(following)) and not _GERSHAYIM.match(self.content, place - 1)
        return True

    def _was_open(self, mark: str, place: int) -> bool:
        """Say whether a mark closes what the paragraph before opened, as where sentences are segments."""
        before = self._before(place)
        if mark in _APOSTROPHES or mark not in _OPENINGS or before not in _ENDS | _COMMAS:
            return False
        return mark not in _CLOSINGS or _is_blank(self._at(place + 1))

    def _may_be_apostrophe(self, place: int) -> bool:
        """Say whether a mark may be that of a plural (the defectors’ camp)."""
        return self._before(place) in ("s", "S") and self._at(place + 1).isspace() and self._at(place + 2).isalpha()

    def _stays_open(self, one: _Open) -> bool:
        """Say whether a mark that nothing closes is one all the same: before a word, or a single one at the start."""
        if one.mark in _SINGLE:
            return self._visible_end(one.start) == self.begin
        return _begins_word(self._before(one.start))

    def _is_speech(self, one: _Quoted) -> bool:
        """Say whether somebody is quoted, and not a term named or a title given."""
        inner = Span(one.start + 1, one.end - one.closed)
        last = self._before(self._visible_end(inner.end))
        if self.content[one.start] in _TITLES:
            return last in _ENDS
        if len(inner) > _LONGEST_TITLE:
            return True
        words = self.content[inner.start : inner.end].strip()
        if _SPOKEN.search(words):
            return True
        if any(len(pattern.findall(words)) > most for pattern, most in _MENTION):
            return not self._is_title(one, words)
        before = self._before(self._visible_end(one.start))
        if last in _AMERICAN and words[-2:-1]:
            return _is_hangul(words[-2]) or (self._is_introduced(before) and not self._is_listed(one.end))
        return self._is_named_as_said(one, before) or self._is_quoting(one.end, words)

    def _is_introduced(self, before: str) -> bool:
        """Say whether what stands before a quotation lets it begin a clause of its own."""
        return not before or before in _BEFORE_SPEECH

    def _is_listed(self, index: int) -> bool:
        """Say whether another quotation follows behind no more than a comma."""
        following = self.content[index : min(index + 4, self.end)].lstrip(",، ，\r\n")
        return following[:1] in _CLOSINGS if following else False

    def _is_named_as_said(self, one: _Quoted, before: str) -> bool:
        """Say whether the marks around a few words show that they are said: „Ja“, sagte er. Er sagte: „Ja“."""
        following = self._at(one.end)
        if following in _COMMAS and following:
            return (not before or before in _ENDS) and not self._is_listed(one.end)
        return before in _COLONS and following in _ENDS

    def _is_quoting(self, index: int, words: str) -> bool:
        """Say whether a Korean or Japanese particle of quotation follows, and not one that calls things by names."""
        if not words:
            return False
        if _JAPANESE_QUOTING.match(self.content, index, self.end):
            return words[-1] in _JAPANESE_VERBS
        if _KOREAN_QUOTING.match(self.content, index, self.end):
            return _is_hangul(words[-1])
        stating = _KOREAN_STATING.match(self.content, index, self.end)
        if stating is None:
            return False
        name = _KOREAN_NAME if stating["naming"] else 1
        return words[-1] in _KOREAN_VERBS or len(words.split()) > name

    def _is_title(self, one: _Quoted, words: str) -> bool:
        """Say whether every longer word has a capital where those around have none, as in titles of books."""
        long_words = _LONG_WORD.findall(words)
        if len(long_words) < 2 or len(words.split()) > _TITLE or words.isupper():  # noqa: PLR2004 - one is a name
            return False
        before = _LONG_WORD.findall(self.content, max(one.start - _AROUND, self.begin), one.start)
        behind = _LONG_WORD.findall(self.content, one.end, min(one.end + _AROUND, self.end))
        return all(word[0].isupper() for word in long_words) and any(map(str.islower, (*before, *behind)))

    def _begins_turn(self, dash: re.Match[str]) -> bool:
        """Say whether speech begins behind a dash at the beginning of a line, and not a part of a wrapped sentence."""
        first = self._at(dash.end())
        before = self._before(self._visible_end(dash.start()))
        begins = first in _BEGINS_DIALOGUE or (first.isalpha() and not first.islower())
        return begins and (not before or before in _BEFORE_DIALOGUE)

    def _said(self, start: int, end: int) -> Iterator[Span]:
        """Yield what is said in a turn of dialogue, without what the narrator puts in: — Да, — сказал он. — Иду."""
        said: int | None = start
        for dash in _DASH.finditer(self.content, start + 1, end):
            if said is None:
                said = dash.start()
            elif self._interrupts(dash, self.content[start]):
                yield Span(said, self._visible_end(dash.start()))
                said = None
        if said is not None:
            yield Span(said, end)

    def _interrupts(self, dash: re.Match[str], first: str) -> bool:
        """Say whether the narrator speaks behind a dash.

        In Russian a comma or the end of a sentence stands before it, in Spanish no space behind it;
        Polish and others write every dash with spaces, but shorter.
        """
        place, end = dash.span()
        spaced = self._at(end).isspace()
        if not self._at(end + spaced).islower() or not self._before(place).isspace():
            return False
        return first == "–" or not spaced or self._before(self._visible_end(place)) in _BEFORE_NARRATOR

    def _before(self, index: int) -> str:
        """Return the character before an index; nothing at the beginning."""
        return self.content[index - 1] if index > self.begin else ""

    def _at(self, index: int) -> str:
        """Return the character at an index; nothing at the end."""
        return self.content[index] if index < self.end else ""

    def _visible_end(self, index: int) -> int:
        """Return the index behind the last character before an index that is no space."""
        while index > self.begin and self.content[index - 1].isspace():
            index -= 1
        return index


def _is_blank(character: str) -> bool:
    """Say whether there is no character, or a space."""
    return not character or character.isspace()


def _is_joined(character: str) -> bool:
    """Say whether a character is a letter or digit that a mark beside it would belong to."""
    return character.isalnum() and not _UNSPACED.match(character)


def _begins_word(before: str) -> bool:
    """Say whether a word may begin behind a character."""
    return _is_blank(before) or before in _BEFORE_WORDS


def _is_hangul(letter: str) -> bool:
    """Say whether a letter is a syllable of Hangul."""
    return "가" <= letter <= "힣"
