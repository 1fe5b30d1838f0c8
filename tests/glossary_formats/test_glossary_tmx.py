import re

import lxml.etree
import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.errors import GlossaryError
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary, Term, Transaction
from termcheck.glossary_formats import FORMATS, read_glossary, written_glossary
from termcheck.parsing.glossary_file import GlossaryFile


def read(text: str) -> Glossary:
    return read_glossary(GlossaryFile("desk.tmx", text.encode()))


def tmx(*units: str, header: str = '<header srclang="ko"/>') -> str:
    return "\n".join(['<tmx version="1.4">', header, "<body>", *units, "</body></tmx>"])


def unit(*variants: str, attributes: str = "", said: str = "") -> str:
    return f"<tu{attributes}>{said}{''.join(variants)}</tu>"


def variant(language: str, text: str, said: str = "", attributes: str = "") -> str:
    return f'<tuv xml:lang="{language}"{attributes}>{said}<seg>{text}</seg></tuv>'


REFUGEE = unit(variant("ko", "난민"), variant("en", "refugee"))


def terms(text: str) -> list[list[str]]:
    return [[term.text for term in concept.terms] for concept in read(text).concepts]


def mistakes(text: str) -> list[str]:
    with pytest.raises(GlossaryError) as caught:
        read(text)
    return [str(mistake).removeprefix("desk.tmx:") for mistake in caught.value.mistakes]


def test_a_unit_is_a_concept() -> None:
    glossary = read(
        tmx(
            unit(
                variant("ko", "탈북자", "<note>not 새터민</note>"),
                variant(
                    "en-us", "defector", '<prop type="x-status">admitted</prop><prop type="partOfSpeech">noun</prop>'
                ),
                variant("ja", "脱北者"),
                attributes=' tuid="defector" creationdate="20240521T133000Z" creationid="desk" changeid="desk"',
                said='<note>See the stylebook.</note><note>Ask the desk.</note><prop type="domain">people</prop>'
                '<prop type="x-definition">Who left the North.</prop>',
            )
        )
    )
    (concept,) = glossary.concepts

    assert (glossary.title, glossary.languages, glossary.doubts) == ("desk", ("ko", "en-US", "ja"), ())
    assert concept == ConceptEntry(
        "defector",
        (
            Term("탈북자", "ko", note="not 새터민"),
            Term("defector", "en-US", AdministrativeStatus.ADMITTED, part_of_speech="noun"),
            Term("脱北者", "ja"),
        ),
        "Who left the North.",
        "people",
        "See the stylebook.\nAsk the desk.",
        transactions=(
            Transaction("origination", "2024-05-21T13:30:00Z", "desk"),
            Transaction("modification", "", "desk"),
        ),
    )
    assert str(concept.place) == "desk.tmx:4:1"
    assert str(concept.terms[0].place) == f"desk.tmx:4:{text_column('탈북자')}"


def text_column(word: str) -> int:
    line = (
        '<tu tuid="defector" creationdate="20240521T133000Z" creationid="desk" changeid="desk">'
        '<note>See the stylebook.</note><note>Ask the desk.</note><prop type="domain">people</prop>'
        '<prop type="x-definition">Who left the North.</prop><tuv xml:lang="ko"><note>not 새터민</note><seg>탈북자'
    )
    return line.index(word) + 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(tmx(REFUGEE), [["난민", "refugee"]], id="two languages"),
        pytest.param(
            tmx(unit(variant("ko", " 난민\n"), variant("en", "refugee"))), [["난민", "refugee"]], id="white space"
        ),
        pytest.param(
            tmx(unit(variant("ko", "가&amp;나"), variant("en", "A&#38;B"))), [["가&나", "A&B"]], id="references"
        ),
        pytest.param(
            tmx(unit(variant("ko", "난민"), variant("en", "refugee"), variant("en", "displaced person"))),
            [["난민", "refugee", "displaced person"]],
            id="synonyms",
        ),
        pytest.param(
            tmx(REFUGEE, unit(variant("ko", "난민"), variant("en", "displaced person"))),
            [["난민", "refugee", "displaced person"]],
            id="units of one source term",
        ),
        pytest.param(
            tmx(unit(variant("ko", '<bpt i="1">&lt;b&gt;</bpt>난민<ept i="1"/>'), variant("en", "<hi>refu</hi>gee"))),
            [["난민", "refugee"]],
            id="markup",
        ),
        pytest.param(
            tmx(unit('<tuv lang="ko"><seg>난민</seg></tuv>', '<tuv lang="en"><seg>refugee</seg></tuv>')),
            [["난민", "refugee"]],
            id="the attribute of TMX 1.1",
        ),
    ],
)
def test_units(text: str, expected: list[list[str]]) -> None:
    assert terms(text) == expected


