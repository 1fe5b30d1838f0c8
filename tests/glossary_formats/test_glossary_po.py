import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.errors import GlossaryError
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary, Term
from termcheck.glossary_formats import read_glossary, written_glossary
from termcheck.parsing.glossary_file import GlossaryFile

HEAD = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"X-Source-Language: ko\\n"\n'
REFUGEE = '\nmsgid "난민"\nmsgstr "refugee"\n'


def read(text: str, path: str = "desk.po", languages: tuple[str, ...] = ()) -> Glossary:
    return read_glossary(GlossaryFile(path, text.encode(), languages))


def terms(text: str) -> list[list[str]]:
    return [[f"{term.text} {term.status}" for term in concept.terms] for concept in read(text).concepts]


def message(source: str, *translations: str, before: str = "") -> str:
    forms = [f'msgstr "{translations[0]}"'] if len(translations) == 1 else []
    forms = forms or [f'msgstr[{number}] "{translation}"' for number, translation in enumerate(translations)]
    return "\n".join(["", *before.splitlines(), f'msgid "{source}"', *forms, ""])


def mistakes(text: str, path: str = "desk.po") -> list[str]:
    with pytest.raises(GlossaryError) as caught:
        read(text, path)
    return [str(mistake).removeprefix(f"{path}:") for mistake in caught.value.mistakes]


def test_a_message_is_a_concept() -> None:
    glossary = read(
        f"{HEAD}\n# See the stylebook.\n# Never “runaway”.\n#. Who left the North.\n#: desk.txt:3\n"
        'msgid ""\n"탈북자"\nmsgstr "defector"\n'
    )
    (concept,) = glossary.concepts

    assert (glossary.title, glossary.languages, glossary.doubts) == ("desk", ("ko", "en"), ())
    assert (concept.id, concept.note, concept.definition, str(concept.place)) == (
        "탈북자",
        "See the stylebook.\nNever “runaway”.",
        "Who left the North.",
        "desk.po:10:1",
    )
    assert concept.terms == (Term("탈북자", "ko"), Term("defector", "en"))
    assert [str(term.place) for term in concept.terms] == ["desk.po:11:2", "desk.po:12:9"]


def test_the_header_may_name_the_glossary() -> None:
    assert read(HEAD + '"Project-Id-Version: Words of the desk\\n"\n' + REFUGEE).title == "Words of the desk"
    assert read(HEAD + '"Project-Id-Version: PACKAGE VERSION\\n"\n' + REFUGEE).title == "desk"


@pytest.mark.parametrize(
    ("messages", "expected"),
    [
        pytest.param([message("난민", "refugee")], [["난민 preferred", "refugee preferred"]], id="plain"),
        pytest.param(
            [message("난민", "refugee", before="#, terminology")],
            [["난민 preferred", "refugee preferred"]],
            id="terminology",
        ),
        pytest.param(
            [message("난민", "escapee", before="#, forbidden")],
            [["난민 preferred", "escapee deprecated"]],
            id="forbidden",
        ),
        pytest.param(
            [message("난민", "refugee", before="#, fuzzy")], [["난민 preferred", "refugee proposed"]], id="fuzzy"
        ),
        pytest.param([message("난민", "")], [["난민 preferred"]], id="not translated yet"),
        pytest.param(
            [message("난민", "escapee", before='#, forbidden\nmsgctxt "no"'), message("난민", "refugee")],
            [["난민 preferred", "refugee preferred", "escapee deprecated"]],
            id="forbidden beside the one to be written",
        ),
        pytest.param(
            [
                message("난민", "escapee", before='#, forbidden\nmsgctxt "no"'),
                message("난민", "runaway", before="#, fuzzy"),
            ],
            [["난민 preferred", "escapee deprecated", "runaway proposed"]],
            id="a forbidden and a fuzzy one in two contexts",
        ),
        pytest.param(
            [message("배", "ship", before='msgctxt "sea"'), message("배", "pear", before='msgctxt "food"')],
            [["배 preferred", "ship preferred"], ["배 preferred", "pear preferred"]],
            id="two contexts",
        ),
        pytest.param(
            [
                message("난민", "refugee", "refugees", before="").replace(
                    "msgstr[0]", 'msgid_plural "난민들"\nmsgstr[0]'
                )
            ],
            [["난민 preferred", "난민들 preferred", "refugee preferred", "refugees preferred"]],
            id="plural forms",
        ),
        pytest.param(
            ['\n#, fuzzy\n#~ msgid "옛말"\n#~ msgstr "old"\n', message("난민", "refugee")],
            [["난민 preferred", "refugee preferred"]],
            id="a message that is not in use any more",
        ),
        pytest.param([message('a \\"b\\"\\t', "c\\\\d")], [['a "b" preferred', "c\\d preferred"]], id="escapes"),
    ],
)
def test_messages(messages: list[str], expected: list[list[str]]) -> None:
    text = HEAD + "".join(messages)
    if len({word.split()[0] for word in expected[0]}) < len(expected[0]):
        assert mistakes(text) == [
            "18:9: “defector” is preferred here and admitted at desk.po:11:9; decide on one status"
        ]
    else:
        assert terms(text) == expected


