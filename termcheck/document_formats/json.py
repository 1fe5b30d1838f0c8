"""JSON with the texts of a program behind keys, as message libraries, browser extensions and Flutter (ARB) have it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from termcheck.document_formats import DocumentFormat
from termcheck.errors import Mistake, NothingToCheckError, Place
from termcheck.glossary import same_language
from termcheck.language.script import detect, script_of
from termcheck.parsing.characters import Characters
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.icu_messages import as_message, masked_icu
from termcheck.parsing.json import nodes as json_nodes
from termcheck.parsing.json.leaves import JsonLeaves, Leaf, unwrapped
from termcheck.parsing.json.nodes import String
from termcheck.parsing.locales import ALSO_WORDS, in_folder_of_language, in_locale_folder, language_of, tag_at_end
from termcheck.parsing.translation_notes import verbatim_words
from termcheck.parsing.xml.head import decoded_head
from termcheck.text import Document, Pairing, Run, Segment, Text

_ARB = re.compile(r'"@@(?:locale|last_modified|context|author|comment|x-[\w-]{1,40})"\s*+:')
_HOLDS_TEXT = re.compile(r'\s*+[{\[][^"]{0,200}+"')
# What stands in folders of any kind and is no copy: the packages and settings of JavaScript.
_OF_PROGRAMS = re.compile(r"(?:package(?:-lock)?|composer|[jt]sconfig(?:[.-][\w.-]{1,100})?)\.json\Z", re.IGNORECASE)
# What files of messages are called before the language, as in ``messages_ko.json``.
_BUNDLES = re.compile(
    r"(?:app|common|copy|i18n|intl|l10n|labels?|lang|locales?|messages?|resources?|strings?|texts?|translations?|ui)[._-]"
)
# A key that names a text and is none, and the form that i18next puts behind a key.
_NAME = re.compile(r"[^\s.]++(?:\.[^\s.]++)++|[^\s_]*+_\S*+|[a-z][A-Za-z0-9-]*+")
_FORM = re.compile(r"_(?:zero|one|two|few|many|other|plural)\Z")
_PAIR = 2
_MOST_BESIDE = 20
"""So many texts in no language, as names of files, may stand beside each that is given by language."""

_SAMPLE = 1000
"""Texts, and code points of each, that are enough to tell a language."""

_LONGEST_SENTENCE = 10_000
_SENTENCES = 3
"""Keys are sentences where more than one in so many has a space."""


class Json(DocumentFormat):
    """Texts of a program behind keys, in JSON: i18next, vue-i18n, FormatJS, browser extensions, Flutter (ARB)."""

    suffixes = (".arb",)
    shared_suffixes = (".json",)

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:
        """Say whether a file holds ARB's own keys, or is JSON whose path names a language.

        Such a path is enough, so that a file that is broken is told to be.
        """
        content = decoded_head(head)
        if _HOLDS_TEXT.match(content) and _ARB.search(content):
            return True
        return path.lower().endswith(".json") and _is_localised(path)

    def read(self, file: OpenFile) -> Document:
        """Return the document; a segment's id is made of its keys, as ``errors.messages.blank``.

        A key that is a language tag is no part of it; where several are, two languages that the glossary speaks
        are read as source and target, in the glossary's order.
        The language of another file is the one it states, or that its path names, or the one its script tells;
        where the keys are sentences in another language, they are the source.
        """
        characters, root = json_nodes.compose(file)
        stated, root = unwrapped(root)
        leaves = list(JsonLeaves(characters, file.wanted.languages).under(root))
        if not _are_by_language(leaves, in_one=bool(stated) or _says_language(file)):
            leaves = list(JsonLeaves(characters, ()).under(root))
        if not leaves:
            message = "this file holds no text; give an object of keys and texts"
            raise NothingToCheckError(Mistake(Place(file.path), message))
        named = _named(leaves, file)
        if len(named) >= _PAIR:
            texts = _Texts(characters, *named[:_PAIR])
            return texts.document(texts.pairs(leaves))
        alone = named[0] if named else stated
        leaves = [leaf for leaf in leaves if leaf.language in ("", alone)]
        target = _language(file, alone, leaves)
        source = _source_in_keys(leaves, file.languages, target)
        texts = _Texts(characters, source, target)
        return texts.document(map(texts.with_its_key if source else texts.alone, leaves))

    def spelled(self, characters: str, run: Run) -> str:
        """Return characters with the escapes of JSON."""
        return json_nodes.spelled_in_json(characters, run)


def _is_localised(path: str) -> bool:
    """Say whether a path is one of a file for one language: by its name, or by the folders it stands in."""
    name = PurePath(path)
    if _OF_PROGRAMS.match(name.name):
        return False
    stem = name.stem
    at_end = tag_at_end(path)
    if at_end and (in_locale_folder(path) or _BUNDLES.match(stem.lower())):
        return True
    return (at_end == stem.replace("_", "-") and at_end not in ALSO_WORDS) or in_folder_of_language(path)


def _says_language(file: OpenFile) -> bool:
    """Say whether the path of a file is one for one language, or its name ends in one that it may be in."""
    path = file.telling_path
    at_end = tag_at_end(path, file.languages)
    return _is_localised(path) or any(at_end and same_language(at_end, known) for known in file.languages)


def _are_by_language(leaves: list[Leaf], *, in_one: bool) -> bool:
    """Say whether texts are given by language throughout, and not just in a menu of languages among other texts.

    In a file that says to be ``in_one`` language they must be no fewer than the other texts.
    """
    given = len({leaf.id for leaf in leaves if leaf.language})
    others = sum(not leaf.language for leaf in leaves)
    return given > 0 and others <= given * (1 if in_one else _MOST_BESIDE)


def _named(leaves: Iterable[Leaf], file: OpenFile) -> list[str]:
    """Return the languages that keys name: as told, or those the glossary speaks, in its order; or else the first.

    Raises ``NothingToCheckError`` where several are named, but not those that were told.
    """
    tags = list(dict.fromkeys(leaf.language for leaf in leaves if leaf.language))
    spoken = [tag for language in file.wanted.languages for tag in tags if same_language(tag, language)]
    if len(tags) < _PAIR or not file.wanted.told:
        return list(dict.fromkeys(spoken)) or tags[:1]
    pair = file.wanted.pair(dict.fromkeys([*spoken, *tags]))
    if pair is None:
        raise NothingToCheckError(Mistake(Place(file.path), file.wanted.missing_in("this file", tags)))
    return list(pair)


def _language(file: OpenFile, stated: str, leaves: list[Leaf]) -> str:
    """Return the language of a file: the one it states, if the glossary speaks it, or the one found otherwise."""
    spoken = (language for language in file.languages if stated and same_language(stated, language))
    return next(spoken, None) or language_of(file, "\n".join(leaf.string.value[:_SAMPLE] for leaf in leaves[:_SAMPLE]))


def _source_in_keys(leaves: list[Leaf], languages: tuple[str, ...], target: str) -> str | None:
    """Return the language of keys that are sentences, as in Laravel and gettext; nothing where keys are just names.

    Keys in a script that is also the translation's are taken for a source where they are English.
    """
    leaves = leaves[:_SAMPLE]
    keys = [leaf.key.value[:_SAMPLE] for leaf in leaves if leaf.key]
    if sum(" " in key.strip() for key in keys) * _SENTENCES <= len(leaves):
        return None
    others = tuple(language for language in languages if not same_language(language, target)) or ("en",)
    sample = "\n".join(keys)
    source = detect(sample, others)
    if script_of(source) != script_of(target):
        return source if detect(sample, (target, source)) == source else None
    repeated = sum(leaf.key is not None and leaf.key.value == leaf.string.value for leaf in leaves)
    return source if same_language(source, "en") and repeated * 2 < len(leaves) else None


@dataclass(frozen=True, slots=True)
class _Texts:
    """How the texts of one file become segments, with or without a source."""

    characters: Characters
    source: str | None
    target: str

    def document(self, segments: Iterable[Segment]) -> Document:
        """Return the document that segments make."""
        return Document(self.characters.path, self.source, self.target, segments, Pairing.KEY)

    def alone(self, leaf: Leaf) -> Segment:
        """Return a text by itself."""
        text = self._text(leaf.string, self.target)
        return Segment(leaf.id, None, text, verbatim=_verbatim(leaf, text), faults=leaf.faults)

    def with_its_key(self, leaf: Leaf) -> Segment:
        """Return a text whose source is its key, if that is no name."""
        if leaf.key is None or self.source is None or not _is_sentence(leaf.key.value):
            return self.alone(leaf)
        key = _without_form(leaf.key, self.characters.content)
        return Segment(leaf.id, self._text(key, self.source), self._text(leaf.string, self.target), faults=leaf.faults)

    def pairs(self, leaves: list[Leaf]) -> Iterator[Segment]:
        """Yield the texts of two languages in pairs, in the order of the source, then those without a source.

        Of the texts in no language, those in the target's script are read.
        """
        translations = {leaf.id: leaf for leaf in leaves if leaf.language == self.target}
        for leaf in leaves:
            if leaf.language == self.source:
                yield self._pair(leaf, translations.pop(leaf.id, None))
        for leaf in leaves:
            if leaf.language:
                waits = translations.get(leaf.id) is leaf
            else:
                waits = detect(leaf.string.value, (self.source or "", self.target)) == self.target
            if waits:
                yield self.alone(leaf)

    def _pair(self, leaf: Leaf, translation: Leaf | None) -> Segment:
        """Return a text with its translation; where there is none, that is empty and stands where the text does."""
        source = self._text(leaf.string, self.source or "")
        string, faults = (translation.string, translation.faults) if translation else (leaf.string, ())
        target = self._text(string if translation else String(string.start, string.start, ""), self.target)
        return Segment(leaf.id, source, target, verbatim=_verbatim(leaf, source), faults=(*leaf.faults, *faults))

    def _text(self, string: String, language: str) -> Text:
        """Return the text of a string, in which the entities of HTML are the characters they mean."""
        text = json_nodes.text(self.characters, string, language, masked_icu)
        return as_message(text, masked_icu)


def _verbatim(leaf: Leaf, text: Text) -> tuple[str, ...]:
    """Return the words of a text that its note forbids to translate."""
    return verbatim_words(leaf.note, text.content) if leaf.note else ()


def _is_sentence(key: str) -> bool:
    """Say whether a key is a text, as people write one."""
    return len(key) <= _LONGEST_SENTENCE and not _NAME.fullmatch(key)


def _without_form(key: String, content: str) -> String:
    """Return a key without the plural form that i18next puts behind it."""
    form = _FORM.search(content[key.start : key.end])
    length = len(form[0]) if form else 0
    return String(key.start, key.end - length, key.value[: len(key.value) - length])
