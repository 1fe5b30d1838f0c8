import pytest
from phrases import damage, draft, matched, pair, shown

from termcheck.matching.damage import (
    HYPHENATED,
    JOINED,
    LOOKALIKE,
    LOST_APOSTROPHE,
    LOST_HYPHEN,
    LOST_STOP,
    ROMANISATION,
    SPLIT,
    TYPO,
)

SPEC = """
백두산 = Mt. Paektu | +Mount Paektu
김정은 = Kim Jong Un
김일성 = Kim Il-sung
최고존엄 = Highest Dignity
함경북도 = North Hamgyong Province
량강도 = Ryanggang Province
평안남도 = South Phyongan Province
탈북자 = defector
소식통 = source
장관 = minister
도시 = urban
총리 = Prime Minister
북한 = North Korea
이란 = Iran
이라크 = Iraq
인민일보 = People's Daily
독일 = Germany
스웨덴 = Sweden
미국 = U.S.
러시아 = Russia
"""

SOUND = [
    pytest.param("Nothing of the kind was said.", id="ordinary words"),
    pytest.param("A metal detector beeped.", id="detector"),
    pytest.param("They sought refuge in a minster.", id="a church"),
    pytest.param("It was a defect or flaw.", id="two words that make a third"),
    pytest.param("The defections rose; a defect was found.", id="words of one family"),
    pytest.param("The sources, the minister's, two ministers’.", id="inflected forms"),
    pytest.param("The Korean people and North Korean soldiers.", id="Korean for Korea"),
    pytest.param("Iran and Iraq; Iranians and Iraqis.", id="two names an edit apart"),
    pytest.param("Iranian oil, Iraqi oil, Russian gas, Russians.", id="people of a place"),
    pytest.param("German cars and Germans.", id="German for Germany"),
    pytest.param("Swedes and a Swede in Swedish snow.", id="Swede for Sweden"),
    pytest.param("KIM JONG UN ON MT. PAEKTU", id="a headline"),
    pytest.param("Kim Jong\u00a0Un’s and Mt.\nPaektu’s", id="other spaces"),
    pytest.param("Kim Il–sung", id="another dash"),
    pytest.param("The U.S.-led forces in the U.S. and U.S.", id="full stops of an abbreviation"),
    pytest.param("The mountain is high. Paektu is its name.", id="part of a term"),
    pytest.param("He rose to the highest. Dignity was all he had.", id="words of two sentences"),
    pytest.param("The highest, dignity and all", id="words with a comma"),
    pytest.param("Россия и Иран", id="another language"),
    pytest.param("The resource and the sourced; a sourcebook.", id="words made of a term"),
]

DAMAGED = [
    pytest.param("백두산", "He climbed [damaged: Mt. Peaktu].", TYPO, id="letters swapped"),
    pytest.param("백두산", "He climbed [damaged: Mt. Paekkttu].", ROMANISATION, id="letters doubled"),
    pytest.param("백두산", "He climbed [damaged: Mt. Paktu].", TYPO, id="a letter lost"),
    pytest.param("최고존엄", "They insulted the [damaged: Highest Dignitiy].", TYPO, id="a letter added"),
    pytest.param("함경북도", "It is [damaged: North Hamgyong Provnice].", TYPO, id="a typo in a plain word"),
    pytest.param("백두산", "He climbed [damaged: Mt. Pаektu].", LOOKALIKE, id="a Cyrillic letter"),
    pytest.param("백두산", "He climbed [damaged: Мt. Paektu].", LOOKALIKE, id="a Cyrillic capital"),
    pytest.param("김정은", "He met [damaged: Кіm Jong Un].", LOOKALIKE, id="two Cyrillic letters"),
    pytest.param("최고존엄", "They insulted the [damaged: HighestDignity].", JOINED, id="two words joined"),
    pytest.param("김정은", "He met [damaged: KimJong Un].", JOINED, id="the first two joined"),
    pytest.param("김정은", "He met [damaged: Kim JongUn]’s men.", JOINED, id="the last two joined"),
    pytest.param("최고존엄", "They insulted the [damaged: Highest Dig nity].", SPLIT, id="a word split"),
    pytest.param("최고존엄", "They insulted the [damaged: Highest-Dignity].", HYPHENATED, id="hyphenated"),
    pytest.param("최고존엄", "They insulted the [damaged: Highest Dig-nity].", HYPHENATED, id="hyphenated inside"),
    pytest.param("김일성", "He met [damaged: Kim Il sung].", LOST_HYPHEN, id="a lost hyphen"),
    pytest.param("백두산", "He climbed [damaged: Mt Paektu].", LOST_STOP, id="a lost full stop"),
    pytest.param("인민일보", "The [damaged: Peoples Daily] wrote.", LOST_APOSTROPHE, id="a lost apostrophe"),
    pytest.param("인민일보", "The [damaged: People s Daily] wrote.", LOST_APOSTROPHE, id="an apostrophe become space"),
    pytest.param("인민일보", "The [damaged: Peoples’ Daily] wrote.", LOST_APOSTROPHE, id="a misplaced apostrophe"),
    pytest.param("백두산", "He climbed [damaged: Mt. Baekdu].", ROMANISATION, id="the South's spelling"),
    pytest.param("백두산", "He climbed [damaged: Mt. P’aektu].", ROMANISATION, id="an apostrophe"),
    pytest.param("김정은", "He met [damaged: Kim Jung Un].", ROMANISATION, id="another vowel"),
    pytest.param("김정은", "He met [damaged: Kim Jong Eun].", ROMANISATION, id="another last syllable"),
    pytest.param("김정은", "He met [damaged: Kim Jong-un].", HYPHENATED, id="a hyphen in a name"),
    pytest.param("함경북도", "It is [damaged: North Hamgyŏng Province].", ROMANISATION, id="a breve"),
    pytest.param("함경북도", "It is [damaged: North Hamgyeong Province].", ROMANISATION, id="eo"),
    pytest.param("량강도", "It is [damaged: Yanggang Province].", ROMANISATION, id="no first r"),
    pytest.param("평안남도", "It is [damaged: South Pyeongan Province].", ROMANISATION, id="an aspirate"),
    pytest.param("평안남도", "It is [damaged: South P’yŏngan Province].", ROMANISATION, id="an aspirate's apostrophe"),
]


