"""The command line as its callers meet it: reports, exit status, and one clear line for each bad input."""

import json
import os
import re
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from desk import CLEAN, FAULTY, GLOSSARY, Termcheck

FOUND = "faulty.txt:1:19: error deprecated-term: "


def test_clean_copy_is_silent(termcheck: Termcheck) -> None:
    done = termcheck("check", "clean.txt")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_finding_is_a_line_and_the_status_is_one(termcheck: Termcheck) -> None:
    done = termcheck("check", "faulty.txt", "clean.txt")

    assert done.returncode == 1
    assert done.stdout.startswith(FOUND)
    assert done.stdout.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        pytest.param(["faulty.txt", "--exit-zero"], 0, id="exit zero"),
        pytest.param(["faulty.txt", "gone.txt", "--exit-zero"], 2, id="exit zero hides no bad input"),
        pytest.param(["gone.txt", "faulty.txt"], 2, id="bad input weighs more than findings"),
        pytest.param(["faulty.txt", "--ignore", "deprecated-term,missing-term"], 0, id="ignored"),
        pytest.param(["faulty.txt", "--select", "missing-term"], 0, id="not selected"),
        pytest.param(["faulty.txt", "--select", "missing-term", "--select", "deprecated-term"], 1, id="selected"),
        pytest.param(["faulty.txt", "--fail-level", "info"], 1, id="above the fail level"),
    ],
)
def test_the_exit_status(termcheck: Termcheck, arguments: list[str], status: int) -> None:
    assert termcheck("check", *arguments).returncode == status


def test_a_finding_below_the_fail_level_does_not_fail(desk: Path, termcheck: Termcheck) -> None:
    (desk / "termcheck.toml").write_text('[severity]\ndeprecated-term = "warning"\n')

    assert termcheck("check", "faulty.txt").returncode == 0
    assert termcheck("check", "faulty.txt", "--fail-level", "warning").returncode == 1


def test_standard_input_is_checked(termcheck: Termcheck) -> None:
    done = termcheck("check", "-", copy=CLEAN + "\n" + FAULTY)

    assert done.returncode == 1
    assert done.stdout.startswith("<stdin>:3:19: error deprecated-term: ")


def test_a_draft_is_checked_beside_its_original(desk: Path, termcheck: Termcheck) -> None:
    (desk / "original.ko.txt").write_text("그들은 최고존엄에 대해 말했다.\n", "utf-8")
    (desk / "draft.en.txt").write_text("They spoke of him.\n")

    done = termcheck("check", "draft.en.txt", "--source", "original.ko.txt")

    assert done.returncode == 1
    assert " error missing-term: " in done.stdout


def test_originals_are_found_as_the_settings_say(desk: Path, termcheck: Termcheck) -> None:
    (desk / "termcheck.toml").write_text('[sources]\n"*.en.txt" = "*.ko.txt"\n')
    (desk / "draft.ko.txt").write_text("그들은 최고존엄에 대해 말했다.\n", "utf-8")
    (desk / "draft.en.txt").write_text("They spoke of him.\n")
    (desk / "lonely.en.txt").write_text(CLEAN)

    paired, lonely = termcheck("check", "draft.en.txt", "draft.ko.txt"), termcheck("check", "lonely.en.txt")

    assert (paired.returncode, paired.stderr) == (1, "")
    assert paired.stdout.startswith("draft.ko.txt:1:5: error missing-term: ")
    assert (lonely.returncode, lonely.stdout) == (0, "")
    assert lonely.stderr == (
        "lonely.en.txt: warning: its original lonely.ko.txt does not exist, so it is checked by itself\n"
    )


