import io

import pytest

from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.locales import (
    in_folder_of_language,
    in_locale_folder,
    language_of,
    language_tag,
    tag_at_end,
    tag_of_folder,
)


@pytest.mark.parametrize(
    ("word", "tag"),
    [
        ("ko", "ko"),
        ("pt_BR", "pt-BR"),
        ("zh-Hant-TW", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("fil", "fil"),
        ("app", None),
        ("ci", None),
        ("ko-en", None),
        ("KO", None),
        ("", None),
    ],
)
def test_words_that_name_a_language(word: str, tag: str | None) -> None:
    assert language_tag(word) == tag


@pytest.mark.parametrize(
    ("path", "tag"),
    [
        ("ko.yml", "ko"),
        ("messages_pt_BR.properties", "pt-BR"),
        ("models.zh-TW.yml", "zh-TW"),
        ("app-ko.yml", "ko"),
        ("messages.properties", None),
        ("desk.ko-en.yaml", None),
        ("ko-en.yaml", None),
        ("ko/messages.yml", None),
    ],
)
def test_names_that_end_in_a_language(path: str, tag: str | None) -> None:
    assert tag_at_end(path) == tag


@pytest.mark.parametrize(
    ("path", "tag"),
    [
        ("ko.lproj/Localizable.strings", "ko"),
        ("locale/en-US/chrome/browser.properties", "en-US"),
        ("ko/a/b/c/d/e.yml", None),
        ("ko.yml", None),
    ],
)
def test_folders_named_for_a_language(path: str, tag: str | None) -> None:
    assert tag_of_folder(path) == tag


@pytest.mark.parametrize(
    ("path", "made_for_it"),
    [("config/locales/ko.yml", True), ("_i18n/ko.yml", True), ("Locales/ko/a.yml", True), ("config/ko.yml", False)],
)
def test_folders_made_for_translations(path: str, *, made_for_it: bool) -> None:
    assert in_locale_folder(path) == made_for_it


@pytest.mark.parametrize(
    ("path", "is_for_one"),
    [
        ("config/locales/ko/models.yml", True),
        ("i18n/app/zh-TW/models.yml", True),
        ("ml/language/analyse.yml", False),
        ("locales/models.yml", False),
        ("ko/models.yml", False),
    ],
)
def test_folders_made_for_translations_into_one_language(path: str, *, is_for_one: bool) -> None:
    assert in_folder_of_language(path) is is_for_one


def test_a_language_that_was_told_wins_over_a_name() -> None:
    assert language_of(OpenFile("messages_sv.properties", io.BytesIO(), ("en",)), "Mt. Paektu") == "en"


@pytest.mark.parametrize(
    ("path", "sample", "language"),
    [
        pytest.param("en.yml", "백두산", "en", id="the name says more than what was left untranslated"),
        pytest.param("ko/a.yml", "Mt. Paektu", "ko", id="the folder says it"),
        pytest.param("ko-KR.lproj/a.strings", "Mt. Paektu", "ko", id="with a region"),
        pytest.param("ja.yml", "백두산", "ko", id="another language than any of those asked for"),
        pytest.param("messages_sv.properties", "Mt. Paektu", "sv", id="another language in the same script"),
        pytest.param("ru.yml", "Пэктусан", "ru", id="another language in its own script"),
        pytest.param("yes_no.properties", "Mt. Paektu", "en", id="a word that is also a language"),
        pytest.param("locales/no.yml", "Paektu-fjellet", "no", id="but not among translations"),
        pytest.param("a.yml", "백두산", "ko", id="the script tells"),
        pytest.param("messages_kor.properties", "Mt. Paektu", "ko", id="a code of three letters"),
        pytest.param("kor/a.strings", "Mt. Paektu", "ko", id="a folder with a code of three letters"),
        pytest.param("app_run.properties", "Mt. Paektu", "en", id="a word that is also a code of three letters"),
        pytest.param("a.yml", "Mt. Paektu", "en", id="no name"),
    ],
)
def test_the_language_of_a_file(path: str, sample: str, language: str) -> None:
    assert language_of(OpenFile(path, io.BytesIO(), ("ko", "en")), sample) == language
