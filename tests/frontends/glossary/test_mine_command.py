"""``termcheck glossary mine`` as its callers meet it."""

import json
from pathlib import Path

import pytest
from desk import Termcheck

from termcheck.glossary import AdministrativeStatus
from termcheck.glossary_search import read_file

SENTENCES = (
    ("보위부가 {ko} 앞을 막았다.", "The State Security Department sealed off {en}."),
    ("기자는 {ko}에서 사흘을 보냈다.", "The reporter spent three days in {en}."),
    ("보위부는 {ko}에 초소를 세웠다.", "The State Security Department set up posts in {en}."),
    ("눈이 {ko} 거리를 덮었다.", "Snow covered the streets of {en}."),
    ("열차가 {ko}에 닿았다.", "The train reached {en}."),
)
PLACES = (("혜산", "Hyesan"), ("무산", "Musan"), ("회령", "Hoeryong"), ("청진", "Chongjin"), ("신의주", "Sinuiju"))
PAIRS = [(ko.format(ko=place), en.format(en=name)) for ko, en in SENTENCES for place, name in PLACES]
GLOSSARY = """\
title: Places
languages: [ko, en]
concepts:
  - id: hyesan
    terms: {ko: 혜산, en: Hyesan}
  - id: musan
    terms: {ko: 무산, en: Musan County}
"""


@pytest.fixture
def archive(desk: Path) -> Path:
    """Return the desk with the same pairs as a table, as two files and as three kinds of broken files."""
    table = "".join(f"{ko}\t{en}\n" for ko, en in PAIRS)
    (desk / "pairs.tsv").write_text(f"ko\ten\n{table}", "utf-8")
    (desk / "turned.tsv").write_text("en\tko\n" + "".join(f"{en}\t{ko}\n" for ko, en in PAIRS), "utf-8")
    (desk / "german.tsv").write_text("en\tde\nsnow\tSchnee\n", "utf-8")
    for name, side in (("news.ko", 0), ("news.en", 1), ("lines.ko.txt", 0), ("lines.en.txt", 1)):
        (desk / name).write_text("".join(f"{pair[side]}\n" for pair in PAIRS), "utf-8")
    (desk / "source.txt").write_text("".join(f"{ko}\n" for ko, _ in PAIRS), "utf-8")
    (desk / "target.txt").write_text("".join(f"{en}\n" for _, en in PAIRS), "utf-8")
    (desk / "places.yaml").write_text(GLOSSARY, "utf-8")
    (desk / "bad.tsv").write_bytes(b"\xff\xfe\xfa")
    return desk


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["pairs.tsv"], id="a table"),
        pytest.param(["news.ko", "news.en"], id="two files whose names end in their languages"),
        pytest.param(["lines.ko.txt", "lines.en.txt"], id="two files with their languages between dots"),
        pytest.param(
            ["source.txt", "target.txt", "--source-language", "ko", "--target-language", "en"],
            id="two files whose languages are told",
        ),
        pytest.param(["turned.tsv", "--source-language", "ko"], id="a table in the other direction"),
        pytest.param(["pairs.tsv", "turned.tsv", "--target-language", "en"], id="two tables"),
    ],
)
def test_candidates_are_listed(termcheck: Termcheck, arguments: list[str]) -> None:
    done = termcheck("glossary", "mine", *arguments, "--limit", "9")

    lines = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, "")
    assert {line.partition(": ")[2] for line in lines[:9]} >= {
        "무산: Musan (5 of 5)",
        "보위부: State Security Department (10 of 10)",
        "신의주: Sinuiju (5 of 5)",
        "청진: Chongjin (5 of 5)",
        "혜산: Hyesan (5 of 5)",
        "회령: Hoeryong (5 of 5)",
    }
    assert "pairs ko → en" in lines[-1]


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        pytest.param([], 2, "nothing to mine", id="no path"),
        pytest.param(["gone.tsv"], 2, "no such file", id="no such file"),
        pytest.param(["bad.tsv"], 2, "bad.tsv", id="a file that cannot be read"),
        pytest.param(["pairs.tsv", "bad.tsv"], 2, "bad.tsv", id="one of two files that cannot be read"),
        pytest.param(["lines.en.txt"], 2, "name the text that it translates", id="one language alone"),
        pytest.param(["source.txt", "target.txt"], 2, "say it with --source-language", id="languages nobody tells"),
        pytest.param(["lines.ko.txt", "pairs.tsv"], 2, "holds both languages already", id="a translation of both"),
        pytest.param(["pairs.tsv", "german.tsv"], 2, "mine it by itself", id="two pairs of languages"),
        pytest.param(["german.tsv", "--source-language", "ko"], 2, "is asked for", id="other languages than told"),
        pytest.param(["german.tsv"], 0, "", id="nothing recurs"),
        pytest.param(["pairs.tsv", "-g", "gone.yaml"], 2, "no such glossary", id="no such glossary"),
        pytest.param(["pairs.tsv", "--drift"], 2, "name one with --glossary", id="nothing to compare with"),
        pytest.param(
            ["pairs.tsv", "--drift", "-g", "places.yaml", "-o", "x.tsv"], 2, "leave out --output", id="drift as a draft"
        ),
        pytest.param(["pairs.tsv", "--format-in", "pdf"], 2, "no document format", id="no such format"),
        pytest.param(["pairs.tsv", "-o", "draft.xyz"], 2, "draft.xyz", id="no format to write"),
        pytest.param(["pairs.tsv", "-o", "places.yaml"], 2, "is there already", id="a glossary in the way"),
        pytest.param(["pairs.tsv", "-o", "places.yaml", "--force"], 0, "", id="which is written over"),
        pytest.param(["pairs.tsv", "--drift", "-g", "places.yaml"], 1, "", id="an entry that is rendered otherwise"),
        pytest.param(["german.tsv", "--drift", "-g", "places.yaml"], 0, "", id="none that is"),
    ],
)
def test_the_exit_status(termcheck: Termcheck, arguments: list[str], status: int, message: str) -> None:
    done = termcheck("glossary", "mine", *arguments)

    assert (done.returncode, message in done.stderr) == (status, True), done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.usefixtures("archive")
