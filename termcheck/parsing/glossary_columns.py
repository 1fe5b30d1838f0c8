"""What the columns of a glossary table hold, as its header says, or the name of a file without one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import NamedTuple

from termcheck.errors import Mistake, Place
from termcheck.glossary import AdministrativeStatus, same_language
from termcheck.nearest import did_you_mean
from termcheck.parsing.column_names import (
    FIELDS,
    NO_LANGUAGES,
    TERM_FIELDS,
    described,
    field_called,
    language_written,
    misspelt,
    words_of,
)
from termcheck.parsing.glossary_validation import language_tag, quoted
from termcheck.parsing.glossary_values import status_called
from termcheck.parsing.language_names import language_called

UNKNOWN = "unknown"
"""What a column is called of which nobody knows what it holds."""

HOW_TO_NAME = "name the languages with --source-language and --target-language, or in the file’s name, as desk.ko-en"
"""What to do where a table does not tell its languages, as the end of a message."""

_PREFERRED = AdministrativeStatus.PREFERRED
_STATUSES = {str(status): status for status in AdministrativeStatus}
_SIDES = ("source_side", "target_side")
_TOLD_IN_LANGUAGES = (*TERM_FIELDS, "definition", "note", "source")
_TAG_IN_NAME = r"([a-z]{2}(?:[-_][A-Z][a-z]{3})?(?:[-_][A-Z]{2})?)"
_PAIR_IN_NAME = re.compile(rf"(?:^|[-_. ]){_TAG_IN_NAME}[-_]{_TAG_IN_NAME}(?:\.|$)")
_NUMBERS = frozenset({"#", "№", "No.", "Nr."})
_IN_BRACKETS = re.compile(r"([^()]+)\(([^()]+)\)\s*")
_LIKE_A_TAG = re.compile(r"[a-z]{2}(?:[-_][a-z]{2,4})?", re.IGNORECASE)
_THREE_LETTERS = re.compile(r"[a-z]{3}", re.IGNORECASE)
_PAIR = 2

# Countries that are taken for languages.
_LANGUAGE_OF = dict(
    entry.split("=")
    for entry in "at=de-AT cn=zh cz=cs dk=da gb=en-GB gr=el jp=ja mx=es-MX tw=zh-TW ua=uk us=en-US vn=vi".split()
)


class Column(NamedTuple):
    """What a column holds: terms of a language and a status, or without a status what its name says.

    ``language`` and ``described`` tell of which terms such a column speaks, where it does not speak of all.
    ``of`` is the number of another column, from 0: the one with the terms that a column describes, or, for terms of
    no language, the one whose cells name their languages.
    """

    name: str
    status: AdministrativeStatus | None = None
    language: str = ""
    described: AdministrativeStatus | None = None
    of: int | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """What a header says: a column or a mistake for each of its cells, and what to doubt.

    ``joined`` says that rows of one id tell of one concept, as in exports with a term a row.
    """

    meanings: tuple[Column | Mistake | None, ...]
    doubts: tuple[Mistake, ...] = ()
    joined: bool = False


def is_header(names: Sequence[str], languages: Sequence[str] = ()) -> bool:
    """Say whether the cells of a first row name languages or columns, and are not terms themselves.

    Words of three letters may be either, so they need a sign beside them: a tag of two, another column or a status.
    Where the name of the file tells ``languages``, a header names them, or all its cells are understood.
    """
    written = [name for name in names if name]
    if not written or names[0].casefold() == "id":
        return bool(written)
    read = [_meaning(name) for name in written]
    columns = [column for column in read if isinstance(column, Column) and column.name != UNKNOWN]
    named = {column.name for column in columns if column.status}
    tags = [name for name, column in zip(written, read, strict=True) if isinstance(column, Column) and column.status]
    if len(columns) - len(tags) >= _PAIR:
        return True
    told = all(any(same_language(language, name) for name in named) for language in languages)
    if not told and len(columns) < len(written):
        return False
    if tags and (len(columns) > len(tags) or any(":" in tag for tag in tags)):
        return True
    sure = [tag for tag in tags if not (_THREE_LETTERS.fullmatch(tag) or language_called(tag))]
    alone = len(written) == 1 and any(map(language_tag, sure))
    return alone or (bool(sure) and len(tags) > 1) or _all_named(written, named)


def _all_named(names: Sequence[str], languages: set[str]) -> bool:
    """Say whether all cells of a row are names of several languages (Korean, English)."""
    return len(languages) > 1 and all(map(language_called, names))


def columns_of_header(cells: Sequence[tuple[str, Place]]) -> Iterator[Column | Mistake | None]:
    """Yield what each cell of a header says; nothing for an empty cell."""
    yield from header_of(cells).meanings


def header_of(cells: Sequence[tuple[str, Place]], languages: Sequence[str] = ()) -> Header:
    """Return what the cells of a header say, each given with its place.

    ``languages`` are those of columns that do not tell their own (source and target), the source language first.
    ``id`` is the tag of Indonesian where an id stands before it, or where there would be fewer than two languages.
    """
    read = [_meaning(name) if name else None for name, _ in cells]
    _tell_indonesian(read)
    _tell_numbers(read, cells)
    doubts = [*_name_sides(read, cells, tuple(languages))]
    _place_term_info(read)
    said = [Mistake(place, one) if isinstance(one, str) else one for one, (_, place) in zip(read, cells, strict=True)]
    said = _told_once(said, cells)
    joined = any(isinstance(one, Column) and (one.name == "key" or (one.status and not one.name)) for one in said)
    doubts += (
        Mistake(place, f"the column {quoted(name)} is not known and not read")
        for (name, place), one in zip(cells, said, strict=True)
        if isinstance(one, Column) and one.name == UNKNOWN
    )
    return Header(tuple(said), tuple(doubts), joined)


def columns_of_file(path: str, languages: Sequence[str] = ()) -> tuple[Column, ...]:
    """Return source, target and note for a table without a header, by the pair of languages that is known of it."""
    tags = languages_of_file(path, languages)
    return (*(Column(tag, _PREFERRED) for tag in tags), Column("note")) if tags else ()


def languages_of_file(path: str, languages: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the pair of languages in which the name of a file ends, as ``desk.ko-en.tsv``, or else the one said.

    The name comes first, since it knows which of the two languages stands in the first column.
    """
    pair = _PAIR_IN_NAME.search(PurePath(path).stem)
    tags = tuple(dict.fromkeys(filter(None, map(language_tag, pair.groups())))) if pair else ()
    said = tuple(languages[:_PAIR])
    return tags if len(tags) == _PAIR else said if len(said) == _PAIR else ()


