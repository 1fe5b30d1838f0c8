"""In a message with branches each is judged by itself for what is wrong in it, and none for what it leaves out."""

import pytest

from termcheck.checker import Checker
from termcheck.finding import Finding
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary, Term
from termcheck.matching.branches import wordings
from termcheck.matching.matcher import Matcher
from termcheck.parsing.icu_messages import masked_icu, with_branches
from termcheck.rules.confused_term import ConfusedTerm
from termcheck.rules.corrupted_term import CorruptedTerm
from termcheck.rules.deprecated_term import DeprecatedTerm
from termcheck.rules.missing_term import MissingTerm
from termcheck.rules.untranslated_term import UntranslatedTerm
from termcheck.text import Document, Segment, Span, Text

GLOSSARY = Glossary(
    "desk",
    ("ko", "en"),
    (
        ConceptEntry(
            "defector",
            (
                Term("탈북자", "ko"),
                Term("defector", "en"),
                Term("escapee", "en", AdministrativeStatus.DEPRECATED),
            ),
        ),
        ConceptEntry("paektu", (Term("백두산", "ko"), Term("Mt. Paektu", "en"))),
        ConceptEntry("kumgang", (Term("금강산", "ko"), Term("Mt. Kumgang", "en"))),
    ),
)
CHECKER = Checker(GLOSSARY, [ConfusedTerm, CorruptedTerm, DeprecatedTerm, MissingTerm, UntranslatedTerm])


def message(content: str, language: str = "en") -> Text:
    opaque, transparent = masked_icu(content)
    return with_branches(Text(content, language, opaque=opaque, transparent=transparent))


def marked(source: str, expected: str) -> str:
    """Write a message with what is found in it in angles, and behind it the rules that find something in the source."""
    content = expected.partition(" ← ")[0].replace("⟨", "").replace("⟩", "")
    segment = Segment("a", message(source, "ko"), message(content))
    found = [one for one in CHECKER.check(Document("a", "ko", "en", [segment])) if isinstance(one, Finding)]
    for span in sorted((one.span for one in found if one.side == "target"), reverse=True):
        content = f"{content[: span.start]}⟨{content[span.start : span.end]}⟩{content[span.end :]}"
    lacking = [one.rule for one in found if one.side == "source"]
    return f"{content} ← {', '.join(lacking)}" if lacking else content


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(
            "{n, plural, other {탈북자 #명}}", "{n, plural, one {# defector} other {# defectors}}", id="right in both"
        ),
        pytest.param(
            "{n, plural, other {탈북자 #명}}",
            "{n, plural, =0 {none} other {# defectors}}",
            id="a branch without the term",
        ),
        pytest.param(
            "{n, plural, =0 {없음} other {탈북자}}",
            "{n, plural, =0 {an escapee camp} other {defectors}}",
            id="a branch whose source has another word",
        ),
        pytest.param(
            "{n, plural, other {탈북자}}", "{n, plural, =0 {Mt. Pektu} other {defectors}}", id="a word that is not due"
        ),
        pytest.param(
            "탈북자 {n, plural, other {#명}}",
            "defectors {n, plural, one {# escapee} other {# escapees}}",
            id="a right rendering beside the branches",
        ),
        pytest.param(
            "{n, plural, other {탈북자}}",
            "{n, plural, one {an escapee, or defector} other {defectors}}",
            id="a right rendering in the same branch",
        ),
        pytest.param(
            "{n, plural, other {백두산}}",
            "{n, plural, =0 {a mountain} other {Mt. Paektu}}",
            id="a word that is like none",
        ),
        pytest.param(
            "{n, plural, other {탈북자}}",
            "{n, plural, =0 {a detector} other {defectors}}",
            id="a word that is a little like one",
        ),
        pytest.param(
            "{n, plural, other {백두산}}",
            "{n, plural, =0 {Mt. Kumgang} other {Mt. Paektu}}",
            id="another name of the same kind",
        ),
    ],
)
def test_what_is_right_in_each_branch_is_left_alone(source: str, expected: str) -> None:
    assert marked(source, expected) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(
            "{n, plural, other {탈북자 #명}}",
            "{n, plural, one {# ⟨escapee⟩} other {# defectors}}",
            id="deprecated in one",
        ),
        pytest.param(
            "탈북자 {n}명",
            "{n, plural, one {# defector} few {# ⟨escapees⟩} other {# ⟨escapees⟩}}",
            id="in two, from a text without branches",
        ),
        pytest.param(
            "{n, plural, one {탈북자} other {탈북자들}}",
            "{n, plural, one {⟨escapee⟩} two {defectors} few {defectors} other {⟨escapees⟩}}",
            id="from several branches",
        ),
        pytest.param(
            "{n, plural, other {백두산 #번}}",
            "{n, plural, one {⟨Mt. Peaktu⟩ once} other {Mt. Paektu # times}}",
            id="damaged",
        ),
        pytest.param(
            "{n, plural, other {탈북자 #명}}", "{n, plural, one {# ⟨탈북자⟩} other {# defectors}}", id="untranslated"
        ),
        pytest.param(
            "{g, select, other {탈북자}}",
            "{g, select, male {a defector} other {{n, plural, one {an ⟨escapee⟩} other {defectors}}}}",
            id="one inside another",
        ),
        pytest.param(
            "{n, plural, other {탈북자}} {m, plural, other {탈북자}}",
            "{n, plural, one {⟨escapee⟩} other {defectors}} {m, plural, one {defector} other {defectors}}",
            id="one beside another",
        ),
        pytest.param("탈북자", "a ⟨detector⟩", id="a word that is a little like one, without branches"),
        pytest.param("백두산", "⟨Mt. Kumgang⟩", id="another name, without branches"),
        pytest.param("{0,choice,0#탈북자}", "{0,choice,0#no defectors|1#one ⟨escapee⟩|2#defectors}", id="a choice"),
        pytest.param(
            "{n, plural, other {탈북자}}", "{n, plural, one {a man} other {men}} ← missing-term", id="missing in all"
        ),
    ],
)
def test_what_is_wrong_in_one_branch_is_reported_though_another_is_right(source: str, expected: str) -> None:
    assert marked(source, expected) == expected


