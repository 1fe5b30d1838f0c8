"""Markdown: texts seen through their marks, titles and descriptions beside them, and characters that know their places."""

import html
import io
import re
import sys
from collections.abc import Iterator
from types import SimpleNamespace

import pyromark
import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.document_formats import format_for
from termcheck.document_formats.markdown import Markdown
from termcheck.errors import DocumentError
from termcheck.parsing.decoding import OpenFile
from termcheck.text import Document, Segment, Text

ATTACKS = (
    "<|<!--|<![CDATA[|<p|<a href='|&|[|![|*|`|<!|>|- |||**a|_|a*|[a](|<a>|](|\\|~|#|# |1. |\t|[^1]|[^1]: |[a]: |# {#|<?|"
    "<div>\n|+ |---\n|+++\n|<a@b|&#|[a](b \"|[a](b 'c') |[![a](b 'c')](d (e)) |<script>|*_|[a][|```\n|~~~\n|- [ ] |x<y |"
    "- a\n\n  |> a\n\n|[a]: b 'c'\n\n|\\*|&amp;|백 |![백](|\r|<span lang=ko>|<code>|<ul>\n|<div>\n\n|<a b='\n|<x y |"
    '---\na: b\n---\n|---\na: [|+++\na = "|[[a]]\n|[a](b "\\"|<br>|!!! a|\n\n    |=== "|???+ b|```{note}\n|:::|:::{tip} a\n|{% comment %}\n|'
    "{% endcomment %}|\n:   |{: .a }|:b:"
).split("|")
TABLES = ["|", "| a |\n", "|a|b|\n|-|-|\n"]


def read(content: str | bytes) -> Document:
    raw = content.encode() if isinstance(content, str) else content
    return Markdown().read(OpenFile("a.md", io.BytesIO(raw), ("ko", "en")))


def segments(content: str | bytes) -> list[Segment]:
    return list(read(content).segments)


def contents(content: str) -> list[str]:
    return [segment.target.content for segment in segments(content)]


def roles(content: str) -> list[tuple[str, str]]:
    return [(segment.role, segment.target.content) for segment in segments(content)]


