"""Paths in, results out: languages, severities, originals, failures among good drafts, and several processes."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain, repeat
from pathlib import Path

import pytest
from msgspec import structs

from termcheck.config import Settings
from termcheck.discovery import Draft, File, drafts_at
from termcheck.errors import Mistake, Place, TermcheckError, UsageError
from termcheck.finding import DocumentSummary, Finding, Severity
from termcheck.originals import originals
from termcheck.parallel import check_in_processes
from termcheck.session import Result, Session, chosen_rules, open_session
from termcheck.text import Document

GLOSSARY = """\
title: Desk
languages: [ko, en]
concepts:
  - id: highest-dignity
    terms:
      ko: [최고존엄]
      en:
        - Highest Dignity
        - {text: Supreme Dignity, status: deprecated}
"""
FAULTY = "They spoke of the Supreme Dignity.\n"
CLEAN = "They spoke of the Highest Dignity.\n"
KOREAN = "그들은 최고존엄에 대해 말했다.\n"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with a glossary and some copy."""
    texts = {"glossaries/desk.yaml": GLOSSARY, "faulty.txt": FAULTY, "clean.txt": CLEAN, "original.ko.txt": KOREAN}
    (tmp_path / "glossaries").mkdir()
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "binary.txt").write_bytes(b"\x00\x01\x02\xff" * 40)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(results: Iterable[Result]) -> list[str]:
    """Return what a run gives, in short."""
    return [_told(result) for result in results]


def _told(result: Result) -> str:
    if isinstance(result, Finding):
        return f"{result.text.path}: {result.severity} {result.rule} {result.excerpt}"
    return f"{result.path}: {result.judged} judged" if isinstance(result, DocumentSummary) else str(result)


def checked(*paths: str, source: str | None = None, settings: Settings | None = None) -> list[str]:
    """Return what a run over paths gives, in short."""
    return told(open_session(settings or Settings()).check(drafts_at(paths, source)))


def test_clean_copy_has_a_summary_only() -> None:
    assert checked("clean.txt") == ["clean.txt: 1 judged"]


def test_findings_come_before_the_summary_of_their_document() -> None:
    assert checked("faulty.txt", "clean.txt") == [
        "faulty.txt: error deprecated-term Supreme Dignity",
        "faulty.txt: 1 judged",
        "clean.txt: 1 judged",
    ]


def test_what_cannot_be_used_stands_in_its_place_and_the_rest_is_checked() -> None:
    missing, binary, *rest = checked("clear.txt", "binary.txt", "faulty.txt")

    assert missing == "clear.txt: no such file; did you mean “clean.txt”?"
    assert binary.startswith("binary.txt")
    assert rest == ["faulty.txt: error deprecated-term Supreme Dignity", "faulty.txt: 1 judged"]


def test_a_file_that_went_away_is_told() -> None:
    session = open_session(Settings())

    assert told(session.check([Draft(File("gone.txt"))])) == ["gone.txt: cannot be read: No such file or directory"]


def test_a_severity_of_the_settings_takes_the_place_of_the_rules_own() -> None:
    settings = Settings(severity={"deprecated-term": Severity.INFO})

    assert checked("faulty.txt", settings=settings)[0] == "faulty.txt: info deprecated-term Supreme Dignity"


def test_a_draft_is_paired_with_its_original() -> None:
    assert checked("faulty.txt", source="original.ko.txt")[0] == "faulty.txt: error deprecated-term Supreme Dignity"


def test_a_draft_without_the_term_misses_it_beside_its_original(desk: Path) -> None:
    (desk / "poor.txt").write_text("They spoke of him.\n")

    assert checked("poor.txt", source="original.ko.txt")[0].startswith("original.ko.txt: error missing-term 최고존엄")


def test_the_script_tells_an_original_whose_name_does_not(desk: Path) -> None:
    (desk / "original.txt").write_text(KOREAN, "utf-8")

    assert checked("faulty.txt", source="original.txt") == checked("faulty.txt", source="original.ko.txt")


