"""Where and when entries count: days, paths of documents, headings above segments."""

from datetime import date

import pytest

from termcheck.glossary import EVERYWHERE, AdministrativeStatus, ConceptEntry, Glossary, Scope, Term
from termcheck.matching.scopes import Sections, asking_scopes, decided, holding_at, restricted
from termcheck.text import Segment, Text

FIRST, LAST = date(2024, 3, 1), date(2024, 5, 31)


def entry(scope: Scope, *terms: Term) -> Glossary:
    return Glossary("desk", ("ko", "en"), (ConceptEntry("entry", terms, scope=scope),))


@pytest.mark.parametrize(
    ("scope", "day", "counts"),
    [
        pytest.param(EVERYWHERE, FIRST, True, id="always"),
        pytest.param(Scope(valid_from=FIRST, valid_until=LAST), None, True, id="no day is named"),
        pytest.param(Scope(valid_from=FIRST), date(2024, 2, 29), False, id="the day before the first"),
        pytest.param(Scope(valid_from=FIRST), FIRST, True, id="the first day"),
        pytest.param(Scope(valid_from=FIRST), date(2044, 1, 1), True, id="no last day"),
        pytest.param(Scope(valid_until=LAST), date(1984, 1, 1), True, id="no first day"),
        pytest.param(Scope(valid_until=LAST), LAST, True, id="the last day"),
        pytest.param(Scope(valid_until=LAST), date(2024, 6, 1), False, id="the day after the last"),
        pytest.param(Scope(valid_from=FIRST, valid_until=FIRST), FIRST, True, id="one day"),
    ],
)
def test_an_entry_counts_on_its_days(scope: Scope, day: date | None, *, counts: bool) -> None:
    assert bool(decided(entry(scope), day).concepts) is counts


def test_proposed_terms_are_left_out() -> None:
    market = Term("market", "en")
    undecided = entry(EVERYWHERE, market, Term("bazaar", "en", AdministrativeStatus.PROPOSED))

    assert decided(undecided, None).concepts[0].terms == (market,)
    assert decided(entry(EVERYWHERE, market), None) == entry(EVERYWHERE, market)


@pytest.mark.parametrize(
    ("paths", "path", "counts"),
    [
        pytest.param((), "news/a.md", True, id="no pattern"),
        pytest.param(("sport/**",), "news/a.md", False, id="another folder"),
        pytest.param(("sport/**",), "sport/a.md", True, id="all in a folder"),
        pytest.param(("sport/**",), "sport/league/a.md", True, id="folders in it"),
        pytest.param(("sport/**",), "./sport/a.md", True, id="a path from here"),
        pytest.param(("sport/**",), "news/../sport/a.md", True, id="a roundabout path"),
        pytest.param(("sport/**",), "desk/sport/a.md", False, id="a folder of that name further down"),
        pytest.param(("sport/",), "desk/sport/a.md", True, id="a folder anywhere"),
        pytest.param(("*.srt",), "desk/a.srt", True, id="a suffix anywhere"),
        pytest.param(("/*.srt",), "desk/a.srt", False, id="a suffix here alone"),
        pytest.param(("news/*", "sport/*"), "sport/a.md", True, id="one of two"),
        pytest.param(("sport/**", "!sport/old/**"), "sport/old/a.md", False, id="all but some"),
        pytest.param(("sport/**",), "/home/desk/sport/a.md", True, id="an absolute path"),
        pytest.param(("sport/**",), "/home/else/sport/a.md", False, id="an absolute path from elsewhere"),
        pytest.param(("*.srt",), "../desk/a.srt", True, id="a folder beside this one"),
        pytest.param(("!",), "a.md", False, id="a malformed pattern means nothing"),
        pytest.param(("!", "*.md"), "a.md", True, id="a malformed pattern beside another"),
        pytest.param(("*.md",), "-", False, id="standard input"),
    ],
)
def test_an_entry_counts_in_its_files(paths: tuple[str, ...], path: str, *, counts: bool) -> None:
    known = entry(Scope(paths=paths))
    holding = holding_at(asking_scopes(known), path, "/home/desk")

    assert bool(restricted(known, holding).concepts) is counts


def below(sections: tuple[str, ...], document: str) -> str:
    """Return the lines of a document in which an entry counts; ``#`` begins a heading, by its level."""
    segments = []
    for number, line in enumerate(document.splitlines()):
        marks, _, text = line.rpartition("# ")
        role = f"heading {len(marks) + 1}" if line.startswith("#") else "paragraph"
        source, _, target = text.rpartition(" = ")
        segments.append(Segment(str(number), Text(source, "ko") if source else None, Text(target, "en"), role=role))
    scope = Scope(sections=sections)
    return " ".join(
        segment.target.content for scopes, segment in Sections(frozenset({scope})).of(segments) if scope in scopes
    )


@pytest.mark.parametrize(
    ("sections", "document", "counting"),
    [
        pytest.param(("Sport",), "a\nb", "", id="no heading"),
        pytest.param(("Sport",), "# News\na\nb", "", id="another heading"),
        pytest.param(("Sport",), "# Sportsmen\na", "", id="a longer word"),
        pytest.param(("Sport",), "# sport\na", "", id="other capitals"),
        pytest.param(("Sport",), "# Sport\na\nb", "Sport a b", id="the heading and what is below"),
        pytest.param(("Sport",), "a\n# All Sport today\nb", "All Sport today b", id="among other words"),
        pytest.param(("Sport",), "# Sport\na\n# News\nb", "Sport a", id="until the next"),
        pytest.param(("Sport",), "# Sport\n## Results\na\n# News\nb", "Sport Results a", id="with its subsections"),
        pytest.param(("Sport",), "# News\n## Sport\na\n## Music\nb", "Sport a", id="a subsection alone"),
        pytest.param(("Sport",), "## Sport\na\n# News\nb", "Sport a", id="until a higher one"),
        pytest.param(("Sport", "Music"), "# Music\na\n# News\nb\n# Sport", "Music a Sport", id="one of two"),
        pytest.param(("스포츠",), "# 스포츠는 = Games\na", "Games a", id="a heading’s source"),
        pytest.param(("/^Sport/",), "# Sports\na\n# No Sport\nb", "Sports a", id="an expression"),
    ],
)
def test_an_entry_counts_below_its_headings(sections: tuple[str, ...], document: str, counting: str) -> None:
    assert below(sections, document) == counting


def test_headings_are_remembered_from_batch_to_batch() -> None:
    scope = Scope(sections=("Sport",))
    sections = Sections(frozenset({scope}))
    heading = Segment("1", None, Text("Sport", "en"), role="heading 1")
    text = Segment("2", None, Text("A game.", "en"), role="paragraph")

    assert [scopes for scopes, _ in sections.of([heading])] == [frozenset({scope})]
    assert [scopes for scopes, _ in sections.of([text])] == [frozenset({scope})]


@pytest.mark.parametrize("role", ["heading", "heading 1"])
def test_a_heading_of_no_level_is_of_the_highest(role: str) -> None:
    scope = Scope(sections=("Sport",))
    headings = [Segment(text, None, Text(text, "en"), role=role) for text in ("Sport", "News")]

    assert [bool(scopes) for scopes, _ in Sections(frozenset({scope})).of(headings)] == [True, False]
