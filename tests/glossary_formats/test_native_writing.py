import re
from dataclasses import replace

import yaml
from hypothesis import given
from hypothesis import strategies as st
from native_glossaries import glossaries

from termcheck.curation.comparing import changes
from termcheck.errors import GlossaryError
from termcheck.glossary import Glossary
from termcheck.glossary_formats.native import Native
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.glossary_models import Model


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


@given(glossaries(), st.sampled_from([None, True, False]), st.integers(20, 300))
def test_a_glossary_in_another_layout_gets_the_same_format(glossary: Glossary, flow: bool | None, width: int) -> None:
    text = written(glossary)
    other = elsewise(text, width, flow)

    assert list(changes(read(other), read(formatted(other)))) == []
    assert formatted(formatted(other)) == formatted(other)
    if content(read(other)) == glossary:
        assert formatted(other) == re.sub(r"\n\n(?=topics:|concepts:)", "\n", text)


def elsewise(text: str, width: int, flow: bool | None) -> str:
    """Return a YAML text as PyYAML lays it out."""
    values = plain_values(yaml.load(text, Loader=yaml.BaseLoader))  # noqa: S506 - it makes texts only
    return yaml.safe_dump(values, default_flow_style=flow, width=width, sort_keys=False, allow_unicode=True)


REMARKS = ("# ※", "#※: [a, 'b", "# ---- ※ ----", "# - {text: ※}", "")
INSERTIONS = st.lists(st.tuples(st.floats(0, 1), st.sampled_from(REMARKS), st.integers(-2, 12)), min_size=1, max_size=6)
LAYOUTS = st.none() | st.tuples(st.integers(20, 100), st.sampled_from([None, True, False]))


@given(glossaries(), LAYOUTS, INSERTIONS)
def test_no_comment_is_lost_wherever_it_stands(
    glossary: Glossary, layout: tuple[int, bool | None] | None, remarks: list[tuple[float, str, int]]
) -> None:
    text = written(glossary) if layout is None else elsewise(written(glossary), *layout)
    before = content(read(text))
    for share, remark, indent in remarks:
        other = with_remark(text, share, remark, indent)
        # Within a text a comment is a part of it, and not everything can be parted.
        text = other if same(other, before) else text

    new = formatted(text)
    assert list(changes(before, read(new))) == []
    assert formatted(new) == new
    assert [new.count(remark) for remark in REMARKS[:-1]] == [text.count(remark) for remark in REMARKS[:-1]]


def with_remark(text: str, share: float, remark: str, indent: int) -> str:
    """Return a text with a remark on a line of its own, at the end of a line, or in the middle of one."""
    if indent == -2:
        index = text.find(" ", int(share * len(text)))
        return f"{text[:index]}  {remark}\n{text[index:]}" if index > 0 else text
    lines = text.splitlines()
    number = int(share * len(lines))
    if indent >= 0:
        lines.insert(number, " " * indent + remark)
    elif number < len(lines):
        lines[number] += f"  {remark}"
    return "".join(f"{line}\n" for line in lines)


def same(text: str, glossary: Glossary) -> bool:
    """Say whether a text still says a glossary: a comment within a text is a part of it."""
    try:
        return content(read(text)) == glossary
    except GlossaryError:
        return False


@given(glossaries(), LAYOUTS, INSERTIONS, st.booleans())
def test_no_comment_is_lost_in_a_glossary_that_is_written_like_it(
    glossary: Glossary,
    layout: tuple[int, bool | None] | None,
    remarks: list[tuple[float, str, int]],
    merges: bool,
) -> None:
    text = written(glossary) if layout is None else elsewise(written(glossary), *layout)
    before = content(read(text))
    for share, remark, indent in remarks:
        other = with_remark(text, share, remark, indent)
        text = other if same(other, before) else text
    file = GlossaryFile("desk.yaml", text.encode())
    model = Model(file, file, file) if merges else Model(file)

    new = Native().written_like(read(text), "desk.yaml", model)

    assert new.lost == ()
    assert list(changes(before, read(new.content.decode()))) == []
    assert formatted(new.content.decode()) == new.content.decode()
    assert [new.content.decode().count(remark) for remark in REMARKS[:-1]] == [
        text.count(remark) for remark in REMARKS[:-1]
    ]


@given(glossaries(), glossaries(), INSERTIONS)
def test_every_comment_is_kept_or_told_in_a_glossary_that_is_written_like_another(
    glossary: Glossary, other: Glossary, remarks: list[tuple[float, str, int]]
) -> None:
    text = written(other)
    for share, remark, indent in remarks:
        changed = with_remark(text, share, remark, indent)
        text = changed if same(changed, content(read(text))) else text
    ours, theirs = GlossaryFile("ours.yaml", text.encode()), GlossaryFile("theirs.yaml", written(other).encode())

    new = Native().written_like(glossary, "desk.yaml", Model(ours, theirs, theirs))

    assert content(read(new.content.decode())) == glossary
    kept = [new.content.decode().count(remark) for remark in REMARKS[:-1]]
    told = [sum(mistake.message.count(remark) for mistake in new.lost) for remark in REMARKS[:-1]]
    assert [sum(pair) for pair in zip(kept, told, strict=True)] == [text.count(remark) for remark in REMARKS[:-1]]
