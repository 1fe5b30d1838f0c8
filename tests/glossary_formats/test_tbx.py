from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from native_glossaries import glossaries

from termcheck.errors import GlossaryError, Place
from termcheck.glossary import (
    AdministrativeStatus,
    CasePolicy,
    ConceptEntry,
    Condition,
    CopyTest,
    Glossary,
    MatchMode,
    Scope,
    Term,
    Topic,
    Transaction,
)
from termcheck.glossary_formats import FORMATS, read_glossary, written_glossary
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.text import Span

SAMPLES = Path(__file__).parent / "samples" / "tbx"
DCT = 'xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"'
KO = '<langSec xml:lang="ko"><termSec><term>탈북자</term></termSec></langSec>'
ANY = 'and any data category is read; write type="TBX-Basic" if it is that'
ASIDE = (
    "TBX-Basic before its version 1.2 has no source of a whole entry; put it beside a definition, into a <descripGrp>"
)


def file_of(body: str, dialect: str = "TBX-Basic", head: str = "") -> bytes:
    """Return a TBX of 2019 with this in its body, which begins in line 4."""
    namespace = f'xmlns="urn:iso:std:iso:30042:ed-2" {DCT}'
    return (
        f'<tbx type="{dialect}" style="dca" xml:lang="ko" {namespace}>\n<tbxHeader>{head}</tbxHeader>\n'
        f"<text><body>\n{body}\n</body></text></tbx>"
    ).encode()


def entry(english: str, more: str = "", section: str = "") -> str:
    """Return an entry of one Korean and one English term, on one line each, and what else is said of them."""
    return (
        f'<conceptEntry id="c1">{more}\n{KO}\n'
        f'<langSec xml:lang="en">{section}\n<termSec><term>defector</term>\n{english}\n</termSec></langSec></conceptEntry>'
    )


def read(content: bytes | str, languages: tuple[str, ...] = (), encoding: str | None = None) -> Glossary:
    if isinstance(content, str):
        content = file_of(content)
    return read_glossary(GlossaryFile("desk.tbx", content, languages, encoding))


def sample(name: str) -> Glossary:
    return read_glossary(GlossaryFile(name, (SAMPLES / name).read_bytes()))


def english(content: bytes | str) -> Term:
    (concept,) = read(content).concepts
    return concept.terms[-1]


def statuses(glossary: Glossary) -> dict[str, str]:
    return {term.text: str(term.status) for concept in glossary.concepts for term in concept.terms}


def doubts(content: bytes | str) -> list[str]:
    return [str(doubt).removeprefix("desk.tbx:") for doubt in read(content).doubts]


def mistakes(content: bytes | str) -> list[str]:
    with pytest.raises(GlossaryError) as caught:
        read(content)
    return [str(mistake).removeprefix("desk.tbx:") for mistake in caught.value.mistakes]


def test_basic_of_2019_is_read_with_all_that_it_says() -> None:
    glossary = sample("basic_dca.tbx")
    concept, refugee = glossary.concepts

    assert (glossary.title, glossary.languages, glossary.doubts) == ("Korea desk", ("ko", "en"), ())
    assert (glossary.description, glossary.licence) == ("Words about the North.", "CC BY 4.0")
    assert glossary.origin == "The desk’s termbase.\nExported in May."
    assert statuses(glossary) == {
        "탈북자": "preferred",
        "defector": "preferred",
        "North Korean defector": "admitted",
        "escapee": "deprecated",
        "renegade": "superseded",
        "난민": "preferred",
        "refugee": "preferred",
    }
    assert concept == ConceptEntry(
        "defector",
        concept.terms,
        definition="Somebody who has left the North.",
        subject_field="politics",
        note="Ask the desk.\nen: Never in capitals.\nNorth Korean defector: term type: fullForm\n"
        "escapee: context: An escapee came. (an old story)",
        confusable_with=("refugee",),
        definitions=(("ko", "북한을 떠난 사람."),),
        source="the stylebook",
        transactions=(Transaction("origination", "2024-05-01", "the desk"),),
    )
    assert (concept.place, refugee.place) == (Place("basic_dca.tbx", 20, 7), Place("basic_dca.tbx", 74, 7))
    korean, defector, phrase, escapee, renegade = concept.terms
    assert (korean.part_of_speech, defector.source) == ("noun", "the wire")
    assert escapee.note == "They did not escape from a prison."
    assert renegade.transactions == (Transaction("modification", "2024-05-02", "p1"),)
    assert (korean.place, phrase.place) == (Place("basic_dca.tbx", 37, 19), Place("basic_dca.tbx", 50, 19))


