"""Words that a note tells to leave as they are."""

import pytest
from little_glossary import checked_source

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
