"""When the checker judges a term: conditions, scopes, days, proposals, names that stay, directions, variants."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck import rules
from termcheck.checker import Checker
from termcheck.errors import GlossaryError
from termcheck.families import members
from termcheck.finding import Finding
from termcheck.glossary import (
    AdministrativeStatus,
    CasePolicy,
    ConceptEntry,
    Condition,
    Glossary,
    MatchMode,
    Scope,
    Term,
    Topic,
    layered,
)
from termcheck.matching.scopes import Circumstances
from termcheck.rules import Rule
from termcheck.text import Document, Segment, Text

ALL = tuple(members(rules, Rule).values())
ADMITTED, DEPRECATED = AdministrativeStatus.ADMITTED, AdministrativeStatus.DEPRECATED
PROPOSED = AdministrativeStatus.PROPOSED


def desk(*concepts: ConceptEntry, languages: tuple[str, ...] = ("ko", "en")) -> Glossary:
    return Glossary("desk", languages, concepts)


def entry(name: str, *terms: Term, scope: Scope | None = None, confusable_with: tuple[str, ...] = ()) -> ConceptEntry:
    return ConceptEntry(name, terms, scope=scope or Scope(), confusable_with=confusable_with)


def pair(source: str | None, copy: str, languages: tuple[str, str] = ("ko", "en"), role: str = "") -> Segment:
    text = None if source is None else Text(source, languages[0], "a.tsv")
    return Segment("1", text, Text(copy, languages[1], "a.tsv"), role=role)


def told(
    glossary: Glossary,
    segments: Iterable[Segment],
    languages: tuple[str | None, str] = ("ko", "en"),
    path: str = "a.tsv",
    circumstances: Circumstances | None = None,
) -> list[str]:
    """Return the findings on a document, each as its rule, what it marks and what should stand there."""
    checker = Checker(glossary, ALL, circumstances=circumstances or Circumstances())
    results = checker.check(Document(path, *languages, list(segments)))
    return [
        f"{found.rule} {found.excerpt}: {'/'.join(found.replacements)}"
        for found in results
        if isinstance(found, Finding)
    ]


AT_SEA = ("바다", "항구")
HOMOGRAPHS = desk(
    entry(
        "ship",
        Term("배", "ko", when=Condition(near=AT_SEA)),
        Term("ship", "en"),
        Term("boat", "en", DEPRECATED, when=Condition(near=("navy", "해군"))),
    ),
    entry("pear", Term("배", "ko", when=Condition(near=("과일", "/사과|포도/"), not_near=AT_SEA)), Term("pear", "en")),
    entry(
        "belly",
        Term("배", "ko", when=Condition(near=("아프",))),
        Term("belly", "en", when=Condition(not_near=("medical",))),
        Term("abdomen", "en", when=Condition(near=("medical",))),
    ),
)


@pytest.mark.parametrize(
    ("source", "copy", "expected"),
    [
        pytest.param("배가 있다.", "There it is.", [], id="no word near by: no demand"),
        pytest.param("배가 있다.", "There is a ship.", [], id="no demand, and nothing against it"),
        pytest.param("배가 바다에 떴다.", "A ship was at sea.", [], id="one sense"),
        pytest.param("과일은 배가 좋다.", "Of fruit, pears are good.", [], id="another"),
        pytest.param("사과와 배", "apples and pears", [], id="by an expression"),
        pytest.param("항구의 과일과 배", "fruit and a ship in port", [], id="a word that must not be near"),
        pytest.param("배가 바다에 떴다.", "It was at sea.", ["missing-term 배: ship"], id="one sense is lacking"),
        pytest.param("과일은 배가 좋다.", "They are good.", ["missing-term 배: pear"], id="the other is lacking"),
        pytest.param(
            "배가 바다에 떴다.", "A boat was at sea.", ["missing-term 배: ship"], id="not near: not deprecated"
        ),
        pytest.param(
            "해군 배가 바다에 떴다.", "A boat was at sea.", ["deprecated-term boat: ship"], id="near, in the source"
        ),
        pytest.param(
            "배가 바다에 떴다.", "A navy boat was at sea.", ["deprecated-term boat: ship"], id="near, in the target"
        ),
        pytest.param(None, "A boat was at sea.", [], id="draft, not near"),
        pytest.param(None, "A navy boat was at sea.", ["deprecated-term boat: ship"], id="draft, near"),
        pytest.param("배가 아프다.", "My belly aches.", [], id="a rendering of one register"),
        pytest.param("배가 아프다.", "medical: abdomen", [], id="a rendering of the other"),
        pytest.param(
            "배가 아프다.", "It aches.", ["missing-term 배: belly"], id="only what can stand here is expected"
        ),
        pytest.param("배가 아프다.", "medical: it", ["missing-term 배: abdomen"], id="and there"),
    ],
)
def test_words_near_by_tell_which_word_is_meant(source: str | None, copy: str, expected: list[str]) -> None:
    languages = ("ko" if source else None, "en")

    assert told(HOMOGRAPHS, [pair(source, copy)], languages) == expected


def test_each_segment_is_judged_by_its_own_words_and_repetitions_alike() -> None:
    segments = [pair("배가 바다에 있다.", "It is."), pair("배가 있다.", "It is."), pair("배가 바다에 있다.", "It is.")]

    assert told(HOMOGRAPHS, segments) == ["missing-term 배: ship"] * 2


def test_a_document_condition_holds_for_sources_too() -> None:
    north = Condition(about=(Topic("North", ("북한",)),), unless=("Foundation",))
    glossary = desk(entry("party", Term("당", "ko", when=north), Term("the party", "en")))

    assert told(glossary, [pair("당이 말했다.", "It said so.")]) == []
    assert told(glossary, [pair("북한 당이 말했다.", "It said so.")]) == ["missing-term 당: the party"]
    assert told(glossary, [pair("북한 당이 말했다.", "The Foundation said so.")]) == []


def test_no_rendering_that_counts_is_no_demand() -> None:
    north = Condition(about=(Topic("North", ("Pyongyang",)),))
    glossary = desk(entry("dignity", Term("최고존엄", "ko"), Term("Highest Dignity", "en", when=north)))

    assert told(glossary, [pair("최고존엄", "the leader")]) == []
    assert told(glossary, [pair("최고존엄", "the leader in Pyongyang")]) == ["missing-term 최고존엄: Highest Dignity"]


def test_what_damages_a_silent_term_is_nothing() -> None:
    near = Condition(near=("summit",))
    glossary = desk(entry("ministry", Term("보위성", "ko"), Term("Ministry of State Security", "en", when=near)))

    assert told(glossary, [pair(None, "The Ministry of State Securty met.")], (None, "en")) == []
    assert told(glossary, [pair(None, "The Ministry of State Securty: summit.")], (None, "en")) == [
        "corrupted-term Ministry of State Securty: Ministry of State Security"
    ]


def test_an_expression_that_takes_too_long_ends_the_check_with_its_mistake() -> None:
    glossary = desk(entry("x", Term("배", "ko", when=Condition(near=("/(a|aa)+$/",))), Term("ship", "en")))

    with pytest.raises(GlossaryError, match="more than a second"):
        told(glossary, [pair("배", "a" * 60 + "b")])


PITCH = desk(
    entry("pitch", Term("구장", "ko"), Term("pitch", "en"), Term("arena", "en", DEPRECATED)),
    entry("song", Term("노래", "ko"), Term("song", "en"), Term("tune", "en", DEPRECATED)),
)
WRONG = ["deprecated-term arena: pitch", "deprecated-term tune: song"]
COPY = [pair("구장", "an arena"), pair("노래", "a tune")]


def scoped(scope: Scope) -> Glossary:
    pitch, song = PITCH.concepts
    return desk(replace(pitch, scope=scope), song)


@pytest.mark.parametrize(
    ("scope", "path", "day", "counts"),
    [
        pytest.param(Scope(), "a.tsv", date(2024, 1, 1), True, id="everywhere and always"),
        pytest.param(Scope(paths=("sport/**",)), "news/a.tsv", None, False, id="in another file"),
        pytest.param(Scope(paths=("sport/**",)), "sport/a.tsv", None, True, id="in its files"),
        pytest.param(Scope(paths=("sport/**",)), "/desk/sport/a.tsv", None, True, id="in its files, from the root"),
        pytest.param(Scope(valid_until=date(2024, 5, 31)), "a.tsv", date(2024, 5, 31), True, id="on its last day"),
        pytest.param(Scope(valid_until=date(2024, 5, 31)), "a.tsv", date(2024, 6, 1), False, id="on the day after"),
        pytest.param(Scope(valid_from=date(2024, 6, 1)), "a.tsv", None, True, id="no day is named"),
        pytest.param(
            Scope(paths=("sport/**",), valid_until=date(2024, 5, 31)),
            "sport/a.tsv",
            date(2024, 6, 1),
            False,
            id="in its files, too late",
        ),
    ],
)
def test_an_entry_counts_within_its_scope(scope: Scope, path: str, day: date | None, *, counts: bool) -> None:
    assert told(scoped(scope), COPY, path=path, circumstances=Circumstances(day, "/desk")) == (
        WRONG if counts else WRONG[1:]
    )


def test_an_entry_counts_below_its_headings_alone() -> None:
    segments = [
        pair("구장", "an arena"),
        pair("소식", "News", role="heading 1"),
        pair("구장", "an arena"),
        pair("스포츠", "Sport", role="heading 1"),
        pair("구장", "one arena"),
        pair("결과", "Results", role="heading 2"),
        pair("구장", "two arenas"),
        pair("음악", "", role="heading 1"),
        pair("구장", "three arenas"),
    ]

    assert told(scoped(Scope(sections=("Sport",))), segments) == [
        "deprecated-term arena: pitch",
        "deprecated-term arenas: pitches",
    ]
    assert told(scoped(Scope(sections=("음악",))), segments) == ["deprecated-term arenas: pitches"]
    assert told(scoped(Scope(sections=("Sport",))), COPY) == WRONG[1:], "a format without headings"


def test_topics_are_looked_for_in_the_whole_document_whatever_its_sections() -> None:
    about = Condition(about=(Topic("stars", ("stars",)),))
    tune = Term("tune", "en", DEPRECATED, when=about)
    glossary = desk(scoped(Scope(sections=("Sport",))).concepts[0], entry("song", Term("song", "en"), tune))
    segments = [
        pair(None, "Sport", role="heading 1"),
        pair(None, "The stars."),
        pair(None, "Music", role="heading 1"),
        pair(None, "A tune."),
    ]

    assert told(glossary, segments, (None, "en")) == ["deprecated-term tune: song"]


def test_an_entry_out_of_scope_confuses_nothing_and_consumes_nothing() -> None:
    halla = entry("halla", Term("한라산", "ko"), Term("Mt. Halla", "en"))
    paektu = entry("paektu", Term("백두산", "ko"), Term("Mt. Paektu", "en"), confusable_with=("halla",))
    longer = entry("longer", Term("백두산 여행사", "ko"), Term("Paektu Travel", "en"))
    segment = pair("백두산 여행사", "on Mt. Halla")
    away = Scope(paths=("elsewhere/**",))

    assert told(desk(halla, paektu, longer), [segment]) == ["confused-term Mt. Halla: Paektu Travel"]
    assert told(desk(halla, paektu, replace(longer, scope=away)), [segment]) == ["confused-term Mt. Halla: Mt. Paektu"]
    assert told(desk(replace(halla, scope=away), paektu, replace(longer, scope=away)), [segment]) == [
        "missing-term 백두산: Mt. Paektu"
    ]


def test_one_concept_may_have_one_rendering_before_a_day_and_another_after() -> None:
    old = entry("old", Term("터키", "ko"), Term("Turkey", "en"), scope=Scope(valid_until=date(2022, 6, 1)))
    new = entry(
        "new",
        Term("터키", "ko"),
        Term("Türkiye", "en"),
        Term("Turkey", "en", DEPRECATED),
        scope=Scope(valid_from=date(2022, 6, 2)),
    )
    segment = pair("터키에 갔다.", "They went to Turkey.")
    on = {day: told(desk(old, new), [segment], circumstances=Circumstances(date(2022, 6, day))) for day in (1, 2)}

    assert on == {1: [], 2: ["deprecated-term Turkey: Türkiye"]}


def test_a_glossary_of_which_nothing_is_valid_has_nothing_to_check_with() -> None:
    old = desk(entry("old", Term("터키", "ko"), Term("Turkey", "en"), scope=Scope(valid_until=date(2022, 6, 1))))

    assert Checker(old, ALL, circumstances=Circumstances(date(2022, 6, 1))).can_check("ko", "en")
    assert not Checker(old, ALL, circumstances=Circumstances(date(2022, 6, 2))).can_check("ko", "en")


def test_a_file_outside_of_all_scopes_can_be_checked_and_has_no_findings() -> None:
    glossary = desk(replace(PITCH.concepts[0], scope=Scope(paths=("sport/**",))))

    assert Checker(glossary, ALL).can_check("ko", "en")
    assert told(glossary, COPY) == []


def test_what_is_only_proposed_cannot_be_checked_with() -> None:
    glossary = desk(entry("market", Term("장마당", "ko"), Term("market", "en", PROPOSED)))

    assert not Checker(glossary, ALL).can_check("ko", "en")
    assert told(glossary, [pair("장마당", "a bazaar")]) == []


def test_pairing_heeds_conditions_and_scopes() -> None:
    near = Condition(near=("바다",))
    ship = entry("ship", Term("배", "ko", when=near), Term("ship", "en"))
    mentions = Checker(desk(ship), ALL).mentions("ko", "en")

    assert mentions.in_source(Text("배가 있다.", "ko")) == set()
    assert mentions.in_source(Text("배가 바다에 있다.", "ko")) == {"ship"}
    elsewhere = desk(replace(ship, scope=Scope(paths=("sea/**",))), PITCH.concepts[0])
    assert Checker(elsewhere, ALL).mentions("ko", "en", "a.txt").in_target(Text("a ship", "en")) == set()
    assert Checker(elsewhere, ALL).mentions("ko", "en", "sea/a.txt").in_target(Text("a ship", "en")) == {"ship"}


VARIANTS = desk(
    entry(
        "organisation",
        Term("기구", "ko"),
        Term("organisation", "en-GB"),
        Term("organization", "en-US"),
        Term("organisation", "en-US", DEPRECATED),
    ),
    entry("lorry", Term("화물차", "ko"), Term("lorry", "en-GB")),
    entry(
        "autumn",
        Term("가을", "ko"),
        Term("autumn", "en"),
        Term("fall", "en-US"),
        Term("autumn", "en-US", DEPRECATED),
    ),
    entry("market", Term("장마당", "ko"), Term("market", "en")),
    languages=("ko", "en-GB", "en-US", "en"),
)


@pytest.mark.parametrize(
    ("tag", "source", "copy", "expected"),
    [
        pytest.param("en-GB", "기구", "an organisation", [], id="British in Britain"),
        pytest.param("en-US", "기구", "an organization", [], id="American in America"),
        pytest.param("en", "기구", "an organisation", [], id="British in English"),
        pytest.param("en", "기구", "an organization", [], id="American in English"),
        pytest.param("en-US", "화물차", "a truck", [], id="no American term, no demand"),
        pytest.param("en-GB", "장마당", "a market", [], id="the language’s term in Britain"),
        pytest.param("en-AU", "장마당", "a market", [], id="the language’s term in a variant nobody speaks of"),
        pytest.param("en-GB", "가을", "in autumn", [], id="the language’s term where a variant has another"),
        pytest.param("en-US", "가을", "in the fall", [], id="the variant’s own"),
        pytest.param("en", "가을", "in autumn", [], id="the language’s term in English"),
        pytest.param("en-US", "가을", "in autumn", ["deprecated-term autumn: fall"], id="decided against in a variant"),
        pytest.param("en-US", None, "in autumn", ["deprecated-term autumn: fall"], id="the same in a draft"),
        pytest.param("en-GB", None, "in autumn", [], id="and not in another’s"),
        pytest.param("en-GB", "기구", "a body", ["missing-term 기구: organisation"], id="lacking in Britain"),
        pytest.param(
            "en-GB", "화물차", "a truck", ["missing-term 화물차: lorry"], id="a British term is due in Britain"
        ),
        pytest.param("en", "화물차", "a truck", ["missing-term 화물차: lorry"], id="and in English"),
        pytest.param(
            "en-US", "기구", "an organisation", ["deprecated-term organisation: organization"], id="British in America"
        ),
        pytest.param("en-AU", "기구", "a body", [], id="no term for a variant"),
        pytest.param("en-GB", "장마당", "a bazaar", ["missing-term 장마당: market"], id="the language’s term is due"),
    ],
)
def test_variants_of_a_language_have_their_own_terms(
    tag: str, source: str | None, copy: str, expected: list[str]
) -> None:
    assert told(VARIANTS, [pair(source, copy, ("ko", tag))], ("ko" if source else None, tag)) == expected


SHUNNED = desk(
    entry("regime", Term("정권", "ko"), Term("junta", "en", DEPRECATED), Term("clique", "en", DEPRECATED)),
    entry("market", Term("장마당", "ko"), Term("market", "en")),
)


@pytest.mark.parametrize(
    ("source", "copy", "expected"),
    [
        pytest.param("정권이 바뀌었다.", "The government changed.", [], id="anything else"),
        pytest.param("군부가 바뀌었다.", "The junta changed.", [], id="another concept in the source"),
        pytest.param("정권이 정권을 낳는다.", "One follows another.", [], id="nothing is asked for, however often"),
        pytest.param(None, "They saw the 정권.", [], id="nothing to translate it by"),
        pytest.param("정권이 바뀌었다.", "The junta changed.", ["deprecated-term junta: "], id="decided against"),
        pytest.param(
            "정권과 정권", "Junta and clique", ["deprecated-term Junta: ", "deprecated-term clique: "], id="twice"
        ),
        pytest.param(None, "The junta changed.", ["deprecated-term junta: "], id="in a draft"),
    ],
)
def test_an_entry_may_say_no_more_than_what_not_to_write(source: str | None, copy: str, expected: list[str]) -> None:
    assert told(SHUNNED, [pair(source, copy)], ("ko" if source else None, "en")) == expected


HOUSE = desk(entry("pitch", Term("구장", "ko"), Term("pitch", "en"), Term("arena", "en", DEPRECATED)))


@pytest.mark.parametrize(
    ("scopes", "path", "day", "expected"),
    [
        pytest.param([Scope()], "a.tsv", None, "ground1", id="a later entry takes its place"),
        pytest.param([Scope(paths=("sport/**",))], "sport/a.tsv", None, "ground1", id="within its scope"),
        pytest.param([Scope(paths=("sport/**",))], "news/a.tsv", None, "pitch", id="and not outside of it"),
        pytest.param([Scope(valid_from=date(2024, 1, 2))], "a.tsv", date(2024, 1, 1), "pitch", id="not before its day"),
        pytest.param([Scope(valid_from=date(2024, 1, 2))], "a.tsv", date(2024, 1, 2), "ground1", id="from its day on"),
        pytest.param([Scope(sections=("Sport",))], "a.tsv", None, "pitch", id="not outside of its section"),
        pytest.param(
            [Scope(paths=("sport/**",)), Scope()], "news/a.tsv", None, "ground2", id="the last holds everywhere"
        ),
        pytest.param(
            [Scope(paths=("news/**",)), Scope(paths=("sport/**",))], "news/a.tsv", None, "ground1", id="each in its own"
        ),
        pytest.param(
            [Scope(paths=("*.tsv",)), Scope(paths=("sport/**",))], "sport/a.tsv", None, "ground2", id="the later of two"
        ),
    ],
)
def test_a_later_entry_takes_an_earlier_ones_place_within_its_scope(
    scopes: list[Scope], path: str, day: date | None, expected: str
) -> None:
    layers = [
        desk(entry("pitch", Term("구장", "ko"), Term(f"ground{number}", "en"), scope=scope))
        for number, scope in enumerate(scopes, start=1)
    ]
    circumstances = Circumstances(day, "")

    assert told(layered([HOUSE, *layers]), [pair("구장", "it")], path=path, circumstances=circumstances) == [
        f"missing-term 구장: {expected}"
    ]


def test_what_lies_beneath_an_entry_of_another_day_can_be_checked_with() -> None:
    later = desk(entry("pitch", Term("구장", "ko"), Term("ground", "en"), scope=Scope(valid_from=date(2024, 1, 2))))

    assert Checker(layered([HOUSE, later]), ALL, circumstances=Circumstances(date(2024, 1, 1))).can_check("ko", "en")


def test_the_very_variant_is_asked_for_first() -> None:
    glossary = desk(entry("colour", Term("색", "ko"), Term("color", "en"), Term("colour", "en-GB")))

    assert told(glossary, [pair("색", "it", ("ko", "en-GB"))], ("ko", "en-GB")) == ["missing-term 색: colour/color"]
    assert told(glossary, [pair("색", "it")]) == ["missing-term 색: color/colour"]


ABOUT = Condition(about=(Topic("North", ("Pyongyang", "평양")),))
THREE = desk(
    entry(
        "defector",
        Term("탈북자", "ko"),
        Term("defector", "en"),
        Term("North Korean", "en", ADMITTED, varies=True),
        Term("refugee", "en", DEPRECATED, when=Condition(source=True)),
        Term("runaway", "en", DEPRECATED),
        Term("脱北者", "ja"),
        Term("難民", "ja", DEPRECATED, when=Condition(source=True)),
        confusable_with=("refugee",),
    ),
    entry("refugee", Term("난민", "ko"), Term("refugee", "en"), Term("難民", "ja")),
    entry("source", Term("소식통", "ko"), Term("source", "en"), Term("foundation", "en", DEPRECATED, when=ABOUT)),
    languages=("ko", "en", "ja"),
)


@pytest.mark.parametrize(
    ("languages", "source", "copy", "expected"),
    [
        pytest.param(("ko", "en"), "탈북자가 왔다.", "A defector came.", [], id="ko → en"),
        pytest.param(("ko", "ja"), "탈북자가 왔다.", "脱北者が来た。", [], id="ko → ja"),
        pytest.param(("en", "ko"), "A defector came.", "탈북자가 왔다.", [], id="en → ko"),
        pytest.param(("en", "ja"), "A defector came.", "脱北者が来た。", [], id="en → ja"),
        pytest.param(("ja", "en"), "脱北者が来た。", "A defector came.", [], id="ja → en"),
        pytest.param(("ja", "ko"), "脱北者が来た。", "탈북자가 왔다.", [], id="ja → ko"),
        pytest.param(("en", "ko"), "A refugee came.", "난민이 왔다.", [], id="another concept’s own word"),
        pytest.param(("en", "ja"), "A refugee came.", "難民が来た。", [], id="the same in Japanese"),
        pytest.param(("ja", "en"), "難民が来た。", "A refugee came.", [], id="the same from Japanese"),
        pytest.param(
            ("en", "ko"), "The foundation of a school in Pyongyang.", "평양에 학교를 세웠다.", [], id="its own sense"
        ),
        pytest.param(("en", "ko"), "North Korean rice", "이북 쌀", [], id="a loose rendering asks for nothing"),
        pytest.param(("en", "ko"), "A runaway came.", "탈북자가 왔다.", [], id="deprecated whatever the copy: meant"),
        pytest.param(
            ("en", "ko"), "A defector came.", "그가 왔다.", ["missing-term defector: 탈북자"], id="lacking in Korean"
        ),
        pytest.param(
            ("en", "ko"), "A defector came.", "난민이 왔다.", ["confused-term 난민: 탈북자"], id="confused in Korean"
        ),
        pytest.param(
            ("en", "ja"),
            "A defector came.",
            "難民が来た。",
            ["deprecated-term 難民: 脱北者"],
            id="deprecated in Japanese",
        ),
        pytest.param(
            ("ja", "en"), "脱北者が来た。", "A refugee came.", ["deprecated-term refugee: defector"], id="from Japanese"
        ),
        pytest.param(
            ("en", "ko"),
            "A runaway came.",
            "그가 왔다.",
            ["missing-term runaway: 탈북자"],
            id="deprecated, and lacking",
        ),
    ],
)
def test_a_glossary_of_three_languages_checks_every_pair(
    languages: tuple[str, str], source: str, copy: str, expected: list[str]
) -> None:
    assert told(THREE, [pair(source, copy, languages)], languages) == expected


def test_narration_case_match_and_variety_hold_within_a_scope() -> None:
    scope = Scope(paths=("news/**",), valid_from=date(2024, 1, 1))
    concept = ConceptEntry(
        "dignity",
        (
            Term("최고존엄", "ko"),
            Term("Highest Dignity", "en"),
            Term("the Dignity", "en", ADMITTED, varies=True),
            Term("Supreme Being", "en", DEPRECATED, MatchMode.EXACT, CasePolicy.EXACT),
        ),
        narration_only=True,
        scope=scope,
    )
    copies = (
        "They insulted the highest dignity.",
        "“The Supreme Being is angry,” she said.",
        "The Supreme Being is angry.",
        "The supreme being is angry.",
        "The Dignity and the Highest Dignity",
    )
    found = told(desk(concept), [pair(None, copy) for copy in copies], (None, "en"), "news/a.txt")

    assert found == [
        "miscased-term highest dignity: Highest Dignity",
        "deprecated-term Supreme Being: Highest Dignity",
    ]


WORDS = {
    "ko": ("배가", "바다에", "구장", "노래", "과일", "탈북자가", "Linux를", "비가", "왔다."),
    "en": ("ship", "sea", "arena", "tune", "pears", "defectors", "linux", "Linux", "Sport", "boat", "navy", "songg"),
}
BASE = (*HOMOGRAPHS.concepts, *PITCH.concepts)
segments = st.lists(
    st.builds(
        pair,
        st.none() | st.lists(st.sampled_from(WORDS["ko"]), max_size=4).map(" ".join),
        st.lists(st.sampled_from(WORDS["en"]), max_size=6).map(" ".join),
        role=st.sampled_from(["", "heading 1", "heading 2"]),
    ),
    max_size=4,
)
OTHER = (
    Term("탈북자", "ko"),
    Term("배", "ko"),
    Term("구장 노래", "ko"),
    Term("defector", "en"),
    Term("arena tune", "en"),
    Term("ship", "en", DEPRECATED),
    Term("Linux", "en"),
)


@given(
    segments,
    st.lists(st.sampled_from(OTHER), min_size=1, unique=True).map(tuple),
    st.sampled_from(
        [
            Scope(paths=("elsewhere/**",)),
            Scope(sections=("Weather",)),
            Scope(valid_from=date(2024, 1, 2)),
            Scope(valid_until=date(2023, 12, 31)),
        ]
    ),
    st.sampled_from(["translated", "as they are"]),
)
def test_an_entry_out_of_scope_changes_nothing(
    copy: list[Segment], terms: tuple[Term, ...], scope: Scope, stays: str
) -> None:
    other = ConceptEntry(
        "other", terms, scope=scope, do_not_translate=stays == "as they are", confusable_with=("ship", "pitch")
    )
    day = Circumstances(date(2024, 1, 1))

    assert told(desk(*BASE, other), copy, circumstances=day) == told(desk(*BASE), copy, circumstances=day)


@given(segments, st.lists(st.sampled_from(OTHER), min_size=1, unique=True))
def test_a_proposed_term_changes_nothing(copy: list[Segment], terms: list[Term]) -> None:
    proposed = tuple(replace(term, status=PROPOSED) for term in terms)
    first, *others = BASE
    decided = told(desk(*BASE), copy)

    assert told(desk(*BASE, entry("new", *proposed)), copy) == decided
    assert told(desk(replace(first, terms=first.terms + proposed), *others), copy) == decided


@given(segments)
def test_an_entry_whose_scope_holds_is_as_one_without(copy: list[Segment]) -> None:
    scope = Scope(paths=("*.tsv",), valid_from=date(2024, 1, 1), valid_until=date(2024, 1, 1))
    within = [replace(concept, scope=scope) for concept in BASE]
    day = Circumstances(date(2024, 1, 1))

    assert told(desk(*within), copy, circumstances=day) == told(desk(*BASE), copy, circumstances=day)


CAPITALS = desk(
    entry("us", Term("미국", "ko"), Term("U.S.", "en"), Term("US", "en", DEPRECATED)),
    entry("it", Term("정보기술", "ko"), Term("IT", "en")),
    entry("being", Term("신", "ko"), Term("God", "en"), Term("Being", "en", DEPRECATED, case=CasePolicy.EXACT)),
    entry("turkey", Term("터키", "ko"), Term("Turkey", "en", case=CasePolicy.EXACT)),
)


@pytest.mark.parametrize(
    ("languages", "source", "copy", "expected"),
    [
        pytest.param((None, "en"), None, "They told us so. Us too.", [], id="a word is no acronym decided against"),
        pytest.param((None, "en"), None, "A being came.", [], id="other capitals than those decided against"),
        pytest.param((None, "en"), None, "The US said so.", ["deprecated-term US: U.S."], id="an acronym"),
        pytest.param((None, "en"), None, "The Being said so.", ["deprecated-term Being: God"], id="those capitals"),
        pytest.param((None, "en"), None, "THE BEING SAID SO", ["deprecated-term BEING: GOD"], id="a headline"),
        pytest.param(
            ("en", "ko"), "It rained, and it told us.", "비가 왔다.", [], id="a word of the source is no acronym"
        ),
        pytest.param(("en", "ko"), "They ate turkey.", "그들은 먹었다.", [], id="a word of the source is no name"),
        pytest.param(
            ("en", "ko"), "Turkey ate it.", "먹었다.", ["missing-term Turkey: 터키"], id="a name of the source"
        ),
        pytest.param(
            ("en", "ko"), "IT pays.", "돈이 된다.", ["missing-term IT: 정보기술"], id="an acronym of the source"
        ),
    ],
)
def test_capitals_tell_which_word_is_meant(
    languages: tuple[str | None, str], source: str | None, copy: str, expected: list[str]
) -> None:
    pair_of = (languages[0] or "ko", languages[1])

    assert told(CAPITALS, [pair(source, copy, pair_of)], languages) == expected