@pytest.mark.parametrize(
    ("translations", "told"),
    [
        pytest.param({"a": "They spoke."}, [], id="all pairs are sure"),
        pytest.param(
            {"a": "They spoke.", "b": "They ate."},
            ["en.json: note: 1 of 2 pairs could not be trusted and was not judged against the source"],
            id="one is not",
        ),
        pytest.param(
            {"b": "They spoke.", "c": "They ate."},
            ["en.json: note: 2 of 2 pairs could not be trusted and were not judged against the source"],
            id="none is",
        ),
    ],
)
def test_doubtful_pairs_are_told(
    desk: Path, termcheck: Termcheck, translations: dict[str, str], told: list[str]
) -> None:
    (desk / "ko.json").write_text(json.dumps({"a": "그들은 말했다."}))
    (desk / "en.json").write_text(json.dumps(translations))

    done = termcheck("check", "en.json", "--source", "ko.json")

    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.splitlines() == told


@pytest.mark.parametrize(("form", "lines"), [("line", 1), ("jsonl", 1), ("json", 0), ("rich", 0)])
def test_doubtful_pairs_are_told_once(desk: Path, termcheck: Termcheck, form: str, lines: int) -> None:
    (desk / "ko.json").write_text(json.dumps({"a": "그들은 말했다."}))
    (desk / "en.json").write_text(json.dumps({"b": "They spoke."}))

    done = termcheck("check", "en.json", "--source", "ko.json", "--format", form)

    assert len(done.stderr.splitlines()) == lines


def test_files_with_doubtful_pairs_are_counted_from_the_fourth_on(desk: Path, termcheck: Termcheck) -> None:
    (desk / "termcheck.toml").write_text('[sources]\n"*.en.json" = "*.ko.json"\n')
    for number in range(5):
        (desk / f"{number}.ko.json").write_text(json.dumps({"a": "그들은 말했다."}))
        (desk / f"{number}.en.json").write_text(json.dumps({"b": "They spoke."}))

    *told, last = termcheck("check", *(f"{number}.en.json" for number in range(5)), "--jobs", "2").stderr.splitlines()

    message = "note: 1 of 1 pair could not be trusted and was not judged against the source"
    assert told == [f"{number}.en.json: {message}" for number in range(3)]
    assert last == "and 2 more files with pairs that could not be trusted"


def test_json_is_whole_and_json_lines_are_lines(termcheck: Termcheck) -> None:
    whole = json.loads(termcheck("check", "faulty.txt", "--format", "json").stdout)
    lines = termcheck("check", "faulty.txt", "--format", "jsonl").stdout.splitlines()

    assert [json.loads(line)["text"] for line in lines] == ["Supreme Dignity"]
    assert whole["findings"] == [json.loads(line) for line in lines]


