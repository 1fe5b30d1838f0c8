"""Every answer about a text and a term says which words were compared, and what came of it."""

import pytest

from termcheck.matching.explanation import nearest, places


@pytest.mark.parametrize(
    ("tag", "term", "text", "verdicts"),
    [
        pytest.param("en", "defector", "Two defectors came.", ["a form of it"], id="a form"),
        pytest.param("en", "Mt. Paektu", "MT. PAEKTU", ["the same word", "the same word"], id="the words themselves"),
        pytest.param("de", "Speicher", "Ein Speicherplatz", ["part of it: [speicher]platz"], id="a compound"),
        pytest.param("ko", "탈북자", "탈북자들에게", ["part of it: [탈북자]들에게"], id="particles"),
        pytest.param("ko", "최고존엄", "최고 존엄을", ["the same but for its spaces"], id="other spaces"),
        pytest.param("zh-Hant", "台灣", "在臺灣人", ["part of it: 在[臺灣]人"], id="a variant character"),
        pytest.param("vi", "Mỹ", "nước Mĩ", ["another spelling or form of it"], id="another spelling"),
        pytest.param("vi", "hòa", "Hoà", ["another spelling or form of it"], id="another place of the tone"),
        pytest.param("ja", "北朝鮮", "北朝鮮の", ["part of it: [北朝鮮]の"], id="a script without spaces"),
    ],
)
def test_a_place_shows_its_words(tag: str, term: str, text: str, verdicts: list[str]) -> None:
    (place,) = places(text, term, tag)

    assert [comparison.verdict for comparison in place.comparisons] == verdicts


@pytest.mark.parametrize(
    ("tag", "term", "text", "verdicts"),
    [
        pytest.param("en", "organ", "It was an organization.", ["another word: [organ]ization"], id="a longer word"),
        pytest.param("zh-Hant", "勞動黨", "劳动党", ["no word is like it"], id="the other script"),
        pytest.param("vi", "ma", "mà", ["no word is like it"], id="another tone"),
        pytest.param("en", "human", "A humane war", ["shares its key, and is another word"], id="one stem"),
        pytest.param("en", "UN", "Uns", ["an acronym has no other form"], id="an acronym"),
        pytest.param("en", "secret police", "Nothing", ["no word is like it", "no word is like it"], id="nothing"),
        pytest.param("de", "Speicher", "Die Speicherung", ["another word: [speicher]ung"], id="a derived word"),
        pytest.param(
            "en", "border guard", "guard of the border", ["the same word", "the same word"], id="another order"
        ),
    ],
)
def test_what_is_not_there_is_compared_with_what_is_like_it(
    tag: str, term: str, text: str, verdicts: list[str]
) -> None:
    assert list(places(text, term, tag)) == []
    assert [comparison.verdict for comparison in nearest(text, term, tag)] == verdicts


def test_what_is_accepted_is_not_always_accused() -> None:
    (inside,) = places("Ein Speicherplatz", "Speicher", "de")
    (whole,) = places("Zwei Speichern", "Speicher", "de")

    assert not inside.accused
    assert whole.accused
