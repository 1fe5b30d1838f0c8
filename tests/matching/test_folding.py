import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.matching.folding import MASK, Folded, fold, fold_string, folded
from termcheck.text import Span, Text

TERM = "Mt. Paektu 백두산 P’yŏngyang"
COMPATIBILITY_JAMO = [chr(code) for code in (*range(0x3131, 0x318F), *range(0xFFA0, 0xFFDD))]
TEXTS = st.text(
    st.one_of(
        st.sampled_from(
            "aA ßİŉﬁ…´″'’‘`-–—­\u200b\u200d\ufeff\u00a0\u3000\n\r\t가각한ㅎ백두산ｱﾞガがÅé\u0301\u0302\U0001f600"
        ),
        st.characters(exclude_categories=["Cs"]),
    )
)


def same(one: str, other: str) -> bool:
    return folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Iran", "Iraq", id="letters"),
        pytest.param("Kim Jong Un", "Kim Jongun", id="a space"),
        pytest.param("Il-sung", "Il sung", id="a hyphen"),
        pytest.param("Mt.", "Mt", id="a full stop"),
        pytest.param("Hamgyong", "Hamgyŏng", id="a breve"),
        pytest.param("Paektu", "Pаektu", id="a Cyrillic letter"),
        pytest.param("백두산", "백두선", id="a vowel"),
    ],
)
def test_what_a_reader_sees_stays_different(one: str, other: str) -> None:
    assert not same(one, other)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("km² and m³", "km2 and m3", id="exponents of units"),
        pytest.param("10⁶", "106", id="behind a number"),
        pytest.param("CO₂", "co2", id="subscripts"),
        pytest.param("the UN¹", f"the un{MASK}", id="no exponent"),
        pytest.param("Mt. Paektu¹", f"mt. paektu{MASK}", id="behind a word"),
        pytest.param("Mt. Paektu¹² and", f"mt. paektu{MASK}{MASK} and", id="of two digits"),
        pytest.param("백두산¹은", f"백두산{MASK}은", id="in Korean"),
        pytest.param("白頭山³", f"白頭山{MASK}", id="in Chinese"),
    ],
)
def test_the_mark_of_a_note_is_no_part_of_its_word(content: str, expected: str) -> None:
    assert folded(content) == expected


@pytest.mark.parametrize(
    "spelling",
    [
        pytest.param(TERM, id="as it is"),
        pytest.param(unicodedata.normalize("NFD", TERM), id="decomposed"),
        pytest.param("Ｍｔ．　Ｐａｅｋｔｕ　백두산 P’yŏngyang", id="full width"),
        pytest.param(TERM.upper(), id="capitals"),
        pytest.param("Mt. Paektu 백두산 P'yŏngyang", id="a straight apostrophe"),
        pytest.param("Mt. Paektu 백두산 P‘yŏngyang", id="the wrong curly apostrophe"),
        pytest.param("Mt. Paektu 백두산 Pʼyŏngyang", id="a modifier letter apostrophe"),
        pytest.param("Mt. Paektu 백두산 P`yŏngyang", id="a grave accent"),
        pytest.param("Mt. Paektu 백두산 P´yŏngyang", id="an acute accent"),
        pytest.param(unicodedata.normalize("NFD", "Mt. Paektu 백두산 P´yŏngyang"), id="an acute accent, decomposed"),
        pytest.param("Mt.\u00a0Paektu\u202f백두산\u3000P’yŏngyang", id="spaces of other kinds"),
        pytest.param("Mt.\nPaektu\t백두산 P’yŏngyang", id="a line break and a tab"),
        pytest.param("M\u200bt. Pa\u00adektu 백\u2060두산 P’yŏng\ufeffyang", id="invisible characters"),
    ],
)
def test_spellings_of_one_text_fold_alike(spelling: str) -> None:
    assert same(spelling, TERM)


@pytest.mark.parametrize("dash", list("‐‑‒–—―−﹣－"))
def test_all_dashes_fold_alike(dash: str) -> None:
    assert same(f"Il{dash}sung", "Il-sung")


@pytest.mark.parametrize("quote", list("“”„‟＂″"))
@pytest.mark.parametrize("neighbour", ["", "\u200b"], ids=["alone", "beside the invisible"])
def test_all_quotes_fold_alike(quote: str, neighbour: str) -> None:
    assert folded(f"{quote}Sun{quote}{neighbour}") == '"sun"'


@pytest.mark.parametrize("decomposed", ["கொரியா", "কোরিয়া", "कोरिया क़", "がぎぐ", "ﾊﾟﾋﾟ", "Ǟ", "ệ", "پؤ", "שׁ"])
def test_composed_and_decomposed_fold_alike_in_every_script(decomposed: str) -> None:
    assert same(unicodedata.normalize("NFD", decomposed), unicodedata.normalize("NFC", decomposed))


def test_opaque_characters_become_marks_and_transparent_ones_vanish() -> None:
    text = Text("Mt. <b>Pae</b>ktu {0}", "en", opaque=(Span(18, 21),), transparent=(Span(4, 7), Span(10, 14)))

    result = fold(text)

    assert result.content == f"mt. paektu {MASK * 3}"
    assert result.original(4, 10) == Span(7, 17)
    assert text[result.original(0, 3)] == "Mt."


def test_a_text_of_very_many_marks_is_folded_to_its_end() -> None:
    count = 100_000
    opaque = tuple(Span(start, start + 3) for start in range(0, 8 * count, 8))
    transparent = tuple(Span(start + 4, start + 7) for start in range(0, 8 * count, 8))
    text = Text("{0} <b> " * count, "en", opaque=opaque, transparent=transparent)

    assert fold(text).content == f"{MASK * 3}  " * count


def test_a_plain_text_needs_no_map() -> None:
    assert fold_string("Mt. Paektu – 백두산") == Folded("mt. paektu - 백두산")


@given(TEXTS)
def test_every_folded_character_comes_from_the_original_in_order(content: str) -> None:
    result = fold_string(content)
    spans = [result.original(index, index + 1) for index in range(len(result.content))]

    assert all(0 <= span.start < span.end <= len(content) for span in spans)
    assert all(one.start <= other.start and one.end <= other.end for one, other in itertools.pairwise(spans))


@given(TEXTS.filter(lambda content: not set(content) & set(COMPATIBILITY_JAMO)))
def test_folding_twice_changes_nothing_more(content: str) -> None:
    assert folded(folded(content)) == folded(content)


@given(TEXTS, st.sampled_from(["백두산", "Mt. Paektu", "P’aektu", "한라산", "Straße"]), TEXTS)
def test_the_way_back_from_a_term_leads_to_the_term(before: str, term: str, after: str) -> None:
    content = f"{before} {term} {after}"
    result = fold_string(content)
    start = result.content.rindex(folded(term)) if folded(term) not in folded(after) else -1
    span = result.original(start, start + len(folded(term))) if start >= 0 else Span(0, 0)

    assert start < 0 or folded(content[span.start : span.end]) == folded(term)


@given(TEXTS)
def test_what_stands_elsewhere_changes_no_folding(content: str) -> None:
    assert folded(f"{content} \u200b") == folded(f"{content} ")


@given(st.text(st.sampled_from("AEÅÇéñŏŭㄱ가각힣산백두がパا\u0654ệǖ -.'’")))
def test_composition_changes_no_folding(content: str) -> None:
    assert same(unicodedata.normalize("NFC", content), unicodedata.normalize("NFD", content))
