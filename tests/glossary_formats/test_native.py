from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.errors import GlossaryError, Place
from termcheck.glossary import AdministrativeStatus, CasePolicy, Condition, Glossary, MatchMode, Term, Topic
from termcheck.glossary_formats.native import Native
from termcheck.parsing.glossary_file import GlossaryFile

DESK = """\
title: Korea desk
languages: [ko, en]
topics:
  North Korea: [North Korea, Pyongyang]
concepts:
  - id: defector
    definition: Somebody who left the North.
    subject: people
    note: Rights groups care.
    each: true
    confusable_with: [refugee]
    terms:
      ko: [탈북자, 탈북민]
      en:
        - defector
        - {text: North Korean defector, status: admitted, varies: true}
        - text: refugee
          status: deprecated
          when: {source: true, about: North Korea, unless: [Foundation]}
          match: exact
          case: any
          note: Another concept.
    tests:
      flag:
        - "The [refugee] and the [refugees]."
        - {ko: "탈북자가 왔다.", en: "She came."}
      pass:
        - The defectors’ [sic] families.
  - id: refugee
    terms:
      ko: 난민
      en: {text: refugee, when: source}
"""
HEAD = "languages: [ko, en]\nconcepts:\n"
ENTRY = "  - id: defector\n    terms:\n      ko: 탈북자\n      en: defector\n"


def read(text: str) -> Glossary:
    return Native().read(GlossaryFile("desk.yaml", text.encode()))


def mistakes(text: str) -> list[str]:
    with pytest.raises(GlossaryError) as caught:
        read(text)
    return [str(mistake).removeprefix("desk.yaml:") for mistake in caught.value.mistakes]


def test_a_glossary_keeps_what_is_written() -> None:
    glossary = read(DESK)
    defector, refugee = glossary.concepts

    assert (glossary.title, glossary.languages, glossary.path) == ("Korea desk", ("ko", "en"), "desk.yaml")
    assert glossary.doubts == ()
    assert (defector.id, defector.definition, defector.subject_field) == (
        "defector",
        "Somebody who left the North.",
        "people",
    )
    assert (defector.note, defector.each, defector.confusable_with) == ("Rights groups care.", True, ("refugee",))
    assert (refugee.each, refugee.tests, refugee.place) == (False, (), Place("desk.yaml", 29, 5))


def test_terms_are_texts_or_mappings_alone_or_in_a_list() -> None:
    defector, refugee = read(DESK).concepts

    assert defector.terms == (
        Term("탈북자", "ko"),
        Term("탈북민", "ko"),
        Term("defector", "en"),
        Term("North Korean defector", "en", AdministrativeStatus.ADMITTED, varies=True),
        Term(
            "refugee",
            "en",
            AdministrativeStatus.DEPRECATED,
            MatchMode.EXACT,
            CasePolicy.ANY,
            Condition(source=True, about=(Topic("North Korea", ("North Korea", "Pyongyang")),), unless=("Foundation",)),
            note="Another concept.",
        ),
    )
    assert refugee.terms == (Term("난민", "ko"), Term("refugee", "en", when=Condition(source=True)))
    assert [term.place for term in defector.terms] == [
        Place("desk.yaml", 13, 12),
        Place("desk.yaml", 13, 17),
        Place("desk.yaml", 15, 11),
        Place("desk.yaml", 16, 18),
        Place("desk.yaml", 17, 17),
    ]


def test_brackets_mark_spots_in_copy_that_must_be_flagged_only() -> None:
    marked, missing, passing = read(DESK).concepts[0].tests

    assert (marked.target, marked.flag, marked.source) == ("The refugee and the refugees.", True, None)
    assert [marked.target[spot.start : spot.end] for spot in marked.spots] == ["refugee", "refugees"]
    assert (missing.target, missing.source, missing.spots) == ("She came.", "탈북자가 왔다.", ())
    assert (passing.target, passing.flag, passing.spots) == ("The defectors’ [sic] families.", False, ())
    assert marked.place == Place("desk.yaml", 25, 11)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        pytest.param("38", "38", id="a number"),
        pytest.param("1.10", "1.10", id="a decimal number keeps its nought"),
        pytest.param("2020-01-01", "2020-01-01", id="a date"),
        pytest.param('"no"', "no", id="a quoted no"),
        pytest.param("'on'", "on", id="a quoted on"),
        pytest.param("no entry", "no entry", id="no with another word"),
        pytest.param('" defector "', "defector", id="white space around it"),
        pytest.param('"L\\u00e9ger"', "Léger", id="an escape"),
        pytest.param("김정은 위원장", "김정은 위원장", id="a phrase"),
    ],
)
def test_terms_are_taken_as_written(written: str, text: str) -> None:
    glossary = read(f"{HEAD}  - id: x\n    terms:\n      ko: 탈북자\n      en: {written}\n")

    assert [term.text for term in glossary.concepts[0].in_language("en")] == [text]


