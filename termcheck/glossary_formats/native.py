"""The native glossary: YAML that style editors write by hand, and whose every mistake is told with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from termcheck.errors import GlossaryError, Mistake, Place
from termcheck.glossary import (
    ALWAYS,
    EVERYWHERE,
    AdministrativeStatus,
    CasePolicy,
    ConceptEntry,
    Condition,
    Glossary,
    MatchMode,
    Term,
    Topic,
    Transaction,
)
from termcheck.glossary_formats import GlossaryFormat
from termcheck.legible import one_line
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.glossary_models import Model, Written, ended_like
from termcheck.parsing.glossary_validation import (
    contested_renderings,
    contradictions,
    duplicate_ids,
    gaps,
    in_file_order,
    nearest_id,
    quoted,
)
from termcheck.parsing.native_conditions import condition_of, is_day, scope_of, topics_of
from termcheck.parsing.native_copy import tests_of
from termcheck.parsing.native_keys import CONCEPT, GLOSSARY, TERM, TRANSACTION
from termcheck.parsing.native_languages import by_language, language_of, languages_of
from termcheck.parsing.native_terms import term_of
from termcheck.parsing.nodes import Mapping, Node, Reading, Scalar, Sequence, kind
from termcheck.parsing.xml.head import decoded_head
from termcheck.parsing.yaml.drafts import Pairs

_KEY = re.compile(rf"""^["']?({"|".join(GLOSSARY)})["']?[ \t]*:""", re.MULTILINE)
_HINTS = 20
"""So many mistakes come with the id that may have been meant: it is looked for among all others."""

_LOST = "this comment would be lost; put it on a line of its own above what it is about"


class Native(GlossaryFormat):
    """YAML with a title, languages and concepts; a concept has terms by language and tests."""

    suffixes = (".yaml", ".yml")
    writable = True

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:  # noqa: ARG003 - the content says it
        """Say whether a file has languages or concepts, and one more key of a glossary, at its margin."""
        keys = set(_KEY.findall(decoded_head(head)))
        return len(keys) > 1 and not keys.isdisjoint(("languages", "concepts"))

    def read(self, file: GlossaryFile) -> Glossary:
        """Return the glossary in a YAML file; raise ``GlossaryError`` with all its mistakes."""
        # PyYAML is loaded only where there is YAML to read.
        from termcheck.parsing.yaml.nodes import compose

        text = "".join(line.content for line in file.lines())
        reading = _GlossaryReading()
        glossary = reading.glossary(compose(file.path, text), file.path, file.digest)
        if reading.mistakes:
            raise GlossaryError(*in_file_order(reading.mistakes))
        return glossary

    def write(self, glossary: Glossary, path: str) -> bytes:
        """Return a glossary as YAML; raise ``GlossaryError`` where it lacks what a native glossary must have."""
        return _laid_out(_drafted(glossary, path)).encode()

    def written_like(self, glossary: Glossary, path: str, model: Model) -> Written:
        """Return a glossary as YAML with the comments of its model, each where that stands which it is about."""
        from termcheck.parsing.yaml.carrying import with_remarks

        ours = _commented(model.file)
        base, theirs = (None if file is None else _commented(file) for file in (model.base, model.theirs))
        new = _drafted(glossary, path)
        if glossary.title == PurePath(model.file.path).stem and all(key.text != "title" for key, _ in ours.pairs):
            # The title was only the name of the file, and need not be said now either.
            new = replace(new, pairs=tuple(pair for pair in new.pairs if pair[0].text != "title"))
        text = _laid_out(with_remarks(new, ours, base, theirs))
        return Written(ended_like(model.file.content, text.encode()), tuple(_left_out(model, text)))

    def formatted(self, file: GlossaryFile) -> bytes:
        """Return the file in the order, the layout and with the quotes that ``write`` gives, its comments kept.

        Raises ``GlossaryError`` where the file is no glossary, or for a comment that would be lost.
        """
        from termcheck.parsing.yaml.remarks import comments_in, lost_comments

        self.read(file)
        new = _laid_out(_commented(file))
        missing = lost_comments(comments_in(file.path, _text(file)), comments_in(file.path, new))
        lost = tuple(Mistake(comment.place, _LOST) for comment in missing)
        if lost:
            raise GlossaryError(*lost)
        return ended_like(file.content, new.encode())


def _text(file: GlossaryFile) -> str:
    """Return the characters of a file, with line feeds at the ends of lines."""
    return re.sub("\r\n?", "\n", "".join(line.content for line in file.lines()))


def _commented(file: GlossaryFile) -> Pairs:
    """Return what a file holds, with its comments."""
    from termcheck.parsing.yaml.remarks import commented

    return commented(file.path, _text(file))


def _drafted(glossary: Glossary, path: str) -> Pairs:
    """Return what is to be written; raise ``GlossaryError`` where that lacks what a native glossary must have."""
    from termcheck.parsing.native_writing import drafted

    mistakes = tuple(_lacks(glossary, path))
    if mistakes:
        raise GlossaryError(*mistakes)
    return drafted(glossary)


def _laid_out(draft: Pairs) -> str:
    """Return a glossary in the layout of the house."""
    from termcheck.parsing.native_style import styled
    from termcheck.parsing.yaml.layout import laid_out

    return laid_out(styled(draft))


def _left_out(model: Model, new: str) -> Iterator[Mistake]:
    """Yield a mistake for each comment that is in none of the new lines, unless one side has taken it away."""
    from termcheck.parsing.yaml.remarks import comments_in, lost_comments

    written = comments_in("", new)
    base, ours, theirs = (
        [] if file is None else comments_in(file.path, _text(file)) for file in (model.base, model.file, model.theirs)
    )
    for side, other in ((ours, theirs), (theirs, ours)):
        settled = lost_comments(base, other)
        for place, comment in lost_comments(side, [*written, *settled]):
            what = f"the comment “{one_line(comment)}” is left out, since what it was about is gone"
            yield Mistake(place, f"{what}; write it where it belongs now, if it still does")


def _lacks(glossary: Glossary, path: str) -> Iterator[Mistake]:
    """Yield what keeps a glossary from being a native one."""
    if len(glossary.languages) < 2:  # noqa: PLR2004 - a pair is two
        yield Mistake(Place(path), "a glossary of fewer than two languages cannot be written as YAML; add a language")
    if not glossary.concepts:
        yield Mistake(Place(path), "a glossary without concepts cannot be written as YAML; add one")
    for concept in glossary.concepts:
        if not concept.terms:
            what = f"{quoted(concept.id)} has no term; add one, or take the entry away"
            yield Mistake(concept.place or Place(path), what)


@dataclass(slots=True)
class _GlossaryReading(Reading):
    """A reading of one glossary: what its head has said so far, and the references to be looked up at its end."""

    languages: tuple[str, ...] = ()
    topics: dict[str, Topic] = field(default_factory=dict)
    confusables: list[tuple[str, Scalar]] = field(default_factory=list)
    doubts: list[Mistake] = field(default_factory=list)

    def glossary(self, root: Node, path: str, content_digest: str) -> Glossary:
        """Return the whole glossary, to be used only if there are no mistakes."""
        head = self.fields(root, "a glossary", GLOSSARY, needed=("languages", "concepts")).values
        self.languages = languages_of(self, head["languages"]) if "languages" in head else ()
        self.topics = topics_of(self, head["topics"]) if "topics" in head else {}
        concepts = tuple(self._concepts(head["concepts"])) if "concepts" in head else ()
        self._validate([concept for concept in concepts if concept.id])
        return Glossary(
            self.text(head.get("title"), "the title") or PurePath(path).stem,
            self.languages,
            concepts,
            path,
            content_digest,
            doubts=in_file_order(self.doubts),
            description=self.text(head.get("description"), "the description"),
            origin=self.text(head.get("origin"), "the origin"),
            licence=self.text(head.get("licence"), "the licence"),
            topics=tuple(self.topics.values()),
        )

    def _validate(self, concepts: list[ConceptEntry]) -> None:
        """Keep the mistakes that only show when all concepts are known."""
        self.mistakes += duplicate_ids(concepts)
        self.mistakes += contradictions(concepts)
        self.doubts += contested_renderings(self.languages, concepts)
        self.doubts += gaps(self.languages, concepts)
        ids = {concept.id for concept in concepts}
        hints = 0
        for owner, name in self.confusables:
            if name.value == owner:
                self.complain(name, f"{quoted(owner)} cannot be confusable with itself; take it away")
            elif name.value not in ids:
                hints += 1
                hint = nearest_id(name.value, ids) if hints <= _HINTS else ""
                self.complain(name, f"no concept has the id {quoted(name.value)}{hint}")

    def _concepts(self, node: Node) -> Iterator[ConceptEntry]:
        """Yield the concept entries."""
        if not isinstance(node, Sequence) or not node.items:
            self.complain(node, "“concepts” must be a list of at least one concept; begin each with “- id:”")
            return
        yield from map(self._concept, node.items)

    def _concept(self, node: Node) -> ConceptEntry:
        """Return one concept entry; its id is empty after a mistake."""
        fields = self.fields(node, "a concept", CONCEPT, needed=("id", "terms")).values
        concept_id = self.word(fields["id"], "the id") if "id" in fields else ""
        when = condition_of(self, fields["when"], self.topics) if "when" in fields else ALWAYS
        return ConceptEntry(
            concept_id,
            tuple(self._terms(fields["terms"], when)) if "terms" in fields else (),
            definition=self.text(fields.get("definition"), "the definition"),
            subject_field=self.text(fields.get("subject"), "the subject"),
            note=self.text(fields.get("note"), "the note"),
            each=self.flag(fields.get("each"), "each"),
            confusable_with=self._confusable_with(concept_id, fields.get("confusable_with")),
            narration_only=self.flag(fields.get("narration_only"), "narration_only"),
            do_not_translate=self.flag(fields.get("do_not_translate"), "do_not_translate"),
            scope=scope_of(self, fields["scope"]) if "scope" in fields else EVERYWHERE,
            definitions=tuple(self._definitions(fields["definitions"])) if "definitions" in fields else (),
            source=self.text(fields.get("source"), "the source"),
            owner=self.text(fields.get("owner"), "the owner"),
            transactions=tuple(self._history(fields["history"])) if "history" in fields else (),
            tests=tuple(tests_of(self, fields["tests"], self.languages)) if "tests" in fields else (),
            place=node.place,
        )

    def _definitions(self, node: Node) -> Iterator[tuple[str, str]]:
        """Yield the definitions of a concept, each behind the language it is written in, which may be any."""
        fields = self.fields(node, "“definitions”")
        for key, value in fields.values.items():
            language = language_of(self, fields.keys[key])
            if language:
                yield from ((language, self.copy(text, "a definition")) for text in self.items(value))

    def _history(self, node: Node) -> Iterator[Transaction]:
        """Yield what was done to an entry or a term."""
        for item in self.items(node):
            fields = self.fields(item, "an item of “history”", TRANSACTION).values
            kinds = [name for name in ("origination", "modification") if name in fields]
            if len(kinds) != 1 and isinstance(item, Mapping):
                what = "an item of “history” names either the day of an origination or that of a modification"
                self.complain(item, f"{what}, as {{modification: 2024-05-31, by: …}}")
            if len(kinds) != 1:
                continue
            written = self.text(fields[kinds[0]], "the day")
            if written and not is_day(written[:10]):
                what = f"{quoted(written)} is no day that a calendar has, written as 2024-05-31; mend it"
                self.doubts.append(Mistake(fields[kinds[0]].place, what))
            yield Transaction(kinds[0], written, self.text(fields.get("by"), "“by”"))

    def _confusable_with(self, concept_id: str, node: Node | None) -> tuple[str, ...]:
        """Return the ids a concept names, and keep them until all ids are known."""
        items = () if node is None else self.items(node)
        names = [item for item in items if isinstance(item, Scalar) and self.word(item, "an id")]
        for item in items:
            if not isinstance(item, Scalar):
                self.complain(item, f"“confusable_with” is a list of ids, and this is {kind(item)}")
        self.confusables += ((concept_id, name) for name in names)
        return tuple(name.value for name in names)

    def _terms(self, node: Node, when: Condition) -> Iterator[Term]:
        """Yield the terms of a concept, which are judged when it says unless they say otherwise."""
        if isinstance(node, Mapping) and not node.pairs:
            self.complain(node, "“terms” is empty; write a language and its terms, as “en: [defector]”")
        for language, terms in by_language(self, node, "“terms”", self.languages):
            for term in self.items(terms):
                yield self._term(language, term, when)

    def _term(self, language: str, node: Node, when: Condition) -> Term:
        """Return one term; a text alone is a preferred one."""
        if isinstance(node, Scalar):
            text, stems = term_of(self.word(node, "a term"))
            return Term(text, language, when=when, stems=stems, place=node.place)
        fields = self.fields(node, "a term", TERM, needed=("text",)).values
        written = self.word(fields["text"], "the text of a term") if "text" in fields else ""
        text, stems = term_of(written)
        return Term(
            text,
            language,
            self.choice(fields.get("status"), "status", AdministrativeStatus.PREFERRED),
            self.choice(fields.get("match"), "match", MatchMode.INFLECT),
            self.choice(fields.get("case"), "case", CasePolicy.SMART),
            condition_of(self, fields["when"], self.topics) if "when" in fields else when,
            varies=self.flag(fields.get("varies"), "varies"),
            note=self.text(fields.get("note"), "the note"),
            stems=stems,
            part_of_speech=self.text(fields.get("part_of_speech"), "the part of speech"),
            source=self.text(fields.get("source"), "the source"),
            transactions=tuple(self._history(fields["history"])) if "history" in fields else (),
            place=fields["text"].place if "text" in fields else node.place,
        )