def opaque(text: Text) -> list[str]:
    return [text[span] for span in text.opaque]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("A\n\nB\n", ["A", "B"], id="paragraphs"),
        pytest.param("Mt. **Pae**k*tu*", ["Mt. Paektu"], id="a term split by emphasis"),
        pytest.param("Mt.\nPaektu", ["Mt.\nPaektu"], id="a term broken over a line end"),
        pytest.param("> Mt.\r\n> Paektu", ["Mt.\r\nPaektu"], id="in a quotation"),
        pytest.param("Mt.  \nPaektu\\\nis", ["Mt.  \nPaektu\nis"], id="hard breaks part words"),
        pytest.param("\\*A\\* \\\\ \\a", ["*A* \\ \\a"], id="escapes"),
        pytest.param("**\\*A**\\*", ["*A*"], id="escapes beside marks"),
        pytest.param("&eacute;&#233;&amp;#65; &no; &copy", ["éé&#65; &no; &copy"], id="references"),
        pytest.param("[A *b*](u)", ["A b"], id="links"),
        pytest.param("[A][r] [r]\n\n[r]: u", ["A r"], id="links by reference"),
        pytest.param("~~A~~ b[^1]\n\n[^1]: C", ["A b", "C"], id="struck text and notes"),
        pytest.param("A\n===\n\n## B ##", ["A", "B"], id="headings"),
        pytest.param("# A {#id .c k=v}\n\nB {.c}\n---", ["A", "B"], id="attributes of headings"),
        pytest.param("# A {name}\n\n# *B* {#x_y_}", ["A {name}", "B"], id="placeholders are none"),
        pytest.param("- A\n  - B\n- [ ] C", ["A", "B", "C"], id="lists"),
        pytest.param("|A|B \\| c|\n|-|-|\n|*D*||", ["A", "B | c", "D"], id="tables"),
        pytest.param("A\n\n    B\n\n```\nC\n```\n~~~\nD\n", ["A"], id="code"),
        pytest.param("A<!-- b --> c\n\n<!-- D\n\nE -->", ["A c"], id="comments"),
        pytest.param("> [!NOTE]\n> A", ["A"], id="alerts"),
        pytest.param("A\rB\r\rC", ["A\rB", "C"], id="line ends of old"),
        pytest.param("[A\\*](u 'b\\'c&amp;') d", ["A* d", "b'c&"], id="titles of links"),
        pytest.param("[a]\n\n[a]: u\n  (b\nc)\n\nd", ["a", "b\nc", "d"], id="titles of definitions"),
        pytest.param("> [a](u\n> 'b\n> c'\n> )", ["a", "b\nc"], id="titles over lines of a quotation"),
        pytest.param('A ![b *c*](u "d") e', ["A \ufffc e", "b c", "d"], id="images in a sentence"),
        pytest.param("![b ![c](u) d](u)", ["b c d"], id="an image in the description of another"),
        pytest.param("[![b](u)](v)", ["b"], id="an image as a link"),
    ],
)
def test_texts(content: str, expected: list[str]) -> None:
    assert contents(content) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(
            "# A\n\n###### B\n\nC", [("heading 1", "A"), ("heading 6", "B"), ("paragraph", "C")], id="headings"
        ),
        pytest.param("- A\n\n  B\n\nC", [("list item", "A"), ("list item", "B"), ("paragraph", "C")], id="items"),
        pytest.param("> A\n>\n> - B", [("quotation", "A"), ("list item", "B")], id="quotations"),
        pytest.param("|A|\n|-|\n|B|", [("cell", "A"), ("cell", "B")], id="cells"),
        pytest.param("A[^1]\n\n[^1]: B\n\nC", [("paragraph", "A"), ("note", "B"), ("paragraph", "C")], id="notes"),
        pytest.param("A\n\n![b.png](u 'C')", [("paragraph", "A"), ("title", "C")], id="a file for a description"),
        pytest.param("![A](u 'B')", [("alt", "A"), ("title", "B")], id="descriptions and titles"),
        pytest.param("![A [B](u)](u 'C')", [("alt", "A B"), ("title", "C")], id="a description with a link"),
        pytest.param("A\n: B", [("list item", "A"), ("list item", "B")], id="definitions"),
        pytest.param("A\r: B", [("list item", "A"), ("list item", "B")], id="definitions behind a CR"),
        pytest.param("A\n : B", [("list item", "A"), ("list item", "B")], id="definitions behind a space"),
        pytest.param(
            "<h2>A</h2>\n\n<td>B</td>\n\nC", [("heading 2", "A"), ("cell", "B"), ("paragraph", "C")], id="HTML"
        ),
    ],
)
def test_roles(content: str, expected: list[tuple[str, str]]) -> None:
    assert roles(content) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("Mt. <b>Pae</b>ktu<br>x", ["Mt. Paektu\nx"], id="in a text"),
        pytest.param("<div>\nA &amp; <b>b</b>\n<p>C\n</div>\n\nD", ["A & b", "C", "D"], id="as a block"),
        pytest.param("<div>\n\nA *b*\n\n</div>", ["A b"], id="around Markdown"),
        pytest.param("<div translate=no>\n\nA\n\n</div>\n\nB", ["B"], id="that is not to be translated"),
        pytest.param("<div lang=ko>\n\n백\n\n</div>\n\nB C D", ["B C D"], id="in another language"),
        pytest.param("<script>\nA\n</script>\n<style>B</style>\n\nC", ["C"], id="scripts and styles"),
        pytest.param("<pre>\nA\n\nB</pre>\n\nC", ["C"], id="preformatted"),
        pytest.param("A <img alt='b &lt;' title=c> d", ["A \ufffc d", "b <", "c"], id="images"),
        pytest.param("> <div title=a>\n> B\n> </div>", ["a", "B"], id="in a quotation"),
        pytest.param("a\n\n  <div>\n  B\n  </div>", ["a", "B"], id="indented"),
        pytest.param("<details><summary>A</summary>\n\nB\n</details>", ["A", "B"], id="details"),
    ],
)
def test_html(content: str, expected: list[str]) -> None:
    assert contents(content) == expected


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("A B C\n\n<p lang=ko>\n\nB", id="a paragraph of HTML before one of Markdown"),
        pytest.param("A <code>b\n\n<i>\nB\n</i>", id="code before a block of HTML"),
    ],
)
def test_what_is_not_ended_ends_with_its_text(content: str) -> None:
    *_, last = segments(content)

    assert (last.target.content, last.target.opaque) == ("B", ())