@pytest.fixture
def pairs(desk: Path) -> Settings:
    """Put originals and translations into folders, and return the settings that tell of them."""
    texts = {
        "en/good.txt": CLEAN,
        "ko/good.txt": KOREAN,
        "en/lonely.txt": FAULTY,
        "en/both.tsv": f"ko\ten\n{KOREAN.strip()}\t{CLEAN}",
        "ko/both.tsv": KOREAN,
        "en/whole.tsv": f"ko\ten\n{KOREAN.strip()}\t{CLEAN}",
    }
    for name, text in texts.items():
        (desk / name).parent.mkdir(exist_ok=True)
        (desk / name).write_text(text, "utf-8")
    (desk / "en" / "poor.txt").write_text("They spoke of him.\n")
    (desk / "ko" / "poor.txt").write_text(KOREAN, "utf-8")
    return Settings(sources=originals({"en/**": "ko/**"}))


@pytest.mark.parametrize(
    ("path", "results"),
    [
        pytest.param("en/good.txt", ["en/good.txt: 1 judged"], id="one that is good"),
        pytest.param("en/both.tsv", ["en/both.tsv: 1 judged"], id="one that needs no original and has one"),
        pytest.param("en/whole.tsv", ["en/whole.tsv: 1 judged"], id="one that needs no original"),
        pytest.param(
            "en/poor.txt",
            ["ko/poor.txt: error missing-term 최고존엄", "en/poor.txt: 1 judged"],
            id="one that lacks what its original says",
        ),
        pytest.param(
            "en/lonely.txt",
            [
                "en/lonely.txt: its original ko/lonely.txt does not exist, so it is checked by itself",
                "en/lonely.txt: error deprecated-term Supreme Dignity",
                "en/lonely.txt: 1 judged",
            ],
            id="one whose original is missing",
        ),
    ],
)
def test_drafts_are_paired_as_the_settings_say(pairs: Settings, path: str, results: list[str]) -> None:
    assert told(open_session(pairs).check(drafts_at([path], sources=pairs.sources))) == results


def test_a_translation_may_go_the_other_way(desk: Path) -> None:
    (desk / "korean.txt").write_text("그들은 Highest Dignity를 모독했다.", "utf-8")
    (desk / "english.txt").write_text("They insulted the Highest Dignity.", "utf-8")

    assert checked("korean.txt", source="english.txt")[0] == "korean.txt: error untranslated-term Highest Dignity"


def test_a_table_holds_its_original_already(desk: Path) -> None:
    (desk / "pairs.tsv").write_text(f"ko\ten\n{KOREAN.strip()}\t{CLEAN}", "utf-8")

    assert checked("pairs.tsv", source="original.ko.txt") == [
        "pairs.tsv: this file holds both languages already; check it without --source"
    ]


@pytest.mark.parametrize(
    ("name", "settings"),
    [
        pytest.param("draft.fr.txt", Settings(), id="the name says so"),
        pytest.param("draft.txt", Settings(target_language="fr"), id="the settings say so"),
        pytest.param("draft.en.txt", Settings(target_language="fr"), id="the settings win over the name"),
    ],
)
def test_a_language_the_glossary_does_not_speak_closes_the_gate(desk: Path, name: str, settings: Settings) -> None:
    (desk / name).write_text(CLEAN)

    (message,) = checked(name, settings=settings)

    assert message.startswith(f"{name}: the glossary has no term for fr; ")


@pytest.mark.parametrize("name", ["draft.en.txt", "draft.en-GB.txt", "draft.new.txt", "draft.ko-en.txt", ".en.txt"])
def test_names_that_tell_english_or_nothing_are_read_as_english(desk: Path, name: str) -> None:
    (desk / name).write_text(FAULTY)

    assert checked(name)[0] == f"{name}: error deprecated-term Supreme Dignity"


GERMAN_GLOSSARY = GLOSSARY.replace("ko", "de").replace("최고존엄", "Höchste Würde")
IN_GERMAN = "Sie sprachen über die Höchste Würde.\n"


@pytest.fixture
def in_german(desk: Path) -> Settings:
    """Take a glossary of two languages in one script."""
    (desk / "glossaries" / "desk.yaml").write_text(GERMAN_GLOSSARY, "utf-8")
    return Settings()


