"""Files are opened as documents in the format and the encoding that the settings ask for."""

from contextlib import ExitStack
from dataclasses import replace

import pytest

from termcheck.config import Settings
from termcheck.discovery import File
from termcheck.errors import DocumentError, Place, UsageError
from termcheck.opening import AS_FOUND, Reading, reading

COPY = "그들은 장마당에 갔다.\n"
PO = 'msgid "market"\nmsgstr "장마당"\n'


def texts(file: File, how: Reading) -> list[str]:
    """Return the targets of a file."""
    with ExitStack() as streams:
        return [segment.target.content for segment in how.document(file, ("en", "ko"), streams).segments]


@pytest.mark.parametrize(
    ("file", "how", "content"),
    [
        pytest.param(File("a.txt", COPY.encode()), AS_FOUND, [COPY.strip()], id="told by its name"),
        pytest.param(File("a.po", PO.encode()), AS_FOUND, ["장마당"], id="told by another name"),
        pytest.param(File("<stdin>", PO.encode()), Reading("po"), ["장마당"], id="a format for a file without a name"),
        pytest.param(File("a.txt", PO.encode()), Reading("po"), ["장마당"], id="a format in spite of the name"),
        pytest.param(File("a.txt", COPY.encode("euc-kr")), Reading(None, "euc-kr"), [COPY.strip()], id="an encoding"),
        pytest.param(
            File("a.txt", COPY.encode()), Reading(None, "euc-kr"), [COPY.strip()], id="no need of it in UTF-8"
        ),
        pytest.param(File("a.txt", COPY.encode("utf-16")), Reading(None, "euc-kr"), [COPY.strip()], id="nor in UTF-16"),
        pytest.param(File("a", PO.encode("cp949")), Reading("po", "cp949"), ["장마당"], id="a format and an encoding"),
    ],
)
def test_a_file_is_read_as_it_is_asked_for(file: File, how: Reading, content: list[str]) -> None:
    assert texts(file, how) == content


def test_a_file_in_another_format_than_is_asked_for_is_refused() -> None:
    with pytest.raises(DocumentError, match=r"a\.txt:1:1: this is no line of a PO file"):
        texts(File("a.txt", COPY.encode()), Reading("po"))


def test_a_file_that_is_gone_is_told() -> None:
    with pytest.raises(DocumentError, match=r"gone\.txt: cannot be read: No such file or directory"):
        texts(File("gone.txt"), AS_FOUND)


@pytest.mark.parametrize(
    "settings",
    [
        pytest.param(Settings(), id="nothing"),
        pytest.param(Settings(format_in="xliff"), id="a format"),
        pytest.param(Settings(encoding="windows-1252"), id="an encoding"),
        pytest.param(Settings(format_in="table", encoding="EUC_KR"), id="both"),
    ],
)
def test_settings_say_how_to_read(settings: Settings) -> None:
    assert reading(settings) == Reading(settings.format_in, settings.encoding)


@pytest.mark.parametrize(
    ("settings", "messages"),
    [
        pytest.param(
            Settings(format_in="xlif"), ["--format-in: no document format “xlif”; did you mean “xliff”?"], id="format"
        ),
        pytest.param(
            Settings(encoding="euc-kp"),
            ["--encoding: the encoding “euc-kp” is not known; save the file as UTF-8"],
            id="encoding",
        ),
        pytest.param(
            Settings(encoding="utf-8\0"),
            ["--encoding: the encoding “utf-8\0” is not known; save the file as UTF-8"],
            id="no name of an encoding at all",
        ),
        pytest.param(
            replace(Settings(format_in="PO", encoding="hex"), origins={"encoding": Place("t.toml", 2, 1)}),
            [
                "--format-in: no document format “PO”; did you mean “po”?",
                "t.toml:2:1: the encoding “hex” is not known; save the file as UTF-8",
            ],
            id="both, each where it stands",
        ),
    ],
)
def test_what_nobody_knows_is_told_where_it_stands(settings: Settings, messages: list[str]) -> None:
    with pytest.raises(UsageError) as caught:
        reading(settings)

    assert [str(mistake) for mistake in caught.value.mistakes] == messages


def test_an_encoding_without_places_is_refused() -> None:
    with pytest.raises(UsageError, match=r"--encoding: files in iso.2022.kr are not read"):
        reading(Settings(encoding="iso-2022-kr"))
