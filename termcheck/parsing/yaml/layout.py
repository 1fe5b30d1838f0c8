"""YAML laid out as a careful editor writes it: short things on one line, long ones in blocks, remarks in place."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from termcheck.parsing.yaml.drafts import Draft, Form, Items, Pairs, Spelling, Word
from termcheck.parsing.yaml.spelling import between_quotes, folded, literal, on_one_line

WIDTH = 120
"""Code points that a line may have where it can be broken."""

_STEP = 2

Some = TypeVar("Some", Word, Draft)


def laid_out(root: Pairs) -> str:
    """Return a mapping as the text of a YAML file."""
    lines = [*root.remarks.above, *_block(root, 0)]
    return "".join(f"{line}\n" for line in lines)


def _block(draft: Items | Pairs, indent: int) -> Iterator[str]:
    """Yield the lines of a list or mapping whose parts begin at some column."""
    if isinstance(draft, Items):
        for item in draft.items:
            yield from _item(item, indent)
    else:
        for key, value in draft.pairs:
            yield from _pair(key, value, indent)
    yield from _remarks(draft.remarks.below, indent)


def _pair(key: Word, value: Draft, indent: int) -> Iterator[str]:
    """Yield the lines of a key and its value."""
    yield from _remarks((*key.remarks.above, *value.remarks.above), indent)
    head = f"{' ' * indent}{_spelled(key, flow=False)}:"
    behind = _behind(key, value)
    inline = _inline(value, len(head) + 1)
    if inline is not None:
        yield f"{head} {inline}{behind}"
    elif isinstance(value, Word):
        header, *lines = _scalar(value, indent + _STEP)
        yield f"{head} {header}{behind}"
        yield from lines
    else:
        yield f"{head}{f' &{value.anchor}' if value.anchor else ''}{behind}"
        yield from _filled(value, indent + _STEP) or _block(value, indent + _STEP)


def _item(item: Draft, indent: int) -> Iterator[str]:
    """Yield the lines of an item of a list."""
    above, item = _hoisted(item)
    yield from _remarks(above, indent)
    margin = " " * indent
    behind = _behind(item)
    inline = _inline(item, indent + _STEP)
    if inline is not None:
        yield f"{margin}- {inline}{behind}"
        return
    inner = _scalar(item, indent + _STEP) if isinstance(item, Word) else _block(item, indent + _STEP)
    first, *lines = inner
    if item.anchor and not isinstance(item, Word):
        yield f"{margin}- &{item.anchor}{behind}"
        yield first
    else:
        yield f"{margin}- {first.lstrip()}{behind}"
    yield from lines


def _hoisted(item: Draft) -> tuple[tuple[str, ...], Draft]:
    """Return the remarks above an item with those above its first key, which shares its line, and the item."""
    if not isinstance(item, Pairs) or not item.pairs:
        return item.remarks.above, item
    (key, value), *pairs = item.pairs
    above = (*item.remarks.above, *key.remarks.above, *value.remarks.above)
    return above, replace(item, pairs=((_silent_above(key), _silent_above(value)), *pairs))


def _silent_above(draft: Some) -> Some:
    """Return a draft without the remarks above it."""
    return replace(draft, remarks=replace(draft.remarks, above=())) if draft.remarks.above else draft


def _remarks(lines: tuple[str, ...], indent: int) -> Iterator[str]:
    """Yield whole lines of remarks."""
    return (f"{' ' * indent}{line}" if line else "" for line in lines)


def _behind(*drafts: Draft) -> str:
    """Return the remarks behind something, as they stand at the end of its line."""
    return "".join(f"  {draft.remarks.behind}" for draft in drafts if draft.remarks.behind)


def _inline(draft: Draft, used: int) -> str | None:
    """Return a draft as it stands on the line that leads to it, of which so much is used; nothing if it does not."""
    if not isinstance(draft, Word):
        written = _flow(draft)
        fits = written is not None and (used + len(written) <= WIDTH or _is_empty(draft))
        return written if fits else None
    written = _spelled(draft, flow=False)
    if draft.spelling is Spelling.PROSE and (
        literal(draft.text) or (used + len(written) > WIDTH and folded(draft.text, WIDTH))
    ):
        return None
    return written


def _scalar(word: Word, indent: int) -> list[str]:
    """Return the header and the lines of prose that has a block of its own."""
    lines = literal(word.text)
    header = "|-" if lines else ">-"
    lines = lines or folded(word.text, WIDTH - indent) or []
    return [f"{_anchored(word)}{header}", *(f"{' ' * indent}{line}" if line else "" for line in lines)]


def _flow(draft: Draft) -> str | None:
    """Return a draft in brackets on one line; nothing where that would lose a remark or tear a text."""
    if isinstance(draft, Word):
        torn = draft.spelling is Spelling.PROSE and "\n" in draft.text
        return None if torn else _spelled(draft, flow=True)
    if draft.remarks.below or (draft.form is Form.BLOCK and not _is_empty(draft)):
        return None
    parts = list(_flow_parts(draft))
    if None in parts:
        return None
    inner = ", ".join(filter(None, parts))
    return _anchored(draft) + (f"[{inner}]" if isinstance(draft, Items) else f"{{{inner}}}")


def _is_empty(draft: Items | Pairs) -> bool:
    """Say whether there is nothing in a list or mapping."""
    return not (draft.items if isinstance(draft, Items) else draft.pairs)


def _flow_parts(draft: Items | Pairs) -> Iterator[str | None]:
    """Yield the parts of a list or mapping as they stand in brackets; nothing for one that cannot."""
    if isinstance(draft, Items):
        yield from (None if item.remarks else _flow(item) for item in draft.items)
        return
    for key, value in draft.pairs:
        written = None if key.remarks or value.remarks else _flow(value)
        yield None if written is None else f"{_spelled(key, flow=True)}: {written}"


def _filled(draft: Items | Pairs, indent: int) -> list[str]:
    """Return a list in brackets over as many lines as it fills; none where it does not go this way."""
    parts = list(_flow_parts(draft))
    if draft.form is not Form.FILLED or draft.remarks.below or None in parts:
        return []
    lines = [f"{' ' * indent}["]
    for number, part in enumerate(filter(None, parts), start=1):
        piece = f"{part}{',' if number < len(parts) else ']'}"
        if len(lines[-1]) + 1 + len(piece) > WIDTH:
            lines.append(f"{' ' * indent} {piece}")
        else:
            lines[-1] += piece if lines[-1].endswith("[") and number == 1 else f" {piece}"
    return lines


def _spelled(word: Word, *, flow: bool) -> str:
    """Return a text as it is written on one line."""
    if word.spelling is Spelling.RAW:
        return _anchored(word) + word.text
    quoted = word.spelling is Spelling.QUOTED
    return _anchored(word) + (between_quotes(word.text) if quoted else on_one_line(word.text, flow=flow))


def _anchored(draft: Draft) -> str:
    """Return the anchor of a draft as it stands before it."""
    return f"&{draft.anchor} " if draft.anchor else ""
