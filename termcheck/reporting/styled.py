"""The parts of a finding as styled text: where it is, what stands there, what is expected, and why."""

from typing import Literal

from rich.text import Text as Styled

from termcheck.finding import Finding, Severity
from termcheck.legible import one_line, unwrapped
from termcheck.reporting.excerpt import excerpt, opening
from termcheck.text import Span, Text

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}
_REPLACEMENTS_SHOWN, _LINES_SHOWN, _EVIDENCE_READ = 3, 5, 50


def places(finding: Finding) -> list[Styled]:
    """Return where to look in the translation and, for a finding in the source, where it stands there."""
    span = _span(finding, "target")
    shown = [Styled(_place(finding.segment.target, span.start if span else 0), "bold")]
    if finding.side == "source":
        shown.append(Styled(f"source {_place(finding.text, finding.span.start)}", "dim"))
    return shown


def _place(text: Text, index: int) -> str:
    """Return where a character is to be found: as people find the text, or by line and column."""
    position = text.position(index)
    return one_line(text.place) or f"{position.line}:{position.column}"


def rule(finding: Finding) -> list[Styled]:
    """Return the severity and the rule."""
    return [Styled(str(finding.severity), STYLES[finding.severity]), Styled(finding.rule)]


def side(finding: Finding, side: Literal["source", "target"], cells: int, *, color: bool) -> Styled:
    """Return what stands on one side of the finding, with the spot marked where it is known."""
    text = finding.segment.source if side == "source" else finding.segment.target
    if text is None:
        return Styled()
    span = _span(finding, side)
    doubt = "(uncertain) " if side == "source" and finding.segment.doubtful else ""
    if span is None:
        return Styled.assemble((doubt, "dim"), opening(text, cells - len(doubt)))
    found = excerpt(text, span, cells - len(doubt))
    # A colour marks the spot where there are colours and there is something to colour.
    spot = found.spot if color and found.spot else f"[{found.spot}]"
    return Styled.assemble((doubt, "dim"), found.before, (spot, STYLES[finding.severity]), found.after)


def _span(finding: Finding, side: Literal["source", "target"]) -> Span | None:
    """Return where the finding, or the evidence for it in its own segment, stands on a side."""
    if finding.side == side:
        return finding.span
    for evidence in finding.evidence:
        if evidence.side == side and evidence.segment == finding.segment:
            return evidence.span
    return None


def expected(finding: Finding) -> list[Styled]:
    """Return the best replacements."""
    return [Styled(one_line(replacement), "green") for replacement in finding.replacements[:_REPLACEMENTS_SHOWN]]


def why(finding: Finding) -> Styled:
    """Return the message and where else to look."""
    return Styled.assemble(unwrapped(finding.message), (_elsewhere(finding), "dim"))


def _elsewhere(finding: Finding) -> str:
    """Name the lines, or the places, of the evidence in other segments, with the path where it is another document."""
    lines = dict[str, None]()
    unit = "line"
    for evidence in finding.evidence[:_EVIDENCE_READ]:
        target = evidence.segment.target
        if evidence.segment != finding.segment:
            index = evidence.span.start if evidence.side == "target" else 0
            place = one_line(target.place) or str(target.position(index).line)
            unit = "" if target.place else unit
            lines[place if target.path == finding.segment.target.path else f"{one_line(target.path)}:{place}"] = None
    if not lines:
        return ""
    more = ", …" if len(lines) > _LINES_SHOWN else ""
    named = f"{unit}{'s' * (len(lines) > 1)} " if unit else ""
    return f" (see {named}{', '.join(list(lines)[:_LINES_SHOWN])}{more})"