def test_what_is_never_matched() -> None:
    (segment,) = segments("A <code>b</code> `c` <https://d.org> e@f.org <i lang=ko>백</i> g<sup>1</sup> i<sup>e</sup>")

    assert opaque(segment.target) == ["b", "c", "https://d.org", "e@f.org", "백", "1"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("{a} {b c} {1, 2} { }", [], id="braces"),
        pytest.param("yes: no, 10:30:15, a::b::c, : d :, std:vector:x", [], id="colons"),
        pytest.param("A\n{: .b #c }", ["{: .b #c }"], id="attributes of a block"),
        pytest.param("*A*{.b} [c](d){:target='_blank' .e}", ["{.b}", "{:target='_blank' .e}"], id="of a word"),
        pytest.param("A ![b](c){width=50 .d}", ["\ufffc", "{width=50 .d}"], id="of an image"),
        pytest.param("A :rocket: (:+1:)", [":rocket:", ":+1:"], id="codes of emoji"),
        pytest.param(
            "A {% comment %}b c{% endcomment %} d", ["{% comment %}b c{% endcomment %}"], id="a remark in a text"
        ),
    ],
)
def test_signs_of_other_programs_are_never_matched(content: str, expected: list[str]) -> None:
    assert opaque(segments(content)[0].target) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("A!\n\n!!! b", ["A!", "!!! b"], id="three marks and nothing below"),
        pytest.param("A\n=== \n\n    b", ["A"], id="the line below a title"),
        pytest.param("!!! note\n\n    A **b**\n\n    C\n\nD", ["A b", "C", "D"], id="admonitions of MkDocs"),
        pytest.param("!!! note\n    A b\n    c", ["A b\nc"], id="without a blank line"),
        pytest.param('!!! tip "A"\n    B\n    c', ["A\nB\nc"], id="with a title"),
        pytest.param('!!! tip inline end "A"\n\n    B', ["A", "B"], id="beside the text"),
        pytest.param('!!! tip "A" inline end\n\n    B', ["A", "B"], id="beside the text, said behind"),
        pytest.param('??? warning "B"\n\n    C', ["B", "C"], id="details"),
        pytest.param('???+ note "B é"\n\n    C é', ["B é", "C é"], id="open details"),
        pytest.param('=== "A"\n\n    B\n\n=== "C"\n\n    D', ['"A"', "B", '"C"', "D"], id="tabs"),
        pytest.param("- A\n\n    !!! note\n\n        C", ["A", "C"], id="in a list"),
        pytest.param("A\n:   B\n\n    C", ["A", "B", "C"], id="definitions"),
        pytest.param("A\n:star: B", ["A\n:star: B"], id="an emoji at the beginning of a line"),
        pytest.param("A\n:star: B\n\nC\n: d", ["A\n:star: B", "C\n: d"], id="and what may be a definition"),
        pytest.param("```{note} A b\nc\n```", ["A b\nc"], id="a directive with text behind its name"),
        pytest.param(":::{note} A b\n:::", ["A b"], id="with colons, too"),
        pytest.param("```{versionadded} 1.2 A\nb\n```", ["1.2 A\nb"], id="behind a version"),
        pytest.param(":::tip\n:bulb: A\n:::", [":bulb: A"], id="no option without a directive"),
        pytest.param("```x\n{% highlight a %}\n```\nB\n\n```x\n{% endhighlight %}\n```", ["B"], id="tags in code"),
        pytest.param("```a``` B\n\n```{note}\nC\n```", ["a B", "C"], id="a span of code is no fence"),
        pytest.param("```{csv-table}\na,b\n```\nC", ["C"], id="a table of values"),
        pytest.param("```{note}\nA **b**\n```\nC", ["A b", "C"], id="directives of MyST"),
        pytest.param("```{note}\n:class: x\nA\n```", ["A"], id="with options"),
        pytest.param("````{admonition} A *é*\nB\n\n```c\nd\n```\ne\n````", ["A é\nB", "e"], id="with a title"),
        pytest.param("```{figure} a.png\nB\n```", ["B"], id="with an argument that is none"),
        pytest.param("A\n\n```{r}\nb\n```\n\n```{r, c}\nd\n```\nE", ["A", "E"], id="cells of a notebook"),
        pytest.param("````md\n```{note}\na\n```\n````\nB", ["B"], id="a directive that is shown"),
        pytest.param(":::{note}\nA\n:::\n\n:::tip B c\n\nD\n:::", ["A", "B c", "D"], id="fences of colons"),
        pytest.param("::: warning\nA\n:::\nB", ["A", "B"], id="with a space"),
        pytest.param("{% highlight x %}\na é\n\n    b\n{% endhighlight %}\nC", ["C"], id="code of Jekyll"),
        pytest.param("{{< highlight x >}}\na\n{{< /highlight >}}\nB", ["B"], id="code of Hugo"),
        pytest.param("{% comment %}\n- a\n\nb\n{% endcomment %}\n\nC", ["C"], id="a remark of several blocks"),
        pytest.param("{% comment %}\n\nA", ["{% comment %}", "A"], id="a remark without an end"),
        pytest.param("{% note %}\n\nA\n\n{% endnote %}", ["{% note %}", "A", "{% endnote %}"], id="other tags"),
    ],
)
def test_blocks_of_other_programs(content: str, expected: list[str]) -> None:
    assert contents(content) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(
            "{% comment %}\n{% highlight x %}\na\n{% endcomment %}\n\nB\n\n{% endhighlight %}",
            ["B", "{% endhighlight %}"],
            id="code that begins in a remark",
        ),
        pytest.param(
            "{{< highlight x >}}\n{% comment %}\n{{< /highlight >}}\n\nB\n\n{% endcomment %}",
            ["B", "{% endcomment %}"],
            id="a remark that begins in code",
        ),
        pytest.param("{% highlight x %}\na\n{% comment %}\nb\n{% endhighlight %}\nC", ["C"], id="and does not end"),
        pytest.param("````{note}\nA\n\n```{tip}\nB\n```\nC\n````\nD", ["A", "B", "C", "D"], id="a tip in a note"),
        pytest.param("````{note}\nA\n\n```{r}\nb\n```\nC\n````", ["A", "C"], id="a cell in a note"),
        pytest.param("````{r}\n```{note}\na\n```\n````\nB", ["B"], id="a note in a cell"),
        pytest.param("````{note}\n~~~~{tip}\nA\n```\nb\n```\n~~~~\n````\nC", ["A", "C"], id="code in both"),
        pytest.param(":::note A\n\n::::tip B\nC\n::::\nD\n:::\nE", ["A", "B\nC", "D", "E"], id="fences of colons"),
        pytest.param("```{csv-table} A\n:header: b,c\n\nd,e\n```\nF", ["F"], id="values parted by commas"),
        pytest.param("```{list-table} A\n* - B\n  - C\n```", ["A", "B", "C"], id="a table of lists"),
    ],
)
def test_blocks_of_other_programs_in_one_another(content: str, expected: list[str]) -> None:
    assert contents(content) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("[a]: b 'C'\n\n[a] d", ["C", "a d"], id="of a link"),
        pytest.param("![x][A]\n\n[a]: b 'C'", ["x", "C"], id="of an image"),
        pytest.param("A\n\n[//]: # (b c)\n\n[comment]: # 'd'", ["A"], id="a remark"),
        pytest.param("[a]\n\n[a]: b 'c\n   d'", ["a", "c\nd"], id="over two lines"),
        pytest.param("> [a]\n>\n> [a]: b 'c\n>   d'", ["a", "c\nd"], id="over two lines of a quotation"),
    ],
)
def test_titles_of_definitions(content: str, expected: list[str]) -> None:
    assert contents(content) == expected


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        pytest.param("[a]\n\n[a]: b 'c\n   d'", 4, 4, id="in a definition"),
        pytest.param("> [a](b 'c\n> \td')", 2, 4, id="in a quotation, behind a tab"),
    ],
)
def test_a_title_over_two_lines_keeps_its_places(content: str, line: int, column: int) -> None:
    *_, title = segments(content)
    place = title.target.position(title.target.content.index("d"))

    assert (place.line, place.column) == (line, column)


