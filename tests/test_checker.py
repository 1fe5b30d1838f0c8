"""The checker: findings in order, the most specific on one spot, then the summary, then what could not be read."""

import gc
from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest
from msgspec import structs

from termcheck import checker, rules
from termcheck.checker import Checked, Checker
from termcheck.errors import DocumentError, Mistake, Place
from termcheck.families import members
from termcheck.finding import DocumentSummary, Finding, Severity
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Condition, Glossary, Term
from termcheck.matching.occurrence import MatchedSegment
from termcheck.parsing.late_runs import LateRuns
from termcheck.rules import Rule
from termcheck.text import Document, Run, Segment, Span, Text

ALL = tuple(members(rules, Rule).values())
BATCH = 2048


def concept(name: str, *terms: Term) -> ConceptEntry:
    return ConceptEntry(name, terms)


def glossary(*concepts: ConceptEntry) -> Glossary:
    return Glossary("desk", ("ko", "en"), concepts)


MARKET = concept(
    "market", Term("장마당", "ko"), Term("market", "en"), Term("jangmadang", "en", AdministrativeStatus.ADMITTED)
)
DIGNITY = concept("highest-dignity", Term("최고존엄", "ko"), Term("Highest Dignity", "en"))
DEFECTOR = concept(
    "defector", Term("탈북자", "ko"), Term("defector", "en"), Term("refugee", "en", AdministrativeStatus.DEPRECATED)
)
GLOSSARY = glossary(MARKET, DIGNITY, DEFECTOR)
FAILURE = DocumentError(Mistake(Place("draft.en.txt", 3), "this line is not text"))


def pair(number: int, source: str, target: str) -> Segment:
    return Segment(str(number), Text(source, "ko", "article.tsv"), Text(target, "en", "article.tsv"))


def draft(number: int, target: str) -> Segment:
    return Segment(str(number), None, Text(target, "en", "draft.en.txt"))


def document(segments: Iterable[Segment], source_language: str | None = "ko") -> Document:
    return Document("article.tsv", source_language, "en", segments)


def check(*segments: Segment, selected: tuple[type[Rule], ...] = ALL) -> list[Checked]:
    return list(Checker(GLOSSARY, selected).check(document(segments)))


def found(results: Iterable[Checked]) -> list[tuple[str, str, str]]:
    """Return the findings as segment, rule and excerpt."""
    return [(result.segment.id, result.rule, result.excerpt) for result in results if isinstance(result, Finding)]


def test_a_clean_document_has_its_summary_alone() -> None:
    assert check(pair(1, "탈북자가 왔다.", "A defector came.")) == [DocumentSummary("article.tsv", judged=1)]


def test_an_empty_document_has_its_summary() -> None:
    assert check() == [DocumentSummary("article.tsv", judged=0)]


def test_findings_come_in_the_order_of_the_text_and_of_the_whole_last() -> None:
    results = check(
        pair(1, "장마당의 최고존엄과 탈북자", "A jangmadang, a refugee and the highest dignity."),
        pair(2, "장마당의 최고존엄과 탈북자", "The market."),
    )

    assert found(results) == [
        ("1", "deprecated-term", "refugee"),
        ("1", "miscased-term", "highest dignity"),
        ("2", "missing-term", "최고존엄"),
        ("2", "missing-term", "탈북자"),
        ("1", "inconsistent-term", "jangmadang"),
    ]
    assert isinstance(results[-1], DocumentSummary)


@pytest.mark.parametrize("source", [None, "최고존엄 탈북자 장마당 "])
@pytest.mark.parametrize("words", ["최고존엄 ", "refugee ", "Highest Dignty ", "highest dignity ", "Highest Dignity "])
def test_a_line_of_very_many_terms_is_checked_to_its_end(source: str | None, words: str) -> None:
    count = 3_000
    segment = Segment("1", Text(source * count, "ko") if source else None, Text(words * count, "en"))

    *found, summary = Checker(GLOSSARY, ALL).check(Document("f", "ko" if source else None, "en", [segment]))

    assert isinstance(summary, DocumentSummary)
    assert source or len(found) in (0, count)


