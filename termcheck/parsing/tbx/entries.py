"""The entries of TBX as concept entries: what the data categories on each of their levels say."""

from collections.abc import Iterator
from dataclasses import replace

from msgspec import Struct, field

from termcheck.glossary import ConceptEntry, Term, Transaction
from termcheck.parsing.glossary_validation import language_tag, nearest_id, quoted
from termcheck.parsing.tbx.categories import ENTRY, LANGUAGE, STATUS_CATEGORIES, in_words
from termcheck.parsing.tbx.house import PREFIX, HouseValues
from termcheck.parsing.tbx.review import Review
from termcheck.parsing.tbx.statements import SOURCES, Statement, category_of, check, statements, transactions
from termcheck.parsing.tbx.statuses import status_said
from termcheck.parsing.tbx.structure import canonical
from termcheck.parsing.tbx.terms import section_of_term
from termcheck.parsing.xml.elements import Element

_UNTRANSLATED = frozenset({"Translation needed", "translationNote"})
"""What the Translate Toolkit and Weblate call whether a term is translated."""

_UNDETERMINED = "und"
"""The language of what is in none, or in one that is not known (ISO 639-2)."""


_HINTS = 20
"""So many doubts come with the id that may have been meant: it is looked for among all others."""


class EntryReading(Struct):
    """Reads the entries of one file."""

    review: Review
    _ids: dict[str, str] = field(default_factory=dict)
    _numbers: dict[str, int] = field(default_factory=dict)
    _lost: int = 0
    _references: list[tuple[int, list[Element]]] = field(default_factory=list)
    _concepts: list[ConceptEntry] = field(default_factory=list)

    def take(self, element: Element) -> None:
        """Take one entry, whose elements stand where they should."""
        draft = _Draft(self.review)
        for child in element.children:
            if canonical(child.name) == "langSec":
                draft.take_language(child)
            else:
                draft.take(child)
        if not draft.terms:
            if not draft.incomplete:
                self.review.complain(element, f"this <{element.name}> has no term; give it one, or take it out")
            return
        concept = draft.concept(element, element.attributes.get("id") or self._id_of(draft.terms[0]))
        self._ids.setdefault(element.attributes.get("id") or concept.id, concept.id)
        if draft.references:
            self._references.append((len(self._concepts), draft.references))
        self._concepts.append(concept)

    def concepts(self) -> tuple[ConceptEntry, ...]:
        """Return the entries, with the entries that they are confusable with."""
        ids = {concept.id for concept in self._concepts}
        for index, references in self._references:
            concept = self._concepts[index]
            named = (self._referred(reference, ids) for reference in references)
            confusable = tuple(name for name in named if name not in ("", concept.id))
            self._concepts[index] = replace(concept, confusable_with=confusable)
        return tuple(self._concepts)

    def _referred(self, reference: Element, ids: set[str]) -> str:
        """Return the id of the entry that a cross reference points to; nothing, with a doubt, where there is none."""
        target, text = reference.attributes.get("target", "").removeprefix("#"), reference.text
        found = self._ids.get(target) or self._ids.get(text) or (text if text in ids else "")
        if not found:
            what = f"this cross reference points to no entry here ({quoted(target or text)}) and is left out"
            self._lost += 1
            hint = nearest_id(target or text, ids) if self._lost <= _HINTS else ""
            self.review.doubt(reference, f"{what}{hint or '; correct it'}")
        return found

    def _id_of(self, term: Term) -> str:
        """Return an id for an entry without one: its first term, with a number where that is taken."""
        name, number = term.text, self._numbers.get(term.text, 1)
        while name in self._ids:
            number += 1
            name = f"{term.text} ({number})"
        self._numbers[term.text] = number
        return name


