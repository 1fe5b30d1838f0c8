"""What a run comes to: findings counted by rule and by concept, segments counted by what could be judged."""

from collections import Counter
from collections.abc import Iterator

from termcheck.errors import Place
from termcheck.finding import DocumentSummary, Finding, Severity
from termcheck.glossary import Glossary

_OVERRIDES_SHOWN = 5


class Tally:
    """Counts of findings and segments, added to as results come."""

    def __init__(self) -> None:
        """Begin with nothing counted."""
        self.by_severity = Counter[Severity]()
        self.by_rule: dict[str, Counter[Severity]] = {}
        self.by_concept: dict[str, Counter[Severity]] = {}
        self.documents = self.judged = self.doubtful = self.untranslated = 0

    def add(self, result: Finding | DocumentSummary) -> None:
        """Count a finding, or what was checked in a document."""
        if isinstance(result, Finding):
            self.by_severity[result.severity] += 1
            self.by_rule.setdefault(result.rule, Counter())[result.severity] += 1
            if result.concept is not None:
                self.by_concept.setdefault(result.concept, Counter())[result.severity] += 1
        else:
            self.documents += 1
            self.judged += result.judged
            self.doubtful += result.doubtful
            self.untranslated += result.untranslated


def verdict(counts: Counter[Severity]) -> str:
    """Say how many findings of each severity there are, the gravest first."""
    nouns = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
    return ", ".join(counted(counts[severity], noun) for severity, noun in nouns.items() if counts[severity])


def coverage(tally: Tally, seconds: float) -> Iterator[str]:
    """Say, a sentence each, what was checked and what could not be judged."""
    checked = f"{counted(tally.judged, 'segment')} in {counted(tally.documents, 'document')}"
    yield f"Checked {checked} in {_duration(seconds)}."
    if tally.doubtful:
        were = "was" if tally.doubtful == 1 else "were"
        yield f"{counted(tally.doubtful, 'pair')} could not be trusted and {were} not judged by bilingual rules."
    if tally.untranslated:
        have, were = ("has", "was") if tally.untranslated == 1 else ("have", "were")
        yield f"{counted(tally.untranslated, 'segment')} {have} no translation and {were} not judged."


def authority(glossary: Glossary) -> Iterator[str]:
    """Say, a sentence each, what was checked against and which entries a later glossary overrides."""
    yield f"Glossary: {glossary.title} ({counted(glossary.term_count(), 'term')})."
    for override in glossary.overrides[:_OVERRIDES_SHOWN]:
        yield f"{_line_of(override.by)} overrides {override.concept} of {_line_of(override.instead_of)}."
    more = len(glossary.overrides) - _OVERRIDES_SHOWN
    if more > 0:
        yield f"{counted(more, 'more override')} not shown."


def counted(number: int, noun: str, several: str = "") -> str:
    """Write a number and its noun: ``1 segment``, ``1,200 segments``, and ``3 entries`` where the plural is given."""
    return f"{number:,} {noun if number == 1 else several or f'{noun}s'}"


def entries(number: int) -> str:
    """Write a number of entries of a glossary."""
    return counted(number, "entry", "entries")


def _line_of(place: Place) -> Place:
    """Return a place without its column."""
    return Place(place.path, place.line)


def _duration(seconds: float) -> str:
    """Write a stretch of time the way people say it."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{seconds:.1f} s"
