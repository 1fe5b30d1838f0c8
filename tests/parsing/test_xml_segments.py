"""What all readers of XML share: attributes whose characters know their places, and limits."""

import io
import re
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.errors import DocumentError
from termcheck.parsing.xml.passages import Passage, spelled_in_xml
from termcheck.parsing.xml.segments import XmlSegments
from termcheck.text import Run, Segment, Text


class Alts(XmlSegments):
    """Reads the attribute ``alt`` of every element."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if "alt" in attributes:
            passage = Passage("en")
            self.add_attribute("alt", passage)
            self.ready.append(Segment(name, None, self.text(passage)))

    def end(self, name: str) -> None:
        """Take nothing from ends."""


def alts(content: str, encoding: str = "utf-8") -> list[Text]:
    return [segment.target for segment in Alts("a.xml", io.BytesIO(content.encode(encoding))).segments()]


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        pytest.param("<a/>", [], id="no attribute"),
        pytest.param("<a xalt='no' alt='yes'/>", ["yes"], id="another whose name ends alike"),
        pytest.param('<a b=\'alt="no"\' alt = "it\'s"/>', ["it's"], id="quotes in quotes"),
        pytest.param("<a alt='a &amp; b &#x41;\t&lt;'/>", ["a & b A <"], id="references and white space"),
        pytest.param("<a\n  alt='two\r\nlines'/>", ["two lines"], id="line ends are spaces"),
        pytest.param("<a alt='1'><b alt='2>1'/></a>", ["1", "2>1"], id="a closing bracket in a value"),
    ],
)
def test_values_of_attributes(tag: str, expected: list[str]) -> None:
    assert [text.content for text in alts(tag)] == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@given(st.lists(st.sampled_from(["Mt. ", "백두산", "𝄞", "&amp;", "&#x41;", "\r\n", "\n", "\t", ">", "é"]), min_size=1))
def test_every_character_of_a_value_stands_where_the_text_says(encoding: str, pieces: list[str]) -> None:
    content = f'<a\n b="x" alt="{"".join(pieces)}"/>'
    (text,) = alts(content, encoding)
    raw = content.encode(encoding)
    spelled = [piece for whole in pieces for piece in re.findall(r"&[^;]*;|\r\n|.", whole, re.DOTALL)]

    assert len(text.content) == len(spelled)
    for index, spelling in enumerate(spelled):
        place = text.position(index)
        assert raw[place.byte :].startswith(spelling.encode(text.encoding))
        assert content.split("\n")[place.line - 1][place.column - 1 :].startswith(spelling.rstrip("\n"))


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"])), st.sampled_from("\"'"))
def test_what_is_spelled_is_read_back(value: str, quote: str) -> None:
    written = spelled_in_xml(value, Run(0, 1, 1, 0, None, quote))

    assert [text.content for text in alts(f"<a alt={quote}{written}{quote}/>")] == [value]


@pytest.mark.parametrize("begin", ["<a b='", "<!-- "])
def test_a_tag_or_a_comment_without_end_is_refused(begin: str) -> None:
    with pytest.raises(DocumentError, match="a tag or comment has more than 8,388,608 bytes here; it is not read"):
        alts(f"<r>{begin}" + "x" * 9_000_000)


def test_many_attributes_take_linear_time() -> None:
    attributes = " ".join(f"a{number}='x'" for number in range(5_000))

    assert len(alts("<r>" + f"<a {attributes} alt='y'/>" * 20 + "</r>")) == 20
