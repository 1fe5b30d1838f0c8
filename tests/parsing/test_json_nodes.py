"""JSON as nodes: what the standard library reads is read as it reads it, and what it refuses is refused."""

import io
import json
from typing import NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.errors import DocumentError
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.json.nodes import Array, Constant, Node, Object, String, compose

CHARACTERS = st.characters(exclude_categories=["Cs"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(CHARACTERS),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(CHARACTERS), inner),
)
TOKENS = [
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    '"',
    "\\",
    "a",
    "1",
    "0",
    "-",
    ".",
    "e",
    "true",
    "null",
    " ",
    "\n",
    "\\u12",
    "d8ab",
]


def read(content: str) -> Node:
    return compose(OpenFile("a.json", io.BytesIO(content.encode()), ("ko",)))[1]


def plain(node: Node) -> object:
    """Return a node as the standard library has it, every number as nothing."""
    if isinstance(node, String):
        return node.value
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Array):
        return [plain(item) for item in node.items]
    return {key.value: plain(value) for key, value in node.members}


def without_numbers(value: object) -> object:
    if isinstance(value, list):
        return [without_numbers(item) for item in value]
    if isinstance(value, dict):
        return {key: without_numbers(item) for key, item in value.items()}
    return value if isinstance(value, str | bool) else None


def refused(constant: str) -> NoReturn:
    raise ValueError(constant)


@given(VALUES, st.booleans(), st.sampled_from([None, 0, 2, "\t"]))
def test_what_is_written_is_read(value: object, ascii_only: bool, indent: int | str | None) -> None:
    assert plain(read(json.dumps(value, ensure_ascii=ascii_only, indent=indent))) == without_numbers(value)


@given(st.lists(st.sampled_from(TOKENS)).map("".join))
def test_what_the_standard_library_refuses_is_refused(content: str) -> None:
    try:
        expected = without_numbers(json.loads(content, parse_constant=refused))
    except ValueError:
        with pytest.raises(DocumentError, match=r"^a\.json(:[0-9]+:[0-9]+)?: this "):
            read(content)
    else:
        assert plain(read(content)) == expected


def test_keys_that_stand_twice() -> None:
    node = read('{"a": 1, "b": "c", "a": "d", "a": "e"}')

    assert isinstance(node, Object)
    assert [(key.start, first.start) for key, first in node.repeated()] == [(20, 2), (30, 2)]
    assert (node.string("a"), node.string("b"), node.string("x")) == ("e", "c", "")
