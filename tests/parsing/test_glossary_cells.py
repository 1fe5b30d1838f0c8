import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.parsing.glossary_cells import Found, in_needed_quotes, plain, terms_of_cell, with_stem_marks


def found(cell: str, language: str = "en") -> list[str]:
    return [term.text for term in terms_of_cell(cell, language).terms]


def kinds(cell: str, language: str = "en") -> list[str]:
    return [oddity.kind for oddity in terms_of_cell(cell, language).oddities]


@pytest.mark.parametrize(
    "cell",
    [
        "defector",
        "North Korean defector",
        "탈북자",
        "Mt. Paektu",
        "don’t",
        "Congo (Brazzaville)",
        "Congo - Kinshasa",
        "Myanmar (Burma)",
        "Vitamin B (complex)",
        "WHO (World Health Organization)",
        "세계보건기구(WHO)",
        "Bank (of England)",
        "(the) Hague",
        "Press [Enter]",
        "AC/DC",
        "and/or",
        "km/h",
        "Washington, D.C.",
        "Seoul, South Korea",
        "Mission: Impossible",
        "Star Wars: A New Hope",
        "3:1",
        "AT&amp;T",
        '5"',
        "rock 'n' roll",
        "“A” and “B”",
        "km²",
        "CO₂",
        "Q*",
        "Yahoo!",
        "What?",
        "C++",
        "#MeToo",
        "#",
        '"',
        "Option 2a",
        "not guilty",
        "see",
        "e.g.",
        "no",
        "Albanian Lek (1946–1965)",
    ],
)
def test_what_a_term_may_be_stays_as_it_is(cell: str) -> None:
    assert terms_of_cell(cell, "en") == ([Found(cell, 0)], [])


@pytest.mark.parametrize(
    ("cell", "language"),
    [
        ("Star Wars: Das Erwachen der Macht", "de"),
        ("Matrix: Reloaded", "de"),
        ("미션: 임파서블", "ko"),
        ("コンゴ共和国(ブラザビル)", "ja"),
        ("Конго - Киншаса", "ru"),
        ("španělská peseta („A“ účet)", "cs"),
    ],
)
def test_names_and_titles_of_other_languages_stay_as_they_are(cell: str, language: str) -> None:
    assert terms_of_cell(cell, language) == ([Found(cell, 0)], [])


@pytest.mark.parametrize(
    ("cell", "terms", "odd"),
    [
        pytest.param("a | b", ["a", "b"], [], id="bars"),
        pytest.param("a|b", ["a", "b"], [], id="a bar without spaces"),
        pytest.param("a; b | c", ["a; b", "c"], [], id="bars, so that semicolons are no separators"),
        pytest.param("a; b;c", ["a", "b", "c"], ["semicolon"], id="semicolons"),
        pytest.param("a；b", ["a", "b"], ["semicolon"], id="full-width semicolons"),
        pytest.param("a;", ["a"], [], id="a semicolon at the end"),
        pytest.param("North Korea / DPRK", ["North Korea", "DPRK"], ["slash"], id="slashes between spaces"),
        pytest.param("a\nb\r\nc", ["a", "b", "c"], ["line end"], id="lines"),
        pytest.param("a; b / c", ["a", "b / c"], ["semicolon"], id="one kind of separator in a cell"),
        pytest.param("file (x; y)", ["file (x; y)"], [], id="separators in brackets"),
        pytest.param("Ameryka (USA / Kanada)", ["Ameryka (USA / Kanada)"], [], id="slashes in brackets"),
    ],
)
def test_several_terms_in_a_cell(cell: str, terms: list[str], odd: list[str]) -> None:
    assert (found(cell), kinds(cell)) == (terms, odd)


