"""A glossary as TMX 1.4b."""

import re
from collections.abc import Iterator, Mapping

from termcheck import __version__
from termcheck.errors import GlossaryError, Mistake, Place
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary, Term
from termcheck.parsing.tmx.transactions import attributes_of
from termcheck.parsing.xml.passages import spelled_in_xml
from termcheck.text import Run

_IN_TEXT, _IN_ATTRIBUTE = Run(0, 1, 1, 0), Run(0, 1, 1, 0, None, '"')
# XML 1.0, 2.2.
_UNHELD = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def written_tmx(glossary: Glossary, path: str) -> bytes:
    """Return a glossary as TMX 1.4b in UTF-8; raise ``GlossaryError`` for characters that XML cannot hold."""
    content = "\n".join(_lines(glossary))
    unheld = _UNHELD.search(content)
    if unheld:
        message = f"XML cannot hold the character U+{ord(unheld[0]):04X}, which is in an entry; take it out"
        raise GlossaryError(Mistake(Place(path), message))
    return content.encode()


def _lines(glossary: Glossary) -> Iterator[str]:
    """Yield the lines of a file that holds a glossary."""
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<tmx version="1.4">'
    yield from _header(glossary)
    yield "  <body>"
    for concept in glossary.concepts:
        yield from _unit(concept)
    yield from ("  </body>", "</tmx>", "")


def _header(glossary: Glossary) -> Iterator[str]:
    """Yield the lines of the header."""
    about = {
        "creationtool": "termcheck",
        "creationtoolversion": __version__,
        "segtype": "phrase",
        "o-tmf": "termcheck",
        "adminlang": "en",
        "srclang": glossary.languages[0] if glossary.languages else "*all*",
        "datatype": "plaintext",
    }
    yield f"  <header{_attributes(about)}>"
    facts = {
        "title": glossary.title,
        "languages": " ".join(glossary.languages),
        "description": glossary.description,
        "origin": glossary.origin,
        "licence": glossary.licence,
    }
    yield from _properties(facts, "    ")
    yield "  </header>"


def _unit(concept: ConceptEntry) -> Iterator[str]:
    """Yield the lines of a unit that holds a concept entry."""
    yield f"    <tu{_attributes({'tuid': concept.id, **attributes_of(concept.transactions)})}>"
    yield from _note(concept.note, "      ")
    for language, definition in concept.definitions:
        yield f'      <prop type="x-definition" xml:lang="{language}">{_spelled(definition)}</prop>'
    facts = {
        "definition": concept.definition,
        "subject": concept.subject_field,
        "source": concept.source,
        "owner": concept.owner,
        "do-not-translate": "yes" if concept.do_not_translate else "",
    }
    yield from _properties(facts, "      ")
    for term in concept.terms:
        yield from _variant(term)
    yield "    </tu>"


def _variant(term: Term) -> Iterator[str]:
    """Yield the lines of a variant that holds a term."""
    yield f"      <tuv{_attributes({'xml:lang': term.language, **attributes_of(term.transactions)})}>"
    yield from _note(term.note, "        ")
    status = "" if term.status is AdministrativeStatus.PREFERRED else str(term.status)
    said = {"status": status, "part-of-speech": term.part_of_speech, "source": term.source}
    yield from _properties(said, "        ")
    yield f"        <seg>{_spelled(term.text)}</seg>"
    yield "      </tuv>"


def _note(text: str, indent: str) -> Iterator[str]:
    """Yield the line of a note, if it says something."""
    if text:
        yield f"{indent}<note>{_spelled(text)}</note>"


def _properties(facts: Mapping[str, str], indent: str) -> Iterator[str]:
    """Yield the properties that say something."""
    yield from (f'{indent}<prop type="x-{kind}">{_spelled(text)}</prop>' for kind, text in facts.items() if text)


def _attributes(values: Mapping[str, str]) -> str:
    """Return attributes as they stand in a tag."""
    return "".join(f' {name}="{spelled_in_xml(value, _IN_ATTRIBUTE)}"' for name, value in values.items())


def _spelled(text: str) -> str:
    """Return characters as they stand between tags."""
    return spelled_in_xml(text, _IN_TEXT)
