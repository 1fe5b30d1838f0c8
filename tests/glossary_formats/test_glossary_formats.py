import gc

import pytest

from termcheck.errors import GlossaryError
from termcheck.glossary_formats import FORMATS, LARGEST, read_glossary
from termcheck.parsing.glossary_file import GlossaryFile

FAMILY = FORMATS.known()


@pytest.mark.parametrize(
    ("path", "content"),
    [
        pytest.param("desk.tsv", "ko\ten\n난민\trefugee\n", id="tsv"),
        pytest.param("desk.CSV", "ko,en\n난민,refugee\n", id="csv in capitals"),
        pytest.param(
            "desk.yaml", "languages: [ko, en]\nconcepts: [{id: 난민, terms: {ko: 난민, en: refugee}}]", id="yaml"
        ),
        pytest.param(
            "a.b/desk.yml", "languages: [ko, en]\nconcepts: [{id: 난민, terms: {ko: 난민, en: refugee}}]", id="yml"
        ),
    ],
)
def test_the_end_of_the_name_tells_the_format(path: str, content: str) -> None:
    (concept,) = read_glossary(GlossaryFile(path, content.encode())).concepts

    assert [term.text for term in concept.terms] == ["난민", "refugee"]


@pytest.mark.parametrize(
    ("path", "message"),
    [
        pytest.param(
            "desk.doc", "desk.doc: “.doc” is the end of no glossary’s name; known are .csv, ", id="unknown"
        ),
        pytest.param("desk", "desk: the name does not tell the format; known are .csv, ", id="none"),
        pytest.param(".yaml", ".yaml: the name does not tell the format", id="a hidden file"),
    ],
)
def test_an_unknown_format_is_refused_with_those_known(path: str, message: str) -> None:
    with pytest.raises(GlossaryError) as caught:
        read_glossary(GlossaryFile(path, b""))

    assert str(caught.value).startswith(message)


def test_a_glossary_that_is_too_large_is_refused() -> None:
    with pytest.raises(GlossaryError, match="larger than 64 MB"):
        read_glossary(GlossaryFile("desk.yaml", b" " * (LARGEST + 1)))


def test_garbage_is_collected_again_after_a_mistake() -> None:
    with pytest.raises(GlossaryError):
        read_glossary(GlossaryFile("desk.tsv", b""))

    assert gc.isenabled()


@pytest.mark.parametrize("name", FAMILY)
def test_every_format_refuses_what_it_cannot_read_with_a_place(name: str) -> None:
    member = FAMILY[name]
    with pytest.raises(GlossaryError) as caught:
        member().read(GlossaryFile(f"desk{member.suffixes[0]}", b"\xff\0\xfe"))

    assert all(str(mistake).startswith(f"desk{member.suffixes[0]}:1:1: ") for mistake in caught.value.mistakes)


def test_no_two_formats_claim_one_suffix() -> None:
    suffixes = [suffix for member in FAMILY.values() for suffix in member.suffixes]

    assert sorted(set(suffixes)) == sorted(suffixes)