def test_categories_as_tags_say_the_same() -> None:
    glossary = sample("basic_dct.tbx")
    (concept,) = glossary.concepts

    assert statuses(glossary) == {"탈북자": "preferred", "defector": "preferred", "escapee": "deprecated"}
    assert glossary.doubts == ()
    assert concept.terms[0].part_of_speech == "noun"
    assert (concept.subject_field, concept.source) == ("politics", "the stylebook")
    assert concept.definitions == (("ko", "북한을 떠난 사람."),)
    assert concept.transactions == (Transaction("origination", "2024-05-01", "the desk"),)
    assert concept.note == "x graphic: a map <https://example.org/map.png>"


def test_tbx_of_2008_is_read() -> None:
    glossary = sample("martif.tbx")
    (concept,) = glossary.concepts

    assert (glossary.title, glossary.languages, glossary.doubts) == ("Korea desk", ("ko", "en-US"), ())
    assert statuses(glossary) == {
        "defector": "preferred",
        "escapee": "deprecated",
        "leaver": "proposed",
        "탈북자": "preferred",
    }
    assert concept.terms[0].part_of_speech == "noun"
    assert concept.terms[0].transactions == (Transaction("origination", "20240501T10:57:25Z", "DESK"),)
    assert concept.note == (
        "related concept: refugee\ndefector: approval: 2024-05-03\nleaver: process status: unprocessed\n"
        "ko: product subset: wire"
    )


def test_the_draft_of_tbx_min_is_read() -> None:
    glossary = sample("min_draft.tbx")
    (concept,) = glossary.concepts

    assert (glossary.title, glossary.languages) == ("Korea desk", ("ko", "en"))
    assert (glossary.description, glossary.licence) == ("A short sample.", "CC BY 4.0")
    assert list(statuses(glossary).values()) == ["preferred", "deprecated", "superseded", "preferred"]
    assert (concept.subject_field, concept.note) == ("politics", "defector: customer: the wire")
    assert concept.terms[1].note == "not a prison"


def test_what_the_translate_toolkit_writes_is_read() -> None:
    glossary = sample("toolkit.tbx")
    escapee, broadcaster = glossary.concepts

    assert (escapee.id, escapee.definition, escapee.note) == ("탈북자", "Somebody who left the North.", "Ask the desk.")
    assert [str(term.status) for term in escapee.terms] == ["preferred", "deprecated"]
    assert broadcaster.do_not_translate
    assert [doubt.place.line for doubt in glossary.doubts] == [10, 14]


GROUP_OF_TERM = """<descripGrp>
<descrip type="definition">Who left the North.</descrip>
<admin type="source">the wire</admin>
<descrip type="context">A defector came.</descrip>
<note>an old story</note>
</descripGrp>"""


def test_several_descriptions_of_a_term_in_one_group_are_read_each_with_what_stands_behind_it() -> None:
    glossary = read(entry(GROUP_OF_TERM))
    (concept,) = glossary.concepts

    assert concept.definitions == (("en", "Who left the North."),)
    assert concept.source == "the wire"
    assert concept.note == "defector: context: A defector came. (an old story)"
    assert [doubt.place.line for doubt in glossary.doubts] == [9, 11]


def test_a_definition_that_stands_with_several_terms_is_kept_once() -> None:
    both = f"{GROUP_OF_TERM}</termSec>\n<termSec><term>escapee</term>{GROUP_OF_TERM}"
    glossary = read(entry(both))

    assert glossary.concepts[0].definitions == (("en", "Who left the North."),)
    assert len(glossary.doubts) == len({str(doubt).partition(": ")[2] for doubt in glossary.doubts})


def test_definitions_of_terms_are_written_and_read_again() -> None:
    glossary = read(entry(GROUP_OF_TERM))
    again = read(written_glossary(glossary, "desk.tbx"))

    assert plain(again) == plain(glossary)
    assert again.doubts == ()


