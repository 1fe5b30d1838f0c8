import pytest

from termcheck.errors import Mistake, Place
from termcheck.glossary import AdministrativeStatus
from termcheck.parsing.glossary_columns import Column, columns_of_file, columns_of_header, is_header

HERE = Place("desk.tsv", 1, 1)
PREFERRED = AdministrativeStatus.PREFERRED


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param("탈북자 defector", False, id="terms"),
        pytest.param("to nach", False, id="a word that is also a tag"),
        pytest.param("dog cat", False, id="words of three letters that are also tags"),
        pytest.param("note Notiz", False, id="a word that is also a column"),
        pytest.param("ko en", True, id="two tags"),
        pytest.param("en fil", True, id="a tag of three letters beside one of two"),
        pytest.param("fil haw note", True, id="tags of three letters beside a column"),
        pytest.param("fil haw:admitted", True, id="tags of three letters beside a status"),
        pytest.param("ko", True, id="one tag and nothing else"),
        pytest.param("ko defintion note", True, id="a misspelt column"),
        pytest.param("ID Korean English", True, id="an id"),
        pytest.param("ko-KP en_GB", True, id="regions"),
    ],
)
def test_a_header_is_told_from_terms(row: str, *, expected: bool) -> None:
    assert is_header(row.split()) is expected


def test_columns_of_a_header() -> None:
    names = ["ID", "ko", "en", "en : Deprecated", "", "subject", "x:admitted"]

    *columns, mistake = columns_of_header([(name, HERE) for name in names])

    assert columns == [
        Column("id"),
        Column("ko", PREFERRED),
        Column("en", PREFERRED),
        Column("en", AdministrativeStatus.DEPRECATED),
        None,
        Column("subject"),
    ]
    assert isinstance(mistake, Mistake)


@pytest.mark.parametrize(
    ("header", "languages"),
    [
        pytest.param("id ko en", ["ko", "en"], id="an id before languages"),
        pytest.param("ko en id", ["ko", "en"], id="an id behind languages"),
        pytest.param("id en id", ["en", "id"], id="an id, and Indonesian"),
        pytest.param("id id en", ["id", "en"], id="an id, and Indonesian first"),
        pytest.param("en id note", ["en", "id"], id="Indonesian, since nothing else is the second language"),
        pytest.param("en en:admitted id id:deprecated", ["en", "en", "id", "id"], id="Indonesian with a status"),
    ],
)
def test_id_may_be_a_language(header: str, languages: list[str]) -> None:
    columns = columns_of_header([(name, HERE) for name in header.split()])

    assert [column.name for column in columns if isinstance(column, Column) and column.status] == languages


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("desk.tsv", [], id="no pair"),
        pytest.param("old_new.tsv", [], id="words"),
        pytest.param("desk.en-GB.tsv", [], id="one language and its region"),
        pytest.param("to-do.tsv", [], id="no language on one side"),
        pytest.param("en-en.tsv", [], id="one language twice"),
        pytest.param("ko-en/desk.tsv", [], id="in a folder’s name"),
        pytest.param("desk.ko-en.tsv", ["ko", "en"], id="behind a full stop"),
        pytest.param("ko_en.v2.tsv", ["ko", "en"], id="before a full stop"),
        pytest.param("my desk zh_TW-en.tsv", ["zh-TW", "en"], id="behind a space"),
    ],
)
def test_languages_in_the_name_of_a_file(name: str, expected: list[str]) -> None:
    assert [column.name for column in columns_of_file(name) if column.status] == expected
