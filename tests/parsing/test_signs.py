"""Signs are found in a file exactly where they are."""

from hypothesis import given
from hypothesis import strategies as st

from termcheck.parsing.signs import holds

FEW_BYTES = st.lists(st.sampled_from([b"w", b".", b"<", b"/", b">", b"\n", b"\0", b"\xea"]), max_size=40).map(b"".join)


@given(FEW_BYTES, st.lists(FEW_BYTES.filter(bool).map(lambda sign: sign[:3]), max_size=3))
def test_one_of_several_signs_is_enough(content: bytes, signs: list[bytes]) -> None:
    assert holds(content, *signs) == any(sign in content for sign in signs)
