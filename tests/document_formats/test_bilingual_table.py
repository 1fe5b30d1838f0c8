"""Tables are read row by row, exactly as they stand in the file, and bad rows do not hide good ones."""

import codecs
import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.document_formats.table import Table
from termcheck.errors import DocumentError, NothingToCheckError
from termcheck.parsing.decoding import LONGEST_LINE, OpenFile
from termcheck.parsing.wanted_pair import WantedPair
from termcheck.text import Document, Position, Span


def read(content: str | bytes, languages: tuple[str, ...] = ("ko", "en"), path: str = "pairs.tsv") -> Document:
    raw = content.encode() if isinstance(content, str) else content
    return Table().read(OpenFile(path, io.BytesIO(raw), languages, wanted=WantedPair(languages)))


def pairs(content: str) -> list[tuple[str, str | None, str]]:
    return [
        (segment.id, segment.source.content if segment.source else None, segment.target.content)
        for segment in read(content).segments
    ]


def refused(content: str | bytes) -> tuple[list[str], list[str]]:
    """Return the ids of the good rows and the mistakes told after them."""
    good: list[str] = []
    with pytest.raises(DocumentError) as told:
        good.extend(segment.id for segment in read(content).segments)
    return good, [str(mistake) for mistake in told.value.mistakes]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("ko\ten\n당\tparty\n", [("2", "당", "party")], id="tabs"),
        pytest.param("ko\ten\r\n당\tparty\r\n", [("2", "당", "party")], id="CRLF"),
        pytest.param("ko\ten\n\n \n\t\n당\tparty", [("5", "당", "party")], id="blank rows are skipped"),
        pytest.param("ko\ten\n당\t\n", [("2", "당", "")], id="no target yet"),
        pytest.param("ko\ten\n당\t \n", [("2", "당", "")], id="white space is no target"),
        pytest.param("ko\ten\n\tparty\n", [("2", None, "party")], id="no source"),
        pytest.param("id\tko\ten\tnote\n7\t당\tparty\tx\n", [("2", "당", "party")], id="other columns are ignored"),
        pytest.param("ko\ten\tnote\n당\tparty\n", [("2", "당", "party")], id="columns behind may be missing"),
        pytest.param("ko\ten\n당\tparty\t\t\n", [("2", "당", "party")], id="empty cells behind do no harm"),
        pytest.param("ko\ten\n 당 \tparty \n", [("2", " 당 ", "party ")], id="white space stays"),
        pytest.param('ko\ten\n"당"\t5" gun\n', [("2", '"당"', '5" gun')], id="quotes between tabs stay"),
        pytest.param('ko\ten\n당\t"a ""b"" c"\n', [("2", "당", 'a "b" c')], id="doubled quotes between tabs"),
        pytest.param('ko\ten\n당\t"a" and ""b""\n', [("2", "당", '"a" and ""b""')], id="quotes that only look doubled"),
        pytest.param("ko,en\n당,party\n", [("2", "당", "party")], id="commas"),
        pytest.param("ko;en\n당;the party, too\n", [("2", "당", "the party, too")], id="semicolons"),
        pytest.param('"ko","en"\n"당","the ""party"""\n', [("2", "당", 'the "party"')], id="quoted cells"),
        pytest.param('ko,en\n당,"a\r\nb"\n핵,c\n', [("2", "당", "a\r\nb"), ("4", "핵", "c")], id="line ends in a cell"),
        pytest.param('ko,en\n당,"a,""\n"",b"\n', [("2", "당", 'a,"\n",b')], id="quotes around a line end in a cell"),
        pytest.param('ko,en\n당,"""a,""",\n', [("2", "당", '"a,"')], id="a quote before a comma in a cell"),
        pytest.param('ko,en\n당,5" gun\n', [("2", "당", '5" gun')], id="a quote inside a bare cell"),
        pytest.param('ko,en\n당,""\n', [("2", "당", "")], id="an empty quoted cell"),
    ],
)
def test_pairs(content: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert pairs(content) == expected


@pytest.mark.parametrize(
    ("header", "languages", "expected"),
    [
        pytest.param("ko\ten", ("ko", "en"), ("ko", "en"), id="the glossary's"),
        pytest.param("en\tko", ("ko", "en"), ("en", "ko"), id="the header's order"),
        pytest.param("ko_KR\ten-US", ("ko", "en"), ("ko-KR", "en-US"), id="regions"),
        pytest.param("de\tko\tja\ten", ("ko", "en"), ("ko", "en"), id="the glossary's among others"),
        pytest.param("en\tde\tfr", ("ko", "ja"), ("en", "de"), id="none of the glossary's: the first two"),
        pytest.param("id\tno\tde\tfr", (), ("de", "fr"), id="id and no are no languages"),
        pytest.param("id\ten", ("en", "id"), ("id", "en"), id="id is Indonesian where the glossary speaks it"),
        pytest.param("ckb\ten", ("ckb", "en"), ("ckb", "en"), id="three letters where the glossary has them"),
    ],
)
def test_columns(header: str, languages: tuple[str, ...], expected: tuple[str, str]) -> None:
    document = read(f"{header}\n", languages)

    assert (document.source_language, document.target_language) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("English (US),Korean\nMt. Paektu,백두산\n", ("en", "ko", "Mt. Paektu"), id="a region"),
        pytest.param("영어(미국),Korean\nMt. Paektu,백두산\n", ("en", "ko", "Mt. Paektu"), id="a region in Korean"),
        pytest.param("국문;영문\n백두산;Mt. Paektu\n", ("ko", "en", "백두산"), id="names in Korean"),
        pytest.param("No.,kr,en\n1,백두산,Mt. Paektu\n", ("ko", "en", "백두산"), id="a country for a language"),
        pytest.param("Original,English\n백두산,Mt. Paektu\n", ("ko", "en", "백두산"), id="the original"),
        pytest.param("원문\t번역\n백두산\tMt. Paektu\n", ("ko", "en", "백두산"), id="sides"),
        pytest.param('"Korean","English"\n"백두산\n","Mt. Paektu"\n', ("ko", "en", "백두산\n"), id="quoted cells"),
        pytest.param(
            "Korean,de,fr,English\n산,a,b,hill\n", ("ko", "en", "산"), id="names the glossary speaks beside tags"
        ),
        pytest.param(
            "Korean,English\n" + ",\n" * 300 + "산,hill\n", ("ko", "en", "산"), id="nothing in the first rows"
        ),
        pytest.param("Korean,English\n산\n나무,tree\n", ("ko", "en", "나무"), id="a bad row among the first"),
        pytest.param("ko,en\nMt. Paektu,백두산\n", ("ko", "en", "Mt. Paektu"), id="tags above other scripts"),
        pytest.param("ko,en\n41,57\n", ("ko", "en", "41"), id="tags above figures"),
        pytest.param("ko,de\nMt. Paektu,백두산\n", ("ko", "de", "Mt. Paektu"), id="tags, one the glossary's"),
    ],
)
def test_languages_by_their_names(content: str, expected: tuple[str, str, str]) -> None:
    document = read(content, path="pairs.csv")
    first = next(iter(document.segments))

    assert first.source is not None
    assert (document.source_language, document.target_language, first.source.content) == expected


