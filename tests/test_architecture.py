"""The house: imports run downward, members of a family do not know one another, and the core knows no screen."""

import ast
from collections.abc import Iterator, Mapping
from configparser import ConfigParser
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import termcheck

ROOT = Path(termcheck.__file__).parent

# From the ground up. A module may import what lies on lower floors, and its neighbours where that makes no circle.
# A package stands for all that is in it.
FLOORS = (
    {"termcheck.__init__", "errors", "families", "language_codes", "legible", "nearest", "text"},
    {"glossary", "finding"},
    {"language"},
    {"matching"},
    {"rules"},
    # What the formats and the reporters are made of.
    {"parsing", "recognition", "reporting"},
    {"glossary_formats", "document_formats", "reporters"},
    {"alignment", "checker", "parting", "rewriting", "whole_files"},
    {"curation"},
    {"config", "discovery", "gitignore", "naming", "opening", "originals", "projects", "states"},
    {"glossary_cache"},
    {"glossary_search"},
    {"session"},
    {"parallel"},
    {"frontends"},
    {"__main__"},
)
FAMILIES = ("rules", "glossary_formats", "document_formats", "reporters")
# Where people look at it, and what is laid out for their screens.
SCREENS = (
    "termcheck.frontends",
    "termcheck.reporters.rich",
    "termcheck.reporting.drawing",
    "termcheck.reporting.styled",
    "termcheck.reporting.excerpt",
)


def modules() -> dict[str, Path]:
    """Return the files of the package by module name."""
    return {_name(file): file for file in sorted(ROOT.rglob("*.py")) if "glossaries" not in file.parts}


def _name(file: Path) -> str:
    parts = file.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = modules()
TREES = {module: ast.parse(file.read_text(encoding="utf-8")) for module, file in MODULES.items()}


def imported(tree: ast.AST) -> Iterator[str]:
    """Yield the modules that a module imports anywhere in it, and names that may be modules."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written out in full"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            modules_among_names = [name for name in names if name in MODULES]
            yield from modules_among_names
            if len(modules_among_names) < len(names):
                yield node.module or ""


def graph() -> Mapping[str, set[str]]:
    """Return, for each module, those of the package that it imports."""
    return {module: {name for name in imported(tree) if name in MODULES} for module, tree in TREES.items()}


GRAPH = graph()


def floor(module: str) -> int:
    """Return the number of the floor that a module lives on, from 0; the roof for a module without one."""
    return next((number for number, rooms in enumerate(FLOORS) if room(module) in rooms), len(FLOORS))


def room(module: str) -> str:
    """Return the module or package directly below termcheck that a module is, or is in."""
    return "termcheck.__init__" if module == "termcheck" else module.split(".")[1]


@pytest.mark.parametrize("module", MODULES)
def test_every_module_has_a_floor(module: str) -> None:
    floors = [number for number, rooms in enumerate(FLOORS) if room(module) in rooms]

    assert len(floors) == 1, f"put {room(module)} on the floor it belongs to, in FLOORS"


@pytest.mark.parametrize("module", MODULES)
def test_imports_run_downward(module: str) -> None:
    assert [other for other in GRAPH[module] if floor(other) > floor(module)] == []


def test_there_is_no_circle() -> None:
    # A package may open its own rooms while it runs; they were built on it.
    built_on = {
        module: {other for other in others if not other.startswith(f"{module}.") or other in at_once(TREES[module])}
        for module, others in GRAPH.items()
    }

    assert sorted(TopologicalSorter(built_on).static_order()) == sorted(MODULES)


def at_once(tree: ast.Module) -> set[str]:
    """Return what a module imports as soon as it is imported."""
    return {
        name
        for statement in tree.body
        if isinstance(statement, ast.Import | ast.ImportFrom)
        for name in imported(statement)
    }


def test_every_package_is_installed() -> None:
    setup = ConfigParser(interpolation=None)
    setup.read(Path(__file__).parent.parent / "setup.cfg", "utf-8")
    packages = {_name(file) for file in ROOT.rglob("__init__.py")}

    assert set(setup["options"]["packages"].split()) == packages | {"termcheck.glossaries"}


@pytest.mark.parametrize("family", FAMILIES)
def test_members_of_a_family_never_import_one_another(family: str) -> None:
    package = f"termcheck.{family}"
    relations = [
        (module, other)
        for module, others in GRAPH.items()
        for other in others
        if module.startswith(f"{package}.") and other.startswith(f"{package}.")
    ]

    assert relations == []


@pytest.mark.parametrize("family", FAMILIES)
def test_nobody_imports_a_member_by_name(family: str) -> None:
    package = f"termcheck.{family}"
    by_name = [
        (module, other) for module, others in GRAPH.items() for other in others if other.startswith(f"{package}.")
    ]

    assert by_name == []


@pytest.mark.parametrize("module", [module for module in MODULES if not module.startswith(SCREENS)])
def test_only_what_meets_people_knows_of_screens(module: str) -> None:
    heads = {name.partition(".")[0] for name in imported(TREES[module])}

    assert heads.isdisjoint({"click", "rich"})


@pytest.mark.parametrize("module", [name for name in MODULES if floor(name) <= floor("termcheck.checker")])
def test_the_core_opens_no_file_and_prints_nothing(module: str) -> None:
    calls = [node.func for node in ast.walk(TREES[module]) if isinstance(node, ast.Call)]
    called = {function.id for function in calls if isinstance(function, ast.Name)}

    assert called.isdisjoint({"open", "print", "input"})


@pytest.mark.parametrize("module", MODULES)
def test_every_module_says_what_it_is(module: str) -> None:
    docstring = ast.get_docstring(TREES[module]) or ""

    assert docstring.partition("\n\n")[0].endswith(".")


@pytest.mark.parametrize("module", MODULES)
def test_no_import_is_hidden_from_the_running_program(module: str) -> None:
    names = {node.id for node in ast.walk(TREES[module]) if isinstance(node, ast.Name)}
    attributes = {node.attr for node in ast.walk(TREES[module]) if isinstance(node, ast.Attribute)}

    assert "TYPE_CHECKING" not in names | attributes