@pytest.mark.parametrize(
    ("category", "written", "status"),
    [
        pytest.param("administrativeStatus", "preferredTerm-admn-sts", "preferred", id="preferred"),
        pytest.param("administrativeStatus", "admittedTerm-admn-sts", "admitted", id="admitted"),
        pytest.param("administrativeStatus", "deprecatedTerm-admn-sts", "deprecated", id="deprecated"),
        pytest.param("administrativeStatus", "supersededTerm-admn-sts", "superseded", id="superseded"),
        pytest.param("administrativeStatus", "proposedTerm-admn-sts", "proposed", id="proposed, as IATE writes it"),
        pytest.param("administrativeStatus", "standardizedTerm-admin-sts", "preferred", id="standardized"),
        pytest.param("administrativeStatus", "legalTerm-admn-sts", "preferred", id="legal"),
        pytest.param("administrativeStatus", "regulatedTerm-admn-sts", "preferred", id="regulated"),
        pytest.param("administrativeStatus", "preferred", "preferred", id="short"),
        pytest.param("administrativeStatus", "Deprecated Term", "deprecated", id="in words"),
        pytest.param("administrativeStatus", "notRecommended", "deprecated", id="not recommended"),
        pytest.param("administrativeStatus", "obsolete", "superseded", id="obsolete"),
        pytest.param("administrativeStatus", "forbidden", "deprecated", id="forbidden, as Weblate writes it"),
        pytest.param("administrativeStatus", "", "preferred", id="empty"),
        pytest.param("usageStatus", "deprecated", "deprecated", id="usage status"),
        pytest.param("usageStatus", "admitted", "admitted", id="usage status admitted"),
        pytest.param("normativeAuthorization", "supersededTerm", "superseded", id="normative authorization"),
        pytest.param("normativeAuthorization", "proposed", "proposed", id="normative authorization proposed"),
        pytest.param("normativeAuthorization", "approved", "preferred", id="approved, as EuroTermBank writes it"),
        pytest.param("processStatus", "unprocessed", "proposed", id="unprocessed"),
        pytest.param("processStatus", "provisionallyProcessed", "proposed", id="provisionally processed"),
        pytest.param("processStatus", "finalized", "preferred", id="finalized"),
        pytest.param("processStatus", "rejected", "deprecated", id="rejected"),
    ],
)
def test_every_spelling_of_a_status_is_understood(category: str, written: str, status: str) -> None:
    assert english(entry(f'<termNote type="{category}">{written}</termNote>')).status == status


def test_the_administrative_status_counts_most_and_the_others_are_noted() -> None:
    (concept,) = read(
        entry(
            '<termNote type="processStatus">unprocessed</termNote>'
            '<termNote type="normativeAuthorization">deprecatedTerm</termNote>'
            '<termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>'
        )
    ).concepts

    assert concept.terms[-1].status == "admitted"
    assert concept.note == ("defector: process status: unprocessed\ndefector: normative authorization: deprecatedTerm")


