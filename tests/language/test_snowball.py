import pytest

from termcheck.language import language


@pytest.mark.parametrize(
    ("tag", "term_word", "word"),
    [
        pytest.param("de", "flüchtling", "flucht", id="German flight"),
        pytest.param("ru", "перебежчик", "перебой", id="Russian failure"),
        pytest.param("fr", "réfugié", "refus", id="French refusal"),
        pytest.param("ar", "لاجئ", "جار", id="Arabic neighbour"),
        pytest.param("xx", "defector", "defectors", id="an unknown language"),
    ],
)
def test_another_word_is_no_form(tag: str, term_word: str, word: str) -> None:
    assert not language(tag).inflects(term_word, word)


@pytest.mark.parametrize(
    ("tag", "term_word", "word"),
    [
        pytest.param("de", "flüchtling", "flüchtlinge", id="German plural"),
        pytest.param("de", "flüchtling", "flüchtlingen", id="German dative"),
        pytest.param("ru", "перебежчик", "перебежчиков", id="Russian genitive plural"),
        pytest.param("fr", "réfugié", "réfugiés", id="French plural"),
        pytest.param("es", "desertor", "desertores", id="Spanish plural"),
        pytest.param("ar", "لاجئ", "لاجئين", id="Arabic plural"),
        pytest.param("ar", "لاجئ", "لَاجِئ", id="Arabic with its vowels"),
        pytest.param("hi", "शरणार्थी", "शरणार्थियों", id="Hindi oblique plural"),
        pytest.param("xx", "defector", "defector", id="an unknown language"),
    ],
)
def test_a_form_shares_its_key_with_the_word(tag: str, term_word: str, word: str) -> None:
    known = language(tag)

    assert known.key(term_word) == known.key(word)
    assert known.inflects(term_word, word)


@pytest.mark.parametrize(
    ("tag", "phrase", "words"),
    [
        ("hi", "उत्तर कोरिया", ["उत्तर", "कोरिया"]),
        ("ar", "لَاجِئ كوري", ["لَاجِئ", "كوري"]),
        ("he", "פָּלִיט צפוני", ["פָּלִיט", "צפוני"]),
        ("bn", "উত্তর কোরিয়া", ["উত্তর", "কোরিয়া"]),
    ],
)
def test_marks_belong_to_their_words(tag: str, phrase: str, words: list[str]) -> None:
    assert language(tag).words.findall(phrase) == words
