"""The settings of one run: what the nearest ``termcheck.toml`` says, and what the command line says over it."""

import datetime as dt
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from termcheck.errors import Mistake, Place, UsageError
from termcheck.finding import Severity
from termcheck.nearest import did_you_mean
from termcheck.originals import UNTOLD, Originals, originals

FILE_NAME = "termcheck.toml"
_SEVERITIES = {str(severity): severity for severity in reversed(Severity)}
_SEVERITY_WANTED = f"must be one of {', '.join(_SEVERITIES)}"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run is told: glossaries by path or name, rules by name, BCP 47 tags, and severities by rule.

    ``narration_only`` names the rules that leave direct speech alone.
    ``format_in`` and ``encoding`` say how files are read, ``glossary_encoding`` how glossaries are,
    ``states`` which translations of files are checked, and ``sources`` which files drafts were translated from.
    ``date`` is the day on which the glossaries' entries must be valid; today, where none is named.

    ``origins`` holds the place where a setting was made, by the field's name, so that a mistake can point there.
    """

    glossaries: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    narration_only: tuple[str, ...] = ()
    fail_level: Severity = Severity.ERROR
    format: str | None = None
    source_language: str | None = None
    target_language: str | None = None
    format_in: str | None = None
    encoding: str | None = None
    glossary_encoding: str | None = None
    states: tuple[str, ...] = ()
    date: dt.date | None = None
    severity: Mapping[str, Severity] = field(default_factory=dict)
    sources: Originals = UNTOLD
    origins: Mapping[str, Place] = field(default_factory=dict, compare=False)

    def origin(self, setting: str) -> Place:
        """Return where a setting was made, or the option that would make it."""
        return self.origins.get(setting, Place(_option(setting)))

    def overridden(self, **options: Any) -> "Settings":  # noqa: ANN401 - each option has its field's type
        """Return these settings with options of the command line, by field, over them; an empty one says nothing."""
        given = {setting: option for setting, option in options.items() if option}
        return replace(self, **given, origins={**self.origins, **{name: Place(_option(name)) for name in given}})


def _option(setting: str) -> str:
    """Return a setting's name on the command line, which is given once for each of several glossaries and states."""
    return {"glossaries": "--glossary", "states": "--state"}.get(setting, f"--{setting.replace('_', '-')}")


def nearest_settings(directory: Path) -> Settings:
    """Return what the nearest ``termcheck.toml`` at or above a directory says; the defaults where there is none.

    Raises ``UsageError`` with every mistake in the file.
    """
    here = directory.resolve()
    for folder in (here, *here.parents):
        file = folder / FILE_NAME
        if file.is_file():
            return read_settings(os.path.relpath(file, here), _content(file))
    return Settings()


def _content(file: Path) -> bytes:
    """Return the bytes of a settings file."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise UsageError(Mistake(Place(str(file)), f"cannot be read: {error.strerror}")) from error


def read_settings(path: str, content: bytes) -> Settings:
    """Return the settings that a file holds; the paths in it are taken from the file's own directory.

    Raises ``UsageError`` with every mistake, each with its line.
    """
    table = _parsed(path, content)
    lines = content.decode("utf-8-sig").splitlines()
    mistakes = [Mistake(_place(path, lines, key), message) for key, message in _mistakes(table)]
    if mistakes:
        raise UsageError(*mistakes)
    values = {key.replace("-", "_"): _READERS[key](value) for key, value in table.items()}
    settings = replace(Settings(), **values, origins={_field(key): _place(path, lines, key) for key in table})
    glossaries = tuple(_beside(path, glossary) for glossary in settings.glossaries)
    return replace(settings, glossaries=glossaries, sources=settings.sources.within(os.path.dirname(path)))  # noqa: PTH120


def _parsed(path: str, content: bytes) -> Mapping[str, object]:
    """Return the top table of a TOML file."""
    import tomllib

    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        mistake = Mistake(Place(path), f"not UTF-8 at byte {error.start}; save the file as UTF-8")
        raise UsageError(mistake) from error
    except RecursionError as error:
        raise UsageError(Mistake(Place(path), "nested too deep to be read; no setting is")) from error
    except tomllib.TOMLDecodeError as error:
        message, _, where = str(error).partition(" (at ")
        numbers = re.findall(r"\d+", where)
        line, column = map(int, numbers) if numbers else (len(content.splitlines()), None)
        place = Place(path, line, column)
        raise UsageError(Mistake(place, f"malformed TOML: {message}")) from error


def _mistakes(table: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Yield each mistaken key of a table, with what is wrong."""
    for key, value in table.items():
        if key not in _READERS:
            yield key, f"no setting “{key}”{did_you_mean(key, _READERS)}"
            continue
        try:
            _READERS[key](value)
        except ValueError as error:
            yield key, f"{key}: {error}"


