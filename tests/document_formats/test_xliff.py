"""XLIFF: states, notes that forbid translation, marks, and what is wrong in a file that can be read."""

import io

import pytest

from termcheck.document_formats.xliff import Xliff
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.xml.segments import XmlSegments
from termcheck.text import Segment

VERSION_1 = (
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:mq="MQXliff"'
    ' xmlns:m="http://www.memsource.com/mxlf/2.0" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0">'
    '<file source-language="en" target-language="de" original="a" datatype="plaintext"><body>{}</body></file></xliff>'
)
VERSION_2 = (
    '<xliff version="2.1" srcLang="en" trgLang="de" xmlns="urn:oasis:names:tc:xliff:document:2.0">'
    '<file id="f">{}</file></xliff>'
)
UNIT_1 = '<trans-unit id="1"{1}><source>Mt. Paektu</source><target{0}>Paektu</target>{2}</trans-unit>'
UNIT_2 = '<unit id="1">{1}<segment{0}><source>Mt. Paektu</source><target>Paektu</target></segment></unit>'


def segments(content: str) -> list[Segment]:
    return list(Xliff().read(OpenFile("a.xlf", io.BytesIO(content.encode()), ("en", "de"))).segments)


def version_1(on_target: str = "", on_unit: str = "", behind: str = "") -> str:
    return VERSION_1.replace("{}", UNIT_1.format(on_target, on_unit, behind))


def version_2(on_segment: str = "", before: str = "") -> str:
    return VERSION_2.replace("{}", UNIT_2.format(on_segment, before))


@pytest.mark.parametrize(
    ("content", "state", "pending"),
    [
        pytest.param(version_1(), "", False, id="none"),
        pytest.param(version_1(' state="translated"'), "translated", False, id="translated"),
        pytest.param(version_1(' state="needs-review-translation"'), "needs-review-translation", False, id="to review"),
        pytest.param(version_1(' state="new"'), "new", True, id="a copy of the source"),
        pytest.param(version_1(' state="needs-translation"'), "needs-translation", True, id="to translate"),
        pytest.param(version_1(' state="x-mine"'), "x-mine", False, id="a state of one's own"),
        pytest.param(version_1("", ' approved="yes"'), "approved", False, id="approved"),
        pytest.param(version_1("", ' mq:status="ManuallyConfirmed"'), "ManuallyConfirmed", False, id="memoQ"),
        pytest.param(version_1("", ' mq:status="NotStarted"'), "NotStarted", True, id="memoQ, not started"),
        pytest.param(version_1("", ' m:confirmed="1"'), "confirmed", False, id="Phrase"),
        pytest.param(version_1("", ' m:confirmed="0"'), "unconfirmed", False, id="Phrase, not confirmed"),
        pytest.param(version_2(), "", False, id="version 2, none"),
        pytest.param(version_2(' state="final"'), "final", False, id="version 2"),
        pytest.param(version_2(' state="initial"'), "initial", True, id="version 2, not translated"),
    ],
)
def test_states(content: str, state: str, pending: bool) -> None:
    (segment,) = segments(content)

    assert (segment.state, segment.pending, segment.faults) == (state, pending, ())


@pytest.mark.parametrize(
    ("content", "states"),
    [
        pytest.param(version_1("", ' approved="yes"'), ("approved", ""), id="that of the unit alone"),
        pytest.param(version_1(' state="final"', ' approved="yes"'), ("final", "approved"), id="both"),
        pytest.param(version_1(' state="final"', ' approved="no"'), ("final", ""), id="not approved"),
        pytest.param(version_1(' state="final"', ' m:confirmed="1"'), ("final", "confirmed"), id="both, of Phrase"),
        pytest.param(version_1(' state="final"'), ("final", ""), id="that of the target alone"),
    ],
)
def test_a_unit_has_a_state_beside_that_of_its_target(content: str, states: tuple[str, str]) -> None:
    (segment,) = segments(content)

    assert (segment.state, segment.unit_state) == states


