"""Which drafts a run looks at: the files it is given, and those that stand in the folders it is given."""

import io
import os
import stat
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial
from pathlib import Path

from termcheck import document_formats
from termcheck.errors import DocumentError, Mistake, Place, TermcheckError, UsageError
from termcheck.nearest import did_you_mean
from termcheck.originals import UNTOLD, Originals
from termcheck.parsing.decoding import NamedFile
from termcheck.parsing.xml.head import is_cut_short
from termcheck.projects import folders_in_project, path_in_project
from termcheck.recognition import HEAD

STANDARD_INPUT = "-"
_LONG_HEAD = 65_536
GLOSSARY_FOLDER = "glossaries"
"""The name of a folder made for glossaries, which may look like tables of copy."""


_NO_DOCUMENT = (".", "~$")
"""How the names of files begin that are hidden, and of those in which Office notes who has a document open."""


@dataclass(frozen=True, slots=True)
class File(NamedFile):
    """A file to read: its path, and its bytes where they were read already.

    One that was ``found``, in a folder or by a program, was not named by anybody, so that there may be nothing in it
    to check.
    """

    content: bytes | None = None
    found: bool = field(default=False, compare=False)

    def open(self) -> io.BufferedReader:
        """Return the file as a stream of bytes, opened at its start; raises ``OSError``."""
        return Path(self.path).open("rb") if self.content is None else io.BufferedReader(io.BytesIO(self.content))

    def size(self) -> int:
        """Return the number of bytes; 0 where it cannot be known."""
        try:
            return Path(self.path).stat().st_size if self.content is None else len(self.content)
        except OSError:
            return 0


@dataclass(frozen=True, slots=True)
class Draft:
    """Copy to check: a file, and the file it was translated from where that is another one.

    ``expected`` is the path where the settings look for the original, which may not be there.
    """

    file: File
    original: File | None = None
    expected: str | None = None


def drafts_at(
    paths: Sequence[str], original: str | None = None, glossaries: Iterable[str] = (), sources: Originals = UNTOLD
) -> Sequence[Draft | TermcheckError]:
    """Return the drafts that paths lead to, and what is wrong with a path in its place.

    ``original`` is the path of the text that a single draft was translated from; without it ``sources`` tells.
    Folders are walked past the paths in ``glossaries``.
    Raises ``UsageError`` where there is no path, or more than one draft for an original.
    """
    if not paths:
        raise UsageError(Mistake(Place("PATH"), "nothing to check; name files or folders, or - for standard input"))
    found = list(files(paths, document_formats.FORMATS.suffixes(), glossaries))
    if original is None:
        return list(_with_originals(found, sources))
    originals = list(files([original], document_formats.FORMATS.suffixes(), glossaries))
    if len(found) != 1 or len(originals) != 1:
        raise UsageError(Mistake(Place("--source"), "one original goes with one draft; check them pair by pair"))
    (draft,), (source,) = found, originals
    if isinstance(draft, TermcheckError) or isinstance(source, TermcheckError):
        return [file for file in (draft, source) if isinstance(file, TermcheckError)]
    if os.path.realpath(draft.path) == os.path.realpath(source.path):
        raise UsageError(Mistake(Place("--source"), "this is the draft itself; name the text it was translated from"))
    return [Draft(draft, source)]


def as_found(drafts: Iterable[Draft | TermcheckError]) -> Sequence[Draft | TermcheckError]:
    """Return drafts as ones that nobody named, so that those with nothing to check are passed over."""
    return [
        replace(draft, file=replace(draft.file, found=True)) if isinstance(draft, Draft) else draft for draft in drafts
    ]


def _with_originals(found: Iterable[File | DocumentError], sources: Originals) -> Iterator[Draft | TermcheckError]:
    """Yield files as drafts, each with its original; a file that is the original of others alone is no draft."""
    drafts = [file if isinstance(file, TermcheckError) else _with_original(file, sources) for file in found]
    originals = {
        os.path.realpath(draft.original.path) for draft in drafts if isinstance(draft, Draft) and draft.original
    }
    for draft in drafts:
        if isinstance(draft, TermcheckError) or not _is_only_original(draft, originals):
            yield draft


def _is_only_original(draft: Draft, originals: Collection[str]) -> bool:
    """Say whether a file is the original of others, by their real paths, and no translation itself."""
    return bool(originals) and draft.expected is None and os.path.realpath(draft.file.path) in originals


def _with_original(file: File, sources: Originals) -> Draft:
    """Return a file as a draft, with its original where one is told and is there."""
    expected = sources.of(file.path) if file.content is None else None
    # A path is kept as it was written.
    there = expected is not None and os.path.isfile(expected)  # noqa: PTH113
    return Draft(file, File(expected, in_project=path_in_project(expected)) if expected and there else None, expected)