@pytest.mark.parametrize(
    ("source", "languages"),
    [
        pytest.param("en", ("en", "ko"), id="named"),
        pytest.param("EN", ("en", "ko"), id="in capitals"),
        pytest.param("en-GB", ("en", "ko"), id="with a country"),
        pytest.param("*all*", ("ko", "en"), id="all"),
        pytest.param("", ("ko", "en"), id="none"),
    ],
)
def test_the_header_names_the_source_language(source: str, languages: tuple[str, ...]) -> None:
    assert read(tmx(REFUGEE, header=f'<header srclang="{source}"/>')).languages == languages


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            tmx(REFUGEE, unit(variant("ko", "탈북자"))), ["5:1: “탈북자” has no term in en; add one"], id="one language"
        ),
        pytest.param(
            tmx(REFUGEE, unit(variant("ko", ""))),
            ["5:1: this unit has no text and is left out; write one, or delete it"],
            id="empty",
        ),
        pytest.param(
            tmx(unit(variant("ko", "난민"), variant("en", "refugee", '<prop type="x-status">admited</prop>'))),
            ["4:103: the status “admited” is not known and taken for preferred; did you mean “admitted”?"],
            id="a status",
        ),
    ],
)
def test_doubts(text: str, expected: list[str]) -> None:
    assert [str(doubt).removeprefix("desk.tmx:") for doubt in read(text).doubts] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", "1:1: malformed XML: no element found", id="nothing"),
        pytest.param("<html/>", "1:1: this is no TMX: it begins with <html>", id="another kind"),
        pytest.param(tmx("<tu>"), "5:3: malformed XML: mismatched tag", id="broken XML"),
        pytest.param(
            tmx(), "1:1: the units of this memory have no text, and a glossary needs two languages", id="no unit"
        ),
        pytest.param(
            tmx(unit(variant("ko", "난민"))), "1:1: the units of this memory have only ko, and a glossary", id="one"
        ),
        pytest.param(
            tmx(REFUGEE, unit("<tuv><seg>x</seg></tuv>")), "5:5: this variant names no language; write", id="none"
        ),
        pytest.param(tmx(REFUGEE, unit(variant("jp", "x"))), "5:5: “jp” is not the tag of a language", id="a country"),
        pytest.param(
            tmx(unit(variant("ko", "난민"), variant("en", "x"), attributes=' tuid="1"') * 2),
            "4:94: the id “1” is taken by the concept at desk.tmx:4:1; change one",
            id="an id twice",
        ),
    ],
)
def test_mistakes_are_told_with_their_places(text: str, expected: str) -> None:
    (mistake,) = mistakes(text)

    assert mistake.startswith(expected)


def test_it_is_recognised_by_its_root() -> None:
    assert FORMATS.of("memory", b'<?xml version="1.0"?>\n<tmx version="1.4">') == "tmx"


CONCEPT = ConceptEntry(
    "defector", (Term("탈북자", "ko"), Term("defector", "en", AdministrativeStatus.ADMITTED)), note="a < b"
)


def test_what_is_written_is_legible() -> None:
    text = written_glossary(Glossary("Words", ("ko", "en"), (CONCEPT,), licence="CC BY 4.0"), "a.tmx").decode()

    assert re.sub(r'creationtoolversion="[^"]*"', 'creationtoolversion="1"', text) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<tmx version="1.4">\n'
        '  <header creationtool="termcheck" creationtoolversion="1" segtype="phrase" o-tmf="termcheck" adminlang="en"'
        ' srclang="ko" datatype="plaintext">\n'
        '    <prop type="x-title">Words</prop>\n'
        '    <prop type="x-languages">ko en</prop>\n'
        '    <prop type="x-licence">CC BY 4.0</prop>\n'
        "  </header>\n"
        "  <body>\n"
        '    <tu tuid="defector">\n'
        "      <note>a &lt; b</note>\n"
        '      <tuv xml:lang="ko">\n'
        "        <seg>탈북자</seg>\n"
        "      </tuv>\n"
        '      <tuv xml:lang="en">\n'
        '        <prop type="x-status">admitted</prop>\n'
        "        <seg>defector</seg>\n"
        "      </tuv>\n"
        "    </tu>\n"
        "  </body>\n"
        "</tmx>\n"
    )


