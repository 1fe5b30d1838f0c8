"""String catalogs: a pair for each text and variation; the key is the source where the catalog has no other."""

import io
import json

import pytest
from entities import has_no_entity
from hypothesis import given
from hypothesis import strategies as st

from termcheck.document_formats.xcstrings import Xcstrings
from termcheck.errors import DocumentError
from termcheck.parsing.decoding import OpenFile
from termcheck.text import Document, Segment

Units = dict[str, object]


def read(content: str | bytes, languages: tuple[str, ...] = ("ko", "en")) -> Document:
    raw = content.encode() if isinstance(content, str) else content
    return Xcstrings().read(OpenFile("a.xcstrings", io.BytesIO(raw), languages))


def catalog(strings: Units, source: str = "ko") -> str:
    return json.dumps({"sourceLanguage": source, "strings": strings, "version": "1.0"}, ensure_ascii=False)


def unit(value: str, state: str = "translated") -> Units:
    return {"stringUnit": {"state": state, "value": value}}


def plural(**forms: str) -> Units:
    return {"variations": {"plural": {form: unit(value) for form, value in forms.items()}}}


def entry(**localizations: Units) -> Units:
    return {"localizations": localizations}


def segments(strings: Units) -> list[Segment]:
    return list(read(catalog(strings)).segments)


def pairs(strings: Units) -> list[tuple[str, str | None, str]]:
    return [(one.id, one.source.content if one.source else None, one.target.content) for one in segments(strings)]


def test_a_message_knows_its_branches() -> None:
    (segment,) = segments({"가": entry(en=unit("{n, plural, one {# bag} other {# bags}}"))})

    assert [segment.target[branch.span] for branch in segment.target.branches] == ["# bag", "# bags"]


@pytest.mark.parametrize(
    ("strings", "expected"),
    [
        pytest.param({"가": entry(en=unit("A"))}, [("가", "가", "A")], id="the key is the source"),
        pytest.param({"k": entry(en=unit("A"), ko=unit("가"))}, [("k", "가", "A")], id="the catalog has a source"),
        pytest.param({"가": entry(en=unit("A")), "나": {}}, [("가", "가", "A"), ("나", "나", "")], id="not translated"),
        pytest.param({"": {}, "가": entry(en=unit("A"))}, [("가", "가", "A")], id="an empty key"),
        pytest.param({"": entry(en=unit("A"))}, [("", None, "A")], id="an empty key with a translation"),
        pytest.param({"가": entry(en=unit("A"), fr=unit("F"))}, [("가", "가", "A")], id="another language"),
        pytest.param(
            {"가": entry(en=plural(one="a thing", other="things"))},
            [("가[one]", "가", "a thing"), ("가[other]", "가", "things")],
            id="plurals of a text without",
        ),
        pytest.param(
            {"k": entry(ko=plural(other="가"), en=plural(one="a", other="b"))},
            [("k[one]", "가", "a"), ("k[other]", "가", "b")],
            id="plurals of a language with fewer",
        ),
        pytest.param(
            {"k": entry(ko=plural(one="가", other="나"), en=unit("b"))}, [("k", "나", "b")], id="a text of one with plurals"
        ),
        pytest.param(
            {"k": entry(ko=plural(one="가", few="나"), en=plural(many="b"))}, [("k[many]", "나", "b")], id="forms of others"
        ),
        pytest.param(
            {"k": entry(en={"variations": {"device": {"mac": plural(one="a", other="b"), "other": unit("c")}}})},
            [("k[mac.one]", "k", "a"), ("k[mac.other]", "k", "b"), ("k[other]", "k", "c")],
            id="devices",
        ),
        pytest.param(
            {
                "k": entry(
                    ko={"variations": {"device": {"mac": unit("가"), "other": unit("나")}}},
                    en={"variations": {"device": {"mac": plural(one="a", other="b"), "ipad": unit("c")}}},
                )
            },
            [("k[mac.one]", "가", "a"), ("k[mac.other]", "가", "b"), ("k[ipad]", "나", "c")],
            id="devices on both sides",
        ),
        pytest.param(
            {"k": entry(en={"stringSet": {"state": "translated", "values": ["a", 1, "b"]}})},
            [("k[0]", "k", "a"), ("k[2]", "k", "b")],
            id="synonyms",
        ),
        pytest.param({"RFA": {"shouldTranslate": False}, "가": entry(en=unit("A"))}, [("가", "가", "A")], id="not to be"),
        pytest.param({"가": entry(en=unit("A")), "나": 5, "다": {"localizations": []}}, [("가", "가", "A"), ("다", "다", "")], id="no entry"),
    ],
)  # fmt: skip
def test_pairs(strings: Units, expected: list[tuple[str, str | None, str]]) -> None:
    assert pairs(strings) == expected


