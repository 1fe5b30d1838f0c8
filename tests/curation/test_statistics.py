"""What a glossary holds, and how its entries fare in a corpus."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.curation.statistics import EntryUse, Rendering, Usage, contents, shares
from termcheck.errors import DocumentError, Mistake, Place
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Condition, CopyTest, Glossary, Scope, Term
from termcheck.text import Document, Segment, Text

PREFERRED, ADMITTED, DEPRECATED = (
    AdministrativeStatus.PREFERRED,
    AdministrativeStatus.ADMITTED,
    AdministrativeStatus.DEPRECATED,
)
DEFECTOR = ConceptEntry(
    "defector",
    (
        Term("탈북자", "ko"),
        Term("탈북민", "ko"),
        Term("defector", "en"),
        Term("North Korean defector", "en", ADMITTED),
        Term("escapee", "en", DEPRECATED, when=Condition(source=True), note="He escapes from prison."),
    ),
    owner="Korea desk",
    tests=(CopyTest("A defector came."), CopyTest("An escapee came.", flag=True)),
)
MT_PAEKTU = ConceptEntry("mt-paektu", (Term("백두산", "ko"), Term("Mt. Paektu", "en")), definition="A mountain.")
MARKET = ConceptEntry("market", (Term("장마당", "ko"), Term("market", "en"), Term("Markt", "de")))
GLOSSARY = Glossary("Desk", ("ko", "en", "de"), (DEFECTOR, MT_PAEKTU, MARKET))


def test_contents_are_counted() -> None:
    found = contents(GLOSSARY)

    assert found.concepts == 3
    assert found.terms["en", PREFERRED] == 3
    assert found.terms["en", DEPRECATED] == 1
    assert found.speaking == {"ko": 3, "en": 3, "de": 1}
    assert found.languages == {2: 2, 3: 1}
    assert (found.flag_tests, found.pass_tests) == (1, 1)
    assert found.owners == {"Korea desk": 1}
    assert found.marked == {
        "entries with tests": 1,
        "entries with an owner": 1,
        "entries with a definition": 1,
        "terms with a condition": 1,
        "terms with a note": 1,
    }


def test_an_empty_glossary_is_counted() -> None:
    assert contents(Glossary("", ("ko", "en"), ())).concepts == 0


def used(*pairs: tuple[str, str] | str) -> Usage:
    usage = Usage(GLOSSARY)
    segments = [
        Segment(str(n), None, Text(one, "en"))
        if isinstance(one, str)
        else Segment(str(n), Text(one[0], "ko"), Text(one[1], "en"))
        for n, one in enumerate(pairs)
    ]
    usage.look(Document("corpus", None if isinstance(pairs[0], str) else "ko", "en", segments))
    return usage


RIGHT = Rendering("defector", "preferred")


@pytest.mark.parametrize(
    ("pair", "kept", "bare", "renderings"),
    [
        pytest.param(("탈북자가 왔다", "A defector came."), 1, 0, {RIGHT: 1}, id="kept"),
        pytest.param(("탈북자와 탈북자", "Defectors and a defector."), 1, 0, {RIGHT: 2}, id="kept twice, inflected"),
        pytest.param(
            ("탈북자가", "A North Korean defector."),
            1,
            0,
            {Rendering("North Korean defector", "admitted"): 1},
            id="an admitted rendering keeps it",
        ),
        pytest.param(
            ("탈북자가", "An escapee."), 0, 0, {Rendering("escapee", "deprecated"): 1}, id="a deprecated one does not"
        ),
        pytest.param(
            ("탈북자가", "A defecter."), 0, 0, {Rendering("defecter", "damaged"): 1}, id="nor does a damaged one"
        ),
        pytest.param(("탈북자가", "A 탈북자."), 0, 0, {Rendering("탈북자", "untranslated"): 1}, id="left untranslated"),
        pytest.param(("탈북자가", "He came."), 0, 1, {}, id="nothing stands for it"),
    ],
)
def test_an_entry_is_due_where_its_source_term_stands(
    pair: tuple[str, str], kept: int, bare: int, renderings: dict[Rendering, int]
) -> None:
    usage = used(pair)

    use = usage.entries["defector"]
    assert (use.due, use.kept, use.bare) == (1, kept, bare)
    assert use.renderings == renderings


def test_source_terms_are_counted_each() -> None:
    usage = used(("탈북자와 탈북민들이", "Defectors came."), ("탈북민은", "The defector."), ("백두산", "Mt. Paektu"))

    assert usage.entries["defector"].sources == {"탈북자": 1, "탈북민": 2}
    assert usage.entries["mt-paektu"].occurrences == 1
    assert [concept.id for concept in usage.never] == ["market"]
    assert shares(usage).percent == 100


def test_drafts_count_what_stands_of_an_entry() -> None:
    usage = used("A defector climbed Mt. Paektu.", "Mt. Peaktu.", "An escapee came.")

    assert (usage.drafts, usage.pairs) == (3, 0)
    assert usage.entries["defector"].in_drafts == {RIGHT: 1, Rendering("escapee", "deprecated"): 1}
    assert usage.entries["mt-paektu"].in_drafts == {
        Rendering("Mt. Paektu", "preferred"): 1,
        Rendering("Mt. Peaktu", "damaged"): 1,
    }
    assert shares(usage).due == 0


def test_what_is_not_translated_yet_is_passed_over() -> None:
    usage = Usage(GLOSSARY)
    pending = Segment("1", Text("탈북자", "ko"), Text("", "en"), pending=True)
    usage.look(Document("corpus", "ko", "en", [pending, Segment("2", Text("탈북자", "ko"), Text(" ", "en"))]))

    assert (usage.pairs, usage.entries) == (0, {})


def test_what_could_be_read_is_counted_before_the_error_is_raised() -> None:
    def broken() -> Iterator[Segment]:
        yield Segment("1", None, Text("A defector.", "en"))
        raise DocumentError(Mistake(Place("corpus", 2), "cut off"))

    usage = Usage(GLOSSARY)
    with pytest.raises(DocumentError, match="cut off"):
        usage.look(Document("corpus", None, "en", broken()))

    assert usage.entries["defector"].occurrences == 1


WORDS = st.sampled_from(
    ["탈북자", "탈북민은", "백두산", "장마당에", "defector", "Mt.", "Paektu", "escapee", "markets", "a"]
)
PHRASES = st.lists(WORDS, max_size=6).map(" ".join)


@given(pairs=st.lists(st.tuples(PHRASES, PHRASES), min_size=1, max_size=6))
def test_the_counts_agree(pairs: list[tuple[str, str]]) -> None:
    usage = used(*pairs)

    for use in usage.entries.values():
        assert isinstance(use, EntryUse)
        assert use.kept + use.bare <= use.due <= use.sources.total()
        assert use.renderings.total() + use.bare >= use.due


def test_entries_count_where_their_scope_lets_them() -> None:
    scoped = Glossary("Desk", ("ko", "en"), (replace(MT_PAEKTU, scope=Scope(paths=("north/**",))),))
    usage = Usage(scoped)
    for path in ("north/a.txt", "sport/b.txt"):
        usage.look(Document(path, None, "en", [Segment("1", None, Text("Mt. Paektu", "en"))]))

    assert usage.entries["mt-paektu"].occurrences == 1
    assert usage.drafts == 2
