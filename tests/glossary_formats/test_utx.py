import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.errors import GlossaryError, Place
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary, Term
from termcheck.glossary_formats import FORMATS, read_glossary, written_glossary
from termcheck.parsing.glossary_file import GlossaryFile

ADMITTED, DEPRECATED = AdministrativeStatus.ADMITTED, AdministrativeStatus.DEPRECATED
PROPOSED, SUPERSEDED = AdministrativeStatus.PROPOSED, AdministrativeStatus.SUPERSEDED
HEAD = "#UTX 1.11; ko/en; license: CC BY 4.0\n"
PLAIN = f"{HEAD}#src\ttgt\tsrc:pos\n"
FULL = f"{HEAD}#src\ttgt\tsrc:pos\tterm status\tconcept ID\n"


def read(text: str, languages: tuple[str, ...] = ()) -> Glossary:
    return read_glossary(GlossaryFile("desk.utx", text.encode(), languages))


def terms(text: str) -> list[list[str]]:
    return [[term.text for term in concept.terms] for concept in read(text).concepts]


def statuses(*rows: str) -> list[list[str]]:
    return [
        [f"{term.text} {term.status}" for term in concept.terms] for concept in read(FULL + "\n".join(rows)).concepts
    ]


def doubts(text: str) -> list[str]:
    return [str(doubt).removeprefix("desk.utx:") for doubt in read(text).doubts]


def mistakes(text: str) -> list[str]:
    with pytest.raises(GlossaryError) as caught:
        read(text)
    return [str(mistake).removeprefix("desk.utx:") for mistake in caught.value.mistakes]


def test_the_head_says_languages_and_where_the_glossary_comes_from() -> None:
    glossary = read(
        "#UTX 1.11; ko-KR/en-US; 2024-05-21T10:00:00+09:00; copyright: The desk (2024); bidirectional; dictionary ID 7\n"
        "#description: Names of the North; for the desk; license: CC BY 4.0;\n"
        "#src\ttgt\tsrc:pos\n"
    )

    assert (glossary.title, glossary.languages) == ("desk", ("ko-KR", "en-US"))
    assert glossary.description == "Names of the North; for the desk"
    assert (glossary.origin, glossary.licence) == ("The desk (2024)", "CC BY 4.0")