@pytest.mark.parametrize(
    ("body", "mistake"),
    [
        pytest.param(
            '<conceptEntry id="c1"></conceptEntry>',
            "4:1: this <conceptEntry> has no term; give it one, or take it out",
            id="an entry without any term",
        ),
        pytest.param(
            entry("").replace('<langSec xml:lang="en">', "<langSec>"),
            '6:1: this <langSec> does not say its language; write it, as xml:lang="ko"',
            id="terms without a language",
        ),
        pytest.param(
            entry("").replace('"en"', '"English"'),
            "6:1: “English” is not the tag of a language; write one as ko, en or pt-BR",
            id="a language by its name",
        ),
        pytest.param(
            entry("<term>escapee</term>"),
            "8:1: this is the second <term> of one <termSec>; give it a <termSec> of its own",
            id="two terms in one section",
        ),
        pytest.param(
            entry("").replace("<term>defector", "<note>x</note><term>defector"),
            "7:24: the <term> must come first in <termSec>; move it up",
            id="a term that is not first",
        ),
        pytest.param(
            entry("").replace("<term>defector</term>", "<note>x</note>"),
            "7:1: this <termSec> has no <term>; write it, or take the <termSec> out",
            id="a section without its term",
        ),
        pytest.param(
            entry("").replace("<termSec><term>defector", "<termSec>Write <term>defector"),
            "7:10: there is text right in <termSec> (“Write”); put it into an element, as <note>",
            id="text where only elements may stand",
        ),
        pytest.param(
            entry("<admin>x</admin>"),
            '8:1: this <admin> does not say what it is; give its data category, as type="…"',
            id="a missing type",
        ),
        pytest.param(
            entry("", section="<termNote type='partOfSpeech'>noun</termNote>"),
            "6:24: <termNote> cannot stand in <langSec>; move it to the entry, the language or the term"
            " that it speaks of",
            id="a note on a term outside of terms",
        ),
        pytest.param(
            entry("<meaning>x</meaning>"),
            "8:1: <meaning> cannot stand in <termSec>; TBX has no element of this name; correct it or take it out",
            id="an element that TBX does not have",
        ),
        pytest.param(
            entry(
                "",
                '\n<transacGrp><transac type="transactionType">origination</transac>\n'
                '<transac type="transactionType">modification</transac></transacGrp>',
            ),
            "6:1: this is the second <transac> of one <transacGrp>; give it a <transacGrp> of its own",
            id="two transactions in one group",
        ),
        pytest.param(
            entry('<termNote type="administrativeStatus">frequent</termNote>'),
            "8:1: “frequent” is no status that termcheck knows; write one of preferredTerm-admn-sts,"
            " admittedTerm-admn-sts, deprecatedTerm-admn-sts, supersededTerm-admn-sts",
            id="an unknown status",
        ),
        pytest.param(
            entry('<termNote type="partOfSpeech">nominal</termNote>'),
            "8:1: “nominal” is no part of speech of TBX-Basic; write noun, verb, adjective, adverb or other",
            id="an unknown part of speech",
        ),
        pytest.param(
            entry("", '\n<admin type="administrativeStatus">deprecatedTerm-admn-sts</admin>'),
            "5:1: TBX-Basic has no “administrativeStatus” on the level of an entry; move it, take it out,"
            " or declare a dialect that has it",
            id="a status of an entry",
        ),
        pytest.param(
            entry("", '\n<transacGrp><transac type="done">origination</transac></transacGrp>'),
            '5:13: TBX-Basic has no <transac> of the type “done”; write type="transactionType"',
            id="a transaction of another type",
        ),
        pytest.param(
            entry(
                "",
                '\n<transacGrp><transac type="transactionType">origination</transac>'
                '<transacNote type="editor">a</transacNote></transacGrp>',
            ),
            '5:66: TBX-Basic has no <transacNote> of the type “editor”; write type="responsibility"',
            id="a note on a transaction of another type",
        ),
        pytest.param(
            "<note>x</note>" + entry(""),
            "4:1: <note> cannot stand in <body>, which has entries only; take it out",
            id="a note among the entries",
        ),
        pytest.param(
            entry("") + "\n" + entry(""),
            "10:1: the id “c1” is taken by the concept at desk.tbx:4:1; change one",
            id="one id twice",
        ),
        pytest.param(
            entry(
                '</termSec><termSec><term>defector</term><termNote type="administrativeStatus">deprecated</termNote>'
            ),
            "8:26: “defector” is deprecated here and preferred at desk.tbx:7:16; decide on one status",
            id="one term with two statuses",
        ),
        pytest.param("", "1:1: this TBX has no entries; give it one in its <body>", id="no entries"),
    ],
)
def test_faults_are_told_with_their_place(body: str, mistake: str) -> None:
    assert mistake in mistakes(body)


@pytest.mark.parametrize(
    ("content", "mistake"),
    [
        pytest.param(b"", "1:1: malformed XML: no element found; nothing is read from here on", id="nothing"),
        pytest.param(
            b'<?xml version="1.0" encoding="utf-9"?><tbx/>',
            "1:1: the encoding “utf-9” is not known; save the file as UTF-8",
            id="an encoding that is none",
        ),
        pytest.param(b"<html/>", "1:1: this is no TBX: it begins with <html>", id="another kind of XML"),
        pytest.param(
            file_of(entry("").replace("defector</term>", "defector")),
            "9:3: malformed XML: mismatched tag, and <term>, which begins in line 7, is not closed yet;"
            " nothing is read from here on",
            id="an element that is not closed",
        ),
        pytest.param(
            file_of(entry(""), head="<fileDesc><sourceDesc>the desk</sourceDesc></fileDesc>"),
            "2:34: there is text right in <sourceDesc> (“the desk”); put it into <p>…</p>",
            id="text in the header outside of paragraphs",
        ),
        pytest.param(
            file_of(entry("")).replace(b"<text>", b'<text><admin type="a">x</admin>'),
            "3:7: <admin> cannot stand in <text>; move it to the entry, the language or the term that it speaks of",
            id="an element beside the body",
        ),
        pytest.param(
            b'<!DOCTYPE tbx [<!ENTITY a "b">]>' + file_of(entry("&a;")),
            "1:27: this file declares an entity, which is not read for safety; write the characters themselves",
            id="an entity",
        ),
        pytest.param(
            b'<!DOCTYPE tbx SYSTEM "tbx.dtd">' + file_of(entry("<note>a&nbsp;b</note>")),
            "8:8: the entity “nbsp” is not declared in this file; write the character itself",
            id="an entity of a DTD that is not read",
        ),
        pytest.param(
            b"<tbx>" + b"<text>" * 300,
            "1:1536: elements are nested deeper than 256; this is no file of a translator",
            id="an abyss",
        ),
        pytest.param(
            file_of(entry("")).replace(b"defector", b"d\xe9fector"),
            "7:17: malformed XML: not well-formed (invalid token), and <term>, which begins in line 7,"
            " is not closed yet; nothing is read from here on",
            id="another encoding than it says",
        ),
    ],
)
def test_files_that_are_no_good_tbx_are_refused(content: bytes, mistake: str) -> None:
    assert mistakes(content)[-1] == mistake


