"""Entries that translations render otherwise than the glossary says."""

from collections.abc import Iterable, Sequence

import bitexts
import pytest
from bitexts import bitext

from termcheck.curation.mining.drift import Drift, Drifts, Instead
from termcheck.errors import DocumentError, Mistake, Place
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary, Term
from termcheck.text import Document, Segment, Text

ADMITTED, DEPRECATED = AdministrativeStatus.ADMITTED, AdministrativeStatus.DEPRECATED
MARKET = ConceptEntry(
    "market",
    (
        Term("장마당", "ko"),
        Term("market", "en"),
        Term("open-air market", "en", ADMITTED),
        Term("black market", "en", DEPRECATED),
    ),
)
HYESAN = ConceptEntry("hyesan", (Term("혜산", "ko"), Term("Hyesan", "en")))
GLOSSARY = Glossary("Desk", ("ko", "en"), (MARKET, HYESAN))
OTHERS = [term for term in bitexts.KO_EN_TERMS if term[0] != "장마당"]


def document(texts: Iterable[tuple[str, str]]) -> Document:
    """Return a document of the bitext of some terms."""
    pairs = bitext(bitexts.KO_EN, [*OTHERS, *texts])
    segments = [
        Segment(str(number), Text(pair.source, "ko", "news.tsv"), Text(pair.target, "en", "news.tsv"))
        for number, pair in enumerate(pairs)
    ]
    return Document("news.tsv", "ko", "en", segments)


def drifts(texts: Iterable[tuple[str, str]], least: int = 3) -> Sequence[Drift]:
    compared = Drifts(GLOSSARY, least)
    compared.look(document(texts))
    return compared.found()


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param([], id="an entry that does not occur"),
        pytest.param([("장마당", "the market")], id="an entry that is kept"),
        pytest.param([("장마당", "The Market")], id="other capitals"),
        pytest.param([("장마당", "the market"), ("장마당", "the open-air market")], id="as often in its admitted form"),
    ],
)
def test_what_is_kept_does_not_drift(texts: list[tuple[str, str]]) -> None:
    assert drifts(texts) == []


@pytest.mark.parametrize(
    ("texts", "instead"),
    [
        pytest.param(
            [("장마당", "the jangmadang")], [Instead("jangmadang", "unlisted", 7)], id="something that is not listed"
        ),
        pytest.param(
            [("장마당", "the black market")], [Instead("black market", "deprecated", 7)], id="a deprecated term"
        ),
        pytest.param(
            [("장마당", "the open-air market")],
            [Instead("open-air market", "admitted", 7)],
            id="mostly an admitted term",
        ),
        pytest.param(
            [("장마당", "the market"), ("장마당", "the jangmadang")],
            [Instead("jangmadang", "unlisted", 7)],
            id="as often kept as not",
        ),
        pytest.param(
            [("장마당", "the jangmadang"), ("장마당", "the street fair")],
            [Instead("jangmadang", "unlisted", 7), Instead("street fair", "unlisted", 7)],
            id="two things that are not listed",
        ),
    ],
)
def test_what_stands_instead_is_told(texts: list[tuple[str, str]], instead: list[Instead]) -> None:
    (drift,) = drifts(texts)

    assert (drift.concept.id, list(drift.instead)) == ("market", instead)


def test_segments_are_counted_with_examples() -> None:
    (drift,) = drifts([("장마당", "the market"), ("장마당", "the jangmadang")])

    assert (drift.due, drift.preferred, drift.otherwise) == (14, 7, 7)
    assert drift.examples[0].target == "Residents fear the jangmadang."


def test_more_segments_are_asked_for() -> None:
    assert drifts([("장마당", "the jangmadang")], least=7)
    assert drifts([("장마당", "the jangmadang")], least=8) == []


def test_neither_drafts_nor_doubtful_pairs_count() -> None:
    whole = document([("장마당", "the jangmadang")])
    alone = [Segment(segment.id, None, segment.target) for segment in whole.segments]
    doubtful = [Segment(segment.id, segment.source, segment.target, doubtful=True) for segment in whole.segments]
    compared = Drifts(GLOSSARY)
    compared.look(Document("news.tsv", "ko", "en", [*alone, *doubtful]))

    assert (compared.pairs, compared.found()) == (0, [])


def test_several_documents_are_compared_together() -> None:
    whole = document([("장마당", "the jangmadang")])
    segments = list(whole.segments)
    compared = Drifts(GLOSSARY)
    compared.look(Document("one.tsv", "ko", "en", segments[:20]))
    compared.look(Document("two.tsv", "ko", "en", segments[20:]))

    assert [one.instead for one in compared.found()] == [(Instead("jangmadang", "unlisted", 7),)]


def test_what_could_be_read_counts() -> None:
    def broken() -> Iterable[Segment]:
        yield from document([("장마당", "the jangmadang")]).segments
        raise DocumentError(Mistake(Place("news.tsv", 43), "broken"))

    compared = Drifts(GLOSSARY)
    with pytest.raises(DocumentError):
        compared.look(Document("news.tsv", "ko", "en", broken()))

    assert [one.concept.id for one in compared.found()] == ["market"]
