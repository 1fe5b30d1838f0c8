import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from termcheck.errors import GlossaryError, Place
from termcheck.parsing.nodes import Mapping, Scalar, Sequence
from termcheck.parsing.yaml.nodes import compose


def at(line: int, column: int) -> tuple[str, int, int]:
    return "x.yaml", line, column


def test_every_node_knows_its_place_and_every_scalar_its_spelling() -> None:
    assert compose("x.yaml", "a: [1.0, 'no']\nb: no\n") == Mapping(
        *at(1, 1),
        (
            (
                Scalar(*at(1, 1), "a", plain=True),
                Sequence(*at(1, 4), (Scalar(*at(1, 5), "1.0", plain=True), Scalar(*at(1, 10), "no", quoted=True))),
            ),
            (Scalar(*at(2, 1), "b", plain=True), Scalar(*at(2, 4), "no", plain=True)),
        ),
    )


def test_columns_are_counted_in_code_points() -> None:
    root = compose("x.yaml", "['\U0001f4f0탈북자', x]\n")

    assert isinstance(root, Sequence)
    assert [item.place for item in root.items] == [Place("x.yaml", 1, 2), Place("x.yaml", 1, 10)]


def test_an_alias_is_the_node_it_repeats() -> None:
    root = compose("x.yaml", "- &a [x]\n- *a\n")

    assert isinstance(root, Sequence)
    assert root.items[0] is root.items[1]


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        pytest.param("a: b: c", "put quotes around a text with a colon in it", id="a colon"),
        pytest.param("a: @b", "put quotes around a text that begins with this", id="a reserved character"),
        pytest.param("a: 'b", "a quote that opens here is never closed", id="an open quote"),
        pytest.param('a: "\\q"', "write a backslash between double quotes twice", id="a backslash"),
        pytest.param("a: [b", "look at indentation, quotes and brackets", id="anything else"),
    ],
)
def test_a_syntax_error_comes_with_a_remedy(text: str, remedy: str) -> None:
    with pytest.raises(GlossaryError, match=remedy):
        compose("x.yaml", text)


def read(text: str) -> object:
    try:
        return compose("x.yaml", text)
    except GlossaryError as error:
        return str(error.mistakes[0].place.line)


@pytest.mark.parametrize(
    "text", ["a: [1, 'no', {b: c}]\n", "- &a x\n- *a\n", "a: |\n  b\n", "[" * 40, "", "a: 'b", "--- a\n--- b\n"]
)
def test_both_parsers_of_pyyaml_read_alike(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = read(text)
    monkeypatch.setattr(yaml, "__with_libyaml__", False)

    assert read(text) == fast


@given(st.text())
def test_the_slow_parser_never_breaks(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml, "__with_libyaml__", False)

        assert read(text) is not None
