"""Settings: what the file says, what the command line says over it, and every mistake with its line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.config import Settings, nearest_settings, read_settings
from termcheck.errors import Mistake, Place, UsageError
from termcheck.finding import Severity
from termcheck.originals import originals

FULL = """\
glossaries = ["house.yaml", "terms/desk.tsv", "north-korea"]
select = ["missing-term", "deprecated-term"]
ignore = ["admitted-term"]
fail-level = "warning"
format = "line"
source-language = "ko"
target-language = "en-GB"
format-in = "po"
encoding = "euc-kr"
states = ["final", "signed-off"]

[severity]
miscased-term = "error"

[sources]
"docs/en/**" = "docs/ko/**"
"""


def test_an_empty_file_gives_the_defaults() -> None:
    assert read_settings("termcheck.toml", b"") == Settings()


def test_every_setting_is_read() -> None:
    assert read_settings("termcheck.toml", FULL.encode()) == Settings(
        glossaries=("house.yaml", "terms/desk.tsv", "north-korea"),
        select=("missing-term", "deprecated-term"),
        ignore=("admitted-term",),
        fail_level=Severity.WARNING,
        format="line",
        source_language="ko",
        target_language="en-GB",
        format_in="po",
        encoding="euc-kr",
        states=("final", "signed-off"),
        severity={"miscased-term": Severity.ERROR},
        sources=originals({"docs/en/**": "docs/ko/**"}),
    )


def test_glossary_paths_start_at_the_file_and_names_are_left_alone() -> None:
    settings = read_settings("../termcheck.toml", FULL.encode())

    assert settings.glossaries == ("../house.yaml", "../terms/desk.tsv", "north-korea")
    assert settings.sources.of("../docs/en/a.md") == "../docs/ko/a.md"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param("format = line\n", ["t.toml:1:10: malformed TOML: Invalid value"], id="malformed"),
        pytest.param('\nformat = "', ["t.toml:2: malformed TOML: Unterminated string"], id="unterminated"),
        pytest.param(
            '# ours\nglosaries = ["a.yaml"]\n',
            ["t.toml:2:1: no setting “glosaries”; did you mean “glossaries”?"],
            id="unknown key",
        ),
        pytest.param('select = "missing-term"\n', ["t.toml:1:1: select: must be a list of strings"], id="no list"),
        pytest.param("select = [1]\n", ["t.toml:1:1: select: must be a list of strings"], id="list of numbers"),
        pytest.param("format = 3\n", ["t.toml:1:1: format: must be a string that is not empty"], id="no string"),
        pytest.param(
            'fail-level = "fatal"\n',
            ["t.toml:1:1: fail-level: must be one of error, warning, info"],
            id="unknown level",
        ),
        pytest.param(
            '[severity]\nmissing-term = ["error"]\n',
            ["t.toml:1:2: severity: missing-term must be one of error, warning, info"],
            id="severity of another kind",
        ),
        pytest.param(
            "severity = 1\n",
            ['t.toml:1:1: severity: must be a table, as in: [severity] miscased-term = "error"'],
            id="severity no table",
        ),
        pytest.param(
            "sources = 1\n",
            ['t.toml:1:1: sources: must be a table of paths, as in: [sources] "docs/en/**" = "docs/ko/**"'],
            id="sources no table",
        ),
        pytest.param(
            '\n[sources]\n"en/**" = ["ko/**"]\n',
            ['t.toml:2:2: sources: must be a table of paths, as in: [sources] "docs/en/**" = "docs/ko/**"'],
            id="sources of another kind",
        ),
        pytest.param(
            '[sources]\n"en/**" = "ko/*"\n',
            ["t.toml:1:2: sources: “en/**” and “ko/*” must have the same wildcards in the same order"],
            id="sources that do not go together",
        ),
        pytest.param(
            "format = 3\nselect = 3\n",
            ["t.toml:1:1: format: must be a string that is not empty", "t.toml:2:1: select: must be a list of strings"],
            id="two at once",
        ),
    ],
)
def test_mistakes_are_told_with_their_place(content: str, told: list[str]) -> None:
    with pytest.raises(UsageError) as caught:
        read_settings("t.toml", content.encode())

    assert [str(mistake) for mistake in caught.value.mistakes] == told


def test_a_byte_order_mark_is_read_past() -> None:
    assert read_settings("t.toml", b'\xef\xbb\xbfformat = "line"\r\n').origin("format") == Place("t.toml", 1, 1)


def test_a_file_nested_too_deep_is_refused() -> None:
    with pytest.raises(UsageError, match=r"t\.toml: nested too deep to be read; no setting is"):
        read_settings("t.toml", b"a = " + b"[" * 5000)


def test_a_file_that_is_not_utf8_names_the_byte() -> None:
    with pytest.raises(UsageError, match=r"t\.toml: not UTF-8 at byte 10; save the file as UTF-8"):
        read_settings("t.toml", b'format = "\xff"')


@given(st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_file_is_read_or_refused_with_its_name(content: bytes) -> None:
    told: Settings | tuple[Mistake, ...]
    try:
        told = read_settings("t.toml", content)
    except UsageError as error:
        told = error.mistakes

    assert isinstance(told, Settings) or {mistake.place.path for mistake in told} == {"t.toml"}


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert nearest_settings(tmp_path) == Settings()


def test_the_nearest_file_upward_is_taken(tmp_path: Path) -> None:
    below = tmp_path / "desk" / "today"
    below.mkdir(parents=True)
    (tmp_path / "termcheck.toml").write_text('format = "json"')
    (tmp_path / "desk" / "termcheck.toml").write_text('format = "line"\nglossaries = ["desk.yaml"]')

    settings = nearest_settings(below)

    assert settings.format == "line"
    assert settings.glossaries == ("../desk.yaml",)
    assert settings.origin("format") == Place("../termcheck.toml", 1, 1)


def test_the_command_line_wins_and_silence_says_nothing() -> None:
    settings = read_settings("termcheck.toml", FULL.encode())

    both = settings.overridden(select=("corrupted-term",), format=None, glossaries=(), fail_level=Severity.INFO)

    assert both.select == ("corrupted-term",)
    assert both.fail_level is Severity.INFO
    assert (both.format, both.glossaries) == (settings.format, settings.glossaries)
    assert both.origin("select") == Place("--select")
    assert both.origin("format") == Place("termcheck.toml", 5, 1)
    assert both.origin("glossaries") == Place("termcheck.toml", 1, 1)


def test_a_setting_that_nobody_made_is_named_after_its_option() -> None:
    origins = [str(Settings().origin(name)) for name in ("glossaries", "fail_level", "states", "format_in")]

    assert origins == ["--glossary", "--fail-level", "--state", "--format-in"]