@pytest.mark.parametrize("phrase", SOUND)
def test_a_draft_without_damage(phrase: str) -> None:
    assert damage(SPEC, None, phrase) == set()


@pytest.mark.parametrize("phrase", SOUND)
def test_a_translation_in_which_nothing_is_due_is_not_damaged(phrase: str) -> None:
    assert damage(SPEC, "아무 말도 없었다.", phrase) == set()


CITIES = """
대전 = Daejeon
원산 = Wonsan
인천 = Incheon
폴란드 = Poland
보스턴 = Boston
프라하 = Prague
정전 = cease-fire
핵실험 = nuclear test
노스다코타 = North Dakota
고대 노르드어 = Old Norse
"""


@pytest.mark.parametrize(
    "phrase",
    [
        pytest.param("Zoland came first.", id="no word, but another first letter"),
        pytest.param("Roland came first.", id="a short name that begins with another letter"),
        pytest.param("Bolton Wanderers won, said Mr. Bolton’s son.", id="a name people have"),
        pytest.param("Plague, Plagues and the Plague’s end.", id="a word with a capital"),
        pytest.param("In which case files are kept.", id="two words, neither of them the term’s"),
        pytest.param("It removes unclear text.", id="two words with the letters of a term"),
        pytest.param("It needs PragueJS and BostonX.", id="names of programs"),
        pytest.param("The branch north-dakota is gone.", id="a name of several words as a program's"),
        pytest.param("An old nurse came.", id="words in small letters for a name"),
        pytest.param("Lee Wonsang scored.", id="a Korean, family name first"),
        pytest.param("Daeyeon Jeong mended it.", id="a Korean, family name last"),
        pytest.param("Park Inchun sang.", id="a Korean whose name sounds like a city"),
    ],
)
def test_words_and_names_that_somebody_may_mean_are_no_damage(phrase: str) -> None:
    assert damage(CITIES, None, phrase) == set()


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        pytest.param("He went to [damaged: Daejeom].", TYPO, id="no name of anybody"),
        pytest.param("He went to [damaged: Wonsang], Lee said.", TYPO, id="a family name behind a comma"),
        pytest.param("He went to [damaged: Bostom].", TYPO, id="no word"),
        pytest.param("Park went to [damaged: Inchon].", ROMANISATION, id="a family name further off"),
        pytest.param("A [damaged: nuclear text] was held.", TYPO, id="a word, beside a word of the term"),
        pytest.param("He went to [damaged: nortth dakota].", TYPO, id="a name in small letters"),
        pytest.param("He went to [damaged: North-Dakota].", HYPHENATED, id="a hyphen in a name"),
        pytest.param("The [damaged: ceese-firre] holds.", TYPO, id="two that are no words"),
    ],
)
def test_what_nobody_means_is_damage(phrase: str, kind: str) -> None:
    assert draft(CITIES, phrase) == phrase
    assert damage(CITIES, None, phrase) == {kind}


@pytest.mark.parametrize(
    ("source", "phrase"),
    [
        pytest.param("폴란드에 갔다.", "He went to [damaged: Roland].", id="another first letter"),
        pytest.param("보스턴에 갔다.", "He went to [damaged: Bolton].", id="a name"),
        pytest.param("대전에 갔다.", "He went to [damaged: Daeyeon] Jeong.", id="a Korean"),
    ],
)
def test_where_a_rendering_is_due_nothing_else_is_meant(source: str, phrase: str) -> None:
    assert pair(CITIES, source, phrase) == phrase


