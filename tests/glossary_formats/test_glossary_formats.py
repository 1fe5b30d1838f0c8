"""What holds for one glossary format holds for all: places, writing, encodings, refusals; asked of files of our own."""

import gc
import io
import random
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from termcheck import glossary_formats
from termcheck.curation.comparing import changes
from termcheck.curation.picking import in_languages
from termcheck.errors import GlossaryError
from termcheck.families import announced
from termcheck.glossary import AdministrativeStatus, Glossary, Term
from termcheck.glossary_formats import FORMATS, LARGEST, GlossaryFormat, read_glossary, written_glossary
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.recognition import HEAD

SAMPLES = Path(__file__).parent / "samples"
DOCS = Path(__file__).parents[2] / "docs" / "glossary-formats"
FILES = sorted(path for path in SAMPLES.rglob("*") if path.is_file())
FAMILY = FORMATS.known()
SHEETS = ("xlsx", "ods", "xls")
LINES = ("native", "omegat", "po", "table", "utx")
every_format = pytest.mark.parametrize("name", FAMILY)
every_sample = pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SAMPLES)))
every_text = pytest.mark.parametrize(
    "path", [path for path in FILES if path.parent.name not in SHEETS], ids=lambda path: str(path.relative_to(SAMPLES))
)


def format_of(path: Path) -> str:
    return path.parent.name


def read(path: Path, content: bytes | None = None, encoding: str | None = None) -> Glossary:
    raw = path.read_bytes() if content is None else content
    return read_glossary(GlossaryFile(path.name, raw, encoding=encoding), format_of(path))


def refusal(path: Path, content: bytes) -> str:
    with pytest.raises(GlossaryError) as caught:
        read(path, content)
    return str(caught.value)


def terms(glossary: Glossary) -> Iterator[Term]:
    for concept in glossary.concepts:
        yield from concept.terms


def samples_of(name: str) -> list[Path]:
    return [path for path in FILES if format_of(path) == name]


@every_format
def test_a_format_has_samples_and_a_page_that_ends_with_what_is_not_read(name: str) -> None:
    page = (DOCS / f"{'xlsx' if name in SHEETS else name}.md").read_text(encoding="utf-8")

    assert len(samples_of(name)) > 1
    assert re.findall(r"^## (.*)$", page, re.MULTILINE)[-1] == "Not read"
    assert all(f"`{suffix}`" in page for suffix in (*FAMILY[name].suffixes, *FAMILY[name].shared_suffixes))


@every_format
def test_what_a_format_announces_is_what_it_has(name: str) -> None:
    member = FAMILY[name]

    for attribute in ("suffixes", "shared_suffixes", "extra", "writable"):
        assert announced(glossary_formats, GlossaryFormat, attribute)[name] == getattr(member, attribute)
    assert member.suffixes
    assert (member.__doc__ or "").partition("\n")[0].endswith(".")


def test_no_two_formats_claim_one_suffix() -> None:
    suffixes = [suffix for member in FAMILY.values() for suffix in member.suffixes]

    assert sorted(set(suffixes)) == sorted(suffixes)


@every_sample
def test_a_sample_is_recognised_by_its_name_and_where_it_shows_by_its_content(path: Path) -> None:
    head = path.read_bytes()[:HEAD]

    assert FORMATS.of(path.name, head) == format_of(path)
    # Tables with tabs are read alike as OmegaT's; old workbooks and tables with commas could be anything.
    of_content = {"xls": None, "table": "omegat" if path.suffix == ".tsv" else None}
    assert FORMATS.of("/dev/fd/63", head) == of_content.get(format_of(path), format_of(path))
    assert [name for name in FAMILY if FAMILY[name].recognises("unknown", head)] == [
        name for name in [of_content.get(format_of(path), format_of(path))] if name
    ]


