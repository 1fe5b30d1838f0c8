"""Writing back: replacements for spans become splices of just those bytes, which are read again and compared."""

import io
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise, zip_longest
from typing import NamedTuple

from termcheck.document_formats import DocumentFormat
from termcheck.errors import DocumentError, Mistake, Place
from termcheck.parsing.archive import Archive
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.wanted_pair import ANY_PAIR, WantedPair
from termcheck.parsing.xml.passages import PLACEHOLDER
from termcheck.text import Run, Runs, Span, Text


@dataclass(frozen=True, slots=True)
class Replacement:
    """Characters to stand in a text where a span stands now; the text is one that the file's format has read."""

    text: Text
    span: Span
    characters: str


@dataclass(frozen=True, slots=True)
class Original:
    """A file as it is: its path, its bytes, and what it was read with, as in an ``OpenFile``."""

    path: str
    content: bytes
    document_format: DocumentFormat
    languages: tuple[str, ...]
    encoding: str | None = None
    wanted: WantedPair = ANY_PAIR


class _Splice(NamedTuple):
    """Bytes ``[start, end)`` of a file, or of a member of a zipped one, and those to stand in their place."""

    start: int
    end: int
    put: bytes


_Key = tuple[str, Runs, str]


class _Wanted(NamedTuple):
    """What is wanted of a text: each replacement once, in order, and which of them each place of the text asks for."""

    text: Text
    asked: list[Replacement]
    places: dict[str, set[tuple[Span, str]]]


def rewritten(original: Original, replacements: Sequence[Replacement]) -> bytes:
    """Return the bytes of a file in which the replacements are made, and nothing else is changed.

    The result is read again: every text must be what it was, or what the replacements ask for.
    Raise ``DocumentError`` where that is not so, where a text does not stand in the file, where replacements overlap,
    and where the encoding has no such character; nothing is returned then.
    """
    if not replacements:
        return original.content
    wanted = _by_text([*replacements, *_in_copies(original, replacements)])
    filling, spacing = (_all_splices(original, wanted, filling=filling) for filling in (True, False))
    content = _spliced(original, filling)
    try:
        _compare(original, content, wanted)
    except DocumentError:
        if spacing == filling:
            raise
        content = _spliced(original, spacing)
        _compare(original, content, wanted)
    return content


def _all_splices(original: Original, wanted: Mapping[_Key, _Wanted], *, filling: bool) -> Mapping[str, list[_Splice]]:
    """Return the splices that make all replacements, by the member of the file."""
    splices: defaultdict[str, list[_Splice]] = defaultdict(list)
    for text, asked, _ in wanted.values():
        splices[text.member].extend(_splices(original.document_format, text, asked, filling=filling))
    return splices


def _in_copies(original: Original, replacements: Iterable[Replacement]) -> Iterator[Replacement]:
    """Yield the same replacements for the copies that the file keeps of texts."""
    copies: defaultdict[_Key, list[Text | None]] = defaultdict(list)
    for text, copy in original.document_format.copies(_opened(original, original.content)):
        copies[_key(text)].append(copy)
    for replacement in replacements if copies else ():
        text, span = replacement.text, replacement.span
        for copy in copies.get(_key(text), ()):
            if copy is None:
                raise _refused(text, span, "the file keeps this text twice, and not alike; change both by hand")
            yield Replacement(copy, span, replacement.characters)


def _key(text: Text) -> _Key:
    """Return what tells a text of a file from any other: texts with one key stand on the same bytes."""
    return text.member, text.runs, text.content


def _by_text(replacements: Iterable[Replacement]) -> Mapping[_Key, _Wanted]:
    """Return what is wanted of each text; raise ``DocumentError`` where two replacements overlap.

    What is asked for twice is done once: a source may have several targets, and cells share a string.
    """
    wanted: dict[_Key, _Wanted] = {}
    for replacement in sorted(replacements, key=lambda one: (one.span, one.characters)):
        text = replacement.text
        _, asked, places = wanted.setdefault(_key(text), _Wanted(text, [], {}))
        places.setdefault(text.place, set()).add((replacement.span, replacement.characters))
        if not asked or (asked[-1].span, asked[-1].characters) != (replacement.span, replacement.characters):
            asked.append(replacement)
    for text, asked, _ in wanted.values():
        for one, other in pairwise(asked):
            if one.span.overlaps(other.span):
                raise _refused(text, other.span, "two replacements overlap here; make one after the other")
    return wanted


