import pytest

from termcheck.matching.likeness import alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("defector", "refugee"),
        ("Mt. Paektu", "Mount Halla"),
        ("market", "jangmadang"),
        ("UN", "US"),
        ("United Nations", "US"),
        ("source", "sore"),
        ("Iran", "Iraq"),
    ],
)
def test_two_choices_of_words(one: str, other: str) -> None:
    assert not alike(one, other)
    assert not alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("China", "Chinese"),
        ("UN", "U.N."),
        ("United Nations", "UN"),
        ("United Nations", "U.N."),
        ("Republic of Korea", "ROK"),
        ("Mt. Paektu", "Mount Paektu"),
        ("Kim Jong Un", "Kim Jong-un"),
    ],
)
def test_forms_of_one_choice_of_words(one: str, other: str) -> None:
    assert alike(one, other)
    assert alike(other, one)