def _meaning(name: str) -> Column | str:
    """Return what the name of one column says by itself, or the message of the mistake that it is."""
    return next(one for one in _readings(name) if one is not None)


def _readings(name: str) -> Iterator[Column | str | None]:
    """Yield what the name of a column may say, the likeliest first, and nothing for what it does not say."""
    head, *rest = (part.strip() for part in name.split(":"))
    words = words_of(name)
    field = field_called(words)
    in_brackets = _IN_BRACKETS.fullmatch(name)
    yield Column("plain") if name in _NUMBERS else None
    yield _with_colon(head, rest) if rest else None
    yield _with_status(in_brackets[1], in_brackets[2]) if in_brackets else None
    yield Column(field) if field else None
    language = language_tag(name) if name.casefold() not in NO_LANGUAGES else None
    language = language or language_called(name)
    yield Column(language, _PREFERRED) if language else None
    yield from (_told(field, language) for field, language in described(words))
    yield from (_with_status(" ".join(words[:-1]), words[-1]) for _ in words[1:2])
    if _LIKE_A_TAG.fullmatch(name):
        meant = _LANGUAGE_OF.get(name.casefold())
        hint = f"; did you mean “{meant}”?" if meant else ""
        yield f"{quoted(name)} is no tag of a language and no column known{hint}"
    meant = misspelt(name)
    yield f"{quoted(name)} is no column known; did you mean “{meant}”?" if meant else Column(UNKNOWN)


def _with_status(language: str, status: str) -> Column | None:
    """Return the column of terms in a language and of a status, where these are named: “English (deprecated)”."""
    tag, known = language_written(words_of(language)), status_called(status)
    return Column(tag, known) if tag and known else None


def _told(field: str, language: str) -> Column:
    """Return the column that tells a field in a language."""
    if field in ("term", *_SIDES):
        return Column(language, _PREFERRED)
    if field == "synonyms":
        return Column(language, AdministrativeStatus.ADMITTED)
    return Column(field, language=language)


def _with_colon(head: str, rest: Sequence[str]) -> Column | str | None:
    """Return what a name of parts between colons says: a language and a status, or a field, a language and a status."""
    status = status_called(rest[-1])
    called = field_called(words_of(head))
    field = "source" if called == "source_side" else called
    tags = list(map(language_tag, rest[:-1] if status and len(rest) > 1 else rest))
    if field in _TOLD_IN_LANGUAGES or (field and all(tags)):
        if len(tags) == 1 and tags[0]:
            return Column(field, language=tags[0], described=status)
        return f"{quoted(':'.join((head, *rest)))} is no column known; write it as {head}:en or {head}:en:deprecated"
    language = language_tag(head)
    if language and len(rest) == 1:
        other = field_called(words_of(rest[0]))
        if status or not other:
            hint = did_you_mean(rest[0], _STATUSES)
            return Column(language, status) if status else f"{quoted(rest[0])} is not a status{hint}"
        return _told(other, language)
    return f"{quoted(head)} is no tag of a language" if status else None


