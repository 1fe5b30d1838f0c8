"""JSON: texts behind keys, and nothing else; every character knows its place behind escapes."""

import io
import json

import pytest
from entities import has_no_entity
from hypothesis import given
from hypothesis import strategies as st

from termcheck.document_formats.json import Json
from termcheck.errors import DocumentError, NothingToCheckError
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.wanted_pair import WantedPair
from termcheck.text import Document, Pairing, Text

LANGUAGES = ("ko", "en")
CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="&")
KEYS = st.text(CHARACTERS, min_size=1)


def read(content: str | bytes, path: str = "draft.json", languages: tuple[str, ...] = LANGUAGES) -> Document:
    raw = content.encode() if isinstance(content, str) else content
    return Json().read(OpenFile(path, io.BytesIO(raw), languages, wanted=WantedPair(languages)))


def texts(content: str, path: str = "draft.json") -> list[tuple[str, str]]:
    return [(one.id, one.target.content) for one in read(content, path).segments]


def only(content: str | bytes) -> Text:
    (segment,) = read(content).segments
    return segment.target


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param('{"a": "b"}', [("a", "b")], id="one text"),
        pytest.param('{"a": {"b": {"c": "d"}}, "e": "f"}', [("a.b.c", "d"), ("e", "f")], id="keys in keys"),
        pytest.param('{"a": ["b", ["c"], {"d": "e"}]}', [("a.0", "b"), ("a.1.0", "c"), ("a.2.d", "e")], id="lists"),
        pytest.param('["a", "b"]', [("0", "a"), ("1", "b")], id="a list alone"),
        pytest.param('{"a": 1, "b": true, "c": null, "d": "", "e": " ", "f": "g"}', [("f", "g")], id="no other values"),
        pytest.param('{"a.b": "c", "D e.": "f"}', [("a.b", "c"), ("D e.", "f")], id="dots in keys"),
        pytest.param('{"a.b": "c", "a": {"b": "d"}}', [("a.b", "c"), ("a.b (2)", "d")], id="an id that is there already"),
        pytest.param('{"a": "b", "a": "c", "a (2)": "d"}', [("a", "b"), ("a (2)", "c"), ("a (2) (2)", "d")], id="and another"),
        pytest.param('{"ko": {"a": "b"}}', [("a", "b")], id="a language around all"),
        pytest.param('{"to": "a"}', [("to", "a")], id="a key that only looks like a language"),
        pytest.param('{"to": "a", "no": "b"}', [("to", "a"), ("no", "b")], id="two keys that only look like languages"),
        pytest.param(
            '{"@@locale": "en", "@@x-note": "c", "a": "b", "@a": {"description": "c", "type": "text"}, "@d": {"x": "y"}}',
            [("a", "b")],
            id="ARB",
        ),
        pytest.param('{"$schema": "x", "//": "y", "_comment": "z", "a": "b"}', [("a", "b")], id="comments"),
        pytest.param(
            '{"a": {"message": "b", "description": "c", "placeholders": {"x": {"content": "$1", "example": "d"}}}, '
            '"e": {"message": "f"}}',
            [("a", "b"), ("e", "f")],
            id="an extension of Chrome",
        ),
        pytest.param(
            '{"error": {"message": "b", "description": "c", "hint": "d"}}',
            [("error.message", "b"), ("error.description", "c"), ("error.hint", "d")],
            id="a text called message",
        ),
        pytest.param('{"a": {"defaultMessage": "b", "description": "c"}}', [("a", "b")], id="FormatJS"),
        pytest.param('[{"id": "a.b", "defaultMessage": "c", "description": "d"}]', [("a.b", "c")], id="FormatJS, a list"),
        pytest.param(
            '{"a": {"string": "b", "context": "", "developer_comment": "c", "character_limit": 9}, "d": {"string": "e"}}',
            [("a", "b"), ("d.string", "e")],
            id="Transifex",
        ),
        pytest.param(
            '[{"id": "a", "translation": "b"}, {"id": "c", "translation": {"one": "d", "other": "e"}}]',
            [("a", "b"), ("c.one", "d"), ("c.other", "e")],
            id="go-i18n, version 1",
        ),
        pytest.param(
            '{"a": {"description": "x", "one": "b", "other": "c"}, "d": {"hash": "sha1-x", "other": "e"}}',
            [("a.one", "b"), ("a.other", "c"), ("d.other", "e")],
            id="go-i18n, version 2",
        ),
        pytest.param(
            '[{"id": "a", "description": "x", "one": "b", "other": "c"}, {"id": "d", "other": "e"}]',
            [("a.one", "b"), ("a.other", "c"), ("d.other", "e")],
            id="go-i18n, version 2, a list",
        ),
        pytest.param(
            '{"f": {"id": "a", "other": "b"}}', [("f.id", "a"), ("f.other", "b")], id="an id and another text, in no list"
        ),
        pytest.param(
            '{"description": "a", "other": "b"}', [("description", "a"), ("other", "b")], id="texts called like plurals"
        ),
        pytest.param(
            '[{"description": "a", "other": "b"}]', [("0.description", "a"), ("0.other", "b")],
            id="texts called like plurals, in a list",
        ),
        pytest.param(
            '{"translation": "a", "id": "b"}', [("translation", "a"), ("id", "b")], id="a file is no message"
        ),
        pytest.param(
            '{"description": "a", "one": "b", "other": "c"}', [("description", "a"), ("one", "b"), ("other", "c")],
            id="a file has no plural forms",
        ),
        pytest.param('{"en": {"translation": "a", "id": "b"}}', [("translation", "a"), ("id", "b")], id="nor has a language"),
        pytest.param('{"locale": "ko", "translations": {"1": "a"}}', [("1", "a")], id="Angular"),
        pytest.param('{"icu:a": {"messageformat": "b", "description": "c"}}', [("icu:a", "b")], id="Signal"),
    ],
)  # fmt: skip
def test_texts_and_their_ids(content: str, expected: list[tuple[str, str]]) -> None:
    assert texts(content) == expected


