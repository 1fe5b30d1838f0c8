"""XLIFF and TMX: units become segments, inline elements are seen through, and every character knows its place."""

import io
from xml.sax.saxutils import escape

import pytest
from entities import has_no_entity
from hypothesis import given
from hypothesis import strategies as st

from termcheck.document_formats import format_for
from termcheck.errors import DocumentError
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.wanted_pair import WantedPair
from termcheck.text import Document, Segment, Text

XLIFF_1 = (
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">'
    '<file source-language="ko" target-language="en" original="a" datatype="plaintext"><body>{}</body></file></xliff>'
)
XLIFF_2 = (
    '<xliff version="2.1" srcLang="ko" trgLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0">'
    '<file id="f">{}</file></xliff>'
)
TMX = '<tmx version="1.4"><header srclang="ko" datatype="plaintext"/><body>{}</body></tmx>'
UNIT = '<trans-unit id="1"><source>백두산</source><target>{}</target></trans-unit>'
FORMS = {
    "draft.xlf": XLIFF_1.replace("{}", UNIT),
    "draft.xliff": XLIFF_2.replace(
        "{}", '<unit id="1"><segment><source>백두산</source><target>{}</target></segment></unit>'
    ),
    "memory.tmx": TMX.replace(
        "{}", '<tu tuid="1"><tuv xml:lang="ko"><seg>백두산</seg></tuv><tuv xml:lang="en"><seg>{}</seg></tuv></tu>'
    ),
}


def read(path: str, content: str | bytes) -> Document:
    raw = content.encode() if isinstance(content, str) else content
    return format_for(path).read(OpenFile(path, io.BytesIO(raw), ("ko", "en"), wanted=WantedPair(("ko", "en"))))


def pair(segment: Segment) -> tuple[str, str | None, str]:
    return segment.id, segment.source.content if segment.source else None, segment.target.content


def pairs(path: str, content: str) -> list[tuple[str, str | None, str]]:
    return [pair(segment) for segment in read(path, content).segments]


def target(path: str, inside: str, encoding: str = "utf-8") -> tuple[bytes, Text]:
    raw = FORMS[path].replace("{}", inside).encode(encoding)
    (segment,) = read(path, raw).segments
    return raw, segment.target


@pytest.mark.parametrize("path", FORMS)
def test_languages_and_texts(path: str) -> None:
    document = read(path, FORMS[path].format("Mt. Paektu"))

    assert (document.source_language, document.target_language) == ("ko", "en")
    assert [pair(segment) for segment in document.segments] == [("1", "백두산", "Mt. Paektu")]


@pytest.mark.parametrize(
    ("path", "inside", "expected"),
    [
        ("draft.xlf", 'Mt. <g id="1">Pae</g>ktu', "Mt. Paektu"),
        ("draft.xlf", 'Mt. <bpt id="1">&lt;b></bpt>Paektu<ept id="1">&lt;/b></ept>', "Mt. Paektu"),
        ("draft.xlf", 'to <x id="1"/>', "to \ufffc"),
        ("draft.xlf", 'to <ph id="1">{0}</ph>!', "to \ufffc!"),
        ("draft.xlf", 'Mt. <x id="1" ctype="bold"/>Paektu', "Mt. Paektu"),
        ("draft.xliff", 'Mt. <pc id="1">Pae</pc>ktu', "Mt. Paektu"),
        ("draft.xliff", 'to <ph id="1"/>', "to \ufffc"),
        ("draft.xliff", 'a<cp hex="0007"/>b', "a\x07b"),
        ("memory.tmx", 'Mt. <bpt i="1">\\b</bpt>Pae<ept i="1">\\b0</ept>ktu', "Mt. Paektu"),
        ("memory.tmx", "Mt. <hi>Pae</hi>ktu", "Mt. Paektu"),
        ("memory.tmx", "to <ph>x</ph>", "to \ufffc"),
    ],
)
def test_inline_elements(path: str, inside: str, expected: str) -> None:
    _, text = target(path, inside)

    assert text.content == expected
    assert [text[span] for span in text.opaque] == ["\ufffc"] * expected.count("\ufffc")


