import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.parsing.word_patterns import pattern_fault, pattern_of


@pytest.mark.parametrize(
    ("word", "pattern"),
    [
        pytest.param("won", None, id="a word"),
        pytest.param("/won|wŏn/", "won|wŏn", id="an expression"),
        pytest.param("and/or", None, id="a slash within"),
        pytest.param("/", None, id="a slash alone"),
        pytest.param("//", "", id="an empty expression"),
    ],
)
def test_slashes_make_an_expression(word: str, pattern: str | None) -> None:
    assert pattern_of(word) == pattern


@pytest.mark.parametrize(
    "pattern",
    [
        "won|wŏn",
        "(a+)",
        "(?:ab|c)+",
        "(?>a+)+",
        "(a++)+",
        "[(+]+",
        r"\(a+\)+",
        "a{2,}",
        "(?i)a(b+)c",
        "(a{2,5}b)+",
        "(a+)?b",
        "(?P<n>a)+",
        r"\bwon\b",
        "(a+){1}",
        r"\d{4}-\d{2}-\d{2}",
        r"\(?R\)?a",
    ],
)
def test_a_right_expression_has_no_fault(pattern: str) -> None:
    assert pattern_fault(pattern) is None


@pytest.mark.parametrize(
    ("pattern", "fault"),
    [
        pytest.param("(a", "missing )", id="an open group"),
        pytest.param("*a", "nothing to repeat", id="nothing to repeat"),
        pytest.param("", "it matches the empty text", id="nothing"),
        pytest.param("a*", "it matches the empty text", id="any number of times"),
        pytest.param(r"\b", "it matches the empty text", id="a boundary"),
        pytest.param("(a+)+b", "a repetition stands within a repeated group", id="nested"),
        pytest.param("((a+)b?)+c", "a repetition stands within a repeated group", id="nested deeper"),
        pytest.param("(?P<n>a{2,})*b", "a repetition stands within a repeated group", id="nested in a named group"),
        pytest.param("(?i:a+){3}b", "a repetition stands within a repeated group", id="nested in a group with flags"),
        pytest.param("(" * 60 + "a" + ")" * 60, "more than 50 groups stand in one another", id="deep"),
        pytest.param("(" * 900, "more than 50 groups stand in one another", id="deep and open"),
        pytest.param("a{1000000000}", "it asks for more than 100,000 repetitions", id="a billion"),
        pytest.param("(?:(?:a{999}){999}){999}b", "it asks for more than 100,000 repetitions", id="a billion by steps"),
        pytest.param("(?R)a", "it calls a group of its own", id="calling itself"),
        pytest.param("(?P<n>a(?&n))", "it calls a group of its own", id="a group that calls itself"),
        pytest.param("a" * 1001, "it has more than 1000 characters", id="long"),
    ],
)
def test_a_fault_is_told(pattern: str, fault: str) -> None:
    assert (pattern_fault(pattern) or "").startswith(fault)


@given(st.text(st.sampled_from("ab()[]{}*+?|\\.^$,12:=!<>P#i-"), max_size=20) | st.text())
def test_any_expression_is_judged(pattern: str) -> None:
    assert pattern_fault(pattern) != ""