@pytest.mark.parametrize(
    ("cell", "language", "term", "note"),
    [
        pytest.param("file (noun)", "en", "file", "noun", id="a part of speech"),
        pytest.param("file (n.)", "en", "file", "n.", id="an abbreviation"),
        pytest.param("(v.) to file", "en", "to file", "v.", id="before the term"),
        pytest.param("파일(명사)", "ko", "파일", "명사", id="in Korean"),
        pytest.param("mouse (noun, computing)", "en", "mouse", "noun, computing", id="with more"),
        pytest.param("party (in North Korea)", "en", "party", "in North Korea", id="where it is used"),
        pytest.param("defector (see also refugee)", "en", "defector", "see also refugee", id="a reference"),
        pytest.param("탈북자 (난민 참조)", "ko", "탈북자", "난민 참조", id="a reference in Korean"),
        pytest.param("defector [not refugee]", "en", "defector", "not refugee", id="square brackets"),
        pytest.param("defector – not refugee", "en", "defector", "not refugee", id="behind a dash"),
        pytest.param("defector, never refugee", "en", "defector", "never refugee", id="behind a comma"),
        pytest.param("defector; not refugee", "en", "defector", "not refugee", id="behind a semicolon"),
        pytest.param("Überläufer – nicht Flüchtling", "de", "Überläufer", "nicht Flüchtling", id="in German"),
        pytest.param("party: a political organisation", "en", "party", "a political organisation", id="behind a colon"),
        pytest.param("Welt: Erde und Menschen", "de", "Welt", "Erde und Menschen", id="with German capitals"),
        pytest.param("당: 정치적 목적을 가진 조직", "ko", "당", "정치적 목적을 가진 조직", id="without capitals"),
        pytest.param("file (noun) – see also folder", "en", "file", "noun; see also folder", id="two of them"),
    ],
)
def test_a_note_beside_a_term_is_not_the_term(cell: str, language: str, term: str, note: str) -> None:
    read = terms_of_cell(cell, language)

    assert [(one.text, one.note) for one in read.terms] == [(term, note)]
    assert {oddity.kind for oddity in read.oddities} <= {"note", "semicolon"}


@pytest.mark.parametrize(
    ("cell", "term", "kind"),
    [
        ("“defector”", "defector", "quotes"),
        ('"defector"', "defector", "quotes"),
        ("« transfuge »", "transfuge", "quotes"),
        ('defector"', "defector", "quotes"),
        ("“defector", "defector", "quotes"),
        ("defector*", "defector", "footnote"),
        ("defector†", "defector", "footnote"),
        ("defector¹", "defector", "footnote"),
        ("defector [1]", "defector", "footnote"),
        ("탈북자*", "탈북자", "footnote"),
    ],
)
def test_stray_signs_are_no_part_of_a_term(cell: str, term: str, kind: str) -> None:
    assert (found(cell), kinds(cell)) == ([term], [kind])


@pytest.mark.parametrize(
    ("term", "written"),
    [
        pytest.param("refugee", "refugee", id="words"),
        pytest.param("Workers’ Party (WPK)", "Workers’ Party (WPK)", id="a name with an abbreviation"),
        pytest.param("not be named", '"not be named"', id="words that begin like a note"),
        pytest.param("refuge (noun)", '"refuge (noun)"', id="words with a part of speech"),
        pytest.param("bread; butter", '"bread; butter"', id="a semicolon"),
        pytest.param("TBD", '"TBD"', id="a word that holds a place"),
        pytest.param("two  spaces", '"two  spaces"', id="two spaces"),
    ],
)
def test_a_term_that_looks_like_something_else_is_written_between_quotes(term: str, written: str) -> None:
    assert in_needed_quotes(term, "en") == written
    assert [found.text for found in terms_of_cell(written, "en").terms] == [term]
    assert [found.text for found in terms_of_cell(f"named | {written}", "en").terms] == ["named", term]
    assert terms_of_cell(f"named | {written}", "en").oddities == []


@pytest.mark.parametrize(
    "cell",
    ["N/A", "n/a", "#N/A", "(n/a)", "-", "–", "— —", "--", "?", "???", "…", "...", ".", "/", "TBD", "tbc", "TODO"],
)
def test_what_holds_a_place_is_no_term(cell: str) -> None:
    assert (found(cell), kinds(cell)) == ([], ["place holder"])
    assert [term.text for term in terms_of_cell(f"Yanggang | {cell}", "en").terms] == ["Yanggang"]
    assert kinds(f"Yanggang | {cell}") == ["place holder"]


