"""What a change of a glossary does to an archive, in words."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from termcheck.curation.impact import Edits, Effect, Effects, Impact, Row, without_effect
from termcheck.errors import Place
from termcheck.finding import Finding, Severity
from termcheck.glossary import Glossary
from termcheck.legible import one_line
from termcheck.reporting.styled import side
from termcheck.reporting.tally import counted, verdict


@dataclass(frozen=True, slots=True)
class Answer:
    """What the change does: the differences counted, the concepts that differ, and the budget if there is one."""

    old: Glossary
    new: Glossary
    impact: Impact
    edits: Edits
    budget: int | None

    @property
    def idle(self) -> Edits:
        """The concepts that differ without any effect on the corpus."""
        return without_effect(self.edits, self.impact.rows)

    @property
    def over_budget(self) -> bool:
        """Whether more is newly flagged than the budget allows."""
        return self.budget is not None and self.impact.budgeted > self.budget

    def rows(self, effect: Effect) -> Sequence[tuple[Row, Effects]]:
        """Return the rows of an effect, those with the gravest and the most findings first."""
        rows = [(row, effects) for row, effects in self.impact.rows.items() if row.effect is effect]
        return sorted(rows, key=lambda one: ([-one[1].by_severity[level] for level in reversed(Severity)], one[0]))

    def total(self, effect: Effect) -> Counter[Severity]:
        """Return how many findings have an effect, by severity."""
        return sum((effects.by_severity for _, effects in self.rows(effect)), Counter[Severity]())


def amount(row: Row, effects: Effects) -> str:
    """Say how many findings a row has, by severity, and what is to be known of them."""
    said = verdict(effects.by_severity)
    if row.what:
        said += f" ({row.what})"
    if effects.elsewise:
        segments = "a segment" if effects.elsewise == 1 else "segments"
        said += f", {effects.elsewise:,} in {segments} flagged for it otherwise before"
    return said


def place(finding: Finding) -> Place:
    """Return where a finding stands."""
    position = finding.position
    return Place(one_line(finding.text.path), position.line, position.column, one_line(finding.text.place))


def in_context(finding: Finding, cells: int = 60) -> str:
    """Return what stands around a finding, with the spot in brackets."""
    return side(finding, finding.side, cells, color=False).plain


def sums(answer: Answer) -> Iterator[str]:
    """Yield what the change comes to, in lines."""
    impact = answer.impact
    words = {Effect.NEW: "newly flagged", Effect.GONE: "no longer flagged", Effect.CHANGED: "told in another way"}
    for effect, said in words.items():
        yield f"{said}: {verdict(answer.total(effect)) or 'nothing'}"
    yield f"checked {counted(impact.segments, 'segment')} in {counted(impact.documents, 'document')}"
    if answer.budget is not None:
        kept = "exceeded" if answer.over_budget else "kept"
        yield f"budget of {answer.budget:,} {kept}: {impact.budgeted:,} new above info"


def idle(answer: Answer) -> Iterator[str]:
    """Yield, in a line for each kind of edit, the concepts that differ and change nothing in the corpus."""
    quiet = answer.idle
    renamed = tuple(f"{old} → {new}" for old, new in quiet.renamed.items())
    edited = {"added": quiet.added, "removed": quiet.removed, "changed": quiet.changed, "renamed": renamed}
    for kind, concepts in edited.items():
        if concepts:
            yield f"{kind} without effect: {', '.join(concepts)}"