@pytest.mark.parametrize("content", ["{}", "<p>{}</p>"])
@pytest.mark.parametrize(
    ("superscript", "expected"),
    [
        pytest.param("A<sup>1</sup> b", ["1"], id="a figure"),
        pytest.param("a defector<sup>2</sup>", ["2"], id="behind a word"),
        pytest.param("5 km<sup>2</sup> b", [], id="an exponent"),
    ],
)
def test_the_mark_of_a_note(content: str, superscript: str, expected: list[str]) -> None:
    (segment,) = segments(content.format(superscript))

    assert opaque(segment.target) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("x `` a`b ``", "a`b", id="white space beside backticks"),
        pytest.param("x `  a ` y", " a", id="more of it"),
        pytest.param("x ` ` y", " ", id="nothing else"),
        pytest.param("x `a\r\nb`", "a\r\nb", id="over a line end"),
        pytest.param("x `\r\na\r\n`", "a", id="line ends beside backticks"),
        pytest.param("> x `a\n> b`", "a b", id="in a quotation"),
        pytest.param("|x `a\\|b`|\n|-|", "a|b", id="in a table"),
    ],
)
def test_code_keeps_its_characters(content: str, expected: str) -> None:
    assert opaque(segments(content)[0].target) == [expected]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param('---\ntitle: "A \\"b\\""\nlayout: C\n---\nD', [("title", 'A "b"'), ("paragraph", "D")], id="YAML"),
        pytest.param("---\nx:\n  - alt: 'it''s'\n...\nD", [("title", "it's"), ("paragraph", "D")], id="at any depth"),
        pytest.param(
            "---\r\nsummary: >-\r\n  A\r\n  b\r\n---\r\nD", [("title", "A b"), ("paragraph", "D")], id="folded"
        ),
        pytest.param("---\ntitle: 12\ndraft: true\n---\nD", [("paragraph", "D")], id="no strings"),
        pytest.param("---\n# none\n---\nD", [("paragraph", "D")], id="nothing but a comment"),
        pytest.param(
            '+++\ntitle = "A \\"b\\" \\u00e9"\n[x]\nalt = \'C\'\n+++', [("title", 'A "b" é'), ("title", "C")], id="TOML"
        ),
        pytest.param(
            '+++\n"summary" = """\nA \\\n  b"""\n+++\nD', [("title", "A b"), ("paragraph", "D")], id="many lines"
        ),
        pytest.param(
            "+++\ncaption='''\r\nA\r\nb'''\r\n+++\nD", [("title", "A\r\nb"), ("paragraph", "D")], id="literal"
        ),
        pytest.param(
            '+++\nx = "title = \'no\'" # title = "no"\nsub-title = "no"\n+++\nD', [("paragraph", "D")], id="no keys"
        ),
        pytest.param("---\nA\n---\n\nB", [("heading 2", "A"), ("paragraph", "B")], id="rules are no fences"),
        pytest.param("---\ntitle: A\n\nB", [("paragraph", "title: A"), ("paragraph", "B")], id="a fence left open"),
        pytest.param("A\n\n---\ntitle: B\n---\n", [("paragraph", "A"), ("heading 2", "title: B")], id="not at the top"),
    ],
)
def test_front_matter(content: str, expected: list[tuple[str, str]]) -> None:
    assert roles(content) == expected


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("---\ntitle: [\n---\nA", "a.md:3:1: this is not YAML"),
        ("---\ntitle: A\ntitle: \x01\n---\nA", "a.md:3:8: a control character is not allowed here"),
        ("+++\ntitle = A\n+++\nA", "a.md:2:9: this front matter is no TOML (Invalid value); mend it"),
        ("+++\nx = " + "[" * 2_000 + "\n+++\nA", "a.md:1:1: this front matter is nested too deep"),
        ("+++\nx = " + "1" * 5_000 + "\n+++\nA", "a.md:2:1: this front matter is no TOML"),
        ("---\nx: " + "a" * 20_000 + "\n---\nA", "a.md:1:1: this front matter has more than 20,000 characters"),
    ],
)
def test_front_matter_that_cannot_be_read_is_left_out(content: str, fault: str) -> None:
    (segment,) = segments(content)

    assert segment.target.content == "A"
    assert str(segment.faults[0]).startswith(fault)


