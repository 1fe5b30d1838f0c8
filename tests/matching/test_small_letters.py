"""Words in small letters in drafts: names that lost their capital, and other words that accuse nobody."""

import pytest
from phrases import matched, shown


@pytest.mark.parametrize(
    ("tag", "name", "phrase"),
    [
        pytest.param("ru", "Самоа", "Самое главное, в самом деле.", id="Russian"),
        pytest.param("cs", "Jemen", "Je to jemné a jemně mleté.", id="Czech"),
        pytest.param("cs", "Komory", "Obchodní komora.", id="a Czech noun"),
        pytest.param("fi", "Kanada", "Se oli kana.", id="Finnish"),
        pytest.param("en", "Symbols", "A symbol of peace.", id="English"),
        pytest.param("en", "Simplified", "They simplify and simplifies.", id="English verbs"),
    ],
)
@pytest.mark.usefixtures("dictionary")
def test_other_words_in_small_letters(tag: str, name: str, phrase: str) -> None:
    assert shown(matched(f"XX = {name}", None, phrase, ("und", tag))) == phrase


@pytest.mark.parametrize(
    ("tag", "name", "phrase"),
    [
        pytest.param("ru", "Россия", "Он знал: [miscased: россия] далеко.", id="Russian"),
        pytest.param("cs", "Kanada", "Byla to [miscased: kanada].", id="Czech"),
        pytest.param("en", "American", "An [miscased: american] and two [miscased: americans].", id="English"),
    ],
)
@pytest.mark.usefixtures("dictionary")
def test_names_in_small_letters(tag: str, name: str, phrase: str) -> None:
    assert shown(matched(f"XX = {name}", None, phrase, ("und", tag))) == phrase


def test_a_form_of_a_name_needs_a_dictionary(dictionary: bool) -> None:
    found = shown(matched("XX = Россия", None, "Он жил в россии.", ("und", "ru")))

    assert found == ("Он жил в [miscased: россии]." if dictionary else "Он жил в россии.")
