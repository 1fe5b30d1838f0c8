"""In ICU messages and those of other libraries the words of every branch are language, and the syntax is none."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.parsing.icu_messages import masked_icu, with_branches
from termcheck.parsing.masking import masked_message
from termcheck.text import Text


def marked(content: str) -> str:
    """Write the opaque spans of a text in 「corners」 and the transparent ones in ⟨angles⟩."""
    opaque, transparent = masked_icu(content)
    for span in sorted((*opaque, *transparent), reverse=True):
        left, right = "「」" if span in opaque else "⟨⟩"
        content = f"{content[: span.start]}{left}{content[span.start : span.end]}{right}{content[span.end :]}"
    return content.replace("」「", "")


def bare(expected: str) -> str:
    return re.sub("[「」⟨⟩]", "", expected)


@pytest.mark.parametrize(
    "expected",
    [
        pytest.param("The defectors crossed at 12:30.", id="copy"),
        pytest.param("Hello 「{name}」, you have 「{0}」", id="arguments without a type"),
        pytest.param("{단독} {  } {a b} {red, blue}", id="braces that are no argument"),
        pytest.param("on 「{d, date, short}」 at 「{t,time,::jmm}」", id="dates"),
        pytest.param("「{n, number, ::currency/USD .00}」, 「{n, spellout}」", id="numbers"),
        pytest.param("「{d, date, h 'o''clock' '}'}」 sharp", id="a style that quotes"),
        pytest.param("「{n, plural, one {#」 defector「} other {#」 defectors「}}」 crossed", id="a plural"),
        pytest.param("「{n,plural,=0{」None「}other{{n}」 defectors「}}」", id="written without spaces, as Flutter does"),
        pytest.param("「{n, plural, offset:1 =0 {」no one「} other {」you and 「#」 others「}}」", id="a plural with an offset"),
        pytest.param("「{n, selectordinal, two {#」nd「} other {#」th「}}」 visit", id="an ordinal"),
        pytest.param("「{g, select, male {」he「} female {」she「} other {」they「}}」 left", id="branches of one word"),
        pytest.param("「{수, select, x {」y「}}」", id="an argument whose name was translated"),
        pytest.param("「{a, select, x {{n, plural, other {#」 files「}}}}」", id="one inside another"),
        pytest.param("「{n, plural, other {{g, select, x {#」 files「}}}}」", id="a number sign further in"),
        pytest.param("# 1 of 「{n}」 #", id="a number sign outside a plural"),
        pytest.param("「{0,choice,0#」no files「|1#」one file「|1<{0}」 files「}」 left | right", id="a choice"),
        pytest.param("「{n, plural, other {」⟨<b>⟩Mt.⟨</b>⟩ Paektu「}}」", id="tags"),
        pytest.param("don't, the People'⟨'⟩s Army of 「{name}」", id="doubled apostrophes"),
        pytest.param("⟨'⟩{ it'⟨'⟩s }⟨'⟩ plain", id="quoted braces"),
        pytest.param("「{n, plural, other {」⟨'⟩#⟨'⟩ is 「#}}」", id="a quoted number sign"),
        pytest.param("can't be '「{file}」", id="a quotation that does not close"),
        pytest.param("⟨{'⟩@⟨'}⟩ and ⟨{'⟩|⟨'}⟩", id="literals of vue-i18n"),
        pytest.param("car | cars 「@:common.car」, 「@.lower:common.car」 「@:(a.b)」s desk@a", id="links of vue-i18n"),
        pytest.param('「{{name}}」 「{{- name}}」 「{{n, number}}」 「$t(a.b)」 「$t(a, {"n": {{n}}})」', id="i18next"),
        pytest.param("「{{a}}」 has 「{n, plural, other {#」 files「}}」", id="both kinds of braces"),
        pytest.param("「%{n}」 「${n}」 「%<n>d」 「%name%」 100 % of 10%", id="Ruby, Symfony, templates"),
        pytest.param("「%#@files@」 in 「%#@folders@」, 「%arg」 and 「%1$arg」개 %argue", id="substitutions of Apple"),
        pytest.param("「:name」님, (「:count」) a:b 출처:yonhap 12:30 : x :-) Note: x :Name", id="Laravel"),
        pytest.param("「$NAME$」 and 「$first_name$」, US$ and A$, $5", id="extensions of Chrome"),
        pytest.param("「{$name}」 「{ $n :number }」 「{$START_TAG}」", id="Fluent, MessageFormat 2, Angular"),
        pytest.param("⟨<0>⟩Mt.⟨</0>⟩ ⟨<Link>⟩Paektu⟨</Link>⟩ ⟨<Icon />⟩ <Rodong Sinmun> <KCNA>", id="components of React"),
        pytest.param("「https://example.org/{id}/x」 and ⟨<a href='{url}'>⟩x⟨</a>⟩", id="arguments in addresses and tags"),
        pytest.param("⟨<a href=''{0}''>⟩Mt. Paektu⟨</a>⟩", id="a tag whose apostrophes are doubled"),
        pytest.param("{n, plural, one {defector", id="an argument that does not close"),
        pytest.param("{n, plural, one defector}", id="a branch without braces"),
        pytest.param("{n, choice, none}", id="a choice without a number"),
        pytest.param("「{n, plural,}」 x }", id="an argument without branches"),
        pytest.param("a { 「{n, plural, other {」b「}}」", id="a brace that means nothing"),
    ],
)  # fmt: skip
def test_what_is_masked(expected: str) -> None:
    assert marked(bare(expected)) == expected


@given(st.lists(st.sampled_from([*"a {}'#|,<>$@%:0/\"", "plural", "{n, select, x {"])))
def test_spans_are_in_order_and_apart(pieces: list[str]) -> None:
    content = "".join(pieces)
    opaque, transparent = masked_icu(content)

    spans = sorted((*opaque, *transparent))
    assert all(0 <= span.start < span.end <= len(content) for span in spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))


@given(st.text(st.characters(exclude_characters="{}'$@%:<")))
def test_copy_without_syntax_is_masked_as_any_message(content: str) -> None:
    assert masked_icu(content) == masked_message(content)


@given(st.recursive(st.sampled_from(["Mt. Paektu", "#", ""]), lambda inner: st.lists(inner, min_size=1, max_size=3)))
def test_all_that_stands_in_branches_is_left(tree: str | list[object]) -> None:
    def write(node: object) -> str:
        if isinstance(node, str):
            return node
        assert isinstance(node, list)
        return "{n, plural, " + " ".join(f"x{{{write(one)}}}" for one in node) + "}"

    content = write(tree)
    opaque, _ = masked_icu(content)
    left = [character for index, character in enumerate(content) if not any(s.start <= index < s.end for s in opaque)]

    assert "".join(left).replace("#", "") == "Mt. Paektu" * content.count("Mt. Paektu")


@pytest.mark.parametrize(
    ("content", "branches"),
    [
        pytest.param("{name} has {n, number}", [], id="none"),
        pytest.param("{n, plural, one {a} other {b", [], id="no message"),
        pytest.param("{n,plural, =0{}  one {# a} other{b}}", [(0, "n", "=0", ""), (0, "n", "one", "# a"), (0, "n", "other", "b")], id="a plural"),
        pytest.param("{n, plural, offset:1 one {a}}", [(0, "n", "one", "a")], id="an offset"),
        pytest.param(
            "{g, select, x {a {n, plural, one {b} other {c}} d} y {'{'e}} {m, select, x {f}}",
            [
                (0, "g", "x", "a {n, plural, one {b} other {c}} d"),
                (1, "n", "one", "b"), (1, "n", "other", "c"), (0, "g", "y", "'{'e"), (2, "m", "x", "f"),
            ],
            id="one inside another, and one beside it",
        ),
        pytest.param("{0,choice,0#a|1<{1} b}", [(0, "0", "0#", "a"), (0, "0", "1<", "{1} b")], id="a choice"),
    ],
)  # fmt: skip
def test_branches(content: str, branches: list[tuple[int, str, str, str]]) -> None:
    text = with_branches(Text(content, "en"))

    assert [(one.argument, one.name, one.selector, text[one.span]) for one in text.branches] == branches


@pytest.mark.parametrize("tail", ["", "}" * 10_000, "'" * 5_000])
@pytest.mark.parametrize(
    "piece",
    [
        *("{", "}", "{{", "'{", "'", "''", "'{''", "{'", "{ ", "{\n", "#", "|", "$t(", "$t((", "@:", "@:a.", " :a", "%a", "$a"),
        *("{$a", "%<a", "<0", "<A>", "</A>", "{a,select,x{", "{a,plural,x{#", "{a,plural,", "{a,plural,x{}", "{a,date,"),
        *("{a,date,'", "{a,choice,0#", "{a,choice,0#|", "{a,plural,offset:1", "{a,select,x{'{", "{a , "),
    ],
)  # fmt: skip
def test_hostile_text_comes_to_an_end(piece: str, tail: str) -> None:
    content = piece * 5_000 + tail

    opaque, transparent = masked_icu(content)
    branches = with_branches(Text(content, "en")).branches

    assert all(0 <= span.start < span.end <= len(content) for span in (*opaque, *transparent))
    assert all(0 <= branch.span.start <= branch.span.end <= len(content) for branch in branches)
