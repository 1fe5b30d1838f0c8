"""When and where entries of a native glossary count: topics, conditions, scopes."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from termcheck.glossary import ALWAYS, Condition, Scope, Topic
from termcheck.nearest import did_you_mean
from termcheck.parsing import nodes
from termcheck.parsing.glossary_validation import quoted
from termcheck.parsing.native_keys import CONDITION, SCOPE
from termcheck.parsing.nodes import Node, Reading, Scalar
from termcheck.parsing.path_patterns import means_paths
from termcheck.parsing.word_patterns import pattern_fault, pattern_of

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)

_MOST_NAMED = 100
"""Where there are more topics, none is looked for that may have been meant."""


def topics_of(reading: Reading, node: Node, what: str = "“topics”") -> dict[str, Topic]:
    """Return the topics of a mapping by name."""
    topics = reading.fields(node, what).values
    return {name: Topic(name, tuple(_words(reading, words, "a topic word"))) for name, words in topics.items()}


def condition_of(reading: Reading, node: Node, topics: Mapping[str, Topic]) -> Condition:
    """Return when a term is judged; ``topics`` are those of the glossary's head."""
    if isinstance(node, Scalar):
        if node.value not in ("source", "always"):
            what = "“when” is source, always, or a mapping such as {about: a topic}"
            reading.complain(node, f"{what}, not {quoted(node.value)}")
        return Condition(source=True) if node.value == "source" else ALWAYS
    fields = reading.fields(node, "“when”", CONDITION).values
    return Condition(
        source=reading.flag(fields.get("source"), "source"),
        about=tuple(dict.fromkeys(_about(reading, fields["about"], topics))) if "about" in fields else (),
        unless=_words_under(reading, fields, "unless"),
        near=_words_under(reading, fields, "near"),
        not_near=_words_under(reading, fields, "not_near"),
    )


def scope_of(reading: Reading, node: Node) -> Scope:
    """Return where and when a concept counts."""
    fields = reading.fields(node, "“scope”", SCOPE).values
    first, last = _day(reading, fields.get("from")), _day(reading, fields.get("until"))
    if first and last and last < first:
        reading.complain(fields["until"], f"“until” is a day before “from” ({first}); exchange them or mend one")
    return Scope(
        paths=tuple(_patterns(reading, fields["paths"])) if "paths" in fields else (),
        sections=_words_under(reading, fields, "sections"),
        valid_from=first,
        valid_until=last,
    )


def is_day(written: str) -> bool:
    """Say whether a text is a day that exists, written as ISO 8601 wants it: 2024-05-31."""
    return _day_of(written) is not None


def _day_of(written: str) -> date | None:
    """Return the day that is written, if it is one."""
    try:
        return date.fromisoformat(written) if _DAY.fullmatch(written) else None
    except ValueError:
        return None


def _day(reading: Reading, node: Node | None) -> date | None:
    """Return the day that a node names."""
    if node is None:
        return None
    written = reading.word(node, "a day")
    day = _day_of(written)
    if written and day is None:
        reading.complain(node, f"{quoted(written)} is no day; write one that exists, as 2024-05-31")
    return day


def _patterns(reading: Reading, node: Node) -> Iterator[str]:
    """Yield the patterns of paths in a list, which are written as in ``.gitignore``."""
    for item in reading.items(node):
        pattern = reading.word(item, "a pattern of “paths”")
        if pattern and not means_paths(pattern):
            what = "no pattern as in .gitignore that means a path; write one as articles/**/*.md"
            reading.complain(item, f"{quoted(pattern)} is {what}, and \\# and \\[ for signs that are meant")
        if pattern:
            yield pattern


def _words_under(reading: Reading, fields: Mapping[str, Node], name: str) -> tuple[str, ...]:
    """Return the words under a key."""
    return tuple(_words(reading, fields[name], f"a word of “{name}”")) if name in fields else ()


def _words(reading: Reading, node: Node, what: str) -> Iterator[str]:
    """Yield the words of a list, or the one that stands alone; those between slashes are regular expressions."""
    for item in reading.items(node):
        word = reading.word(item, what)
        pattern = pattern_of(word) if word[:1] == "/" else None
        fault = None if pattern is None else pattern_fault(pattern)
        if fault:
            reading.complain(item, f"{quoted(word)} is no regular expression that can be used: {fault}")
        if word:
            yield word


def _about(reading: Reading, node: Node, topics: Mapping[str, Topic]) -> Iterator[Topic]:
    """Yield the topics that are named, or described on the spot as at the head of a glossary."""
    for item in reading.items(node):
        if isinstance(item, nodes.Mapping):
            yield from topics_of(reading, item, "“about”").values()
            continue
        topic = reading.word(item, "a topic")
        if topic and topic not in topics:
            near = did_you_mean(topic, topics) if len(topics) <= _MOST_NAMED else ""
            hint = near or "; write its words under “topics” at the head of the glossary"
            reading.complain(item, f"there is no topic {quoted(topic)}{hint}")
        if topic in topics:
            yield topics[topic]
