"""Notes that forbid translation: which words of the source they mean."""

import pytest

from termcheck.parsing.translation_notes import verbatim_words

SOURCE = "Run 'dotnet new' with true in template.json, {0} and Firefox Sync."


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        pytest.param("", (), id="no note"),
        pytest.param("{0} is a file path", (), id="a note about something else"),
        pytest.param("This is translated at run time", (), id="the word alone forbids nothing"),
        pytest.param("Do not translate literally", (), id="how, not what"),
        pytest.param('Do not translate "gone.json"', (), id="what does not stand in the source"),
        pytest.param("Do not localize: 'template.json'", ("template.json",), id="in quotes"),
        pytest.param("Do not translate 'true'. Do not translate 'dotnet new'", ("true", "dotnet new"), id="twice"),
        pytest.param('{0} is a number. Do not localize "true"', ("true",), id="in a sentence of its own"),
        pytest.param("“Firefox Sync” must not be translated.", ("Firefox Sync",), id="named before"),
        pytest.param("DO NOT TRANSLATE Firefox Sync, template.json", ("Firefox Sync", "template.json"), id="no quotes"),
        pytest.param('{Locked="true"}', ("true",), id="locked words"),
        pytest.param('{Locked="true","{0}"} the rest is free', ("true", "{0}"), id="two locked words"),
        pytest.param("{Locked}", (SOURCE,), id="all locked"),
        pytest.param("{Locked=qps-ploc}", (), id="locked in another language"),
        pytest.param("Do not translate.", (SOURCE,), id="all of it"),
        pytest.param("Don't localize this string!", (SOURCE,), id="all of this string"),
        pytest.param("Translators: don't translate this", (SOURCE,), id="all of this"),
        pytest.param("Please do not translate it.", (SOURCE,), id="all of it, by a pronoun"),
        pytest.param("This string must not be translated.", (SOURCE,), id="this string itself"),
        pytest.param("Note: the text should not be translated", (SOURCE,), id="the text itself"),
        pytest.param("It should not be localized", (SOURCE,), id="itself"),
        pytest.param("commands should not be translated", (), id="things of a kind"),
        pytest.param("placeholders should not be translated", (), id="placeholders"),
        pytest.param("the file name must not be translated", (), id="a thing in small letters"),
        pytest.param("user must not be translated", (), id="a word in small letters"),
        pytest.param("with must not be translated", (), id="though it stands in the source"),
        pytest.param("the dotnet new must not be translated", ("dotnet new",), id="but for one in quotes there"),
        pytest.param("‘true’ must not be translated", ("true",), id="or in the note"),
        pytest.param("명령어는 번역하지 마세요", (), id="things of a kind, in Korean"),
        pytest.param("[DO NOT TRANSLATE]", (SOURCE,), id="all of it, in brackets"),
        pytest.param("Brand name (do not translate)", (SOURCE,), id="all of it, behind what it is"),
        pytest.param("Firefox Sync [DO NOT TRANSLATE]", ("Firefox Sync",), id="in brackets behind what is meant"),
        pytest.param(
            "The first word is the name of a brand (do not translate).", (), id="in brackets behind a sentence"
        ),
        pytest.param("Note to translators: please do not translate", (SOURCE,), id="whom it speaks to"),
        pytest.param("Mozilla must not be translated", (), id="what it means does not stand in the source"),
        pytest.param('{Locked="true"} Do not translate.', ("true",), id="locked words explained"),
        pytest.param(
            '{Locked="true"} template.json must not be translated', ("true", "template.json"), id="locked, and more"
        ),
        pytest.param(
            '{Locked="true"}; do not localize “dotnet new”', ("true", "dotnet new"), id="locked, and more in quotes"
        ),
        pytest.param("번역하지 마세요", (SOURCE,), id="all of it, in Korean"),
        pytest.param("이 문자열은 번역하지 않습니다.", (SOURCE,), id="all of this string, in Korean"),
        pytest.param("翻訳しないでください。", (SOURCE,), id="all of it, in Japanese"),
        pytest.param("NICHT ÜBERSETZEN", (SOURCE,), id="German"),
        pytest.param("번역하지 마세요: “Firefox Sync”", ("Firefox Sync",), id="Korean"),
    ],
)
def test_words_that_are_to_stay(note: str, expected: tuple[str, ...]) -> None:
    assert verbatim_words(note, SOURCE) == expected


def test_a_long_note_takes_no_longer_than_its_length() -> None:
    assert verbatim_words("do not translate '" * 20_000, SOURCE) == ()
