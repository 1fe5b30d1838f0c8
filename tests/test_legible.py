import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.legible import one_line, unwrapped


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("He climbed Mt. Paektu.", id="plain"),
        pytest.param("탈북민 “defector” – 😀", id="other scripts and punctuation"),
        pytest.param("no\u00a0break", id="no-break space"),
        pytest.param("می\u200cروم", id="zero-width non-joiner of Persian"),
        pytest.param(r"C:\new", id="a backslash of the text's own"),
    ],
)
def test_what_can_be_printed_stays(text: str) -> None:
    assert one_line(text) == text


@pytest.mark.parametrize(
    ("text", "legible"),
    [
        pytest.param("two\nlines\r\n", r"two\nlines\r\n", id="line breaks"),
        pytest.param("\x1b[31mred", r"\x1b[31mred", id="terminal escape"),
        pytest.param("\x9b31mred", r"\x9b31mred", id="terminal escape in one character"),
        pytest.param("a\u2028b\u2029c\u0085d", r"a\u2028b\u2029c\x85d", id="separators of lines and paragraphs"),
        pytest.param("caf\udce9.txt", r"caf\udce9.txt", id="byte of a path that is no UTF-8"),
        pytest.param("\u202eesrever", r"\u202eesrever", id="direction override"),
    ],
)
def test_what_breaks_the_form_is_spelt_out(text: str, legible: str) -> None:
    assert one_line(text) == legible


@pytest.mark.parametrize(
    ("text", "legible"),
    [
        pytest.param("no\u00a0break, two  spaces", "no\u00a0break, two  spaces", id="other white space"),
        pytest.param("Supreme \r\n\tDignity", "Supreme Dignity", id="wrapped and indented"),
        pytest.param("one\n\ntwo\rthree", "one two three", id="blank line"),
        pytest.param("a\tb\x1b", r"a\tb\x1b", id="what else breaks the form"),
    ],
)
def test_wrapped_lines_are_joined(text: str, legible: str) -> None:
    assert unwrapped(text) == legible


@given(st.text(st.characters(codec=None)))
def test_any_text_becomes_one_line_of_utf_8(text: str) -> None:
    legible = one_line(text)

    assert len(legible.splitlines()) <= 1
    assert not re.search("[\x00-\x1f\x7f-\x9f]", legible)
    assert legible.encode().decode() == legible
