"""Renderings whose UTF-8 was read as Windows-1252 are damaged, and text that merely looks odd is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from phrases import damage, draft, pair

from termcheck.matching.damage import MISREAD
from termcheck.matching.misreading import _meant

SPEC = """
인민일보 = People’s Daily
함경북도 = North Hamgyŏng Province
카페 = CAFÉ
백두산 = Mt. Paektu
"""


def misread(text: str) -> str:
    """Return what becomes of a text whose UTF-8 is read as Windows-1252, the unknown bytes as control characters."""
    return "".join(bytes([byte]).decode("cp1252", "replace").replace("\ufffd", chr(byte)) for byte in text.encode())


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param("People’s Daily wrote of North Hamgyŏng Province.", id="rightly read"),
        pytest.param("Le CAFÉ»", id="an accent before a quotation mark"),
        pytest.param("Ã© â€™ ÂŁ", id="misread characters and no term"),
        pytest.param("Mt. Paektu â€“ a mountain", id="a term beside a misread dash"),
    ],
)
def test_what_is_no_damage(copy: str) -> None:
    assert damage(SPEC, None, copy) == set()


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        pytest.param("인민일보", f"The [damaged: People{misread('’')}s Daily] wrote.", id="an apostrophe"),
        pytest.param("함경북도", f"In [damaged: North Hamgy{misread('ŏ')}ng Province] it rains.", id="a breve"),
        pytest.param("카페", f"The [damaged: CAF{misread('É')}]", id="a control character"),
    ],
)
def test_a_misread_rendering_is_damaged(source: str, copy: str) -> None:
    assert draft(SPEC, copy) == copy
    assert damage(SPEC, None, copy) == {MISREAD}
    assert pair(SPEC, source, copy) == copy
    assert damage(SPEC, source, copy) == {MISREAD}


@given(st.text(st.characters(min_codepoint=0x80, exclude_categories=["Cs"]), min_size=1))
def test_what_was_misread_can_be_read_anew(text: str) -> None:
    assert _meant(misread(text)) == text