def files(
    paths: Iterable[str], suffixes: Collection[str], glossaries: Iterable[str] = ()
) -> Iterator[File | DocumentError]:
    """Yield the files that paths lead to, each once, and what is wrong with a path in its place.

    A folder is walked for files whose names end in one of the suffixes (in lower case), in the order of their names,
    past hidden ones, the notes of Office on open documents, those that git ignores, the paths of glossaries
    and folders called ``glossaries``; ``-`` is standard input.
    """
    in_project = partial(path_in_project, folders=cache(folders_in_project))
    search = _Search(tuple(suffixes), frozenset(map(os.path.realpath, glossaries)), in_project)
    seen = set[str]()
    for path in paths:
        for found in search.at(path):
            place = os.path.abspath(found.path) if isinstance(found, File) else str(found)  # noqa: PTH100 - links stay
            if place not in seen:
                seen.add(place)
                yield found


@dataclass(frozen=True, slots=True)
class _Search:
    """What is looked for in folders: ends of names, and not the real paths of glossaries in use.

    ``in_project`` tells the path of a file from the top of its project.
    """

    suffixes: tuple[str, ...]
    used: Collection[str]
    in_project: Callable[[str], str]

    def at(self, path: str) -> Iterator[File | DocumentError]:
        """Yield the files that one path leads to, or that there are none."""
        if path == STANDARD_INPUT:
            yield standard_input()
        elif os.path.isdir(path):  # noqa: PTH112 - a path is kept as it was written
            yield from self._walk(path)
        elif os.path.lexists(path):
            yield File(path, in_project=self.in_project(path))
        else:
            yield DocumentError(Mistake(Place(path or "“”"), f"no such file{nearest_file(path)}"))

    def _walk(self, folder: str) -> Iterator[File | DocumentError]:
        """Yield the files of a folder and the folders in it but for glossaries in use, or that there are none."""
        unreadable: list[OSError] = []
        named = ((path, self.in_project(path)) for path in sorted(_named(folder, self.suffixes, unreadable.append)))
        found = [(path, in_project) for path, in_project in named if self._is_document(path, in_project)]
        yield from (File(path, found=True, in_project=in_project) for path, in_project in found)
        for error in unreadable:
            yield DocumentError(Mistake(Place(error.filename), f"cannot be read: {error.strerror}"))
        if not found and not unreadable:
            message = (
                "no document in this folder; termcheck looks for what “termcheck formats” lists, past what git ignores"
            )
            yield DocumentError(Mistake(Place(folder), message))

    def _is_document(self, path: str, in_project: str) -> bool:
        """Say whether a path of a folder is a document to read, also one that went away, and no glossary in use."""
        if _is_pipe_or_device(path) or (self.used and os.path.realpath(path) in self.used):
            return False
        # Most are known by their names, and need not be opened.
        known = document_formats.FORMATS
        return known.is_sure(in_project, b"") or known.is_sure(in_project, _head(path))


def standard_input() -> File | DocumentError:
    """Return what stands on standard input, as a file that can be opened more than once."""
    try:
        return File("<stdin>", sys.stdin.buffer.read())
    except (AttributeError, OSError):
        # Python has no stream where the descriptor is closed, and cannot read from one that is a folder.
        return DocumentError(Mistake(Place("<stdin>"), "standard input cannot be read; give copy to it, or a file"))


def nearest_file(path: str) -> str:
    """Return the end of a message about a missing file: the nearest name in its folder, if one is near."""
    folder, name = os.path.split(path)
    try:
        message = did_you_mean(name, os.listdir(folder or "."))  # noqa: PTH208 - names, not paths, are compared
    except OSError:
        return f"; there is no folder {folder} either"
    return message if message.endswith("?") else ""


def _named(folder: str, suffixes: tuple[str, ...], unreadable: Callable[[OSError], None]) -> Iterator[str]:
    """Yield the paths in a folder and the folders in it that end in suffixes, past what is hidden or ignored."""
    from termcheck.gitignore import ignored_in

    ignored = {folder: ignored_in(folder)}
    for parent, folders, names in os.walk(folder, onerror=unreadable):
        here = ignored.pop(parent)
        folders[:] = [name for name in folders if _is_walked(name) and not here.holds(name, folder=True)]
        # A path is kept as it was written.
        ignored |= {os.path.join(parent, name): here.inside(Path(parent, name)) for name in folders}  # noqa: PTH118
        for name in names:
            if name.lower().endswith(suffixes) and not name.startswith(_NO_DOCUMENT) and not here.holds(name):
                yield os.path.join(parent, name)  # noqa: PTH118


def _is_walked(name: str) -> bool:
    """Say whether a folder of this name is looked into: no hidden one, and none of glossaries."""
    return not name.startswith(".") and name != GLOSSARY_FOLDER


def _is_pipe_or_device(path: str) -> bool:
    """Say whether a path leads to something that is there and no file."""
    try:
        return not stat.S_ISREG(os.stat(path).st_mode)  # noqa: PTH116 - a path is not taken apart, fifty thousand times
    except OSError:
        return False


def _head(path: str) -> bytes:
    """Return the first bytes of a file; none of one that cannot be read, which is told when it is.

    More are read where XML begins with a long comment, as of a licence.
    """
    try:
        with Path(path).open("rb") as stream:
            head = stream.read(HEAD)
            return head + stream.read(_LONG_HEAD) if len(head) == HEAD and is_cut_short(head) else head
    except OSError:
        return b""
