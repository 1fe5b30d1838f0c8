"""JSON with the texts of a program behind keys, as message libraries, browser extensions and Flutter (ARB) have it."""

import html
import re
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from termcheck.document_formats import DocumentFormat
from termcheck.errors import DocumentError, Mistake, Place
from termcheck.glossary import same_language
from termcheck.language.script import detect
from termcheck.parsing import json_nodes
from termcheck.parsing.characters import Characters, Piece
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.escapes import unescaped
from termcheck.parsing.icu_messages import masked_icu
from termcheck.parsing.json_leaves import JsonLeaves, Leaf, unwrapped
from termcheck.parsing.locales import in_locale_folder, language_of, tag_at_end, tag_of_folder
from termcheck.parsing.translation_notes import verbatim_words
from termcheck.parsing.xml_head import decoded_head
from termcheck.text import Document, Pairing, Run, Segment, Text

_ARB = re.compile(r'"@@(?:locale|last_modified|context|author|comment|x-[\w-]{1,40})"\s*+:')
_HOLDS_TEXT = re.compile(r'\s*+[{\[][^"]{0,200}+"')
# What files of messages are called before the language, as in ``messages_ko.json``.
_BUNDLES = re.compile(
    r"(?:app|common|copy|i18n|intl|l10n|labels?|lang|locales?|messages?|resources?|strings?|texts?|translations?|ui)[._-]"
)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_PAIR = 2
_SAMPLE = 1000
"""Texts that are enough to tell a language."""


class Json(DocumentFormat):
    """Texts of a program behind keys, in JSON: i18next, vue-i18n, FormatJS, browser extensions, Flutter (ARB)."""

    suffixes = (".arb",)
    shared_suffixes = (".json",)

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:
        """Say whether a file holds ARB's own keys, or is JSON whose path names a language."""
        content = decoded_head(head)
        if not _HOLDS_TEXT.match(content):
            return False
        return _ARB.search(content) is not None or (path.lower().endswith(".json") and _is_localised(path))

    def read(self, file: OpenFile) -> Document:
        """Return the document; a segment's id is made of its keys, as ``errors.messages.blank``.

        A key that is a language tag is no part of it; where several are, two languages that the glossary speaks
        are read as source and target, in the glossary's order.
        The language of another file is the one it states, or that its path names, or the one its script tells.
        """
        characters, root = json_nodes.compose(file)
        stated, root = unwrapped(root)
        leaves = list(JsonLeaves(characters, file.languages).under(root))
        if not leaves:
            raise DocumentError(Mistake(Place(file.path), "this file holds no text; give an object of keys and texts"))
        named = _named(leaves, file.languages)
        if len(named) >= _PAIR:
            source, target = named[:_PAIR]
            return Document(file.path, source, target, _pairs(characters, leaves, source, target), Pairing.KEY)
        alone = named[0] if named else stated
        leaves = [leaf for leaf in leaves if leaf.language in ("", alone)]
        language = _language(file, alone, "\n".join(leaf.string.value for leaf in leaves[:_SAMPLE]))
        segments = (_segment(characters, leaf, language) for leaf in leaves)
        return Document(file.path, None, language, segments, Pairing.KEY)

    def spelled(self, characters: str, run: Run) -> str:
        """Return characters with the escapes of JSON."""
        return json_nodes.spelled_in_json(characters, run)


def _is_localised(path: str) -> bool:
    """Say whether a path is one of a file for one language: by its name, or by the folders it stands in."""
    stem = PurePath(path).stem
    at_end = tag_at_end(path)
    if at_end and (len(at_end) == len(stem) or in_locale_folder(path) or _BUNDLES.match(stem.lower())):
        return True
    return tag_of_folder(path) is not None and in_locale_folder(path)


def _named(leaves: Iterable[Leaf], languages: tuple[str, ...]) -> list[str]:
    """Return the languages that keys name, those the glossary speaks in its order; or else the first that is named."""
    tags = list(dict.fromkeys(leaf.language for leaf in leaves if leaf.language))
    spoken = [tag for language in languages for tag in tags if same_language(tag, language)]
    return list(dict.fromkeys(spoken)) or tags[:1]


def _language(file: OpenFile, stated: str, sample: str) -> str:
    """Return the language of a file: the one it states, if the glossary speaks it, or the one found otherwise."""
    spoken = (language for language in file.languages if stated and same_language(stated, language))
    return next(spoken, None) or language_of(file, sample)


def _segment(characters: Characters, leaf: Leaf, language: str) -> Segment:
    """Return a text by itself."""
    text = _text(characters, leaf, language)
    return Segment(leaf.id, None, text, verbatim=_verbatim(leaf, text), faults=leaf.faults)


def _verbatim(leaf: Leaf, text: Text) -> tuple[str, ...]:
    """Return the words of a text that its note forbids to translate."""
    return verbatim_words(leaf.note, text.content) if leaf.note else ()


def _pairs(characters: Characters, leaves: list[Leaf], source: str, target: str) -> Iterator[Segment]:
    """Yield the texts of two languages in pairs, in the order of the source, and those without a source."""
    translations = {leaf.id: leaf for leaf in leaves if leaf.language == target}
    for leaf in leaves:
        if leaf.language == source:
            translation = translations.pop(leaf.id, None)
            text = _text(characters, leaf, source)
            yield Segment(
                leaf.id,
                text,
                _text(characters, translation, target) if translation else _nothing(text, target),
                verbatim=_verbatim(leaf, text),
                faults=(*leaf.faults, *(translation.faults if translation else ())),
            )
    for leaf in leaves:
        alone = not leaf.language and detect(leaf.string.value, (source, target)) == target
        if alone or (leaf.id in translations and leaf is translations[leaf.id]):
            yield _segment(characters, leaf, target)


def _nothing(text: Text, language: str) -> Text:
    """Return the empty text where a translation is missing, which stands where the other text does."""
    return Text("", language, text.path, text.runs[:1], text.encoding)


def _text(characters: Characters, leaf: Leaf, language: str) -> Text:
    """Return the text of a string, in which the entities of HTML are the characters they mean."""
    text = json_nodes.text(characters, leaf.string, language, masked_icu)
    if "&" not in text.content or not _ENTITY.search(text.content):
        return text
    return unescaped(text, _without_entities(text.content), masked_icu)


def _without_entities(content: str) -> Iterator[Piece]:
    """Yield the pieces of a text, with a character for each entity of HTML."""
    index = 0
    for entity in _ENTITY.finditer(content):
        meant = html.unescape(entity[0])
        if meant != entity[0]:
            yield Piece(index, entity.start())
            yield Piece(*entity.span(), meant)
            index = entity.end()
    yield Piece(index, len(content))
