"""What holds for one document format holds for all: places, writing back, refusals, pages; asked of files of our own."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from termcheck import document_formats
from termcheck.document_formats import FORMATS, DocumentFormat, format_for, format_named
from termcheck.errors import DocumentError
from termcheck.families import announced
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.wanted_pair import WantedPair
from termcheck.recognition import HEAD
from termcheck.rewriting import Original, Replacement, rewritten
from termcheck.text import Segment, Span, Text

SAMPLES = Path(__file__).parent / "samples"
DOCS = Path(__file__).parents[2] / "docs" / "formats"
FILES = sorted(path for path in SAMPLES.rglob("*") if path.is_file())
LANGUAGES = ("ko", "en")
AWKWARD = "<b> & \"'\\ é한𝄞 {x} | # * `"
DOZEN = 12
every_format = pytest.mark.parametrize("name", FORMATS.known())
every_sample = pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SAMPLES)))


def format_of(path: Path) -> DocumentFormat:
    return format_named(path.relative_to(SAMPLES).parts[0].replace("_", "-"))


def read(path: Path, content: bytes | None = None) -> list[Segment]:
    raw = path.read_bytes() if content is None else content
    return list(
        format_of(path).read(OpenFile(path.name, io.BytesIO(raw), LANGUAGES, wanted=WantedPair(LANGUAGES))).segments
    )


def texts(segments: list[Segment]) -> Iterator[Text]:
    for segment in segments:
        yield from filter(None, (segment.source, segment.target))


def original(path: Path) -> Original:
    return Original(path.name, path.read_bytes(), format_of(path), LANGUAGES, wanted=WantedPair(LANGUAGES))


def members(path: Path, content: bytes) -> dict[str, bytes]:
    """Return the contents of a file: of its members where it is zipped, else its own."""
    if not zipfile.is_zipfile(io.BytesIO(content)) or path.suffix in (".txt", ".md"):
        return {"": content}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@every_format
def test_a_format_has_samples_and_a_page_that_ends_with_what_is_not_read(name: str) -> None:
    page = (DOCS / f"{name}.md").read_text(encoding="utf-8")

    assert len(list((SAMPLES / name.replace("-", "_")).iterdir())) > 1
    assert re.findall(r"^## (.*)$", page, re.MULTILINE)[-1] == "Not read"


@every_format
def test_what_a_format_announces_is_what_it_has(name: str) -> None:
    member = FORMATS.known()[name]

    for attribute in ("suffixes", "shared_suffixes"):
        assert announced(document_formats, DocumentFormat, attribute)[name] == getattr(member, attribute)
    assert member.suffixes or member.shared_suffixes
    assert (member.__doc__ or "").partition("\n")[0].endswith(".")


def test_no_two_formats_are_sure_of_one_suffix() -> None:
    suffixes = [suffix for member in FORMATS.known().values() for suffix in member.suffixes]

    assert len(suffixes) == len(set(suffixes))


@every_sample
def test_a_sample_is_recognised_as_what_it_is(path: Path) -> None:
    head = path.read_bytes()[:HEAD]

    assert type(format_for(str(path), head)) is type(format_of(path))
    recognising = [member for member in FORMATS.known().values() if member.recognises("unknown", head)]
    assert recognising in ([], [type(format_of(path))])


@every_sample
def test_a_sample_has_text_whose_characters_stand_where_it_says(path: Path) -> None:
    content = path.read_bytes()
    parts = members(path, content)
    found = list(texts(read(path)))

    assert found
    for text in found:
        raw = parts[text.member]
        ends = (*(run.start for run in text.runs[1:]), len(text.content))
        for run, end in zip(text.runs, ends, strict=True):
            spelled = text.content[run.start : end] if run.written is None else run.written
            assert raw[run.byte :].startswith(spelled.encode(text.encoding))
        for index in range(len(text.content)):
            line, column, byte = place = (
                text.position(index).line,
                text.position(index).column,
                text.position(index).byte,
            )
            before = raw[:byte].decode(text.encoding, "replace").removeprefix("\ufeff")
            lines = re.split("\r\n|\r|\n", before) if not before.endswith("\r") else re.split("\r\n|\r(?!$)|\n", before)
            assert (len(lines), len(lines[-1]) + 1) == (line, column), (text, index, place)


@every_sample
def test_writing_back_nothing_changes_nothing(path: Path) -> None:
    content = path.read_bytes()
    unchanged = [Replacement(text, Span(0, len(text.content)), text.content) for text in texts(read(path))]

    assert rewritten(original(path), []) == content
    assert members(path, rewritten(original(path), unchanged)) == members(path, content)


@every_sample
@pytest.mark.parametrize("characters", ["Word", AWKWARD])
def test_words_are_replaced_and_nothing_else(path: Path, characters: str) -> None:
    places = words_of_texts(list(texts(read(path))))
    # Where a file refuses one of several, it is asked for each.
    made = replaced_or_refused(path, places, characters)
    if not made:
        made = sum(replaced_or_refused(path, [place], characters) for place in places) > 0

    assert made or characters == AWKWARD


def words_of_texts(found: list[Text]) -> list[tuple[int, Span]]:
    """Return a word in each of a dozen texts that stand in different places of a file, with the text's number."""
    places: dict[tuple[str, Span], tuple[int, Span]] = {}
    for number, text in enumerate(found):
        words = [Span(*word.span()) for word in re.finditer(r"[^\W\d_]{2,}", text.content)]
        # The tags within a word stay.
        words = [word for word in words if not any(word.start < run.start < word.end for run in text.runs)]
        if words:
            word = words[number % len(words)]
            # Several cells may show one string.
            places.setdefault((text.member, text.byte_span(Span(0, len(text.content)))), (number, word))
    return list(places.values())[:: len(places) // DOZEN + 1]


def replaced_or_refused(path: Path, places: list[tuple[int, Span]], characters: str) -> bool:
    """Say whether replacements are made; they then have changed the bytes of their spans alone, and are read back."""
    found = list(texts(read(path)))
    # What the file keeps once for several cells is replaced in all of them.
    replacements = [
        Replacement(text, span, characters)
        for number, span in places
        for text in found
        if (text.member, text.runs, text.content) == (found[number].member, found[number].runs, found[number].content)
    ]
    try:
        content = rewritten(original(path), replacements)
    except DocumentError as error:
        return refused(str(error), path, replacements)
    again = list(texts(read(path, content)))
    assert len(again) == len(found)
    for number, span in places:
        text = found[number].content
        assert again[number].content == text[: span.start] + characters + text[span.end :]
    written = [(again[number], Span(span.start, span.start + len(characters))) for number, span in places]
    before, after = members(path, path.read_bytes()), members(path, content)
    assert list(before) == list(after)
    replaced = with_copies(path, path.read_bytes(), [(found[number], span) for number, span in places])
    assert without(before, replaced) == without(after, with_copies(path, content, written))
    return True


def with_copies(path: Path, content: bytes, spans: list[tuple[Text, Span]]) -> list[tuple[Text, Span]]:
    """Return spans of texts, and the same of the copies that a file keeps of these."""
    opened = OpenFile(path.name, io.BytesIO(content), LANGUAGES, wanted=WantedPair(LANGUAGES))
    copies = list(format_of(path).copies(opened))
    return spans + [
        (copy, span)
        for text, span in spans
        for one, copy in copies
        if copy is not None and (one.member, one.runs) == (text.member, text.runs)
    ]


def without(contents: dict[str, bytes], spans: list[tuple[Text, Span]]) -> dict[str, bytes]:
    """Return the contents of a file with a mark in place of the bytes of spans of texts."""
    for member, where in sorted(((text.member, text.byte_span(span)) for text, span in spans), reverse=True):
        contents[member] = contents[member][: where.start] + b"\0" + contents[member][where.end :]
    return contents


def refused(message: str, path: Path, replacements: list[Replacement]) -> bool:
    """Return false: replacements may be refused for awkward characters, and where the file spells or keeps others."""
    assert message.startswith(f"{path.name}:")
    assert "the file keeps this text once" in message or any(
        one.characters == AWKWARD or not is_plain(one.text, one.span) for one in replacements
    )
    return False


def is_plain(text: Text, span: Span) -> bool:
    """Say whether the file spells a span as the characters it has, side by side."""
    return not any(span.start < run.start < span.end or run.written is not None for run in text.runs)


@every_format
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_a_broken_file_is_read_or_refused_with_its_name(name: str, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(sorted((SAMPLES / name.replace("-", "_")).iterdir())))
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 3))):
        where = data.draw(st.integers(0, len(content)))
        length = data.draw(st.sampled_from([0, 1, 5, 50]))
        content[where : where + length] = data.draw(
            st.binary(max_size=3) | st.sampled_from([b"<", b'"', b"&", b"\\", b"{"])
        )

    assert not (failure := failure_of(path, bytes(content))) or failure.startswith(f"{path.name}:")


def failure_of(path: Path, content: bytes) -> str:
    """Return what is told of a file that cannot be read, and nothing of one that can."""
    try:
        read(path, content)
    except DocumentError as error:
        return str(error)
    return ""


@every_format
@pytest.mark.parametrize("content", [b"", b"\0", b"\xff\xfe\xff", b"\xef\xbb\xbf"])
def test_what_is_no_file_of_a_kind_is_refused(name: str, content: bytes) -> None:
    with pytest.raises(DocumentError, match=r"^draft"):
        list(format_named(name).read(OpenFile("draft", io.BytesIO(content), LANGUAGES)).segments)
