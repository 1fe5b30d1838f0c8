"""WebVTT: cues among other blocks, as the standard cuts them; tags and references are seen through."""

import io
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.document_formats import format_for
from termcheck.document_formats.webvtt import Webvtt
from termcheck.errors import DocumentError
from termcheck.parsing.decoding import OpenFile
from termcheck.text import Document, Pairing, Run, Segment, Text

TIME = "00:01.000 --> 00:04.000"
SECOND = "00:05.000 --> 00:07.000"


def read(content: str | bytes) -> Document:
    raw = content.encode() if isinstance(content, str) else content
    return Webvtt().read(OpenFile("a.vtt", io.BytesIO(raw), ("ko", "en")))


def segments(content: str | bytes) -> list[Segment]:
    return list(read(content).segments)


def text(inside: str) -> Text:
    (segment,) = segments(f"WEBVTT\n\n{TIME}\n{inside}")
    return segment.target


def cues(content: str) -> list[tuple[str, str]]:
    return [(segment.id, segment.target.content) for segment in segments(content)]


def test_subtitles_are_in_one_language_and_paired_by_time() -> None:
    document = read(f"WEBVTT\n\n{TIME}\n<v Reporter>백두산은 높다.")

    assert (document.source_language, document.target_language, document.pairing) == (None, "ko", Pairing.TIME)


@pytest.mark.parametrize(
    ("header", "language"), [("WEBVTT", "ko"), ("WEBVTT\nLanguage: en-GB", "en"), ("WEBVTT\nLanguage: fr", "ko")]
)
def test_the_header_may_name_the_language(header: str, language: str) -> None:
    assert read(f"{header}\n\n{TIME}\n백두산 높이").target_language == language


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(f"WEBVTT\n\n{TIME}\nA\n", [("3", "A")], id="no identifier: the number of the line"),
        pytest.param(f"WEBVTT\n\nintro 1\n{TIME}\nA\n", [("intro 1", "A")], id="an identifier"),
        pytest.param(
            f"WEBVTT\n\n1\n{TIME}\nA\nB\n\n2\n{SECOND}\nC", [("1", "A\nB"), ("2", "C")], id="lines are one text"
        ),
        pytest.param(
            f"\ufeffWEBVTT\r\n\r\n{TIME}\r\nA\r\n\r\n{SECOND}\r\nB", [("3", "A"), ("6", "B")], id="mark and CRLF"
        ),
        pytest.param(f"WEBVTT - a text\nKind: captions\n\n{TIME}\nA", [("4", "A")], id="a header with text"),
        pytest.param(f"WEBVTT\tx\n{TIME}\nA", [("2", "A")], id="no blank line behind the header"),
        pytest.param(f"WEBVTT\n\nNOTE a\nb\n\n{TIME}\nA\n\nNOTE\nc", [("6", "A")], id="notes"),
        pytest.param(
            f"WEBVTT\n\nSTYLE\n::cue {{ }}\n\nREGION\nid:a\n\n{TIME}\nA", [("9", "A")], id="styles and regions"
        ),
        pytest.param(f"WEBVTT\n\nNOTE\n{TIME}\nA", [("NOTE", "A")], id="a note above a time is an identifier"),
        pytest.param(f"WEBVTT\n\n{TIME} line:0 align:left\nA", [("3", "A")], id="settings"),
        pytest.param(f"WEBVTT\n\n{TIME}\nA\n{SECOND}\nB", [("3", "A"), ("5", "B")], id="no blank line between"),
        pytest.param(f"WEBVTT\n\n{TIME}\nA\n \nB", [("3", "A\n \nB")], id="a line of white space is not blank"),
        pytest.param(f"WEBVTT\n\n{TIME}\n\n{SECOND}\nB", [("3", ""), ("5", "B")], id="a cue without text"),
    ],
)
def test_blocks(content: str, expected: list[tuple[str, str]]) -> None:
    assert cues(content) == expected


def test_times() -> None:
    content = f"WEBVTT\n\n{TIME}\nA\n\n01:00:00.500 --> 123:00:01.250 size:50%\nB\n\n00:01,5 --> 00:02\nC"

    assert [segment.cue for segment in segments(content)] == [
        (1_000, 4_000),
        (3_600_500, 442_801_250),
        (1_500, 2_000),
    ]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        pytest.param("Mt. Paektu", "Mt. Paektu", id="none"),
        pytest.param("<i.foreign>Mt. <b>Pae</b>ktu</i>", "Mt. Paektu", id="styles inside a word"),
        pytest.param(
            "<v.loud Our Reporter>Mt. <c.yellow.bg_blue>Paektu</c></v>", "Mt. Paektu", id="voices and classes"
        ),
        pytest.param("<v\nOur Reporter>Mt. Paektu", "Mt. Paektu", id="a tag over two lines"),
        pytest.param("Mt. <00:00:01.500>Pae<00:02.000>ktu", "Mt. Paektu", id="times"),
        pytest.param("<lang en-GB>Mt. Paektu</lang>", "Mt. Paektu", id="languages"),
        pytest.param("<ruby>朝<rt>ちょう</rt>鮮<rt.small>せん</rt></ruby>", "朝鮮", id="readings are left out"),
        pytest.param("<ruby>朝鮮<rt>ちょうせん</ruby>の山", "朝鮮の山", id="a reading without an end"),
        pytest.param("<font color=red>Mt.</font><br>Paektu", "Mt.\nPaektu", id="tags of SubRip"),
        pytest.param("R&amp;D &lt;b&gt;", "R&D <b>", id="references"),
        pytest.param("Mt.&nbsp;Paektu&lrm;&rlm;", "Mt.\xa0Paektu\u200e\u200f", id="spaces and marks of direction"),
        pytest.param("caf&eacute; &#48177;&#xB450;", "café 백두", id="any name or number"),
        pytest.param("R&D AT&T &bogus; &", "R&D AT&T &bogus; &", id="ampersands"),
        pytest.param("&amp R&ampD", "& R&D", id="no semicolon"),
        pytest.param("&amp;lt;", "&lt;", id="unescaped once"),
    ],
)
def test_markup_is_seen_through(inside: str, expected: str) -> None:
    assert text(inside).content == expected


