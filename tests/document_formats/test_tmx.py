"""TMX: which two of a memory's languages are read, and what becomes of the others."""

import io

import pytest

from termcheck.document_formats.tmx import Tmx
from termcheck.errors import DocumentError, NothingToCheckError
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.wanted_pair import WantedPair
from termcheck.text import Document

TO_JAPANESE = {"en": "The account", "ja": "口座"}
TO_FRENCH = {"en": "The account", "fr": "Le compte"}
ENGLISH = {"en": "The account"}

FROM_FRENCH = {"fr-FR": "Le compte", "en-US": "The account", "de-DE": "Das Konto"}


class Pipe(io.BytesIO):
    """A stream that cannot go back."""

    def seekable(self) -> bool:
        return False


def memory(*units: dict[str, str], source: str = "en") -> bytes:
    variants = (
        "".join(f'<tuv xml:lang="{tag}"><seg>{text}</seg></tuv>' for tag, text in unit.items()) for unit in units
    )
    body = "".join(f'<tu tuid="{number}">{inside}</tu>' for number, inside in enumerate(variants, 1))
    return f'<tmx version="1.4"><header srclang="{source}"/><body>{body}</body></tmx>'.encode()


def read(content: bytes, wanted: WantedPair, stream: type[io.BytesIO] = io.BytesIO) -> Document:
    return Tmx().read(OpenFile("a.tmx", stream(content), wanted.languages, wanted=wanted))


@pytest.mark.parametrize(
    ("content", "wanted", "pair"),
    [
        pytest.param(memory(TO_JAPANESE, TO_FRENCH), WantedPair(("en", "fr")), ("en", "fr"), id="the glossary's"),
        pytest.param(
            memory(TO_JAPANESE, TO_FRENCH), WantedPair(("en", "ja", "fr"), "en", "fr"), ("en", "fr"), id="as told"
        ),
        pytest.param(memory(TO_FRENCH), WantedPair(("en", "fr"), "fr", "en"), ("fr", "en"), id="told the other way"),
        pytest.param(
            memory(TO_FRENCH, source="*all*"), WantedPair(("fr", "en"), "fr"), ("fr", "en"), id="the source was told"
        ),
        pytest.param(memory(TO_JAPANESE), WantedPair(("en", "fr")), ("en", "ja"), id="not the glossary's"),
        pytest.param(
            memory({"en-US": "account", "en-GB": "account", "fr-FR": "compte"}, source="en-US"),
            WantedPair(("en", "fr")),
            ("en-US", "fr-FR"),
            id="a variety is no translation",
        ),
        pytest.param(
            memory({"en-US": "account", "en-GB": "account"}, {"en-US": "account", "fr-FR": "compte"}, source="en-US"),
            WantedPair(("en", "fr")),
            ("en-US", "fr-FR"),
            id="nor in another unit",
        ),
        pytest.param(
            memory({"en-US": "account", "en-GB": "account"}, source="en-US"),
            WantedPair(("en", "fr")),
            ("en-US", "en-GB"),
            id="if there is another",
        ),
        pytest.param(
            memory(FROM_FRENCH, source="fr-FR"),
            WantedPair(("fr", "de")),
            ("fr-FR", "de-DE"),
            id="the header's is the glossary's",
        ),
        pytest.param(
            memory(FROM_FRENCH, source="fr-FR"),
            WantedPair(("en", "fr", "de")),
            ("fr-FR", "en-US"),
            id="though not its first",
        ),
        pytest.param(
            memory(FROM_FRENCH, source="fr-FR"),
            WantedPair(("en", "de"), "fr", "de"),
            ("fr-FR", "de-DE"),
            id="the header's was told",
        ),
        pytest.param(
            memory(FROM_FRENCH, source="fr-FR"),
            WantedPair(("en", "de")),
            ("en-US", "de-DE"),
            id="the header's is not the glossary's",
        ),
        pytest.param(
            memory(FROM_FRENCH, source="fr-FR"),
            WantedPair(("en", "de"), None, "de"),
            ("en-US", "de-DE"),
            id="with a target told",
        ),
        pytest.param(
            memory(FROM_FRENCH, source="fr-FR"),
            WantedPair(("en", "de"), None, "en"),
            ("de-DE", "en-US"),
            id="the other way round",
        ),
        pytest.param(
            memory(FROM_FRENCH, source="fr-FR"),
            WantedPair(("en", "it")),
            ("fr-FR", "en-US"),
            id="the glossary speaks one",
        ),
    ],
)
def test_languages(content: bytes, wanted: WantedPair, pair: tuple[str, str]) -> None:
    document = read(content, wanted)

    assert (document.source_language, document.target_language) == pair


def test_units_before_the_one_that_tells_the_languages_are_read_too() -> None:
    content = memory(ENGLISH, TO_JAPANESE, TO_FRENCH, {"fr": "Le compte"})
    found = [(one.id, one.target.content) for one in read(content, WantedPair(("en", "fr"))).segments]

    assert found == [("1", ""), ("2", ""), ("3", "Le compte"), ("4", "Le compte")]


def test_a_stream_that_cannot_go_back_is_read_from_the_unit_that_tells_the_languages() -> None:
    document = read(memory(ENGLISH, TO_JAPANESE, TO_FRENCH, TO_FRENCH), WantedPair(("en", "fr")), Pipe)

    assert [one.id for one in document.segments] == ["3", "4"]


