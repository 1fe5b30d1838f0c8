"""What rows of cells say, in the columns that termcheck has names for."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.errors import GlossaryError, Mistake, Place
from termcheck.glossary import (
    AdministrativeStatus,
    CasePolicy,
    ConceptEntry,
    Condition,
    Glossary,
    MatchMode,
    Scope,
    Term,
)
from termcheck.parsing.column_names import FIELDS
from termcheck.parsing.glossary_as_rows import rows_of_glossary
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.glossary_rows import TableRow, glossary_of_rows

DEPRECATED, ADMITTED = AdministrativeStatus.DEPRECATED, AdministrativeStatus.ADMITTED


def read(*rows: str, languages: tuple[str, ...] = ()) -> Glossary:
    cells = [TableRow(number, row.split(",")) for number, row in enumerate(rows, 1)]
    return glossary_of_rows(GlossaryFile("desk.tsv", b"", languages), cells)


def mistakes(*rows: str) -> list[str]:
    with pytest.raises(GlossaryError) as caught:
        read(*rows)
    return [str(mistake).removeprefix("desk.tsv:") for mistake in caught.value.mistakes]


def doubts(*rows: str) -> list[str]:
    return [str(doubt).removeprefix("desk.tsv:") for doubt in read(*rows).doubts]


def test_what_is_said_of_a_concept() -> None:
    (concept, _) = read(
        "id,ko,en,definition,definition:ko,note,subject,source,owner,each,do_not_translate,narration_only,"
        "confusable_with,paths,sections,valid_from,valid_until",
        "defector,탈북자,defector,who fled,북한을 떠난 사람,care,people,stylebook,Korea desk,yes,no,yes,"
        "refugee,world/** | korea/**,Obituaries,2024-01-31,2025-12-31 00:00:00",
        "refugee,난민,refugee",
    ).concepts

    assert concept == ConceptEntry(
        "defector",
        (Term("탈북자", "ko"), Term("defector", "en")),
        "who fled",
        "people",
        "care",
        each=True,
        confusable_with=("refugee",),
        narration_only=True,
        scope=Scope(("world/**", "korea/**"), ("Obituaries",), date(2024, 1, 31), date(2025, 12, 31)),
        definitions=(("ko", "북한을 떠난 사람"),),
        source="stylebook",
        owner="Korea desk",
    )


@pytest.mark.parametrize(
    ("header", "cell", "expected"),
    [
        pytest.param("match", "exact", Term("a", "en", match=MatchMode.EXACT), id="how it is matched"),
        pytest.param("match:en", "Word", Term("a", "en", match=MatchMode.WORD), id="in a language, with a capital"),
        pytest.param("match:ko", "word", Term("a", "en"), id="in another language"),
        pytest.param("case:en:preferred", "any", Term("a", "en", case=CasePolicy.ANY), id="of a status"),
        pytest.param("case:en:deprecated", "any", Term("a", "en"), id="of another status"),
        pytest.param("when:en", "source", Term("a", "en", when=Condition(source=True)), id="where the source has it"),
        pytest.param("when", "always", Term("a", "en"), id="always"),
        pytest.param("unless", "x | y", Term("a", "en", when=Condition(unless=("x", "y"))), id="unless"),
        pytest.param("near:en", "/p|q/ | r", Term("a", "en", when=Condition(near=("/p|q/", "r"))), id="near"),
        pytest.param("not_near", "x", Term("a", "en", when=Condition(not_near=("x",))), id="not near"),
        pytest.param("varies", "yes", Term("a", "en", varies=True), id="varies"),
        pytest.param("note:en", "care", Term("a", "en", note="care"), id="a note"),
        pytest.param("source:en", "stylebook", Term("a", "en", source="stylebook"), id="a source"),
        pytest.param("part_of_speech", "Noun", Term("a", "en", part_of_speech="noun"), id="a part of speech"),
        pytest.param("status:en", "not recommended", Term("a", "en", DEPRECATED), id="a status"),
        pytest.param("status", "deprecatedTerm-admn-sts", Term("a", "en", DEPRECATED), id="a status of TBX"),
        pytest.param("forbidden", "yes", Term("a", "en", DEPRECATED), id="forbidden"),
        pytest.param(
            "flags", "forbidden, case-insensitive", Term("a", "en", DEPRECATED, case=CasePolicy.ANY), id="flags"
        ),
    ],
)
def test_what_is_said_of_terms(header: str, cell: str, expected: Term) -> None:
    (concept,) = read(f"ko,en,{header}", f"가,a,{cell}").concepts if "," not in cell else (read_with(header, cell),)

    assert concept.terms[1] == expected


def read_with(header: str, cell: str) -> ConceptEntry:
    rows = [TableRow(1, ["ko", "en", header]), TableRow(2, ["가", "a", cell])]
    return glossary_of_rows(GlossaryFile("desk.tsv", b""), rows).concepts[0]


def test_a_verdict_on_a_row_is_none_on_its_source_term() -> None:
    (concept,) = read("ko,en,forbidden", "가,a,yes").concepts

    assert [term.status for term in concept.terms] == [AdministrativeStatus.PREFERRED, DEPRECATED]


def test_the_narrower_word_counts() -> None:
    (concept,) = read("case:en:admitted,case,case:en,ko,en,en:admitted", "any,exact,smart,가,a,b").concepts

    assert [term.case for term in concept.terms] == [CasePolicy.EXACT, CasePolicy.SMART, CasePolicy.ANY]


@pytest.mark.parametrize(
    ("header", "cell", "message"),
    [
        ("match", "fuzzy", "“fuzzy” is not a word for “match”; choose from exact, inflect, prefix, word"),
        ("case", "exakt", "“exakt” is not a word for “case”; did you mean “exact”?"),
        ("when", "about", "“about” is not what “when” can be in a table; write source or always"),
        ("each", "maybe", "“maybe” is neither yes nor no; write one of them"),
        ("valid_from", "31.1.2024", "“31.1.2024” is not a day; write it as 2026-01-31"),
        ("valid_until", "2024-02-30", "“2024-02-30” is not a day; write it as 2026-01-31"),
        ("confusable_with", "refuge", "no concept has the id “refuge”"),
        ("confusable_with", "가", "“가” cannot be confusable with itself; take it away"),
    ],
)
def test_a_cell_that_says_nothing_to_its_column_is_a_mistake(header: str, cell: str, message: str) -> None:
    assert mistakes(f"ko,en,{header}", f"가,a,{cell}") == [f"2:5: {message}"]


def test_several_columns_may_say_one_thing_together() -> None:
    (concept,) = read("ko,en,comment,context", "가,a,x,y").concepts

    assert concept.note == "x; y"


def test_a_note_in_the_cell_and_a_note_in_a_column_are_one_note() -> None:
    (concept,) = read("ko,en,note:en", "가,file (noun),on paper").concepts

    assert concept.terms[1] == Term("file", "en", note="noun; on paper")


def test_homographs_with_notes_are_two_concepts() -> None:
    glossary = read("en,ko", "file (noun),파일", "file (verb),제출하다", "file (noun),서류철")

    assert [(concept.id, len(concept.terms)) for concept in glossary.concepts] == [
        ("file (noun)", 3),
        ("file (verb)", 2),
    ]


def test_a_row_whose_source_only_holds_a_place_is_passed_over_with_a_doubt() -> None:
    assert doubts("ko,en", "-,a", "난민,refugee") == [
        "2:1: “-” is no term and is not read; write the term, or leave the cell empty"
    ]


def test_a_rendering_that_only_holds_a_place_is_missing() -> None:
    assert doubts("ko,en", "난민,N/A") == [
        "2:1: “난민” has no term in en; add one",
        "2:4: “N/A” is no term and is not read; write the term, or leave the cell empty",
    ]


def test_how_terms_are_parted_is_told_once_for_a_column() -> None:
    assert doubts("ko,en", "가,a; b", "나,c; d", "다,e / f") == [
        "2:3: semicolons are read as parting terms; write “ | ” between terms to be sure",
        "4:3: slashes between spaces are read as parting terms; write “ | ” between terms to be sure",
    ]


def test_odd_cells_are_told_one_by_one_as_long_as_people_read_it() -> None:
    told = doubts("ko,en", *(f"가{number},term{number} (noun)" for number in range(25)))

    assert len(told) == 21
    assert told[0] == "1:1: 5 more cells of column 2 are like the 20 told of it"


@pytest.mark.parametrize(
    ("cells", "terms"),
    [
        pytest.param(["a, b, c", "d, e", "f, g"], [["a", "b", "c"], ["d", "e"], ["f", "g"]], id="synonyms"),
        pytest.param(["a, b, c", "d", "e", "f, g", "h", "i"], None, id="few of the cells"),
        pytest.param(["Austin, Texas", "Paris, Texas", "Ames, Iowa"], None, id="places"),
        pytest.param(["A, B, C", "D, E, F", "G, H, I"], None, id="names"),
        pytest.param(["a, b", "c, d", "e, f"], None, id="never more than two"),
        pytest.param(["a, b, c", "d, e and all that goes with it", "f, g"], None, id="phrases"),
    ],
)
def test_commas_part_terms_where_a_column_shows_it(cells: list[str], terms: list[list[str]] | None) -> None:
    rows = [TableRow(1, ["ko", "en"]), *(TableRow(2 + n, [f"가{n}", cell]) for n, cell in enumerate(cells))]
    glossary = glossary_of_rows(GlossaryFile("desk.tsv", b""), rows)
    found = [[term.text for term in concept.in_language("en")] for concept in glossary.concepts]

    assert found == (terms or [[cell] for cell in cells])
    assert any("commas part" in doubt.message for doubt in glossary.doubts) is bool(terms)


def test_terms_parted_by_commas_stand_where_they_stand() -> None:
    rows = [TableRow(1, ["ko", "en"]), *(TableRow(2 + n, [f"가{n}", "a, b, c"]) for n in range(3))]
    glossary = glossary_of_rows(GlossaryFile("desk.tsv", b""), rows)

    assert [term.place for term in glossary.concepts[0].in_language("en")] == [
        Place("desk.tsv", 2, column) for column in (4, 7, 10)
    ]


KINDS = ("kind,id,en,ko", "country,de,Germany,독일", "country,ko,Korea,한국", "language,de,German,독일어")


def test_ids_that_another_column_tells_apart_are_read_with_it() -> None:
    glossary = read(*KINDS, "language,ko,Korean,한국어")

    assert [concept.id for concept in glossary.concepts] == ["country de", "country ko", "language de", "language ko"]
    assert [doubt.message for doubt in glossary.doubts] == [
        "the column “kind” is not known and not read",
        "some ids stand more than once; column 1 tells them apart, so they are read as “country de” and so on",
    ]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param((*KINDS, "language,de,Dutch,네덜란드어"), id="twice in one kind"),
        pytest.param((*KINDS[:3], ",de,German,독일어"), id="a row of no kind"),
        pytest.param(("row,id,en,ko", "1,de,Germany,독일", "2,de,German,독일어", "3,ko,Korea,한국"), id="numbers"),
        pytest.param(("id,en,ko", "de,Germany,독일", "de,German,독일어"), id="no such column"),
    ],
)
def test_other_ids_that_stand_twice_are_mistakes(rows: tuple[str, ...]) -> None:
    assert any("the id “de” is taken by the concept at" in mistake for mistake in mistakes(*rows))


def test_ids_that_differ_in_capitals_only_are_doubts() -> None:
    assert doubts("id,ko,en", "Seoul,서울,Seoul", "seoul,서울시,City of Seoul") == [
        "3:1: “seoul” and “Seoul” (desk.tsv:2:1) differ in capitals only; make them one row if they are one concept"
    ]


def test_capitals_are_no_doubt_where_another_column_tells_ids_apart() -> None:
    assert doubts(
        "kind,id,en,ko", "a,DE,Germany,독일", "a,KO,Korea,한국", "b,de,German,독일어", "b,ko,Korean,한국어"
    ) == ["1:1: the column “kind” is not known and not read"]


def test_rows_that_cannot_be_read_are_mistakes() -> None:
    rows: list[TableRow | Mistake] = [
        TableRow(1, ["ko", "en"]),
        Mistake(Place("desk.tsv", 2, 1), "broken"),
        TableRow(3, ["가", "a"]),
    ]
    with pytest.raises(GlossaryError) as caught:
        glossary_of_rows(GlossaryFile("desk.tsv", b""), rows)

    assert [str(mistake) for mistake in caught.value.mistakes] == ["desk.tsv:2:1: broken"]


def test_without_a_header_the_languages_are_those_that_were_said() -> None:
    glossary = read("난민,refugee,people", languages=("ko", "en"))

    assert (glossary.languages, glossary.concepts[0].note) == (("ko", "en"), "people")


def test_only_the_columns_that_say_something_are_written() -> None:
    terms = (Term("가", "ko"), Term("a", "en"), Term("b", "en", DEPRECATED, when=Condition(source=True)))
    glossary = Glossary("desk", ("ko", "en"), (ConceptEntry("c", terms, note="care"),))

    assert list(rows_of_glossary(glossary)) == [
        ["id", "ko", "en", "en:deprecated", "note", "when:en:deprecated"],
        ["c", "가", "a", "b", "care", "source"],
    ]


def test_what_is_said_of_all_terms_is_written_once() -> None:
    terms = (Term("가", "ko", part_of_speech="noun"), Term("a", "en", ADMITTED, part_of_speech="noun"))
    glossary = Glossary("desk", ("ko", "en"), (ConceptEntry("c", terms),))

    assert next(iter(rows_of_glossary(glossary))) == ["id", "ko", "en", "en:admitted", "part_of_speech"]


def test_a_term_with_a_bar_is_not_written() -> None:
    glossary = Glossary("desk", ("ko", "en"), (ConceptEntry("c", (Term("가", "ko"), Term("a|b", "en"))),), "desk.yaml")

    with pytest.raises(GlossaryError, match="cannot stand in a table, where it would be read as something else"):
        list(rows_of_glossary(glossary))


def test_a_stem_at_the_end_of_a_term_is_written_as_a_bar() -> None:
    glossary = Glossary(
        "desk", ("ko", "en"), (ConceptEntry("c", (Term("가", "ko"), Term("option", "en", stems=(6,)))),)
    )

    assert list(rows_of_glossary(glossary))[1] == ["c", "가", "option|"]


HEADERS = st.lists(
    st.sampled_from(
        [
            "ko",
            "en",
            "",
            "kind",
            "term",
            "source",
            "target",
            "language",
            "status:en",
            "Term_Info",
            "forbidden",
            "Concept ID",
        ]
    )
    | st.sampled_from(FIELDS),
    max_size=8,
)
CELLS = st.sampled_from(
    ["", " ", "ko", "en", "탈북자", "a", "a | b", "a; b", "a, b, c", "yes", "no", "2024-01-01", "N/A", "|"]
)


@given(HEADERS, st.lists(st.lists(CELLS, min_size=1, max_size=9), max_size=6))
def test_any_rows_are_a_glossary_or_mistakes_with_places(names: list[str], rows: list[list[str]]) -> None:
    table = [TableRow(number, cells) for number, cells in enumerate([names or ["ko", "en"], *rows], 1)]
    outcome = glossary_or_error(table)
    if isinstance(outcome, GlossaryError):
        assert all(mistake.place.line and mistake.place.column for mistake in outcome.mistakes)
    else:
        assert all(doubt.place.line for doubt in outcome.doubts)
        assert all(term.place and term.text for concept in outcome.concepts for term in concept.terms)


def glossary_or_error(rows: list[TableRow]) -> Glossary | GlossaryError:
    try:
        return glossary_of_rows(GlossaryFile("desk.tsv", b"", ("ko", "en")), rows)
    except GlossaryError as error:
        return error
