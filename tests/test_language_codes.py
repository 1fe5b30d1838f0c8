import pytest

from termcheck.language import language
from termcheck.language.everyday_words import everyday_words
from termcheck.language_codes import primary_code, shortest, tag_of_locale


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param("ko", "ko", id="two letters"),
        pytest.param("eng", "en", id="three letters"),
        pytest.param("ger", "de", id="the code of librarians"),
        pytest.param("deu", "de", id="the code of that language itself"),
        pytest.param("hbs", "sh", id="a code of ISO 639-3 alone"),
        pytest.param("KOR", "ko", id="capitals"),
        pytest.param("eng-GB", "en-GB", id="a region"),
        pytest.param("zho_Hant", "zh_Hant", id="a script behind a line"),
        pytest.param("fil", "fil", id="no code of two letters"),
        pytest.param("und", "und", id="no language"),
        pytest.param("english", "english", id="a name"),
        pytest.param("jpnx", "jpnx", id="four letters"),
    ],
)
def test_the_shortest_code_stands_for_a_language(tag: str, expected: str) -> None:
    assert shortest(tag) == expected


@pytest.mark.parametrize(
    ("locale", "tag"),
    [
        pytest.param("ko", "ko", id="a language"),
        pytest.param("pt_BR", "pt-BR", id="a region"),
        pytest.param("zh-Hant-TW", "zh-Hant-TW", id="a tag"),
        pytest.param("sr@latin", "sr-Latn", id="a script by its name"),
        pytest.param("sr_RS@latin", "sr-Latn-RS", id="a script and a region"),
        pytest.param("uz@Latn", "uz-Latn", id="a script by its code"),
        pytest.param("ko_KR.UTF-8", "ko-KR", id="an encoding"),
        pytest.param("sr_RS.UTF-8@latin", "sr-Latn-RS", id="an encoding and a script"),
        pytest.param("ca@valencia", "ca-valencia", id="a variety"),
        pytest.param("ca_ES@valencia", "ca-ES-valencia", id="a variety and a region"),
        pytest.param("de_DE@euro", "de-DE", id="what is no part of a tag"),
        pytest.param("user@example.org", "user@example.org", id="no locale"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_locales_have_tags(locale: str, tag: str) -> None:
    assert tag_of_locale(locale) == tag


@pytest.mark.parametrize("tag", ["en", "eng", "EN-gb", "eng_GB"])
def test_a_tag_begins_with_a_language(tag: str) -> None:
    assert primary_code(tag) == "en"


def test_what_is_known_of_a_language_is_found_by_its_longer_code() -> None:
    assert language("kor") is language("ko")
    assert everyday_words("eng") == everyday_words("en")
