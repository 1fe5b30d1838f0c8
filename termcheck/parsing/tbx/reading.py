"""TBX as a glossary: the header, the entries one after the other, and what holds for all of them."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from termcheck.errors import DocumentError, GlossaryError, Mistake
from termcheck.glossary import ConceptEntry, Glossary, same_language
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.glossary_validation import (
    contested_renderings,
    contradictions,
    duplicate_ids,
    gaps,
    in_file_order,
    language_tag,
    quoted,
)
from termcheck.parsing.tbx.categories import dialect
from termcheck.parsing.tbx.entries import EntryReading
from termcheck.parsing.tbx.header import Header, header_of
from termcheck.parsing.tbx.review import Review
from termcheck.parsing.tbx.structure import ROOTS, check_entry, check_head
from termcheck.parsing.xml.elements import Element, Kind, XmlElements

_TBX = Kind("TBX", ROOTS, frozenset({"body"}))
_PAIR = 2


def read_tbx(file: GlossaryFile) -> Glossary:
    """Return the glossary in a TBX; raise ``GlossaryError`` with all its mistakes.

    The languages stand in the order that was said with the file; else the language of the root comes first.
    """
    review = Review(dialect(""))
    entries = EntryReading(review)
    try:
        root = _read(XmlElements(file, _TBX), entries, review)
    except DocumentError as error:
        raise GlossaryError(*in_file_order([*review.mistakes, *error.mistakes])) from None
    check_head(root, review)
    header = header_of(root, review)
    concepts = entries.concepts()
    languages = _languages(header, root, concepts, file.languages)
    if not languages and not review.mistakes:
        review.complain(root, "this TBX has no entries; give it one in its <body>")
    review.mistakes += (*duplicate_ids(concepts), *contradictions(concepts))
    if review.mistakes:
        raise GlossaryError(*in_file_order([*review.mistakes, *review.doubts, *review.asides]))
    return Glossary(
        header.title or PurePath(file.path).stem,
        languages,
        concepts,
        file.path,
        file.digest,
        doubts=in_file_order([*review.doubts, *_doubts(root, languages, concepts)]),
        description=header.description,
        origin=header.origin,
        licence=header.licence,
        topics=header.topics,
    )


def _read(reader: XmlElements, entries: EntryReading, review: Review) -> Element:
    """Take all entries of a file, and return its root without them."""
    root = None
    for element in reader.elements():
        root = root or _begun(reader, review)
        if check_entry(element, root.namespace, review):
            entries.take(element)
    return root or _begun(reader, review)


def _begun(reader: XmlElements, review: Review) -> Element:
    """Return the root, and keep what it says of the dialect."""
    root = reader.root
    if root is None:
        raise AssertionError("the parser refuses XML without a root")
    name = root.attributes.get("type") or root.attributes.get("dialect", "")
    review.dialect = dialect(name)
    review.tolerant = root.name == "martif" and review.dialect.places is None
    if not review.dialect.known:
        called = f"the dialect {quoted(name)} is not known" if name else f"this <{root.name}> does not name its dialect"
        review.doubt(root, f'{called}, and any data category is read; write type="TBX-Basic" if it is that')
    return root


def _languages(
    header: Header, root: Element, concepts: Sequence[ConceptEntry], said: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the languages of a glossary, the source language first."""
    spoken = dict.fromkeys(header.languages)
    spoken |= dict.fromkeys(term.language for concept in concepts for term in concept.terms)
    first = (*said, None if header.languages else language_tag(root.language))

    def rank(language: str) -> int:
        return next((rank for rank, one in enumerate(first) if one and same_language(one, language)), len(first))

    return tuple(sorted(spoken, key=rank))


def _doubts(root: Element, languages: tuple[str, ...], concepts: Sequence[ConceptEntry]) -> Iterator[Mistake]:
    """Yield what looks odd about the glossary as a whole."""
    if not concepts:
        yield Mistake(root.place, "this TBX has no entries; give it one in its <body>")
    elif len(languages) < _PAIR:
        yield Mistake(root.place, f"all terms are in {languages[0]}; add another language, to check translations")
    yield from contested_renderings(languages, concepts)
    for concept in concepts:
        spoken = {term.language for term in concept.terms}
        if len(spoken) < _PAIR <= len(languages) and not concept.do_not_translate:
            message = f"{quoted(concept.id)} has terms in {spoken.pop()} alone; add those of another language"
            yield Mistake(concept.place or root.place, message)
        else:
            # Few termbases have every entry in all of their languages.
            yield from gaps(tuple(language for language in languages if language in spoken), (concept,))