def test_a_glossary_without_a_title_is_named_after_its_file() -> None:
    assert read(HEAD + ENTRY).title == "desk"


def test_language_tags_get_their_usual_capitals() -> None:
    glossary = read(
        "languages: [KO, pt_br]\nconcepts:\n  - id: x\n    terms:\n      ko: 탈북자\n      pt-BR: desertor\n"
    )

    assert glossary.languages == ("ko", "pt-BR")
    assert [term.language for term in glossary.concepts[0].terms] == ["ko", "pt-BR"]


def test_norwegian_needs_quotes_and_then_is_read() -> None:
    entry = "concepts:\n  - id: x\n    terms:\n      en: house\n      {}: hus\n"
    glossary = read('languages: [en, "no"]\n' + entry.format('"no"'))

    assert glossary.languages == ("en", "no")
    assert [mistake[:42] for mistake in mistakes("languages: [en, no]\n" + entry.format("no"))] == [
        "1:17: “no” without quotes is no text in YA",
        "6:7: “no” without quotes is no text in YAM",
    ]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["without a mark", "with a byte order mark"])
def test_columns_are_right_in_the_first_line(mark: bytes) -> None:
    with pytest.raises(GlossaryError) as caught:
        Native().read(GlossaryFile("desk.yaml", mark + b"titel: x\n"))

    assert caught.value.mistakes[0].place == Place("desk.yaml", 1, 1)


def test_utf_16_with_a_byte_order_mark_is_read() -> None:
    glossary = Native().read(GlossaryFile("desk.yaml", (HEAD + ENTRY).encode("utf-16")))

    assert glossary.concepts[0].terms[0].text == "탈북자"


def test_the_digest_tells_one_content_from_another() -> None:
    assert len(read(DESK).digest) == 16
    assert read(DESK).digest != read(DESK + "\n").digest


def test_a_concept_without_a_term_in_some_language_is_a_doubt() -> None:
    glossary = read(HEAD + ENTRY + "  - id: refugee\n    terms:\n      ko: 난민\n")

    assert list(map(str, glossary.doubts)) == ["desk.yaml:7:5: “refugee” has no term in en; add one"]


@pytest.mark.parametrize(
    "rendering", ["defector", "Ｄefector"], ids=["the same", "the same but for width and capitals"]
)
def test_one_rendering_for_two_concepts_is_a_doubt(rendering: str) -> None:
    second = f"  - id: runaway\n    terms: {{ko: 도망자, en: {rendering}}}\n"
    (doubt,) = read(HEAD + ENTRY + second).doubts

    assert str(doubt).startswith(
        f"desk.yaml:8:26: “{rendering}” is the preferred rendering of “defector” too (desk.yaml:6:11)"
    )


def test_confusable_concepts_may_share_a_rendering() -> None:
    second = ENTRY.replace("id: defector", "id: runaway\n    confusable_with: [defector]")

    assert len(read(HEAD + ENTRY + second).concepts) == 2


def concept(lines: str) -> str:
    """Return a glossary whose only concept begins in line 3 and has the given lines from line 4 on."""
    return HEAD + "  - id: defector\n" + lines


