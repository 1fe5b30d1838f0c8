"""What a glossary says of entries and terms, in words."""

from datetime import date

import pytest

from termcheck.curation.wording import fields, meaning, policies, remarks
from termcheck.glossary import CasePolicy, ConceptEntry, Condition, MatchMode, Scope, Term, Topic

NORTH = Topic("North Korea", ("Pyongyang",))


@pytest.mark.parametrize(
    ("term", "said"),
    [
        pytest.param(Term("defector", "en"), [], id="nothing"),
        pytest.param(Term("x", "en", match=MatchMode.WORD), ["in this form alone"], id="a word"),
        pytest.param(Term("x", "en", case=CasePolicy.ANY), ["in any capitals"], id="capitals"),
        pytest.param(
            Term("x", "en", varies=True, part_of_speech="noun"), ["noun", "may stand beside the others"], id="more"
        ),
        pytest.param(
            Term("x", "en", when=Condition(source=True, about=(NORTH,), unless=("Foundation",))),
            [
                "only where the source has the concept",
                "only in documents about North Korea",
                "not in documents with “Foundation”",
            ],
            id="a document",
        ),
        pytest.param(
            Term("x", "en", when=Condition(near=("won", "/wŏn|원/"), not_near=("a", "b", "c"))),
            ["only beside “won” or /wŏn|원/", "not beside “a”, “b” or “c”"],
            id="a segment",
        ),
    ],
)
def test_remarks_on_a_term(term: Term, said: list[str]) -> None:
    assert list(remarks(term)) == said


def test_what_is_said_of_an_entry() -> None:
    entry = ConceptEntry(
        "x",
        (),
        definition="A thing.",
        definitions=(("ko", "것"),),
        confusable_with=("y",),
        each=True,
        narration_only=True,
        do_not_translate=True,
        owner="Korea desk",
        scope=Scope(("sport/**",), ("Football",), date(2024, 1, 1), date(2024, 12, 31)),
    )

    assert list(policies(entry)) == [
        "not to be translated",
        "every occurrence must be rendered",
        "direct speech may call it otherwise",
        "only in sport/**",
        "only below headings with “Football”",
        "from 2024-01-01",
        "until 2024-12-31",
    ]
    assert list(meaning(entry)) == [("definition", "A thing."), ("definition (ko)", "것")]
    assert [label for label, _ in fields(entry)] == ["rules", "confusable with", "owner"]
    assert list(fields(ConceptEntry("x", ()))) == []
