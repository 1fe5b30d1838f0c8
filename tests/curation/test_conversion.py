"""Glossaries in other formats and other languages, and what is lost by it."""

import pytest

from termcheck.curation.comparing import Change, Kind, changes
from termcheck.curation.conversion import Fate, Loss, converted, losses
from termcheck.curation.picking import in_languages
from termcheck.errors import GlossaryError
from termcheck.glossary import Glossary
from termcheck.glossary_formats import read_glossary
from termcheck.parsing.glossary_file import GlossaryFile

DESK = """\
title: Desk
languages: [ko, en, en-GB, fr]
concepts:
  - id: defector
    confusable_with: [refugee, juche]
    terms:
      ko: 탈북자
      en: defector
      fr: transfuge
    tests:
      flag:
        - {ko: "탈북자가 왔다.", en: "A [refugee] came."}
        - {en: "A defector came.", fr: "Un [réfugié] est venu."}
      pass:
        - {ko: "탈북자가 왔다.", check: ko}
  - id: refugee
    terms: {ko: 난민, en: refugee, en-GB: refugee}
  - id: juche
    terms: {ko: 주체}
"""


def read(text: str) -> Glossary:
    return read_glossary(GlossaryFile("desk.yaml", text.encode()))


def test_the_same_format_loses_nothing() -> None:
    glossary = read(DESK)
    conversion = converted(glossary, "house.yaml")

    assert conversion.losses == ()
    assert list(changes(glossary, conversion.glossary)) == []


def test_a_format_that_cannot_hold_tests_says_so() -> None:
    found = {loss.field: loss for loss in converted(in_languages(read(DESK), ["ko", "en"]), "desk.utx").losses}

    assert found["test"] == Loss("test", Fate.LEFT_OUT, 2, ("defector",))


def test_what_is_left_out_comes_first_and_the_most_frequent() -> None:
    found = losses(
        [
            Change("a", Kind.CHANGED, "id", before="a", after="b"),
            Change("a", Kind.REMOVED, "note", before="x"),
            Change("a", Kind.REMOVED, "test", before="x"),
            Change("a", Kind.REMOVED, "test", before="y"),
            Change("", Kind.ADDED, "title", after="x"),
        ]
    )

    assert list(found) == [
        Loss("test", Fate.LEFT_OUT, 2, ("a",)),
        Loss("note", Fate.LEFT_OUT, 1, ("a",)),
        Loss("id", Fate.CHANGED, 1, ("a",)),
        Loss("title", Fate.ADDED, 1, ()),
    ]


def test_a_format_that_is_only_read_cannot_be_written() -> None:
    with pytest.raises(GlossaryError, match="cannot be written"):
        converted(read(DESK), "desk.xls")


@pytest.mark.parametrize(
    ("wanted", "languages", "ids"),
    [
        pytest.param(["ko", "en"], ("ko", "en"), ["defector", "refugee", "juche"], id="some"),
        pytest.param(["en", "ko"], ("en", "ko"), ["defector", "refugee", "juche"], id="reversed"),
        pytest.param(["en", "fr"], ("en", "fr"), ["defector", "refugee"], id="an entry without a term in them"),
        pytest.param(["en-US", "ko"], ("en", "ko"), ["defector", "refugee", "juche"], id="a wider language"),
        pytest.param(["fr-FR", "fr"], ("fr",), ["defector"], id="the same twice"),
        pytest.param(["de"], (), [], id="none of them"),
    ],
)
def test_languages_are_picked(wanted: list[str], languages: tuple[str, ...], ids: list[str]) -> None:
    picked = in_languages(read(DESK), wanted)

    assert picked.languages == languages
    assert [concept.id for concept in picked.concepts] == ids


def test_entries_name_only_those_that_are_left() -> None:
    assert in_languages(read(DESK), ["en", "fr"]).concepts[0].confusable_with == ("refugee",)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        pytest.param(
            ["ko", "en"],
            [("A refugee came.", "", "탈북자가 왔다.", ""), ("탈북자가 왔다.", "ko", None, "")],
            id="in their order",
        ),
        pytest.param(
            ["en", "ko"],
            [("A refugee came.", "en", "탈북자가 왔다.", "ko"), ("탈북자가 왔다.", "", None, "")],
            id="reversed",
        ),
        pytest.param(["en", "fr"], [("Un réfugié est venu.", "", "A defector came.", "")], id="others"),
    ],
)
def test_tests_keep_their_languages(wanted: list[str], expected: list[tuple[str, str, str | None, str]]) -> None:
    tests = in_languages(read(DESK), wanted).concepts[0].tests

    assert [(test.target, test.language, test.source, test.source_language) for test in tests] == expected


@pytest.mark.parametrize("wanted", [["ko", "en"], ["en", "ko"], ["fr", "en", "ko"]])
def test_what_is_picked_can_be_written_and_read(wanted: list[str]) -> None:
    assert converted(in_languages(read(DESK), wanted), "x.yaml").losses == ()