@pytest.mark.parametrize(
    ("path", "language"),
    [
        pytest.param("draft.txt", "en", id="the last of the glossary where nothing tells"),
        pytest.param("draft_en.txt", "en", id="the name says so"),
        pytest.param("draft_de.txt", "de", id="the name says otherwise"),
        pytest.param("en/de.txt", "de", id="the name says otherwise than the folder"),
        pytest.param("docs/de/draft.txt", "de", id="the folder says so"),
        pytest.param("it/draft.txt", "en", id="the folder says nothing"),
    ],
)
def test_names_tell_languages_in_one_script_apart(desk: Path, in_german: Settings, path: str, language: str) -> None:
    (desk / path).parent.mkdir(parents=True, exist_ok=True)
    (desk / path).write_text(FAULTY)

    found = [result for result in checked(path, settings=in_german) if "deprecated-term" in result]

    assert bool(found) == (language == "en")


@pytest.mark.parametrize(
    ("draft", "original"),
    [
        pytest.param("draft.txt", "original.txt", id="nothing tells"),
        pytest.param("draft_en.txt", "original.txt", id="the draft tells"),
        pytest.param("draft.txt", "original_de.txt", id="the original tells"),
        pytest.param("en/a.txt", "de/a.txt", id="both folders tell"),
        pytest.param("de/draft.txt", "de/original.txt", id="a folder of both, named after the original's language"),
        pytest.param("draft.en.txt", "original.txt", id="the draft tells for sure"),
    ],
)
def test_names_tell_the_languages_of_a_pair(desk: Path, in_german: Settings, draft: str, original: str) -> None:
    for path, text in ((draft, "They spoke of him.\n"), (original, IN_GERMAN)):
        (desk / path).parent.mkdir(exist_ok=True)
        (desk / path).write_text(text, "utf-8")

    first, *_ = checked(draft, source=original, settings=in_german)

    assert first == f"{original}: error missing-term Höchste Würde"


def test_a_script_tells_more_than_a_name(desk: Path) -> None:
    (desk / "ko").mkdir()
    (desk / "ko" / "draft.txt").write_text(FAULTY)

    assert checked("ko/draft.txt")[0] == "ko/draft.txt: error deprecated-term Supreme Dignity"


def test_a_pair_the_glossary_does_not_speak_is_named(desk: Path) -> None:
    (desk / "original.ja.txt").write_text("彼らは話した。\n", "utf-8")

    (message,) = checked("clean.txt", source="original.ja.txt")

    remedy = "name another glossary, or the right languages with --source-language and --target-language"
    assert message == f"clean.txt: the glossary has no term for ja → en; {remedy}"


def faulty(document: Document) -> Document:
    """Return a document with a fault in each segment."""
    fault = Mistake(Place(document.path, 1, 1), "this key stands here twice")
    return structs.replace(
        document, segments=[structs.replace(segment, faults=(fault,)) for segment in document.segments]
    )


def test_a_fault_in_a_file_is_a_result_of_its_draft() -> None:
    results = open_session(Settings()).check(drafts_at(["faulty.txt"]), faulty)

    assert told(results) == [
        "faulty.txt:1:1: this key stands here twice",
        "faulty.txt: error deprecated-term Supreme Dignity",
        "faulty.txt: 1 judged",
    ]


def half_final(document: Document) -> Document:
    """Return a document whose first segment is final and whose others are drafts, all unfinished."""
    states = chain(["final"], repeat("draft"))
    segments = [
        structs.replace(segment, state=state, pending=True)
        for segment, state in zip(document.segments, states, strict=False)
    ]
    return structs.replace(document, segments=segments)


@pytest.mark.parametrize(
    ("wanted", "results"),
    [
        pytest.param((), ["two.txt: 0 judged"], id="all but the unfinished"),
        pytest.param(
            ("final",), ["two.txt: error deprecated-term Supreme Dignity", "two.txt: 1 judged"], id="only the final"
        ),
        pytest.param(("draft",), ["two.txt: 1 judged"], id="only the drafts"),
        pytest.param(("other",), ["two.txt: 0 judged"], id="none"),
    ],
)
def test_only_translations_in_the_states_asked_for_are_checked(
    desk: Path, wanted: tuple[str, ...], results: list[str]
) -> None:
    (desk / "two.txt").write_text(f"{FAULTY}\n{CLEAN}")
    session = open_session(Settings(states=wanted))

    assert told(session.check(drafts_at(["two.txt"]), half_final)) == results


