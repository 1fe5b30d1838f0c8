"""What a corpus shows of a glossary: terms that stand everywhere, and entries that copy does not render."""

import datetime as dt
from collections.abc import Sequence

from termcheck.curation.lint import Fault
from termcheck.curation.lint.catalogue import examined
from termcheck.curation.lint.dossier import Dossier
from termcheck.curation.lint.figures import Tally
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Condition, Glossary, Term
from termcheck.text import Document, Segment, Text

DEPRECATED = AdministrativeStatus.DEPRECATED
MARKET = ConceptEntry("market", (Term("장마당", "ko"), Term("market", "en"), Term("trade", "en", DEPRECATED)))


def document(*pairs: tuple[str | None, str]) -> Document:
    segments = (
        Segment(str(number), None if source is None else Text(source, "ko"), Text(target, "en"))
        for number, (source, target) in enumerate(pairs)
    )
    return Document("archive.tsv", "ko" if pairs[0][0] else None, "en", segments)


def found(entry: ConceptEntry, *documents: Document) -> Sequence[Fault]:
    glossary = Glossary("Desk", ("ko", "en"), (entry,), "desk.yaml")
    tally = Tally(glossary)
    for one in documents:
        tally.add(one)
    return examined(Dossier(glossary, dt.date(2026, 3, 1), tally.figures()))


def test_copy_that_renders_its_terms_shows_nothing() -> None:
    assert found(MARKET, document(*[("장마당에 갔다.", "She went to the market.")] * 20)) == []


def test_few_segments_show_nothing() -> None:
    assert found(MARKET, document(*[("장마당에 갔다.", "She went there.")] * 9)) == []
    assert found(MARKET, document(*[(None, "A trade deal.")] * 9)) == []


def test_a_deprecated_word_of_every_text_is_told_with_its_figures() -> None:
    copy = [(None, "A trade deal.")] * 12 + [(None, "It rained.")] * 28

    (fault,) = found(MARKET, document(*copy))

    assert (fault.check, fault.concept) == ("frequent-term", "market")
    assert fault.message == "“trade” stands in 12 of 40 segments, and is flagged in each"


def test_a_word_that_is_rare_in_a_large_corpus_is_none_of_every_text() -> None:
    assert found(MARKET, document(*[(None, "A trade deal.")] * 12, *[(None, "It rained.")] * 288)) == []


def test_a_deprecated_word_that_waits_for_its_source_is_not_counted() -> None:
    waiting = Term("trade", "en", DEPRECATED, when=Condition(source=True))
    entry = ConceptEntry("market", (*MARKET.terms[:2], waiting))

    assert found(entry, document(*[(None, "A trade deal.")] * 40)) == []


def test_an_entry_that_most_of_the_corpus_does_not_render_is_told_with_its_share() -> None:
    rendered, lacking = ("장마당에 갔다.", "She went to the market."), ("장마당에 갔다.", "She went there.")

    (fault,) = found(MARKET, document(*[rendered] * 3, *[lacking] * 6), document(*[lacking] * 3))

    assert fault.check == "seldom-rendered"
    assert fault.message == "“장마당” is due in 12 of 12 pairs, and 9 of these (75%) have none of its renderings"


def test_a_term_that_is_too_short_is_told_with_its_hits() -> None:
    entry = ConceptEntry("party", (Term("당", "ko"), Term("Party", "en")))

    (fault,) = found(entry, document(("당은 말했다.", "The Party said."), ("비가 왔다.", "It rained.")))

    assert fault.message == "“당” is one character long; it stands in 1 of 2 segments"


def test_segments_without_a_translation_are_not_counted() -> None:
    pairs = [("장마당에 갔다.", "")] * 20 + [("장마당에 갔다.", "  ")] * 20

    assert found(MARKET, document(*pairs)) == []
