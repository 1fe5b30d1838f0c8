"""PO as a glossary in two languages: those of the header, of the file's name, or that were said with the file."""

import re
from pathlib import PurePath

from termcheck.errors import DocumentError, Mistake, Place
from termcheck.glossary import Glossary, same_language
from termcheck.language_codes import tag_of_locale
from termcheck.parsing.decoding import decoded
from termcheck.parsing.gettext import CHARSET, HEADER_LANGUAGE, Catalogue
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.glossary_review import Review, unreadable
from termcheck.parsing.glossary_validation import language_tag, quoted
from termcheck.parsing.po.entries import EntryReading

_ENGLISH = "en"


def read_po(file: GlossaryFile) -> Glossary:
    """Return the glossary in a PO file; raise ``GlossaryError`` with its mistakes."""
    review = Review()
    try:
        characters = decoded(file.opened(), CHARSET)
        languages = _languages(file, characters.sample)
        reading = EntryReading(file.path, languages, review)
        concepts = reading.concepts(Catalogue(file.path, characters.encoding).messages(characters.lines))
    except DocumentError as error:
        raise unreadable(error) from None
    if not concepts:
        review.doubt(Place(file.path, 1, 1), "this file has no message; add one")
    title = reading.title or PurePath(file.path).stem
    return Glossary(title, languages, concepts, file.path, file.digest, doubts=review.verdict(languages, concepts))


def _languages(file: GlossaryFile, sample: str) -> tuple[str, str]:
    """Return the source and the target language; raise ``DocumentError`` where these are not known."""
    written = _written_languages(file.path, sample)
    of_name = language_tag(re.split(r"[.\-]", PurePath(file.path).stem)[-1])
    target = written.get("Language") or next(iter(file.languages[1:]), None) or of_name
    others = (tag for tag in file.languages if target and not same_language(tag, target))
    source = written.get("X-Source-Language") or next(others, _ENGLISH)
    if target is None:
        what, name = "the header names no language of the translations", "Language"
    elif same_language(source, target):
        what, name = f"both languages are {target}", "X-Source-Language"
    else:
        return source, target
    raise DocumentError(Mistake(Place(file.path, 1, 1), f"{what}; write a line as “{name}: ko\\n” into the header"))


def _written_languages(path: str, sample: str) -> dict[str, str]:
    """Return the languages in the header by the names of their lines; raise ``DocumentError`` for what is no tag."""
    written: dict[str, str] = {}
    for found in HEADER_LANGUAGE.finditer(sample):
        tag = language_tag(tag_of_locale(found[2]))
        if tag is None:
            message = f"{quoted(found[2])} is not the tag of a language; write one as ko, en or pt_BR"
            raise DocumentError(Mistake(Place(path, sample.count("\n", 0, found.start()) + 1, 1), message))
        written[found[1]] = tag
    return written
