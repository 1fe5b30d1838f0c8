import csv
import io
import re
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from table_glossaries import TERM_TEXTS, glossaries

from termcheck.errors import GlossaryError, Place
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary, Term
from termcheck.glossary_formats.table import Table
from termcheck.parsing.glossary_as_rows import rows_of_glossary
from termcheck.parsing.glossary_file import GlossaryFile

ADMITTED, DEPRECATED = AdministrativeStatus.ADMITTED, AdministrativeStatus.DEPRECATED


def read(text: str, name: str = "desk.tsv") -> Glossary:
    return Table().read(GlossaryFile(name, text.encode()))


def terms(text: str, name: str = "desk.tsv") -> list[list[str]]:
    return [[term.text for term in concept.terms] for concept in read(text, name).concepts]


def mistakes(text: str, name: str = "desk.tsv") -> list[str]:
    with pytest.raises(GlossaryError) as caught:
        read(text, name)
    return [str(mistake).removeprefix(f"{name}:") for mistake in caught.value.mistakes]


def doubts(text: str) -> list[str]:
    return [str(doubt).removeprefix("desk.tsv:") for doubt in read(text).doubts]


def test_a_header_says_what_each_column_holds() -> None:
    glossary = read(
        "id\tko\ten\ten:admitted\ten:deprecated\tdefinition\tnote\tsubject\n"
        "defector\t탈북자 | 탈북민\tdefector\tNorth Korean defector\trefugee|escapee\tleft\tcare\tpeople\n"
    )
    (concept,) = glossary.concepts

    assert (glossary.title, glossary.languages, glossary.path) == ("desk", ("ko", "en"), "desk.tsv")
    assert len(glossary.digest) == 16
    assert (concept.id, concept.definition, concept.note, concept.subject_field) == (
        "defector",
        "left",
        "care",
        "people",
    )
    assert concept.terms == (
        Term("탈북자", "ko"),
        Term("탈북민", "ko"),
        Term("defector", "en"),
        Term("North Korean defector", "en", ADMITTED),
        Term("refugee", "en", DEPRECATED),
        Term("escapee", "en", DEPRECATED),
    )
    assert [term.place and term.place.column for term in concept.terms] == [10, 16, 20, 29, 51, 59]
    assert concept.place == Place("desk.tsv", 2, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("ko\ten\n탈북자\tdefector\n", [["탈북자", "defector"]], id="two languages"),
        pytest.param("KO\tEN:Admitted\n탈북자\tdefector\n", [["탈북자", "defector"]], id="capitals in the header"),
        pytest.param("ko\ten\r\n탈북자\tdefector\r\n", [["탈북자", "defector"]], id="CRLF"),
        pytest.param("ko\ten\r탈북자\tdefector", [["탈북자", "defector"]], id="CR and no last line end"),
        pytest.param("\ufeffko\ten\n탈북자\tdefector\n", [["탈북자", "defector"]], id="a byte order mark"),
        pytest.param(
            "# desk\n\nko\ten\n\t\n# x\n탈북자\tdefector\n", [["탈북자", "defector"]], id="comments and blank rows"
        ),
        pytest.param("ko\ten\n탈북자\t#\n", [["탈북자", "#"]], id="a number sign in a cell"),
        pytest.param("ko\ten\n탈북자\tdefector\t\t\n", [["탈북자", "defector"]], id="empty cells behind the last"),
        pytest.param("ko\ten\tnote\n탈북자\tdefector\n", [["탈북자", "defector"]], id="fewer cells than columns"),
        pytest.param("ko\t\ten\n탈북자\tx\tdefector\n", [["탈북자", "defector"]], id="a column without a name"),
        pytest.param('ko\ten\n탈북자\tthe "North"\n', [["탈북자", 'the "North"']], id="quotes in a cell"),
        pytest.param(
            'ko\ten\n탈북자\t"North" and "South"\n', [["탈북자", '"North" and "South"']], id="quotes at both ends"
        ),
        pytest.param('ko\ten\n탈북자\t"a ""b"" | c"\n', [["탈북자", 'a "b"', "c"]], id="a quoted cell"),
        pytest.param('ko\ten\n탈북자\t"\n', [["탈북자", '"']], id="one quote"),
        pytest.param("ko\ten\n 탈북자 \t defector \n", [["탈북자", "defector"]], id="white space around terms"),
        pytest.param("ko\ten\n탈북자\t \u200b\n", [["탈북자"]], id="an invisible cell"),
        pytest.param("en\tko\ten-GB\nsource\t소식통\tsource\n", [["source", "소식통", "source"]], id="three languages"),
    ],
)
def test_tsv_rows(text: str, expected: list[list[str]]) -> None:
    assert terms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("ko,en\n탈북자,defector\n", [["탈북자", "defector"]], id="commas"),
        pytest.param("ko;en\n탈북자;a, b\n", [["탈북자", "a, b"]], id="semicolons"),
        pytest.param("ko\ten\n탈북자\ta, b\n", [["탈북자", "a, b"]], id="tabs"),
        pytest.param('"ko","en"\n"탈북자","a, ""b"""\n', [["탈북자", 'a, "b"']], id="quoted cells"),
        pytest.param("ko,en\n,\n탈북자,defector\n", [["탈북자", "defector"]], id="a blank row"),
        pytest.param('ko,en\n탈북자,5" gun\n', [["탈북자", '5" gun']], id="a quote inside"),
        pytest.param('ko,en\n# a, "b" c\n탈북자,defector\n', [["탈북자", "defector"]], id="quotes in a comment"),
        pytest.param('ko,en\n"#미투","#MeToo"\n', [["#미투", "#MeToo"]], id="a number sign between quotes"),
        pytest.param('ko,en,note\n"탈북자",x,"a\n# b"\n', [["탈북자", "x"]], id="a line end between quotes"),
    ],
)
def test_csv_rows(text: str, expected: list[list[str]]) -> None:
    assert terms(text, "desk.csv") == expected