def test_dashes_part_speakers() -> None:
    shown = text("- Who?\n<v B>- Me &ndash; not you")

    assert [shown[span] for span in shown.opaque] == ["-", "-"]


SPELLINGS = {"&": ("&amp;",), "<": ("&lt;",), "é": ("é", "&eacute;"), "\n": ("\n", "<br>")}


@given(
    st.lists(
        st.sampled_from(
            ["Mt. ", "백두산", "𝄞", "<b>", "</b>", "<v A B>", "&amp;", "&lt;", "&eacute;", "<br>", "\r\nx", "\nx", "é"]
        )
    )
)
def test_every_character_stands_where_the_text_says(pieces: list[str]) -> None:
    content = f"WEBVTT\n\n{TIME}\na{''.join(pieces)}b"
    raw, lines = content.encode(), content.replace("\r\n", "\n").split("\n")
    (segment,) = segments(raw)

    for index, character in enumerate(segment.target.content):
        place = segment.target.position(index)
        rest = raw[place.byte :].decode()
        assert rest.startswith(SPELLINGS.get(character, (character,)))
        if character not in "\r\n":
            assert lines[place.line - 1][place.column - 1 :].startswith(rest.splitlines()[0])


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1))
def test_what_was_escaped_is_read_back(content: str) -> None:
    assert text(escape(content, quote=False)).content == content
    assert text(Webvtt().spelled(content, Run(0, 1, 1, 0))).content == content


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (f"WEBVTT\n\n{TIME}\nA", None),
        (f"WEBVTT\n\n{TIME}\nA\n\nlost\nwords", "a.vtt:6:1: no time stands above this, and players leave it out"),
        (f"WEBVTT\n\nlost\n\n{TIME}\nA", "a.vtt:3:1: no time stands above this"),
        ("WEBVTT\n\n00:xx --> 00:04.000\nA", "a.vtt:3:1: no time can be read here; write it like 00:01.000 -->"),
        (f"WEBVTT\n\n{TIME}\nA <i>and</i> 5 < 6", "a.vtt:4:16: players take this for the beginning of a tag"),
    ],
)
def test_faults_that_keep_nothing_from_being_read(content: str, fault: str | None) -> None:
    (segment,) = segments(content)

    assert segment.target.content.startswith("A")
    assert [str(found)[: len(fault or "")] for found in segment.faults] == ([fault] if fault else [])


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "a.vtt: this file is empty"),
        (f"1\n{TIME}\nA", "a.vtt:1:1: this is no WebVTT; write “WEBVTT” and a blank line at its beginning"),
        ("WEBVTTX\n", "a.vtt:1:1: this is no WebVTT"),
        ("WEBVTT\n", "a.vtt: this file has no cue; write a time like"),
        ("WEBVTT\n\nhello\n", "a.vtt: this file has no cue"),
        (f"WEBVTT\n\n{TIME}\n<i></i>", "a.vtt: no cue of this file has any text"),
    ],
)
def test_refused_with_a_place(content: str, message: str) -> None:
    with pytest.raises(DocumentError) as error:
        segments(content)

    assert message in str(error.value)


@pytest.mark.parametrize("content", [b"WEBVTT\n\n", b"\xef\xbb\xbfWEBVTT - x\n", b"WEBVTT"])
def test_recognised_on_standard_input(content: bytes) -> None:
    assert isinstance(format_for("-", content), Webvtt)


def test_a_word_that_begins_like_the_magic_is_not_recognised() -> None:
    assert not Webvtt.recognises("-", b"WEBVTTs are files\n")


@pytest.mark.parametrize(
    "token", ["<", "<v ", "<rt>", "<rt", "<00:", "&", "&#", "&a", "-", "\n-", f"{TIME}\n", "-->", "\n\n", "\n\nx"]
)
def test_many_tokens_do_not_stall(token: str) -> None:
    segments(f"WEBVTT\n\n{TIME}\nA\n{token * 5_000}")