@pytest.mark.parametrize(
    ("content", "mistake"),
    [
        pytest.param("School,English,Korean\nHanyang,41,57\n", "names en, ko, but the columns hold", id="figures"),
        pytest.param("Korean,Chinese\nMt. Paektu,hill\n", "names ko, zh, but the columns hold", id="no such script"),
        pytest.param("French,German\nmont,Berg\n", "names fr, de, which the glossary does not", id="other languages"),
        pytest.param("Korean notes,en\nhill,tree\n", "names no two languages; begin", id="a remark in another script"),
        pytest.param("ko,en:deprecated\n산,hill\n", "names no two languages; begin", id="terms with a status"),
    ],
)
def test_names_of_languages_above_something_else_are_refused(content: str, mistake: str) -> None:
    with pytest.raises(NothingToCheckError, match=f"pairs.csv:1:1: the first line {mistake}"):
        read(content, path="pairs.csv")


def test_no_more_than_the_first_rows_are_read_before_the_first_segment() -> None:
    class Counted(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            assert size is not None
            assert 0 < size <= 100_000, "a table is read in blocks"
            return super().read(size)

    rows = "백두산,Mt. Paektu\n" * 100_000
    stream = Counted(f"Korean,English\n{rows}".encode())
    document = Table().read(OpenFile("pairs.csv", stream, (), wanted=WantedPair(("ko", "en"))))
    next(iter(document.segments))

    assert stream.tell() < 100_000


@pytest.mark.parametrize(
    ("header", "source", "target", "expected"),
    [
        pytest.param("ko\ten", "en", "ko", ("en", "ko"), id="the other way"),
        pytest.param("en\tde\tko", None, "ko", ("en", "ko"), id="the target"),
        pytest.param("en\tde\tko", "ko", None, ("ko", "en"), id="the source"),
        pytest.param("en\tde\tko", "de", "ko", ("de", "ko"), id="one that the glossary does not speak"),
        pytest.param("ko\ten-US\ten-GB", None, "en-GB", ("ko", "en-GB"), id="a variety"),
        pytest.param("ckb\tko\ten", "ckb", None, ("ckb", "ko"), id="three letters where they were told"),
    ],
)
def test_languages_that_were_told_choose_the_columns(
    header: str, source: str | None, target: str | None, expected: tuple[str, str]
) -> None:
    wanted = WantedPair(("ko", "en"), source, target)
    row = "\t".join(header.split())
    document = Table().read(OpenFile("a.tsv", io.BytesIO(f"{header}\n{row}\n".encode()), (), wanted=wanted))
    (segment,) = document.segments

    assert (document.source_language, document.target_language) == expected
    assert segment.source is not None
    assert (segment.source.content, segment.target.content) == expected


def test_a_table_in_other_languages_than_were_told_is_refused() -> None:
    file = OpenFile("a.tsv", io.BytesIO(b"ko\ten\n"), (), wanted=WantedPair(("ko", "en"), "ko", "fr"))

    with pytest.raises(NothingToCheckError, match=r"a\.tsv:1:1: the first line names ko, en, and ko → fr is asked for"):
        Table().read(file)


@pytest.mark.parametrize(
    "header",
    ["당\tparty", "ko\n", "ko\tnote", "the party said so.", "id\tko\tkey", "ko\ten:deprecated", "ko, \nen"],
)
def test_a_table_without_two_languages_is_refused(header: str) -> None:
    with pytest.raises(DocumentError, match=r"pairs\.tsv:1:1: the first line names no two languages; .*'ko'.*'en'"):
        read(header)


@pytest.mark.parametrize("content", ["", " \n", "ko\ten", "ko\ten\n\n \n", "id\tko\ten\n7\t\t\n"])
def test_a_table_without_text_is_refused(content: str) -> None:
    with pytest.raises(DocumentError, match="holds no text"):
        list(read(content).segments)


def test_a_missing_cell_is_told_and_other_rows_are_read() -> None:
    good, mistakes = refused("ko\ten\n당\tparty\n핵\n산\tmountain\n")

    assert good == ["2", "4"]
    assert mistakes == [
        "pairs.tsv:3:2: this row has 1 cell where the header names 2; put a tab between source and target"
    ]


def test_a_cell_too_many_is_told() -> None:
    good, mistakes = refused("ko,en\n당,the party, too\n산,mountain\n")

    assert good == ["3"]
    assert mistakes == ["pairs.tsv:2:13: this row has 3 cells where the header names 2; take out the comma too many"]


@pytest.mark.parametrize(
    ("row", "mistake"),
    [
        pytest.param(b"\xb9\xe9\tx", "2:1: byte 6 of the file is not valid UTF-8", id="invalid UTF-8"),
        pytest.param(b"x" * (LONGEST_LINE + 1), "2:1: this line has more than 1,000,000 characters", id="overlong"),
        pytest.param(b"a\0b\tc", "2:1: this is a binary file", id="NUL"),
    ],
)
def test_an_unreadable_row_is_told_and_other_rows_are_read(row: bytes, mistake: str) -> None:
    header = b"ko\ten\n"
    rest = b"\n" + "산\tmountain\n".encode() * 30_000
    if b"\0" in row:
        header, rest = header + b"a\tb\n" * 30_000, b"\nc\td\n"
        mistake = mistake.replace("2:1", "30002:1")

    good, mistakes = refused(header + row + rest)

    assert len(good) >= 30_000
    assert len(mistakes) == 1
    assert mistakes[0].startswith(f"pairs.tsv:{mistake}")


def test_no_more_than_twenty_mistakes_are_listed() -> None:
    _, mistakes = refused("ko\ten\n" + "당\n" * 50)

    assert len(mistakes) == 21
    assert mistakes[-1] == "pairs.tsv: and 30 more"


@pytest.mark.parametrize(
    ("row", "mistake"),
    [
        pytest.param('산,"a" b', "pairs.tsv:2:3: text stands behind the closing quote", id="text behind a quote"),
        pytest.param('산,"a\nb,c\n', "pairs.tsv:2:3: the quote opened here is not closed", id="open quote"),
        pytest.param(
            '산,"' + "a,b\n" * 300_000, "pairs.tsv:2:3: the quote opened here is not closed", id="long open quote"
        ),
    ],
)
def test_broken_quotes_are_told(row: str, mistake: str) -> None:
    _, mistakes = refused(f"ko,en\n{row}")

    assert mistakes[0].startswith(mistake)


def test_a_row_broken_inside_a_quoted_cell_is_told_once() -> None:
    good, mistakes = refused('ko,en\n산,"a\n'.encode() + b"\xff\n" + "당,party\n".encode())

    assert good == ["4"]
    assert mistakes == ["pairs.tsv:3:1: byte 13 of the file is not valid UTF-8; save the file as UTF-8"]


@pytest.mark.parametrize("cell", ["a\t", '"a"\t', ";", "kr\t"])
def test_a_header_of_very_many_cells_is_read_to_its_end(cell: str) -> None:
    with pytest.raises(DocumentError, match="the first line names no two languages"):
        read(cell * 100_000 + "\n" + cell * 100_000)


@pytest.mark.parametrize(("path", "separator"), [("pairs.tsv", "tab"), ("pairs.csv", "comma")])
def test_a_header_of_one_cell_is_told_what_parts_cells_in_such_a_file(path: str, separator: str) -> None:
    with pytest.raises(DocumentError, match=f"begin the table with a header like 'ko', {separator}, 'en'"):
        read("ko\n산\n", path=path)


CELLS = st.text(st.sampled_from('a가𝄞é,;"\n\r\t '), max_size=8)


@given(
    st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=4),
    st.sampled_from(",;"),
    st.sampled_from([b"", codecs.BOM_UTF8]),
)
def test_what_a_csv_writer_wrote_is_read_where_it_stands(
    rows: list[tuple[str, str]], separator: str, mark: bytes
) -> None:
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=separator, quoting=csv.QUOTE_ALL)
    writer.writerow(["ko", "en"])
    writer.writerows(rows)
    raw = mark + written.getvalue().encode()
    kept = [row for row in rows if row[0].strip() or row[1].strip()]
    if not kept:
        return

    segments = list(read(raw, path="pairs.csv").segments)

    assert [segment.target.content for segment in segments] == [row[1] if row[1].strip() else "" for row in kept]
    for segment in segments:
        text = segment.target
        for index, character in enumerate(text.content):
            byte = text.byte_span(Span(index, index + 1))
            assert raw[byte.start : byte.end].decode() == ('""' if character == '"' else character)