BAD_INPUTS = [
    pytest.param(["fauly.txt"], "fauly.txt: no such file; did you mean “faulty.txt”?", id="missing file"),
    pytest.param(["empty/"], "empty/: no document in this folder; termcheck looks for ", id="folder without documents"),
    pytest.param(["empty.txt"], "empty.txt", id="empty file"),
    pytest.param(["binary.txt"], "binary.txt", id="binary file"),
    pytest.param(["latin.txt"], "latin.txt", id="invalid UTF-8"),
    pytest.param(["short.tsv"], "short.tsv:3", id="a row with a missing column"),
    pytest.param(["long.txt"], "long.txt", id="a line of 5 MB"),
    pytest.param(["clean.txt", "-g", "glossaries"], "glossaries: a folder, not a glossary", id="glossary is a folder"),
    pytest.param(["clean.txt", "-g", "bad.yaml"], "bad.yaml:", id="malformed YAML"),
    pytest.param(["clean.txt", "-g", "gone.yaml"], "gone.yaml: no such glossary", id="missing glossary"),
    pytest.param(
        ["clean.txt", "-g", "north-corea"],
        "--glossary: no glossary “north-corea”; did you mean “north-korea”?",
        id="unknown glossary",
    ),
    pytest.param(["draft.fr.txt"], "draft.fr.txt: the glossary has no term for fr; ", id="no term for the language"),
    pytest.param(
        ["clean.txt", "--select", "mising-term"],
        "--select: no rule “mising-term”; did you mean “missing-term”?",
        id="unknown rule",
    ),
    pytest.param(
        ["clean.txt", "--format", "jsno"], "--format: no format “jsno”; did you mean “json”?", id="unknown format"
    ),
    pytest.param(
        ["clean.txt", "--format-in", "xlif"],
        "--format-in: no document format “xlif”; did you mean “xliff”?",
        id="no such kind",
    ),
    pytest.param(
        ["clean.txt", "--encoding", "latin-11"], "--encoding: the encoding “latin-11” is not known", id="no encoding"
    ),
    pytest.param(
        ["clean.txt", "--state", "final"], "--state: no translation is in the state “final”", id="nothing in the state"
    ),
    pytest.param([], "PATH: nothing to check; ", id="no path"),
    pytest.param(["clean.txt", "faulty.txt", "--source", "faulty.txt"], "--source: one original", id="two drafts"),
    pytest.param(
        ["faulty.txt", "--output", "faulty.txt"], "--output: faulty.txt is to be checked", id="output is draft"
    ),
    pytest.param(["clean.txt", "--output", "no/a.txt"], "no/a.txt: cannot be written: No such", id="output nowhere"),
]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        pytest.param("empty.txt", "", "this file holds no text", id="no text at all"),
        pytest.param(
            "index.rst", ".. toctree::\n\n   prices\n", "this file holds no text", id="no text but a list of files"
        ),
        pytest.param("strings.properties", "# Later.\n", "this file holds no text", id="no text behind keys"),
        pytest.param("draft.fr.txt", CLEAN, "the glossary has no term for fr", id="another language"),
        pytest.param(
            "prices.csv", "day,price\n1,6100\n", "the first line names no two languages", id="a table of numbers"
        ),
    ],
)
def test_a_file_of_a_folder_without_anything_to_check_is_passed_over(
    desk: Path, termcheck: Termcheck, name: str, content: str, reason: str
) -> None:
    (desk / "news").mkdir()
    (desk / "news" / "clean.txt").write_text(CLEAN)
    (desk / "news" / name).write_text(content)

    done = termcheck("check", "news")

    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == f"news/{name}: note: passed over: {reason}\n"
    assert termcheck("check", f"news/{name}").returncode == 2


def test_files_that_are_passed_over_are_counted_from_the_fourth_on(desk: Path, termcheck: Termcheck) -> None:
    (desk / "news").mkdir()
    (desk / "news" / "clean.txt").write_text(CLEAN)
    for number in range(5):
        (desk / "news" / f"{number}.txt").write_text("")

    *told, last = termcheck("check", "news", "--jobs", "2").stderr.splitlines()

    assert told == [f"news/{number}.txt: note: passed over: this file holds no text" for number in range(3)]
    assert last == "and 2 more files with nothing to check"


def test_a_folder_in_which_there_is_nothing_to_check_closes_the_gate(desk: Path, termcheck: Termcheck) -> None:
    (desk / "news").mkdir()
    (desk / "news" / "draft.fr.txt").write_text(CLEAN)
    (desk / "news" / "empty.txt").write_text("")

    done = termcheck("check", "news")

    remedy = "name another glossary, or the right language with --target-language"
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        f"news/draft.fr.txt: the glossary has no term for fr; {remedy}",
        "news/empty.txt: this file holds no text; give a file with copy to check",
    ]


@pytest.fixture
def bad(desk: Path) -> None:
    """Put bad input of every kind on the desk."""
    (desk / "empty").mkdir()
    (desk / "empty.txt").write_bytes(b"")
    (desk / "binary.txt").write_bytes(bytes(range(256)) * 4)
    (desk / "latin.txt").write_bytes("Café.\n".encode("latin-1"))
    (desk / "short.tsv").write_text("ko\ten\n최고존엄\tHighest Dignity\n최고존엄\n", "utf-8")
    (desk / "long.txt").write_text("word " * 1_000_000 + "\n")
    (desk / "bad.yaml").write_text("title: [")
    (desk / "draft.fr.txt").write_text(CLEAN)