def _splices(
    document_format: DocumentFormat, text: Text, asked: Iterable[Replacement], *, filling: bool
) -> Iterator[_Splice]:
    """Yield the splices that make the replacements of one text; see ``_parted`` for what ``filling`` means."""
    pieces = list(_pieces(text))
    for stretch in _stretches(text, asked):
        start, end = stretch.span.start, stretch.span.end
        touched = [piece for piece in pieces if piece.overlaps(stretch.span)]
        if not touched:
            # Between words, or in a text without characters: what is put in belongs to what is before it.
            touched = [next((piece for piece in pieces if piece.start < start <= piece.end), pieces[0])]
        parts = [stretch.characters] if len(touched) == 1 else _parted(text, stretch, touched, filling=filling)
        for piece, part in zip(touched, parts, strict=True):
            here = Span(max(piece.start, start), min(piece.end, end))
            for span, characters in _edits(text, here, part):
                if PLACEHOLDER in characters:
                    # An element without words cannot be written as characters.
                    raise _refused(text, span, _UNSAFE)
                if span.start < span.end:
                    yield from _of_runs(document_format, text, span, characters)
                else:
                    behind = span.start > (piece if here.start == here.end else here).start
                    yield _insertion(document_format, text, span.start, characters, behind=behind)


def _pieces(text: Text) -> Iterator[Span]:
    """Yield the stretches of a text between which the file has markup: runs without bytes between them are one."""
    start = reached = 0
    for run, end in _runs(text):
        if run.start < end:
            if run.start > start and run.byte != reached:
                yield Span(start, run.start)
                start = run.start
            reached = text.byte_span(Span(run.start, end)).end
    yield Span(start, len(text.content))


class _Stretch(NamedTuple):
    """Whole words of a text, and the characters to stand there, with the indexes where replacements begin and end."""

    span: Span
    characters: str
    edges: set[int]


def _stretches(text: Text, asked: Iterable[Replacement]) -> Iterator[_Stretch]:
    """Yield the words that replacements change; those which touch one another are one stretch."""
    content = text.content
    stretches: list[tuple[Span, list[Replacement]]] = []
    for replacement in asked:
        if text[replacement.span] == replacement.characters:
            continue
        start, end = replacement.span.start, replacement.span.end
        while start > 0 and _is_letter(content[start - 1]):
            start -= 1
        while end < len(content) and _is_letter(content[end]):
            end += 1
        if stretches and start <= stretches[-1][0].end:
            before, inside = stretches[-1]
            stretches[-1] = Span(before.start, max(before.end, end)), [*inside, replacement]
        else:
            stretches.append((Span(start, end), [replacement]))
    for span, inside in stretches:
        characters, edges, reached = "", set[int](), span.start
        for replacement in inside:
            characters += content[reached : replacement.span.start]
            edges.add(len(characters))
            characters += replacement.characters
            edges.add(len(characters))
            reached = replacement.span.end
        yield _Stretch(span, characters + content[reached : span.end], edges)


_NEAR = 16
"""How many places to part new characters are tried on each side of the likeliest, so that long texts take no hours."""


class _Cost(NamedTuple):
    """What is lost where a text is parted, by its weight: words of pieces, spaces beside borders, nearness."""

    first: int = 0
    second: int = 0
    third: int = 0
    moved: int = 0

    def plus(self, other: "_Cost") -> "_Cost":
        """Return both together."""
        return _Cost(*(one + more for one, more in zip(self, other, strict=True)))


class _Way(NamedTuple):
    """Where new characters are parted up to an index, what that costs, and the way there."""

    cost: _Cost
    reached: int
    before: "_Way | None"


