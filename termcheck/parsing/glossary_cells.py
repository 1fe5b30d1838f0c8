"""The terms in a cell of a glossary, told from what people write beside them: notes, place holders, stray signs."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from termcheck.parsing.glossary_validation import quoted, visible, without_stem_marks

_REFERENCE = r"(?:[Ss]ee also|cf\.|vgl\.|siehe auch|s\. a\.)\s"

# Nearly every cell of a large table is words parted by single spaces.
plain = re.compile(rf"(?!.*[¹²³⁰⁴-⁹]|{_REFERENCE})[^\W_][\w.'’&%+·‐-‒]*+(?: [^\W_][\w.'’&%+·‐-‒]*+)*+").fullmatch
"""Say whether a cell holds one term as it stands, but for the words of ``PLACE_HOLDERS``."""

PLACE_HOLDERS = frozenset("tbd tbc todo TBD TBC TODO Tbd n.a. N.A. n.a N.A".split())
"""Words that stand for a term to come; in the source language they may be terms themselves."""


class Found(NamedTuple):
    """A term in a cell: its text, where it begins in the cell, what the cell says of it, and its stem marks."""

    text: str
    start: int
    note: str = ""
    stems: tuple[int, ...] = ()


class Oddity(NamedTuple):
    """Something in a cell that looks odd: where, of which kind, and what to do.

    A ``broken`` cell cannot be used. What is to be said ``once`` is said for all cells of a column together.
    """

    start: int
    kind: str
    message: str
    broken: bool = False
    once: bool = False


class Cell(NamedTuple):
    """What a cell of terms says."""

    terms: list[Found]
    oddities: list[Oddity]


def terms_of_cell(cell: str, language: str, *, is_source: bool = False) -> Cell:
    """Return the terms in a cell of terms in a language (BCP 47), and what is odd about it.

    Terms are parted by bars; where there is no bar, by line ends, semicolons or slashes between spaces, but not in
    brackets. Is the cell one of the source language, words that elsewhere hold a place may be terms. What would be read
    as something else is a term as it stands between straight quotation marks (see ``in_needed_quotes``).
    """
    whole = cell.strip(_BLANK)
    start = cell.find(whole) if whole else 0
    if not visible(whole):
        return Cell([], [])
    if "|" in whole:
        return _between_bars(whole, start, language, is_source=is_source)
    alone = _literal(whole, language) or _holds_place(whole, is_source=is_source)
    pieces, separator = ([(start, whole)], "") if alone else _pieces(whole, start)
    read = Cell([], [])
    if separator:
        message = f"{_PARTED[separator]}; write “ | ” between terms to be sure"
        read.oddities.append(Oddity(start, separator, message, once=True))
    for begin, piece in pieces:
        _add(read, begin, piece, language, is_source=is_source)
    return read


def in_needed_quotes(term: str, language: str, *, is_source: bool = False) -> str:
    """Return a term as a cell has it: between quotation marks where it would be read as something else without them.

    It is so where it looks like a note (“not be named”), or like several terms (“bread; butter”).
    """
    if plain(term) and not _holds_place(term, is_source=is_source) and not _IS_NOTE.match(term):
        return term
    alone = terms_of_cell(term, language, is_source=is_source)
    behind = terms_of_cell(f"x | {term}", language, is_source=is_source)
    sure = alone.terms == [Found(term, 0)] and [found.text for found in behind.terms] == ["x", term]
    return term if sure or '"' in term else f'"{term}"'


def _literal(piece: str, language: str) -> str:
    """Return what stands between quotation marks that it needs; the empty text where there are none."""
    term = piece[1:-1]
    enclosed = piece[:1] == '"' == piece[-1:] and '"' not in term and visible(term) and term == term.strip()
    return term if enclosed and in_needed_quotes(term, language) == piece else ""


def with_stem_marks(cell: str) -> Cell:
    """Return the one term in a cell in which bars, and a star at the end, mark stems, as in memoQ’s own matching."""
    whole = cell.strip(_BLANK)
    text, stems = without_stem_marks(f"{whole[:-1]}|" if whole.endswith("*") else whole)
    return Cell([Found(text, cell.find(whole), "", stems)] if visible(text) else [], [])


_BLANK = " \t\r\n\v\f\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u2060\u3000\ufeff" + "".join(
    map(chr, range(0x2000, 0x200C))
)
_SIGNS_OF_NOTHING = re.compile(r"[-–—?.…/_~×]+|\(?[nN]/[aA]\)?|#[nN]/[aA]|[-–—] ?[-–—]")


def _holds_place(cell: str, *, is_source: bool) -> bool:
    """Say whether a cell only says that there is no term, or none yet."""
    return _SIGNS_OF_NOTHING.fullmatch(cell) is not None or (cell in PLACE_HOLDERS and not is_source)


# A bar behind a letter that ends its piece marks a stem, as in other glossaries; every other one parts terms.
_BAR = re.compile(r"(?<![^\W\d_])\||\|(?!\s*(?:\||\Z))")


def _between_bars(cell: str, start: int, language: str, *, is_source: bool) -> Cell:
    """Return the terms between bars."""
    read = Cell([], [])
    for begin, text in _parted(_BAR, cell):
        if visible(text):
            _add(read, start + begin, text, language, is_source=is_source)
        else:
            message = "there is no term on one side of this “|”; write it or delete the “|”"
            read.oddities.append(Oddity(start + begin, "bar", message, broken=True))
    return read


_PARTED = {
    "line end": "this cell has several lines, and each is read as a term",
    "semicolon": "semicolons are read as parting terms",
    "slash": "slashes between spaces are read as parting terms",
}
_SEPARATORS = (
    ("line end", re.compile(r"[\r\n\u2028]+")),
    # The semicolon of a character reference (&amp;) belongs to it.
    ("semicolon", re.compile(r"(?<!&amp)(?<!&quot)(?<!&lt)(?<!&gt)(?<!&nbsp)[;；]")),
    ("slash", re.compile(r"(?<=\s)[/／](?=\s)")),
)
_BRACKETS = re.compile(r"\([^()]*\)|（[^（）]*）|\[[^\[\]]*\]|「[^「」]*」|『[^『』]*』")


def _pieces(cell: str, start: int) -> tuple[list[tuple[int, str]], str]:
    """Return the pieces of a cell that are parted by one kind of sign, with their starts, and which kind it is."""
    masked = _BRACKETS.sub(lambda bracket: "_" * len(bracket[0]), cell)
    for name, separator in _SEPARATORS:
        if separator.search(masked):
            places = [(begin, begin + len(piece)) for begin, piece in _parted(separator, masked) if visible(piece)]
            pieces = [(start + begin, cell[begin:end]) for begin, end in places]
            return pieces, name if len(pieces) > 1 else ""
    return [(start, cell)], ""


def _parted(separator: re.Pattern[str], text: str) -> Iterator[tuple[int, str]]:
    """Yield the pieces between separators, without the white space around them, and where they begin."""
    begin = 0
    for end, following in [*(found.span() for found in separator.finditer(text)), (len(text), 0)]:
        piece = text[begin:end]
        yield begin + len(piece) - len(piece.lstrip(_BLANK)), piece.strip(_BLANK)
        begin = following


def _add(read: Cell, start: int, piece: str, language: str, *, is_source: bool) -> None:
    """Add what one piece of a cell says: a term with what is said of it, or a note to the term before it."""
    if literal := _literal(piece, language):
        read.terms.append(Found(literal, start + 1))
        return
    if _holds_place(piece, is_source=is_source):
        message = f"{quoted(piece)} is no term and is not read; write the term, or leave the cell empty"
        read.oddities.append(Oddity(start, "place holder", message))
        return
    if read.terms and _IS_NOTE.match(piece):
        last = read.terms[-1]
        read.terms[-1] = last._replace(note=_joined(last.note, piece))
        read.oddities.append(Oddity(start, "note", f"{quoted(piece)} is read as a note on {quoted(last.text)}"))
        return
    if _is_only_note(piece):
        message = f"{quoted(piece)} is a note without a term and is not read; write the term"
        read.oddities.append(Oddity(start, "place holder", message))
        return
    written, begin, note, oddities = _peeled(piece, start, language)
    read.oddities.extend(oddities)
    text, stems = without_stem_marks(written)
    text = " ".join(text.split()) if "  " in text or not text.isprintable() else text
    read.terms.append(Found(text, begin, note, stems))


def _is_only_note(piece: str) -> bool:
    """Say whether a piece is nothing but a note in brackets, or sends the reader to another entry."""
    inner = _BRACKETS.fullmatch(piece) and piece[1:-1].strip()
    return bool(inner and _says_of_term(inner)) or _IS_REFERENCE.match(piece) is not None


class _Peeled(NamedTuple):
    """A piece of a cell without what stands beside its term: the term, its start, the notes, and what was odd."""

    text: str
    start: int
    note: str
    oddities: list[Oddity]


def _peeled(piece: str, start: int, language: str) -> _Peeled:
    """Return a piece without quotes, marks of footnotes and notes around its term, as long as something remains."""
    text, note, oddities = piece, "", list[Oddity]()
    for _ in range(_LAYERS):
        for kind, peel in _PEELS:
            found = peel(text, language)
            if found is None or not visible(found[0]):
                continue
            term, said = found
            oddities.append(Oddity(start + text.find(term), kind, _MESSAGES[kind].format(quoted(text), quoted(term))))
            start, text, note = start + text.find(term), term, _joined(said, note)
            break
        else:
            break
    return _Peeled(text, start, note, oddities)


_LAYERS = 4
"""So many things are looked for around one term."""

_MESSAGES = {
    "quotes": "{} is read as {}, without its quotation marks; take them away",
    "footnote": "{} is read as {}, without its mark; take it away",
    "note": "{} is read as {} with a note; put the note into a column of its own",
}

# Words that only a glossary writes beside a term: parts of speech, number and gender, register (in small letters).
_GRAMMAR = (
    "abbr abbrev abbreviation acronym initialism adj adjective adv adverb conj conjunction interj interjection n noun "
    "nouns num numeral phr phrase prep preposition pron pronoun v vb verb vi vt tr intr pl plural sg sing singular m f "
    "masc fem neut masculine feminine neuter countable uncountable formal informal colloq colloquial slang fig "
    "figurative lit literally archaic dated obsolete rare derogatory pejorative "
    "subst substantiv nomen verb adjektiv adverb einzahl mehrzahl abk abkürzung umgangssprachlich veraltet "
    "nom verbe adjectif adverbe pluriel singulier sigle sustantivo verbo adjetivo adverbio sigla "
    "명사 동사 형용사 부사 대명사 수사 약어 약칭 복수 단수 속어 구어 "
    "名詞 動詞 形容詞 副詞 略語 複数 単数 名词 动词 形容词 副词 缩写 复数 单数"
)
_IS_GRAMMAR = re.compile(rf"(?:{'|'.join(sorted(set(_GRAMMAR.split()), key=len, reverse=True))})(?![^\W\d_]).{{0,30}}")
_NOTE_WORDS = (
    r"(?:not|never|avoid|see|[Ss]ee also|cf\.?|e\.g\.|i\.e\.|formerly|nicht|siehe|vgl\.?|z\.\s?B\.|d\.\s?h\.|voir|véase"
    r"|do not use|don’t use|use only|only when|only if|only in|instead of)"
)
_IS_NOTE = re.compile(rf"{_NOTE_WORDS}(?=\s|\Z)")
_IS_REFERENCE = re.compile(_REFERENCE)
_IS_NOTE_IN_BRACKETS = re.compile(
    rf"{_NOTE_WORDS}(?=[\s:]|\Z)|(?:also|as in|especially|for|in|note|only|use|used|usually|when)[\s:]+[^\W_]"
    r"|[^()]*(?:참조|참고|を参照|参照|参见|아님|제외)\Z"
)
_LAST_BRACKET = re.compile(r"(.+?)(?<!\s)\s*+(?:\(([^()]+)\)|（([^（）]+)）|\[([^\[\]]+)\])\Z", re.DOTALL)
_FIRST_BRACKET = re.compile(r"(?:\(([^()]+)\)|（([^（）]+)）|\[([^\[\]]+)\])\s*+(.+)\Z", re.DOTALL)
_BEHIND_DASH = re.compile(rf"(.+?)(?<!\s)(?:\s++[-–—]++\s++|,\s++)({_NOTE_WORDS}\s.+)\Z", re.DOTALL)
_BEHIND_COLON = re.compile(r"([^:：]++)(?::\s++|：\s*+)(.+)\Z", re.DOTALL)
_FOOTNOTE = re.compile(
    r"(.*(?:[^\W\d_a-zA-Z]|[A-Za-z]{3}))\s?(?:[*†‡§]{1,3}|\[(?:[0-9]{1,3}|[a-z])\])\Z"
    r"|(.*(?:[^\W\d_A-Za-z]|[A-Za-z]{5}))[¹²³⁴-⁹⁰]{1,2}\)?\Z",
    re.DOTALL,
)
_ENCLOSED = re.compile(r"\"([^\"]+)\"|“([^“”]+)”|„([^„“”]+)[“”]|«\s?([^«»]+?)\s?»")
_STRAY = re.compile(r"[\"“„«]([^\"“”„«»]+)|([^\"“”„«»]*[^\"“”„«»\d])[\"“”»]")
_SMALL_BEGINNING = re.compile(r"[^\W\d_]")
_JOINING = frozenset("und oder der die das den dem des ein eine von für mit im am zum zur sowie auch als bei".split())


def _without_quotes(text: str, _language: str) -> tuple[str, str] | None:
    """Return a text without the quotation marks that enclose it, or the one that has no partner."""
    found = _ENCLOSED.fullmatch(text) or _STRAY.fullmatch(text)
    return (next(filter(None, found.groups())).strip(), "") if found else None


def _without_footnote(text: str, _language: str) -> tuple[str, str] | None:
    """Return a text without the mark of a footnote at its end; square metres and short names keep theirs."""
    found = _FOOTNOTE.fullmatch(text)
    return ((found[1] or found[2]).strip(), "") if found else None


def _without_bracket(text: str, _language: str) -> tuple[str, str] | None:
    """Return a text without a note in brackets before or behind it; other brackets may be part of a name."""
    if found := _LAST_BRACKET.fullmatch(text):
        term, said = found[1], next(filter(None, found.groups()[1:]))
    elif found := _FIRST_BRACKET.fullmatch(text):
        term, said = found[4], next(filter(None, found.groups()[:3]))
        if not _IS_GRAMMAR.fullmatch(said):
            return None
    else:
        return None
    return (term, said.strip()) if _says_of_term(said.strip()) else None


def _says_of_term(said: str) -> bool:
    """Say whether what stands in brackets speaks of the term, and is no part of a name."""
    return bool(_IS_GRAMMAR.fullmatch(said) or _IS_NOTE_IN_BRACKETS.match(said))


def _without_note_behind(text: str, _language: str) -> tuple[str, str] | None:
    """Return a text without a note behind a dash or a comma that begins like one (not refugee, see …)."""
    found = _BEHIND_DASH.fullmatch(text)
    return (found[1].strip(), found[2]) if found else None


def _without_explanation(text: str, language: str) -> tuple[str, str] | None:
    """Return a text without an explanation behind a colon; titles have one too, and go on with a capital."""
    found = _BEHIND_COLON.fullmatch(text)
    if not found:
        return None
    term, said = found[1].strip(), found[2].strip()
    words = said.split()
    first = _SMALL_BEGINNING.search(said)
    if first is None:
        return None
    explains = first[0].islower() and term[:1].isalpha()
    if first[0].lower() == first[0].upper():
        # Where there are no capitals, an explanation is longer than a title.
        explains = len(words) > _TITLE and len(words) > 2 * len(term.split())
    elif language.startswith("de") and " " not in term:
        # German nouns have capitals wherever they stand.
        explains = explains or (words[0].lower() not in _JOINING and not _JOINING.isdisjoint(words[1:]))
    return (term, said) if explains else None


_TITLE = 2
"""Words that a title in a script without capitals often has behind its colon."""

_PEELS = (
    ("quotes", _without_quotes),
    ("footnote", _without_footnote),
    ("note", _without_bracket),
    ("note", _without_note_behind),
    ("note", _without_explanation),
)


def _joined(one: str, other: str) -> str:
    """Return two notes as one."""
    return "; ".join(filter(None, (one, other)))
