"""Families of one shape: the rules, formats and reporters, found by their place and through entry points."""

import importlib
import inspect
import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from types import ModuleType
from typing import TypeVar

Member = TypeVar("Member")


def members(package: ModuleType, contract: type[Member]) -> Mapping[str, type[Member]]:
    """Return the members of a family by name, in alphabetical order.

    A member is the one class in a module of ``package`` that fulfils ``contract``;
    its name is the module's, in kebab-case (``deprecated_term`` is ``deprecated-term``).
    Other distributions add members as entry points of a group named like the package, as ``termcheck.rules``.
    """
    found = {_kebab(module): _member(module, contract) for module in _modules(package)}
    guests = {entry_point.name: entry_point.load() for entry_point in _guests(package)}
    return dict(sorted((found | guests).items()))


def member(package: ModuleType, contract: type[Member], name: str) -> type[Member] | None:
    """Return one member of a family by its name without loading the others; ``None`` where there is none."""
    module = f"{package.__name__}.{name.replace('-', '_')}"
    if any(found.name == module for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}.")):
        return _member(importlib.import_module(module), contract)
    return next((entry_point.load() for entry_point in _guests(package) if entry_point.name == name), None)


@cache
def _modules(package: ModuleType) -> tuple[ModuleType, ...]:
    """Return the modules of a package, loaded."""
    found = pkgutil.iter_modules(package.__path__, f"{package.__name__}.")
    return tuple(importlib.import_module(module.name) for module in found)


@cache
def _guests(package: ModuleType) -> tuple[EntryPoint, ...]:
    """Return the entry points by which other distributions add to a family."""
    return tuple(entry_points(group=package.__name__))


def _kebab(module: ModuleType) -> str:
    """Return the name of a module's member."""
    return module.__name__.rpartition(".")[2].replace("_", "-")


def _member(module: ModuleType, contract: type[Member]) -> type[Member]:
    """Return the class of a module that fulfils a contract."""
    (member,) = (
        thing
        for thing in vars(module).values()
        if inspect.isclass(thing) and issubclass(thing, contract) and thing.__module__ == module.__name__
    )
    return member
