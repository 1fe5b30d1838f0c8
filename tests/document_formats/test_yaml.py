"""YAML: texts of programs behind keys; every character knows its place, in each of the five styles of a scalar."""

import io
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import yaml
from entities import has_no_entity
from hypothesis import given
from hypothesis import strategies as st

from termcheck.document_formats.yaml import Yaml
from termcheck.errors import DocumentError
from termcheck.parsing.decoding import OpenFile
from termcheck.rewriting import Original, Replacement, rewritten
from termcheck.text import Document, Pairing, Segment, Span

SAMPLES = Path(__file__).parent / "samples" / "yaml"


def read(content: str | bytes, path: str = "a.yml") -> Document:
    raw = content.encode() if isinstance(content, str) else content
    return Yaml().read(OpenFile(path, io.BytesIO(raw), ("ko", "en")))


def texts(content: str | bytes) -> list[tuple[str, str]]:
    return [(segment.id, segment.target.content) for segment in read(content).segments]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("a: b\n", [("a", "b")], id="a key and its text"),
        pytest.param("a:\n  b: c\n  d: e\n", [("a.b", "c"), ("a.d", "e")], id="keys in keys"),
        pytest.param("a: [b, c]\n", [("a[0]", "b"), ("a[1]", "c")], id="a list"),
        pytest.param("- a: b\n- c\n", [("[0].a", "b"), ("[1]", "c")], id="a list that has no key"),
        pytest.param('{"a": "b"}', [("a", "b")], id="JSON is YAML"),
        pytest.param("ko:\n  a: b\n", [("a", "b")], id="an outermost key that is a language"),
        pytest.param("ko:\n  a: b\nc: d\n", [("ko.a", "b"), ("c", "d")], id="a language among other outermost keys"),
        pytest.param("no: b\n", [("no", "b")], id="a language with nothing inside is a key"),
        pytest.param("a: b c\n  d\n\n  e\n", [("a", "b c d\ne")], id="a plain text over lines"),
        pytest.param("a: 'it''s\n\n  b'\n", [("a", "it's\nb")], id="single quotes"),
        pytest.param(
            r'a: "b\n\u00e9\x41\"\ \
  \ c"',
            [("a", 'bn\u00e9A"  c'.replace("bn", "b\n"))],
            id="double quotes",
        ),
        pytest.param("a: |\n  b\n    c\n\n  d\n", [("a", "b\n  c\n\nd\n")], id="literal"),
        pytest.param("a: |-\n  b\n\n", [("a", "b")], id="literal, last line end stripped"),
        pytest.param("a: |+\n  b\n\n", [("a", "b\n\n")], id="literal, line ends kept"),
        pytest.param("a: |1\n   b\n  c\n", [("a", "  b\n c\n")], id="literal, indentation told"),
        pytest.param("a: >\n  b\n  c\n\n  d\n   e\n  f\n", [("a", "b c\nd\n e\nf\n")], id="folded"),
        pytest.param("a: 1\nb: yes\nc: ~\nd: 2026-11-26\ne: 0x1F\nf:\ng: x\n", [("g", "x")], id="what is no string"),
        pytest.param("a: '1'\nb: !!str 2\nc: ! 3\n", [("a", "1"), ("b", "2"), ("c", "3")], id="numbers as strings"),
        pytest.param("a: !!int '1'\nb: !Ref c\nd: e\n", [("d", "e")], id="other types"),
        pytest.param("a:\n- :year\n- :b c\n", [("a[1]", ":b c")], id="symbols of Ruby"),
        pytest.param("a: ''\nb: ' '\nc: d\n", [("c", "d")], id="blank texts"),
        pytest.param("a: &x b\nc: *x\nd: &y {e: f}\ng: *y\n", [("a", "b"), ("d.e", "f")], id="aliases, read once"),
        pytest.param("a: &x {b: c}\nd:\n  <<: *x\n  <<: *x\n  e: f\n", [("a.b", "c"), ("d.e", "f")], id="merged keys"),
        pytest.param("&k a: b\nc: {*k : d}\n", [("a", "b"), ("c.a", "d")], id="an alias as a key"),
        pytest.param("a: b\n---\na: c\n", [("a", "b"), ("document 2.a", "c")], id="two documents"),
        pytest.param("%YAML 1.1\n---\n# c\na: b # d\n...\n", [("a", "b")], id="directives, comments, marks"),
        pytest.param("a: &x !!str # c\n  # d\n  b\n", [("a", "b")], id="anchor, tag and comments before a text"),
        pytest.param("- id: a\n  translation: b\n- id: c\n  translation: d\n", [("a", "b"), ("c", "d")], id="Hugo"),
        pytest.param(
            "- id: a\n  translation:\n    one: b\n    other: c\n- {translation: e, id: d}\n",
            [("a.one", "b"), ("a.other", "c"), ("d", "e")],
            id="plural forms of Hugo, and an id behind its text",
        ),
        pytest.param(
            "- id: a\n  translation:\n- id: b\n  translation: ''\n- id: c\n  translation: d\n",
            [("c", "d")],
            id="ids of no text",
        ),
        pytest.param(
            "a:\n  description: x\n  one: b\n  other: c\nd:\n  hash: sha1-x\n  other: e\n",
            [("a.one", "b"), ("a.other", "c"), ("d.other", "e")],
            id="go-i18n, version 2",
        ),
        pytest.param(
            "m:\n- id: a\n  description: x\n  other: b\n", [("m.a.other", "b")], id="go-i18n, a list under a key"
        ),
        pytest.param("- a:\n  - id: b\n    translation: c\n", [("[0].a.b", "c")], id="a list in a list"),
        pytest.param("a: {defaultMessage: b, description: c}\n", [("a", "b")], id="FormatJS"),
        pytest.param(
            "f: {id: a, other: b}\n", [("f.id", "a"), ("f.other", "b")], id="an id and another text, in no list"
        ),
        pytest.param(
            "a: {description: b, other: c}\n", [("a.description", "b"), ("a.other", "c")], id="called like plurals"
        ),
        pytest.param("- {id: a, name: b}\n", [("[0].id", "a"), ("[0].name", "b")], id="an id of no message"),
        pytest.param("- {translation: a}\n", [("[0].translation", "a")], id="a text called translation"),
        pytest.param(
            "- {description: a, other: b}\n",
            [("[0].description", "a"), ("[0].other", "b")],
            id="texts called like plurals, in a list",
        ),
        pytest.param(
            "description: a\none: b\nother: c\n",
            [("description", "a"), ("one", "b"), ("other", "c")],
            id="a file has no plural forms",
        ),
        pytest.param("id: a\ntranslation: b\n", [("id", "a"), ("translation", "b")], id="a file is no message"),
        pytest.param("a: b\u2028 c\x85 d\n", [("a", "b\u2028c d")], id="the line ends of Unicode"),
    ],
)
def test_texts(content: str, expected: list[tuple[str, str]]) -> None:
    assert texts(content) == expected


