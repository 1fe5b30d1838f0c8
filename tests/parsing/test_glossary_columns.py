import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.errors import Mistake, Place
from termcheck.glossary import AdministrativeStatus
from termcheck.parsing.column_names import FIELDS, misspelt
from termcheck.parsing.glossary_columns import (
    UNKNOWN,
    Column,
    Header,
    columns_of_file,
    columns_of_header,
    header_of,
    is_header,
)

HERE = Place("desk.tsv", 1, 1)
PREFERRED, ADMITTED, DEPRECATED = (
    AdministrativeStatus.PREFERRED,
    AdministrativeStatus.ADMITTED,
    AdministrativeStatus.DEPRECATED,
)


def header(names: str, *languages: str) -> Header:
    return header_of([(name, HERE) for name in names.split(",")], languages)


def columns(names: str, *languages: str) -> list[Column | None]:
    return [one if isinstance(one, Column) else None for one in header(names, *languages).meanings]


def mistakes(names: str, *languages: str) -> list[str]:
    return [one.message for one in header(names, *languages).meanings if isinstance(one, Mistake)]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param("탈북자,defector", False, id="terms"),
        pytest.param("to,nach", False, id="a word that is also a tag"),
        pytest.param("dog,cat", False, id="words of three letters that are also tags"),
        pytest.param("note,Notiz", False, id="a word that is also a column"),
        pytest.param("Korean,한국어", False, id="a language in two languages"),
        pytest.param("file,Datei", False, id="a word that is no tag here"),
        pytest.param("English words", False, id="a title"),
        pytest.param("ko,en", True, id="two tags"),
        pytest.param("en,fil", True, id="a tag of three letters beside one of two"),
        pytest.param("fil,haw,note", True, id="tags of three letters beside a column"),
        pytest.param("fil,haw:admitted", True, id="tags of three letters beside a status"),
        pytest.param("ko", True, id="one tag and nothing else"),
        pytest.param("ko,defintion,note", True, id="a misspelt column"),
        pytest.param("ID,Korean,English", True, id="an id"),
        pytest.param("ko-KP,en_GB", True, id="regions"),
        pytest.param("Korean,English", True, id="names of two languages"),
        pytest.param("English,Comment", True, id="a name of a language and a column"),
        pytest.param("source,target", True, id="two sides"),
        pytest.param("Term [en],Term [de]", True, id="terms in languages"),
        pytest.param("term,description,casesensitive", True, id="columns without languages"),
    ],
)
def test_a_header_is_told_from_terms(row: str, *, expected: bool) -> None:
    assert is_header(row.split(",")) is expected


def test_columns_of_a_header() -> None:
    *read, mistake = columns_of_header(
        [(name, HERE) for name in ["ID", "ko", "en", "en : Deprecated", "", "subject", "x:admitted"]]
    )

    assert read == [
        Column("id"),
        Column("ko", PREFERRED),
        Column("en", PREFERRED),
        Column("en", DEPRECATED),
        None,
        Column("subject"),
    ]
    assert isinstance(mistake, Mistake)