def _parted(text: Text, stretch: _Stretch, pieces: Sequence[Span], *, filling: bool) -> list[str]:
    """Return the characters of a stretch as they go to the pieces that it touches.

    No word is torn that was not, each piece with words gets some as far as there are enough,
    and then a border stays where it is nearest to what it was.
    With ``filling``, that matters more than the spaces beside borders, which some formats cannot hold everywhere.
    """
    old, new = _Words(text, stretch.span, text[stretch.span]), _Words(text, stretch.span, stretch.characters)
    borders = [piece.start - stretch.span.start for piece in pieces[1:]]
    between = [index for index in range(len(new.content) + 1) if not new.holds(index)]
    ways = [_Way(_Cost(), 0, None)]
    for number, (low, high) in enumerate(_aligned(old.content, new.content, borders)):
        border = borders[number]
        nearest = bisect_left(between, low)
        indexes = {0, len(new.content), *between[max(nearest - _NEAR, 0) : nearest + _NEAR]}
        if old.holds(border):
            # Such a border may stay in the word, at the same letter, and lie where what is asked for begins or ends.
            indexes |= stretch.edges | {index for index in (low, high) if _at_same_letter(old, border, new, index)}
        emptied = _emptied(text, stretch.span, pieces[number], filling=filling)
        ways = list(_onwards(ways, sorted(indexes), new, emptied))
        for place, way in enumerate(ways):
            flips = sum(one != other for one, other in zip(old.spaces(border), new.spaces(way.reached), strict=True))
            moved = max(low - way.reached, way.reached - high, 0)
            cost = _Cost(0, 0, flips, moved) if filling else _Cost(flips, 0, 0, moved)
            ways[place] = way._replace(cost=way.cost.plus(cost))
    emptied = _emptied(text, stretch.span, pieces[-1], filling=filling)
    (last,) = _onwards(ways, [len(new.content)], new, emptied)
    parts: list[str] = []
    while last.before is not None:
        parts.append(new.content[last.before.reached : last.reached])
        last = last.before
    return parts[::-1]


def _onwards(ways: Sequence[_Way], indexes: Iterable[int], new: "_Words", emptied: _Cost) -> Iterator[_Way]:
    """Yield the best way on to each of some rising indexes, given those to where a piece begins, also rising."""
    # Where there are no letters since an index, the piece is left without words.
    filled: _Way | None = None
    empty: _Way | None = None
    taken = 0
    for index in indexes:
        while taken < len(ways) and ways[taken].reached <= index:
            way = ways[taken]
            if empty is not None and new.letters[empty.reached] < new.letters[way.reached]:
                filled, empty = _better(filled, empty), None
            empty = _better(empty, way)
            taken += 1
        if empty is not None and new.letters[empty.reached] < new.letters[index]:
            filled, empty = _better(filled, empty), None
        best = filled
        if empty is not None:
            with_loss = empty._replace(cost=empty.cost.plus(emptied))
            best = empty if best is None or with_loss.cost < best.cost else best
        if best is not None:
            lost = emptied if best is empty else _Cost()
            yield _Way(best.cost.plus(lost), index, best)


def _better(one: _Way | None, other: _Way) -> _Way:
    """Return the way that costs less."""
    return other if one is None or other.cost < one.cost else one


def _emptied(text: Text, span: Span, piece: Span, *, filling: bool) -> _Cost:
    """Return what is lost where a piece gets no words for those that it has in a span: nothing if it keeps others."""
    kept = text.content[piece.start : max(piece.start, span.start)] + text.content[min(piece.end, span.end) : piece.end]
    content = text[piece]
    if not any(map(_is_letter, content)) or any(map(_is_letter, kept)):
        return _Cost()
    # A link or an element begins and ends with words; the spaces beside it stand in the text around it.
    missed = 0 if content[0].isspace() or content[-1].isspace() else len(content)
    return _Cost(1, missed) if filling else _Cost(0, 1, missed)