def test_places_are_right_behind_a_cell_of_several_lines() -> None:
    glossary = read('note,ko,en\n"one\ntwo",탈북자,"defector | refugee|\nx""s | y"\n,난민,displaced\n', "desk.csv")

    assert [str(term.place) for concept in glossary.concepts for term in concept.terms] == [
        "desk.csv:3:6",
        "desk.csv:3:11",
        "desk.csv:3:22",
        "desk.csv:4:1",
        "desk.csv:4:8",
        "desk.csv:5:2",
        "desk.csv:5:5",
    ]


def test_rows_without_an_id_are_named_by_their_first_source_term_and_merged() -> None:
    glossary = read("ko\ten\ten:deprecated\n탈북자\tdefector\t\n난민\trefugee\n탈북자\tdefector\trefugee\n")

    assert [concept.id for concept in glossary.concepts] == ["탈북자", "난민"]
    assert [term.text for term in glossary.concepts[0].terms] == ["탈북자", "defector", "refugee"]


@pytest.mark.parametrize(
    ("name", "languages"),
    [
        pytest.param("desk.ko-en.tsv", ("ko", "en"), id="behind a full stop"),
        pytest.param("ko_en.tsv", ("ko", "en"), id="alone"),
        pytest.param("f_en-ko_KR.csv", ("en", "ko-KR"), id="with a region"),
        pytest.param("desk-en_GB-ko.tsv", ("en-GB", "ko"), id="with a region before"),
    ],
)
def test_without_a_header_the_name_of_the_file_tells_the_languages(name: str, languages: tuple[str, ...]) -> None:
    separator = "," if name.endswith(".csv") else "\t"
    text = "# Glossary in tab-separated format\n탈북자\tdefector\ta comment\n난민\trefugee\n".replace("\t", separator)
    glossary = read(text, name)

    assert glossary.languages == languages
    assert [concept.note for concept in glossary.concepts] == ["a comment", ""]
    assert terms(text, name) == [["탈북자", "defector"], ["난민", "refugee"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("ko\ten\n탈북자\tdefector\n", [], id="nothing to say"),
        pytest.param("ko\ten\n탈북자\tdefector\n난민\n", ["3:1: “난민” has no term in en; add one"], id="no rendering"),
        pytest.param(
            "ko\ten:deprecated\n난민\tx\n",
            ["2:1: “난민” has no preferred or admitted term in en; say what should be written"],
            id="only what must not be written",
        ),
        pytest.param("ko\ten\n", ["1:1: the table has a header and no rows; add a concept"], id="a header alone"),
        pytest.param(
            "ko\ten\n탈북자\tdefector\n탈북민\tDefector\n",
            ["3:5: “Defector” is the preferred rendering of “탈북자” too (desk.tsv:2:5)"],
            id="rows that share a rendering",
        ),
    ],
)
def test_doubts(text: str, expected: list[str]) -> None:
    assert [
        doubt.removesuffix("; choose another, or name “탈북자” under confusable_with") for doubt in doubts(text)
    ] == expected