def test_the_columns_say_what_their_cells_are() -> None:
    (concept,) = read(
        f"{HEAD}#src\ttgt\tsrc:pos\ttgt:pos\tterm status\tsrc:comment\ttgt:comment\tcomment\tx:definition\tx:subject\t"
        "concept ID\n탈북자\tdefector\tnoun\tproperNoun\tapproved\tnot 새터민\tone word\tsee the stylebook\t"
        "Who left the North.\tpeople\tC1\n"
    ).concepts

    assert (concept.id, concept.note, concept.definition, concept.subject_field, concept.place) == (
        "C1",
        "see the stylebook",
        "Who left the North.",
        "people",
        Place("desk.utx", 3, 1),
    )
    assert concept.terms == (
        Term("탈북자", "ko", note="not 새터민", part_of_speech="noun"),
        Term("defector", "en", note="one word", part_of_speech="properNoun"),
    )
    assert [str(term.place) for term in concept.terms] == ["desk.utx:3:1", "desk.utx:3:5"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"{PLAIN}난민\trefugee\tnoun\n", [["난민", "refugee"]], id="one row"),
        pytest.param(
            f"{PLAIN}난민\trefugee\tnoun\n탈북자\tdefector\tnoun\n",
            [["난민", "refugee"], ["탈북자", "defector"]],
            id="two rows",
        ),
        pytest.param(f"\ufeff{PLAIN}난민\trefugee\tnoun\n", [["난민", "refugee"]], id="a byte order mark"),
        pytest.param(
            PLAIN.replace("\n", "\r\n") + "난민\trefugee\r\n", [["난민", "refugee"]], id="line ends of Windows"
        ),
        pytest.param(f"{PLAIN}# a comment\n\n난민\trefugee\n", [["난민", "refugee"]], id="a comment and a blank line"),
        pytest.param(f"{PLAIN} #미투\t#MeToo\n", [["#미투", "#MeToo"]], id="a term with a number sign"),
        pytest.param(
            f"{PLAIN}난민\trefugee\n난민\tdisplaced person\n", [["난민", "refugee", "displaced person"]], id="synonyms"
        ),
        pytest.param(f"{PLAIN}난민\t-\t-\n", [["난민"]], id="a hyphen for an empty cell"),
        pytest.param(f"{PLAIN}\trefugee\n", [["refugee"]], id="no source term"),
        pytest.param(f"{PLAIN} 난민 \t refugee \n", [["난민", "refugee"]], id="white space around terms"),
        pytest.param(
            f'{PLAIN}난민\t"refugee, ""displaced"""\n', [["난민", 'refugee, "displaced"']], id="quotes of a spreadsheet"
        ),
        pytest.param(
            f'{PLAIN}난민\t"North" and "South"\n', [["난민", '"North" and "South"']], id="quotes of the author"
        ),
        pytest.param(
            f"{HEAD}#tgt\tsrc\tsrc:pos\nrefugee\t난민\n", [["난민", "refugee"]], id="the columns in another order"
        ),
        pytest.param(
            f"{HEAD}src\ttgt\tsrc:pos\n난민\trefugee\n", [["난민", "refugee"]], id="columns without a number sign"
        ),
        pytest.param(
            "#UTX-S 0.91; en-US/ko; copyright: the desk\t\t\n#src\ttgt\tsrc:pos\tsrc:plural\nrefugee\t난민\tnoun\trefugees\n",
            [["refugee", "난민"]],
            id="UTX-S, with the tabs of a spreadsheet",
        ),
        pytest.param(
            '"#UTX 1.11; ko/en; copyright: desk, 2024"\n#src\ttgt\n난민\trefugee\n',
            [["난민", "refugee"]],
            id="a quoted head",
        ),
        pytest.param(
            "#UTX 1.20; ko/en/ja\n##description: x\n#term:ko\tterm:en\tterm:ja\tpos:ko\n난민\trefugee\t難民\tnoun\n",
            [["난민", "refugee", "難民"]],
            id="three languages",
        ),
    ],
)
def test_rows(text: str, expected: list[list[str]]) -> None:
    assert terms(text) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(["난민\trefugee"], [["난민 preferred", "refugee preferred"]], id="none"),
        pytest.param(["난민\trefugee\tnoun\tapproved"], [["난민 preferred", "refugee preferred"]], id="approved"),
        pytest.param(["난민\trefugee\tnoun\tApproved"], [["난민 preferred", "refugee preferred"]], id="in capitals"),
        pytest.param(["난민\trefugee\tnoun\tprovisional"], [["난민 preferred", "refugee proposed"]], id="provisional"),
        pytest.param(
            ["난민\trefugee\tnoun\tnon-standard"], [["난민 preferred", "refugee admitted"]], id="non-standard"
        ),
        pytest.param(["난민\tescapee\tnoun\tforbidden"], [["난민 preferred", "escapee deprecated"]], id="forbidden"),
        pytest.param(["난민\tescapee\tnoun\trejected"], [["난민 preferred", "escapee deprecated"]], id="rejected"),
        pytest.param(
            ["난민\tescapee\tnoun\tpreferred"], [["난민 preferred", "escapee preferred"]], id="termcheck’s own word"
        ),
        pytest.param(
            ["탈북자\tdefector\t\tapproved\tC1", "탈북자\tescapee\t\tforbidden\tC1"],
            [["탈북자 preferred", "defector preferred", "escapee deprecated"]],
            id="a forbidden rendering",
        ),
        pytest.param(
            ["탈북자\tescapee\t\tforbidden\tC1", "탈북자\tdefector\t\tapproved\tC1"],
            [["탈북자 preferred", "escapee deprecated", "defector preferred"]],
            id="a forbidden rendering that stands first",
        ),
        pytest.param(
            ["탈북자\tdefector\t\tapproved\tC1", "새터민\tdefector\t\tnon-standard\tC1"],
            [["탈북자 preferred", "새터민 admitted", "defector preferred"]],
            id="a source term that is not standard",
        ),
        pytest.param(["난민\t\t\tforbidden\tC1"], [["난민 deprecated"]], id="a source term alone"),
    ],
)
def test_the_status_of_a_row_is_that_of_one_of_its_terms(rows: list[str], expected: list[list[str]]) -> None:
    assert statuses(*rows) == expected


def test_each_language_may_have_its_own_status() -> None:
    (concept,) = read(
        "#UTX 1.20; ko/en/ja\n#term:ko\tterm:en\tterm:ja\tterm status:en\n난민\trefugee\t難民\tprovisional\n"
    ).concepts

    assert [str(term.status) for term in concept.terms] == ["preferred", "proposed", "preferred"]


def test_rows_with_one_concept_id_are_one_entry() -> None:
    glossary = read(f"{FULL}난민\trefugee\t\t\tC1\n탈북자\tdefector\t\t\tC2\n피란민\trefugee\t\t\tC1\n")

    assert [(concept.id, [term.text for term in concept.terms]) for concept in glossary.concepts] == [
        ("C1", ["난민", "피란민", "refugee"]),
        ("C2", ["탈북자", "defector"]),
    ]


