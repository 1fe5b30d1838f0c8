import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.errors import GlossaryError, Place
from termcheck.glossary import ConceptEntry, Glossary, Term
from termcheck.glossary_formats import FORMATS, read_glossary
from termcheck.parsing.glossary_file import GlossaryFile

MODULE = 'xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"'
BOTH = 'srcLang="ko" trgLang="en"'


def file_of(*units: str, languages: str = BOTH) -> bytes:
    """Return an XLIFF with these glossaries, one a unit and a line."""
    lines = "\n".join(
        f'<unit id="u{number}"><gls:glossary>{entries}</gls:glossary>'
        "<segment><source>탈북자가 왔다.</source><target>A defector came.</target></segment></unit>"
        for number, entries in enumerate(units)
    )
    return (
        f'<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" {MODULE} version="2.1" {languages}>\n'
        f'<file id="f1">\n{lines}\n</file></xliff>'
    ).encode()


def entry(*english: str, korean: str = "탈북자", more: str = "") -> str:
    translations = "".join(f"<gls:translation>{text}</gls:translation>" for text in english)
    return f"<gls:glossEntry><gls:term>{korean}</gls:term>{translations}{more}</gls:glossEntry>"


def read(content: bytes, languages: tuple[str, ...] = ()) -> Glossary:
    return read_glossary(GlossaryFile("desk.xlf", content, languages))


def doubts(content: bytes) -> list[str]:
    return [str(doubt).removeprefix("desk.xlf:") for doubt in read(content).doubts]


def mistakes(content: bytes) -> list[str]:
    with pytest.raises(GlossaryError) as caught:
        read(content)
    return [str(mistake).removeprefix("desk.xlf:") for mistake in caught.value.mistakes]


def test_a_term_has_its_translations_and_its_definition() -> None:
    glossary = read(
        file_of(
            '<gls:glossEntry id="g1" ref="#m1"><gls:term source="the wire">탈북자</gls:term>\n'
            '<gls:translation id="1" source="the desk">defector</gls:translation>'
            "<gls:translation>North Korean\n  defector</gls:translation>"
            '<gls:definition source="the stylebook">Who left the North.</gls:definition></gls:glossEntry>'
        )
    )

    assert (glossary.title, glossary.languages, glossary.doubts) == ("desk", ("ko", "en"), ())
    assert glossary.concepts == (
        ConceptEntry(
            "탈북자",
            (
                Term("탈북자", "ko", source="the wire"),
                Term("defector", "en", source="the desk"),
                Term("North Korean defector", "en"),
            ),
            definition="Who left the North.",
            source="the stylebook",
        ),
    )
    (concept,) = glossary.concepts
    assert concept.place == Place("desk.xlf", 3, 29)
    assert [term.place for term in concept.terms[:2]] == [Place("desk.xlf", 3, 91), Place("desk.xlf", 4, 43)]


def test_glossaries_of_all_units_are_one() -> None:
    glossary = read(file_of(entry("defector"), entry("refugee", korean="난민") + entry("defector")))

    assert [concept.id for concept in glossary.concepts] == ["탈북자", "난민"]


def test_translations_of_one_term_add_up_unless_it_means_something_else() -> None:
    definition = "<gls:definition>Who left.</gls:definition>"
    glossary = read(file_of(entry("defector"), entry("leaver"), entry("runaway", more=definition)))

    assert [(concept.id, [term.text for term in concept.terms]) for concept in glossary.concepts] == [
        ("탈북자", ["탈북자", "defector", "leaver"]),
        ("탈북자 (2)", ["탈북자", "runaway"]),
    ]


def test_what_others_put_into_an_entry_is_its_note() -> None:
    more = '<x:status xmlns:x="https://example.org">approved</x:status>'

    assert read(file_of(entry("defector", more=more))).concepts[0].note == "status: approved"


def test_the_target_language_may_be_said_with_the_file() -> None:
    content = file_of(entry("defector"), languages='srcLang="ko"')

    assert read(content, ("ko", "en-GB")).languages == ("ko", "en-GB")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(file_of(entry("defector")), [], id="nothing odd"),
        pytest.param(
            file_of(entry("defector") + entry("refugee", korean=" ")),
            ["3:145: this <gls:term> is empty; write it, or take its entry out"],
            id="an empty term",
        ),
        pytest.param(file_of(entry(" ")), ["3:29: “탈북자” has no term in en; add one"], id="no translation"),
    ],
)
def test_what_is_odd_is_a_doubt(content: bytes, expected: list[str]) -> None:
    assert doubts(content) == expected


@pytest.mark.parametrize(
    ("content", "mistake"),
    [
        pytest.param(
            file_of(),
            "1:1: this XLIFF has no glossary (<gls:glossary>, a module of XLIFF 2); its units are texts,"
            " and not read as terms",
            id="no glossary",
        ),
        pytest.param(b"<html/>", "1:1: this is no XLIFF: it begins with <html>", id="another kind of XML"),
        pytest.param(
            file_of("<gls:glossEntry><gls:translation>defector</gls:translation></gls:glossEntry>"),
            "3:29: this entry has no <gls:term>; write it, or take the entry out",
            id="no term",
        ),
        pytest.param(
            file_of(entry("defector", more="<gls:term>난민</gls:term>")),
            "3:112: this is the second <gls:term> of one entry; give it an entry of its own",
            id="two terms",
        ),
        pytest.param(
            file_of(entry("defector"), languages='srcLang="ko"'),
            '1:1: this <xliff> does not say the language of its targets; write it, as trgLang="en"',
            id="no target language",
        ),
        pytest.param(
            file_of(entry("defector"), languages='srcLang="Korean" trgLang="en"'),
            "1:1: “Korean” is not the tag of a language; write one as ko, en or pt-BR",
            id="a language by its name",
        ),
        pytest.param(
            file_of(entry("defector"))[:-8],
            "4:8: malformed XML: no element found, and <xliff>, which begins in line 1, is not closed yet;"
            " nothing is read from here on",
            id="a file that is cut off",
        ),
    ],
)
def test_faults_are_told_with_their_place(content: bytes, mistake: str) -> None:
    assert mistakes(content)[-1] == mistake


def test_xliff_is_recognised_by_its_root() -> None:
    assert FORMATS.of("desk", file_of()) == "xliff"


PIECES = st.sampled_from(
    [
        "<gls:glossary>", "</gls:glossary>", "<gls:glossEntry>", "</gls:glossEntry>", "<gls:term>", "</gls:term>",
        "<gls:translation>", "</gls:translation>", "<gls:definition/>", "a", "<unit>", "</unit>", "&a;", "\0",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=20).map("".join))
def test_whatever_is_wrong_is_told_with_a_place(body: str) -> None:
    try:
        found = read(file_of(body)).doubts
    except GlossaryError as error:
        found = error.mistakes

    assert all(mistake.place.line for mistake in found)
