"""HTML: texts parted where a browser parts them, attributes people read, and characters that know their places."""

import html
import io
import re
import sys
from html.parser import HTMLParser

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st
from turbohtml import TokenType, tokenize

from termcheck.document_formats import format_for
from termcheck.document_formats.html import Html
from termcheck.errors import DocumentError
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.markup import html_tags
from termcheck.text import Document, Segment, Text

ATTACKS = (
    "< <!-- <![CDATA[ <p <a_href=' & <! > </ <? <p> </p> <ul> <li> <b> <code> <pre> <svg> <span_lang=ko> <td> <table> "
    "<tr> <dd> </b> <script> <script/> <title> <textarea> <img_alt=' <img_alt=a> <img_alt='&amp &#1 &amp; &notit "
    "<li><ul> </li> <br> <a> </a> <p_title='& <meta_charset= <?xml_ <b><p> <p_class=notranslate>x 백<p> <a_b=c_"
).split()


def read(content: str | bytes, path: str = "a.html") -> Document:
    raw = content.encode() if isinstance(content, str) else content
    return Html().read(OpenFile(path, io.BytesIO(raw), ("ko", "en")))


def segments(content: str | bytes, path: str = "a.html") -> list[Segment]:
    return list(read(content, path).segments)


def contents(content: str) -> list[str]:
    return [segment.target.content for segment in segments(content)]


def roles(content: str) -> list[tuple[str, str]]:
    return [(segment.role, segment.target.content) for segment in segments(content)]