def test_all_faults_are_told_at_once_with_what_is_odd_beside_them() -> None:
    body = entry(
        '<termNote type="partOfSpeech">nominal</termNote>\n<termNote type="pronunciation">x</termNote>',
        '\n<admin type="source">x</admin>',
    )

    assert mistakes(body) == [
        f"5:1: {ASIDE}",
        "9:1: “nominal” is no part of speech of TBX-Basic; write noun, verb, adjective, adverb or other",
        "10:1: TBX-Basic has no “pronunciation” on the level of a term; it is kept in a note",
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(file_of(entry("")), [], id="nothing odd"),
        pytest.param(
            file_of(entry('<termNote type="pronunciation">x</termNote><termNote type="pronunciation">y</termNote>')),
            ["8:1: TBX-Basic has no “pronunciation” on the level of a term; it is kept in a note"],
            id="a category that TBX-Basic does not have, told once",
        ),
        pytest.param(file_of(entry('<termNote type="pronunciation">x</termNote>'), "TBX"), [], id="the same in TBX"),
        pytest.param(
            file_of(entry('<xref type="a" target="https://example.org">x</xref>'), "TBX-Min"),
            ["8:1: TBX-Min has no “a” on the level of a term; it is kept in a note"],
            id="a link in TBX-Min",
        ),
        pytest.param(
            file_of(entry("", '\n<admin type="source">x</admin>'), "TBX-Min"),
            ["5:1: TBX-Min has no “source” on the level of an entry; it is read all the same"],
            id="a source in TBX-Min",
        ),
        pytest.param(
            file_of(entry('<termNote type="processStatus">finalized</termNote>'), "TBX-Min"),
            ["8:1: TBX-Min has no “processStatus” on the level of a term; it is read as the status"],
            id="another status in TBX-Min",
        ),
        pytest.param(
            file_of(entry("", '\n<ref type="crossReference" target="c1">x</ref>'), "TBX-Min"),
            ["5:1: TBX-Min has no “crossReference” on the level of an entry; it is read all the same"],
            id="a cross reference in TBX-Min",
        ),
        pytest.param(
            file_of(entry('<descrip type="definition">x</descrip>')),
            ["8:1: TBX-Basic has no “definition” on the level of a term; it is read as a definition of the entry"],
            id="a definition of a term",
        ),
        pytest.param(
            file_of(entry("", section='<descrip type="subjectField">x</descrip>')),
            ["6:24: TBX-Basic has no “subjectField” on the level of a language; it is read as a subject of the entry"],
            id="a subject of a language",
        ),
        pytest.param(
            file_of(
                entry(
                    '<descripGrp><descrip type="context">a</descrip>\n<descrip type="context">b</descrip></descripGrp>'
                )
            ),
            [
                (
                    "9:1: this is the second <descrip> of one <descripGrp> and is read by itself;"
                    " give it a <descripGrp> of its own"
                )
            ],
            id="two descriptions in one group",
        ),
        pytest.param(
            file_of(entry("", '\n<transacGrp><transac type="transactionType">approval</transac></transacGrp>')),
            [
                (
                    "5:13: “approval” is no transaction of TBX-Basic and is kept in a note;"
                    " write origination or modification"
                )
            ],
            id="an unknown transaction",
        ),
        pytest.param(
            file_of(entry('<termNote type="any">x</termNote>'), "TBX-Core"), [], id="any category in TBX-Core"
        ),
        pytest.param(
            file_of(entry(""), "TBX-House"),
            [f"1:1: the dialect “TBX-House” is not known, {ANY}"],
            id="an unknown dialect",
        ),
        pytest.param(
            file_of(entry(""), ""),
            [f"1:1: this <tbx> does not name its dialect, {ANY}"],
            id="no dialect",
        ),
        pytest.param(
            file_of(entry("</termSec><termSec><term> </term>")),
            ["8:20: this <term> is empty; write it, or take its <termSec> out"],
            id="an empty term",
        ),
        pytest.param(
            file_of(
                entry("").replace(
                    "</conceptEntry>",
                    '<langSec xml:lang="---"><termSec><term>x</term></termSec></langSec></conceptEntry>',
                )
            ),
            ["9:21: “---” is not the tag of a language; it is read as “und”"],
            id="a language that is none",
        ),
        pytest.param(
            file_of(entry("", '\n<ref type="crossReference" target="c11">x</ref>')),
            ["5:1: this cross reference points to no entry here (“c11”) and is left out; did you mean “c1”?"],
            id="a reference to nowhere",
        ),
        pytest.param(
            file_of(entry("") + f'\n<conceptEntry id="c2">{KO.replace("탈북자", "난민")}</conceptEntry>'),
            ["10:1: “c2” has terms in ko alone; add those of another language"],
            id="an entry in one language",
        ),
        pytest.param(
            file_of(f'<conceptEntry id="c1">{KO}</conceptEntry>'),
            ["1:1: all terms are in ko; add another language, to check translations"],
            id="a termbase in one language",
        ),
    ],
)
def test_what_is_odd_is_a_doubt(content: bytes, expected: list[str]) -> None:
    assert sorted(doubts(content)) == sorted(expected)