@pytest.mark.parametrize(
    ("inside", "content"),
    [
        pytest.param('P<mrk mtype="x-sdl-deleted">i</mrk><mrk mtype="x-sdl-added">a</mrk>ektu', "Paektu", id="changes"),
        pytest.param(
            'P<mrk mtype="x-sdl-feedback-deleted">i</mrk><mrk mtype="x-sdl-feedback-added">a</mrk>ektu',
            "Paektu",
            id="a review",
        ),
        pytest.param('P<mrk mtype="x-sdl-feedback-comment">ae</mrk>ktu', "Paektu", id="a remark of a review"),
        pytest.param('P<mrk mtype="x-sdl-comment">ae</mrk>ktu', "Paektu", id="a remark"),
    ],
)
def test_text_that_trados_marks_as_deleted_is_none(inside: str, content: str) -> None:
    (segment,) = segments(version_1().replace(">Paektu<", f">{inside}<"))

    assert segment.target.content == content


PHRASE = VERSION_1.replace('version="1.2"', 'version="1.2" m:version="2.4"', 1)


@pytest.mark.parametrize(
    ("file", "inside", "opaque", "transparent"),
    [
        pytest.param(PHRASE, "{b>Mt. Pae<b}ktu", [], ["{b>", "<b}"], id="letters"),
        pytest.param(PHRASE, "{1>Mt.<1} {12>Paektu<12}", [], ["{1>", "<1}", "{12>", "<12}"], id="numbers"),
        pytest.param(PHRASE, "{1}Mt. {bi>Paektu<bi}", ["{1}"], ["{bi>", "<bi}"], id="a tag by itself"),
        pytest.param(PHRASE, "{a > b} <b}", [], ["<b}"], id="braces that are no tag"),
        pytest.param(VERSION_1, "{b>Mt. Paektu<b}", [], [], id="another program's"),
    ],
)
def test_pairs_of_tags_in_texts_of_phrase_are_seen_through(
    file: str, inside: str, opaque: list[str], transparent: list[str]
) -> None:
    target = inside.replace("<", "&lt;")
    units = "".join(
        f'<trans-unit id="{number}"><source>a</source><target>{target}</target></trans-unit>' for number in (1, 2)
    )

    for segment in segments(file.replace("{}", units)):
        text = segment.target
        assert ([text[span] for span in text.opaque], [text[span] for span in text.transparent]) == (
            opaque,
            transparent,
        )


def test_states_of_segments_in_trados() -> None:
    unit = (
        '<trans-unit id="1"><source>A. B.</source><seg-source><mrk mtype="seg" mid="1">A.</mrk> '
        '<mrk mtype="seg" mid="2">B.</mrk></seg-source><target><mrk mtype="seg" mid="1">'
        'A<mrk mtype="x-sdl-deleted" sdl:revid="r">lt</mrk><mrk mtype="x-sdl-added">neu</mrk>.</mrk> '
        '<mrk mtype="seg" mid="2">B.</mrk></target>'
        '<sdl:seg-defs><sdl:seg id="1" conf="Draft"/><sdl:seg id="2" conf="Translated"/></sdl:seg-defs></trans-unit>'
    )

    found = segments(VERSION_1.replace("{}", unit))
    assert [(one.id, one.target.content, one.state) for one in found] == [
        ("1/1", "Aneu.", "Draft"),
        ("1/2", "B.", "Translated"),
    ]


def test_a_target_that_was_not_cut_into_segments_answers_the_whole_source() -> None:
    unit = (
        '<trans-unit id="1"><source>A. B.</source><seg-source><mrk mtype="seg" mid="1">A.</mrk> '
        '<mrk mtype="seg" mid="2">B.</mrk></seg-source><target>C. D.</target></trans-unit>'
    )
    (segment,) = segments(VERSION_1.replace("{}", unit))

    assert segment.source is not None
    assert (segment.source.content, segment.target.content) == ("A. B.", "C. D.")


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param("A. B.", '<mrk mtype="seg" mid="0">C. D.</mrk>', "C. D.", id="one segment"),
        pytest.param(
            "A. B.", '<mrk mtype="seg" mid="0">C.</mrk> <mrk mtype="seg" mid="1">D.</mrk>', "C. D.", id="two segments"
        ),
        pytest.param(
            "A. B.", '<g id="1"><mrk mtype="seg" mid="0">C.</mrk></g> D.', "C. D.", id="text behind a segment"
        ),
    ],
)
def test_a_source_that_was_not_cut_into_segments_answers_the_whole_target(
    source: str, target: str, expected: str
) -> None:
    unit = f'<trans-unit id="1"><source>{source}</source><target>{target}</target></trans-unit>'
    (segment,) = segments(VERSION_1.replace("{}", unit))

    assert segment.source is not None
    assert (segment.id, segment.source.content, segment.target.content) == ("1", source, expected)
    assert segment.faults == ()


