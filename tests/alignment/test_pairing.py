"""Two documents are paired as both say, and what their files tell of a segment is told of the pair."""

import io

import pytest
from msgspec.structs import replace

from termcheck.alignment import align
from termcheck.document_formats.srt import Srt
from termcheck.document_formats.webvtt import Webvtt
from termcheck.errors import Mistake, Place
from termcheck.parsing.decoding import OpenFile
from termcheck.text import Document, Pairing, Segment, Span, Text


def segment(identifier: str, content: str, language: str = "en") -> Segment:
    text = Text(content, language, f"{language}.json", place=f"paragraph {identifier}")
    return Segment(identifier, None, text, role="paragraph")


def document(pairing: Pairing, *segments: Segment, language: str = "en") -> Document:
    return Document(f"{language}.json", None, language, segments, pairing)


def aligned(source: Document, target: Document) -> list[tuple[str, str | None, str, bool]]:
    return [
        (one.id, one.source.content if one.source else None, one.target.content, one.doubtful)
        for one in align(source, target).segments
    ]


KOREAN = (segment("open", "열기", "ko"), segment("save", "저장", "ko"), segment("mount", "백두산", "ko"))
ENGLISH = (segment("mount", "Mt. Paektu"), segment("open", "Open"), segment("new", "New"))


def test_keys_are_paired_by_key() -> None:
    pairs = aligned(document(Pairing.KEY, *KOREAN, language="ko"), document(Pairing.KEY, *ENGLISH))

    assert pairs == [
        ("mount", "백두산", "Mt. Paektu", False),
        ("open", "열기", "Open", False),
        ("new", None, "New", True),
        ("save", "저장", "", False),
    ]


def test_what_is_not_translated_stands_in_the_file_of_the_translation() -> None:
    *_, missing = align(document(Pairing.KEY, *KOREAN, language="ko"), document(Pairing.KEY)).segments

    assert missing.source == KOREAN[-1].target
    assert missing.target == Text("", "en", "en.json")


@pytest.mark.parametrize("pairing", [Pairing.ORDER, Pairing.TIME])
def test_documents_of_different_kinds_are_paired_by_order(pairing: Pairing) -> None:
    english = (segment("1", "Open"), segment("2", "Save"), segment("3", "Mount"))

    pairs = aligned(document(Pairing.KEY, *KOREAN, language="ko"), document(pairing, *english))

    assert [(identifier, source) for identifier, source, *_ in pairs] == [("1", "열기"), ("2", "저장"), ("3", "백두산")]


SRT = """1
00:00:01,000 --> 00:00:03,000
백두산은 높다.

2
00:00:03,200 --> 00:00:05,000
눈이 온다.

3
00:00:05,200 --> 00:00:07,000
길은 멀다.

4
00:00:07,200 --> 00:00:11,000
그는 간다. 그리고 쉰다.

5
00:00:20,000 --> 00:00:21,000
끝.
"""
VTT = """WEBVTT

00:01.000 --> 00:03.000
Mt. Paektu is high.

00:03.200 --> 00:07.000
It snows, and the way is long.

00:07.200 --> 00:09.000
He goes.

00:09.050 --> 00:11.000
And he rests.

00:15.000 --> 00:16.000
♪

00:20.100 --> 00:21.100
The end.
"""


def subtitles(srt: str, vtt: str) -> list[Segment]:
    source = Srt().read(OpenFile("a.srt", io.BytesIO(srt.encode()), ("ko",)))
    return list(align(source, Webvtt().read(OpenFile("a.vtt", io.BytesIO(vtt.encode()), ("en",)))).segments)


