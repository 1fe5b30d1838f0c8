"""What is not to be translated stands in every language as it is, with the endings that the language allows."""

import pytest
from phrases import marked, plain

from termcheck.glossary import AdministrativeStatus, CasePolicy, ConceptEntry, Glossary, Term
from termcheck.matching.matcher import Matcher
from termcheck.matching.occurrence import Manner, MatchedSegment
from termcheck.text import Segment, Text

ADMITTED, DEPRECATED = AdministrativeStatus.ADMITTED, AdministrativeStatus.DEPRECATED


def entry(name: str, *terms: Term, each: bool = False) -> ConceptEntry:
    return ConceptEntry(name, terms, each=each, do_not_translate=True)


GLOSSARY = Glossary(
    "names",
    ("en", "ko"),
    (
        entry(
            "linux",
            Term("Linux", "en"),
            Term("GNU/Linux", "en", ADMITTED),
            Term("리눅스", "ko", DEPRECATED),
            Term("リナックス", "ja", DEPRECATED),
        ),
        entry("vsc", Term("Visual Studio Code", "en")),
        entry("iphone", Term("iPhone", "en")),
        entry("windows", Term("Windows", "en")),
        entry("net", Term(".NET", "en")),
        entry("sharp", Term("C#", "en")),
        entry("phones", Term("AT&T", "en")),
        entry("git", Term("git", "en", case=CasePolicy.ANY)),
        entry("hanok", Term("한옥", "ko")),
        entry("seoul", Term("Seoul Metro", "en"), Term("서울메트로", "ko")),
        ConceptEntry("sea", (Term("sea", "en"), Term("바다", "ko"))),
    ),
)


def match(tag: str, source: str | None, target: str) -> MatchedSegment:
    """Match a pair whose source is in English, or in Korean where the target is in English; or a draft."""
    origin = "ko" if tag == "en" else "en"
    segment = Segment("1", None if source is None else Text(source, origin), Text(plain(target), tag))
    return Matcher(GLOSSARY, origin, tag).match([segment])[0]


def shown(found: MatchedSegment) -> str:
    """Return the target with what stands in it marked, but for what is right."""
    spots = ((one.span, one.manner.name.lower()) for one in found.occurrences if one.manner is not Manner.RIGHT)
    return marked(found.segment.target.content, spots)


@pytest.mark.parametrize(
    ("tag", "copy"),
    [
        pytest.param("ko", "Linux를 설치하라.", id="Korean, a particle"),
        pytest.param("ko", "Linux은 좋다.", id="Korean, a particle of the wrong sound"),
        pytest.param("ko", "Linux 서버에서", id="Korean, a word behind it"),
        pytest.param("ko", "LINUX 설치", id="Korean, a headline"),
        pytest.param("ko", "[deprecated: 리눅스]를 설치하라.", id="Korean, written in Hangul"),
        pytest.param("ko", "[miscased: linux]를 설치하라.", id="Korean, small"),
        pytest.param("ko", "[damaged: Linx]를 설치하라.", id="Korean, damaged"),
        pytest.param("ko", "[damaged: Lіnux]를 설치하라.", id="Korean, a Cyrillic letter"),
        pytest.param("de", "Installieren Sie Linux.", id="German"),
        pytest.param("de", "der Linux-Kern", id="German, in a compound with a hyphen"),
        pytest.param("de", "der Linuxkern", id="German, in a compound"),
        pytest.param("de", "[miscased: linux] installieren", id="German, small"),
        pytest.param("de", "[damaged: Linnux] installieren", id="German, damaged"),
        pytest.param("fi", "Linuxin ydin", id="Finnish, a case"),
        pytest.param("hu", "a Linuxot telepíti", id="Hungarian, a case"),
        pytest.param("hu", "a Linux-szal", id="Hungarian, a case behind a hyphen"),
        pytest.param("tr", "Linux’u kurun", id="Turkish, a case behind an apostrophe"),
        pytest.param("tr", "Linuxu kurun", id="Turkish, a case"),
        pytest.param("ru", "ядро Linux-а", id="Russian, an ending of another script"),
        pytest.param("uk", "ядро Linux", id="Ukrainian"),
        pytest.param("ja", "Linuxをインストールする。", id="Japanese"),
        pytest.param("ja", "[deprecated: リナックス]を入れる。", id="Japanese, in katakana"),
        pytest.param("ja", "[miscased: linux]を入れる。", id="Japanese, small"),
        pytest.param("ja", "Ｌｉｎｕｘを入れる。", id="Japanese, letters of full width"),
        pytest.param("zh", "安装Linux。", id="Chinese"),
        pytest.param("th", "ติดตั้ง Linux", id="Thai"),
        pytest.param("vi", "Cài đặt Linux", id="Vietnamese"),
        pytest.param("ar", "ثبت Linux الآن", id="Arabic"),
        pytest.param("hi", "Linux स्थापित करें", id="Hindi"),
        pytest.param("eo", "Instalu Linux", id="a language nobody has described"),
        pytest.param("ko", "GNU/Linux를 설치하라.", id="another of its names"),
    ],
)
def test_a_name_stands_as_it_is_in_every_language(tag: str, copy: str) -> None:
    found = match(tag, "Install Linux.", copy)

    assert shown(found) == copy
    assert [demand.shortfall for demand in found.demands] == [0]


