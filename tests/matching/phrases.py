"""Phrases whose brackets mark what stands in them, and glossaries of one line a concept."""

import re
from collections.abc import Iterable

from termcheck.glossary import AdministrativeStatus, CasePolicy, ConceptEntry, Glossary, MatchMode, Term
from termcheck.language import language
from termcheck.matching.folding import fold
from termcheck.matching.hit import longest
from termcheck.matching.indexes import index_of, patterns_of
from termcheck.matching.matcher import Matcher
from termcheck.matching.occurrence import Demand, Manner, MatchedSegment
from termcheck.text import Segment, Span, Text

_STATUS = {"+": AdministrativeStatus.ADMITTED, "-": AdministrativeStatus.DEPRECATED}
_MARK = re.compile(r"\[(?:[a-z]+: )?([^\[\]]*)\]")


def glossary(spec: str, languages: tuple[str, str] = ("ko", "en")) -> Glossary:
    """Read ``당국 | 당국자 = authorities | +government | -regime ; each ; not 정부``, one concept a line.

    The first source term is the id; ``+`` marks admitted and ``-`` deprecated terms, ``!`` one matched exactly,
    ``not`` names a confusable concept.
    """
    return Glossary("Test", languages, tuple(_concept(line, languages) for line in spec.strip().splitlines()))


def _concept(line: str, languages: tuple[str, str]) -> ConceptEntry:
    terms, *options = (part.strip() for part in line.split(";"))
    source, _, target = terms.partition("=")
    return ConceptEntry(
        source.split("|")[0].strip(),
        tuple(
            _term(text.strip(), tag)
            for side, tag in zip((source, target), languages, strict=True)
            for text in side.split("|")
            if text.strip()
        ),
        each="each" in options,
        confusable_with=tuple(option.removeprefix("not ") for option in options if option.startswith("not ")),
    )


def _term(text: str, tag: str) -> Term:
    status = _STATUS.get(text[0], AdministrativeStatus.PREFERRED)
    text = text.removeprefix("+").removeprefix("-")
    if text.startswith("!"):
        return Term(text[1:], tag, status, MatchMode.EXACT, CasePolicy.EXACT)
    return Term(text, tag, status)


def plain(phrase: str) -> str:
    """Return a phrase without its marks."""
    return _MARK.sub(r"\1", phrase)


def marked(text: str, spots: Iterable[tuple[Span, str]]) -> str:
    """Return a text with brackets around the spots; a label that is not empty stands before a colon."""
    for span, label in sorted(set(spots), reverse=True):
        spot = text[span.start : span.end]
        text = f"{text[: span.start]}[{label + ': ' * bool(label)}{spot}]{text[span.end :]}"
    return text


def standing(spec: str, phrase: str, tag: str) -> str:
    """Return a phrase with marks where the terms of a language stand whole, the longest consuming its span."""
    entries = glossary(spec, (tag, "und"))
    text = Text(plain(phrase), tag)
    folded = fold(text)
    hits = index_of(patterns_of(entries, tag), language(tag)).find(folded)
    whole = longest(hit for hit in hits if hit.altered is None)
    return marked(text.content, ((folded.original(hit.start, hit.end), "") for hit in whole))


def matched(spec: str, source: str | None, target: str, languages: tuple[str, str] = ("ko", "en")) -> MatchedSegment:
    """Match one pair of phrases, or a draft."""
    segment = Segment("1", None if source is None else Text(source, languages[0]), Text(plain(target), languages[1]))
    return Matcher(glossary(spec, languages), languages[0], languages[1]).match([segment])[0]


def shown(segment: MatchedSegment) -> str:
    """Return the target with its occurrences marked and labelled with their manner, but for the right ones."""
    return marked(
        segment.segment.target.content,
        (
            (occurrence.span, "" if occurrence.manner is Manner.RIGHT else occurrence.manner.name.lower())
            for occurrence in segment.occurrences
        ),
    )


def draft(spec: str, phrase: str) -> str:
    """Return a draft's phrase with what stands in it marked."""
    return shown(matched(spec, None, phrase))


def pair(spec: str, source: str, phrase: str) -> str:
    """Return the target of a pair with what answers its source marked."""
    return shown(matched(spec, source, phrase))


def demands(spec: str, source: str, target: str) -> dict[str, Demand]:
    """Return what each concept of a source got, by the concept's id."""
    return {demand.concept.id: demand for demand in matched(spec, source, target).demands}


def lacking(spec: str, source: str, target: str) -> dict[str, int]:
    """Return how many renderings each concept lacks, of those that lack any."""
    return {concept: demand.shortfall for concept, demand in demands(spec, source, target).items() if demand.shortfall}


def damage(spec: str, source: str | None, phrase: str) -> set[str]:
    """Return the kinds of damage found in a target."""
    return {
        occurrence.detail
        for occurrence in matched(spec, source, phrase).occurrences
        if occurrence.manner is Manner.DAMAGED
    }