ROW = "탈북자\tdefector\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", "1:1: the glossary is empty", id="nothing"),
        pytest.param("# a comment\n\n", "1:1: the glossary is empty", id="a comment"),
        pytest.param(
            ROW, "1:1: this row names no languages, and neither does the file’s name; begin it with", id="no header"
        ),
        pytest.param(
            "id\tko\ttarget\n", "1:7: “target” does not tell its language; name the languages with", id="no tag"
        ),
        pytest.param("id\tnote\n", "1:1: the header names no language, and a glossary needs two", id="no language"),
        pytest.param(
            "ko\n탈북자\n", "1:1: the header names only ko, and a glossary needs two languages", id="one language"
        ),
        pytest.param("ko,en\n탈북자,defector\n", "1:1: this row names no languages", id="commas in a TSV"),
        pytest.param(
            "ko\ten\tdefinitoin\n",
            "1:7: “definitoin” is no column known; did you mean “definition”?",
            id="misspelt column",
        ),
        pytest.param("ko\ten\tjp\n", "1:7: “jp” is no tag of a language", id="a country"),
        pytest.param(
            "ko\ten\ten:forbiden\n",
            "1:7: “forbiden” is not a status; choose from admitted, deprecated",
            id="unknown status",
        ),
        pytest.param(
            "ko\ten\ten:admited\n", "1:7: “admited” is not a status; did you mean “admitted”?", id="misspelt status"
        ),
        pytest.param("ko\ten\ten:\n", "1:7: “” is not a status", id="no status behind the colon"),
        pytest.param("ko\ten\tnote\tNote\n", "1:12: the column “Note” stands twice; keep one", id="a column twice"),
        pytest.param(
            f"ko\ten\n{ROW}x\ty\t\tz\n", "3:6: this cell is one too many, as there are 2 columns", id="too many cells"
        ),
        pytest.param(
            "ko\ten\n\tdefector\n", "2:1: this row has no term in ko, the source language; add it", id="no source"
        ),
        pytest.param("en\tko\n \tdefector\n", "2:1: this row has no term in en", id="a blank source"),
        pytest.param(
            "id\tnote\tko\ten\nx\ty\n", "2:4: this row has no term in ko", id="a row that ends before its source"
        ),
        pytest.param(
            f"id\tko\ten\nx\t{ROW}x\t난민\trefugee\n",
            "3:1: the id “x” is taken by the concept at desk.tsv:2:1",
            id="duplicate id",
        ),
        pytest.param(
            f"id\tko\ten\n탈북자\t난민\trefugee\n\t{ROW}", "3:1: the id “탈북자” is taken by", id="an id that is a term"
        ),
        pytest.param("ko\ten\n탈북자\ta | | b\n", "2:9: there is no term on one side of this “|”", id="an empty term"),
        pytest.param("ko\ten\n탈북자\ta |\n", "2:8: there is no term on one side of this “|”", id="a bar at the end"),
        pytest.param(
            "ko\ten\ten:deprecated\n탈북자\ta\tb | a\n",
            "2:11: “a” is deprecated here and preferred at desk.tsv:2:5",
            id="two statuses",
        ),
        pytest.param(f"ko\ten\n{ROW}\0", "3:1: this is a binary file", id="binary"),
    ],
)
def test_a_mistake_is_told_with_its_place(text: str, expected: str) -> None:
    (mistake,) = mistakes(text)

    assert mistake[: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('ko,en\na,b\nc,"d\ne,f\n', "3:3: the quote opened here is not closed", id="an open quote"),
        pytest.param('ko,en\na,"b" c\nd,e\n', "2:3: text stands behind the closing quote", id="text behind a quote"),
        pytest.param(
            'ko,en,note\na,b,"c\nd"\n,e\n', "4:1: this row has no term in ko", id="behind a cell of two lines"
        ),
        pytest.param('ko,en\n"a\nb",c,d\n', "3:6: this cell is one too many", id="in a row of two lines"),
        pytest.param(
            "ko;en;noet\n",
            "1:7: “noet” is no column known; did you mean “note”?",
            id="semicolons",
        ),
    ],
)
def test_a_mistake_in_csv_is_told_with_its_place(text: str, expected: str) -> None:
    (mistake,) = mistakes(text, "desk.csv")

    assert mistake[: len(expected)] == expected


def test_a_row_without_a_header_has_three_cells_at_most() -> None:
    assert mistakes("a\tb\tc\td\n", "desk.ko-en.tsv")[0][:38] == "1:7: this cell is one too many, as the"