@pytest.mark.usefixtures("bad")
@pytest.mark.parametrize(("arguments", "message"), BAD_INPUTS)
def test_bad_input_gets_one_clear_line(termcheck: Termcheck, arguments: list[str], message: str) -> None:
    done = termcheck("check", *arguments)

    assert done.returncode == 2
    assert done.stderr.startswith(message)
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


@pytest.mark.usefixtures("bad")
@pytest.mark.parametrize(
    "name", ["fauly.txt", "empty", "empty.txt", "binary.txt", "latin.txt", "short.tsv", "long.txt"]
)
def test_bad_input_does_not_keep_the_rest_from_being_checked(termcheck: Termcheck, name: str) -> None:
    done = termcheck("check", name, "faulty.txt")

    assert done.returncode == 2
    assert FOUND in done.stdout


def test_utf_16_is_read(desk: Path, termcheck: Termcheck) -> None:
    (desk / "wide.txt").write_text(FAULTY, "utf-16")

    assert termcheck("check", "wide.txt").stdout.startswith("wide.txt:1:19: ")


@pytest.mark.parametrize(
    ("arguments", "copy"),
    [
        pytest.param(["--format-in", "table"], f"ko\ten\n최고존엄\t{FAULTY}", id="in a format"),
        pytest.param(["--format-in", "po"], f'msgid "최고존엄"\nmsgstr "{FAULTY[:-1]}"\n', id="in another format"),
    ],
)
def test_standard_input_is_read_as_it_is_asked_for(termcheck: Termcheck, arguments: list[str], copy: str) -> None:
    done = termcheck("check", "-", *arguments, copy=copy)

    assert (done.returncode, done.stderr) == (1, "")
    assert "error deprecated-term: " in done.stdout


def test_a_legacy_encoding_is_read_where_it_is_named(desk: Path, termcheck: Termcheck) -> None:
    (desk / "pairs.tsv").write_bytes(f"ko\ten\n최고존엄\t{FAULTY}".encode("euc-kr"))

    assert termcheck("check", "pairs.tsv").returncode == 2
    assert termcheck("check", "pairs.tsv", "--encoding", "euc-kr").stdout.startswith("pairs.tsv:2:24: ")


UNITS = """\
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file source-language="ko" target-language="en" original="a" datatype="plaintext"><body>
<trans-unit id="1"><source>최고존엄</source><target state="final">Supreme Dignity</target></trans-unit>
<trans-unit id="2"><source>최고존엄</source><target state="new">Highest Dignity</target></trans-unit>
</body></file></xliff>
"""


@pytest.mark.parametrize(
    ("states", "status", "told"),
    [
        pytest.param([], 1, "", id="all"),
        pytest.param(["--state", "new"], 0, "", id="one that is good"),
        pytest.param(["--state", "Final"], 1, "", id="one that is not"),
        pytest.param(["--state", "new,final"], 1, "", id="both"),
        pytest.param(
            ["--state", "new", "--state", "finl"],
            0,
            "--state: warning: no translation is in the state “finl”; did you mean “final”?\n",
            id="one of two is not there",
        ),
        pytest.param(
            ["--state", "finl"],
            2,
            "--state: no translation is in the state “finl”; did you mean “final”?\n",
            id="none is there",
        ),
    ],
)
def test_only_some_states_are_checked(
    desk: Path, termcheck: Termcheck, states: list[str], status: int, told: str
) -> None:
    (desk / "units.xlf").write_text(UNITS, "utf-8")

    done = termcheck("check", "units.xlf", *states)

    assert (done.returncode, done.stderr) == (status, told)
    assert ("units.xlf:3:63: error deprecated-term: " in done.stdout) is (status == 1)


DATED = """\
title: Desk
languages: [ko, en]
concepts:
  - {id: dignity, terms: {ko: 최고존엄, en: [Highest Dignity, {text: Supreme Dignity, status: deprecated}]},
     scope: {until: 2024-05-31}}
  - {id: market, terms: {ko: 장마당, en: market}, scope: {paths: ["shop/**"]}}
"""