TERMS = "    terms: {ko: 탈북자, en: defector}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", "1:1: the glossary is empty", id="nothing"),
        pytest.param("# nothing\n", "1:1: the glossary is empty", id="a comment"),
        pytest.param(
            "just words", "1:1: a glossary must be a mapping of keys to values, and this is a text", id="a text"
        ),
        pytest.param(HEAD, "2:10: “concepts” must be a list of at least one concept", id="no concepts"),
        pytest.param(HEAD + "  []\n", "3:3: “concepts” must be a list of at least one concept", id="an empty list"),
        pytest.param(HEAD + "  id: x\n", "3:3: “concepts” must be a list", id="a mapping for a list"),
        pytest.param(
            HEAD + "  - defector\n", "3:5: a concept must be a mapping of keys to values", id="a bare concept"
        ),
        pytest.param("concepts:\n" + ENTRY, "1:1: a glossary needs “languages”; add it", id="no languages"),
        pytest.param("languages: [ko, en]\n", "1:1: a glossary needs “concepts”; add it", id="no concepts key"),
        pytest.param(
            "languages: [ko]\nconcepts:\n" + ENTRY.replace("      en: defector\n", ""),
            "1:12: a glossary needs two languages at least",
            id="one language",
        ),
        pytest.param(
            "languages: [ko, en, jp]\nconcepts:\n" + ENTRY, "1:21: “jp” is not the tag of a language", id="a country"
        ),
        pytest.param(
            "titel: x\n" + HEAD + ENTRY, "1:1: “titel” is not a key of a glossary; did you mean “title”?", id="key"
        ),
        pytest.param(
            concept(TERMS + "    defintion: x\n"),
            "5:5: “defintion” is not a key of a concept; did you mean “defi",
            id="key of a concept",
        ),
        pytest.param(concept(TERMS + "    1: x\n"), "5:5: “1” is not a key of a concept", id="a number as key"),
        pytest.param(
            concept(TERMS + "    [a]: x\n"), "5:5: a key must be a text, and this is a list", id="a list as key"
        ),
        pytest.param(concept(TERMS + "    <<: x\n"), "5:5: “<<” is not a key of a concept", id="a merge key"),
        pytest.param(
            concept(TERMS + TERMS), "5:5: the key “terms” stands twice here, first in line 4", id="duplicate key"
        ),
        pytest.param(concept(""), "3:5: a concept needs “terms”; add it", id="no terms"),
        pytest.param(concept("    terms: {}\n"), "4:12: “terms” is empty", id="terms of no language"),
        pytest.param(
            concept("    terms:\n"), "4:11: “terms” must be a mapping of keys to values, and this is empty", id="empty"
        ),
        pytest.param(HEAD + "  -" + TERMS[3:], "3:5: a concept needs “id”; add it", id="no id"),
        pytest.param(HEAD + "  - id:\n" + TERMS, "3:8: the id is empty", id="an empty id"),
        pytest.param(
            HEAD + ENTRY + ENTRY.replace("en: defector", "en: runaway"),
            "7:5: the id “defector” is taken by the concept at desk.yaml:3:5",
            id="duplicate id",
        ),
        pytest.param(concept("    terms: {ko: 탈북자, en: ''}\n"), "4:26: a term is empty", id="an empty term"),
        pytest.param(concept("    terms: {ko: 탈북자, en: }\n"), "4:26: a term is empty", id="no term"),
        pytest.param(
            concept("    terms: {ko: 탈북자, en: [defector, ' \u200b']}\n"),
            "4:37: a term is empty",
            id="an invisible term",
        ),
        pytest.param(
            concept("    terms: {ko: 탈북자, en: [defector, no]}\n"),
            "4:37: “no” without quotes is no text in YAML",
            id="no as term",
        ),
        pytest.param(
            concept("    terms: {ko: 탈북자, en: ~}\n"), "4:26: “~” without quotes is no text in YAML", id="a tilde"
        ),
        pytest.param(
            concept("    terms: {ko: 탈북자, en: [[defector]]}\n"),
            "4:27: a term must be a mapping",
            id="a list in a list",
        ),
        pytest.param(
            concept("    terms: {ko: 탈북자, fr: transfuge}\n"),
            "4:22: “fr” is not among the languages of this glossary (ko, en)",
            id="language",
        ),
        pytest.param(
            concept("    terms: {ko: 탈북자, english: defector}\n"),
            "4:22: “english” is not the tag of a language",
            id="tag",
        ),
        pytest.param(
            concept("    terms: {ko: 탈북자, en: {status: admitted}}\n"), "4:26: a term needs “text”", id="no text"
        ),
        pytest.param(
            concept("    terms: {ko: 탈북자, en: {text: x, state: y}}\n"),
            "4:36: “state” is not a key of a term; did you mean “status”?",
            id="key of a term",
        ),
        pytest.param(
            concept("    terms: {ko: 탈북자, en: {text: x, status: admited}}\n"),
            "4:44: “admited” is not a status; did you mean “admitted”?",
            id="status",
        ),
        pytest.param(
            concept("    terms: {ko: 탈북자, en: {text: x, match: fuzzy}}\n"),
            "4:43: “fuzzy” is not a match; choose from exact, inflect",
            id="match",
        ),
        pytest.param(
            concept("    terms: {ko: 탈북자, en: {text: x, case: smrt}}\n"),
            "4:42: “smrt” is not a case; did you mean “smart”?",
            id="case",
        ),
        pytest.param(
            concept("    terms: {ko: 탈북자, en: {text: x, varies: yes}}\n"),
            "4:44: “varies” is true or false (without quotes), not “yes”",
            id="varies",
        ),
        pytest.param(
            concept(TERMS + "    each: [true]\n"),
            "5:11: “each” is true or false (without quotes), not a list",
            id="each",
        ),
        pytest.param(
            concept("    terms: {ko: 탈북자, en: {text: x, when: Korea}}\n"),
            "4:42: “when” is source, always, or a mapping such as {about: a topic}, not “Korea”",
            id="when",
        ),
        pytest.param(
            concept("    terms: {ko: 탈북자, en: {text: x, when: {about: Korea}}}\n"),
            "4:50: there is no topic “Korea”; write its words",
            id="no topics",
        ),
        pytest.param(
            "topics: {North Korea: DPRK}\n"
            + concept("    terms: {ko: 탈북자, en: {text: x, when: {about: N. Korea}}}\n"),
            "5:50: there is no topic “N. Korea”; did you mean “North Korea”?",
            id="topic",
        ),
        pytest.param(
            concept("    terms: {ko: 탈북자, en: [x, {text: x, status: admitted}]}\n"),
            "4:37: “x” is admitted here and preferred at desk.yaml:4:27",
            id="two statuses",
        ),
        pytest.param(
            concept(TERMS + "    confusable_with: [refuge]\n") + ENTRY.replace("defector", "refugee"),
            "5:23: no concept has the id “refuge”; did you mean “refugee”?",
            id="unknown concept",
        ),
        pytest.param(
            concept(TERMS + "    confusable_with: defector\n"),
            "5:22: “defector” cannot be confusable with itself",
            id="itself",
        ),
        pytest.param(
            concept(TERMS + "    confusable_with: {a: b}\n"),
            "5:22: “confusable_with” is a list of ids",
            id="a mapping for ids",
        ),
        pytest.param(
            concept(TERMS + "    note: [a]\n"), "5:11: the note must be a text, and this is a list", id="a list as note"
        ),
        pytest.param(concept(TERMS + "    tests: [a]\n"), "5:12: “tests” must be a mapping", id="tests"),
        pytest.param(
            concept(TERMS + "    tests: {flags: a}\n"),
            "5:13: “flags” is not a key of “tests”; did you mean “flag”?",
            id="key of tests",
        ),
        pytest.param(
            concept(TERMS + '    tests: {flag: ["a [b"]}\n'),
            "5:20: the brackets of this test do not match",
            id="open bracket",
        ),
        pytest.param(
            concept(TERMS + '    tests: {flag: "a b]"}\n'),
            "5:19: the brackets of this test do not match",
            id="closing bracket",
        ),
        pytest.param(
            concept(TERMS + '    tests: {flag: "[a [b] c]"}\n'),
            "5:19: the brackets of this test do not match",
            id="nested",
        ),
        pytest.param(
            concept(TERMS + '    tests: {flag: "a []"}\n'),
            "5:19: the brackets of this test do not match",
            id="empty brackets",
        ),
        pytest.param(
            concept(TERMS + "    tests: {pass: {ko: a}}\n"),
            "5:19: a test needs exactly one text to check, in en",
            id="no target",
        ),
        pytest.param(concept(TERMS + "    tests: {pass: ['']}\n"), "5:20: a test is empty", id="an empty test"),
        pytest.param("a: [1, 2\n", "2:1: this is not YAML", id="an open list"),
        pytest.param(
            "title: North Korea: a glossary\n",
            "1:19: this is not YAML (mapping values are not allowed",
            id="a colon in a text",
        ),
        pytest.param("title: 'North Korea\nlanguages: [ko]\n", "1:8: this is not YAML", id="an open quote"),
        pytest.param("title: x\n\tlanguages: [ko]\n", "2:1: this is not YAML", id="a tab"),
        pytest.param("title: @x\n", "1:8: this is not YAML", id="a reserved character"),
        pytest.param("title: *x\n", "1:8: nothing before this is called “&x”", id="an unknown alias"),
        pytest.param("title: &a [*a]\n", "1:12: nothing before this is called “&a”", id="an alias of itself"),
        pytest.param("title: !!python/name:os.system x\n", "1:8: tags (words that begin with !)", id="a tag"),
        pytest.param("title: !x [a]\n", "1:8: tags (words that begin with !)", id="a tag of a list"),
        pytest.param("title: x\n---\ntitle: y\n", "2:1: a second document begins here", id="two documents"),
        pytest.param("title: x\r\nnote: a\x07\r\n", "2:8: a control character is not allowed here", id="a control"),
        pytest.param("title: a\0\n", "1:1: this is a binary file", id="binary"),
        pytest.param("a: " + "[" * 31, "1:33: this is nested more than 30 levels deep", id="deep"),
        pytest.param("[" * 500, "1:31: this is nested more than 30 levels deep", id="very deep"),
    ],
)
def test_a_mistake_is_told_with_its_place(text: str, expected: str) -> None:
    (mistake,) = mistakes(text)

    assert mistake[: len(expected)] == expected


