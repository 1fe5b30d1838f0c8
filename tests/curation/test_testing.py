"""The tests of entries: what they come to, and what they exercise."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck import rules
from termcheck.curation.testing import Trial, Verdict, coverage, languages, trials
from termcheck.families import members
from termcheck.glossary import EVERYWHERE, AdministrativeStatus, ConceptEntry, CopyTest, Glossary, Scope, Term
from termcheck.rules import Rule
from termcheck.text import Span

RULES = tuple(members(rules, Rule).values())
DEPRECATED, ADMITTED = AdministrativeStatus.DEPRECATED, AdministrativeStatus.ADMITTED
DEFECTOR = (
    Term("탈북자", "ko"),
    Term("defector", "en"),
    Term("North Korean defector", "en", ADMITTED),
    Term("escapee", "en", DEPRECATED),
)
MARKET = ConceptEntry("market", (Term("장마당", "ko"), Term("market", "en"), Term("bazaar", "en", DEPRECATED)))


def tried(*tests: CopyTest, scope: Scope = EVERYWHERE) -> list[Trial]:
    """Return what becomes of tests of one entry."""
    entry = ConceptEntry("defector", DEFECTOR, tests=tests, scope=scope)
    return trials(Glossary("Desk", ("ko", "en"), (entry, MARKET)), RULES)


def flag(target: str, *spots: str, source: str | None = None) -> CopyTest:
    spans = tuple(Span(target.index(spot), target.index(spot) + len(spot)) for spot in spots)
    return CopyTest(target, source, flag=True, spots=spans)


@pytest.mark.parametrize(
    ("test", "verdict"),
    [
        pytest.param(CopyTest("A defector came."), Verdict.PASSED, id="good copy"),
        pytest.param(CopyTest("A defector came.", "탈북자가 왔다."), Verdict.PASSED, id="good copy with its source"),
        pytest.param(flag("An escapee came.", "escapee"), Verdict.PASSED, id="bad copy is flagged at its spot"),
        pytest.param(
            flag("Somebody came.", source="탈북자가 왔다."), Verdict.PASSED, id="a missing rendering has no spot"
        ),
        pytest.param(CopyTest("The bazaar is open."), Verdict.PASSED, id="findings of other entries decide nothing"),
        pytest.param(flag("A defector came.", "defector"), Verdict.NOT_FLAGGED, id="nothing is found in bad copy"),
        pytest.param(flag("An escapee came.", "An escapee"), Verdict.FLAGGED_ELSEWHERE, id="the spot is another"),
        pytest.param(
            flag("An escapee met an escapee at noon.", "escapee", "noon"),
            Verdict.FLAGGED_ELSEWHERE,
            id="one spot is missed",
        ),
        pytest.param(
            flag("The bazaar is open.", "bazaar"), Verdict.FLAGGED_ELSEWHERE, id="only another entry flags it"
        ),
        pytest.param(CopyTest("An escapee came."), Verdict.FLAGGED, id="good copy is flagged"),
        pytest.param(CopyTest("Somebody came.", "탈북자가 왔다."), Verdict.FLAGGED, id="good copy lacks a rendering"),
    ],
)
def test_a_test_comes_to_a_verdict(test: CopyTest, verdict: Verdict) -> None:
    (trial,) = tried(test)

    assert trial.verdict is verdict


def test_a_trial_tells_the_missed_spots_and_who_found_what() -> None:
    (trial,) = tried(flag("An escapee left the bazaar.", "An escapee"))

    assert trial.missed == (Span(0, 10),)
    assert [finding.excerpt for finding in trial.own] == ["escapee"]
    assert [finding.concept for finding in trial.others] == ["market"]


def test_trials_come_in_the_order_of_the_tests_whatever_their_languages() -> None:
    tests = (
        CopyTest("A defector."),
        CopyTest("탈북자", language="ko"),
        CopyTest("A defector.", "탈북자"),
        CopyTest("An."),
    )

    assert [trial.test for trial in tried(*tests)] == list(tests)


@pytest.mark.parametrize(
    ("test", "known", "pair"),
    [
        pytest.param(CopyTest("x"), ("ko", "en"), (None, "en"), id="a draft in the second language"),
        pytest.param(CopyTest("x", "y"), ("ko", "en", "de"), ("ko", "en"), id="first to second"),
        pytest.param(CopyTest("x", "y", language="de"), ("ko", "en", "de"), ("ko", "de"), id="first to third"),
        pytest.param(CopyTest("x", "y", language="ko"), ("ko", "en"), ("en", "ko"), id="turned round"),
        pytest.param(
            CopyTest("x", "y", language="de", source_language="en"),
            ("ko", "en", "de"),
            ("en", "de"),
            id="both are said",
        ),
        pytest.param(CopyTest("x"), ("en",), (None, "en"), id="a glossary of one language"),
    ],
)
def test_languages_are_those_of_the_test_or_the_glossary(
    test: CopyTest, known: tuple[str, ...], pair: tuple[str | None, str]
) -> None:
    assert languages(Glossary("", known, ()), test) == pair


def test_an_entry_is_tried_where_its_scope_lets_it_count() -> None:
    scope = Scope(paths=("sport/**",), valid_until=date(2001, 1, 1))

    (trial,) = tried(flag("An escapee came.", "escapee"), scope=scope)

    assert trial.verdict is Verdict.PASSED


def test_a_test_in_a_language_without_a_term_proves_nothing() -> None:
    (trial,) = tried(CopyTest("Ein Flüchtling kam.", language="de"))

    assert trial.verdict is Verdict.PASSED
    assert trial.empty


def covered(*tests: CopyTest) -> tuple[list[str], list[str]]:
    """Return the untested entries and the renderings that tests of the defector leave out."""
    entry = ConceptEntry("defector", DEFECTOR, tests=tests)
    glossary = Glossary("Desk", ("ko", "en"), (entry, MARKET))
    found = coverage(glossary, trials(glossary, RULES))
    return [concept.id for concept in found.untested], [term.text for _, term in found.unexercised]


@pytest.mark.parametrize(
    ("tests", "unexercised"),
    [
        pytest.param((), ["defector", "North Korean defector", "escapee"], id="no test"),
        pytest.param((CopyTest("A defector came."),), ["North Korean defector", "escapee"], id="a draft"),
        pytest.param(
            (CopyTest("Defectors came.", "탈북자가"),), ["North Korean defector", "escapee"], id="an inflected form"
        ),
        pytest.param((flag("An escapee.", "escapee"),), ["defector", "North Korean defector"], id="a deprecated term"),
        pytest.param(
            (CopyTest("An escapee."),), ["defector", "North Korean defector"], id="one that fails is exercised"
        ),
        pytest.param(
            (flag("A defecter came.", "defecter"),), ["defector", "North Korean defector", "escapee"], id="a typo"
        ),
    ],
)
def test_a_rendering_is_exercised_where_it_stands_in_a_test_of_its_entry(
    tests: tuple[CopyTest, ...], unexercised: list[str]
) -> None:
    untested, left_out = covered(*tests)

    assert untested == (["market"] if tests else ["defector", "market"])
    assert left_out == [*unexercised, "market", "bazaar"]


def test_coverage_is_a_share_of_the_renderings() -> None:
    entry = ConceptEntry("defector", DEFECTOR, tests=(CopyTest("A defector came."),))
    glossary = Glossary("Desk", ("ko", "en"), (entry,))
    tried = trials(glossary, RULES)

    assert coverage(glossary, tried).renderings == 3
    assert round(coverage(glossary, tried).percent, 1) == 33.3
    assert coverage(Glossary("Empty", ("ko", "en"), ()), []).percent == 100
    assert coverage(glossary, tried, {"nothing"}).concepts == 0


COPY = st.text(alphabet="aescp 탈북자 bazr[]\n\u2060", max_size=30)


@given(target=COPY, source=st.none() | COPY, must=st.booleans(), span=st.tuples(st.integers(0, 9), st.integers(0, 9)))
def test_any_copy_comes_to_a_verdict(target: str, source: str | None, must: bool, span: tuple[int, int]) -> None:
    (trial,) = tried(CopyTest(target, source, must, (Span(*sorted(span)),) if must else ()))

    assert trial.verdict in Verdict