def opaque(text: Text) -> list[str]:
    return [text[span] for span in text.opaque]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("<p>A</p><p>B</p>", ["A", "B"], id="paragraphs"),
        pytest.param("<p>A<p>B<div>C</div>D", ["A", "B", "C", "D"], id="end tags left out"),
        pytest.param("A", ["A"], id="no tag at all"),
        pytest.param("<p> \n A \t</p>", ["A"], id="white space around"),
        pytest.param("<p>Mt. <b>Pae</b>ktu</p>", ["Mt. Paektu"], id="a term split by a tag"),
        pytest.param("<p>Mt. <x-term>Pae</x-term>ktu</p>", ["Mt. Paektu"], id="elements of one's own"),
        pytest.param("<p>Mt.<!-- c --> Pae<wbr>ktu</p>", ["Mt. Paektu"], id="comments and places to break"),
        pytest.param("<p>Mt.\r\n Paektu</p>", ["Mt.\r\n Paektu"], id="a line end stays as it is"),
        pytest.param("<p>Mt.<br>Paektu</p>", ["Mt.\nPaektu"], id="a break parts words"),
        pytest.param("<p>to <img src=a> Mt.</p>", ["to \ufffc Mt."], id="an image stands for a word"),
        pytest.param("<p><img src=a>Mt.<br></p>", ["Mt."], id="but not at the ends"),
        pytest.param("<nav><a>A</a><a>B</a> <a>C</a></nav>", ["A", "B", "C"], id="links side by side"),
        pytest.param("<p><a>A</a>, <a>B</a></p>", ["A, B"], id="links in a sentence"),
        pytest.param("<p>&eacute;&#233;&#xE9;&copy &notit;&no;", ["ééé© ¬it;&no;"], id="references"),
        pytest.param("<p>&#128;&#0;&#1;&#xD800;&#99999999999;", ["€\ufffd\x01\ufffd\ufffd"], id="odd references"),
        pytest.param("a < b & c <3 x</p>", ["a < b & c <3 x"], id="signs that are no markup"),
        pytest.param("<p>A<b", ["A"], id="a tag cut off is no text"),
        pytest.param("<p>Mt.</> Pae</>ktu</><p>B</>", ["Mt. Paektu", "B"], id="an end tag without a name is not seen"),
        pytest.param("<p>A</>b</>c < d</>e & f</>", ["Abc < de & f"], id="nor are several of them"),
        pytest.param("<title>A <b", ["A <b"], id="but what stands in a title is"),
        pytest.param("<p>A &lt;b> c <b d", ["A <b> c"], id="a tag cut off behind references"),
        pytest.param("<p>A<style>p{}</style>B<script>'<p>'</script>", ["AB"], id="scripts and styles"),
        pytest.param("<p>A<pre>B</pre><template>C<p>D</template>E", ["A", "E"], id="preformatted text, templates"),
        pytest.param("<ruby>白頭山<rt>백두산</ruby>은", ["白頭山은"], id="readings of ruby"),
        pytest.param("<p>A<svg><title>B</title><path/></svg>", ["A", "B"], id="drawings"),
        pytest.param("<p>A <math><mi>x</mi></math> B", ["A \ufffc B"], id="formulas"),
        pytest.param("<p>A<![CDATA[B]]>C", ["AC"], id="sections of data are comments to browsers"),
        pytest.param("<select><option label=X>A<option>B</select>", ["X", "A", "B"], id="options"),
        pytest.param("<textarea>A &amp; <b></textarea>", ["A & <b>"], id="text areas"),
    ],
)
def test_texts(content: str, expected: list[str]) -> None:
    assert contents(content) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("<h1>A</h1><h6>B</h6>C", [("heading 1", "A"), ("heading 6", "B"), ("paragraph", "C")], id="h"),
        pytest.param(
            "<ul><li>A<ul><li>B</ul>C</ul>D", [*[("list item", x) for x in "ABC"], ("paragraph", "D")], id="li"
        ),
        pytest.param("<table><tr><th>A<td>B<tr><td>C</table>", [("cell", x) for x in "ABC"], id="cells"),
        pytest.param("<blockquote><p>A</blockquote><p>B", [("quotation", "A"), ("paragraph", "B")], id="quotations"),
        pytest.param("<figure>A<figcaption>B</figure>", [("paragraph", "A"), ("caption", "B")], id="captions"),
        pytest.param("<dl><dt>A<dd>B</dl>", [("list item", "A"), ("list item", "B")], id="definitions"),
        pytest.param("<aside role=doc-footnote>A</aside>", [("note", "A")], id="notes"),
        pytest.param("<title>A</title><p title=B>C", [("title", "A"), ("title", "B"), ("paragraph", "C")], id="titles"),
    ],
)
def test_roles(content: str, expected: list[tuple[str, str]]) -> None:
    assert roles(content) == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        pytest.param("<img alt='A'>", [("alt", "A")], id="descriptions of images"),
        pytest.param("<p>x</p><img alt='hero-image_2.PNG'>", [("paragraph", "x")], id="but names of files"),
        pytest.param('<a title="A &quot;b&quot;">x</a>', [("title", 'A "b"'), ("paragraph", "x")], id="titles"),
        pytest.param("<input placeholder=A aria-label=B>", [("alt", "A"), ("alt", "B")], id="fields"),
        pytest.param("<input type=submit value=A>", [("alt", "A")], id="buttons"),
        pytest.param("<input type=text value=A>x", [("paragraph", "x")], id="not what was typed"),
        pytest.param("<meta name=Description content=A>", [("title", "A")], id="descriptions of pages"),
        pytest.param("<meta property='og:title' content=A>", [("title", "A")], id="descriptions for others"),
        pytest.param("<meta name=viewport content=A>x", [("paragraph", "x")], id="not for browsers"),
        pytest.param("<IMG ALT = A title='' alt=B>", [("alt", "A")], id="the first of two counts"),
        pytest.param(
            "y<a title='?a=1&copy=2&amp;x'>", [("paragraph", "y"), ("title", "?a=1&copy=2&x")], id="addresses"
        ),
        pytest.param("<p translate=no title=A>x</p>y", [("paragraph", "y")], id="not what is not translated"),
        pytest.param("<script title=A></script>y", [("paragraph", "y")], id="not what is not read"),
    ],
)
def test_attributes(tag: str, expected: list[tuple[str, str]]) -> None:
    assert roles(tag) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("<p>a <code>b</code> c", ["b"], id="code"),
        pytest.param(
            "<p>a <kbd>b</kbd> <samp>c</samp><var>d</var> <tt>e</tt>", ["b", "c", "d", "e"], id="keys and variables"
        ),
        pytest.param("<p>a <span translate=no>b<i>c</i></span> d", ["b", "c"], id="not to be translated"),
        pytest.param("<p>a <span class='x notranslate'>b</span> d", ["b"], id="by its class"),
        pytest.param("<p>a <span class='notranslated'>b</span>", [], id="not by a class that begins alike"),
        pytest.param("<p>a <b translate=no>b <i translate=yes>c</i></b> d", ["b "], id="to be translated after all"),
        pytest.param("<p>a <i lang=ko>백</i> b", ["백"], id="another language"),
        pytest.param("<p>a <i lang=en-GB>b</i> <i xml:lang='en'>c</i>", [], id="the same language"),
        pytest.param(
            "<p>abc<p lang=ko>백 <i lang=en>a</i> 두", ["백 ", " 두"], id="the language of the page in another"
        ),
        pytest.param("<p>a <code>b<p>c", [], id="code that is not ended ends with its text"),
        pytest.param("<p>XX<sup>e</sup> M<sup>me</sup> b<sub>1</sub>", [], id="letters in superscript, subscripts"),
        pytest.param("<p>a<sup>1</sup> b<sup><a>[2]</a></sup> c<sup>†</sup>", ["1", "[2]", "†"], id="marks of notes"),
        pytest.param("<p>a<sup>&#49;</sup>", ["1"], id="as a reference"),
        pytest.param("<p>a defector<sup>2</sup> of the <b>UN</b><sup>[2]</sup>", ["2", "[2]"], id="behind words"),
        pytest.param("<p>in <b>k</b>m<sup>2</sup>, m<sup>3</sup> and s<sup>−1</sup>", [], id="exponents"),
        pytest.param("<p>a<a role=doc-noteref>b</a> c", ["b"], id="by their role"),
        pytest.param("<p>a<a epub:type='noteref x'>b</a> c", ["b"], id="by their type in a book"),
        pytest.param("<p>a<sup>1<p>2", [], id="a superscript that is not ended ends with its text"),
        pytest.param("<p>a https://x.org/b d@x.org", ["https://x.org/b", "d@x.org"], id="addresses"),
        pytest.param("<p>a www<wbr>.x.org", ["www.x.org"], id="that may be broken"),
        pytest.param("<p>a http:<wbr>//x.org", ["http://x.org"], id="behind the scheme, too"),
        pytest.param(
            "<p>{% if a %}By {{ desk }}{% endif %}", ["{% if a %}", "{{ desk }}", "{% endif %}"], id="templates"
        ),
    ],
)
def test_what_is_never_matched(content: str, expected: list[str]) -> None:
    assert opaque(segments(content)[-1].target) == expected


