"""What mining is made of: texts cut into words, Korean nouns, phrases that recur, association, known terms, drafts."""

import math

import pytest
from bitexts import numbered

from termcheck.curation.mining import Candidate, Rendering
from termcheck.curation.mining.association import by_chance, least_ratio, log_likelihood
from termcheck.curation.mining.drafting import draft
from termcheck.curation.mining.eojeols import Nouns
from termcheck.curation.mining.known import unknown
from termcheck.curation.mining.pairing import pairs_of
from termcheck.curation.mining.sides import joined, side
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary, Term
from termcheck.text import Document, Segment, Span, Text


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        pytest.param("en", "The U.N. left.", ["the", "U.N.", "left"], id="an abbreviation keeps its full stops"),
        pytest.param("en", "COVID-19 spread.", ["COVID-19", "spread"], id="a number behind a hyphen stays"),
        pytest.param("en", "a cease-fire", ["a", "cease", "fire"], id="a hyphen parts words"),
        pytest.param("en", "“Peace,” he said", ["peace", "he", "said"], id="a capital of the sentence is no capital"),
        pytest.param("de", "Straße nach Köln", ["Straße", "nach", "Köln"], id="what folds to more letters"),
        pytest.param("ko", "장마당에서는 6자회담이", ["장마당", "6", "자회담"], id="particles are taken off"),
        pytest.param("ja", "サーバーの再起動", ["サーバー", "の", "再", "起", "動"], id="katakana stays together"),
        pytest.param("zh", "WTO规则", ["WTO", "规", "则"], id="characters are words of their own"),
    ],
)
def test_texts_are_cut_into_words(language: str, text: str, words: list[str]) -> None:
    others = {"ko": ["장마당을", "장마당의", "자회담을", "자회담의"], "en": ["a peace", "in the end"]}

    assert [part for _, part in side([text, *others.get(language, [])], language, 2).pieces(0)] == words


@pytest.mark.parametrize(
    ("counts", "eojeol", "parts"),
    [
        pytest.param("미국의 미국은 미국에", "미국의", ("미국",), id="a particle"),
        pytest.param("회의에서 회의를 회의", "회의를", ("회의",), id="a noun that ends like a particle"),
        pytest.param("말했다", "말했다", ("말했다",), id="a verb stays as it is"),
        pytest.param("핵무기를", "핵무기를", ("핵무기",), id="a noun that is there once"),
        pytest.param("이라크의 이라크를 전쟁의 전쟁에 이라크전쟁", "이라크전쟁", ("이라크", "전쟁"), id="a compound"),
        pytest.param("ABC", "ABC", ("ABC",), id="other letters"),
    ],
)
def test_korean_nouns_are_told_by_their_particles(counts: str, eojeol: str, parts: tuple[str, ...]) -> None:
    assert Nouns(dict.fromkeys(counts.split(), 2)).parts(eojeol) == parts


def test_a_verb_is_no_noun() -> None:
    nouns = Nouns(dict.fromkeys("말했다 미국의 미국에 나토".split(), 3))

    assert [nouns.is_noun(stem) for stem in ("말했다", "미국", "나토")] == [False, True, True]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(["border guard", "border guards", "coast guard"], {"guard", "border guard"}, id="inflected"),
        pytest.param(["the border", "the border", "a wall"], {"border"}, id="words of grammar are cut off"),
        pytest.param(["end of war", "end of war", "war"], {"end of war", "war"}, id="but stay inside"),
        pytest.param(["red, green", "red, green", "x"], {"red", "green"}, id="not over a comma"),
        pytest.param(["wall of stone", "wall of stone"], {"wall of stone"}, id="a mere part is left out"),
        pytest.param(["12 march", "12 march", "x"], {"march"}, id="no number at the edge"),
    ],
)
def test_phrases_recur(texts: list[str], expected: set[str]) -> None:
    english = side(texts, "en", 2)
    found = {
        joined(english.pieces(text)[start:end])
        for text, flat in enumerate(english.phrases.found)
        for start, end in zip(flat[1::3], flat[2::3], strict=True)
    }

    assert {phrase.removesuffix("s") for phrase in found} == expected