@pytest.mark.parametrize("path", FORMS)
@pytest.mark.parametrize(
    ("inside", "language"),
    [
        pytest.param(
            "{VAR_SELECT, select, female {her peak} other {the peak}}", ["her peak", "the peak"], id="a select"
        ),
        pytest.param("{n, plural, one {Peak} other {# peaks}} seen", ["Peak", "peaks", "seen"], id="a plural"),
        pytest.param("It's {a peak, select}, {0}", ["It's {a peak, select},"], id="no ICU message"),
        pytest.param("It''s a '{peak}'", ["It''s a '", "'"], id="apostrophes are only special in such a message"),
    ],
)
def test_branches_of_icu_messages_are_language(path: str, inside: str, language: list[str]) -> None:
    # Behind a unit that the parser reads there is one that is read at once.
    raw = FORMS[path].replace("{}", inside)
    begin = raw.index("<tu" if "tmx" in path else "<trans-unit" if path == "draft.xlf" else "<unit")
    end = raw.index("</body>" if "<body>" in raw else "</file>")
    unit = raw[begin:end]
    twice = raw[:end] + unit.replace('id="1"', 'id="2"') + raw[end:]

    for segment in read(path, twice).segments:
        text = segment.target
        masked = {index for span in text.opaque for index in range(span.start, span.end)}
        words = "".join("\n" if index in masked else character for index, character in enumerate(text.content))
        assert [stretch.strip() for stretch in words.split("\n") if stretch.strip()] == language


