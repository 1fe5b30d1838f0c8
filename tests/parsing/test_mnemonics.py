"""Mnemonics: the ampersand that marks one is seen through, and no other."""

import pytest

from termcheck.parsing.masking import masked_message
from termcheck.parsing.mnemonics import seen_through, seen_through_in_both
from termcheck.text import Span, Text


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Politics", []),
        ("&Politics", ["&"]),
        ("Mt. Pae&ktu", ["&"]),
        ("백두산(&P)", ["(&P)"]),
        ("백두산 (&P)...", [" (&P)"]),
        ("Save && exit", ["&"]),
        ("Save & exit", []),
        ("R&D, AT&T and Q&A", []),
        ("E&XIT", ["&"]),
        ("Mt.&nbsp;Paektu &#8212; &lt;", []),
        ("at the end &", []),
    ],
)
def test_transparent_ampersands(content: str, expected: list[str]) -> None:
    text = seen_through(Text(content, "en"))

    assert [text[span] for span in text.transparent] == expected


def test_what_was_transparent_stays_so() -> None:
    text = seen_through(Text("<b>&File</b>", "en", transparent=(Span(0, 3), Span(8, 12))))

    assert [text[span] for span in text.transparent] == ["<b>", "&", "</b>"]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param("Open file", "Datei öffnen", [], id="no mark"),
        pytest.param("Open &File", "D&atei öffnen", ["&", "&"], id="KDE"),
        pytest.param("_File", "Dat_ei", ["_", "_"], id="GTK"),
        pytest.param("E_xit", "_Beenden", ["_", "_"], id="GTK, inside a word"),
        pytest.param("Save ~As", "Speichern ~unter", ["~", "~"], id="LibreOffice"),
        pytest.param("_File", "파일(_F)", ["_", "(_F)"], id="behind the word"),
        pytest.param("_Server", "_Server", ["_", "_"], id="a word that stays"),
        pytest.param("&1 page", "&1 Seite", [], id="a figure that stays"),
        pytest.param("Set file_name", "Setze file_name", [], id="a name of a program"),
        pytest.param("Set file_name", "Setze datei_name", [], id="a name that was translated"),
        pytest.param("Set LC_ALL", "Setze LC_ALL", [], id="a name in capitals"),
        pytest.param("%s_%d", "%s_%d", [], id="placeholders"),
        pytest.param("%(a)s_copy", "%(a)s_kopie", [], id="behind a placeholder"),
        pytest.param("A & B", "A & B", [], id="a word"),
        pytest.param("R&D", "F&E", [], id="an abbreviation"),
        pytest.param("Files&Folders", "Dateien&Ordner", [], id="between two words"),
        pytest.param("A&nbsp;file", "Eine&nbsp;Datei", [], id="an entity"),
        pytest.param("Open ~/files", "Öffne ~/files", [], id="a path"),
        pytest.param("~5 files", "~5 Dateien", [], id="about so many"),
        pytest.param("Save && exit", "Speichern && beenden", [], id="two of them"),
        pytest.param("&Open &file", "D&atei öffnen", [], id="several"),
        pytest.param("Open file", "D&atei öffnen", [], id="in the translation alone"),
        pytest.param("__init__", "__init__", [], id="doubled underscores"),
    ],
)
def test_marks_that_a_text_and_its_translation_have(source: str, target: str, expected: list[str]) -> None:
    texts = [
        Text(content, "en", opaque=opaque, transparent=transparent)
        for content in (source, target)
        for opaque, transparent in [masked_message(content)]
    ]

    assert [text[span] for text in seen_through_in_both(*texts) for span in text.transparent] == expected