@pytest.mark.parametrize(
    ("content", "path", "language"),
    [
        pytest.param('{"title_of_the_page": "백두산"}', "draft.json", "ko", id="by its script, not that of the keys"),
        pytest.param('{"a": "Mt. Paektu"}', "ko.json", "ko", id="by its name"),
        pytest.param('{"a": "Mt. Paektu"}', "locales/ko/a.json", "ko", id="by its folder"),
        pytest.param('{"@@locale": "ko_KR", "a": "Mt. Paektu"}', "en.json", "ko", id="by what ARB states"),
        pytest.param('{"ko": {"a": "Mt. Paektu"}}', "draft.json", "ko", id="by the key around all"),
        pytest.param('{"locale": "ko", "translations": {"a": "Mt. Paektu"}}', "a.json", "ko", id="by what Angular states"),
        pytest.param('{"a": {"ko": "x", "fr": "y"}}', "a.json", "ko", id="the one language that the glossary speaks"),
    ],
)  # fmt: skip
def test_the_language_of_a_file(content: str, path: str, language: str) -> None:
    document = read(content, path)

    assert (document.source_language, document.target_language, document.pairing) == (None, language, Pairing.KEY)
    assert {segment.target.language for segment in document.segments} == {language}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(
            '{"en": {"a": "A", "b": "B"}, "fr": {"a": "F"}, "ko": {"a": "가", "c": "다"}}',
            [("a", "가", "A"), ("c", "다", ""), ("b", None, "B")],
            id="whole files",
        ),
        pytest.param('[{"t": {"ko": "가", "en": "A"}}]', [("0.t", "가", "A")], id="text by text"),
        pytest.param(
            '{"slug": "x-y", "by": "기자", "t": {"en": "A", "ko": "가"}}',
            [("t", "가", "A"), ("slug", None, "x-y")],
            id="and texts in no language, of which those in the target's script are read",
        ),
    ],
)
def test_languages_side_by_side_are_pairs(content: str, expected: list[tuple[str, str | None, str]]) -> None:
    document = read(content)

    assert (document.source_language, document.target_language) == ("ko", "en")
    found = [(one.id, one.source.content if one.source else None, one.target.content) for one in document.segments]
    assert found == expected


