"""What a target shows by itself, where no source says which concepts are due."""

import re
from collections.abc import Container, Iterator

from termcheck.glossary import Condition
from termcheck.language.lexicon import is_another, is_word, knows_words
from termcheck.matching.damage import LOOKALIKE, NearMiss, believable
from termcheck.matching.folding import Folded, fold
from termcheck.matching.hit import Hit, longest
from termcheck.matching.misreading import misread_renderings
from termcheck.matching.occurrence import Manner, MatchedSegment, Occurrence, best_readings
from termcheck.matching.renderings import Renderings
from termcheck.matching.spacing import altered
from termcheck.matching.stretches import Stretches
from termcheck.matching.vocabulary import Vocabulary
from termcheck.text import Segment, Span, Text

_SHORTEST_NAME = 5
_CAPITAL_INSIDE = re.compile("[a-z][A-Z]")
_OPENING = " \t\r\n\u00a0\"'“”„«»‘’‚([–—-"
_WINDOW = 8
"""What may stand before the first word of a sentence, and so many characters at most."""

_CLOSED = re.compile("[ '\"’”]*+[)）\\]]")


class DraftMatcher:
    """Matches segments without a source, believing only what would be wrong whatever the source says."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Take the terms of both languages."""
        self._vocabulary = vocabulary

    def match(self, segment: Segment, silent: Container[Condition]) -> MatchedSegment:
        """Return what the segment's target shows of terms whose condition is not ``silent``."""
        text = segment.target
        folded = fold(text)
        hits = self._vocabulary.standing(text, folded, silent)
        near_misses = self._damaged(folded, hits, silent)
        whole, damaged = _parted(longest(hit for hit in hits if hit.altered is None), near_misses)
        renderings = self._vocabulary.renderings.without(silent)
        occurrences = [
            *_whole(renderings, text, folded, whole),
            *_named(renderings, text, folded, damaged),
            *self._untranslated(renderings, text, folded, silent),
        ]
        misread = list(misread_renderings(text, self._vocabulary, silent))
        if misread:
            taken = Stretches((one.span.start, one.span.end) for one in misread)
            occurrences = [*misread, *(one for one in occurrences if not taken.touch(one.span.start, one.span.end))]
        occurrences.sort(key=lambda occurrence: occurrence.span)
        return MatchedSegment(segment, draft=True, demands=(), occurrences=tuple(occurrences))

    def _damaged(self, folded: Folded, hits: list[Hit], silent: Container[Condition]) -> list[NearMiss]:
        """Return the believable near misses of terms that are not ``silent``, the longest consuming its span."""
        changed = (altered(hit) for hit in hits if hit.altered is not None and hit.pattern.term.status.accepted)
        found = [near for near in changed if near is not None and believable(near)]
        found += self._vocabulary.near_misses.find(folded)
        if found and silent:
            found = [near for near in found if near.pattern.term.when not in silent]
        if not found[1:]:
            return found
        found.sort(key=lambda near: (near.start - near.end, near.start))
        kept: list[NearMiss] = []
        consumed = Stretches()
        for near in found:
            if not consumed.touch(near.start, near.end):
                consumed.add(near.start, near.end)
                kept.append(near)
        return kept

    def _untranslated(
        self, renderings: Renderings, text: Text, folded: Folded, silent: Container[Condition]
    ) -> Iterator[Occurrence]:
        """Yield source terms in the target, in a script of their own, that are not given in brackets as a gloss."""
        for hit in self._vocabulary.left_standing(text, folded, silent):
            span = folded.original(hit.start, hit.end)
            if self._vocabulary.is_foreign(hit.pattern) and not _bracketed(text.content, span.start, span.end):
                yield renderings.untranslated(span, text, hit.pattern.concept, hit.pattern.term)


def _whole(renderings: Renderings, text: Text, folded: Folded, hits: list[Hit]) -> list[Occurrence]:
    """Return one occurrence a span, in the best of its readings."""
    pairs = ((hit, renderings.of_hit(text, folded, hit)) for hit in hits)
    return best_readings(
        one for hit, one in pairs if one.manner is not Manner.MISCASED or _capitals_tell(hit, text[one.span])
    )


def _named(renderings: Renderings, text: Text, folded: Folded, damaged: list[NearMiss]) -> Iterator[Occurrence]:
    """Yield the damaged renderings, of single words only those written as names, and not as those of programs."""
    for near in damaged:
        occurrence = renderings.of_near_miss(text, folded, near)
        if near.damage == LOOKALIKE or _is_in_prose(near, text, occurrence.span):
            yield occurrence


def _is_in_prose(near: NearMiss, text: Text, span: Span) -> bool:
    """Say whether a near miss can be a damaged name, and no identifier (PragueJS) or words (old nurse).

    Where the words of a language are not known, one at the beginning of a sentence has its capital from there.
    """
    written, term, language = text[span], near.pattern.term.text, near.pattern.language
    if len(near.pattern.words) > 1:
        as_word = written.islower() and not term.islower()
        return not as_word or not all(is_word(word, language.tag) for word in language.words.findall(written))
    if not written[:1].isupper() or (_CAPITAL_INSIDE.search(written) and not _CAPITAL_INSIDE.search(term)):
        return False
    return knows_words(language.tag) or not _begins_sentence(text.content, span.start)


def _begins_sentence(content: str, index: int) -> bool:
    """Say whether a sentence begins at an index, or what may have a capital like one."""
    before = content[max(index - _WINDOW, 0) : index].rstrip(_OPENING)
    return not before or before[-1] in ".!?…:;"


def _parted(whole: list[Hit], near_misses: list[NearMiss]) -> tuple[list[Hit], list[NearMiss]]:
    """Return whole hits and near misses, neither with those that lie inside one of the others."""
    if not whole or not near_misses:
        return whole, near_misses
    sound = Stretches((hit.start, hit.end) for hit in whole)
    damaged = [near for near in near_misses if not sound.cover(near.start, near.end)]
    unsound = Stretches((near.start, near.end) for near in damaged)
    return [hit for hit in whole if not unsound.cover(hit.start, hit.end)], damaged


def _capitals_tell(hit: Hit, written: str) -> bool:
    """Say whether lost capitals are a fault here; an ordinary word (rice) or an acronym's letters (us) are none."""
    pattern, word = hit.pattern, written.casefold()
    if len(pattern.words) > 1:
        return not pattern.acronym
    language, (name,) = pattern.language, pattern.words
    if language.capital_nouns and not pattern.concept.do_not_translate:
        return False
    if len(pattern.compact) < _SHORTEST_NAME or name in language.common_words:
        return False
    # What is no first form may be another word (самое is no Самоа), unless a dictionary knows better.
    return word == name or (knows_words(language.tag) and not is_another(word, name, language.tag))


def _bracketed(content: str, start: int, end: int) -> bool:
    """Say whether a stretch stands in brackets, with nothing but its like between it and one of them."""
    if _CLOSED.match(content, end):
        return True
    while start and content[start - 1] in " '\"‘“":
        start -= 1
    return content.endswith(("(", "（", "["), 0, start)