class _Words:
    """Characters that stand, or are to stand, at a span of whole words of a text."""

    def __init__(self, text: Text, span: Span, content: str) -> None:
        self.content = content
        self._around = text.content[max(span.start - 1, 0) : span.start], text.content[span.end : span.end + 1]
        self._mask = "".join("x" if _is_letter(letter) else " " for letter in content)
        self.letters = list(accumulate((letter == "x" for letter in self._mask), initial=0))

    def holds(self, index: int) -> bool:
        """Say whether an index is inside a word."""
        return self._mask[max(index - 1, 0) : index + 1] == "xx"

    def halves(self, index: int) -> tuple[str, str]:
        """Return what a word has before and behind an index in it."""
        end = self._mask.find(" ", index)
        return (
            self.content[self._mask.rfind(" ", 0, index) + 1 : index],
            self.content[index : end if end >= 0 else len(self.content)],
        )

    def spaces(self, index: int) -> tuple[bool, bool]:
        """Say whether there is white space before and behind an index."""
        before = self.content[index - 1] if index else self._around[0]
        behind = self.content[index] if index < len(self.content) else self._around[1]
        return before.isspace(), behind.isspace()


def _at_same_letter(old: _Words, border: int, new: _Words, index: int) -> bool:
    """Say whether a border in a word stays in it at an index: with the same on one side, or as much on both."""
    (left, right), (new_left, new_right) = old.halves(border), new.halves(index)
    alike = (len(left), len(right)) == (len(new_left), len(new_right))
    return alike or (left == new_left and new_right != "") or (right == new_right and new_left != "")