def test_all_mistakes_are_told_at_once_in_file_order() -> None:
    found = mistakes("id\tko\ten\tnoet\nx\t탈북자\tdefector\n\t\trefugee\nx\t난민\ta |\ty\tz\n")

    assert [mistake.partition(" ")[0] for mistake in found] == ["1:10:", "3:2:", "4:1:", "4:9:", "4:12:"]


def test_bytes_that_are_no_utf_8_are_named() -> None:
    with pytest.raises(GlossaryError, match=r"desk.tsv:2:3: byte 8 of the file is not valid UTF-8"):
        Table().read(GlossaryFile("desk.tsv", b"ko\ten\na\t\xff\nb\tc\n"))


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_with_a_byte_order_mark_is_read(codec: str) -> None:
    mark = "" if codec == "utf-16" else "\ufeff"
    (concept,) = Table().read(GlossaryFile("desk.tsv", f"{mark}ko\ten\n탈북자\tdefector\n".encode(codec))).concepts

    assert [str(term.place) for term in concept.terms] == ["desk.tsv:2:1", "desk.tsv:2:5"]


def test_ten_thousand_rows_take_no_time_worth_noticing() -> None:
    rows = "".join(f"c{row}\t탈북자{row}\tdefector {row}\trunaway {row}\tnote\n" for row in range(10_000))
    began = time.process_time()
    glossary = read("id\tko\ten\ten:admitted\tnote\n" + rows)

    # Ten times what it takes, as machines differ; a quadratic reading takes a hundred times.
    assert time.process_time() - began < 2
    assert glossary.term_count() == 30_000


# Before a sign of formulas an apostrophe only guards.
CELLS = st.lists(TERM_TEXTS.filter(lambda text: text[0] != "'"), min_size=1, max_size=3, unique=True)
ROWS = st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=8)


def written(rows: list[tuple[list[str], list[str]]], separator: str) -> str:
    table = io.StringIO()
    writer = csv.writer(table, delimiter=separator, lineterminator="\r\n")
    writer.writerow(["id", "ko", "en"])
    writer.writerows([f"c{number}", " | ".join(ko), "|".join(en)] for number, (ko, en) in enumerate(rows))
    return table.getvalue()


@given(ROWS, st.sampled_from(["\t", ",", ";"]))
def test_the_terms_read_are_the_terms_written(rows: list[tuple[list[str], list[str]]], separator: str) -> None:
    name = "desk.tsv" if separator == "\t" else "desk.csv"

    assert terms(written(rows, separator), name) == [ko + en for ko, en in rows]


@given(ROWS, st.sampled_from(["\t", ",", ";"]))
def test_every_term_stands_where_its_place_says(rows: list[tuple[list[str], list[str]]], separator: str) -> None:
    text = written(rows, separator)
    lines = text.split("\r\n")
    glossary = read(text, "desk.tsv" if separator == "\t" else "desk.csv")
    places = [
        (term.text, term.place) for concept in glossary.concepts for term in concept.terms if '"' not in term.text
    ]

    assert all(
        place is not None and lines[(place.line or 0) - 1].startswith(word, (place.column or 0) - 1)
        for word, place in places
    )


def outcome(content: bytes, name: str) -> Glossary | GlossaryError:
    try:
        return Table().read(GlossaryFile(name, content))
    except GlossaryError as error:
        return error


SIGNS = st.sampled_from(
    ["ko", "en", "en:admitted", "id", "note", "탈북자", "\t", ",", ";", "\n", "\r\n", '"', '""', "|", "#", " "]
)


@given(st.lists(SIGNS, max_size=40).map("".join) | st.text(), st.sampled_from(["a.tsv", "a.csv", "a.ko-en.tsv"]))
def test_any_text_is_a_glossary_or_an_error_with_places(text: str, name: str) -> None:
    result = outcome(text.encode("utf-8", "surrogatepass"), name)

    assert isinstance(result, Glossary) or all(mistake.place.path == name for mistake in result.mistakes)


@given(st.binary(), st.sampled_from(["a.tsv", "a.csv"]))
def test_any_bytes_are_a_glossary_or_an_error(content: bytes, name: str) -> None:
    result = outcome(content, name)

    assert isinstance(result, Glossary) or result.mistakes


def test_a_title_may_stand_above_the_header() -> None:
    glossary = read("Glossary of the desk\nMay 2026\nko\ten\n난민\trefugee\n")

    assert [concept.id for concept in glossary.concepts] == ["난민"]
    assert [str(doubt) for doubt in glossary.doubts] == ["desk.tsv:1:1: what stands above the header is not read"]


