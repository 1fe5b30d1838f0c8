import pytest

from termcheck.language.confusables import is_mixed, skeleton


@pytest.mark.parametrize(
    "word",
    [
        pytest.param("paektu", id="latin"),
        pytest.param("hamgyŏng", id="latin with a breve"),
        pytest.param("백두산", id="hangul"),
        pytest.param("東京", id="han"),
        pytest.param("россия", id="a russian word"),
        pytest.param("αθήνα", id="a greek word"),
        pytest.param("19", id="digits"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_word_of_one_script_is_not_mixed(word: str) -> None:
    assert not is_mixed(word)


@pytest.mark.parametrize(
    ("word", "latin"),
    [
        pytest.param("pаektu", "paektu", id="cyrillic a"),
        pytest.param("раektu", "paektu", id="cyrillic er and a"),
        pytest.param("ρaektu", "paektu", id="greek rho"),
        pytest.param("мt", "mt", id="cyrillic em, of a capital"),
        pytest.param("кім", "kim", id="every letter cyrillic"),
        pytest.param("nοrth", "north", id="greek omicron"),
        pytest.param("սnited", "united", id="armenian"),
        pytest.param("kıms", "kims", id="dotless i"),
    ],
)
def test_a_lookalike_is_seen_through(word: str, latin: str) -> None:
    assert is_mixed(word)
    assert skeleton(word) == latin