def test_the_source_of_a_segment_comes_before_its_target() -> None:
    results = check(pair(1, "탈북자가 최고존엄을", "the highest dignity"))

    assert [(result.side, result.excerpt) for result in results if isinstance(result, Finding)] == [
        ("source", "탈북자"),
        ("target", "highest dignity"),
    ]


class Spot(Rule):
    """A rule that marks whatever its subclass names in the target."""

    severity = Severity.ERROR
    marked = "market"

    def check(self, segment: MatchedSegment) -> Iterator[Finding]:
        start = segment.segment.target.content.index(self.marked)
        span = Span(start, start + len(self.marked))
        kind = type(self).__name__
        yield Finding(kind, self.severity, "", None, segment.segment, "target", span)


class Longer(Spot):
    marked = "black market"


class Graver(Spot):
    marked = "market"


class Milder(Spot):
    severity = Severity.WARNING
    marked = "the black market"


class Elsewhere(Spot):
    severity = Severity.INFO
    marked = "She"


@pytest.mark.parametrize(
    ("selected", "kept"),
    [
        pytest.param((Graver,), ["Graver"], id="alone"),
        pytest.param((Graver, Elsewhere), ["Graver", "Elsewhere"], id="on two spots, the note last"),
        pytest.param((Graver, Longer), ["Longer"], id="the longer of two as grave"),
        pytest.param((Graver, Milder), ["Graver"], id="the graver, though shorter"),
        pytest.param((Milder, Longer, Graver, Elsewhere), ["Longer", "Elsewhere"], id="of several"),
    ],
)
@pytest.mark.parametrize("turn", [1, -1], ids=["in one order of rules", "in the other"])
def test_on_one_spot_the_most_specific_finding_remains(
    selected: tuple[type[Rule], ...], kept: list[str], turn: int
) -> None:
    results = check(pair(1, "장마당", "She went to the black market."), selected=selected[::turn])

    assert [rule for _, rule, _ in found(results)] == kept


def test_a_note_gives_way_to_a_finding_on_the_whole_on_its_spot_alone() -> None:
    results = check(
        pair(1, "장마당", "A jangmadang."),
        pair(2, "장마당", "A jangmadang."),
        pair(3, "장마당", "A market."),
        pair(4, "장마당", "The market."),
        pair(5, "장마당", "The markets."),
    )

    assert found(results) == [("2", "admitted-term", "jangmadang"), ("1", "inconsistent-term", "jangmadang")]


def test_notes_that_are_too_many_do_not_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checker, "_MOST_WAITING", 1)

    results = check(*(pair(number, "장마당", "A jangmadang.") for number in (1, 2, 3)))

    assert [segment for segment, _, _ in found(results)] == ["2", "3", "1"]


def test_the_summary_counts_what_was_judged_and_what_could_not_be() -> None:
    *_, summary = check(
        pair(1, "탈북자가 왔다.", "A defector came."),
        structs.replace(pair(2, "탈북자가 왔다.", "It rained."), doubtful=True),
        pair(3, "탈북자가 왔다.", ""),
        pair(4, "탈북자가 왔다.", " \u3000"),
        draft(5, ""),
    )

    assert summary == DocumentSummary("article.tsv", judged=3, doubtful=1, untranslated=2)


def test_a_doubtful_segment_is_judged_by_its_target_alone() -> None:
    doubtful = structs.replace(pair(1, "탈북자가 왔다.", "They insulted the highest dignity."), doubtful=True)

    assert found(check(doubtful)) == [("1", "miscased-term", "highest dignity")]


def test_a_segment_without_a_translation_is_not_missing_terms() -> None:
    assert found(check(pair(1, "탈북자가 왔다.", ""))) == []


def test_what_a_file_calls_unfinished_is_not_judged_and_counted_as_untranslated() -> None:
    unfinished = structs.replace(pair(1, "탈북자가 왔다.", "A refugee came."), pending=True)
    copy = structs.replace(draft(2, "They insulted the highest dignity."), pending=True)

    assert check(unfinished, copy) == [DocumentSummary("article.tsv", judged=0, untranslated=2)]