def test_an_unknown_status_where_any_may_stand_takes_its_term_out_of_the_check() -> None:
    content = file_of(entry('<termNote type="administrativeStatus">frequent</termNote>'), "TBX")

    assert "8:1: “frequent” is no status that termcheck knows; copy is not checked for its term" in doubts(content)
    assert english(content).status == "proposed"


def test_what_is_not_to_be_translated_may_be_in_one_language() -> None:
    names = KO.replace("탈북자", "KBS").replace(
        "</langSec>", "</langSec><admin type='x-termcheck-do_not_translate'>true</admin>"
    )
    content = file_of(f'{entry("")}\n<conceptEntry id="c2">{names}</conceptEntry>', "TBX-termcheck")

    assert doubts(content) == []


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        pytest.param("utf-8", b"", id="UTF-8"),
        pytest.param("utf-8-sig", b"", id="UTF-8 with a mark"),
        pytest.param("utf-16", b"", id="UTF-16"),
        pytest.param("utf-16-be", b"\xfe\xff", id="UTF-16, the other way round"),
        pytest.param("euc-kr", b"", id="EUC-KR"),
    ],
)
def test_the_encoding_that_a_file_declares_is_obeyed(name: str, mark: bytes) -> None:
    declared = "utf-16" if name.startswith("utf-16") else name.removesuffix("-sig")
    text = (
        f'<?xml version="1.0" encoding="{declared}"?>'
        + file_of(entry("&#32;", "\n<note>각 &amp; 하나</note>")).decode()
    )
    glossary = read(mark + text.encode(name))

    assert glossary.concepts[0].note == "각 & 하나"
    assert glossary.concepts[0].terms[0].place == Place("desk.tbx", 6, 39)


def test_a_single_byte_encoding_is_obeyed_too() -> None:
    text = '<?xml version="1.0" encoding="windows-1254"?>' + file_of(entry("")).decode()
    glossary = read(text.replace("탈북자", "sığınmacı").encode("windows-1254"))

    assert glossary.concepts[0].terms[0].text == "sığınmacı"


def test_a_file_without_a_declaration_is_read_in_the_encoding_that_was_named() -> None:
    content = file_of(entry("")).decode().encode("euc-kr")

    assert read(content, encoding="euc-kr").concepts[0].terms[0].text == "탈북자"


@pytest.mark.parametrize(
    ("said", "languages"),
    [
        pytest.param((), ("ko", "en"), id="the language of the root is the source"),
        pytest.param(("en", "ko"), ("en", "ko"), id="unless another was said"),
        pytest.param(("en-GB", "ko"), ("en", "ko"), id="or a variant of it"),
        pytest.param(("de", "fr"), ("ko", "en"), id="languages that are not there change nothing"),
    ],
)
def test_the_order_of_languages(said: tuple[str, ...], languages: tuple[str, ...]) -> None:
    content = file_of(entry("").replace(KO, "").replace("</conceptEntry>", f"{KO}</conceptEntry>"))

    assert read(content, said).languages == languages