@pytest.mark.parametrize(
    ("path", "content", "language"),
    [
        pytest.param("a.yml", "en:\n  a: 백두산\n", "en", id="the outermost key tells"),
        pytest.param("a.yml", "ja-JP:\n  a: 백두산\n", "ja-JP", id="whatever was asked for"),
        pytest.param("ko.yml", "a: Mt. Paektu\n", "ko", id="the name tells"),
        pytest.param("a.yml", "a_long_key_in_latin_letters: 백두산\n", "ko", id="the script of the texts tells"),
    ],
)
def test_languages(path: str, content: str, language: str) -> None:
    document = read(content, path)

    assert (document.source_language, document.target_language, document.pairing) == (None, language, Pairing.KEY)
    assert {segment.target.language for segment in document.segments} == {language}


def test_a_message_knows_its_branches() -> None:
    (segment,) = read("a: |\n  {n, plural, one {# bag}\n  other {# bags}}\n").segments
    text = segment.target

    assert [(branch.selector, text[branch.span]) for branch in text.branches] == [("one", "# bag"), ("other", "# bags")]


def test_a_message_has_placeholders_and_syntax_that_are_no_language() -> None:
    (segment,) = read('a: "%{n} {count, plural, other {# callers}} <b>here</b>"\n').segments
    text = segment.target

    assert "".join(text[span] for span in text.opaque) == "%{n}{count, plural, other {#}}"
    assert [text[span] for span in text.transparent] == ["<b>", "</b>"]