def test_faults_of_a_file_are_told_before_what_is_found_among_them() -> None:
    faults = tuple(Mistake(Place("article.tsv", line), "this key stands here again") for line in (2, 3))
    results = check(
        structs.replace(pair(1, "장마당", "Rain."), faults=faults), structs.replace(pair(2, "", ""), faults=faults[:1])
    )

    assert results[:3] == [*faults, faults[0]]
    assert found(results) == [("1", "missing-term", "장마당")]
    assert results[-1] == DocumentSummary("article.tsv", judged=1)


def broken_off(*segments: Segment) -> Iterator[Segment]:
    yield from segments
    raise FAILURE


def test_what_cannot_be_read_is_told_when_all_else_has_been_checked() -> None:
    results = Checker(GLOSSARY, ALL).check(
        document(
            broken_off(pair(1, "장마당", "A jangmadang."), pair(2, "장마당", "A market."), pair(3, "탈북자", "Rain."))
        )
    )
    seen: list[Checked] = []
    with pytest.raises(DocumentError) as raised:
        seen.extend(results)

    assert raised.value is FAILURE
    assert [rule for _, rule, _ in found(seen)] == ["missing-term", "inconsistent-term"]
    assert seen[-1] == DocumentSummary("article.tsv", judged=3)


def test_a_document_that_cannot_be_read_at_all_still_has_its_summary() -> None:
    seen: list[Checked] = []
    with pytest.raises(DocumentError):
        seen.extend(Checker(GLOSSARY, ALL).check(document(broken_off())))

    assert seen == [DocumentSummary("article.tsv", judged=0)]


def test_a_defect_in_a_rule_stays_loud() -> None:
    with pytest.raises(ValueError, match="substring not found"):
        check(pair(1, "장마당", "A jangmadang."), selected=(Longer,))


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param("ko", "en", True, id="the pair of the glossary"),
        pytest.param("ko", "en-GB", True, id="a region of the target"),
        pytest.param("ko-KP", "en", True, id="a region of the source"),
        pytest.param("KO", "en_us", True, id="however the tags are written"),
        pytest.param(None, "en", True, id="a draft"),
        pytest.param(None, "en-AU", True, id="a draft of a region"),
        pytest.param("en", "ko", True, id="the other way round"),
        pytest.param("ja", "en", False, id="a source it does not speak"),
        pytest.param("ko", "fr", False, id="a target it does not speak"),
        pytest.param(None, "de", False, id="a draft in a language it does not speak"),
        pytest.param("ko", "enm", False, id="a longer tag that begins alike"),
    ],
)
def test_a_glossary_can_check_the_languages_it_has_terms_of(source: str | None, target: str, *, expected: bool) -> None:
    assert Checker(GLOSSARY, ALL).can_check(source, target) is expected


def test_one_concept_must_have_terms_of_both_languages() -> None:
    apart = glossary(concept("one", Term("장마당", "ko")), concept("other", Term("market", "en")))

    assert not Checker(apart, ALL).can_check("ko", "en")
    assert Checker(apart, ALL).can_check(None, "en")


def test_a_region_has_its_own_terms_and_the_language_those_of_all() -> None:
    british = glossary(concept("colour", Term("색", "ko"), Term("colour", "en-GB")))

    assert Checker(british, ALL).can_check("ko", "en-GB")
    assert Checker(british, ALL).can_check("ko", "en")
    assert not Checker(british, ALL).can_check("ko", "en-US")


def test_rules_are_made_anew_for_each_document() -> None:
    checker = Checker(GLOSSARY, ALL)
    first = found(checker.check(document([pair(1, "장마당", "A jangmadang.")])))
    second = found(checker.check(document([pair(1, "장마당", "A market.")])))

    assert [rule for _, rule, _ in first + second] == ["admitted-term"]


def test_documents_of_several_languages_are_checked_by_one_checker() -> None:
    checker = Checker(GLOSSARY, ALL)
    copy = "They insulted the highest dignity."
    bilingual = checker.check(document([pair(1, "최고존엄", copy)]))
    alone = checker.check(document([draft(1, copy)], source_language=None))

    assert found(bilingual) == found(alone) == [("1", "miscased-term", "highest dignity")]


