"""Of a file in several languages two are read: those that were told, or else those that the glossary speaks."""

import pytest

from termcheck.parsing.wanted_pair import WantedPair


@pytest.mark.parametrize(
    ("wanted", "tags", "original", "expected"),
    [
        pytest.param(WantedPair(("ko", "en")), ["ko", "en"], "", ("ko", "en"), id="the file's order"),
        pytest.param(WantedPair(("ko", "en")), ["en", "ko"], "", ("en", "ko"), id="the file's order, not the glossary's"),
        pytest.param(WantedPair(("ko", "en")), ["de", "ko", "en"], "", ("ko", "en"), id="the glossary's among others"),
        pytest.param(WantedPair(("en", "fr", "ko")), ["ko", "en", "fr"], "", ("en", "fr"), id="the glossary's first two"),
        pytest.param(WantedPair(()), ["de", "fr", "ko"], "", ("de", "fr"), id="no glossary: the first two"),
        pytest.param(WantedPair(("ko", "en")), ["ko"], "", None, id="one language"),
        pytest.param(WantedPair(("ko", "en")), ["ko", "ko"], "", None, id="one language twice"),
        pytest.param(WantedPair(("ko", "en"), "en"), ["ko", "en"], "", ("en", "ko"), id="the source was told"),
        pytest.param(WantedPair(("ko", "en"), None, "ko"), ["ko", "en"], "", ("en", "ko"), id="the target was told"),
        pytest.param(WantedPair(("ko", "en"), "en", "ko"), ["ko", "en"], "", ("en", "ko"), id="both were told"),
        pytest.param(
            WantedPair(("ko", "en"), None, "en"), ["en", "de", "ko"], "", ("ko", "en"), id="told, and the glossary's other"
        ),
        pytest.param(WantedPair(("ko", "en"), "de", "fr"), ["fr", "ko", "de"], "", ("de", "fr"), id="told, not the glossary's"),
        pytest.param(WantedPair(("ko", "en"), None, "fr"), ["ko", "en"], "", None, id="what was told is not there"),
        pytest.param(WantedPair(("ko", "en"), "ko", "ko"), ["ko", "en"], "", None, id="one language told twice"),
        pytest.param(WantedPair(("ko", "en"), None, "en-GB"), ["ko", "en-US", "en-GB"], "", ("ko", "en-GB"), id="a variety"),
        pytest.param(WantedPair(("ko", "en"), None, "en"), ["ko", "en-US", "en"], "", ("ko", "en"), id="the nearest variety"),
        pytest.param(WantedPair(("en", "fr")), ["en-US", "en-GB", "fr-FR"], "", ("en-US", "fr-FR"), id="no variety"),
        pytest.param(WantedPair(("en", "fr")), ["en-US", "en-GB"], "", ("en-US", "en-GB"), id="nothing but a variety"),
        pytest.param(WantedPair(("en", "en-GB", "ko")), ["en", "en-GB", "ko"], "", ("en", "ko"), id="varieties last"),
        pytest.param(WantedPair(()), ["en-US", "en-GB", "ko"], "", ("en-US", "ko"), id="varieties last, no glossary"),
        pytest.param(WantedPair(("en", "fr")), ["ja", "fr", "en"], "de", ("fr", "en"), id="an original that is not there"),
        pytest.param(WantedPair(("ko", "en"), "en"), ["ko", "en"], "ko", ("en", "ko"), id="the source was told otherwise"),
        pytest.param(
            WantedPair(("en", "en-GB")), ["en", "en-GB", "de"], "", ("en", "en-GB"), id="varieties that the glossary parts"
        ),
        pytest.param(WantedPair(("ko", "en")), ["en", "ko"], "ko", ("ko", "en"), id="the original is the source"),
        pytest.param(WantedPair(("en", "fr")), ["en-GB", "en", "fr"], "en", ("en", "fr"), id="the original, spelt so"),
        pytest.param(WantedPair(("ko", "en")), ["en", "ko"], "*all*", ("en", "ko"), id="no original"),
        pytest.param(WantedPair(("ko", "en"), None, "ko"), ["ko", "en"], "ko", ("en", "ko"), id="told otherwise"),
    ],
)  # fmt: skip
def test_pair(wanted: WantedPair, tags: list[str], original: str, expected: tuple[str, str] | None) -> None:
    assert wanted.pair(tags, original) == expected


def test_of_very_many_languages_the_wanted_ones_are_found() -> None:
    tags = [f"de-{number}" for number in range(5_000)]

    assert WantedPair(("ko", "en")).pair([*tags, "en", "ko"]) == ("en", "ko")


@pytest.mark.parametrize(
    ("wanted", "pair", "expected"),
    [
        pytest.param(WantedPair(("ko", "en")), ("ko", "en-US"), True, id="two of the glossary's"),
        pytest.param(WantedPair(("ko", "en")), ("ko", "de"), False, id="one of the glossary's"),
        pytest.param(WantedPair(("ko", "en")), ("en-US", "en-GB"), False, id="varieties of one"),
        pytest.param(WantedPair(("ko", "en"), "de", "fr"), ("de", "fr"), True, id="told"),
        pytest.param(WantedPair(("ko", "en"), None, "fr"), ("de", "fr"), False, id="half of it told"),
        pytest.param(
            WantedPair(("ko", "en"), None, "fr"), ("ko", "fr"), True, id="half of it told, half the glossary's"
        ),
        pytest.param(WantedPair(("ko", "en"), "fr"), ("fr", "ko"), True, id="the source told, the glossary's target"),
        pytest.param(WantedPair(()), ("de", "fr"), True, id="no glossary"),
    ],
)
def test_what_need_not_be_looked_for_any_further(wanted: WantedPair, pair: tuple[str, str], expected: bool) -> None:
    assert wanted.is_met_by(pair) is expected
