"""Renderings whose UTF-8 was read in a Western code page (â€™ for ’), so that no letter of them need be wrong."""

import re
from collections.abc import Container, Iterator
from functools import cache
from itertools import accumulate

from termcheck.glossary import Condition
from termcheck.matching.damage import MISREAD, NearMiss
from termcheck.matching.folding import Folded, fold_string, masked
from termcheck.matching.hit import longest
from termcheck.matching.occurrence import Occurrence
from termcheck.matching.stretches import Stretches
from termcheck.matching.vocabulary import Vocabulary
from termcheck.text import Text

_WITHOUT_CHARACTER = frozenset({0x81, 0x8D, 0x8F, 0x90, 0x9D})
_BYTES = {code: code for code in range(0x80, 0x100)} | {
    ord(bytes([code]).decode("cp1252")): code for code in range(0x80, 0xA0) if code not in _WITHOUT_CHARACTER
}
"""The byte of each character of Windows-1252; five bytes stand for control characters (WHATWG, *Encoding Standard*)."""

_CONTINUING = range(0x80, 0xC0)


@cache
def _misread() -> re.Pattern[str]:
    """Return a pattern of characters that may be the bytes of UTF-8, one by one (RFC 3629, section 3)."""
    later = "".join(re.escape(chr(character)) for character, code in _BYTES.items() if code in _CONTINUING)
    return re.compile(f"((?:[\u00c2-\u00df][{later}]|[\u00e0-\u00ef][{later}]{{2}}|[\u00f0-\u00f4][{later}]{{3}})+)")


def misread_renderings(text: Text, vocabulary: Vocabulary, silent: Container[Condition]) -> Iterator[Occurrence]:
    """Yield the accepted renderings that stand in a target once its misread characters are read anew."""
    if text.content.isascii() or not _misread().search(text.content):
        return
    folded, stretches = _read_anew(masked(text))
    renderings = vocabulary.renderings.without(silent)
    for hit in longest(hit for hit in vocabulary.standing(text, folded, silent) if hit.altered is None):
        span = folded.original(hit.start, hit.end)
        if hit.pattern.term.status.accepted and stretches.touch(span.start, span.end):
            near = NearMiss(hit.start, hit.end, hit.pattern, MISREAD)
            yield renderings.of_near_miss(text, folded, near)


def _read_anew(content: str) -> tuple[Folded, Stretches]:
    """Return a text folded as it was meant, with the way back to the characters it has, and its misread stretches."""
    pieces: list[str] = []
    places: list[tuple[int, int]] = []
    stretches: list[tuple[int, int]] = []
    for start, piece in _pieces(content):
        meant = _meant(piece) if _misread().fullmatch(piece) else None
        pieces.append(meant or piece)
        if meant is None:
            places += ((place, place + 1) for place in range(start, start + len(piece)))
        else:
            places += [(start, start + len(piece))] * len(meant)
            stretches.append((start, start + len(piece)))
    folded = fold_string("".join(pieces))
    firsts = folded.starts or range(len(folded.content))
    lasts = [end - 1 for end in folded.ends] if folded.ends else firsts
    anew = Folded(folded.content, [places[n][0] for n in firsts], [places[n][1] for n in lasts])
    return anew, Stretches(stretches)


def _pieces(content: str) -> Iterator[tuple[int, str]]:
    """Yield a text in pieces, each with its start: what may be misread, and what stands between."""
    pieces = _misread().split(content)
    return zip(accumulate(map(len, pieces), initial=0), pieces, strict=False)


def _meant(misread: str) -> str | None:
    """Return the characters whose UTF-8 was read as Windows-1252; nothing where it is no UTF-8."""
    try:
        return bytes(_BYTES[ord(character)] for character in misread).decode()
    except UnicodeDecodeError:
        return None