@pytest.mark.parametrize(
    ("source", "phrase"),
    [
        pytest.param("탈북자가 왔다.", "It was a defect or flaw.", id="two words that make a third"),
        pytest.param("소식통이 말했다.", "He read a sourcebook of resources.", id="words made of the term"),
        pytest.param("도시 지역.", "An urbane man.", id="a word with the stem of the term"),
        pytest.param("이란은 크다.", "Iraq is big.", id="another country"),
        pytest.param("독일은 크다.", "German cars are big.", id="people of a place"),
        pytest.param("북한은 춥다.", "The North Korean winter is cold.", id="Korean for Korea"),
        pytest.param("최고존엄을 모독했다.", "He rose to the highest. Dignity was all.", id="words of two sentences"),
    ],
)
def test_what_is_no_damage_even_where_a_rendering_is_due(source: str, phrase: str) -> None:
    assert damage(SPEC, source, phrase) == set()


@pytest.mark.parametrize(("source", "phrase", "kind"), DAMAGED)
def test_damage_is_found_in_a_translation(source: str, phrase: str, kind: str) -> None:
    assert pair(SPEC, f"{source}.", phrase) == phrase
    assert damage(SPEC, f"{source}.", phrase) == {kind}


@pytest.mark.parametrize(("source", "phrase", "kind"), DAMAGED)
def test_damage_is_found_in_a_draft(source: str, phrase: str, kind: str) -> None:
    assert source in SPEC
    assert draft(SPEC, phrase) == phrase
    assert damage(SPEC, None, phrase) == {kind}


@pytest.mark.parametrize(
    ("source", "phrase", "kind"),
    [
        pytest.param("탈북자가 왔다.", "A [damaged: defecter] came.", TYPO, id="an ordinary word mistyped"),
        pytest.param("탈북자가 왔다.", "Two [damaged: defecters] came.", TYPO, id="its plural"),
        pytest.param("소식통", "A [damaged: sourse] said.", TYPO, id="a short word"),
        pytest.param("탈북자가 왔다.", "A [damaged: de fector] came.", SPLIT, id="an ordinary word split"),
        pytest.param("장관", "The [damaged: minster] spoke.", TYPO, id="a church for a minister"),
    ],
)
def test_plain_words_are_believed_where_they_are_due(source: str, phrase: str, kind: str) -> None:
    assert pair(SPEC, source, phrase) == phrase
    assert damage(SPEC, source, phrase) == {kind}
    assert damage(SPEC, None, phrase) == set()


def test_words_that_run_on_behind_a_full_stop_are_joined() -> None:
    assert damage(SPEC, "백두산에 올랐다.", "He climbed Mt.Paektu.") == {JOINED}
    assert damage(SPEC, None, "He climbed Mt.Paektu.") == {JOINED}


def test_the_term_that_was_damaged_is_the_first_replacement() -> None:
    (occurrence,) = matched(SPEC, None, "He climbed [Mount Peaktu].").occurrences

    assert occurrence.replacements == ("Mount Paektu", "Mt. Paektu")


def test_a_damaged_headline_is_mended_in_capitals() -> None:
    (occurrence,) = matched(SPEC, None, "KIM ON [MT. PEAKTU]").occurrences

    assert occurrence.replacements == ("MT. PAEKTU",)


@pytest.mark.parametrize(
    "target",
    [
        pytest.param("Mt. Peaktu " * 5_000, id="a near miss over and over"),
        pytest.param("Kim Jong " * 5_000, id="half a name over and over"),
        pytest.param("Kim-" * 10_000, id="hyphens without end"),
        pytest.param("a" * 100_000, id="a word without end"),
        pytest.param(" ".join("abcdefghij"[n % 10] + str(n) for n in range(20_000)), id="words all different"),
    ],
)
def test_a_hostile_line_ends_soon(target: str) -> None:
    matched(SPEC, None, target)
    matched(SPEC, "김정은은 백두산에 올랐다.", target)


RUSSIAN = """
Poland = Польша
Belarus = Белоруссия
"""


@pytest.mark.parametrize(
    "phrase",
    [
        pytest.param("Польза велика.", id="a word at the beginning of a sentence"),
        pytest.param("Он знал: «Польза велика».", id="a word that begins speech"),
        pytest.param("Он был в [Польше], [Польшей] и в [Белоруссии].", id="forms of names"),
    ],
)
@pytest.mark.usefixtures("dictionary")
def test_a_russian_draft_without_damage(phrase: str) -> None:
    assert shown(matched(RUSSIAN, None, phrase, ("en", "ru"))) == phrase


@pytest.mark.parametrize(
    "phrase",
    [
        pytest.param("Он знал, что [damaged: Поьлша] далеко.", id="letters swapped"),
        pytest.param("Он знал, что [damaged: Белорусия] далеко.", id="a letter lost"),
    ],
)
@pytest.mark.usefixtures("dictionary")
def test_a_damaged_name_in_a_russian_draft(phrase: str) -> None:
    assert shown(matched(RUSSIAN, None, phrase, ("en", "ru"))) == phrase


def test_the_first_word_of_a_sentence_is_judged_where_words_are_known(dictionary: bool) -> None:
    phrase = "Поьлша далеко."

    found = shown(matched(RUSSIAN, None, phrase, ("en", "ru")))

    assert found == (f"[damaged: {phrase[:6]}]{phrase[6:]}" if dictionary else phrase)
