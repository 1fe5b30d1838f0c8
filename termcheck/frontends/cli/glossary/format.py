"""``termcheck glossary format`` lays glossaries out as a careful editor would, with all their comments."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from typing import TypedDict, Unpack

import click
from rich.console import RenderableType
from rich.text import Text

from termcheck.curation.formatting import formatted
from termcheck.errors import GlossaryError, Mistake, Place, UsageError
from termcheck.frontends.cli.glossary._chosen import paths_of, settings_with
from termcheck.frontends.cli.glossary._options import ReadingOptions, reading_options
from termcheck.frontends.cli.showing import Form, form_option, show
from termcheck.frontends.cli.status import Status
from termcheck.glossary_search import Said, content_of, is_shipped, located
from termcheck.legible import one_line
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.reporting.tally import counted
from termcheck.session import said_of_glossaries
from termcheck.whole_files import replace_content

_COPY = "termcheck glossary convert {0} {0}.yaml"
_STYLES = {"+": "green", "-": "red", "@": "cyan"}


class FormatOptions(ReadingOptions):
    """The options of the command."""

    check: bool
    diff: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """What a file holds, and what it should hold."""

    path: str
    old: bytes
    new: bytes

    def diff(self) -> Iterator[str]:
        """Yield the lines of a unified diff."""
        old, new = (content.decode("utf-8", "replace").splitlines() for content in (self.old, self.new))
        return unified_diff(old, new, self.path, self.path, lineterm="")


@click.command("format")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--check", is_flag=True, help="Write nothing; leave with 1 where a file would change.")
@click.option("--diff", is_flag=True, help="Write nothing; show what would change.")
@reading_options
@form_option
def command(paths: tuple[str, ...], form: Form | None, **options: Unpack[FormatOptions]) -> Status:
    """Lay glossaries out anew, with all their comments.

    Keys come in order, and quotes stand where they are needed. What a glossary says stays the same; where a comment or
    anything else would be lost, the file stays as it is and that is told. Without a PATH: those that a check would
    take, but none that comes with termcheck.
    """
    settings = settings_with(options)
    found = _own(paths) if paths else [path for path in paths_of((), settings, "PATH") if not is_shipped(path)]
    layouts = _layouts(found, said_of_glossaries(settings))
    changed = [layout for layout in layouts if layout.old != layout.new]
    only_told = options["check"] or options["diff"]
    if not only_told:
        for layout in changed:
            replace_content(layout.path, layout.new, layout.old)
    told = _Told(layouts, changed, written=not only_told, with_diff=options["diff"])
    show(form, rich=lambda _: told.pieces(), lines=told.lines, record=told.record)
    return Status.FINDINGS if changed and options["check"] else Status.CLEAN


def _own(paths: Sequence[str]) -> Sequence[str]:
    """Return the paths that were given; raises ``UsageError`` for names of glossaries that come with termcheck."""
    found = located(paths, Place("PATH"))
    mistakes = [
        Mistake(Place("PATH"), f"“{name}” comes with termcheck; copy it first: {_COPY.format(name)}")
        for name, path in zip(paths, found, strict=True)
        if name != path
    ]
    if mistakes:
        raise UsageError(*mistakes)
    return found


def _layouts(paths: Sequence[str], said: Said) -> list[Layout]:
    """Return what each file should hold; raises ``GlossaryError`` with every mistake in any of them."""
    layouts: list[Layout] = []
    mistakes: list[Mistake] = []
    for path in paths:
        try:
            file = GlossaryFile(path, content_of(path), said.languages, said.encoding)
            layouts.append(Layout(file.path, file.content, formatted(file)))
        except GlossaryError as error:
            mistakes.extend(error.mistakes)
    if mistakes:
        raise GlossaryError(*mistakes)
    return layouts


class FileRecord(TypedDict):
    """What programs are told of a file; the keys stay."""

    path: str
    changed: bool
    diff: Sequence[str]


@dataclass(frozen=True, slots=True)
class _Told:
    """What is told of the files: all of them, and those that are not as they should be."""

    layouts: Sequence[Layout]
    changed: Sequence[Layout]
    written: bool
    with_diff: bool

    def lines(self) -> Iterator[str]:
        """Yield a line for each file that changes, or the lines that do."""
        for layout in self.changed:
            if self.with_diff:
                yield from layout.diff()
            else:
                yield f"{layout.path}: {'laid out anew' if self.written else 'would be laid out anew'}"

    def pieces(self) -> Iterator[RenderableType]:
        """Yield the files that change, with the lines that do, and how many there are."""
        for layout in self.changed:
            yield Text(one_line(layout.path), "bold")
            for line in layout.diff() if self.with_diff else ():
                yield Text(one_line(line), _STYLES.get(line[:1], ""), overflow="fold")
        count = counted(len(self.changed), "file")
        done = f"{count} laid out anew" if self.written else f"{count} would be laid out anew"
        right = len(self.layouts) - len(self.changed)
        yield Text(f"{done}, {right:,} as {'it' if right == 1 else 'they'} should be")

    def record(self) -> dict[str, Sequence[FileRecord]]:
        """Return what programs are told."""
        files = [
            FileRecord(
                path=layout.path,
                changed=layout.old != layout.new,
                diff=list(layout.diff()) if self.with_diff else [],
            )
            for layout in self.layouts
        ]
        return {"files": files}