def test_a_message_of_several_lines_has_an_id_on_one() -> None:
    glossary = read(HEAD + message("가\\n나", "a\\nb"))
    again = read(written_glossary(glossary, "desk.po").decode())

    assert glossary.concepts[0].id == "가 나"
    assert again.concepts == glossary.concepts


def test_contexts_tell_ids_apart() -> None:
    text = HEAD + message("배", "ship", before='msgctxt "sea"') + message("배", "pear", before='msgctxt "food"')

    assert [concept.id for concept in read(text).concepts] == ["배", "배 (food)"]


def test_what_is_not_to_be_translated_needs_no_translation() -> None:
    glossary = read(HEAD + message("KBS", "", before="#, read-only"))

    assert (glossary.concepts[0].do_not_translate, glossary.doubts) == (True, ())


@pytest.mark.parametrize(
    ("header", "path", "said", "expected"),
    [
        pytest.param(["Language: ko"], "desk.po", (), ("en", "ko"), id="English where nothing is said"),
        pytest.param(["Language: sr@latin"], "desk.po", (), ("en", "sr-Latn"), id="with a script"),
        pytest.param(["Language: pt_BR"], "desk.po", (), ("en", "pt-BR"), id="with a country"),
        pytest.param(["Language: en"], "desk.po", ("ko", "en"), ("ko", "en"), id="what was said"),
        pytest.param(["Language: ko"], "desk.po", ("ko", "en"), ("en", "ko"), id="what was said, the other way round"),
        pytest.param([], "desk.po", ("ko", "en"), ("ko", "en"), id="only what was said"),
        pytest.param([], "ko.po", (), ("en", "ko"), id="the name of the file"),
        pytest.param([], "desk-ko.po", (), ("en", "ko"), id="the end of the name"),
    ],
)
def test_the_languages(header: list[str], path: str, said: tuple[str, ...], expected: tuple[str, str]) -> None:
    lines = "".join(f'"{line}\\n"\n' for line in header)

    assert read(f'msgid ""\nmsgstr ""\n{lines}{REFUGEE}', path, said).languages == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(HEAD, ["1:1: this file has no message; add one"], id="nothing"),
        pytest.param(HEAD + message("난민", ""), ["6:1: “난민” has no term in en; add one"], id="no translation"),
        pytest.param(
            HEAD + REFUGEE + REFUGEE,
            ["9:1: this message stands in line 6 already; keep one, or tell them apart by msgctxt"],
            id="a message twice",
        ),
    ],
)
def test_doubts(text: str, expected: list[str]) -> None:
    assert [str(doubt).removeprefix("desk.po:") for doubt in read(text).doubts] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            REFUGEE,
            "1:1: the header names no language of the translations; write a line as “Language: ko\\n” into the header",
            id="no language",
        ),
        pytest.param(
            'msgid ""\nmsgstr ""\n"Language: en\\n"\n',
            "1:1: both languages are en; write a line as “X-Source-Language: ko\\n” into the header",
            id="one language",
        ),
        pytest.param(
            'msgid ""\nmsgstr ""\n"Language: jp\\n"\n',
            "3:1: “jp” is not the tag of a language; write one as ko, en or pt_BR",
            id="a country",
        ),
        pytest.param(
            HEAD + 'msgid "a\n', "5:1: this is no line of a PO file; write a keyword and a string", id="a broken line"
        ),
        pytest.param("\0", "1:1: this is a binary file, not text", id="a binary file"),
    ],
)
def test_mistakes_are_told_with_their_places(text: str, expected: str) -> None:
    (mistake,) = mistakes(text)

    assert mistake.startswith(expected)