@pytest.mark.parametrize(
    ("content", "verbatim"),
    [
        pytest.param("# DO NOT TRANSLATE\na: Border Desk\n", ("Border Desk",), id="above the key"),
        pytest.param('a:\n  # do not\n  # translate "Border"\n  b: Border Desk\n', ("Border",), id="in two lines"),
        pytest.param("a: Border Desk # do not translate\n", ("Border Desk",), id="behind the text"),
        pytest.param("a: 'Border Desk' # do not translate\n", ("Border Desk",), id="behind the quote"),
        pytest.param("a:\n  # do not translate\n  - Border Desk\n", ("Border Desk",), id="above an item"),
        pytest.param(
            "- {id: a, description: do not translate, translation: Border Desk}\n", ("Border Desk",), id="go-i18n"
        ),
        pytest.param("# do not translate\n\na: Border Desk\n", (), id="not above a blank line"),
        pytest.param("# do not translate\na: b\nc: Border Desk\n", ("b",), id="not for the next key"),
    ],
)
def test_notes_that_forbid_translation(content: str, verbatim: tuple[str, ...]) -> None:
    assert next(filter(bool, (segment.verbatim for segment in read(content).segments)), ()) == verbatim


def test_a_repeated_key_is_a_fault_told_where_it_stands() -> None:
    segments = list(read("a:\n  b: c\nd: e\na:\n  b: f\n  g: h\n").segments)

    assert [(segment.id, segment.target.content) for segment in segments] == [
        ("a.b", "c"),
        ("d", "e"),
        ("a.b", "f"),
        ("a.g", "h"),
    ]
    assert [str(fault) for segment in segments for fault in segment.faults] == [
        "a.yml:4:1: “a” stands here a second time, first in line 1; keep one of the two",
        "a.yml:5:3: “b” stands here a second time, first in line 2; keep one of the two",
    ]


def test_a_fault_of_what_is_not_read_is_told_with_the_text_beside_it() -> None:
    fault = "a.yml:3:3: “id” stands here a second time, first in line 2; keep one of the two"
    segments = list(read("- translation: b\n  id: a\n  id: c\n- id: d\n  translation: e\n").segments)

    assert [(segment.id, [*map(str, segment.faults)]) for segment in segments] == [("c", [fault]), ("d", [])]


def test_texts_before_a_mistake_are_read_as_messages() -> None:
    segments = read("- id: a\n  translation: b\n- id: 'c\n").segments

    assert next(iter(segments)).id == "a"
    with pytest.raises(DocumentError):
        list(segments)


PARTS = st.lists(
    st.sampled_from(
        [
            "a",
            "b c",
            "백두산",
            "𝄞",
            "''",
            "\\n",
            "\\x41",
            "\\\n",
            '\\"',
            "\n",
            "\n  ",
            "\r\n    ",
            " ",
            "\t",
            "#",
            ": ",
            "\x85",
        ]
    ),
    max_size=12,
).map("".join)
STYLES = {
    "plain": "k: a{}",
    "single": "k: 'a{}'",
    "double": 'k: "a{}"',
    "literal": "k: |\n  a{}",
    "folded": "k: >+\n  a{}",
    "told": "k: &a !!str |2 # c\n    a{}",
    "flow": "{{k: [a{}]}}",
}


def spelled_values(document: Document) -> Iterator[tuple[Segment, list[tuple[str, int]]]]:
    """Yield each segment with its characters, each with the byte it stands at, until a mistake ends the file."""
    try:
        for segment in document.segments:
            text = segment.target
            yield segment, [(character, text.position(index).byte) for index, character in enumerate(text.content)]
    except DocumentError:
        return


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@given(PARTS)
def test_every_character_stands_where_the_text_says(style: str, encoding: str, inside: str) -> None:
    raw = STYLES[style].format(inside).encode(encoding)
    try:
        document = read(raw)
    except DocumentError:
        return

    for segment, characters in spelled_values(document):
        codec = segment.target.encoding
        for character, byte in characters:
            rest = raw[byte:].decode(codec, "ignore")
            spellings = {
                "\n": ("\n", "\r", "\x85", "\\n", "\\\n", " ", "\t"),
                " ": (" ", "\n", "\r", "\x85", "\t"),
                "'": ("''", "'"),
                "A": ("\\x41", "A"),
                '"': ('\\"', '"'),
            }
            assert rest.startswith(spellings.get(character, (character,)))