def test_codes_of_three_letters_are_those_of_two() -> None:
    more = '<langSec xml:lang="ger"><termSec><term>Überläufer</term></termSec></langSec></conceptEntry>'
    content = file_of(entry("").replace('"ko"', '"kor"').replace('"en"', '"eng-GB"').replace("</conceptEntry>", more))

    assert read(content).languages == ("ko", "en-GB", "de")


def test_white_space_is_one_space_unless_it_is_a_reference() -> None:
    (concept,) = read(entry("", "<note>\n  one\n\ttwo&#10;three&#32; &#9;four \n</note>")).concepts

    assert concept.note == "one two\nthree  \tfour"


def test_native_code_in_a_term_is_no_part_of_it() -> None:
    assert read(entry("").replace("defector", "de<ph>%s</ph>fect<hi>or</hi> <hi>x</hi>")).concepts[0].terms[
        -1
    ].text == ("defector x")


@pytest.mark.parametrize(
    ("path", "content", "name"),
    [
        pytest.param("desk.tbx", b"", "tbx", id="by its name"),
        pytest.param("desk.xml", file_of(""), "tbx", id="by its root"),
        pytest.param("desk.xml", b'<?xml version="1.0"?><!DOCTYPE martif SYSTEM "a.dtd"><martif>', "tbx", id="martif"),
        pytest.param("desk", b'<TBX dialect="TBX-Min">', "tbx", id="a draft without a suffix"),
    ],
)
def test_tbx_is_recognised(path: str, content: bytes, name: str) -> None:
    assert FORMATS.of(path, content) == name


DESK = Glossary(
    "Korea desk",
    ("ko", "en"),
    (
        ConceptEntry(
            "탈북자 1",
            (
                Term("탈북자", "ko", stems=(2,)),
                Term(
                    "defector",
                    "en",
                    AdministrativeStatus.PROPOSED,
                    MatchMode.PREFIX,
                    CasePolicy.EXACT,
                    Condition(about=(Topic("North", ("Pyongyang",)),), near=("/won|wŏn/",)),
                    varies=True,
                    note="one\ntwo",
                    part_of_speech="pronoun",
                    source="the wire",
                    transactions=(Transaction("modification", "2024-05-01", "the desk"),),
                ),
            ),
            definition="a < b & “c”",
            note=" two  spaces ",
            each=True,
            confusable_with=("refugee",),
            narration_only=True,
            do_not_translate=True,
            scope=Scope(("sport/**",), ("Letters",), date(2024, 1, 1), date(2024, 12, 31)),
            definitions=(("fr", "Qui a quitté le Nord."), ("en", "Who left the North.")),
            source="the stylebook",
            owner="the desk",
            transactions=(Transaction("origination"),),
            tests=(CopyTest("An escapee came.", "탈북자가 왔다.", flag=True, spots=(Span(3, 10),)),),
        ),
        ConceptEntry("refugee", (Term("난민", "ko"), Term("refugee", "en"))),
    ),
    description="Words about the North.",
    origin="The desk.",
    licence="CC BY 4.0",
    topics=(Topic("North", ("Pyongyang",)),),
)


def plain(glossary: Glossary) -> Glossary:
    return replace(glossary, path="", digest="", doubts=())


def test_all_that_an_entry_can_say_is_written_and_read_again() -> None:
    written = written_glossary(DESK, "desk.tbx")

    assert plain(read(written)) == DESK
    assert b'type="TBX-termcheck"' in written
    assert b'<conceptEntry id="c1">' in written
    assert '<admin type="x-termcheck-id">탈북자 1</admin>'.encode() in written
    assert b'<ref type="crossReference" target="refugee">refugee</ref>' in written


def test_what_tbx_basic_can_say_is_written_as_tbx_basic() -> None:
    glossary = sample("basic_dca.tbx")
    written = written_glossary(glossary, "desk.tbx")

    assert b'<tbx type="TBX-Basic" style="dca" xml:lang="ko"' in written
    assert b'<admin type="x-' not in written
    assert plain(read(written)) == plain(glossary)
    assert doubts(written) == []


def test_what_is_written_is_well_formed_for_others_too() -> None:
    root = etree.fromstring(written_glossary(DESK, "desk.tbx"))
    ids = {element.get("id") for element in root.iter("{*}conceptEntry")}

    assert ids == {"c1", "refugee"}
    assert {element.get("target") for element in root.iter("{*}ref")} <= ids