TSV_CELLS = st.text(st.sampled_from("a가𝄞é <{%"), min_size=1, max_size=8).filter(lambda cell: cell.strip() != "")


@given(
    st.lists(st.tuples(TSV_CELLS, TSV_CELLS), min_size=1, max_size=4),
    st.sampled_from([("utf-8", b""), ("utf-8", codecs.BOM_UTF8), ("utf-16-be", codecs.BOM_UTF16_BE)]),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_cells_between_tabs_stand_where_they_say(
    rows: list[tuple[str, str]], written: tuple[str, bytes], end: str
) -> None:
    encoding, mark = written
    raw = mark + end.join(["ko\ten", *("\t".join(row) for row in rows)]).encode(encoding)

    segments = list(read(raw).segments)

    assert [(segment.source and segment.source.content, segment.target.content) for segment in segments] == rows
    for number, segment in enumerate(segments, 2):
        assert segment.source is not None
        for text, column in ((segment.source, 1), (segment.target, len(segment.source.content) + 2)):
            place = text.position(0)
            assert (place.line, place.column) == (number, column)
            assert raw[place.byte :].startswith(text.content.encode(encoding))


def test_a_quoted_cell_over_several_lines_knows_its_places() -> None:
    (segment,) = read('ko,en\n"당\n은","a ""b""\nHalla"\n', path="pairs.csv").segments

    assert segment.source is not None
    assert segment.source.position(2) == Position(3, 1, 11)
    assert segment.target.position(0) == Position(3, 5, 17)
    assert segment.target.position(2) == Position(3, 7, 19)
    assert segment.target.position(3) == Position(3, 9, 21)
    assert segment.target.position(segment.target.content.index("Halla")) == Position(4, 1, 25)


def test_placeholders_are_masked() -> None:
    (segment,) = read("ko\ten\n{name}님\tDear <b>%s</b>\n").segments

    assert segment.source is not None
    assert [segment.source[span] for span in segment.source.opaque] == ["{name}"]
    assert [segment.target[span] for span in segment.target.opaque] == ["%s"]
    assert [segment.target[span] for span in segment.target.transparent] == ["<b>", "</b>"]


def test_branches_of_icu_messages_are_language() -> None:
    (segment,) = read("ko\ten\n산\t{n, plural, one {a peak} other {peaks}}\n").segments

    text = segment.target
    assert [text[span] for span in text.opaque] == ["{n, plural, one {", "} other {", "}}"]