def _place(path: str, lines: list[str], key: str) -> Place:
    """Return where a key stands; ``tomllib`` keeps no positions, so its line is looked up."""
    spelling = re.compile(rf"""\s*\[?\s*(["']?{re.escape(key)}["']?)\s*[=\].]""")
    for number, line in enumerate(lines, start=1):
        found = spelling.match(line)
        if found:
            return Place(path, number, found.start(1) + 1)
    return Place(path)


def _field(key: str) -> str:
    """Return the field that a key of the file sets."""
    return key.replace("-", "_")


def _beside(path: str, glossary: str) -> str:
    """Return a glossary's path from the current directory; a bare name is left alone."""
    if Path(glossary).name == glossary and not Path(glossary).suffix:
        return glossary
    return os.path.normpath(Path(path).parent / glossary)


def _name(value: object) -> str:
    """Read a string that is not empty."""
    if isinstance(value, str) and value:
        return value
    raise ValueError("must be a string that is not empty")


def _names(value: object) -> tuple[str, ...]:
    """Read a list of strings."""
    if isinstance(value, list) and all(isinstance(item, str) and item for item in value):
        return tuple(value)
    raise ValueError("must be a list of strings")


def _day(value: object) -> dt.date:
    """Read a day, with quotes or without; one with a time is refused."""
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
        with suppress(ValueError):
            return dt.date.fromisoformat(value)
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    raise ValueError("must be a day, as 2024-05-31")


def _severity(value: object) -> Severity:
    """Read the name of a severity."""
    if isinstance(value, str) and value in _SEVERITIES:
        return _SEVERITIES[value]
    raise ValueError(_SEVERITY_WANTED)


def _severities(value: object) -> Mapping[str, Severity]:
    """Read a table of severities by rule."""
    if not isinstance(value, dict):
        raise ValueError('must be a table, as in: [severity] miscased-term = "error"')  # noqa: TRY004
    wrong = [rule for rule, severity in value.items() if not isinstance(severity, str) or severity not in _SEVERITIES]
    if wrong:
        raise ValueError(f"{', '.join(wrong)} {_SEVERITY_WANTED}")
    return {rule: _SEVERITIES[severity] for rule, severity in value.items()}


def _sources(value: object) -> Originals:
    """Read a table of patterns of originals' paths, by patterns of drafts' paths."""
    if not isinstance(value, dict) or not all(isinstance(one, str) and one for pair in value.items() for one in pair):
        raise ValueError('must be a table of paths, as in: [sources] "docs/en/**" = "docs/ko/**"')
    return originals(value)


_READERS: Mapping[str, Any] = {
    "glossaries": _names,
    "select": _names,
    "ignore": _names,
    "narration-only": _names,
    "fail-level": _severity,
    "format": _name,
    "source-language": _name,
    "target-language": _name,
    "format-in": _name,
    "encoding": _name,
    "glossary-encoding": _name,
    "states": _names,
    "date": _day,
    "severity": _severities,
    "sources": _sources,
}
