"""What the columns of glossary tables are called: by termcheck itself, and in the exports of other programs."""

import re
from collections.abc import Iterator

from termcheck.parsing.glossary_validation import language_tag
from termcheck.parsing.language_names import SOURCE, TARGET, language_called

CONCEPT_FIELDS = (
    "id",
    "definition",
    "note",
    "subject",
    "source",
    "owner",
    "each",
    "do_not_translate",
    "narration_only",
    "confusable_with",
    "paths",
    "sections",
    "valid_from",
    "valid_until",
)
"""Columns that speak of the concept."""

TERM_FIELDS = ("part_of_speech", "match", "case", "when", "unless", "near", "not_near", "varies")
"""Columns that speak of terms: of all in the row, or of those in a language and of a status."""

FIELDS = (*CONCEPT_FIELDS, *TERM_FIELDS)

# The names in the documentation, or in exports, of Weblate, Crowdin, Lokalise, Phrase Strings, Phrase TMS, Smartling,
# memoQ, MultiTerm, Google Cloud, GlotPress and Lingohub; and what desks write over columns of their own.
_OTHER_NAMES = {
    "key": "concept id, entry id, concept, entry number, concept code, 번호",
    "definition": "description, meaning, general description, concept definition, entry definition, def, defs,"
    "entry description, descriptions, definitions, explanation, 정의, 뜻, 설명, erklärung, beschreibung, definición",
    "note": "notes, comment, comments, remark, remarks, concept note, entry note, term note, translator comments,"
    "developer comments, usage, usage note, usage notes, context, 비고, 메모, 참고, anmerkung, bemerkung, nota, notas",
    "subject": "subject field, domain, subdomain, subdomains, sub domains, category, categories, entry subject, field,"
    "entry domain, concept subject, concept domain, topic, tags, labels, 분야, 분류, fachgebiet, thema, domaine",
    "source": "reference, references, origin, url, urls, link, links, concept url, 출처, quelle, fuente",
    "owner": "responsible, responsible person, decided by, approved by, 담당, 담당자",
    "part_of_speech": "pos, word class, grammatical category, wortart, 품사, catégorie grammaticale",
    "do_not_translate": "dnt, non translatable, nontranslatable, not translatable, untranslatable, read only, readonly",
    "translatable": "entry translatable, translate",
    "case_sensitive": "casesensitive, case sensitivity, match case, 대소문자 구분",
    "exact_match": "exactmatch",
    "forbidden": "blocked, banned, do not use, not allowed, 금지",
    "preferred": "is preferred",
    "status": "term status, administrative status, usage status, approval status, 상태",
    "avoided": "avoid, wrong, incorrect, not, don’t use, don't use, instead of, 틀린 표현, 쓰지 말 것, vermeiden,"
    "éviter, evitar",
    "synonyms": "synonym, variants, variant, variations, variation, linguistic variations, alternatives",
    "flags": "flag",
    "fuzzy": "needs editing",
    "term_info": "term matching",
    "term": "terms, word, words, term text, headword, phrase, expression, 용어, 단어, benennung, terme, término",
    "language": "lang, locale, language code, term locale, term language, langcode, locale code, 언어",
    "source_language": "source lang, source locale, source language code",
    "target_language": "target lang, target locale, target language code",
    "plain": "term example, example, examples, gender, type, term type, number, location, term id, created,"
    "created at, created by, creation date, modified, modified by, modification date, last modified,"
    "last modified by, last modified at, updated, updated at, updated by, creator, modifier,"
    "entry created, entry creator, entry lastmodified, entry last modified, entry modifier,"
    "entry clientid, entry client id, entry projectid, entry project id, entry image, image, figure,"
    "concept figure, locked, antonyms, antonym, seo, archived, project, client, short translation, lemma,"
    "term is source, priority",
}
_BY_NAME = {name.replace("_", " "): name for name in FIELDS} | {
    other.strip(): field
    for field, others in _OTHER_NAMES.items()
    for other in (field.replace("_", " "), *others.split(","))
}
_SIDES = SOURCE | TARGET
_BESIDE_SIDE = frozenset("term terms string text word phrase entry".split())

NO_LANGUAGES = frozenset(
    "abc alt app day doc dom end file img key max min msg net new num old org raw ref row seq set src sum tag tgt top "
    "txt url use usr var ver web xml".split()
)
"""Words of three letters that are also tags of languages, and mean something else over a column."""

_WORD = re.compile(r"[^\s_\[\](){}:;,.]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])|(?<=[a-z])(?=ID\b)")


def words_of(name: str) -> list[str]:
    """Return the words in the name of a column, whatever parts them: spaces, underscores, brackets, capitals."""
    return _WORD.findall(_CAMEL.sub(" ", name[:200]))


def field_called(words: list[str]) -> str | None:
    """Return what a column holds, by the words of its name; ``source_side`` and ``target_side`` hold terms."""
    name = " ".join(words).casefold()
    found = _BY_NAME.get(name)
    if found is not None and found != "source":
        return found
    said = set(name.split())
    sides = [side for side, names in (("source_side", SOURCE), ("target_side", TARGET)) if said & names]
    if len(sides) == 1 and not said - _SIDES - _BESIDE_SIDE:
        return sides[0]
    return found


def language_written(words: list[str]) -> str | None:
    """Return the language that words are, as a tag or as a name."""
    if not words or (len(words) == 1 and words[0].casefold() in NO_LANGUAGES):
        return None
    return language_tag("-".join(words)) or language_called(" ".join(words))


def described(words: list[str]) -> Iterator[tuple[str, str]]:
    """Yield a field and the language it is told in, for words that are both: “Part of Speech [en]”, ``en_note``."""
    for cut in range(1, len(words)):
        for field_words, language_words in ((words[:cut], words[cut:]), (words[cut:], words[:cut])):
            field, language = field_called(field_words), language_written(language_words)
            if field is not None and language is not None:
                yield field, language


def misspelt(name: str) -> str | None:
    """Return the one of termcheck’s own columns that a name comes within a slip of.

    In short names another letter makes another word (“base” is not “case”), so that only a letter too much or too
    little, or two that changed places, are slips there.
    """
    # Only headers that have unknown columns need this.
    from rapidfuzz.distance import OSA

    folded = " ".join(words_of(name)).casefold()
    for own in FIELDS:
        known = own.replace("_", " ")
        slips = OSA.distance(known, folded)
        same_length = len(known) == len(folded)
        if len(known) < _LONG and same_length and sorted(known) != sorted(folded):
            continue
        if len(known) >= _SHORTEST and slips <= 1 + (len(known) > _LONG + 1):
            return own
    return None


_SHORTEST = 4
_LONG = 6
