"""Paragraphs of an office file as a document: in which language it is, which words are another's, which tables pair."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from termcheck.errors import DocumentError, Mistake, NothingToCheckError, Place
from termcheck.language.script import detect, script_of
from termcheck.language_codes import primary_code
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.masking import united
from termcheck.parsing.office.paired_tables import PairedTable, paired_tables, pairs, size_of
from termcheck.parsing.office.paragraphs import Paragraph
from termcheck.text import Copies, Document, Segment, Text


def office_document(
    file: OpenFile, paragraphs: Sequence[Paragraph], mistakes: Iterable[Mistake], copies: Copies = ()
) -> Document:
    """Return the document that the paragraphs of a file make; behind them ``DocumentError`` is raised for the mistakes.

    It is one in two languages where tables hold pairs, unless more is left unread around them than they hold.
    Raise ``DocumentError`` at once where there is no paragraph.
    """
    mistakes = tuple(mistakes)
    if not paragraphs:
        if mistakes:
            raise DocumentError(*mistakes)
        message = "this file holds no text; save the document anew, or give another"
        raise NothingToCheckError(Mistake(Place(file.path), message))
    tables = paired_tables(paragraphs, file.wanted)
    if tables and _unread(paragraphs, tables) <= sum(map(size_of, tables)):
        source, target = tables[0].source_language, tables[0].target_language
        bilingual = _checked(_bilingual(paragraphs, tables), mistakes)
        return Document(file.path, source, target, bilingual, copies=copies)
    language = detect("\n".join(paragraph.content for paragraph in paragraphs), file.languages)
    told = _teller(paragraphs)
    segments = (_segment(paragraph, told(paragraph, language)) for paragraph in paragraphs)
    return Document(file.path, None, language, _checked(segments, mistakes), copies=copies)


def _checked(segments: Iterable[Segment], mistakes: Sequence[Mistake]) -> Iterator[Segment]:
    """Yield segments; then raise ``DocumentError`` for mistakes, if there are any."""
    yield from segments
    if mistakes:
        raise DocumentError(*mistakes)


def _segment(paragraph: Paragraph, text: Text) -> Segment:
    """Return a paragraph as a segment."""
    return Segment(text.place, None, text, role=paragraph.role)


def _bilingual(paragraphs: Sequence[Paragraph], tables: Sequence[PairedTable]) -> Iterator[Segment]:
    """Yield the pairs of tables, and around them the paragraphs whose script says that they are a translation."""
    told = _teller(paragraphs)
    by_number = {table.number: table for table in tables}
    reached = set[int]()
    for paragraph in paragraphs:
        table = by_number.get(paragraph.story.cell[0]) if paragraph.story.cell else None
        if table is None:
            if _is_translation(paragraph, tables[0]):
                yield _segment(paragraph, told(paragraph, tables[0].target_language))
        elif table.number not in reached:
            reached.add(table.number)
            yield from pairs(table, told, f"table {table.number}, " if len(tables) > 1 else "")


def _is_translation(paragraph: Paragraph, table: PairedTable) -> bool:
    """Say whether the script of a paragraph says that it is a translation, as those in a table are."""
    languages = table.source_language, table.target_language
    scripts_differ = script_of(languages[0]) != script_of(languages[1])
    return scripts_differ and detect(paragraph.content, languages) == languages[1]


def _unread(paragraphs: Iterable[Paragraph], tables: Sequence[PairedTable]) -> int:
    """Return how many characters stand around tables of pairs that are not read beside them."""
    numbers = {table.number for table in tables}
    around = (one for one in paragraphs if one.story.cell is None or one.story.cell[0] not in numbers)
    return sum(len(paragraph.content) for paragraph in around if not _is_translation(paragraph, tables[0]))


def _teller(paragraphs: Iterable[Paragraph]) -> Callable[[Paragraph, str], Text]:
    """Return what gives the text of a paragraph in a language, words marked as another's left alone.

    A mark says nothing where it stands on most of the document: it is then what the author's program always writes.
    It says nothing either where it names a language of another script than the words'.
    """
    sizes: Counter[tuple[str, ...]] = Counter()
    for paragraph in paragraphs:
        sizes[()] += len(paragraph.content)
        for span, languages in paragraph.marks:
            sizes[languages] += len(span)
            sizes[()] -= len(span)
    usual = sizes.most_common(1)[0][0]

    @cache
    def is_foreign(language: str, marked: tuple[str, ...]) -> bool:
        """Say whether a mark names, for the script of a language, another language than this and the usual ones."""
        tag = next((tag for tag in marked if script_of(tag) == script_of(language)), "")
        return bool(tag) and primary_code(tag) not in {primary_code(language), *map(primary_code, usual)}

    def told(paragraph: Paragraph, language: str) -> Text:
        text = paragraph.text or Text("", language)
        foreign = [span for span, marked in paragraph.marks if is_foreign(language, marked)]
        opaque = united((*text.opaque, *foreign)) if foreign else text.opaque
        return replace(text, language=language, place=paragraph.place, opaque=opaque)

    return told
