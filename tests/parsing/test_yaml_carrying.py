"""Comments are put where what they are about stands in another file."""

import pytest

from termcheck.parsing.yaml.carrying import with_remarks
from termcheck.parsing.yaml.drafts import Pairs
from termcheck.parsing.yaml.layout import laid_out
from termcheck.parsing.yaml.remarks import commented, comments_in, lost_comments


def tree(text: str) -> Pairs:
    return commented("desk.yaml", text)


def carried(new: str, *models: str) -> str:
    return laid_out(with_remarks(tree(new), *map(tree, models)))


@pytest.mark.parametrize(
    ("model", "new", "expected"),
    [
        pytest.param("a: 1\n", "a: 2\n", "a: 2\n", id="none"),
        pytest.param("# c\na: 1  # d\n", "b: 1\na: 2\n", "# c\nb: 1\na: 2  # d\n", id="at the head, and behind a key"),
        pytest.param("a: [x, y]  # c\n", "a: [y, z]\n", "a: [y, z]  # c\n", id="behind a list"),
        pytest.param("a:\n  # c\n  - x\n  - y  # d\n", "a: [y, x]\n", "a:\n  - y  # d\n  # c\n  - x\n", id="at items"),
        pytest.param("a:\n  - x\n  # c\n", "a: [y]\n", "a:\n  - y\n  # c\n", id="below a list"),
        pytest.param(
            "l:\n  - id: x\n    a: 1  # c\n", "l: [{id: x}]\n", "l:\n  - {id: x}  # c\n", id="at a key that is gone"
        ),
        pytest.param(
            "l:\n  # -- A --\n  - id: x\n  - id: y\n",
            "l: [{id: y}]\n",
            "l:\n  # -- A --\n  - {id: y}\n",
            id="a ruled heading of an entry that is gone",
        ),
        pytest.param(
            "l:\n  # A\n\n  # of x\n  - id: x\n  # B\n  - id: y\n",
            "l: [{id: y}]\n",
            "l:\n  # A\n\n  # B\n  - {id: y}\n",
            id="a heading parted by a blank line, and a comment of an entry that is gone",
        ),
        pytest.param(
            "l:\n  - id: x\n  # -- A --\n  - id: y\n",
            "l: [{id: x}]\n",
            "l:\n  - {id: x}\n  # -- A --\n",
            id="a heading of the last entry",
        ),
        pytest.param(
            "terms:\n  en: x  # c\n", "terms: {en: [y, x]}\n", "terms:\n  en:\n    - y\n    - x  # c\n", id="a term"
        ),
        pytest.param(
            "terms:\n  EN: x\n  pt_BR:  # c\n    - y\n",
            "terms: {en: [x], pt-br: [y]}\n",
            "terms:\n  en: [x]\n  pt-br: [y]  # c\n",
            id="languages in other letters",
        ),
        pytest.param("a: &n [x]\nb: *n\n", "a: [x]\nb: [x]\n", "a: &n [x]\nb: *n\n", id="an alias"),
        pytest.param("a: &n [x]\nb: *n\n", "a: [x]\nb: [y]\n", "a: &n [x]\nb: [y]\n", id="an alias of something else"),
        pytest.param("b: 1\na: &n [x]\nc: *n\n", "c: [x]\na: [x]\n", "c: [x]\na: &n [x]\n", id="an alias too early"),
    ],
)
def test_comments_are_carried(model: str, new: str, expected: str) -> None:
    assert carried(new, model) == expected


BASE = "a: 1\nl:\n  # about x\n  - id: x\n    t: 1\n  - id: y\n"


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        pytest.param(BASE, BASE, BASE, id="nothing"),
        pytest.param(BASE, BASE.replace("about x", "of x"), BASE.replace("about x", "of x"), id="changed by them"),
        pytest.param(BASE, BASE.replace("  # about x\n", ""), BASE.replace("  # about x\n", ""), id="deleted by them"),
        pytest.param(
            BASE.replace("about x", "on x"),
            BASE.replace("about x", "of x"),
            BASE.replace("about x", "on x\n  # of x"),
            id="changed by both",
        ),
        pytest.param(
            BASE.replace("a: 1", "a: 1  # c"),
            BASE.replace("a: 1", "a: 1  # d"),
            BASE.replace("a: 1", "a: 1  # c  # d"),
            id="added by both",
        ),
    ],
)
def test_comments_of_two_sides_are_merged(ours: str, theirs: str, expected: str) -> None:
    assert carried(BASE, ours, BASE, theirs) == carried(expected, expected)


def test_what_one_side_took_away_with_its_comment_is_gone() -> None:
    theirs = "a: 1\nl:\n  - id: y\n"

    assert carried(theirs, BASE, BASE, theirs) == "a: 1\nl: [{id: y}]\n"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("a: 1  # c\n", "# c\na: 1\n", [], id="elsewhere"),
        pytest.param("# c\na: 1  # c\n", "# c\na: 1\n", ["2:7 # c"], id="one of two"),
        pytest.param(
            "# the\n# the house\na: 1\n", "a: 1  # the house\n", ["1:1 # the"], id="one that has a word of another"
        ),
        pytest.param("# c\na: 1  # d\n", "a: 1  # c  # d\n", [], id="on one line"),
        pytest.param("a: '# c'\n", "a: x\n", [], id="a text"),
    ],
)
def test_lost_comments_are_found(old: str, new: str, expected: list[str]) -> None:
    lost = lost_comments(comments_in("desk.yaml", old), comments_in("desk.yaml", new))

    assert [f"{place.line}:{place.column} {comment}" for place, comment in lost] == expected