@pytest.mark.parametrize(
    ("arguments", "settings", "status"),
    [
        pytest.param([], "", 0, id="today"),
        pytest.param(["--date", "2024-06-01"], "", 0, id="the day after"),
        pytest.param(["--date", "2024-05-31"], "", 1, id="the last day"),
        pytest.param([], "date = 2024-05-31", 1, id="the last day, by the settings"),
        pytest.param([], 'date = "2024-05-31"', 1, id="in quotes"),
        pytest.param(["--date", "2024-06-01"], "date = 2024-05-31", 0, id="the option over the settings"),
        pytest.param([], "date = 2024-05-31T10:00:00", 2, id="a time"),
        pytest.param([], 'date = "31 May"', 2, id="no day"),
        pytest.param(["--date", "2024-02-30"], "", 2, id="a day that does not exist"),
    ],
)
def test_entries_count_on_the_day_that_is_named(
    desk: Path, termcheck: Termcheck, arguments: list[str], settings: str, status: int
) -> None:
    (desk / "dated.yaml").write_text(DATED, "utf-8")
    (desk / "termcheck.toml").write_text(settings, "utf-8")

    assert termcheck("check", "faulty.txt", "-g", "dated.yaml", *arguments).returncode == status


@pytest.mark.parametrize(
    ("folder", "path", "status"),
    [
        pytest.param("shop", "shop/a.tsv", 1, id="a path from here"),
        pytest.param("shop", "./shop", 1, id="a folder"),
        pytest.param("news", "news/a.tsv", 0, id="another folder"),
    ],
)
def test_entries_count_in_the_files_that_their_paths_mean(
    desk: Path, termcheck: Termcheck, folder: str, path: str, status: int
) -> None:
    (desk / "dated.yaml").write_text(DATED, "utf-8")
    (desk / folder).mkdir()
    (desk / folder / "a.tsv").write_text("ko\ten\n장마당\ta bazaar\n", "utf-8")

    assert termcheck("check", path, "-g", "dated.yaml").returncode == status
    assert termcheck("check", str(desk / folder), "-g", "dated.yaml").returncode == status


def test_every_mistake_of_the_settings_is_told(desk: Path, termcheck: Termcheck) -> None:
    (desk / "termcheck.toml").write_text('formt = "line"\nselect = 3\n')

    done = termcheck("check", "clean.txt")

    assert done.returncode == 2
    assert done.stderr == (
        "termcheck.toml:1:1: no setting “formt”; did you mean “format”?\n"
        "termcheck.toml:2:1: select: must be a list of strings\n"
    )


def test_an_option_that_does_not_exist_is_a_usage_error(termcheck: Termcheck) -> None:
    done = termcheck("check", "--formt", "line")

    assert done.returncode == 2
    assert "--format" in done.stderr


def test_a_later_glossary_overrides_and_it_can_be_seen(desk: Path, termcheck: Termcheck) -> None:
    (desk / "client.yaml").write_text(GLOSSARY.replace("Highest", "Loftiest").replace("Supreme", "Highest"), "utf-8")
    layers = ("-g", "glossaries/desk.yaml", "-g", "client.yaml")

    done = termcheck("check", "clean.txt", "--verbose", *layers)

    assert done.returncode == 1
    assert "“Highest Dignity”" in done.stdout
    place = (
        r"client\.yaml:\d+:\d+: note: “highest-dignity” takes the place of the entry at glossaries/desk\.yaml:\d+:\d+"
    )
    assert re.fullmatch(f"{place}\n", done.stderr)


def test_without_a_glossary_the_remedy_is_told(desk: Path, termcheck: Termcheck) -> None:
    (desk / "glossaries").rename(desk / "terms")

    done = termcheck("check", "clean.txt")

    assert done.returncode == 2
    assert done.stderr.startswith("--glossary: no glossary to check with; name one")


