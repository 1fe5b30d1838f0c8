import pytest

from termcheck.glossary import CasePolicy
from termcheck.parsing.nodes import Mapping, Node, Reading, Scalar, Sequence, kind

HERE = ("x.yaml", 1, 1)


def plain(value: str) -> Scalar:
    return Scalar(*HERE, value, plain=True)


def mapping(*pairs: tuple[Node, Node]) -> Mapping:
    return Mapping(*HERE, pairs)


def messages(reading: Reading) -> list[str]:
    return [mistake.message for mistake in reading.mistakes]


def test_what_is_right_is_read_without_a_word() -> None:
    reading = Reading()
    fields = reading.fields(mapping((plain("id"), plain(" x "))), "a concept", ("id",), needed=("id",))

    assert reading.word(fields.values["id"], "the id") == "x"
    assert reading.text(None, "the note") == ""
    assert reading.items(Sequence(*HERE, (plain("a"),))) == reading.items(plain("a")) == (plain("a"),)
    assert [reading.flag(node, "each") for node in (None, plain("true"), plain("false"))] == [False, True, False]
    assert reading.choice(None, "case", CasePolicy.SMART) is CasePolicy.SMART
    assert reading.choice(plain("any"), "case", CasePolicy.SMART) is CasePolicy.ANY
    assert reading.mistakes == []


def test_every_mistake_is_kept() -> None:
    reading = Reading()
    twice = mapping((plain("id"), plain("a")), (plain("id"), plain("b")), (plain("term"), plain("c")))
    fields = reading.fields(twice, "a concept", ("id", "terms"), needed=("id", "terms"))

    assert fields.values == {"id": plain("a")}
    assert messages(reading) == [
        "the key “id” stands twice here, first in line 1; keep one",
        "“term” is not a key of a concept; did you mean “terms”?",
        "a concept needs “terms”; add it",
    ]


def test_white_space_between_quotes_is_meant_in_a_text_and_not_in_a_word() -> None:
    reading, quoted = Reading(), Scalar(*HERE, " x ", quoted=True)

    assert (reading.text(quoted, "the note"), reading.copy(quoted, "a test")) == (" x ", " x ")
    assert reading.word(quoted, "a term") == "x"
    assert reading.text(Scalar(*HERE, " x "), "the note") == "x"


@pytest.mark.parametrize("written", ["no", "No", "YES", "on", "off", "true", "False", "null", "~"])
def test_what_yaml_takes_for_something_else_needs_quotes(written: str) -> None:
    reading = Reading()
    reading.word(Scalar(*HERE, written), "a term")
    quiet = messages(reading)
    reading.word(plain(written), "a term")

    assert quiet == []
    assert messages(reading) == [f'“{written}” without quotes is no text in YAML; put quotes around it: "{written}"']


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        pytest.param(plain("a"), "a text", id="text"),
        pytest.param(plain(""), "empty", id="empty"),
        pytest.param(Sequence(*HERE, ()), "a list", id="list"),
        pytest.param(mapping(), "a mapping of keys to values", id="mapping"),
    ],
)
def test_kinds_are_said_in_words(node: Node, expected: str) -> None:
    assert kind(node) == expected