MENU = [("title", "파일 열기"), ("lang.en", "영어"), ("lang.ko", "한국어")]


@pytest.mark.parametrize(
    ("content", "path", "languages", "expected"),
    [
        pytest.param('{"title": "파일 열기", "lang": {"en": "영어", "ko": "한국어"}}', "a.json", ("ko", "en"), MENU, id="names in one language"),
        pytest.param(
            '{"a": "b", "lang": {"en": "English", "ko": "한국어"}}', "a.json", ("ko", "en"),
            [("a", "b"), ("lang.en", "English"), ("lang.ko", "한국어")], id="each in its own language",
        ),
        pytest.param(
            '{"lang": {"en": "English", "de_AT": "German (Austria)"}}', "a.json", ("de", "en"),
            [("lang.en", "English"), ("lang.de_AT", "German (Austria)")], id="regions, and nothing else",
        ),
        pytest.param(
            '{"a": "b", "c": "d", "lang": {"de": "Tedesco", "en": "Inglese"}}', "locales/it.json", ("en", "de"),
            [("a", "b"), ("c", "d"), ("lang.de", "Tedesco"), ("lang.en", "Inglese")], id="names nobody knows, by the folder",
        ),
        pytest.param(
            '{"a": "b", "c": "d", "lang": {"de": "Tysk", "en": "Engelsk"}}', "a_en.json", ("en", "de"),
            [("a", "b"), ("c", "d"), ("lang.de", "Tysk"), ("lang.en", "Engelsk")], id="by the file's name",
        ),
        pytest.param(
            '{"en": {"a": "b", "c": "d", "lang": {"de": "Tysk", "en": "Engelsk"}}}', "a.json", ("en", "de"),
            [("a", "b"), ("c", "d"), ("lang.de", "Tysk"), ("lang.en", "Engelsk")], id="by the key around all",
        ),
        pytest.param(
            json.dumps({f"k{number}": "x" for number in range(21)} | {"lang": {"de": "Tysk", "en": "Engelsk"}}), "a.json", ("en", "de"),
            [*((f"k{number}", "x") for number in range(21)), ("lang.de", "Tysk"), ("lang.en", "Engelsk")], id="one among many",
        ),
    ],
)  # fmt: skip
def test_a_menu_of_languages_is_texts_of_one_language(
    content: str, path: str, languages: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    document = read(content, path, languages)

    assert document.source_language is None
    assert [(one.id, one.target.content) for one in document.segments] == expected


@pytest.mark.parametrize(
    ("content", "path"),
    [
        pytest.param('{"t": {"ko": "영어", "en": "English"}}', "a.json", id="a name of one language in both"),
        pytest.param('{"t": {"ko": "한국어", "en": "Korean"}}', "a.json", id="of the other"),
        pytest.param(
            '{"ko": {"a": "가"}, "en": {"a": "A"}}', "messages_en.json", id="a file with a language in its name"
        ),
        pytest.param(
            '{"a": {"ko": "가", "en": "A"}, "b": "c"}', "locales/en.json", id="half of the texts of such a file"
        ),
    ],
)
def test_texts_by_language_are_no_menu(content: str, path: str) -> None:
    assert read(content, path).source_language == "ko"


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param("en", None, ("en", "ko", "가"), id="the source"),
        pytest.param(None, "ko", ("en", "ko", "가"), id="the target"),
        pytest.param("fr", "en", ("fr", "en", "A"), id="one that the glossary does not speak"),
    ],
)
def test_languages_that_were_told_are_read(source: str | None, target: str | None, expected: tuple[str, ...]) -> None:
    wanted = WantedPair(LANGUAGES, source, target)
    content = '{"t": {"fr": "F", "en": "A", "ko": "가"}}'.encode()
    document = Json().read(OpenFile("a.json", io.BytesIO(content), LANGUAGES, wanted=wanted))
    (segment,) = document.segments

    assert (document.source_language, document.target_language, segment.target.content) == expected


