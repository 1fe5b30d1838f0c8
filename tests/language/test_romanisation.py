import pytest

from termcheck.language.romanisation import romanises, sound

DIFFERENT = [
    ("paektu", "halla"),
    ("hwanghae", "hamgyong"),
    ("pyongyang", "pyongsong"),
    ("kangwon", "kaesong"),
    ("kim", "kang"),
    ("un", "il"),
    ("jong", "song"),
    ("chagang", "chongjin"),
]

ONE_NAME = [
    ("paektu", "baekdu"),
    ("paektu", "p'aektu"),
    ("paektu", "paekdu"),
    ("hamgyong", "hamgyŏng"),
    ("hamgyong", "hamgyeong"),
    ("ryanggang", "yanggang"),
    ("rodong", "lodong"),
    ("jong", "jung"),
    ("jong", "jeong"),
    ("jong", "chong"),
    ("un", "eun"),
    ("kangwon", "gangwon"),
    ("kaesong", "gaeseong"),
    ("kaesong", "kaesŏng"),
    ("chongjin", "cheongjin"),
    ("chongjin", "ch'ŏngjin"),
    ("hamhung", "hamheung"),
    ("hamhung", "hamhŭng"),
    ("sinuiju", "shinuiju"),
    ("phyongan", "pyeongan"),
    ("phyongan", "p'yŏngan"),
    ("pyongyang", "pyeongyang"),
    ("pyongyang", "p'yŏngyang"),
    ("chagang", "jagang"),
    ("hwanghae", "hwanghai"),
    ("park", "pak"),
    ("ri", "lee"),
    ("choe", "choi"),
    ("geun", "kun"),
]


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_names_sound_different(one: str, other: str) -> None:
    assert sound(one) != sound(other)


@pytest.mark.parametrize(("one", "other"), ONE_NAME)
def test_spellings_of_one_name_sound_the_same(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(
    ("word", "hangul", "can"),
    [
        pytest.param("mountain", "백두산", False, id="a translation"),
        pytest.param("halla", "백두산", False, id="another name"),
        pytest.param("k", "김정은", False, id="a letter"),
        pytest.param("solar", "설날", False, id="a word that ends as no romanisation does"),
        pytest.param("paektu", "백두산", True, id="a mountain's name"),
        pytest.param("kim", "김정은", True, id="a family name"),
        pytest.param("jong", "김정은", True, id="half a given name"),
        pytest.param("ryanggang", "량강도", True, id="a province"),
        pytest.param("hamgyong", "함경북도", True, id="a province in two halves"),
        pytest.param("phyongan", "평안남도", True, id="a province with an aspirate"),
    ],
)
def test_a_word_spells_part_of_a_hangul_term(word: str, hangul: str, *, can: bool) -> None:
    assert romanises(word, hangul) is can