def unit(english: str, german: str) -> dict[str, str]:
    return {english: "The account", german: "Das Konto"}


AMERICAN = unit("en-US", "de-DE")


@pytest.mark.parametrize("markup", [pytest.param("", id="plain"), pytest.param("<ph/>", id="with markup")])
@pytest.mark.parametrize(
    ("other", "wanted", "has_source", "targets"),
    [
        pytest.param(AMERICAN, WantedPair(("en", "de")), True, ["de-DE"], id="the pair"),
        pytest.param(unit("en-US", "de-CH"), WantedPair(("en", "de")), True, ["de-CH"], id="another target"),
        pytest.param(unit("en-GB", "de-DE"), WantedPair(("en", "de")), True, ["de-DE"], id="another source"),
        pytest.param(unit("de-AT", "en-AU"), WantedPair(("en", "de")), True, ["de-AT"], id="the other way round"),
        pytest.param(unit("en-GB", "de-CH"), WantedPair(("en", "de"), "en", "de"), True, ["de-CH"], id="both, told"),
        pytest.param(
            AMERICAN | {"de-CH": "Das Konto", "en-GB": "The account"},
            WantedPair(("en", "de")),
            True,
            ["de-DE"],
            id="beside the pair",
        ),
        pytest.param(
            unit("en-US", "de-CH") | {"de-AT": "Das Konto"},
            WantedPair(("en", "de")),
            True,
            ["de-CH", "de-AT"],
            id="two others",
        ),
        pytest.param(
            unit("en-US", "de-CH"), WantedPair(("en", "de"), "en", "de-DE"), True, ["de-DE"], id="the target told"
        ),
        pytest.param(unit("en-GB", "de-DE"), WantedPair(("en", "de"), "en-US"), False, ["de-DE"], id="the source told"),
        pytest.param(unit("en-US", "de-CH"), WantedPair(("en", "de-DE")), True, ["de-DE"], id="the glossary's target"),
        pytest.param(
            unit("en-US", "de-CH"),
            WantedPair(("en", "de", "de-CH")),
            True,
            ["de-DE"],
            id="a variety that the glossary knows",
        ),
        pytest.param(unit("en-US", "de-Latf-DE"), WantedPair(("en", "de")), True, ["de-DE"], id="another script"),
    ],
)
def test_varieties(
    markup: str, other: dict[str, str], wanted: WantedPair, has_source: bool, targets: list[str]
) -> None:
    # A language that is not there has an empty text in the language of the pair.
    content = memory(AMERICAN, other, source="en-US").replace(b"</seg>", f"{markup}</seg>".encode())
    _, *found = read(content, wanted).segments

    assert [one.source is not None for one in found] == [has_source] * len(targets)
    assert [one.target.language for one in found] == targets
    assert all(bool(one.target.content) == (one.target.language in other) for one in found)


def test_chinese_of_another_script_is_another_language() -> None:
    content = memory(unit("en", "zh-CN"), unit("en", "zh-TW"), unit("en", "zh-SG"))
    found = [one.target.language for one in read(content, WantedPair(("en", "zh"))).segments if one.target.content]

    assert found == ["zh-CN", "zh-SG"]


def test_a_variety_of_the_source_stays_a_translation_where_the_memory_has_nothing_else() -> None:
    content = memory(unit("en-US", "en-GB"), unit("en-US", "en-AU"), source="en-US")
    found = [one.target.content for one in read(content, WantedPair(("en", "de"))).segments]

    assert found == ["Das Konto", ""]


def test_languages_that_were_told_and_are_not_there_are_refused() -> None:
    with pytest.raises(NothingToCheckError, match="names en, ja, and en → de is asked for; name other languages"):
        read(memory(TO_JAPANESE, TO_FRENCH), WantedPair(("en", "fr"), "en", "de"))


def test_what_is_malformed_behind_other_languages_is_told() -> None:
    document = read(memory(TO_JAPANESE, TO_JAPANESE)[:-8], WantedPair(("en", "fr")))
    ids: list[str] = []

    with pytest.raises(DocumentError, match="malformed XML"):
        ids.extend(segment.id for segment in document.segments)
    assert ids == ["1", "2"]


@pytest.mark.parametrize(
    ("declared", "prefix"),
    [
        pytest.param("", "", id="none"),
        pytest.param(' xmlns="http://www.lisa.org/tmx14"', "", id="that of TMX 1.4"),
        pytest.param(' xmlns:t="http://www.lisa.org/tmx14"', "t:", id="that of TMX 1.4, with a prefix"),
    ],
)
def test_namespaces(declared: str, prefix: str) -> None:
    content = memory(TO_FRENCH, TO_FRENCH).decode().replace("</", f"</{prefix}").replace("<", f"<{prefix}")
    content = content.replace(f"<{prefix}/{prefix}", f"</{prefix}").replace("tmx version", f"tmx{declared} version", 1)
    document = read(content.encode(), WantedPair(("en", "fr")))

    assert Tmx.recognises("a.xml", content.encode())
    assert [one.target.content for one in document.segments] == ["Le compte", "Le compte"]