@pytest.mark.parametrize("both", [True, False])
def test_substitutions_are_pairs_where_both_languages_have_them(both: bool) -> None:
    localizations = {
        tag: unit(f"%#@n@ {tag}") | {"substitutions": {"n": plural(one=f"one {tag}", other=f"%arg {tag}")}}
        for tag in (("ko", "en") if both else ("en",))
    }

    found = segments({"k": entry(**localizations)})

    assert [(one.id, one.target.content, one.doubtful) for one in found] == [
        ("k", "%#@n@ en", not both),
        ("k[n.one]", "one en", not both),
        ("k[n.other]", "%arg en", not both),
    ]
    expected = ["%#@n@ ko", "one ko", "%arg ko"] if both else ["k", "k", "k"]
    assert [one.source.content if one.source else None for one in found] == expected


@pytest.mark.parametrize(
    ("source", "tags", "languages", "pair"),
    [
        pytest.param("ko", ["fr", "en"], ("ko", "en"), ("ko", "en"), id="the one that the glossary speaks"),
        pytest.param("en", ["en-GB", "ko"], ("en", "ko"), ("en", "ko"), id="none that is the source's"),
        pytest.param("en", ["ja", "ko"], ("ko", "ja"), ("en", "ko"), id="the glossary's first of two"),
        pytest.param("en", ["ja", "ko"], ("ja",), ("en", "ja"), id="the one that is told"),
        pytest.param("en", ["pt-BR", "fr"], ("ko", "de"), ("en", "pt-BR"), id="the catalog's first, of none"),
        pytest.param("en", ["en-GB"], ("ko", "en"), ("en", "en-GB"), id="a variety, where there is nothing else"),
    ],
)
def test_languages(source: str, tags: list[str], languages: tuple[str, ...], pair: tuple[str, str]) -> None:
    document = read(catalog({"k": {"localizations": {tag: unit("x") for tag in (source, *tags)}}}, source), languages)

    assert (document.source_language, document.target_language) == pair


@pytest.mark.parametrize(
    ("strings", "state", "pending"),
    [
        ({"가": entry(en=unit("A"))}, "translated", False),
        ({"가": entry(en=unit("A", "needs_review"))}, "needs_review", True),
        ({"가": entry(en=unit("A", "new"))}, "new", True),
        ({"가": entry(en=unit("A")) | {"extractionState": "manual"}}, "translated", False),
        ({"가": entry(en=unit("A")) | {"extractionState": "stale"}}, "stale", True),
    ],
)
def test_states(strings: Units, state: str, pending: bool) -> None:
    (segment,) = segments(strings)

    assert (segment.state, segment.pending) == (state, pending)


def test_notes_masks_and_markup() -> None:
    (segment,) = segments(
        {
            "RFA %@": entry(en=unit("**Mt.** ^[%lld article](inflect: true) %1$@ %arg"))
            | {"comment": "Do not translate RFA."}
        }
    )

    target = segment.target
    assert segment.verbatim == ("RFA",)
    assert [target[span] for span in target.opaque] == ["%lld", "%1$@", "%arg"]
    assert [target[span] for span in target.transparent] == ["**", "**", "^[", "](inflect: true)"]


