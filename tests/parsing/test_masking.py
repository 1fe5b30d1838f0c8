"""What is not language is masked, and prose is left alone."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.parsing.masking import (
    PageMask,
    Spans,
    is_picture_file,
    masked_draft,
    masked_message,
    masked_page,
    masked_prose,
    uncovered,
    united,
    worth_masking,
)
from termcheck.text import Span

Mask = Callable[[str], tuple[Spans, Spans]]


@pytest.mark.parametrize("name", ["a.png", "IMG_0042.JPG", "Picture 1 (2).jpg", "logo-dark.min.svg", "백두산.webp"])
def test_names_of_picture_files(name: str) -> None:
    assert is_picture_file(name)


@pytest.mark.parametrize(
    "words", ["a png", ".png", "See lake.png and sea", "At dawn.", "Made in the U.S", "a/b.png: x"]
)
def test_words_are_no_names_of_picture_files(words: str) -> None:
    assert not is_picture_file(words)


def marked(mask: Mask, content: str) -> str:
    """Write the opaque spans of a text in [brackets] and the transparent ones in ⟨angles⟩."""
    opaque, transparent = mask(content)
    for span in sorted((*opaque, *transparent), reverse=True):
        left, right = "[]" if span in opaque else "⟨⟩"
        content = f"{content[: span.start]}{left}{content[span.start : span.end]}{right}{content[span.end :]}"
    return content


def bare(expected: str) -> str:
    return re.sub(r"[\[\]⟨⟩]", "", expected)


EVERYWHERE = [
    "The party said so.",
    "5 < 6 and 7 > 2",
    "a<b and c>d",
    "the defectors and/or refugees",
    "조선/RFA/VOA 방송",
    "(Yonhap/Reuters/AFP)",
    "10 % des Volkes, 100%de, 10%increase",
    "only a { or a }",
    "a title, <Rodong Sinmun>, and another, <KCNA>",
    "don`t and can`t",
    "as `foo' and `bar'",
    "@home at 5 @ 10",
    "12:30/13:00 on 5/10",
    "See [https://example.org/a?b=c#d], [www.example.org]. Then",
    "주소는 [http://example.org/백두산에서] 본다",
    "“[https://example.org]” (and [ftp://example.org/x])",
    "See [https://en.wikipedia.org/wiki/Host_(mainframe)] and (see [https://example.org/a_(b)])",
    "[https://example.org/a(x)/b], [https://example.org](백두산) and [https://example.org/a] (b)",
    "[https://fr.wikipedia.org/wiki/Café/mainframe] и [https://ru.wikipedia.org/wiki/Мэйнфрейм/mainframe], [www.example.org/α]",
    "[https://example.org/a]を見る。[https://example.org]关于",
    "[https://example.org/العربية]، [https://example.org/हिन्दी]।",
    "[file:///etc/mainframe], [ssh://git@example.org/x], [git+ssh://example.org], [s3://bucket/mainframe]. ://x and a://",
    "[mailto:desk@example.org?subject=mainframe]",
    "on [mainframe.org/about] and [example.co.uk/]. [a-b.example.org/x_(y)]",
    "U.S./South, p.m./a.m., e.g./i.e., Inc./Ltd., approx./about, St.Petersburg/Moscow, Booking.com, Node.js/Vue, node.js/vue, Amazon.com/eBay",
    "in [docs/mainframe.md], ([src/mainframe/x.yml]) and [/mainframe.md]. In [.github/x.yml]에서 [../a/../b.txt]",
    "in [./mainframe], [../mainframe/] and [~/mainframe]. At [/usr/lib/mainframe].",
    "React/Vue.js, HTML/CSS/Node.js, editors (users)/files/parties, “users”/files/parties",
    "and/or, he/she/they, black market/jangmadang, 1/2/2024, and /or, / , either/or.Then, /mainframe, km/h.",
    "src/mainframe/x, mainframe.py, ./ and ~/ and ../, 24/7.5, w/o.end, /…/",
    "write to [desk@example.org]. Now",
    "연락처[desk@example.org]로",
    "in [/usr/lib/x] and [./a/b] and [~/x/y] and [C:\\x\\y]",
    "call [`termcheck`] or [``a b``]",
    "open [<code>the file</code>] or [<filename class='x'>file <b>b</b></filename>], ⟨<code>⟩ and ⟨<file>⟩",
    "⟨<code/>⟩the file⟨</code>⟩ and ⟨<guilabel>⟩File",
    "⟨<a href=help/x.html>⟩see⟨</a>⟩ ⟨<img src=/a/b.png?c />⟩ ⟨<img src=a/>⟩ and <a b=/ c>",
    '⟨<b>⟩Mt.⟨</b>⟩ Halla ⟨<g id="1">⟩y⟨</g>⟩⟨<x/>⟩',
    "⟨<color=#ff0000>⟩Mt.⟨</color>⟩ ⟨<size=120%>⟩Halla⟨</size>⟩ ⟨<color=red>⟩x⟨</color>⟩⟨<#fff>⟩y⟨<sprite=5>⟩",
    '⟨<font="Noto Sans">⟩x⟨</font>⟩ ⟨<sprite name="peak">⟩',
    "a<b=c>d, x<=y>z, <#hash> and <a=>",
    "one[<br>]two[<br/>]three[</p>][<P class='x'>]four[<li>][<div>]",
]
MESSAGES = [
    "[%s] and [%d] and [%1$s] and [%(name)s] and [%.2f]",
    "[%s]개",
    "[{name}] [{0}] [{0:.2f}] [{{ name }}] [${var}]",
    "one[\\n]Two",
    "[%user%] and [%#@file@] and [%1$#@file@], [##user##]",
]
WORDS_OF_MESSAGES = [
    "50% and 60% of it, 100%de 5%, %user 5%",
    "AT&T, R&D; Q&A; &c; a && b; [https://example.org/?a=1&user=2];",
    "# user, ## user ##, ###user###, a ##user and #user#",
    "@user, %user, :user, !article, [user], [[user]], $user, US$ million, $5",
    "-f, --file=NAME",
]


PAGES = [
    "a set of { braces } in {words}",
    "By [{{ article.author }}], [{{ _('Border Desk') }}]",
    "[{% if defectors %}]the defectors[{% endif %}]",
    "[{%- set title = '100% {0}' -%}]Mt. Paektu",
    "[{# The Border Desk asked for this. #}]Mt. Paektu",
    "[{{{ body }}}] and [{{< figure src='a.png' >}}] and [<%= desk.name %>]",
    "[{% block\n  title %}]Mt. Paektu",
    "100% {% and {{ and {# and <% are no code",
]


@pytest.mark.parametrize("expected", [*EVERYWHERE, *PAGES])
def test_pages(expected: str) -> None:
    assert marked(masked_page, bare(expected)) == expected


@pytest.mark.parametrize("expected", EVERYWHERE)
@pytest.mark.parametrize("mask", [masked_prose, masked_message])
def test_everywhere(mask: Mask, expected: str) -> None:
    assert marked(mask, bare(expected)) == expected


@pytest.mark.parametrize("expected", WORDS_OF_MESSAGES)
def test_words_in_messages(expected: str) -> None:
    opaque, transparent = masked_message(content := re.sub(r"\[(http[^]]+)\]", r"\1", expected))

    assert transparent == ()
    assert [content[span.start : span.end] for span in opaque] == re.findall(r"\[(http[^]]+)\]", expected)


@pytest.mark.parametrize("expected", MESSAGES)
def test_messages(expected: str) -> None:
    assert marked(masked_message, bare(expected)) == expected


@pytest.mark.parametrize("expected", MESSAGES)
def test_placeholders_are_no_matter_of_prose(expected: str) -> None:
    assert masked_prose(bare(expected)) == ((), ())


@pytest.mark.parametrize("content", ["Mt. Paektu", "# 3 of 5", "peak #1", "산: 1 + 2 = 3 (a_b)"])
def test_most_texts_are_not_worth_a_look(content: str) -> None:
    assert not worth_masking(content)


@pytest.mark.parametrize(
    ("spans", "others", "expected"),
    [
        pytest.param([], [(0, 2)], [], id="none"),
        pytest.param([(1, 3)], [], [(1, 3)], id="no others"),
        pytest.param([(1, 3), (5, 6)], [(3, 5)], [(1, 3), (5, 6)], id="side by side"),
        pytest.param([(10, 20)], [(0, 2), (15, 17)], [(10, 20)], id="around another"),
        pytest.param([(10, 20)], [(15, 17)], [(10, 20)], id="around the first"),
        pytest.param([(1, 4), (6, 9)], [(3, 7)], [(1, 4), (6, 9)], id="partly in another"),
        pytest.param([(1, 4), (5, 6), (8, 9)], [(0, 4), (8, 9)], [(5, 6)], id="in others"),
        pytest.param([(5, 6)], [(0, 9), (1, 2)], [], id="in one around others"),
    ],
)
def test_spans_that_lie_in_no_other(
    spans: list[tuple[int, int]], others: list[tuple[int, int]], expected: list[tuple[int, int]]
) -> None:
    found = uncovered(*(tuple(Span(*ends) for ends in side) for side in (spans, others)))

    assert [(span.start, span.end) for span in found] == expected


SPANS = st.lists(st.builds(lambda start, length: Span(start, start + length), st.integers(0, 20), st.integers(1, 9)))


@given(SPANS, SPANS)
def test_spans_are_left_as_when_each_is_compared_with_each(spans: list[Span], others: list[Span]) -> None:
    within = united(others)

    assert uncovered(tuple(sorted(spans)), within) == tuple(
        span for span in sorted(spans) if not any(other.covers(span) for other in within)
    )


PIECES = [
    *("a ", "b", " www", ".x.org/", "http:", "//x.org", " c@d.org", " /a/b/c.md", " `code`", " ", "\n", "é", "백두산"),
    *(" C:\\a\\b", " <b>", "{{ x }}", "{% y %}", "<% z %>", " {.a}", " :dog:", "{# remark #}", "%s", "&amp;", "{"),
]


@pytest.mark.parametrize("mask", [masked_page, masked_draft])
@given(texts=st.lists(st.lists(st.sampled_from(PIECES), max_size=6), max_size=4))
def test_what_looks_only_for_what_a_file_has_finds_the_same(mask: PageMask, texts: list[list[str]]) -> None:
    in_file = mask.within("<wbr>".join(piece for text in texts for piece in text).encode())

    for text in map("".join, texts):
        assert in_file(text) == mask(text)


@pytest.mark.parametrize("mask", [masked_page, masked_draft])
def test_a_sign_may_be_written_as_a_reference(mask: PageMask) -> None:
    assert marked(mask.within(b"Write to me&#64;example.org"), "Write to me@example.org") == "Write to [me@example.org]"


HOSTILE = [
    *(
        "<",
        "{",
        "%",
        "`",
        "a@",
        "www.",
        "/a",
        "a.",
        "<a ",
        '<a b="',
        "<a  ",
        "<p  ",
        "`a ",
        "``",
        "{a",
        "{{a",
        "{ ",
        "{{ ",
        "{% ",
        "{# ",
        "<% ",
        "##",
        "##a",
        "%a",
        "%#@",
        "<code>",
        "<code>a<",
        "<code><b>",
    ),
    *("a_(", "http://a_(", "http://a/(", "aa.", "a+://", "a/a.md/", "/a.", "..", "é", "mailto:a@a.aa?a=", "aa.aa/"),
    *("<a=", '<a="', "<color=", "<#a", "<a=1"),
    *("http://,", "./", "C:\\", "<a b=1 ", "%(", "%1$", "\\", "~/a", "-/a", "a@a.", "/a/", "www.,", "a-", "[a](", "＜"),
]


@pytest.mark.parametrize("tail", ["", "a", " ", ","])
@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_comes_to_an_end(piece: str, tail: str) -> None:
    content = piece * (1 if tail else 50_000 // len(piece)) + tail * 50_000

    for opaque, transparent in (masked_message(content), masked_page(content)):
        assert all(0 <= span.start < span.end <= len(content) for span in (*opaque, *transparent))