CUT = '<trans-unit id="1"><source>A.</source><seg-source><mrk mtype="seg" mid="0">A.</mrk></seg-source>'


@pytest.mark.parametrize(
    ("target", "fault"),
    [
        pytest.param('<mrk mtype="seg" mid="0">C.</mrk> <x id="1"/> 2. ', [], id="nothing to read around segments"),
        pytest.param(
            '<mrk mtype="seg" mid="0">C.</mrk><mrk mtype="seg" mid="1">D.</mrk>',
            [('<mrk mtype="seg" mid="1"', "segment “1” has no source")],
            id="a segment that the source has not",
        ),
        pytest.param(
            '<mrk mtype="seg" mid="0">C.</mrk> D.',
            [("<trans-unit", "a part of the target of unit “1” stands in none of its segments and is not checked")],
            id="text outside segments",
        ),
    ],
)
def test_what_has_no_counterpart_is_told_with_its_place(target: str, fault: list[tuple[str, str]]) -> None:
    content = VERSION_1.replace("{}", f"{CUT}<target>{target}</target></trans-unit>")
    faults = [str(fault) for segment in segments(content) for fault in segment.faults]
    told = [f"a.xlf:1:{content.rindex(place) + 1}: {what}; export the file anew" for place, what in fault]

    assert faults == told


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(version_1(), (), id="no note"),
        pytest.param(version_1(behind="<note>A mountain.</note>"), (), id="another note"),
        pytest.param(version_1(behind='<note>Do not translate "Mt. Paektu"</note>'), ("Mt. Paektu",), id="a note"),
        pytest.param(version_1(behind="<note>{Locked}</note>"), ("Mt. Paektu",), id="locked"),
        pytest.param(
            version_2(before="<notes><note>Do not localize 'Paektu'</note></notes>"), ("Paektu",), id="version 2"
        ),
        pytest.param(
            version_2(before=f"<notes>{'<note>A remark.</note>' * 200}<note>Do not localize 'Paektu'</note></notes>"),
            ("Paektu",),
            id="behind many others",
        ),
    ],
)
def test_notes_that_forbid_translation(content: str, words: tuple[str, ...]) -> None:
    (segment,) = segments(content)

    assert segment.verbatim == words


@pytest.mark.parametrize(
    ("inside", "opaque"),
    [
        pytest.param('the <mrk id="1" translate="no">GIL</mrk> lock', ["GIL"], id="a mark"),
        pytest.param('the <sm id="1" translate="no"/>GIL<em startRef="1"/> lock', ["GIL"], id="a mark in two halves"),
        pytest.param('the <sm id="1"/>GIL<em startRef="1"/> lock', [], id="a mark for something else"),
        pytest.param('the <em startRef="7"/>GIL lock', [], id="half a mark"),
        pytest.param('the <mrk id="1"><mrk id="2" translate="no">G</mrk>IL</mrk>', ["G"], id="a mark in a mark"),
    ],
)
def test_what_a_mark_protects(inside: str, opaque: list[str]) -> None:
    (segment,) = segments(version_2().replace("<target>Paektu", f"<target>{inside}"))

    assert [segment.target[span] for span in segment.target.opaque] == opaque


BOLD = '<x id="START_BOLD_TEXT" ctype="x-b" equiv-text="&lt;b>"/>{}<x id="CLOSE_BOLD_TEXT" ctype="x-b"/>'
PARAGRAPH = '<x id="START_PARAGRAPH" ctype="x-p"/>{}<x id="CLOSE_PARAGRAPH" ctype="x-p"/>'
PAIR = '<pc id="1" equivStart="START" type="other" dispStart="&lt;{0}>" dispEnd="&lt;/{0}>">Mt.</pc>'