@pytest.mark.parametrize(
    ("tag", "copy"),
    [
        pytest.param("ko", "설치하라.", id="nothing"),
        pytest.param("ru", "Установите Линукс.", id="in other letters"),
        pytest.param("de", "Installieren Sie das System.", id="translated"),
    ],
)
def test_a_name_that_is_gone_is_lacking(tag: str, copy: str) -> None:
    (demand,) = match(tag, "Install Linux.", copy).demands

    assert (demand.shortfall, demand.stays, demand.expected) == (1, True, ("Linux", "GNU/Linux"))


@pytest.mark.parametrize(
    ("source", "tag", "copy", "shortfall"),
    [
        pytest.param("Visual Studio Code", "ko", "Visual Studio Code를 연다.", 0, id="several words"),
        pytest.param("Visual Studio Code", "ko", "Visual\u00a0Studio  Code를 연다.", 0, id="other spaces"),
        pytest.param("Visual Studio Code", "ko", "[damaged: VisualStudioCode]를 연다.", 0, id="joined"),
        pytest.param("Visual Studio Code", "ko", "[damaged: Visual-Studio-Code]를 연다.", 0, id="hyphens"),
        pytest.param("Visual Studio Code", "de", "[damaged: Visual Studio-Code] öffnen", 0, id="hyphens in German"),
        pytest.param("Visual Studio Code", "de", "[damaged: Visual-Studio-Code] öffnen", 0, id="all hyphens in German"),
        pytest.param("Visual Studio Code", "de", "die Visual-Studio-Code-App", 0, id="a compound in German"),
        pytest.param("Visual Studio Code", "de", "die Prä-Visual-Studio-Code-Zeit", 0, id="inside one"),
        pytest.param("Visual Studio Code", "nl", "de [damaged: Visual-Studio-Code]-app", 0, id="not so in Dutch"),
        pytest.param(".NET", "de", ".NET-Entwickler", 0, id="a sign before it, a compound behind it"),
        pytest.param(".NET", "ko", ".NET을 쓴다.", 0, id="a sign before it, a particle behind it"),
        pytest.param(".NET", "ko", "NET을 쓴다.", 1, id="without its sign"),
        pytest.param("C#", "ko", "C#은 언어다.", 0, id="a sign behind it"),
        pytest.param("C#", "de", "C#-Entwickler", 0, id="a sign behind it, a compound"),
        pytest.param("C#", "ko", "비타민 C", 1, id="a letter is no name"),
        pytest.param("AT&T", "ko", "AT&T가 냈다.", 0, id="a sign within, a particle"),
        pytest.param("Linux", "ru", "на Linux’е", 0, id="an apostrophe and an ending of another script"),
        pytest.param("Linux", "tr", "Linux'un çekirdeği", 0, id="an apostrophe and an ending"),
        pytest.param("Visual Studio Code", "ko", "Visual Studio 코드를 연다.", 1, id="one word of it translated"),
        pytest.param("iPhone", "de", "[miscased: IPhone] kaufen", 0, id="no capital at the start of a sentence"),
        pytest.param("iPhone", "de", "iPhones kaufen", 0, id="a plural"),
        pytest.param("Windows", "en-GB", "Windows’ price", 0, id="a possessive"),
        pytest.param("Windows", "de", "Window öffnen", 1, id="a singular is another word"),
        pytest.param("git", "de", "Git starten", 0, id="capitals that do not matter"),
        pytest.param("한옥", "en", "They live in a 한옥.", 0, id="Hangul in English"),
        pytest.param("한옥", "en", "They live in a hanok.", 1, id="a romanisation of it"),
        pytest.param("Linux를", "en", "Install Linux.", 0, id="a name that stood in the source"),
        pytest.param("리눅스를", "en", "Install Linux.", 0, id="a name that was translated in the source"),
    ],
)
def test_names_of_every_kind(source: str, tag: str, copy: str, shortfall: int) -> None:
    found = match(tag, source, copy)

    assert shown(found) == copy
    assert [demand.shortfall for demand in found.demands] == [shortfall]


