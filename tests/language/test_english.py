import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.language.english import derives, inflected, inflects, key

WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("term_word", "word"),
    [
        ("organ", "organization"),
        ("organ", "organize"),
        ("organ", "organic"),
        ("universe", "university"),
        ("number", "numerical"),
        ("policy", "police"),
        ("digit", "digital"),
        ("connect", "connector"),
        ("connect", "connection"),
        ("defect", "defector"),
        ("defect", "defection"),
        ("minister", "ministry"),
        ("minister", "minster"),
        ("general", "generally"),
        ("past", "paste"),
        ("human", "humane"),
        ("moral", "morale"),
        ("local", "locale"),
        ("rational", "rationale"),
        ("germ", "germane"),
        ("urban", "urbane"),
        ("breath", "breathe"),
        ("possible", "possibly"),
        ("responsible", "responsibly"),
        ("authority", "author"),
        ("new", "news"),
        ("party", "part"),
        ("state", "station"),
        ("execute", "executive"),
        ("un", "unit"),
        ("covid19", "covid19s"),
    ],
)
def test_another_word_is_no_form(term_word: str, word: str) -> None:
    assert not inflects(term_word, word)
    assert not inflects(word, term_word)


@pytest.mark.parametrize(
    ("term_word", "word"),
    [
        ("defector", "defectors"),
        ("authority", "authorities"),
        ("ministry", "ministries"),
        ("army", "armies"),
        ("tax", "taxes"),
        ("law", "laws"),
        ("aid", "aids"),
        ("church", "churches"),
        ("defect", "defected"),
        ("defect", "defecting"),
        ("purge", "purged"),
        ("purge", "purging"),
        ("purge", "purges"),
        ("deny", "denied"),
        ("deny", "denying"),
        ("ban", "banned"),
        ("ban", "banning"),
        ("market", "marketed"),
    ],
)
def test_a_regular_form_is_one_of_the_word(term_word: str, word: str) -> None:
    assert inflects(term_word, word)
    assert inflects(word, term_word)


@pytest.mark.parametrize(
    ("name", "word", "regular"),
    [
        pytest.param("korea", "korea", False, id="the name itself"),
        pytest.param("korea", "koran", False, id="korea and koran"),
        pytest.param("iran", "iraq", False, id="iran and iraq"),
        pytest.param("taiwan", "taiwann", False, id="a doubled letter"),
        pytest.param("korea", "korean", True, id="korea and korean"),
        pytest.param("korea", "koreans", True, id="korea and koreans"),
        pytest.param("iran", "iranian", True, id="iran and iranian"),
        pytest.param("iraq", "iraqi", True, id="iraq and iraqi"),
        pytest.param("japan", "japanese", True, id="japan and japanese"),
        pytest.param("italy", "italian", True, id="italy and italian"),
        pytest.param("mexico", "mexican", True, id="mexico and mexican"),
    ],
)
def test_adjectives_of_places_are_made_regularly(name: str, word: str, *, regular: bool) -> None:
    assert derives(name, word) is regular


@pytest.mark.parametrize(
    ("replacement", "term", "found", "expected"),
    [
        pytest.param("defector", "refugee", "refugee", "defector", id="as it is"),
        pytest.param("the authorities", "the government", "the government", "the authorities", id="already plural"),
        pytest.param("boss", "press", "press", "boss", id="a double s is no plural"),
        pytest.param("U.S.", "US", "US", "U.S.", id="an acronym does not shout"),
        pytest.param("defector", "refugee", "refugees", "defectors", id="plural"),
        pytest.param("defector", "refugee", "Refugees", "Defectors", id="plural at the start"),
        pytest.param("defector", "refugee", "REFUGEES", "DEFECTORS", id="plural in a headline"),
        pytest.param("ministry", "department", "departments", "ministries", id="y becomes ies"),
        pytest.param("church", "temple", "temples", "churches", id="es behind ch"),
        pytest.param("Mt. Paektu", "Mt. Baekdu", "MT. BAEKDU", "MT. PAEKTU", id="all capitals"),
    ],
)
def test_a_replacement_takes_the_form_of_what_was_found(replacement: str, term: str, found: str, expected: str) -> None:
    assert inflected(replacement, term, found) == expected


@given(WORDS, WORDS)
def test_being_a_form_goes_both_ways_and_shares_the_key(one: str, other: str) -> None:
    assert inflects(one, one)
    assert inflects(one, other) == inflects(other, one)
    assert not inflects(one, other) or key(one) == key(other)