@pytest.mark.parametrize("count", [BATCH - 1, BATCH, BATCH + 1, 2 * BATCH + 7])
def test_every_segment_of_a_long_document_is_checked_in_order(count: int) -> None:
    results = check(*(pair(number, "탈북자가 왔다.", f"Refugee {number}.") for number in range(count)))

    assert [int(segment) for segment, _, _ in found(results)] == list(range(count))
    assert results[-1] == DocumentSummary("article.tsv", judged=count)


def test_what_is_inconsistent_is_known_across_batches() -> None:
    segments = [pair(number, "장마당에 갔다.", "To the market.") for number in range(2 * BATCH)]
    results = check(pair(0, "장마당에 갔다.", "To the jangmadang."), *segments)

    assert found(results) == [("0", "inconsistent-term", "jangmadang")]


def test_a_condition_is_asked_of_the_whole_of_a_document_of_one_batch() -> None:
    spun = Term("the foundation said", "en", AdministrativeStatus.DEPRECATED, when=Condition(unless=("Foundation",)))
    checker = Checker(glossary(concept("source", Term("the source said", "en"), spun)), ALL)
    said = draft(1, "It snows, the foundation said.")
    named = draft(BATCH, "The Hanawon Foundation spoke.")

    assert found(checker.check(document([said], None))) == [("1", "deprecated-term", "the foundation said")]
    assert found(checker.check(document([said, named], None))) == []


def test_a_stream_of_segments_is_read_once_and_not_kept() -> None:
    most_alive = 0

    def stream() -> Iterator[Segment]:
        nonlocal most_alive
        for number in range(6 * BATCH):
            rendering = ("market", "jangmadang", "market")[number % 3]
            yield pair(number, "장마당에 갔다.", f"To the {rendering}.")
            if number % BATCH == BATCH - 1:
                most_alive = max(most_alive, sum(isinstance(thing, Segment) for thing in gc.get_objects()))

    before = sum(isinstance(thing, Segment) for thing in gc.get_objects())
    summaries = 0
    messages = []
    for result in Checker(GLOSSARY, ALL).check(document(stream())):
        if isinstance(result, DocumentSummary):
            summaries += 1
        elif isinstance(result, Finding) and result.rule == "inconsistent-term":
            messages.append(result.message)

    assert summaries == 1
    assert len(messages) == 1
    assert f"“jangmadang” {2 * BATCH} times" in messages[0]
    assert f"“market” {4 * BATCH} times" in messages[0]
    # At most the batch being checked and the one being read, the notes that wait, and the few places remembered.
    assert most_alive - before <= 2 * BATCH + 1_100


SPEECH = "“They insulted the highest dignity, and nobody spoke,” she said of the highest dignity."


@pytest.mark.parametrize(
    ("rules", "concepts", "columns"),
    [
        pytest.param((), (DIGNITY,), [19, 71], id="speech and narration"),
        pytest.param(("deprecated-term",), (DIGNITY,), [19, 71], id="another rule leaves speech alone"),
        pytest.param(("miscased-term",), (DIGNITY,), [71], id="the rule leaves speech alone"),
        pytest.param((), (replace(DIGNITY, narration_only=True),), [71], id="the concept leaves speech alone"),
    ],
)
def test_direct_speech_can_be_left_alone(
    rules: tuple[str, ...], concepts: tuple[ConceptEntry, ...], columns: list[int]
) -> None:
    results = Checker(glossary(*concepts), ALL, rules).check(document([draft(1, SPEECH)]))

    assert [result.span.start for result in results if isinstance(result, Finding)] == columns


class OneRun:
    """What tells the one run of a text."""

    def runs(self, line: int) -> tuple[Run, ...]:
        return (Run(0, line, 1, 0),)


def test_a_segment_that_a_rule_may_remember_keeps_nothing_of_its_file_alive() -> None:
    copies = ("They insulted the highest dignity.", "Rain.")
    late = [LateRuns(OneRun(), number) for number in (1, 2)]
    segments = [
        Segment(str(number), None, Text(copy, "en", "draft.txt", runs))
        for number, (copy, runs) in enumerate(zip(copies, late, strict=True), 1)
    ]

    assert found(check(*segments)) == [("1", "miscased-term", "highest dignity")]
    assert [runs.surveyor is None for runs in late] == [True, False]
