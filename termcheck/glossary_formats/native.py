"""The native glossary: YAML that style editors write by hand, and whose every mistake is told with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath

from termcheck.errors import GlossaryError
from termcheck.glossary import (
    ALWAYS,
    AdministrativeStatus,
    CasePolicy,
    ConceptEntry,
    Condition,
    CopyTest,
    Glossary,
    MatchMode,
    Term,
    Topic,
)
from termcheck.glossary_formats import GlossaryFormat
from termcheck.nearest import did_you_mean
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.glossary_validation import (
    contested_renderings,
    contradictions,
    duplicate_ids,
    gaps,
    in_file_order,
    language_tag,
    nearest_id,
    quoted,
    without_stem_marks,
)
from termcheck.parsing.nodes import Mapping, Node, Reading, Scalar, Sequence, kind
from termcheck.text import Span

_GLOSSARY = ("title", "languages", "topics", "concepts")
_CONCEPT = ("id", "definition", "subject", "note", "each", "confusable_with", "narration_only", "terms", "tests")
_TERM = ("text", "status", "match", "case", "when", "varies", "note")
_CONDITION = ("source", "about", "unless")
_TESTS = ("flag", "pass")
_MARKED = re.compile(r"\[([^\[\]]+)\]")


class Native(GlossaryFormat):
    """YAML with a title, languages and concepts; a concept has terms by language and tests."""

    suffixes = (".yaml", ".yml")

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


@dataclass(slots=True)
class _GlossaryReading(Reading):
    """A reading of one glossary: what its head has said so far, and the references to be looked up at its end."""

    languages: tuple[str, ...] = ()
    topics: dict[str, Topic] = field(default_factory=dict)
    confusables: list[tuple[str, Scalar]] = field(default_factory=list)

    def glossary(self, root: Node, path: str, content_digest: str) -> Glossary:
        """Return the whole glossary, to be used only if there are no mistakes."""
        head = self.fields(root, "a glossary", _GLOSSARY, needed=("languages", "concepts")).values
        title = self.text(head.get("title"), "the title") or PurePath(path).stem
        self.languages = self._languages(head["languages"]) if "languages" in head else ()
        self.topics = self._topics(head["topics"]) if "topics" in head else {}
        concepts = tuple(self._concepts(head["concepts"])) if "concepts" in head else ()
        self._validate([concept for concept in concepts if concept.id])
        return Glossary(
            title,
            self.languages,
            concepts,
            path,
            content_digest,
            doubts=tuple(gaps(self.languages, concepts)),
            topics=tuple(self.topics.values()),
        )

    def _validate(self, concepts: list[ConceptEntry]) -> None:
        """Keep the mistakes that only show when all concepts are known."""
        self.mistakes += duplicate_ids(concepts)
        self.mistakes += contradictions(concepts)
        self.mistakes += contested_renderings(self.languages, concepts)
        ids = {concept.id for concept in concepts}
        for owner, name in self.confusables:
            if name.value == owner:
                self.complain(name, f"{quoted(owner)} cannot be confusable with itself; take it away")
            elif name.value not in ids:
                self.complain(name, f"no concept has the id {quoted(name.value)}{nearest_id(name.value, ids)}")

    def _languages(self, node: Node) -> tuple[str, ...]:
        """Return the languages of the glossary, the source language first."""
        languages = tuple(dict.fromkeys(filter(None, map(self._language, self.items(node)))))
        if len(languages) < 2 and not self.mistakes:  # noqa: PLR2004 - a pair is two
            self.complain(node, "a glossary needs two languages at least, the source language first, as [ko, en]")
        return languages

    def _language(self, node: Node) -> str | None:
        """Return the tag of one language."""
        written = self.word(node, "a language")
        tag = language_tag(written)
        if written and tag is None:
            self.complain(node, f"{quoted(written)} is not the tag of a language; write one as ko, en or pt-BR")
        return tag

    def _topics(self, node: Node) -> dict[str, Topic]:
        """Return the topics by name."""
        topics = self.fields(node, "“topics”").values
        return {name: Topic(name, tuple(self._words(words, "a topic word"))) for name, words in topics.items()}

    def _words(self, node: Node, what: str) -> Iterator[str]:
        """Yield the words of a list, or the one that stands alone."""
        return filter(None, (self.word(item, what) for item in self.items(node)))

    def _concepts(self, node: Node) -> Iterator[ConceptEntry]:
        """Yield the concept entries."""
        if not isinstance(node, Sequence) or not node.items:
            self.complain(node, "“concepts” must be a list of at least one concept; begin each with “- id:”")
            return
        yield from map(self._concept, node.items)

    def _concept(self, node: Node) -> ConceptEntry:
        """Return one concept entry; its id is empty after a mistake."""
        fields = self.fields(node, "a concept", _CONCEPT, needed=("id", "terms")).values
        concept_id = self.word(fields["id"], "the id") if "id" in fields else ""
        return ConceptEntry(
            concept_id,
            tuple(self._terms(fields["terms"])) if "terms" in fields else (),
            definition=self.text(fields.get("definition"), "the definition"),
            subject_field=self.text(fields.get("subject"), "the subject"),
            note=self.text(fields.get("note"), "the note"),
            each=self.flag(fields.get("each"), "each"),
            confusable_with=self._confusable_with(concept_id, fields.get("confusable_with")),
            narration_only=self.flag(fields.get("narration_only"), "narration_only"),
            tests=tuple(self._tests(fields["tests"])) if "tests" in fields else (),
            place=node.place,
        )

    def _confusable_with(self, concept_id: str, node: Node | None) -> tuple[str, ...]:
        """Return the ids a concept names, and keep them until all ids are known."""
        items = () if node is None else self.items(node)
        names = [item for item in items if isinstance(item, Scalar) and self.word(item, "an id")]
        for item in items:
            if not isinstance(item, Scalar):
                self.complain(item, f"“confusable_with” is a list of ids, and this is {kind(item)}")
        self.confusables += ((concept_id, name) for name in names)
        return tuple(name.value for name in names)

    def _by_language(self, node: Node, what: str) -> Iterator[tuple[str, Node]]:
        """Yield the values of a mapping with the languages they are for."""
        fields = self.fields(node, what)
        for key, value in fields.values.items():
            language = self._language(fields.keys[key])
            if language in self.languages:
                yield language, value
            elif language is not None and self.languages:
                known = ", ".join(self.languages)
                self.complain(fields.keys[key], f"{quoted(key)} is not among the languages of this glossary ({known})")

    def _terms(self, node: Node) -> Iterator[Term]:
        """Yield the terms of a concept."""
        if isinstance(node, Mapping) and not node.pairs:
            self.complain(node, "“terms” is empty; write a language and its terms, as “en: [defector]”")
        for language, terms in self._by_language(node, "“terms”"):
            for term in self.items(terms):
                yield self._term(language, term)

    def _term(self, language: str, node: Node) -> Term:
        """Return one term; a text alone is a preferred one."""
        if isinstance(node, Scalar):
            text, stems = without_stem_marks(self.word(node, "a term"))
            return Term(text, language, stems=stems, place=node.place)
        fields = self.fields(node, "a term", _TERM, needed=("text",)).values
        written = self.word(fields["text"], "the text of a term") if "text" in fields else ""
        text, stems = without_stem_marks(written)
        return Term(
            text,
            language,
            self.choice(fields.get("status"), "status", AdministrativeStatus.PREFERRED),
            self.choice(fields.get("match"), "match", MatchMode.INFLECT),
            self.choice(fields.get("case"), "case", CasePolicy.SMART),
            self._condition(fields["when"]) if "when" in fields else ALWAYS,
            varies=self.flag(fields.get("varies"), "varies"),
            note=self.text(fields.get("note"), "the note"),
            stems=stems,
            place=fields["text"].place if "text" in fields else node.place,
        )

    def _condition(self, node: Node) -> Condition:
        """Return when a term is judged."""
        if isinstance(node, Scalar):
            if node.value not in ("source", "always"):
                what = "“when” is source, always, or a mapping such as {about: a topic}"
                self.complain(node, f"{what}, not {quoted(node.value)}")
            return Condition(source=node.value == "source")
        fields = self.fields(node, "“when”", _CONDITION).values
        return Condition(
            source=self.flag(fields.get("source"), "source"),
            about=tuple(dict.fromkeys(self._about(fields["about"]))) if "about" in fields else (),
            unless=tuple(self._words(fields["unless"], "a word of “unless”")) if "unless" in fields else (),
        )

    def _about(self, node: Node) -> Iterator[Topic]:
        """Yield the topics that are named."""
        for item in self.items(node):
            topic = self.word(item, "a topic")
            if topic and topic not in self.topics:
                hint = (
                    did_you_mean(topic, self.topics) or "; write its words under “topics” at the head of the glossary"
                )
                self.complain(item, f"there is no topic {quoted(topic)}{hint}")
            if topic in self.topics:
                yield self.topics[topic]

    def _tests(self, node: Node) -> Iterator[CopyTest]:
        """Yield the phrases that prove a concept entry."""
        fields = self.fields(node, "“tests”", _TESTS).values
        for name, phrases in fields.items():
            for phrase in self.items(phrases):
                yield self._test(phrase, flag=name == "flag")

    def _test(self, node: Node, *, flag: bool) -> CopyTest:
        """Return one phrase: a text in a target language, or a mapping of two languages to their texts."""
        source, target = self._sides(node) if isinstance(node, Mapping) else (None, node)
        if target is None:
            return CopyTest("", place=node.place)
        text = self.word(target, "a test")
        return CopyTest(
            _MARKED.sub(r"\1", text) if flag else text,
            None if source is None else self.word(source, "a test"),
            flag,
            self._spots(target, text) if flag else (),
            place=node.place,
        )

    def _sides(self, node: Mapping) -> tuple[Node | None, Node | None]:
        """Return the source and the target of a bilingual phrase."""
        mistakes = len(self.mistakes)
        sides = dict(self._by_language(node, "a test"))
        source = sides.pop(self.languages[0], None) if self.languages else None
        if len(sides) != 1 and len(self.mistakes) == mistakes:
            wanted = " or ".join(self.languages[1:])
            self.complain(node, f"a test needs exactly one text to check, in {wanted}")
        return source, next(iter(sides.values()), None)

    def _spots(self, node: Node, text: str) -> tuple[Span, ...]:
        """Return what brackets mark in a phrase, in code points of the phrase without them."""
        if re.search(r"[\[\]]", _MARKED.sub("", text)):
            self.complain(node, "the brackets of this test do not match; mark each spot as [spot], none inside another")
        # Each spot stands two brackets further left for every spot before it.
        return tuple(
            Span(spot.start() - 2 * number, spot.end() - 2 * number - 2)
            for number, spot in enumerate(_MARKED.finditer(text))
        )
