"""Which member of a family of file formats reads a file: told by the end of its name, or by its first bytes."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import PurePath
from types import ModuleType
from typing import ClassVar, Generic, Protocol, TypeVar

from termcheck.families import announced, member, members

HEAD = 4096
"""So many bytes of a file are looked at where its name does not tell its format."""


class FileFormat(Protocol):
    """What a format says of the files it reads.

    ``suffixes`` are the ends of names that only this kind has (``.txt``, in lower case), on one line;
    ``shared_suffixes`` those that other kinds of files have too, so that the content decides.
    """

    suffixes: ClassVar[tuple[str, ...]]
    shared_suffixes: ClassVar[tuple[str, ...]]

    @classmethod
    def recognises(cls, path: str, head: bytes, /) -> bool:
        """Say whether a file with this path that begins with these bytes (up to ``HEAD``) is surely of this kind."""


Format = TypeVar("Format", bound=FileFormat)


@dataclass(frozen=True)
class Formats(Generic[Format]):
    """The file formats of one family: the package they live in, and the contract they fulfil."""

    package: ModuleType
    contract: type[Format]

    def known(self) -> Mapping[str, type[Format]]:
        """Return the formats by name, all loaded."""
        return members(self.package, self.contract)

    def named(self, name: str) -> type[Format] | None:
        """Return the format of this name, or nothing where there is none."""
        return member(self.package, self.contract, name)

    def suffixes(self) -> tuple[str, ...]:
        """Return the ends of names that a format may have, in alphabetical order."""
        return tuple(sorted({*self._by_suffix("suffixes"), *self._by_suffix("shared_suffixes")}))

    def of(self, path: str, head: bytes) -> str | None:
        """Return the name of the format of a file, by the end of its name or else by its first bytes.

        A file that only its name's shared end speaks for is given to a format that will refuse it if it is another
        kind; where nothing speaks for a file, there is no name.
        """
        suffix = PurePath(path).suffix.lower()
        sure = self._by_suffix("suffixes").get(suffix)
        if sure:
            return sure[0]
        sharing = self._by_suffix("shared_suffixes").get(suffix, ())
        return next(
            (name for name in sharing or self.known() if self._recognises(name, path, head)), next(iter(sharing), None)
        )

    def is_sure(self, path: str, head: bytes) -> bool:
        """Say whether a file is surely of one of the formats, by the end of its name or its first bytes."""
        suffix = PurePath(path).suffix.lower()
        if suffix in self._by_suffix("suffixes"):
            return True
        return any(self._recognises(name, path, head) for name in self._by_suffix("shared_suffixes").get(suffix, ()))

    def _recognises(self, name: str, path: str, head: bytes) -> bool:
        found = self.named(name)
        return found is not None and found.recognises(path, head)

    def _by_suffix(self, attribute: str) -> Mapping[str, tuple[str, ...]]:
        return _by_suffix(self.package, self.contract, attribute)


@cache
def _by_suffix(package: ModuleType, contract: type[FileFormat], attribute: str) -> Mapping[str, tuple[str, ...]]:
    """Return the names of the formats that announce a suffix, in alphabetical order, by the suffix."""
    named: dict[str, tuple[str, ...]] = {}
    for name, ends in sorted(announced(package, contract, attribute).items()):
        for suffix in ends:
            named[suffix] = (*named.get(suffix, ()), name)
    return named
