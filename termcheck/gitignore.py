"""Which files and folders git ignores, told by the patterns that stand beside them and above them.

See https://git-scm.com/docs/gitignore; a user's own patterns (``core.excludesFile``) and the index are not looked at.
"""

import codecs
import os
import re
import warnings
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

FILE_NAME = ".gitignore"
_GIT = ".git"
_FOLDER_FOUND = "(?P<ps_d>"
"""The group in which pathspec ends what finds a folder, and all that is in it; a group can be in a pattern but once."""

_ANYWHERE = "^(?:.+/)?"
"""How pathspec begins most patterns: those that find a name at any depth."""

_FOLDERS_INSIDE = re.compile(r"/\*\*/\s*\Z")


class _Pattern(NamedTuple):
    """One line of a file of patterns: what it looks for in a path, and whether git ignores what it finds."""

    regex: re.Pattern[str]
    ignores: bool

    def matches(self, path: str, *, folder: bool) -> bool:
        """Say whether a file, or a folder, is meant itself, and not because of a folder above it."""
        if not self.regex.groups:
            return self.regex.search(path) is not None
        # What ends in a group may have found a folder above, and then does not reach to the end.
        whole = f"{path}/" if folder else path
        return any(found.end() == len(whole) for found in self.regex.finditer(whole))


class _Layer(NamedTuple):
    """The patterns of one file, the last and strongest first, and the way from their folder to the one looked at.

    ``any_of_them`` finds in a path, with a slash at the end of a folder's, whatever one of the patterns finds.
    """

    patterns: tuple[_Pattern, ...]
    any_of_them: re.Pattern[str]
    way: str = ""

    def verdict(self, name: str, *, folder: bool) -> bool | None:
        """Say whether a file or a folder is ignored; ``None`` where no pattern means it."""
        path = f"{self.way}{name}"
        if self.any_of_them.search(f"{path}/" if folder else path) is None:
            return None
        return next((pattern.ignores for pattern in self.patterns if pattern.matches(path, folder=folder)), None)


@dataclass(frozen=True, slots=True)
class Ignored:
    """The patterns that hold in one folder, the strongest first."""

    layers: tuple[_Layer, ...] = ()

    def holds(self, name: str, *, folder: bool = False) -> bool:
        """Say whether git ignores a file, or a folder, of this folder."""
        for layer in self.layers:
            verdict = layer.verdict(name, folder=folder)
            if verdict is not None:
                return verdict
        return False

    def inside(self, path: Path) -> "Ignored":
        """Return the patterns that hold in a folder of this one; a repository in it has patterns of its own alone."""
        if (path / _GIT).exists():
            return _of_repository(path)
        outer = (layer._replace(way=f"{layer.way}{path.name}/") for layer in self.layers)
        return Ignored((*_layers(path / FILE_NAME), *outer))


NOTHING = Ignored()


def ignored_in(folder: str) -> Ignored:
    """Return the patterns that hold in a folder: its own, and those above it up to the top of its repository.

    In a folder that is ignored itself only its own hold, since the others would leave nothing of it.
    """
    here = Path(os.path.realpath(folder))
    path = next((above for above in (here, *here.parents) if (above / _GIT).exists()), here)
    found = NOTHING.inside(path)
    for name in here.relative_to(path).parts:
        path /= name
        found = (NOTHING if found.holds(name, folder=True) else found).inside(path)
    return found


def _of_repository(top: Path) -> Ignored:
    """Return the patterns that hold at the top of a repository."""
    return Ignored((*_layers(top / FILE_NAME), *_layers(_git_folder(top) / "info" / "exclude")))


def _git_folder(top: Path) -> Path:
    """Return the folder in which a repository keeps what all its working trees share (gitrepository-layout)."""
    git = top / _GIT
    if git.is_file():
        git = top / _content(git).partition("gitdir: ")[2].strip()
        git /= _content(git / "commondir").strip()
    return git


def _layers(file: Path) -> tuple[_Layer, ...]:
    """Return the patterns of a file, if it has any."""
    content = _content(file)
    if not content:
        return ()
    with warnings.catch_warnings():
        # A class of characters may look to Python like one that it will read otherwise some day.
        warnings.simplefilter("ignore", FutureWarning)
        patterns = tuple(_patterns(content.split("\n")))
        return (_Layer(patterns[::-1], _any_of(patterns)),) if patterns else ()


def _patterns(lines: Iterable[str]) -> Iterator[_Pattern]:
    """Yield the patterns that lines hold; one that is malformed matches nothing, as in git."""
    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

    for line in lines:
        with suppress(ValueError, re.error):
            # Only folders inside are meant, which pathspec takes for the folder itself.
            pattern = GitIgnoreSpecPattern(_FOLDERS_INSIDE.sub("/**/*/", line))
            if pattern.regex is not None and pattern.include is not None:
                yield _Pattern(pattern.regex, pattern.include)


def _any_of(patterns: Iterable[_Pattern]) -> re.Pattern[str]:
    """Return what finds whatever one of the patterns finds; it mostly finds nothing, in a fiftieth of their time."""
    written = [pattern.regex.pattern.replace(_FOLDER_FOUND, "(?:") for pattern in patterns]
    anywhere = "|".join(regex.removeprefix(_ANYWHERE) for regex in written if regex.startswith(_ANYWHERE))
    others = [regex for regex in written if not regex.startswith(_ANYWHERE)]
    return re.compile("|".join([*([f"{_ANYWHERE}(?:{anywhere})"] if anywhere else []), *others]))


def _content(file: Path) -> str:
    """Return the characters of a file as names of files have them; none where it cannot be read."""
    try:
        return os.fsdecode(file.read_bytes().removeprefix(codecs.BOM_UTF8))
    except (OSError, ValueError):
        return ""