def test_several_processes_report_the_same(desk: Path, termcheck: Termcheck) -> None:
    for number in range(6):
        (desk / f"draft{number}.txt").write_text(FAULTY if number % 2 else CLEAN)

    alone = termcheck("check", ".", "gone.txt", "--format", "json")
    together = termcheck("check", ".", "gone.txt", "--format", "json", "--jobs", "2")

    assert (together.returncode, together.stdout, together.stderr) == (alone.returncode, alone.stdout, alone.stderr)
    assert alone.stdout.count("Supreme Dignity") > 0


def test_a_closed_pipe_is_quiet_and_keeps_the_status(desk: Path) -> None:
    (desk / "many.txt").write_text("\n".join([FAULTY] * 5000))

    with subprocess.Popen(
        [sys.executable, "-m", "termcheck", "check", "many.txt"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        first = process.stdout.readline()
        process.stdout.close()
        told = process.stderr.read()

    assert first.startswith(b"many.txt:1:19: ")
    assert told == b""
    assert process.returncode == 1


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(
    ("sent", "message", "status"),
    [
        pytest.param(signal.SIGINT, b"interrupted\n", 130, id="interrupted"),
        pytest.param(signal.SIGTERM, b"", 143, id="terminated"),
    ],
)
def test_a_run_that_is_stopped_leaves_nothing_behind(
    desk: Path, jobs: str, sent: signal.Signals, message: bytes, status: int
) -> None:
    os.mkfifo(desk / "endless.txt")
    # Whoever runs the tests may ignore the signal, and children inherit that.
    program = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
        "from termcheck.frontends.cli import main; "
        f"main(['check', 'endless.txt', 'clean.txt', '--jobs', '{jobs}', '--output', 'report.txt'])"
    )

    with (
        subprocess.Popen([sys.executable, "-c", program], stderr=subprocess.PIPE) as process,
        (desk / "endless.txt").open("wb"),
    ):
        process.send_signal(sent)
        assert process.stderr is not None
        told = process.stderr.read()

    assert told == message
    assert process.returncode == status
    assert sorted(path.name for path in desk.iterdir() if "report" in path.name) == []


def test_a_mistake_is_one_line_whatever_stands_in_it(termcheck: Termcheck) -> None:
    assert termcheck("check", "new\nline\x1b[31m.txt").stderr == "new\\nline\\x1b[31m.txt: no such file\n"


@pytest.mark.parametrize(
    ("closing", "status"),
    [
        pytest.param("faulty.txt >&-", 1, id="standard output"),
        pytest.param("gone.txt faulty.txt 2>&-", 2, id="standard error"),
        pytest.param("- faulty.txt <&-", 2, id="standard input"),
    ],
)
def test_a_closed_stream_is_no_defect(desk: Path, closing: str, status: int) -> None:
    command = f"{shlex.quote(sys.executable)} -m termcheck check {closing}"

    done = subprocess.run(["/bin/sh", "-c", command], cwd=desk, capture_output=True, encoding="utf-8", check=False)

    assert done.returncode == status
    assert "Traceback" not in done.stderr


def test_a_defect_is_loud(desk: Path) -> None:
    program = "from termcheck.frontends import cli; cli.main([None])"

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=False, cwd=desk)

    assert done.returncode == 3
    assert done.stderr.startswith("Traceback (most recent call last):")
    assert done.stderr.splitlines()[-1].startswith("This is a defect of termcheck")


def test_the_version_is_told(termcheck: Termcheck) -> None:
    done = termcheck("--version")

    assert done.returncode == 0
    assert re.fullmatch(r"termcheck \d+\.\d+\.\d+\n", done.stdout)


def test_korean_is_written_whatever_the_locale_says(
    desk: Path, termcheck: Termcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("PYTHONUTF8", "0")
    monkeypatch.setenv("PYTHONCOERCECLOCALE", "0")
    (desk / "pairs.tsv").write_text("ko\ten\n최고존엄\tThey spoke.\n", "utf-8")

    assert "최고존엄" in termcheck("check", "pairs.tsv", "--format", "jsonl").stdout
