"""Mnemonics: the ampersand that marks one is seen through, and no other."""

import time

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
        pytest.param("pr&int", "dr&ucken", ["&", "&"], id="KDE, inside words of small letters"),
        pytest.param("_File", "Dat_ei", ["_", "_"], id="GTK"),
        pytest.param("E_xit", "_Beenden", ["_", "_"], id="GTK, inside a word"),
        pytest.param("Save ~As", "Speichern ~unter", ["~", "~"], id="LibreOffice"),
        pytest.param("_File", "파일(_F)", ["_", "(_F)"], id="behind the word"),
        pytest.param("_Server", "_Server", ["_", "_"], id="a word that stays"),
        pytest.param("&1 page", "&1 Seite", [], id="a figure that stays"),
        pytest.param("Set file_name", "Setze file_name", [], id="a name of a program"),
        pytest.param("Set file_name", "Setze datei_name", [], id="a name that was translated"),
        pytest.param("Set LC_ALL", "Setze LC_ALL", [], id="a name in capitals"),
        pytest.param("{a}_{b}", "{a}_{b}", [], id="between placeholders"),
        pytest.param("{a}_Copy", "{a}_Kopie", [], id="behind a placeholder"),
        pytest.param("{a} _Copy {b}", "{a} _Kopie {b}", ["_", "_"], id="among placeholders"),
        pytest.param("{a}_Copy of _File", "_Kopie von {a}", ["_", "_"], id="one behind a placeholder, and another"),
        pytest.param("Set `_file`", "Setze `_datei`", [], id="in code"),
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


@pytest.mark.parametrize("piece", ["_a %s ", "{a}_b ", "_a ", "{a} ", "&a{b}"])
def test_many_marks_and_placeholders_take_no_time(piece: str) -> None:
    content = piece * 8_000
    text = Text(content, "en", opaque=masked_message(content)[0])
    began = time.process_time()

    assert seen_through_in_both(text, text) == (text, text)
    assert time.process_time() - began < 1
