"""The glossary module of XLIFF 2: the terms that come along with a file for translators."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from termcheck.errors import DocumentError, GlossaryError
from termcheck.glossary import ConceptEntry, Glossary, Term
from termcheck.glossary_formats import GlossaryFormat
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.glossary_review import Review
from termcheck.parsing.glossary_validation import in_file_order, language_tag, quoted, visible
from termcheck.parsing.xml.elements import Element, Kind, XmlElements
from termcheck.parsing.xml.head import root_element

_XLIFF = Kind("XLIFF", frozenset({"xliff"}), frozenset({"glossary"}))
_MODULE = "urn:oasis:names:tc:xliff:glossary:"
_KNOWN = frozenset({"term", "translation", "definition"})
_NO_GLOSSARY = (
    "this XLIFF has no glossary (<gls:glossary>, a module of XLIFF 2); its units are texts, and not read as terms"
)


class Xliff(GlossaryFormat):
    """The glossary module of XLIFF 2, terms with their translations beside the units of a file."""

    suffixes = (".xlf", ".xliff")

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:  # noqa: ARG003 - the content says it
        """Say whether a file begins with the root of an XLIFF."""
        return root_element(head) in _XLIFF.roots

    def read(self, file: GlossaryFile) -> Glossary:
        """Return the entries of all glossaries in an XLIFF; raise ``GlossaryError`` with all mistakes.

        Where the file names no target language, the second that was said with it is taken.
        """
        reading = _XliffReading(file)
        try:
            root = reading.read()
        except DocumentError as error:
            raise GlossaryError(*in_file_order([*reading.review.mistakes, *error.mistakes])) from None
        concepts = tuple(reading.concepts())
        if not concepts and not reading.review.mistakes:
            reading.review.complain(root.place, _NO_GLOSSARY)
        languages = tuple(dict.fromkeys(reading.languages))
        doubts = reading.review.verdict(languages, concepts)
        return Glossary(PurePath(file.path).stem, languages, concepts, file.path, file.digest, doubts=doubts)


@dataclass(slots=True)
class _XliffReading:
    """One reading of a file: its languages once the root is known, and the entries by term and definition."""

    file: GlossaryFile
    languages: tuple[str, ...] = ()
    review: Review = field(default_factory=Review)
    _entries: dict[tuple[str, str], ConceptEntry] = field(default_factory=dict)
    _terms: dict[tuple[str, str], dict[tuple[str, str], Term]] = field(default_factory=dict)

    def read(self) -> Element:
        """Take all entries of the file, and return its root; raise ``DocumentError`` where it cannot be read on."""
        reader = XmlElements(self.file, _XLIFF)
        for element in reader.elements():
            if element.name == "glossEntry" and element.namespace.startswith(_MODULE) and reader.root is not None:
                self.languages = self.languages or tuple(self._languages(reader.root))
                self._take(element)
        if reader.root is None:
            raise AssertionError("the parser refuses XML without a root")
        return reader.root

    def concepts(self) -> Iterator[ConceptEntry]:
        """Yield the entries; those that share their term and differ in what it means are numbered."""
        taken: dict[str, int] = {}
        for meaning, entry in self._entries.items():
            term = meaning[0]
            taken[term] = taken.get(term, 0) + 1
            name = term if taken[term] == 1 else f"{term} ({taken[term]})"
            yield replace(entry, id=name, terms=tuple(self._terms[meaning].values()))

    def _languages(self, root: Element) -> Iterator[str]:
        """Yield the source and the target language; keep where one is missing or no tag."""
        for number, name in enumerate(("srcLang", "trgLang")):
            written = root.attributes.get(name) or "".join(self.file.languages[number : number + 1])
            tag = language_tag(written)
            if not written:
                what = f"this <xliff> does not say the language of its {_SIDES[number]}"
                self.review.complain(root.place, f'{what}; write it, as {name}="{_EXAMPLES[number]}"')
            elif tag is None:
                what = f"{quoted(written)} is not the tag of a language"
                self.review.complain(root.place, f"{what}; write one as ko, en or pt-BR")
            yield tag or name

    def _take(self, element: Element) -> None:
        """Take one entry, or add it to the one that says the same."""
        terms = [child for child in element.children if child.name == "term"]
        if len(terms) != 1:
            about = terms[1] if terms else element
            what = "this is the second <gls:term> of one entry" if terms else "this entry has no <gls:term>"
            remedy = "give it an entry of its own" if terms else "write it, or take the entry out"
            self.review.complain(about.place, f"{what}; {remedy}")
            return
        if not visible(terms[0].text):
            self.review.doubt(terms[0].place, "this <gls:term> is empty; write it, or take its entry out")
            return
        entry = self._entry(element, terms[0])
        meaning = entry.terms[0].text, entry.definition
        self._entries.setdefault(meaning, entry)
        known = self._terms.setdefault(meaning, {})
        for term in entry.terms:
            known.setdefault((term.language, term.text), term)

    def _entry(self, element: Element, term: Element) -> ConceptEntry:
        """Return what one entry says."""
        source, target = self.languages
        children = element.children
        translations = [child for child in children if child.name == "translation" and visible(child.text)]
        definitions = [child for child in children if child.name == "definition" and child.text]
        others = (f"{child.name}: {child.text}" for child in children if child.name not in _KNOWN and child.text)
        return ConceptEntry(
            "",
            (_term(term, source), *dict.fromkeys(_term(translation, target) for translation in translations)),
            definition="\n".join(definition.text for definition in definitions),
            note="\n".join(others),
            source="\n".join(filter(None, (definition.attributes.get("source") for definition in definitions))),
            place=element.place,
        )


_SIDES, _EXAMPLES = ("sources", "targets"), ("ko", "en")


def _term(element: Element, language: str) -> Term:
    """Return the term in an element, with where it comes from."""
    return Term(element.text, language, source=element.attributes.get("source", ""), place=element.text_place)
