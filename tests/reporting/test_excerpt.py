import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from termcheck.reporting.excerpt import excerpt, opening
from termcheck.text import Span, Text


def around(marked: str, cells: int) -> str:
    before, spot, after = marked.replace("]", "[").split("[")
    span = Span(len(before), len(before + spot))
    found = excerpt(Text(before + spot + after, "und"), span, cells)
    return f"{found.before}[{found.spot}]{found.after}"


@pytest.mark.parametrize(
    ("marked", "shown"),
    [
        pytest.param("He climbed [Mt. Baekdu].", "He climbed [Mt. Baekdu].", id="all that fits"),
        pytest.param(
            "The leader of the country climbed [Mt. Baekdu] with officials on a cold day",
            "…climbed [Mt. Baekdu] with…",
            id="whole words on both sides",
        ),
        pytest.param(
            "[Mt. Baekdu] was climbed by the leader today", "[Mt. Baekdu] was climbed by…", id="room left is given away"
        ),
        pytest.param("He saw it.\r\n\tThen [Mt.\nBaekdu]", "He saw it. Then [Mt. Baekdu]", id="line breaks are spaces"),
        pytest.param(
            "탈북민들은 모두 함께 [백두산]에 올랐다고 전했다", "…모두 함께 [백두산]에…", id="Korean is two cells wide"
        ),
        pytest.param(
            "昨天上午他们一起登上了高高的[白头山]然后他们又一起回到了首都平壤",
            "…上了高高的[白头山]然后他们又…",
            id="a language without spaces",
        ),
        pytest.param("x \x1b[", "x \\x1b[]", id="a terminal escape before nothing"),
        pytest.param(
            "a de\u00adfec\u00adtor and a [refu\u200bgee]", "a defector and a [refugee]", id="invisible marks"
        ),
        pytest.param(
            "He said [the State Security Department of the province] did",
            "…[the State Security…] did",
            id="a spot wider than the room",
        ),
    ],
)
def test_the_neighbourhood_is_cut_to_the_room(marked: str, shown: str) -> None:
    assert around(marked if "]" in marked else f"{marked}]", cells=30) == shown


def test_combining_marks_stay_with_their_letters() -> None:
    name = unicodedata.normalize("NFD", "éàü") * 20

    assert opening(Text(name, "und"), 10) == unicodedata.normalize("NFD", "éàüéàüéàü…")


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param("  He climbed.  ", "He climbed.", id="all"),
        pytest.param("He climbed the mountain", "He climbed the…", id="whole words"),
        pytest.param("He " + "x" * 5_000_000, "He xxxxxxxxxxxxxxxx…", id="a word of megabytes"),
    ],
)
def test_an_opening_is_cut_behind_a_word(content: str, shown: str) -> None:
    assert opening(Text(content, "en"), 20) == shown


@given(st.text(), st.text(), st.text(), st.integers(20, 200))
def test_an_excerpt_never_needs_more_than_its_room(before: str, spot: str, after: str, cells: int) -> None:
    text = Text(before + spot + after, "und")
    found = excerpt(text, Span(len(before), len(before + spot)), cells)

    assert sum(map(cell_len, (found.before, found.spot, found.after))) <= cells - 2
    assert cell_len(opening(text, cells)) <= cells


@given(st.lists(st.sampled_from(["é", "가", "a\u0301.", "[b]"])), st.lists(st.sampled_from(["ö", "힣-"]), min_size=1))
def test_what_fits_is_shown_whole(neighbours: list[str], words: list[str]) -> None:
    around_it, spot = " ".join(neighbours), " ".join(words)
    text = Text(f"{around_it} {spot} {around_it}", "und")
    found = excerpt(text, Span(len(around_it) + 1, len(around_it) + 1 + len(spot)), 10_000)

    assert found.spot == spot
    assert f"{found.before}{found.spot}{found.after}" == text.content.strip()