def test_blocks_in_another_language_are_left_out() -> None:
    assert contents("<p>A<p lang=ko>백두산<div class=notranslate><p>B</p></div><p>C") == ["A", "C"]


@pytest.mark.parametrize(
    ("content", "language"),
    [
        pytest.param("<p>Mt. Paektu", "en", id="by its letters"),
        pytest.param("<html lang=en><p>백두산", "ko", id="not by what was left of the source"),
        pytest.param("<html lang=ko><script>var long_names_of_things = 1</script><p>백두산", "ko", id="not by scripts"),
    ],
)
def test_the_language_of_a_page(content: str, language: str) -> None:
    assert read(content).target_language == language


def test_the_root_tells_languages_of_one_script_apart() -> None:
    page = b"<html lang=fr-CA><body><p>Paektu"
    document = Html().read(OpenFile("a.html", io.BytesIO(page), ("ko", "fr", "en")))

    assert document.target_language == "fr"


def test_a_root_in_a_language_the_glossary_does_not_speak_makes_nothing_foreign() -> None:
    assert contents("<html lang=de><body><p>A<p lang=de>B<p lang=fr>C") == ["A", "B"]


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ("<meta charset=euc-kr>", "cp949"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=KS_C_5601-1987">', "cp949"),
        ('<?xml version="1.0" encoding="euc-kr"?>', "cp949"),
        ("<meta charset='utf-8'>", "utf-8"),
        ("<meta charset='euc-kr'>", "utf-8-sig"),
        ("<meta charset='utf-16'>", "utf-8"),
        ("<!-- <meta charset=euc-kr> -->", "utf-8"),
        ('<script>x = "<meta charset=euc-kr>"</script>', "utf-8"),
        ("<meta name=x content='a charset=euc-kr b'>", "utf-8"),
        ("<script src=a charset=euc-kr></script>", "utf-8"),
        ("<!-- <meta charset=utf-8> --><meta charset='euc-kr'>", "cp949"),
        ("<meta name=x content='charset=utf-8'><meta charset=euc-kr>", "cp949"),
        ("", "utf-16"),
    ],
)
def test_encodings(declaration: str, encoding: str) -> None:
    raw = f"{declaration}<p>똠방각하 백두산".encode(encoding)
    (segment,) = segments(raw)

    assert segment.target.content == "똠방각하 백두산"
    assert raw[segment.target.position(5).byte :].decode(segment.target.encoding) == "백두산"