def test_other_languages_than_were_told_are_refused() -> None:
    file = OpenFile("a.json", io.BytesIO(b'{"t": {"ko": "A", "en": "B"}}'), (), wanted=WantedPair(LANGUAGES, "fr"))

    with pytest.raises(NothingToCheckError, match="this file names ko, en, and fr is asked for"):
        Json().read(file)


@pytest.mark.parametrize(
    ("path", "languages", "content", "expected"),
    [
        pytest.param(
            "ko.json",
            ("ko", "en"),
            '{"Log in": "로그인", "{{n}} new files_other": "새 파일", "Cancel": "취소", "error.x": "오류", "fileCount": "파일"}',
            [("Log in", "로그인"), ("{{n}} new files", "새 파일"), ("Cancel", "취소"), (None, "오류"), (None, "파일")],
            id="keys in the other language",
        ),
        pytest.param(
            "a.json", ("en", "ko"), '{"Log in": "로그인", "Log out": ["로그아웃"]}', [("Log in", "로그인"), ("Log out", "로그아웃")], id="gettext"
        ),
        pytest.param("a.json", ("ko",), '{"Log in": "로그인"}', [("Log in", "로그인")], id="English where nothing is told"),
        pytest.param(
            "fr.json", ("en", "fr"), '{"Log in": "Connexion", "Log out": "x"}', [("Log in", "Connexion"), ("Log out", "x")], id="one script"
        ),
        pytest.param("en.json", ("en", "fr"), '{"Log in": "Log in"}', [(None, "Log in")], id="keys in the language itself"),
        pytest.param("fr.json", ("en", "fr"), '{"Log in": "Log in"}', [(None, "Log in")], id="nothing translated yet"),
        pytest.param("en.json", ("ko", "en"), '{"Log in": "Log in"}', [(None, "Log in")], id="keys in the script of the language"),
        pytest.param(
            "ko.json", ("ko", "en"), '{"Log in": "로그인", "b": "가", "c": "나"}', [(None, "로그인"), (None, "가"), (None, "나")], id="hardly any"
        ),
        pytest.param("a.json", ("ko", "en"), '["Log in"]', [(None, "Log in")], id="no keys"),
    ],
)  # fmt: skip
def test_keys_that_are_sentences_are_the_source(
    path: str, languages: tuple[str, ...], content: str, expected: list[tuple[str | None, str]]
) -> None:
    document = read(content, path, languages)

    found = [(one.source.content if one.source else None, one.target.content) for one in document.segments]
    assert found == expected
    assert (document.source_language is None) == all(source is None for source, _ in expected)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('{"a": "Ask RFA", "@a": {"description": "Do not translate “RFA”."}}', ("RFA",)),
        ('{"a": {"message": "Ask RFA", "description": "Never translate RFA"}}', ("RFA",)),
        ('{"a": {"string": "Ask RFA", "developer_comment": "do not translate"}}', ("Ask RFA",)),
        ('{"a": "Ask RFA"}', ()),
    ],
)
def test_notes_that_forbid_translation(content: str, words: tuple[str, ...]) -> None:
    assert next(iter(read(content).segments)).verbatim == words


@pytest.mark.parametrize(
    ("content", "faults"),
    [
        pytest.param('{\n"a": "b",\n"a": "c"}', [[], ["3:1"]], id="a text"),
        pytest.param('{"a": {"x": "b"}, "a": {"y": "c", "z": "d"}}', [[], ["1:19"], []], id="an object"),
        pytest.param('{"a": "b", "a": 1}', [["1:12"]], id="no text behind it"),
    ],
)
def test_a_key_that_stands_twice(content: str, faults: list[list[str]]) -> None:
    found = [list(map(str, segment.faults)) for segment in read(content).segments]

    message = "the key “a” stands twice, first in line {}, and programs take one; keep one"
    line = 2 if "\n" in content else 1
    assert found == [[f"draft.json:{place}: {message.format(line)}" for place in places] for places in faults]


def test_messages_are_masked_and_entities_are_characters() -> None:
    text = only(r'{"a": "{n, plural, other {# bags}} of R&amp;D &lt; \u0026nbsp; <b>Mt.</b> :name &x; %@"}')

    assert text.content == "{n, plural, other {# bags}} of R&D < \xa0 <b>Mt.</b> :name &x; %@"
    assert [text[span] for span in text.opaque] == ["{n, plural, other {#", "}}", ":name", "%@"]
    assert [text[span] for span in text.transparent] == ["<b>", "</b>"]


