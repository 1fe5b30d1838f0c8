"""The languages of a native glossary, and mappings that have one of them as each key."""

from collections.abc import Iterator

from termcheck.parsing.glossary_validation import language_tag, quoted
from termcheck.parsing.nodes import Node, Reading


def languages_of(reading: Reading, node: Node) -> tuple[str, ...]:
    """Return the languages of the glossary (BCP 47), the source language first."""
    languages = tuple(dict.fromkeys(filter(None, (language_of(reading, item) for item in reading.items(node)))))
    if len(languages) < 2 and not reading.mistakes:  # noqa: PLR2004 - a pair is two
        reading.complain(node, "a glossary needs two languages at least, the source language first, as [ko, en]")
    return languages


def language_of(reading: Reading, node: Node) -> str | None:
    """Return the tag of one language; nothing after a mistake."""
    written = reading.word(node, "a language")
    tag = language_tag(written)
    if written and tag is None:
        reading.complain(node, f"{quoted(written)} is not the tag of a language; write one as ko, en or pt-BR")
    return tag


def by_language(reading: Reading, node: Node, what: str, languages: tuple[str, ...]) -> Iterator[tuple[str, Node]]:
    """Yield the values of a mapping with the languages they are for, which must be among those of the glossary."""
    fields = reading.fields(node, what)
    for key, value in fields.values.items():
        language = language_of(reading, fields.keys[key])
        if language in languages:
            yield language, value
        elif language is not None and languages:
            known = ", ".join(languages)
            message = f"{quoted(key)} is not among the languages of this glossary ({known})"
            reading.complain(fields.keys[key], message)
