"""Only translations in the states that are asked for pass, and a state that no translation is in is told."""

from collections.abc import Collection

import pytest

from termcheck.states import Selection, without_translation
from termcheck.text import Document, Segment, Text


def segment(state: str, *, pending: bool = False) -> Segment:
    """Return a segment in a state."""
    return Segment(state, None, Text("A market.", "en"), state=state, pending=pending)


FILE = (segment("final"), segment("Needs-Review", pending=True), segment(""), segment("final"))


@pytest.mark.parametrize(
    ("wanted", "passed"),
    [
        pytest.param(["translated"], [], id="none is in it"),
        pytest.param(["final"], ["final", "final"], id="one state"),
        pytest.param(["FINAL", "needs-review"], ["final", "Needs-Review", "final"], id="several, in any capitals"),
    ],
)
def test_segments_in_the_wanted_states_pass(wanted: Collection[str], passed: list[str]) -> None:
    document = Selection(wanted).of(Document("a.xlf", "ko", "en", FILE))

    assert [one.state for one in document.segments] == passed


@pytest.mark.parametrize("wanted", ["approved", "final"])
def test_a_segment_is_in_its_own_state_and_in_that_of_its_unit(wanted: str) -> None:
    selection = Selection([wanted])
    both = Segment("1", None, Text("A market.", "en"), state="final", unit_state="approved")

    assert list(selection.of(Document("a.xlf", "ko", "en", [both])).segments) == [both]
    assert selection.seen == {"final", "approved"}


def test_what_is_asked_for_is_judged_though_it_is_unfinished() -> None:
    document = Selection(["needs-review"]).of(Document("a.xlf", "ko", "en", FILE))

    assert [one.pending for one in document.segments] == [False]


def test_all_states_of_a_file_are_seen_but_no_endless_number_of_them() -> None:
    some, many = Selection(["final"]), Selection(["final"])
    list(some.of(Document("a.xlf", "ko", "en", FILE)).segments)
    list(many.of(Document("a.xlf", "ko", "en", [segment(str(number)) for number in range(1000)])).segments)

    assert some.seen == {"final", "Needs-Review"}
    assert len(many.seen) == 100


@pytest.mark.parametrize(
    ("wanted", "seen", "messages"),
    [
        pytest.param([], [], [], id="nothing is asked for"),
        pytest.param(["final", "needs-review"], ["Needs-Review", "final"], [], id="all are there"),
        pytest.param(
            ["Finl"], ["final", "new"], ["no translation is in the state “Finl”; did you mean “final”?"], id="misspelt"
        ),
        pytest.param(
            ["final", "other"],
            ["final", "new"],
            ["no translation is in the state “other”; choose from final, new"],
            id="one of two",
        ),
        pytest.param(["final"], [], ["no translation is in the state “final”"], id="the files tell no states"),
    ],
)
def test_a_state_that_no_translation_is_in_is_told(wanted: list[str], seen: list[str], messages: list[str]) -> None:
    assert list(without_translation(wanted, seen)) == messages