@pytest.mark.parametrize("cell", ["(noun)", "(see also refugee)", "see also refugee", "vgl. Flüchtling"])
def test_a_note_alone_is_no_term(cell: str) -> None:
    assert (found(cell), kinds(cell)) == ([], ["place holder"])


def test_in_the_source_language_the_words_that_hold_a_place_may_be_terms() -> None:
    assert [term.text for term in terms_of_cell("TBD", "en", is_source=True).terms] == ["TBD"]
    assert terms_of_cell("N/A", "en", is_source=True).terms == []


@pytest.mark.parametrize("cell", ["", " ", "\u200b", "\u3000\u00a0", "\ufeff"])
def test_a_cell_of_white_space_is_empty(cell: str) -> None:
    assert terms_of_cell(cell, "en") == ([], [])


@pytest.mark.parametrize(
    ("cell", "start"),
    [("  defector", 2), ("\u3000탈북자\u00a0", 1), ("a | b", 0), ("“defector”", 1), ("(n.) file", 5)],
)
def test_a_term_begins_where_its_first_character_stands(cell: str, start: int) -> None:
    assert terms_of_cell(cell, "en").terms[0].start == start


def test_bars_behind_letters_at_the_end_of_a_term_mark_stems() -> None:
    assert terms_of_cell("option| | choice|", "en").terms == [
        Found("option", 0, stems=(6,)),
        Found("choice", 10, stems=(6,)),
    ]


@pytest.mark.parametrize("cell", ["a |", "| a", "a | | b", "|"])
def test_a_bar_without_a_term_on_one_side_is_a_mistake(cell: str) -> None:
    assert any(oddity.broken for oddity in terms_of_cell(cell, "en").oddities)


def test_white_space_in_a_term_is_one_space() -> None:
    assert found("North  Korea") == ["North Korea"]


@pytest.mark.parametrize(
    ("cell", "text", "stems"), [("human right|s", "human rights", (11,)), ("option*", "option", (6,)), (" a ", "a", ())]
)
def test_where_bars_mark_stems_they_part_no_terms(cell: str, text: str, stems: tuple[int, ...]) -> None:
    ((read, _, _, marks),) = with_stem_marks(cell).terms

    assert (read, marks) == (text, stems)


PIECES = st.sampled_from(
    [*'a탈B1 ;/|:,()[]（）“”"«»*†¹-–?.\n\u00a0', " / ", "; ", ": ", " – ", "not ", "see also ", "noun", "N/A", "und"]
)


@given(st.lists(PIECES, max_size=12).map("".join) | st.text(), st.sampled_from(["en", "de", "ko"]), st.booleans())
def test_any_cell_is_read(cell: str, language: str, is_source: bool) -> None:
    read = terms_of_cell(cell, language, is_source=is_source)

    assert all(term.text and term.text == term.text.strip() for term in read.terms)
    assert all(cell[term.start :].startswith(term.text[:1]) for term in read.terms)
    assert all(0 <= oddity.start <= len(cell) and oddity.message for oddity in read.oddities)


@pytest.mark.parametrize("cell", ["see also a", "See also a", "cf. a", "vgl. a", "siehe auch a", "s. a. b"])
def test_a_reference_is_not_plain(cell: str) -> None:
    assert not plain(cell)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_what_is_plain_needs_no_care(cell: str) -> None:
    if plain(cell):
        read = terms_of_cell(cell, "en", is_source=True)

        assert [term.text for term in read.terms] == [cell]
        assert not read.oddities


@pytest.mark.parametrize("piece", [" ", "(a", "[", "“a", ": ", " – ", ", ", "; ", " / ", "|", "*", "a (", "\u00a0"])
def test_long_cells_take_linear_time(piece: str) -> None:
    terms_of_cell(piece * (200_000 // len(piece)), "de")