def test_faults() -> None:
    content = '{"strings": {"가": {"localizations": {"en": {"stringUnit": {"value": "A"}}}},\n"나": {}, "가": {}}}'

    found = [(one.id, list(map(str, one.faults))) for one in read(content).segments]

    repeated = "a.xcstrings:2:10: the key “가” stands twice, first in line 1, and programs take one; keep one"
    unnamed = "a.xcstrings:1:1: the catalog names no “sourceLanguage”, and ko is taken for it; add it"
    assert found == [("가", [unnamed]), ("나", []), ("가 (2)", [repeated])]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "a.xcstrings: this file is empty"),
        ("x", "a.xcstrings:1:1: this is not JSON"),
        ("[]", "a.xcstrings:1:1: this is no string catalog: it has no “strings”"),
        ('{"strings": []}', "a.xcstrings:1:1: this is no string catalog: it has no “strings”"),
        ('{"sourceLanguage": "en", "strings": {}}', "a.xcstrings: this catalog has no language beside en"),
        (catalog({"k": entry(ko=unit("가"))}), "a.xcstrings: this catalog has no language beside ko"),
        (catalog({"k": entry(en=unit("A")) | {"shouldTranslate": False}}), "a.xcstrings: this catalog holds no text"),
        (catalog({"k": entry(en=unit(""))}) + "}", "a.xcstrings:1:"),
    ],
)
def test_refused_with_a_place(content: str, message: str) -> None:
    with pytest.raises(DocumentError) as error:
        list(read(content).segments)

    assert str(error.value).startswith(message)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@given(st.text(min_size=1).filter(has_no_entity), st.text(min_size=1).filter(has_no_entity), st.booleans())
def test_every_character_stands_where_the_text_says(encoding: str, key: str, value: str, ascii_only: bool) -> None:
    key, value = (f"x{text.encode('utf-8', 'replace').decode()}" for text in (key, value))
    content = json.dumps({"sourceLanguage": "ko", "strings": {key: entry(en=unit(value))}}, ensure_ascii=ascii_only)
    raw = content.encode(encoding)
    (segment,) = read(raw).segments

    assert segment.source is not None
    assert (segment.id, segment.source.content, segment.target.content) == (key, key, value)
    for text in (segment.source, segment.target):
        for index, character in enumerate(text.content):
            place = text.position(index)
            rest = raw[place.byte :].decode(text.encoding)
            assert content[place.column - 1 :] == rest
            assert rest.startswith(
                (character, json.dumps(character)[1:-1], json.dumps(character, ensure_ascii=False)[1:-1])
            )


def test_what_is_surely_a_catalog() -> None:
    assert Xcstrings.recognises("x", catalog({}).encode())
    assert Xcstrings.recognises(
        "x", b'\xef\xbb\xbf{\n  "version" : "1.0",\n  "strings" : {\n  },\n  "sourceLanguage" : "en"'
    )
    assert not Xcstrings.recognises("x", b'{"strings": {"a": "b"}}')


def test_a_large_catalog_comes_to_an_end() -> None:
    strings = ",\n".join(['"a": {"localizations": {"en": {"stringUnit": {"value": "b"}}}}'] * 5_000)

    found = list(read(f'{{"sourceLanguage": "ko", "strings": {{{strings}}}}}').segments)

    assert len({segment.id for segment in found}) == 5_000


def test_a_long_key_is_not_repeated_in_every_id() -> None:
    forms, others = ({f"{kind}{number}": "a" for number in range(5_000)} for kind in ("form", "other"))
    strings: Units = {"가" * 500_000: entry(en=plural(**forms), ko=plural(**others))}
    found = list(read(catalog(strings).replace("}, ", "},\n")).segments)

    assert len({segment.id for segment in found}) == 5_000
    assert max(len(segment.id) for segment in found) < 1_020


@pytest.mark.parametrize("piece", ['{"strings":', '{"strings":{"a":{"localizations":{"en":', '"**', '"^['])
def test_hostile_files_come_to_an_end(piece: str) -> None:
    with pytest.raises(DocumentError):
        read(piece * 5_000)
