"""Names of files and folders tell languages, but only those that are expected."""

from collections.abc import Sequence

import pytest

from termcheck.naming import language_between_dots, language_hinted, likeliest_last

KNOWN = ("ko", "en", "de", "zh-Hant", "pt-BR")


@pytest.mark.parametrize(
    ("path", "tag"),
    [
        pytest.param("draft.txt", None, id="no tag"),
        pytest.param("README", None, id="no end at all"),
        pytest.param("../press.d/README", None, id="nor where folders have one"),
        pytest.param("draft.new.txt", None, id="a word"),
        pytest.param("draft.EN.txt", None, id="capitals"),
        pytest.param("draft.ko-en.txt", None, id="a pair"),
        pytest.param("en.txt", None, id="a name without another word"),
        pytest.param("draft.en.txt", "en", id="a language"),
        pytest.param("draft.fr.txt", "fr", id="any language"),
        pytest.param("ko/draft.v2.en-GB.txt", "en-GB", id="a region"),
        pytest.param("draft.zh-Hant-TW.txt", "zh-Hant-TW", id="a script"),
        pytest.param("draft.es-419.txt", "es-419", id="a region by number"),
    ],
)
def test_a_tag_between_dots_is_sure(path: str, tag: str | None) -> None:
    assert language_between_dots(path) == tag


@pytest.mark.parametrize(
    ("path", "tag"),
    [
        pytest.param("draft.txt", None, id="no tag"),
        pytest.param("", None, id="no path"),
        pytest.param("no/press/it/report.txt", None, id="words that are other languages"),
        pytest.param("sign_in.json", None, id="a word at the end"),
        pytest.param("endless.txt", None, id="a word that begins with a tag"),
        pytest.param("de_news.txt", None, id="a word that begins with a whole tag"),
        pytest.param("enough/agenda/decision.txt", None, id="folders that begin with a tag"),
        pytest.param("messages_en.properties", "en", id="behind a line"),
        pytest.param("app_de.arb", "de", id="another language behind a line"),
        pytest.param("Report_EN.docx", "en", id="in capitals"),
        pytest.param("Report_ENG.docx", "en", id="a code of three letters"),
        pytest.param("report_ger-eng.docx", None, id="a pair of codes of three letters"),
        pytest.param("first_run.docx", None, id="a word that is a code of three letters"),
        pytest.param("deu-AT/guide.md", "de-AT", id="a code of three letters with a region"),
        pytest.param("README-de.md", "de", id="behind a hyphen"),
        pytest.param("Resources.de.resx", "de", id="behind a full stop"),
        pytest.param("locales/en.json", "en", id="the whole name"),
        pytest.param("messages_en_US.properties", "en-US", id="with a region"),
        pytest.param("intl_zh_TW.arb", "zh-TW", id="a region that tells the script"),
        pytest.param("intl_zh_CN.arb", None, id="a region of another script"),
        pytest.param("strings_pt-BR.json", "pt-BR", id="with another region"),
        pytest.param("strings_pt-PT.json", None, id="a region that is not known"),
        pytest.param("strings_fr-DE.json", None, id="a region that looks like a known language"),
        pytest.param("app_zh_hant_hk.arb", "zh-Hant-HK", id="with a script, in small letters"),
        pytest.param("desk_ko-en.txt", None, id="a pair"),
        pytest.param("desk_de_ko.txt", None, id="a pair of others"),
        pytest.param("desk_DE_KO.txt", None, id="a pair in capitals"),
        pytest.param("guide_de-de.md", "de-DE", id="a language and its own region"),
        pytest.param("docs/en/guide.md", "en", id="a folder"),
        pytest.param("/srv/de/docs/v2/guide.md", "de", id="a folder further up"),
        pytest.param("ko/docs/en/guide.md", "en", id="the nearest folder"),
        pytest.param("docs/en/guide_de.md", "de", id="the name before the folder"),
        pytest.param("docs/ko-en/guide.md", None, id="a folder of a pair"),
        pytest.param("en-US/guide.md", "en-US", id="a folder with a region"),
        pytest.param("_locales/pt_BR/messages.json", "pt-BR", id="a folder in the manner of browsers"),
        pytest.param("pt-br/guide.md", "pt-BR", id="a folder in small letters"),
        pytest.param("res/values/strings.xml", None, id="Android without a language"),
        pytest.param("res/values-night/strings.xml", None, id="Android with a mode"),
        pytest.param("res/values-v21/strings.xml", None, id="Android with a version"),
        pytest.param("res/values-ko/strings.xml", "ko", id="Android"),
        pytest.param("res/values-zh-rTW/strings.xml", "zh-TW", id="Android with a region"),
        pytest.param("res/values-en-rGB-land/strings.xml", "en-GB", id="Android with a mode behind it"),
        pytest.param("res/values-b+zh+Hant+TW/strings.xml", "zh-Hant-TW", id="Android with a script"),
        pytest.param("res/values-it/strings.xml", None, id="Android in another language"),
        pytest.param("ko.lproj/Localizable.strings", "ko", id="Apple"),
        pytest.param("zh-Hant.lproj/Localizable.strings", "zh-Hant", id="Apple with a script"),
        pytest.param("Base.lproj/Localizable.strings", None, id="Apple without a language"),
        pytest.param("locale/ko/LC_MESSAGES/app.po", "ko", id="gettext"),
    ],
)
def test_a_path_hints_at_a_known_language(path: str, tag: str | None) -> None:
    assert language_hinted(path, KNOWN) == tag


def test_words_are_languages_where_these_are_known() -> None:
    assert [language_hinted(path, ("en", "it", "no")) for path in ("it/report.txt", "no/report.txt")] == ["it", "no"]


@pytest.mark.parametrize(
    ("languages", "tag", "ordered"),
    [
        pytest.param(("ko", "en"), None, ("ko", "en"), id="none"),
        pytest.param(("ko", "en"), "en", ("ko", "en"), id="the last"),
        pytest.param(("en", "de"), "en", ("de", "en"), id="another"),
        pytest.param(("en", "de"), "en-GB", ("de", "en-GB"), id="in more words"),
        pytest.param(("en-GB", "en-US", "de"), "en", ("de", "en"), id="in fewer words"),
        pytest.param(("en", "de"), "fr", ("en", "de", "fr"), id="an unknown one"),
    ],
)
def test_the_likeliest_language_comes_last(languages: Sequence[str], tag: str | None, ordered: Sequence[str]) -> None:
    assert likeliest_last(languages, tag) == ordered