@pytest.mark.parametrize("style", STYLES)
@given(PARTS)
def test_texts_are_those_that_pyyaml_reads(style: str, inside: str) -> None:
    content = STYLES[style].format(inside)
    try:
        expected = list(strings(yaml.safe_load(content)))
    except (yaml.YAMLError, ValueError):
        return

    assert [text for _, text in texts(content or "a: b")] == expected if expected else True


def strings(node: object) -> Iterator[str]:
    """Yield the strings in what PyYAML has loaded that are not blank."""
    if isinstance(node, str):
        yield from [node] if node.strip() else []
    elif isinstance(node, Mapping):
        for value in node.values():
            yield from strings(value)
    elif isinstance(node, list):
        for value in node:
            yield from strings(value)


@pytest.mark.parametrize("name", ["ko.yml", "every-feature.yaml"])
def test_samples_are_read_as_pyyaml_reads_them(name: str) -> None:
    raw = (SAMPLES / name).read_bytes()
    expected = {text for document in yaml.safe_load_all(raw) for text in strings(document)}

    assert {text for _, text in texts(raw)} == {text for text in expected if not text.startswith(":")}


@given(st.text(st.characters(exclude_categories=["Cs"])).filter(str.strip).filter(has_no_entity))
def test_what_was_written_by_pyyaml_is_read_back(value: str) -> None:
    assert texts(yaml.safe_dump({"a": value, "b": {"c": value}}, default_style='"')) == [("a", value), ("b.c", value)]


@pytest.mark.parametrize(
    ("content", "characters", "expected"),
    [
        pytest.param("a: x y z\n", 'it\'s "so"', 'a: x it\'s "so" z\n', id="plain"),
        pytest.param("a: 'x y z'\n", "it's", "a: 'x it''s z'\n", id="single"),
        pytest.param('a: "x y z"\n', 'a "b" \\ \n\x07\u2028é', 'a: "x a \\"b\\" \\\\ \\n\\x07\\Lé z"\n', id="double"),
        pytest.param("a: |\n  x y z\n", "b\n# c", "a: |\n  x b\n  # c z\n", id="literal"),
        pytest.param("a: >\n  x y z\n", "b\nc", "a: >\n  x b\n\n  c z\n", id="folded"),
    ],
)
def test_replacements_are_spelled_as_the_style_has_them(content: str, characters: str, expected: str) -> None:
    assert replaced(content, characters) == expected


@pytest.mark.parametrize(
    ("content", "characters"),
    [
        pytest.param("a: x y z\n", "b: c", id="a colon in plain text"),
        pytest.param("a: x y z\n", "b # c", id="a comment in plain text"),
        pytest.param("a: [x y z]\n", "b, c", id="a comma in a plain list"),
        pytest.param("a: x y z\n", "b\nc", id="a line end in plain text"),
        pytest.param("a: 'x y z'\n", "b\nc", id="a line end between single quotes"),
        pytest.param("a: |\n  x y z\n", "b\x07", id="a control character in a block"),
        pytest.param("a: y\n", "no", id="a word that is a truth value"),
    ],
)
def test_what_a_style_cannot_hold_is_refused(content: str, characters: str) -> None:
    with pytest.raises(DocumentError):
        replaced(content, characters)


def replaced(content: str, characters: str) -> str:
    """Return a file in which the “y” of the only text is replaced."""
    (segment,) = read(content).segments
    index = segment.target.content.index("y")
    asked = Replacement(segment.target, Span(index, index + 1), characters)
    return rewritten(Original("a.yml", content.encode(), Yaml(), ("ko", "en")), [asked]).decode()


