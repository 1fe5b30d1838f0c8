"""A glossary comes out of the cache as it went in, and never where anything has changed."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from termcheck import glossary_cache, glossary_formats
from termcheck.errors import GlossaryError, Place
from termcheck.glossary import Glossary
from termcheck.glossary_cache import remembered
from termcheck.glossary_formats import read_glossary
from termcheck.parsing.glossary_file import GlossaryFile

HEAD = "title: Desk\nlanguages: [ko, en]\nconcepts:\n"
ENTRY = """\
  - id: place-{number}
    definition: A place that desks write about.
    terms:
      ko: [곳{number}]
      en: [Place {number}, {{text: Spot {number}, status: deprecated, when: {{unless: [Film]}}, note: A nickname.}}]
    tests:
      flag: ["[Spot {number}] is near."]
    scope: {{paths: [travel/**], sections: [Travel], from: 2024-02-29, until: 2024-05-31}}
"""
CONTENT = (HEAD + "".join(ENTRY.format(number=number) for number in range(100))).encode()

Read = Callable[[GlossaryFile], Glossary]


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that glossaries are kept in."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "termcheck" / "glossaries"


@pytest.fixture
def reads() -> list[str]:
    """Return the paths that had to be read, as it grows."""
    return []


@pytest.fixture
def read(reads: list[str]) -> Read:
    """Return a reader that tells what it reads."""

    def telling(file: GlossaryFile) -> Glossary:
        reads.append(file.path)
        return read_glossary(file)

    return telling


def test_a_glossary_is_read_once(read: Read, reads: list[str]) -> None:
    first, second = (remembered(GlossaryFile("desk.yaml", CONTENT), read) for _ in range(2))

    assert reads == ["desk.yaml"]
    assert second == first == read_glossary(GlossaryFile("desk.yaml", CONTENT))
    assert second.concepts[0].scope.valid_until == date(2024, 5, 31), "a day is kept, and not whether it is over"


def test_places_are_kept(read: Read) -> None:
    first, second = (remembered(GlossaryFile("desk.yaml", CONTENT), read) for _ in range(2))

    assert [concept.place for concept in second.concepts] == [concept.place for concept in first.concepts]
    assert second.concepts[1].place == Place("desk.yaml", 12, 5)
    assert second.concepts[1].terms[1].place == Place("desk.yaml", 16, 12)


def test_other_content_is_read_anew(read: Read, reads: list[str]) -> None:
    remembered(GlossaryFile("desk.yaml", CONTENT), read)

    changed = remembered(GlossaryFile("desk.yaml", CONTENT.replace(b"Desk", b"House")), read)

    assert changed.title == "House"
    assert len(reads) == 2


def test_one_file_by_two_names_has_the_places_of_each(read: Read) -> None:
    remembered(GlossaryFile("desk.yaml", CONTENT), read)

    elsewhere = remembered(GlossaryFile("./desk.yaml", CONTENT), read)

    assert elsewhere.concepts[0].place == Place("./desk.yaml", 4, 5)


def test_another_version_reads_anew(read: Read, reads: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    remembered(GlossaryFile("desk.yaml", CONTENT), read)
    monkeypatch.setattr(glossary_cache, "__version__", "0.0.1")

    remembered(GlossaryFile("desk.yaml", CONTENT), read)

    assert len(reads) == 2


@pytest.mark.parametrize("damage", [lambda kept: kept[:-1], lambda kept: kept[:32] + b"{}", lambda _: b""])
def test_what_was_damaged_is_read_anew(damage: Callable[[bytes], bytes], read: Read, cache: Path) -> None:
    whole = remembered(GlossaryFile("desk.yaml", CONTENT), read)
    (kept,) = cache.iterdir()
    kept.write_bytes(damage(kept.read_bytes()))

    assert remembered(GlossaryFile("desk.yaml", CONTENT), read) == whole


def test_mistakes_are_told_every_time(read: Read, reads: list[str], cache: Path) -> None:
    broken = CONTENT.replace(b"place-7\n", b"place-6\n")

    for _ in range(2):
        with pytest.raises(GlossaryError, match="place-6"):
            remembered(GlossaryFile("desk.yaml", broken), read)

    assert len(reads) == 2
    assert not cache.exists()


def test_a_small_glossary_is_not_kept(read: Read, cache: Path) -> None:
    remembered(GlossaryFile("desk.yaml", (HEAD + ENTRY.format(number=0)).encode()), read)

    assert not cache.exists()


def test_a_cache_that_cannot_be_written_is_no_error(read: Read, cache: Path) -> None:
    cache.parent.mkdir()
    cache.write_text("a file where the folder should be")

    assert remembered(GlossaryFile("desk.yaml", CONTENT), read).title == "Desk"


def test_without_a_home_nothing_is_kept(
    read: Read, reads: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(glossary_cache, "_folder", lambda: Path("cache"))
    monkeypatch.chdir(tmp_path)

    for _ in range(2):
        remembered(GlossaryFile("desk.yaml", CONTENT), read)

    assert len(reads) == 2
    assert list(tmp_path.iterdir()) == []


def test_formats_of_others_are_never_kept(read: Read, reads: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glossary_cache, "has_guests", lambda family: family is glossary_formats)

    for _ in range(2):
        remembered(GlossaryFile("desk.yaml", CONTENT), read)

    assert len(reads) == 2


def test_the_oldest_goes(read: Read, cache: Path) -> None:
    for number in range(40):
        remembered(GlossaryFile(f"desk-{number}.yaml", CONTENT), read)

    assert len(list(cache.iterdir())) == 32
