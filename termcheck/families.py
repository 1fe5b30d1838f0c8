"""Families of one shape: the rules, formats and reporters, found by their place and through entry points."""

import ast
import importlib
import os
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.abc import InspectLoader
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

Member = TypeVar("Member")


def members(package: ModuleType, contract: type[Member]) -> Mapping[str, type[Member]]:
    """Return the members of a family by name, in alphabetical order.

    A member is the one class in a module of ``package`` that fulfils ``contract``;
    its name is the module's, in kebab-case (``deprecated_term`` is ``deprecated-term``).
    Other distributions add members as entry points of a group named like the package, as ``termcheck.rules``.
    """
    found = {_kebab(module.__name__): _member(module, contract) for module in _modules(package)}
    guests = {name: load() for name, load in _guests(package).items()}
    return dict(sorted((found | guests).items()))


def member(package: ModuleType, contract: type[Member], name: str) -> type[Member] | None:
    """Return one member of a family by its name without loading the others; ``None`` where there is none."""
    module = f"{package.__name__}.{name.replace('-', '_')}"
    if module in _names(package):
        return _member(importlib.import_module(module), contract)
    load = _guests(package).get(name)
    return load() if load else None


def announced(package: ModuleType, contract: type[Member], attribute: str) -> Mapping[str, Any]:
    """Return a class attribute of each member by the member's name, read from its module's text without loading it.

    The attribute is a literal on one line of the class; a member that does not write it has the contract's.
    """
    line = re.compile(rf"^    {attribute} = (.+)$", re.MULTILINE)
    found: dict[str, Any] = {}
    for finder, module, _ in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        spec = finder.find_spec(module, None)
        source = spec.loader.get_source(module) if spec and isinstance(spec.loader, InspectLoader) else None
        if source is None:
            found[_kebab(module)] = getattr(_member(importlib.import_module(module), contract), attribute)
        else:
            written = line.search(source)
            found[_kebab(module)] = ast.literal_eval(written[1]) if written else getattr(contract, attribute)
    guests = {name: getattr(load(), attribute) for name, load in _guests(package).items()}
    return found | guests


def has_guests(package: ModuleType) -> bool:
    """Say whether other distributions add to a family."""
    return bool(_guests(package))


@cache
def _names(package: ModuleType) -> tuple[str, ...]:
    """Return the full names of the modules of a package."""
    return tuple(found.name for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}."))


@cache
def _modules(package: ModuleType) -> tuple[ModuleType, ...]:
    """Return the modules of a package, loaded."""
    return tuple(map(importlib.import_module, _names(package)))


@cache
def _guests(package: ModuleType) -> Mapping[str, Callable[[], Any]]:
    """Return what loads each member that other distributions add to a family, by the member's name."""
    if not any(f"[{package.__name__}]".encode() in announced for announced in _announcements()):
        return {}
    from importlib.metadata import entry_points

    return {entry_point.name: entry_point.load for entry_point in entry_points(group=package.__name__)}


def _announcements() -> Iterator[bytes]:
    """Yield what the installed distributions say of their entry points.

    Looking for a group's name in these files takes a fiftieth of the time of ``importlib.metadata``,
    which is then not even imported: mostly nobody adds anything.
    """
    for folder in filter(os.path.isdir, sys.path):
        with os.scandir(folder) as entries:
            announcements = [Path(entry.path, "entry_points.txt") for entry in entries if entry.name.endswith("-info")]
        yield from (announcement.read_bytes() for announcement in announcements if announcement.is_file())


def _kebab(module: str) -> str:
    """Return the name of a module's member."""
    return module.rpartition(".")[2].replace("_", "-")


def _member(module: ModuleType, contract: type[Member]) -> type[Member]:
    """Return the class of a module that fulfils a contract."""
    (member,) = (
        thing
        for thing in vars(module).values()
        if isinstance(thing, type) and issubclass(thing, contract) and thing.__module__ == module.__name__
    )
    return member
