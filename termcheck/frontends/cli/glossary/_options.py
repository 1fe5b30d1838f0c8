"""What the command lines of the larger commands can say."""

from termcheck.frontends.cli.glossary._reading import ReadingOptions
from termcheck.frontends.cli.showing import Form


class ImpactOptions(ReadingOptions):
    """The options of ``termcheck glossary impact``, as they were given."""

    old: str
    new: str
    corpus: tuple[str, ...]
    source: str | None
    beneath: tuple[str, ...]
    budget: int | None
    examples: int
    form: Form | None


class LintOptions(ReadingOptions):
    """The options of ``termcheck glossary lint``, as they were given."""

    names: tuple[str, ...]
    corpus: tuple[str, ...]
    source: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_level: str
    form: Form | None


class MineOptions(ReadingOptions):
    """The options of ``termcheck glossary mine``, as they were given."""

    paths: tuple[str, ...]
    drift: bool
    glossaries: tuple[str, ...]
    least: int
    top: int
    output: str | None
    force: bool
    format_in: str | None
    form: Form | None


class StatsOptions(ReadingOptions):
    """The options of ``termcheck glossary stats``, as they were given."""

    names: tuple[str, ...]
    corpus: tuple[str, ...]
    source: str | None
    form: Form | None


class ShowOptions(ReadingOptions):
    """The options of ``termcheck glossary show``, as they were given."""

    term: str
    names: tuple[str, ...]
    limit: int
    form: Form | None
