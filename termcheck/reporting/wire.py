"""What machines read: the records of a finding, a document and a glossary, whose keys and order are promised."""

import json
import re
from collections import Counter

import msgspec

from termcheck.finding import DocumentSummary, Finding, Severity
from termcheck.glossary import Glossary


class FindingRecord(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """One finding; ``start`` and ``end`` are code points of the segment's ``side``, line and column count from 1.

    ``member`` and ``place`` are written only where the text has them.
    """

    path: str
    segment: str
    rule: str
    severity: str
    concept: str | None
    side: str
    start: int
    end: int
    line: int
    column: int
    text: str
    replacements: tuple[str, ...]
    message: str
    member: str = ""
    place: str = ""


class DocumentRecord(msgspec.Struct, frozen=True):
    """What was checked in one document, in numbers of segments and findings."""

    path: str
    segments: int
    doubtful: int
    untranslated: int
    findings: int


class GlossaryRecord(msgspec.Struct, frozen=True):
    """One glossary checked against; ``terms`` counts those in effect, not those a later glossary overrides."""

    title: str
    path: str
    digest: str
    terms: int


_ENCODER = msgspec.json.Encoder()
_SEVERITIES = tuple(str(Severity(level)) if level else "" for level in range(max(Severity) + 1))
# JSON allows these raw, but they split lines, steer terminals, or are no UTF-8.
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def finding_record(finding: Finding) -> FindingRecord:
    """Return the record of a finding."""
    text, span = finding.text, finding.span
    position = text.position(span.start)
    return FindingRecord(
        text.path,
        finding.segment.id,
        finding.rule,
        _SEVERITIES[finding.severity],
        finding.concept,
        finding.side,
        span.start,
        span.end,
        position.line,
        position.column,
        text.content[span.start : span.end],
        finding.replacements,
        finding.message,
        text.member,
        text.place,
    )


def document_record(summary: DocumentSummary, findings: int) -> DocumentRecord:
    """Return the record of a document in which so many findings were made."""
    return DocumentRecord(summary.path, summary.judged, summary.doubtful, summary.untranslated, findings)


def glossary_records(glossary: Glossary) -> list[GlossaryRecord]:
    """Return a record for each layer of a glossary, the lowest first.

    A layered glossary joins its layers' titles and paths by `` + `` and their digests by ``+``;
    where the three do not come apart alike, one record stands for the whole.
    """
    titles, paths, digests = glossary.title.split(" + "), glossary.path.split(" + "), glossary.digest.split("+")
    if len(paths) == 1 or not len(titles) == len(paths) == len(digests):
        return [GlossaryRecord(glossary.title, glossary.path, glossary.digest, glossary.term_count())]
    terms = Counter[str]()
    for concept in glossary.concepts:
        terms[concept.place.path if concept.place else ""] += len(concept.terms)
    return [
        GlossaryRecord(title, path, digest, terms[path])
        for title, path, digest in zip(titles, paths, digests, strict=True)
    ]


def encoded(record: msgspec.Struct | str) -> str:
    r"""Return the JSON of a record on one line, non-ASCII as itself, lone surrogates and C1 controls as ``\udcff``."""
    try:
        line = _ENCODER.encode(record).decode()
    except UnicodeEncodeError:
        line = json.dumps(msgspec.to_builtins(record), ensure_ascii=False, separators=(",", ":"))
    return line if line.isprintable() else _UNSAFE.sub(_escaped, line)


def _escaped(character: re.Match[str]) -> str:
    """Return the JSON escape of a character of the basic plane."""
    return f"\\u{ord(character[0]):04x}"
