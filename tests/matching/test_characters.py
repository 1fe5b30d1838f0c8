import unicodedata

import pytest
from phrases import standing

JAPANESE = "脱北者 = a\nイラン = b\nラン = c\nUN = d\n東京 = e\nニューヨーク = f\n北朝鮮 = g\n東京都知事 = h\nニュー ヨーク = i"


@pytest.mark.parametrize(
    "phrase",
    [
        pytest.param("", id="nothing"),
        pytest.param("京東と北朝", id="parts of terms"),
        pytest.param("イランダ", id="a longer katakana word"),
        pytest.param("ブイラン", id="the end of a katakana word"),
        pytest.param("ランー", id="a long vowel"),
        pytest.param("UNICEFはFUNだ", id="inside Latin words"),
        pytest.param("UN2", id="before a digit"),
        pytest.param("今日は[脱北者]が[北朝鮮]から", id="among other characters"),
        pytest.param("[イラン]と[ラン]の", id="whole katakana words"),
        pytest.param("[ｲﾗﾝ]の", id="half width"),
        pytest.param("国連[UN]は[ＵＮ]の", id="Latin letters inside"),
        pytest.param("[東京]で[東京都知事]が", id="the longest consumes its span"),
        pytest.param("[ニューヨーク]・[東京]", id="a middle dot parts"),
        pytest.param("[ニュー\nヨーク]は", id="a line break inside"),
        pytest.param("[北\u200b朝鮮]の", id="an invisible character inside"),
    ],
)
def test_japanese(phrase: str) -> None:
    assert standing(JAPANESE, phrase, "ja") == phrase


def test_decomposed_kana_are_the_same() -> None:
    phrase = unicodedata.normalize("NFD", "[ガザ]で")

    assert standing("ガザ = a", phrase, "ja") == phrase


@pytest.mark.parametrize(
    ("tag", "term", "phrase"),
    [
        pytest.param("zh", "朝鲜", "关于[朝鲜]人", id="chinese"),
        pytest.param("zh-Hant", "脫北者", "[脫北者]們", id="traditional chinese"),
        pytest.param("th", "เกาหลีเหนือ", "ใน[เกาหลีเหนือ]วันนี้", id="thai"),
        pytest.param("th", "กร", "กรุงเทพ", id="thai, a letter whose vowel stands below"),
        pytest.param("zh", "朝鲜", "\ud800[朝鲜]", id="a lone surrogate before"),
    ],
)
def test_other_scripts_without_spaces(tag: str, term: str, phrase: str) -> None:
    assert standing(f"{term} = x", phrase, tag) == phrase