def test_the_language_is_told_by_texts_and_not_by_code() -> None:
    document = read("```\nlong_names_of_things = another_long_name\n```\n백두산")

    assert (document.source_language, document.target_language) == (None, "ko")


@pytest.mark.parametrize("path", ["a.md", "A.MARKDOWN", "a.mdown", "a.mkd"])
def test_recognised(path: str) -> None:
    assert isinstance(format_for(path), Markdown)


MARKS = (
    'a|b |백두산 |𝄞|*|**|_|`|``|\\|\\*|\\\\|&amp;|&copy;|&#65;|&nope;|&|[|](u)|](u "t&amp;\\"")|](u (p))|![|]|[r]|\n|'
    "\r\n|\r|\n\n|> |- |1. |# |    |~~|[^1]|\n[^1]: |\n[r]: u 'ti\\'t'\n|  \n|\\\n|\t|---\n|===\n|```\n|- [ ] "
).split("|")
CELLS = ["| ", "|-|\n", "|a|b|\n|-|-|\n"]
MARKUP = (
    "<b>|</b>|<br>|<div>\n|</div>\n|<!-- c -->|<!--|<img alt='q&quot;' title=x>|<span lang=ko>|</span>|<code>|</code>|"
    '<p title="T">|<script>|</script>|<pre>|</pre>|\n\n<div>\nx &lt; y\n|<td>|<li>|<u@v.w>|<http://x.y>|{#i}'
).split("|")