def test_latin_1_means_what_browsers_take_it_for() -> None:
    assert segments("<meta charset=latin1><p>“é”".encode("cp1252"))[0].target.content == "“é”"


def test_empty_elements_of_xml_hide_nothing() -> None:
    page = '<?xml version="1.0"?><html><head><script src="a"/><title/></head><body><p>A<script\n/>B</p><td translate="no"/>C'

    assert [one.target.content for one in segments(page, "a.xhtml")] == ["AB", "C"]


@pytest.mark.parametrize(
    ("path", "head", "found"),
    [
        ("-", b"<!doctype html>", True),
        ("-", b"\xef\xbb\xbf\r\n <!-- c --> <!DOCTYPE HTML PUBLIC '-'>", True),
        ("-", b"<?xml version='1.0'?><!DOCTYPE html><html>", True),
        ("-", "<html lang=en>".encode("utf-16"), True),
        ("-", b"<p>", False),
        ("-", b"html", False),
        ("-", b"<!DOCTYPE html5lib>", False),
        ("a.xhtml", b"", True),
        ("A.HTM", b"", True),
    ],
)
def test_recognised(path: str, head: bytes, found: bool) -> None:
    assert isinstance(format_for(path, head), Html) == found


SOUP = st.lists(
    st.sampled_from(
        "<p>|</p>|</>|<|&|&amp;|&lt|&notit;|&#x41;|a|b |백|𝄞|\r\n|\r|\n|<!--|-->|<!|<![CDATA[|]]>|<?x|>|\"|'|=|/>|<script>|"
        "</script>|<title>|</title>|<td title='T&amp;&copy=x&copy;\r\ny'>|<img alt=&eacute;z>|<IMG ALT = \"a\r\nb\">|"
        '<br/>|<b>|</b>|<code>|</code>|<li>|<ul>|</ul>|<span lang=ko>|<pre>|</pre>|<a>|</a>|<a href="|<svg>|\x0b|\u2028'
        "".split("|")
    )
)


def meant(written: str) -> str:
    return "".join(token.data or "" for token in tokenize(written) if token.type is TokenType.TEXT)


def stands_where_it_says(raw: bytes, text: Text) -> None:
    """Check every character of a text against the bytes, and against the line and column, of its place."""
    lines = re.split("\r\n|\r|\n", raw.decode(text.encoding).removeprefix("\ufeff"))
    ends = (*(run.start for run in text.runs[1:]), len(text.content))
    for run, end in zip(text.runs, ends, strict=True):
        characters = text.content[run.start : end]
        assert run.written is None or characters in (meant(run.written), "\n", "\ufffc")
        for index in range(run.start, end):
            place = text.position(index)
            written = text.content[index] if run.written is None else run.written
            assert raw[place.byte :].decode(text.encoding).startswith(written)
            if written not in ("\r", "\n"):
                assert lines[place.line - 1][place.column - 1 :].startswith(re.split("[\r\n]", written)[0])


def test_characters_around_end_tags_without_names_stand_where_they_are() -> None:
    raw = "<p>Mt.</> Pae</>ktu < é</>& f</></p>".encode()

    (segment,) = segments(raw)

    stands_where_it_says(raw, segment.target)
    assert [run.byte for run in segment.target.runs] == [3, 9, 16, 27]


@given(SOUP, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]), st.sampled_from(["a.html", "a.xhtml"]))
def test_every_character_stands_where_the_text_says(pieces: list[str], encoding: str, path: str) -> None:
    raw = ("<p>x" + "".join(pieces)).encode(encoding)

    for segment in segments(raw, path):
        stands_where_it_says(raw, segment.target)