SAID = {
    "native/everything.yaml": "ko en ja: 8 preferred, 1 admitted, 1 deprecated, 1 superseded, 1 proposed",
    "native/plain.yaml": "ko en: 4 preferred",
    "ods/desk.ods": "ko en: 12 preferred, 1 deprecated",
    "ods/plain.ods": "ko en: 4 preferred",
    "omegat/declared.tr-en.utf8": "tr en: 4 preferred",
    "omegat/header.txt": "ko en: 3 preferred, 1 deprecated",
    "omegat/plain.ko-en.tab": "ko en: 4 preferred",
    "po/desk-en.po": "ko en: 4 preferred",
    "po/everything.po": "ko en: 8 preferred, 1 admitted, 1 deprecated, 1 superseded, 1 proposed",
    "table/everything.tsv": "ko en ja: 8 preferred, 1 admitted, 1 deprecated, 1 superseded, 1 proposed",
    "table/plain.ko-en.csv": "ko en: 4 preferred",
    "table/quoted.csv": "ko en: 4 preferred, 1 deprecated",
    "table/weblate.ko-en.csv": "ko en: 3 preferred, 1 proposed",
    "tbx/basic_dca.tbx": "ko en: 4 preferred, 1 admitted, 1 deprecated, 1 superseded",
    "tbx/basic_dct.tbx": "ko en: 2 preferred, 1 deprecated",
    "tbx/martif.tbx": "ko en-US: 2 preferred, 1 deprecated, 1 proposed",
    "tbx/min_draft.tbx": "ko en: 2 preferred, 1 deprecated, 1 superseded",
    "tbx/toolkit.tbx": "ko en: 3 preferred, 1 deprecated",
    "tmx/everything.tmx": "ko en ja: 4 preferred, 1 admitted, 1 deprecated, 1 superseded, 1 proposed",
    "tmx/plain.tmx": "ko en: 4 preferred",
    "utx/everything.utx": "ko en: 4 preferred, 1 admitted, 2 deprecated, 1 proposed",
    "utx/plain.utx": "ko en: 4 preferred",
    "utx/three.txt": "ko en ja: 4 preferred, 2 proposed",
    "xliff/everything.xliff": "ko en: 7 preferred",
    "xliff/plain.xlf": "ko en: 2 preferred",
    "xls/desk.xls": "ko en: 12 preferred, 1 deprecated",
    "xls/plain.xls": "ko en: 4 preferred",
    "xlsx/everything.xlsx": "ko en ja: 8 preferred, 1 admitted, 1 deprecated, 1 superseded, 1 proposed",
    "xlsx/sheets.xlsx": "ko en: 10 preferred, 1 deprecated",
}
"""The languages of each sample, and how many of its terms have which status."""


@every_sample
def test_a_sample_says_what_it_says(path: Path) -> None:
    glossary = read(path)
    counts = Counter(term.status for term in terms(glossary))
    said = ", ".join(f"{counts[status]} {status}" for status in AdministrativeStatus if counts[status])

    assert f"{' '.join(glossary.languages)}: {said}" == SAID[str(path.relative_to(SAMPLES))]


@every_text
def test_the_terms_of_a_sample_stand_where_they_say(path: Path) -> None:
    content = path.read_bytes().decode("windows-1254" if "declared" in path.name else "utf-8-sig")
    lines = re.split("\r\n|\r|\n", content)
    glossary = read(path)

    for concept in glossary.concepts:
        assert concept.place is not None
        assert concept.place.path == path.name
        assert lines[(concept.place.line or 0) - 1][(concept.place.column or 0) - 1 :].strip()
    for term in terms(glossary):
        place = term.place
        assert place is not None
        assert place.path == path.name
        # A term may be written over several lines, and with escapes; in YAML its quotes belong to it.
        spelled = lines[(place.line or 0) - 1][(place.column or 0) - 1 :].removeprefix(
            '"' if "native" in str(path) else ""
        )
        assert spelled.startswith(re.split(r'[\s"]', term.text)[0]), (term, spelled)


@every_sample
def test_the_terms_of_a_sheet_stand_in_the_cells_they_say(path: Path) -> None:
    glossary = read(path)
    if format_of(path) not in SHEETS:
        assert not any(term.place and term.place.spot for term in terms(glossary))
        return
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(path.read_bytes()))
    for term in terms(glossary):
        place = term.place
        assert place is not None
        sheet = workbook.get_sheet_by_name(re.split("[“”]", place.spot)[1])
        row = sheet.to_python(skip_empty_area=False)[(place.line or 0) - 1]
        column = (place.column or 0) - 1
        assert place.spot.startswith(f"cell {chr(ord('A') + column)}{place.line} of ")
        assert term.text in str(row[column])