WORDS_TOO = Glossary(
    "names that are words too",
    ("en", "ko", "de", "fr"),
    (
        entry("notion", Term("Notion", "en")),
        entry("monde", Term("Le Monde", "fr")),
        entry("us", Term("US", "en")),
        entry("iphone", Term("iPhone", "en"), each=True),
        entry("git", Term("Git", "en", case=CasePolicy.ANY)),
        entry("zeitung", Term("Süddeutsche Zeitung", "de")),
    ),
)


def shortfalls(languages: tuple[str, str], source: str, target: str) -> list[tuple[str, int]]:
    """Return what a source asks for, and how much of it the target lacks."""
    pair = Segment("1", Text(source, languages[0]), Text(target, languages[1]))
    (found,) = Matcher(WORDS_TOO, *languages).match([pair])
    return [(demand.concept.id, demand.shortfall) for demand in found.demands]


@pytest.mark.parametrize(
    ("languages", "source", "target", "expected"),
    [
        pytest.param(("en", "ko"), "The notion is old.", "그 관념은 낡았다.", [], id="a word, not a name"),
        pytest.param(("en", "fr"), "The notion is old.", "La notion est vieille.", [], id="the same word in French"),
        pytest.param(
            ("fr", "en"), "Le monde est petit.", "The world is small.", [], id="words, the first at the start"
        ),
        pytest.param(("en", "ko"), "Join us.", "우리에게 오라.", [], id="an acronym’s letters"),
        pytest.param(("en", "ko"), "Open Notion.", "Notion을 연다.", [("notion", 0)], id="a name"),
        pytest.param(("en", "ko"), "OPEN NOTION", "Notion을 연다", [("notion", 0)], id="a headline"),
        pytest.param(("en", "ko"), "Open Notion.", "노션을 연다.", [("notion", 1)], id="a name that is gone"),
        pytest.param(("en", "ko"), "Start git.", "깃을 연다.", [("git", 1)], id="a name whose capitals do not matter"),
        pytest.param(("en", "ko"), "iPhone, iPhone", "iPhone과 iPhone", [("iphone", 0)], id="twice and twice"),
        pytest.param(("en", "ko"), "iPhone, iPhone", "iPhone을", [("iphone", 1)], id="twice and once"),
        pytest.param(
            ("de", "ko"), "Süddeutsche Zeitung", "Süddeutsche Zeitung은", [("zeitung", 0)], id="letters beyond ASCII"
        ),
    ],
)
def test_a_name_is_meant_where_it_has_its_capitals(
    languages: tuple[str, str], source: str, target: str, expected: list[tuple[str, int]]
) -> None:
    assert shortfalls(languages, source, target) == expected


def test_a_language_may_have_a_term_of_its_own() -> None:
    (demand,) = match("ko", "Seoul Metro", "지하철").demands

    assert (demand.expected, demand.stays) == (("서울메트로",), False)
    assert match("ko", "Seoul Metro", "서울메트로").demands[0].shortfall == 0
    assert match("ja", "Seoul Metro", "Seoul Metro").demands[0].stays


@pytest.mark.parametrize(
    ("tag", "copy"),
    [
        pytest.param("ko", "Linux를 쓴다.", id="as it is"),
        pytest.param("ko", "설치하라.", id="nothing can be lacking"),
        pytest.param("en", "They live in a 한옥.", id="letters of another script"),
        pytest.param("en", "They live by the [untranslated: 바다].", id="what is to be translated is still noticed"),
        pytest.param("ko", "[deprecated: 리눅스]를 쓴다.", id="decided against"),
        pytest.param("ko", "[miscased: linux]를 쓴다.", id="small"),
        pytest.param("ko", "[damaged: Vizual Studio Code]를 쓴다.", id="damaged"),
        pytest.param("de", "[miscased: linux] und [miscased: windows]", id="small in German"),
    ],
)
def test_a_draft_shows_what_is_wrong_by_itself(tag: str, copy: str) -> None:
    assert shown(match(tag, None, copy)) == copy


def test_what_to_write_is_the_name_itself() -> None:
    (deprecated,) = match("ko", "Install Linux.", "리눅스를 설치하라.").occurrences
    (miscased,) = match("de", "Open Visual Studio Code.", "visual studio code").occurrences

    assert deprecated.replacements[0] == "Linux"
    assert miscased.replacements == ("Visual Studio Code",)
