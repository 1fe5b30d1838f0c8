import pytest
from hypothesis import given
from hypothesis import strategies as st
from table_glossaries import WORDS

from termcheck.errors import GlossaryError
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary, Term
from termcheck.glossary_formats import read_glossary
from termcheck.glossary_formats.omegat import OmegaT
from termcheck.parsing.glossary_columns import is_header
from termcheck.parsing.glossary_file import GlossaryFile

ADMITTED, DEPRECATED = AdministrativeStatus.ADMITTED, AdministrativeStatus.DEPRECATED


def read(content: str | bytes, *languages: str, name: str = "glossary.tab", encoding: str | None = None) -> Glossary:
    written = content.encode() if isinstance(content, str) else content
    return read_glossary(GlossaryFile(name, written, languages, encoding))


def refusal(content: str, *languages: str, name: str = "glossary.tab") -> str:
    with pytest.raises(GlossaryError) as caught:
        read(content, *languages, name=name)
    return str(caught.value)


def test_source_target_and_comment() -> None:
    glossary = read("# Glossary\n\n탈북자\tdefector\tpeople\n난민\trefugee\n", "ko", "en")

    assert glossary.languages == ("ko", "en")
    assert [(concept.id, concept.note) for concept in glossary.concepts] == [("탈북자", "people"), ("난민", "")]
    assert glossary.concepts[0].terms == (Term("탈북자", "ko"), Term("defector", "en"))
    assert [str(term.place) for term in glossary.concepts[0].terms] == ["glossary.tab:3:1", "glossary.tab:3:5"]


def test_lines_with_the_same_source_are_one_entry() -> None:
    (concept,) = read("탈북자\tdefector\n탈북자\tNorth Korean defector\n", "ko", "en").concepts

    assert [term.text for term in concept.terms] == ["탈북자", "defector", "North Korean defector"]


@pytest.mark.parametrize("name", ["glossary.ko-en.tab", "ko_en.utf8", "desk-ko-en.txt"])
def test_the_name_tells_the_languages(name: str) -> None:
    assert read("탈북자\tdefector\n", name=name).languages == ("ko", "en")


def test_what_stands_behind_the_comment_belongs_to_it() -> None:
    assert read("탈북자\tdefector\tpeople\t\tnews\n", "ko", "en").concepts[0].note == "people\t\tnews"


def test_a_header_is_read_as_in_any_table() -> None:
    glossary = read("ko\ten\ten:deprecated\n탈북자\tdefector\tescapee\n")

    assert glossary.concepts[0].terms[2] == Term("escapee", "en", DEPRECATED)


def test_words_that_look_like_tags_are_terms_where_the_name_tells_the_languages() -> None:
    assert len(read("세계보건기구\tUN\tTO\n난민\trefugee\n", name="desk.ko-en.tab").concepts) == 2


def test_quotes_are_characters() -> None:
    assert read('가\tthe "North" side\n', "ko", "en").concepts[0].terms[1].text == 'the "North" side'


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        pytest.param("ılıca\thot spring\n".encode(), None, id="UTF-8"),
        pytest.param("ılıca\thot spring\n".encode("utf-8-sig"), None, id="a mark of UTF-8"),
        pytest.param("ılıca\thot spring\n".encode("utf-16"), None, id="a mark of UTF-16"),
        pytest.param("# -*- coding: windows-1254 -*-\nılıca\thot spring\n".encode("cp1254"), None, id="declared"),
        pytest.param(
            "# Words -*- coding: iso-8859-9 -*-\nılıca\thot spring\n".encode("iso-8859-9"), "cp1252", id="not the named"
        ),
        pytest.param("ılıca\thot spring\n".encode("cp1254"), "windows-1254", id="named"),
        pytest.param("ılıca\thot spring\n".encode(), "windows-1254", id="UTF-8, though another is named"),
    ],
)
def test_the_encoding(content: bytes, encoding: str | None) -> None:
    (concept,) = read(content, "tr", "en", encoding=encoding).concepts

    assert concept.id == "ılıca"


