import pytest

from termcheck.language import language


@pytest.mark.parametrize(
    ("tag", "spaced", "words"),
    [
        pytest.param("en", True, ["mt", "paektu"], id="english"),
        pytest.param("EN-gb", True, ["mt", "paektu"], id="a region and capitals change nothing"),
        pytest.param("ja", False, ["mt", "paektu"], id="japanese"),
        pytest.param("zh_Hant", False, ["mt", "paektu"], id="chinese with a script"),
        pytest.param("tlh", True, ["mt", "paektu"], id="a language nobody has described"),
        pytest.param("und", True, ["mt", "paektu"], id="no language"),
    ],
)
def test_every_tag_has_a_language(tag: str, *, spaced: bool, words: list[str]) -> None:
    known = language(tag)

    assert known.spaced is spaced
    assert known.words.findall("mt. paektu") == words


def test_a_language_nobody_has_described_has_one_form_of_each_word() -> None:
    known = language("tlh")

    assert known.key("defectors") == "defectors"
    assert not known.inflects("defector", "defectors")
    assert known.inflected("defector", "refugee", "Refugees") == "defector"


def test_korean_words_end_where_the_script_does() -> None:
    assert language("ko").words.findall("코로나19와 un결의안·北당국") == [
        "코로나",
        "19",
        "와",
        "un",
        "결의안",
        "北",
        "당국",
    ]
