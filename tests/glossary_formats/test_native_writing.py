import re
from dataclasses import replace

import yaml
from hypothesis import assume, given
from hypothesis import strategies as st
from native_glossaries import glossaries

from termcheck.curation.comparing import changes
from termcheck.errors import GlossaryError
from termcheck.glossary import Glossary
from termcheck.glossary_formats.native import Native
from termcheck.parsing.glossary_file import GlossaryFile


def content(glossary: Glossary) -> Glossary:
    """Return a glossary without what depends on where it was read."""
    return replace(glossary, path="", digest="", doubts=())


def read(text: str) -> Glossary:
    return Native().read(GlossaryFile("desk.yaml", text.encode()))


def formatted(text: str) -> str:
    return Native().formatted(GlossaryFile("desk.yaml", text.encode())).decode()


def written(glossary: Glossary) -> str:
    return Native().write(glossary, "desk.yaml").decode()


@given(glossaries())
def test_what_is_written_is_read_again(glossary: Glossary) -> None:
    assert content(read(written(glossary))) == glossary


@given(glossaries())
def test_what_is_written_has_its_format(glossary: Glossary) -> None:
    text = written(glossary)

    assert formatted(text) == text


TRUTHS = {"each", "narration_only", "do_not_translate", "varies"}


def plain_values(value: object, key: str = "", above: str = "") -> object:
    """Return what a YAML text holds, truth values as such."""
    if isinstance(value, dict):
        return {name: plain_values(inner, name, key) for name, inner in value.items()}
    if isinstance(value, list):
        return [plain_values(inner, key, above) for inner in value]
    return True if key in TRUTHS or (key == "source" and above == "when") else value


@given(glossaries(), st.sampled_from([None, True, False]), st.integers(20, 300), st.booleans())
def test_a_glossary_in_another_layout_gets_the_same_format(
    glossary: Glossary, flow: bool | None, width: int, in_order: bool
) -> None:
    text = written(glossary)
    values = plain_values(yaml.load(text, Loader=yaml.BaseLoader))  # noqa: S506 - it makes texts only
    other = yaml.safe_dump(values, default_flow_style=flow, width=width, sort_keys=in_order, allow_unicode=True)

    assert list(changes(read(other), read(formatted(other)))) == []
    assert formatted(formatted(other)) == formatted(other)
    if not in_order and content(read(other)) == glossary:
        assert formatted(other) == re.sub(r"\n\n(?=topics:|concepts:)", "\n", text)


REMARKS = st.sampled_from(["# c", "#c: [a, 'b", "# ---- People ----", "# - {text: x}", ""])


@given(glossaries(), st.lists(st.tuples(st.floats(0, 1), REMARKS, st.integers(-1, 12)), min_size=1, max_size=6))
def test_no_comment_is_lost_wherever_it_stands(glossary: Glossary, remarks: list[tuple[float, str, int]]) -> None:
    lines = written(glossary).splitlines()
    for share, remark, indent in remarks:
        number = int(share * len(lines))
        if indent >= 0:
            lines.insert(number, " " * indent + remark)
        elif number < len(lines):
            lines[number] += f"  {remark}"
    text = "".join(f"{line}\n" for line in lines)
    assume(same(text, glossary))

    new = formatted(text)
    assert content(read(new)) == glossary
    assert formatted(new) == new
    assert sorted(signs(new)) == sorted(signs(text))


def same(text: str, glossary: Glossary) -> bool:
    """Say whether a text still says a glossary: a comment within a text is a part of it."""
    try:
        return content(read(text)) == glossary
    except GlossaryError:
        return False


def signs(text: str) -> list[str]:
    """Return the words of a text, each time that it stands there."""
    return [word for line in text.splitlines() for word in line.split() if "#" in word or word == "People"]