def spelling_means(written: str, characters: str, quoting: str) -> bool:
    """Say whether what is written in a file stands for some characters; code has lost its line ends."""
    return (
        written[1:] == characters
        or html.unescape(written) == characters
        or (written[0] in "\\<!" and characters in ("\n", "\ufffc"))
        or (quoting == "code" and re.sub(r"[\s>\\]", "", written) == re.sub(r"[\s>]", "", characters))
        or (
            quoting.startswith("title")
            and re.sub(r"[\s>\\]", "", html.unescape(written)) == re.sub(r"[\s>\\]", "", characters)
        )
    )


def stands_where_it_says(raw: bytes, text: Text) -> None:
    """Check every character of a text against the bytes, and against the line and column, of its place."""
    lines = re.split("\r\n|\r|\n", raw.decode(text.encoding).removeprefix("\ufeff"))
    ends = (*(run.start for run in text.runs[1:]), len(text.content))
    for run, end in zip(text.runs, ends, strict=True):
        assert run.written is None or spelling_means(run.written, text.content[run.start : end], run.quoting)
        for index in range(run.start, end):
            place = text.position(index)
            written = text.content[index] if run.written is None else run.written
            assert raw[place.byte :].decode(text.encoding).startswith(written)
            if written not in ("\r", "\n"):
                assert lines[place.line - 1][place.column - 1 :].startswith(re.split("[\r\n]", written)[0])