@pytest.mark.parametrize(
    ("first", "second", "source", "target"),
    [
        pytest.param(
            ('go <sm id="1" translate="no"/>git a', 'geh <sm id="1" translate="no"/>git b'),
            ('git c<em startRef="1"/> on', 'git d<em startRef="1"/> weiter'),
            ["git a", "git c"],
            ["git b", "git d"],
            id="on both sides",
        ),
        pytest.param(
            ('<sm id="1" translate="no"/>git a', "git b"),
            ('git c<em startRef="1"/> on', 'git d<em startRef="1"/> weiter'),
            ["git a", "git c"],
            [],
            id="on one side",
        ),
        pytest.param(
            ('a<sm id="1" translate="no"/>', 'lang <sm id="1" translate="no"/>b'),
            ('<em startRef="1"/>c', 'd<em startRef="1"/>'),
            [],
            ["b", "d"],
            id="of nothing",
        ),
    ],
)
def test_what_two_marks_protect_in_several_segments(
    first: tuple[str, str], second: tuple[str, str], source: list[str], target: list[str]
) -> None:
    pieces = "".join(
        f"<segment><source>{one}</source><target>{other}</target></segment>" for one, other in (first, second)
    )
    found = segments(VERSION_2.replace("{}", f'<unit id="1">{pieces}</unit><unit id="2">{pieces}</unit>'))
    texts = [(text, side) for one in found for text, side in ((one.source, source), (one.target, target)) if text]

    for side in (source, target):
        assert [text[span] for text, here in texts if here is side for span in text.opaque] == side * 2


def test_marks_that_never_end_take_linear_time() -> None:
    piece = (
        '<segment><source><sm id="{0}" translate="no"/>git</source><target>a<sm id="{0}" translate="no"/>git</target>'
    )
    pieces = "".join(f"{piece.format(number)}</segment>" for number in range(20_000))
    found = segments(VERSION_2.replace("{}", f'<unit id="1">{pieces}</unit>'))

    assert [one.target[span] for one in found for span in one.target.opaque] == ["git", *["agit"] * 19_999]