@pytest.mark.parametrize(
    "path", [path for path in FILES if FAMILY[format_of(path)].writable], ids=lambda path: path.name
)
def test_what_is_written_is_read_as_it_was(path: Path) -> None:
    glossary, name = read(path), format_of(path)
    if len(glossary.languages) > 2 and name in ("utx", "po"):
        with pytest.raises(GlossaryError, match=r"holds two languages"):
            written_glossary(glossary, path.name, name)
        return
    content = written_glossary(glossary, path.name, name)
    again = read_glossary(GlossaryFile(path.name, content, glossary.languages), name)

    assert content == written_glossary(glossary, path.name, name)
    assert content == written_glossary(again, path.name, name)
    left = {change.field for change in changes(glossary, again)}
    # PO has no way to write which forms vary; OmegaT no white space in comments, and no synonyms of sources.
    assert left == {
        "everything.po": {"varies"},
        "declared.tr-en.utf8": {"note"},
        "header.txt": {"term", "concept"},
    }.get(path.name, set())
    if not left:
        assert again.concepts == glossary.concepts


HEAD_FIELDS = frozenset({"title", "description", "origin", "licence"})
MATCHING = frozenset({"match", "case", "when", "topics"})
BEHAVIOUR = frozenset({"each", "narration_only", "confusable_with", "scope", "test", "varies", "stems"})
LOST = {
    "native": frozenset[str](),
    "tbx": frozenset[str](),
    "table": HEAD_FIELDS | MATCHING | {"test", "transactions"},
    "xlsx": HEAD_FIELDS | MATCHING | {"test", "transactions"},
    "tmx": MATCHING | BEHAVIOUR | {"transactions"},
    "utx": MATCHING
    | BEHAVIOUR
    | {"title", "transactions", "do_not_translate", "definitions", "owner", "source", "status"},
    "po": MATCHING
    | BEHAVIOUR
    | (HEAD_FIELDS - {"title"})
    | {"transactions", "definitions", "owner", "source", "subject_field", "note", "part_of_speech"},
    # OmegaT keeps pairs of terms only: every entry is called by its source term.
    "omegat": HEAD_FIELDS | {"topics", "concept"},
}
"""The fields that a glossary which says everything loses in a format, as the page of the format tells."""


@pytest.mark.parametrize("name", [name for name, member in FAMILY.items() if member.writable])
def test_a_format_loses_what_its_page_says_and_no_more(name: str) -> None:
    whole = read(SAMPLES / "native" / "everything.yaml")
    pair = in_languages(whole, ["ko", "en"]) if name in ("omegat", "po", "utx") else whole
    path = f"desk{FAMILY[name].suffixes[0]}"
    there = read_glossary(GlossaryFile(path, written_glossary(pair, path), pair.languages))
    back = read_glossary(GlossaryFile("desk.yaml", written_glossary(there, "desk.yaml")))

    assert {change.field for change in changes(pair, back)} == LOST[name]


@pytest.mark.parametrize(
    ("path", "content"),
    [
        pytest.param("desk.tsv", "ko\ten\n난민\trefugee\n", id="tsv"),
        pytest.param("desk.CSV", "ko,en\n난민,refugee\n", id="csv in capitals"),
        pytest.param(
            "desk.yaml", "languages: [ko, en]\nconcepts: [{id: 난민, terms: {ko: 난민, en: refugee}}]", id="yaml"
        ),
        pytest.param(
            "a.b/desk.yml", "languages: [ko, en]\nconcepts: [{id: 난민, terms: {ko: 난민, en: refugee}}]", id="yml"
        ),
    ],
)
def test_the_end_of_the_name_tells_the_format(path: str, content: str) -> None:
    (concept,) = read_glossary(GlossaryFile(path, content.encode())).concepts

    assert [term.text for term in concept.terms] == ["난민", "refugee"]


@pytest.mark.parametrize(
    ("path", "message"),
    [
        pytest.param("desk.doc", "desk.doc: “.doc” is the end of no glossary’s name; known are .csv, ", id="unknown"),
        pytest.param("desk", "desk: the name does not tell the format; known are .csv, ", id="none"),
        pytest.param(".yaml", ".yaml: the name does not tell the format", id="a hidden file"),
    ],
)
def test_an_unknown_format_is_refused_with_those_known(path: str, message: str) -> None:
    with pytest.raises(GlossaryError) as caught:
        read_glossary(GlossaryFile(path, b""))

    assert str(caught.value).startswith(message)


