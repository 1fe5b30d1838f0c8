"""Which language a file is in, told by its name and those of the folders it stands in."""

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePath

from termcheck.glossary import same_language
from termcheck.language_codes import primary_code, shortest

# As in draft.en.txt or draft.zh-Hant-TW.txt; ko-en is a pair and no tag.
_TAG = re.compile(r"[a-z]{2}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")

# The same in the manners of other names: en_us, zh-hant, DE (RFC 5646, 2.1), with scripts that tell languages apart.
_LOOSE_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-(?P<script>arab|cyrl|deva|guru|hans|hant|latn|mong))?"
    r"(?:-(?P<region>[a-z]{2}|[0-9]{3}))?",
    re.IGNORECASE,
)

_REGION_BEHIND = re.compile(r"(?:\A|-)[a-z]{2,3}-[A-Z]{2}\Z")

_MARK = re.compile(r"[-_.]")

# As in values-ko-land, values-zh-rTW and values-b+zh+Hant+TW (Android, “App resources overview”, table 2).
_ANDROID = re.compile(r"values-(?:b\+(?P<tag>[\w+]+)|(?P<language>[a-z]{2,3})(?:-r(?P<region>[A-Z]{2}))?)(?:-.*)?")
_APPLE = ".lproj"


def language_between_dots(path: str) -> str | None:
    """Return the tag of the language that a file's name surely tells: ``en`` in ``draft.en.txt``."""
    inner = PurePath(path).name.split(".")[1:-1]
    return inner[-1] if inner and _TAG.fullmatch(inner[-1]) else None


def language_hinted(path: str, known: Sequence[str]) -> str | None:
    """Return the one of some known languages that a path hints at, as a tag that may say more than the known one.

    The end of the file's name comes first (``app_en.arb``, ``ko.json``), then the nearest folder (``values-ko``).
    Only languages that are known count, since most names that look like a tag are words.
    """
    file = PurePath(path)
    tag = _tag_at_end(_MARK.split(file.stem), known)
    return tag or next(filter(None, (_tag_of_folder(folder.name, known) for folder in file.parents)), None)


def likeliest_last(languages: Iterable[str], tag: str | None) -> tuple[str, ...]:
    """Return languages with the one that a tag names behind the others, in the words of the tag."""
    return tuple(languages) if tag is None else (*without(languages, tag), tag)


def without(languages: Iterable[str], tag: str) -> tuple[str, ...]:
    """Return languages but for the one that a tag names."""
    return tuple(language for language in languages if not same_language(language, tag))


def _tag_of_folder(folder: str, known: Sequence[str]) -> str | None:
    """Return the tag that a folder is called by."""
    android = _ANDROID.fullmatch(folder)
    if android:
        tag = android["tag"] or "+".join(filter(None, android.group("language", "region")))
        return _tag(tag.split("+"), known)
    words = _MARK.split(folder.removesuffix(_APPLE))
    return None if _is_pair(words, known) else _tag(words, known)


def _tag_at_end(words: Sequence[str], known: Sequence[str]) -> str | None:
    """Return the tag that the last words of a name spell, the longest there is; a region is no language by itself."""
    if _is_pair(words[-2:], known):
        return None
    counts = (3, 2) if _REGION_BEHIND.search("-".join(words)) else (3, 2, 1)
    return next(filter(None, (_tag(words[-count:], known) for count in counts if count <= len(words))), None)


def _is_pair(words: Sequence[str], known: Sequence[str]) -> bool:
    """Say whether words are two known languages, as ``ko-en``, and not one and a region, as ``de-de`` or ``en_CA``."""
    match words:
        case [source, target]:
            languages = set(map(primary_code, known))
            region = source.lower() == target.lower() or (source.islower() and target.isupper())
            return not region and {primary_code(source), primary_code(target)} <= languages
    return False


def _tag(words: Sequence[str], known: Sequence[str]) -> str | None:
    """Return the tag that words spell, if it is one of a known language."""
    found = _LOOSE_TAG.fullmatch("-".join(words))
    if found is None:
        return None
    script, region = found["script"], found["region"]
    subtags = (shortest(found["language"].lower()), script and script.title(), region and region.upper())
    tag = "-".join(filter(None, subtags))
    return tag if any(same_language(tag, language) for language in known) else None
