"""The folders of a project that a file stands in: the same from wherever the file is named, and none above them."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from termcheck.config import FILE_NAME
from termcheck.parsing.locales import is_locale_folder, language_tag, outermost_locale_folder

_REPOSITORY = ".git"


def folders_in_project(folder: str) -> Sequence[str]:
    """Return the names of a folder and of those above it that are inside the project, the outermost first.

    A project begins at the top of a repository, or else where a ``termcheck.toml`` stands.
    Where there is neither, it begins at the working directory, or what a folder elsewhere has in common with it;
    but a folder for translations counts from wherever it is looked at, and so does the folder itself.
    Nothing above a user's own folder counts, nor does that.
    """
    here = Path(os.path.abspath(folder))  # noqa: PTH100 - links stay
    names = here.parts
    top = _top(here)
    if top is None:
        shared = os.path.commonpath((here, Path.cwd())) if here.drive == Path.cwd().drive else here.anchor
        begins = (len(Path(shared).parts), outermost_locale_folder(names), len(names) - 1)
        begin = min(begin for begin in begins if begin is not None)
    else:
        begin = len(top.parts)
    while begin > 1 and _is_for_translations(names[:begin]):
        begin -= 1
    return names[max(begin, _end_of_home(here), 1) :]


def path_in_project(path: str, folders: Callable[[str], Sequence[str]] = folders_in_project) -> str:
    """Return the path of a file from the top of its project, whose own name is left out, as ``locales/ko/app.json``.

    ``folders`` tells the folders of the project; whoever asks for many files can give one that remembers.
    """
    folder, name = os.path.split(path)
    return os.path.join(*folders(folder), name)  # noqa: PTH118 - paths are many


def _top(folder: Path) -> Path | None:
    """Return the top of the repository that a folder is in, or else the nearest folder with settings."""
    above = (folder, *folder.parents)
    return next((top for name in (_REPOSITORY, FILE_NAME) for top in above if (top / name).exists()), None)


def _is_for_translations(names: Sequence[str]) -> bool:
    """Say whether the last of some folders, one in another, is made for translations, or in such a one for a language.

    It can be the top of a project that holds nothing else.
    """
    *_, parent, name = names
    return is_locale_folder(name) or (language_tag(name) is not None and is_locale_folder(parent))


def _end_of_home(folder: Path) -> int:
    """Return how many folders lead to the user's own one, with it, where a folder is in it; none elsewhere."""
    try:
        home = Path.home()
    except RuntimeError:
        return 0
    return len(home.parts) if folder.is_relative_to(home) else 0
