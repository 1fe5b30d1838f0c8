import dataclasses

import pytest

from termcheck.errors import Mistake, Place
from termcheck.glossary import (
    AdministrativeStatus,
    ConceptEntry,
    Glossary,
    Override,
    Term,
    layered,
    same_language,
)


def concept(name: str, path: str, line: int, rendering: str) -> ConceptEntry:
    return ConceptEntry(name, (Term("탈북자", "ko"), Term(rendering, "en")), place=Place(path, line, 5))


DOUBT = Mistake(Place("house.yaml", 1, 1), "a doubt")
HOUSE = Glossary(
    "House",
    ("ko", "en"),
    (concept("defector", "house.yaml", 3, "defector"), concept("halla", "house.yaml", 9, "Mt. Halla")),
    "house.yaml",
    "aa",
    doubts=(DOUBT,),
)
DESK = Glossary(
    "Desk",
    ("ko", "fr"),
    (concept("source", "desk.yaml", 3, "source"), concept("defector", "desk.yaml", 7, "North Korean defector")),
    "desk.yaml",
    "bb",
)


def test_one_layer_is_itself() -> None:
    assert layered([HOUSE]) is HOUSE


def test_a_later_entry_takes_the_place_of_an_earlier_one() -> None:
    both = layered([HOUSE, DESK])

    assert [entry.id for entry in both.concepts] == ["defector", "halla", "source"]
    assert both.concepts[0].terms[1].text == "North Korean defector"


def test_the_override_can_be_seen() -> None:
    assert layered([HOUSE, DESK]).overrides == (
        Override("defector", by=Place("desk.yaml", 7, 5), instead_of=Place("house.yaml", 3, 5)),
    )


def test_a_third_layer_overrides_the_second() -> None:
    client = dataclasses.replace(DESK, concepts=(concept("defector", "client.yaml", 2, "escapee"),))
    three = layered([HOUSE, DESK, client])

    assert three.concepts[0].terms[1].text == "escapee"
    assert [str(override.by) for override in three.overrides] == ["desk.yaml:7:5", "client.yaml:2:5"]
    assert [str(override.instead_of) for override in three.overrides] == ["house.yaml:3:5", "desk.yaml:7:5"]


def test_layers_keep_languages_digests_and_doubts() -> None:
    both = layered([HOUSE, DESK])

    assert (both.title, both.path, both.digest) == ("House + Desk", "house.yaml + desk.yaml", "aa+bb")
    assert (both.languages, both.doubts, both.term_count()) == (("ko", "en", "fr"), (DOUBT,), 6)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("en", "en", True),
        ("EN", "en", True),
        ("en", "en-GB", True),
        ("en_gb", "en-GB", True),
        ("zh-Hant-TW", "zh", True),
        ("zh-TW", "zh-Hant", True),
        ("zh_HK", "zh-Hant", True),
        ("zh-MO", "zh", True),
        ("zh-CN", "zh-Hans", True),
        ("zh-SG", "zh-Hans-SG", True),
        ("zh-TW", "zh-Hant-TW", True),
        ("zh-TW", "zh-Hans", False),
        ("zh-TW", "zh-CN", False),
        ("zh-TW", "zh-HK", False),
        ("zh-Hans-TW", "zh-TW", False),
        ("en-TW", "en-Hant", False),
        ("kor", "ko", True),
        ("eng-GB", "en", True),
        ("ger", "deu-AT", True),
        ("zho-TW", "zh-Hant", True),
        ("eng", "enm", False),
        ("en-US", "en-GB", False),
        ("en", "ko", False),
        ("en", "enm", False),
    ],
)
def test_languages_understand_each_other(one: str, other: str, *, expected: bool) -> None:
    assert same_language(one, other) is expected
    assert same_language(other, one) is expected


def test_an_entry_gives_its_terms_by_language() -> None:
    entry = ConceptEntry("x", (Term("a", "en"), Term("가", "ko"), Term("b", "en-GB")))

    assert [term.text for term in entry.in_language("en")] == ["a", "b"]
    assert [term.text for term in entry.in_language("en-US")] == ["a"]


def test_copy_may_use_preferred_and_admitted_terms() -> None:
    assert [status.value for status in AdministrativeStatus if status.accepted] == ["preferred", "admitted"]