def _tell_indonesian(read: list[Column | str | None]) -> None:
    """Take ``id`` for the tag of Indonesian where it cannot be the column of ids."""
    languages = {one.name for one in read if isinstance(one, Column) and one.status} - {"id"}
    seen = False
    for number, one in enumerate(read):
        if isinstance(one, Column) and one.name == "id" and not one.status:
            if seen or (number > 0 and len(languages) == 1):
                read[number] = Column("id", _PREFERRED)
            seen = True


def _tell_numbers(read: list[Column | str | None], cells: Sequence[tuple[str, Place]]) -> None:
    """Take a first column called No for one of numbers where the others name two languages, and not by their tags."""
    others = [
        name for (name, _), one in zip(cells[1:], read[1:], strict=True) if isinstance(one, Column) and one.status
    ]
    if cells[0][0].casefold() in ("no", "nr") and len(others) >= _PAIR and not any(map(language_tag, others)):
        read[0] = Column("plain")


def _name_sides(
    read: list[Column | str | None], cells: Sequence[tuple[str, Place]], said: tuple[str, ...]
) -> Iterator[Mistake]:
    """Give a language to the columns of terms whose names tell none; yield what to doubt of it."""
    at = {one.name: number for number, one in reversed([*enumerate(read)]) if isinstance(one, Column)}
    if "source_side" in at and "target_side" not in at:
        name = cells[at["source_side"]][0]
        read[at["source_side"]] = Column("source") if name.casefold() == "source" else Column(UNKNOWN)
        del at["source_side"]
    if "target_side" in at and "source_side" not in at and "term" in at:
        at["source_side"] = at.pop("term")
    languages = list(dict.fromkeys(one.name for one in read if isinstance(one, Column) and one.status))
    for side, told_by, language in zip(
        _SIDES, ("source_language", "target_language"), (*said, "", "")[:2], strict=True
    ):
        if side in at:
            read[at[side]] = _side(cells[at[side]][0], at.get(told_by), language)
    if "term" in at:
        number = at["term"]
        read[number] = _side(cells[number][0], at.get("language"), said[0] if said else "")
        sure = {"do_not_translate", "exact_match", "synonyms"} & at.keys()
        if isinstance(read[number], str) and languages and not sure:
            read[number] = Column(languages[0], _PREFERRED)
            what = f"the column {quoted(cells[number][0])} names no language and is read as {languages[0]}"
            yield Mistake(cells[number][1], f"{what}, the first one named; if it is another, say --source-language")
    _name_variants(read, cells)


def _name_variants(read: list[Column | str | None], cells: Sequence[tuple[str, Place]]) -> None:
    """Give a language to columns of synonyms, which are source terms, and of words to avoid, which are renderings."""
    terms = [one for one in read if isinstance(one, Column) and one.status]
    languages = list(dict.fromkeys((one.name, one.of) for one in terms))
    for number, one in enumerate(read):
        if one == Column("synonyms"):
            read[number] = terms[0]._replace(status=AdministrativeStatus.ADMITTED) if terms else Column(UNKNOWN)
        elif one == Column("avoided") and len(languages) == _PAIR:
            target, told_by = languages[-1]
            read[number] = Column(target, AdministrativeStatus.DEPRECATED, of=told_by)
        elif one == Column("avoided"):
            read[number] = f"{quoted(cells[number][0])} does not tell its language; write it as en:deprecated"


def _side(name: str, told_by: int | None, language: str) -> Column | str:
    """Return the column of terms whose language another column tells, or which was said; or what is wrong with it."""
    if told_by is not None:
        return Column("", _PREFERRED, of=told_by)
    return Column(language, _PREFERRED) if language else f"{quoted(name)} does not tell its language; {HOW_TO_NAME}"


def _place_term_info(read: list[Column | str | None]) -> None:
    """Let each column of memoQ’s that describes a term know the column of terms that it stands behind."""
    terms = None
    for number, one in enumerate(read):
        if isinstance(one, Column) and one.status:
            terms = number
        elif one == Column("term_info"):
            read[number] = Column("term_info", of=terms) if terms is not None else Column(UNKNOWN)


def _told_once(
    said: list[Column | Mistake | None], cells: Sequence[tuple[str, Place]]
) -> list[Column | Mistake | None]:
    """Return what is said, with a mistake in the place of a column of termcheck’s that stands twice."""
    seen: set[tuple[str, str, object]] = set()
    told: list[Column | Mistake | None] = []
    for one, (name, place) in zip(said, cells, strict=True):
        own = isinstance(one, Column) and not one.status and one.name in FIELDS
        key = (name.casefold(), one.language, one.described) if own and isinstance(one, Column) else None
        told.append(Mistake(place, f"the column {quoted(name)} stands twice; keep one") if key in seen else one)
        if key is not None:
            seen.add(key)
    return told
