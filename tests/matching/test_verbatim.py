"""Words that must stay: where a source has them and a target has not."""

from hypothesis import given
from hypothesis import strategies as st

from termcheck.matching.verbatim import lost_words
from termcheck.text import Segment, Text


@given(st.text(min_size=1).filter(str.strip), st.text(" .-", max_size=3), st.text(" .,을", max_size=3))
def test_a_word_that_stands_in_the_target_is_not_lost(word: str, before: str, behind: str) -> None:
    target = Text(before + word + behind, "en")

    assert lost_words(Segment("1", Text(f"see {word}", "ko"), target, verbatim=(word,))) == ()


def test_a_draft_has_lost_nothing() -> None:
    assert lost_words(Segment("1", None, Text("x", "en"), verbatim=("word",))) == ()