def test_a_glossary_that_is_too_large_is_refused() -> None:
    with pytest.raises(GlossaryError, match="larger than 64 MB"):
        read_glossary(GlossaryFile("desk.yaml", b" " * (LARGEST + 1)))


@pytest.mark.parametrize(("length", "doubts"), [(1_000, []), (1_001, ["desk.tsv:2:3"])])
def test_a_term_as_long_as_a_text_is_a_doubt(length: int, doubts: list[str]) -> None:
    content = f"ko\ten\n당\t{'x' * length}\n"

    found = read_glossary(GlossaryFile("desk.tsv", content.encode())).doubts

    assert [str(doubt.place) for doubt in found] == doubts
    assert all("1,001 characters; only 1,000 are looked for; make it shorter" in doubt.message for doubt in found)


def test_garbage_is_collected_again_after_a_mistake() -> None:
    with pytest.raises(GlossaryError):
        read_glossary(GlossaryFile("desk.tsv", b""))

    assert gc.isenabled()


@every_text
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16-le", "utf-16-be"])
def test_a_byte_order_mark_tells_the_encoding(path: Path, encoding: str) -> None:
    declared = "windows-1254" if "declared" in path.name else "utf-8-sig"
    content = path.read_bytes().decode(declared).replace('encoding="UTF-8"', "")
    mark = "" if encoding == "utf-8-sig" else "\ufeff"
    again = read(path, (mark + content).encode(encoding))

    assert list(changes(read(path), again)) == []
    assert [term.place for term in terms(again)] == [term.place for term in terms(read(path))]


@pytest.mark.parametrize(
    ("encoding", "source", "target"), [("windows-1254", "İstanbul’da çay", "tea"), ("euc-kr", "탈북자", "defector")]
)
@pytest.mark.parametrize("name", LINES)
def test_an_encoding_that_is_named_is_obeyed_and_one_that_is_not_is_asked_for(
    name: str, encoding: str, source: str, target: str
) -> None:
    language = "tr" if encoding == "windows-1254" else "ko"
    path = SAMPLES / name / f"desk.{language}-en{FAMILY[name].suffixes[0]}"
    content = WRITTEN[name].format(language=language, source=source, target=target).encode(encoding)
    message = refusal(path, content)

    assert [term.text for term in terms(read(path, content, encoding))] == [source, target]
    assert re.match(rf"{re.escape(path.name)}:\d+:\d+: byte \d+ of the file is not valid UTF-8; ", message)
    assert "name its encoding by --glossary-encoding (for a glossary command --encoding)" in message


WRITTEN = {
    "native": "languages: [{language}, en]\nconcepts:\n- id: one\n  terms:\n    {language}: {source}\n    en: {target}\n",
    "omegat": "{source}\t{target}\n",
    "po": 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"X-Source-Language: {language}\\n"\n\nmsgid "{source}"\nmsgstr "{target}"\n',
    "table": "{language}\ten\n{source}\t{target}\n",
    "utx": "#UTX 1.11; {language}/en\n#src\ttgt\tsrc:pos\n{source}\t{target}\tnoun\n",
}


@pytest.mark.parametrize("encoding", ["windows-1254", "EUC-KR"])
@pytest.mark.parametrize("name", ["po", "tbx", "tmx", "xliff"])
def test_an_encoding_that_a_file_declares_is_obeyed(name: str, encoding: str) -> None:
    source, language = ("İstanbul", "tr") if encoding == "windows-1254" else ("탈북자", "ko")
    text = DECLARED[name].format(encoding=encoding, language=language, source=source)
    path = SAMPLES / name / f"desk{FAMILY[name].suffixes[0]}"

    assert [term.text for term in terms(read(path, text.encode(encoding)))] == [source, "word"]
    assert refusal(path, text.replace(encoding, "UTF-8").encode(encoding)).startswith(f"{path.name}:")