def test_a_spot_beside_the_branches_is_told_once() -> None:
    source = message("탈북자 {n, plural, other {#명}}", "ko")
    target = message("an escapee {n, plural, one {# defector} few {# people} other {# people}}")
    (matched,) = Matcher(GLOSSARY, "ko", "en").match([Segment("a", source, target)])

    assert [target[one.span] for demand in matched.demands for one in demand.renderings] == ["defector"]
    assert [target[one.span] for demand in matched.demands for one in demand.substitutes] == ["escapee"]


@pytest.mark.parametrize("order", ["one {가} other {나}", "other {나} one {가}"])
def test_a_wording_has_one_branch_of_each_argument(order: str) -> None:
    source = message(f"{{n, plural, {order}}} {{m, plural, one {{다}} other {{라}}}}", "ko")
    target = message("a {m, plural, one {b} other {c {n, plural, few {d} other {e}}}}")

    read = []
    for pair in wordings(source, target):
        letters = [
            [
                text.content[index]
                for index in range(len(text.content))
                if text.content[index] in "가나다라abcde"
                and not any(span.covers(Span(index, index + 1)) for span in text.opaque)
            ]
            for text in pair
        ]
        read.append(["".join(each) for each in letters])

    assert read == [["나다", "ab"], ["나라", "acd"], ["나라", "ace"]]


@pytest.mark.parametrize(
    "content", ["A defector.", "{n, plural, other {# defectors}}", "{n, plural, one {a} other {b}"]
)
def test_without_several_branches_there_is_nothing_to_choose(content: str) -> None:
    assert not list(wordings(message("탈북자", "ko"), message(content)))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("{n, plural," + " one {escapee}" * 20_000 + "}", id="many branches"),
        pytest.param("{n, select, x {" * 5_000 + "escapee" + "}}" * 5_000, id="many inside one another"),
        pytest.param("{n, plural, one {escapee} other {defectors}}" * 5_000, id="many beside one another"),
    ],
)
def test_very_many_branches_come_to_an_end(content: str) -> None:
    segment = Segment("a", message("탈북자", "ko"), message(content))

    assert len(list(CHECKER.check(Document("a", "ko", "en", [segment])))) > 1
