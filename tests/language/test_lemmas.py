import sys

import pytest

from termcheck.language import lemmas
from termcheck.language.lemmas import analyser
from termcheck.language.lexicon import dictionary


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        pytest.param("en", "they fled.", ["they", "flee"], id="English"),
        pytest.param("en-GB", "qwrtzu mice", ["qwrtzu", "mouse"], id="a region, and a word nobody knows"),
        pytest.param("de", "die soldaten flohen", ["der", "soldat", "fliehen"], id="German"),
        pytest.param("ja", "予約の取消しを行なう。", ["予約", "取り消し", "行う"], id="Japanese"),
        pytest.param("ja", "fileを開く", ["file", "開く"], id="English in Japanese"),
        pytest.param("ko", "식량난과 보위부원이", ["식량난", "보위부", "원"], id="Korean"),
        pytest.param("ko", "그는 도망쳤다.", ["그", "도망치다"], id="a Korean verb"),
        pytest.param("en", "", [], id="nothing"),
    ],
)
def test_the_dictionary_forms_of_words(tag: str, text: str, expected: list[str]) -> None:
    analyse = analyser(tag)

    assert analyse is not None
    assert [one.lemma for one in analyse(text)] == expected
    assert all(text[one.start : one.end].strip() for one in analyse(text))


@pytest.mark.parametrize(("tag", "word"), [("ja", "取消し"), ("ko", "보위부")])
def test_an_analyser_takes_no_endless_text(tag: str, word: str) -> None:
    analyse = analyser(tag)

    assert analyse is not None
    assert analyse(word * 10_000) == []


@pytest.mark.parametrize("tag", ["zh", "th", "und", "xx"])
def test_a_language_without_a_dictionary(tag: str) -> None:
    assert analyser(tag) is None


@pytest.mark.parametrize(("tag", "module"), [("en", "simplemma.strategies"), ("ja", "sudachipy"), ("ko", "kiwipiepy")])
def test_without_its_extra_there_are_no_dictionary_forms(
    tag: str, module: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.setattr(lemmas, "dictionary", dictionary.__wrapped__)

    assert analyser.__wrapped__(tag) is None
