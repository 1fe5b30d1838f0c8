"""The desk where the rules' tests check copy: a little glossary, and copy that shows its findings in brackets."""

import re
from collections.abc import Iterator
from datetime import date

from termcheck.checker import Checker
from termcheck.finding import Finding
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Condition, Glossary, Scope, Term, Topic
from termcheck.parsing.translation_notes import verbatim_words
from termcheck.rules import Rule
from termcheck.text import Document, Run, Segment, Text

ADMITTED, DEPRECATED, SUPERSEDED = (
    AdministrativeStatus.ADMITTED,
    AdministrativeStatus.DEPRECATED,
    AdministrativeStatus.SUPERSEDED,
)
WITH_SOURCE = Condition(source=True)
ABOUT_THE_NORTH = Condition(about=(Topic("North", ("North Korea", "Pyongyang")),))


def concept(
    name: str, korean: str, *renderings: Term | str, each: bool = False, confusable_with: tuple[str, ...] = ()
) -> ConceptEntry:
    """Return a concept; its Korean terms are parted by bars, and a bare rendering is a preferred one."""
    sources = [Term(text, "ko") for text in korean.split("|")]
    targets = [Term(term, "en") if isinstance(term, str) else term for term in renderings]
    return ConceptEntry(name, (*sources, *targets), each=each, confusable_with=confusable_with)


GLOSSARY = Glossary(
    "desk",
    ("ko", "en"),
    (
        concept(
            "defector",
            "탈북자|탈북민",
            "defector",
            Term("escapee", "en", ADMITTED),
            Term("refugee", "en", DEPRECATED, when=WITH_SOURCE, note="a refugee is 난민"),
            Term("deserter", "en", DEPRECATED, when=WITH_SOURCE),
            Term("absconder", "en", DEPRECATED),
            confusable_with=("refugee",),
        ),
        concept("refugee", "난민", "refugee", confusable_with=("defector",)),
        concept("highest-dignity", "최고존엄", "Highest Dignity", Term("Supreme Dignity", "en", SUPERSEDED)),
        concept(
            "mt-paektu",
            "백두산",
            "Mt. Paektu",
            Term("Mount Paektu", "en", ADMITTED),
            Term("Mt. Baekdu", "en", DEPRECATED),
        ),
        concept("mt-halla", "한라산", "Mt. Halla"),
        concept("market", "장마당", "market", Term("jangmadang", "en", ADMITTED)),
        concept("nuclear-test", "핵실험", "nuclear test", each=True),
        concept("ministry", "국가보위성", "Ministry of State Security", Term("MSS", "en", ADMITTED, varies=True)),
        concept(
            "source",
            "소식통",
            "source",
            Term("the foundation said", "en", DEPRECATED, when=ABOUT_THE_NORTH),
        ),
        concept("kim-jong-un", "김정은", "Kim Jong Un"),
        concept("ryanggang", "량강도|양강도", "Ryanggang"),
        ConceptEntry(
            "ship",
            (
                Term("배", "ko", when=Condition(near=("바다", "항구"))),
                Term("ship", "en"),
                Term("boat", "en", DEPRECATED, when=Condition(near=("sea", "port", "/na(vy|val)/", "harbour"))),
            ),
        ),
        ConceptEntry(
            "ambassador",
            (Term("대사", "ko"), Term("ambassador", "en"), Term("envoy", "en", SUPERSEDED)),
            scope=Scope(valid_from=date(2024, 6, 1)),
        ),
        ConceptEntry("linux", (Term("Linux", "en"), Term("리눅스", "ko", DEPRECATED)), do_not_translate=True),
        ConceptEntry("github", (Term("GitHub", "en"),), do_not_translate=True, each=True),
    ),
)


# Behind a source a note may stand in brackets, which begins like this.
_NOTE = " (Do not translate"


def findings(rule: type[Rule], copy: str, source: str | None = None) -> list[Finding]:
    """Return what a rule finds in copy, each line of which is a segment and renders the same line of the source."""
    document = Document("draft.en.txt", "ko" if source else None, "en", list(_segments(copy, source)))
    return [result for result in Checker(GLOSSARY, [rule]).check(document) if isinstance(result, Finding)]


def checked(rule: type[Rule], copy: str, source: str | None = None) -> str:
    """Return the copy with brackets around what a rule finds in it; brackets that it has are taken away first."""
    return _marked(findings(rule, plain(copy), source), plain(copy), "target")


def checked_source(rule: type[Rule], copy: str, source: str) -> str:
    """Return the source with brackets around what a rule finds lacking; brackets that it has are taken away first."""
    return _marked(findings(rule, copy, plain(source)), plain(source), "source")


def plain(marked: str) -> str:
    """Return a text without its brackets."""
    return re.sub(r"[\[\]]", "", marked)


def _segments(copy: str, source: str | None) -> Iterator[Segment]:
    lines = copy.split("\n")
    originals = source.split("\n") if source else [None] * len(lines)
    for number, (line, original) in enumerate(zip(lines, originals, strict=True), 1):
        run = (Run(0, number, 1, 0),)
        content, told, note = (original or "").partition(_NOTE)
        text = Text(content, "ko", "original.ko.txt", run) if content else None
        words = verbatim_words(told + note, content)
        yield Segment(str(number), text, Text(line, "en", "draft.en.txt", run), verbatim=words)


def _marked(found: list[Finding], text: str, side: str) -> str:
    lines = text.split("\n")
    for finding in sorted(found, key=lambda finding: finding.span, reverse=True):
        if finding.side == side:
            number = int(finding.segment.id) - 1
            line, span = lines[number], finding.span
            lines[number] = f"{line[: span.start]}[{line[span.start : span.end]}]{line[span.end :]}"
    return "\n".join(lines)
