"""Which concepts a text and its translation speak of, for telling which texts answer one another."""

import pytest
from phrases import glossary

from termcheck.matching.mentions import Mentions
from termcheck.matching.vocabulary import Vocabulary
from termcheck.text import Span, Text

MENTIONS = Mentions(
    Vocabulary(
        glossary("""
            탈북자 = defector | -refugee
            보위부 = Ministry of State Security | +security service
            소식통 = source | -informant
            정보 소식통 = intelligence source
            주민 =
        """),
        "ko",
        "en",
    )
)


@pytest.mark.parametrize(
    ("content", "concepts"),
    [
        pytest.param("", set(), id="no text"),
        pytest.param("시장에서는 쌀값이 올랐다.", set(), id="no term"),
        pytest.param("탈북 청년들", set(), id="a part of a term"),
        pytest.param("주민들은 말했다.", set(), id="a concept without a rendering says nothing"),
        pytest.param("탈북자들이 말했다.", {"탈북자"}, id="a term with a particle"),
        pytest.param("탈북자와 보위부", {"탈북자", "보위부"}, id="two terms"),
        pytest.param("정보 소식통에 따르면", {"정보 소식통"}, id="the longest term consumes its span"),
    ],
)
def test_what_a_source_speaks_of(content: str, concepts: set[str]) -> None:
    assert MENTIONS.in_source(Text(content, "ko")) == concepts


@pytest.mark.parametrize(
    ("content", "concepts"),
    [
        pytest.param("", set(), id="no text"),
        pytest.param("Rice became dearer.", set(), id="no term"),
        pytest.param("resources", set(), id="letters within a word"),
        pytest.param("security-service", set(), id="a damaged term"),
        pytest.param("Two defectors said so.", {"탈북자"}, id="an inflected term"),
        pytest.param("the security service", {"보위부"}, id="an admitted term"),
        pytest.param("Refugees said so.", {"탈북자"}, id="a deprecated term"),
        pytest.param("an intelligence source", {"정보 소식통"}, id="the longest term consumes its span"),
    ],
)
def test_what_a_target_speaks_of(content: str, concepts: set[str]) -> None:
    assert MENTIONS.in_target(Text(content, "en")) == concepts


def test_what_is_masked_is_not_mentioned() -> None:
    assert MENTIONS.in_target(Text("{source} said", "en", opaque=(Span(0, 8),))) == set()