@given(SOUP)
def test_attributes_are_those_the_tokenizer_finds(pieces: list[str]) -> None:
    content = "".join(pieces)
    starts = [0, *(line.end() for line in re.finditer("\r\n|\r|\n", content))]
    for token in tokenize(content):
        if token.type is TokenType.START_TAG:
            found, end = html_tags.attributes(content, starts[token.line - 1] + token.col)
            values = {
                name: "".join(
                    content[one.start : one.end] if one.meant is None else one.meant
                    for one in html_tags.pieces(content, value.start, value.end, in_attribute=True)
                )
                for name, value in found.items()
            }
            assert {name: re.sub("\r\n?", "\n", value) for name, value in values.items()} == dict(
                reversed(token.attrs or [])
            )
            assert content[end - 1] == ">"


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co", "Zs", "Zl", "Zp"]), min_size=1))
def test_what_was_escaped_is_read_back(characters: str) -> None:
    page = f"<p>{html.escape(characters)}|</p><p title='{html.escape(characters)}|'>"

    assert contents(page) == [f"{characters}|", f"{characters}|"]


@pytest.mark.parametrize(
    "around", ["<p>{}</p>", '<p title="{}">', "<p title='{}'>", "<p title={}>", "<title>{}</title>"]
)
def test_what_is_spelled_is_read_back(around: str) -> None:
    characters = "a<b> & \"c' =`\td"
    (run,) = segments(around.format("x"))[0].target.runs

    assert contents(around.format(Html().spelled(characters, run))) == [characters]


class Visible(HTMLParser):
    """The text outside of scripts and styles, as the standard library finds it."""

    def __init__(self) -> None:
        super().__init__()
        self.found = ""
        self.hidden = False

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        self.hidden = tag in ("script", "style")

    def handle_endtag(self, _tag: str) -> None:
        self.hidden = False

    def handle_data(self, data: str) -> None:
        self.found += "" if self.hidden else data


@given(
    st.lists(
        st.sampled_from(
            "<p>a &amp; b</p>|<h2>c<br>d</h2>|<ul><li>e</li><li>f &eacute;</li></ul>|<p>백<b>두</b>산</p>|<!-- x -->|"
            "<table><tr><td>g</td></tr></table>|<script>1 < 2</script>|<blockquote><p>h &lt; i</p></blockquote>".split(
                "|"
            )
        ),
        min_size=1,
    )
)
def test_the_texts_are_those_that_other_parsers_find(blocks: list[str]) -> None:
    page = f"<html><body><p>x</p>{''.join(blocks)}</body></html>"
    mine = re.sub(r"\s", "", "".join(contents(page)))
    visible = Visible()
    visible.feed(page)
    tree = lxml.html.fromstring(page)
    for script in tree.iter("script"):
        script.text = ""

    assert mine == re.sub(r"\s", "", visible.found) == re.sub(r"\s", "", tree.text_content())


@pytest.mark.parametrize("token", ATTACKS)
def test_repeated_openings_end(token: str) -> None:
    for content in (f"<p>x</p>{token.replace('_', ' ') * 5_000}", f"x{token.replace('_', ' ') * 5_000}"):
        try:
            segments(content)
        except DocumentError as error:
            assert "nested deeper" in str(error)  # noqa: PT017 - most are read


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "a.html:1:1: this page holds no text"),
        ("<p> <img src=a> </p><code>x</code>", "a.html:1:1: this page holds no text"),
        ("<meta charset=klingon><p>x", "a.html: the encoding “klingon” is not known"),
        ("<meta charset=iso-2022-kr><p>x", "a.html: files in iso-2022-kr are not read"),
        ("<p>x\n" + "<ul>" * 6_000, "a.html:2:20001: elements are nested deeper than 5,000"),
        ("<p>" + "x\n" * 600_000, "a.html:1:4: this text has more than 1,000,000 characters"),
        ("<p>" + "x\n" * 600_000 + "x", "a.html:1:4: this text has more than 1,000,000 characters"),
    ],
)
def test_refused_with_a_place(content: str, message: str) -> None:
    with pytest.raises(DocumentError) as error:
        segments(content)

    assert message in str(error.value)


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "turbohtml", None)

    with pytest.raises(
        DocumentError, match=r"^a.html: reading HTML needs the extra html; install it with: pip install"
    ):
        read("<p>x")