def test_the_languages_may_be_told_from_without() -> None:
    text = "#UTX 1.11; license: CC BY 4.0\n#src\ttgt\n난민\trefugee\n"

    assert read(text, ("ko", "en")).languages == ("ko", "en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"{PLAIN}난민\trefugee\n", [], id="nothing to say"),
        pytest.param(f"{HEAD}#src\ttgt\tsrc:plural\n난민\trefugee\tx\n", [], id="forms of a word"),
        pytest.param(PLAIN, ["1:1: this file has no rows of terms; add one"], id="no rows"),
        pytest.param(
            f"{HEAD}#src\ttgt\tcoment\n난민\trefugee\tx\n",
            [
                "2:10: the column “coment” is not read; did you mean “comment”?",
            ],
            id="a column that is not known",
        ),
        pytest.param(
            f"{PLAIN}난민\trefugee\tnoun\tx\n",
            ["3:17: this cell is one too many, as there are 3 columns; it is not read"],
            id="a cell too many",
        ),
        pytest.param(f"{PLAIN}난민\t-\n", ["3:1: “난민” has no term in en; add one"], id="no rendering"),
        pytest.param(
            f"{PLAIN}\t\tnoun\n",
            [
                "1:1: this file has no rows of terms; add one",
                "3:3: this row has no term and is left out; write one, or delete the row",
            ],
            id="no term",
        ),
        pytest.param(
            f"{FULL}난민\trefugee\t\tprovisional\n",
            ["3:1: “난민” has no preferred or admitted term in en; say what should be written"],
            id="nothing approved",
        ),
    ],
)
def test_doubts(text: str, expected: list[str]) -> None:
    assert doubts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "", ["1:1: this is no UTX; begin it with a line as “#UTX 1.11; ko/en; license: CC BY 4.0”"], id="nothing"
        ),
        pytest.param(
            "ko\ten\n",
            ["1:1: this is no UTX; begin it with a line as “#UTX 1.11; ko/en; license: CC BY 4.0”"],
            id="a table",
        ),
        pytest.param(
            "#UTX 1.11\n#src\ttgt\n",
            [
                "1:1: the first line names no two languages; begin it with a line as “#UTX 1.11; ko/en; license: CC BY 4.0”"
            ],
            id="no languages",
        ),
        pytest.param(
            "#UTX 1.11; ko/jp\n#src\ttgt\n",
            ["1:12: “jp” is not the tag of a language; write one as ko, en-US or ja-JP"],
            id="a country",
        ),
        pytest.param(
            f"{HEAD}난민\trefugee\n",
            ["2:1: no line above this row names the columns; write one as “#src⇥tgt⇥src:pos” with tabs"],
            id="no columns",
        ),
        pytest.param(
            f"{HEAD}#src\tsrc:pos\n난민\tnoun\n",
            ["2:1: no column holds the terms in en; name it, as src, tgt or term:en"],
            id="a column is missing",
        ),
        pytest.param(f"{HEAD}#src\ttgt\tTGT\n", ["2:10: the column “TGT” stands twice; keep one"], id="a column twice"),
        pytest.param(
            f"{FULL}난민\trefugee\tnoun\tforbiden\n",
            ["3:17: “forbiden” is not a status; did you mean “forbidden”?"],
            id="a status",
        ),
        pytest.param(
            f"{FULL}난민\trefugee\t\tapproved\n난민\trefugee\t\tforbidden\n",
            ["4:1: “난민” is deprecated here and preferred at desk.utx:3:1; decide on one status"],
            id="two statuses",
        ),
        pytest.param(
            f"{FULL}난민\trefugee\n탈북자\tdefector\t\t\t난민\n",
            ["4:1: the id “난민” is taken by the concept at desk.utx:3:1; change one"],
            id="an id that is a term",
        ),
    ],
)
def test_mistakes_are_told_with_their_places(text: str, expected: list[str]) -> None:
    assert mistakes(text) == expected


@pytest.mark.parametrize(
    ("path", "head", "name"),
    [
        pytest.param("desk.utx", b"", "utx", id="by its name"),
        pytest.param("desk.txt", b"#UTX 1.11; ko/en\n", "utx", id="by its first line"),
        pytest.param("desk.txt", b"\xef\xbb\xbf#UTX-S 1.01; ko/en\n", "utx", id="behind a byte order mark"),
        pytest.param("desk.txt", '"#UTX 1.11; ko/en"'.encode("utf-16"), "utx", id="as a spreadsheet saves it"),
    ],
)
def test_it_is_recognised(path: str, head: bytes, name: str) -> None:
    assert FORMATS.of(path, head) == name


