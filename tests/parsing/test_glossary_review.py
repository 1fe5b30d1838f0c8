import pytest

from termcheck.errors import DocumentError, GlossaryError, Mistake, Place
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Term
from termcheck.parsing.glossary_review import Review, unreadable

LANGUAGES = ("ko", "en")
REFUGEE = ConceptEntry("refugee", (Term("난민", "ko"), Term("refugee", "en")), place=Place("desk.po", 3, 1))
UNTRANSLATED = ConceptEntry("defector", (Term("탈북자", "ko"),), place=Place("desk.po", 2, 1))


def test_nothing_is_said_of_entries_that_agree() -> None:
    assert Review().verdict(LANGUAGES, [REFUGEE]) == ()


def test_doubts_of_the_reading_and_of_the_entries_come_in_the_order_of_the_file() -> None:
    review = Review()
    review.doubt(Place("desk.po", 5, 1), "late")
    review.doubt(Place("desk.po", 1, 1), "early")

    lines = [doubt.place.line for doubt in review.verdict(LANGUAGES, [REFUGEE, UNTRANSLATED])]

    assert lines == [1, 2, 5]


def test_all_mistakes_are_raised_at_once() -> None:
    review = Review()
    review.complain(Place("desk.po", 9, 1), "this cannot be read")
    wrong = Term("refugee", "en", AdministrativeStatus.DEPRECATED, place=Place("desk.po", 4, 1))
    torn = ConceptEntry("asylum", (Term("refugee", "en"), wrong), place=Place("desk.po", 4, 1))

    with pytest.raises(GlossaryError) as caught:
        review.verdict(LANGUAGES, [REFUGEE, torn])

    assert [mistake.place.line for mistake in caught.value.mistakes] == [4, 9]


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        pytest.param(Place("desk.po", 3, 2), Place("desk.po", 3, 2), id="as it is told"),
        pytest.param(Place("desk.po"), Place("desk.po", 1, 1), id="the beginning, where no line is told"),
    ],
)
def test_what_ends_a_reading_has_a_place(place: Place, expected: Place) -> None:
    assert unreadable(DocumentError(Mistake(place, "torn"))).mistakes == (Mistake(expected, "torn"),)
