"""YAML with the texts of a program behind keys, as Rails, Symfony, Hugo and many others have them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from termcheck.document_formats import DocumentFormat
from termcheck.errors import DocumentError, Mistake, NothingToCheckError, Place
from termcheck.glossary import same_language
from termcheck.parsing.characters import Characters, characters
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.icu_messages import as_message, masked_icu
from termcheck.parsing.locales import in_folder_of_language, in_locale_folder, language_of, language_tag, tag_at_end
from termcheck.parsing.one_language import in_one_language
from termcheck.parsing.translation_notes import words_kept_verbatim
from termcheck.parsing.xml.head import decoded_head
from termcheck.parsing.yaml.scalars import Leaf, pieces, spelled
from termcheck.text import Document, Pairing, Run, Segment

_SUFFIXES = (".yaml", ".yml")
_AT_MARGIN = re.compile(r"^(?!---|\.\.\.|%|<{7}|={7}|>{7})[^\s#][^\r\n]*+", re.MULTILINE)
_OUTERMOST = re.compile(r"""(["']?)([^\s"':]{1,20}+)\1[ \t]*:(?:[ \t]+&\w+)?[ \t]*(?:#.*)?""")
_GLOSSARY = ("concepts:", "languages:")
_COMMENT_BEHIND = re.compile(r"""["']?[ \t]{1,100}+#([^\r\n]*+)""")

_MOST_COMMENTS = 20
_WIDEST_MARGIN = 1_000
"""Characters before a key in its line, beyond which no comment is looked for above it."""


class Yaml(DocumentFormat):
    """Texts of a program behind keys, in YAML, as Rails and Symfony have them."""

    shared_suffixes = (".yaml", ".yml")

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:
        """Say whether a file's one outermost key is a language, or its path names one; a glossary is not meant."""
        lines = _AT_MARGIN.findall(decoded_head(head))
        if _is_glossary(lines):
            return False
        alone = _OUTERMOST.fullmatch(lines[0].rstrip()) if len(lines) == 1 else None
        if alone and language_tag(alone[2]):
            return True
        if PurePath(path).suffix.lower() not in _SUFFIXES:
            return False
        return in_folder_of_language(path) or (in_locale_folder(path) and tag_at_end(path) is not None)

    def read(self, file: OpenFile) -> Document:
        """Return the document; a segment's id is made of its keys, as ``errors.messages[0]``.

        An outermost key that is a language tag is no part of it, and tells the language of the document.
        From a file's second document on, the id begins with its number, as ``document 2.errors``.
        """
        # PyYAML is loaded only where there is YAML to read.
        from termcheck.parsing.yaml.leaves import leaves

        content = characters(file)
        if _is_glossary(_AT_MARGIN.findall(content.content)):
            raise content.refuse(0, "this is a glossary of termcheck; check with it by --glossary, and give copy here")
        found: list[Leaf] = []
        failure: DocumentError | None = None
        try:
            # What was read before a mistake stays in the list.
            found.extend(leaves(content))
        except DocumentError as error:
            failure = error
        texts = _Texts(content, found, failure)
        language, segments = in_one_language(texts.segments(), lambda sample: texts.language(file, sample))
        return Document(file.path, None, language, segments, Pairing.KEY)

    def spelled(self, characters: str, run: Run) -> str:
        """Return characters as the style of a scalar writes them."""
        return spelled(characters, run.quoting)


def _is_glossary(lines: Sequence[str]) -> bool:
    """Say whether the lines that are not indented are those of a native glossary."""
    return all(any(line.startswith(key) for line in lines) for key in _GLOSSARY)


@dataclass(frozen=True, slots=True)
class _Texts:
    """The texts of a file, and what kept the rest of it from being read."""

    characters: Characters
    leaves: Sequence[Leaf]
    failure: DocumentError | None

    @property
    def root(self) -> str:
        """The language that is the outermost key of the first text; nothing where outermost keys are none."""
        are_languages = all(len(leaf.keys) > 1 and language_tag(leaf.keys[0]) for leaf in self.leaves)
        return self.leaves[0].keys[0] if self.leaves and are_languages else ""

    def language(self, file: OpenFile, sample: str) -> str:
        """Return the language that the outermost key names, or else the path, or the script of a sample."""
        named = language_tag(self.root)
        if named is None:
            return language_of(file, sample)
        return next((language for language in file.languages if same_language(language, named)), named)

    def segments(self) -> Iterator[Segment]:
        """Yield the segments; raise ``DocumentError`` behind the last, and where a second language begins."""
        root = self.root
        for leaf in self.leaves:
            if root and leaf.keys[0] != root:
                message = f"the texts in “{leaf.keys[0]}” begin here; keep each language in a file of its own"
                raise self.characters.refuse(leaf.begin, message)
            written = self.characters.text(pieces(self.characters.content, leaf.scalar), "", masked_icu)
            text = as_message(written, masked_icu)
            verbatim = words_kept_verbatim(self._notes(leaf), text.content)
            yield Segment(_id(leaf, root), None, text, verbatim=verbatim, faults=leaf.faults)
        if self.failure is not None:
            raise self.failure
        if not self.leaves:
            message = "this file holds no text; give one with texts behind keys"
            raise NothingToCheckError(Mistake(Place(self.characters.path), message))

    def _notes(self, leaf: Leaf) -> Iterator[str]:
        """Yield the note of a text's message, the comments directly above its key, as one, and the one behind it."""
        if leaf.note:
            yield leaf.note
        content, starts = self.characters.content, self.characters.starts
        number = bisect_right(starts, leaf.begin) - 1
        margin = content[starts[number] : leaf.begin] if leaf.begin - starts[number] < _WIDEST_MARGIN else "{"
        above: list[str] = []
        while not margin.strip(" -") and number > 0 and len(above) < _MOST_COMMENTS:
            number -= 1
            line = content[starts[number] : starts[number + 1]].strip()
            if not line.startswith("#"):
                break
            above.insert(0, line.lstrip("#").strip())
        if above:
            yield "\n".join(above)
        behind = _COMMENT_BEHIND.match(content, leaf.scalar.end)
        if behind:
            yield behind[1]


def _id(leaf: Leaf, root: str) -> str:
    """Return the keys of a text as one, without that of its language."""
    keys = (*([f"document {leaf.document}"] if leaf.document > 1 else ()), *leaf.keys[bool(root) :])
    return "".join(key if key.startswith("[") else f".{key}" for key in keys).removeprefix(".")
