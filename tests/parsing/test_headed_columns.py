"""The heads of columns say which of them hold source and target, and no column is looked at without need."""

from collections.abc import Mapping

import pytest

from termcheck.parsing.headed_columns import read_heads
from termcheck.parsing.wanted_pair import WantedPair

KOREAN, ENGLISH, FIGURES = "백두산", "Mt. Paektu", "41"


def columns(
    heads: Mapping[int, str], samples: Mapping[int, str], languages: tuple[str, ...] = ("ko", "en")
) -> tuple[int, int, str, str] | None:
    return read_heads(heads, WantedPair(languages), lambda column: samples[column]).columns


@pytest.mark.parametrize(
    ("heads", "samples", "languages", "expected"),
    [
        pytest.param(("ko", "en"), (KOREAN, ENGLISH), ("ko", "en"), (0, 1, "ko", "en"), id="two languages"),
        pytest.param(("kr", "en"), (KOREAN, ENGLISH), ("ko", "en"), (0, 1, "ko", "en"), id="one less clearly"),
        pytest.param(("kr", "us"), (KOREAN, ENGLISH), ("ko", "en"), (0, 1, "ko", "en"), id="two less clearly"),
        pytest.param(
            ("Korean draft", "English draft", "English notes"),
            (KOREAN, ENGLISH, ENGLISH),
            ("ko", "en"),
            None,
            id="three less clearly",
        ),
        pytest.param(("Original", "en"), (KOREAN, ENGLISH), ("ko", "en"), (0, 1, "ko", "en"), id="the original"),
        pytest.param(("kr", "en"), (ENGLISH, ENGLISH), ("ko", "en"), None, id="less clearly, in another script"),
        pytest.param(("kr", "en"), (FIGURES, ENGLISH), ("ko", "en"), None, id="less clearly, above figures"),
        pytest.param(("ko", "en:deprecated"), (KOREAN, ENGLISH), ("ko", "en"), None, id="terms with a status"),
        pytest.param(("German draft", "en"), (ENGLISH, ENGLISH), ("en", "de"), None, id="less clearly, in one script"),
        pytest.param(("Original", "en"), (ENGLISH, ENGLISH), ("en", "de"), None, id="the original, in one script"),
        pytest.param(("en", "ko"), (ENGLISH, ENGLISH), ("ko", "en"), (0, 1, "en", "ko"), id="not translated yet"),
        pytest.param(("ko", "en"), (KOREAN, FIGURES), ("ko", "en"), (0, 1, "ko", "en"), id="figures for a translation"),
        pytest.param(("ko", "en"), ("", ""), ("ko", "en"), (0, 1, "ko", "en"), id="nothing yet"),
        pytest.param(("ko", "zh"), (ENGLISH, ENGLISH), ("ko", "zh"), None, id="no word in its script"),
        pytest.param(("ko", "en"), (FIGURES, FIGURES), ("ko", "en"), None, id="above figures"),
    ],
)
def test_columns(
    heads: tuple[str, ...],
    samples: tuple[str, ...],
    languages: tuple[str, ...],
    expected: tuple[int, int, str, str] | None,
) -> None:
    assert columns(dict(enumerate(heads)), dict(enumerate(samples)), languages) == expected


def test_only_columns_whose_heads_may_name_a_language_are_looked_at() -> None:
    looked_at: list[int] = []

    def sample(column: int) -> str:
        looked_at.append(column)
        return KOREAN

    heads = {1: "kr", 2: "Pupils", 3: "Remarks", 4: "German draft"}

    assert read_heads(heads, WantedPair(("ko", "en")), sample).columns is None
    assert looked_at == [1]


@pytest.mark.parametrize(
    ("wanted", "samples", "expected"),
    [
        pytest.param(WantedPair(("ko", "en")), (KOREAN, ENGLISH), ("ko", "en"), id="by their scripts"),
        pytest.param(WantedPair(("ko", "en")), (ENGLISH, KOREAN), ("en", "ko"), id="by their scripts, the other way"),
        pytest.param(WantedPair(("ko", "en"), None, "en-GB"), (KOREAN, ENGLISH), ("ko", "en-GB"), id="target told"),
        pytest.param(WantedPair(("ko", "en"), "ja", "de"), (KOREAN, ENGLISH), ("ja", "de"), id="both told"),
        pytest.param(WantedPair(("en",)), (KOREAN, ENGLISH), None, id="one language"),
        pytest.param(WantedPair(("en", "de")), ("tree", "Baum"), ("en", "de"), id="one script: the last is the target"),
        pytest.param(
            WantedPair(("en", "de"), None, "en"), ("Baum", "tree"), ("de", "en"), id="one script, target told"
        ),
        pytest.param(WantedPair(("en", "de"), "de"), ("Baum", "tree"), ("de", "en"), id="one script, source told"),
    ],
)
def test_columns_that_say_source_and_target(
    wanted: WantedPair, samples: tuple[str, str], expected: tuple[str, str] | None
) -> None:
    columns = read_heads({0: "Source", 1: "Target"}, wanted, lambda column: samples[column]).columns

    assert columns == (expected and (0, 1, *expected))