@pytest.mark.parametrize("name", FIELDS)
def test_every_column_of_our_own_is_known_by_its_name(name: str) -> None:
    for written in (name, name.upper(), name.replace("_", " "), name.replace("_", "").title()[:0] + name.title()):
        assert columns(f"ko,en,{written}")[2] == Column(name)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("definition:en", Column("definition", language="en"), id="a definition in a language"),
        pytest.param("note:en", Column("note", language="en"), id="a note on terms"),
        pytest.param("source:en", Column("source", language="en"), id="a source of terms"),
        pytest.param("case:pt_br", Column("case", language="pt-BR"), id="a tag in its usual capitals"),
        pytest.param("when:en:deprecated", Column("when", language="en", described=DEPRECATED), id="of a status"),
        pytest.param("status:en", Column("status", language="en"), id="the status of terms"),
        pytest.param("en:note", Column("note", language="en"), id="the other way round"),
        pytest.param("English (deprecated)", Column("en", DEPRECATED), id="a status in brackets"),
        pytest.param("en (preferred)", Column("en", PREFERRED), id="a status in brackets behind a tag"),
        pytest.param("English deprecated", Column("en", DEPRECATED), id="a status behind a name"),
        pytest.param("en:forbidden", Column("en", DEPRECATED), id="a word for a status"),
        pytest.param("Avoid", Column("en", DEPRECATED), id="words to avoid, which are renderings"),
        pytest.param("#", Column("plain"), id="numbers"),
        pytest.param("en:synonyms", Column("en", ADMITTED), id="synonyms"),
        pytest.param("Korean", Column("ko", PREFERRED), id="the name of a language"),
        pytest.param("English (United Kingdom)", Column("en-GB", PREFERRED), id="a language and a country"),
        pytest.param("English_United_States", Column("en-US", PREFERRED), id="as memoQ writes it"),
        pytest.param("French (France) fr-FR", Column("fr-FR", PREFERRED), id="as Smartling writes it"),
        pytest.param("Korean term", Column("ko", PREFERRED), id="a language and a word for term"),
        pytest.param("Source (English)", Column("en", PREFERRED), id="a side and a language"),
        pytest.param("Part of Speech [en]", Column("part_of_speech", language="en"), id="as Crowdin writes it"),
        pytest.param("de_DE_description", Column("definition", language="de-DE"), id="as Lokalise writes it"),
        pytest.param("Notes French (France) fr-FR", Column("note", language="fr-FR"), id="notes of Smartling"),
        pytest.param("English_United_States_Def", Column("definition", language="en-US"), id="definitions of memoQ"),
        pytest.param("entryId", Column("key"), id="words told apart by capitals"),
        pytest.param("비고", Column("note"), id="in Korean"),
        pytest.param("kind", Column(UNKNOWN), id="a column that nobody knows"),
        pytest.param("team", Column(UNKNOWN), id="a word that is near to another"),
        pytest.param("base", Column(UNKNOWN), id="another word of four letters"),
        pytest.param("row", Column(UNKNOWN), id="a word that is also the tag of a seldom language"),
        pytest.param("Created at", Column("plain"), id="a column of which nothing is wanted"),
    ],
)
def test_what_a_column_is_called(name: str, expected: Column) -> None:
    assert columns(f"ko,en,{name}")[2] == expected


@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param("defintion", "“defintion” is no column known; did you mean “definition”?", id="a letter missing"),
        pytest.param("noet", "“noet” is no column known; did you mean “note”?", id="letters in the wrong order"),
        pytest.param(
            "confusible with", "“confusible with” is no column known; did you mean “confusable_with”?", id="two words"
        ),
        pytest.param("en:depricated", "“depricated” is not a status; did you mean “deprecated”?", id="a status"),
        pytest.param("jp", "“jp” is no tag of a language and no column known; did you mean “ja”?", id="a country"),
        pytest.param("xq-YY", "“xq-YY” is no tag of a language and no column known", id="like a tag"),
        pytest.param(
            "case:xq", "“case:xq” is no column known; write it as case:en or case:en:deprecated", id="no language"
        ),
        pytest.param("target", "“target” does not tell its language; name the languages with", id="a side"),
    ],
)
def test_a_slip_in_a_header_is_a_mistake(name: str, message: str) -> None:
    (found,) = mistakes(f"ko,en,{name}")

    assert found.startswith(message)


def test_a_column_that_nobody_knows_is_a_doubt() -> None:
    assert [doubt.message for doubt in header("kind,id,ko,en").doubts] == [
        "the column “kind” is not known and not read"
    ]


def test_words_to_avoid_need_a_language_where_there_are_several() -> None:
    assert mistakes("ko,en,ja,avoid") == ["“avoid” does not tell its language; write it as en:deprecated"]


@pytest.mark.parametrize(
    ("names", "languages"),
    [
        pytest.param("No,Korean,English", ["ko", "en"], id="numbers of rows"),
        pytest.param("no,en", ["no", "en"], id="Norwegian"),
        pytest.param("no,en,ko", ["no", "en", "ko"], id="Norwegian among tags"),
        pytest.param("Korean,English,no", ["ko", "en", "no"], id="Norwegian in the end"),
    ],
)
def test_no_may_be_the_number_of_a_row(names: str, languages: list[str]) -> None:
    assert [column.name for column in columns(names) if column and column.status] == languages


def test_a_column_of_ours_stands_once_and_those_of_others_may_say_one_thing_together() -> None:
    assert mistakes("ko,en,note,Note") == ["the column “Note” stands twice; keep one"]
    assert mistakes("ko,en,note,comment,case:ko,case:en") == []