DECLARED = {
    "po": 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset={encoding}\\n"\n"Language: en\\n"\n'
    '"X-Source-Language: {language}\\n"\n\nmsgid "{source}"\nmsgstr "word"\n',
    "tbx": '<?xml version="1.0" encoding="{encoding}"?><tbx type="TBX-Core" style="dca" xml:lang="{language}" '
    'xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><sourceDesc><p>desk</p></sourceDesc></fileDesc></tbxHeader>'
    '<text><body><conceptEntry id="c"><langSec xml:lang="{language}"><termSec><term>{source}</term></termSec></langSec>'
    '<langSec xml:lang="en"><termSec><term>word</term></termSec></langSec></conceptEntry></body></text></tbx>',
    "tmx": '<?xml version="1.0" encoding="{encoding}"?><tmx version="1.4"><header srclang="{language}"/><body><tu>'
    '<tuv xml:lang="{language}"><seg>{source}</seg></tuv><tuv xml:lang="en"><seg>word</seg></tuv></tu></body></tmx>',
    "xliff": '<?xml version="1.0" encoding="{encoding}"?><xliff version="2.0" srcLang="{language}" trgLang="en" '
    'xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"><file id="f">'
    '<unit id="u"><gls:glossary><gls:glossEntry><gls:term>{source}</gls:term><gls:translation>word</gls:translation>'
    "</gls:glossEntry></gls:glossary><segment><source>a</source></segment></unit></file></xliff>",
}


def is_read_or_refused_with_a_path(path: Path, content: bytes) -> bool:
    """Say whether a file is a glossary, or all that is told of it begins with its name."""
    try:
        return bool(read(path, content).languages)
    except GlossaryError as error:
        return bool(error.mistakes) and all(mistake.place.path == path.name for mistake in error.mistakes)


def is_slow(path: Path) -> bool:
    """Say whether each reading starts a process."""
    return path.suffix == ".xls"


@every_sample
def test_a_file_that_is_cut_off_is_read_or_refused(path: Path) -> None:
    content = path.read_bytes()
    step = len(content) // 5 if is_slow(path) else 50

    assert all(is_read_or_refused_with_a_path(path, content[:end]) for end in range(0, len(content), step))


@every_sample
def test_a_file_with_a_wrong_byte_is_read_or_refused(path: Path) -> None:
    chance, content = random.Random(path.name), path.read_bytes()  # noqa: S311 - the same bytes in each run
    for _ in range(5 if is_slow(path) else 300):
        at = chance.randrange(len(content))

        assert is_read_or_refused_with_a_path(path, content[:at] + chance.randbytes(1) + content[at + 1 :]), at


AWKWARD = [
    b"<",
    b'"',
    b"\t",
    b"|",
    b"&",
    b"[",
    b"\n",
    b"\r",
    b"\0",
    b":",
    b"#",
    b"'",
    "\u2028".encode(),
    "\xa0".encode(),
]


@pytest.mark.parametrize("name", [name for name in FAMILY if name != "xls"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_a_broken_file_is_read_or_refused(name: str, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(samples_of(name)))
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(content)))
        length = data.draw(st.sampled_from([0, 1, 5, 50]))
        content[at : at + length] = data.draw(st.binary(max_size=3) | st.sampled_from(AWKWARD))

    assert is_read_or_refused_with_a_path(path, bytes(content))


def zipped(**members: str) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return whole.getvalue()


SOMETHING_ELSE = {
    "nothing": b"",
    "a byte order mark": b"\xef\xbb\xbf",
    "white space": b" \r\n\r\n",
    "zeros": bytes(5_000),
    "a picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90wS\xde",
    "a PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
    "a zip": zipped(a="one"),
    "half a mark": b"\xff\xfe\xff",
    "a web page": b"<!DOCTYPE html>\n<html><head><title>Sign in, please</title></head></html>\n",
    "XML of another kind": b'<?xml version="1.0"?><note>no terms</note>',
}


@every_format
@pytest.mark.parametrize("what", SOMETHING_ELSE)
def test_what_is_something_else_is_refused_with_its_name(name: str, what: str) -> None:
    path = SAMPLES / name / f"desk.ko-en{FAMILY[name].suffixes[0]}"

    assert refusal(path, SOMETHING_ELSE[what]).startswith(f"{path.name}:")


@every_format
def test_a_glossary_of_another_format_is_refused_or_read(name: str) -> None:
    for path in FILES:
        assert is_read_or_refused_with_a_path(SAMPLES / name / path.name, path.read_bytes()), path