class _Draft(Struct):
    """A concept entry of which not everything is read; ``incomplete`` where a term of it is refused."""

    review: Review
    terms: list[Term] = field(default_factory=list)
    definition: list[str] = field(default_factory=list)
    definitions: list[tuple[str, str]] = field(default_factory=list)
    defined: set[tuple[str, str]] = field(default_factory=set)
    subjects: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    transactions: list[Transaction] = field(default_factory=list)
    references: list[Element] = field(default_factory=list)
    statuses: dict[str, Statement] = field(default_factory=dict)
    house: HouseValues = field(default_factory=HouseValues.of_entry)
    incomplete: bool = False

    def concept(self, element: Element, name: str) -> ConceptEntry:
        """Return the finished concept entry."""
        concept = ConceptEntry(
            name,
            tuple(self._terms()) if self.statuses else tuple(self.terms),
            definition="\n".join(self.definition),
            subject_field="; ".join(self.subjects),
            note="\n".join(self.notes),
            definitions=tuple(self.definitions),
            source="\n".join(dict.fromkeys(self.sources)),
            transactions=tuple(self.transactions),
            place=element.place,
        )
        return replace(concept, **self.house.values) if self.house.values else concept

    def _terms(self) -> Iterator[Term]:
        """Yield the terms of an entry whose own status is that of its renderings, in all languages but the first."""
        status = status_said(self.statuses, self.review)
        for term in self.terms:
            yield term if term.language == self.terms[0].language else replace(term, status=status)

    def take(self, child: Element) -> None:
        """Take an element that speaks of the whole entry."""
        if child.name == "transacGrp":
            self._take_transactions(child, ENTRY, "")
            return
        for said in statements(child):
            category, text = said.category, said.element.text
            if category.startswith(PREFIX):
                self.house.take(category.removeprefix(PREFIX), said.element, self.review)
                continue
            check(said, ENTRY, self.review)
            if category == "definition" and said.element.language:
                self._define(said, said.element.language)
            elif category == "definition":
                self.definition += filter(None, [text])
                self._take_beside(said)
            elif category == "crossReference":
                self.references.append(said.element)
            elif category in _UNTRANSLATED and text.lower() == "no":
                self.house.values["do_not_translate"] = True
            elif category in STATUS_CATEGORIES:
                self.statuses.setdefault(category, said)
            else:
                self._take_anywhere(said, "")

    def take_language(self, section: Element) -> None:
        """Take the section of a language, with its terms."""
        language = self._language(section)
        before = len(self.terms)
        for child in section.children:
            if canonical(child.name) == "termSec":
                self._take_term(child, language)
            elif child.name == "transacGrp":
                self._take_transactions(child, LANGUAGE, f"{language}: ")
            else:
                self._take_for_language(child, language)
        if len(self.terms) == before and not self.incomplete:
            message = f"this <{section.name}> has no term; give it one, or take it out"
            self.review.doubt(section, message)

    def _language(self, section: Element) -> str:
        """Return the language of a section, or keep that it has none."""
        if section.language:
            return self._tag(section, section.language)
        message = f'this <{section.name}> does not say its language; write it, as xml:lang="ko"'
        self.review.complain(section, message)
        self.incomplete = True
        return ""

    def _tag(self, about: Element, written: str) -> str:
        """Return the tag of a language, or keep that it is none."""
        tag = language_tag(written)
        if tag is None and not any(map(str.isalpha, written)):
            self.review.doubt(about, f"{quoted(written)} is not the tag of a language; it is read as “{_UNDETERMINED}”")
            return _UNDETERMINED
        if tag is None:
            what = f"{quoted(written)} is not the tag of a language"
            self.review.complain(about, f"{what}; write one as ko, en or pt-BR")
            self.incomplete = True
        return tag or ""

    def _take_for_language(self, child: Element, language: str) -> None:
        """Take an element that speaks of the entry in one language."""
        for said in statements(child):
            check(said, LANGUAGE, self.review)
            if said.category == "definition":
                self._define(said, said.element.language or language)
            else:
                self._take_anywhere(said, f"{language}: ")

    def _take_term(self, section: Element, language: str) -> None:
        """Take the section of a term."""
        said_of_term = section_of_term(section, language, self.review)
        if said_of_term is None or not language:
            self.incomplete = True
            return
        term = said_of_term.term()
        self.terms.append(term)
        self.notes += (f"{term.text}: {done}" for done in said_of_term.done)
        for said in said_of_term.others:
            if said.category == "definition":
                self._define(said, said.element.language or language, of_term=True)
            else:
                self._take_anywhere(said, f"{term.text}: ")

    def _take_anywhere(self, said: Statement, whose: str) -> None:
        """Take what means the same on every level; what no field holds goes into the note, with whose it is."""
        if not said.text:
            pass
        elif said.category in SOURCES:
            self.sources.append(said.text)
        elif said.category == "subjectField":
            self.subjects.append(said.text)
        elif said.category == "note":
            self.notes.append(f"{whose}{said.text}")
        else:
            self.notes.append(f"{whose}{in_words(said.category)}: {said.text}")

    def _define(self, said: Statement, written: str, *, of_term: bool = False) -> None:
        """Take a definition in some language; one of a term is left out where it is known already, as of another."""
        defined = self._tag(said.element, written), said.element.text
        if said.element.text and not (of_term and defined in self.defined):
            self.definitions.append(defined)
            self.defined.add(defined)
        self._take_beside(said)

    def _take_beside(self, said: Statement) -> None:
        """Take what stands beside a definition as said of the entry."""
        for other in said.beside:
            if other.name == "transacGrp":
                self._take_transactions(other, ENTRY, "")
            elif other.text:
                (self.sources if category_of(other) in SOURCES else self.notes).append(other.text)

    def _take_transactions(self, group: Element, level: str, whose: str) -> None:
        """Take what was done; what was done alike to the entry and to its language is told once."""
        for done in transactions(group, level, self.review):
            if isinstance(done, str):
                self.notes.append(f"{whose}{done}")
            elif level == ENTRY or done not in self.transactions:
                self.transactions.append(done)
