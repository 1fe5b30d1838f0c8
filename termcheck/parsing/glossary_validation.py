"""What every glossary has to pass, whatever its format: legible text, languages that exist, entries that agree."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate

from termcheck.errors import Mistake, Place
from termcheck.glossary import EVERYWHERE, LONGEST_TERM, AdministrativeStatus, ConceptEntry, Term, same_language
from termcheck.language_codes import shortest
from termcheck.legible import one_line

_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad \t\r\n"

# ISO 639-1, so that a country taken for a language (jp, cn, dk) is noticed.
_TWO_LETTERS = (
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo "
    "es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka "
    "kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng "
    "nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st "
    "su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
)
_TAG = re.compile(
    rf"({_TWO_LETTERS.replace(' ', '|')}|[a-z]{{3}})(-[a-z]{{4}})?(-[a-z]{{2}}|-[0-9]{{3}})?"
    r"((?:-[a-z0-9]{5,8}|-[0-9][a-z0-9]{3})*(?:-x-[a-z0-9]{1,8})?)"
)


def without_stem_marks(written: str) -> tuple[str, tuple[int, ...]]:
    """Return a term without its stem marks, and where they stood, in code points of the term.

    A mark is a bar behind a letter, as memoQ and Phrase write it: ``option|`` stands for options and optional too.
    """
    *pieces, last = re.split(r"(?<=[^\W\d_])\|(?!\s*\|)", written)
    stems = tuple(accumulate(map(len, pieces)))
    return "".join((*pieces, last)), stems


@lru_cache(maxsize=1024)
def language_tag(written: str) -> str | None:
    """Return a BCP 47 tag in its usual capitals (``pt_br`` is ``pt-BR``), or nothing where it names no language.

    A code of three letters gives way to that of two, if its language has one: ``kor`` is ``ko``.
    """
    tag = _TAG.fullmatch(shortest(written).lower().replace("_", "-"))
    if not tag:
        return None
    script, region = (tag[2] or "").title(), (tag[3] or "").upper()
    return f"{tag[1]}{script}{region}{tag[4]}"


def visible(text: str) -> bool:
    """Say whether a text has a character that can be seen, and is not all white space and joiners of no width."""
    return bool(text) and (text.isprintable() or bool(text.strip(_INVISIBLE))) and not text.isspace()


def quoted(text: str) -> str:
    """Return a text in quotation marks as a message shows it: on one line, and only the beginning of a long one."""
    longest = 60
    return f"“{one_line(text if len(text) <= longest else text[:longest] + '…')}”"


def in_file_order(mistakes: Iterable[Mistake]) -> tuple[Mistake, ...]:
    """Return the mistakes, each once, sorted by line and column."""
    return tuple(
        sorted(dict.fromkeys(mistakes), key=lambda mistake: (mistake.place.line or 0, mistake.place.column or 0))
    )


def nearest_id(name: str, ids: Iterable[str]) -> str:
    """Return the end of a message about an unknown id: the one that may have been meant, if any comes near."""
    # Glossaries have many ids, and only a mistaken one needs this.
    from rapidfuzz import process

    near = process.extractOne(name, list(ids), score_cutoff=60)
    return f"; did you mean {quoted(near[0])}?" if near else ""


def duplicate_ids(concepts: Iterable[ConceptEntry]) -> Iterator[Mistake]:
    """Yield a mistake for every concept whose id an earlier one has."""
    first: dict[str, ConceptEntry] = {}
    for concept in concepts:
        earlier = first.setdefault(concept.id, concept)
        if earlier is not concept:
            yield _mistake(
                concept, f"the id {quoted(concept.id)} is taken by the concept at {earlier.place}; change one"
            )


def contradictions(concepts: Iterable[ConceptEntry]) -> Iterator[Mistake]:
    """Yield a mistake for every term that stands in one concept and language with two statuses."""
    for concept in concepts:
        if len({term.text for term in concept.terms}) == len(concept.terms):
            continue
        first: dict[tuple[str, str], Term] = {}
        for term in concept.terms:
            earlier = first.setdefault((term.language, term.text), term)
            if earlier.status is not term.status:
                what = f"{quoted(term.text)} is {term.status} here and {earlier.status} at {earlier.place}"
                yield _mistake(term, f"{what}; decide on one status")


def contested_renderings(languages: tuple[str, ...], concepts: Iterable[ConceptEntry]) -> Iterator[Mistake]:
    """Yield a mistake for every rendering preferred for two concepts, neither of which is confusable with the other.

    Concepts of two scopes, as an old entry and a new one, do not meet.
    ``languages`` has the source language first, whose terms are no renderings.
    Renderings that differ in capitals or in compatibility forms (NFKC) only are the same.
    """
    first: dict[tuple[str, str], tuple[ConceptEntry, Term]] = {}
    source = languages[:1]
    for concept in concepts:
        for term in concept.terms:
            if term.status is not AdministrativeStatus.PREFERRED or term.language in source:
                continue
            text = term.text
            key = (term.language, text.lower() if text.isascii() else unicodedata.normalize("NFKC", text).casefold())
            rival, earlier = first.setdefault(key, (concept, term))
            if rival.id != concept.id and _meet(rival, concept) and not _confusable(rival, concept):
                what = f"{quoted(term.text)} is the preferred rendering of {quoted(rival.id)} too ({earlier.place})"
                remedy = f"choose another, or name {quoted(rival.id)} under confusable_with"
                yield _mistake(term, f"{what}; {remedy}")


def _meet(one: ConceptEntry, other: ConceptEntry) -> bool:
    """Say whether two concepts can count for the same copy; those that count everywhere meet all others."""
    return one.scope == other.scope or EVERYWHERE in (one.scope, other.scope)


def _confusable(one: ConceptEntry, other: ConceptEntry) -> bool:
    """Say whether one of two concepts names the other as confusable with it."""
    return other.id in one.confusable_with or one.id in other.confusable_with


def gaps(languages: tuple[str, ...], concepts: Iterable[ConceptEntry]) -> Iterator[Mistake]:
    """Yield a doubt for every concept without a term in some language, or with none that copy may use.

    One that is not to be translated is the same in every language; a term for ``en`` is one for ``en-GB`` too.
    A concept of proposed terms alone still waits for a decision on all of them.
    """
    for concept in concepts:
        preferred = {term.language for term in concept.terms if term.status is AdministrativeStatus.PREFERRED}
        if len(preferred) == len(languages) or concept.do_not_translate:
            continue
        if concept.terms and all(term.status is AdministrativeStatus.PROPOSED for term in concept.terms):
            continue
        spoken = {language: list(_of_language(concept.terms, language)) for language in languages}
        missing = [language for language, terms in spoken.items() if not terms]
        if missing:
            yield _mistake(concept, f"{quoted(concept.id)} has no term in {', '.join(missing)}; add one")
        for language in languages[1:]:
            if spoken[language] and not any(term.status.accepted for term in spoken[language]):
                what = f"{quoted(concept.id)} has no preferred or admitted term in {language}"
                yield _mistake(concept, f"{what}; say what should be written")


def overlong(concepts: Iterable[ConceptEntry]) -> Iterator[Mistake]:
    """Yield a doubt for every term that is so long that it is not looked for."""
    for concept in concepts:
        for term in concept.terms:
            if len(term.text) > LONGEST_TERM:
                what = f"{quoted(term.text)} has {len(term.text):,} characters; only {LONGEST_TERM:,} are looked for"
                yield _mistake(term, f"{what}; make it shorter")


def _of_language(terms: Iterable[Term], language: str) -> Iterator[Term]:
    return (term for term in terms if same_language(term.language, language))


def _mistake(about: ConceptEntry | Term, message: str) -> Mistake:
    """Return a mistake at the place of an entry or term."""
    return Mistake(about.place or Place(""), message)