def test_another_text_is_not_taken_for_it() -> None:
    member = FORMATS.known()["utx"]

    assert not member.recognises("desk.txt", b"# UTXO\n")


def test_what_is_written_is_legible() -> None:
    concept = ConceptEntry(
        "defector",
        (
            Term("탈북자", "ko"),
            Term("새터민", "ko", SUPERSEDED),
            Term("defector", "en"),
            Term("escapee", "en", DEPRECATED),
        ),
        note="see the stylebook",
    )
    glossary = Glossary("desk", ("ko", "en"), (concept,), description="People", origin="the desk", licence="CC BY 4.0")

    assert written_glossary(glossary, "desk.utx").decode() == (
        "#UTX 1.11; ko/en; copyright: the desk; license: CC BY 4.0\n"
        "#description: People\n"
        "#src\ttgt\tsrc:pos\tterm status\tcomment\tconcept ID\n"
        "탈북자\tdefector\t\tapproved\tsee the stylebook\tdefector\n"
        "탈북자\tescapee\t\tforbidden\t\tdefector\n"
        "새터민\tdefector\t\tforbidden\t\tdefector\n"
    )


@pytest.mark.parametrize(
    ("languages", "term", "message"),
    [
        pytest.param(
            ("ko", "en", "ja"),
            "a",
            "desk.utx: UTX holds two languages, and this glossary has ko, en, ja",
            id="languages",
        ),
        pytest.param(("ko", "en"), "-", "desk.utx: UTX cannot hold the term “-”", id="a hyphen"),
    ],
)
def test_what_it_cannot_hold_is_refused(languages: tuple[str, ...], term: str, message: str) -> None:
    glossary = Glossary("desk", languages, (ConceptEntry("x", (Term(term, "ko"),)),))
    with pytest.raises(GlossaryError) as caught:
        written_glossary(glossary, "desk.utx")

    assert str(caught.value).startswith(message)


WORDS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=6).filter(lambda text: text != "-")
PHRASES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
SAID = st.one_of(st.just(""), PHRASES)
FACTS = st.one_of(st.just(""), PHRASES.filter(lambda text: not {";", ":", "/"} & set(text)))
SAYABLE = st.sampled_from([status for status in AdministrativeStatus if status is not SUPERSEDED])


@st.composite
def entries(draw: st.DrawFn, number: int) -> ConceptEntry:
    named = [
        Term(text, language, draw(SAYABLE), part_of_speech=draw(st.sampled_from(["", "noun", "verb"])), note=draw(SAID))
        for language in ("ko", "en-US")
        for text in draw(st.lists(PHRASES, max_size=4, unique=True))
    ]
    return ConceptEntry(f"c{number}", tuple(named), draw(SAID), draw(SAID), draw(SAID))


GLOSSARIES = st.builds(
    lambda concepts, description, origin, licence: Glossary(
        "desk", ("ko", "en-US"), tuple(concepts), description=description, origin=origin, licence=licence
    ),
    st.integers(0, 4).flatmap(lambda count: st.tuples(*map(entries, range(count)))),
    FACTS,
    FACTS,
    FACTS,
)


@given(GLOSSARIES)
def test_what_is_written_is_read_again(glossary: Glossary) -> None:
    again = read(written_glossary(glossary, "desk.utx").decode())

    assert (again.languages, again.concepts) == (glossary.languages, glossary.concepts)
    assert (again.description, again.origin, again.licence) == (
        glossary.description,
        glossary.origin,
        glossary.licence,
    )


PIECES = st.sampled_from(
    ["#", "UTX", "src", "tgt", "\t", "\n", ";", "ko", "/", "en", '"', "term status", ":", "-", "a"]
)


def is_read_or_refused_with_a_place(content: bytes) -> bool:
    try:
        read_glossary(GlossaryFile("desk.utx", content))
    except GlossaryError as error:
        return all(mistake.place.line for mistake in error.mistakes)
    return True


@given(st.sampled_from(["", HEAD, PLAIN, FULL]), st.lists(PIECES).map("".join))
def test_any_file_is_read_or_refused_with_a_place(head: str, rest: str) -> None:
    assert is_read_or_refused_with_a_place((head + rest).encode())


@given(st.binary())
def test_any_bytes_are_read_or_refused_with_a_place(content: bytes) -> None:
    assert is_read_or_refused_with_a_place(PLAIN.encode() + content)
