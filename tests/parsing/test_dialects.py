"""What generators of sites add to Markdown becomes CommonMark, and nothing moves."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.parsing.markup.dialects import as_commonmark, could_have_dialect

PARTS = (
    '!!! a\n|\n    b\n|???+ cd\n|???+ é "f"\n|=== g\n|\n\n|    |```{note}\n|````{tip} é\n|```\n|````\n|~~~{note}\n|~~~\n'
    "|:::\n|:::é f\n|:::{note}\n|:class: h\n|{% comment %}\n|{% endcomment %}\n|{{< highlight >}}\n|{{< /highlight >}}\n"
    "|백두산|\r\n|\t|```python\n|- "
).split("|")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("Wow!!! really\n\n    code\n", id="marks inside a line"),
        pytest.param("!!!\n\n    code\n", id="marks without a word"),
        pytest.param("Title\n===\n\n    code\n", id="the line below a title"),
        pytest.param("```python\n```{note}\n", id="inside code"),
        pytest.param("```{code-cell}\na\n```\n", id="a directive with code"),
        pytest.param("A {{ x }} {% if y %} b {% endif %}\n", id="tags of templates"),
        pytest.param("std::vector a:::b\n", id="colons inside a line"),
    ],
)
def test_what_is_no_dialect_stays(content: str) -> None:
    assert as_commonmark(content) == content


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("!!! a é\n    b", "-   <xx>\n    b", id="an admonition"),
        pytest.param("!!! a\n    b", "-   a\n    b", id="of a kind too short for a tag"),
        pytest.param('???+ tip "a"\n    b', "-   <xxxx>a \n    b", id="open details"),
        pytest.param("```{note}\na\n```", "         \na\n   ", id="a directive"),
        pytest.param("```{note} é\n:a: b\nc\n```", "<xxxxxxx> é\n     \nc\n   ", id="with options"),
        pytest.param(":::tip a\nb\n:::", "<xxxx> a\nb\n   ", id="a titled fence"),
        pytest.param("{% comment %}\na é\n{% endcomment %}", "             \n    \n                ", id="a remark"),
        pytest.param(
            "{% comment %}\n{% highlight %}\n{% endcomment %}\na\n{% endhighlight %}",
            "             \n               \n                \na\n{% endhighlight %}",
            id="a tag in a remark begins nothing",
        ),
        pytest.param("```{csv-table}\n:header: a\nb,c\n```", "```{csv-table}\n:header: a\nb,c\n```", id="no Markdown"),
    ],
)
def test_a_dialect_becomes_commonmark(content: str, expected: str) -> None:
    assert as_commonmark(content) == expected


@given(st.lists(st.sampled_from(PARTS)).map("".join))
def test_nothing_moves(content: str) -> None:
    changed = as_commonmark(content)

    assert changed == content or could_have_dialect(content.encode())
    assert len(changed.encode()) == len(content.encode())
    ends = [found.start() for found in re.finditer(b"\n", content.encode())]
    assert [found.start() for found in re.finditer(b"\n", changed.encode())] == ends


def test_a_draft_without_marks_needs_no_closer_look() -> None:
    assert not could_have_dialect("# Título\n\nA ? b! c: `d`\n\n===\n".encode())
