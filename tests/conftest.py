"""What all tests stand on: a cache of their own, and a desk to run termcheck at."""

import subprocess
import sys
from pathlib import Path

import pytest
from desk import CLEAN, FAULTY, GLOSSARY, Termcheck
from hypothesis import settings

from termcheck.language import lexicon

# Most properties are tried enough by a few examples in every run; `pytest --hypothesis-profile thorough` tries many.
settings.register_profile("frugal", max_examples=30, deadline=None)
settings.register_profile("thorough", max_examples=500, deadline=None)
settings.load_profile("frugal")


@pytest.fixture(autouse=True)
def _cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the tests away from the user's cache."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))


@pytest.fixture(params=["a dictionary", "no dictionary"])
def dictionary(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Run a test with the dictionary of an extra, and without it."""
    if request.param == "no dictionary":
        monkeypatch.setattr(lexicon, "dictionary", lambda _primary: None)
    return bool(request.param == "a dictionary")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a glossary and copy, good and bad, and work in it."""
    (tmp_path / "glossaries").mkdir()
    (tmp_path / "glossaries" / "desk.yaml").write_text(GLOSSARY, "utf-8")
    (tmp_path / "clean.txt").write_text(CLEAN)
    (tmp_path / "faulty.txt").write_text(FAULTY)
    monkeypatch.chdir(tmp_path)
    for variable in ("NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(variable, raising=False)
    return tmp_path


@pytest.fixture
def termcheck(desk: Path) -> Termcheck:
    """Return a function that runs termcheck at the desk, in a process of its own."""

    def run(*arguments: str, copy: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "termcheck", *arguments],
            input=copy,
            cwd=desk,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run
