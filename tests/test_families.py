"""Members of a family are found by their place, and through entry points of other distributions."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from termcheck import families


class Singer:
    """The contract of the family in these tests."""


MEMBER = "from test_families import Singer\n\n\nclass Some(Singer):\n    pass\n"


@pytest.fixture
def choir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """Return a package with two members, whose modules are forgotten after the test."""
    folder = tmp_path / "choir"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "first_alto.py").write_text(MEMBER)
    (folder / "bass.py").write_text(MEMBER + "\n\nLOADED = True\n")
    monkeypatch.syspath_prepend(tmp_path)
    for name in ("choir", "choir.first_alto", "choir.bass"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setitem(sys.modules, "test_families", sys.modules[__name__])
    package = importlib.import_module("choir")
    yield package
    for name in ("choir.first_alto", "choir.bass"):
        sys.modules.pop(name, None)


@pytest.fixture
def guest(tmp_path: Path) -> None:
    """Install a distribution that adds a member to the family."""
    metadata = tmp_path / "guest-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: guest\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text("[choir]\nvisiting-tenor = visitors:Tenor\n")
    (tmp_path / "visitors.py").write_text(MEMBER.replace("Some", "Tenor"))


def test_members_are_named_after_their_modules_in_alphabetical_order(choir: ModuleType) -> None:
    found = families.members(choir, Singer)

    assert list(found) == ["bass", "first-alto"]
    assert {member.__name__ for member in found.values()} == {"Some"}


@pytest.mark.usefixtures("guest")
def test_other_distributions_add_members(choir: ModuleType) -> None:
    found = families.members(choir, Singer)

    assert list(found) == ["bass", "first-alto", "visiting-tenor"]
    assert found["visiting-tenor"].__name__ == "Tenor"


def test_one_member_comes_without_the_others(choir: ModuleType) -> None:
    found = families.member(choir, Singer, "first-alto")

    assert found is not None
    assert found.__module__ == "choir.first_alto"
    assert "choir.bass" not in sys.modules


@pytest.mark.usefixtures("guest")
def test_one_member_may_come_from_another_distribution(choir: ModuleType) -> None:
    found = families.member(choir, Singer, "visiting-tenor")

    assert found is not None
    assert found.__name__ == "Tenor"


def test_a_name_that_nobody_has_gives_none(choir: ModuleType) -> None:
    assert families.member(choir, Singer, "soprano") is None


def test_a_module_without_a_member_is_loud(choir: ModuleType) -> None:
    Path(choir.__path__[0], "silence.py").write_text("")

    with pytest.raises(ValueError, match="not enough values"):
        families.members(choir, Singer)