@given(st.lists(st.sampled_from([*MARKS, *CELLS, *MARKUP])), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_every_character_stands_where_the_text_says(pieces: list[str], encoding: str) -> None:
    raw = ("x" + "".join(pieces)).encode(encoding)

    for segment in segments(raw):
        stands_where_it_says(raw, segment.target)


def shown(content: str) -> str:
    """Return the text that the parser's own HTML shows, without code blocks and the numbers of notes."""
    page = pyromark.html(
        re.sub(r"\r(?!\n)", "\n", content),
        options=pyromark.Options.ENABLE_TABLES
        | pyromark.Options.ENABLE_FOOTNOTES
        | pyromark.Options.ENABLE_STRIKETHROUGH
        | pyromark.Options.ENABLE_TASKLISTS
        | pyromark.Options.ENABLE_GFM,
    )
    page = re.sub(
        r'<pre>.*?</pre>|<sup class="footnote-(?:reference|definition-label)">.*?</sup>', "", page, flags=re.DOTALL
    )
    return html.unescape(re.sub(r"<[^>]*>", "", page))


@given(st.lists(st.sampled_from([mark for mark in (*MARKS, *CELLS) if "`" not in mark])))
def test_the_texts_are_those_that_the_html_shows(pieces: list[str]) -> None:
    content = "x" + "".join(pieces)
    mine = "".join(one.target.content for one in segments(content) if one.role not in ("alt", "title"))

    assert re.sub(r"[\s\ufffc]", "", mine) == re.sub(r"\s", "", shown(content))


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co", "Zs", "Zl", "Zp"]), min_size=1))
def test_what_was_escaped_is_read_back(characters: str) -> None:
    escaped = re.sub(r"[!-/:-@\[-`{-~]", r"\\\g<0>", characters)

    assert contents(f'x{escaped}x\n\n[a](u "{escaped}x")') == [f"x{characters}x", "a", f"{characters}x"]


@pytest.mark.parametrize(
    "around",
    [
        "A {} b",
        "# A {} b",
        "|A {} b|\n|-|",
        "c [A {} b](u)",
        'c [d](u "A {} b")',
        "c [d](u 'A {} b')",
        "c [d](u (A {} b))",
        "c ![A {} b](u)",
        "<div>A {} b</div>",
        '<p title="A {} b">',
        "c <img alt='A {} b'>",
        '---\ntitle: "A {} b"\n---\n',
        "---\ntitle: 'A {} b'\n---\n",
        "---\ntitle: |\n  A {} b\n---\n",
        '+++\ntitle = "A {} b"\n+++\n',
        '+++\ntitle = """A {} b"""\n+++\n',
    ],
)
def test_what_is_spelled_is_read_back(around: str) -> None:
    characters = "<b> & &amp; \"c\" 'd' (e) *f* `g` \\ [h] i_j _k_ | ~l~ R&D"
    run = next(one for one in segments(around.replace("{}", "x")) if "A x b" in one.target.content).target.runs[0]
    read_back = contents(around.replace("{}", Markdown().spelled(characters, run)))

    assert f"A {characters} b" in [content.removeprefix("c ") for content in read_back]


@pytest.mark.parametrize("token", [*ATTACKS, *TABLES])
def test_repeated_openings_end(token: str) -> None:
    try:
        segments(f"{token * 5_000}x")
    except DocumentError as error:
        assert re.search("nested deeper|no text", str(error))  # noqa: PT017 - most are read


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "a.md:1:1: this file holds no text"),
        ("```\nA\n```\n<!-- b -->\n\n`c` <https://d.org>", "a.md:1:1: this file holds no text"),
        ("---\ntitle: [\n---\n", "a.md:3:1: this is not YAML"),
        ("x\n\n" + "> " * 6_000 + "y", "a.md:3:10001: elements are nested deeper than 5,000"),
        ("x\n\n" + "<ul>" * 6_000, "a.md:3:20001: elements are nested deeper than 5,000"),
        (f"{'x' * 600_000}\n" * 2, "a.md:1:1: this text has more than 1,000,000 characters"),
    ],
)
def test_refused_with_a_place(content: str, message: str) -> None:
    with pytest.raises(DocumentError) as error:
        segments(content)

    assert message in str(error.value)


def test_a_panic_of_the_parser_is_an_error_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    class PanicException(BaseException):
        """What a panic in Rust is to Python."""

    def panic(*_arguments: object, **_options: object) -> Iterator[object]:
        raise PanicException("slice index")

    monkeypatch.setattr(pyromark, "Markdown", lambda **_options: SimpleNamespace(events=panic))

    with pytest.raises(DocumentError, match=r"^a.md:1:1: the parser of Markdown fails on this file \(slice index\)"):
        read("x")


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyromark", None)

    with pytest.raises(
        DocumentError, match=r"^a.md: reading Markdown needs the extra md; install it with: pip install"
    ):
        read("x")