@pytest.mark.parametrize(
    ("file", "inside", "content"),
    [
        pytest.param(version_1(), 'Mt.<x id="1" ctype="lb"/>Paektu', "Mt.\nPaektu", id="a line break"),
        pytest.param(
            version_1(), 'Mt.<x id="LINE_BREAK" equiv-text="&lt;br/>"/>Paektu', "Mt.\nPaektu", id="shown as br"
        ),
        pytest.param(version_1(), 'Mt.<x id="1" ctype="pb"/>Paektu', "Mt.\ufffcPaektu", id="a page break"),
        pytest.param(version_1(), BOLD.format("Mt. Pae") + "ktu", "Mt. Paektu", id="a pair of Angular"),
        pytest.param(
            version_1(), PARAGRAPH.format("Mt.") + "Paektu", "\ufffcMt.\ufffcPaektu", id="a paragraph of Angular"
        ),
        pytest.param(
            version_1(), '<x id="START_BLOCK_IF" ctype="x-if"/>Mt.', "\ufffcMt.", id="a block of Angular's templates"
        ),
        pytest.param(version_1(), '<x id="INTERPOLATION" equiv-text="{{a}}"/>Mt.', "\ufffcMt.", id="a value"),
        pytest.param(version_1(), '<x id="1" ctype="x-b"/>Mt.', "\ufffcMt.", id="a kind of one's own"),
        pytest.param(
            version_2(), 'Mt.<ph id="1" equiv="LINE_BREAK" type="fmt"/>Paektu', "Mt.\nPaektu", id="2.x, Angular's break"
        ),
        pytest.param(version_2(), 'Mt.<ph id="1" type="fmt" disp="&lt;br>"/>Paektu', "Mt.\nPaektu", id="2.x, as br"),
        pytest.param(
            version_2(), 'Mt.<ph id="1" type="fmt" subType="xlf:lb"/>Paektu', "Mt.\nPaektu", id="2.x, a line break"
        ),
        pytest.param(
            version_2(), 'Mt.<ph id="1" type="fmt" subType="xlf:pb"/>Paektu', "Mt.\ufffcPaektu", id="2.x, a page break"
        ),
        pytest.param(version_2(), 'Mt. <ph id="1" type="fmt" subType="xlf:b"/>Paektu', "Mt. Paektu", id="2.x, bold"),
        pytest.param(version_2(), PAIR.format("b") + " Paektu", "Mt. Paektu", id="2.x, a pair"),
        pytest.param(version_2(), PAIR.format("p") + "Paektu", "\ufffcMt.\ufffcPaektu", id="2.x, a paragraph"),
    ],
)
def test_inline_elements_part_words_or_are_seen_through(file: str, inside: str, content: str) -> None:
    (segment,) = segments(file.replace(">Paektu<", f">{inside}<"))

    assert segment.target.content == content
    assert [segment.target[span] for span in segment.target.opaque] == ["\ufffc"] * content.count("\ufffc")


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        pytest.param(
            VERSION_1.replace("{}", UNIT_1.format("", "", "") * 2),
            "a.xlf:1:351: there is a unit “1” before this one in the file; give each its own id",
            id="a unit twice",
        ),
        pytest.param(
            VERSION_2.replace("</file>", '</file><file id="f"/>').replace("{}", UNIT_2.format("", "")),
            "there is a file “f” before this one; give each its own id",
            id="a file twice",
        ),
        pytest.param(
            version_2(' id="s"').replace("</unit>", '<ignorable id="s"><source> </source></ignorable></unit>'),
            "there is a segment “s” before this one in the unit; give each its own id",
            id="a segment twice",
        ),
        pytest.param(
            version_2().replace("<source>Mt. Paektu</source>", ""), "unit “1” has no source", id="without a source"
        ),
        pytest.param(
            version_2().replace("<target>", "<source>again</source><target>"),
            "this is a second source of one segment; the first is passed over",
            id="two sources",
        ),
        pytest.param(VERSION_2.replace("{}", '<unit id="1"/>'), "unit “1” has no segment", id="without a segment"),
        pytest.param(
            version_2().replace(' trgLang="de"', ""), "the file names no target language", id="no target language"
        ),
        pytest.param(version_2().replace('"de"', '"d e"'), "“d e” is no language tag", id="no language tag"),
        pytest.param(
            version_2().replace("<target>", '<target xml:lang="fr">'),
            "this target says that it is in fr, its file in de",
            id="another language",
        ),
        pytest.param(version_2(' state="done"'), "“done” is no state of a translation", id="no state"),
        pytest.param(version_2(' translate="nope"'), "translate=“nope” is neither yes nor no", id="neither yes nor no"),
        pytest.param(
            version_2().replace("<target>", '<target><cp hex="x"/>'), "hex=“x” is no code point", id="no code point"
        ),
    ],
)
def test_what_is_wrong_is_told_and_the_rest_is_read(content: str, fault: str) -> None:
    faults = [str(fault) for segment in segments(content) for fault in segment.faults]

    assert len(faults) == 1
    assert fault in faults[0]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(version_1(), id="1.2"),
        pytest.param(
            version_1().replace(' xmlns="urn:oasis:names:tc:xliff:document:1.2"', ""), id="1.2, in no namespace"
        ),
        pytest.param(version_2().replace('"2.1"', '"2.0"'), id="2.0"),
        pytest.param(version_2(), id="2.1"),
        pytest.param(version_2().replace('"2.1"', '"2.2"').replace("document:2.0", "document:2.2"), id="2.2"),
    ],
)
def test_versions(content: str) -> None:
    (segment,) = segments(content)

    assert segment.source is not None
    assert (segment.source.content, segment.target.content, segment.faults) == ("Mt. Paektu", "Paektu", ())


@pytest.mark.parametrize(
    ("file", "unit"),
    [
        pytest.param(
            VERSION_1, '<trans-unit id="{}"><source>Mt. Paektu</source><target>Paektu</target></trans-unit>', id="1.2"
        ),
        pytest.param(
            VERSION_2,
            '<unit id="{}"><segment><source>Mt. Paektu</source><target>Paektu</target></segment></unit>',
            id="2.1",
        ),
    ],
)
def test_all_plain_units_but_the_first_are_read_at_once(file: str, unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    content = file.format("".join(unit.format(number) for number in range(50)))
    parsed: list[int] = []
    parse_to = XmlSegments.parse_to

    def counted(self: XmlSegments, end: int, *, final: bool = False) -> None:
        parsed.append(end - self.fed)
        parse_to(self, end, final=final)

    monkeypatch.setattr(XmlSegments, "parse_to", counted)

    assert len(segments(content)) == 50
    assert sum(parsed) < len(content) / 5