CONCEPT = ConceptEntry(
    "defector",
    (
        Term("탈북자", "ko"),
        Term("새터민", "ko", AdministrativeStatus.SUPERSEDED),
        Term("defector", "en"),
        Term("escapee", "en", AdministrativeStatus.DEPRECATED),
    ),
    "Who left the North.",
    note="See the stylebook.",
)


def test_what_is_written_is_legible() -> None:
    text = written_glossary(
        Glossary("Words", ("ko", "en-GB"), (ConceptEntry("x", (Term("난민", "ko"),)),)), "a.po"
    ).decode()

    assert text == (
        'msgid ""\nmsgstr ""\n"Project-Id-Version: Words\\n"\n"Language: en_GB\\n"\n"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n"X-Source-Language: ko\\n"\n'
        '\n#. concept: x\nmsgid "난민"\nmsgstr ""\n'
    )


def test_what_is_written_is_what_other_programs_read() -> None:
    catalogue = polib.pofile(written_glossary(Glossary("Words", ("ko", "en"), (CONCEPT,)), "a.po").decode())

    assert [(entry.msgctxt, entry.msgid, entry.msgstr, entry.flags, entry.tcomment) for entry in catalogue] == [
        (None, "탈북자", "defector", [], "See the stylebook."),
        ("defector", "탈북자", "escapee", ["forbidden"], "See the stylebook."),
        (None, "새터민", "defector", [], "See the stylebook."),
    ]


@pytest.mark.parametrize(
    ("languages", "terms_of_entry", "message"),
    [
        pytest.param(
            ("ko", "en", "ja"), (), "a.po: a PO file holds two languages, and this glossary has ko, en, ja", id="three"
        ),
        pytest.param(("ko", "en"), (Term("x", "en"),), "a.po: “x” has no term in ko; add one", id="no source term"),
    ],
)
def test_what_it_cannot_hold_is_refused(
    languages: tuple[str, ...], terms_of_entry: tuple[Term, ...], message: str
) -> None:
    with pytest.raises(GlossaryError) as caught:
        written_glossary(Glossary("x", languages, (ConceptEntry("x", terms_of_entry),)), "a.po")

    assert str(caught.value).startswith(message)


WORDS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=6)
PHRASES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
SAID = st.one_of(st.just(""), st.lists(PHRASES, min_size=1, max_size=3).map("\n".join), st.just("a\n\nb"))
STATUSES = st.sampled_from(AdministrativeStatus)


@st.composite
def entries(draw: st.DrawFn, number: int) -> ConceptEntry:
    named = [
        Term(text, language, draw(STATUSES))
        for language, least in (("ko", 1), ("en-US", 0))
        for text in draw(st.lists(PHRASES, min_size=least, max_size=4, unique=True))
    ]
    return ConceptEntry(f"c{number}", tuple(named), draw(SAID), note=draw(SAID), do_not_translate=draw(st.booleans()))


CONCEPTS = st.integers(0, 4).flatmap(lambda count: st.tuples(*map(entries, range(count))))


@given(CONCEPTS, PHRASES)
def test_what_is_written_is_read_again(concepts: tuple[ConceptEntry, ...], title: str) -> None:
    again = read(written_glossary(Glossary(title, ("ko", "en-US"), concepts), "desk.po").decode())

    assert (again.title, again.languages, again.concepts) == (title, ("ko", "en-US"), concepts)


PIECES = st.sampled_from(
    ["#", "#, fuzzy\n", "#. ", "msgid ", "msgstr ", "msgctxt ", '"', "\n", "a", "\\", "[0]", "#~ ", "concept: a"]
)


@given(st.sampled_from(["", HEAD]), st.lists(PIECES).map("".join))
def test_any_file_is_read_or_refused_with_a_place(head: str, rest: str) -> None:
    assert is_read_or_refused_with_a_place((head + rest).encode())


@given(st.binary())
def test_any_bytes_are_read_or_refused_with_a_place(content: bytes) -> None:
    assert is_read_or_refused_with_a_place(HEAD.encode() + content)


def is_read_or_refused_with_a_place(content: bytes) -> bool:
    try:
        read_glossary(GlossaryFile("desk.po", content))
    except GlossaryError as error:
        return all(mistake.place.line for mistake in error.mistakes)
    return True
