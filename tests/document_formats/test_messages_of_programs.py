"""What holds for the messages of programs in every format that has them, with the text in each spelt as it spells it."""

import io
import zipfile

import pytest
from office_files import OOXML, RELATIONSHIPS, relationships, zipped

from termcheck.document_formats import format_for
from termcheck.errors import DocumentError
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.wanted_pair import WantedPair
from termcheck.rewriting import Original, Replacement, rewritten
from termcheck.text import Span, Text

XLIFF = (
    '<xliff version="1.2"><file source-language="ko" target-language="en" original="a" datatype="plaintext"><body>'
    '<trans-unit id="1"><source>가</source><target>{}</target></trans-unit></body></file></xliff>'
)
TMX = (
    '<tmx version="1.4"><header srclang="ko"/><body><tu tuid="1"><tuv xml:lang="ko"><seg>가</seg></tuv>'
    '<tuv xml:lang="en"><seg>{}</seg></tuv></tu></body></tmx>'
)
RESX = '<root><!-- Microsoft ResX Schema --><data name="a"><value>{}</value></data></root>'
CATALOG = (
    '{"sourceLanguage": "ko", "strings": {"가": {"localizations": {"en": {"stringUnit": '
    '{"state": "translated", "value": "{}"}}}}}}'
)
QT = (
    '<TS version="2.1" language="en" sourcelanguage="ko"><context><name>a</name><message><source>가</source>'
    "<translation>{}</translation></message></context></TS>"
)
ANDROID = '<resources><string name="a">{}</string></resources>'
IN_CDATA = '<resources><string name="a"><![CDATA[{}]]></string></resources>'
SHEET = (
    f'<worksheet xmlns="{OOXML}/spreadsheetml/2006/main"><sheetData><row><c t="str"><v>ko</v></c>'
    '<c t="str"><v>en</v></c></row><row><c t="str"><v>가</v></c><c t="str"><v>{}</v></c></row></sheetData></worksheet>'
)
WORKBOOK = {
    "_rels/.rels": relationships(("a", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": (
        f'<workbook xmlns="{OOXML}/spreadsheetml/2006/main" xmlns:r="{RELATIONSHIPS}">'
        '<sheets><sheet name="Copy" sheetId="1" r:id="a"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": relationships(("a", "worksheet", "sheet.xml")),
}
MEMBER = "xl/sheet.xml"
PLAIN = {
    "en.yml": "a: '{}'\n",
    "a_en.properties": "a={}\n",
    "a.strings": '"a" = "{}";\n',
    "en.json": '{"a": "{}"}',
    "en.po": 'msgid ""\nmsgstr "Language: en\\n"\n\nmsgid "가"\nmsgstr "{}"\n',
    "a.xcstrings": CATALOG,
    "a.tsv": "ko\ten\n가\t{}\n",
    "values-en/arrays.xml": IN_CDATA,
}
IN_XML = {
    "a.resx": RESX,
    "values-en/strings.xml": ANDROID,
    "a.stringsdict": '<plist version="1.0"><dict><key>a</key><string>{}</string></dict></plist>',
    "a.xlf": XLIFF,
    "a.tmx": TMX,
    "a.xlsx": SHEET,
}
# Where a label is no rich text, its ampersands name keys.
LABELS = {"a.ts": QT}
every_format = pytest.mark.parametrize("path", [*PLAIN, *IN_XML])


def file(path: str, message: str) -> Original:
    """Return a file of a format that holds a message, in which XML's own signs are written as references."""
    if path not in PLAIN:
        message = message.replace("&", "&amp;").replace("<", "&lt;")
    content = (PLAIN | IN_XML | LABELS)[path].replace("{}", message)
    raw = zipped({**WORKBOOK, MEMBER: content}) if path == "a.xlsx" else content.encode()
    return Original(path, raw, format_for(path, raw), ("ko", "en"), wanted=WantedPair(("ko", "en")))


def inside(content: bytes) -> bytes:
    """Return the bytes in which the places of a text are told: those of the sheet in a workbook."""
    if not content.startswith(b"PK"):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(MEMBER)


def target(original: Original) -> Text:
    opened = OpenFile(original.path, io.BytesIO(original.content), original.languages, wanted=original.wanted)
    (segment,) = original.document_format.read(opened).segments
    return segment.target


@every_format
@pytest.mark.parametrize(
    "message", ["AT&T, R&D and a && b", "R&D; that", "https://example.org/?a=1&copy=2 &amp", "&#; &#x110000000;"]
)
def test_ampersands_are_what_they_are(path: str, message: str) -> None:
    assert target(file(path, message)).content == message


@every_format
@pytest.mark.parametrize(
    ("message", "expected"),
    [
        pytest.param("Mt.&nbsp;Paektu", "Mt.\xa0Paektu", id="a name"),
        pytest.param("the People&#8217;s Army&#x21;", "the People’s Army!", id="numbers"),
        pytest.param("R&amp;D", "R&D", id="an ampersand"),
    ],
)
def test_entities_are_the_characters_they_mean(path: str, message: str, expected: str) -> None:
    assert target(file(path, message)).content == expected


@every_format
def test_what_entities_spell_is_masked(path: str) -> None:
    text = target(file(path, "Mt.&nbsp;&lt;i&gt;Paektu&lt;/i&gt; %s"))

    assert text.content == "Mt.\xa0<i>Paektu</i> %s"
    assert [text[span] for span in text.opaque] == ["%s"]
    assert [text[span] for span in text.transparent] == ["<i>", "</i>"]


@every_format
def test_entities_of_a_document_are_masked(path: str) -> None:
    text = target(file(path, "&file; in (&product.name;) of R&D; and &eacute;"))

    assert text.content == "&file; in (&product.name;) of R&D; and é"
    assert [text[span] for span in text.opaque] == ["&file;", "&product.name;"]


@every_format
def test_characters_stand_where_the_entities_do(path: str) -> None:
    original = file(path, "Mt.&nbsp;Paektu &eacute;")
    text = target(original)
    content = inside(original.content)
    begin, behind = content.index(b"Mt."), content.index(b"Paektu")

    assert text.byte_span(Span(3, 4)) == Span(begin + 3, behind)
    assert text.byte_span(Span(4, 10)) == Span(behind, behind + 6)
    assert content[text.position(11).byte :].startswith((b"&eacute;", b"&amp;eacute;"))


@every_format
@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("Baekdu", "Paektu", "Mt.&nbsp;Paektu of R&amp;D", id="beside entities"),
        pytest.param("Mt.\xa0Baekdu", "Mount-Paektu", "Mount-Paektu of R&amp;D", id="over one"),
        pytest.param("R&D", "Q&D", "Mt.&nbsp;Baekdu of Q&amp;D", id="an ampersand that stays"),
    ],
)
def test_words_beside_entities_are_replaced(path: str, old: str, new: str, expected: str) -> None:
    original = file(path, "Mt.&nbsp;Baekdu of R&amp;D")
    text = target(original)
    start = text.content.index(old)

    content = rewritten(original, [Replacement(text, Span(start, start + len(old)), new)])

    assert inside(content) == inside(file(path, expected).content)


@pytest.mark.parametrize("path", [*PLAIN, *IN_XML, *LABELS])
def test_words_in_the_branches_of_a_message_are_language(path: str) -> None:
    text = target(file(path, "{n, plural, one {# defector} other {# defectors}} in {city}"))
    masked = {index for span in text.opaque for index in range(span.start, span.end)}
    words = "".join(" " if index in masked else character for index, character in enumerate(text.content))

    assert words.split() == ["defector", "defectors", "in"]
    assert [branch.selector for branch in text.branches] == ["one", "other"]


@every_format
def test_what_would_be_an_entity_is_not_written(path: str) -> None:
    original = file(path, "a Word")

    with pytest.raises(DocumentError, match="change it by hand"):
        rewritten(original, [Replacement(target(original), Span(2, 6), "&nbsp;")])