@pytest.mark.parametrize("path", FORMS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@given(
    st.lists(
        st.sampled_from(
            ["Mt. ", "백두산", "𝄞", "&amp;", "&lt;", "&#x41;", "<![CDATA[a & b]]>", "<!-- c -->", "\r\n", "\n", "é"]
        )
    )
)
def test_every_character_stands_where_the_text_says(path: str, encoding: str, pieces: list[str]) -> None:
    raw, text = target(path, "a" + "".join(pieces), encoding)
    lines = raw.decode(encoding).split("\n")

    for index, character in enumerate(text.content):
        place = text.position(index)
        rest = raw[place.byte :].decode(text.encoding, "ignore")
        spelling = {"&": ("&amp;", "& b"), "<": ("&lt;",), "A": ("&#x41;",), "\n": ("\r\n", "\n")}
        assert rest.startswith(spelling.get(character, (character,)))
        assert lines[place.line - 1][place.column - 1 :].rstrip("\r") == rest.partition("\n")[0].rstrip("\r")


@pytest.mark.parametrize("path", FORMS)
@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"]), min_size=1).filter(has_no_entity))
def test_what_was_escaped_is_read_back(path: str, content: str) -> None:
    assert target(path, escape(content))[1].content == content


@pytest.mark.parametrize(
    ("path", "content", "expected"),
    [
        pytest.param(
            "a.xlf",
            XLIFF_1.format(UNIT.format("x").replace("<source", "<note>n</note><source", 1)),
            [("1", "백두산", "x")],
            id="notes are no copy",
        ),
        pytest.param(
            "a.xlf",
            XLIFF_1.format('<trans-unit id="1" translate="no"><source>a</source></trans-unit>'),
            [],
            id="not to be translated",
        ),
        pytest.param(
            "a.xlf",
            XLIFF_1.format('<group translate="no"><trans-unit id="1"><source>a</source></trans-unit></group>'),
            [],
            id="nor in its group",
        ),
        pytest.param(
            "a.xlf",
            XLIFF_1.format('<trans-unit id="1"><source>a</source></trans-unit>'),
            [("1", "a", "")],
            id="without a target",
        ),
        pytest.param(
            "a.xlf",
            XLIFF_1.format(UNIT.format("x").replace("</trans", "<alt-trans><target>no</target></alt-trans></trans")),
            [("1", "백두산", "x")],
            id="alternatives are no copy",
        ),
        pytest.param(
            "a.sdlxliff",
            XLIFF_1.format(
                '<trans-unit id="1"><source>가. 나.</source><seg-source><mrk mtype="seg" mid="1">가.</mrk> '
                '<mrk mtype="seg" mid="2">나.</mrk></seg-source><target><mrk mtype="seg" mid="1">A.</mrk> '
                '<mrk mtype="seg" mid="2">B.</mrk></target><s:seg-defs xmlns:s="http://sdl.com/FileTypes/SdlXliff/1.0">'
                '<s:seg id="1" conf="Translated"/><s:seg id="2" locked="true"/></s:seg-defs></trans-unit>'
            ),
            [("1/1", "가.", "A.")],
            id="segments of SDL, one locked",
        ),
        pytest.param(
            "a.mqxliff",
            XLIFF_1.format(UNIT.format("x").replace('id="1"', 'id="1" xmlns:mq="MQXliff" mq:locked="locked"')),
            [],
            id="locked in memoQ",
        ),
        pytest.param(
            "a.xlf",
            XLIFF_2.format(
                '<unit id="u"><segment id="1"><source>가</source><target>A</target></segment>'
                "<ignorable><source> </source></ignorable>"
                '<segment id="2"><source>나</source><target>B</target></segment></unit>'
            ),
            [("u/1", "가", "A"), ("u/2", "나", "B")],
            id="segments of version 2",
        ),
        pytest.param(
            "a.xlf",
            XLIFF_2.format(
                '<unit id="u"><m:matches xmlns:m="urn:oasis:names:tc:xliff:matches:2.0"><m:match ref="#1">'
                "<source>no</source><target>no</target></m:match></m:matches>"
                "<segment><source>가</source><target>A</target></segment></unit>"
            ),
            [("u", "가", "A")],
            id="matches of version 2 are no copy",
        ),
        pytest.param(
            "a.tmx",
            TMX.format(
                '<tu><tuv xml:lang="ko-KR"><seg>가</seg></tuv><tuv xml:lang="fr"><seg>F</seg></tuv>'
                '<tuv xml:lang="en-US"><seg>A</seg></tuv></tu><tu tuid="b"><tuv lang="ko"><seg>나</seg></tuv></tu>'
            ),
            [("1", "가", "A"), ("b", "나", "")],
            id="the language the glossary speaks, of three",
        ),
    ],
)
def test_units(path: str, content: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert pairs(path, content) == expected


def test_notes_of_a_memory_that_forbid_translation() -> None:
    (segment,) = read(
        "memory.tmx", FORMS["memory.tmx"].format("x").replace("<tuv", "<note>Do not translate</note><tuv", 1)
    ).segments

    assert segment.verbatim == ("백두산",)


def test_a_variant_without_a_language_is_told() -> None:
    third = "<tuv><seg>B</seg></tuv></tu>"
    (segment,) = read("memory.tmx", FORMS["memory.tmx"].format("A").replace("</tu>", third)).segments

    assert segment.target.content == "A"
    assert [str(fault) for fault in segment.faults] == [
        'memory.tmx:1:158: this variant names no language; write xml:lang="…"'
    ]


def test_what_is_protected_is_opaque() -> None:
    _, text = target("draft.xlf", 'the <mrk mtype="protected">GIL</mrk> lock')

    assert [text[span] for span in text.opaque] == ["GIL"]


@pytest.mark.parametrize(
    ("path", "content", "message"),
    [
        ("a.xlf", "", "a.xlf:1:1: malformed XML: no element found"),
        ("a.xlf", "<p/>", "a.xlf:1:1: this is no XLIFF: it begins with <p>"),
        ("a.tmx", "<p/>", "a.tmx:1:1: this is no TMX: it begins with <p>"),
        ("a.xlf", "<xliff/>", "a.xlf: this XLIFF has no file with a source language"),
        ("a.xlf", XLIFF_1.format(""), "a.xlf: this XLIFF has no unit or group"),
        ("a.tmx", TMX.format(""), "a.tmx: no unit of this memory has two languages"),
        ("a.tmx", '<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', "this file declares an entity"),
        ("a.tmx", '<!DOCTYPE tmx SYSTEM "x.dtd"><tmx>&a;</tmx>', "the entity “a” is not declared"),
        ("a.tmx", '<?xml version="1.0" encoding="iso-2022-jp"?><tmx/>', "files in iso-2022-jp are not read"),
        ("a.tmx", "<tmx>" + "<a>" * 300, "elements are nested deeper than 256"),
    ],
)
def test_refused_with_a_place(path: str, content: str, message: str) -> None:
    with pytest.raises(DocumentError) as error:
        list(read(path, content).segments)

    assert message in str(error.value)


@pytest.mark.parametrize("path", FORMS)
def test_what_stands_before_a_fault_is_read(path: str) -> None:
    whole = FORMS[path].format("Mt. Paektu")
    document = read(path, whole[: whole.rindex("</file>" if "xliff" in whole else "</body>")] + "</oops>")
    read_before: list[tuple[str, str | None, str]] = []

    with pytest.raises(DocumentError, match=rf"{path}:1:\d+: malformed XML: mismatched tag"):
        read_before.extend(pair(segment) for segment in document.segments)

    assert read_before == [("1", "백두산", "Mt. Paektu")]


def test_a_second_pair_of_languages_is_refused() -> None:
    twice = XLIFF_1.format(UNIT.format("x")).replace(
        "</xliff>", '<file source-language="ko" target-language="de" original="b"><body/></file></xliff>'
    )

    with pytest.raises(DocumentError, match="the one before it in ko → en; check them apart"):
        pairs("a.xlf", twice)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-16", "shift_jis", "euc-kr", "gb18030", "windows-1254", "iso-8859-1"]
)
def test_declared_encodings_keep_their_places(encoding: str) -> None:
    letters = {"shift_jis": "日本", "euc-kr": "백두산", "gb18030": "白头山", "windows-1254": "ığüş"}.get(encoding, "é")
    declaration = f'<?xml version="1.0" encoding="{encoding}"?>\n'
    content = declaration + TMX.format(
        '<tu><tuv xml:lang="ko"><seg>{0}</seg></tuv>\r\n<tuv xml:lang="en"><seg>{0} &amp; <hi>b</hi>{0}.</seg></tuv></tu>'
    ).replace("{0}", letters)
    raw = content.encode(encoding)
    (segment,) = read("a.tmx", raw).segments
    text = segment.target

    assert text.content == f"{letters} & b{letters}."
    for index, character in enumerate(text.content):
        place = text.position(index)
        spelled = "&amp;" if character == "&" else character
        assert raw[place.byte :].startswith(spelled.encode(text.encoding))
        assert content.split("\n")[place.line - 1][place.column - 1 :].startswith(spelled)


def test_half_a_character_in_utf_16_is_refused() -> None:
    raw = TMX.format('<tu><tuv xml:lang="ko"><seg>가@나</seg></tuv></tu>').encode("utf-16").replace(b"@\0", b"\x34\xd8")

    with pytest.raises(DocumentError, match="this file is not in utf-16-le as it says; save it as UTF-8"):
        list(read("a.tmx", raw).segments)


@pytest.mark.parametrize(
    "declared",
    [
        pytest.param('<!ATTLIST seg a CDATA "x">', id="with a default, which each element would be given"),
        pytest.param(
            "".join(f"<!ATTLIST seg a{number} CDATA #IMPLIED>" for number in range(2_000)), id="by the thousand"
        ),
    ],
)
def test_attributes_that_a_file_declares_are_refused(declared: str) -> None:
    content = TMX.format("").replace("<tmx", f"<!DOCTYPE tmx [{declared}]>\n<tmx", 1)

    with pytest.raises(DocumentError, match=r"this file declares the attribute “a.*take its DTD out"):
        list(read("a.tmx", content.encode()).segments)