def test_the_summary_tells_the_states_of_a_file_where_some_are_asked_for(desk: Path) -> None:
    (desk / "two.txt").write_text(f"{FAULTY}\n{CLEAN}")
    some, everything = (open_session(Settings(states=wanted)) for wanted in (("other",), ()))

    (selected,) = some.check(drafts_at(["two.txt"]), half_final)
    (whole,) = everything.check(drafts_at(["two.txt"]), half_final)

    assert selected == DocumentSummary("two.txt", judged=0, states=("draft", "final"))
    assert whole == DocumentSummary("two.txt", judged=0, untranslated=2)


def test_several_processes_say_the_same_in_the_same_order(desk: Path) -> None:
    for number in range(12):
        (desk / f"draft{number}.txt").write_text(CLEAN * (number % 3) + FAULTY * (number % 2) or CLEAN)
    session = open_session(Settings(severity={"deprecated-term": Severity.WARNING}))
    drafts = drafts_at([".", "nowhere.txt"])

    alone, together = list(session.check(drafts)), list(check_in_processes(session, drafts, 2))

    assert told(together) == told(alone)
    assert [result for result in together if isinstance(result, Finding)] == [
        result for result in alone if isinstance(result, Finding)
    ]


def test_whoever_stops_listening_to_several_processes_is_not_kept(desk: Path) -> None:
    for number in range(12):
        (desk / f"draft{number}.txt").write_text(FAULTY)
    results = check_in_processes(open_session(Settings()), drafts_at(["."]), 2)

    first = next(results)
    results.close()

    assert isinstance(first, TermcheckError | Finding | DocumentSummary)
    assert list(results) == []


def rule_names(settings: Settings) -> list[str]:
    """Return the names of the rules that settings choose."""
    return [rule.name for rule in chosen_rules(settings)]


def test_rules_are_selected_and_ignored() -> None:
    everything = rule_names(Settings())

    assert {"deprecated-term", "missing-term"} < set(everything)
    assert rule_names(Settings(select=("missing-term", "deprecated-term"))) == ["deprecated-term", "missing-term"]
    assert rule_names(Settings(ignore=("missing-term",))) == [name for name in everything if name != "missing-term"]


@pytest.mark.parametrize(
    ("settings", "messages"),
    [
        pytest.param(
            Settings(select=("mising-term",), ignore=("admited-term",), severity={"miscased": Severity.ERROR}),
            [
                "--select: no rule “mising-term”; did you mean “missing-term”?",
                "--ignore: no rule “admited-term”; did you mean “admitted-term”?",
                "t.toml:3:2: no rule “miscased”; did you mean “miscased-term”?",
            ],
            id="unknown",
        ),
        pytest.param(
            Settings(select=("missing-term",), ignore=("missing-term",)),
            ["--ignore: no rule is left to check with; ignore fewer"],
            id="none left",
        ),
    ],
)
def test_a_choice_of_rules_that_makes_no_sense_is_told(settings: Settings, messages: list[str]) -> None:
    with pytest.raises(UsageError) as caught:
        chosen_rules(replace(settings, origins={"severity": Place("t.toml", 3, 2)}))

    assert [str(mistake) for mistake in caught.value.mistakes] == messages


def test_a_session_takes_what_the_settings_say() -> None:
    settings = Settings(glossaries=("glossaries/desk.yaml",), source_language="ko", target_language="en")

    session = open_session(settings)

    assert isinstance(session, Session)
    assert (session.glossary.title, session.source_language, session.target_language) == ("Desk", "ko", "en")


@pytest.mark.parametrize(
    ("where", "path"),
    [
        pytest.param(".", "locales/de/common.json", id="from the top"),
        pytest.param("locales", "de/common.json", id="from the folder above"),
        pytest.param("locales/de", "common.json", id="from its own folder"),
        pytest.param("locales/de", "../de/common.json", id="by another way"),
    ],
)
def test_the_language_of_a_file_is_the_same_from_everywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str, path: str
) -> None:
    (tmp_path / "locales" / "de").mkdir(parents=True)
    (tmp_path / "locales" / "de" / "common.json").write_text('{"open": "Akte laden"}')
    (tmp_path / "desk.csv").write_text("id,de,en,de:deprecated\nfile,Datei,file,Akte\n")
    monkeypatch.chdir(tmp_path / where)
    session = open_session(Settings(glossaries=(str(tmp_path / "desk.csv"),)))

    results = list(session.check(drafts_at([path])))

    assert [str(result.rule) for result in results if isinstance(result, Finding)] == ["deprecated-term"]
