import pytest
from phrases import glossary

from termcheck.glossary import ConceptEntry, Glossary, Term
from termcheck.language import language
from termcheck.matching.characters import CharacterIndex
from termcheck.matching.eojeol import EojeolIndex
from termcheck.matching.folding import fold_string
from termcheck.matching.indexes import index_of, patterns_of
from termcheck.matching.words import WordIndex


@pytest.mark.parametrize(
    ("tag", "kind"),
    [("en", WordIndex), ("ko", EojeolIndex), ("ko-KP", EojeolIndex), ("ja", CharacterIndex), ("und", WordIndex)],
)
def test_each_language_has_the_index_that_suits_it(tag: str, kind: type) -> None:
    index = index_of([], language(tag))

    assert isinstance(index, kind)
    assert index.find(fold_string("백두산 Mt. Paektu 白頭山")) == []


def test_only_terms_of_the_language_are_prepared() -> None:
    entries = glossary("탈북자 | 탈북민 = defector | -refugee")

    assert [known.term.text for known in patterns_of(entries, "en-GB")] == ["defector", "refugee"]
    assert [known.term.text for known in patterns_of(entries, "ko")] == ["탈북자", "탈북민"]
    assert patterns_of(entries, "de") == []


@pytest.mark.parametrize("tag", ["en", "ko", "ja", "und"])
@pytest.mark.parametrize("text", ["", " ", "…", "\u200b", "-"])
def test_a_term_without_a_word_stands_nowhere(tag: str, text: str) -> None:
    entries = Glossary("Test", (tag,), (ConceptEntry("x", (Term(text, tag),)),))
    index = index_of(patterns_of(entries, tag), language(tag))

    assert index.find(fold_string("a … - 백두산")) == [] or tag == "ja"


@pytest.mark.parametrize("tag", ["en", "fi", "ko", "ja", "und"])
@pytest.mark.parametrize("word", ["word ", "단어 ", "言葉"])
def test_a_text_that_was_taken_for_a_term_is_not_looked_for(tag: str, word: str) -> None:
    for text, found in [((word * 100).strip(), True), (word * 20_000, False)]:
        entries = Glossary("Test", (tag,), (ConceptEntry("x", (Term(text, tag),)),))
        index = index_of(patterns_of(entries, tag), language(tag))

        assert ((0, len(text)) in {hit[:2] for hit in index.find(fold_string(text))}) is found