def _aligned(old: str, new: str, indexes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield for each of some indexes of the old characters which of the new ones answer it, from and to."""
    from rapidfuzz.distance import Levenshtein

    opcodes = list(Levenshtein.opcodes(old, new))
    first = 0
    for index in indexes:
        while opcodes[first].src_end < index:
            first += 1
        answers = set[int]()
        for place in range(first, len(opcodes)):
            opcode = opcodes[place]
            if opcode.src_start > index:
                break
            if opcode.tag == "insert":
                answers |= {opcode.dest_start, opcode.dest_end}
            else:
                answers.add(min(opcode.dest_start + index - opcode.src_start, opcode.dest_end))
        yield min(answers), max(answers)


def _edits(text: Text, span: Span, new: str) -> Iterator[tuple[Span, str]]:
    """Yield the stretches of a piece to replace: one within a run; over several the least, so that each stays."""
    old = text[span]
    if old == new:
        return
    begin = _common(old, new)
    behind = min(_common(old[::-1], new[::-1]), len(old) - begin, len(new) - begin)
    span, new = Span(span.start + begin, span.end - behind), new[begin : len(new) - behind]
    borders = [run.start for run in text.runs if span.start < run.start < span.end]
    if not borders:
        yield span, new
        return
    from rapidfuzz.distance import Levenshtein

    for edit in Levenshtein.opcodes(text[span], new):
        start, end = span.start + edit.src_start, span.start + edit.src_end
        if edit.tag == "replace":
            # Both sides are equally long.
            for one, other in pairwise([start, *(border for border in borders if start < border < end), end]):
                yield Span(one, other), new[edit.dest_start + one - start : edit.dest_start + other - start]
        elif edit.tag != "equal":
            yield Span(start, end), new[edit.dest_start : edit.dest_end]


def _is_letter(character: str) -> bool:
    """Say whether a character belongs to a word: a letter, a digit, or a mark on one."""
    return character.isalnum() or unicodedata.category(character).startswith("M")


def _common(one: str, other: str) -> int:
    """Return how many characters two strings begin with in common."""
    return next(
        (index for index, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _of_runs(document_format: DocumentFormat, text: Text, middle: Span, characters: str) -> Iterator[_Splice]:
    """Yield a splice for each run that a span touches: the one with most of it gets all the characters, others none."""
    touched = [(run, end) for run, end in _runs(text) if run.start < middle.end and middle.start < end]
    most, _ = max(touched, key=lambda one: min(one[1], middle.end) - max(one[0].start, middle.start))
    for run, end in touched:
        here = Span(max(run.start, middle.start), min(end, middle.end))
        kept_before = kept_behind = ""
        if run.written is not None:
            # Such a run is one piece, and what is to stay of it is written anew.
            kept_before, kept_behind = text.content[run.start : here.start], text.content[here.end : end]
            here = Span(run.start, end)
        there = text.byte_span(here)
        put = kept_before + characters * (run is most) + kept_behind
        yield _Splice(there.start, there.end, _encoded(document_format, text, put, run, middle))


def _runs(text: Text) -> Iterator[tuple[Run, int]]:
    """Yield the runs of a text, each with the index where it ends."""
    return zip(text.runs, (*(run.start for run in text.runs[1:]), len(text.content)), strict=True)


def _insertion(document_format: DocumentFormat, text: Text, index: int, characters: str, *, behind: bool) -> _Splice:
    """Return the splice that puts characters at an index: behind what stands before it, or before what follows."""
    runs = [run for run, end in _runs(text) if (run.start < index <= end if behind else run.start <= index < end)]
    run = runs[0] if runs else text.runs[0]
    byte = text.byte_span(Span(index - 1, index)).end if behind else text.position(index).byte
    return _Splice(byte, byte, _encoded(document_format, text, characters, run, Span(index, index)))


def _encoded(document_format: DocumentFormat, text: Text, characters: str, run: Run, span: Span) -> bytes:
    """Return the bytes that spell characters where a run stands; raise ``DocumentError`` where there are none."""
    try:
        return document_format.spelled(characters, run).encode(text.encoding, document_format.unencodable)
    except UnicodeEncodeError:
        message = f"“{characters}” has a character that a file in {text.encoding} cannot hold; save it as UTF-8"
        raise _refused(text, span, message) from None


def _spliced(original: Original, splices: Mapping[str, list[_Splice]]) -> bytes:
    """Return the bytes of a file with splices made in it, or in members of it."""
    if "" in splices:
        return _with_splices(original.content, splices[""])
    archive = Archive(_opened(original, original.content))
    return archive.rewritten({name: _with_splices(archive.read(name), made) for name, made in splices.items()})


def _with_splices(content: bytes, splices: Iterable[_Splice]) -> bytes:
    """Return bytes with splices made in them."""
    pieces: list[bytes] = []
    end = 0
    for splice in sorted(splices):
        pieces += content[end : splice.start], splice.put
        end = splice.end
    return b"".join((*pieces, content[end:]))


def _compare(original: Original, content: bytes, wanted: Mapping[_Key, _Wanted]) -> None:
    """Raise ``DocumentError`` unless every text of the new bytes is that of the old, or what was asked for."""
    missing = dict(wanted)
    for before, after in zip_longest(_texts(original, original.content), _texts(original, content)):
        if before is None or after is None:
            break
        text, asked, places = wanted.get(_key(before), _Wanted(before, [], {}))
        missing.pop(_key(before), None)
        if after.content != _replaced(before.content, asked):
            raise _refused(text, asked[0].span if asked else Span(0, 0), _UNSAFE)
        if after.content != before.content and len(places.get(before.place, ())) < len(asked):
            message = f"the file keeps this text once for {before.place} as well, which would change; change it by hand"
            raise _refused(text, asked[0].span, message)
    else:
        if not missing:
            return
        text, asked, _ = next(iter(missing.values()))
        raise _refused(text, asked[0].span, "this text stands in the file no more; check the file anew")
    text, asked, _ = next(iter(wanted.values()))
    raise _refused(text, asked[0].span, _UNSAFE)


_UNSAFE = "this cannot be replaced without changing something else; change it by hand"


def _replaced(content: str, asked: Iterable[Replacement]) -> str:
    """Return a text's characters with replacements made."""
    for replacement in sorted(asked, key=lambda one: one.span, reverse=True):
        content = content[: replacement.span.start] + replacement.characters + content[replacement.span.end :]
    return content


def _texts(original: Original, content: bytes) -> Iterator[Text]:
    """Yield every text of a file's bytes, in order."""
    return original.document_format.texts(_opened(original, content))


def _opened(original: Original, content: bytes) -> OpenFile:
    """Return bytes of a file, its own or new ones, to be read as it was."""
    stream = io.BytesIO(content)
    return OpenFile(original.path, stream, original.languages, original.encoding, wanted=original.wanted)


def _refused(text: Text, span: Span, message: str) -> DocumentError:
    """Return the error for a replacement that is not made."""
    position = text.position(span.start)
    return DocumentError(Mistake(Place(text.path, position.line, position.column), message))
