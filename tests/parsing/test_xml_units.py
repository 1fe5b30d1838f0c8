"""Units that are read at once give what they give when their elements are read one by one."""

import io
import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.document_formats import format_for
from termcheck.errors import DocumentError
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.late_runs import LateRuns
from termcheck.parsing.xml.units import XmlUnits, attributes_in
from termcheck.text import Segment

SAMPLES = Path(__file__).parents[1] / "document_formats" / "samples"
FILES = [*sorted((SAMPLES / "xliff").iterdir()), *sorted((SAMPLES / "tmx").iterdir())]

TMX = (
    '<tmx version="1.4"><header srclang="ko"/>{between}<body>{body}</body></tmx>',
    (
        '<tu tuid="{number}"{attribute}>{before}<tuv xml:lang="ko"><seg>백두산</seg></tuv>{between}'
        '<tuv xml:lang="en"><seg>{text}</seg></tuv></tu>'
    ),
)
XLIFF_1 = (
    '<xliff version="1.2"><file source-language="ko" target-language="en"><body>{body}</body></file></xliff>',
    '<trans-unit id="{number}"{attribute}>{between}<source>백두산</source><target>{text}</target>{note}</trans-unit>',
)
XLIFF_2 = (
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="ko" trgLang="en"><file id="f">{body}</file></xliff>',
    (
        '<unit id="{number}"{attribute}>{between}<segment state="final"><source>백두산</source><target>{text}</target>'
        "</segment></unit>"
    ),
)
FORMS = {"a.tmx": TMX, "a.xlf": XLIFF_1, "a.xliff": XLIFF_2}
TEXTS = (
    *("Mt. Paektu", "", " ", "a &amp; b &lt;c&gt;", "&#65;", "%s in {0}", "two\nlines", "two\r\nlines", "𝄞 é 산"),
    *(
        "<![CDATA[</tu></unit></trans-unit>]]>",
        "<!-- </tu> -->a",
        "<x/>a",
        "a]]>b",
        "\x01",
        "\ufffe",
        "&no;",
        "</oops>",
    ),
)
ATTRIBUTES = ("", ' translate="no"', " xml:space='preserve'", ' a="&amp;"', ' a="1" a="2"', ' tuid="x"', ' b:c="1"')
BETWEEN = ("", "\n", "\r\n  ", "\r", "<!-- c -->", "<?pi?>", "<group>", "é")
NOTES = ("", "<note/>", "<note>Do not translate “백두산”</note>", "<prop>p</prop>")


def read(path: str, content: bytes) -> tuple[list[Segment], str]:
    """Return the segments that can be read, and what ends the reading."""
    found: list[Segment] = []
    try:
        document = format_for(path).read(OpenFile(path, io.BytesIO(content), ("ko", "en")))
        found.extend(document.segments)
    except DocumentError as error:
        return found, str(error)
    return found, ""


def read_by_elements(path: str, content: bytes) -> tuple[list[Segment], str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(XmlUnits, "_take_plain_units", lambda _: None)
        return read(path, content)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_samples(path: Path) -> None:
    content = path.read_bytes()

    assert read(path.name, content) == read_by_elements(path.name, content)


@pytest.mark.parametrize("path", FORMS)
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@given(data=st.data())
def test_units_of_every_kind_in_any_order(path: str, mark: str, data: st.DataObject) -> None:
    whole, unit = FORMS[path]
    body = "".join(
        unit.format(
            number=data.draw(st.sampled_from([*range(1, 30)])),
            attribute=data.draw(st.sampled_from(ATTRIBUTES)),
            before=data.draw(st.sampled_from(NOTES)),
            note=data.draw(st.sampled_from(NOTES)),
            between=data.draw(st.sampled_from(BETWEEN)),
            text=data.draw(st.sampled_from(TEXTS)),
        )
        + data.draw(st.sampled_from(BETWEEN))
        for _ in range(data.draw(st.integers(1, 6)))
    )
    content = (mark + whole.format(body=body, between="")).encode()

    assert read(path, content) == read_by_elements(path, content)


@pytest.mark.parametrize("path", FORMS)
@pytest.mark.parametrize(
    "text", ["www.example.org", "docs/x.md", "`a`", "%s", "{a}", "##a##", "a@b.org", "C:\\a", "&amp;eacute;", "&amp;a;"]
)
def test_each_sign_of_something_to_mask_by_itself(path: str, text: str) -> None:
    whole, unit = FORMS[path]
    units = (unit.format(number=one, attribute="", before="", note="", between="", text=text) for one in range(1_000))
    content = whole.format(body="".join(units), between="").encode()

    assert read(path, content) == read_by_elements(path, content)


@pytest.mark.parametrize("path", FORMS)
def test_units_over_many_blocks(path: str) -> None:
    whole, unit = FORMS[path]
    pieces = [
        unit.format(
            number=number, attribute="", before="", note="", between="\n", text="<x/>" * (number % 50 == 0) + "산" * 99
        )
        for number in range(1000)
    ]
    content = whole.format(body="\n".join(pieces), between="").encode()

    assert read(path, content) == read_by_elements(path, content)
    assert len(read(path, content)[0]) == 1000


def test_a_text_lets_go_of_its_block_when_it_was_asked_where_it_stands() -> None:
    whole, unit = TMX
    units = (unit.format(number=number, attribute="", before="", between="", text="산") for number in (1, 2))
    *_, segment = read("a.tmx", whole.format(body="".join(units), between="").encode())[0]
    runs = segment.target.runs

    assert isinstance(runs, LateRuns)
    assert runs.surveyor is not None
    assert (len(runs), runs[0], runs[:1], [*runs]) == (1, runs[0], (runs[0],), [runs[0]])
    assert runs.surveyor is None
    assert (hash(runs), pickle.loads(pickle.dumps(runs))) == (hash((runs[0],)), (runs[0],))  # noqa: S301 - our own


def test_a_broken_byte_ends_the_reading_where_it_stands() -> None:
    content = TMX[0].format(
        body=(TMX[1] * 5).format(number=1, attribute="", before="", between="", text="산"), between=""
    )
    raw = content.encode().replace("산</seg></tuv></tu></body>".encode(), b"\xff</seg></tuv></tu></body>")

    assert read("a.tmx", raw) == read_by_elements("a.tmx", raw)
    assert "malformed XML" in read("a.tmx", raw)[1]


def test_attributes_are_told_by_name_and_not_twice() -> None:
    assert attributes_in(b' id="1" xml:lang="ko"') == {"id": "1", "xml:lang": "ko"}
    with pytest.raises(ValueError, match="twice"):
        attributes_in(b' id="1" id="2"')