@pytest.mark.parametrize(
    ("names", "languages"),
    [
        pytest.param("id,ko,en", ["ko", "en"], id="an id before languages"),
        pytest.param("ko,en,id", ["ko", "en"], id="an id behind languages"),
        pytest.param("id,en,id", ["en", "id"], id="an id, and Indonesian"),
        pytest.param("id,id,en", ["id", "en"], id="an id, and Indonesian first"),
        pytest.param("en,id,note", ["en", "id"], id="Indonesian, since nothing else is the second language"),
        pytest.param("en,en:admitted,id,id:deprecated", ["en", "en", "id", "id"], id="Indonesian with a status"),
        pytest.param("id,English,Indonesian", ["en", "id"], id="Indonesian by its name"),
    ],
)
def test_id_may_be_a_language(names: str, languages: list[str]) -> None:
    assert [column.name for column in columns(names) if column and column.status] == languages


@pytest.mark.parametrize(
    ("names", "said", "expected"),
    [
        pytest.param(
            "source,target,context", ("ko", "en"), ["ko", "en", "note"], id="two sides, whose languages are said"
        ),
        pytest.param(
            "sourceLang,targetLang,sourceString,targetString",
            (),
            ["source_language", "target_language", "", ""],
            id="two sides, whose languages stand in cells",
        ),
        pytest.param("term,translation", ("ko", "en"), ["ko", "en"], id="a term and its translation"),
        pytest.param("concept id,language,term", (), ["key", "language", ""], id="a term a row"),
        pytest.param("ko,en,source", (), ["ko", "en", "source"], id="a source that is no side"),
        pytest.param("term,en,de", (), ["en", "en", "de"], id="a term in the first of the languages"),
        pytest.param("term,en,de", ("ko", "en"), ["ko", "en", "de"], id="a term in the language that is said"),
    ],
)
def test_sides_and_terms_get_their_language(names: str, said: tuple[str, ...], expected: list[str]) -> None:
    assert [column.name if column else None for column in columns(names, *said)] == expected


@pytest.mark.parametrize(
    "names", ["source,target", "term,translation", "Term,Do Not Translate,Exact Match,French (France) fr-FR"]
)
def test_terms_without_a_language_are_refused_with_what_to_say(names: str) -> None:
    assert all("--source-language" in message for message in mistakes(names))
    assert mistakes(names)


def test_what_memoq_says_of_a_term_speaks_of_the_column_before_it() -> None:
    read = columns("Entry_ID,English,Term_Info,Term_Example,Korean,Term_Info")

    assert [column.of if column else None for column in read] == [None, None, 1, None, None, 4]


@pytest.mark.parametrize(
    ("name", "said", "expected"),
    [
        pytest.param("desk.tsv", (), [], id="no pair"),
        pytest.param("old_new.tsv", (), [], id="words"),
        pytest.param("desk.en-GB.tsv", (), [], id="one language and its region"),
        pytest.param("to-do.tsv", (), [], id="no language on one side"),
        pytest.param("en-en.tsv", (), [], id="one language twice"),
        pytest.param("ko-en/desk.tsv", (), [], id="in a folder’s name"),
        pytest.param("desk.ko-en.tsv", (), ["ko", "en"], id="behind a full stop"),
        pytest.param("ko_en.v2.tsv", (), ["ko", "en"], id="before a full stop"),
        pytest.param("my desk zh_TW-en.tsv", (), ["zh-TW", "en"], id="behind a space"),
        pytest.param("names_en_zh_Hant.tsv", (), ["en", "zh-Hant"], id="with a script"),
        pytest.param("desk.tsv", ("ko", "en"), ["ko", "en"], id="as was said"),
        pytest.param("desk.tsv", ("ko",), [], id="half a pair said"),
        pytest.param("desk.en-ko.tsv", ("ko", "en"), ["en", "ko"], id="the name knows the order of the columns"),
    ],
)
def test_languages_of_a_table_without_a_header(name: str, said: tuple[str, ...], expected: list[str]) -> None:
    assert [column.name for column in columns_of_file(name, said) if column.status] == expected


@pytest.mark.parametrize("name", FIELDS)
def test_no_column_is_a_misspelling_of_another(name: str) -> None:
    assert misspelt(name) in (name, None)


@given(
    st.lists(
        st.sampled_from([*FIELDS, "ko", "en", ":", "[", "]", " ", "_", "term", "status", "Korean", "source", "x"]),
        max_size=6,
    ).map("".join)
    | st.text(max_size=30),
)
def test_any_name_of_a_column_is_understood_or_a_mistake(name: str) -> None:
    (meaning,) = header_of([(name, HERE)]).meanings

    assert meaning is None or isinstance(meaning, Column | Mistake)
