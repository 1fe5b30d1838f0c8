"""SubRip: cues as players show them, lenient where files are careless; every character knows its place."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.document_formats import format_for
from termcheck.document_formats.srt import Srt
from termcheck.errors import DocumentError
from termcheck.parsing.decoding import OpenFile
from termcheck.text import Document, Pairing, Segment, Span, Text

FIRST = "1\n00:00:01,000 --> 00:00:04,000\n"
TIME = "00:00:01,000 --> 00:00:04,000"
SECOND = "00:00:05,000 --> 00:00:07,000"


def read(content: str | bytes) -> Document:
    raw = content.encode() if isinstance(content, str) else content
    return Srt().read(OpenFile("a.srt", io.BytesIO(raw), ("ko", "en")))


def segments(content: str | bytes) -> list[Segment]:
    return list(read(content).segments)


def text(inside: str) -> Text:
    (segment,) = segments(FIRST + inside)
    return segment.target


def cues(content: str) -> list[tuple[str, str]]:
    return [(segment.id, segment.target.content) for segment in segments(content)]


def test_subtitles_are_in_one_language_and_paired_by_time() -> None:
    document = read(FIRST + "<font color=red>백두산</font>은 높다.")

    assert (document.source_language, document.target_language, document.pairing) == (None, "ko", Pairing.TIME)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(f"1\n{TIME}\nA\n", [("1", "A")], id="one cue"),
        pytest.param(f"1\n{TIME}\nA\n\n2\n{SECOND}\nB\n", [("1", "A"), ("2", "B")], id="two cues"),
        pytest.param(f"1\n{TIME}\nA\nB\n\n", [("1", "A\nB")], id="lines are one text"),
        pytest.param(f"\ufeff\n\n1\n{TIME}\nA", [("1", "A")], id="a mark and blank lines at the beginning"),
        pytest.param(f"1\r\n{TIME}\r\nA\r\nB\r\n\r\n2\r\n{SECOND}\r\nC", [("1", "A\r\nB"), ("2", "C")], id="CRLF"),
        pytest.param(f"1\r{TIME}\rA\rB\r\r2\r{SECOND}\rC", [("1", "A\rB"), ("2", "C")], id="CR"),
        pytest.param(f"{TIME}\nA\n\n{SECOND}\nB\n", [("1", "A"), ("4", "B")], id="no numbers: those of the lines"),
        pytest.param(f"7\n{TIME}\nA\n\n7\n{SECOND}\nB\n", [("7", "A"), ("7", "B")], id="a number twice"),
        pytest.param(f"1\n{TIME}\nA\n2\n{SECOND}\nB\n", [("1", "A"), ("2", "B")], id="no blank line between"),
        pytest.param(f"1\n{TIME}\nA\n\nB\n\n2\n{SECOND}\nC", [("1", "A\n\nB"), ("2", "C")], id="a blank line inside"),
        pytest.param(f"1\n\n{TIME}\n\nA\n\n2\n\n{SECOND}\n\nB\n", [("1", "A"), ("2", "B")], id="every line is double"),
        pytest.param(f"1\n{TIME}\nA\n12\n\n{SECOND}\nB", [("1", "A\n12"), ("6", "B")], id="a number in the text"),
        pytest.param(f"1\n{TIME}\n1945\n\n2\n{SECOND}\n1950\n", [("1", "1945"), ("2", "1950")], id="texts of digits"),
        pytest.param(f"1\n{TIME}\n\n2\n{SECOND}\nB\n", [("1", ""), ("2", "B")], id="a cue without text"),
        pytest.param(f"1\n{TIME}\n2\n{SECOND}\nB\n", [("1", ""), ("2", "B")], id="a cue without even a line"),
        pytest.param(f"1\n{TIME}\n  A  \n \n", [("1", "A")], id="white space around"),
        pytest.param(f"2\n{TIME}\nA\n\n\ufeff1\n{SECOND}\nB\n", [("2", "A"), ("1", "B")], id="two files put together"),
        pytest.param(f"1\n{TIME}\nA --> B\n", [("1", "A --> B")], id="an arrow in the text"),
    ],
)
def test_cues(content: str, expected: list[tuple[str, str]]) -> None:
    assert cues(content) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("00:00:01,000 --> 00:00:04,000", (1_000, 4_000)),
        ("01:02:03,004 --> 01:02:04,005", (3_723_004, 3_724_005)),
        ("00:00:01.000 --> 00:00:04.000", (1_000, 4_000)),
        ("00:00:01:000 --> 00:00:04:000", (1_000, 4_000)),
        ("0:0:1,5 --> 0:0:4,25", (1_500, 4_250)),
        ("00:00:01 --> 00:00:04", (1_000, 4_000)),
        ("00:01,000 --> 00:04,000", (1_000, 4_000)),
        ("00:00:01,000-->00:00:04,000", (1_000, 4_000)),
        ("00:00:01,000 -> 00:00:04,000", (1_000, 4_000)),
        ("  00:00:01,000  \t-->   00:00:04,000  ", (1_000, 4_000)),
        ("00: 00: 01, 000 --> 00: 00: 04, 000", (1_000, 4_000)),
        ("00:00:01,000 --> 00:00:04,000 X1:10 X2:20 Y1:1 Y2:2", (1_000, 4_000)),
        ("00:00:04,000 --> 00:00:01,000", (4_000, 4_000)),
        ("100:00:00,000 --> 100:00:01,000", (360_000_000, 360_001_000)),
    ],
)
def test_times(line: str, expected: tuple[int, int]) -> None:
    (segment,) = segments(f"1\n{line}\nA\n")

    assert segment.cue == expected
    assert not segment.faults


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        pytest.param("Mt. Paektu", "Mt. Paektu", id="none"),
        pytest.param("<i>Mt. <b>Pae</b>ktu</i>", "Mt. Paektu", id="styles inside a word"),
        pytest.param('<font color="#ff0000" face=Arial>Mt.</FONT> Paektu', "Mt. Paektu", id="fonts"),
        pytest.param("{\\an8}{\\b1\\c&H0000FF&}Mt. Paektu{\\b0}", "Mt. Paektu", id="overrides"),
        pytest.param("{y:i}Mt. {C:$0000ff}Paektu", "Mt. Paektu", id="styles of MicroDVD"),
        pytest.param("Mt.\\NPaektu\\hhigh", "Mt.\nPaektu high", id="escapes of Advanced SubStation"),
        pytest.param("Mt.<br>Paektu<br />high", "Mt.\nPaektu\nhigh", id="line breaks"),
        pytest.param("{sighs} 5 < 6 & <로동신문> <3", "{sighs} 5 < 6 & <로동신문> <3", id="what is no markup"),
        pytest.param("R&amp;D", "R&amp;D", id="no references"),
        pytest.param("<i></i>A", "A", id="an empty tag"),
    ],
)
def test_markup_is_seen_through(inside: str, expected: str) -> None:
    assert text(inside).content == expected


@pytest.mark.parametrize(
    ("inside", "opaque"),
    [
        ("A well-known one\nwith a - dash", []),
        ("- A\n- B", ["-", "-"]),
        ("<i>-A</i>\r\n<i>–B</i>", ["-", "–"]),
        ("A\n--B", ["--"]),
        ("see www.example.org", ["www.example.org"]),
    ],
)
def test_dashes_part_speakers(inside: str, opaque: list[str]) -> None:
    shown = text(inside)

    assert [shown[span] for span in shown.opaque] == opaque


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@given(
    st.lists(st.sampled_from(["Mt. ", "백두산", "𝄞", "<i>", "</i>", "{\\an8}", "\\N", "<br>", "\r\n", "\n", "- ", "é"]))
)
def test_every_character_stands_where_the_text_says(encoding: str, pieces: list[str]) -> None:
    content = f"{FIRST}a{''.join(pieces)}b"
    raw, lines = content.encode(encoding), content.replace("\r\n", "\n").split("\n")
    (segment,) = segments(raw)

    for index, character in enumerate(segment.target.content):
        place = segment.target.position(index)
        rest = raw[place.byte :].decode(segment.target.encoding)
        spellings = (character, "\\N", "<br>") if character == "\n" else (character,)
        assert rest.startswith(spellings)
        if character not in "\r\n":
            assert lines[place.line - 1][place.column - 1 :].startswith(rest.splitlines()[0])


@given(st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1), min_size=1))
def test_lines_of_letters_are_read_back(lines: list[str]) -> None:
    content = "\n".join(f"a{line}" for line in lines)

    assert cues(f"{FIRST}{content}\n\n2\n{SECOND}\nB") == [("1", content), ("2", "B")]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (f"1\n{TIME} --> x\nA", None),
        (f"hello\n\n1\n{TIME}\nA", "a.srt:1:1: this stands before the first cue"),
        ("1\n00:00:01,000 --> oops\nA", "a.srt:2:1: no time can be read here; write it like 00:00:01,000 -->"),
        ("1\n00:00:01,000 --> 00:00:04,000oops\nA", "a.srt:2:1: no time can be read here"),
    ],
)
def test_faults_that_keep_nothing_from_being_read(content: str, fault: str | None) -> None:
    (segment,) = segments(content)

    assert segment.target.content == "A"
    assert [str(found)[: len(fault or "")] for found in segment.faults] == ([fault] if fault else [])


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "a.srt: this file is empty"),
        ("\ufeff \n", "a.srt: this file is empty"),
        ("Mt. Paektu\n", "a.srt:1:1: this file has no cue; write a time like"),
        ("WEBVTT\n", "a.srt:1:1: this is WebVTT and not SubRip"),
        (f"1\n{TIME}\n\n2\n{SECOND}\n<i> </i>\n", "a.srt: no cue of this file has any text"),
        (b"1\n\xff\n", "a.srt:2:1: byte 2 of the file is not valid UTF-8"),
    ],
)
def test_refused_with_a_place(content: str | bytes, message: str) -> None:
    with pytest.raises(DocumentError) as error:
        segments(content)

    assert message in str(error.value)


def test_a_legacy_encoding_that_is_named() -> None:
    raw = f"{FIRST}백두산은\r\n높다.".encode("cp949")
    (segment,) = Srt().read(OpenFile("a.srt", io.BytesIO(raw), ("ko", "en"), "cp949")).segments
    span = segment.target.byte_span(Span(6, 7))

    assert segment.target.content == "백두산은\r\n높다."
    assert raw[span.start : span.end].decode("cp949") == "높"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_recognised_on_standard_input(encoding: str) -> None:
    assert isinstance(format_for("-", f"{FIRST}A".encode(encoding)), Srt)


def test_a_list_is_not_recognised() -> None:
    assert not Srt.recognises("-", b"1\n2\n3 --> 4\n")


@pytest.mark.parametrize(
    "token", ["<i", "<font ", "{\\", "{y:", "\\", "-", "\n-", "1\n", f"{TIME}\n", "-->", "1:1-->\n", "\n\n"]
)
def test_many_tokens_do_not_stall(token: str) -> None:
    segments(f"{FIRST}A\n{token * 5_000}")
