"""Writing back: replacements for spans become splices of just those bytes, which are read again and compared."""

import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from typing import NamedTuple

from termcheck.document_formats import DocumentFormat
from termcheck.errors import DocumentError, Mistake, Place
from termcheck.parsing.archive import Archive
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.wanted_pair import ANY_PAIR, WantedPair
from termcheck.parsing.xml.passages import PLACEHOLDER
from termcheck.parting import Stretch, is_letter, parted
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
    in_project: str = ""


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
    """Yield the splices that make the replacements of one text; see ``parted`` for what ``filling`` means."""
    pieces = list(_pieces(text))
    for stretch in _stretches(text, asked):
        start, end = stretch.span.start, stretch.span.end
        touched = [piece for piece in pieces if piece.overlaps(stretch.span)]
        if not touched:
            # Between words, or in a text without characters: what is put in belongs to what is before it.
            touched = [next((piece for piece in pieces if piece.start < start <= piece.end), pieces[0])]
        parts = [stretch.characters] if len(touched) == 1 else parted(text, stretch, touched, filling=filling)
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


def _stretches(text: Text, asked: Iterable[Replacement]) -> Iterator[Stretch]:
    """Yield the words that replacements change; those which touch one another are one stretch."""
    content = text.content
    stretches: list[tuple[Span, list[Replacement]]] = []
    for replacement in asked:
        if text[replacement.span] == replacement.characters:
            continue
        start, end = replacement.span.start, replacement.span.end
        while start > 0 and is_letter(content[start - 1]):
            start -= 1
        while end < len(content) and is_letter(content[end]):
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
        yield Stretch(span, characters + content[reached : span.end], edges)


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
    return OpenFile(
        original.path,
        io.BytesIO(content),
        original.languages,
        original.encoding,
        in_project=original.in_project,
        wanted=original.wanted,
    )


def _refused(text: Text, span: Span, message: str) -> DocumentError:
    """Return the error for a replacement that is not made."""
    position = text.position(span.start)
    return DocumentError(Mistake(Place(text.path, position.line, position.column), message))
