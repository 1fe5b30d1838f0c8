"""Source terms that were left standing in a draft, whatever script the two languages are written in."""

import pytest
from phrases import glossary, plain

from termcheck.glossary import Glossary
from termcheck.matching.matcher import Matcher
from termcheck.matching.occurrence import Manner
from termcheck.text import Segment, Text

KOREAN = glossary("조선중앙TV = Korean Central Television\n최고존엄 = Highest Dignity")
ENGLISH = glossary("Highest Dignity = 최고존엄\nHanawon = 하나원", ("en", "ko"))
RUSSIAN = glossary("Highest Dignity = Высшее достоинство", ("en", "ru"))
GERMAN = glossary("Freistaat = free state\nBund = federation", ("de", "en"))
CHINESE = glossary("中国 = 中国\n新聞 = 报纸", ("ja", "zh"))


def left_standing(known: Glossary, copy: str) -> str:
    """Write brackets around the source terms left in a draft in the glossary's second language."""
    source, target = known.languages
    text = Text(plain(copy), target)
    (matched,) = Matcher(known, source, target).match([Segment("1", None, text)])
    spans = [found.span for found in matched.occurrences if found.manner is Manner.UNTRANSLATED]
    for span in sorted(spans, reverse=True):
        text = Text(f"{text.content[: span.start]}[{text[span]}]{text.content[span.end :]}", target)
    return text.content


@pytest.mark.parametrize(
    ("known", "copy"),
    [
        pytest.param(KOREAN, "Korean Central Television spoke of the Highest Dignity.", id="translated"),
        pytest.param(KOREAN, "TV spoke.", id="a part of a term, in the target's script"),
        pytest.param(GERMAN, "The Bund was founded.", id="a script that both languages share"),
        pytest.param(CHINESE, "中国很大。", id="letters that both languages share"),
        pytest.param(KOREAN, "It was on [조선중앙TV].", id="a term in two scripts"),
        pytest.param(KOREAN, "They insulted the [최고존엄].", id="Hangul in English"),
        pytest.param(ENGLISH, "그들은 [Highest Dignity]를 모독했다.", id="English in Korean"),
        pytest.param(ENGLISH, "[Hanawon] opens.", id="nothing but English in a Korean draft"),
        pytest.param(RUSSIAN, "[Highest Dignity]", id="nothing but English in a Russian draft"),
    ],
)
def test_a_source_term_in_a_script_of_its_own_is_left_standing(known: Glossary, copy: str) -> None:
    assert left_standing(known, copy) == copy