@pytest.mark.parametrize(
    ("content", "languages", "message"),
    [
        pytest.param("", (), "glossary.tab:1:1: the glossary is empty; write source, target and comment", id="nothing"),
        pytest.param("# a comment\n", (), "glossary.tab:1:1: the glossary is empty", id="a comment"),
        pytest.param(
            "탈북자\tdefector\n",
            (),
            "glossary.tab:1:1: this row names no languages, and neither does the file’s name; ",
            id="no languages",
        ),
        pytest.param(
            "탈북자\tdefector\n난민     refugee\n",
            ("ko", "en"),
            "glossary.tab:2:1: no tab parts source and target in this line; put one between them, not spaces",
            id="spaces",
        ),
        pytest.param("\tdefector\n", ("ko", "en"), "glossary.tab:1:1: this row has no term in ko", id="no source"),
    ],
)
def test_what_cannot_be_read_is_told(content: str, languages: tuple[str, ...], message: str) -> None:
    assert refusal(content, *languages).startswith(message)


def test_without_languages_it_is_told_how_to_name_them() -> None:
    assert "name the languages with --source-language and --target-language, or in the file’s name" in refusal("a\tb\n")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param("난민\trefugee\n", True, id="lines with tabs"),
        pytest.param("# Glossary -*- coding: utf-8 -*-\n", True, id="the comment of OmegaT"),
        pytest.param("\ufeff# Glossary -*- coding: utf-8 -*-\n", True, id="behind a byte order mark"),
        pytest.param("# notes\n난민\trefugee\n탈북", True, id="a last line that is cut"),
        pytest.param("#UTX 1.11; ko/en\n난민\trefugee\n", False, id="UTX"),
        pytest.param("Read me.\nThis is a text.\n", False, id="a text"),
        pytest.param("Read me.\n\tThis is a text.\n", False, id="a text with a tab"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_a_text_file_is_a_glossary_where_its_lines_have_tabs(head: str, *, expected: bool) -> None:
    assert OmegaT.recognises("glossary.txt", head.encode()) is expected


def test_terms_that_may_be_used_are_written_in_pairs() -> None:
    terms = (
        Term("탈북자", "ko"),
        Term("탈북민", "ko"),
        Term("North Korean defector", "en", ADMITTED),
        Term("defector", "en"),
        Term("escapee", "en", DEPRECATED),
        Term("脱北者", "ja"),
    )
    glossary = Glossary("desk", ("ko", "en", "ja"), (ConceptEntry("defector", terms, "who\nfled"),))

    assert OmegaT().write(glossary, "desk.ko-en.tab").decode().splitlines() == [
        "# Glossary in tab-separated format -*- coding: utf-8 -*-",
        "탈북자\tdefector\twho fled",
        "탈북자\tNorth Korean defector\twho fled",
        "탈북민\tdefector\twho fled",
        "탈북민\tNorth Korean defector\twho fled",
    ]


PAIRS = st.lists(st.tuples(WORDS, WORDS, st.just("") | WORDS), max_size=5, unique_by=lambda pair: pair[0])


@given(PAIRS)
def test_pairs_that_are_written_are_read_again(pairs: list[tuple[str, str, str]]) -> None:
    concepts = tuple(
        ConceptEntry(source, (Term(source, "ko"), Term(target, "en")), note=note) for source, target, note in pairs
    )
    written = OmegaT().write(Glossary("desk.ko-en", ("ko", "en"), concepts), "desk.ko-en.tab")

    # A first line of nothing but tags is a header.
    if pairs and not is_header(pairs[0], ("ko", "en")):
        assert read(written, name="desk.ko-en.tab").concepts == concepts


@given(
    st.binary(max_size=60) | st.text(max_size=60).map(str.encode), st.sampled_from(["a.tab", "a.ko-en.utf8", "a.txt"])
)
def test_any_bytes_are_a_glossary_or_mistakes(content: bytes, name: str) -> None:
    outcome = glossary_or_error(content, name)

    assert isinstance(outcome, Glossary) or all(mistake.place.path == name for mistake in outcome.mistakes)


def glossary_or_error(content: bytes, name: str) -> Glossary | GlossaryError:
    try:
        return read(content, name=name)
    except GlossaryError as error:
        return error
