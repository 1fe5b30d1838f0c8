"""Notes that forbid translation: which words of the source they mean."""

import pytest

from termcheck.parsing.translation_notes import forbids, verbatim_words, words_kept_verbatim

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
    assert forbids(note) or not expected


@pytest.mark.parametrize("note", ["", "{0} is a file path", "This is translated at run time", "{Locked=qps-ploc}"])
def test_a_note_may_forbid_nothing_in_any_text(note: str) -> None:
    assert not forbids(note)


def test_several_notes_name_a_word_once() -> None:
    notes = ("Do not translate 'true'", "A path", '{Locked="{0}","true"}')

    assert words_kept_verbatim(notes, SOURCE) == ("true", "{0}")


QUOTED = "Run 'dotnet new' with true at the Party."


@pytest.mark.parametrize(
    "note",
    [
        pytest.param('Do not translate "Party" as "Partei".', id="a wording"),
        pytest.param('Do not translate "Party" as "Party".', id="the word itself as a wording"),
        pytest.param('Do not translate "true" and "Party" as “wahr” and “Partei”', id="two words"),
        pytest.param('Do not translate the word "Party" into the word "Partei"', id="into a wording"),
        pytest.param("Don't translate \"Party\" with 'Partei'!", id="with a wording"),
        pytest.param('Do not translate "Party" as Partei.', id="a wording without quotes"),
        pytest.param('Do not translate "Party" as a political party.', id="a sense"),
        pytest.param('Do not translate "Party" as in "political party"', id="a sense, by an example"),
        pytest.param('Please don\'t translate "Party" literally.', id="literally"),
        pytest.param('Please do not translate "Party" too literally', id="too literally"),
        pytest.param('Do not translate "Party" word for word', id="word for word"),
        pytest.param('Do not translate "Party" word-by-word', id="word by word"),
        pytest.param('Do not translate "Party" directly.', id="directly"),
        pytest.param('Do not translate "Party" verbatim.', id="verbatim"),
        pytest.param('Do not translate literally: "Party"', id="the manner first"),
        pytest.param('"Party" should not be translated literally.', id="the word first"),
        pytest.param('"Party" must not be translated as "Party".', id="the word first, and a wording"),
        pytest.param("“Party” nicht übersetzen als “Party”", id="German"),
        pytest.param("Ne pas traduire « true » ou «Party» mot à mot.", id="French"),
        pytest.param("Ne pas traduire «Party» par «Parti».", id="a wording, in French"),
        pytest.param('No traducir "Party" literalmente', id="Spanish"),
        pytest.param('No traducir "Party" como "partido"', id="a wording, in Spanish"),
        pytest.param('Não traduzir "Party" ao pé da letra', id="Portuguese"),
        pytest.param('Non tradurre "Party" alla lettera', id="Italian"),
        pytest.param('"Party" niet vertalen met "Party"', id="Dutch"),
        pytest.param("Не переводить «Party» дословно", id="Russian"),
        pytest.param("Не перекладати «Party» буквально", id="Ukrainian"),
        pytest.param('"Party"를 문자 그대로 번역하지 마세요', id="Korean"),
        pytest.param("'Party'를 'Party'로 번역하지 마세요", id="a wording, in Korean"),
        pytest.param('"Party" をそのまま翻訳しないでください', id="Japanese"),
        pytest.param('"Party" を "Party" と訳さない', id="a wording, in Japanese"),
        pytest.param('不要翻译成"Party"', id="a wording, in Chinese"),
    ],
)
def test_a_note_on_how_to_translate_forbids_no_translation(note: str) -> None:
    assert verbatim_words(note, QUOTED) == ()


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        pytest.param('Do not translate "Party" as "Party" is a name.', ("Party",), id="a reason that quotes"),
        pytest.param('Do not translate "Party" as it is a name.', ("Party",), id="a reason"),
        pytest.param('Do not translate "Party" as names stay.', ("Party",), id="a reason in two words"),
        pytest.param('Do not translate "Party", keep it verbatim', ("Party",), id="what to do instead"),
        pytest.param('Do not translate "Party", it is used literally', ("Party",), id="another clause"),
        pytest.param('Do not translate "Party". Translate the rest literally.', ("Party",), id="another sentence"),
        pytest.param('Do not translate "Party" into German', ("Party",), id="into a language"),
        pytest.param('Do not translate words such as "true"', ("true",), id="an example"),
        pytest.param('"Party"는 그대로 두고 번역하지 마세요', ("Party",), id="Korean"),
    ],
)
def test_a_note_that_gives_a_reason_forbids_translation(note: str, expected: tuple[str, ...]) -> None:
    assert verbatim_words(note, QUOTED) == expected


def test_a_long_note_takes_no_longer_than_its_length() -> None:
    assert verbatim_words("do not translate '" * 20_000, SOURCE) == ()