@pytest.mark.parametrize(
    ("path", "head", "sure"),
    [
        pytest.param("config/locales/ko.yml", "a: b", True, id="named for a language in a folder of locales"),
        pytest.param("config/locales/models.zh-TW.yml", "a: b", True, id="name that ends in a language"),
        pytest.param("locales/ko/models.yaml", "a: b", True, id="folder of a language among locales"),
        pytest.param("x.yml", "# c\n---\nko:\n  a: b\n", True, id="the only outermost key is a language"),
        pytest.param("x.yml", '\ufeff"zh-TW": # c\n  a: b\n', True, id="in quotes, behind a byte order mark"),
        pytest.param("x.yml", "ko:\n<<<<<<< HEAD\n  a: b\n=======\n  a: c\n", True, id="left by a merge"),
        pytest.param("unknown", "ko: &a\n  a: b\n", True, id="whatever it is called"),
        pytest.param("x.yml", "ko:\n  a: b\nen:\n  a: b\n", False, id="two languages"),
        pytest.param("x.yml", "ko: a\n", False, id="a language with nothing inside"),
        pytest.param("ko.yml", "a: b", False, id="named for a language anywhere"),
        pytest.param(".github/workflows/ci.yml", "on: push\njobs:\n  a: b\n", False, id="a workflow"),
        pytest.param("db.yml", "db:\n  image: postgres\n", False, id="a key of two letters that is no language"),
        pytest.param("locales/ko.yml", "title: a\nlanguages: [ko, en]\nconcepts:\n- id: b\n", False, id="a glossary"),
        pytest.param("locales/ko", "a: b", False, id="another suffix"),
        pytest.param("x.yml", "", False, id="an empty file"),
    ],
)
def test_recognised_while_walking(path: str, head: str, *, sure: bool) -> None:
    assert Yaml.recognises(path, head.encode()) == sure


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "a.yml: this file holds no text; give one with texts behind keys"),
        ("a: 1\n", "a.yml: this file holds no text"),
        ("hello\n", "a.yml:1:1: this text has no key; write it behind a key and a colon"),
        ("a: b: c\n", "a.yml:1:5: this is not YAML (mapping values are not allowed in this context); put quotes"),
        ("a: 'b\n", "a.yml:1:4: this is not YAML (found unexpected end of stream); a quote that opens here"),
        ("a: \x07\n", "a.yml:1:4: a control character is not allowed here; delete it"),
        (b"a: \xff\n", "a.yml:1:4: byte 3 of the file is not valid UTF-8"),
        (b"a\x00", "a.yml:1:1: this is a binary file"),
        ("\ufeff\ufeffa: b\n", "a.yml:1:1: this file has two byte order marks"),
        ("a: *b\n", "a.yml:1:4: nothing before this is called “&b”"),
        ("? [a]\n: b\n", "a.yml:1:3: a key must be a text; write it as one"),
        ("a: &b [c]\n*b : d\n", "a.yml:2:1: a key must be a text; write it as one"),
        ("[" * 101, "a.yml:1:101: this is nested more than 100 levels deep; no copy is"),
        ("\u2028a: b: c\n", "a.yml:1:6: this is not YAML"),
        ("title: a\nlanguages: [ko]\nconcepts: []\n", "a.yml:1:1: this is a glossary of termcheck"),
        ("ko:\n  a: b\nen:\n  a: b\n", "a.yml:4:3: the texts in “en” begin here; keep each language in a file"),
    ],
)
def test_refused_with_a_place(content: str | bytes, message: str) -> None:
    with pytest.raises(DocumentError) as error:
        texts(content)

    assert message in str(error.value)


def test_what_stands_before_a_mistake_is_read() -> None:
    segments = iter(read("a: b\nc: [d\n").segments)

    assert [next(segments).id, next(segments).id] == ["a", "c[0]"]
    with pytest.raises(DocumentError, match=r"a\.yml:2:7: this is not YAML"):
        next(segments)


OPENING = [
    "[",
    "{",
    "- ",
    "? ",
    "&a ",
    "*a ",
    "!t ",
    "'",
    '"',
    "|",
    "> ",
    "%",
    "---\n",
    "a: ",
    "a:\n",
    "#",
    "\\\n",
    "\\",
]
OPENING += ["''", "\n", "\n ", "  ", "\t", "- a\n", "- [", "<<: ", "{a: ", "[a, ", "# c\n", "- a: |\n", "\r", "a # b\n"]


@pytest.mark.parametrize("before", ["", 'a: "', "a: >\n  "])
@pytest.mark.parametrize("opening", OPENING)
def test_repetitions_are_read_in_linear_time(before: str, opening: str) -> None:
    for _ in spelled_values_or_nothing(before + opening * 5_000):
        pass


def spelled_values_or_nothing(content: str) -> Iterator[Segment]:
    """Yield the segments before the first mistake."""
    try:
        yield from read(content).segments
    except DocumentError:
        return