@pytest.mark.parametrize("name", ["tbx", "tmx", "xliff"])
@pytest.mark.parametrize(
    "declared",
    [
        pytest.param('<!ENTITY a "aaaaaaaaaa">', id="an entity"),
        pytest.param('<!ENTITY a SYSTEM "file:///etc/hostname">', id="a file"),
        pytest.param('<!ENTITY % a SYSTEM "http://desk.example/a.dtd"> %a;', id="an address"),
    ],
)
def test_a_file_that_declares_entities_is_refused(name: str, declared: str) -> None:
    root = {"tbx": "martif", "tmx": "tmx", "xliff": "xliff"}[name]
    message = refusal(
        SAMPLES / name / f"desk{FAMILY[name].suffixes[0]}",
        f"<!DOCTYPE {root} [{declared}]><{root}>&a;</{root}>".encode(),
    )

    assert "entit" in message


MANY = 3_000
LARGE = {
    "ids that lead nowhere": (
        "native",
        "languages: [ko, en]\nconcepts:\n"
        + "".join(f"- {{id: c{i}, confusable_with: d{i}, terms: {{ko: a{i}, en: b{i}}}}}\n" for i in range(MANY)),
        "no concept has the id “d2999”",
    ),
    "regular expressions that fill the memory": (
        "native",
        "languages: [ko, en]\nconcepts:\n- id: a\n  when: {near: ['/"
        + "(" * 900
        + "/', '/a{1000000000}/', '/(?R)a/']}\n"
        "  terms: {ko: a, en: b}\n",
        "it asks for more than 100,000 repetitions",
    ),
}
"""Glossaries that ask for much: the format of each, what it says, and what is told of it."""


@pytest.mark.parametrize("what", LARGE)
def test_a_glossary_that_asks_for_much_is_refused(what: str) -> None:
    name, content, told = LARGE[what]

    assert told in refusal(SAMPLES / name / f"desk{FAMILY[name].suffixes[0]}", content.encode())


def test_an_entry_of_xliff_that_stands_often_is_one_with_all_its_translations() -> None:
    before, entry, after = re.split(
        "(<gls:glossEntry>.*</gls:glossEntry>)", (SAMPLES / "xliff" / "plain.xlf").read_text()
    )
    entries = "".join(entry.replace("refugee", f"refugee {number % MANY}") for number in range(2 * MANY))
    (concept,) = read(SAMPLES / "xliff" / "plain.xlf", (before + entries + after).encode()).concepts

    assert [term.text for term in concept.terms] == ["난민", *(f"refugee {number}" for number in range(MANY))]


def test_entries_of_tbx_without_ids_are_numbered() -> None:
    content = (
        '<tbx type="TBX-Core" style="dca" xml:lang="ko" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc>'
        "<sourceDesc><p>desk</p></sourceDesc></fileDesc></tbxHeader><text><body>"
        + '<conceptEntry><langSec xml:lang="ko"><termSec><term>배</term></termSec></langSec></conceptEntry>' * MANY
        + "</body></text></tbx>"
    )
    glossary = read(SAMPLES / "tbx" / "desk.tbx", content.encode())

    assert [concept.id for concept in glossary.concepts[:3]] == ["배", "배 (2)", "배 (3)"]
    assert glossary.concepts[-1].id == f"배 ({MANY})"


def test_white_space_of_other_kinds_between_elements_of_tbx_says_nothing() -> None:
    content = (SAMPLES / "tbx" / "basic_dca.tbx").read_text(encoding="utf-8").replace("</term>", "</term>\xa0\u2028")

    assert read(SAMPLES / "tbx" / "basic_dca.tbx", content.encode()).concepts


def test_a_long_text_that_stands_in_very_many_cells_is_refused() -> None:
    path = SAMPLES / "xlsx" / "everything.xlsx"
    whole = io.BytesIO()
    rows = '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>' * 1_500
    with zipfile.ZipFile(path) as sample, zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sample.namelist():
            content = sample.read(name).decode()
            if name == "xl/sharedStrings.xml":
                content = re.sub("<si>.*?</si>", f"<si><t>{'ko ' * 10_000}</t></si>", content, count=1, flags=re.DOTALL)
            elif name == "xl/worksheets/sheet1.xml":
                content = content.replace("</sheetData>", f"{rows}</sheetData>")
            archive.writestr(name, content)

    assert "more than 2,000,000 cells with text, or 64,000,000 characters" in refusal(path, whole.getvalue())