def test_a_message_knows_its_branches_behind_escapes() -> None:
    text = only(r'{"a": "\u00e9 &amp; {n, plural, one {# bag} other {# bags}}"}')

    assert [(branch.selector, text[branch.span]) for branch in text.branches] == [("one", "# bag"), ("other", "# bags")]


ESCAPES = {
    "a": "a",
    "é": "é",
    "𝄞": "𝄞",
    r"\u00e9": "é",
    r"\ud834\udd1e": "𝄞",
    r"\uD834\uDd1E": "𝄞",
    r"\n": "\n",
    r"\"": '"',
    r"\/": "/",
    "\\\\": "\\",
    r"\ud834": "\ufffd",
    "&amp;": "&",
    r"\u0026lt;": "<",
    "백두산 ": "백두산 ",
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@given(st.lists(st.sampled_from(sorted(ESCAPES)), min_size=1), st.sampled_from(["", "\n", "\r\n", "\r"]))
def test_every_character_stands_where_the_text_says(encoding: str, pieces: list[str], end: str) -> None:
    content = f'{{{end}"é": 1,{end}"a": "x{"".join(pieces)}"}}'
    raw = content.encode(encoding)
    text = only(raw)
    whole = "x" + "".join(pieces)

    assert text.content == "x" + "".join(ESCAPES[piece] for piece in pieces)
    index = content.index(whole)
    for number in range(len(text.content)):
        place = text.position(number)
        run = next(run for run in reversed(text.runs) if run.start <= number)
        written = run.written or text.content[number]
        assert raw[place.byte :].startswith(written.encode(text.encoding))
        assert content[index : index + len(written)] == written
        assert place.line == (3 if end else 1)
        assert place.column == index - (content.rfind(end) + 1 if end else 0) - max(len(end) - 1, 0) + 1
        index += len(written)
    assert content[index:] == '"}'


@given(st.dictionaries(KEYS, st.text(CHARACTERS).filter(has_no_entity)), st.booleans())
def test_what_json_writes_is_read_back(strings: dict[str, str], ascii_only: bool) -> None:
    named = {f"k {key}": value for key, value in strings.items() if value.strip()} | {"k": "백두산"}
    content = json.dumps(named, ensure_ascii=ascii_only)

    assert {segment.id: segment.target.content for segment in read(content).segments} == named


@given(st.text(), st.booleans())
def test_spelled_characters_are_read_back(characters: str, ascii_only: bool) -> None:
    text = only(json.dumps({"a": "é𝄞"}, ensure_ascii=ascii_only))

    spelled = Json().spelled(characters, text.runs[0])

    assert json.loads(f'"{spelled}"') == characters
    assert spelled.isascii() or not ascii_only


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "draft.json: this file is empty; give a JSON file with texts"),
        ("{}", "draft.json: this file holds no text; give an object of keys and texts"),
        ('{"a": 1, "@b": "c"}', "draft.json: this file holds no text"),
        ("5", "draft.json: this file holds no text"),
        ("hello", "draft.json:1:1: this is not JSON: put a text in double quotes here"),
        ('{"a": "b"', "draft.json:1:10: this is not JSON: the file ends too early; put a comma or “}” here"),
        ('{\n "a": "b",\n}', "draft.json:3:1: this is not JSON: a comma stands before the end; take it out"),
        ('["a",]', "draft.json:1:6: this is not JSON: a comma stands before the end; take it out"),
        ('{"a": "b"} x', "draft.json:1:12: this is not JSON: nothing may stand behind the end; take it out"),
        ('{"a" "b"}', "draft.json:1:6: this is not JSON: put a colon behind the key"),
        ('{"a": "b" "c": "d"}', "draft.json:1:11: this is not JSON: put a comma or “}” here"),
        ('["a" "b"]', "draft.json:1:6: this is not JSON: put a comma or “]” here"),
        ('{"a": "he said "so""}', 'draft.json:1:17: this is not JSON: put a comma or “}” here; a quote in a text is written \\"'),
        ("{a: 1}", "draft.json:1:2: this is not JSON: put a key in double quotes here"),
        ("{'a': 1}", "draft.json:1:2: this is not JSON: single quotes mean nothing; put double ones"),
        ('{"a": 01}', "draft.json:1:7: this is not JSON: put a text in double quotes here"),
        ('{\n// x\n"a": "b"}', "draft.json:2:1: this is not JSON: comments are not allowed"),
        ('{"a": "b', "draft.json:1:7: this is not JSON: a string that begins here is never closed; close it"),
        ('{"a": "b\nc"}', "draft.json:1:9: this is not JSON: the line ends inside a string"),
        ('{"a": "b\tc"}', "draft.json:1:9: this is not JSON: a control character stands in a string; write \\u0009"),
        ('{"a": "\\x"}', "draft.json:1:8: this is not JSON: “\\x” means nothing; write a backslash as \\\\"),
        ('{"a": "\\u12"}', "draft.json:1:8: this is not JSON: \\u needs four hexadecimal digits"),
        ("[" * 101, "draft.json:1:101: this is nested more than 100 levels deep"),
    ],
)  # fmt: skip
def test_refused_with_a_place(content: str, message: str) -> None:
    with pytest.raises(DocumentError) as error:
        read(content)

    assert str(error.value).startswith(message)