@pytest.mark.parametrize(
    ("both", "one", "other", "total", "ratio"),
    [
        pytest.param(0, 5, 5, 100, 0.0, id="never together"),
        pytest.param(1, 10, 10, 100, 0.0, id="as often as by chance"),
        pytest.param(5, 5, 5, 10, 20 * math.log(2), id="always together"),
        # Dunning 1993, table 2: “the swiss” among 31,777 bigrams.
        pytest.param(110, 2552, 221, 31777, 270.72, id="an example of Dunning"),
    ],
)
def test_association_is_measured(both: int, one: int, other: int, total: int, ratio: float) -> None:
    assert log_likelihood(both, one, other, total) == pytest.approx(ratio, rel=1e-3)


def test_few_of_many_tests_are_chance() -> None:
    assert by_chance(3.841) == pytest.approx(0.05, abs=1e-3)
    assert least_ratio([40.0, 30.0, 2.0], 100, 0.05) == 30.0
    assert least_ratio([10.0], 10_000, 0.05) == math.inf
    assert least_ratio([], 1, 0.05) == math.inf


def candidate(source: str, rendering: str = "x", others: tuple[Rendering, ...] = ()) -> Candidate:
    return Candidate(source, rendering, 4, 5, 20.0, 20.0, others, ())


@pytest.mark.parametrize(
    ("source", "known"),
    [
        pytest.param("장마당", True, id="a term"),
        pytest.param("장마당들", True, id="a term with a particle"),
        pytest.param("배급소", True, id="a term that waits for a decision"),
        pytest.param("장마당 관리소", False, id="a longer phrase"),
        pytest.param("보위부", False, id="another word"),
    ],
)
def test_known_terms_are_left_out(source: str, *, known: bool) -> None:
    market = ConceptEntry("m", (Term("장마당", "ko"), Term("market", "en")))
    drafted = ConceptEntry("r", (Term("배급소", "ko", AdministrativeStatus.PROPOSED),))
    glossary = Glossary("", ("ko", "en"), (market, drafted))

    assert [one.source for one in unknown([candidate(source)], glossary, "ko")] == ([] if known else [source])


def test_a_draft_proposes_renderings() -> None:
    others = (Rendering("fair", 2), Rendering("x", 1), Rendering("stall", 1))
    glossary = draft([candidate("장마당", "market", others), candidate("장마당", "bazaar")], "Draft", ("ko", "en"))

    first, second = glossary.concepts
    assert [(term.text, str(term.status)) for term in first.terms] == [
        ("장마당", "preferred"),
        ("market", "proposed"),
        ("fair", "proposed"),
        ("x", "proposed"),
        ("stall", "proposed"),
    ]
    assert first.note == "in 4 of 5 pairs; also fair 2, x 1, stall 1"
    assert (second.id, second.terms[1].status) == ("장마당-2", AdministrativeStatus.PROPOSED)


def test_only_sure_and_finished_pairs_are_mined() -> None:
    good = Segment("1", Text("보위부", "ko", "a.po"), Text("Run `ls` now", "en", "a.po", opaque=(Span(4, 8),)))
    others = [
        Segment("2", None, Text("alone", "en")),
        Segment("3", Text("가", "ko"), Text("doubtful", "en"), doubtful=True),
        Segment("4", Text("가", "ko"), Text("unfinished", "en"), pending=True),
        Segment("5", Text("가", "ko"), Text("", "en")),
    ]
    pairs = list(pairs_of(Document("a.po", "ko", "en", [good, *others])))

    assert [(pair.source, pair.target, str(pair.place)) for pair in pairs] == [("보위부", "Run … now", "a.po:1")]
    assert pairs[0][:2] == numbered([("보위부", "Run … now")])[0][:2]