def test_what_is_written_is_what_other_programs_read() -> None:
    root = lxml.etree.fromstring(written_glossary(Glossary("Words", ("ko", "en"), (CONCEPT,)), "a.tmx"))

    assert [seg.text for seg in root.iter("seg")] == ["탈북자", "defector"]


def test_a_character_that_xml_cannot_hold_is_refused() -> None:
    concept = ConceptEntry("x", (Term("a\x0bb", "ko"), Term("c", "en")))
    with pytest.raises(GlossaryError) as caught:
        written_glossary(Glossary("x", ("ko", "en"), (concept,)), "a.tmx")

    assert str(caught.value) == "a.tmx: XML cannot hold the character U+000B, which is in an entry; take it out"


WORDS = st.text(st.characters(exclude_categories=["C", "Z"], exclude_characters="\ufffc"), min_size=1, max_size=6)
PHRASES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
SAID = st.one_of(st.just(""), st.lists(PHRASES, min_size=1, max_size=3).map("\n".join))
TRANSACTIONS = st.tuples(st.sampled_from(["", "2024-05-21T13:30:00Z"]), st.sampled_from(["", "desk"])).filter(any)


@st.composite
def transactions(draw: st.DrawFn) -> tuple[Transaction, ...]:
    kinds = draw(st.lists(st.sampled_from(["origination", "modification"]), unique=True))
    return tuple(Transaction(kind, *draw(TRANSACTIONS)) for kind in sorted(kinds, reverse=True))


@st.composite
def entries(draw: st.DrawFn, number: int) -> ConceptEntry:
    named = [
        Term(
            text,
            language,
            draw(st.sampled_from(AdministrativeStatus)),
            note=draw(SAID),
            part_of_speech=draw(st.sampled_from(["", "noun"])),
            source=draw(SAID),
            transactions=draw(transactions()),
        )
        for language in ("ko", "en-US", "ja")
        for text in draw(st.lists(PHRASES, max_size=3, unique=True))
    ]
    return ConceptEntry(
        f"c{number}",
        tuple(draw(st.permutations(named))),
        draw(SAID),
        draw(SAID),
        draw(SAID),
        do_not_translate=draw(st.booleans()),
        definitions=tuple(("ko", definition) for definition in draw(st.lists(PHRASES, max_size=1))),
        source=draw(SAID),
        owner=draw(SAID),
        transactions=draw(transactions()),
    )


CONCEPTS = st.integers(0, 3).flatmap(lambda count: st.tuples(*map(entries, range(count))))


@given(
    st.builds(Glossary, PHRASES, st.just(("ko", "en-US", "ja")), CONCEPTS, description=SAID, origin=SAID, licence=SAID)
)
def test_what_is_written_is_read_again(glossary: Glossary) -> None:
    again = read(written_glossary(glossary, "desk.tmx").decode())

    assert (again.title, again.languages, again.concepts) == (glossary.title, glossary.languages, glossary.concepts)
    assert (again.description, again.origin, again.licence) == (
        glossary.description,
        glossary.origin,
        glossary.licence,
    )


PIECES = st.sampled_from(
    [
        "<tu>",
        "</tu>",
        '<tuv xml:lang="en">',
        "<tuv>",
        "</tuv>",
        "<seg>",
        "</seg>",
        "<ph/>",
        "<note>",
        "</note>",
        "a",
        "<prop/>",
    ]
)


@given(st.lists(PIECES).map("".join))
def test_any_units_are_read_or_refused_with_a_place(body: str) -> None:
    assert is_read_or_refused_with_a_place(tmx(REFUGEE, body).encode())


@given(st.binary())
def test_any_bytes_are_read_or_refused_with_a_place(content: bytes) -> None:
    assert is_read_or_refused_with_a_place(b'<tmx version="1.4"><body>' + content)


def is_read_or_refused_with_a_place(content: bytes) -> bool:
    try:
        read_glossary(GlossaryFile("desk.tmx", content))
    except GlossaryError as error:
        return all(mistake.place.line for mistake in error.mistakes)
    return True


@pytest.mark.parametrize("namespace", ["http://www.lisa.org/tmx14", "http://www.lisa.org/tmx13"])
def test_a_memory_in_a_namespace(namespace: str) -> None:
    assert terms(tmx(REFUGEE).replace("<tmx", f'<tmx xmlns="{namespace}"')) == [["난민", "refugee"]]