def test_an_abyss_of_lists_is_refused_wherever_the_parser_gives_up() -> None:
    (mistake,) = mistakes("[" * 100_000)

    assert "this is nested more than 30 levels deep" in mistake


def test_all_mistakes_are_told_at_once_in_file_order() -> None:
    found = mistakes(
        dedent("""\
        titel: x
        languages: [ko, en]
        concepts:
          - id: defector
            each: maybe
            terms:
              ko: [탈북자, ""]
              en: {text: defector, status: prefered}
          - id: defector
            definition: second
            terms:
              ko: 난민
              de: Flüchtling
            tests:
              flag: ["a [b"]
        """)
    )

    assert [mistake.partition(" ")[0] for mistake in found] == [
        "1:1:",
        "5:11:",
        "7:17:",
        "8:36:",
        "9:5:",
        "13:7:",
        "15:14:",
    ]


def test_bytes_that_are_no_utf_8_are_named() -> None:
    with pytest.raises(GlossaryError, match=r"desk.yaml:2:3: byte 11 of the file is not valid UTF-8"):
        Native().read(GlossaryFile("desk.yaml", b"title: x\n- \xff\n"))


def test_aliases_cannot_explode() -> None:
    levels = "".join(f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]\n" for level in range(1, 9))

    (mistake,) = mistakes("a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + levels)

    assert "aliases repeat more than 100,000 nodes" in mistake


def test_a_mistake_in_a_repeated_node_is_told_once() -> None:
    assert len(mistakes(concept("    terms: {ko: &x [''], en: *x}\n"))) == 1


def outcome(content: bytes) -> Glossary | GlossaryError:
    try:
        return Native().read(GlossaryFile("desk.yaml", content))
    except GlossaryError as error:
        return error


def usable_or_placed(result: Glossary | GlossaryError) -> bool:
    if isinstance(result, Glossary):
        return bool(result.concepts)
    return bool(result.mistakes) and all(mistake.place.path == "desk.yaml" for mistake in result.mistakes)


WORDS = st.sampled_from(
    ["title", "languages", "concepts", "terms", "id", "ko", "en", "no", "tests", "flag", "when", "탈북자"]
)
SIGNS = st.sampled_from(
    [
        ": ",
        "- ",
        "\n",
        "\n  ",
        "\n    ",
        "[",
        "]",
        "{",
        "}",
        ", ",
        "'",
        '"',
        "|",
        ">",
        "&a ",
        "*a",
        "#",
        "!",
        "~",
        "\x85",
        "\t",
    ]
)


@given(st.lists(WORDS | SIGNS, max_size=40).map("".join) | st.text())
def test_any_text_is_a_glossary_or_an_error_with_places(text: str) -> None:
    assert usable_or_placed(outcome(text.encode("utf-8", "surrogatepass")))


@given(st.binary())
def test_any_bytes_are_a_glossary_or_an_error(content: bytes) -> None:
    assert usable_or_placed(outcome(content))


@given(st.integers(0, len(DESK)), WORDS | SIGNS)
def test_a_piece_put_anywhere_never_breaks_the_reader(index: int, piece: str) -> None:
    assert usable_or_placed(outcome((DESK[:index] + piece + DESK[index:]).encode()))


# A bar behind a letter marks the end of a stem.
TERMS_WRITTEN = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"], exclude_characters="|"), min_size=1)


@given(st.lists(TERMS_WRITTEN, min_size=1, unique=True))
def test_quoted_terms_are_read_as_they_were_written(terms: list[str]) -> None:
    written = ", ".join(f'"{term}"' for term in (term.replace("\\", "\\\\").replace('"', '\\"') for term in terms))
    glossary = read(concept(f"    terms: {{ko: 탈북자, en: [{written}]}}\n"))

    assert [term.text for term in glossary.concepts[0].in_language("en")] == terms
