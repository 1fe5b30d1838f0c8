"""What a change of a glossary does to an archive."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck import rules
from termcheck.checker import Checked, Checker
from termcheck.curation.impact import Edits, Effect, Impact, Row, edits, without_effect
from termcheck.errors import DocumentError, Mistake, Place
from termcheck.families import members
from termcheck.finding import Finding, Severity
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary, Term
from termcheck.rules import Rule
from termcheck.text import Document, Run, Segment, Text

RULES = tuple(members(rules, Rule).values())
DEPRECATED, ADMITTED = AdministrativeStatus.DEPRECATED, AdministrativeStatus.ADMITTED
NOTHING_RENAMED: dict[str, str] = {}


def entry(id_: str, source: str, *renderings: str | tuple[str, AdministrativeStatus]) -> ConceptEntry:
    terms = (Term(one, "en") if isinstance(one, str) else Term(one[0], "en", one[1]) for one in renderings)
    return ConceptEntry(id_, (Term(source, "ko"), *terms))


DEFECTOR = entry("defector", "탈북자", "defector")
STRICTER = entry("defector", "탈북자", "defector", ("escapee", DEPRECATED))
MARKET = entry("market", "장마당", "market", ("bazaar", DEPRECATED))


def glossary(*concepts: ConceptEntry) -> Glossary:
    return Glossary("Desk", ("ko", "en"), concepts)


def document(*lines: str | tuple[str, str], path: str = "archive.txt") -> Document:
    return Document(path, "ko" if lines and isinstance(lines[0], tuple) else None, "en", list(segments(lines, path)))


def segments(lines: Iterable[str | tuple[str, str]], path: str = "archive.txt") -> Iterator[Segment]:
    byte = 0
    for number, line in enumerate(lines, 1):
        source, target = line if isinstance(line, tuple) else (None, line)
        at = (Run(0, number, 1, byte),)
        byte += len(target.encode()) + 1
        yield Segment(
            str(number), None if source is None else Text(source, "ko", path, at), Text(target, "en", path, at)
        )


def impact(
    old: Glossary, new: Glossary, *documents: Document, examples: int = 3, renamed: dict[str, str] = NOTHING_RENAMED
) -> Impact:
    found = Impact(Checker(old, RULES).check, Checker(new, RULES).check, renamed, examples)
    for one in documents:
        found.compare(one)
    return found


def counted(found: Impact) -> dict[Row, int]:
    return {row: effects.by_severity.total() for row, effects in found.rows.items()}


NEW = Row(Effect.NEW, "defector", "deprecated-term")
GONE = Row(Effect.GONE, "defector", "deprecated-term")


@pytest.mark.parametrize(
    ("old", "new", "lines", "rows"),
    [
        pytest.param([STRICTER], [STRICTER], ["An escapee came."], {}, id="the same glossary"),
        pytest.param([DEFECTOR], [STRICTER], ["A defector came."], {}, id="copy without the term"),
        pytest.param([DEFECTOR], [STRICTER], ["An escapee.", "An escapee."], {NEW: 2}, id="newly flagged"),
        pytest.param([STRICTER], [DEFECTOR], ["An escapee came."], {GONE: 1}, id="no longer flagged"),
        pytest.param([STRICTER, MARKET], [STRICTER], ["An escapee."], {}, id="what both flag is left out"),
        pytest.param(
            [STRICTER],
            [entry("defector", "탈북자", "refugee", ("escapee", DEPRECATED))],
            ["An escapee came."],
            {Row(Effect.CHANGED, "defector", "deprecated-term", "replacements"): 1},
            id="another replacement",
        ),
        pytest.param(
            [DEFECTOR],
            [STRICTER],
            [("탈북자", "An escapee came.")],
            {NEW: 1, Row(Effect.GONE, "defector", "missing-term"): 1},
            id="flagged by another rule",
        ),
    ],
)
def test_findings_come_and_go(
    old: list[ConceptEntry], new: list[ConceptEntry], lines: list[str], rows: dict[Row, int]
) -> None:
    assert counted(impact(glossary(*old), glossary(*new), document(*lines))) == rows


def test_a_change_of_severity_alone_is_told_apart() -> None:
    checker = Checker(glossary(STRICTER), RULES)

    def milder(one: Document) -> Iterator[Finding]:
        return (replace(f, severity=Severity.INFO) for f in checker.check(one) if isinstance(f, Finding))

    graver, mild = Impact(milder, checker.check, {}), Impact(checker.check, milder, {})
    for found in (graver, mild):
        found.compare(document("An escapee came."))

    assert counted(graver) == {Row(Effect.CHANGED, "defector", "deprecated-term", "info → error"): 1}
    assert counted(mild) == {Row(Effect.CHANGED, "defector", "deprecated-term", "error → info"): 1}
    assert (graver.budgeted, mild.budgeted) == (1, 0)


def test_the_budget_counts_new_findings_above_a_note() -> None:
    admitting = entry("defector", "탈북자", "defector", ("escapee", ADMITTED))

    assert impact(glossary(DEFECTOR), glossary(STRICTER), document("An escapee.", "A defector.")).budgeted == 1
    assert impact(glossary(DEFECTOR), glossary(admitting), document("An escapee came.")).budgeted == 0


def test_what_was_flagged_otherwise_before_is_counted() -> None:
    found = impact(glossary(DEFECTOR), glossary(STRICTER), document(("탈북자", "An escapee."), ("그", "An escapee.")))

    assert {row.effect: effects.elsewise for row, effects in found.rows.items()} == {Effect.NEW: 1, Effect.GONE: 0}


def test_examples_are_few_and_say_different_things() -> None:
    lines = ["An escapee came.", "An escapee came.", "Escapees left.", "The escapee.", "Two escapees."]

    found = impact(glossary(DEFECTOR), glossary(STRICTER), document(*lines), examples=3)

    (effects,) = found.rows.values()
    assert [example.finding.position.line for example in effects.examples.values()] == [1, 3, 4]
    assert effects.by_severity == {Severity.ERROR: 5}


def test_an_entry_under_another_id_is_the_same_entry() -> None:
    renamed = replace(STRICTER, id="defectors")
    before, after = glossary(STRICTER), glossary(renamed)

    assert edits(before, after) == Edits((), (), (), {"defector": "defectors"})
    assert counted(impact(before, after, document("An escapee."), renamed={"defector": "defectors"})) == {}


def test_edits_without_effect_are_told() -> None:
    old = glossary(DEFECTOR, MARKET, entry("border", "국경", "border"))
    new = glossary(STRICTER, replace(MARKET, note="Of the North."), entry("river", "강", "river"))
    changed = edits(old, new)

    assert changed == Edits(added=("river",), removed=("border",), changed=("defector", "market"), renamed={})
    assert without_effect(changed, [NEW]) == replace(changed, changed=("market",))


def test_neither_checker_runs_far_ahead_of_the_other() -> None:
    """A stream of segments is read once, and only a few of them stand in memory."""
    checker = Checker(glossary(MARKET), RULES)
    read, ahead = [0], [0]

    def stream() -> Iterator[Segment]:
        for segment in segments(["A market."] * 20_000):
            read[0] += 1
            yield segment

    def lagging(one: Document) -> Iterator[Checked]:
        def noted() -> Iterator[Segment]:
            for seen, segment in enumerate(one.segments, 1):
                ahead.append(read[0] - seen)
                yield segment

        return checker.check(Document(one.path, None, "en", noted()))

    found = Impact(checker.check, lagging, {})
    found.compare(Document("archive.txt", None, "en", stream()))

    assert found.segments == 20_000
    assert max(ahead) <= 4096


def test_what_could_be_read_is_counted_before_the_error_is_raised() -> None:
    def broken() -> Iterator[Segment]:
        yield from segments(["An escapee came.", "An escapee left."])
        raise DocumentError(Mistake(Place("archive.txt", 3), "cut off"))

    found = Impact(Checker(glossary(DEFECTOR), RULES).check, Checker(glossary(STRICTER), RULES).check, {})
    with pytest.raises(DocumentError, match="cut off"):
        found.compare(Document("archive.txt", None, "en", broken()))

    assert counted(found) == {NEW: 2}


WORDS = st.sampled_from(["escapee", "defector", "bazaar", "market", "Defecter", "a", "the", "탈북자", "\n"])
LINES = st.lists(st.lists(WORDS, max_size=6).map(" ".join), max_size=8)


@given(lines=LINES)
def test_what_is_new_one_way_is_gone_the_other_way(lines: list[str]) -> None:
    old, new = glossary(DEFECTOR, MARKET), glossary(STRICTER)
    turned = {Effect.NEW: Effect.GONE, Effect.GONE: Effect.NEW}

    there = counted(impact(old, new, document(*lines)))
    back = counted(impact(new, old, document(*lines)))

    assert {row._replace(effect=turned[row.effect]): number for row, number in there.items()} == back
    assert counted(impact(new, new, document(*lines))) == {}