def test_known_terms_are_left_out(termcheck: Termcheck) -> None:
    done = termcheck("glossary", "mine", "pairs.tsv", "-g", "places.yaml")

    assert "혜산" not in done.stdout
    assert "회령: Hoeryong" in done.stdout
    assert done.stdout.endswith("2 more known to the glossary\n")


@pytest.mark.parametrize("name", ["draft.yaml", "draft.tsv", "draft.tbx"])
def test_a_draft_is_written(termcheck: Termcheck, archive: Path, name: str) -> None:
    done = termcheck("glossary", "mine", "pairs.tsv", "--output", name, "--limit", "9")

    glossary = read_file(str(archive / name))
    assert done.returncode == 0
    assert len(glossary.concepts) <= 9
    (hyesan,) = (concept for concept in glossary.concepts if concept.id == "혜산")
    assert [(term.text, term.status) for term in hyesan.terms] == [
        ("혜산", AdministrativeStatus.PREFERRED),
        ("Hyesan", AdministrativeStatus.PROPOSED),
    ]
    assert termcheck("check", "pairs.tsv", "--glossary", name).returncode != 1


@pytest.mark.usefixtures("archive")
def test_programs_are_told_all(termcheck: Termcheck) -> None:
    done = termcheck("glossary", "mine", "pairs.tsv", "--format", "json")

    record = json.loads(done.stdout)
    assert {key: record[key] for key in ("source_language", "target_language", "pairs", "known")} == {
        "source_language": "ko",
        "target_language": "en",
        "pairs": 25,
        "known": 0,
    }
    assert record["found"] == len(record["candidates"])
    (hyesan,) = (one for one in record["candidates"] if one["source"] == "혜산")
    assert (hyesan["rendering"], hyesan["count"], hyesan["occurrences"], hyesan["others"]) == ("Hyesan", 5, 5, [])
    assert hyesan["association"] > 10
    assert hyesan["examples"][0] == {
        "source": "열차가 혜산에 닿았다.",
        "target": "The train reached Hyesan.",
        "path": "pairs.tsv",
        "line": 22,
    }


@pytest.mark.usefixtures("archive")
def test_drift_is_told(termcheck: Termcheck) -> None:
    arguments = ("glossary", "mine", "pairs.tsv", "--drift", "-g", "places.yaml")

    assert termcheck(*arguments).stdout.splitlines() == [
        "musan: Musan County in 0 of 5; instead Musan 5",
        "1 entry rendered otherwise in 25 pairs ko → en",
    ]
    (drift,) = json.loads(termcheck(*arguments, "--format", "json").stdout)["drifts"]
    assert drift["instead"] == [{"text": "Musan", "kind": "unlisted", "count": 5}]
    assert drift["renderings"] == [{"text": "Musan County", "status": "preferred"}]


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize("columns", ["40", "80", "160"])
@pytest.mark.parametrize("drift", [[], ["--drift", "-g", "places.yaml"]])
def test_a_page_fits_its_width(
    termcheck: Termcheck, monkeypatch: pytest.MonkeyPatch, columns: str, drift: list[str]
) -> None:
    monkeypatch.setenv("COLUMNS", columns)

    done = termcheck("glossary", "mine", "pairs.tsv", "--format", "rich", *drift)

    assert "Musan" in done.stdout
    assert all(len(line) <= int(columns) for line in done.stdout.splitlines())
