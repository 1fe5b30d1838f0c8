"""What is damage in one language is damage in all: a name mistyped, in letters of another script, run together."""

import pytest
from phrases import matched, shown

NAMES = """
    cs | Německo | Němekco | Nové Mexiko
    da | Tyskland | Tysklnad | Ny Mexico
    de | Niederlande | Niederlnade | Neu Mexiko
    el | Γερμανία | Γερμναία | Νέο Μεξικό
    en | Venezuela | Venezeula | New Mexico
    es | Venezuela | Venezeula | Nuevo México
    fi | Helsinki | Helisnki | Uusi Meksiko
    fr | Allemagne | Allemange | Nouveau Mexique
    hu | Budapest | Budapset | Új Mexikó
    id | Venezuela | Venezeula | Meksiko Baru
    it | Germania | Germaina | Nuovo Messico
    lt | Vokietija | Vokeitija | Naujoji Meksika
    nb | Tyskland | Tysklnad | Ny Mexico
    nl | Duitsland | Duistland | Nieuw Mexico
    pl | Warszawa | Warszwaa | Nowy Meksyk
    pt | Alemanha | Alemnaha | Novo México
    ro | Germania | Germaina | Noul Mexic
    ru | Германия | Гермнаия | Новая Мексика
    sv | Tyskland | Tysklnad | Nya Mexiko
    tr | Almanya | Alamnya | Yeni Meksika
    uk | Німеччина | Німчечина | Нова Мексика
    vi | Venezuela | Venezeula | Tân Mexico
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in NAMES.strip().splitlines()]
INFLECTED = [
    ("cs", "Německo", "Němceka"),
    ("de", "Niederlande", "Niederlnaden"),
    ("fi", "Helsinki", "Helsikiin"),
    ("hu", "Budapest", "Budapseten"),
    ("lt", "Vokietija", "Vokeitijoje"),
    ("pl", "Warszawa", "Warszwaie"),
    ("pl", "Warszawa", "Warszwy"),
    ("ru", "Польша", "Поьлше"),
    ("ru", "Германия", "Геманией"),
    ("tr", "Almanya", "Alamnyada"),
    ("uk", "Німеччина", "Німечини"),
]
WITHOUT_CAPITALS = [
    ("ar", "فنزويلا", "فنزيولا"),
    ("hi", "वेनेज़ुएला", "वेनेज़ुऎला"),
    ("ja", "ベネズエラ", "ベネズエテ"),
    ("ko", "베네수엘라", "베네수멜라"),
]
LOOKALIKES = str.maketrans("aeoаеоα", "аеоaeoa")


def checked(tag: str, term: str, source: str | None, phrase: str) -> str:
    """Return a phrase with what stands in it of a term marked."""
    return shown(matched(f"XX = {term}", source, phrase, ("und", tag)))


@pytest.mark.parametrize("source", [None, "XX."])
@pytest.mark.parametrize(("tag", "name", "mistyped", "_words"), ROWS)
def test_a_mistyped_name(tag: str, name: str, mistyped: str, _words: str, source: str | None) -> None:
    phrase = f"Qwe abc [damaged: {mistyped}] xyz."

    assert checked(tag, name, source, phrase) == phrase
    assert checked(tag, name, source, f"Qwe abc {name} xyz.") == f"Qwe abc [{name}] xyz."


@pytest.mark.parametrize("source", [None, "XX."])
@pytest.mark.parametrize(("tag", "name", "mistyped"), INFLECTED)
def test_a_mistyped_form_of_a_name(tag: str, name: str, mistyped: str, source: str | None) -> None:
    phrase = f"Qwe abc [damaged: {mistyped}] xyz."

    assert checked(tag, name, source, phrase) == phrase


def test_a_name_with_a_particle_is_not_mistyped() -> None:
    assert "damaged" not in checked("ko", "보스니아 헤르체고비나", None, "보스니아-헤르체고비나가 이겼다.")


@pytest.mark.parametrize(("tag", "name", "mistyped"), WITHOUT_CAPITALS)
def test_a_mistyped_name_without_capitals_where_it_is_due(tag: str, name: str, mistyped: str) -> None:
    phrase = f"[damaged: {mistyped}]"

    assert checked(tag, name, "XX.", phrase) == phrase
    assert checked(tag, name, None, phrase) == mistyped


@pytest.mark.parametrize("source", [None, "XX."])
@pytest.mark.parametrize(("tag", "name", "_mistyped", "words"), ROWS)
def test_letters_of_another_script_and_words_run_together(
    tag: str, name: str, _mistyped: str, words: str, source: str | None
) -> None:
    head, letter = name[:1], next(letter for letter in name[1:] if letter in "aeoаеоα")
    lookalike = head + name[1:].replace(letter, letter.translate(LOOKALIKES), 1)
    joined = words.replace(" ", "")

    for term, damaged in ((name, lookalike), (words, joined)):
        phrase = f"Qwe abc [damaged: {damaged}] xyz."
        assert checked(tag, term, source, phrase) == phrase
