"""Files are laid out anew where nothing is lost by it."""

import pytest

from termcheck.curation.formatting import formatted
from termcheck.errors import GlossaryError
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.lost_words import what_is_lost

DESK = """\
# The desk's renderings.
title: Desk
languages: [ko, en]

concepts:
  # ---- People ----
  - id: defector
    terms:
      ko: 탈북자  # in the South
      en:
        - defector
        # the house decided
        - {text: escapee, status: deprecated}
        # - runaway
    tests:
      flag:
        - {ko: "탈북자가 왔다.", en: "An [escapee] came."}
  # to be continued
"""


def laid_out(text: str, path: str = "desk.yaml") -> str:
    return formatted(GlossaryFile(path, text.encode())).decode()


def test_what_is_laid_out_well_stays_as_it_is() -> None:
    assert laid_out(DESK) == DESK


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("      en: defector", "      en: defector", id="a term that is alone"),
        pytest.param("      en: [defector]", "      en: defector", id="one in brackets"),
        pytest.param("      en: 'defector'  # c", "      en: defector  # c", id="needless quotes"),
        pytest.param('      en: "no"', '      en: "no"', id="quotes that are needed"),
        pytest.param("      en: {text: defector}", "      en: defector", id="a mapping of a text alone"),
        pytest.param(
            "      en:\n        text: defector\n        status: preferred\n        match: exact",
            "      en:\n        - {text: defector, match: exact}",
            id="a mapping that fits on a line, without a default",
        ),
        pytest.param(
            "      en:\n      - {match: exact, text: defector, when: {source: true}}",
            "      en:\n        - {text: defector, match: exact, when: source}",
            id="keys in order",
        ),
        pytest.param(
            "      en: [defector, {text: x,  # why\n        status: deprecated}]",
            "      en:\n        - defector\n        - text: x  # why\n          status: deprecated",
            id="a comment in brackets",
        ),
        pytest.param(
            "      en:\n        - defector\n\n\n        # c\n        - runaway",
            "      en:\n        - defector\n\n        # c\n        - runaway",
            id="several blank lines",
        ),
        pytest.param("      en:  # c\n        defector", "      en: defector  # c", id="a comment behind a key"),
        pytest.param("      en: &d defector\n    note: *d", "      en: &d defector", id="an anchor and its alias"),
        pytest.param(
            "      en:\n        - &d\n          text: x\n          status: deprecated\n        - defector",
            "      en:\n        - &d {text: x, status: deprecated}\n        - defector",
            id="an anchor of a mapping",
        ),
        pytest.param(
            "      en:\n        - text: defector\n          note: >-  # c\n            A\n            note.",
            "      en:\n        - text: defector\n          note: A note.  # c",
            id="a comment behind the sign of a folded text",
        ),
    ],
)
def test_terms_are_laid_out(written: str, expected: str) -> None:
    head = "languages: [ko, en]\nconcepts:\n  - id: defector\n"
    try:
        assert expected in laid_out(f"{head}    terms:\n      ko: 탈북자\n{written}\n")
    except GlossaryError as error:
        # An alias must come behind its anchor.
        assert "&d" in str(error)  # noqa: PT017 - one case of many


def test_line_ends_stay_those_of_the_file() -> None:
    assert laid_out(DESK.replace("\n", "\r\n")) == DESK.replace("\n", "\r\n")


def test_a_file_that_begins_with_dashes_goes_on_doing_so() -> None:
    assert laid_out(f"--- # one\n{DESK}").startswith("--- # one\n# The desk")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("languages: [ko]\n", "a glossary needs “concepts”; add it", id="no glossary"),
        pytest.param(f"%YAML 1.1\n---\n{DESK}", "1:1: lines that begin with % say nothing", id="a directive"),
        pytest.param(
            "languages: [ko, en]\nconcepts:\n  - id: x\n    terms: {ko: 가, en: *d}\n    note: &d x\n",
            "nothing before this is called “&d”",
            id="an alias before its anchor",
        ),
    ],
)
def test_what_cannot_be_laid_out_is_told(text: str, expected: str) -> None:
    with pytest.raises(GlossaryError) as caught:
        laid_out(text)

    assert expected in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("ko\ten\n난민\trefugee\n", "ko\ten\n난민\trefugee\n", [], id="nothing"),
        pytest.param("ko\ten\n난민\tRefugee \n", "id\tko\ten\nx\t난민\trefugee\n", [], id="capitals and spaces"),
        pytest.param("# c\nko\ten\n", "ko\ten\n", ["1:1: this line is not kept"], id="a comment"),
        pytest.param(
            "ko\ten\t\n난민\trefugee\tx1\n",
            "ko\ten\n난민\trefugee\n",
            ["2:12: “x1” is nothing that is read"],
            id="a cell",
        ),
        pytest.param("<a><!-- c --><b>x</b></a>", "<a><b>x</b></a>", ["1:4: this comment is not kept"], id="XML"),
        pytest.param("<a>&quot;x&quot;</a>", '<a>"x"</a>', [], id="another spelling in XML"),
        pytest.param("PK\x03\x04", "PK\x03\x04", ["a workbook written anew keeps no colours"], id="a workbook"),
    ],
)
def test_lost_words_are_found(old: str, new: str, expected: list[str]) -> None:
    found = what_is_lost(GlossaryFile("desk.tsv", old.encode()), new.encode())

    messages = [str(mistake).removeprefix("desk.tsv:").strip() for mistake in found]
    assert [message[: len(start)] for message, start in zip(messages, expected, strict=True)] == expected


def test_many_lost_lines_are_counted() -> None:
    *_, last = what_is_lost(GlossaryFile("desk.tsv", "".join(f"# {n}\n" for n in range(9)).encode()), b"")

    assert str(last).startswith("desk.tsv: so it is in 4 more places; ")
