"""Families of one shape: the rules, formats and reporters, found by their place and through entry points."""

import importlib
import inspect
import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib.metadata import entry_points
from types import ModuleType
from typing import TypeVar

Member = TypeVar("Member")


@cache
def members(package: ModuleType, contract: type[Member]) -> Mapping[str, type[Member]]:
    """Return the members of a family by name, in alphabetical order.

    A member is the one class in a module of ``package`` that fulfils ``contract``;
    its name is the module's, in kebab-case (``deprecated_term`` is ``deprecated-term``).
    Other distributions add members as entry points of a group named like the package, as ``termcheck.rules``.
    """
    found: dict[str, type[Member]] = {}
    for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        found[module.name.rpartition(".")[2].replace("_", "-")] = _member(
            importlib.import_module(module.name), contract
        )
    for entry_point in entry_points(group=package.__name__):
        found[entry_point.name] = entry_point.load()
    return dict(sorted(found.items()))


def _member(module: ModuleType, contract: type[Member]) -> type[Member]:
    """Return the class of a module that fulfils a contract."""
    (member,) = (
        thing
        for thing in vars(module).values()
        if inspect.isclass(thing) and issubclass(thing, contract) and thing.__module__ == module.__name__
    )
    return member