def test_a_column_of_numbers_may_be_called_by_their_sign() -> None:
    assert terms("#\tKorean\tEnglish\n1\t난민\trefugee\n") == [["난민", "refugee"]]


@pytest.mark.parametrize("line", ["sep=;", '"sep=;"', "sep=;  "])
def test_a_line_by_which_excel_tells_the_separator_is_no_row(line: str) -> None:
    assert terms(f"{line}\nko;en\n탈북자;a, b, c, d\n", "desk.csv") == [["탈북자", "a, b, c, d"]]


@pytest.mark.parametrize("text", ["=1+1", "+82", "-들", "@home", "'=1", "''-x"])
@pytest.mark.parametrize("name", ["desk.tsv", "desk.csv"])
def test_no_spreadsheet_takes_a_term_for_a_formula(text: str, name: str) -> None:
    concept = ConceptEntry("c", (Term(text, "ko"), Term("x", "en")))
    written = Table().write(Glossary("desk", ("ko", "en"), (concept,)), name).decode("utf-8-sig")

    assert f"'{text}" in re.split("[\t,]", written)
    assert terms(written, name) == [[text, "x"]]
    assert [term.place and term.place.column for term in read(written, name).concepts[0].terms] == [
        4,
        4 + len(text) + 1,
    ]


def test_an_apostrophe_before_a_letter_belongs_to_its_term() -> None:
    assert terms("ko\ten\n난민\t'tis\n") == [["난민", "'tis"]]


def test_csv_is_written_as_excel_opens_it() -> None:
    terms = (Term("#미투", "ko"), Term('the "#MeToo" movement', "en"), Term("Seoul, South Korea", "en", ADMITTED))
    glossary = Glossary("desk", ("ko", "en"), (ConceptEntry("#1", terms, "one\ntwo"),))

    assert Table().write(glossary, "desk.csv").decode() == (
        "\ufeffid,ko,en,en:admitted,definition\r\n"
        '"#1","#미투","the ""#MeToo"" movement","Seoul, South Korea","one\ntwo"\r\n'
    )


def test_tsv_is_written_without_more_quotes_than_it_needs() -> None:
    terms = (Term("#미투", "ko"), Term('the "#MeToo" movement', "en"), Term('"so-called" state', "en", DEPRECATED))
    glossary = Glossary("desk", ("ko", "en"), (ConceptEntry("#1", terms, "one\ntwo"),))

    assert Table().write(glossary, "desk.tsv").decode() == (
        'id\tko\ten\ten:deprecated\tdefinition\n"#1"\t"#미투"\tthe "#MeToo" movement\t"""so-called"" state"\tone two\n'
    )


@given(glossaries())
def test_csv_is_what_other_programs_take_for_it(glossary: Glossary) -> None:
    written = Table().write(glossary, "desk.csv").decode("utf-8-sig")

    assert [
        [cell[1:] if re.match("'+[=+@-]", cell) else cell for cell in row]
        for row in csv.reader(io.StringIO(written, newline=""))
    ] == list(rows_of_glossary(glossary))


def on_one_line(said: str) -> str:
    return " ".join(re.split(r"\s*[\t\n]\s*", said))


def flattened(glossary: Glossary) -> Glossary:
    """Return a glossary in whose texts line ends and tabs are spaces, as TSV has them."""
    words = (
        replace(
            concept,
            terms=tuple(
                replace(term, note=on_one_line(term.note), source=on_one_line(term.source)) for term in concept.terms
            ),
            definition=on_one_line(concept.definition),
            definitions=tuple((language, on_one_line(said)) for language, said in concept.definitions),
            subject_field=on_one_line(concept.subject_field),
            note=on_one_line(concept.note),
            source=on_one_line(concept.source),
            owner=on_one_line(concept.owner),
        )
        for concept in glossary.concepts
    )
    return replace(glossary, concepts=tuple(words))


@given(glossaries())
def test_what_is_written_as_csv_is_read_again(glossary: Glossary) -> None:
    again = Table().read(GlossaryFile("desk.csv", Table().write(glossary, "desk.csv")))

    assert (again.title, again.languages, again.concepts) == (glossary.title, glossary.languages, glossary.concepts)


@given(glossaries())
def test_what_is_written_as_tsv_is_read_again(glossary: Glossary) -> None:
    again = Table().read(GlossaryFile("desk.tsv", Table().write(glossary, "desk.tsv")))
    wanted = flattened(glossary)

    assert (again.title, again.languages, again.concepts) == (wanted.title, wanted.languages, wanted.concepts)