@pytest.mark.parametrize(
    ("path", "content", "sure"),
    [
        ("en.json", '{"a": "b"}', True),
        ("src/ko-KR.json", '{\n  "a": "b"}', True),
        ("messages_ko.json", '\ufeff["a"]', True),
        ("web/locales/en/common.json", '{"a": "b"}', True),
        ("_locales/en/messages.json", '{"a": {"message": "b"}}', True),
        ("x", '{\n "@@locale": "en"}', True),
        ("package.json", '{"name": "en"}', False),
        ("data_id.json", '{"a": "b"}', False),
        ("locales/index.json", '{"a": "b"}', False),
        ("en/data.json", '{"a": "b"}', False),
        ("functions/or.json", '{"a": "b"}', False),
        ("locales/or.json", '{"a": "b"}', True),
        ("en.json", "{}", True),
        ("en.json", "{'a': 'b'}", True),
        ("locales/en/common.json", "// copied\n{}", True),
        ("locales/en/common.json", '<<<<<<< HEAD\n{"a": "b"}', True),
        ("locales/en/common.json", "", True),
        ("locales/en/package.json", '{"name": "b"}', False),
        ("locales/en/tsconfig.build.json", '// c\n{"a": "b"}', False),
        ("en.yaml", '{"a": "b"}', False),
    ],
)
def test_what_is_surely_copy(path: str, content: str, sure: bool) -> None:
    assert Json.recognises(path, content.encode()) is sure


@pytest.mark.parametrize(
    "piece", ["{", "[", '"', '{"a":', "[[", "\\", '{"a":[', ",", ":", '["a",', '{"a":"b",', "[{},", '"\\u']
)
@pytest.mark.parametrize("head", ["", '{"a":"', "["])
def test_hostile_files_come_to_an_end(piece: str, head: str) -> None:
    with pytest.raises(DocumentError):
        list(read(head + piece * 5_000).segments)


def test_many_keys_of_one_name_come_to_an_end() -> None:
    assert len({one.id for one in read("{" + ",".join(['"a":"b"'] * 5_000) + "}").segments}) == 5_000


def test_a_long_key_is_not_repeated_in_every_id() -> None:
    content = json.dumps({"a b" * 100_000: {"c d" * 50_000: ["x"] * 5_000}})

    ids = {segment.id for segment in read(content, "ko.json").segments}

    assert len(ids) == 5_000
    assert max(map(len, ids)) < 1_020


def test_many_languages_and_many_entities_come_to_an_end() -> None:
    content = json.dumps({"a": "&amp;" * 5_000, "b": "\\" * 5_000, "c": "{a,select,x{" * 5_000})

    assert [len(one.target.content) for one in read(content).segments] == [5_000, 5_000, 60_000]
