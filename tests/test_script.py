"""The script of a text tells which of several languages it is in."""

import pytest

from termcheck.language.script import detect, script_of


@pytest.mark.parametrize(
    ("sample", "languages", "expected"),
    [
        pytest.param("", ("ko", "en"), "en", id="no letters: the last"),
        pytest.param("1945. 8. 15", ("ko", "en"), "en", id="only digits: the last"),
        pytest.param("The party said so.", ("ko", "en"), "en", id="English"),
        pytest.param("당은 그렇게 말했다.", ("ko", "en"), "ko", id="Korean"),
        pytest.param("당은 그렇다.", ("en", "ko"), "ko", id="Korean as target"),
        pytest.param("\u1103\u1161\u11bc\u110b\u1173\u11ab", ("ko", "en"), "ko", id="Korean in NFD"),
        pytest.param("RFA는 그렇게 말하고 또 말했다.", ("ko", "en"), "ko", id="Korean with an acronym"),
        pytest.param("The word 당 means party.", ("ko", "en"), "en", id="English with a Korean word"),
        pytest.param("Der Nachbar sagt es.", ("en", "de"), "de", id="one script: the last"),
        pytest.param("Der Nachbar sagt es.", ("de", "en"), "en", id="one script: the last, whichever it is"),
        pytest.param("Партия сказала так.", ("ru", "en"), "ru", id="Russian"),
        pytest.param("Το κόμμα μίλησε.", ("en", "el", "ru"), "el", id="Greek among three"),
        pytest.param("قال الحزب", ("ar", "en"), "ar", id="Arabic"),
        pytest.param("המפלגה אמרה", ("he", "en"), "he", id="Hebrew"),
        pytest.param("พรรคกล่าว", ("th", "en"), "th", id="Thai"),
        pytest.param("पार्टी ने कहा", ("hi", "en"), "hi", id="Hindi"),
        pytest.param("党はそう言った。", ("zh", "ja"), "ja", id="Japanese, not Chinese"),
        pytest.param("党はそう言った。", ("ja", "zh"), "ja", id="Japanese, whichever comes last"),
        pytest.param("劳动党这样说。", ("zh", "ja"), "zh", id="Chinese, not Japanese"),
        pytest.param("労働新聞", ("ja", "en"), "ja", id="Japanese without kana"),
        pytest.param("партија", ("sr-Latn", "mk"), "mk", id="a tag that names its script"),
        pytest.param("anything", ("ko",), "ko", id="one candidate"),
        pytest.param("anything", (), "und", id="no candidate"),
    ],
)
def test_detect(sample: str, languages: tuple[str, ...], expected: str) -> None:
    assert detect(sample, languages) == expected


@pytest.mark.parametrize(
    ("language", "script"),
    [("en", "Latn"), ("ko-KP", "Hang"), ("zh_Hant", "Hani"), ("sr-Latn", "Latn"), ("sr", "Cyrl"), ("ko-Kore", "Hang")],
)
def test_script_of(language: str, script: str) -> None:
    assert script_of(language) == script
