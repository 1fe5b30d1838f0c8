"""Words that a note tells to leave as they are."""

import re

import pytest
from little_glossary import checked_source, findings, plain

from termcheck.finding import Severity
from termcheck.rules.translated_term import TranslatedTerm


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        pytest.param("Run dotnet new.", "Start something.", id="no note"),
        pytest.param("Run it. (Do not translate “dotnet new”.)", "Start it.", id="a note about other words"),
        pytest.param("Run dotnet new. (Do not translate “dotnet new”.)", "Use dotnet  new here.", id="left as it is"),
        pytest.param("See true. (Do not translate “true”.)", "True it is.", id="in capitals"),
        pytest.param("See template.json. (Do not translate “template.json”.)", "template.json을 보라.", id="an ending"),
        pytest.param("See a.json. (Do not translate “a.json”.)", "파일a.json을 보라.", id="run together"),
        pytest.param("See [new]. (Do not translate “new”.)", "Look at the renewal.", id="inside another word"),
        pytest.param("See [new] and old. (Do not translate “new”, “old”.)", "See the old one.", id="one of two"),
        pytest.param("[Go home.] (Do not translate.)", "Geh heim.", id="the whole source"),
    ],
)
def test_words_that_are_gone_are_marked_in_the_source(source: str, copy: str) -> None:
    marked = source.partition(" (Do")[0]

    assert checked_source(TranslatedTerm, copy, source).partition(" (Do")[0] == marked


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        pytest.param("Linux를 설치했다.", "She installed Linux.", id="as it is"),
        pytest.param("리눅스를 설치했다.", "She installed Linux.", id="translated in the source"),
        pytest.param("리눅스와 Linux", "Linux", id="one for two is but a note elsewhere"),
        pytest.param("Linux를 설치했다.", "She installed linux.", id="other capitals are told otherwise"),
        pytest.param("Linux를 설치했다.", "She installed Linnux.", id="a damaged one is told otherwise"),
        pytest.param("[Linux]를 설치했다.", "She installed it.", id="gone"),
        pytest.param("배가 바다에 있다.", "It was there.", id="what is to be translated"),
        pytest.param("GitHub에 [GitHub]", "GitHub and it", id="each: one is gone"),
    ],
)
def test_names_of_the_glossary_that_are_gone_are_marked_in_the_source(source: str, copy: str) -> None:
    plainly = plain(source)
    found = findings(TranslatedTerm, copy, plainly)
    marked = [plainly[one.span.start : one.span.end] for one in found if one.severity is Severity.ERROR]

    assert marked == re.findall(r"\[(.*?)\]", source)


def test_the_message_says_what_to_write() -> None:
    (finding,) = findings(TranslatedTerm, "She installed it.", "Linux를 설치했다.")

    assert finding.message == "“Linux” is not to be translated; write “Linux”"
    assert (finding.concept, finding.side, finding.replacements) == ("linux", "source", ("Linux",))


def test_one_of_two_is_a_note_and_for_each_an_error() -> None:
    (note,) = findings(TranslatedTerm, "Linux and it", "Linux와 Linux")
    (error,) = findings(TranslatedTerm, "GitHub and it", "GitHub에 GitHub")

    assert (note.severity, error.severity) == (Severity.INFO, Severity.ERROR)
    assert note.message == "“Linux” stands 2 times, “Linux” only 1"
