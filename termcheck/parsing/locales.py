"""Which language the path of a resource file names: ``locales/ko.yml``, ``messages_ko.properties``, ``ko.lproj``."""

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePath

from termcheck.glossary import same_language
from termcheck.language.script import detect
from termcheck.language_codes import shortest
from termcheck.parsing.decoding import OpenFile

# ISO 639-1, and the languages without a code of two letters into which programs are often translated (Unicode CLDR).
_PRIMARY = frozenset(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo
    es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg
    ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn
    no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta
    te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    ast ceb ckb csb dsb fil fur gsw haw hsb kab kok lij mai scn szl yue
    """.split()
)
# A tag with a region in small letters could be a pair of languages, as in ``desk.ko-en.yaml``.
_TAG = r"([a-z]{2,3})(?:[-_][A-Z][a-z]{3})?(?:[-_](?:[A-Z]{2}|[0-9]{3}))?"
_WHOLE = re.compile(_TAG)
_AT_END = re.compile(rf"(?:\A|[._]|(?<![._][a-z]{{2}})(?<!\A[a-z]{{2}})-)({_TAG})\Z")
_FOLDERS = frozenset("i18n intl l10n lang langs language languages locale locales nls translation translations".split())
ALSO_WORDS = frozenset("am as be he hi id in is it my no nr or so to".split())
"""Tags that are also words or short for some, so that a name ending in one need not be that of a language."""

_NEAR = 4
"""So many folders above a file may be named for its language."""


def language_tag(word: str) -> str | None:
    """Return the BCP 47 tag that a word is, as ``pt-BR`` for ``pt_BR``; ``None`` where it names no language."""
    found = _WHOLE.fullmatch(word)
    return word.replace("_", "-") if found and found[1] in _PRIMARY else None


def _tag_of_known(word: str, known: Iterable[str]) -> str | None:
    """Return the tag that a word is; codes of three letters, which may be words, count only for known languages."""
    tag = shortest(word)
    if tag != word and not any(same_language(tag, language) for language in known):
        return None
    return language_tag(tag)


def tag_at_end(path: str, known: Iterable[str] = ()) -> str | None:
    """Return the language tag that a file's name is, or ends in, before its suffix.

    ``kor`` is the tag ``ko`` only where that is among the ``known`` languages.
    """
    found = _AT_END.search(PurePath(path).stem)
    return _tag_of_known(found[1], known) if found else None


def tag_of_folder(path: str, known: Iterable[str] = ()) -> str | None:
    """Return the language tag that the nearest of the folders above a file is named for, as ``ko`` or ``ko.lproj``.

    ``kor`` is the tag ``ko`` only where that is among the ``known`` languages.
    """
    folders = PurePath(path).parts[:-1][: -_NEAR - 1 : -1]
    tags = (_tag_of_known(folder.removesuffix(".lproj"), known) for folder in folders)
    return next(filter(None, tags), None)


def in_locale_folder(path: str) -> bool:
    """Say whether a file stands in a folder made for translations, as ``locales``."""
    return any(map(is_locale_folder, PurePath(path).parts[:-1][: -_NEAR - 1 : -1]))


def outermost_locale_folder(folders: Sequence[str]) -> int | None:
    """Return the index of the outermost folder made for translations among the nearest; ``None`` if none is there."""
    near = range(max(0, len(folders) - _NEAR), len(folders))
    return next((index for index in near if is_locale_folder(folders[index])), None)


def in_folder_of_language(path: str) -> bool:
    """Say whether a file stands in a folder made for a language in one made for translations: ``locales/ko/a.yml``."""
    folders = PurePath(path).parts[:-1][: -_NEAR - 1 : -1]
    tags = (number for number, folder in enumerate(folders) if language_tag(folder))
    return any(map(is_locale_folder, folders[next(tags, len(folders)) :]))


def is_locale_folder(folder: str) -> bool:
    """Say whether a folder's name says that it is made for translations."""
    return folder.lower().lstrip("_") in _FOLDERS


def language_of(file: OpenFile, sample: str) -> str:
    """Return the language of a resource file: the one its path names, or else the one its script tells.

    A name that ends in another language than the file may be in counts too, where the script does not deny it.
    ``sample`` is made of texts without their keys, which are in Latin letters in every language.
    """
    path = file.telling_path
    for named in (tag_at_end(path, file.languages), tag_of_folder(path, file.languages)):
        for language in file.languages:
            if named and same_language(named, language):
                return language
    other = _other_language(file)
    return detect(sample, (*file.languages, other) if other else file.languages)


def _other_language(file: OpenFile) -> str | None:
    """Return the tag that a file's name ends in where it is no word, and where no single language was told."""
    tag = tag_at_end(file.path) if len(file.languages) > 1 else None
    return None if tag in ALSO_WORDS and not in_locale_folder(file.telling_path) else tag