NOT_IN_XML = {number: 0xE000 + (number & 0xFF) for number in (*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF)}


def writable(thing: object) -> object:
    """Return a thing with other characters in the place of those that XML does not have."""
    if isinstance(thing, str) and not isinstance(thing, Enum):
        return thing.translate(NOT_IN_XML)
    if isinstance(thing, tuple):
        return tuple(map(writable, thing))
    if is_dataclass(thing) and not isinstance(thing, type):
        return replace(thing, **{one.name: writable(getattr(thing, one.name)) for one in fields(thing)})
    return thing


@given(glossaries().map(writable))
def test_every_glossary_is_read_as_it_was_written(glossary: object) -> None:
    assert isinstance(glossary, Glossary)

    assert plain(read(written_glossary(glossary, "desk.tbx"))) == glossary


@pytest.mark.parametrize(
    ("concept", "message"),
    [
        pytest.param(
            ConceptEntry("a", ()), "desk.tbx: “a” has no term, which TBX does not allow; add one", id="no term"
        ),
        pytest.param(
            ConceptEntry("a", (Term("b\0", "ko"),), place=Place("house.yaml", 3, 1)),
            "house.yaml:3:1: “a”: the character U+0000 cannot be written in XML; take it out",
            id="a character that XML does not have",
        ),
    ],
)
def test_what_tbx_cannot_hold_is_refused(concept: ConceptEntry, message: str) -> None:
    with pytest.raises(GlossaryError) as caught:
        written_glossary(Glossary("desk", ("ko", "en"), (concept,)), "desk.tbx")

    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("admin", "message"),
    [
        pytest.param('match">loose', "the value of “x-termcheck-match” is not one", id="no such mode"),
        pytest.param('stems">[9]', "a stem of “defector” lies outside of it", id="a stem outside of the term"),
        pytest.param('stems">[', "the value of “x-termcheck-stems” is not one", id="no JSON"),
        pytest.param('colour">red', "termcheck has no “x-termcheck-colour” here", id="no such field"),
        pytest.param('when">{"near": ["/(/"]}', "the value of “x-termcheck-when” is not one", id="no expression"),
    ],
)
def test_values_of_termcheck_are_checked(admin: str, message: str) -> None:
    (mistake,) = mistakes(file_of(entry(f'<admin type="x-termcheck-{admin}</admin>'), "TBX-termcheck"))

    assert message in mistake


@pytest.mark.parametrize(
    "tests",
    [
        pytest.param('[{"target": "ab", "spots": [{"start": 1, "end": 9}]}]', id="a spot outside of the test"),
        pytest.param('[{"target": 3}]', id="no text"),
    ],
)
def test_tests_of_entries_are_checked(tests: str) -> None:
    (mistake,) = mistakes(file_of(entry("", f'\n<admin type="x-termcheck-tests">{tests}</admin>'), "TBX-termcheck"))

    assert mistake.startswith("5:1: the value of “x-termcheck-tests” is not one: ")


PIECES = st.sampled_from(
    [
        "<conceptEntry id='a'>", "</conceptEntry>", "<langSec xml:lang='ko'>", "<langSec>", "</langSec>", "<termSec>",
        "</termSec>", "<term>", "</term>", "a", "<term/>", "<descripGrp/>", "<termNoteGrp/>", "<transacGrp>",
        "</transacGrp>", "<descrip type='definition'>", "</descrip>", "<ref type='crossReference'/>", "<hi>", "</hi>",
        "<admin type='x-termcheck-each'>true</admin>", "<min:x>", "</min:x>", "&#0;", "&a;", "<![CDATA[ ", "]]>",
        "<transac type='transactionType'/>", "<body>", "</body>", "<termGrp>", "</termGrp>", "<!--", "-->", "\0",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join), st.sampled_from(["TBX-Basic", "TBX-Min", "TBX", ""]))
def test_whatever_is_wrong_is_told_with_a_place(body: str, dialect: str) -> None:
    try:
        found = read(file_of(body, dialect)).doubts
    except GlossaryError as error:
        found = error.mistakes

    assert all(mistake.place.line for mistake in found)


@given(st.binary(max_size=60) | st.binary(max_size=60).map(lambda noise: b"<tbx>" + noise))
def test_noise_is_refused_with_a_place(noise: bytes) -> None:
    with pytest.raises(GlossaryError) as caught:
        read(noise)

    assert all(mistake.place.line for mistake in caught.value.mistakes)
