"""Patterns of paths tell which file a draft was translated from."""

import string
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.originals import UNTOLD, originals


@pytest.mark.parametrize(
    ("draft", "original", "path", "expected"),
    [
        pytest.param("copy.en.txt", "copy.ko.txt", "other.en.txt", None, id="another name"),
        pytest.param("copy.en.txt", "copy.ko.txt", "docs/copy.en.txt", None, id="another folder"),
        pytest.param("*.en.txt", "*.ko.txt", "docs/copy.en.txt", None, id="a star stays within a name"),
        pytest.param("docs/en/**", "docs/ko/**", "docs/en", None, id="a folder is not in itself"),
        pytest.param("docs/en/**", "docs/ko/**", "docs/enough/a.md", None, id="a name that begins alike"),
        pytest.param("a.txt", "b.txt", "a-txt", None, id="a full stop is one"),
        pytest.param("copy.en.txt", "copy.ko.txt", "copy.en.txt", "copy.ko.txt", id="one file"),
        pytest.param("*_en.properties", "*_ko.properties", "ui_en.properties", "ui_ko.properties", id="a star"),
        pytest.param("*/en.json", "*/ko.json", "locales/en.json", "locales/ko.json", id="a star for a folder"),
        pytest.param("*.en.*", "ko/*/*", "copy.en.txt", "ko/copy/txt", id="two stars in order"),
        pytest.param("*.en.txt", "*.ko.txt", ".en.txt", ".ko.txt", id="a star for nothing"),
        pytest.param("docs/en/**", "docs/ko/**", "docs/en/a.md", "docs/ko/a.md", id="all in a folder"),
        pytest.param("docs/en/**", "docs/ko/**", "docs/en/x/y/a.md", "docs/ko/x/y/a.md", id="and in folders below"),
        pytest.param("**/en/*.md", "**/ko/*.md", "en/a.md", "ko/a.md", id="no folder"),
        pytest.param("**/en/*.md", "**/ko/*.md", "x/y/en/a.md", "x/y/ko/a.md", id="any folders"),
        pytest.param("a/**/en.json", "b/**/ko.json", "a/x/en.json", "b/x/ko.json", id="folders in the middle"),
        pytest.param("en/**", "../ko/**", "en/a.md", "../ko/a.md", id="elsewhere"),
        pytest.param("a[1].txt", "b[1].txt", "a[1].txt", "b[1].txt", id="brackets are no wildcards"),
        pytest.param("**", "**", "a.txt", None, id="a file is not its own original"),
    ],
)
def test_a_pattern_tells_the_original(draft: str, original: str, path: str, expected: str | None) -> None:
    assert originals({draft: original}).of(path) == expected


def test_without_patterns_nothing_is_told() -> None:
    assert UNTOLD.of("docs/en/a.md") is None


def test_the_first_pattern_that_fits_is_taken() -> None:
    told = originals({"docs/en/legal/**": "legal/**", "docs/en/**": "docs/ko/**"})

    assert [told.of("docs/en/legal/a.md"), told.of("docs/en/a.md")] == ["legal/a.md", "docs/ko/a.md"]


@pytest.mark.parametrize(
    ("folder", "path", "expected"),
    [
        pytest.param("", "en/a.md", "ko/a.md", id="the present one"),
        pytest.param("..", "en/a.md", "ko/a.md", id="one above"),
        pytest.param("..", "../desk/en/a.md", "ko/a.md", id="whatever way a path goes"),
        pytest.param("..", "../en/a.md", None, id="not here"),
        pytest.param("..", "/en/a.md", None, id="nor there"),
    ],
)
def test_patterns_are_paths_from_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str, path: str, expected: str | None
) -> None:
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    patterns = {"desk/en/**": "desk/ko/**"} if folder else {"en/**": "ko/**"}

    assert originals(patterns).within(folder).of(path) == expected


@pytest.mark.parametrize(
    ("patterns", "message"),
    [
        pytest.param({"/en/**": "ko/**"}, "“/en/**” must be a path from the folder of the settings", id="absolute"),
        pytest.param(
            {"en/**": "/ko/**"}, "“/ko/**” must be a path from the folder of the settings", id="on either side"
        ),
        pytest.param(
            {"en/**": "ko/*"}, "“en/**” and “ko/*” must have the same wildcards in the same order", id="kinds"
        ),
        pytest.param({"*.en": "ko"}, "“*.en” and “ko” must have the same wildcards in the same order", id="number"),
        pytest.param(
            {"a/*/**": "b/**/*"}, "“a/*/**” and “b/**/*” must have the same wildcards in the same order", id="order"
        ),
        pytest.param(
            {"en**": "ko**"}, "“en**”: ** stands for whole folders; part it from names with a slash", id="run together"
        ),
        pytest.param({"***": "***"}, "“***”: ** stands for whole folders; part it from names with a slash", id="three"),
    ],
)
def test_patterns_that_do_not_go_together_are_refused(patterns: Mapping[str, str], message: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        originals({"a": "b", **patterns})

    assert str(caught.value) == message


names = st.text(string.ascii_lowercase + ".-_", min_size=1, max_size=8).filter(lambda name: name.strip("."))


@given(st.lists(names, min_size=1, max_size=5), st.integers(0, 4))
def test_what_a_wildcard_stands_for_stands_in_its_place(path: list[str], cut: int) -> None:
    there, rest = path[:cut], path[cut:] or ["a"]
    told = originals({"**/en/**": "**/ko/**"})
    found = told.of("/".join([*there, "en", *rest]))

    assert found is not None
    assert found.count("/") == len(there) + len(rest)
    assert found.replace("ko", "en") == "/".join([*there, "en", *rest]).replace("ko", "en")