def test_subtitles_of_two_formats_are_paired_by_time() -> None:
    found = subtitles(SRT, VTT)

    assert [(one.source and one.source.content, one.target.content) for one in found] == [
        ("백두산은 높다.", "Mt. Paektu is high."),
        ("눈이 온다.\n\n길은 멀다.", "It snows, and the way is long."),
        ("그는 간다. 그리고 쉰다.", "He goes.\n\nAnd he rests."),
        (None, "♪"),
        ("끝.", "The end."),
    ]
    assert [one.doubtful for one in found] == [False, False, False, True, False]
    assert [one.cue for one in found] == [
        (1_000, 3_000),
        (3_200, 7_000),
        (7_200, 11_000),
        (15_000, 16_000),
        (20_100, 21_100),
    ]
    assert found[2].target.position(found[2].target.content.index("And")).line == 13


def test_subtitles_for_another_number_of_frames_are_doubtful_throughout_with_a_guess() -> None:
    def film(factor: float) -> str:
        cues = (
            f"00:00:{second * factor:06.3f} --> 00:00:{(second + 3) * factor:06.3f}\n{'word ' * (1 + second % 7)}\n\n"
            for second in range(0, 56, 4)
        )
        return "".join(cues)

    found = subtitles(film(1), f"WEBVTT\n\n{film(25 / 23.976)}")

    assert all(one.doubtful for one in found)
    assert [one.source and one.source.content for one in found] == [one.target.content for one in found]


@pytest.mark.parametrize("pairing", [Pairing.KEY, Pairing.ORDER])
def test_what_the_files_tell_is_told_of_the_pair(pairing: Pairing) -> None:
    fault = Mistake(Place("en.json", 1), "twice")
    other = Mistake(Place("ko.json", 2), "no language")
    source = replace(KOREAN[0], verbatim=("KCNA",), state="final", faults=(other,), role="heading 1")
    target = replace(ENGLISH[1], state="fuzzy", pending=True, verbatim=("RFA",), faults=(fault,), cue=(1, 2))

    (pair,) = align(document(pairing, source, language="ko"), document(pairing, target)).segments

    assert (pair.state, pair.pending, pair.verbatim, pair.faults) == ("fuzzy", True, ("KCNA", "RFA"), (fault, other))
    assert (pair.role, pair.cue) == ("paragraph", (1, 2))


def test_the_state_of_a_source_counts_where_the_translation_has_none() -> None:
    source = replace(KOREAN[0], state="draft", pending=True)

    (pair,) = align(document(Pairing.KEY, source), document(Pairing.KEY, ENGLISH[1])).segments

    assert (pair.state, pair.pending) == ("draft", True)


def test_faults_of_what_nobody_translated_are_told_once() -> None:
    fault = Mistake(Place("ko.json", 2), "wrong")
    long, short = "가" * 90, "나" * 40
    sources = [segment("1", long), replace(segment("2", short), faults=(fault,)), segment("3", long)]
    targets = [segment("1", "x" * 180), segment("3", "x" * 180)]

    found = align(document(Pairing.ORDER, *sources), document(Pairing.ORDER, *targets)).segments

    assert [fault for one in found for fault in one.faults] == [fault]


def test_joined_texts_say_from_where_to_where_they_stand() -> None:
    source = segment("1", "가" * 100)
    targets = (segment("1", "x" * 100), segment("2", "y" * 100))

    (pair,) = align(document(Pairing.ORDER, source), document(Pairing.ORDER, *targets)).segments

    assert pair.target.place == "paragraph 1 to paragraph 2"
    assert [pair.target[span] for span in pair.target.opaque] == ["\n\n"]


def test_no_text_reaches_from_one_member_of_a_file_into_another() -> None:
    source = segment("1", "가" * 100)
    targets = [segment("1", "x" * 100), segment("2", "y" * 100)]
    targets[1] = replace(targets[1], target=replace(targets[1].target, member="word/footnotes.xml"))

    found = list(align(document(Pairing.ORDER, source), document(Pairing.ORDER, *targets)).segments)

    assert [(one.target.member, one.target.byte_span(Span(0, 1)), one.doubtful) for one in found] == [
        ("", Span(0, 1), True),
        ("word/footnotes.xml", Span(0, 1), True),
    ]
    assert [one.source for one in found] == [source.target, source.target]
